//! Built-in functions about numbers: `abs bin divmod hex max min oct pow round sum`.

use alloc::format;

use crate::call;
use crate::class::Operator;
use crate::errors;
use crate::number::bigint;
use crate::number::sums::Compensated;
use crate::obj::{Obj, Res};
use crate::objects::{float, int, list, none, str, tuple};
use crate::ops;
use crate::ops::compare::Comparison;

/// `abs(x)`.
pub fn abs(a: &[Obj]) -> Res {
    ops::number::abs(&a[0])
}

/// `divmod(x, y)`.
pub fn divmod(a: &[Obj]) -> Res {
    ops::number::binary(Operator::DivMod, &a[0], &a[1])
}

/// `pow(base, exp, mod=None)`.
pub fn pow(a: &[Obj]) -> Res {
    match a[2].given() {
        Some(modulus) => ops::number::power(&a[0], &a[1], modulus),
        None => ops::number::binary(Operator::Pow, &a[0], &a[1]),
    }
}

fn based(object: &Obj, base: u32) -> Res {
    let index = ops::index::index(object)?;
    let big = int::value(&index).map(|value| value.to_big()).unwrap_or_default();
    str::new(&bigint::to_prefixed(&big, base))
}

/// `bin(x)`.
pub fn bin(a: &[Obj]) -> Res {
    based(&a[0], 2)
}

/// `oct(x)`.
pub fn oct(a: &[Obj]) -> Res {
    based(&a[0], 8)
}

/// `hex(x)`.
pub fn hex(a: &[Obj]) -> Res {
    based(&a[0], 16)
}

/// `round(number, ndigits=None)`.
pub fn round(a: &[Obj]) -> Res {
    let arguments = match a[1].given().filter(|digits| !none::is_none(digits)) {
        Some(digits) => alloc::vec![digits.clone()],
        None => alloc::vec![],
    };
    match call::call_special(&a[0], crate::name!("__round__"), &arguments)? {
        Some(result) => Ok(result),
        None => Err(errors::type_error(&format!(
            "type {} doesn't define __round__ method",
            a[0].class().name()
        ))),
    }
}

/// `sum(iterable, /, start=0)`: ints exactly, floats with compensated summation (3.12).
pub fn sum(a: &[Obj]) -> Res {
    let mut total = a[1].given().cloned().unwrap_or(Obj::small(0));
    let message = match total.class().native().rust_name() {
        "str" => Some("sum() can't sum strings [use ''.join(seq) instead]"),
        "bytes" => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
        "bytearray" => Some("sum() can't sum bytearray [use b''.join(seq) instead]"),
        _ => None,
    };
    if let Some(message) = message {
        return Err(errors::type_error(message));
    }
    if let Some(start) = total.as_small()
        && list::bools::is_packed_list(&a[0])
    {
        return int::from_i64(start + list::bools::count_true(&a[0]));
    }
    let iterator = ops::iteration::iter(&a[0])?;
    if total.as_small().is_some() || total.is_exact(&int::INT) {
        match sum_ints(&iterator, &total)? {
            (sum, None) => return Ok(sum),
            (sum, Some(item)) => total = ops::number::binary(Operator::Add, &sum, &item)?,
        }
    }
    if let Some(start) = exact_float(&total) {
        match sum_floats(&iterator, start)? {
            (sum, None) => return Ok(sum),
            (sum, Some(item)) => total = ops::number::binary(Operator::Add, &sum, &item)?,
        }
    }
    while let Some(item) = ops::iteration::next(&iterator)? {
        total = ops::number::binary(Operator::Add, &total, &item)?;
    }
    Ok(total)
}

/// The sum of what comes, as long as it is ints of 64 bits, and then the item that is not.
fn sum_ints(iterator: &Obj, start: &Obj) -> Res<(Obj, Option<Obj>)> {
    let Some(mut sum) = int::as_i64(start) else {
        return Ok((start.clone(), ops::iteration::next(iterator)?));
    };
    while let Some(item) = ops::iteration::next(iterator)? {
        match exact_int(&item).and_then(|value| sum.checked_add(value)) {
            Some(next) => sum = next,
            None => return Ok((int::from_i64(sum)?, Some(item))),
        }
    }
    Ok((int::from_i64(sum)?, None))
}

/// The sum of what comes, as long as it is floats, with compensation, and ints of 64 bits, without;
/// and then the item that is neither. (As CPython 3.12 and 3.13 do it.)
fn sum_floats(iterator: &Obj, start: f64) -> Res<(Obj, Option<Obj>)> {
    let mut sum = Compensated::new(start);
    while let Some(item) = ops::iteration::next(iterator)? {
        if let Some(value) = exact_float(&item) {
            sum.add(value);
        } else if let Some(value) = int_of_any_class(&item) {
            sum.add_plainly(value as f64);
        } else {
            return Ok((float::new(sum.total())?, Some(item)));
        }
    }
    Ok((float::new(sum.total())?, None))
}

fn exact_float(object: &Obj) -> Option<f64> {
    if object.is_exact(&float::FLOAT) { float::value(object) } else { None }
}

fn exact_int(object: &Obj) -> Option<i64> {
    object.as_small().or_else(|| {
        if object.is_exact(&int::INT) {
            int::as_i64(object)
        } else {
            none::as_bool(object).map(i64::from)
        }
    })
}

fn int_of_any_class(object: &Obj) -> Option<i64> {
    none::as_bool(object).map(i64::from).or_else(|| int::as_i64(object))
}

/// `min(iterable, *, default, key)` or `min(a, b, *args, key)`.
pub fn min(a: &[Obj]) -> Res {
    extreme(a, "min", Comparison::Lt)
}

/// `max(…)`.
pub fn max(a: &[Obj]) -> Res {
    extreme(a, "max", Comparison::Gt)
}

fn extreme(a: &[Obj], name: &str, better: Comparison) -> Res {
    let values = tuple::items(&a[0]);
    let key = a[1].given().filter(|key| !none::is_none(key));
    let default = a[2].given();
    let iterator = match values {
        [] => {
            return Err(errors::type_error(&format!("{name} expected at least 1 argument, got 0")));
        }
        [only] => ops::iteration::iter(only)?,
        _ if default.is_some() => {
            return Err(errors::type_error(&format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            )));
        }
        _ => ops::iteration::iter(&a[0])?,
    };
    let mut best: Option<(Obj, Obj)> = None;
    while let Some(item) = ops::iteration::next(&iterator)? {
        let rank = match key {
            Some(key) => call::call1(key, &item)?,
            None => item.clone(),
        };
        let replace = match &best {
            None => true,
            Some((_, best_rank)) => ops::compare::compare_truth(&rank, best_rank, better)?,
        };
        if replace {
            best = Some((item, rank));
        }
    }
    match (best, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(errors::value_error(&format!("{name}() iterable argument is empty"))),
    }
}
