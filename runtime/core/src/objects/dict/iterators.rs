//! Iterators over the keys, values and items of a dict, forwards and backwards.

use core::mem::replace;

use naja_abi::layout::Header;

use super::{len, table};
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::iterator::itself;
use crate::objects::tuple;

/// What an iterator or a view gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Keys.
    Keys,
    /// Values.
    Values,
    /// Pairs.
    Items,
}

/// Layout of the iterators.
#[repr(C)]
struct DictIterator {
    header: Header,
    /// The dict; `NO_VALUE` once exhausted.
    dict: Obj,
    /// Next entry number, or the number after it when going backwards.
    position: usize,
    /// Items still expected.
    remaining: usize,
    /// Length of the dict at the start; `usize::MAX` after a change was reported.
    length: usize,
}

object_fields!(drop_iterator, traverse, DictIterator; dict);

macro_rules! iterator_types {
    ($($(#[$doc:meta])* $static:ident $name:literal $symbol:literal $kind:ident $next:ident;)*) => {
        $($(#[$doc])*
        #[unsafe(export_name = $symbol)]
        pub static $static: Type = Type::builtin(Spec {
            methods: Some(naja_abi::builtins::Owner::table_iterators),
            slots: Slots {
                drop: Some(drop_iterator),
                traverse: Some(traverse),
                iter: Some(itself),
                next: Some(|iterator| $next(iterator, Kind::$kind)),
                ..Slots::NONE
            },
            ..Spec::new($name, size_of::<DictIterator>())
        });)*
    };
}

iterator_types! {
    /// `dict_keyiterator`.
    KEY_ITERATOR "dict_keyiterator" "naja_type_dict_keyiterator" Keys next_forwards;
    /// `dict_valueiterator`.
    VALUE_ITERATOR "dict_valueiterator" "naja_type_dict_valueiterator" Values next_forwards;
    /// `dict_itemiterator`.
    ITEM_ITERATOR "dict_itemiterator" "naja_type_dict_itemiterator" Items next_forwards;
    /// `dict_reversekeyiterator`.
    REVERSE_KEY_ITERATOR "dict_reversekeyiterator" "naja_type_dict_reversekeyiterator"
        Keys next_backwards;
    /// `dict_reversevalueiterator`.
    REVERSE_VALUE_ITERATOR "dict_reversevalueiterator" "naja_type_dict_reversevalueiterator"
        Values next_backwards;
    /// `dict_reverseitemiterator`.
    REVERSE_ITEM_ITERATOR "dict_reverseitemiterator" "naja_type_dict_reverseitemiterator"
        Items next_backwards;
}

fn new(class: &Type, dict: &Obj, position: usize) -> Res {
    let iterator = heap::allocate_object::<DictIterator>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*iterator).dict).write(dict.clone());
        (*iterator).position = position;
        (*iterator).remaining = len(dict);
        (*iterator).length = len(dict);
        Ok(Obj::from_address(iterator))
    }
}

/// An iterator over the dict.
pub fn iterate(dict: &Obj, kind: Kind) -> Res {
    let class = match kind {
        Kind::Keys => &KEY_ITERATOR,
        Kind::Values => &VALUE_ITERATOR,
        Kind::Items => &ITEM_ITERATOR,
    };
    new(class, dict, 0)
}

/// An iterator over the dict from its end.
pub fn iterate_reversed(dict: &Obj, kind: Kind) -> Res {
    let class = match kind {
        Kind::Keys => &REVERSE_KEY_ITERATOR,
        Kind::Values => &REVERSE_VALUE_ITERATOR,
        Kind::Items => &REVERSE_ITEM_ITERATOR,
    };
    new(class, dict, table(dict).entries().len())
}

#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
fn state(iterator: &Obj) -> &mut DictIterator {
    unsafe { &mut *iterator.cast::<DictIterator>() }
}

#[inline]
fn next_forwards(iterator: &Obj, kind: Kind) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.dict.is_missing() {
        return Ok(None);
    }
    let table = table(&state.dict);
    if table.length != state.length {
        return Err(changed_size(state));
    }
    let live = table.next_live(state.position);
    step(state, live, kind, |number| number + 1)
}

fn next_backwards(iterator: &Obj, kind: Kind) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.dict.is_missing() {
        return Ok(None);
    }
    let table = table(&state.dict);
    if table.length != state.length {
        return Err(changed_size(state));
    }
    let bound = state.position.min(table.entries().len());
    let live = table.entries()[..bound].iter().rposition(|entry| !entry.key.is_missing());
    step(state, live, kind, |number| number)
}

#[cold]
fn changed_size(state: &mut DictIterator) -> crate::obj::Raised {
    state.length = usize::MAX;
    errors::runtime_error("dictionary changed size during iteration")
}

#[inline]
fn step(
    state: &mut DictIterator,
    live: Option<usize>,
    kind: Kind,
    position: impl Fn(usize) -> usize,
) -> Res<Option<Obj>> {
    let Some(number) = live else {
        drop(replace(&mut state.dict, Obj::NO_VALUE));
        return Ok(None);
    };
    if state.remaining == 0 {
        drop(replace(&mut state.dict, Obj::NO_VALUE));
        return Err(errors::runtime_error("dictionary keys changed during iteration"));
    }
    state.remaining -= 1;
    state.position = position(number);
    let entry = &table(&state.dict).entries()[number];
    match kind {
        Kind::Keys => Ok(Some(entry.key.clone())),
        Kind::Values => Ok(Some(entry.value.clone())),
        Kind::Items => pair(&entry.key, &entry.value).map(Some),
    }
}

/// `(key, value)`.
pub fn pair(key: &Obj, value: &Obj) -> Res {
    tuple::from_slice(&[key.clone(), value.clone()])
}

/// How many items an iterator still has to give.
pub fn left(iterator: &Obj) -> usize {
    let state = state(iterator);
    let changed = state.dict.given().is_none_or(|dict| len(dict) != state.length);
    if changed { 0 } else { state.remaining }
}

/// Another iterator at the same place.
pub fn iterator_copy(iterator: &Obj) -> Res {
    let own = state(iterator);
    let copy = heap::allocate_object::<DictIterator>(iterator.class())?;
    unsafe {
        core::ptr::addr_of_mut!((*copy).dict).write(own.dict.clone());
        (*copy).position = own.position;
        (*copy).remaining = own.remaining;
        (*copy).length = own.length;
        Ok(Obj::from_address(copy))
    }
}
