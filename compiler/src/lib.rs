//! The naja compiler: ordinary Python in, a native executable out.
//!
//! Modules stand in pipeline order; each may use only those above it (`tests/tidy.rs` checks it).

pub mod diagnostics;
pub mod source;
pub mod names;
pub mod ir;
pub mod types;
pub mod lower;
pub mod passes;
#[cfg(feature = "native")]
pub mod codegen;
#[cfg(feature = "native")]
pub mod link;
#[cfg(feature = "native")]
pub mod report;
#[cfg(feature = "native")]
pub mod driver;
