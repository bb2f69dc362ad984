//! The functions of `math` on floats, with Python's domain and range errors.

use crate::number::bigint::{Big, Sign, bit_length, to_float};
use crate::number::elementary;
use crate::number::fault::Fault;

pub use crate::number::combinatorics::{comb, factorial, perm};
pub use crate::number::gamma::{gamma, lgamma};
pub use crate::number::sums::{Compensated, ExactSum, norm, sum_of_products};

/// The `ValueError` of an argument outside a function's domain.
pub const DOMAIN: Fault = Fault::value("math domain error");
/// The `OverflowError` of a result that is too large.
pub const RANGE: Fault = Fault::overflow("math range error");

/// Makes an error of a nan or an infinity that did not come from one.
fn checked(argument: f64, result: f64, infinite: Fault) -> Result<f64, Fault> {
    if result.is_nan() && !argument.is_nan() {
        return Err(DOMAIN);
    }
    if result.is_infinite() && argument.is_finite() {
        return Err(infinite);
    }
    Ok(result)
}

macro_rules! unary {
    ($($name:ident: $fault:expr),* $(,)?) => {$(
        #[doc = concat!("`math.", stringify!($name), "(x)`.")]
        pub fn $name(argument: f64) -> Result<f64, Fault> {
            checked(argument, elementary::$name(argument), $fault)
        }
    )*};
}

unary! {
    acos: DOMAIN, acosh: DOMAIN, asin: DOMAIN, asinh: DOMAIN, atan: DOMAIN, atanh: DOMAIN, cbrt: DOMAIN, cos: DOMAIN,
    cosh: RANGE, exp: RANGE, exp2: RANGE, expm1: RANGE, log1p: DOMAIN, sin: DOMAIN, sinh: RANGE, sqrt: DOMAIN,
    tan: DOMAIN, tanh: DOMAIN,
}

/// Which logarithm [`logarithm`] and [`logarithm_of_big`] take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// `math.log`
    E,
    /// `math.log2`
    Two,
    /// `math.log10`
    Ten,
}

/// `math.log(x)`, `math.log2(x)` and `math.log10(x)`.
pub fn logarithm(argument: f64, base: Base) -> Result<f64, Fault> {
    if argument.is_nan() {
        return Ok(argument);
    }
    if argument <= 0.0 {
        return Err(DOMAIN);
    }
    Ok(match base {
        Base::E => elementary::log(argument),
        Base::Two => elementary::log2(argument),
        Base::Ten => elementary::log10(argument),
    })
}

/// The logarithm of an integer, which may be too large for a float.
pub fn logarithm_of_big(value: &Big, base: Base) -> Result<f64, Fault> {
    if value.is_zero() || value.sign() == Sign::Negative {
        return Err(DOMAIN);
    }
    if let Ok(float) = to_float(value) {
        return logarithm(float, base);
    }
    // Split into a fraction in [0.5, 1) and a power of two.
    let exponent = bit_length(value);
    let kept = value >> (exponent - 128) as usize;
    let sticky = Big::from(u8::from(&kept << (exponent - 128) as usize != *value));
    let fraction = to_float(&((kept << 1usize) | sticky))? * libm::ldexp(1.0, -129);
    Ok(logarithm(fraction, base)? + logarithm(2.0, base)? * exponent as f64)
}

/// `math.pow(base, exponent)`.
pub fn pow(base: f64, exponent: f64) -> Result<f64, Fault> {
    let result = elementary::pow(base, exponent);
    if !base.is_finite() || !exponent.is_finite() || result.is_finite() {
        return Ok(result);
    }
    Err(if result.is_nan() || base == 0.0 { DOMAIN } else { RANGE })
}

/// `math.fmod(x, y)`.
pub fn fmod(left: f64, right: f64) -> Result<f64, Fault> {
    if right.is_infinite() && left.is_finite() {
        return Ok(left);
    }
    binary(left, right, elementary::fmod(left, right))
}

/// `math.remainder(x, y)`.
pub fn remainder(left: f64, right: f64) -> Result<f64, Fault> {
    if right.is_infinite() && left.is_finite() {
        return Ok(left);
    }
    binary(left, right, libm::remainder(left, right))
}

fn binary(left: f64, right: f64, result: f64) -> Result<f64, Fault> {
    if result.is_nan() && !left.is_nan() && !right.is_nan() {
        return Err(DOMAIN);
    }
    Ok(result)
}

