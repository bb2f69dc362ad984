//! The naja compiler.

pub mod ir;
