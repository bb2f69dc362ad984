//! Logarithms, within 0.501 units in the last place (`log10`, which follows the C library's formula, within 2).

use super::double2::Double2;
use super::tables::{LN_2_SHORT, LOG, LOG2_E};

/// 1/3 as a sum.
const THIRD: Double2 = Double2 { high: 0.3333333333333333, low: 1.850371707708594e-17 };

/// The natural logarithm.
pub fn log(x: f64) -> f64 {
    match outside(x) {
        Some(result) => result,
        None => log_of_positive::<false>(x).high,
    }
}

/// The logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    if let Some(result) = outside(x) {
        return result;
    }
    let (exponent, fraction) = split::<false>(x);
    Double2::from(exponent).add(fraction.multiply(LOG2_E)).high
}

/// The logarithm to base 10, as the C library adds it up.
pub fn log10(x: f64) -> f64 {
    const LOG10_2_HIGH: f64 = 0.30102999566361177;
    const LOG10_2_LOW: f64 = 3.694239077158931e-13;
    if let Some(result) = outside(x) {
        return result;
    }
    let (scaled, shift) =
        if x < f64::MIN_POSITIVE { (x * 18014398509481984.0, -54) } else { (x, 0) };
    let bits = scaled.to_bits();
    let exponent = (bits >> 52) as i32 - 1023 + shift;
    let below_one = i32::from(exponent < 0);
    let fraction = f64::from_bits((bits & ((1 << 52) - 1)) | ((1023 - below_one) as u64) << 52);
    let whole = f64::from(exponent + below_one);
    let small = whole * LOG10_2_LOW + core::f64::consts::LOG10_E * log(fraction);
    small + whole * LOG10_2_HIGH
}

/// The results that need no logarithm.
fn outside(x: f64) -> Option<f64> {
    if x.is_nan() || x == f64::INFINITY {
        Some(x)
    } else if x == 0.0 {
        Some(f64::NEG_INFINITY)
    } else if x < 0.0 {
        Some(f64::NAN)
    } else {
        None
    }
}

/// The natural logarithm of a positive finite number as a sum; `PRECISE` to 75 bits and more instead of 68.
pub(super) fn log_of_positive<const PRECISE: bool>(x: f64) -> Double2 {
    let (exponent, fraction) = split::<PRECISE>(x);
    let whole = Double2::new(exponent * LN_2_SHORT.high, exponent * LN_2_SHORT.low);
    whole.add(fraction)
}

/// The exponent of two, and the logarithm of the fraction, which is between the roots of 1/2 and 2.
fn split<const PRECISE: bool>(x: f64) -> (f64, Double2) {
    const FIRST_ABOVE_ROOT: usize = 53;
    let (scaled, shift) =
        if x < f64::MIN_POSITIVE { (x * 18014398509481984.0, -54) } else { (x, 0) };
    let bits = scaled.to_bits();
    let index = (bits >> 45) as usize & 127;
    let halved = usize::from(index >= FIRST_ABOVE_ROOT);
    let exponent = (bits >> 52) as i32 - 1023 + shift + halved as i32;
    let fraction = f64::from_bits((bits & ((1 << 52) - 1)) | ((1023 - halved) as u64) << 52);
    let (reciprocal, table_high, table_low) = LOG[index];
    let near_one = Double2::product(fraction, reciprocal);
    let rest = Double2::sum(near_one.high - 1.0, near_one.low);
    let logarithm = Double2 { high: table_high, low: table_low }.add(log_near_one::<PRECISE>(rest));
    (f64::from(exponent), logarithm)
}

/// ln(1 + rest) for a rest below 1/128.
fn log_near_one<const PRECISE: bool>(rest: Double2) -> Double2 {
    let r = rest.high;
    let square = rest.multiply(rest);
    let series = 1.0 / 7.0
        - r * (1.0 / 8.0 - r * (1.0 / 9.0 - r * (1.0 / 10.0 - r * (1.0 / 11.0 - r / 12.0))));
    let fourth =
        square.high * square.high * (-0.25 + r * (1.0 / 5.0 - r * (1.0 / 6.0 - r * series)));
    let first = rest.subtract(square.scale(0.5));
    if PRECISE {
        let third = square.multiply(rest).multiply(THIRD);
        return first.add(Double2::new(third.high, third.low + fourth));
    }
    Double2::new(first.high, first.low + (square.high * r * (1.0 / 3.0) + fourth))
}
