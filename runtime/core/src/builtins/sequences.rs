//! Built-in functions about containers and iteration: `all any iter len next sorted`.

use alloc::format;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::{awaitable, dict, int, list, none, str, tuple};
use crate::ops;

/// `len(x)`.
pub fn len(a: &[Obj]) -> Res {
    int::from_i64(ops::item::len(&a[0])? as i64)
}

/// `all(iterable)`.
pub fn all(a: &[Obj]) -> Res {
    let iterator = ops::iteration::iter(&a[0])?;
    while let Some(item) = ops::iteration::next(&iterator)? {
        if !ops::compare::truth(&item)? {
            return Ok(none::false_());
        }
    }
    Ok(none::true_())
}

/// `any(iterable)`.
pub fn any(a: &[Obj]) -> Res {
    let iterator = ops::iteration::iter(&a[0])?;
    while let Some(item) = ops::iteration::next(&iterator)? {
        if ops::compare::truth(&item)? {
            return Ok(none::true_());
        }
    }
    Ok(none::false_())
}

/// `aiter(object)`.
pub fn aiter(a: &[Obj]) -> Res {
    let Some(iterator) = ops::delegation::aiter_optional(&a[0])? else {
        return Err(errors::type_error(&format!(
            "'{}' object is not an async iterable",
            a[0].class().full_name()
        )));
    };
    if !ops::delegation::is_async_iterator(&iterator) {
        return Err(errors::type_error(&format!(
            "aiter() returned not an async iterator of type '{}'",
            iterator.class().full_name()
        )));
    }
    Ok(iterator)
}

/// `anext(iterator[, default])`: what to await for the next item.
pub fn anext(a: &[Obj]) -> Res {
    let Some(awaitable) = ops::delegation::anext_optional(&a[0])? else {
        return Err(errors::type_error(&format!(
            "'{}' object is not an async iterator",
            a[0].class().full_name()
        )));
    };
    match a[1].given() {
        Some(default) => awaitable::new(&awaitable::ANEXT, &awaitable, default.clone()),
        None => Ok(awaitable),
    }
}

/// `iter(object)` or `iter(callable, sentinel)`.
pub fn iter(a: &[Obj]) -> Res {
    match a[1].given() {
        None => ops::iteration::iter(&a[0]),
        Some(sentinel) => {
            if a[0].class().slots().call.is_none() {
                return Err(errors::type_error("iter(v, w): v must be callable"));
            }
            crate::objects::callable_iterator::new(&a[0], sentinel)
        }
    }
}

/// `next(iterator, default)`.
pub fn next(a: &[Obj]) -> Res {
    let Some(function) = a[0].class().slots().next else {
        return Err(errors::type_error(&format!(
            "'{}' object is not an iterator",
            a[0].class().name()
        )));
    };
    match function(&a[0]) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => match a[1].given() {
            Some(default) => Ok(default.clone()),
            None => Err(errors::raise_with(&types::STOP_ITERATION, &[])),
        },
        Err(raised) => match a[1].given() {
            Some(default) => {
                errors::catch_if(raised, &types::STOP_ITERATION)?;
                Ok(default.clone())
            }
            None => Err(raised),
        },
    }
}

/// `sorted(iterable, /, *, key=None, reverse=False)`; the keywords are `list.sort`'s, whose name
/// messages about them bear.
pub fn sorted(a: &[Obj]) -> Res {
    let values = tuple::items(&a[0]);
    ops::arguments::check_count("sorted", values.len(), 1, 1)?;
    let mut items = ops::iteration::collect(&values[0])?;
    let (mut key, mut reverse) = (none::none(), false);
    for (name, value) in dict::entries(&a[1]) {
        match &str::to_string_lossy(&name)[..] {
            "key" => key = value,
            "reverse" => reverse = ops::compare::truth(&value)?,
            other => {
                return Err(errors::type_error(&format!(
                    "sort() got an unexpected keyword argument '{other}'"
                )));
            }
        }
    }
    let key = Some(&key).filter(|key| !none::is_none(key));
    list::sort_items(&mut items, key, reverse)?;
    list::new(items)
}
