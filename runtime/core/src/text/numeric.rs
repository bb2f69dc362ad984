//! The bridge from text to the number parsers, which read ASCII.

use alloc::vec::Vec;

use super::CodePoints;
use super::unicode::{decimal_value, is_space};

/// Maps decimal digits of every script to `0`-`9` and spaces to ` `; other code points outside ASCII become `?`.
///
/// The spaces 0x1c to 0x1f stay, and the parsers refuse them, as in CPython.
pub fn to_ascii<T: CodePoints + ?Sized>(text: &T) -> Vec<u8> {
    text.codes().map(ascii_of).collect()
}

fn ascii_of(code: u32) -> u8 {
    if code < 0x7f {
        code as u8
    } else if is_space(code) {
        b' '
    } else {
        decimal_value(code).map_or(b'?', |digit| b'0' + digit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::bigint::{Big, parse};

    #[test]
    fn digits_and_spaces_of_all_scripts() {
        assert_eq!(to_ascii(&[0x2003u32, 0x663, 0x664, 0xa0, 0x1c][..]), b" 34 \x1c");
        assert_eq!(to_ascii(&[0xb2u32, 0xe9, 0xd800, 0x1d7ff][..]), b"???9");
        assert_eq!(
            parse(&to_ascii(&[0x85u32, 0x967, 0x5f, 0x968][..]), 10, 4300),
            Ok(Big::from(12))
        );
    }
}
