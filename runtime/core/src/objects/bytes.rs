//! `bytes`.

use crate::obj::Obj;

/// The bytes of a bytes-like object.
pub fn bytes_like(_object: &Obj) -> Option<&[u8]> {
    None
}
