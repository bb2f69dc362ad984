//! `float(...)`, and the methods and attributes of `float`.

use alloc::format;

use super::{FLOAT, boxed, new, number, pos, value};
use crate::call::Args;
use crate::class::Type;
use crate::errors;
use crate::number::{bigint, float_hex, float_parse, float_round};
use crate::obj::{Obj, Res};
use crate::objects::int::{from_big, raise_fault};
use crate::objects::{getset, none, str, tuple};
use crate::ops;

/// Attributes that are not methods.
pub fn populate(class: &'static Type) {
    getset::add(class, "real", pos);
    getset::add(class, "imag", |_| new(0.0));
}

/// `float(x=0, /)`.
pub fn construct(class: &Obj, args: &Args) -> Res {
    ops::arguments::no_keywords_unless_subclass(class, &FLOAT, args)?;
    let result = match args.positional() {
        [] => 0.0,
        [object] => from_object(object)?,
        _ => {
            return Err(errors::type_error(&format!(
                "float expected at most 1 argument, got {}",
                args.positional().len()
            )));
        }
    };
    let class = Type::of(class);
    if core::ptr::eq(class, &FLOAT) { new(result) } else { boxed(class, result) }
}

fn from_object(object: &Obj) -> Res<f64> {
    if object.is_immediate_float() {
        return Ok(number(object));
    }
    if object.is_exact_str()
        && let Some(text) = str::as_ascii(object)
        && let Some(value) = float_parse::parse_simple(text.as_bytes())
    {
        return Ok(value);
    }
    let ascii = if str::is_str(object) {
        Some(ops::text::ascii_number(object))
    } else {
        ops::text::bytes_like(object)
    };
    if let Some(ascii) = ascii {
        return match float_parse::parse_float(&ascii) {
            Some(value) => Ok(value),
            None => {
                let repr = ops::text::repr_text(object)?;
                Err(errors::value_error(&format!("could not convert string to float: {repr}")))
            }
        };
    }
    let slots = object.class().slots();
    if slots.float.is_none() && slots.index.is_none() {
        return Err(errors::type_error(&format!(
            "float() argument must be a string or a real number, not '{}'",
            object.class().name()
        )));
    }
    if object.is_instance(&FLOAT) && !object.is_exact(&FLOAT) {
        // A subclass may have a `__float__` of its own.
        let Some(function) = slots.float else { return Ok(number(object)) };
        return ops::number::float_result(object, &function(object)?);
    }
    ops::number::to_f64(object)
}

/// `int(float)`.
pub fn to_int(object: &Obj) -> Res {
    truncated(libm::trunc(number(object)))
}

fn truncated(value: f64) -> Res {
    if value.abs() < 1e18 {
        return crate::objects::int::from_i64(value as i64);
    }
    from_big(bigint::from_float(value).map_err(raise_fault)?)
}

/// `float.__trunc__()`.
pub fn trunc(a: &[Obj]) -> Res {
    to_int(&a[0])
}

/// `float.__floor__()`.
pub fn floor(a: &[Obj]) -> Res {
    truncated(libm::floor(number(&a[0])))
}

/// `float.__ceil__()`.
pub fn ceil(a: &[Obj]) -> Res {
    truncated(libm::ceil(number(&a[0])))
}

/// `float.__round__(ndigits=None)`.
pub fn round(a: &[Obj]) -> Res {
    let value = number(&a[0]);
    match a[1].given().filter(|digits| !none::is_none(digits)) {
        None => from_big(float_round::round_to_integer(value).map_err(raise_fault)?),
        Some(digits) => {
            let digits = ops::index::bound(&ops::index::index(digits)?, 0)? as i64;
            new(float_round::round_to_digits(value, digits).map_err(raise_fault)?)
        }
    }
}

/// `float.is_integer()`.
pub fn is_integer(a: &[Obj]) -> Res {
    let value = number(&a[0]);
    Ok(none::bool_object(value.is_finite() && libm::trunc(value) == value))
}

/// `float.conjugate()`.
pub fn conjugate(a: &[Obj]) -> Res {
    pos(&a[0])
}

/// `float.as_integer_ratio()`.
pub fn as_integer_ratio(a: &[Obj]) -> Res {
    let (numerator, denominator) = bigint::float_to_ratio(number(&a[0])).map_err(raise_fault)?;
    tuple::new(alloc::vec![from_big(numerator)?, from_big(denominator)?])
}

/// `float.hex()`.
pub fn hex(a: &[Obj]) -> Res {
    str::new(&float_hex::to_hex(number(&a[0])))
}

/// `float.fromhex(text)`, a class method.
pub fn fromhex(a: &[Obj]) -> Res {
    if !str::is_str(&a[1]) {
        return Err(errors::type_error("fromhex() argument must be str"));
    }
    let text = str::to_string_lossy(&a[1]);
    let value = new(float_hex::from_hex(text.as_bytes()).map_err(raise_fault)?)?;
    if core::ptr::eq(Type::of(&a[0]), &FLOAT) {
        return Ok(value);
    }
    crate::call::call1(&a[0], &value)
}

/// `float.__format__(spec)`.
pub fn format(a: &[Obj]) -> Res {
    ops::text::format_float(&a[0], &a[1])
}

/// `float.__getnewargs__()`.
pub fn getnewargs(a: &[Obj]) -> Res {
    tuple::new(alloc::vec![new(value(&a[0]).unwrap_or(0.0))?])
}
