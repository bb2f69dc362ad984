//! Modules written in Rust that need no operating system. Their rows: `naja_abi::builtins`.

pub mod abc;
pub mod math;
pub mod math_integers;
pub mod math_sums;
pub mod regex;
mod regex_class;
mod regex_code;
pub mod struct_bits;
pub mod traceback;
pub mod weakref;
pub mod types;
