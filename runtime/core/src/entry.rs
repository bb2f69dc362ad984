//! What compiled code calls, in plain Rust: one function per row of `naja_abi::functions`, named
//! like the row. `exports` turns each into its C symbol. Grouped by concern in files of their own.

pub mod containers;
pub mod functions;
pub mod calls;
pub mod attributes;
pub mod contexts;
pub mod evaluation;
pub mod exceptions;
pub mod generators;
pub mod imports;
pub mod names;
pub mod operators;
pub mod patterns;
pub mod text;

pub use attributes::*;
pub use calls::*;
pub use containers::*;
pub use contexts::*;
pub use evaluation::*;
pub use exceptions::*;
pub use functions::*;
pub use generators::*;
pub use imports::*;
pub use names::*;
pub use operators::*;
pub use patterns::*;
pub use text::*;
