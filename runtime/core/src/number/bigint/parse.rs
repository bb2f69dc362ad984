//! `int(text, base)`: signs, prefixes, underscores, the digit limit.
//!
//! The text is ASCII here: the caller has mapped Unicode digits and spaces with
//! `text::numeric::to_ascii`, which turns everything else outside ASCII into `?`.

use alloc::format;
use alloc::string::String;

use super::{Big, Natural};
use crate::number::fault::{Fault, FaultKind};

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseFault {
    /// The caller says `invalid literal for int() with base B: REPR`.
    Invalid,
    /// Any other failure.
    Fault(Fault),
}

/// CPython's limit of digits where none is set; also the least limit that may be set is 640.
pub const DIGITS_MAX_DEFAULT: usize = 4300;

/// The spaces `int` and `float` ignore at both ends, after `text::numeric::to_ascii`.
pub fn trim(text: &[u8]) -> &[u8] {
    let space = |byte: &u8| matches!(byte, b' ' | 9..=13);
    let start = text.iter().position(|byte| !space(byte)).unwrap_or(text.len());
    let end = text.iter().rposition(|byte| !space(byte)).map_or(start, |last| last + 1);
    &text[start..end]
}

/// Reads a plain decimal of at most 18 digits, the common case; anything else is left to [`parse`].
pub fn parse_small(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if negative { -value } else { value })
}

/// `int(text, base)`; `digits_max` is `sys.get_int_max_str_digits()`, 0 for no limit.
pub fn parse(text: &[u8], base: u32, digits_max: usize) -> Result<Big, ParseFault> {
    if base == 1 || base > 36 {
        return Err(ParseFault::Fault(Fault::value("int() base must be >= 2 and <= 36, or 0")));
    }
    let text = trim(text);
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let (base, text, only_zero) = split_prefix(text, base);
    let digits = digits_of(text, base)?;
    if !base.is_power_of_two() && digits.len() > 640 && digits_max != 0 && digits.len() > digits_max
    {
        return Err(ParseFault::Fault(too_many_digits_read(digits.len(), digits_max)));
    }
    let magnitude = Natural::from_str_radix(&digits, base).map_err(|_| ParseFault::Invalid)?;
    if only_zero && !magnitude.is_zero() {
        return Err(ParseFault::Invalid);
    }
    let value = Big::from(magnitude);
    Ok(if negative { -value } else { value })
}

/// Takes `0x`, `0o`, `0b` off; in base 0 a number starting with a bare 0 may only be zero.
fn split_prefix(text: &[u8], base: u32) -> (u32, &[u8], bool) {
    let prefix_base = match text {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    if prefix_base != 0 && (base == 0 || base == prefix_base) {
        let rest = &text[2..];
        return (prefix_base, rest.strip_prefix(b"_").unwrap_or(rest), false);
    }
    match base {
        0 => (10, text, text.first() == Some(&b'0')),
        _ => (base, text, false),
    }
}

/// The digits without underscores, which may stand only between digits.
fn digits_of(text: &[u8], base: u32) -> Result<String, ParseFault> {
    let mut digits = String::with_capacity(text.len());
    let mut after_digit = false;
    for byte in text {
        let is_digit = char::from(*byte).is_digit(base);
        let joins = *byte == b'_' && after_digit;
        if !is_digit && !joins {
            return Err(ParseFault::Invalid);
        }
        if is_digit {
            digits.push(char::from(*byte));
        }
        after_digit = is_digit;
    }
    if after_digit { Ok(digits) } else { Err(ParseFault::Invalid) }
}

fn too_many_digits_read(found: usize, digits_max: usize) -> Fault {
    Fault::new(
        FaultKind::Value,
        format!(
            "Exceeds the limit ({digits_max} digits) for integer string conversion: value has {found} digits; \
             use sys.set_int_max_str_digits() to increase the limit"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn accepts_what_cpython_accepts() {
        let cases: &[(&str, u32, i64)] = &[
            ("0x_1f", 0, 31),
            ("0x_1f", 16, 31),
            ("000", 0, 0),
            ("0_0", 0, 0),
            ("0b1", 2, 1),
            ("0b1", 16, 177),
            (" \t-12\x0b ", 10, -12),
            ("z", 36, 35),
            ("0o17", 8, 15),
            ("0O17", 0, 15),
            ("-0x1F", 0, -31),
            ("0_7", 10, 7),
            ("0B_1", 0, 1),
            ("0", 0, 0),
            ("-0", 0, 0),
            ("+1_000", 10, 1000),
        ];
        for (text, base, value) in cases {
            assert_eq!(parse(text.as_bytes(), *base, 4300), Ok(Big::from(*value)), "{text}");
        }
        assert_eq!(parse_small(b"-123"), Some(-123));
        assert_eq!(parse_small(b"999999999999999999"), Some(999999999999999999));
        assert_eq!(parse_small(b"1_0"), None);
    }

    #[test]
    fn refuses_what_cpython_refuses() {
        for (text, base) in [
            ("0_x1f", 16),
            ("_1", 10),
            ("1_", 10),
            ("1__2", 10),
            ("012", 0),
            ("0b", 0),
            ("0b1", 10),
            ("+ 1", 10),
            ("--1", 10),
            ("", 10),
            ("-", 10),
            ("0x", 16),
            ("1\0", 10),
            ("0_7", 0),
            ("0x1_", 16),
            ("0x__1", 16),
            ("0_", 0),
            ("0x_1", 8),
            ("1 2", 10),
            ("?", 10),
        ] {
            assert_eq!(parse(text.as_bytes(), base, 4300), Err(ParseFault::Invalid), "{text}");
        }
    }

    #[test]
    fn the_digit_limit() {
        let long = "1_1".repeat(3000);
        let Err(ParseFault::Fault(fault)) = parse(long.as_bytes(), 11, 4300) else {
            panic!("accepted")
        };
        assert_eq!(
            fault.text,
            "Exceeds the limit (4300 digits) for integer string conversion: value has 6000 digits; \
             use sys.set_int_max_str_digits() to increase the limit"
        );
        assert!(parse("f".repeat(5000).as_bytes(), 16, 4300).is_ok());
        assert!(parse("0".repeat(4301).as_bytes(), 10, 4300).is_err());
        let digits = "7".repeat(5000);
        assert_eq!(parse(digits.as_bytes(), 10, 0).map(|value| value.to_string()), Ok(digits));
    }
}
