//! `str.format`: the literal text and the fields of a format string, and the path inside a field's name.
//!
//! Everything is a range of the format string; evaluation is the caller's. A field is evaluated in this order:
//! [`FieldName::read`], the steps of its path, the conversion, the nested fields of its specification.

use alloc::format;
use core::ops::Range;

use super::CodePoints;
use super::unicode::decimal_value;
use crate::number::fault::{Fault, FaultKind};

/// How deep fields may be nested: a specification may hold fields, but those no further ones.
pub const DEPTH_MAX: usize = 2;

/// The failure when [`DEPTH_MAX`] is passed.
pub const TOO_DEEP: Fault = Fault::value("Max string recursion exceeded");

/// A stretch of literal text, and the field after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Text to copy.
    pub literal: Range<usize>,
    /// The field that follows, if one does.
    pub field: Option<Field>,
}

/// A replacement field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What stands before `!` and `:`.
    pub name: Range<usize>,
    /// The code point after `!`.
    pub conversion: Option<u32>,
    /// What stands after `:`.
    pub spec: Range<usize>,
    /// Whether the specification holds fields itself.
    pub nested: bool,
}

/// A format string, or a part of it, and how far it has been read.
pub struct Markup<'a, T: ?Sized> {
    text: &'a T,
    position: usize,
    end: usize,
}

impl<'a, T: CodePoints + ?Sized> Markup<'a, T> {
    /// Reads a part of a text: all of it, or a nested specification.
    pub fn new(text: &'a T, part: Range<usize>) -> Markup<'a, T> {
        Markup { text, position: part.start, end: part.end }
    }

    /// Up to where the text has been read.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The next piece, or `None` at the end.
    pub fn next_piece(&mut self) -> Result<Option<Piece>, Fault> {
        if self.position >= self.end {
            return Ok(None);
        }
        let start = self.position;
        let is_brace = |index: &usize| matches!(self.text.at(*index), 0x7b | 0x7d);
        let Some(brace) = (start..self.end).find(is_brace) else {
            self.position = self.end;
            return Ok(Some(Piece { literal: start..self.end, field: None }));
        };
        let code = self.text.at(brace);
        self.position = brace + 1;
        let next = self.peek();
        if next == Some(code) {
            self.position += 1;
            return Ok(Some(Piece { literal: start..brace + 1, field: None }));
        }
        if code == b'}'.into() {
            return Err(Fault::value("Single '}' encountered in format string"));
        }
        if next.is_none() {
            return Err(Fault::value("Single '{' encountered in format string"));
        }
        let field = self.field()?;
        Ok(Some(Piece { literal: start..brace, field: Some(field) }))
    }

    fn peek(&self) -> Option<u32> {
        (self.position < self.end).then(|| self.text.at(self.position))
    }

    fn next_char(&mut self) -> Option<char> {
        let code = self.peek()?;
        self.position += 1;
        Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn field(&mut self) -> Result<Field, Fault> {
        let start = self.position;
        let stop = loop {
            match self.next_char() {
                Some('{') => return Err(Fault::value("unexpected '{' in field name")),
                Some('[') => {
                    while self.peek().is_some_and(|code| code != b']'.into()) {
                        self.position += 1;
                    }
                }
                Some(stop @ ('}' | ':' | '!')) => break stop,
                Some(_) => {}
                None => return Err(Fault::value("expected '}' before end of string")),
            }
        };
        let mut field =
            Field { name: start..self.position - 1, conversion: None, spec: 0..0, nested: false };
        if stop == '}' {
            return Ok(field);
        }
        if stop == '!' {
            let conversion = self.peek();
            field.conversion = Some(
                conversion
                    .ok_or(Fault::value("end of string while looking for conversion specifier"))?,
            );
            self.position += 1;
            match self.next_char() {
                Some('}') => return Ok(field),
                Some(':') | None => {}
                Some(_) => return Err(Fault::value("expected ':' after conversion specifier")),
            }
        }
        self.spec(field)
    }

    fn spec(&mut self, mut field: Field) -> Result<Field, Fault> {
        let start = self.position;
        let mut depth = 1;
        while let Some(char) = self.next_char() {
            match char {
                '{' => {
                    field.nested = true;
                    depth += 1;
                }
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                field.spec = start..self.position - 1;
                return Ok(field);
            }
        }
        Err(Fault::value("unmatched '{' in format spec"))
    }
}

/// Whether the fields of one format string are numbered by themselves.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    next: usize,
    automatic: Option<bool>,
}

/// What a field's name starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// A positional argument. Where it is missing: `IndexError`, [`missing_position`].
    Index(usize),
    /// A keyword argument. Where it is missing: `KeyError` of the key.
    Key(Range<usize>),
}

