//! `math.gamma` and `math.lgamma` by Lanczos' approximation with g = 6.0246..., as CPython computes them.

use core::f64::consts::PI;

use crate::number::elementary::{cos, exp, fmod, log, pow, sin};
use crate::number::fault::Fault;
use crate::number::math::{DOMAIN, RANGE};

const G: f64 = 6.02468004077673;
const G_MINUS_HALF: f64 = 5.52468004077673;

/// Numerator and denominator of the Lanczos sum, lowest power first.
const COEFFICIENTS: [(f64, f64); 13] = [
    (23531376880.41076, 0.0),
    (42919803642.6491, 39916800.0),
    (35711959237.35567, 120543840.0),
    (17921034426.03721, 150917976.0),
    (6039542586.352028, 105258076.0),
    (1439720407.3117216, 45995730.0),
    (248874557.86205417, 13339535.0),
    (31426415.585400194, 2637558.0),
    (2876370.6289353725, 357423.0),
    (186056.26539522348, 32670.0),
    (8071.672002365816, 1925.0),
    (210.82427775157936, 66.0),
    (2.5066282746310002, 1.0),
];

/// `math.gamma(x)`.
pub fn gamma(x: f64) -> Result<f64, Fault> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x.is_infinite() || x == 0.0 {
        return Err(DOMAIN);
    }
    if x == libm::floor(x) {
        if x < 0.0 {
            return Err(DOMAIN);
        }
        if x <= 23.0 {
            return Ok((1..x as u64).map(|factor| factor as f64).product());
        }
    }
    let magnitude = x.abs();
    let result = if magnitude < 1e-20 {
        1.0 / x
    } else if magnitude > 200.0 {
        return if x < 0.0 { Ok(0.0 / sin_of_pi_times(x)) } else { Err(RANGE) };
    } else {
        gamma_of_ordinary(x, magnitude)
    };
    if result.is_infinite() { Err(RANGE) } else { Ok(result) }
}

fn gamma_of_ordinary(x: f64, magnitude: f64) -> f64 {
    let y = magnitude + G_MINUS_HALF;
    // What the rounding of y lost.
    let lost = if magnitude > G_MINUS_HALF {
        (y - magnitude) - G_MINUS_HALF
    } else {
        (y - G_MINUS_HALF) - magnitude
    };
    let correction = lost * G / y;
    let halves = magnitude >= 140.0;
    let power = if halves { pow(y, magnitude / 2.0 - 0.25) } else { pow(y, magnitude - 0.5) };
    if x < 0.0 {
        let mut result =
            -PI / sin_of_pi_times(magnitude) / magnitude * exp(y) / lanczos_sum(magnitude);
        result -= correction * result;
        result /= power;
        return if halves { result / power } else { result };
    }
    let mut result = lanczos_sum(magnitude) / exp(y);
    result += correction * result;
    result *= power;
    if halves { result * power } else { result }
}

/// `math.lgamma(x)`.
pub fn lgamma(x: f64) -> Result<f64, Fault> {
    const LOG_PI: f64 = 1.1447298858494002;
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == libm::floor(x) && x <= 2.0 {
        return if x <= 0.0 { Err(DOMAIN) } else { Ok(0.0) };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return Ok(-log(magnitude));
    }
    let mut result = log(lanczos_sum(magnitude)) - G;
    result += (magnitude - 0.5) * (log(magnitude + G - 0.5) - 1.0);
    if x < 0.0 {
        result = LOG_PI - log(sin_of_pi_times(magnitude).abs()) - log(magnitude) - result;
    }
    if result.is_infinite() { Err(RANGE) } else { Ok(result) }
}

fn lanczos_sum(x: f64) -> f64 {
    let (mut top, mut bottom) = (0.0, 0.0);
    if x < 5.0 {
        for (numerator, denominator) in COEFFICIENTS.iter().rev() {
            top = top * x + numerator;
            bottom = bottom * x + denominator;
        }
    } else {
        for (numerator, denominator) in &COEFFICIENTS {
            top = top / x + numerator;
            bottom = bottom / x + denominator;
        }
    }
    top / bottom
}

/// sin(pi * x), exact at whole numbers.
fn sin_of_pi_times(x: f64) -> f64 {
    let y = fmod(x.abs(), 2.0);
    let result = match libm::round(2.0 * y) as i32 {
        0 => sin(PI * y),
        1 => cos(PI * (y - 0.5)),
        2 => sin(PI * (1.0 - y)),
        3 => -cos(PI * (y - 1.5)),
        _ => sin(PI * (y - 2.0)),
    };
    1f64.copysign(x) * result
}
