//! `str.join` and the joining of f-strings.

use alloc::format;

use naja_abi::layout::Str;

use super::{STR, allocate, characters, is_ascii, is_str, points, units};
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
    if let Some(index) = parts.iter().position(|part| !is_str(part)) {
        return Err(errors::type_error(&format!(
            "sequence item {index}: expected str instance, {} found",
            parts[index].class().name()
        )));
    }
    match parts {
        [] => return Ok(characters::empty()),
        [one] if one.is_exact(&STR) => return Ok(one.clone()),
        _ => {}
    }
    let mut whole = Measure::default();
    parts.iter().for_each(|part| whole.add(part));
    let gaps = parts.len() - 1;
    if gaps > 0 {
        whole.add_times(separator, gaps);
    }
    let object = whole.allocate()?;
    unsafe {
        let mut at = 0;
        let separator = points(separator);
        for (index, part) in parts.iter().enumerate() {
            if index > 0 && separator.len() > 0 {
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
    fn add(&mut self, part: &Obj) {
        self.add_times(part, 1);
    }

    #[inline]
    fn add_times(&mut self, part: &Obj, times: usize) {
        let object = part.cast::<Str>();
        unsafe {
            self.length = self.length.saturating_add((*object).length.saturating_mul(times));
            self.width = self.width.max((*object).width as usize);
            self.ascii &= is_ascii(part);
        }
    }

    fn allocate(&self) -> Res<*mut Str> {
        if self.length > isize::MAX as usize {
            return Err(errors::overflow_error("join() result is too long for a Python string"));
        }
        let object = allocate(&STR, self.length, self.width)?;
        unsafe { (*object).ascii = u8::from(self.ascii) };
        Ok(object)
    }
}

/// Joins the str parts of an f-string.
pub fn concat_all(parts: &[Obj]) -> Res {
    join_parts(&characters::empty(), parts)
}
