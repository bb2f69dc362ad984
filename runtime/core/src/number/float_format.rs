//! Floats as text: `repr`, and the styles e, f and g with any precision, rounded from the exact binary value.
//!
//! Shortest digits come from `zmij`; a fixed number of digits comes from `core::fmt`, which is exact and rounds
//! halves to even. Both only lend their digits; the layout is CPython's.

use alloc::format;
use alloc::string::String;
use core::fmt::Write;

use super::float_fixed;

/// How the digits are chosen and laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The shortest text that reads back as the same float.
    Repr,
    /// One digit before the point and an exponent.
    Exponent,
    /// No exponent.
    Fixed,
    /// A number of significant digits; an exponent if it is very small or large.
    General,
}

/// A request for [`format_float`].
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The layout of the digits.
    pub layout: Layout,
    /// `E`, `INF` and `NAN` instead of `e`, `inf` and `nan`.
    pub upper: bool,
    /// Digits after the point, or significant digits in the general layout; without meaning for `repr`.
    pub precision: usize,
    /// `+` before numbers that are not negative.
    pub plus: bool,
    /// `#`: always a point; keep the zeros at the end in the general layout.
    pub alternate: bool,
    /// Make a whole number look like a float: `1.0` instead of `1`.
    pub point_zero: bool,
    /// `z`: no minus before a result that is all zeros.
    pub no_negative_zero: bool,
}

impl Style {
    /// A style without any flag set.
    pub const fn new(layout: Layout, precision: usize) -> Style {
        Style {
            layout,
            upper: false,
            precision,
            plus: false,
            alternate: false,
            point_zero: false,
            no_negative_zero: false,
        }
    }
}

/// Decimal digits without a point, and how many of them stand before it.
struct Digits {
    text: String,
    point: i64,
}

/// No float has more significant digits than 767; all further ones are zero.
const DIGITS_EXACT_MAX: usize = 1100;

/// `repr(value)`.
pub fn repr(value: f64) -> String {
    if value.is_finite() {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        // Inside the range without exponents the layouts agree, except that CPython's ends one digit earlier.
        if !text.contains('e') && !text.trim_start_matches('-').starts_with("0.0000") {
            return String::from(text);
        }
    }
    format_float(value, Style { point_zero: true, ..Style::new(Layout::Repr, 0) })
}

/// A part of a complex number: `repr` without the `.0`.
pub fn repr_complex_part(value: f64, plus: bool) -> String {
    format_float(value, Style { plus, ..Style::new(Layout::Repr, 0) })
}

/// `repr(complex(real, imag))`.
pub fn repr_complex(real: f64, imag: f64) -> String {
    if real == 0.0 && !real.is_sign_negative() {
        return format!("{}j", repr_complex_part(imag, false));
    }
    format!("({}{}j)", repr_complex_part(real, false), repr_complex_part(imag, true))
}

/// Formats as CPython's `PyOS_double_to_string`; the caller checks that the precision is sane.
pub fn format_float(value: f64, style: Style) -> String {
    if value.is_nan() || value.is_infinite() {
        return special(value, style);
    }
    if style.layout == Layout::Fixed && style.precision <= DIGITS_EXACT_MAX && !style.alternate {
        return fixed_directly(value, style);
    }
    let precision = match style.layout {
        Layout::General => style.precision.max(1),
        _ => style.precision,
    };
    let digits = match style.layout {
        Layout::Repr => shortest(value.abs()),
        Layout::Exponent => significant(value.abs(), precision + 1),
        Layout::General => significant(value.abs(), precision),
        Layout::Fixed => fixed(value.abs(), precision),
    };
    let mut text = String::new();
    let hide_minus = style.no_negative_zero && digits.text.bytes().all(|digit| digit == b'0');
    if value.is_sign_negative() && !hide_minus {
        text.push('-');
    } else if style.plus {
        text.push('+');
    }
    let with_exponent = match style.layout {
        Layout::Repr => digits.point <= -4 || digits.point > 16,
        Layout::Exponent => true,
        Layout::Fixed => false,
        Layout::General => {
            digits.point <= -4 || digits.point > precision as i64 - i64::from(style.point_zero)
        }
    };
    let keep_zeros = match style.layout {
        Layout::Repr => false,
        Layout::Exponent | Layout::Fixed => true,
        Layout::General => style.alternate,
    };
    lay_out(&mut text, digits, with_exponent, keep_zeros, style);
    text
}

