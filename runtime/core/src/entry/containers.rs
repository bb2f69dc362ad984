//! Displays, items, iteration.

use alloc::vec::Vec;

use naja_abi::word::Word;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::{dict, list, set, slice, tuple};
use crate::ops::{self, item, iteration};

/// Takes over `count` owned words at `words`.
pub(super) fn owned_words(words: *const Word, count: i64) -> Vec<Obj> {
    (0..count as usize).map(|index| unsafe { Obj::from_word(*words.add(index)) }).collect()
}

fn owned_tuple(words: *const Word, count: i64) -> Res {
    // SAFETY: the row says that ownership passes over.
    unsafe { tuple::from_words(words, count as usize) }
}

/// `[a, b, …]`.
pub fn naja_build_list(words: *const Word, count: i64) -> Res {
    list::new(owned_words(words, count))
}

/// `(a, b, …)`.
pub fn naja_build_tuple(words: *const Word, count: i64) -> Res {
    owned_tuple(words, count)
}

/// `{a, b, …}`.
pub fn naja_build_set(words: *const Word, count: i64) -> Res {
    let result = set::new()?;
    for item in owned_words(words, count) {
        set::add_item(&result, &item)?;
    }
    Ok(result)
}

/// `{a: b, …}`.
pub fn naja_build_dict(words: *const Word, pairs: i64) -> Res {
    let result = dict::with_capacity(pairs as usize)?;
    for pair in owned_words(words, 2 * pairs).chunks_exact(2) {
        dict::insert(&result, &pair[0], &pair[1])?;
    }
    Ok(result)
}

/// Appends to an exact list (comprehensions, displays with a star).
pub fn naja_list_append(target: &Obj, item: Obj) -> Res<()> {
    list::push(target, item)
}

/// `[*iterable]`.
pub fn naja_list_extend(target: &Obj, iterable: &Obj) -> Res<()> {
    if !iteration::is_iterable(iterable) {
        return Err(errors::type_error(&alloc::format!(
            "Value after * must be an iterable, not {}",
            iterable.class().name()
        )));
    }
    list::extend_with(target, iterable)
}

/// A display that was collected as a list, as a tuple.
pub fn naja_list_to_tuple(source: Obj) -> Res {
    if source.is_unique() {
        return tuple::new(list::take_items(&source));
    }
    tuple::new(iteration::clone_items(list::items(&source))?)
}

/// A set comprehension's item.
pub fn naja_set_add(target: &Obj, item: Obj) -> Res<()> {
    set::add_item(target, &item).map(drop)
}

/// `{*iterable}`.
pub fn naja_set_update(target: &Obj, iterable: &Obj) -> Res<()> {
    set::update_with(target, iterable)
}

/// `{key: value}` in a comprehension or display.
pub fn naja_dict_insert(target: &Obj, key: &Obj, value: &Obj) -> Res<()> {
    dict::insert(target, key, value)
}

/// `{**mapping}`.
pub fn naja_dict_update(target: &Obj, mapping: &Obj) -> Res<()> {
    match dict::update_from_mapping(target, mapping) {
        Ok(()) => Ok(()),
        Err(raised) => {
            drop(errors::catch_if(raised, &types::ATTRIBUTE_ERROR)?);
            Err(errors::type_error(&alloc::format!(
                "'{}' object is not a mapping",
                mapping.class().name()
            )))
        }
    }
}

/// `f(**mapping)`.
pub fn naja_dict_merge_keywords(target: &Obj, mapping: &Obj, callee: &Obj) -> Res<()> {
    dict::merge_keywords(target, mapping, callee)
}

/// `container[key]`.
pub fn naja_getitem(container: &Obj, key: &Obj) -> Res {
    item::getitem(container, key)
}

/// `container[start:stop:step]`.
pub fn naja_get_slice(container: &Obj, start: &Obj, stop: &Obj, step: &Obj) -> Res {
    item::get_slice(container, [start, stop, step])
}

/// `container[key] = value`.
pub fn naja_setitem(container: &Obj, key: &Obj, value: &Obj) -> Res<()> {
    item::setitem(container, key, value)
}

/// `del container[key]`.
pub fn naja_delitem(container: &Obj, key: &Obj) -> Res<()> {
    item::delitem(container, key)
}

/// `item in container`.
pub fn naja_contains(container: &Obj, item: &Obj) -> Res<bool> {
    item::contains(container, item)
}

/// `start:stop:step`.
pub fn naja_build_slice(start: &Obj, stop: &Obj, step: &Obj) -> Obj {
    match slice::new(start, stop, step) {
        Ok(slice) => slice,
        // Without memory for three words nothing else would work either; the subscription that
        // follows then fails by itself.
        Err(raised) => {
            drop(errors::catch(raised));
            crate::objects::none::none()
        }
    }
}

/// `iter(x)`.
pub fn naja_iter(object: &Obj) -> Res {
    iteration::iter(object)
}

/// `next(x)`; no value, nothing raised, at the end.
pub fn naja_next(iterator: &Obj) -> Res {
    Ok(iteration::next(iterator)?.unwrap_or(Obj::NO_VALUE))
}

/// After compiled code resumed a generator by itself and found more to do than to pass the item on.
pub fn naja_resumed(generator: &Obj, result: Obj) -> Res {
    Ok(crate::objects::generator::resumed(generator, result)?.unwrap_or(Obj::NO_VALUE))
}

/// An exact int by `__index__`.
pub fn naja_index(object: &Obj) -> Res {
    let number = ops::index::index(object)?;
    crate::objects::int::pos(&number)
}

/// `a, b = value`.
pub fn naja_unpack(value: &Obj, words: *const Word, count: i64) -> Res<()> {
    // SAFETY: compiled code gives an array of that size.
    unsafe { iteration::unpack(value, words as *mut Word, count as usize) }
}

/// `a, *b, c = value`.
pub fn naja_unpack_star(value: &Obj, words: *const Word, before: i64, after: i64) -> Res<()> {
    // SAFETY: compiled code gives an array of that size.
    unsafe { iteration::unpack_star(value, words as *mut Word, before as usize, after as usize) }
}
