//! Methods of `memoryview`.

use alloc::format;
use alloc::vec::Vec;

use super::{View, contiguous, items, let_go, open, to_vec};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::bytes::{self, hex};
use crate::objects::{list, none, str};
use crate::ops::text;

/// `release(self, /)`.
pub fn release(a: &[Obj]) -> Res {
    let_go(unsafe { &mut *a[0].cast::<View>() });
    Ok(none::none())
}

/// `__enter__(self, /)`.
pub fn enter(a: &[Obj]) -> Res {
    open(&a[0])?;
    Ok(a[0].clone())
}

/// `__exit__(self, /, *args)`.
pub fn exit(a: &[Obj]) -> Res {
    release(a)
}

/// `tobytes(self, /, order='C')`.
pub fn tobytes(a: &[Obj]) -> Res {
    bytes::new(&to_vec(&a[0])?)
}

/// `tolist(self, /)`.
pub fn tolist(a: &[Obj]) -> Res {
    let this = open(&a[0])?;
    let mut values = Vec::new();
    for number in 0..this.count {
        str::split::add(&mut values, this.item(number)?)?;
    }
    list::new(values)
}

/// `hex(self, /, sep=<missing>, bytes_per_sep=1)`.
pub fn hex(a: &[Obj]) -> Res {
    let copy = bytes::new(&to_vec(&a[0])?)?;
    hex::hex(&[copy, a[1].clone(), a[2].clone()])
}

/// `toreadonly(self, /)`.
pub fn toreadonly(a: &[Obj]) -> Res {
    open(&a[0])?.derived(|view| view.readonly = true)
}

/// `cast(self, /, format, shape=<missing>)`.
pub fn cast(a: &[Obj]) -> Res {
    let this = open(&a[0])?;
    if !str::is_str(&a[1]) {
        return Err(errors::type_error(&format!(
            "cast() argument 'format' must be str, not {}",
            text::short_class(&a[1])
        )));
    }
    if a[2].given().is_some() {
        return Err(errors::not_implemented("memoryview: a shape is not supported"));
    }
    let name = str::to_string_lossy(&a[1]);
    let [format] = name.strip_prefix('@').unwrap_or(&name).as_bytes() else {
        return Err(wrong_format());
    };
    let format = *format;
    if !items::is_format(format) {
        return Err(wrong_format());
    }
    let is_bytes = |format: u8| matches!(format, b'b' | b'B' | b'c');
    if !is_bytes(format) && !is_bytes(this.format) {
        return Err(errors::type_error("memoryview: cannot cast between two non-byte formats"));
    }
    if contiguous(&a[0]).is_none() {
        return Err(errors::type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let total = this.count * items::size(this.format);
    let size = items::size(format);
    if !total.is_multiple_of(size) {
        return Err(errors::type_error("memoryview: length is not a multiple of itemsize"));
    }
    this.derived(|view| {
        view.format = format;
        view.count = total / size;
        view.stride = size as isize;
    })
}

#[cold]
fn wrong_format() -> crate::obj::Raised {
    errors::value_error(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    )
}
