//! `unicode_escape` and `raw_unicode_escape`: text as literals write it.

use alloc::string::String;

use super::decode::Reader;
use super::{CodecFault, Encoding};
use crate::text::{Sink, repr};

/// Writes a code point, each char of the text one byte. `raw_unicode_escape` keeps all of Latin-1.
pub(super) fn push(code: u32, encoding: Encoding, text: &mut String) {
    let escaped = match encoding {
        Encoding::RawUnicodeEscape => code > 0xff,
        _ => !(0x20..0x7f).contains(&code) || code == u32::from(b'\\'),
    };
    match (escaped, u8::try_from(code)) {
        (false, _) => text.extend(char::from_u32(code)),
        (true, Ok(b'\t')) => text.push_str("\\t"),
        (true, Ok(b'\n')) => text.push_str("\\n"),
        (true, Ok(b'\r')) => text.push_str("\\r"),
        (true, Ok(b'\\')) => text.push_str("\\\\"),
        _ => repr::push_escape(code, text),
    }
}

impl<S: Sink> Reader<'_, S> {
    pub(super) fn raw_unicode_escape(&mut self) -> Result<(), CodecFault> {
        self.encoding = "rawunicodeescape";
        while let Some(byte) = self.bytes.get(self.position) {
            let next = self.bytes.get(self.position + 1);
            match (byte, next) {
                (b'\\', Some(b'u')) => self.hexadecimal(4, "truncated \\uXXXX escape")?,
                (b'\\', Some(b'U')) => self.hexadecimal(8, "truncated \\UXXXXXXXX escape")?,
                (b'\\', Some(other)) => self.take(2, &[b'\\', *other]),
                _ => self.take(1, &[*byte]),
            }
        }
        Ok(())
    }

    pub(super) fn unicode_escape(&mut self) -> Result<(), CodecFault> {
        self.encoding = "unicodeescape";
        while let Some(byte) = self.bytes.get(self.position) {
            if *byte != b'\\' {
                self.take(1, &[*byte]);
                continue;
            }
            let Some(next) = self.bytes.get(self.position + 1) else {
                self.handle(1, "\\ at end of string")?;
                continue;
            };
            match next {
                b'\n' => self.take(2, &[]),
                b'\\' | b'\'' | b'"' => self.take(2, &[*next]),
                b'a' => self.take(2, &[7]),
                b'b' => self.take(2, &[8]),
                b't' => self.take(2, b"\t"),
                b'n' => self.take(2, b"\n"),
                b'v' => self.take(2, &[11]),
                b'f' => self.take(2, &[12]),
                b'r' => self.take(2, b"\r"),
                b'0'..=b'7' => self.octal(),
                b'x' => self.hexadecimal(2, "truncated \\xXX escape")?,
                b'u' => self.hexadecimal(4, "truncated \\uXXXX escape")?,
                b'U' => self.hexadecimal(8, "truncated \\UXXXXXXXX escape")?,
                b'N' => self.named()?,
                _ => self.take(2, &[b'\\', *next]),
            }
        }
        Ok(())
    }

    /// Moves on by `length` bytes, which stand for these Latin-1 characters.
    fn take(&mut self, length: usize, text: &[u8]) {
        text.iter().for_each(|byte| self.sink.push_code(u32::from(*byte)));
        self.position += length;
    }

    fn octal(&mut self) {
        let digits = self.bytes[self.position + 1..].iter().take(3);
        let digits: &mut dyn Iterator<Item = &u8> =
            &mut digits.take_while(|digit| (b'0'..=b'7').contains(digit));
        let (mut code, mut length) = (0, 1);
        for digit in digits {
            (code, length) = (code * 8 + u32::from(digit - b'0'), length + 1);
        }
        self.sink.push_code(code);
        self.position += length;
    }

    /// A backslash, a letter and so many digits.
    fn hexadecimal(&mut self, wanted: usize, truncated: &'static str) -> Result<(), CodecFault> {
        let (mut code, mut length) = (0, 0);
        for byte in self.bytes[self.position + 2..].iter().take(wanted) {
            let Some(digit) = char::from(*byte).to_digit(16) else { break };
            (code, length) = (code << 4 | digit, length + 1);
        }
        if length < wanted {
            return self.handle(length + 2, truncated);
        }
        if code > 0x10ffff {
            let is_raw = self.encoding == "rawunicodeescape";
            let reason =
                if is_raw { "\\Uxxxxxxxx out of range" } else { "illegal Unicode character" };
            return self.handle(length + 2, reason);
        }
        self.sink.push_code(code);
        self.position += length + 2;
        Ok(())
    }

    /// `\N{…}`: the names of characters are not here.
    fn named(&mut self) -> Result<(), CodecFault> {
        let rest = &self.bytes[self.position..];
        let is_open = rest.get(2) == Some(&b'{');
        match rest.iter().position(|byte| *byte == b'}') {
            Some(end) if is_open && end > 3 => {
                self.handle(end + 1, "unknown Unicode character name")
            }
            Some(_) if is_open => self.handle(3, "malformed \\N character escape"),
            None if is_open => self.handle(rest.len(), "malformed \\N character escape"),
            _ => self.handle(2, "malformed \\N character escape"),
        }
    }
}
