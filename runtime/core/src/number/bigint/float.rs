//! Where whole numbers meet floats: correctly rounded conversion and division, exact comparison.

use core::cmp::Ordering;

use dashu_int::ops::{Abs, DivRem};

use super::{Big, Sign, bit_length};
use crate::number::fault::Fault;

/// The float nearest to `mantissa * 2^exponent` (plus a little, if `sticky`), halves to even; `None` on overflow.
pub fn round_to_float(mantissa: u128, exponent: i64, sticky: bool) -> Option<f64> {
    if mantissa == 0 {
        return Some(0.0);
    }
    let length = i64::from(128 - mantissa.leading_zeros());
    if length + exponent + 1074 < 0 {
        return Some(0.0);
    }
    let kept_bits = (length + exponent + 1074).min(53);
    let dropped = (length - kept_bits).max(0);
    let (mut kept, mut unit) = (mantissa, exponent);
    if dropped > 0 {
        let rest = if dropped == 128 { mantissa } else { mantissa & ((1 << dropped) - 1) };
        kept = mantissa.checked_shr(dropped as u32).unwrap_or(0);
        unit += dropped;
        let half = 1u128 << (dropped - 1);
        if rest > half || (rest == half && (sticky || kept & 1 == 1)) {
            kept += 1;
        }
    }
    // Normalise so that `kept` has its highest bit at 52, or the number is subnormal.
    let mut kept = kept as u64;
    if kept == 0 {
        return Some(0.0);
    }
    let spare = i64::from(kept.leading_zeros()) - 11;
    if spare < 0 {
        kept >>= 1;
        unit += 1;
    } else {
        let up = spare.min(unit + 1074).max(0);
        kept <<= up;
        unit -= up;
    }
    if unit > 971 {
        return None;
    }
    let biased = if kept >> 52 == 0 { 0 } else { (unit + 1075) as u64 };
    Some(f64::from_bits((biased << 52) | (kept & ((1 << 52) - 1))))
}

/// The top 128 bits of a magnitude, the exponent of their last bit, and whether anything lies below.
fn top_bits(words: &[u64]) -> (u128, i64, bool) {
    match words {
        [] => (0, 0, false),
        [low] => (u128::from(*low), 0, false),
        [rest @ .., low, high] => {
            let top = (u128::from(*high) << 64) | u128::from(*low);
            (top, rest.len() as i64 * 64, rest.iter().any(|word| *word != 0))
        }
    }
}

/// `float(value)`.
pub fn to_float(value: &Big) -> Result<f64, Fault> {
    let (sign, words) = value.as_sign_words();
    let (mantissa, exponent, sticky) = top_bits(words);
    let magnitude = round_to_float(mantissa, exponent, sticky)
        .ok_or(Fault::overflow("int too large to convert to float"))?;
    Ok(if sign == Sign::Negative { -magnitude } else { magnitude })
}

/// `left / right` as the nearest float.
pub fn true_divide(left: &Big, right: &Big) -> Result<f64, Fault> {
    if right.is_zero() {
        return Err(Fault::zero_division("division by zero"));
    }
    let negative = left.sign() != right.sign();
    if left.is_zero() {
        return Ok(if right.sign() == Sign::Negative { -0.0 } else { 0.0 });
    }
    let difference = bit_length(left) as i64 - bit_length(right) as i64;
    let magnitude = if difference > 1100 {
        None
    } else if difference < -1200 {
        Some(0.0)
    } else {
        // Scaled so that the whole quotient has 66 or 67 bits; the remainder only breaks ties.
        let scale = 66 - difference;
        let (top, bottom) = (left.clone().abs(), right.clone().abs());
        let (top, bottom) = match usize::try_from(scale) {
            Ok(up) => (top << up, bottom),
            Err(_) => (top, bottom << scale.unsigned_abs() as usize),
        };
        let (quotient, remainder) = (&top).div_rem(&bottom);
        let quotient = u128::try_from(&quotient).unwrap_or(u128::MAX);
        round_to_float(quotient, -scale, !remainder.is_zero())
    };
    let magnitude =
        magnitude.ok_or(Fault::overflow("integer division result too large for a float"))?;
    Ok(if negative { -magnitude } else { magnitude })
}

/// Splits a finite float into `mantissa * 2^exponent`, the sign apart.
pub fn split_float(value: f64) -> (bool, u64, i64) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let biased = (bits >> 52) as i64 & 0x7ff;
    let (mantissa, exponent) =
        if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    (value.is_sign_negative(), mantissa, exponent)
}

