//! One file per Python type: its layout's operations, its slots, its methods.

use naja_abi::layout::Header;

use crate::class::Type;

pub mod async_generator;
pub mod awaitable;
pub mod builtin_function;
pub mod bytearray;
pub mod bytes;
pub mod callable_iterator;
pub mod cell;
pub mod classmethod;
pub mod code;
pub mod complex;
pub mod coroutine;
pub mod dict;
pub mod enumerate;
pub mod exception;
pub mod float;
pub mod function;
pub mod generator;
pub mod generic_alias;
pub mod getset;
pub mod int;
pub mod iterator;
pub mod list;
pub mod mappingproxy;
pub mod member;
pub mod memoryview;
pub mod method;
pub mod module;
pub mod none;
pub mod object;
pub mod property;
pub mod quitter;
pub mod range;
pub mod set;
pub mod slice;
pub mod staticmethod;
pub mod str;
pub mod super_;
pub mod support;
pub mod traceback;
pub mod tuple;
pub mod type_;
pub mod union;
pub mod frame;
pub mod iterator_state;
pub mod weakref;
pub mod wrapping;
pub mod zip;

/// Size of a variable-sized object's native part (str, bytes, int, tuple subclasses): where the
/// attribute storage begins.
pub fn data_size(native: &Type, header: *mut Header) -> usize {
    let size = if core::ptr::eq(native, &tuple::TUPLE) {
        tuple::data_size(header)
    } else if core::ptr::eq(native, &str::STR) {
        str::data_size(header)
    } else if core::ptr::eq(native, &bytes::BYTES) {
        bytes::data_size(header)
    } else {
        native.native_size as usize
    };
    (size + 7) & !7
}
