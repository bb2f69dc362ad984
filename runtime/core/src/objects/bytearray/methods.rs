//! Methods that change a bytearray, and those only it has.

use alloc::format;

use super::sequence::extend as add;
use super::{ByteArray, data, data_mut, new, resize};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::bytes::construct::values_to_bytes;
use crate::objects::bytes::{byte_value, bytes_like};
use crate::objects::str::builder::reserve;
use crate::objects::{none, str, support, tuple};
use crate::ops::index;

const BYTE_RANGE: &str = "byte must be in range(0, 256)";

/// `append(self, item, /)`.
pub fn append(a: &[Obj]) -> Res {
    let byte = byte_value(&a[1], BYTE_RANGE)?;
    resize(&a[0], |all| {
        reserve(all, 1)?;
        all.push(byte);
        Ok(())
    })?;
    Ok(none::none())
}

/// `extend(self, iterable_of_ints, /)`.
pub fn extend(a: &[Obj]) -> Res {
    let bytes = if let Some(bytes) = bytes_like(&a[1]) {
        bytes.to_vec()
    } else if str::is_str(&a[1]) {
        return Err(errors::type_error(&format!(
            "expected iterable of integers; got: '{}'",
            a[1].class().name()
        )));
    } else {
        let message = format!("can't extend bytearray with {}", a[1].class().name());
        values_to_bytes(&support::collect(&a[1], &message)?, BYTE_RANGE)?
    };
    add(&a[0], &bytes)?;
    Ok(none::none())
}

/// `insert(self, index, item, /)`.
pub fn insert(a: &[Obj]) -> Res {
    let position = index::count(&a[1])?;
    let byte = byte_value(&a[2], BYTE_RANGE)?;
    resize(&a[0], |all| {
        let length = all.len() as isize;
        let position = if position < 0 { (position + length).max(0) } else { position.min(length) };
        reserve(all, 1)?;
        all.insert(position as usize, byte);
        Ok(())
    })?;
    Ok(none::none())
}

/// `pop(self, index=-1, /)`.
pub fn pop(a: &[Obj]) -> Res {
    let position = match a[1].given() {
        Some(position) => index::count(position)?,
        None => -1,
    };
    let length = data(&a[0]).len();
    if length == 0 {
        return Err(errors::index_error("pop from empty bytearray"));
    }
    let Some(position) = index::within(position, length) else {
        return Err(errors::index_error("pop index out of range"));
    };
    resize(&a[0], |all| Ok(Obj::small(i64::from(all.remove(position)))))
}

/// `remove(self, value, /)`.
pub fn remove(a: &[Obj]) -> Res {
    let byte = byte_value(&a[1], BYTE_RANGE)?;
    let Some(position) = memchr::memchr(byte, data(&a[0])) else {
        return Err(errors::value_error("value not found in bytearray"));
    };
    resize(&a[0], |all| {
        all.remove(position);
        Ok(())
    })?;
    Ok(none::none())
}

/// `reverse(self, /)`.
pub fn reverse(a: &[Obj]) -> Res {
    data_mut(&a[0]).reverse();
    Ok(none::none())
}

/// `clear(self, /)`.
pub fn clear(a: &[Obj]) -> Res {
    resize(&a[0], |all| {
        *all = alloc::vec::Vec::new();
        Ok(())
    })?;
    Ok(none::none())
}

/// `copy(self, /)`.
pub fn copy(a: &[Obj]) -> Res {
    new(data(&a[0]).to_vec())
}

/// `__alloc__(self, /)`.
pub fn allocated(a: &[Obj]) -> Res {
    let capacity = unsafe { (*a[0].cast::<ByteArray>()).capacity };
    Ok(Obj::small(if capacity == 0 { 0 } else { capacity as i64 + 1 }))
}

/// `__reduce__(self, /)` and `__reduce_ex__(self, protocol, /)`.
pub fn reduce(a: &[Obj]) -> Res {
    let text = str::from_latin1(data(&a[0]))?;
    let state = crate::call::call_method(&a[0], crate::name!("__getstate__"), &[])?;
    let arguments = tuple::new(alloc::vec![text, str::new("latin-1")?])?;
    tuple::new(alloc::vec![a[0].class().object(), arguments, state])
}
