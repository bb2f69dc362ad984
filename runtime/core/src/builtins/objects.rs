//! Built-in functions about any object: `ascii callable chr format hash id isinstance issubclass
//! ord repr`.

use alloc::format;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{int, none, str};
use crate::ops;

/// `repr(x)`.
pub fn repr(a: &[Obj]) -> Res {
    ops::text::repr(&a[0])
}

/// `ascii(x)`.
pub fn ascii(a: &[Obj]) -> Res {
    ops::text::ascii(&a[0])
}

/// `format(value, format_spec='')`.
pub fn format(a: &[Obj]) -> Res {
    if let Some(spec) = a[1].given()
        && !str::is_str(spec)
    {
        return Err(errors::type_error(&format!(
            "format() argument 2 must be str, not {}",
            spec.class().name()
        )));
    }
    ops::text::format_value(&a[0], a[1].given())
}

/// `hash(x)`.
pub fn hash(a: &[Obj]) -> Res {
    int::from_i64(ops::compare::hash(&a[0])?)
}

/// `id(x)`.
pub fn id(a: &[Obj]) -> Res {
    int::from_u64(a[0].word() & !1)
}

/// `callable(x)`.
pub fn callable(a: &[Obj]) -> Res {
    Ok(none::bool_object(a[0].class().slots().call.is_some()))
}

/// `isinstance(object, class_or_tuple)`.
pub fn isinstance(a: &[Obj]) -> Res {
    Ok(none::bool_object(ops::instance::is_instance(&a[0], &a[1])?))
}

/// `issubclass(class, class_or_tuple)`.
pub fn issubclass(a: &[Obj]) -> Res {
    Ok(none::bool_object(ops::instance::is_subclass(&a[0], &a[1])?))
}

/// `chr(i)`.
pub fn chr(a: &[Obj]) -> Res {
    let index = ops::index::index(&a[0])?;
    match int::as_i64(&index) {
        Some(point) if (0..=0x10_ffff).contains(&point) => str::from_point(point as u32),
        Some(point) if i32::try_from(point).is_ok() => {
            Err(errors::value_error("chr() arg not in range(0x110000)"))
        }
        Some(_) | None => Err(errors::value_error("chr() arg not in range(0x110000)")),
    }
}

/// `ord(c)`.
pub fn ord(a: &[Obj]) -> Res {
    let length = if str::is_str(&a[0]) {
        if str::len(&a[0]) == 1 {
            let point = match str::points(&a[0]) {
                str::Points::One(points) => u32::from(points[0]),
                str::Points::Two(points) => u32::from(points[0]),
                str::Points::Four(points) => points[0],
            };
            return Ok(Obj::small(i64::from(point)));
        }
        str::len(&a[0])
    } else if let Some(bytes) = ops::text::bytes_like(&a[0]) {
        if let [byte] = bytes.as_slice() {
            return Ok(Obj::small(i64::from(*byte)));
        }
        bytes.len()
    } else {
        return Err(errors::type_error(&format!(
            "ord() expected string of length 1, but {} found",
            a[0].class().name()
        )));
    };
    Err(errors::type_error(&format!(
        "ord() expected a character, but string of length {length} found"
    )))
}

/// `__import__(name, globals=None, locals=None, fromlist=(), level=0)`: modules that are part of
/// the program, by absolute name.
pub fn import(a: &[Obj]) -> Res {
    if !str::is_str(&a[0]) {
        return Err(errors::type_error("module name must be a string"));
    }
    let name = str::to_string_lossy(&a[0]);
    if name.is_empty() {
        return Err(errors::value_error("Empty module name"));
    }
    let leaf = crate::modules::import_dotted(&name)?;
    let wanted = a[3].given().map_or(Ok(false), ops::compare::truth)?;
    match name.split_once('.') {
        Some((top, _)) if !wanted => crate::modules::import_dotted(top),
        _ => Ok(leaf),
    }
}

/// `exit(code=None)`, `quit(code=None)`: what CPython's `site` puts into the built-ins.
pub fn exit(a: &[Obj]) -> Res {
    let code = a[0].given().cloned().unwrap_or(none::none());
    Err(errors::raise_with(&crate::objects::exception::types::SYSTEM_EXIT, &[code]))
}
