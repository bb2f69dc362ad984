//! `isinstance` and `issubclass`.

use crate::call;
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{tuple, type_};
use crate::ops::{attribute, compare};

const NO_CLASS_TO_CHECK: &str = "isinstance() arg 2 must be a type, a tuple of types, or a union";
const NO_BASE_CLASS: &str = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

/// How deep tuples of classes may be nested, as in CPython.
const DEPTH_MAX: usize = 10_000;

fn check_depth(depth: usize, suffix: &str) -> Res<()> {
    if depth > DEPTH_MAX {
        return Err(errors::recursion_error(suffix));
    }
    crate::thread::check_recursion(suffix)
}

fn is_type(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&type_::TYPE)
}

/// `isinstance(object, pattern)`.
pub fn is_instance(object: &Obj, pattern: &Obj) -> Res<bool> {
    is_instance_at(object, pattern, 0)
}

fn is_instance_at(object: &Obj, pattern: &Obj, depth: usize) -> Res<bool> {
    if is_type(pattern)
        && (pattern.is_exact(&type_::TYPE) || core::ptr::eq(object.class(), Type::of(pattern)))
    {
        return real_is_instance(object, pattern);
    }
    if pattern.is_pointer() && pattern.is_instance(&tuple::TUPLE) {
        check_depth(depth, " in __instancecheck__")?;
        for item in tuple::items(pattern) {
            if is_instance_at(object, item, depth + 1)? {
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
        None => real_is_instance(object, pattern),
    }
}

/// By type, then by what `__class__` says.
pub fn real_is_instance(object: &Obj, pattern: &Obj) -> Res<bool> {
    let claim = || attribute::getattr_optional(object, crate::name!("__class__"));
    if !is_type(pattern) {
        abstract_bases(pattern)?.ok_or_else(|| errors::type_error(NO_CLASS_TO_CHECK))?;
        let Some(claimed) = claim()? else { return Ok(false) };
        return abstract_is_subclass(claimed, pattern);
    }
    let class = Type::of(pattern);
    if object.class().is_subtype(class) {
        return Ok(true);
    }
    if !object.class().is_heap() {
        return Ok(false);
    }
    match claim()? {
        Some(claimed)
            if is_type(&claimed) && !core::ptr::eq(Type::of(&claimed), object.class()) =>
        {
            Ok(Type::of(&claimed).is_subtype(class))
        }
        _ => Ok(false),
    }
}

/// `issubclass(class, pattern)`.
pub fn is_subclass(class: &Obj, pattern: &Obj) -> Res<bool> {
    is_subclass_at(class, pattern, 0)
}

fn is_subclass_at(class: &Obj, pattern: &Obj, depth: usize) -> Res<bool> {
    if pattern.is_pointer() && pattern.is_exact(&type_::TYPE) {
        return real_is_subclass(class, pattern);
    }
    if pattern.is_pointer() && pattern.is_instance(&tuple::TUPLE) {
        check_depth(depth, " in __subclasscheck__")?;
        for item in tuple::items(pattern) {
            if is_subclass_at(class, item, depth + 1)? {
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

/// By MRO; what is no class but has a tuple in `__bases__` counts as one, by these.
pub fn real_is_subclass(class: &Obj, pattern: &Obj) -> Res<bool> {
    if is_type(class) && is_type(pattern) {
        return Ok(Type::of(class).is_subtype(Type::of(pattern)));
    }
    abstract_bases(class)?
        .ok_or_else(|| errors::type_error("issubclass() arg 1 must be a class"))?;
    abstract_bases(pattern)?.ok_or_else(|| errors::type_error(NO_BASE_CLASS))?;
    abstract_is_subclass(class.clone(), pattern)
}

/// `__bases__`, if that is a tuple.
fn abstract_bases(class: &Obj) -> Res<Option<Obj>> {
    let bases = attribute::getattr_optional(class, crate::name!("__bases__"))?;
    Ok(bases.filter(|bases| bases.is_pointer() && bases.is_instance(&tuple::TUPLE)))
}

fn abstract_is_subclass(class: Obj, pattern: &Obj) -> Res<bool> {
    let mut class = class;
    loop {
        if class.is(pattern) {
            return Ok(true);
        }
        let Some(bases) = abstract_bases(&class)? else { return Ok(false) };
        match tuple::items(&bases) {
            [] => return Ok(false),
            [only] => class = only.clone(),
            several => {
                crate::thread::check_recursion(" in __issubclass__")?;
                for base in several {
                    if abstract_is_subclass(base.clone(), pattern)? {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
        }
    }
}
