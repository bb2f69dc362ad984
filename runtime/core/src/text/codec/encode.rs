//! `str.encode`.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::names::CP1252_HIGH;
use super::{CodecFault, CodecFaultKind, Encoding, ErrorHandler, escape};
use crate::text::{CodePoints, repr};

/// `text.encode(encoding, errors)`.
pub fn encode<T: CodePoints + ?Sized>(
    text: &T,
    encoding: Encoding,
    errors: ErrorHandler,
) -> Result<Vec<u8>, CodecFault> {
    let mut writer =
        Writer { text, encoding, errors, bytes: Vec::with_capacity(text.length() + 4) };
    match encoding {
        Encoding::Utf8Sig => writer.bytes.extend_from_slice(b"\xef\xbb\xbf"),
        Encoding::Utf16 | Encoding::Utf32 => writer.put(0xfeff),
        _ => {}
    }
    let length = text.length();
    let mut position = 0;
    while position < length {
        let code = text.at(position);
        if writer.can_encode(code) {
            writer.put(code);
            position += 1;
            continue;
        }
        let end = if writer.is_wide() {
            position + 1
        } else {
            (position + 1..length)
                .find(|index| writer.can_encode(text.at(*index)))
                .unwrap_or(length)
        };
        writer.handle(position, end)?;
        position = end;
    }
    Ok(writer.bytes)
}

struct Writer<'a, T: ?Sized> {
    text: &'a T,
    encoding: Encoding,
    errors: ErrorHandler,
    bytes: Vec<u8>,
}

impl<T: CodePoints + ?Sized> Writer<'_, T> {
    fn can_encode(&self, code: u32) -> bool {
        match self.encoding {
            Encoding::Latin1 => code < 0x100,
            Encoding::Ascii => code < 0x80,
            Encoding::Cp1252 => cp1252_byte(code).is_some(),
            Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => true,
            _ => !(0xd800..0xe000).contains(&code),
        }
    }

    /// Whether units have more than one byte; errors then concern single code points.
    fn is_wide(&self) -> bool {
        self.unit_size() > 1
    }

    fn unit_size(&self) -> usize {
        match self.encoding {
            Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => 2,
            Encoding::Utf32 | Encoding::Utf32Le | Encoding::Utf32Be => 4,
            _ => 1,
        }
    }

    /// Writes a code point, or a surrogate as if it were one.
    fn put(&mut self, code: u32) {
        match self.encoding {
            Encoding::Utf8 | Encoding::Utf8Sig => self.put_utf8(code),
            Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => {
                let big = self.encoding == Encoding::Utf16Be;
                let mut put_unit = |unit: u32| {
                    let unit = unit as u16;
                    self.bytes.extend_from_slice(&if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    });
                };
                if code < 0x10000 {
                    put_unit(code);
                } else {
                    put_unit(0xd800 + ((code - 0x10000) >> 10));
                    put_unit(0xdc00 + (code & 0x3ff));
                }
            }
            Encoding::Utf32Be => self.bytes.extend_from_slice(&code.to_be_bytes()),
            Encoding::Utf32 | Encoding::Utf32Le => {
                self.bytes.extend_from_slice(&code.to_le_bytes());
            }
            Encoding::Latin1 | Encoding::Ascii => self.bytes.push(code as u8),
            Encoding::Cp1252 => self.bytes.push(cp1252_byte(code).unwrap_or(b'?')),
            Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => {
                let mut text = String::new();
                escape::push(code, self.encoding, &mut text);
                self.bytes.extend(text.chars().map(|char| char as u8));
            }
        }
    }

    fn put_utf8(&mut self, code: u32) {
        let tail = |shift: u32| 0x80 | (code >> shift & 0x3f) as u8;
        match code {
            0..0x80 => self.bytes.push(code as u8),
            0x80..0x800 => self.bytes.extend_from_slice(&[0xc0 | (code >> 6) as u8, tail(0)]),
            0x800..0x10000 => {
                self.bytes.extend_from_slice(&[0xe0 | (code >> 12) as u8, tail(6), tail(0)]);
            }
            _ => self.bytes.extend_from_slice(&[
                0xf0 | (code >> 18) as u8,
                tail(12),
                tail(6),
                tail(0),
            ]),
        }
    }

    fn reason(&self) -> &'static str {
        match self.encoding {
            Encoding::Latin1 => "ordinal not in range(256)",
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Cp1252 => "character maps to <undefined>",
            _ => "surrogates not allowed",
        }
    }

    /// Lets the error handler deal with the code points that cannot be encoded.
    fn handle(&mut self, start: usize, end: usize) -> Result<(), CodecFault> {
        let (encoding, reason) = (self.encoding.name(), self.reason());
        let fault =
            |start, kind| Err(CodecFault { encoding, start, end, reason, skipped: 0, kind });
        match self.errors {
            ErrorHandler::Strict => return fault(start, CodecFaultKind::Unicode),
            ErrorHandler::Unknown => return fault(start, CodecFaultKind::UnknownHandler),
            ErrorHandler::Ignore => {}
            ErrorHandler::SurrogateEscape => {
                let escaped = |index: &usize| matches!(self.text.at(*index), 0xdc80..=0xdcff);
                let bad = (start..end).find(|index| !escaped(index));
                // Bytes do not fill a wider unit. CPython's charmap codec reports the whole run.
                if let Some(bad) = bad.or(self.is_wide().then_some(start)) {
                    return fault(
                        if self.encoding == Encoding::Cp1252 { start } else { bad },
                        CodecFaultKind::Unicode,
                    );
                }
                self.bytes.extend((start..end).map(|index| self.text.at(index) as u8));
            }
            ErrorHandler::SurrogatePass => {
                if matches!(self.encoding, Encoding::Latin1 | Encoding::Ascii | Encoding::Cp1252) {
                    return fault(start, CodecFaultKind::Unicode);
                }
                (start..end).for_each(|index| self.put(self.text.at(index)));
            }
            ErrorHandler::Replace => (start..end).for_each(|_| self.put(b'?'.into())),
            ErrorHandler::BackslashReplace | ErrorHandler::XmlCharRefReplace => {
                let mut replacement = String::new();
                for index in start..end {
                    let code = self.text.at(index);
                    if self.errors == ErrorHandler::BackslashReplace {
                        repr::push_escape(code, &mut replacement);
                    } else {
                        // Writing to a String never fails.
                        let _ = write!(replacement, "&#{code};");
                    }
                }
                replacement.bytes().for_each(|byte| self.put(byte.into()));
            }
        }
        Ok(())
    }
}

fn cp1252_byte(code: u32) -> Option<u8> {
    if code < 0x80 || (0xa0..0x100).contains(&code) {
        return Some(code as u8);
    }
    let index = CP1252_HIGH.iter().position(|high| u32::from(*high) == code)?;
    Some(0x80 + index as u8)
}
