//! `find`, `rfind`, `index`, `rindex`, `count`, `startswith`, `endswith`.

use alloc::format;

use super::{byte_value, bytes_like, data, require};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::search::{each_match, find_units, rfind_units};
use crate::objects::{none, tuple};
use crate::ops::index;

/// First position of the needle.
pub fn find_bytes(all: &[u8], needle: &[u8]) -> Option<usize> {
    find_units(all, needle)
}

/// Last position of the needle.
pub fn rfind_bytes(all: &[u8], needle: &[u8]) -> Option<usize> {
    rfind_units(all, needle)
}

/// Runs with what is looked for: a bytes-like object or an int.
fn with_needle<R>(argument: &Obj, run: impl FnOnce(&[u8]) -> R) -> Res<R> {
    if let Some(needle) = bytes_like(argument) {
        return Ok(run(needle));
    }
    if !index::has_index(argument) {
        return Err(errors::type_error(&format!(
            "argument should be integer or bytes-like object, not '{}'",
            argument.class().name()
        )));
    }
    let byte = byte_value(argument, "byte must be in range(0, 256)")?;
    Ok(run(&[byte]))
}

fn search(a: &[Obj], find: fn(&[u8], &[u8]) -> Option<usize>) -> Res<Option<usize>> {
    let range = index::range(&a[2], &a[3])?;
    with_needle(&a[1], |needle| {
        let all = data(&a[0]);
        let (start, end) = index::fitted(range, all.len())?;
        find(&all[start..end], needle).map(|found| start + found)
    })
}

fn position(found: Option<usize>) -> Obj {
    Obj::small(found.map_or(-1, |index| index as i64))
}

fn existing(found: Option<usize>) -> Res {
    match found {
        Some(index) => Ok(Obj::small(index as i64)),
        None => Err(errors::value_error("subsection not found")),
    }
}

/// `find(self, sub[, start[, end]], /)`.
pub fn find(a: &[Obj]) -> Res {
    search(a, find_bytes).map(position)
}

/// `rfind(self, sub[, start[, end]], /)`.
pub fn rfind(a: &[Obj]) -> Res {
    search(a, rfind_bytes).map(position)
}

/// `index(self, sub[, start[, end]], /)`.
pub fn index(a: &[Obj]) -> Res {
    existing(search(a, find_bytes)?)
}

/// `rindex(self, sub[, start[, end]], /)`.
pub fn rindex(a: &[Obj]) -> Res {
    existing(search(a, rfind_bytes)?)
}

/// `count(self, sub[, start[, end]], /)`.
pub fn count(a: &[Obj]) -> Res {
    let range = index::range(&a[2], &a[3])?;
    let count = with_needle(&a[1], |needle| -> Res<usize> {
        let all = data(&a[0]);
        let Some((start, end)) = index::fitted(range, all.len()) else { return Ok(0) };
        if needle.is_empty() {
            return Ok(end - start + 1);
        }
        let mut count = 0;
        each_match(&all[start..end], needle, usize::MAX, |_| {
            count += 1;
            Ok(())
        })?;
        Ok(count)
    })??;
    Ok(Obj::small(count as i64))
}

/// `startswith(self, prefix[, start[, end]], /)`.
pub fn startswith(a: &[Obj]) -> Res {
    affix(a, "startswith", |part, affix| part.starts_with(affix))
}

/// `endswith(self, suffix[, start[, end]], /)`.
pub fn endswith(a: &[Obj]) -> Res {
    affix(a, "endswith", |part, affix| part.ends_with(affix))
}

fn affix(a: &[Obj], method: &str, test: fn(&[u8], &[u8]) -> bool) -> Res {
    let range = index::range(&a[2], &a[3])?;
    let all = data(&a[0]);
    let part = index::fitted(range, all.len()).map(|(start, end)| &all[start..end]);
    let holds = |affix: &[u8]| part.is_some_and(|part| test(part, affix));
    if let Some(affix) = bytes_like(&a[1]) {
        return Ok(none::bool_object(holds(affix)));
    }
    if !a[1].is_instance(&tuple::TUPLE) {
        return Err(errors::type_error(&format!(
            "{method} first arg must be bytes or a tuple of bytes, not {}",
            a[1].class().name()
        )));
    }
    for affix in tuple::items(&a[1]) {
        if holds(require(affix)?) {
            return Ok(none::true_());
        }
    }
    Ok(none::false_())
}
