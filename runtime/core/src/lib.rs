//! The naja runtime that needs no operating system: words, heap, objects, exceptions, text.
//!
//! In reading order. Compiled code enters through `exports`.
#![no_std]
extern crate alloc;

pub mod obj;
pub mod slot;
pub mod thread;
pub mod errors;
pub mod heap;
pub mod names;
pub mod class;
pub mod call;
pub mod ops;
pub mod number;
pub mod text;
pub mod objects;
pub mod hooks;
pub mod modules;
pub mod modules_native;
pub mod streams;
pub mod builtins;
pub mod program;
pub mod entry;
pub mod exports;

pub use obj::{Obj, Raised, Res};
