//! Str as a sequence: joining, repeating, indexing, comparing, and growing in place.

use alloc::format;
use core::cmp::Ordering;

use naja_abi::layout::Str;

use super::{Points, STR, allocate, characters, from_units, is_ascii, is_str, len, points, units};
use crate::class::Comparison;
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{none, support};
use crate::ops::index;
use crate::with_points;

/// `str(text)`: the same object, or a plain copy of an instance of a subclass.
pub fn exact(text: &Obj) -> Res {
    if text.is_exact(&STR) { Ok(text.clone()) } else { points(text).to_obj() }
}

/// `len(text)` as an object.
pub fn length_object(text: &Obj) -> Obj {
    Obj::small(len(text) as i64)
}

#[inline(always)]
fn width(text: &Obj) -> usize {
    unsafe { (*text.cast::<Str>()).width() }
}

/// `left + right`.
pub fn concat(left: &Obj, right: &Obj) -> Res {
    if !is_str(right) {
        return Err(cannot_concat(right));
    }
    if len(left) == 0 && right.is_exact(&STR) {
        return Ok(right.clone());
    }
    if len(right) == 0 && left.is_exact(&STR) {
        return Ok(left.clone());
    }
    joined(left, right, 0)
}

#[cold]
fn cannot_concat(right: &Obj) -> crate::obj::Raised {
    errors::type_error(&format!(
        "can only concatenate str (not \"{}\") to str",
        right.class().name()
    ))
}

/// Both texts in a new str, with room for `spare` further code points.
fn joined(left: &Obj, right: &Obj, spare: usize) -> Res {
    let length = len(left) + len(right);
    let object = allocate(&STR, length + spare, width(left).max(width(right)))?;
    unsafe {
        (*object).length = length;
        (*object).set_ascii(is_ascii(left) && is_ascii(right));
        units::write(object, 0, points(left));
        units::write(object, len(left), points(right));
        Ok(Obj::from_address(object))
    }
}

/// `left += right` where `left` is given up: grows in its memory when nobody else has it.
pub fn append_in_place(left: Obj, right: &Obj) -> Res {
    if !left.is_unique() || left.is(right) || !left.is_exact(&STR) || !is_str(right) {
        return concat(&left, right);
    }
    if grow(&left, right) {
        return Ok(left);
    }
    joined(&left, right, (len(&left) + len(right)) / 2)
}

/// `left += right` of exact strs that takes the caller's count of `left` unless it raises.
pub fn append_kept(left: &Obj, right: &Obj) -> Res {
    let result = if !left.is_unique() || left.is(right) {
        concat(left, right)?
    } else if grow(left, right) {
        return Ok(unsafe { Obj::from_word(left.word()) });
    } else {
        joined(left, right, (len(left) + len(right)) / 2)?
    };
    // SAFETY: the caller gives its count.
    drop(unsafe { Obj::from_word(left.word()) });
    Ok(result)
}

/// Appends to a str that nobody else has, when its memory has room.
fn grow(left: &Obj, right: &Obj) -> bool {
    let (old, added) = (len(left), len(right));
    let width = width(left);
    let room = heap::alloc::memory_size(left).saturating_sub(size_of::<Str>()) / width;
    if added == 0 {
        return true;
    }
    if self::width(right) > width || added > room.saturating_sub(old) {
        return false;
    }
    let object = left.cast::<Str>();
    unsafe {
        (*object).length = old + added;
        (*object).hash = 0;
        (*object).set_ascii(is_ascii(left) && is_ascii(right));
        units::write(object, old, points(right));
    }
    true
}

/// `text * count`.
pub fn repeat(text: &Obj, count: &Obj) -> Res {
    let count = index::repeat_count(count)?;
    let length = len(text);
    if count == 1 && text.is_exact(&STR) {
        return Ok(text.clone());
    }
    if count == 0 || length == 0 {
        return Ok(characters::empty());
    }
    let Some(total) = length.checked_mul(count).filter(|total| *total <= isize::MAX as usize)
    else {
        return Err(errors::overflow_error("repeated string is too long"));
    };
    let object = allocate(&STR, total, width(text))?;
    unsafe {
        (*object).set_ascii(is_ascii(text));
        let data = object.add(1) as *mut u8;
        let bytes = total * width(text);
        if length == 1 && width(text) == 1 {
            core::ptr::write_bytes(data, points(text).at(0) as u8, bytes);
            return Ok(Obj::from_address(object));
        }
        units::write(object, 0, points(text));
        let mut done = length * width(text);
        while done < bytes {
            let step = done.min(bytes - done);
            core::ptr::copy_nonoverlapping(data, data.add(done), step);
            done += step;
        }
        Ok(Obj::from_address(object))
    }
}

