//! bytes and bytearray as sequences: joining, repeating, indexing, comparing, repr.

use alloc::format;
use alloc::string::String;

use super::{bytes_like, data, from_vec_like, is_bytes, new_like, part_like, search};
use crate::class::Comparison;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::builder::reserve;
use crate::objects::{none, str, support};
use crate::ops::index;
use crate::text::repr::repr_bytes;

/// `repr(bytes)`.
pub fn repr(bytes: &Obj) -> Res {
    let mut text = String::new();
    repr_bytes(data(bytes), &mut text);
    str::from_ascii(text.as_bytes())
}

/// `left + right`: the type of the left.
pub fn concat(left: &Obj, right: &Obj) -> Res {
    let Some(added) = bytes_like(right) else { return Err(cannot_concat(left, right)) };
    let Some(first) = bytes_like(left) else { return Err(cannot_concat(left, right)) };
    if added.is_empty() && left.is_exact(&super::BYTES) {
        return Ok(left.clone());
    }
    if first.is_empty() && is_bytes(left) && right.is_exact(&super::BYTES) {
        return Ok(right.clone());
    }
    let mut joined = alloc::vec::Vec::new();
    reserve(&mut joined, first.len() + added.len())?;
    joined.extend_from_slice(first);
    joined.extend_from_slice(added);
    from_vec_like(left, joined)
}

#[cold]
pub(crate) fn cannot_concat(left: &Obj, right: &Obj) -> crate::obj::Raised {
    errors::type_error(&format!("can't concat {} to {}", right.class().name(), left.class().name()))
}

/// `bytes * count`.
pub fn repeat(bytes: &Obj, count: &Obj) -> Res {
    let count = index::repeat_count(count)?;
    if count == 1 && bytes.is_exact(&super::BYTES) {
        return Ok(bytes.clone());
    }
    from_vec_like(bytes, repeated(data(bytes), count, is_bytes(bytes))?)
}

/// The bytes so many times.
pub(crate) fn repeated(part: &[u8], count: usize, says: bool) -> Res<alloc::vec::Vec<u8>> {
    let total = part.len().checked_mul(count).filter(|total| *total <= isize::MAX as usize);
    let Some(total) = total else {
        return Err(if says {
            errors::overflow_error("repeated bytes are too long")
        } else {
            errors::memory_error()
        });
    };
    let mut all = alloc::vec::Vec::new();
    reserve(&mut all, total)?;
    if let [one] = part {
        all.resize(total, *one);
    } else if !part.is_empty() {
        all.extend_from_slice(part);
        while all.len() < total {
            let step = all.len().min(total - all.len());
            all.extend_from_within(..step);
        }
    }
    all.truncate(total);
    Ok(all)
}

/// `bytes[key]`.
pub fn getitem(bytes: &Obj, key: &Obj) -> Res {
    if let Some(bounds) = support::slice_of(key)? {
        let all = data(bytes);
        let bounds = bounds.fit(all.len());
        if bounds.step == 1 {
            let start = bounds.start as usize;
            return part_like(bytes, start, start + bounds.count);
        }
        return new_like(bytes, &stepped(all, &bounds)?);
    }
    if !index::has_index(key) {
        return Err(errors::type_error(&format!(
            "{} indices must be integers or slices, not {}",
            if is_bytes(bytes) { "byte" } else { "bytearray" },
            key.class().name()
        )));
    }
    let position = index::item_index(key)?;
    let all = data(bytes);
    match index::within(position, all.len()) {
        Some(position) => Ok(Obj::small(i64::from(all[position]))),
        None if is_bytes(bytes) => Err(errors::index_error("index out of range")),
        None => Err(errors::index_error("bytearray index out of range")),
    }
}

/// The bytes that a slice with a step picks.
pub(crate) fn stepped(all: &[u8], bounds: &support::Bounds) -> Res<alloc::vec::Vec<u8>> {
    let mut picked = alloc::vec::Vec::new();
    reserve(&mut picked, bounds.count)?;
    let mut at = bounds.start;
    for _ in 0..bounds.count {
        picked.extend(all.get(at as usize));
        at = at.wrapping_add(bounds.step);
    }
    Ok(picked)
}

/// `item in bytes`.
pub fn contains(bytes: &Obj, item: &Obj) -> Res<bool> {
    if bytes_like(item).is_none() {
        if !index::has_index(item) {
            return super::require(item).map(|_| false);
        }
        let byte = super::byte_value(item, "byte must be in range(0, 256)")?;
        return Ok(memchr::memchr(byte, data(bytes)).is_some());
    }
    Ok(search::find_bytes(data(bytes), data(item)).is_some())
}

/// Rich comparison of bytes with bytes; others compare themselves with bytes.
pub fn compare_bytes(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !is_bytes(right) {
        return Ok(none::not_implemented());
    }
    compare(left, right, comparison)
}

/// Rich comparison with any bytes-like object.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    match (bytes_like(left), bytes_like(right)) {
        (Some(a), Some(b)) => Ok(none::bool_object(comparison.holds(a.cmp(b)))),
        _ => Ok(none::not_implemented()),
    }
}
