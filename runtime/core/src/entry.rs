//! What compiled code calls, in plain Rust: one function per row of `naja_abi::functions`, named
//! like the row. `exports` turns each into its C symbol. Grouped by concern in files of their own.

pub mod containers;
pub mod exceptions;
pub mod generators;
pub mod imports;
pub mod operators;
pub mod text;

pub use containers::*;
pub use exceptions::*;
pub use generators::*;
pub use imports::*;
pub use operators::*;
pub use text::*;
