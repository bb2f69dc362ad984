//! The heap: size-class pages, releasing, the cycle collector, the audit.

pub mod alloc;
#[cfg(feature = "audit")]
pub mod audit;
pub mod cycles;
pub mod release;

pub use alloc::{allocate, allocate_object, allocate_unset, each_object};
pub use release::free;
