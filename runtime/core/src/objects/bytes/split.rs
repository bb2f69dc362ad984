//! `split`, `rsplit`, `splitlines`, `partition`, `rpartition`.

use alloc::vec::Vec;

use super::search::{find_bytes, rfind_bytes};
use super::{data, is_bytes, new_like, part_like, require};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::search::each_match;
use crate::objects::str::split::{add, limit};
use crate::objects::{list, none, tuple};
use crate::ops::compare;
use crate::text::lines::next_bytes_line;

/// White space of bytes.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 9..=13 | 32)
}

fn separator(argument: &Obj) -> Res<Option<&[u8]>> {
    if argument.is_missing() || none::is_none(argument) {
        return Ok(None);
    }
    let separator = require(argument)?;
    if separator.is_empty() {
        return Err(errors::value_error("empty separator"));
    }
    Ok(Some(separator))
}

/// `split(self, /, sep=None, maxsplit=-1)`.
pub fn split(a: &[Obj]) -> Res {
    let limit = limit(&a[2])?;
    let mut parts = Vec::new();
    let separator = separator(&a[1])?;
    let all = data(&a[0]);
    if let Some(separator) = separator {
        let mut start = 0;
        each_match(all, separator, limit, |found| {
            add(&mut parts, part_like(&a[0], start, found)?)?;
            start = found + separator.len();
            Ok(())
        })?;
        add(&mut parts, part_like(&a[0], start, all.len())?)?;
        return list::new(parts);
    }
    let mut at = 0;
    loop {
        while at < all.len() && is_space(all[at]) {
            at += 1;
        }
        if at >= all.len() {
            return list::new(parts);
        }
        let start = at;
        if parts.len() >= limit {
            at = all.len();
        }
        while at < all.len() && !is_space(all[at]) {
            at += 1;
        }
        add(&mut parts, part_like(&a[0], start, at)?)?;
    }
}

/// `rsplit(self, /, sep=None, maxsplit=-1)`.
pub fn rsplit(a: &[Obj]) -> Res {
    let limit = limit(&a[2])?;
    let mut parts = Vec::new();
    let separator = separator(&a[1])?;
    let all = data(&a[0]);
    let mut end = all.len();
    if let Some(separator) = separator {
        while parts.len() < limit {
            let Some(found) = rfind_bytes(&all[..end], separator) else { break };
            add(&mut parts, part_like(&a[0], found + separator.len(), end)?)?;
            end = found;
        }
        add(&mut parts, part_like(&a[0], 0, end)?)?;
        parts.reverse();
        return list::new(parts);
    }
    loop {
        while end > 0 && is_space(all[end - 1]) {
            end -= 1;
        }
        if end == 0 {
            parts.reverse();
            return list::new(parts);
        }
        let last = end;
        if parts.len() >= limit {
            end = 0;
        }
        while end > 0 && !is_space(all[end - 1]) {
            end -= 1;
        }
        add(&mut parts, part_like(&a[0], end, last)?)?;
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
    let all = data(&a[0]);
    while let Some(line) = next_bytes_line(all, start) {
        let end = if keep { line.next } else { line.end };
        add(&mut parts, part_like(&a[0], line.start, end)?)?;
        start = line.next;
    }
    list::new(parts)
}

/// `partition(self, sep, /)`.
pub fn partition(a: &[Obj]) -> Res {
    parts(a, find_bytes, false)
}

/// `rpartition(self, sep, /)`.
pub fn rpartition(a: &[Obj]) -> Res {
    parts(a, rfind_bytes, true)
}

fn parts(a: &[Obj], find: fn(&[u8], &[u8]) -> Option<usize>, last: bool) -> Res {
    let separator = require(&a[1])?;
    if separator.is_empty() {
        return Err(errors::value_error("empty separator"));
    }
    let all = data(&a[0]);
    let Some(found) = find(all, separator) else {
        let (whole, empty) = (part_like(&a[0], 0, all.len())?, new_like(&a[0], b"")?);
        let other = new_like(&a[0], b"")?;
        return tuple::new(if last {
            alloc::vec![empty, other, whole]
        } else {
            alloc::vec![whole, empty, other]
        });
    };
    // bytes gives the separator it was given, bytearray a copy of its own type.
    let middle = if is_bytes(&a[0]) { a[1].clone() } else { new_like(&a[0], separator)? };
    let end = found + separator.len();
    tuple::new(alloc::vec![part_like(&a[0], 0, found)?, middle, part_like(&a[0], end, all.len())?])
}
