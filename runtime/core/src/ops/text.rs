//! `repr`, `str`, `ascii`, `format` over any objects.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::call;
use crate::class::Type;
use crate::errors;
use crate::number::Fault;
use crate::obj::{Obj, Raised, Res};
use crate::objects::str::{self, Builder, Points};
use crate::objects::{complex, float, int, none};
use crate::text::format_number::{self, Integer};
use crate::text::{format_quick, format_text, numeric};

/// The class name in messages that say `None` for None.
pub fn short_class(object: &Obj) -> String {
    if none::is_none(object) { "None".into() } else { object.class().name() }
}

/// `repr(x)`.
pub fn repr(object: &Obj) -> Res {
    let Some(function) = object.class().slots().repr else {
        return str::new(&format!("<{} object>", object.class().name()));
    };
    crate::thread::check_recursion(" while getting the repr of an object")?;
    checked(function(object)?, "__repr__")
}

/// `object.__str__`: the repr, whose type `str(x)` then checks.
pub fn object_str(object: &Obj) -> Res {
    match object.class().slots().repr {
        Some(function) => function(object),
        None => repr(object),
    }
}

/// `str(x)`.
#[inline]
pub fn to_str(object: &Obj) -> Res {
    if object.is_pointer() && object.is_exact(&str::STR) {
        return Ok(object.clone());
    }
    let Some(function) = object.class().slots().str else { return repr(object) };
    crate::thread::check_recursion(" while getting the str of an object")?;
    checked(function(object)?, "__str__")
}

fn checked(text: Obj, method: &str) -> Res {
    if str::is_str(&text) {
        return Ok(text);
    }
    Err(errors::type_error(&format!(
        "{method} returned non-string (type {})",
        text.class().full_name()
    )))
}

/// `ascii(x)`: the repr with everything beyond ASCII escaped.
pub fn ascii(object: &Obj) -> Res {
    let text = repr(object)?;
    if str::is_ascii(&text) {
        return Ok(text);
    }
    let mut sink = Builder::new();
    crate::text::repr::escape_non_ascii(&str::points(&text), &mut sink);
    sink.finish()
}

/// `repr(x)` as Rust text, for messages.
pub fn repr_text(object: &Obj) -> Res<String> {
    Ok(str::to_string_lossy(&repr(object)?))
}

/// The bytes of a bytes-like object.
pub fn bytes_like(object: &Obj) -> Option<Vec<u8>> {
    crate::objects::bytes::bytes_like(object).map(<[u8]>::to_vec)
}

/// Text for the number parsers: Unicode digits and spaces as ASCII, anything else as `?`.
pub fn ascii_number(text: &Obj) -> Vec<u8> {
    numeric::to_ascii(&str::points(text))
}

/// `format(x, spec)`; no spec is the empty one.
pub fn format_value(object: &Obj, spec: Option<&Obj>) -> Res {
    let empty = spec.is_none_or(|spec| str::len(spec) == 0);
    let class = object.class();
    if empty && (class.is_builtin_text() || object.as_small().is_some()) {
        return to_str(object);
    }
    let owned;
    let spec = match spec {
        Some(spec) => match format_quick::format_quickly(object, spec) {
            Some(done) => return done,
            None => spec,
        },
        None => {
            owned = str::characters::empty();
            &owned
        }
    };
    if !class.is_heap()
        && let Some(result) = native_format(object, spec)
    {
        return result;
    }
    match call::call_special(object, crate::name!("__format__"), core::slice::from_ref(spec))? {
        Some(text) if str::is_str(&text) => Ok(text),
        Some(other) => Err(errors::type_error(&format!(
            "__format__ must return a str, not {}",
            other.class().full_name()
        ))),
        None => native_format(object, spec).unwrap_or_else(|| object_format(object, spec)),
    }
}

/// Adds `format(x, '')`.
#[inline]
pub fn write_plain(object: &Obj, sink: &mut Builder) -> Res<()> {
    if let Some(small) = object.as_small() {
        return sink.push_int(small);
    }
    if object.is_exact_str() {
        return sink.push_obj(object);
    }
    sink.push_obj(&format_value(object, None)?)
}