/// `text[key]`.
pub fn getitem(text: &Obj, key: &Obj) -> Res {
    if let Some(index) = key.as_small() {
        return character_at(text, index as isize);
    }
    if let Some(bounds) = support::slice_of(key)? {
        return part(text, &bounds.fit(len(text)));
    }
    if !index::has_index(key) {
        return Err(errors::type_error(&format!(
            "string indices must be integers, not '{}'",
            key.class().name()
        )));
    }
    character_at(text, index::item_index(key)?)
}

/// `text[slice]`.
#[inline]
pub fn part(text: &Obj, bounds: &support::Bounds) -> Res {
    if bounds.step == 1 {
        return substring(text, bounds.start as usize, bounds.start as usize + bounds.count);
    }
    with_points!(text, all => stepped(all, bounds.start, bounds.step, bounds.count))
}

fn stepped<U: super::Unit>(all: &[U], start: isize, step: isize, count: usize) -> Res {
    if let (Points::One(bytes), true) = (U::points(all), count > 1) {
        let object = allocate(&STR, count, 1)?;
        let mut bits = 0;
        unsafe {
            let target = object.add(1) as *mut u8;
            let mut at = start;
            for index in 0..count {
                let byte = bytes[at as usize];
                bits |= byte;
                target.add(index).write(byte);
                at = at.wrapping_add(step);
            }
            (*object).set_ascii(bits < 128);
            return Ok(Obj::from_address(object));
        }
    }
    let mut picked = alloc::vec::Vec::new();
    super::builder::reserve(&mut picked, count)?;
    let mut at = start;
    for _ in 0..count {
        picked.push(all[at as usize]);
        at = at.wrapping_add(step);
    }
    from_units(&picked)
}

/// `text[position]`.
#[inline]
pub fn character_at(text: &Obj, position: isize) -> Res {
    let Some(position) = index::within(position, len(text)) else {
        return Err(errors::index_error("string index out of range"));
    };
    let point = points(text).at(position);
    if point < 256 { Ok(characters::character(point as u8)) } else { super::from_point(point) }
}

/// The part of the text between two indices within it.
#[inline]
pub fn substring(text: &Obj, start: usize, end: usize) -> Res {
    let length = len(text);
    if start == 0 && end == length {
        return exact(text);
    }
    if start >= end {
        return Ok(characters::empty());
    }
    match points(text) {
        Points::One(bytes) if is_ascii(text) => super::from_ascii(&bytes[start..end]),
        all => all.slice(start, end).to_obj(),
    }
}

/// `part in text`.
pub fn contains(text: &Obj, part: &Obj) -> Res<bool> {
    if !is_str(part) {
        return Err(errors::type_error(&format!(
            "'in <string>' requires string as left operand, not {}",
            part.class().name()
        )));
    }
    Ok(super::search::find_within(text, part, 0, len(text)).is_some())
}

/// Rich comparison.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !is_str(right) {
        return Ok(none::not_implemented());
    }
    Ok(none::bool_object(compare_truth(left, right, comparison)))
}

/// What a comparison of two texts says.
#[inline]
pub fn compare_truth(left: &Obj, right: &Obj, comparison: Comparison) -> bool {
    match comparison {
        Comparison::Eq => super::same(left, right),
        Comparison::Ne => !super::same(left, right),
        Comparison::Lt | Comparison::Le | Comparison::Gt | Comparison::Ge => {
            comparison.holds(order(left, right))
        }
    }
}

/// The order of two texts by code points.
pub fn order(left: &Obj, right: &Obj) -> Ordering {
    match (points(left), points(right)) {
        (Points::One(a), Points::One(b)) => a.cmp(b),
        (Points::Two(a), Points::Two(b)) => a.cmp(b),
        (Points::Four(a), Points::Four(b)) => a.cmp(b),
        (a, b) => a.iter().cmp(b.iter()),
    }
}
