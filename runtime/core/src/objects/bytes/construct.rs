//! `bytes(...)`, and the reading of sources that `bytearray(...)` shares.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codec::Codec;
use super::{BYTES, byte_value, bytes_like, data, is_bytes, new, with_class};
use crate::call::{self, Args};
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::str::builder::reserve;
use crate::objects::{list, memoryview, str, support, tuple};
use crate::ops::index;

fn surplus(given: usize) -> String {
    format!("bytes() takes at most 3 arguments ({given} given)")
}

/// `bytes.__new__`.
pub fn new_bytes(class: &Obj, args: &Args) -> Res {
    let class = Type::of(class);
    let names = ["source", "encoding", "errors"];
    let [source, encoding, errors] = support::three_arguments(args, "bytes", names, surplus)?;
    let made = match (source, encoding, errors) {
        (Some(source), None, None) => from_source(source)?,
        _ => new(&encoded(source, encoding, errors, "bytes")?)?,
    };
    if core::ptr::eq(class, &BYTES) { Ok(made) } else { with_class(class, data(&made)) }
}

/// What a missing source or one with an encoding or error handler gives.
pub(crate) fn encoded(
    source: Option<&Obj>,
    encoding: Option<&Obj>,
    errors: Option<&Obj>,
    function: &str,
) -> Res<Vec<u8>> {
    let text = source.filter(|source| str::is_str(source));
    match (text, encoding, errors) {
        (None, None, None) => Ok(Vec::new()),
        (Some(text), Some(_), _) => Codec::from_arguments(encoding, errors, function)?.encode(text),
        (Some(_), None, _) => Err(errors::type_error("string argument without an encoding")),
        (None, Some(_), _) => Err(errors::type_error("encoding without a string argument")),
        (None, None, Some(_)) => Err(errors::type_error("errors without a string argument")),
    }
}

fn from_source(source: &Obj) -> Res {
    if source.is_exact(&BYTES) {
        return Ok(source.clone());
    }
    if let Some(made) = call::call_special(source, crate::name!("__bytes__"), &[])? {
        if !is_bytes(&made) {
            return Err(errors::type_error(&format!(
                "__bytes__ returned non-bytes (type {})",
                made.class().name()
            )));
        }
        return Ok(made);
    }
    new(&read(source, "bytes", "bytes must be in range(0, 256)")?)
}

/// The bytes that a count, a bytes-like object or an iterable of ints stands for.
pub(crate) fn read(source: &Obj, function: &str, range: &str) -> Res<Vec<u8>> {
    if str::is_str(source) {
        return Err(errors::type_error("string argument without an encoding"));
    }
    if let Some(bytes) = bytes_like(source) {
        return Ok(bytes.to_vec());
    }
    if memoryview::is_memoryview(source) {
        return memoryview::to_vec(source);
    }
    if index::has_index(source) {
        match index::size_or(source, &types::OVERFLOW_ERROR) {
            Ok(count) if count < 0 => return Err(errors::value_error("negative count")),
            Ok(count) => {
                let mut zeros = Vec::new();
                reserve(&mut zeros, count as usize)?;
                zeros.resize(count as usize, 0);
                return Ok(zeros);
            }
            // An `__index__` that fails with TypeError: it may still be an iterable.
            Err(raised) => drop(errors::catch_if(raised, &types::TYPE_ERROR)?),
        }
    }
    let values = if source.is_exact(&list::LIST) || source.is_exact(&tuple::TUPLE) {
        tuple::sequence_items(source).to_vec()
    } else {
        let message = format!("cannot convert '{}' object to {function}", source.class().name());
        support::collect(source, &message)?
    };
    values_to_bytes(&values, range)
}

/// Ints as bytes.
pub(crate) fn values_to_bytes(values: &[Obj], range: &str) -> Res<Vec<u8>> {
    let mut bytes = Vec::new();
    reserve(&mut bytes, values.len())?;
    for value in values {
        bytes.push(byte_value(value, range)?);
    }
    Ok(bytes)
}

/// `__bytes__(self, /)`.
pub fn to_bytes(a: &[Obj]) -> Res {
    if a[0].is_exact(&BYTES) { Ok(a[0].clone()) } else { new(data(&a[0])) }
}

/// `__getnewargs__(self, /)`.
pub fn getnewargs(a: &[Obj]) -> Res {
    tuple::new(alloc::vec![new(data(&a[0]))?])
}
