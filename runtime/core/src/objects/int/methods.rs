//! Methods and attributes of `int`.

use super::{Int, from_big, from_i64, pos, value};
use crate::class::Type;
use crate::errors;
use crate::number::bigint::{self, Big};
use crate::obj::{Obj, Res};
use crate::objects::{float, getset, none, tuple};
use crate::ops;

pub use super::construct::to_f64;

/// Attributes that are not methods.
pub fn populate(class: &'static Type) {
    getset::add(class, "real", pos);
    getset::add(class, "imag", |_| Ok(Obj::small(0)));
    getset::add(class, "numerator", pos);
    getset::add(class, "denominator", |_| Ok(Obj::small(1)));
}

fn big(object: &Obj) -> Big {
    value(object).map(|value| value.to_big()).unwrap_or_default()
}

/// `float(int)`.
pub fn to_float(object: &Obj) -> Res {
    match to_f64(object)? {
        Some(value) => float::new(value),
        None => Err(errors::type_error("must be real number")),
    }
}

/// `int.bit_length()`.
pub fn bit_length(a: &[Obj]) -> Res {
    from_i64(bigint::bit_length(&big(&a[0])) as i64)
}

/// `int.bit_count()`.
pub fn bit_count(a: &[Obj]) -> Res {
    from_i64(bigint::bit_count(&big(&a[0])) as i64)
}

/// `int.conjugate()`, `__trunc__`, `__floor__`, `__ceil__`.
pub fn identity(a: &[Obj]) -> Res {
    pos(&a[0])
}

/// `int.is_integer()`.
pub fn is_integer(_: &[Obj]) -> Res {
    Ok(none::true_())
}

/// `int.as_integer_ratio()`.
pub fn as_integer_ratio(a: &[Obj]) -> Res {
    tuple::new(alloc::vec![pos(&a[0])?, Obj::small(1)])
}

/// `int.__round__(ndigits=None)`.
pub fn round(a: &[Obj]) -> Res {
    let Some(digits) = a[1].given().filter(|digits| !none::is_none(digits)) else {
        return pos(&a[0]);
    };
    let digits = ops::index::index(digits)?;
    match value(&digits) {
        Some(Int::Small(count)) if count < 0 => {
            if count < -10_000_000 {
                return Ok(Obj::small(0));
            }
            from_big(bigint::round_to_tens(&big(&a[0]), count.unsigned_abs()))
        }
        _ => pos(&a[0]),
    }
}

/// `int.__format__(spec)`.
pub fn format(a: &[Obj]) -> Res {
    ops::text::format_int(&a[0], &a[1])
}

/// `int.__getnewargs__()`.
pub fn getnewargs(a: &[Obj]) -> Res {
    tuple::new(alloc::vec![pos(&a[0])?])
}
