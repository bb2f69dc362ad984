//! `isalpha` and its relatives.

use super::{is_ascii, points};
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::text::predicates;
use crate::with_points;

macro_rules! predicates {
    ($($method:ident $function:ident;)*) => {
        $(#[doc = concat!("`", stringify!($method), "(self, /)`.")]
        pub fn $method(a: &[Obj]) -> Res {
            Ok(none::bool_object(with_points!(&a[0], all => predicates::$function(all))))
        })*
    };
}

predicates! {
    isalpha is_alpha;
    isalnum is_alnum;
    isdecimal is_decimal;
    isdigit is_digit;
    isnumeric is_numeric;
    isspace is_space;
    isprintable is_printable;
    isidentifier is_identifier;
    islower is_lower;
    isupper is_upper;
    istitle is_title;
}

/// `isascii(self, /)`.
pub fn isascii(a: &[Obj]) -> Res {
    debug_assert!(points(&a[0]).is_empty() || is_ascii(&a[0]) == (points(&a[0]).bits() < 128));
    Ok(none::bool_object(is_ascii(&a[0])))
}
