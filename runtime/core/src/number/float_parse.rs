//! `float(text)` and `complex(text)`.
//!
//! The text is ASCII here: the caller has mapped Unicode digits and spaces with `text::numeric::to_ascii`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::number::bigint::trim;

/// `float(text)`; `None` means `could not convert string to float: REPR`.
pub fn parse_float(text: &[u8]) -> Option<f64> {
    let text = without_underscores(trim(text))?;
    match parse_prefix(&text) {
        Some((value, used)) if used == text.len() => Some(value),
        _ => None,
    }
}

/// The value of a plain decimal number of at most 15 digits, such as `-12.375`; `None` for all other
/// texts.
///
/// Digits and power of ten are exact floats then, so that their quotient is rounded once.
pub fn parse_simple(text: &[u8]) -> Option<f64> {
    const DIGITS_MAX: usize = 15;
    const POWERS: [f64; DIGITS_MAX + 1] =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.len() > DIGITS_MAX + 1 {
        return None;
    }
    let mut value = 0u64;
    let mut point = None;
    for (index, &byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => value = value * 10 + u64::from(byte - b'0'),
            b'.' if point.is_none() => point = Some(index),
            _ => return None,
        }
    }
    let places = point.map_or(0, |point| digits.len() - 1 - point);
    let count = digits.len() - usize::from(point.is_some());
    if count == 0 || count > DIGITS_MAX {
        return None;
    }
    let value = value as f64 / POWERS[places];
    Some(if negative { -value } else { value })
}

/// `complex(text)`; `None` means `complex() arg is a malformed string`.
pub fn parse_complex(text: &[u8]) -> Option<(f64, f64)> {
    let text = without_underscores(trim(text))?;
    match text.strip_prefix(b"(") {
        Some(inner) => {
            let inner = trim(inner);
            parse_complex_bare(trim(inner.strip_suffix(b")")?))
        }
        None => parse_complex_bare(&text),
    }
}

fn parse_complex_bare(text: &[u8]) -> Option<(f64, f64)> {
    let is_unit = |rest: &[u8]| matches!(rest, [b'j' | b'J']);
    let bare_sign = |rest: &[u8]| match rest {
        [b'+', unit @ ..] if is_unit(unit) => Some(1.0),
        [b'-', unit @ ..] if is_unit(unit) => Some(-1.0),
        _ => None,
    };
    let Some((first, used)) = parse_prefix(text) else {
        return bare_sign(text).or(is_unit(text).then_some(1.0)).map(|imag| (0.0, imag));
    };
    let rest = &text[used..];
    if rest.is_empty() {
        return Some((first, 0.0));
    }
    if is_unit(rest) {
        return Some((0.0, first));
    }
    if !matches!(rest[0], b'+' | b'-') {
        return None;
    }
    match parse_prefix(rest) {
        Some((imag, used)) if is_unit(&rest[used..]) => Some((first, imag)),
        Some(_) => None,
        None => bare_sign(rest).map(|imag| (first, imag)),
    }
}

/// Takes the underscores out; each must stand between two digits.
fn without_underscores(text: &[u8]) -> Option<Cow<'_, [u8]>> {
    if !text.contains(&b'_') {
        return Some(Cow::Borrowed(text));
    }
    let mut plain = Vec::with_capacity(text.len());
    for (index, byte) in text.iter().enumerate() {
        if *byte != b'_' {
            plain.push(*byte);
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| text.get(before));
        let after = text.get(index + 1);
        if !before.is_some_and(u8::is_ascii_digit) || !after.is_some_and(u8::is_ascii_digit) {
            return None;
        }
    }
    Some(Cow::Owned(plain))
}

/// Reads the longest number at the start: its value, correctly rounded, and its length.
pub fn parse_prefix(text: &[u8]) -> Option<(f64, usize)> {
    let sign_length = usize::from(matches!(text.first(), Some(b'+' | b'-')));
    let body = &text[sign_length..];
    let sign = if text.first() == Some(&b'-') { -1.0 } else { 1.0f64 };
    let starts =
        |word: &[u8]| body.len() >= word.len() && body[..word.len()].eq_ignore_ascii_case(word);
    for (word, value) in
        [(&b"infinity"[..], f64::INFINITY), (b"inf", f64::INFINITY), (b"nan", f64::NAN)]
    {
        if starts(word) {
            return Some((value.copysign(sign), sign_length + word.len()));
        }
    }
    let length = decimal_length(body)?;
    let used = sign_length + length;
    let value: f64 = core::str::from_utf8(&text[..used]).ok()?.parse().ok()?;
    Some((value, used))
}

/// The length of digits, point, digits, exponent; at least one digit before the exponent.
fn decimal_length(text: &[u8]) -> Option<usize> {
    let digits = |from: usize| text[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits(0);
    let mut length = whole;
    let mut fraction = 0;
    if text.get(length) == Some(&b'.') {
        fraction = digits(length + 1);
        length += 1 + fraction;
    }
    if whole + fraction == 0 {
        return None;
    }
    if matches!(text.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(text.get(length + 1), Some(b'+' | b'-')));
        let start = length + 1 + sign;
        let exponent = if start <= text.len() { digits(start) } else { 0 };
        if exponent > 0 {
            length = start + exponent;
        }
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_as_cpython() {
        let cases: &[(&str, f64)] = &[
            (" 1_000.5_0 ", 1000.5),
            ("1e5", 1e5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-1E-3", -0.001),
            ("1e1_0", 1e10),
            ("+Infinity", f64::INFINITY),
            ("-inf", f64::NEG_INFINITY),
            ("1e400", f64::INFINITY),
            ("1e-400", 0.0),
            ("2.2250738585072011e-308", 2.225073858507201e-308),
            ("9007199254740993", 9007199254740992.0),
            ("\t12\n", 12.0),
            ("1e99999999999999999999", f64::INFINITY),
            ("0e99999999999999999999", 0.0),
        ];
        for (text, value) in cases {
            assert_eq!(parse_float(text.as_bytes()), Some(*value), "{text}");
        }
        assert!(
            parse_float(b"-NaN").is_some_and(|value| value.is_nan() && value.is_sign_negative())
        );
        for text in [
            "", "1_", "_1", "1__0", "1_.5", "1._5", "1e", "1e+", "e5", ".", "infin", "1 2", "0x10",
            "+-1", "1e_5", "nan1",
        ] {
            assert_eq!(parse_float(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn complex_as_cpython() {
        let cases: &[(&str, f64, f64)] = &[
            ("1+2j", 1.0, 2.0),
            (" ( 1-2J ) ", 1.0, -2.0),
            ("j", 0.0, 1.0),
            ("-j", 0.0, -1.0),
            ("3", 3.0, 0.0),
            ("4j", 0.0, 4.0),
            ("1e5-j", 1e5, -1.0),
            ("1_0+1_0j", 10.0, 10.0),
            ("inf+infj", f64::INFINITY, f64::INFINITY),
        ];
        for (text, real, imag) in cases {
            assert_eq!(parse_complex(text.as_bytes()), Some((*real, *imag)), "{text}");
        }
        for text in
            ["", "1+2", "1 + 2j", "(1", "1+2j)", "1j+2", "1+2j+3", "+", "((1))", "jj", "1+-2"]
        {
            assert_eq!(parse_complex(text.as_bytes()), None, "{text}");
        }
    }
}