fn special(value: f64, style: Style) -> String {
    let sign = if value < 0.0 {
        "-"
    } else if style.plus {
        "+"
    } else {
        ""
    };
    let name = match (value.is_nan(), style.upper) {
        (true, false) => "nan",
        (true, true) => "NAN",
        (false, false) => "inf",
        (false, true) => "INF",
    };
    format!("{sign}{name}")
}

/// The commonest style, which `core::fmt` lays out as CPython does.
fn fixed_directly(value: f64, style: Style) -> String {
    let mut text = String::with_capacity(style.precision + 24);
    if style.plus && !value.is_sign_negative() {
        text.push('+');
    }
    match float_fixed::fixed(value, style.precision, &mut [0; float_fixed::TEXT_MAX]) {
        Some(digits) => {
            if value.is_sign_negative() {
                text.push('-');
            }
            text.extend(digits.iter().map(|&digit| char::from(digit)));
        }
        // Writing to a String never fails.
        None => drop(write!(text, "{value:.*}", style.precision)),
    }
    let is_zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    if style.no_negative_zero && is_zero && text.starts_with('-') {
        text.remove(0);
        if style.plus {
            text.insert(0, '+');
        }
    }
    text
}

/// Writes the digits with their point, and the exponent.
fn lay_out(text: &mut String, digits: Digits, with_exponent: bool, keep_zeros: bool, style: Style) {
    let mut all = digits.text.as_str();
    if !keep_zeros {
        let short = all.trim_end_matches('0');
        all = if short.is_empty() { "0" } else { short };
    }
    let point = if with_exponent { 1 } else { digits.point };
    let split = usize::try_from(point).unwrap_or(0);
    if split == 0 {
        text.push('0');
    } else {
        text.push_str(&all[..split.min(all.len())]);
        text.extend(core::iter::repeat_n('0', split.saturating_sub(all.len())));
    }
    let leading = point.min(0).unsigned_abs() as usize;
    let fraction = all.get(split..).unwrap_or("");
    if fraction.is_empty() && leading == 0 {
        if style.alternate || (style.point_zero && !with_exponent) {
            text.push('.');
        }
        if style.point_zero && !with_exponent {
            text.push('0');
        }
    } else {
        text.push('.');
        text.extend(core::iter::repeat_n('0', leading));
        text.push_str(fraction);
    }
    if with_exponent {
        let exponent = digits.point - 1;
        text.push(if style.upper { 'E' } else { 'e' });
        text.push(if exponent < 0 { '-' } else { '+' });
        // Writing to a String never fails.
        let _ = write!(text, "{:02}", exponent.unsigned_abs());
    }
}

/// Takes digits and exponent out of a text such as `1.25e-7` or `125.0`.
fn read_digits(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut all = String::with_capacity(whole.len() + fraction.len());
    all.push_str(whole);
    all.push_str(fraction);
    let zeros = all.len() - all.trim_start_matches('0').len();
    if zeros == all.len() {
        return Digits { text: String::from("0"), point: 1 };
    }
    Digits {
        point: whole.len() as i64 + exponent - zeros as i64,
        text: String::from(&all[zeros..]),
    }
}

fn shortest(value: f64) -> Digits {
    read_digits(zmij::Buffer::new().format_finite(value))
}

/// Exactly `count` digits, which is at least one, the first of them not zero (unless the value is).
fn significant(value: f64, count: usize) -> Digits {
    let exact = count.min(DIGITS_EXACT_MAX);
    let text = format!("{value:.*e}", exact - 1);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let mut all: String = mantissa.chars().filter(|digit| *digit != '.').collect();
    all.extend(core::iter::repeat_n('0', count - exact));
    Digits { text: all, point: exponent + 1 }
}

