//! Case and kinds of bytes: everything as if they were ASCII text.

use super::{data, from_vec_like};
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::objects::str::builder::reserve;
use crate::objects::str::case::{ascii_capitalize, ascii_swapcase, ascii_title};
use crate::text::predicates::is_title;

fn converted(a: &[Obj], convert: fn(&mut [u8])) -> Res {
    let all = data(&a[0]);
    let mut changed = alloc::vec::Vec::new();
    reserve(&mut changed, all.len())?;
    changed.extend_from_slice(all);
    convert(&mut changed);
    from_vec_like(&a[0], changed)
}

macro_rules! cases {
    ($($name:ident $convert:expr;)*) => {
        $(#[doc = concat!("`", stringify!($name), "(self, /)`.")]
        pub fn $name(a: &[Obj]) -> Res {
            converted(a, $convert)
        })*
    };
}

cases! {
    lower <[u8]>::make_ascii_lowercase;
    upper <[u8]>::make_ascii_uppercase;
    capitalize ascii_capitalize;
    title ascii_title;
    swapcase ascii_swapcase;
}

macro_rules! predicates {
    ($($name:ident $test:expr;)*) => {
        $(#[doc = concat!("`", stringify!($name), "(self, /)`.")]
        pub fn $name(a: &[Obj]) -> Res {
            let test: fn(&[u8]) -> bool = $test;
            Ok(none::bool_object(test(data(&a[0]))))
        })*
    };
}

fn all_are(bytes: &[u8], test: impl Fn(&u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(test)
}

predicates! {
    isalnum |bytes| all_are(bytes, u8::is_ascii_alphanumeric);
    isalpha |bytes| all_are(bytes, u8::is_ascii_alphabetic);
    isascii |bytes| bytes.is_ascii();
    isdigit |bytes| all_are(bytes, u8::is_ascii_digit);
    isspace |bytes| all_are(bytes, |byte| super::split::is_space(*byte));
    islower |bytes| {
        bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
    };
    isupper |bytes| {
        bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
    };
    istitle |bytes| {
        let ascii: alloc::vec::Vec<u8> =
            bytes.iter().map(|byte| if byte.is_ascii() { *byte } else { b' ' }).collect();
        is_title(ascii.as_slice())
    };
}
