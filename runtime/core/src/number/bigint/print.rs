//! Whole numbers as text: `str`, `bin`, `oct`, `hex`, with the digit limit.

use alloc::format;
use alloc::string::{String, ToString};

use super::{Big, Sign, bit_length};
use crate::number::fault::{Fault, FaultKind};

/// `str(value)`; `digits_max` is `sys.get_int_max_str_digits()`, 0 for no limit.
pub fn to_decimal(value: &Big, digits_max: usize) -> Result<String, Fault> {
    let too_many = || {
        let text = format!(
            "Exceeds the limit ({digits_max} digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit"
        );
        Fault::new(FaultKind::Value, text)
    };
    // log2(10) > 3.32: this many bits surely need more digits, and printing them would be slow.
    if digits_max != 0 && bit_length(value) as u128 * 100 > (digits_max as u128 + 1) * 333 {
        return Err(too_many());
    }
    let text = value.to_string();
    let digits = text.len() - usize::from(value.sign() == Sign::Negative);
    if digits_max != 0 && digits > 640 && digits > digits_max {
        return Err(too_many());
    }
    Ok(text)
}

/// The digits of the absolute value in base 2, 8, 10 or 16, lower case, without a prefix.
pub fn to_digits(value: &Big, base: u32) -> String {
    let text = value.in_radix(base as u8).to_string();
    match text.strip_prefix('-') {
        Some(digits) => digits.to_string(),
        None => text,
    }
}

/// `bin`, `oct` and `hex`, which are base 2, 8 and 16.
pub fn to_prefixed(value: &Big, base: u32) -> String {
    let sign = if value.sign() == Sign::Negative { "-" } else { "" };
    let prefix = match base {
        2 => "0b",
        8 => "0o",
        16 => "0x",
        _ => "",
    };
    format!("{sign}{prefix}{}", to_digits(value, base))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_and_its_limit() {
        let ten = Big::from(10);
        assert_eq!(
            to_decimal(&-ten.pow(30), 4300),
            Ok(String::from("-1000000000000000000000000000000"))
        );
        assert_eq!(to_decimal(&-ten.pow(4299), 4300).map(|text| text.len()), Ok(4301));
        for value in [ten.pow(4300), -ten.pow(4300), ten.pow(100000)] {
            assert_eq!(
                to_decimal(&value, 4300).unwrap_err().text,
                "Exceeds the limit (4300 digits) for integer string conversion; \
                 use sys.set_int_max_str_digits() to increase the limit"
            );
        }
    }

    #[test]
    fn other_bases() {
        assert_eq!(to_prefixed(&Big::from(-255), 16), "-0xff");
        assert_eq!(to_prefixed(&Big::from(255), 2), "0b11111111");
        assert_eq!(to_prefixed(&Big::from(8), 8), "0o10");
        assert_eq!(to_prefixed(&Big::ZERO, 2), "0b0");
        assert_eq!(to_digits(&-Big::from(10).pow(20), 16), "56bc75e2d63100000");
    }
}
