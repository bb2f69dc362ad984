//! Exceptions: the hierarchy, instances, context and cause.

use crate::class::Type;
use crate::obj::{Obj, Raised, Res};

pub mod types;

/// A new instance of the class with these `args`.
pub fn new(_class: &'static Type, _arguments: &[Obj]) -> Res {
    Err(crate::errors::already_raised())
}

/// Sets `__context__` to the exception being handled, avoiding cycles.
pub fn chain_context(_instance: &Obj) {}

/// The one `MemoryError` that needs no memory.
pub fn memory_error_object() -> Obj {
    Obj::NO_VALUE
}

/// Raises AttributeError with `name` and `obj` set.
pub fn raise_attribute_error(message: &str, _object: &Obj, _name: &Obj) -> Raised {
    crate::errors::attribute_error(message)
}
