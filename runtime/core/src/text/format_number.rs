//! `__format__` of `int`, `float` and `complex`.

use alloc::format;
use alloc::string::String;

use super::format_spec::{Align, Defaults, FormatSpec, Grouping, check_width, fill};
use super::{CodePoints, Sink};
use crate::number::bigint::{Big, Sign, to_decimal, to_digits, to_float};
use crate::number::fault::{Fault, FaultKind};
use crate::number::float_format::{Layout, Style, format_float as float_digits};

/// An integer of either representation.
#[derive(Clone, Copy)]
pub enum Integer<'a> {
    /// Fits a machine word.
    Small(i64),
    /// Any other.
    Large(&'a Big),
}

impl Integer<'_> {
    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            Integer::Small(value) => value < 0,
            Integer::Large(value) => value.sign() == Sign::Negative,
        }
    }

    /// The digits of the absolute value; `digits_max` is `sys.get_int_max_str_digits()`.
    pub fn digits(self, base: u32, upper: bool, digits_max: usize) -> Result<String, Fault> {
        let mut text = match (self, base) {
            (Integer::Small(value), 2) => format!("{:b}", value.unsigned_abs()),
            (Integer::Small(value), 8) => format!("{:o}", value.unsigned_abs()),
            (Integer::Small(value), 16) => format!("{:x}", value.unsigned_abs()),
            (Integer::Small(value), _) => format!("{}", value.unsigned_abs()),
            (Integer::Large(value), 2 | 8 | 16) => to_digits(value, base),
            (Integer::Large(value), _) => {
                let mut text = to_decimal(value, digits_max)?;
                if text.starts_with('-') {
                    text.remove(0);
                }
                text
            }
        };
        if upper {
            text.make_ascii_uppercase();
        }
        Ok(text)
    }

    /// The nearest float.
    pub fn to_float(self) -> Result<f64, Fault> {
        match self {
            Integer::Small(value) => Ok(value as f64),
            Integer::Large(value) => to_float(value),
        }
    }

    /// The code point that `%c` and `{:c}` make of it.
    pub fn to_code(self) -> Result<u32, Fault> {
        match self {
            Integer::Small(value @ 0..=0x10ffff) => Ok(value as u32),
            Integer::Small(_) => Err(Fault::overflow("%c arg not in range(0x110000)")),
            Integer::Large(_) => Err(Fault::overflow("Python int too large to convert to C long")),
        }
    }
}

/// A number as text, in the parts that padding and grouping treat differently.
struct Parts<'a> {
    negative: bool,
    prefix: &'a str,
    /// The digits before the point.
    digits: &'a str,
    /// Point, fraction, exponent, percent sign; or `inf`, `nan`.
    rest: &'a str,
}

