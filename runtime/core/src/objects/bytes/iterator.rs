//! Iterators over the bytes of `bytes` and `bytearray`.

use naja_abi::layout::Header;
use naja_abi::word::{NO_VALUE, Word};

use super::{data, is_bytes};
use crate::class::{Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::iterator_state::Walk;

#[repr(C)]
struct BytesIterator {
    header: Header,
    /// Owned; `NO_VALUE` once exhausted.
    bytes: Word,
    index: usize,
}

const SLOTS: Slots = Slots {
    drop: Some(release),
    traverse: Some(traverse),
    iter: Some(|iterator| Ok(iterator.clone())),
    next: Some(next),
    ..Slots::NONE
};

/// `bytes_iterator`.
pub static BYTES_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::sequence_iterators),
    slots: SLOTS,
    ..Spec::new("bytes_iterator", size_of::<BytesIterator>())
});

/// `bytearray_iterator`.
pub static BYTEARRAY_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::sequence_iterators),
    slots: SLOTS,
    ..Spec::new("bytearray_iterator", size_of::<BytesIterator>())
});

/// `iter(bytes)`.
pub fn iter(bytes: &Obj) -> Res {
    let class = if is_bytes(bytes) { &BYTES_ITERATOR } else { &BYTEARRAY_ITERATOR };
    let iterator = heap::allocate_object::<BytesIterator>(class)?;
    unsafe {
        (*iterator).bytes = bytes.clone().into_word();
        Ok(Obj::from_address(iterator))
    }
}

fn next(iterator: &Obj) -> Res<Option<Obj>> {
    unsafe {
        let state = iterator.cast::<BytesIterator>();
        if (*state).bytes == NO_VALUE {
            return Ok(None);
        }
        let all = data(Obj::from_ref(&(*state).bytes));
        if let Some(byte) = all.get((*state).index) {
            (*state).index += 1;
            return Ok(Some(Obj::small(i64::from(*byte))));
        }
        drop(Obj::from_word(core::mem::replace(&mut (*state).bytes, NO_VALUE)));
        Ok(None)
    }
}

/// Whether instances of the class are these iterators.
pub fn is_iterator(class: &Type) -> bool {
    core::ptr::eq(class, &BYTES_ITERATOR) || core::ptr::eq(class, &BYTEARRAY_ITERATOR)
}

/// Where the iterator stands.
pub fn walk(iterator: &Obj) -> Walk {
    let state = unsafe { &*iterator.cast::<BytesIterator>() };
    let sequence = Obj::from_ref(&state.bytes).given().cloned();
    Walk { sequence, index: state.index as isize, backwards: false }
}

/// Goes to an item.
pub fn set_index(iterator: &Obj, index: isize) {
    unsafe { (*iterator.cast::<BytesIterator>()).index = index as usize };
}

unsafe fn release(header: *mut Header) {
    unsafe { drop(Obj::from_word((*(header as *mut BytesIterator)).bytes)) }
}

fn traverse(iterator: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let bytes = unsafe { Obj::from_ref(&(*iterator.cast::<BytesIterator>()).bytes) };
    bytes.given().into_iter().for_each(visit);
}
