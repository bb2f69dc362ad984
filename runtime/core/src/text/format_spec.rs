//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{CodePoints, Sink};
use crate::number::fault::{Fault, FaultKind};

/// How the digits before the point are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// No separators.
    None,
    /// A comma between thousands.
    Comma,
    /// An underscore between thousands.
    Underscore,
    /// An underscore between groups of four, for bases 2, 8 and 16.
    UnderscoreFour,
}

/// Where the text stands in its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: the padding goes between sign and digits.
    AfterSign,
}

/// The kinds of values that have defaults of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defaults {
    /// Aligned left, type `s`.
    Text,
    /// Aligned right, type `d`.
    Integer,
    /// Aligned right, no type.
    Float,
}

/// A format specification taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatSpec {
    /// The code point that fills the field.
    pub fill: u32,
    /// The alignment.
    pub align: Align,
    /// `+`, `-`, space, or 0 if there is none.
    pub sign: u8,
    /// `z`
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The least width.
    pub width: usize,
    /// The grouping.
    pub grouping: Grouping,
    /// The precision, if there is one.
    pub precision: Option<usize>,
    /// The type as a code point; 0 if there is none and no default.
    pub kind: u32,
}

impl FormatSpec {
    /// Takes a specification apart; `type_name` is for the message.
    pub fn parse<T: CodePoints + ?Sized>(
        spec: &T,
        defaults: Defaults,
        type_name: &str,
    ) -> Result<FormatSpec, Fault> {
        let mut cursor = Cursor { spec, position: 0 };
        let default_kind = match defaults {
            Defaults::Text => b's',
            Defaults::Integer => b'd',
            Defaults::Float => 0,
        };
        let (fill, align) = cursor.fill_and_align();
        let mut parsed = FormatSpec {
            fill: fill.unwrap_or(b' '.into()),
            align: align.unwrap_or(if defaults == Defaults::Text {
                Align::Left
            } else {
                Align::Right
            }),
            sign: [b'+', b'-', b' '].into_iter().find(|sign| cursor.take(*sign)).unwrap_or(0),
            no_negative_zero: cursor.take(b'z'),
            alternate: cursor.take(b'#'),
            width: 0,
            grouping: Grouping::None,
            precision: None,
            kind: default_kind.into(),
        };
        if fill.is_none() && cursor.take(b'0') {
            parsed.fill = b'0'.into();
            if align.is_none() && defaults != Defaults::Text {
                parsed.align = Align::AfterSign;
            }
        }
        parsed.width = cursor.integer()?.unwrap_or(0);
        parsed.grouping = cursor.grouping()?;
        if cursor.take(b'.') {
            parsed.precision =
                Some(cursor.integer()?.ok_or(Fault::value("Format specifier missing precision"))?);
        }
        match spec.length() - cursor.position {
            0 => {}
            1 => parsed.kind = spec.at(cursor.position),
            _ => return Err(invalid_specifier(spec, type_name)),
        }
        parsed.check_grouping()?;
        Ok(parsed)
    }

    /// Separators only go with some types; the other bases group by four.
    fn check_grouping(&mut self) -> Result<(), Fault> {
        let separator = match self.grouping {
            Grouping::None => return Ok(()),
            Grouping::Comma => ',',
            Grouping::Underscore | Grouping::UnderscoreFour => '_',
        };
        match u8::try_from(self.kind).unwrap_or(b'?') {
            0 | b'd' | b'e' | b'f' | b'g' | b'E' | b'G' | b'%' | b'F' => Ok(()),
            b'b' | b'o' | b'x' | b'X' if self.grouping == Grouping::Underscore => {
                self.grouping = Grouping::UnderscoreFour;
                Ok(())
            }
            _ => {
                let kind = quoted_kind(self.kind);
                Err(Fault::new(
                    FaultKind::Value,
                    format!("Cannot specify '{separator}' with '{kind}'."),
                ))
            }
        }
    }

