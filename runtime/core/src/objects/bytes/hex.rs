//! `hex` and `fromhex`.

use alloc::format;
use alloc::vec::Vec;

use super::{bytes_like, data};
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::builder::reserve;
use crate::objects::{bytearray, str};
use crate::ops::{index, text};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// `hex(self, /, sep=<missing>, bytes_per_sep=1)`.
pub fn hex(a: &[Obj]) -> Res {
    let separator = match a[1].given() {
        Some(separator) => Some(separator_of(separator)?),
        None => None,
    };
    let group = match a[2].given() {
        Some(group) => index::c_int(group)?,
        None => 1,
    };
    str::from_ascii(&hex_of(data(&a[0]), separator, group)?)
}

/// Hexadecimal digits, with a separator between groups counted from the right (from the left when
/// `group` is negative).
pub fn hex_of(all: &[u8], separator: Option<u8>, group: i32) -> Res<Vec<u8>> {
    let size = group.unsigned_abs() as usize;
    let mut digits = Vec::new();
    reserve(&mut digits, all.len().saturating_mul(3))?;
    for (position, byte) in all.iter().enumerate() {
        if let (Some(separator), true) = (separator, size > 0 && position > 0) {
            let distance = if group > 0 { all.len() - position } else { position };
            if distance % size == 0 {
                digits.push(separator);
            }
        }
        digits.push(DIGITS[(byte >> 4) as usize]);
        digits.push(DIGITS[(byte & 15) as usize]);
    }
    Ok(digits)
}

fn separator_of(argument: &Obj) -> Res<u8> {
    let length = match bytes_like(argument) {
        Some(bytes) => bytes.len(),
        None if str::is_str(argument) => str::len(argument),
        None => crate::ops::item::len(argument)?,
    };
    if length != 1 {
        return Err(errors::value_error("sep must be length 1."));
    }
    let point = match bytes_like(argument) {
        Some(bytes) => u32::from(bytes[0]),
        None if str::is_str(argument) => str::points(argument).at(0),
        None => return Err(errors::type_error("sep must be str or bytes.")),
    };
    if point > 127 {
        return Err(errors::value_error("sep must be ASCII."));
    }
    Ok(point as u8)
}

/// `bytes.fromhex(string, /)`, a class method; so is `bytearray.fromhex`.
pub fn fromhex(a: &[Obj]) -> Res {
    if !str::is_str(&a[1]) {
        return Err(errors::type_error(&format!(
            "fromhex() argument must be str, not {}",
            text::short_class(&a[1])
        )));
    }
    let all = str::points(&a[1]);
    let wrong = |position: usize| {
        errors::value_error(&format!(
            "non-hexadecimal number found in fromhex() arg at position {position}"
        ))
    };
    let digit = |position: usize| {
        if position >= all.len() {
            return None;
        }
        char::from_u32(all.at(position)).and_then(|digit| digit.to_digit(16))
    };
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < all.len() {
        if matches!(all.at(at), 9..=13 | 32) {
            at += 1;
            continue;
        }
        let high = digit(at).ok_or_else(|| wrong(at))?;
        let low = digit(at + 1).ok_or_else(|| wrong(at + 1))?;
        reserve(&mut bytes, 1)?;
        bytes.push((high * 16 + low) as u8);
        at += 2;
    }
    let class = Type::of(&a[0]);
    if class.is_subtype(&bytearray::BYTEARRAY) {
        let made = bytearray::new(bytes)?;
        return if class.is_heap() { crate::call::call1(&a[0], &made) } else { Ok(made) };
    }
    let made = super::new(&bytes)?;
    if class.is_heap() { crate::call::call1(&a[0], &made) } else { Ok(made) }
}
