//! Methods of `set` and `frozenset`.

use super::{FROZENSET, Table, is_any_set, len, operations, table, with_hashable};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::{list, none, tuple};
use crate::ops::iteration;

/// `set.add(item)`.
pub fn add(a: &[Obj]) -> Res {
    super::add_item(&a[0], &a[1])?;
    Ok(none::none())
}

/// `set.clear()`.
pub fn clear_method(a: &[Obj]) -> Res {
    super::clear(&a[0]);
    Ok(none::none())
}

/// `copy()`.
pub fn copy(a: &[Obj]) -> Res {
    if a[0].is_exact(&FROZENSET) {
        return Ok(a[0].clone());
    }
    operations::copied(&a[0])
}

/// `set.discard(item)`.
pub fn discard(a: &[Obj]) -> Res {
    with_hashable(&a[1], |item, hash| Table::discard(&a[0], item, hash))?;
    Ok(none::none())
}

/// `set.remove(item)`.
pub fn remove(a: &[Obj]) -> Res {
    if with_hashable(&a[1], |item, hash| Table::discard(&a[0], item, hash))? {
        return Ok(none::none());
    }
    Err(errors::key_error(&a[1]))
}

/// `set.pop()`.
pub fn pop(a: &[Obj]) -> Res {
    match table(&a[0]).pop() {
        Some(item) => Ok(item),
        None => Err(errors::raise(&types::KEY_ERROR, "pop from an empty set")),
    }
}

/// `union(*others)`.
pub fn union(a: &[Obj]) -> Res {
    let result = operations::copied(&a[0])?;
    for other in tuple::items(&a[1]) {
        if !other.is(&a[0]) {
            operations::update_with(&result, other)?;
        }
    }
    Ok(result)
}

/// `set.update(*others)`.
pub fn update(a: &[Obj]) -> Res {
    for other in tuple::items(&a[1]) {
        operations::update_with(&a[0], other)?;
    }
    Ok(none::none())
}

/// `intersection(*others)`.
pub fn intersection(a: &[Obj]) -> Res {
    let others = tuple::items(&a[1]);
    if others.is_empty() {
        return operations::copied(&a[0]);
    }
    let mut result = a[0].clone();
    for other in others {
        result = operations::intersection_with(&result, other)?;
    }
    Ok(result)
}

/// `set.intersection_update(*others)`.
pub fn intersection_update(a: &[Obj]) -> Res {
    let result = intersection(a)?;
    operations::replace_table(&a[0], &result);
    Ok(none::none())
}

/// `difference(*others)`.
pub fn difference(a: &[Obj]) -> Res {
    let Some((first, rest)) = tuple::items(&a[1]).split_first() else { return copy(a) };
    let result = operations::difference_with(&a[0], first)?;
    for other in rest {
        operations::difference_update_with(&result, other)?;
    }
    Ok(result)
}

/// `set.difference_update(*others)`.
pub fn difference_update(a: &[Obj]) -> Res {
    for other in tuple::items(&a[1]) {
        operations::difference_update_with(&a[0], other)?;
    }
    Ok(none::none())
}

/// `symmetric_difference(other)`.
pub fn symmetric_difference(a: &[Obj]) -> Res {
    operations::symmetric_difference_with(&a[0], &a[1])
}

/// `set.symmetric_difference_update(other)`.
pub fn symmetric_difference_update(a: &[Obj]) -> Res {
    operations::symmetric_difference_update_with(&a[0], &a[1])?;
    Ok(none::none())
}

/// `isdisjoint(other)`.
pub fn isdisjoint(a: &[Obj]) -> Res {
    operations::is_disjoint(&a[0], &a[1]).map(none::bool_object)
}

/// `issubset(other)`.
pub fn issubset(a: &[Obj]) -> Res {
    if is_any_set(&a[1]) {
        return operations::is_subset(&a[0], &a[1]).map(none::bool_object);
    }
    let common = operations::intersection_with(&a[0], &a[1])?;
    Ok(none::bool_object(len(&common) == len(&a[0])))
}

/// `issuperset(other)`.
pub fn issuperset(a: &[Obj]) -> Res {
    if is_any_set(&a[1]) {
        return operations::is_subset(&a[1], &a[0]).map(none::bool_object);
    }
    let mut all = true;
    iteration::for_each(&a[1], |item| {
        all = super::has_item(&a[0], &item)?;
        Ok(all)
    })?;
    Ok(none::bool_object(all))
}

/// `__reduce__()`, for `copy` and `pickle`.
pub fn reduce(a: &[Obj]) -> Res {
    let items = list::new(iteration::collect(&a[0])?)?;
    let state = crate::call::call_method(&a[0], crate::name!("__getstate__"), &[])?;
    let arguments = tuple::new(alloc::vec![items])?;
    tuple::new(alloc::vec![a[0].class().object(), arguments, state])
}
