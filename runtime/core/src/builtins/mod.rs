//! The built-in functions, and the `builtins` module as a table by name.

pub mod attributes;
pub mod evaluate;
pub mod numbers;
pub mod objects;
pub mod printing;
pub mod sequences;
pub mod table;
