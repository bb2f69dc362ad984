//! `tuple`.

use alloc::vec::Vec;

use naja_abi::layout::{Header, IMMORTAL, Tuple};

use crate::class::{BASE, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};

/// `tuple`.
#[unsafe(export_name = "naja_type_tuple")]
pub static TUPLE: Type = Type::builtin(Spec {
    flags: BASE,
    slots: Slots { drop: Some(drop_items), traverse: Some(traverse), ..Slots::NONE },
    ..Spec::new("tuple", size_of::<Tuple>())
});

/// The items of a tuple (or of an instance of a subclass).
#[inline(always)]
pub fn items(tuple: &Obj) -> &[Obj] {
    debug_assert!(tuple.is_instance(&TUPLE));
    unsafe {
        let tuple = tuple.cast::<Tuple>();
        Obj::slice(tuple.add(1) as *const u64, (*tuple).length)
    }
}

/// The items of a list or a tuple. Do not run Python code while a list's items are borrowed.
pub fn sequence_items(sequence: &Obj) -> &[Obj] {
    if sequence.is_instance(&TUPLE) { items(sequence) } else { super::list::items(sequence) }
}

/// A new tuple of these items.
pub fn new(values: Vec<Obj>) -> Res {
    with_class(&TUPLE, values)
}

/// A new tuple from borrowed items.
pub fn from_slice(values: &[Obj]) -> Res {
    new(values.to_vec())
}

/// A new instance of `tuple` or a subclass.
pub fn with_class(class: &Type, values: Vec<Obj>) -> Res {
    let length = values.len();
    let extra = if core::ptr::eq(class, &TUPLE) { 0 } else { 8 };
    let header = heap::allocate(size_of::<Tuple>() + 8 * length + extra, class)?;
    let tuple = header as *mut Tuple;
    unsafe {
        (*tuple).length = length;
        let first = tuple.add(1) as *mut u64;
        for (index, value) in values.into_iter().enumerate() {
            first.add(index).write(value.into_word());
        }
        Ok(Obj::from_address(header))
    }
}

/// A tuple that lives for ever (types' bases and MRO).
pub fn immortal(values: Vec<Obj>) -> Obj {
    match new(values) {
        Ok(tuple) => {
            unsafe { (*tuple.address()).count = IMMORTAL };
            tuple
        }
        Err(_) => Obj::NO_VALUE,
    }
}

/// Bytes of the native part.
pub fn data_size(header: *mut Header) -> usize {
    size_of::<Tuple>() + 8 * unsafe { (*(header as *mut Tuple)).length }
}

unsafe fn drop_items(header: *mut Header) {
    unsafe {
        let tuple = header as *mut Tuple;
        let first = tuple.add(1) as *mut u64;
        for index in 0..(*tuple).length {
            drop(Obj::from_word(*first.add(index)));
        }
    }
}

fn traverse(tuple: &Obj, visit: &mut dyn FnMut(&Obj)) {
    items(tuple).iter().for_each(visit);
}
