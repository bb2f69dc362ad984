//! The exact values of string and bytes literals, decoded from the source text.
//!
//! The parser's own values are not used because a Rust string cannot hold lone surrogates, which
//! Python's can (`'\ud800'`). Values are code points. The parser has already refused malformed
//! escapes, so decoding cannot fail; escapes that mean nothing keep their backslash.

use ruff_python_ast::{
    BytesLiteral, ExprBytesLiteral, ExprStringLiteral, FStringFlags, FStringPart,
    InterpolatedStringLiteralElement, StringFlags, StringLiteral,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::diagnostics::SourceText;

/// The value of a string literal expression, implicit concatenation included.
pub fn string_expression(source: &SourceText, literal: &ExprStringLiteral) -> Vec<u32> {
    literal.value.iter().flat_map(|part| string(source, part)).collect()
}

/// The value of a bytes literal expression, implicit concatenation included.
pub fn bytes_expression(source: &SourceText, literal: &ExprBytesLiteral) -> Vec<u8> {
    literal.value.iter().flat_map(|part| bytes(source, part)).collect()
}

/// The value of one string literal.
pub fn string(source: &SourceText, literal: &StringLiteral) -> Vec<u32> {
    let range = contents(literal.range, literal.flags);
    decode(source.slice(range), literal.flags.prefix().is_raw())
}

/// The value of one bytes literal.
pub fn bytes(source: &SourceText, literal: &BytesLiteral) -> Vec<u8> {
    let range = contents(literal.range, literal.flags);
    let text = source.slice(range);
    if literal.flags.prefix().is_raw() {
        return text.as_bytes().to_vec();
    }
    let mut value = Vec::with_capacity(text.len());
    // Only escapes and ASCII can stand here; octal escapes wrap around as in CPython.
    value.extend(Escapes { rest: text, bytes: true }.map(|unit| (unit & 0xff) as u8));
    value
}

/// The value of a literal stretch of an f-string: doubled braces are single ones. Stretches of a
/// format spec (`in_format_spec`) have no doubled braces.
pub fn f_string_element(
    source: &SourceText,
    element: &InterpolatedStringLiteralElement,
    flags: FStringFlags,
    in_format_spec: bool,
) -> Vec<u32> {
    let raw = flags.prefix().is_raw();
    let text = source.slice(element.range);
    if in_format_spec { decode(text, raw) } else { decode_braces(text, raw) }
}

/// The value of a plain string part in a concatenation with f-strings.
pub fn f_string_part(source: &SourceText, part: &FStringPart) -> Option<Vec<u32>> {
    match part {
        FStringPart::Literal(literal) => Some(string(source, literal)),
        FStringPart::FString(_) => None,
    }
}

/// An escape sequence that means nothing (`\d`), so that Python keeps the backslash and warns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidEscape {
    /// Backslash and what follows.
    pub range: TextRange,
    /// Like `\d`, or `\400` for an octal escape above 0o377.
    pub text: String,
}

/// The first invalid escape in a literal, given the range between its quotes.
pub fn invalid_escape(
    source: &SourceText,
    contents: TextRange,
    bytes: bool,
) -> Option<InvalidEscape> {
    let text = source.slice(contents);
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        let (_, escape) = characters.next()?;
        let known = match escape {
            '\n' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => true,
            'N' | 'u' | 'U' => !bytes,
            '0'..='7' => !is_large_octal(&text[at + 1..]),
            _ => false,
        };
        if !known {
            let length =
                if escape.is_ascii_digit() && escape < '8' { 3 } else { escape.len_utf8() };
            let start = contents.start() + TextSize::new(at as u32);
            let range = TextRange::at(start, TextSize::new(1 + length as u32));
            return Some(InvalidEscape { range, text: source.slice(range).to_owned() });
        }
    }
    None
}

fn is_large_octal(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() >= 3
        && (b'4'..=b'7').contains(&bytes[0])
        && bytes[1..3].iter().all(|byte| (b'0'..=b'7').contains(byte))
}

