//! bytearray as a mutable sequence: construction, item and slice assignment, growing in place.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{data, data_mut, resize, with_class};
use crate::call::Args;
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::bytes::construct::{encoded, read, values_to_bytes};
use crate::objects::bytes::sequence::{cannot_concat, repeated};
use crate::objects::bytes::{byte_value, bytes_like};
use crate::objects::str::builder::reserve;
use crate::objects::{slice, str, support};
use crate::ops::index;
use crate::text::repr::repr_bytes;

const BYTE_RANGE: &str = "byte must be in range(0, 256)";

/// `bytearray.__new__`: empty; `__init__` fills it.
pub fn new_bytearray(class: &Obj, _args: &Args) -> Res {
    with_class(Type::of(class), Vec::new())
}

fn surplus(given: usize) -> String {
    format!("bytearray() takes at most 3 arguments ({given} given)")
}

/// `bytearray.__init__`.
pub fn init(array: &Obj, args: &Args) -> Res<()> {
    let names = ["source", "encoding", "errors"];
    let [source, encoding, errors] = support::three_arguments(args, "bytearray", names, surplus)?;
    let bytes = match (source, encoding, errors) {
        (Some(source), None, None) => read(source, "bytearray", BYTE_RANGE)?,
        _ => encoded(source, encoding, errors, "bytearray")?,
    };
    resize(array, |all| {
        *all = bytes;
        Ok(())
    })
}

/// `repr(array)`.
pub fn repr(array: &Obj) -> Res {
    let mut bytes = String::new();
    repr_bytes(data(array), &mut bytes);
    // CPython's bytearray escapes single quotes within double ones too.
    if bytes.starts_with("b\"") {
        bytes = bytes.replace('\'', "\\'");
    }
    str::new(&format!("{}({bytes})", array.class().name()))
}

/// `array[key] = value`, `del array[key]`.
pub fn setitem(array: &Obj, key: &Obj, value: Option<&Obj>) -> Res<()> {
    if let Some(bounds) = support::slice_of(key)? {
        return set_slice(array, bounds, value);
    }
    if !index::has_index(key) {
        return Err(errors::type_error(&format!(
            "bytearray indices must be integers or slices, not {}",
            key.class().name()
        )));
    }
    let position = index::item_index(key)?;
    let byte = match value {
        Some(value) => Some(byte_value(value, BYTE_RANGE)?),
        None => None,
    };
    let Some(position) = index::within(position, data(array).len()) else {
        return Err(errors::index_error("bytearray index out of range"));
    };
    match byte {
        Some(byte) => {
            data_mut(array)[position] = byte;
            Ok(())
        }
        None => resize(array, |all| {
            all.remove(position);
            Ok(())
        }),
    }
}

fn set_slice(array: &Obj, bounds: slice::Unpacked, value: Option<&Obj>) -> Res<()> {
    let bytes = match value {
        Some(value) => replacement(value)?,
        None => Vec::new(),
    };
    // Only now: reading the value may have run Python code that changed the array.
    let bounds = bounds.fit(data(array).len());
    let (start, count) = (bounds.start, bounds.count);
    if bounds.step == 1 {
        let start = start as usize;
        if bytes.len() == count {
            data_mut(array)[start..start + count].copy_from_slice(&bytes);
            return Ok(());
        }
        return resize(array, |all| {
            reserve(all, bytes.len())?;
            all.splice(start..start + count, bytes);
            Ok(())
        });
    }
    let places = (0..count).map(|nth| (start + nth as isize * bounds.step) as usize);
    if value.is_none() || bytes.is_empty() {
        let mut gone: Vec<usize> = places.collect();
        gone.sort_unstable();
        return resize(array, |all| {
            let mut position = 0;
            all.retain(|_| {
                position += 1;
                gone.binary_search(&(position - 1)).is_err()
            });
            Ok(())
        });
    }
    if bytes.len() != count {
        return Err(errors::value_error(&format!(
            "attempt to assign bytes of size {} to extended slice of size {count}",
            bytes.len()
        )));
    }
    let all = data_mut(array);
    for (place, byte) in places.zip(bytes) {
        all[place] = byte;
    }
    Ok(())
}

/// What a slice is replaced with.
fn replacement(value: &Obj) -> Res<Vec<u8>> {
    if let Some(bytes) = bytes_like(value) {
        return Ok(bytes.to_vec());
    }
    let message = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
    if str::is_str(value) || index::has_index(value) {
        return Err(errors::type_error(message));
    }
    values_to_bytes(&support::collect(value, message)?, BYTE_RANGE)
}

/// `array += other`.
pub fn inplace_concat(array: &Obj, other: &Obj) -> Res {
    let Some(added) = bytes_like(other) else { return Err(cannot_concat(array, other)) };
    if array.is(other) && !added.is_empty() {
        // As in CPython, where the array's own buffer is open while it would grow.
        return Err(errors::buffer_error("Existing exports of data: object cannot be re-sized"));
    }
    extend(array, added)?;
    Ok(array.clone())
}

/// Adds bytes that are not the array's own.
pub(super) fn extend(array: &Obj, added: &[u8]) -> Res<()> {
    if added.is_empty() {
        return Ok(());
    }
    resize(array, |all| {
        reserve(all, added.len())?;
        all.extend_from_slice(added);
        Ok(())
    })
}

/// `array *= count`.
pub fn inplace_repeat(array: &Obj, count: &Obj) -> Res {
    let count = index::repeat_count(count)?;
    if count != 1 {
        resize(array, |all| {
            *all = repeated(all, count, false)?;
            Ok(())
        })?;
    }
    Ok(array.clone())
}
