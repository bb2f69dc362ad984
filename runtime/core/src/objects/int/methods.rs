//! Methods and attributes of `int`.

use alloc::format;

use super::{Int, from_big, from_i64, pos, raise_fault, value};
use crate::class::Type;
use crate::errors;
use crate::number::bigint::{self, Big, ByteOrder};
use crate::obj::{Obj, Res};
use crate::objects::{bytes, float, getset, list, none, str, tuple};
use crate::ops;

pub use super::construct::to_f64;

/// Attributes that are not methods.
pub fn populate(class: &'static Type) {
    getset::add(class, "real", |object| pos(object));
    getset::add(class, "imag", |_| Ok(Obj::small(0)));
    getset::add(class, "numerator", |object| pos(object));
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
    let digits = ops::number::index(digits)?;
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

fn byte_order(order: &Obj) -> Res<ByteOrder> {
    if order.is_missing() {
        return Ok(ByteOrder::Big);
    }
    if !str::is_str(order) {
        return Err(errors::type_error(&format!(
            "to_bytes() argument 'byteorder' must be str, not {}",
            order.class().name()
        )));
    }
    match str::to_string_lossy(order).as_str() {
        "big" => Ok(ByteOrder::Big),
        "little" => Ok(ByteOrder::Little),
        _ => Err(errors::value_error("byteorder must be either 'little' or 'big'")),
    }
}

/// `int.to_bytes(length=1, byteorder='big', *, signed=False)`.
pub fn to_bytes(a: &[Obj]) -> Res {
    let length = match a[1].given() {
        Some(length) => ops::number::index_i64(length)?,
        None => 1,
    };
    let order = byte_order(&a[2])?;
    let signed = a[3].given().map_or(Ok(false), ops::compare::truth)?;
    if length < 0 {
        return Err(errors::value_error("length argument must be non-negative"));
    }
    let result = bigint::to_bytes(&big(&a[0]), length as usize, order, signed);
    bytes::new(&result.map_err(raise_fault)?)
}

/// `int.from_bytes(bytes, byteorder='big', *, signed=False)`, a class method.
pub fn from_bytes(a: &[Obj]) -> Res {
    let order = byte_order(&a[2])?;
    let signed = a[3].given().map_or(Ok(false), ops::compare::truth)?;
    let data = match ops::text::bytes_like(&a[1]) {
        Some(data) => data,
        None => {
            let items = ops::iteration::collect(&a[1])?;
            let source = list::new(items)?;
            bytes::from_iterable(&source)?
        }
    };
    let result = from_big(bigint::from_bytes(&data, order, signed))?;
    let class = Type::of(&a[0]);
    if core::ptr::eq(class, &super::INT) {
        return Ok(result);
    }
    crate::call::call1(&a[0], &result)
}
