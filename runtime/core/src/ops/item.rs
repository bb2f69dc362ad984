//! `x[key]`, `len(x)`, `item in x`.

use alloc::format;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::ops::{compare, iteration};

/// `len(x)`.
pub fn len(object: &Obj) -> Res<usize> {
    match object.class().slots().len {
        Some(function) => function(object),
        None => Err(errors::type_error(&format!(
            "object of type '{}' has no len()",
            object.class().name()
        ))),
    }
}

/// `container[key]`.
pub fn getitem(container: &Obj, key: &Obj) -> Res {
    match container.class().slots().getitem {
        Some(function) => function(container, key),
        None => Err(errors::type_error(&format!(
            "'{}' object is not subscriptable",
            container.class().name()
        ))),
    }
}

/// `container[key] = value`.
pub fn setitem(container: &Obj, key: &Obj, value: &Obj) -> Res<()> {
    change(container, key, Some(value))
}

/// `del container[key]`.
pub fn delitem(container: &Obj, key: &Obj) -> Res<()> {
    change(container, key, None)
}

fn change(container: &Obj, key: &Obj, value: Option<&Obj>) -> Res<()> {
    match container.class().slots().setitem {
        Some(function) => function(container, key, value),
        None => Err(errors::type_error(&format!(
            "'{}' object does not support item {}",
            container.class().name(),
            if value.is_some() { "assignment" } else { "deletion" }
        ))),
    }
}

/// `item in container`.
pub fn contains(container: &Obj, item: &Obj) -> Res<bool> {
    if let Some(function) = container.class().slots().contains {
        return function(container, item);
    }
    let iterator = iteration::iter_for(container, |name| {
        format!("argument of type '{name}' is not iterable")
    })?;
    while let Some(next) = iteration::next(&iterator)? {
        if compare::equal(&next, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
