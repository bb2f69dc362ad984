//! Methods of `dict`.

use super::{
    DICT, Kind, copy_of, get_hashed, insert, insert_hashed, iterate_reversed, key_hash, merge, pop,
    table,
};
use crate::call;
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::str::{self, Builder};
use crate::objects::{none, tuple};
use crate::ops::recursion::ReprGuard;
use crate::ops::{item, iteration, text};

/// `repr(dict)`.
pub fn repr(dict: &Obj) -> Res {
    if super::len(dict) == 0 {
        return str::new("{}");
    }
    let Some(_guard) = ReprGuard::enter(dict) else { return str::new("{...}") };
    let mut result = Builder::new();
    result.push_str("{")?;
    let mut number = 0;
    let mut first = true;
    while let Some(live) = table(dict).next_live(number) {
        let entry = &table(dict).entries()[live];
        let (key, value) = (entry.key.clone(), entry.value.clone());
        if !first {
            result.push_str(", ")?;
        }
        first = false;
        result.push_obj(&text::repr(&key)?)?;
        result.push_str(": ")?;
        result.push_obj(&text::repr(&value)?)?;
        number = live + 1;
    }
    result.push_str("}")?;
    result.finish()
}

/// `dict.get(key, default=None)`.
pub fn get_or_default(a: &[Obj]) -> Res {
    match super::get(&a[0], &a[1])? {
        Some(value) => Ok(value),
        None => Ok(a[2].given().cloned().unwrap_or_else(none::none)),
    }
}

/// `dict.setdefault(key, default=None)`.
pub fn setdefault(a: &[Obj]) -> Res {
    let hash = key_hash(&a[1])?;
    if let Some(value) = get_hashed(&a[0], &a[1], hash)? {
        return Ok(value);
    }
    let default = a[2].given().cloned().unwrap_or_else(none::none);
    table(&a[0]).push(hash, a[1].clone(), default.clone())?;
    Ok(default)
}

/// `dict.pop(key[, default])`.
pub fn pop_or_default(a: &[Obj]) -> Res {
    match pop(&a[0], &a[1])? {
        Some(value) => Ok(value),
        None => a[2].given().cloned().ok_or_else(|| errors::key_error(&a[1])),
    }
}

/// `dict.popitem()`.
pub fn popitem(a: &[Obj]) -> Res {
    match table(&a[0]).take_last() {
        Some((key, value)) => tuple::new(alloc::vec![key, value]),
        None => Err(errors::raise(&types::KEY_ERROR, "popitem(): dictionary is empty")),
    }
}

/// `dict.clear()`.
pub fn clear_method(a: &[Obj]) -> Res {
    super::clear(&a[0]);
    Ok(none::none())
}

/// `dict.copy()`: a plain dict also of a subclass.
pub fn copy(a: &[Obj]) -> Res {
    copy_of(&a[0])
}

/// `dict.update([other], /, **kwargs)`.
pub fn update(a: &[Obj]) -> Res {
    let values = tuple::items(&a[1]);
    crate::ops::arguments::check_count("update", values.len(), 0, 1)?;
    merge::update_common(&a[0], "update", values.first())?;
    super::update_from_dict(&a[0], &a[2])?;
    Ok(none::none())
}

/// `dict.fromkeys(iterable, value=None)`.
pub fn fromkeys(a: &[Obj]) -> Res {
    let value = a[2].given().cloned().unwrap_or_else(none::none);
    let result = call::call0(&a[0])?;
    let plain = core::ptr::eq(Type::of(&a[0]), &DICT) && result.is_exact_dict();
    if plain && a[1].is_exact_dict() {
        for (key, _) in super::entries(&a[1]) {
            insert(&result, &key, &value)?;
        }
        return Ok(result);
    }
    iteration::for_each(&a[1], |key| {
        if plain {
            insert_hashed(&result, &key, &value, key_hash(&key)?)?;
        } else {
            item::setitem(&result, &key, &value)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

/// `dict.__contains__(key)`.
pub fn contains(a: &[Obj]) -> Res {
    let found = super::find(&a[0], &a[1])?;
    Ok(none::bool_object(found.is_some()))
}

/// `dict.__reversed__()`.
pub fn reversed(a: &[Obj]) -> Res {
    iterate_reversed(&a[0], Kind::Keys)
}

/// `dict.__sizeof__()`.
pub fn sizeof(a: &[Obj]) -> Res {
    Ok(Obj::small((size_of::<super::Dict>() + table(&a[0]).memory()) as i64))
}
