//! The elementary functions without Python's errors: IEEE results for every input, infinities and nans included.

pub use libm::{
    acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, cos, cosh, erf, erfc, exp, exp2, expm1,
    fmod, log, log1p, log2, log10, pow, sin, sinh, sqrt, tan, tanh,
};
