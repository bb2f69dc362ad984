//! `bytes.decode`.

use super::names::CP1252_HIGH;
use super::{CodecFault, CodecFaultKind, Encoding, ErrorHandler};
use crate::text::{Sink, repr};

/// `bytes.decode(encoding, errors)`.
pub fn decode(
    bytes: &[u8],
    encoding: Encoding,
    errors: ErrorHandler,
    sink: &mut impl Sink,
) -> Result<(), CodecFault> {
    let start = |mark: &[u8]| if bytes.starts_with(mark) { mark.len() } else { 0 };
    let mut reader = Reader {
        bytes,
        position: 0,
        skipped: 0,
        encoding: "",
        family: Family::Other,
        errors,
        sink,
    };
    match encoding {
        Encoding::Utf8 => reader.utf8(),
        Encoding::Utf8Sig => {
            reader.skipped = start(b"\xef\xbb\xbf");
            reader.bytes = &bytes[reader.skipped..];
            reader.utf8()
        }
        Encoding::Utf16 => {
            let big = bytes.starts_with(b"\xfe\xff");
            reader.position = if big { 2 } else { start(b"\xff\xfe") };
            reader.utf16(big)
        }
        Encoding::Utf16Le => reader.utf16(false),
        Encoding::Utf16Be => reader.utf16(true),
        Encoding::Utf32 => {
            let big = bytes.starts_with(b"\0\0\xfe\xff");
            reader.position = if big { 4 } else { start(b"\xff\xfe\0\0") };
            reader.utf32(big)
        }
        Encoding::Utf32Le => reader.utf32(false),
        Encoding::Utf32Be => reader.utf32(true),
        Encoding::Latin1 => {
            bytes.iter().for_each(|byte| reader.sink.push_code(u32::from(*byte)));
            Ok(())
        }
        Encoding::Ascii => reader.ascii(),
        Encoding::Cp1252 => reader.cp1252(),
        Encoding::UnicodeEscape => reader.unicode_escape(),
        Encoding::RawUnicodeEscape => reader.raw_unicode_escape(),
    }
}

/// Which surrogates `surrogatepass` can read.
#[derive(Clone, Copy)]
enum Family {
    Utf8,
    Wide { size: usize, big: bool },
    Other,
}

pub(super) struct Reader<'a, S> {
    pub(super) bytes: &'a [u8],
    pub(super) position: usize,
    skipped: usize,
    pub(super) encoding: &'static str,
    family: Family,
    errors: ErrorHandler,
    pub(super) sink: &'a mut S,
}

