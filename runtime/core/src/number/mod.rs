//! Numbers as plain values: the algorithms under `int`, `float`, `complex`, `math` and `random`.
//!
//! Nothing here knows about objects; results and failures are ordinary Rust values.

pub mod fault;
pub mod bigint;

pub use fault::{Fault, FaultKind};
