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
    let parts = super::containers::owned_words(words, count);
    str::join::concat_all(&parts)
}
