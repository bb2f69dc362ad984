//! Cutting a text: `split`, `rsplit`, `splitlines`, `partition`, `rpartition`.

use alloc::format;
use alloc::vec::Vec;

use super::search::{each_match, find_within, rfind_units, rfind_within};
use super::units::same_width;
use super::{Points, Unit, characters, is_str, len, points, substring};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{list, none, tuple};
use crate::ops::{compare, index};
use crate::text::lines::next_line;
use crate::text::unicode::is_space;
use crate::with_points;

/// Adds to a growing array, or MemoryError.
#[inline]
pub(crate) fn add(values: &mut Vec<Obj>, value: Obj) -> Res<()> {
    if values.len() == values.capacity() {
        super::builder::reserve(values, 1)?;
    }
    values.push(value);
    Ok(())
}

/// How often to cut: `maxsplit`, no limit when missing or negative.
pub(crate) fn limit(argument: &Obj) -> Res<usize> {
    match argument.given() {
        Some(count) => Ok(usize::try_from(index::count(count)?).unwrap_or(usize::MAX)),
        None => Ok(usize::MAX),
    }
}

fn separator(a: &[Obj]) -> Res<Option<&Obj>> {
    if a[1].is_missing() || none::is_none(&a[1]) {
        return Ok(None);
    }
    if !is_str(&a[1]) {
        return Err(errors::type_error(&format!(
            "must be str or None, not {}",
            a[1].class().name()
        )));
    }
    Ok(Some(&a[1]))
}

#[cold]
fn empty_separator() -> crate::obj::Raised {
    errors::value_error("empty separator")
}

/// `split(self, /, sep=None, maxsplit=-1)`.
pub fn split(a: &[Obj]) -> Res {
    let limit = limit(&a[2])?;
    let mut parts = Vec::new();
    match separator(a)? {
        None => with_points!(&a[0], all => words(all, limit, |start, end| {
            add(&mut parts, substring(&a[0], start, end)?)
        }))?,
        Some(separator) if len(separator) == 0 => return Err(empty_separator()),
        Some(separator) => {
            let mut start = 0;
            if let (Points::One(all), Points::One([byte])) = (points(&a[0]), points(separator)) {
                let count = memchr::memchr_iter(*byte, all).count().min(limit);
                super::builder::reserve_exact(&mut parts, count + 1)?;
            }
            with_points!(&a[0], all => if let Some(needle) = same_width(points(separator)) {
                each_match(all, &needle, limit, |found| {
                    add(&mut parts, substring(&a[0], start, found)?)?;
                    start = found + needle.len();
                    Ok(())
                })?;
            });
            add(&mut parts, substring(&a[0], start, len(&a[0]))?)?;
        }
    }
    list::new(parts)
}

/// Runs of what is not white space, at most `limit` cuts; the rest keeps its white space inside.
fn words<U: Unit>(
    all: &[U],
    limit: usize,
    mut each: impl FnMut(usize, usize) -> Res<()>,
) -> Res<()> {
    let (mut at, mut cuts) = (0, 0);
    loop {
        while at < all.len() && is_white(all[at]) {
            at += 1;
        }
        if at >= all.len() {
            return Ok(());
        }
        if cuts >= limit {
            // The last part keeps its white space to the end.
            return each(at, all.len());
        }
        let start = at;
        while at < all.len() && !is_white(all[at]) {
            at += 1;
        }
        each(start, at)?;
        cuts += 1;
    }
}

/// White space, quickly for ASCII.
#[inline(always)]
pub(super) fn is_white<U: Unit>(unit: U) -> bool {
    let point = unit.point();
    if point < 128 {
        return point == 32 || (9..=13).contains(&point) || (28..=31).contains(&point);
    }
    is_space(point)
}

/// `rsplit(self, /, sep=None, maxsplit=-1)`.
pub fn rsplit(a: &[Obj]) -> Res {
    let limit = limit(&a[2])?;
    let mut parts = Vec::new();
    match separator(a)? {
        None => with_points!(&a[0], all => last_words(all, limit, |start, end| {
            add(&mut parts, substring(&a[0], start, end)?)
        }))?,
        Some(separator) if len(separator) == 0 => return Err(empty_separator()),
        Some(separator) => {
            let mut end = len(&a[0]);
            with_points!(&a[0], all => if let Some(needle) = same_width(points(separator)) {
                while parts.len() < limit {
                    let Some(found) = rfind_units(&all[..end], &needle) else { break };
                    add(&mut parts, substring(&a[0], found + needle.len(), end)?)?;
                    end = found;
                }
            });
            add(&mut parts, substring(&a[0], 0, end)?)?;
        }
    }
    parts.reverse();
    list::new(parts)
}

fn last_words<U: Unit>(
    all: &[U],
    limit: usize,
    mut each: impl FnMut(usize, usize) -> Res<()>,
) -> Res<()> {
    let (mut end, mut cuts) = (all.len(), 0);
    loop {
        while end > 0 && is_white(all[end - 1]) {
            end -= 1;
        }
        if end == 0 {
            return Ok(());
        }
        if cuts >= limit {
            return each(0, end);
        }
        let last = end;
        while end > 0 && !is_white(all[end - 1]) {
            end -= 1;
        }
        each(end, last)?;
        cuts += 1;
    }
}

/// `splitlines(self, /, keepends=False)`.
pub fn splitlines(a: &[Obj]) -> Res {
    let keep = match a[1].given() {
        Some(keep) => compare::truth(keep)?,
        None => false,
    };
    let mut parts = Vec::new();
    let mut start = 0;
    with_points!(&a[0], all => while let Some(line) = next_line(all, start) {
        let end = if keep { line.next } else { line.end };
        add(&mut parts, substring(&a[0], line.start, end)?)?;
        start = line.next;
    });
    list::new(parts)
}

fn three(text: &Obj, found: usize, part: &Obj) -> Res {
    let end = found + len(part);
    tuple::from_slice(&[substring(text, 0, found)?, part.clone(), substring(text, end, len(text))?])
}

fn expect_separator(a: &[Obj]) -> Res<()> {
    if !is_str(&a[1]) {
        return Err(errors::type_error(&format!("must be str, not {}", a[1].class().name())));
    }
    if len(&a[1]) == 0 { Err(empty_separator()) } else { Ok(()) }
}

/// `partition(self, sep, /)`.
pub fn partition(a: &[Obj]) -> Res {
    expect_separator(a)?;
    match find_within(&a[0], &a[1], 0, len(&a[0])) {
        Some(found) => three(&a[0], found, &a[1]),
        None => {
            let whole = substring(&a[0], 0, len(&a[0]))?;
            tuple::from_slice(&[whole, characters::empty(), characters::empty()])
        }
    }
}

/// `rpartition(self, sep, /)`.
pub fn rpartition(a: &[Obj]) -> Res {
    expect_separator(a)?;
    match rfind_within(&a[0], &a[1], 0, len(&a[0])) {
        Some(found) => three(&a[0], found, &a[1]),
        None => {
            let whole = substring(&a[0], 0, len(&a[0]))?;
            tuple::from_slice(&[characters::empty(), characters::empty(), whole])
        }
    }
}
