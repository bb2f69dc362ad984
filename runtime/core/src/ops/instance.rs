//! `isinstance` and `issubclass`.

use crate::call;
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{tuple, type_};
use crate::ops::{attribute, compare};

/// `isinstance(object, pattern)`.
pub fn is_instance(object: &Obj, pattern: &Obj) -> Res<bool> {
    if pattern.is_pointer() && pattern.is_exact(&type_::TYPE) {
        return real_is_instance(object, Type::of(pattern));
    }
    if pattern.is_pointer() && pattern.is_instance(&tuple::TUPLE) {
        crate::thread::check_recursion(" in __instancecheck__")?;
        for item in tuple::items(pattern) {
            if is_instance(object, item)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let hook = call::call_special(
        pattern,
        crate::name!("__instancecheck__"),
        core::slice::from_ref(object),
    )?;
    match hook {
        Some(result) => compare::truth(&result),
        None if pattern.is_pointer() && pattern.is_instance(&type_::TYPE) => {
            real_is_instance(object, Type::of(pattern))
        }
        None => Err(errors::type_error(
            "isinstance() arg 2 must be a type, a tuple of types, or a union",
        )),
    }
}

/// By type, then by what `__class__` says.
pub fn real_is_instance(object: &Obj, class: &Type) -> Res<bool> {
    if object.class().is_subtype(class) {
        return Ok(true);
    }
    if !object.class().is_heap() {
        return Ok(false);
    }
    match attribute::getattr_optional(object, crate::name!("__class__"))? {
        Some(claimed)
            if claimed.is_pointer()
                && claimed.is_instance(&type_::TYPE)
                && !core::ptr::eq(Type::of(&claimed), object.class()) =>
        {
            Ok(Type::of(&claimed).is_subtype(class))
        }
        _ => Ok(false),
    }
}

/// `issubclass(class, pattern)`.
pub fn is_subclass(class: &Obj, pattern: &Obj) -> Res<bool> {
    if pattern.is_pointer() && pattern.is_exact(&type_::TYPE) {
        return real_is_subclass(class, pattern);
    }
    if pattern.is_pointer() && pattern.is_instance(&tuple::TUPLE) {
        crate::thread::check_recursion(" in __subclasscheck__")?;
        for item in tuple::items(pattern) {
            if is_subclass(class, item)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let hook = call::call_special(
        pattern,
        crate::name!("__subclasscheck__"),
        core::slice::from_ref(class),
    )?;
    match hook {
        Some(result) => compare::truth(&result),
        None => real_is_subclass(class, pattern),
    }
}

/// By MRO.
pub fn real_is_subclass(class: &Obj, pattern: &Obj) -> Res<bool> {
    let is_type = |object: &Obj| object.is_pointer() && object.is_instance(&type_::TYPE);
    if !is_type(class) {
        return Err(errors::type_error("issubclass() arg 1 must be a class"));
    }
    if !is_type(pattern) {
        return Err(errors::type_error(
            "issubclass() arg 2 must be a class, a tuple of classes, or a union",
        ));
    }
    Ok(Type::of(class).is_subtype(Type::of(pattern)))
}
