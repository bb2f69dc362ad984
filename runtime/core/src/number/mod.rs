//! Numbers as plain values: the algorithms under `int`, `float`, `complex`, `math` and `random`.
//!
//! Nothing here knows about objects; results and failures are ordinary Rust values.

pub mod fault;

pub mod bigint;
pub mod combinatorics;
pub mod elementary;
pub mod float_fixed;
pub mod float_format;
pub mod float_hex;
pub mod float_parse;
pub mod float_round;
pub mod gamma;
pub mod hash;
pub mod math;
pub mod random;
pub mod sums;

pub use elementary::pow as float_pow;
pub use fault::{Fault, FaultKind};
