//! The module `math`: functions of floats, over `number::math`.

use crate::errors;
use crate::number::elementary;
use crate::number::fault::Fault;
use crate::number::math::{self, Base};
use crate::obj::{Obj, Res};
use crate::objects::{dict, float, int, module, none, str, tuple};
use crate::ops;
use crate::ops::number::to_f64;

/// Adds the constants to the new module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]).clone();
    let constants = [
        ("pi", core::f64::consts::PI),
        ("e", core::f64::consts::E),
        ("tau", core::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        dict::insert(&contents, &crate::names::intern(name), &float::new(value)?)?;
    }
    let document =
        "This module provides access to the mathematical functions\ndefined by the C standard.";
    dict::insert(&contents, crate::name!("__doc__"), &str::new(document)?)?;
    Ok(none::none())
}

/// A float object, or raises.
pub(super) fn finish(result: Result<f64, Fault>) -> Res {
    float::new(result.map_err(int::raise_fault)?)
}

macro_rules! unary {
    ($($name:ident = $function:expr;)*) => {$(
        #[doc = concat!("`math.", stringify!($name), "(x)`.")]
        pub fn $name(a: &[Obj]) -> Res {
            finish($function(to_f64(&a[0])?))
        }
    )*};
}

unary! {
    acos = math::acos;
    acosh = math::acosh;
    asin = math::asin;
    asinh = math::asinh;
    atan = math::atan;
    atanh = math::atanh;
    cbrt = math::cbrt;
    cos = math::cos;
    cosh = math::cosh;
    degrees = |x| Ok(math::degrees(x));
    erf = |x| Ok(elementary::erf(x));
    erfc = |x| Ok(elementary::erfc(x));
    exp = math::exp;
    exp2 = math::exp2;
    expm1 = math::expm1;
    fabs = |x: f64| Ok(x.abs());
    gamma = math::gamma;
    lgamma = math::lgamma;
    log1p = math::log1p;
    radians = |x| Ok(math::radians(x));
    sin = math::sin;
    sinh = math::sinh;
    sqrt = math::sqrt;
    tan = math::tan;
    tanh = math::tanh;
    ulp = |x| Ok(math::ulp(x));
}

/// A logarithm of a number; ints may be larger than floats.
fn logarithm(object: &Obj, base: Base) -> Res<f64> {
    let result = match int::value(object) {
        Some(value) => math::logarithm_of_big(&value.as_big(), base),
        None => math::logarithm(to_f64(object)?, base),
    };
    result.map_err(int::raise_fault)
}

/// `math.log(x, base)`.
pub fn log(a: &[Obj]) -> Res {
    let number = logarithm(&a[0], Base::E)?;
    let Some(base) = a[1].given() else { return float::new(number) };
    let divisor = logarithm(base, Base::E)?;
    if divisor == 0.0 {
        return Err(errors::zero_division("float division by zero"));
    }
    float::new(number / divisor)
}

/// `math.log2(x)`.
pub fn log2(a: &[Obj]) -> Res {
    float::new(logarithm(&a[0], Base::Two)?)
}

/// `math.log10(x)`.
pub fn log10(a: &[Obj]) -> Res {
    float::new(logarithm(&a[0], Base::Ten)?)
}

/// `math.atan2(y, x)`.
pub fn atan2(a: &[Obj]) -> Res {
    float::new(math::atan2(to_f64(&a[0])?, to_f64(&a[1])?))
}

/// `math.copysign(x, y)`.
pub fn copysign(a: &[Obj]) -> Res {
    let value = to_f64(&a[0])?;
    float::new(value.copysign(to_f64(&a[1])?))
}

/// `math.fmod(x, y)`.
pub fn fmod(a: &[Obj]) -> Res {
    finish(math::fmod(to_f64(&a[0])?, to_f64(&a[1])?))
}

/// `math.pow(x, y)`.
pub fn pow(a: &[Obj]) -> Res {
    finish(math::pow(to_f64(&a[0])?, to_f64(&a[1])?))
}

/// `math.remainder(x, y)`.
pub fn remainder(a: &[Obj]) -> Res {
    finish(math::remainder(to_f64(&a[0])?, to_f64(&a[1])?))
}

/// `math.fma(x, y, z)`.
pub fn fma(a: &[Obj]) -> Res {
    finish(math::fma(to_f64(&a[0])?, to_f64(&a[1])?, to_f64(&a[2])?))
}

/// `math.ldexp(x, i)`.
pub fn ldexp(a: &[Obj]) -> Res {
    let value = to_f64(&a[0])?;
    let Some(exponent) = int::value(&a[1]) else {
        return Err(errors::type_error("Expected an int as second argument to ldexp."));
    };
    finish(math::ldexp(value, &exponent.as_big()))
}

/// `math.frexp(x)`.
pub fn frexp(a: &[Obj]) -> Res {
    let (fraction, exponent) = math::frexp(to_f64(&a[0])?);
    tuple::from_slice(&[float::new(fraction)?, Obj::small(i64::from(exponent))])
}

/// `math.modf(x)`.
pub fn modf(a: &[Obj]) -> Res {
    let (fraction, whole) = math::modf(to_f64(&a[0])?);
    tuple::from_slice(&[float::new(fraction)?, float::new(whole)?])
}

/// `math.isfinite(x)`.
pub fn isfinite(a: &[Obj]) -> Res {
    Ok(none::bool_object(to_f64(&a[0])?.is_finite()))
}

/// `math.isinf(x)`.
pub fn isinf(a: &[Obj]) -> Res {
    Ok(none::bool_object(to_f64(&a[0])?.is_infinite()))
}

/// `math.isnan(x)`.
pub fn isnan(a: &[Obj]) -> Res {
    Ok(none::bool_object(to_f64(&a[0])?.is_nan()))
}

/// `math.nextafter(x, y, *, steps=None)`.
pub fn nextafter(a: &[Obj]) -> Res {
    let (from, to) = (to_f64(&a[0])?, to_f64(&a[1])?);
    let Some(steps) = a[2].given().filter(|steps| !none::is_none(steps)) else {
        return float::new(math::nextafter(from, to, 1));
    };
    let steps = ops::index::index(steps)?;
    if int::is_negative(&steps) {
        return Err(errors::value_error("steps must be a non-negative integer"));
    }
    let count = int::as_i64(&steps).map_or(u64::MAX, |count| count as u64);
    float::new(math::nextafter(from, to, count))
}

/// `math.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)`.
pub fn isclose(a: &[Obj]) -> Res {
    let (left, right) = (to_f64(&a[0])?, to_f64(&a[1])?);
    let relative = a[2].given().map_or(Ok(1e-9), to_f64)?;
    let absolute = a[3].given().map_or(Ok(0.0), to_f64)?;
    if relative < 0.0 || absolute < 0.0 {
        return Err(errors::value_error("tolerances must be non-negative"));
    }
    if left == right {
        return Ok(none::bool_object(true));
    }
    if left.is_infinite() || right.is_infinite() {
        return Ok(none::bool_object(false));
    }
    let difference = (right - left).abs();
    let close = difference <= (relative * right).abs()
        || difference <= (relative * left).abs()
        || difference <= absolute;
    Ok(none::bool_object(close))
}
