//! `x[key]`, `len(x)`, `item in x`.

use alloc::format;

use super::{compare, index, iteration};
use crate::call;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{dict, generic_alias, list, slice, str, tuple, type_};

/// `len(x)`.
pub fn len(object: &Obj) -> Res<usize> {
    match object.class().slots().len {
        Some(function) => function(object),
        None => Err(errors::type_error(&format!(
            "object of type '{}' has no len()",
            object.class().full_name()
        ))),
    }
}

/// Whether `len(object)` could give a number.
pub fn has_len(object: &Obj) -> bool {
    object.class().slots().len.is_some()
}

/// `container[key]`.
#[inline]
pub fn getitem(container: &Obj, key: &Obj) -> Res {
    if container.is_pointer() {
        let class = container.class();
        if let Some(position) = key.as_small() {
            if core::ptr::eq(class, &list::LIST) {
                return list::get(container, position as isize);
            }
            if core::ptr::eq(class, &tuple::TUPLE) {
                return tuple::get(container, position as isize);
            }
            if core::ptr::eq(class, &str::STR) {
                return str::character_at(container, position as isize);
            }
        }
        if core::ptr::eq(class, &dict::DICT) {
            return dict::getitem(container, key);
        }
    }
    match container.class().slots().getitem {
        Some(function) => function(container, key),
        None => getitem_of_class(container, key),
    }
}

/// `container[start:stop:step]`; a slice object is made where the type is not known to need none.
pub fn get_slice(container: &Obj, parts: [&Obj; 3]) -> Res {
    if container.is_pointer() {
        let class = container.class();
        if core::ptr::eq(class, &str::STR) {
            let bounds = slice::unpack_parts(parts)?.fit(str::len(container));
            return str::sequence::part(container, &bounds);
        }
        if core::ptr::eq(class, &list::LIST) {
            return list::sliced(container, slice::unpack_parts(parts)?);
        }
    }
    let [start, stop, step] = parts;
    getitem(container, &slice::new(start, stop, step)?)
}

/// `C[key]` by `__class_getitem__`, else the error.
fn getitem_of_class(container: &Obj, key: &Obj) -> Res {
    if !container.is_instance(&type_::TYPE) {
        return Err(errors::type_error(&format!(
            "'{}' object is not subscriptable",
            container.class().full_name()
        )));
    }
    let class = crate::class::Type::of(container);
    if generic_alias::is_generic_builtin(class) {
        return generic_alias::new(container, key);
    }
    let name = crate::name!("__class_getitem__");
    if class.lookup(name).is_some() {
        return call::call_method(container, name, core::slice::from_ref(key));
    }
    Err(errors::type_error(&format!("type '{}' is not subscriptable", class.full_name())))
}

/// `container[key] = value`.
#[inline]
pub fn setitem(container: &Obj, key: &Obj, value: &Obj) -> Res<()> {
    if container.is_pointer() {
        let class = container.class();
        if core::ptr::eq(class, &list::LIST) {
            if let Some(position) = key.as_small() {
                return list::set(container, position as isize, value);
            }
        } else if core::ptr::eq(class, &dict::DICT) {
            return dict::insert(container, key, value);
        }
    }
    match container.class().slots().setitem {
        Some(function) => function(container, key, Some(value)),
        None => Err(errors::type_error(&format!(
            "'{}' object does not support item assignment",
            container.class().full_name()
        ))),
    }
}

/// `del container[key]`.
pub fn delitem(container: &Obj, key: &Obj) -> Res<()> {
    match container.class().slots().setitem {
        Some(function) => function(container, key, None),
        None => {
            let (class, slots) = (container.class(), container.class().slots());
            let sequence = class.is_heap() || slots.getitem.is_some() || slots.contains.is_some();
            let negation = if sequence && index::has_index(key) { "doesn't" } else { "does not" };
            Err(errors::type_error(&format!(
                "'{}' object {negation} support item deletion",
                class.full_name()
            )))
        }
    }
}

/// `item in container`.
#[inline]
pub fn contains(container: &Obj, item: &Obj) -> Res<bool> {
    if container.is_pointer() && container.is_exact(&dict::DICT) {
        return dict::contains_key(container, item);
    }
    match container.class().slots().contains {
        Some(function) => function(container, item),
        None => contains_by_iteration(container, item),
    }
}

/// Searches an iterable (`_PySequence_IterSearch`).
pub fn contains_by_iteration(container: &Obj, item: &Obj) -> Res<bool> {
    let found = match iteration::iter_optional(container) {
        Ok(found) => found,
        Err(raised) => {
            drop(errors::catch_if(raised, &crate::objects::exception::types::TYPE_ERROR)?);
            None
        }
    };
    let Some(iterator) = found else {
        return Err(errors::type_error(&format!(
            "argument of type '{}' is not iterable",
            container.class().full_name()
        )));
    };
    while let Some(found) = iteration::next(&iterator)? {
        if compare::equal(&found, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The index of `sequence[key]` for a non-slice key; TypeError "NAME indices must be integers or
/// slices, not T".
pub fn sequence_index(name: &str, key: &Obj) -> Res<isize> {
    if !index::has_index(key) {
        return Err(errors::type_error(&format!(
            "{name} indices must be integers or slices, not {}",
            key.class().full_name()
        )));
    }
    index::item_index(key)
}