/// `format(integer, spec)` for a spec that is not empty.
pub fn format_integer<P: CodePoints + ?Sized>(
    value: Integer,
    spec: &P,
    type_name: &str,
    digits_max: usize,
    sink: &mut impl Sink,
) -> Result<(), Fault> {
    let spec = FormatSpec::parse(spec, Defaults::Integer, type_name)?;
    let (base, prefix) = match u8::try_from(spec.kind).unwrap_or(0) {
        b'd' | b'n' => (10, ""),
        b'b' => (2, "0b"),
        b'o' => (8, "0o"),
        b'x' => (16, "0x"),
        b'X' => (16, "0X"),
        b'c' => (0, ""),
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' => {
            return write_float(value.to_float()?, &spec, type_name, sink);
        }
        _ => return Err(spec.unknown_kind(type_name)),
    };
    if spec.precision.is_some() {
        return Err(Fault::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Fault::value(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    if spec.kind == b'c'.into() {
        return write_character(value, &spec, sink);
    }
    let digits = value.digits(base, spec.kind == b'X'.into(), digits_max)?;
    let prefix = if spec.alternate { prefix } else { "" };
    write_parts(
        Parts { negative: value.is_negative(), prefix, digits: &digits, rest: "" },
        &spec,
        sink,
    )
}

fn write_character(value: Integer, spec: &FormatSpec, sink: &mut impl Sink) -> Result<(), Fault> {
    if spec.sign != 0 {
        return Err(Fault::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Fault::value(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let code = value.to_code()?;
    spec.pad(1, sink, |sink| sink.push_code(code))
}

/// `format(float, spec)` for a spec that is not empty.
pub fn format_float<P: CodePoints + ?Sized>(
    value: f64,
    spec: &P,
    type_name: &str,
    sink: &mut impl Sink,
) -> Result<(), Fault> {
    let spec = FormatSpec::parse(spec, Defaults::Float, type_name)?;
    write_float(value, &spec, type_name, sink)
}

fn write_float(
    value: f64,
    spec: &FormatSpec,
    type_name: &str,
    sink: &mut impl Sink,
) -> Result<(), Fault> {
    let percent = spec.kind == b'%'.into();
    let mut style = float_style(spec, type_name)?;
    style.point_zero = spec.kind == 0;
    let mut text = float_digits(if percent { value * 100.0 } else { value }, style);
    if percent {
        text.push('%');
    }
    write_parts(float_parts(&text), spec, sink)
}

/// The layout and precision that a spec asks of a float or of a part of a complex number.
fn float_style(spec: &FormatSpec, type_name: &str) -> Result<Style, Fault> {
    let layout = match u8::try_from(spec.kind).unwrap_or(b'?') {
        0 if spec.precision.is_none() => Layout::Repr,
        0 | b'g' | b'G' | b'n' => Layout::General,
        b'e' | b'E' => Layout::Exponent,
        b'f' | b'F' | b'%' => Layout::Fixed,
        _ => return Err(spec.unknown_kind(type_name)),
    };
    let precision = spec.precision.unwrap_or(6);
    if i32::try_from(precision).is_err() {
        return Err(Fault::value("precision too big"));
    }
    check_width(precision)?;
    Ok(Style {
        upper: matches!(u8::try_from(spec.kind), Ok(b'E' | b'F' | b'G')),
        alternate: spec.alternate,
        no_negative_zero: spec.no_negative_zero,
        ..Style::new(layout, precision)
    })
}

fn float_parts(text: &str) -> Parts<'_> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = unsigned.split_at(digits);
    Parts { negative: text.starts_with('-'), prefix: "", digits, rest }
}

/// `format(complex, spec)` for a spec that is not empty.
pub fn format_complex<P: CodePoints + ?Sized>(
    real: f64,
    imag: f64,
    spec: &P,
    type_name: &str,
    sink: &mut impl Sink,
) -> Result<(), Fault> {
    let spec = FormatSpec::parse(spec, Defaults::Float, type_name)?;
    if spec.kind == b'%'.into() {
        return Err(spec.unknown_kind(type_name));
    }
    let style = float_style(&spec, type_name)?;
    if spec.fill == b'0'.into() {
        return Err(Fault::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Fault::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    let bare = FormatSpec { width: 0, ..spec };
    let parens = spec.kind == 0;
    let mut text = String::new();
    if !(parens && real == 0.0 && !real.is_sign_negative()) {
        text.push_str(if parens { "(" } else { "" });
        write_parts(float_parts(&float_digits(real, style)), &bare, &mut text)?;
    }
    let with_sign = if text.is_empty() { bare } else { FormatSpec { sign: b'+', ..bare } };
    write_parts(float_parts(&float_digits(imag, style)), &with_sign, &mut text)?;
    text.push('j');
    if text.starts_with('(') {
        text.push(')');
    }
    spec.pad(text.len(), sink, |sink| sink.push_text(&text))
}

/// Puts sign, prefix, padding and grouped digits together.
fn write_parts(parts: Parts, spec: &FormatSpec, sink: &mut impl Sink) -> Result<(), Fault> {
    let sign = match (parts.negative, spec.sign) {
        (true, _) => "-",
        (false, b'+') => "+",
        (false, b' ') => " ",
        _ => "",
    };
    let others = sign.len() + parts.prefix.len() + parts.rest.len();
    // Zeros that pad are grouped like digits.
    let zeros_pad = spec.fill == b'0'.into() && spec.align == Align::AfterSign;
    check_width(spec.width)?;
    let digits_width = if zeros_pad { spec.width.saturating_sub(others) } else { 0 };
    let digits = group(parts.digits, spec.grouping, digits_width);
    let padding = spec.width.saturating_sub(others + digits.len());
    let before = match spec.align {
        Align::Left | Align::AfterSign => 0,
        Align::Center => padding / 2,
        Align::Right => padding,
    };
    let inside = if spec.align == Align::AfterSign { padding } else { 0 };
    fill(sink, spec.fill, before);
    sink.push_text(sign);
    sink.push_text(parts.prefix);
    fill(sink, spec.fill, inside);
    sink.push_text(&digits);
    sink.push_text(parts.rest);
    fill(sink, spec.fill, padding - before - inside);
    Ok(())
}

/// Inserts separators and, up to `width`, zeros in front; a separator is never first.
fn group(digits: &str, grouping: Grouping, width: usize) -> String {
    let (separator, size) = match grouping {
        Grouping::None => (' ', usize::MAX),
        Grouping::Comma => (',', 3),
        Grouping::Underscore => ('_', 3),
        Grouping::UnderscoreFour => ('_', 4),
    };
    // `inf` and `nan` have no digits; their padding zeros are not grouped.
    if digits.is_empty() || grouping == Grouping::None {
        return String::from(digits);
    }
    let mut reversed = String::with_capacity(width.max(digits.len() / 3 * 4 + 1));
    let mut left = digits.bytes().rev();
    let mut count = 0;
    loop {
        let digit = left.next();
        if digit.is_none() && reversed.len() >= width {
            break;
        }
        if count > 0 && count % size == 0 {
            reversed.push(separator);
        }
        reversed.push(char::from(digit.unwrap_or(b'0')));
        count += 1;
    }
    reversed.chars().rev().collect()
}

/// `format(object, spec)` for objects without a `__format__` of their own, where the spec must be empty.
pub fn unsupported_spec(type_name: &str) -> Fault {
    Fault::new(
        FaultKind::Type,
        format!("unsupported format string passed to {type_name}.__format__"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::format_text::format_text;
    use alloc::vec::Vec;

    /// Formats as the test data says: kind, value, specification.
    fn run(kind: &str, value: &str, spec: &str) -> Result<Vec<u32>, Fault> {
        let codes = |text: &str| text.chars().map(u32::from).collect::<Vec<u32>>();
        let spec = codes(spec);
        let mut out: Vec<u32> = Vec::new();
        let float = |text: &str| text.parse::<f64>().unwrap();
        match kind {
            "int" => {
                let big: Big = value.parse().unwrap();
                let integer = i64::try_from(&big).map_or(Integer::Large(&big), Integer::Small);
                format_integer(integer, &spec[..], "int", 4300, &mut out)?;
            }
            "float" => format_float(float(value), &spec[..], "float", &mut out)?,
            "complex" => {
                let (real, imag) = value.split_once(' ').unwrap();
                format_complex(float(real), float(imag), &spec[..], "complex", &mut out)?;
            }
            _ => format_text(&codes(value)[..], &spec[..], "str", &mut out)?,
        }
        Ok(out)
    }

    #[test]
    fn as_cpython_formats() {
        for line in include_str!("../../testdata/format.txt").lines() {
            let [kind, value, spec, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            match (run(kind, value, spec), expected.strip_prefix('!')) {
                (Ok(found), _) => {
                    assert_eq!(
                        found,
                        expected.chars().map(u32::from).collect::<Vec<_>>(),
                        "{line}"
                    );
                }
                (Err(fault), Some(error)) => {
                    assert_eq!(fault.text, error.split_once(' ').unwrap().1, "{line}");
                }
                (Err(fault), None) => panic!("{line}: {fault:?}"),
            }
        }
    }

    #[test]
    fn sizes_that_cannot_be() {
        assert_eq!(run("int", "1", "99999999999999999"), Err(Fault::memory()));
        assert_eq!(
            run("int", "1", "99999999999999999999"),
            Err(Fault::value("Too many decimal digits in format string"))
        );
        assert_eq!(run("float", "1.0", ".99999999999"), Err(Fault::value("precision too big")));
        assert_eq!(
            run("int", "1180591620717411303424", "c").unwrap_err().kind,
            FaultKind::Overflow
        );
    }
}
