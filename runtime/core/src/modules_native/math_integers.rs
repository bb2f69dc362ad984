//! The module `math`: functions whose results are ints.

use alloc::format;

use crate::call;
use crate::errors;
use crate::number::bigint::{self, Big};
use crate::number::fault::Fault;
use crate::number::math;
use crate::obj::{Obj, Res};
use crate::objects::{float, int, none, tuple};
use crate::ops;

fn integer(object: &Obj) -> Res<Big> {
    let index = ops::index::index(object)?;
    Ok(int::value(&index).map(|value| value.to_big()).unwrap_or_default())
}

fn finish(result: Result<Big, Fault>) -> Res {
    int::from_big(result.map_err(int::raise_fault)?)
}

fn exact_float(object: &Obj) -> Option<f64> {
    if object.is_exact(&float::FLOAT) { float::value(object) } else { None }
}

/// Rounds by a special method, or else as a float.
fn rounded(object: &Obj, method: &Obj, round: fn(f64) -> f64) -> Res {
    let value = match exact_float(object) {
        Some(value) => value,
        None => match call::call_special(object, method, &[])? {
            Some(result) => return Ok(result),
            None => ops::number::to_f64(object)?,
        },
    };
    finish(bigint::from_float(round(value)))
}

/// `math.ceil(x)`.
pub fn ceil(a: &[Obj]) -> Res {
    rounded(&a[0], crate::name!("__ceil__"), libm::ceil)
}

/// `math.floor(x)`.
pub fn floor(a: &[Obj]) -> Res {
    rounded(&a[0], crate::name!("__floor__"), libm::floor)
}

/// `math.trunc(x)`.
pub fn trunc(a: &[Obj]) -> Res {
    if let Some(value) = exact_float(&a[0]) {
        return finish(bigint::from_float(value));
    }
    match call::call_special(&a[0], crate::name!("__trunc__"), &[])? {
        Some(result) => Ok(result),
        None => Err(errors::type_error(&format!(
            "type {} doesn't define __trunc__ method",
            a[0].class().name()
        ))),
    }
}

/// `math.comb(n, k)`.
pub fn comb(a: &[Obj]) -> Res {
    finish(math::comb(&integer(&a[0])?, &integer(&a[1])?))
}

/// `math.perm(n, k=None)`.
pub fn perm(a: &[Obj]) -> Res {
    match a[1].given().filter(|count| !none::is_none(count)) {
        Some(count) => finish(math::perm(&integer(&a[0])?, &integer(count)?)),
        None => factorial(a),
    }
}

/// `math.factorial(n)`.
pub fn factorial(a: &[Obj]) -> Res {
    finish(math::factorial(&integer(&a[0])?))
}

/// `math.isqrt(n)`.
pub fn isqrt(a: &[Obj]) -> Res {
    finish(bigint::isqrt(&integer(&a[0])?))
}

/// `math.gcd(*integers)`.
pub fn gcd(a: &[Obj]) -> Res {
    let mut result = Big::ZERO;
    for item in tuple::items(&a[0]) {
        result = bigint::gcd(&result, &integer(item)?);
    }
    int::from_big(result)
}

/// `math.lcm(*integers)`.
pub fn lcm(a: &[Obj]) -> Res {
    let mut result = Big::ONE;
    for item in tuple::items(&a[0]) {
        result = bigint::lcm(&result, &integer(item)?).map_err(int::raise_fault)?;
    }
    int::from_big(result)
}
