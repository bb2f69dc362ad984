//! `int.to_bytes` and `int.from_bytes`.

use alloc::vec;
use alloc::vec::Vec;

use super::{Big, Natural, Sign, bit_length};
use crate::number::fault::Fault;

/// The order of the bytes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// Lowest byte first.
    Little,
    /// Highest byte first.
    Big,
}

/// `value.to_bytes(length, order, signed=signed)`.
pub fn to_bytes(
    value: &Big,
    length: usize,
    order: ByteOrder,
    signed: bool,
) -> Result<Vec<u8>, Fault> {
    const TOO_BIG: Fault = Fault::overflow("int too big to convert");
    let negative = value.sign() == Sign::Negative;
    if negative && !signed {
        return Err(Fault::overflow("can't convert negative int to unsigned"));
    }
    // In two's complement -n and n-1 need the same number of bits, and one more holds the sign.
    let bits = if negative { bit_length(&!value) } else { bit_length(value) };
    let needed = if signed && !value.is_zero() { bits + 1 } else { bits };
    if needed > length as u64 * 8 {
        return Err(TOO_BIG);
    }
    let mut bytes: Vec<u8> = Vec::new();
    bytes.try_reserve_exact(length).map_err(|_| Fault::memory())?;
    bytes.extend_from_slice(&value.to_le_bytes());
    bytes.resize(length.max(bytes.len()), if negative { 0xff } else { 0 });
    bytes.truncate(length);
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=signed)`.
pub fn from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> Big {
    match (order, signed) {
        (ByteOrder::Little, false) => Big::from(Natural::from_le_bytes(bytes)),
        (ByteOrder::Big, false) => Big::from(Natural::from_be_bytes(bytes)),
        (ByteOrder::Little, true) => Big::from_le_bytes(bytes),
        (ByteOrder::Big, true) => Big::from_be_bytes(bytes),
    }
}

/// The 64-bit words of two's complement, lowest first, exactly `count` of them (higher bits are cut off).
pub fn to_wrapped_words(value: &Big, count: usize) -> Vec<u64> {
    let negative = value.sign() == Sign::Negative;
    let (_, magnitude) = value.as_sign_words();
    let mut words = vec![0; count];
    let mut carry = negative;
    for (index, word) in words.iter_mut().enumerate() {
        let digit = magnitude.get(index).copied().unwrap_or(0);
        if negative {
            (*word, carry) = (!digit).overflowing_add(u64::from(carry));
        } else {
            *word = digit;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Value, length, signed, and what comes out.
    type Case<'a> = (i64, usize, bool, Result<&'a [u8], &'a str>);

    #[test]
    fn to_bytes_as_cpython() {
        let cases: &[Case] = &[
            (10, 0, false, Err("int too big to convert")),
            (256, 1, false, Err("int too big to convert")),
            (-1, 1, false, Err("can't convert negative int to unsigned")),
            (-129, 1, true, Err("int too big to convert")),
            (128, 1, true, Err("int too big to convert")),
            (-1, 0, true, Err("int too big to convert")),
            (0, 0, true, Ok(&[])),
            (0, 2, false, Ok(&[0, 0])),
            (-128, 1, true, Ok(&[0x80])),
            (127, 1, true, Ok(&[0x7f])),
            (255, 1, false, Ok(&[0xff])),
            (-2, 3, true, Ok(&[0xff, 0xff, 0xfe])),
            (-256, 2, true, Ok(&[0xff, 0x00])),
            (1000, 4, true, Ok(&[0, 0, 3, 0xe8])),
        ];
        for (value, length, signed, expected) in cases {
            let found = to_bytes(&Big::from(*value), *length, ByteOrder::Big, *signed);
            match expected {
                Ok(bytes) => {
                    assert_eq!(found.as_deref(), Ok(*bytes), "{value}");
                    assert_eq!(from_bytes(bytes, ByteOrder::Big, *signed), Big::from(*value));
                }
                Err(text) => assert_eq!(found.unwrap_err().text, *text, "{value}"),
            }
        }
        assert_eq!(from_bytes(b"\x01\x80", ByteOrder::Little, true), Big::from(-32767));
        assert_eq!(to_wrapped_words(&Big::from(-2), 2), [u64::MAX - 1, u64::MAX]);
    }
}