    /// The error for a type that the value does not have.
    pub fn unknown_kind(&self, type_name: &str) -> Fault {
        let kind = quoted_kind(self.kind);
        let text = format!("Unknown format code '{kind}' for object of type '{type_name}'");
        Fault::new(FaultKind::Value, text)
    }

    /// Writes what `write` writes, `length` code points long, into its field.
    pub fn pad<S: Sink>(
        &self,
        length: usize,
        sink: &mut S,
        write: impl FnOnce(&mut S),
    ) -> Result<(), Fault> {
        let padding = self.width.saturating_sub(length);
        check_width(padding)?;
        let before = match self.align {
            Align::Left => 0,
            Align::Center => padding / 2,
            Align::Right | Align::AfterSign => padding,
        };
        fill(sink, self.fill, before);
        write(sink);
        fill(sink, self.fill, padding - before);
        Ok(())
    }
}

/// Writes one code point several times.
pub(super) fn fill(sink: &mut impl Sink, code: u32, count: usize) {
    for _ in 0..count {
        sink.push_code(code);
    }
}

/// Fails with `MemoryError` where a field could not be stored.
pub(super) fn check_width(width: usize) -> Result<(), Fault> {
    const SURELY_FINE: usize = 1 << 20;
    if width > SURELY_FINE {
        let mut probe: Vec<u32> = Vec::new();
        probe.try_reserve_exact(width).map_err(|_| Fault::memory())?;
    }
    Ok(())
}

/// How a type is shown in messages.
fn quoted_kind(kind: u32) -> String {
    match char::from_u32(kind) {
        Some(char @ '!'..='\x7f') => String::from(char),
        _ => format!("\\x{kind:x}"),
    }
}

fn invalid_specifier<T: CodePoints + ?Sized>(spec: &T, type_name: &str) -> Fault {
    let mut text = String::from("Invalid format specifier '");
    spec.codes().for_each(|code| text.push_code(code));
    text.push_str("' for object of type '");
    text.push_str(type_name);
    text.push('\'');
    Fault::new(FaultKind::Value, text)
}

/// A specification and how far it has been read.
struct Cursor<'a, T: ?Sized> {
    spec: &'a T,
    position: usize,
}

impl<T: CodePoints + ?Sized> Cursor<'_, T> {
    fn peek(&self, ahead: usize) -> Option<u32> {
        let index = self.position + ahead;
        (index < self.spec.length()).then(|| self.spec.at(index))
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek(0) == Some(wanted.into());
        self.position += usize::from(found);
        found
    }

    fn align(&self, ahead: usize) -> Option<Align> {
        match self.peek(ahead).and_then(char::from_u32)? {
            '<' => Some(Align::Left),
            '>' => Some(Align::Right),
            '^' => Some(Align::Center),
            '=' => Some(Align::AfterSign),
            _ => None,
        }
    }

    fn fill_and_align(&mut self) -> (Option<u32>, Option<Align>) {
        if let Some(align) = self.align(1) {
            let fill = self.peek(0);
            self.position += 2;
            return (fill, Some(align));
        }
        let align = self.align(0);
        self.position += usize::from(align.is_some());
        (None, align)
    }

    fn integer(&mut self) -> Result<Option<usize>, Fault> {
        let mut value = None;
        while let Some(digit) = self.peek(0).and_then(super::unicode::decimal_value) {
            let larger = value
                .unwrap_or(0usize)
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(digit.into()));
            value = match larger.filter(|larger| isize::try_from(*larger).is_ok()) {
                None => return Err(Fault::value("Too many decimal digits in format string")),
                fits => fits,
            };
            self.position += 1;
        }
        Ok(value)
    }

    fn grouping(&mut self) -> Result<Grouping, Fault> {
        const BOTH: Fault = Fault::value("Cannot specify both ',' and '_'.");
        let comma = self.take(b',');
        let underscore = self.take(b'_');
        if underscore && (comma || self.peek(0) == Some(b','.into())) {
            return Err(BOTH);
        }
        Ok(match (comma, underscore) {
            (true, _) => Grouping::Comma,
            (_, true) => Grouping::Underscore,
            _ => Grouping::None,
        })
    }
}
