//! Sine, cosine and tangent, within 0.501 units in the last place.
//!
//! The argument is brought into a quarter turn around zero to 106 bits or more, then split into whole 128ths, which a
//! table knows, and a rest below 1/256, whose first order is kept to 106 bits.

use super::double2::Double2;
use super::tables::{HALF_PI, HALF_PI_PARTS, SIN_COS, TWO_OVER_PI};
use crate::number::bigint::{Big, Natural, split_float, to_float};
use crate::number::sums::{two_product, two_sum};

/// The sine.
pub fn sin(x: f64) -> f64 {
    if x == 0.0 {
        return x;
    }
    if !x.is_finite() {
        return f64::NAN;
    }
    let (quadrant, rest) = reduce(x);
    let result = if quadrant & 1 == 0 { sine(rest).high } else { cosine(rest).high };
    if quadrant & 2 == 0 { result } else { -result }
}

/// The cosine.
pub fn cos(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (quadrant, rest) = reduce(x);
    let result = if quadrant & 1 == 0 { cosine(rest).high } else { sine(rest).high };
    if (quadrant + 1) & 2 == 0 { result } else { -result }
}

/// The tangent.
pub fn tan(x: f64) -> f64 {
    const TINY: f64 = 1e-9;
    if !x.is_finite() {
        return f64::NAN;
    }
    if x.abs() < TINY {
        // Also keeps minus zero; the cube is below half a unit in the last place.
        return x + x * x * x / 3.0;
    }
    let (quadrant, rest) = reduce(x);
    let (sine, cosine) = (sine(rest), cosine(rest));
    if quadrant & 1 == 0 { sine.divide(cosine).high } else { -cosine.divide(sine).high }
}

/// The quarter turns nearest to x, modulo 4, and what is left.
fn reduce(x: f64) -> (u32, Double2) {
    const LARGE: f64 = 1000000.0;
    const ROUNDER: f64 = 6755399441055744.0;
    let magnitude = x.abs();
    if magnitude <= core::f64::consts::FRAC_PI_4 {
        return (0, Double2::from(x));
    }
    if magnitude > LARGE {
        return reduce_large(x);
    }
    let turns = (x * core::f64::consts::FRAC_2_PI + ROUNDER) - ROUNDER;
    let (first, first_lost) = two_sum(x - turns * HALF_PI_PARTS[0], -(turns * HALF_PI_PARTS[1]));
    let (second, second_lost) = two_sum(first, -(turns * HALF_PI_PARTS[2]));
    let lost = Double2::sum(first_lost, second_lost - turns * HALF_PI_PARTS[3]);
    (turns as i32 as u32 & 3, Double2::from(second).add(lost))
}

/// As [`reduce`], with as many bits of 2 / pi as it takes.
fn reduce_large(x: f64) -> (u32, Double2) {
    const WINDOW: usize = 256;
    let (negative, mantissa, exponent) = split_float(x);
    let mut all_bits = Natural::ZERO;
    for word in TWO_OVER_PI {
        all_bits = (all_bits << 64usize) | Natural::from(word);
    }
    // Earlier bits only add whole turns.
    let skipped = (exponent - 2).max(0) as usize;
    let window = (all_bits >> (1280 - skipped - WINDOW)) & Natural::ones(WINDOW);
    let product = window * Natural::from(mantissa);
    let fraction_bits = ((skipped + WINDOW) as i64 - exponent) as usize;
    let mut quadrant = u32::try_from((&product >> fraction_bits) & Natural::from(3u8)).unwrap_or(0);
    let mut fraction = Big::from(product & Natural::ones(fraction_bits));
    if &fraction >> (fraction_bits - 1) == Big::ONE {
        quadrant += 1;
        fraction -= Big::ONE << fraction_bits;
    }
    let high = to_float(&fraction).unwrap_or(0.0);
    let high_exact = crate::number::bigint::from_float(high).unwrap_or(Big::ZERO);
    let low = to_float(&(fraction - high_exact)).unwrap_or(0.0);
    let unit = libm::ldexp(1.0, -(fraction_bits as i32));
    let rest = Double2 { high, low }.scale(unit).multiply(HALF_PI);
    if negative { (quadrant.wrapping_neg() & 3, rest.negate()) } else { (quadrant & 3, rest) }
}

/// A rest in 128ths and what remains, with the sines and cosines that follow.
struct Angle {
    table: (f64, f64, f64, f64),
    rest: f64,
    low: f64,
    /// sin(rest) - rest
    sine_rest: f64,
    /// cos(rest) - 1
    cosine_rest: f64,
}

impl Angle {
    /// For an angle that is not negative.
    #[inline]
    fn new(angle: Double2) -> Angle {
        let steps = (angle.high * 128.0 + 0.5) as usize;
        let (rest, low) = two_sum(angle.high - steps as f64 / 128.0, angle.low);
        let square = rest * rest;
        Angle {
            table: SIN_COS[steps.min(SIN_COS.len() - 1)],
            rest,
            low,
            sine_rest: rest
                * square
                * (-1.0 / 6.0 + square * (1.0 / 120.0 - square * (1.0 / 5040.0))),
            cosine_rest: square * (-0.5 + square * (1.0 / 24.0 - square * (1.0 / 720.0))),
        }
    }
}

/// The sine of an angle within a quarter turn around zero.
fn sine(angle: Double2) -> Double2 {
    if angle.high < 0.0 {
        return sine(angle.negate()).negate();
    }
    let Angle { table: (sine, sine_low, cosine, cosine_low), rest, low, sine_rest, cosine_rest } =
        Angle::new(angle);
    let (product, product_lost) = two_product(cosine, rest);
    let (sum, sum_lost) = two_sum(sine, product);
    let higher = sine * cosine_rest + cosine * sine_rest;
    let lows = sine_low + cosine_low * rest + low * (cosine - sine * rest);
    Double2::new(sum, sum_lost + (product_lost + (lows + higher)))
}

/// The cosine of an angle within a quarter turn around zero.
fn cosine(angle: Double2) -> Double2 {
    let angle = if angle.high < 0.0 { angle.negate() } else { angle };
    let Angle { table: (sine, sine_low, cosine, cosine_low), rest, low, sine_rest, cosine_rest } =
        Angle::new(angle);
    let (product, product_lost) = two_product(sine, rest);
    let (sum, sum_lost) = two_sum(cosine, -product);
    let higher = cosine * cosine_rest - sine * sine_rest;
    let lows = cosine_low - sine_low * rest - low * (sine + cosine * rest);
    Double2::new(sum, sum_lost + (lows + higher - product_lost))
}
