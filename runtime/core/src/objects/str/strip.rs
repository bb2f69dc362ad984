//! Cutting at the ends: `strip`, `lstrip`, `rstrip`, `removeprefix`, `removesuffix`.

use alloc::format;

use super::search::{equal_at, expect_str};
use super::split::is_white;
use super::{Unit, is_str, len, points, substring};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::with_points;

/// `strip(self, chars=None, /)`.
pub fn strip(a: &[Obj]) -> Res {
    cut(a, "strip", true, true)
}

/// `lstrip(self, chars=None, /)`.
pub fn lstrip(a: &[Obj]) -> Res {
    cut(a, "lstrip", true, false)
}

/// `rstrip(self, chars=None, /)`.
pub fn rstrip(a: &[Obj]) -> Res {
    cut(a, "rstrip", false, true)
}

fn cut(a: &[Obj], method: &str, left: bool, right: bool) -> Res {
    let (start, end) = if a[1].is_missing() || none::is_none(&a[1]) {
        with_points!(&a[0], all => ends(all, left, right, is_white))
    } else if is_str(&a[1]) {
        let set = points(&a[1]);
        let mut low = [false; 256];
        set.iter().filter(|point| *point < 256).for_each(|point| low[point as usize] = true);
        with_points!(&a[0], all => ends(all, left, right, |unit| {
            let point = unit.point();
            if point < 256 { low[point as usize] } else { set.iter().any(|one| one == point) }
        }))
    } else {
        return Err(errors::type_error(&format!("{method} arg must be None or str")));
    };
    substring(&a[0], start, end)
}

/// The part that is left when units of a kind are taken from the ends.
fn ends<U: Unit>(all: &[U], left: bool, right: bool, strips: impl Fn(U) -> bool) -> (usize, usize) {
    let (mut start, mut end) = (0, all.len());
    while left && start < end && strips(all[start]) {
        start += 1;
    }
    while right && end > start && strips(all[end - 1]) {
        end -= 1;
    }
    (start, end)
}

/// `removeprefix(self, prefix, /)`.
pub fn removeprefix(a: &[Obj]) -> Res {
    expect_str(&a[1], "removeprefix() argument must be str")?;
    let (length, part) = (len(&a[0]), len(&a[1]));
    let found = part <= length && equal_at(&a[0], &a[1], 0);
    substring(&a[0], if found { part } else { 0 }, length)
}

/// `removesuffix(self, suffix, /)`.
pub fn removesuffix(a: &[Obj]) -> Res {
    expect_str(&a[1], "removesuffix() argument must be str")?;
    let (length, part) = (len(&a[0]), len(&a[1]));
    let found = part <= length && equal_at(&a[0], &a[1], length - part);
    substring(&a[0], 0, if found { length - part } else { length })
}
