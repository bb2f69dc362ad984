//! The module `math`: functions of several numbers.

use alloc::vec::Vec;

use crate::class::Operator;
use crate::errors;
use crate::number::math::{self, ExactSum};
use crate::obj::{Obj, Res};
use crate::objects::{float, int, none, tuple};
use crate::ops::iteration;
use crate::ops::number::{binary, to_f64};

use super::math::finish;

fn floats(items: &[Obj]) -> Res<Vec<f64>> {
    items.iter().map(to_f64).collect()
}

/// `math.dist(p, q)`.
pub fn dist(a: &[Obj]) -> Res {
    let (left, right) = (iteration::collect(&a[0])?, iteration::collect(&a[1])?);
    if left.len() != right.len() {
        return Err(errors::value_error("both points must have the same number of dimensions"));
    }
    let mut differences = Vec::new();
    for (from, to) in left.iter().zip(&right) {
        differences.push(to_f64(from)? - to_f64(to)?);
    }
    float::new(math::norm(&mut differences))
}

/// `math.hypot(*coordinates)`.
pub fn hypot(a: &[Obj]) -> Res {
    float::new(math::norm(&mut floats(tuple::items(&a[0]))?))
}

/// `math.fsum(seq)`.
pub fn fsum(a: &[Obj]) -> Res {
    let iterator = iteration::iter(&a[0])?;
    let mut sum = ExactSum::default();
    while let Some(item) = iteration::next(&iterator)? {
        sum.add(to_f64(&item)?).map_err(int::raise_fault)?;
    }
    finish(sum.total())
}

/// `math.prod(iterable, *, start=1)`.
pub fn prod(a: &[Obj]) -> Res {
    let mut product = a[1].given().cloned().unwrap_or(Obj::small(1));
    let iterator = iteration::iter(&a[0])?;
    while let Some(item) = iteration::next(&iterator)? {
        product = binary(Operator::Mul, &product, &item)?;
    }
    Ok(product)
}

/// Two factors as floats, when one is a float and the other a float, an int or a bool.
fn float_factors(left: &Obj, right: &Obj) -> Res<Option<(f64, f64)>> {
    let exact = |object: &Obj| object.is_exact(&float::FLOAT);
    let number = |object: &Obj| {
        exact(object) || object.is_exact(&int::INT) || none::as_bool(object).is_some()
    };
    if (exact(left) || exact(right)) && number(left) && number(right) {
        // An int too large for a float is left to the general way.
        let converted = |object: &Obj| match int::value(object) {
            Some(value) => crate::number::bigint::to_float(&value.as_big()).ok(),
            None => float::value(object),
        };
        return Ok(converted(left).zip(converted(right)));
    }
    Ok(None)
}

/// `math.sumprod(p, q)`: first ints, then floats with extended precision, then anything.
pub fn sumprod(a: &[Obj]) -> Res {
    let (left, right) = (iteration::iter(&a[0])?, iteration::iter(&a[1])?);
    let mut total = Obj::small(0);
    let mut pending: Vec<(f64, f64)> = Vec::new();
    let mut float_total = 0.0;
    let (mut only_ints, mut only_floats) = (true, true);
    loop {
        let pair = match (iteration::next(&left)?, iteration::next(&right)?) {
            (Some(first), Some(second)) => Some((first, second)),
            (None, None) => None,
            _ => return Err(errors::value_error("Inputs are not the same length")),
        };
        if let Some((first, second)) = &pair {
            only_ints &= first.is_exact(&int::INT) && second.is_exact(&int::INT);
            if !only_ints && only_floats {
                if let Some((first, second)) = float_factors(first, second)? {
                    let next = float_total + first * second;
                    if f64::is_finite(next) {
                        float_total = next;
                        pending.push((first, second));
                        continue;
                    }
                }
                only_floats = false;
            }
        }
        if (pair.is_none() || !only_ints) && !pending.is_empty() {
            let sum = float::new(math::sum_of_products(pending.drain(..)))?;
            total = binary(Operator::Add, &total, &sum)?;
        }
        let Some((first, second)) = pair else { return Ok(total) };
        let term = binary(Operator::Mul, &first, &second)?;
        total = binary(Operator::Add, &total, &term)?;
    }
}
