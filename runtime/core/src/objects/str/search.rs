//! Finding a text in a text: `find`, `rfind`, `index`, `rindex`, `count`, `startswith`, `endswith`.

use alloc::format;

use super::units::same_width;
use super::{Points, Unit, is_str, len, points};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{none, tuple};
use crate::ops::index;
use crate::text::search;
use crate::with_points;

/// `TypeError` unless the argument is a str.
pub(super) fn expect_str(argument: &Obj, message: &str) -> Res<()> {
    if is_str(argument) {
        return Ok(());
    }
    Err(errors::type_error(&format!("{message}, not {}", crate::ops::text::short_class(argument))))
}

/// First position of the needle.
#[inline]
pub fn find_units<U: Unit>(haystack: &[U], needle: &[U]) -> Option<usize> {
    search::find(haystack, needle, 0)
}

/// Last position of the needle.
#[inline]
pub fn rfind_units<U: Unit>(haystack: &[U], needle: &[U]) -> Option<usize> {
    search::rfind(haystack, needle, haystack.len())
}

/// Calls `each` with the positions of the needle (not empty) from the left, without overlaps,
/// at most `limit` of them.
pub fn each_match<U: Unit>(
    haystack: &[U],
    needle: &[U],
    limit: usize,
    mut each: impl FnMut(usize) -> Res<()>,
) -> Res<()> {
    if let (Points::One(bytes), [byte]) = (U::points(haystack), needle) {
        let byte = byte.point() as u8;
        return memchr::memchr_iter(byte, bytes).take(limit).try_for_each(each);
    }
    search::occurrences(haystack, needle).take(limit).try_for_each(&mut each)
}

/// Position of `part` in `text[start:end]`, counted from the start of the text.
pub fn find_within(text: &Obj, part: &Obj, start: usize, end: usize) -> Option<usize> {
    with_points!(text, all => {
        let needle = same_width(points(part))?;
        find_units(&all[start..end], &needle).map(|found| start + found)
    })
}

/// The same for the last position.
pub fn rfind_within(text: &Obj, part: &Obj, start: usize, end: usize) -> Option<usize> {
    with_points!(text, all => {
        let needle = same_width(points(part))?;
        rfind_units(&all[start..end], &needle).map(|found| start + found)
    })
}

type Finder = fn(&Obj, &Obj, usize, usize) -> Option<usize>;

fn located(a: &[Obj], method: &str, finder: Finder) -> Res<Option<usize>> {
    expect_str(&a[1], &format!("{method}() argument 1 must be str"))?;
    let range = index::range_within(&a[2], &a[3], len(&a[0]))?;
    Ok(range.and_then(|(start, end)| finder(&a[0], &a[1], start, end)))
}

fn position(found: Option<usize>) -> Obj {
    Obj::small(found.map_or(-1, |index| index as i64))
}

fn existing(found: Option<usize>) -> Res {
    match found {
        Some(index) => Ok(Obj::small(index as i64)),
        None => Err(errors::value_error("substring not found")),
    }
}

/// `find(self, sub[, start[, end]], /)`.
pub fn find(a: &[Obj]) -> Res {
    located(a, "find", find_within).map(position)
}

/// `rfind(self, sub[, start[, end]], /)`.
pub fn rfind(a: &[Obj]) -> Res {
    located(a, "rfind", rfind_within).map(position)
}

/// `index(self, sub[, start[, end]], /)`.
pub fn index(a: &[Obj]) -> Res {
    existing(located(a, "index", find_within)?)
}

/// `rindex(self, sub[, start[, end]], /)`.
pub fn rindex(a: &[Obj]) -> Res {
    existing(located(a, "rindex", rfind_within)?)
}

/// `count(self, sub[, start[, end]], /)`.
pub fn count(a: &[Obj]) -> Res {
    expect_str(&a[1], "count() argument 1 must be str")?;
    let Some((start, end)) = index::range_within(&a[2], &a[3], len(&a[0]))? else {
        return Ok(Obj::small(0));
    };
    with_points!(&a[0], all => {
        let Some(needle) = same_width(points(&a[1])) else { return Ok(Obj::small(0)) };
        if needle.is_empty() {
            return Ok(Obj::small((end - start + 1) as i64));
        }
        let mut count = 0;
        each_match(&all[start..end], &needle, usize::MAX, |_| {
            count += 1;
            Ok(())
        })?;
        Ok(Obj::small(count))
    })
}

/// `startswith(self, prefix[, start[, end]], /)`.
pub fn startswith(a: &[Obj]) -> Res {
    affix(a, "startswith", |text, part, start, end| {
        let length = len(part);
        length <= end - start && equal_at(text, part, start)
    })
}

/// `endswith(self, suffix[, start[, end]], /)`.
pub fn endswith(a: &[Obj]) -> Res {
    affix(a, "endswith", |text, part, start, end| {
        let length = len(part);
        length <= end - start && equal_at(text, part, end - length)
    })
}

fn affix(a: &[Obj], method: &str, test: fn(&Obj, &Obj, usize, usize) -> bool) -> Res {
    let range = index::range_within(&a[2], &a[3], len(&a[0]))?;
    let holds = |part: &Obj| range.is_some_and(|(start, end)| test(&a[0], part, start, end));
    if is_str(&a[1]) {
        return Ok(none::bool_object(holds(&a[1])));
    }
    if !a[1].is_instance(&tuple::TUPLE) {
        return Err(errors::type_error(&format!(
            "{method} first arg must be str or a tuple of str, not {}",
            a[1].class().name()
        )));
    }
    for part in tuple::items(&a[1]) {
        if !is_str(part) {
            return Err(errors::type_error(&format!(
                "tuple for {method} must only contain str, not {}",
                part.class().name()
            )));
        }
        if holds(part) {
            return Ok(none::true_());
        }
    }
    Ok(none::false_())
}

/// Whether `part` stands in the text at a position that leaves room for it.
pub fn equal_at(text: &Obj, part: &Obj, at: usize) -> bool {
    let length = len(part);
    with_points!(text, all => match same_width(points(part)) {
        Some(part) => all[at..at + length] == *part,
        None => false,
    })
}
