//! `%` formatting of text and bytes: taking the format apart, and laying out the converted values.
//!
//! [`Format::next_piece`] walks the format; whatever needs an argument on the way is asked of [`Arguments`], so that
//! failures come in CPython's order. The caller fetches and converts the value of each conversion and hands it to
//! [`Conversion::write_text`], [`Conversion::write_integer`] or [`Conversion::write_float`].

use alloc::format;
use alloc::string::String;
use core::ops::Range;

use super::format_number::Integer;
use super::format_spec::{check_width, fill};
use super::{CodePoints, Sink};
use crate::number::fault::{Fault, FaultKind};
use crate::number::float_format::{Layout, Style, format_float};

/// Who supplies the arguments while a format is being read.
pub trait Arguments {
    /// The caller's failure: a raised exception.
    type Error: From<Fault>;

    /// A key is about to be read: fails with `TypeError`, `format requires a mapping`, if there is no mapping.
    fn require_mapping(&mut self) -> Result<(), Self::Error>;

    /// Looks up a key, given as a range of the format; the conversion then takes its value as the only argument.
    fn select(&mut self, key: Range<usize>) -> Result<(), Self::Error>;

    /// The next argument for a `*`, else `TypeError`, `* wants int`. `for_width` tells which of CPython's two limits
    /// overflows: a width must fit a `ssize_t`, a precision an `int`.
    fn star(&mut self, for_width: bool) -> Result<i64, Self::Error>;
}

/// One part of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text to copy: a range of the format. `%%` gives its second `%`.
    Literal(Range<usize>),
    /// A value to convert.
    Conversion(Conversion),
}

/// A conversion such as `%-08.3f`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// `-`, or a negative `*`.
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// Space.
    pub space: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
    /// The least width.
    pub width: usize,
    /// The precision, if there is one.
    pub precision: Option<usize>,
    /// The code point that says how to convert.
    pub kind: u32,
    /// Where that code point stands, for the message.
    pub index: usize,
}

/// A format and how far it has been read.
pub struct Format<'a, T: ?Sized> {
    text: &'a T,
    position: usize,
}

impl<'a, T: CodePoints + ?Sized> Format<'a, T> {
    /// Starts at the beginning.
    pub fn new(text: &'a T) -> Format<'a, T> {
        Format { text, position: 0 }
    }

    /// The next part, or `None` at the end.
    pub fn next_piece<A: Arguments>(
        &mut self,
        arguments: &mut A,
    ) -> Result<Option<Piece>, A::Error> {
        let length = self.text.length();
        if self.position >= length {
            return Ok(None);
        }
        let start = self.position;
        let percent =
            (start..length).find(|index| self.text.at(*index) == b'%'.into()).unwrap_or(length);
        if percent > start {
            self.position = percent;
            return Ok(Some(Piece::Literal(start..percent)));
        }
        self.position = percent + 1;
        if self.peek() == Some(b'%'.into()) {
            self.position += 1;
            return Ok(Some(Piece::Literal(percent + 1..percent + 2)));
        }
        self.conversion(arguments).map(|conversion| Some(Piece::Conversion(conversion)))
    }

    fn conversion<A: Arguments>(&mut self, arguments: &mut A) -> Result<Conversion, A::Error> {
        const INCOMPLETE: Fault = Fault::value("incomplete format");
        let mut found = Conversion::default();
        if self.peek() == Some(b'('.into()) {
            arguments.require_mapping()?;
            let key = self.key()?;
            arguments.select(key)?;
        }
        while let Some(flag) = self.peek().and_then(|code| found.flag(code)) {
            *flag = true;
            self.position += 1;
        }
        if self.take(b'*') {
            let width = arguments.star(true)?;
            found.left |= width < 0;
            found.width = width.unsigned_abs() as usize;
        } else {
            found.width = self.number(isize::MAX as usize, "width too big")?.unwrap_or(0);
        }
        if self.take(b'.') {
            found.precision = if self.take(b'*') {
                Some(usize::try_from(arguments.star(false)?).unwrap_or(0))
            } else {
                Some(self.number(i32::MAX as usize, "precision too big")?.unwrap_or(0))
            };
        }
        if matches!(self.peek().and_then(char::from_u32), Some('h' | 'l' | 'L')) {
            self.position += 1;
        }
        found.kind = self.peek().ok_or(INCOMPLETE)?;
        found.index = self.position;
        self.position += 1;
        Ok(found)
    }

    /// Reads `(key)`, in which parentheses may be nested.
    fn key(&mut self) -> Result<Range<usize>, Fault> {
        let start = self.position + 1;
        let mut depth = 0;
        while let Some(code) = self.peek() {
            match char::from_u32(code) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                _ => {}
            }
            self.position += 1;
            if depth == 0 {
                return Ok(start..self.position - 1);
            }
        }
        Err(Fault::value("incomplete format key"))
    }

