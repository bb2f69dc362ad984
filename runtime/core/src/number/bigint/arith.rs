//! Division, shifts, powers and number theory as Python defines them for negative operands.
//!
//! Functions whose result can be absurdly large ask for the memory first and report `MemoryError`.

use alloc::vec::Vec;
use dashu_int::fast_div::ConstDivisor;
use dashu_int::ops::{BitTest, DivRem, Gcd, SquareRoot};

use super::{Big, Natural, Sign};
use crate::number::fault::Fault;

/// More bits than this are refused even where the system would promise the memory (2 GiB of digits).
const BITS_MAX: u64 = 1 << 34;

/// Fails with `MemoryError` when a number of `bits` bits cannot be stored.
pub fn reserve_bits(bits: u64) -> Result<(), Fault> {
    const BITS_SURELY_FINE: u64 = 1 << 20;
    if bits < BITS_SURELY_FINE {
        return Ok(());
    }
    if bits > BITS_MAX {
        return Err(Fault::memory());
    }
    // Multiplication needs scratch space of about the size of the result, so ask for twice as much.
    let mut probe: Vec<u64> = Vec::new();
    probe.try_reserve_exact((bits / 32) as usize).map_err(|_| Fault::memory())
}

/// `left * right`, with the memory checked first.
pub fn multiply(left: &Big, right: &Big) -> Result<Big, Fault> {
    reserve_bits(bit_length(left) + bit_length(right))?;
    Ok(left * right)
}

/// `divmod(left, right)`: the quotient rounded down and a remainder with the sign of `right`.
pub fn divmod(left: &Big, right: &Big) -> Result<(Big, Big), Fault> {
    if right.is_zero() {
        return Err(Fault::zero_division("integer division or modulo by zero"));
    }
    let (quotient, remainder) = left.div_rem(right);
    if !remainder.is_zero() && remainder.sign() != right.sign() {
        return Ok((quotient - Big::ONE, remainder + right));
    }
    Ok((quotient, remainder))
}

/// `left // right`.
pub fn floor_div(left: &Big, right: &Big) -> Result<Big, Fault> {
    Ok(divmod(left, right)?.0)
}

/// `left % right`.
pub fn modulo(left: &Big, right: &Big) -> Result<Big, Fault> {
    if right.is_zero() {
        return Err(Fault::zero_division("integer modulo by zero"));
    }
    let remainder = left % right;
    if !remainder.is_zero() && remainder.sign() != right.sign() {
        return Ok(remainder + right);
    }
    Ok(remainder)
}

/// `value << count`.
pub fn shift_left(value: &Big, count: &Big) -> Result<Big, Fault> {
    if count.sign() == Sign::Negative {
        return Err(Fault::value("negative shift count"));
    }
    if value.is_zero() {
        return Ok(Big::ZERO);
    }
    let count = u64::try_from(count).map_err(|_| Fault::memory())?;
    reserve_bits(bit_length(value).saturating_add(count))?;
    Ok(value << count as usize)
}

/// `value >> count`, rounding towards minus infinity.
pub fn shift_right(value: &Big, count: &Big) -> Result<Big, Fault> {
    if count.sign() == Sign::Negative {
        return Err(Fault::value("negative shift count"));
    }
    match u64::try_from(count) {
        Ok(count) if count < bit_length(value) => Ok(value >> count as usize),
        _ if value.sign() == Sign::Negative => Ok(Big::NEG_ONE),
        _ => Ok(Big::ZERO),
    }
}

