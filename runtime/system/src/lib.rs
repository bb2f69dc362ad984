//! The naja runtime above an operating system: files, time, process, start.

#[cfg(not(test))]
mod start;