    fn number(&mut self, limit: usize, too_big: &'static str) -> Result<Option<usize>, Fault> {
        let mut value: Option<usize> = None;
        while let Some(digit) =
            self.peek().and_then(char::from_u32).and_then(|char| char.to_digit(10))
        {
            let larger = value
                .unwrap_or(0)
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(digit as usize));
            value = Some(larger.filter(|larger| *larger <= limit).ok_or(Fault::value(too_big))?);
            self.position += 1;
        }
        Ok(value)
    }

    fn peek(&self) -> Option<u32> {
        (self.position < self.text.length()).then(|| self.text.at(self.position))
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted.into());
        self.position += usize::from(found);
        found
    }
}

impl Conversion {
    fn flag(&mut self, code: u32) -> Option<&mut bool> {
        match char::from_u32(code)? {
            '-' => Some(&mut self.left),
            '+' => Some(&mut self.plus),
            ' ' => Some(&mut self.space),
            '#' => Some(&mut self.alternate),
            '0' => Some(&mut self.zero),
            _ => None,
        }
    }

    /// The error for a conversion that does not exist. For bytes, `kind` of 128 and more is
    /// `OverflowError`, `character argument not in range(0x110000)`.
    pub fn unsupported(&self, of_bytes: bool) -> Fault {
        if of_bytes && self.kind >= 0x80 {
            return Fault::overflow("character argument not in range(0x110000)");
        }
        let shown =
            char::from_u32(self.kind).filter(|char| (' '..='~').contains(char)).unwrap_or('?');
        let text = format!(
            "unsupported format character '{shown}' (0x{:x}) at index {}",
            self.kind, self.index
        );
        Fault::new(FaultKind::Value, text)
    }

    /// The error for a value that is no number: `%d format: a real number is required, not str`.
    pub fn not_a_number(&self, type_name: &str) -> Fault {
        let kind = char::from_u32(self.kind).unwrap_or('?');
        let wanted = if matches!(kind, 'x' | 'X' | 'o') { "an integer" } else { "a real number" };
        Fault::new(
            FaultKind::Type,
            format!("%{kind} format: {wanted} is required, not {type_name}"),
        )
    }

    /// Writes a text (`s`, `r`, `a`, `c`), cut to the precision except for `c`.
    pub fn write_text<V, S>(&self, text: &V, sink: &mut S) -> Result<(), Fault>
    where
        V: CodePoints + ?Sized,
        S: Sink,
    {
        let limit = if self.kind == b'c'.into() { None } else { self.precision };
        let length = text.length().min(limit.unwrap_or(usize::MAX));
        let padding = self.padding(length)?;
        fill(sink, b' '.into(), if self.left { 0 } else { padding });
        text.codes().take(length).for_each(|code| sink.push_code(code));
        fill(sink, b' '.into(), if self.left { padding } else { 0 });
        Ok(())
    }

