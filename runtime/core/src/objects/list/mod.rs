//! `list`.
//!
//! Read on: `sequence` (subscription, concatenation, comparison, repr), `methods`, `sort`, `bools`
//! (lists of bools, a byte an item).

use alloc::vec::Vec;
use core::mem::ManuallyDrop;

use naja_abi::layout::{Header, List};
use naja_abi::word::Word;

use crate::call::Args;
use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{iterator, none};
use crate::ops::{arguments, index, iteration};

pub mod bools;
mod methods;
mod ranked;
mod sequence;
mod sort;
mod timsort;

pub use methods::*;
pub use sequence::{
    compare_items, concat, concat_items, getitem, repeat_count, repeat_items, repr_items, search,
    sliced,
};
pub use sort::{sort, sort_items, sort_list};

/// `list`.
#[unsafe(export_name = "naja_type_list")]
pub static LIST: Type = Type::builtin(Spec {
    flags: BASE | crate::class::SEQUENCE,
    methods: Some(naja_abi::builtins::Owner::list),
    slots: Slots {
        drop: Some(drop_items),
        traverse: Some(traverse),
        clear: Some(clear_items),
        repr: Some(sequence::repr),
        compare: Some(sequence::compare),
        iter: Some(iterator::of_list),
        len: Some(|list| Ok(length(list))),
        getitem: Some(sequence::getitem),
        setitem: Some(sequence::setitem),
        contains: Some(sequence::contains),
        concat: Some(sequence::concat),
        repeat: Some(sequence::repeat),
        inplace_concat: Some(sequence::inplace_concat),
        inplace_repeat: Some(sequence::inplace_repeat),
        init: Some(init),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("list", size_of::<List>())
});

/// The number of items.
#[inline(always)]
pub fn length(list: &Obj) -> usize {
    unsafe {
        let list = list.cast::<List>();
        (*list).length + (*list).bools
    }
}

/// The items of a list. Do not run Python code while they are borrowed.
#[inline(always)]
pub fn items(list: &Obj) -> &[Obj] {
    if bools::is_packed(list) {
        bools::unpack(list);
    }
    unsafe {
        let list = list.cast::<List>();
        Obj::slice((*list).items, (*list).length)
    }
}

/// A new list of these items.
pub fn new(values: Vec<Obj>) -> Res {
    if bools::packable(&values) {
        return bools::of_items(&values);
    }
    let list = heap::allocate_object::<List>(&LIST)?;
    let mut values = ManuallyDrop::new(values);
    unsafe {
        (*list).items = values.as_mut_ptr() as *mut Word;
        (*list).length = values.len();
        (*list).capacity = values.capacity();
        Ok(Obj::from_address(list))
    }
}

/// Runs `change` with the items as a vector that owns them; nothing in it may run Python code
/// (the list looks empty meanwhile).
#[inline]
pub fn with_vec<R>(list: &Obj, change: impl FnOnce(&mut Vec<Obj>) -> R) -> R {
    if bools::is_packed(list) {
        bools::unpack(list);
    }
    unsafe {
        let list = list.cast::<List>();
        let (items, length, capacity) = ((*list).items, (*list).length, (*list).capacity);
        let mut values = if capacity == 0 {
            Vec::new()
        } else {
            Vec::from_raw_parts(items as *mut Obj, length, capacity)
        };
        (*list).length = 0;
        (*list).capacity = 0;
        let result = change(&mut values);
        let mut values = ManuallyDrop::new(values);
        (*list).items = values.as_mut_ptr() as *mut Word;
        (*list).length = values.len();
        (*list).capacity = values.capacity();
        result
    }
}

/// Takes all items out; the list is empty afterwards.
pub fn take_items(list: &Obj) -> Vec<Obj> {
    with_vec(list, core::mem::take)
}

/// Releases items from the last to the first, as CPython does.
pub fn release_backwards(mut values: Vec<Obj>) {
    while let Some(item) = values.pop() {
        drop(item);
    }
}

/// Replaces all items; the old ones are released after the list has the new ones.
pub fn replace_items(list: &Obj, values: Vec<Obj>) {
    let old = with_vec(list, |items| core::mem::replace(items, values));
    drop(old);
}

/// Appends an owned item.
#[inline]
pub fn push(list: &Obj, item: Obj) -> Res<()> {
    unsafe {
        let this = list.cast::<List>();
        if (*this).length != 0 && (*this).length < (*this).capacity {
            (*this).items.add((*this).length).write(item.into_word());
            (*this).length += 1;
            return Ok(());
        }
    }
    push_growing(list, item)
}

#[cold]
fn push_growing(list: &Obj, item: Obj) -> Res<()> {
    if let Some(value) = none::as_bool(&item)
        && items_are_packable(list)
    {
        return bools::push(list, value);
    }
    with_vec(list, |values| {
        if values.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        values.push(item);
        Ok(())
    })
}

/// Whether the list is packed or empty.
fn items_are_packable(list: &Obj) -> bool {
    unsafe { (*list.cast::<List>()).length == 0 }
}

/// `list[index]`.
#[inline]
pub fn get(list: &Obj, position: isize) -> Res {
    match index::within(position, length(list)) {
        Some(position) if bools::is_packed(list) => Ok(bools::get(list, position)),
        Some(position) => Ok(items(list)[position].clone()),
        None => Err(errors::index_error("list index out of range")),
    }
}

/// The item at a position, if there is one.
#[inline(always)]
pub fn item(list: &Obj, position: usize) -> Option<Obj> {
    if bools::is_packed(list) {
        return bools::bools(list).get(position).map(|byte| none::bool_object(*byte != 0));
    }
    items(list).get(position).cloned()
}

/// `list[index] = value`.
#[inline]
pub fn set(list: &Obj, position: isize, value: &Obj) -> Res<()> {
    match index::within(position, length(list)) {
        Some(position) => {
            if bools::is_packed(list) {
                if let Some(value) = none::as_bool(value) {
                    bools::set(list, position, value);
                    return Ok(());
                }
                bools::unpack(list);
            }
            let old = unsafe {
                let place = (*list.cast::<List>()).items.add(position);
                Obj::from_word(core::mem::replace(&mut *place, value.clone().into_word()))
            };
            drop(old);
            Ok(())
        }
        None => Err(errors::index_error("list assignment index out of range")),
    }
}

/// Appends all items of an iterable, as far as iteration goes.
pub fn extend_with(list: &Obj, iterable: &Obj) -> Res<()> {
    if bools::is_packed_list(iterable) && items_are_packable(list) {
        return extend_packed(list, iterable);
    }
    if bools::is_packed_list(iterable) || iteration::exact_items(iterable).is_some() {
        let mut added = iteration::collect(iterable)?;
        return with_vec(list, |values| {
            if values.capacity() == 0 {
                *values = core::mem::take(&mut added);
                return Ok(());
            }
            if values.try_reserve(added.len()).is_err() {
                return Err(errors::memory_error());
            }
            values.append(&mut added);
            Ok(())
        });
    }
    let iterator = iteration::iter(iterable)?;
    let hint = iteration::length_hint(iterable, 0)?.min(1 << 20);
    with_vec(list, |values| match values.try_reserve(hint) {
        Ok(()) => Ok(()),
        Err(_) => Err(errors::memory_error()),
    })?;
    while let Some(item) = iteration::next(&iterator)? {
        push(list, item)?;
    }
    Ok(())
}

/// Appends bools to a list that is packed or empty.
fn extend_packed(list: &Obj, iterable: &Obj) -> Res<()> {
    for position in 0..bools::bools(iterable).len() {
        bools::push(list, bools::bools(iterable)[position] != 0)?;
    }
    Ok(())
}

fn construct(class: &Obj, _args: &Args) -> Res {
    let class = Type::of(class);
    let list = heap::allocate_object::<List>(class)?;
    Ok(unsafe { Obj::from_address(list) })
}

fn init(list: &Obj, args: &Args) -> Res<()> {
    arguments::no_keywords_unless_new(list, &LIST, args)?;
    let values = arguments::positional("list", args, 0, 1)?;
    release_backwards(take_items(list));
    match values.first() {
        Some(iterable) => extend_with(list, iterable),
        None => Ok(()),
    }
}

unsafe fn drop_items(header: *mut Header) {
    unsafe {
        let list = header as *mut List;
        let (items, length, capacity) = ((*list).items, (*list).length, (*list).capacity);
        if capacity != 0 {
            (*list).length = 0;
            (*list).capacity = 0;
            (*list).bools = 0;
            release_backwards(Vec::from_raw_parts(items as *mut Obj, length, capacity));
        }
    }
}

fn clear_items(list: &Obj) {
    release_backwards(take_items(list));
}

fn traverse(list: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if !bools::is_packed(list) {
        items(list).iter().for_each(visit);
    }
}

/// Makes room for so many words, or MemoryError.
pub fn reserve(count: usize) -> Res<Vec<Obj>> {
    let mut values = Vec::new();
    match values.try_reserve_exact(count) {
        Ok(()) => Ok(values),
        Err(_) => Err(errors::memory_error()),
    }
}