/// The range between the quotes.
pub fn contents(range: TextRange, flags: impl StringFlags) -> TextRange {
    range.add_start(flags.opener_len()).sub_end(flags.closer_len())
}

/// The range between the quotes of a string literal.
pub fn string_contents(literal: &StringLiteral) -> TextRange {
    contents(literal.range(), literal.flags)
}

fn decode(text: &str, raw: bool) -> Vec<u32> {
    if raw || !text.contains('\\') {
        return text.chars().map(u32::from).collect();
    }
    Escapes { rest: text, bytes: false }.collect()
}

fn decode_braces(text: &str, raw: bool) -> Vec<u32> {
    let mut value = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first == '{' || first == '}' {
            value.push(u32::from(first));
            rest = &rest[1..];
            rest = rest.strip_prefix(first).unwrap_or(rest);
        } else if first == '\\' && !raw {
            let mut escapes = Escapes { rest, bytes: false };
            // A backslash before a brace means itself; the brace is not part of an escape.
            if rest[1..].starts_with(['{', '}']) {
                value.push(u32::from('\\'));
                rest = &rest[1..];
                continue;
            }
            value.extend(escapes.escape());
            rest = escapes.rest;
        } else {
            value.push(u32::from(first));
            rest = &rest[first.len_utf8()..];
        }
    }
    value
}

/// Reads code points from the inside of a literal that is not raw.
struct Escapes<'a> {
    rest: &'a str,
    bytes: bool,
}

impl Iterator for Escapes<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        loop {
            let first = self.rest.chars().next()?;
            if first != '\\' {
                self.rest = &self.rest[first.len_utf8()..];
                return Some(u32::from(first));
            }
            if let Some(unit) = self.escape() {
                return Some(unit);
            }
        }
    }
}

impl Escapes<'_> {
    /// Reads the escape at a backslash; `None` for a line continuation. One that means nothing
    /// gives its backslash and leaves the rest to be read next.
    fn escape(&mut self) -> Option<u32> {
        let backslash = u32::from('\\');
        self.rest = &self.rest[1..];
        let Some(kind) = self.rest.chars().next() else { return Some(backslash) };
        let simple = match kind {
            '\n' => None,
            '\\' | '\'' | '"' => Some(u32::from(kind)),
            'a' => Some(7),
            'b' => Some(8),
            'f' => Some(12),
            'n' => Some(10),
            'r' => Some(13),
            't' => Some(9),
            'v' => Some(11),
            '0'..='7' => return Some(self.octal()),
            'x' => return Some(self.hexadecimal(2).unwrap_or(backslash)),
            'u' if !self.bytes => return Some(self.hexadecimal(4).unwrap_or(backslash)),
            'U' if !self.bytes => return Some(self.hexadecimal(8).unwrap_or(backslash)),
            'N' if !self.bytes => return Some(self.named().unwrap_or(backslash)),
            _ => return Some(backslash),
        };
        self.rest = &self.rest[kind.len_utf8()..];
        simple
    }

    fn octal(&mut self) -> u32 {
        let digits = self.rest.bytes().take(3).take_while(|byte| (b'0'..=b'7').contains(byte));
        let (count, value) = digits
            .fold((0, 0), |(count, value), byte| (count + 1, value * 8 + u32::from(byte - b'0')));
        self.rest = &self.rest[count..];
        value
    }

    fn hexadecimal(&mut self, length: usize) -> Option<u32> {
        let value = u32::from_str_radix(self.rest.get(1..=length)?, 16).ok()?;
        self.rest = &self.rest[1 + length..];
        Some(value)
    }

    fn named(&mut self) -> Option<u32> {
        let inside = self.rest.strip_prefix("N{")?;
        let end = inside.find('}')?;
        let character = unicode_names2::character(&inside[..end])?;
        self.rest = &inside[end + 1..];
        Some(u32::from(character))
    }
}