    /// Writes an integer (`d`, `i`, `u`, `o`, `x`, `X`).
    pub fn write_integer(
        &self,
        value: Integer,
        digits_max: usize,
        sink: &mut impl Sink,
    ) -> Result<(), Fault> {
        let kind = char::from_u32(self.kind).unwrap_or('d');
        let (base, prefix) = match kind {
            'o' => (8, "0o"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let mut digits = value.digits(base, kind == 'X', digits_max)?;
        let least = self.precision.unwrap_or(0);
        if least > i32::MAX as usize - 3 {
            return Err(Fault::overflow("precision too large"));
        }
        if least > digits.len() {
            check_width(least)?;
            let mut padded = String::with_capacity(least);
            padded.extend(core::iter::repeat_n('0', least - digits.len()));
            padded.push_str(&digits);
            digits = padded;
        }
        let prefix = if self.alternate { prefix } else { "" };
        self.write_number(value.is_negative(), prefix, &digits, sink)
    }

    /// Writes a float (`e`, `E`, `f`, `F`, `g`, `G`).
    pub fn write_float(&self, value: f64, sink: &mut impl Sink) -> Result<(), Fault> {
        let kind = char::from_u32(self.kind).unwrap_or('g');
        let layout = match kind {
            'e' | 'E' => Layout::Exponent,
            'f' | 'F' => Layout::Fixed,
            _ => Layout::General,
        };
        let precision = self.precision.unwrap_or(6);
        check_width(precision)?;
        let style = Style {
            upper: kind.is_ascii_uppercase(),
            alternate: self.alternate,
            ..Style::new(layout, precision)
        };
        let text = format_float(value, style);
        let unsigned = text.strip_prefix('-');
        self.write_number(unsigned.is_some(), "", unsigned.unwrap_or(&text), sink)
    }

    /// Puts sign, prefix, zeros and digits together.
    fn write_number(
        &self,
        negative: bool,
        prefix: &str,
        digits: &str,
        sink: &mut impl Sink,
    ) -> Result<(), Fault> {
        let sign = match (negative, self.plus, self.space) {
            (true, ..) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        };
        let padding = self.padding(sign.len() + prefix.len() + digits.len())?;
        let zeros = self.zero && !self.left;
        fill(sink, b' '.into(), if self.left || zeros { 0 } else { padding });
        sink.push_text(sign);
        sink.push_text(prefix);
        fill(sink, b'0'.into(), if zeros { padding } else { 0 });
        sink.push_text(digits);
        fill(sink, b' '.into(), if self.left { padding } else { 0 });
        Ok(())
    }

    fn padding(&self, length: usize) -> Result<usize, Fault> {
        let padding = self.width.saturating_sub(length);
        check_width(padding)?;
        Ok(padding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// One argument for everything; stars get 7.
    struct One(f64);

    impl Arguments for One {
        type Error = Fault;

        fn require_mapping(&mut self) -> Result<(), Fault> {
            Ok(())
        }

        fn select(&mut self, _: Range<usize>) -> Result<(), Fault> {
            Ok(())
        }

        fn star(&mut self, for_width: bool) -> Result<i64, Fault> {
            Ok(if for_width { -7 } else { 2 })
        }
    }

    fn format(text: &str, value: f64) -> Result<String, String> {
        let codes: Vec<u32> = text.chars().map(u32::from).collect();
        let mut format = Format::new(&codes[..]);
        let mut arguments = One(value);
        let mut out = String::new();
        let mut step = || -> Result<bool, Fault> {
            let Some(piece) = format.next_piece(&mut arguments)? else { return Ok(false) };
            match piece {
                Piece::Literal(range) => codes[range].iter().for_each(|code| out.push_code(*code)),
                Piece::Conversion(conversion) => match u8::try_from(conversion.kind).unwrap_or(0) {
                    b'd' | b'i' | b'u' | b'o' | b'x' | b'X' => {
                        conversion.write_integer(
                            Integer::Small(arguments.0 as i64),
                            4300,
                            &mut out,
                        )?;
                    }
                    b'e'..=b'g' | b'E'..=b'G' => conversion.write_float(arguments.0, &mut out)?,
                    b's' | b'c' => conversion.write_text(&b"abc"[..], &mut out)?,
                    _ => return Err(conversion.unsupported(false)),
                },
            }
            Ok(true)
        };
        loop {
            match step() {
                Ok(true) => {}
                Ok(false) => return Ok(out),
                Err(fault) => return Err(fault.text.into_owned()),
            }
        }
    }

    #[test]
    fn layouts_as_cpython() {
        let cases = [
            ("%#o", 8.0, "0o10"),
            ("%#.5x", 42.0, "0x0002a"),
            ("%#08x", -42.0, "-0x0002a"),
            ("%+.3d", 5.0, "+005"),
            ("% d", 5.0, " 5"),
            ("%-08d|", 5.0, "5       |"),
            ("%08.3f", -1.5, "-001.500"),
            ("%010f", f64::INFINITY, "0000000inf"),
            ("%#.0f", 1.0, "1."),
            ("%05s", 0.0, "  abc"),
            ("%.2s", 0.0, "ab"),
            ("%#X", 255.0, "0XFF"),
            ("%.5d", -42.0, "-00042"),
            ("%+08d", 42.0, "+0000042"),
            ("%#g", 1.0, "1.00000"),
            ("%F", f64::NAN, "NAN"),
            ("%e", 0.0, "0.000000e+00"),
            ("% x", 255.0, " ff"),
            ("%#x", 0.0, "0x0"),
            ("%.0d", 0.0, "0"),
            ("%8.3x|", 10.0, "     00a|"),
            ("%#8.3x|", 10.0, "   0x00a|"),
            ("%08.3d", 5.0, "00000005"),
            ("%#010x|", 255.0, "0x000000ff|"),
            ("%-010d|", -5.0, "-5        |"),
            ("%010.3e", 1234.5, "01.234e+03"),
            ("%+g", -0.0, "-0"),
            ("100%% %ld%%", 3.0, "100% 3%"),
            ("%(a(b)c)s", 0.0, "abc"),
            ("%*d|", 5.0, "5      |"),
            ("%.*f", 1.0, "1.00"),
        ];
        for (text, value, expected) in cases {
            assert_eq!(format(text, value).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn errors_as_cpython() {
        let cases = [
            ("%", "incomplete format"),
            ("%5", "incomplete format"),
            ("%(a)", "incomplete format"),
            ("%(a", "incomplete format key"),
            ("%y", "unsupported format character 'y' (0x79) at index 1"),
            ("a%\u{20ac}", "unsupported format character '?' (0x20ac) at index 2"),
            ("%lld", "unsupported format character 'l' (0x6c) at index 2"),
            ("%5%", "unsupported format character '%' (0x25) at index 2"),
            ("%99999999999999999999d", "width too big"),
            ("%.9999999999d", "precision too big"),
            ("%.2147483647d", "precision too large"),
            ("%%%", "incomplete format"),
            ("%99999999999999d", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(format(text, 1.0).unwrap_err(), expected, "{text}");
        }
    }
}
