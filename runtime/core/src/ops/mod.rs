//! The operations of the data model over any objects: what CPython's abstract object layer does.

pub mod arguments;
pub mod attribute;
pub mod compare;
pub mod delegation;
pub mod index;
pub mod instance;
pub mod item;
pub mod iteration;
pub mod number;
pub mod recursion;
pub mod text;
