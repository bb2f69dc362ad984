//! What str and bytes need of other types, in one place: slices, iteration, items.

use alloc::vec::Vec;

use crate::errors;
use crate::obj::{Obj, Res};

/// A slice fitted to a length.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// First index.
    pub start: isize,
    /// Distance, not 0.
    pub step: isize,
    /// How many items.
    pub count: usize,
}

/// The slice fitted to a length; `None` when the key is no slice.
pub fn slice_bounds(_key: &Obj, _length: usize) -> Res<Option<Bounds>> {
    Ok(None)
}

/// All items of an iterable; TypeError with `message` when it is none.
pub fn collect(iterable: &Obj, message: &str) -> Res<Vec<Obj>> {
    let Some(iter) = iterable.class().slots().iter else {
        return Err(errors::type_error(message));
    };
    let iterator = iter(iterable)?;
    let mut items = Vec::new();
    let Some(next) = iterator.class().slots().next else { return Ok(items) };
    while let Some(item) = next(&iterator)? {
        super::str::split::add(&mut items, item)?;
    }
    Ok(items)
}

/// `container[key]`.
pub fn getitem(container: &Obj, key: &Obj) -> Res {
    match container.class().slots().getitem {
        Some(function) => function(container, key),
        None => Err(errors::type_error(&alloc::format!(
            "'{}' object is not subscriptable",
            container.class().name()
        ))),
    }
}
