//! `str.join` and the joining of f-strings.

use alloc::format;

use naja_abi::layout::Str;

use super::{STR, allocate, characters, is_ascii, is_str, len, points, units};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{list, support, tuple};

/// `join(self, iterable, /)`.
pub fn join(a: &[Obj]) -> Res {
    if a[1].is_exact(&list::LIST) {
        return join_parts(&a[0], list::items(&a[1]));
    }
    if a[1].is_exact(&tuple::TUPLE) {
        return join_parts(&a[0], tuple::items(&a[1]));
    }
    let parts = support::collect(&a[1], "can only join an iterable")?;
    join_parts(&a[0], &parts)
}

/// The parts with the separator between them. Runs no Python code.
pub fn join_parts(separator: &Obj, parts: &[Obj]) -> Res {
    let mut whole = Measure::default();
    for (index, part) in parts.iter().enumerate() {
        if !is_str(part) {
            return Err(errors::type_error(&format!(
                "sequence item {index}: expected str instance, {} found",
                part.class().name()
            )));
        }
        whole.add(part, 1);
    }
    match parts {
        [] => return Ok(characters::empty()),
        [one] if one.is_exact(&STR) => return Ok(one.clone()),
        _ => {}
    }
    if len(separator) > 0 && parts.len() > 1 {
        whole.add(separator, parts.len() - 1);
    }
    let object = whole.allocate()?;
    if whole.width == 1 {
        // SAFETY: the object has room for all parts, all of them one byte for each code point.
        return unsafe { Ok(copy_narrow(object, separator, parts)) };
    }
    unsafe {
        let mut at = 0;
        let separator = points(separator);
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                units::write(object, at, separator);
                at += separator.len();
            }
            let part = points(part);
            units::write(object, at, part);
            at += part.len();
        }
        Ok(Obj::from_address(object))
    }
}

unsafe fn copy_narrow(object: *mut Str, separator: &Obj, parts: &[Obj]) -> Obj {
    unsafe {
        let mut target = object.add(1) as *mut u8;
        let mut put = |text: &Obj| {
            let source = text.cast::<Str>();
            let length = (*source).length;
            core::ptr::copy_nonoverlapping(source.add(1) as *const u8, target, length);
            target = target.add(length);
        };
        let separated = len(separator) > 0;
        for (index, part) in parts.iter().enumerate() {
            if separated && index > 0 {
                put(separator);
            }
            put(part);
        }
        Obj::from_address(object)
    }
}

/// The size of a text to be joined.
struct Measure {
    length: usize,
    width: usize,
    ascii: bool,
}

impl Default for Measure {
    fn default() -> Self {
        Measure { length: 0, width: 1, ascii: true }
    }
}

impl Measure {
    #[inline]
    fn add(&mut self, part: &Obj, times: usize) {
        let object = part.cast::<Str>();
        unsafe {
            self.length = self.length.saturating_add((*object).length.saturating_mul(times));
            self.width = self.width.max((*object).width());
            self.ascii &= is_ascii(part);
        }
    }

    fn allocate(&self) -> Res<*mut Str> {
        if self.length > isize::MAX as usize {
            return Err(errors::overflow_error("join() result is too long for a Python string"));
        }
        let object = allocate(&STR, self.length, self.width)?;
        unsafe { (*object).set_ascii(self.ascii) };
        Ok(object)
    }
}

/// Joins the str parts of an f-string.
pub fn concat_all(parts: &[Obj]) -> Res {
    let mut whole = Measure::default();
    for part in parts {
        if !part.is_exact_str() {
            return join_parts(&characters::empty(), parts);
        }
        whole.add(part, 1);
    }
    if whole.width > 1 || whole.length < 2 {
        return join_parts(&characters::empty(), parts);
    }
    let object = whole.allocate()?;
    // SAFETY: the object has room for all parts, all of them one byte for each code point.
    unsafe {
        let mut target = object.add(1) as *mut u8;
        for part in parts {
            let source = part.cast::<Str>();
            let length = (*source).length;
            core::ptr::copy_nonoverlapping(source.add(1) as *const u8, target, length);
            target = target.add(length);
        }
        Ok(Obj::from_address(object))
    }
}
