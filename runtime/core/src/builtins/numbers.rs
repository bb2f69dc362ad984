//! Built-in functions about numbers: `abs bin divmod hex max min oct pow round sum`.

use alloc::format;

use crate::call;
use crate::class::Operator;
use crate::errors;
use crate::number::bigint;
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
    let mut pending = None;
    if total.as_small().is_some() {
        let mut small = total.as_small().unwrap_or(0);
        loop {
            let Some(item) = ops::iteration::next(&iterator)? else { return int::from_i64(small) };
            match item.as_small().and_then(|value| small.checked_add(value)) {
                Some(next) => small = next,
                None => {
                    total = int::from_i64(small)?;
                    pending = Some(item);
                    break;
                }
            }
        }
    }
    let starts_float = total.is_exact(&float::FLOAT)
        || pending.as_ref().is_some_and(|item| item.is_exact(&float::FLOAT)) && int::is_int(&total);
    if starts_float {
        return sum_floats(&iterator, total, pending);
    }
    sum_any(&iterator, total, pending)
}

fn sum_any(iterator: &Obj, mut total: Obj, pending: Option<Obj>) -> Res {
    if let Some(item) = pending {
        total = ops::number::binary(Operator::Add, &total, &item)?;
        if total.is_exact(&float::FLOAT) && item.is_exact(&float::FLOAT) {
            return sum_floats(iterator, total, None);
        }
    }
    while let Some(item) = ops::iteration::next(iterator)? {
        total = ops::number::binary(Operator::Add, &total, &item)?;
    }
    Ok(total)
}

/// Neumaier's compensated summation, as CPython 3.12 does it.
fn sum_floats(iterator: &Obj, start: Obj, pending: Option<Obj>) -> Res {
    let mut sum = int::to_f64(&start)?.unwrap_or(0.0);
    let mut correction = 0.0f64;
    let mut next = match pending {
        Some(item) => Some(item),
        None => ops::iteration::next(iterator)?,
    };
    while let Some(item) = next {
        if let Some(value) = exact_float(&item) {
            let partial = sum + value;
            if libm::fabs(sum) >= libm::fabs(value) {
                correction += (sum - partial) + value;
            } else {
                correction += (value - partial) + sum;
            }
            sum = partial;
        } else if let Some(value) = item.as_small().or_else(|| none::as_bool(&item).map(i64::from))
        {
            sum += value as f64;
        } else {
            let total = float::new(corrected(sum, correction))?;
            let total = ops::number::binary(Operator::Add, &total, &item)?;
            return sum_any(iterator, total, None);
        }
        next = ops::iteration::next(iterator)?;
    }
    float::new(corrected(sum, correction))
}

fn exact_float(object: &Obj) -> Option<f64> {
    if object.is_exact(&float::FLOAT) { float::value(object) } else { None }
}

fn corrected(sum: f64, correction: f64) -> f64 {
    if correction != 0.0 && correction.is_finite() { sum + correction } else { sum }
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