impl<S: Sink> Reader<'_, S> {
    fn utf8(&mut self) -> Result<(), CodecFault> {
        (self.encoding, self.family) = ("utf-8", Family::Utf8);
        while self.position < self.bytes.len() {
            let rest = &self.bytes[self.position..];
            let error = match core::str::from_utf8(rest) {
                Ok(text) => {
                    self.sink.push_text(text);
                    return Ok(());
                }
                Err(error) => error,
            };
            let valid = error.valid_up_to();
            self.sink.push_text(core::str::from_utf8(&rest[..valid]).unwrap_or(""));
            self.position += valid;
            let starts_nothing = matches!(rest[valid], 0x80..=0xc1 | 0xf5..);
            match error.error_len() {
                None => self.handle(rest.len() - valid, "unexpected end of data")?,
                Some(_) if starts_nothing => self.handle(1, "invalid start byte")?,
                Some(length) => self.handle(length, "invalid continuation byte")?,
            }
        }
        Ok(())
    }

    fn utf16(&mut self, big: bool) -> Result<(), CodecFault> {
        self.encoding = if big { "utf-16-be" } else { "utf-16-le" };
        self.family = Family::Wide { size: 2, big };
        while self.position < self.bytes.len() {
            let Some(unit) = read_wide(self.bytes, self.position, 2, big) else {
                self.handle(1, "truncated data")?;
                continue;
            };
            match unit {
                0xd800..=0xdbff => match read_wide(self.bytes, self.position + 2, 2, big) {
                    None => {
                        self.handle(self.bytes.len() - self.position, "unexpected end of data")?;
                    }
                    Some(low @ 0xdc00..=0xdfff) => {
                        self.sink.push_code(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
                        self.position += 4;
                    }
                    Some(_) => self.handle(2, "illegal UTF-16 surrogate")?,
                },
                0xdc00..=0xdfff => self.handle(2, "illegal encoding")?,
                _ => {
                    self.sink.push_code(unit);
                    self.position += 2;
                }
            }
        }
        Ok(())
    }

    fn utf32(&mut self, big: bool) -> Result<(), CodecFault> {
        self.encoding = if big { "utf-32-be" } else { "utf-32-le" };
        self.family = Family::Wide { size: 4, big };
        while self.position < self.bytes.len() {
            match read_wide(self.bytes, self.position, 4, big) {
                None => self.handle(self.bytes.len() - self.position, "truncated data")?,
                Some(0xd800..=0xdfff) => {
                    self.handle(4, "code point in surrogate code point range(0xd800, 0xe000)")?;
                }
                Some(0x110000..) => self.handle(4, "code point not in range(0x110000)")?,
                Some(code) => {
                    self.sink.push_code(code);
                    self.position += 4;
                }
            }
        }
        Ok(())
    }

    fn ascii(&mut self) -> Result<(), CodecFault> {
        self.encoding = "ascii";
        while let Some(byte) = self.bytes.get(self.position) {
            if *byte < 0x80 {
                self.sink.push_code(u32::from(*byte));
                self.position += 1;
            } else {
                self.handle(1, "ordinal not in range(128)")?;
            }
        }
        Ok(())
    }

    fn cp1252(&mut self) -> Result<(), CodecFault> {
        self.encoding = "charmap";
        while let Some(byte) = self.bytes.get(self.position) {
            let code = match byte {
                0x80..=0x9f => CP1252_HIGH[usize::from(byte - 0x80)],
                _ => u16::from(*byte),
            };
            if code == 0 && *byte != 0 {
                self.handle(1, "character maps to <undefined>")?;
            } else {
                self.sink.push_code(code.into());
                self.position += 1;
            }
        }
        Ok(())
    }

    /// Lets the error handler deal with `length` bad bytes and moves on.
    pub(super) fn handle(&mut self, length: usize, reason: &'static str) -> Result<(), CodecFault> {
        let fault = |kind| CodecFault {
            encoding: self.encoding,
            start: self.position,
            end: self.position + length,
            reason,
            skipped: self.skipped,
            kind,
        };
        let bad = &self.bytes[self.position..self.position + length];
        self.position += match self.errors {
            ErrorHandler::Strict => return Err(fault(CodecFaultKind::Unicode)),
            ErrorHandler::Ignore => length,
            ErrorHandler::Replace => {
                self.sink.push_code(0xfffd);
                length
            }
            ErrorHandler::BackslashReplace => {
                bad.iter().for_each(|byte| repr::push_escape((*byte).into(), self.sink));
                length
            }
            ErrorHandler::SurrogateEscape => {
                let high = bad.iter().take(4).take_while(|byte| **byte >= 0x80).count();
                if high == 0 {
                    return Err(fault(CodecFaultKind::Unicode));
                }
                bad[..high].iter().for_each(|byte| self.sink.push_code(0xdc00 + u32::from(*byte)));
                high
            }
            ErrorHandler::SurrogatePass => {
                let (code, size) = self.read_surrogate().ok_or(fault(CodecFaultKind::Unicode))?;
                self.sink.push_code(code);
                size
            }
            ErrorHandler::XmlCharRefReplace => {
                return Err(fault(CodecFaultKind::HandlerOnlyEncodes));
            }
            ErrorHandler::Unknown => return Err(fault(CodecFaultKind::UnknownHandler)),
        };
        Ok(())
    }

    /// The surrogate written at the bad position, and its size.
    fn read_surrogate(&self) -> Option<(u32, usize)> {
        let (code, size) = match self.family {
            Family::Utf8 => match self.bytes[self.position..] {
                [0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..] => {
                    (0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f), 3)
                }
                _ => return None,
            },
            Family::Wide { size, big } => (read_wide(self.bytes, self.position, size, big)?, size),
            Family::Other => return None,
        };
        (0xd800..=0xdfff).contains(&code).then_some((code, size))
    }
}

/// Reads a unit of `size` bytes.
fn read_wide(bytes: &[u8], position: usize, size: usize, big: bool) -> Option<u32> {
    let unit = bytes.get(position..position + size)?;
    let push = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
    Some(if big { unit.iter().fold(0, push) } else { unit.iter().rev().fold(0, push) })
}
