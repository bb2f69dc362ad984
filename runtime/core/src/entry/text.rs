//! f-strings.

use crate::obj::{Obj, Res};
use crate::objects::str;
use crate::ops::text;

/// `{value!conversion:spec}`.
#[inline]
pub fn naja_format(value: &Obj, spec: &Obj, conversion: i64) -> Res {
    text::format_field(value, spec.given(), conversion as u32)
}

/// Joins the parts of an f-string, which are consumed.
pub fn naja_build_string(words: *const u64, count: i64) -> Res {
    // SAFETY: so many owned words stand there; they are released below.
    let parts = unsafe { Obj::slice(words, count as usize) };
    let result = str::join::concat_all(parts);
    for index in 0..count as usize {
        drop(unsafe { Obj::from_word(*words.add(index)) });
    }
    result
}
