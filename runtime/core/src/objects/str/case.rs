//! `lower`, `upper`, `title`, `capitalize`, `swapcase`, `casefold`.

use super::{Builder, Points, is_ascii, points};
use crate::obj::{Obj, Res};
use crate::text::case;
use crate::with_points;

macro_rules! cases {
    ($($(#[$doc:meta])* $name:ident, $ascii:expr;)*) => {
        $($(#[$doc])*
        pub fn $name(a: &[Obj]) -> Res {
            if let (Points::One(bytes), true) = (points(&a[0]), is_ascii(&a[0])) {
                let convert: fn(&mut [u8]) = $ascii;
                return of_ascii(bytes, convert);
            }
            let mut sink = Builder::with_capacity(points(&a[0]).len())?;
            with_points!(&a[0], all => case::$name(all, &mut sink));
            sink.finish()
        })*
    };
}

cases! {
    /// `lower(self, /)`.
    lower, <[u8]>::make_ascii_lowercase;
    /// `upper(self, /)`.
    upper, <[u8]>::make_ascii_uppercase;
    /// `casefold(self, /)`.
    casefold, <[u8]>::make_ascii_lowercase;
    /// `capitalize(self, /)`.
    capitalize, ascii_capitalize;
    /// `title(self, /)`.
    title, ascii_title;
    /// `swapcase(self, /)`.
    swapcase, ascii_swapcase;
}

fn of_ascii(bytes: &[u8], convert: fn(&mut [u8])) -> Res {
    if let [one] = bytes {
        let mut converted = [*one];
        convert(&mut converted);
        return super::from_ascii(&converted);
    }
    let text = super::from_ascii(bytes)?;
    if !bytes.is_empty() {
        // SAFETY: a text of two characters or more is new, and nobody else has it.
        convert(unsafe {
            let data = text.cast::<naja_abi::layout::Str>().add(1) as *mut u8;
            core::slice::from_raw_parts_mut(data, bytes.len())
        });
    }
    Ok(text)
}

/// The first letter in upper case, the others in lower case.
pub(crate) fn ascii_capitalize(bytes: &mut [u8]) {
    bytes.make_ascii_lowercase();
    if let Some(first) = bytes.first_mut() {
        first.make_ascii_uppercase();
    }
}

/// The first letter of each word in upper case.
pub(crate) fn ascii_title(bytes: &mut [u8]) {
    let mut inside = false;
    for byte in bytes {
        if inside {
            byte.make_ascii_lowercase();
        } else {
            byte.make_ascii_uppercase();
        }
        inside = byte.is_ascii_alphabetic();
    }
}

/// Upper for lower case and the other way round.
pub(crate) fn ascii_swapcase(bytes: &mut [u8]) {
    for byte in bytes {
        if byte.is_ascii_alphabetic() {
            *byte ^= 0x20;
        }
    }
}