impl Type {
    /// Whether formatting without a spec is `str(x)` for exactly this type.
    fn is_builtin_text(&self) -> bool {
        core::ptr::eq(self, &str::STR)
            || core::ptr::eq(self, &int::INT)
            || core::ptr::eq(self, &float::FLOAT)
    }
}

/// The formatting that the native layout brings along; `None` for other objects.
fn native_format(object: &Obj, spec: &Obj) -> Option<Res> {
    if int::is_int(object) {
        Some(format_int(object, spec))
    } else if float::is_float(object) {
        Some(format_float(object, spec))
    } else if str::is_str(object) {
        Some(format_str(object, spec))
    } else if complex::value(object).is_some() {
        Some(format_complex(object, spec))
    } else {
        None
    }
}

/// `object.__format__`.
pub fn object_format(object: &Obj, spec: &Obj) -> Res {
    if str::len(spec) == 0 {
        return to_str(object);
    }
    Err(raise(format_number::unsupported_spec(&object.class().full_name())))
}

fn raise(fault: Fault) -> Raised {
    int::raise_fault(fault)
}

/// Raises what an algorithm reports.
impl From<Fault> for Raised {
    fn from(fault: Fault) -> Raised {
        raise(fault)
    }
}

/// `TypeError` unless the spec is a str.
pub fn expect_spec(spec: &Obj) -> Res<()> {
    if str::is_str(spec) {
        return Ok(());
    }
    Err(errors::type_error(&format!(
        "__format__() argument must be str, not {}",
        short_class(spec)
    )))
}

fn codes(spec: &Obj) -> Points<'_> {
    str::points(spec)
}

/// `int.__format__`.
pub fn format_int(object: &Obj, spec: &Obj) -> Res {
    expect_spec(spec)?;
    if str::len(spec) == 0 {
        return to_str(object);
    }
    let value = match int::value(object) {
        Some(int::Int::Small(value)) => Integer::Small(value),
        Some(int::Int::Big(value)) => Integer::Large(value),
        None => return object_format(object, spec),
    };
    let mut sink = Builder::new();
    let name = object.class().full_name();
    format_number::format_integer(value, &codes(spec), &name, int::digits_max(), &mut sink)
        .map_err(raise)?;
    sink.finish()
}

/// `float.__format__`.
pub fn format_float(object: &Obj, spec: &Obj) -> Res {
    expect_spec(spec)?;
    let (Some(value), false) = (float::value(object), str::len(spec) == 0) else {
        return to_str(object);
    };
    let mut sink = Builder::new();
    format_number::format_float(value, &codes(spec), &object.class().full_name(), &mut sink)
        .map_err(raise)?;
    sink.finish()
}

/// `complex.__format__`.
pub fn format_complex(object: &Obj, spec: &Obj) -> Res {
    expect_spec(spec)?;
    let (Some(value), false) = (complex::value(object), str::len(spec) == 0) else {
        return to_str(object);
    };
    let mut sink = Builder::new();
    let name = object.class().full_name();
    format_number::format_complex(value.0, value.1, &codes(spec), &name, &mut sink)
        .map_err(raise)?;
    sink.finish()
}

/// `str.__format__`.
pub fn format_str(object: &Obj, spec: &Obj) -> Res {
    expect_spec(spec)?;
    if str::len(spec) == 0 {
        return to_str(object);
    }
    let mut sink = Builder::new();
    let name = object.class().full_name();
    format_text::format_text(&codes(object), &codes(spec), &name, &mut sink).map_err(raise)?;
    sink.finish()
}

/// `{value!conversion:spec}` of f-strings and `str.format`: conversion 0, `s`, `r` or `a`.
pub fn format_field(value: &Obj, spec: Option<&Obj>, conversion: u32) -> Res {
    let converted = match conversion {
        0x73 => to_str(value)?,
        0x72 => repr(value)?,
        0x61 => ascii(value)?,
        _ => return format_value(value, spec),
    };
    match spec {
        None if converted.is_exact(&str::STR) => Ok(converted),
        _ => format_value(&converted, spec),
    }
}
