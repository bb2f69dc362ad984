//! `repr` of text and bytes, `ascii`, and the escapes they share with the codecs.

use super::unicode::{PRINTABLE, has};
use super::{CodePoints, Sink};

/// `repr(text)`.
pub fn repr_text<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    quote(text, |code| has(code, PRINTABLE), sink);
}

/// `ascii(text)`: as `repr`, with everything outside ASCII escaped.
pub fn ascii_text<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    quote(text, |_| false, sink);
}

/// `repr(bytes)`.
pub fn repr_bytes(bytes: &[u8], sink: &mut impl Sink) {
    sink.push_code(b'b'.into());
    quote(bytes, |_| false, sink);
}

/// Escapes the characters outside ASCII of a text that is a `repr` already: what `ascii` does to any object.
pub fn escape_non_ascii<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    for code in text.codes() {
        if code < 0x80 { sink.push_code(code) } else { push_escape(code, sink) }
    }
}

/// Writes a text in quotes; `keeps` says which code points outside ASCII stay as they are.
fn quote<T: CodePoints + ?Sized>(text: &T, keeps: impl Fn(u32) -> bool, sink: &mut impl Sink) {
    const SINGLE: u32 = b'\'' as u32;
    const DOUBLE: u32 = b'"' as u32;
    let (mut single, mut double) = (false, false);
    for code in text.codes() {
        single |= code == SINGLE;
        double |= code == DOUBLE;
    }
    let mark = if single && !double { DOUBLE } else { SINGLE };
    sink.push_code(mark);
    for code in text.codes() {
        match code {
            0x09 => sink.push_text("\\t"),
            0x0a => sink.push_text("\\n"),
            0x0d => sink.push_text("\\r"),
            0x5c => sink.push_text("\\\\"),
            _ if code == mark => {
                sink.push_code(0x5c);
                sink.push_code(code);
            }
            0x20..=0x7e => sink.push_code(code),
            0x80.. if keeps(code) => sink.push_code(code),
            _ => push_escape(code, sink),
        }
    }
    sink.push_code(mark);
}

/// Writes `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, whichever is the shortest that fits.
pub fn push_escape(code: u32, sink: &mut impl Sink) {
    let (letter, digits) = match code {
        0..=0xff => (b'x', 2),
        0x100..=0xffff => (b'u', 4),
        _ => (b'U', 8),
    };
    sink.push_code(b'\\'.into());
    sink.push_code(letter.into());
    for digit in (0..digits).rev() {
        let nibble = (code >> (digit * 4)) & 15;
        sink.push_code(char::from_digit(nibble, 16).unwrap_or('0').into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    #[test]
    fn quotes_and_escapes() {
        let repr = |text: &str| {
            let (mut plain, mut ascii) = (String::new(), String::new());
            let codes: Vec<u32> = text.chars().map(u32::from).collect();
            repr_text(&codes[..], &mut plain);
            ascii_text(&codes[..], &mut ascii);
            (plain, ascii)
        };
        let cases = [
            ("", "''", "''"),
            ("it's", "\"it's\"", "\"it's\""),
            ("a'\"b", "'a\\'\"b'", "'a\\'\"b'"),
            (
                "\t\n\r\\\0\x1f\x7f",
                "'\\t\\n\\r\\\\\\x00\\x1f\\x7f'",
                "'\\t\\n\\r\\\\\\x00\\x1f\\x7f'",
            ),
            (
                "h\u{e9}\u{20ac}\u{1f600}",
                "'h\u{e9}\u{20ac}\u{1f600}'",
                "'h\\xe9\\u20ac\\U0001f600'",
            ),
            (
                "\u{a0}\u{2028}\u{e000}\u{10ffff}\u{85}",
                "'\\xa0\\u2028\\ue000\\U0010ffff\\x85'",
                "'\\xa0\\u2028\\ue000\\U0010ffff\\x85'",
            ),
        ];
        for (text, plain, ascii) in cases {
            assert_eq!(repr(text), (String::from(plain), String::from(ascii)));
        }
        let mut out = Vec::new();
        repr_text(&[0xd800u32][..], &mut out);
        assert_eq!(out, "'\\ud800'".chars().map(u32::from).collect::<Vec<_>>());
        let mut out = String::new();
        repr_bytes(b"a'\x00\xff\n", &mut out);
        assert_eq!(out, "b\"a'\\x00\\xff\\n\"");
    }
}
