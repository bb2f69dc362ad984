//! Ints where an index, a count or a slice bound is wanted: `__index__` and the ways to narrow.

use alloc::format;

use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::{int, none};

/// `operator.index(x)`: an int object.
pub fn index(object: &Obj) -> Res {
    if int::is_int(object) {
        return Ok(object.clone());
    }
    let Some(function) = object.class().slots().index else {
        return Err(errors::type_error(&format!(
            "'{}' object cannot be interpreted as an integer",
            object.class().full_name()
        )));
    };
    let result = function(object)?;
    if !int::is_int(&result) {
        return Err(errors::type_error(&format!(
            "__index__ returned non-int (type {})",
            result.class().full_name()
        )));
    }
    if !result.is_exact(&int::INT) {
        warn_subclass(&result, "__index__")?;
    }
    Ok(result)
}

/// The warning about a result that is no exact int.
pub fn warn_subclass(result: &Obj, method: &str) -> Res<()> {
    let problem = format!("{method} returned non-int (type {})", result.class().name());
    errors::warn_strict_subclass(&problem, "int")
}

/// Whether the object has `__index__`.
pub fn has_index(object: &Obj) -> bool {
    int::is_int(object) || object.class().slots().index.is_some()
}

/// An index; too large a one raises `class` (`PyNumber_AsSsize_t`).
pub fn size_or(object: &Obj, class: &'static Type) -> Res<isize> {
    if let Some(value) = object.as_small() {
        return Ok(value as isize);
    }
    let number = index(object)?;
    match int::to_i64(&number) {
        Some(value) => Ok(value as isize),
        None => Err(errors::raise(
            class,
            &format!("cannot fit '{}' into an index-sized integer", object.class().full_name()),
        )),
    }
}

/// The index of `x[i]`: too large a one is an IndexError.
pub fn item_index(object: &Obj) -> Res<isize> {
    size_or(object, &types::INDEX_ERROR)
}

/// A count as native functions take it (`Py_ssize_t`).
pub fn count(object: &Obj) -> Res<isize> {
    if let Some(value) = object.as_small() {
        return Ok(value as isize);
    }
    let number = index(object)?;
    int::to_i64(&number)
        .map(|value| value as isize)
        .ok_or_else(|| errors::overflow_error("Python int too large to convert to C ssize_t"))
}

/// A slice bound: too large a one becomes the largest; `default` for None and for a missing one.
pub fn bound(object: &Obj, default: isize) -> Res<isize> {
    if let Some(value) = object.as_small() {
        return Ok(value as isize);
    }
    if object.is_missing() || none::is_none(object) {
        return Ok(default);
    }
    if !has_index(object) {
        return Err(errors::type_error(
            "slice indices must be integers or None or have an __index__ method",
        ));
    }
    let number = index(object)?;
    Ok(match int::to_i64(&number) {
        Some(value) => value as isize,
        None if int::is_negative(&number) => isize::MIN,
        None => isize::MAX,
    })
}

/// Start and end bounds, as `find`, `count`, `startswith` take them; `None` when start is after
/// end, where not even the empty text is found.
pub fn range_within(start: &Obj, end: &Obj, length: usize) -> Res<Option<(usize, usize)>> {
    Ok(fitted(range(start, end)?, length))
}

/// The bounds as they stand, for sequences that may change while `__index__` runs.
pub fn range(start: &Obj, end: &Obj) -> Res<(isize, isize)> {
    Ok((bound(start, 0)?, bound(end, isize::MAX)?))
}

/// Bounds fitted to a length; `None` when start is after end.
pub fn fitted((start, end): (isize, isize), length: usize) -> Option<(usize, usize)> {
    let end = from_end(end, length).min(length);
    let start = from_end(start, length);
    if start <= end { Some((start, end)) } else { None }
}

/// A bound counted from the end when negative, never below 0.
fn from_end(bound: isize, length: usize) -> usize {
    if bound < 0 { (length as isize).saturating_add(bound).max(0) as usize } else { bound as usize }
}

/// An index counted from the end when negative; `None` outside the sequence.
#[inline(always)]
pub fn within(index: isize, length: usize) -> Option<usize> {
    let index = if index < 0 { index + length as isize } else { index };
    if (index as usize) < length { Some(index as usize) } else { None }
}

/// How often a sequence is repeated by `sequence * count`: never below 0.
pub fn repeat_count(object: &Obj) -> Res<usize> {
    if let Some(value) = object.as_small() {
        return Ok(value.max(0) as usize);
    }
    if !has_index(object) {
        return Err(errors::type_error(&format!(
            "can't multiply sequence by non-int of type '{}'",
            object.class().full_name()
        )));
    }
    Ok(size_or(object, &types::OVERFLOW_ERROR)?.max(0) as usize)
}

/// A C `int`.
pub fn c_int(object: &Obj) -> Res<i32> {
    let number = index(object)?;
    let value = int::to_i64(&number)
        .ok_or_else(|| errors::overflow_error("Python int too large to convert to C long"))?;
    i32::try_from(value)
        .map_err(|_| errors::overflow_error("Python int too large to convert to C int"))
}
