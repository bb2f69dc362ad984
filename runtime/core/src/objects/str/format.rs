//! `format`, `format_map`, `__format__`.

use super::exact;
use crate::obj::{Obj, Res};
use crate::objects::tuple;
use crate::ops::text;

/// `format(self, /, *args, **kwargs)`.
pub fn format(a: &[Obj]) -> Res {
    let _ = a;
    Err(crate::errors::not_implemented("str.format"))
}

/// `format_map(self, mapping, /)`.
pub fn format_map(a: &[Obj]) -> Res {
    let _ = a;
    Err(crate::errors::not_implemented("str.format_map"))
}

/// `__format__(self, format_spec, /)`.
pub fn format_protocol(a: &[Obj]) -> Res {
    text::format_str(&a[0], &a[1])
}

/// `__getnewargs__(self, /)`.
pub fn getnewargs(a: &[Obj]) -> Res {
    tuple::from_slice(&[exact(&a[0])?])
}