/// `int(value)`: the float without its fraction.
pub fn from_float(value: f64) -> Result<Big, Fault> {
    if value.is_nan() {
        return Err(Fault::value("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(Fault::overflow("cannot convert float infinity to integer"));
    }
    let (negative, mantissa, exponent) = split_float(value);
    let magnitude = if exponent >= 0 {
        Big::from(mantissa) << exponent as usize
    } else {
        Big::from(mantissa.checked_shr(exponent.unsigned_abs() as u32).unwrap_or(0))
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// Compares exactly; `None` when the float is a nan.
pub fn compare_with_float(left: &Big, right: f64) -> Option<Ordering> {
    if right.is_nan() {
        return None;
    }
    if right.is_infinite() {
        return Some(if right > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = from_float(right).ok()?;
    Some(left.cmp(&whole).then_with(|| {
        let (negative, mantissa, exponent) = split_float(right);
        let dropped = exponent.min(0).unsigned_abs().min(63);
        if mantissa & ((1 << dropped) - 1) == 0 {
            Ordering::Equal
        } else if negative {
            Ordering::Greater
        } else {
            Ordering::Less
        }
    }))
}

/// Compares a machine integer with a float exactly; `None` when the float is a nan.
pub fn compare_small_with_float(left: i64, right: f64) -> Option<Ordering> {
    const EXACT: i64 = 1 << 53;
    if (-EXACT..=EXACT).contains(&left) {
        return (left as f64).partial_cmp(&right);
    }
    compare_with_float(&Big::from(left), right)
}

/// `value.as_integer_ratio()`.
pub fn float_to_ratio(value: f64) -> Result<(Big, Big), Fault> {
    if value.is_nan() {
        return Err(Fault::value("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(Fault::overflow("cannot convert Infinity to integer ratio"));
    }
    let (negative, mantissa, exponent) = split_float(value);
    let zeros = if mantissa == 0 { 0 } else { mantissa.trailing_zeros() };
    let (mantissa, exponent) =
        if mantissa == 0 { (0, 0) } else { (mantissa >> zeros, exponent + i64::from(zeros)) };
    let top = Big::from(mantissa) << exponent.max(0) as usize;
    let bottom = Big::ONE << exponent.min(0).unsigned_abs() as usize;
    Ok((if negative { -top } else { top }, bottom))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn big(text: &str) -> Big {
        text.parse().unwrap()
    }

    #[test]
    fn conversion_rounds_halves_to_even() {
        assert_eq!(to_float(&big("9007199254740993")), Ok(9007199254740992.0));
        assert_eq!(to_float(&big("9007199254740995")), Ok(9007199254740996.0));
        assert_eq!(to_float(&(big("9007199254740993") << 200)), Ok(1.4474011154664524e+76));
        assert_eq!(
            to_float(&((big("9007199254740993") << 200) + Big::ONE)),
            Ok(1.4474011154664528e+76)
        );
        let limit = (Big::ONE << 1024) - (Big::ONE << 970);
        assert_eq!(to_float(&(&limit - Big::ONE)), Ok(f64::MAX));
        assert!(to_float(&limit).is_err());
        assert_eq!(to_float(&big("-123456789012345678901234567890")), Ok(-1.2345678901234568e+29));
    }

    #[test]
    fn division_is_correctly_rounded() {
        let ten = Big::from(10);
        assert_eq!(true_divide(&Big::ONE, &Big::from(3)), Ok(1.0 / 3.0));
        assert_eq!(true_divide(&ten.pow(400), &ten.pow(399)), Ok(10.0));
        assert!(true_divide(&ten.pow(400), &Big::from(3)).is_err());
        assert_eq!(
            true_divide(&Big::from(-1), &ten.pow(400)).map(f64::to_bits),
            Ok((-0.0f64).to_bits())
        );
        assert_eq!(true_divide(&Big::ONE, &ten.pow(320)), Ok(1e-320));
        assert_eq!(true_divide(&Big::from(3), &(Big::ONE << 1075)), Ok(1e-323));
        assert_eq!(true_divide(&Big::from(1), &(Big::ONE << 1075)), Ok(0.0));
        assert_eq!(true_divide(&Big::from(5), &(Big::from(3) << 1075)), Ok(5e-324));
        assert_eq!(true_divide(&Big::from(5), &(Big::from(3) << 1077)), Ok(0.0));
        assert_eq!(
            true_divide(&big("123456789123456789123456789"), &big("-9876543210987")),
            Ok(-12499999897344.578)
        );
        assert_eq!(
            true_divide(&Big::ZERO, &Big::from(-3)).map(f64::to_bits),
            Ok((-0.0f64).to_bits())
        );
    }

    #[test]
    fn comparison_is_exact() {
        let value = big("9007199254740993");
        assert_eq!(compare_with_float(&value, 9007199254740992.0), Some(Ordering::Greater));
        assert_eq!(
            compare_small_with_float(9007199254740993, 9007199254740994.0),
            Some(Ordering::Less)
        );
        assert_eq!(compare_with_float(&Big::from(-1), -1.5), Some(Ordering::Greater));
        assert_eq!(compare_with_float(&Big::ZERO, 5e-324), Some(Ordering::Less));
        assert_eq!(
            compare_with_float(&Big::from(10).pow(400), f64::INFINITY),
            Some(Ordering::Less)
        );
        assert_eq!(compare_with_float(&Big::ONE, f64::NAN), None);
    }

    #[test]
    fn ratios() {
        assert_eq!(float_to_ratio(0.1), Ok((big("3602879701896397"), big("36028797018963968"))));
        assert_eq!(float_to_ratio(-2.0), Ok((Big::from(-2), Big::ONE)));
        assert_eq!(float_to_ratio(0.0), Ok((Big::ZERO, Big::ONE)));
        assert_eq!(from_float(-1e22), Ok(-Big::from(10).pow(22)));
        assert_eq!(from_float(0.99), Ok(Big::ZERO));
    }
}
