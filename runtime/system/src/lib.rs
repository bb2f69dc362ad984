//! The naja runtime above an operating system: files, time, process, start.
//!
//! Without Rust's `std`, which would add 300 KB to every executable: what it needs of the system
//! it asks of libc.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

pub mod output;
pub mod arguments;
pub mod signals;
pub mod stack;
pub mod modules;
pub mod at_exit;
pub mod report;
pub mod audit;

#[cfg(not(test))]
mod memory;
#[cfg(not(test))]
mod panic;
#[cfg(not(test))]
mod start;

// Its exported functions are part of this library also where nothing here calls them.
use naja_core as _;
