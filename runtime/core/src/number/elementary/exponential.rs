//! e to the x and two to the x, within 0.501 units in the last place.
//!
//! The argument is split into whole 128ths of a doubling, which a table knows, and a rest below 0.0028, whose first
//! order is kept to 106 bits and whose higher orders are a short polynomial.

use super::double2::Double2;
use super::tables::{EXP, LN_2, LN_2_PARTS};
use crate::number::bigint::round_to_float;
use crate::number::sums::{fast_two_sum, two_product, two_sum};

/// Adding it to a float and taking it away again leaves a whole number.
const ROUNDER: f64 = 6755399441055744.0;

/// e to the x.
pub fn exp(x: f64) -> f64 {
    const TINY: f64 = 5.6e-17;
    if x.is_nan() {
        return x;
    }
    if x.abs() < TINY {
        return 1.0 + x;
    }
    exp_of_sum(Double2::from(x), false)
}

/// Two to the x.
pub fn exp2(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x >= 1024.0 {
        return f64::INFINITY;
    }
    if x < -1076.0 {
        return 0.0;
    }
    let steps = (x * 128.0 + ROUNDER) - ROUNDER;
    let rest = x - steps / 128.0;
    let (high, low) = two_product(rest, LN_2.high);
    let (value, exponent) = assemble(steps as i32, high, low + rest * LN_2.low);
    scale(value, exponent, false)
}

/// e to a sum. `may_tie` tells that the exact result may lie in the middle between two floats.
pub(super) fn exp_of_sum(x: Double2, may_tie: bool) -> f64 {
    const STEPS: f64 = 184.6649652337873;
    if x.high > 709.79 {
        return f64::INFINITY;
    }
    if x.high < -745.2 {
        return 0.0;
    }
    let steps = (x.high * STEPS + ROUNDER) - ROUNDER;
    let (rest, lost) = two_sum(x.high - steps * LN_2_PARTS[0], -(steps * LN_2_PARTS[1]));
    let (high, low) = fast_two_sum(rest, lost - steps * LN_2_PARTS[2] + x.low);
    let (value, exponent) = assemble(steps as i32, high, low);
    scale(value, exponent, may_tie)
}

/// Two to the `steps` 128ths times e to the `rest + low`, as a number near 1 and an exponent of two.
fn assemble(steps: i32, rest: f64, low: f64) -> (Double2, i32) {
    let (table_high, table_low) = EXP[(steps & 127) as usize];
    let series = 1.0 / 24.0 + rest * (1.0 / 120.0 + rest * (1.0 / 720.0 + rest * (1.0 / 5040.0)));
    let higher = low + rest * rest * (0.5 + rest * (1.0 / 6.0 + rest * series));
    let (product, product_lost) = two_product(table_high, rest);
    let (sum, sum_lost) = fast_two_sum(table_high, product);
    let small = sum_lost + (product_lost + (table_high * higher + (table_low + table_low * rest)));
    (Double2::new(sum, small), steps >> 7)
}

/// Rounds once, after multiplying by a power of two.
fn scale(value: Double2, exponent: i32, may_tie: bool) -> f64 {
    if exponent < -1021 {
        // A fixed-point number with 112 bits after the point, taken in two steps that are exact.
        const TWO_62: f64 = 4611686018427387904.0;
        const TWO_50: f64 = 1125899906842624.0;
        let fixed = (((value.high * TWO_62) as i128) << 50) + (value.low * TWO_62 * TWO_50) as i128;
        return round_to_float(fixed.unsigned_abs(), i64::from(exponent) - 112, false)
            .unwrap_or(f64::INFINITY);
    }
    let mut nearest = value.high;
    if may_tie {
        nearest = even_of_tie(value);
    }
    let power = f64::from_bits(((exponent.min(1023) + 1023) as u64) << 52);
    let scaled = nearest * power;
    if exponent > 1023 { scaled * 2.0 } else { scaled }
}

/// The even neighbour, where the number lies in the middle between two floats as far as we can tell.
fn even_of_tie(value: Double2) -> f64 {
    let bits = value.high.to_bits();
    if bits & 1 == 0 {
        return value.high;
    }
    let neighbour = f64::from_bits(if value.low > 0.0 { bits + 1 } else { bits - 1 });
    let half = (neighbour - value.high) / 2.0;
    if (value.low - half).abs() < half.abs() / 16384.0 { neighbour } else { value.high }
}