/// `math.atan2(y, x)`.
pub fn atan2(y: f64, x: f64) -> f64 {
    elementary::atan2(y, x)
}

/// `math.ldexp(x, exponent)`.
pub fn ldexp(value: f64, exponent: &Big) -> Result<f64, Fault> {
    if value == 0.0 || !value.is_finite() {
        return Ok(value);
    }
    let far = if exponent.sign() == Sign::Negative { -5000 } else { 5000 };
    let result =
        libm::ldexp(value, i32::try_from(exponent).map_or(far, |near| near.clamp(-5000, 5000)));
    if result.is_infinite() { Err(RANGE) } else { Ok(result) }
}

/// `math.frexp(x)`.
pub fn frexp(value: f64) -> (f64, i32) {
    if value == 0.0 || !value.is_finite() { (value, 0) } else { libm::frexp(value) }
}

/// `math.modf(x)`: the fraction and the whole part, both with the sign of `x`.
pub fn modf(value: f64) -> (f64, f64) {
    if value.is_infinite() {
        return (0f64.copysign(value), value);
    }
    if value.is_nan() {
        return (value, value);
    }
    let whole = libm::trunc(value);
    ((value - whole).copysign(value), whole)
}

/// `math.nextafter(x, y, steps=steps)`.
pub fn nextafter(from: f64, to: f64, steps: u64) -> f64 {
    if steps == 0 || from.is_nan() {
        return from;
    }
    if to.is_nan() || from == to {
        return to;
    }
    // On this line of integers neighbouring floats are one apart, and both zeros are at 0.
    let place = |value: f64| {
        let magnitude = i128::from(value.to_bits() & (i64::MAX as u64));
        if value.is_sign_negative() { -magnitude } else { magnitude }
    };
    let (start, goal) = (place(from), place(to));
    let moved = if goal > start {
        (start + i128::from(steps)).min(goal)
    } else {
        (start - i128::from(steps)).max(goal)
    };
    if moved == goal && (steps > 1 || goal != 0) {
        return to;
    }
    let magnitude = f64::from_bits(moved.unsigned_abs() as u64);
    if moved == 0 { 0f64.copysign(from) } else { magnitude.copysign(moved as f64) }
}

/// `math.ulp(x)`.
pub fn ulp(value: f64) -> f64 {
    let magnitude = value.abs();
    if !magnitude.is_finite() {
        return magnitude;
    }
    let above = f64::from_bits(magnitude.to_bits() + 1);
    if above.is_infinite() {
        magnitude - f64::from_bits(magnitude.to_bits() - 1)
    } else {
        above - magnitude
    }
}

/// `math.fma(x, y, z)`.
pub fn fma(left: f64, right: f64, added: f64) -> Result<f64, Fault> {
    let result = libm::fma(left, right, added);
    if result.is_nan() && !left.is_nan() && !right.is_nan() && !added.is_nan() {
        return Err(Fault::value("invalid operation in fma"));
    }
    if result.is_infinite() && left.is_finite() && right.is_finite() && added.is_finite() {
        return Err(Fault::overflow("overflow in fma"));
    }
    Ok(result)
}

/// `math.degrees(x)`.
pub fn degrees(radians: f64) -> f64 {
    radians * (180.0 / core::f64::consts::PI)
}

