//! Whole numbers of any size with Python's semantics, on top of `dashu-int`.
//!
//! `dashu-int` was the fastest of the permissively licensed crates at 20,000 digits (parse 249 µs, print 520 µs,
//! multiply 129 µs; num-bigint 352, 555, 187; CPython 1147, 2099, 764) and needs no `std`.
//! Its `+ - * & | ^ !` on [`Big`] already mean what Python means; everything that differs, or that may ask for
//! more memory than there is, goes through the functions here.

mod arith;
mod bytes;
mod float;
mod parse;
mod print;

pub use arith::*;
pub use bytes::*;
pub use float::*;
pub use parse::*;
pub use print::*;

pub use dashu_int::{IBig as Big, Sign, UBig as Natural};
