//! `int.to_bytes` and `int.from_bytes`.

use alloc::format;

use super::{from_big, raise_fault, value};
use crate::class::Type;
use crate::errors;
use crate::number::bigint::{self, Big, ByteOrder};
use crate::obj::{Obj, Res};
use crate::objects::{bytes, str};
use crate::ops;

fn big(object: &Obj) -> Big {
    value(object).map(|value| value.to_big()).unwrap_or_default()
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
        Some(length) => ops::index::count(length)? as i64,
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
            let made = crate::call::call1(&bytes::BYTES.object(), &a[1])?;
            bytes::data(&made).to_vec()
        }
    };
    let result = from_big(bigint::from_bytes(&data, order, signed))?;
    let class = Type::of(&a[0]);
    if core::ptr::eq(class, &super::INT) {
        return Ok(result);
    }
    crate::call::call1(&a[0], &result)
}
