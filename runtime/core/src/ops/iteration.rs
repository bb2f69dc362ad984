//! `iter`, `next`, collecting, unpacking.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::Word;

use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types::STOP_ITERATION;
use crate::objects::{dict, iterator, list, tuple};

/// `iter(x)`.
pub fn iter(object: &Obj) -> Res {
    match iter_optional(object)? {
        Some(iterator) => Ok(iterator),
        None => Err(not_iterable(object)),
    }
}

/// `iter(x)` with another message for what is not iterable.
pub fn iter_or(object: &Obj, message: &str) -> Res {
    match iter_optional(object)? {
        Some(iterator) => Ok(iterator),
        None => Err(errors::type_error(message)),
    }
}

/// `'T' object is not iterable`.
#[cold]
pub fn not_iterable(object: &Obj) -> Raised {
    errors::type_error(&format!("'{}' object is not iterable", object.class().full_name()))
}

/// `iter(x)`, or `None` when the type offers no iteration.
pub fn iter_optional(object: &Obj) -> Res<Option<Obj>> {
    let slots = object.class().slots();
    let Some(function) = slots.iter else {
        if is_sequence(object) {
            return iterator::sequence_iterator(object).map(Some);
        }
        return Ok(None);
    };
    let iterator = function(object)?;
    if iterator.class().slots().next.is_none() {
        return Err(errors::type_error(&format!(
            "iter() returned non-iterator of type '{}'",
            iterator.class().full_name()
        )));
    }
    Ok(Some(iterator))
}

/// Whether the object has items by index (`PySequence_Check`).
pub fn is_sequence(object: &Obj) -> bool {
    object.class().slots().getitem.is_some() && !object.is_instance(&dict::DICT)
}

/// Whether the object can be iterated over, as far as its type tells.
pub fn is_iterable(object: &Obj) -> bool {
    object.class().slots().iter.is_some() || is_sequence(object)
}

/// Whether the object is an iterator (has `__next__`).
pub fn is_iterator(object: &Obj) -> bool {
    object.class().slots().next.is_some()
}

/// `next(x)`; `None` at the end. TypeError for what is no iterator.
#[inline]
pub fn next(iterator: &Obj) -> Res<Option<Obj>> {
    match iterator.class().slots().next {
        Some(function) => end_of(function(iterator)),
        None => Err(errors::type_error(&format!(
            "'{}' object is not an iterator",
            iterator.class().full_name()
        ))),
    }
}

/// What a native `next` gave, with StopIteration as the end it stands for: where it has a value,
/// or comes from a `__next__` in Python, it is raised.
#[inline]
fn end_of(result: Res<Option<Obj>>) -> Res<Option<Obj>> {
    match result {
        Ok(item) => Ok(item),
        Err(raised) => {
            drop(errors::catch_if(raised, &STOP_ITERATION)?);
            Ok(None)
        }
    }
}

/// Appends to a vector that grows with the program's data.
#[inline]
pub fn push(items: &mut Vec<Obj>, item: Obj) -> Res<()> {
    if items.len() == items.capacity() && items.try_reserve(1).is_err() {
        return Err(errors::memory_error());
    }
    items.push(item);
    Ok(())
}

/// A copy of borrowed items.
pub fn clone_items(items: &[Obj]) -> Res<Vec<Obj>> {
    let mut copy = Vec::new();
    if copy.try_reserve_exact(items.len()).is_err() {
        return Err(errors::memory_error());
    }
    copy.extend_from_slice(items);
    Ok(copy)
}

/// The items of an exact list or tuple, without iteration.
#[inline]
pub fn exact_items(object: &Obj) -> Option<&[Obj]> {
    if !object.is_pointer() {
        return None;
    }
    let class: &Type = object.class();
    if core::ptr::eq(class, &list::LIST) {
        Some(list::items(object))
    } else if core::ptr::eq(class, &tuple::TUPLE) {
        Some(tuple::items(object))
    } else {
        None
    }
}

/// All items of an iterable.
pub fn collect(iterable: &Obj) -> Res<Vec<Obj>> {
    if list::bools::is_packed_list(iterable) {
        return list::bools::objects(iterable);
    }
    if let Some(items) = exact_items(iterable) {
        return clone_items(items);
    }
    let iterator = iter(iterable)?;
    collect_iterator(&iterator, iterable)
}

/// All items of an iterable; TypeError with `message` when it is none (`PySequence_Fast`).
pub fn collect_or(iterable: &Obj, message: &str) -> Res<Vec<Obj>> {
    if list::bools::is_packed_list(iterable) {
        return list::bools::objects(iterable);
    }
    if let Some(items) = exact_items(iterable) {
        return clone_items(items);
    }
    match iter_optional(iterable) {
        Ok(Some(iterator)) => collect_iterator(&iterator, iterable),
        Ok(None) => Err(errors::type_error(message)),
        Err(raised) => {
            drop(errors::catch_if(raised, &crate::objects::exception::types::TYPE_ERROR)?);
            Err(errors::type_error(message))
        }
    }
}

