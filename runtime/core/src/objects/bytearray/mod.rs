//! `bytearray`: growable bytes. The methods it shares with `bytes` are in `objects/bytes`.

use alloc::vec::Vec;
use core::mem::ManuallyDrop;

use naja_abi::layout::Header;

use crate::class::{BASE, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::bytes;

mod methods;
mod sequence;

pub use methods::*;

/// Layout of `bytearray`. `hash` is unset: it is unhashable.
#[repr(C)]
pub struct ByteArray {
    header: Header,
    /// Dangling while `capacity` is 0.
    start: *mut u8,
    length: usize,
    capacity: usize,
    /// Number of memoryviews; while there are any the size cannot change.
    exports: usize,
}

/// `bytearray`.
#[unsafe(export_name = "naja_type_bytearray")]
pub static BYTEARRAY: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::bytearray),
    slots: Slots {
        drop: Some(drop_data),
        new: Some(sequence::new_bytearray),
        init: Some(sequence::init),
        repr: Some(sequence::repr),
        str: Some(sequence::repr),
        compare: Some(bytes::sequence::compare),
        iter: Some(bytes::iter),
        len: Some(|array| Ok(data(array).len())),
        getitem: Some(bytes::sequence::getitem),
        setitem: Some(sequence::setitem),
        contains: Some(bytes::sequence::contains),
        concat: Some(bytes::sequence::concat),
        repeat: Some(bytes::sequence::repeat),
        inplace_concat: Some(sequence::inplace_concat),
        inplace_repeat: Some(sequence::inplace_repeat),
        ..Slots::NONE
    }
    .with_operator(Operator::Mod, bytes::percent::modulo),
    ..Spec::new("bytearray", size_of::<ByteArray>())
});

/// Whether the object is a bytearray (or an instance of a subclass).
#[inline]
pub fn is_bytearray(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&BYTEARRAY)
}

/// The bytes. They may move when Python code runs.
#[inline]
pub fn data(array: &Obj) -> &[u8] {
    unsafe {
        let array = array.cast::<ByteArray>();
        if (*array).length == 0 {
            return &[];
        }
        core::slice::from_raw_parts((*array).start, (*array).length)
    }
}

/// The bytes, to be changed in place. Do not run Python code while they are borrowed.
#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
pub fn data_mut(array: &Obj) -> &mut [u8] {
    unsafe {
        let array = array.cast::<ByteArray>();
        if (*array).length == 0 {
            return &mut [];
        }
        core::slice::from_raw_parts_mut((*array).start, (*array).length)
    }
}

/// A new bytearray that takes the bytes over.
pub fn new(data: Vec<u8>) -> Res {
    with_class(&BYTEARRAY, data)
}

/// A new instance of `bytearray` or a subclass.
pub fn with_class(class: &Type, data: Vec<u8>) -> Res {
    let object = heap::allocate_object::<ByteArray>(class)?;
    unsafe {
        put(object, data);
        Ok(Obj::from_address(object))
    }
}

unsafe fn put(object: *mut ByteArray, data: Vec<u8>) {
    let mut data = ManuallyDrop::new(data);
    unsafe {
        (*object).start = data.as_mut_ptr();
        (*object).length = data.len();
        (*object).capacity = data.capacity();
    }
}

unsafe fn take(object: *mut ByteArray) -> Vec<u8> {
    unsafe {
        let (length, capacity) = ((*object).length, (*object).capacity);
        (*object).length = 0;
        (*object).capacity = 0;
        if capacity == 0 {
            return Vec::new();
        }
        Vec::from_raw_parts((*object).start, length, capacity)
    }
}

/// Changes the bytes, their number too; nothing in `change` may run Python code. BufferError while
/// a memoryview looks at them.
pub fn resize<R>(array: &Obj, change: impl FnOnce(&mut Vec<u8>) -> Res<R>) -> Res<R> {
    let object = array.cast::<ByteArray>();
    unsafe {
        if (*object).exports > 0 {
            return Err(errors::buffer_error(
                "Existing exports of data: object cannot be re-sized",
            ));
        }
        let mut data = take(object);
        let result = change(&mut data);
        put(object, data);
        result
    }
}

/// Counts the memoryviews of the array: `change` is 1 or -1.
pub fn count_export(array: &Obj, change: isize) {
    unsafe {
        let object = array.cast::<ByteArray>();
        (*object).exports = (*object).exports.wrapping_add_signed(change);
    }
}

unsafe fn drop_data(header: *mut Header) {
    drop(unsafe { take(header as *mut ByteArray) });
}
