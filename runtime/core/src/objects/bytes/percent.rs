//! `bytes % values`.

use super::{bytes_like, is_bytes};
use crate::obj::{Obj, Res};
use crate::objects::{bytearray, none};

/// `format % values`.
pub fn modulo(format: &Obj, _values: &Obj) -> Res {
    if !is_bytes(format) && !bytearray::is_bytearray(format) {
        return Ok(none::not_implemented());
    }
    let _ = bytes_like(format);
    Err(crate::errors::not_implemented("bytes %"))
}
