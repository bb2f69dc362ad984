//! The naja runtime above an operating system: files, time, process, start.

// Its exported functions are part of this library also where nothing here calls them.
use naja_core as _;

#[cfg(not(test))]
mod start;
