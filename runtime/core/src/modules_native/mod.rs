//! Modules written in Rust that need no operating system. Their rows: `naja_abi::builtins`.

pub mod math;
pub mod math_integers;
pub mod math_sums;
