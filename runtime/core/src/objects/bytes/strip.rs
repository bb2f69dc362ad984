//! `strip`, `lstrip`, `rstrip`, `removeprefix`, `removesuffix`.

use super::split::is_space;
use super::{data, part_like, require};
use crate::obj::{Obj, Res};
use crate::objects::none;

/// `strip(self, bytes=None, /)`.
pub fn strip(a: &[Obj]) -> Res {
    cut(a, true, true)
}

/// `lstrip(self, bytes=None, /)`.
pub fn lstrip(a: &[Obj]) -> Res {
    cut(a, true, false)
}

/// `rstrip(self, bytes=None, /)`.
pub fn rstrip(a: &[Obj]) -> Res {
    cut(a, false, true)
}

fn cut(a: &[Obj], left: bool, right: bool) -> Res {
    let mut strips = [false; 256];
    if a[1].is_missing() || none::is_none(&a[1]) {
        (0..=255).for_each(|byte| strips[byte as usize] = is_space(byte));
    } else {
        require(&a[1])?.iter().for_each(|byte| strips[*byte as usize] = true);
    }
    let all = data(&a[0]);
    let (mut start, mut end) = (0, all.len());
    while left && start < end && strips[all[start] as usize] {
        start += 1;
    }
    while right && end > start && strips[all[end - 1] as usize] {
        end -= 1;
    }
    part_like(&a[0], start, end)
}

/// `removeprefix(self, prefix, /)`.
pub fn removeprefix(a: &[Obj]) -> Res {
    let prefix = require(&a[1])?;
    let all = data(&a[0]);
    part_like(&a[0], if all.starts_with(prefix) { prefix.len() } else { 0 }, all.len())
}

/// `removesuffix(self, suffix, /)`.
pub fn removesuffix(a: &[Obj]) -> Res {
    let suffix = require(&a[1])?;
    let all = data(&a[0]);
    let found = !suffix.is_empty() && all.ends_with(suffix);
    part_like(&a[0], 0, if found { all.len() - suffix.len() } else { all.len() })
}