/// `base ** exponent` for an exponent that is not negative (a negative one gives a float in Python).
pub fn power(base: &Big, exponent: &Big) -> Result<Big, Fault> {
    debug_assert!(exponent.sign() == Sign::Positive);
    let odd = exponent.bit(0);
    if exponent.is_zero() || base.is_one() {
        return Ok(Big::ONE);
    }
    if base.is_zero() {
        return Ok(Big::ZERO);
    }
    if *base == Big::NEG_ONE {
        return Ok(if odd { Big::NEG_ONE } else { Big::ONE });
    }
    let exponent = u64::try_from(exponent).map_err(|_| Fault::memory())?;
    // A base of n bits is at least 2^(n-1): a smaller result can not be promised.
    reserve_bits((bit_length(base) - 1).max(1).saturating_mul(exponent))?;
    Ok(base.pow(exponent as usize))
}

/// `pow(base, exponent, modulus)`.
pub fn power_modulo(base: &Big, exponent: &Big, modulus: &Big) -> Result<Big, Fault> {
    if modulus.is_zero() {
        return Err(Fault::value("pow() 3rd argument cannot be 0"));
    }
    let (modulus_sign, magnitude) = modulus.clone().into_parts();
    if magnitude.is_one() {
        return Ok(Big::ZERO);
    }
    let ring = ConstDivisor::new(magnitude.clone());
    let (exponent_sign, exponent) = exponent.clone().into_parts();
    let mut base = ring.reduce(base.clone());
    if exponent_sign == Sign::Negative {
        base = base.inv().ok_or(Fault::value("base is not invertible for the given modulus"))?;
    }
    let result = Big::from(base.pow(&exponent).residue());
    if modulus_sign == Sign::Negative && !result.is_zero() {
        return Ok(result - Big::from(magnitude));
    }
    Ok(result)
}

/// `value.bit_length()`.
pub fn bit_length(value: &Big) -> u64 {
    let (_, words) = value.as_sign_words();
    match words.last() {
        Some(top) => words.len() as u64 * 64 - u64::from(top.leading_zeros()),
        None => 0,
    }
}

/// `value.bit_count()`: the ones of the absolute value.
pub fn bit_count(value: &Big) -> u64 {
    value.as_sign_words().1.iter().map(|word| u64::from(word.count_ones())).sum()
}

/// `math.isqrt(value)`.
pub fn isqrt(value: &Big) -> Result<Big, Fault> {
    if value.sign() == Sign::Negative {
        return Err(Fault::value("isqrt() argument must be nonnegative"));
    }
    Ok(Big::from(value.as_ubig().unwrap_or(&Natural::ZERO).sqrt()))
}

/// `math.gcd(left, right)`, never negative.
pub fn gcd(left: &Big, right: &Big) -> Big {
    if left.is_zero() || right.is_zero() {
        return absolute(if left.is_zero() { right } else { left });
    }
    Big::from(left.gcd(right))
}

/// `math.lcm(left, right)`, never negative.
pub fn lcm(left: &Big, right: &Big) -> Result<Big, Fault> {
    if left.is_zero() || right.is_zero() {
        return Ok(Big::ZERO);
    }
    let reduced = left / gcd(left, right);
    Ok(absolute(&multiply(&reduced, right)?))
}

/// `abs(value)`.
pub fn absolute(value: &Big) -> Big {
    if value.sign() == Sign::Negative { -value } else { value.clone() }
}

