//! Attribute access with the full protocol, and its inline caches.

use crate::obj::{Obj, Res};

/// `object.name`.
pub fn getattr(object: &Obj, name: &Obj) -> Res {
    match object.class().slots().getattr {
        Some(function) => function(object, name),
        None => crate::class::attributes::generic_get(object, name),
    }
}
