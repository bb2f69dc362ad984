//! The naja compiler.
