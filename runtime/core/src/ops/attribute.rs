//! Attribute access with the full protocol, and its inline caches.

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;

/// `object.name`.
pub fn getattr(object: &Obj, name: &Obj) -> Res {
    match object.class().slots().getattr {
        Some(function) => function(object, name),
        None => crate::class::attributes::generic_get(object, name),
    }
}

/// `object.name`, or `None` where that raises AttributeError.
pub fn getattr_optional(object: &Obj, name: &Obj) -> Res<Option<Obj>> {
    match getattr(object, name) {
        Ok(value) => Ok(Some(value)),
        Err(raised) => errors::catch_if(raised, &types::ATTRIBUTE_ERROR).map(|_| None),
    }
}

/// `object.name = value`.
pub fn setattr(object: &Obj, name: &Obj, value: &Obj) -> Res<()> {
    match object.class().slots().setattr {
        Some(function) => function(object, name, Some(value)),
        None => crate::class::attributes::generic_set(object, name, Some(value)),
    }
}
