//! Built-in functions about attributes: `getattr setattr delattr hasattr vars dir`.

use alloc::format;
use alloc::vec::Vec;

use crate::class::{Type, attributes};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::{dict, list, module, none, str, tuple, type_};
use crate::{call, ops};

/// The name, which must be a str.
pub fn name_of<'a>(name: &'a Obj, function: &str) -> Res<&'a Obj> {
    if str::is_str(name) {
        return Ok(name);
    }
    let _ = function;
    Err(errors::type_error(&format!(
        "attribute name must be string, not '{}'",
        name.class().name()
    )))
}

/// `getattr(object, name, default)`.
pub fn getattr(a: &[Obj]) -> Res {
    let name = name_of(&a[1], "getattr")?;
    match a[2].given() {
        None => ops::attribute::getattr(&a[0], name),
        Some(default) => {
            Ok(ops::attribute::getattr_optional(&a[0], name)?.unwrap_or_else(|| default.clone()))
        }
    }
}

/// `hasattr(object, name)`.
pub fn hasattr(a: &[Obj]) -> Res {
    let name = name_of(&a[1], "hasattr")?;
    Ok(none::bool_object(ops::attribute::getattr_optional(&a[0], name)?.is_some()))
}

/// `setattr(object, name, value)`.
pub fn setattr(a: &[Obj]) -> Res {
    ops::attribute::setattr(&a[0], name_of(&a[1], "setattr")?, &a[2])?;
    Ok(none::none())
}

/// `delattr(object, name)`.
pub fn delattr(a: &[Obj]) -> Res {
    let name = name_of(&a[1], "delattr")?;
    match a[0].class().slots().setattr {
        Some(function) => function(&a[0], name, None)?,
        None => attributes::generic_set(&a[0], name, None)?,
    }
    Ok(none::none())
}

/// `vars(object)`; without argument the compiler handles it.
pub fn vars(a: &[Obj]) -> Res {
    let Some(object) = a[0].given() else {
        return Err(errors::type_error("vars() must have __dict__ attribute"));
    };
    match ops::attribute::getattr(object, crate::name!("__dict__")) {
        Ok(found) => Ok(found),
        Err(raised) => {
            errors::catch_if(raised, &types::ATTRIBUTE_ERROR)?;
            Err(errors::type_error("vars() argument must have __dict__ attribute"))
        }
    }
}

/// `dir(object)`; without argument the compiler handles it.
pub fn dir(a: &[Obj]) -> Res {
    let Some(object) = a[0].given() else {
        return Err(errors::type_error("dir expected 1 argument, got 0"));
    };
    let names = match call::call_special(object, crate::name!("__dir__"), &[])? {
        Some(names) => ops::iteration::collect(&names)?,
        None => default_dir(object)?,
    };
    let result = list::new(names)?;
    call::call_method(&result, crate::name!("sort"), &[])?;
    Ok(result)
}

/// The names `object.__dir__` gives: own attributes, the class's and its bases'.
pub fn default_dir(object: &Obj) -> Res<Vec<Obj>> {
    let seen = dict::new()?;
    let add = |name: &Obj| dict::insert(&seen, name, &none::none());
    if object.is_instance(&module::MODULE) {
        for name in module::bound_names(object) {
            add(&name)?;
        }
        return Ok(dict::entries(&seen).into_iter().map(|(name, _)| name).collect());
    }
    let is_type = object.is_instance(&type_::TYPE);
    let class = if is_type { Type::of(object) } else { object.class() };
    if !is_type && let Some(own) = attributes::instance_dict(object)? {
        for (name, _) in dict::entries(&own) {
            add(&name)?;
        }
    }
    for base in tuple::items(&class.fields().mro) {
        for name in Type::of(base).own_names() {
            add(&name)?;
        }
    }
    Ok(dict::entries(&seen).into_iter().map(|(name, _)| name).collect())
}
