//! `int(...)` and `bool(...)`.

use alloc::format;
use alloc::vec::Vec;

use super::{INT, Int, boxed, digits_max, from_big, pos, raise_fault, value};
use crate::call::{Args, call_special};
use crate::class::Type;
use crate::errors;
use crate::number::bigint::{self, ParseFault};
use crate::obj::{Obj, Res};
use crate::objects::{float, none, str};
use crate::ops;

/// `int(x=0, /, base=10)` for `int` or a subclass.
pub fn new(class: &Obj, args: &Args) -> Res {
    let positional = args.positional();
    let mut base = positional.get(1).cloned();
    if positional.len() > 2 && args.names.is_empty() {
        return Err(errors::type_error(&format!(
            "int expected at most 2 arguments, got {}",
            args.values.len()
        )));
    }
    if args.values.len() > 2 {
        return Err(errors::type_error(&format!(
            "int() takes at most 2 arguments ({} given)",
            args.values.len()
        )));
    }
    for (name, given) in args.keywords() {
        if str::to_string_lossy(name) != "base" || base.is_some() {
            return Err(errors::type_error(&format!(
                "int() got an unexpected keyword argument '{}'",
                str::to_string_lossy(name)
            )));
        }
        base = Some(given.clone());
    }
    let result = match (positional.first(), base) {
        (None, None) => Obj::small(0),
        (None, Some(_)) => return Err(errors::type_error("int() missing string argument")),
        (Some(object), None) => from_object(object)?,
        (Some(object), Some(base)) => from_text(object, &base)?,
    };
    let class = Type::of(class);
    if core::ptr::eq(class, &INT) {
        return Ok(result);
    }
    let big = value(&result).map(|value| value.to_big()).unwrap_or_default();
    boxed(class, big)
}

/// `int(object)`.
pub fn from_object(object: &Obj) -> Res {
    if object.as_small().is_some() {
        return Ok(object.clone());
    }
    if object.is_exact_str()
        && let Some(text) = str::as_ascii(object)
        && let Some(small) = plain_digits(text.as_bytes())
    {
        return Ok(Obj::small(small));
    }
    let slots = object.class().slots();
    if let Some(function) = slots.int {
        let result = function(object)?;
        return exact_int(result, object, "__int__");
    }
    if let Some(function) = slots.index {
        let result = function(object)?;
        return exact_int(result, object, "__index__");
    }
    if let Some(result) = call_special(object, crate::name!("__trunc__"), &[])? {
        return from_object(&result);
    }
    if str::is_str(object) || ops::text::bytes_like(object).is_some() {
        return from_text(object, &Obj::small(10));
    }
    Err(errors::type_error(&format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        object.class().name()
    )))
}

/// The value of nothing but digits, so few that the int is a small one.
fn plain_digits(text: &[u8]) -> Option<i64> {
    if text.is_empty() || text.len() > 18 {
        return None;
    }
    text.iter().try_fold(0, |value, byte| {
        byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0'))
    })
}

fn exact_int(result: Obj, object: &Obj, method: &str) -> Res {
    if value(&result).is_some() {
        let exact = result.as_small().is_some() || result.is_exact(&super::INT);
        if !exact && !result.is(object) {
            ops::index::warn_subclass(&result, method)?;
        }
        return pos(&result);
    }
    Err(errors::type_error(&format!("{method} returned non-int (type {})", result.class().name())))
}

fn from_text(object: &Obj, base: &Obj) -> Res {
    let base_index = ops::index::index(base)?;
    let base_value = match value(&base_index) {
        Some(Int::Small(small)) if small == 0 || (2..=36).contains(&small) => small as u32,
        _ => return Err(errors::value_error("int() base must be >= 2 and <= 36, or 0")),
    };
    let ascii: Vec<u8> = if str::is_str(object) {
        ops::text::ascii_number(object)
    } else if let Some(bytes) = ops::text::bytes_like(object) {
        bytes
    } else {
        return Err(errors::type_error("int() can't convert non-string with explicit base"));
    };
    if base_value == 10
        && let Some(small) = bigint::parse_small(&ascii)
    {
        return super::from_i64(small);
    }
    match bigint::parse(&ascii, base_value, digits_max()) {
        Ok(big) => from_big(big),
        Err(ParseFault::Invalid) => {
            let repr = ops::text::repr_text(object)?;
            Err(errors::value_error(&format!(
                "invalid literal for int() with base {base_value}: {repr}"
            )))
        }
        Err(ParseFault::Fault(fault)) => Err(raise_fault(fault)),
    }
}

/// `bool(x=False, /)`.
pub fn new_bool(_class: &Obj, args: &Args) -> Res {
    if !args.names.is_empty() {
        return Err(errors::type_error("bool() takes no keyword arguments"));
    }
    match args.values {
        [] => Ok(none::false_()),
        [object] => Ok(none::bool_object(ops::compare::truth(object)?)),
        _ => Err(errors::type_error(&format!(
            "bool expected at most 1 argument, got {}",
            args.values.len()
        ))),
    }
}

/// The float value of a number for mixed arithmetic: floats and ints (overflow raises).
pub fn to_f64(object: &Obj) -> Res<Option<f64>> {
    if let Some(value) = float::value(object) {
        return Ok(Some(value));
    }
    match value(object) {
        Some(Int::Small(small)) => Ok(Some(small as f64)),
        Some(Int::Big(big)) => bigint::to_float(big).map(Some).map_err(raise_fault),
        None => Ok(None),
    }
}
