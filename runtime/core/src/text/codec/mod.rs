//! Text from bytes and bytes from text: the encodings, the error handlers, CPython's error positions and reasons.

mod decode;
mod encode;
mod escape;
mod names;

pub use decode::decode;
pub use encode::encode;
pub use names::{Encoding, ErrorHandler};

use alloc::format;
use alloc::string::String;

use super::{CodePoints, repr};

/// The part of the input that an encoding cannot handle: what a `UnicodeError` carries besides its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodecFault {
    /// The name of the encoding as the exception shows it.
    pub encoding: &'static str,
    /// The first bad position.
    pub start: usize,
    /// One after the last bad position.
    pub end: usize,
    /// What is wrong.
    pub reason: &'static str,
    /// How many bytes at the start do not belong to the exception's object: 3 after a byte order mark of `utf-8-sig`.
    pub skipped: usize,
    /// What to raise.
    pub kind: CodecFaultKind,
}

/// What a [`CodecFault`] becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecFaultKind {
    /// `UnicodeDecodeError` or `UnicodeEncodeError`.
    Unicode,
    /// `LookupError`: `unknown error handler name 'NAME'`.
    UnknownHandler,
    /// `TypeError`: `don't know how to handle UnicodeDecodeError in error callback`.
    HandlerOnlyEncodes,
}

/// `str(UnicodeDecodeError)`; `object` is what the exception carries.
pub fn decode_message(
    object: &[u8],
    encoding: &str,
    start: usize,
    end: usize,
    reason: &str,
) -> String {
    match object.get(start) {
        Some(byte) if end == start + 1 => {
            format!(
                "'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}"
            )
        }
        _ => {
            let last = end as isize - 1;
            format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}")
        }
    }
}

/// `str(UnicodeEncodeError)`; `object` is what the exception carries.
pub fn encode_message<T: CodePoints + ?Sized>(
    object: &T,
    encoding: &str,
    start: usize,
    end: usize,
    reason: &str,
) -> String {
    if start < object.length() && end == start + 1 {
        let mut escape = String::new();
        repr::push_escape(object.at(start), &mut escape);
        return format!(
            "'{encoding}' codec can't encode character '{escape}' in position {start}: {reason}"
        );
    }
    let last = end as isize - 1;
    format!("'{encoding}' codec can't encode characters in position {start}-{last}: {reason}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn numbers(text: &str) -> Vec<u32> {
        text.split_whitespace().map(|part| u32::from_str_radix(part, 16).unwrap()).collect()
    }

    /// What the line's function gives: numbers, or the error as the test data writes it.
    fn run(
        operation: &str,
        encoding: &str,
        errors: &str,
        input: &[u32],
    ) -> Result<Vec<u32>, String> {
        let encoding = Encoding::from_name(encoding).unwrap();
        let errors = ErrorHandler::from_name(errors);
        let told = |fault: CodecFault, message: String| match fault.kind {
            CodecFaultKind::Unicode => format!("!{} {} {message}", fault.start, fault.end),
            _ => String::from("!don't know how to handle UnicodeDecodeError in error callback"),
        };
        if operation == "encode" {
            return match encode(input, encoding, errors) {
                Ok(bytes) => Ok(bytes.into_iter().map(u32::from).collect()),
                Err(fault) => Err(told(
                    fault,
                    encode_message(input, fault.encoding, fault.start, fault.end, fault.reason),
                )),
            };
        }
        let bytes: Vec<u8> = input.iter().map(|byte| *byte as u8).collect();
        let mut codes: Vec<u32> = Vec::new();
        decode(&bytes, encoding, errors, &mut codes).map_err(|fault| {
            let object = &bytes[fault.skipped..];
            told(
                fault,
                decode_message(object, fault.encoding, fault.start, fault.end, fault.reason),
            )
        })?;
        Ok(codes)
    }

    #[test]
    fn as_cpython() {
        let mut failures = String::new();
        for line in include_str!("../../../testdata/codec.txt").lines() {
            let [operation, encoding, errors, input, expected] =
                line.split('|').collect::<Vec<_>>()[..]
            else {
                panic!("{line}")
            };
            let found = run(operation, encoding, errors, &numbers(input));
            let same = match &found {
                Ok(result) => !expected.starts_with('!') && *result == numbers(expected),
                Err(error) => error == expected,
            };
            if !same {
                failures.push_str(&format!("{line}\n    {found:x?}\n"));
            }
        }
        assert!(failures.is_empty(), "{failures}");
    }

    #[test]
    fn names() {
        assert_eq!(Encoding::from_name("UTF 8"), Some(Encoding::Utf8));
        assert_eq!(Encoding::from_name("ISO-8859-1"), Some(Encoding::Latin1));
        assert_eq!(Encoding::from_name("us-ascii"), Some(Encoding::Ascii));
        assert_eq!(Encoding::from_name("foo"), None);
    }
}