/// `math.radians(x)`.
pub fn radians(degrees: f64) -> f64 {
    degrees * (core::f64::consts::PI / 180.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use alloc::{format, vec};

    type Unary = fn(f64) -> Result<f64, Fault>;

    fn run(name: &str, arguments: &[f64]) -> Result<f64, Fault> {
        let x = arguments[0];
        let y = arguments.get(1).copied().unwrap_or(0.0);
        let unary: &[(&str, Unary)] = &[
            ("acos", acos),
            ("acosh", acosh),
            ("asin", asin),
            ("asinh", asinh),
            ("atan", atan),
            ("atanh", atanh),
            ("cbrt", cbrt),
            ("cos", cos),
            ("cosh", cosh),
            ("exp", exp),
            ("exp2", exp2),
            ("expm1", expm1),
            ("log1p", log1p),
            ("sin", sin),
            ("sinh", sinh),
            ("sqrt", sqrt),
            ("tan", tan),
            ("tanh", tanh),
            ("gamma", gamma),
            ("lgamma", lgamma),
        ];
        if let Some((_, function)) = unary.iter().find(|row| row.0 == name) {
            return function(x);
        }
        match name {
            "erf" => Ok(elementary::erf(x)),
            "erfc" => Ok(elementary::erfc(x)),
            "log" => logarithm(x, Base::E),
            "log2" => logarithm(x, Base::Two),
            "log10" => logarithm(x, Base::Ten),
            "ulp" => Ok(ulp(x)),
            "degrees" => Ok(degrees(x)),
            "radians" => Ok(radians(x)),
            "pow" => pow(x, y),
            "fmod" => fmod(x, y),
            "remainder" => remainder(x, y),
            "atan2" => Ok(atan2(x, y)),
            "nextafter" => Ok(nextafter(x, y, 1)),
            "hypot" => Ok(norm(&mut arguments.to_vec())),
            "sum" => {
                let mut sum = Compensated::default();
                arguments.iter().for_each(|value| sum.add(*value));
                Ok(sum.total())
            }
            "fsum" => {
                let mut sum = ExactSum::default();
                arguments.iter().try_for_each(|value| sum.add(*value))?;
                sum.total()
            }
            "sumprod" => {
                Ok(sum_of_products(arguments.iter().copied().zip(arguments.iter().rev().copied())))
            }
            _ => panic!("{name}"),
        }
    }

    /// How many floats lie between two.
    fn distance(left: f64, right: f64) -> u64 {
        if left.is_nan() && right.is_nan() {
            return 0;
        }
        left.to_bits().abs_diff(right.to_bits())
    }

    #[test]
    fn as_cpython() {
        // The system's libm below CPython is not exact in these; ours may be nearer to the truth.
        let may_differ = |name: &str| match name {
            "gamma" | "lgamma" | "erf" | "erfc" => 4,
            "cbrt" | "tanh" => 3,
            "acos" | "acosh" | "asin" | "asinh" | "atan" | "atanh" | "atan2" | "cos" | "cosh"
            | "exp" | "exp2" | "expm1" | "log1p" | "sin" | "sinh" | "tan" | "log" | "log2"
            | "log10" | "pow" => 1,
            _ => 0,
        };
        let mut failures = String::new();
        for line in include_str!("../../testdata/math.txt").lines() {
            let [name, expected, arguments] = line.split('|').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let arguments: Vec<f64> =
                arguments.split(' ').map(|text| text.parse().unwrap()).collect();
            let found = run(name, &arguments);
            let same = match (&found, expected.strip_prefix('!')) {
                (Ok(value), None) => {
                    distance(*value, expected.parse().unwrap()) <= may_differ(name)
                }
                (Err(fault), Some(text)) => fault.text == text,
                _ => false,
            };
            if !same {
                failures.push_str(&format!("{line} {found:?}\n"));
            }
        }
        assert!(failures.is_empty(), "{failures}");
    }

    #[test]
    fn neighbours_and_parts() {
        assert_eq!(nextafter(1.0, 5.0, u64::MAX), 5.0);
        assert_eq!(nextafter(0.0, -1.0, 3), -1.5e-323);
        assert_eq!(nextafter(5e-324, -1.0, 1).to_bits(), 0.0f64.to_bits());
        assert_eq!(nextafter(-5e-324, 1.0, 1).to_bits(), (-0.0f64).to_bits());
        assert_eq!(nextafter(5e-324, -0.0, 1).to_bits(), 0.0f64.to_bits());
        assert_eq!(nextafter(5e-324, -0.0, 5).to_bits(), (-0.0f64).to_bits());
        assert_eq!(nextafter(0.0, -0.0, 1).to_bits(), (-0.0f64).to_bits());
        assert_eq!(nextafter(-1.0, 1.0, 1), -0.9999999999999999);
        assert_eq!(modf(-2.5), (-0.5, -2.0));
        assert_eq!(frexp(-8.0), (-0.5, 4));
        assert_eq!(ldexp(1.0, &(Big::ONE << 90)), Err(RANGE));
        assert_eq!(ldexp(1.0, &-(Big::ONE << 90)), Ok(0.0));
        assert_eq!(ldexp(1.0, &Big::from(-1074)), Ok(5e-324));
        assert_eq!(logarithm_of_big(&Big::from(10).pow(400), Base::E), Ok(921.0340371976182));
        assert_eq!(logarithm_of_big(&(Big::ONE << 2000), Base::Two), Ok(2000.0));
        assert_eq!(logarithm_of_big(&Big::from(10).pow(400), Base::Ten), Ok(400.0));
        let mut sum = ExactSum::default();
        assert!(vec![1e308, 1e308].into_iter().try_for_each(|value| sum.add(value)).is_err());
    }
}
