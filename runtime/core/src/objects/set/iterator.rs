//! `set_iterator`.

use core::mem::replace;

use naja_abi::layout::Header;

use super::table;
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::iterator::itself;

#[repr(C)]
struct SetIterator {
    header: Header,
    /// The set; `NO_VALUE` once exhausted.
    set: Obj,
    place: usize,
    /// Length at the start; `usize::MAX` after a change was reported.
    length: usize,
}

object_fields!(drop_iterator, traverse, SetIterator; set);

/// `set_iterator`.
#[unsafe(export_name = "naja_type_set_iterator")]
pub static SET_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::table_iterators),
    slots: Slots {
        drop: Some(drop_iterator),
        traverse: Some(traverse),
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    },
    ..Spec::new("set_iterator", size_of::<SetIterator>())
});

/// `iter(set)`.
pub fn iter(set: &Obj) -> Res {
    let iterator = heap::allocate_object::<SetIterator>(&SET_ITERATOR)?;
    unsafe {
        core::ptr::addr_of_mut!((*iterator).set).write(set.clone());
        (*iterator).place = 0;
        (*iterator).length = super::len(set);
        Ok(Obj::from_address(iterator))
    }
}

fn next(iterator: &Obj) -> Res<Option<Obj>> {
    let state = unsafe { &mut *iterator.cast::<SetIterator>() };
    if state.set.is_missing() {
        return Ok(None);
    }
    let table = table(&state.set);
    if table.length != state.length {
        state.length = usize::MAX;
        return Err(errors::runtime_error("Set changed size during iteration"));
    }
    match table.next(state.place) {
        Some((place, key, _)) => {
            state.place = place + 1;
            Ok(Some(key))
        }
        None => {
            drop(replace(&mut state.set, Obj::NO_VALUE));
            Ok(None)
        }
    }
}

/// How many items an iterator still has to give.
pub fn left(iterator: &Obj) -> usize {
    let state = unsafe { &*iterator.cast::<SetIterator>() };
    if state.set.is_missing() || table(&state.set).length != state.length {
        return 0;
    }
    let (mut place, mut count) = (state.place, 0);
    while let Some((found, _, _)) = table(&state.set).next(place) {
        place = found + 1;
        count += 1;
    }
    count
}

/// Another iterator at the same place.
pub fn iterator_copy(iterator: &Obj) -> Res {
    let state = unsafe { &*iterator.cast::<SetIterator>() };
    let copy = heap::allocate_object::<SetIterator>(&SET_ITERATOR)?;
    unsafe {
        core::ptr::addr_of_mut!((*copy).set).write(state.set.clone());
        (*copy).place = state.place;
        (*copy).length = state.length;
        Ok(Obj::from_address(copy))
    }
}
