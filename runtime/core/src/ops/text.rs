//! `repr`, `str`, `format`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str;

/// `repr(x)`.
pub fn repr(object: &Obj) -> Res {
    crate::thread::check_recursion(" while getting the repr of an object")?;
    match object.class().slots().repr {
        Some(function) => function(object),
        None => str::new(&alloc::format!("<{} object>", object.class().name())),
    }
}

/// `str(x)`.
pub fn to_str(object: &Obj) -> Res {
    if object.is_exact_str() {
        return Ok(object.clone());
    }
    match object.class().slots().str {
        Some(function) => function(object),
        None => repr(object),
    }
}

/// `repr(x)` as Rust text, for messages.
pub fn repr_text(object: &Obj) -> Res<String> {
    Ok(str::to_string_lossy(&repr(object)?))
}

/// The bytes of a bytes-like object.
pub fn bytes_like(_object: &Obj) -> Option<Vec<u8>> {
    None
}

/// Text for the number parsers: Unicode digits and spaces as ASCII, anything else as `?`.
pub fn ascii_number(text: &Obj) -> Vec<u8> {
    str::to_string_lossy(text).chars().map(|c| if c.is_ascii() { c as u8 } else { b'?' }).collect()
}

/// `int.__format__`.
pub fn format_int(object: &Obj, spec: &Obj) -> Res {
    if str::len(spec) == 0 { to_str(object) } else { Err(errors::value_error("format spec")) }
}

/// `float.__format__`.
pub fn format_float(object: &Obj, spec: &Obj) -> Res {
    if str::len(spec) == 0 { to_str(object) } else { Err(errors::value_error("format spec")) }
}