/// The name of a field: the first part, then a path.
pub struct FieldName<'a, T: ?Sized> {
    text: &'a T,
    position: usize,
    end: usize,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `.name`
    Attribute(Range<usize>),
    /// `[12]`
    Index(usize),
    /// `[key]`
    Key(Range<usize>),
}

impl<'a, T: CodePoints + ?Sized> FieldName<'a, T> {
    /// Reads the first part of a name and numbers the field if it has none.
    pub fn read(
        text: &'a T,
        name: Range<usize>,
        numbering: &mut Numbering,
    ) -> Result<(First, FieldName<'a, T>), Fault> {
        let is_step = |index: &usize| matches!(text.at(*index), 0x2e | 0x5b);
        let stop = name.clone().find(is_step).unwrap_or(name.end);
        let first = name.start..stop;
        let path = FieldName { text, position: stop, end: name.end };
        let index = read_index(text, first.clone())?;
        if !first.is_empty() && index.is_none() {
            return Ok((First::Key(first), path));
        }
        let automatic = first.is_empty();
        match numbering.automatic.replace(automatic) {
            Some(before) if before && !automatic => Err(Fault::value(
                "cannot switch from automatic field numbering to manual field specification",
            )),
            Some(before) if !before && automatic => Err(Fault::value(
                "cannot switch from manual field specification to automatic field numbering",
            )),
            _ => Ok((First::Index(index.unwrap_or_else(|| numbering.take())), path)),
        }
    }

