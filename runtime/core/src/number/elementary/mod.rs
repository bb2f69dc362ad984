//! The elementary functions without Python's errors: IEEE results for every input, infinities and nans included.
//!
//! CPython takes these from the system's libm, whose results are nearly always the nearest float. Crates that
//! port older libms differ from it in 3 to 10 % of the last digits, so exp, log, pow and the trigonometric functions
//! are our own here, computed to more than 66 bits; they differ from glibc 2.36 in 0.01 to 0.3 % of the last digits.

mod arcs;
mod double2;
mod exponential;
mod hyperbolic;
mod logarithm;
mod power;
#[rustfmt::skip]
#[allow(clippy::approx_constant, reason = "the table shows the exact values, with what is below them")]
mod tables;
mod trigonometry;

pub use arcs::{acos, asin, atan, atan2};
pub use exponential::{exp, exp2};
pub use hyperbolic::{acosh, asinh, atanh, cosh, sinh, tanh};
pub use libm::{cbrt, erf, erfc, expm1, fmod, log1p, sqrt};
pub use logarithm::{log, log2, log10};
pub use power::pow;
pub use trigonometry::{cos, sin, tan};

/// The length of the vector (x, y); infinite if either part is, even beside a nan.
pub fn hypot(x: f64, y: f64) -> f64 {
    crate::number::sums::norm(&mut [x, y])
}
