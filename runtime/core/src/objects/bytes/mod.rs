//! `bytes`, and what it shares with `bytearray`: every method here works on both, and gives the
//! type that it was called on.
//!
//! Read on: `construct`, `sequence`, then the methods by kind.

use alloc::format;

use naja_abi::layout::{Bytes, Header};

use crate::class::{BASE, EXTRA_AFTER_DATA, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{bytearray, memoryview};

pub mod case;
pub mod codec;
pub mod construct;
pub mod hex;
mod iterator;
pub mod join;
pub mod pad;
pub mod percent;
pub mod replace;
pub mod search;
pub mod sequence;
pub mod split;
pub mod strip;

pub use iterator::{BYTEARRAY_ITERATOR, BYTES_ITERATOR, is_iterator, iter, set_index, walk};

/// `bytes`.
#[unsafe(export_name = "naja_type_bytes")]
pub static BYTES: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::bytes),
    slots: Slots {
        new: Some(construct::new_bytes),
        repr: Some(sequence::repr),
        str: Some(sequence::repr),
        hash: Some(|bytes| Ok(hash(bytes))),
        compare: Some(sequence::compare_bytes),
        iter: Some(iterator::iter),
        len: Some(|bytes| Ok(data(bytes).len())),
        getitem: Some(sequence::getitem),
        contains: Some(sequence::contains),
        concat: Some(sequence::concat),
        repeat: Some(sequence::repeat),
        ..Slots::NONE
    }
    .with_operator(Operator::Mod, percent::modulo),
    ..Spec::new("bytes", size_of::<Bytes>())
});

/// Whether the object is a bytes (or an instance of a subclass).
#[inline]
pub fn is_bytes(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&BYTES)
}

/// The bytes of a bytes-like object. A bytearray's may move when Python code runs.
#[inline]
pub fn data(object: &Obj) -> &[u8] {
    bytes_like(object).unwrap_or(&[])
}

/// The bytes of a bytes-like object; `None` for others and for views that are released or skip
/// bytes. Do not run Python code while they are borrowed.
#[inline]
pub fn bytes_like(object: &Obj) -> Option<&[u8]> {
    if is_bytes(object) {
        return Some(unsafe {
            let bytes = object.cast::<Bytes>();
            core::slice::from_raw_parts(bytes.add(1) as *const u8, (*bytes).length)
        });
    }
    if bytearray::is_bytearray(object) {
        return Some(bytearray::data(object));
    }
    if memoryview::is_memoryview(object) { memoryview::contiguous(object) } else { None }
}

/// The same, or TypeError.
pub fn require(object: &Obj) -> Res<&[u8]> {
    bytes_like(object).ok_or_else(|| {
        errors::type_error(&format!(
            "a bytes-like object is required, not '{}'",
            object.class().name()
        ))
    })
}

/// A new bytes object.
pub fn new(data: &[u8]) -> Res {
    with_class(&BYTES, data)
}

/// A new bytes object of so many zero bytes, to be filled in before anybody else sees it.
pub fn allocate(class: &Type, length: usize) -> Res<*mut Bytes> {
    let attributes = class.extra_offset.get() == EXTRA_AFTER_DATA;
    let extra = if attributes { 16 + 8 * class.slot_count.get() as usize } else { 0 };
    let size = length.checked_add(size_of::<Bytes>() + extra);
    let Some(size) = size.filter(|size| *size <= isize::MAX as usize) else {
        return Err(errors::memory_error());
    };
    let object = heap::allocate(size, class)? as *mut Bytes;
    unsafe { (*object).length = length };
    Ok(object)
}

/// A new instance of `bytes` or a subclass.
pub fn with_class(class: &Type, data: &[u8]) -> Res {
    let object = allocate(class, data.len())?;
    unsafe {
        core::ptr::copy_nonoverlapping(data.as_ptr(), object.add(1) as *mut u8, data.len());
        Ok(Obj::from_address(object))
    }
}

/// A new object of the type that a method of `like` gives: `bytearray` for those, else `bytes`.
pub fn new_like(like: &Obj, data: &[u8]) -> Res {
    if is_bytes(like) { new(data) } else { bytearray::new(data.to_vec()) }
}

/// The same from a vector, which a bytearray takes over.
pub fn from_vec_like(like: &Obj, data: alloc::vec::Vec<u8>) -> Res {
    if is_bytes(like) { new(&data) } else { bytearray::new(data) }
}

/// A part, the object itself where that cannot be told apart.
pub fn part_like(like: &Obj, start: usize, end: usize) -> Res {
    let all = data(like);
    if start == 0 && end == all.len() && like.is_exact(&BYTES) {
        return Ok(like.clone());
    }
    new_like(like, &all[start..end])
}

/// The cached hash, never -1.
pub fn hash(bytes: &Obj) -> i64 {
    unsafe {
        let object = bytes.cast::<Bytes>();
        if (*object).hash == 0 {
            (*object).hash = super::str::hash_bytes(data(bytes));
        }
        (*object).hash as i64
    }
}

/// Bytes of the native part.
pub fn data_size(header: *mut Header) -> usize {
    size_of::<Bytes>() + unsafe { (*(header as *mut Bytes)).length }
}

/// A value as one byte: `message` when it is outside 0 to 255.
pub fn byte_value(object: &Obj, message: &str) -> Res<u8> {
    let number = crate::ops::index::index(object)?;
    super::int::to_i64(&number)
        .and_then(|value| u8::try_from(value).ok())
        .ok_or_else(|| errors::value_error(message))
}
