//! Iterators over the characters of a str.

use naja_abi::layout::Header;
use naja_abi::word::{NO_VALUE, Word};

use super::{characters, from_point, is_ascii, len, points};
use crate::class::{Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::iterator_state::Walk;

#[repr(C)]
struct StrIterator {
    header: Header,
    /// Owned; `NO_VALUE` once exhausted.
    text: Word,
    index: usize,
}

const SLOTS: Slots = Slots {
    drop: Some(release),
    iter: Some(|iterator| Ok(iterator.clone())),
    next: Some(next),
    ..Slots::NONE
};

/// `str_iterator`.
pub static STR_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::sequence_iterators),
    slots: SLOTS,
    ..Spec::new("str_iterator", size_of::<StrIterator>())
});

/// `str_ascii_iterator`: the same for texts that are all ASCII.
pub static STR_ASCII_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::sequence_iterators),
    slots: SLOTS,
    ..Spec::new("str_ascii_iterator", size_of::<StrIterator>())
});

/// `iter(text)`.
pub fn iter(text: &Obj) -> Res {
    let class = if is_ascii(text) { &STR_ASCII_ITERATOR } else { &STR_ITERATOR };
    let iterator = heap::allocate_object::<StrIterator>(class)?;
    unsafe {
        (*iterator).text = text.clone().into_word();
        Ok(Obj::from_address(iterator))
    }
}

fn next(iterator: &Obj) -> Res<Option<Obj>> {
    unsafe {
        let state = iterator.cast::<StrIterator>();
        if (*state).text == NO_VALUE {
            return Ok(None);
        }
        let text = Obj::from_ref(&(*state).text);
        let index = (*state).index;
        if index >= len(text) {
            drop(Obj::from_word(core::mem::replace(&mut (*state).text, NO_VALUE)));
            return Ok(None);
        }
        (*state).index = index + 1;
        let point = points(text).at(index);
        if point < 256 {
            return Ok(Some(characters::character(point as u8)));
        }
        from_point(point).map(Some)
    }
}

/// Whether instances of the class are these iterators.
pub fn is_iterator(class: &Type) -> bool {
    core::ptr::eq(class, &STR_ITERATOR) || core::ptr::eq(class, &STR_ASCII_ITERATOR)
}

/// Where the iterator stands.
pub fn walk(iterator: &Obj) -> Walk {
    let state = unsafe { &*iterator.cast::<StrIterator>() };
    let sequence = Obj::from_ref(&state.text).given().cloned();
    Walk { sequence, index: state.index as isize, backwards: false }
}

/// Goes to an item.
pub fn set_index(iterator: &Obj, index: isize) {
    unsafe { (*iterator.cast::<StrIterator>()).index = index as usize };
}

unsafe fn release(header: *mut Header) {
    unsafe { drop(Obj::from_word((*(header as *mut StrIterator)).text)) }
}