    /// The path that a part of a text holds, without a first part.
    pub fn path(text: &'a T, part: Range<usize>) -> FieldName<'a, T> {
        FieldName { text, position: part.start, end: part.end }
    }

    /// Up to where the name has been read.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The next step, or `None` at the end.
    pub fn next_step(&mut self) -> Result<Option<Step>, Fault> {
        if self.position >= self.end {
            return Ok(None);
        }
        let opening = self.text.at(self.position);
        let start = self.position + 1;
        let rest = start..self.end;
        let (name, attribute) = if opening == b'.'.into() {
            let stop = rest
                .clone()
                .find(|index| matches!(self.text.at(*index), 0x2e | 0x5b))
                .unwrap_or(self.end);
            self.position = stop;
            (start..stop, true)
        } else if opening == b'['.into() {
            let stop = rest.clone().find(|index| self.text.at(*index) == b']'.into());
            let stop = stop.ok_or(Fault::value("Missing ']' in format string"))?;
            self.position = stop + 1;
            (start..stop, false)
        } else {
            return Err(Fault::value("Only '.' or '[' may follow ']' in format field specifier"));
        };
        let index = if attribute { None } else { read_index(self.text, name.clone())? };
        if name.is_empty() {
            return Err(Fault::value("Empty attribute in format string"));
        }
        Ok(Some(match index {
            Some(index) => Step::Index(index),
            None if attribute => Step::Attribute(name),
            None => Step::Key(name),
        }))
    }
}

impl Numbering {
    fn take(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }
}

/// The number that a part of a name is, if it consists of digits only.
fn read_index<T: CodePoints + ?Sized>(
    text: &T,
    part: Range<usize>,
) -> Result<Option<usize>, Fault> {
    let mut value = None;
    for index in part {
        let Some(digit) = decimal_value(text.at(index)) else { return Ok(None) };
        let larger =
            value.unwrap_or(0usize).checked_mul(10).and_then(|tens| tens.checked_add(digit.into()));
        value = match larger.filter(|larger| isize::try_from(*larger).is_ok()) {
            None => return Err(Fault::value("Too many decimal digits in format string")),
            fits => fits,
        };
    }
    Ok(value)
}

/// The failure for a positional argument that is not there.
pub fn missing_position(index: usize) -> Fault {
    Fault::new(
        FaultKind::Index,
        format!("Replacement index {index} out of range for positional args tuple"),
    )
}

/// The failure for a conversion other than `r`, `s` and `a`.
pub fn unknown_conversion(code: u32) -> Fault {
    let text = match char::from_u32(code) {
        Some(char @ '!'..='~') => format!("Unknown conversion specifier {char}"),
        _ => format!("Unknown conversion specifier \\x{code:x}"),
    };
    Fault::new(FaultKind::Value, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Evaluates with the arguments 12 and 34, as far as paths and conversions go, showing steps as text.
    fn evaluate(
        text: &[u32],
        part: Range<usize>,
        depth: usize,
        numbering: &mut Numbering,
    ) -> Result<String, Fault> {
        if depth == 0 {
            return Err(TOO_DEEP);
        }
        let shown = |range: Range<usize>| {
            text[range].iter().filter_map(|code| char::from_u32(*code)).collect::<String>()
        };
        let mut out = String::new();
        let mut markup = Markup::new(text, part);
        while let Some(piece) = markup.next_piece()? {
            out.push_str(&shown(piece.literal));
            let Some(field) = piece.field else { continue };
            let (first, mut path) = FieldName::read(text, field.name, numbering)?;
            match first {
                First::Index(index) => {
                    out.push_str(["12", "34"].get(index).ok_or_else(|| missing_position(index))?);
                }
                First::Key(key) => out.push_str(&format!("<{}>", shown(key))),
            }
            while let Some(step) = path.next_step()? {
                match step {
                    Step::Attribute(name) => out.push_str(&format!(".{}", shown(name))),
                    Step::Index(index) => out.push_str(&format!("[{index}]")),
                    Step::Key(key) => out.push_str(&format!("['{}']", shown(key))),
                }
            }
            match field.conversion.map(|code| (code, char::from_u32(code))) {
                None | Some((_, Some('r' | 's' | 'a'))) => {}
                Some((code, _)) => return Err(unknown_conversion(code)),
            }
            if field.nested {
                out.push(':');
                out.push_str(&evaluate(text, field.spec, depth - 1, numbering)?);
            }
        }
        Ok(out)
    }

    #[test]
    fn as_cpython() {
        let single_open = "Single '{' encountered in format string";
        let single_close = "Single '}' encountered in format string";
        let unmatched = "unmatched '{' in format spec";
        let to_manual =
            "cannot switch from automatic field numbering to manual field specification";
        let to_automatic =
            "cannot switch from manual field specification to automatic field numbering";
        let cases: &[(&str, Result<&str, &str>)] = &[
            ("{", Err(single_open)),
            ("}", Err(single_close)),
            ("a}", Err(single_close)),
            ("{0", Err("expected '}' before end of string")),
            ("{0!", Err("end of string while looking for conversion specifier")),
            ("{0!r", Err(unmatched)),
            ("{0!rx}", Err("expected ':' after conversion specifier")),
            ("{0!x}", Err("Unknown conversion specifier x")),
            ("{0!\u{1}}", Err("Unknown conversion specifier \\x1")),
            ("{0:{", Err(unmatched)),
            ("{0:{}", Err(unmatched)),
            ("{0:{1}}", Ok("12:34")),
            ("{}{0}", Err(to_manual)),
            ("{0}{}", Err(to_automatic)),
            ("{:{0}}", Err(to_manual)),
            ("{:{}}", Ok("12:34")),
            ("{0[a}", Err("expected '}' before end of string")),
            ("{0[]}", Err("Empty attribute in format string")),
            ("{0.}", Err("Empty attribute in format string")),
            ("{0.a.}", Err("Empty attribute in format string")),
            ("{0[0]x}", Err("Only '.' or '[' may follow ']' in format field specifier")),
            ("{0{}", Err("unexpected '{' in field name")),
            ("{5}", Err("Replacement index 5 out of range for positional args tuple")),
            ("{99999999999999999999}", Err("Too many decimal digits in format string")),
            ("{0[99999999999999999999]}", Err("Too many decimal digits in format string")),
            ("{:{:{}}}", Err("Max string recursion exceeded")),
            ("{{}}", Ok("{}")),
            ("{{{0}}}", Ok("{12}")),
            ("{0!s:>{1}}", Ok("12:>34")),
            ("{!r}", Ok("12")),
            ("{:}", Ok("12")),
            ("{0[}]}", Ok("12['}']")),
            ("{a.b[3][-1][x]}", Ok("<a>.b[3]['-1']['x']")),
            ("{0!}", Err(unmatched)),
            ("{0!r:", Err(unmatched)),
            ("}{", Err(single_close)),
            ("}}", Ok("}")),
            ("{{", Ok("{")),
            ("{ 0}", Ok("< 0>")),
            ("{[0]}{.real}", Ok("12[0]34.real")),
            ("{!}", Err(unmatched)),
            ("{0:}}", Err(single_close)),
            ("{0:{{}}}", Ok("12:{}")),
            ("x{0!r:>10}y", Ok("x12y")),
            ("{0!\u{e9}}", Err("Unknown conversion specifier \\xe9")),
        ];
        for (text, expected) in cases {
            let codes: Vec<u32> = text.chars().map(u32::from).collect();
            let found = evaluate(&codes, 0..codes.len(), DEPTH_MAX, &mut Numbering::default());
            match found {
                Ok(result) => assert_eq!(Ok(result.as_str()), *expected, "{text}"),
                Err(fault) => assert_eq!(Err(&*fault.text), *expected, "{text}"),
            }
        }
    }
}
