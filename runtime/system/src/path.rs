//! File names: between Python's str, bytes and `os.PathLike` and the system's bytes.

use alloc::format;
use alloc::vec::Vec;

use naja_core::objects::bytes::{self, codec::Codec};
use naja_core::objects::str;
use naja_core::{Obj, Res, call, errors};

/// A str of bytes that the system gave: UTF-8, what is none as lone surrogates.
pub fn decode(text: &[u8]) -> Res {
    Codec::named("utf-8", "surrogateescape").decode(text)
}

/// The bytes of a str for the system.
pub fn encode(text: &Obj) -> Res<Vec<u8>> {
    Codec::named("utf-8", "surrogateescape").encode(text)
}

/// `os.fspath(path)`.
pub fn fspath(path: &Obj) -> Res {
    if str::is_str(path) || bytes::is_bytes(path) {
        return Ok(path.clone());
    }
    match call::call_special(path, naja_core::name!("__fspath__"), &[])? {
        Some(found) if str::is_str(&found) || bytes::is_bytes(&found) => Ok(found),
        Some(found) => Err(errors::type_error(&format!(
            "expected {}.__fspath__() to return str or bytes, not {}",
            path.class().name(),
            found.class().name()
        ))),
        None => Err(errors::type_error(&format!(
            "expected str, bytes or os.PathLike object, not {}",
            path.class().name()
        ))),
    }
}

/// A path argument's bytes with the final zero.
pub fn path_bytes(path: &Obj) -> Res<Vec<u8>> {
    let path = fspath(path)?;
    zero_ended(&path)
}

/// The bytes of a str or bytes with the final zero; one within is a ValueError.
pub fn zero_ended(text: &Obj) -> Res<Vec<u8>> {
    let mut all = if str::is_str(text) { encode(text)? } else { bytes::require(text)?.to_vec() };
    if all.contains(&0) {
        let what = if str::is_str(text) { "character" } else { "byte" };
        return Err(errors::value_error(&format!("embedded null {what}")));
    }
    all.push(0);
    Ok(all)
}

/// A path argument of a function of `os`, whose message for a wrong type names it.
pub fn argument(path: &Obj, function: &str, parameter: &str) -> Res<Vec<u8>> {
    if str::is_str(path) || bytes::is_bytes(path) {
        return named_zero(path, function, parameter);
    }
    if path.class().lookup(naja_core::name!("__fspath__")).is_none() {
        return Err(errors::type_error(&format!(
            "{function}: {parameter} should be string, bytes or os.PathLike, not {}",
            path.class().name()
        )));
    }
    let found = fspath(path)?;
    named_zero(&found, function, parameter)
}

fn named_zero(path: &Obj, function: &str, parameter: &str) -> Res<Vec<u8>> {
    let mut all = if str::is_str(path) { encode(path)? } else { bytes::require(path)?.to_vec() };
    if all.contains(&0) {
        let message = format!("{function}: embedded null character in {parameter}");
        return Err(errors::value_error(&message));
    }
    all.push(0);
    Ok(all)
}
