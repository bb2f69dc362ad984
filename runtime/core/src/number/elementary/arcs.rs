//! Arc sine, arc cosine and arc tangent, within 0.501 units in the last place.
//!
//! All come from the angle of a point: it is turned back by whole 64ths of a tangent, which a table knows, and the
//! small rest is a short series whose first order is kept to 106 bits.

use super::double2::Double2;
use super::tables::{ATAN, HALF_PI, PI};

/// Below this the arc is the argument itself.
const TINY: f64 = 7e-9;

/// The arc tangent.
pub fn atan(x: f64) -> f64 {
    const HUGE: f64 = 1e19;
    let magnitude = x.abs();
    if x.is_nan() || magnitude < TINY {
        return x;
    }
    if magnitude > HUGE {
        return HALF_PI.high.copysign(x);
    }
    angle(Double2::from(magnitude), Double2::from(1.0)).high.copysign(x)
}

/// The arc sine.
pub fn asin(x: f64) -> f64 {
    let magnitude = x.abs();
    if x.is_nan() || magnitude < TINY {
        return x;
    }
    if magnitude >= 1.0 {
        return if magnitude == 1.0 { HALF_PI.high.copysign(x) } else { f64::NAN };
    }
    angle(Double2::from(magnitude), other_leg(magnitude)).high.copysign(x)
}

/// The arc cosine.
pub fn acos(x: f64) -> f64 {
    let magnitude = x.abs();
    if x.is_nan() {
        return x;
    }
    if magnitude >= 1.0 {
        return match x {
            1.0 => 0.0,
            -1.0 => PI.high,
            _ => f64::NAN,
        };
    }
    if magnitude < 1e-30 {
        return HALF_PI.high;
    }
    let result = angle(other_leg(magnitude), Double2::from(magnitude));
    if x < 0.0 { PI.subtract(result).high } else { result.high }
}

/// The angle of the point (x, y).
pub fn atan2(y: f64, x: f64) -> f64 {
    const SMALL: f64 = 1e-120;
    const LARGE: f64 = 1e120;
    let (width, height) = (x.abs(), y.abs());
    let ordinary = |length: f64| length > SMALL && length < LARGE;
    if !ordinary(width) || !ordinary(height) || height / width > 1e18 || height / width < 1e-18 {
        return libm::atan2(y, x);
    }
    let result = angle(Double2::from(height), Double2::from(width));
    (if x < 0.0 { PI.subtract(result).high } else { result.high }).copysign(y)
}

/// The other leg of a right triangle with the longest side 1.
fn other_leg(leg: f64) -> Double2 {
    Double2::sum(1.0, -leg).multiply(Double2::sum(1.0, leg)).square_root()
}

/// The angle of a point with positive coordinates.
fn angle(y: Double2, x: Double2) -> Double2 {
    let steep = y.high > x.high;
    let (y, x) = if steep { (x, y) } else { (y, x) };
    let steps = (y.high / x.high * 64.0 + 0.5) as usize;
    let rest = if steps == 0 {
        y.divide(x)
    } else {
        let tangent = steps as f64 / 64.0;
        y.subtract(x.multiply_float(tangent)).divide(x.add(y.multiply_float(tangent)))
    };
    let square = rest.high * rest.high;
    let series = -1.0 / 3.0 + square * (1.0 / 5.0 - square * (1.0 / 7.0 - square * (1.0 / 9.0)));
    let (table_high, table_low) = ATAN[steps.min(64)];
    let sum = Double2 { high: table_high, low: table_low }.add(rest);
    let result = Double2::new(sum.high, sum.low + rest.high * square * series);
    if steep { HALF_PI.subtract(result) } else { result }
}
