//! The C functions that the runtime calls, made of Linux system calls, so that executables hold no
//! C library: 600 KB less than with glibc, and nothing to install.
//!
//! `naja-system` names the functions through the `libc` crate and does not know who provides them.
//! One that it uses and this crate lacks is reported by `runtime/bundle` when it prelinks; most are
//! one line in `calls.rs`. Names and layouts are the C library's; see their manual pages.
#![cfg_attr(not(test), no_std)]
// Otherwise the compiler would turn the loops of `strings.rs` into calls of themselves.
#![no_builtins]
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]
#![allow(clippy::missing_safety_doc, reason = "the contracts are those of the C functions")]
#![cfg_attr(test, allow(dead_code, reason = "under test the C library's own functions are called"))]

mod calls;
mod clock;
mod files;
pub mod memory;
mod signals;
#[cfg(not(test))]
mod start;
pub mod strings;
pub mod syscall;
