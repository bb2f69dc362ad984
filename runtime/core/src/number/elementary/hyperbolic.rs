//! The hyperbolic functions and their inverses, by the formulas of the C library on Unix, so that most results agree.

use super::exponential::exp;
use super::logarithm::log;
use libm::{expm1, log1p, sqrt};

const LN_2: f64 = core::f64::consts::LN_2;
/// Beyond this the smaller of the two exponentials does not count.
const ONE_SIDED: f64 = 22.0;
/// Beyond this e to the x overflows.
const EXP_MAX: f64 = 709.782712893384;
/// Beyond this the results overflow.
const OVERFLOW: f64 = 710.4758600739439;
/// 2^28 and its inverse.
const LARGE: f64 = 268435456.0;
const SMALL: f64 = 1.0 / LARGE;

/// The hyperbolic cosine.
pub fn cosh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.5 * LN_2 {
        let part = expm1(magnitude);
        let whole = 1.0 + part;
        return if magnitude < 2.8e-17 { whole } else { 1.0 + (part * part) / (whole + whole) };
    }
    if magnitude < ONE_SIDED {
        let part = exp(magnitude);
        return 0.5 * part + 0.5 / part;
    }
    half_exp(magnitude, 0.5)
}

/// The hyperbolic sine.
pub fn sinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < SMALL {
        return x;
    }
    let half = 0.5f64.copysign(x);
    if magnitude < ONE_SIDED {
        let part = expm1(magnitude);
        if magnitude < 1.0 {
            return half * (2.0 * part - part * part / (part + 1.0));
        }
        return half * (part + part / (part + 1.0));
    }
    half_exp(magnitude, half)
}

/// `half` times e to the x, without overflow on the way.
fn half_exp(x: f64, half: f64) -> f64 {
    if x <= EXP_MAX {
        return half * exp(x);
    }
    if x <= OVERFLOW {
        let root = exp(0.5 * x);
        return half * root * root;
    }
    // Infinite, or the nan that came in.
    half * (x * f64::MAX)
}

/// The hyperbolic tangent.
pub fn tanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if x.is_nan() || magnitude < 2.8e-17 {
        return x;
    }
    let result = if magnitude >= ONE_SIDED {
        1.0
    } else if magnitude >= 1.0 {
        1.0 - 2.0 / (expm1(2.0 * magnitude) + 2.0)
    } else {
        let part = expm1(-2.0 * magnitude);
        -part / (part + 2.0)
    };
    result.copysign(x)
}

/// The inverse of the hyperbolic sine.
pub fn asinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if !x.is_finite() || magnitude < SMALL {
        return x;
    }
    let result = if magnitude > LARGE {
        log(magnitude) + LN_2
    } else if magnitude > 2.0 {
        log(2.0 * magnitude + 1.0 / (sqrt(x * x + 1.0) + magnitude))
    } else {
        let square = x * x;
        log1p(magnitude + square / (1.0 + sqrt(1.0 + square)))
    };
    result.copysign(x)
}

/// The inverse of the hyperbolic cosine.
pub fn acosh(x: f64) -> f64 {
    if x.is_nan() || x < 1.0 {
        return f64::NAN;
    }
    if x > LARGE {
        return if x.is_infinite() { x } else { log(x) + LN_2 };
    }
    if x > 2.0 {
        return log(2.0 * x - 1.0 / (x + sqrt(x * x - 1.0)));
    }
    let above = x - 1.0;
    log1p(above + sqrt(2.0 * above + above * above))
}

/// The inverse of the hyperbolic tangent.
pub fn atanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if x.is_nan() || magnitude < SMALL {
        return x;
    }
    if magnitude > 1.0 {
        return f64::NAN;
    }
    let doubled = magnitude + magnitude;
    let result = if magnitude < 0.5 {
        0.5 * log1p(doubled + doubled * magnitude / (1.0 - magnitude))
    } else {
        0.5 * log1p(doubled / (1.0 - magnitude))
    };
    result.copysign(x)
}
