//! `round(float)` and `round(float, digits)`, rounded from the exact value as CPython does.

use alloc::format;
use alloc::string::ToString;

use crate::number::bigint::{Big, absolute, divmod, from_float, split_float};
use crate::number::fault::Fault;

/// `round(value)`: the nearest whole number, halves to even.
pub fn round_to_integer(value: f64) -> Result<Big, Fault> {
    from_float(round_half_even(value))
}

/// The nearest whole float, halves to even.
pub fn round_half_even(value: f64) -> f64 {
    const NO_FRACTION: f64 = 4503599627370496.0;
    let magnitude = value.abs();
    if magnitude < NO_FRACTION {
        // Adding 2^52 leaves no bits for a fraction; the processor rounds halves to even.
        return ((magnitude + NO_FRACTION) - NO_FRACTION).copysign(value);
    }
    value
}

/// `round(value, digits)`.
pub fn round_to_digits(value: f64, digits: i64) -> Result<f64, Fault> {
    const DIGITS_MAX: i64 = 323;
    const DIGITS_MIN: i64 = -308;
    if !value.is_finite() || digits > DIGITS_MAX {
        return Ok(value);
    }
    if digits < DIGITS_MIN {
        return Ok(0.0f64.copysign(value));
    }
    let rounded = match usize::try_from(digits) {
        Ok(places) => format!("{value:.places$}").parse().unwrap_or(value),
        Err(_) => round_to_tens(value, digits.unsigned_abs() as u32),
    };
    if rounded.is_infinite() {
        return Err(Fault::overflow("rounded value too large to represent"));
    }
    Ok(rounded)
}

/// Rounds to a multiple of a power of ten; infinite on overflow.
fn round_to_tens(value: f64, tens: u32) -> f64 {
    let Ok(whole) = from_float(value) else { return value };
    let (_, mantissa, exponent) = split_float(value);
    let dropped = exponent.min(0).unsigned_abs().min(63);
    let has_fraction = mantissa & ((1 << dropped) - 1) != 0;
    let unit = Big::from(10).pow(tens as usize);
    let Ok((quotient, remainder)) = divmod(&absolute(&whole), &unit) else { return value };
    let doubled = remainder << 1usize;
    let odd = &quotient % Big::from(2) == Big::ONE;
    let up = doubled > unit || (doubled == unit && (has_fraction || odd));
    let result = (if up { quotient + Big::ONE } else { quotient }) * unit;
    result.to_string().parse::<f64>().unwrap_or(value).copysign(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_as_cpython() {
        let cases: &[(f64, i64, f64)] = &[
            (2.675, 2, 2.67),
            (0.5, 0, 0.0),
            (1.5, 0, 2.0),
            (2.5, 0, 2.0),
            (50.0, -2, 0.0),
            (51.0, -2, 100.0),
            (150.0, -2, 200.0),
            (250.0, -2, 200.0),
            (50.5, -2, 100.0),
            (-50.5, -2, -100.0),
            (1e22, -22, 1e22),
            (1.15, 1, 1.1),
            (1.25, 1, 1.2),
            (1.35, 1, 1.4),
            (5e-324, 323, 0.0),
            (1e-300, 310, 1e-300),
            (123456.789, -3, 123000.0),
            (1e308, -308, 1e308),
            (0.1, 400, 0.1),
            (5.015, 2, 5.01),
            (1e16, 2, 1e16),
        ];
        for (value, digits, result) in cases {
            assert_eq!(round_to_digits(*value, *digits), Ok(*result), "round({value}, {digits})");
        }
        assert!(round_to_digits(1.7e308, -308).is_err());
        assert_eq!(round_to_digits(-3.0, -5).map(f64::to_bits), Ok((-0.0f64).to_bits()));
        for (value, result) in [
            (0.5, 0),
            (1.5, 2),
            (-0.5, 0),
            (-2.5, -2),
            (2.5000001, 3),
            (-1e15, -1000000000000000i64),
        ] {
            assert_eq!(round_to_integer(value), Ok(Big::from(result)));
        }
    }
}