/// All digits down to the `places`th after the point.
fn fixed(value: f64, places: usize) -> Digits {
    let exact = places.min(DIGITS_EXACT_MAX);
    let text = format!("{value:.exact$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut all = String::with_capacity(whole.len() + places);
    all.push_str(whole);
    all.push_str(fraction);
    all.extend(core::iter::repeat_n('0', places - exact));
    Digits { point: whole.len() as i64, text: all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repr_as_cpython() {
        let cases: &[(f64, &str)] = &[
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (1e16, "1e+16"),
            (1e15, "1000000000000000.0"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (9999999999999998.0, "9999999999999998.0"),
            (1e-5, "1e-05"),
            (0.0001, "0.0001"),
            (0.00012345, "0.00012345"),
            (1e22, "1e+22"),
            (1e23, "1e+23"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (0.1, "0.1"),
            (0.30000000000000004, "0.30000000000000004"),
            (-1.5, "-1.5"),
            (100.0, "100.0"),
            (1e100, "1e+100"),
            (2.5e-8, "2.5e-08"),
            (123.456, "123.456"),
            (9007199254740993.0, "9007199254740992.0"),
        ];
        for (value, text) in cases {
            assert_eq!(repr(*value), *text);
        }
        assert_eq!(repr_complex(0.0, 1.0), "1j");
        assert_eq!(repr_complex(-0.0, -0.0), "(-0-0j)");
        assert_eq!(repr_complex(1.5, f64::NAN), "(1.5+nanj)");
        assert_eq!(repr_complex(1e20, -1e-7), "(1e+20-1e-07j)");
    }

    #[test]
    fn styles_as_cpython() {
        use Layout::{Exponent, Fixed, General};
        let cases: &[(f64, Layout, usize, bool, &str)] = &[
            (0.0, Exponent, 2, false, "0.00e+00"),
            (0.0, General, 20, false, "0"),
            (0.0, Exponent, 0, false, "0e+00"),
            (0.0, Fixed, 5, false, "0.00000"),
            (0.0, Exponent, 20, false, "0.00000000000000000000e+00"),
            (-0.0, General, 20, false, "-0"),
            (-0.0, Exponent, 3, false, "-0.000e+00"),
            (-0.0, General, 10, false, "-0"),
            (-0.0, General, 1, true, "-0."),
            (-0.0, General, 0, false, "-0"),
            (0.5, Exponent, 5, false, "5.00000e-01"),
            (0.5, General, 10, false, "0.5"),
            (0.5, Fixed, 10, false, "0.5000000000"),
            (0.5, General, 20, false, "0.5"),
            (0.5, Exponent, 6, true, "5.000000e-01"),
            (1.5, Exponent, 20, true, "1.50000000000000000000e+00"),
            (1.5, General, 10, false, "1.5"),
            (1.5, Fixed, 10, false, "1.5000000000"),
            (1.5, Fixed, 6, false, "1.500000"),
            (1.5, Fixed, 3, false, "1.500"),
            (2.5, General, 0, false, "2"),
            (2.5, General, 2, false, "2.5"),
            (2.5, Fixed, 1, false, "2.5"),
            (2.5, Exponent, 5, true, "2.50000e+00"),
            (2.5, Exponent, 20, false, "2.50000000000000000000e+00"),
            (0.125, Fixed, 1, false, "0.1"),
            (0.125, Exponent, 10, false, "1.2500000000e-01"),
            (0.125, Exponent, 5, false, "1.25000e-01"),
            (0.125, Fixed, 1, true, "0.1"),
            (0.125, General, 0, false, "0.1"),
            (0.375, General, 6, false, "0.375"),
            (0.375, Fixed, 3, false, "0.375"),
            (0.375, Fixed, 0, true, "0."),
            (0.375, General, 0, false, "0.4"),
            (0.375, Fixed, 5, false, "0.37500"),
            (1234567.891, Exponent, 0, false, "1e+06"),
            (1234567.891, Fixed, 6, false, "1234567.891000"),
            (1234567.891, Exponent, 10, false, "1.2345678910e+06"),
            (1234567.891, General, 10, false, "1234567.891"),
            (1234567.891, General, 1, false, "1e+06"),
            (1e22, General, 5, false, "1e+22"),
            (1e22, General, 3, false, "1e+22"),
            (1e22, Fixed, 5, false, "10000000000000000000000.00000"),
            (1e22, General, 6, true, "1.00000e+22"),
            (1e22, Fixed, 6, true, "10000000000000000000000.000000"),
            (1e-7, General, 2, true, "1.0e-07"),
            (1e-7, General, 6, false, "1e-07"),
            (1e-7, General, 6, false, "1e-07"),
            (1e-7, Fixed, 20, true, "0.00000010000000000000"),
            (1e-7, Exponent, 0, false, "1e-07"),
            (5e-324, Fixed, 20, true, "0.00000000000000000000"),
            (5e-324, General, 6, true, "4.94066e-324"),
            (5e-324, Exponent, 6, false, "4.940656e-324"),
            (5e-324, General, 5, false, "4.9407e-324"),
            (5e-324, Fixed, 1, false, "0.0"),
            (1.7976931348623157e308, Exponent, 2, false, "1.80e+308"),
            (1.7976931348623157e308, Exponent, 5, true, "1.79769e+308"),
            (1.7976931348623157e308, Exponent, 10, false, "1.7976931349e+308"),
            (1.7976931348623157e308, Exponent, 1, false, "1.8e+308"),
            (
                1.7976931348623157e308,
                Fixed,
                3,
                false,
                "179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368.000",
            ),
            (99999.5, Exponent, 1, false, "1.0e+05"),
            (99999.5, General, 3, false, "1e+05"),
            (99999.5, Fixed, 5, true, "99999.50000"),
            (99999.5, Exponent, 0, false, "1e+05"),
            (99999.5, Exponent, 6, false, "9.999950e+04"),
            (0.00001, General, 2, false, "1e-05"),
            (0.00001, Fixed, 1, false, "0.0"),
            (0.00001, Fixed, 2, false, "0.00"),
            (0.00001, General, 5, false, "1e-05"),
            (0.00001, General, 10, true, "1.000000000e-05"),
            (9.995, General, 10, true, "9.995000000"),
            (9.995, Fixed, 2, true, "9.99"),
            (9.995, Fixed, 10, false, "9.9950000000"),
            (9.995, General, 3, true, "9.99"),
            (9.995, Fixed, 5, false, "9.99500"),
            (100000.0, Exponent, 1, false, "1.0e+05"),
            (100000.0, Fixed, 1, false, "100000.0"),
            (100000.0, Exponent, 0, false, "1e+05"),
            (100000.0, General, 3, false, "1e+05"),
            (100000.0, Fixed, 0, true, "100000."),
            (1e16, General, 1, true, "1.e+16"),
            (1e16, Fixed, 3, false, "10000000000000000.000"),
            (1e16, General, 10, true, "1.000000000e+16"),
            (1e16, General, 1, false, "1e+16"),
            (1e16, Fixed, 20, false, "10000000000000000.00000000000000000000"),
            (123456.0, Exponent, 6, true, "1.234560e+05"),
            (123456.0, Exponent, 1, true, "1.2e+05"),
            (123456.0, Fixed, 2, false, "123456.00"),
            (123456.0, Exponent, 20, false, "1.23456000000000000000e+05"),
            (123456.0, Fixed, 0, false, "123456"),
        ];
        for (value, layout, precision, alternate, text) in cases {
            let style = Style { alternate: *alternate, ..Style::new(*layout, *precision) };
            assert_eq!(format_float(*value, style), *text, "{value} {layout:?} {precision}");
        }
    }
}
