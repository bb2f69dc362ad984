//! x to the y, within 0.501 units in the last place, and exact where the result is.

use super::double2::Double2;
use super::exponential::exp_of_sum;
use super::logarithm::log_of_positive;

/// x to the y, with the special cases of C.
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    if y.is_infinite() {
        return match x.abs() {
            1.0 => 1.0,
            magnitude if (magnitude > 1.0) == (y > 0.0) => f64::INFINITY,
            _ => 0.0,
        };
    }
    let negative = x.is_sign_negative() && is_odd(y);
    if x == 0.0 || x.is_infinite() {
        let magnitude = if (x == 0.0) == (y > 0.0) { 0.0 } else { f64::INFINITY };
        return if negative { -magnitude } else { magnitude };
    }
    if x < 0.0 && libm::trunc(y) != y {
        return f64::NAN;
    }
    let magnitude = power_of_positive(x.abs(), y);
    if negative { -magnitude } else { magnitude }
}

fn power_of_positive(x: f64, y: f64) -> f64 {
    match y {
        1.0 => return x,
        2.0 => return x * x,
        -1.0 => return 1.0 / x,
        0.5 => return libm::sqrt(x),
        _ => {}
    }
    let logarithm = log_of_positive::<true>(x);
    let estimate = logarithm.high * y;
    if estimate > 710.0 {
        return f64::INFINITY;
    }
    if estimate < -746.0 {
        return 0.0;
    }
    // Only such exponents can give a number in the middle between two floats.
    let may_tie = y > 0.0 && y < 64.0 && y * 4.0 == libm::trunc(y * 4.0);
    exp_of_sum(product(logarithm, y), may_tie)
}

/// The product, where the factor may be too large to be split.
fn product(logarithm: Double2, y: f64) -> Double2 {
    const LARGE: f64 = 1e290;
    const DOWN: f64 = 1.0 / 1267650600228229401496703205376.0;
    if y.abs() > LARGE {
        return logarithm.scale(1.0 / DOWN).multiply_float(y * DOWN);
    }
    logarithm.multiply_float(y)
}

fn is_odd(y: f64) -> bool {
    const ALL_EVEN: f64 = 9007199254740992.0;
    y.abs() < ALL_EVEN && libm::trunc(y) == y && (y as i64) & 1 == 1
}