fn collect_iterator(iterator: &Obj, iterable: &Obj) -> Res<Vec<Obj>> {
    let mut items = Vec::new();
    let hint = length_hint(iterable, 0)?;
    // A wrong hint must not cost memory: it is an advice up to a bound.
    if items.try_reserve(hint.min(1 << 20)).is_err() {
        return Err(errors::memory_error());
    }
    let Some(function) = iterator.class().slots().next else {
        return Err(not_iterable(iterable));
    };
    while let Some(item) = end_of(function(iterator))? {
        push(&mut items, item)?;
    }
    Ok(items)
}

/// `operator.length_hint(x, default)`.
pub fn length_hint(object: &Obj, default: usize) -> Res<usize> {
    if let Some(function) = object.class().slots().len {
        return match function(object) {
            Ok(length) => Ok(length),
            Err(raised) => {
                let class = &crate::objects::exception::types::TYPE_ERROR;
                drop(errors::catch_if(raised, class)?);
                Ok(default)
            }
        };
    }
    if !object.class().is_heap() {
        return Ok(default);
    }
    let Some(hint) = crate::call::call_special(object, crate::name!("__length_hint__"), &[])?
    else {
        return Ok(default);
    };
    if crate::objects::none::is_not_implemented(&hint) {
        return Ok(default);
    }
    match crate::objects::int::as_i64(&hint) {
        Some(value) if value >= 0 => Ok(value as usize),
        Some(_) => Err(errors::value_error("__length_hint__() should return >= 0")),
        None => Err(errors::type_error(&format!(
            "__length_hint__ must be an integer, not {}",
            hint.class().full_name()
        ))),
    }
}

/// Calls `each` with every item until it gives false.
pub fn for_each(iterable: &Obj, mut each: impl FnMut(Obj) -> Res<bool>) -> Res<()> {
    let iterator = iter(iterable)?;
    while let Some(item) = next(&iterator)? {
        if !each(item)? {
            break;
        }
    }
    Ok(())
}

fn write_all(words: *mut Word, items: &[Obj]) {
    for (index, item) in items.iter().enumerate() {
        unsafe { words.add(index).write(item.clone().into_word()) };
    }
}

#[cold]
fn too_few(expected: usize, got: usize, star: bool) -> Raised {
    let at_least = if star { "at least " } else { "" };
    errors::value_error(&format!(
        "not enough values to unpack (expected {at_least}{expected}, got {got})"
    ))
}

#[cold]
fn too_many(expected: usize) -> Raised {
    errors::value_error(&format!("too many values to unpack (expected {expected})"))
}

/// The iterator for an unpacking assignment.
fn unpack_iter(value: &Obj) -> Res {
    let class = value.class();
    if class.slots().iter.is_none() && !is_sequence(value) {
        return Err(errors::type_error(&format!(
            "cannot unpack non-iterable {} object",
            class.full_name()
        )));
    }
    iter(value)
}

/// `a, b = value`: exactly `count` items, owned, into the array.
///
/// # Safety
/// The array has room for `count` words.
pub unsafe fn unpack(value: &Obj, words: *mut Word, count: usize) -> Res<()> {
    if let Some(items) = exact_items(value) {
        if items.len() == count {
            write_all(words, items);
            return Ok(());
        }
        return Err(if items.len() < count {
            too_few(count, items.len(), false)
        } else {
            too_many(count)
        });
    }
    let iterator = unpack_iter(value)?;
    let mut items: Vec<Obj> = Vec::with_capacity(count);
    while items.len() < count {
        match next(&iterator)? {
            Some(item) => items.push(item),
            None => return Err(too_few(count, items.len(), false)),
        }
    }
    if next(&iterator)?.is_some() {
        return Err(too_many(count));
    }
    for (index, item) in items.into_iter().enumerate() {
        unsafe { words.add(index).write(item.into_word()) };
    }
    Ok(())
}

/// `a, *b, c = value`: the items before, the list, the items after.
///
/// # Safety
/// The array has room for `before + 1 + after` words.
pub unsafe fn unpack_star(value: &Obj, words: *mut Word, before: usize, after: usize) -> Res<()> {
    let mut items = match exact_items(value) {
        Some(items) => clone_items(items)?,
        None => {
            let iterator = unpack_iter(value)?;
            let mut items = Vec::new();
            while items.len() < before {
                match next(&iterator)? {
                    Some(item) => push(&mut items, item)?,
                    None => return Err(too_few(before + after, items.len(), true)),
                }
            }
            while let Some(item) = next(&iterator)? {
                push(&mut items, item)?;
            }
            items
        }
    };
    if items.len() < before + after {
        return Err(too_few(before + after, items.len(), true));
    }
    let last = items.split_off(items.len() - after);
    let middle = list::new(items.split_off(before))?;
    let all = items.into_iter().chain(core::iter::once(middle)).chain(last);
    for (index, item) in all.enumerate() {
        unsafe { words.add(index).write(item.into_word()) };
    }
    Ok(())
}