/// `round(value, -digits)`: to a multiple of `10 ** digits`, halves to even.
pub fn round_to_tens(value: &Big, digits: u64) -> Big {
    // Beyond this many digits the unit is more than twice the value: 4 > log2(10).
    if digits > bit_length(value) / 3 + 1 {
        return Big::ZERO;
    }
    let unit = Big::from(10).pow(digits as usize);
    let half = &unit / Big::from(2);
    let (quotient, remainder) = match divmod(value, &unit) {
        Ok(parts) => parts,
        Err(_) => unreachable!("a power of ten is not zero"),
    };
    let up = remainder > half || (remainder == half && quotient.bit(0));
    (if up { quotient + Big::ONE } else { quotient }) * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn big(text: &str) -> Big {
        text.parse().unwrap()
    }

    #[test]
    fn division_rounds_down() {
        for (a, b, q, r) in
            [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, -2, -3, 0)]
        {
            assert_eq!(divmod(&Big::from(a), &Big::from(b)), Ok((Big::from(q), Big::from(r))));
            assert_eq!(modulo(&Big::from(a), &Big::from(b)), Ok(Big::from(r)));
        }
        let message = divmod(&Big::ONE, &Big::ZERO).unwrap_err();
        assert_eq!(message.text, "integer division or modulo by zero");
    }

    #[test]
    fn shifts_and_bits_are_twos_complement() {
        let value = -big("123456789012345678901234567890");
        assert_eq!(shift_right(&value, &Big::from(3)), Ok(big("-15432098626543209862654320987")));
        assert_eq!(shift_right(&value, &big("10000000000000000000000")), Ok(Big::NEG_ONE));
        assert_eq!(&value & Big::from(0xffff), Big::from(62766));
        assert_eq!(&value | Big::from(0xffff), big("-123456789012345678901234565121"));
        assert_eq!(&value ^ Big::from(0xffff), big("-123456789012345678901234627887"));
        assert_eq!(!&value, big("123456789012345678901234567889"));
        assert_eq!(bit_length(&value), 97);
        assert_eq!(bit_count(&value), 54);
        assert_eq!(shift_left(&Big::ONE, &big("4611686018427387904")), Err(Fault::memory()));
        assert_eq!(shift_left(&Big::ZERO, &big("46116860184273879040000")), Ok(Big::ZERO));
    }

    #[test]
    fn powers() {
        assert_eq!(power(&Big::from(-3), &Big::from(41)), Ok(big("-36472996377170786403")));
        assert_eq!(power(&Big::NEG_ONE, &big("100000000000000000000001")), Ok(Big::NEG_ONE));
        assert_eq!(power(&Big::from(2), &big("100000000000000000000001")), Err(Fault::memory()));
        let table = [
            (3, -2, 7, 4),
            (3, 2, -7, -5),
            (3, 0, 1, 0),
            (3, -1, -7, -2),
            (-5, 3, 7, 1),
            (0, 0, 5, 1),
        ];
        for (base, exponent, modulus, result) in table {
            let found = power_modulo(&Big::from(base), &Big::from(exponent), &Big::from(modulus));
            assert_eq!(found, Ok(Big::from(result)), "pow({base}, {exponent}, {modulus})");
        }
        assert!(power_modulo(&Big::from(2), &Big::NEG_ONE, &Big::from(4)).is_err());
        let modulus = big("1000000000000000000000000000057");
        let found =
            power_modulo(&big("98765432109876543210"), &big("123456789123456789"), &modulus);
        assert_eq!(found, Ok(big("678146301611198186440145392601")));
    }

    #[test]
    fn number_theory() {
        assert_eq!(isqrt(&big("123456789012345678901234567890")), Ok(big("351364182882014")));
        assert_eq!(isqrt(&Big::ZERO), Ok(Big::ZERO));
        assert!(isqrt(&Big::NEG_ONE).is_err());
        assert_eq!(gcd(&Big::ZERO, &Big::from(-5)), Big::from(5));
        assert_eq!(gcd(&Big::from(-12), &Big::from(18)), Big::from(6));
        assert_eq!(lcm(&Big::from(-4), &Big::from(6)), Ok(Big::from(12)));
    }

    #[test]
    fn rounding_to_tens() {
        for (value, digits, result) in [
            (25, 1, 20),
            (35, 1, 40),
            (-25, 1, -20),
            (-35, 1, -40),
            (26, 1, 30),
            (5, 1, 0),
            (6, 1, 10),
            (55, 2, 100),
            (50, 2, 0),
            (51, 2, 100),
            (-51, 2, -100),
            (7, 5, 0),
            (0, 3, 0),
            (-6, 1, -10),
        ] {
            assert_eq!(
                round_to_tens(&Big::from(value), digits),
                Big::from(result),
                "{value} {digits}"
            );
        }
    }
}
