//! `iter`, `next`, unpacking.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{list, tuple};

/// `iter(x)`.
pub fn iter(object: &Obj) -> Res {
    iter_for(object, |name| format!("'{name}' object is not iterable"))
}

/// `iter(x)` with another message for what is not iterable.
pub fn iter_for(object: &Obj, message: impl Fn(&str) -> String) -> Res {
    match object.class().slots().iter {
        Some(function) => {
            let iterator = function(object)?;
            if iterator.class().slots().next.is_none() {
                return Err(errors::type_error(&format!(
                    "iter() returned non-iterator of type '{}'",
                    iterator.class().name()
                )));
            }
            Ok(iterator)
        }
        None => Err(errors::type_error(&message(&object.class().name()))),
    }
}

/// The next item; `None` at the end. The object is an iterator.
#[inline]
pub fn next(iterator: &Obj) -> Res<Option<Obj>> {
    match iterator.class().slots().next {
        Some(function) => function(iterator),
        None => Err(errors::type_error(&format!(
            "'{}' object is not an iterator",
            iterator.class().name()
        ))),
    }
}

/// All items of an iterable.
pub fn collect(object: &Obj) -> Res<Vec<Obj>> {
    if object.is_pointer() && object.is_exact(&list::LIST) {
        return Ok(list::items(object).to_vec());
    }
    if object.is_pointer() && object.is_exact(&tuple::TUPLE) {
        return Ok(tuple::items(object).to_vec());
    }
    let iterator = iter(object)?;
    let mut items = Vec::new();
    while let Some(item) = next(&iterator)? {
        if items.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        items.push(item);
    }
    Ok(items)
}
