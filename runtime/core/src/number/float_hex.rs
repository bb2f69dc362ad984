//! `float.hex` and `float.fromhex`.

use alloc::format;
use alloc::string::String;

use crate::number::bigint::{round_to_float, split_float, trim};
use crate::number::fault::Fault;

/// `value.hex()`.
pub fn to_hex(value: f64) -> String {
    if value.is_nan() {
        return String::from("nan");
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}inf");
    }
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (_, mantissa, exponent) = split_float(value);
    let whole = mantissa >> 52;
    format!("{sign}0x{whole}.{:013x}p{:+}", mantissa & ((1 << 52) - 1), exponent + 52)
}

/// `float.fromhex(text)`; anything outside ASCII may be given as `?`.
pub fn from_hex(text: &[u8]) -> Result<f64, Fault> {
    const INVALID: Fault = Fault::value("invalid hexadecimal floating-point string");
    let text = trim(text);
    let (negative, body) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let magnitude = if body.eq_ignore_ascii_case(b"inf") || body.eq_ignore_ascii_case(b"infinity") {
        f64::INFINITY
    } else if body.eq_ignore_ascii_case(b"nan") {
        f64::NAN
    } else {
        let body = match body {
            [b'0', b'x' | b'X', rest @ ..] => rest,
            _ => body,
        };
        read_magnitude(body).ok_or(INVALID)??
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// Reads digits, point and exponent; `None` if the text has another form.
fn read_magnitude(body: &[u8]) -> Option<Result<f64, Fault>> {
    const MANTISSA_FULL: u128 = 1 << 120;
    let (mut mantissa, mut exponent, mut sticky) = (0u128, 0i64, false);
    let (mut digits, mut seen_point, mut position) = (0, false, 0);
    while let Some(byte) = body.get(position) {
        if let Some(digit) = char::from(*byte).to_digit(16) {
            digits += 1;
            if mantissa < MANTISSA_FULL {
                mantissa = mantissa * 16 + u128::from(digit);
                exponent -= if seen_point { 4 } else { 0 };
            } else {
                sticky |= digit != 0;
                exponent += if seen_point { 0 } else { 4 };
            }
        } else if *byte == b'.' && !seen_point {
            seen_point = true;
        } else {
            break;
        }
        position += 1;
    }
    if digits == 0 {
        return None;
    }
    if let Some(rest) = body[position..].strip_prefix(b"p").or(body[position..].strip_prefix(b"P"))
    {
        exponent = exponent.saturating_add(read_exponent(rest)?);
    } else if position != body.len() {
        return None;
    }
    let exponent = exponent.clamp(-1 << 40, 1 << 40);
    Some(
        round_to_float(mantissa, exponent, sticky)
            .ok_or(Fault::overflow("hexadecimal value too large to represent as a float")),
    )
}

fn read_exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut value: i64 = 0;
    for digit in digits {
        value = value.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
    }
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_both_ways() {
        let cases: &[(f64, &str)] = &[
            (1.0, "0x1.0000000000000p+0"),
            (-0.0, "-0x0.0p+0"),
            (0.1, "0x1.999999999999ap-4"),
            (5e-324, "0x0.0000000000001p-1022"),
            (1.7976931348623157e308, "0x1.fffffffffffffp+1023"),
            (-2.5, "-0x1.4000000000000p+1"),
        ];
        for (value, text) in cases {
            assert_eq!(to_hex(*value), *text);
            assert_eq!(from_hex(text.as_bytes()), Ok(*value));
        }
        let more: &[(&str, f64)] = &[
            (" 0xa.8P3 ", 84.0),
            ("ff", 255.0),
            (".8", 0.5),
            ("8.", 8.0),
            ("0x1p-1075", 0.0),
            ("0x1.8p-1075", 5e-324),
            ("0x1.00000000000008p0", 1.0),
            ("0x1.00000000000018p0", 1.0000000000000004),
            ("0x1.000000000000080000000000000000000000000000000001p0", 1.0000000000000002),
            ("-Inf", f64::NEG_INFINITY),
        ];
        for (text, value) in more {
            assert_eq!(from_hex(text.as_bytes()), Ok(*value), "{text}");
        }
        assert!(from_hex(b"0x1p2000").is_err_and(
            |fault| fault.text == "hexadecimal value too large to represent as a float"
        ));
        for text in ["", "z", "0x", "1p", "1p+", "1..0", "1 p3", ".", "0x.p1"] {
            assert_eq!(
                from_hex(text.as_bytes()),
                Err(Fault::value("invalid hexadecimal floating-point string")),
                "{text}"
            );
        }
    }
}
