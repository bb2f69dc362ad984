//! The naja runtime above an operating system: files, time, process, start.
//!
//! Without Rust's `std`, which would add 300 KB to every executable: what it needs of the system
//! it asks of C functions, which are system calls (`runtime/linux`) or a C library's.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

pub mod os_error;
pub mod path;
pub mod output;
pub mod arguments;
pub mod signals;
pub mod stack;
pub mod threads;
pub mod io;
pub mod sys;
pub mod native;
pub mod exports;
pub mod at_exit;
pub mod report;
pub mod audit;

#[cfg(not(any(test, feature = "linux")))]
mod memory;
// Only in the runtime itself: where the whole workspace is checked, some dependency brings `std`.
#[cfg(panic = "abort")]
mod panic;
#[cfg(not(test))]
mod start;

#[cfg(all(not(test), feature = "linux"))]
#[global_allocator]
static MEMORY: naja_linux::memory::LinuxMemory = naja_linux::memory::LinuxMemory;

// Its exported functions are part of this library also where nothing here calls them.
use naja_core as _;
