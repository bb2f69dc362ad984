//! Methods of `list`.

use alloc::format;

use naja_abi::layout::List;

use super::{bools, items, length, new, push, release_backwards, sequence, take_items, with_vec};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{iterator, none};
use crate::ops::{compare, index, iteration, text};

/// `list.append(object)`.
pub fn append(a: &[Obj]) -> Res {
    push(&a[0], a[1].clone())?;
    Ok(none::none())
}

/// `list.extend(iterable)`.
pub fn extend(a: &[Obj]) -> Res {
    super::extend_with(&a[0], &a[1])?;
    Ok(none::none())
}

/// `list.insert(index, object)`.
pub fn insert(a: &[Obj]) -> Res {
    let position = index::count(&a[1])?;
    let item = a[2].clone();
    with_vec(&a[0], |values| {
        if values.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        let length = values.len() as isize;
        let position = if position < 0 { (position + length).max(0) } else { position.min(length) };
        values.insert(position as usize, item);
        Ok(none::none())
    })
}

/// `list.pop(index=-1)`.
pub fn pop(a: &[Obj]) -> Res {
    let position = match a[1].given() {
        Some(position) => index::size_or(position, &crate::objects::exception::types::INDEX_ERROR)?,
        None => -1,
    };
    let length = length(&a[0]);
    if length == 0 {
        return Err(errors::index_error("pop from empty list"));
    }
    match index::within(position, length) {
        Some(position) if position + 1 == length && bools::is_packed(&a[0]) => {
            Ok(bools::pop(&a[0]))
        }
        Some(position) => Ok(with_vec(&a[0], |values| values.remove(position))),
        None => Err(errors::index_error("pop index out of range")),
    }
}

/// `list.remove(value)`.
pub fn remove(a: &[Obj]) -> Res {
    match sequence::search(&a[0], &a[1], 0, usize::MAX)? {
        Some(position) => {
            let old: Option<Obj> = with_vec(&a[0], |values| {
                if position < values.len() { Some(values.remove(position)) } else { None }
            });
            drop(old);
            Ok(none::none())
        }
        None => Err(errors::value_error("list.remove(x): x not in list")),
    }
}

/// `list.clear()`.
pub fn clear(a: &[Obj]) -> Res {
    release_backwards(take_items(&a[0]));
    Ok(none::none())
}

/// `list.copy()`.
pub fn copy(a: &[Obj]) -> Res {
    if bools::is_packed(&a[0]) {
        return bools::of_bytes(bools::bools(&a[0]));
    }
    new(iteration::clone_items(items(&a[0]))?)
}

/// `list.reverse()`.
pub fn reverse(a: &[Obj]) -> Res {
    if bools::is_packed(&a[0]) {
        bools::reverse(&a[0]);
    } else {
        with_vec(&a[0], |values| values.reverse());
    }
    Ok(none::none())
}

/// The bounds of `index(value, start, stop)`, fitted to the length.
pub fn search_bounds(start: &Obj, stop: &Obj, length: usize) -> Res<(usize, usize)> {
    let length = length as isize;
    let fit = |bound: isize| if bound < 0 { bound.saturating_add(length).max(0) } else { bound };
    let bound = |object: &Obj, default: isize| -> Res<isize> {
        if none_given(object) {
            return Err(errors::type_error(
                "slice indices must be integers or have an __index__ method",
            ));
        }
        index::bound(object, default)
    };
    let (start, stop) = (bound(start, 0)?, bound(stop, isize::MAX)?);
    Ok((fit(start) as usize, fit(stop) as usize))
}

fn none_given(object: &Obj) -> bool {
    object.given().is_some_and(|object| {
        object.is_pointer() && none::is_none(object) || !index::has_index(object)
    })
}

/// `list.index(value, start=0, stop=maxsize)`.
pub fn index(a: &[Obj]) -> Res {
    let (start, stop) = search_bounds(&a[2], &a[3], length(&a[0]))?;
    match sequence::search(&a[0], &a[1], start, stop)? {
        Some(position) => Ok(Obj::small(position as i64)),
        None => Err(errors::value_error(&format!("{} is not in list", text::repr_text(&a[1])?))),
    }
}

/// `list.count(value)`.
pub fn count(a: &[Obj]) -> Res {
    if bools::is_packed(&a[0])
        && let Some(byte) = bools::byte_equal_to(&a[1])
    {
        let equal = bools::bools(&a[0]).iter().filter(|one| **one == byte).count();
        return Ok(Obj::small(equal as i64));
    }
    let mut count = 0;
    let mut position = 0;
    while let Some(found) = items(&a[0]).get(position).cloned() {
        if compare::equal(&found, &a[1])? {
            count += 1;
        }
        position += 1;
    }
    Ok(Obj::small(count))
}

/// `list.__reversed__()`.
pub fn reversed(a: &[Obj]) -> Res {
    iterator::of_reversed_list(&a[0])
}

/// `list.__sizeof__()`.
pub fn sizeof(a: &[Obj]) -> Res {
    let capacity = unsafe { (*a[0].cast::<List>()).capacity };
    Ok(Obj::small(40 + 8 * capacity.max(length(&a[0])) as i64))
}
