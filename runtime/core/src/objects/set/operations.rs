//! What the methods and the operators of sets share. Which side is walked and how the result grows
//! follows CPython, for the order of the result shows it.

use super::{FROZENSET, SET, Table, add_item, has_item, is_any_set, is_exact_set, len, table};
use crate::class::{Comparison, Type};
use crate::obj::{Obj, Res};
use crate::objects::dict::{self, key_hash};
use crate::objects::none;
use crate::ops::iteration;

/// The type of a result: the plain set type that the operand's type is below.
fn base_type(set: &Obj) -> &'static Type {
    if set.is_instance(&FROZENSET) { &FROZENSET } else { &SET }
}

/// Calls `each` with every item and hash of a set until it gives false.
pub fn each_item(set: &Obj, mut each: impl FnMut(&Obj, i64) -> Res<bool>) -> Res<()> {
    let mut place = 0;
    while let Some((index, key, hash)) = table(set).next(place) {
        if !each(&key, hash)? {
            break;
        }
        place = index + 1;
    }
    Ok(())
}

/// Adds all items of an iterable.
pub fn update_with(set: &Obj, iterable: &Obj) -> Res<()> {
    if is_any_set(iterable) {
        return Table::merge(set, iterable);
    }
    if iterable.is_exact_dict() {
        table(set).reserve(dict::len(iterable))?;
    }
    if let Some(count) = iteration::exact_items(iterable).map(<[Obj]>::len) {
        for index in 0..count {
            let Some(item) = iteration::exact_items(iterable).and_then(|all| all.get(index)) else {
                break;
            };
            let item = item.clone();
            add_item(set, &item)?;
        }
        return Ok(());
    }
    iteration::for_each(iterable, |item| {
        add_item(set, &item)?;
        Ok(true)
    })
}

/// A copy of the same plain type.
pub fn copied(set: &Obj) -> Res {
    let result = super::with_class(base_type(set))?;
    Table::merge(&result, set)?;
    Ok(result)
}

/// `set & other` for any iterable.
pub fn intersection_with(set: &Obj, other: &Obj) -> Res {
    if set.is(other) {
        return copied(set);
    }
    let result = super::with_class(base_type(set))?;
    if is_any_set(other) {
        let (walked, searched) = if len(other) > len(set) { (set, other) } else { (other, set) };
        each_item(walked, |key, hash| {
            if Table::contains(searched, key, hash)? {
                Table::add(&result, key, hash)?;
            }
            Ok(true)
        })?;
        return Ok(result);
    }
    iteration::for_each(other, |key| {
        let hash = key_hash(&key)?;
        if Table::contains(set, &key, hash)? {
            Table::add(&result, &key, hash)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

/// Removes all items of an iterable.
pub fn difference_update_with(set: &Obj, other: &Obj) -> Res<()> {
    if set.is(other) {
        super::clear(set);
        return Ok(());
    }
    if is_any_set(other) {
        let common;
        let other = if len(other) >> 3 > len(set) {
            common = intersection_with(set, other)?;
            &common
        } else {
            other
        };
        each_item(other, |key, hash| Table::discard(set, key, hash).map(|_| true))?;
    } else {
        iteration::for_each(other, |key| {
            super::with_hashable(&key, |key, hash| Table::discard(set, key, hash)).map(|_| true)
        })?;
    }
    table(set).shrink()
}

/// `set - other` for any iterable.
pub fn difference_with(set: &Obj, other: &Obj) -> Res {
    let size = if is_any_set(other) {
        Some(len(other))
    } else if other.is_exact_dict() {
        Some(dict::len(other))
    } else {
        None
    };
    if size.is_none_or(|size| len(set) >> 2 > size) {
        let result = copied(set)?;
        difference_update_with(&result, other)?;
        return Ok(result);
    }
    let result = super::with_class(base_type(set))?;
    each_item(set, |key, hash| {
        let found = if is_any_set(other) {
            Table::contains(other, key, hash)?
        } else {
            dict::get_hashed(other, key, hash)?.is_some()
        };
        if !found {
            Table::add(&result, key, hash)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

fn toggle(set: &Obj, key: &Obj, hash: i64) -> Res<bool> {
    if !Table::discard(set, key, hash)? {
        Table::add(set, key, hash)?;
    }
    Ok(true)
}

/// `set ^= other` for any iterable.
pub fn symmetric_difference_update_with(set: &Obj, other: &Obj) -> Res<()> {
    if set.is(other) {
        super::clear(set);
        return Ok(());
    }
    if other.is_exact_dict() {
        return iteration::for_each(other, |key| toggle(set, &key, key_hash(&key)?));
    }
    if is_any_set(other) {
        return each_item(other, |key, hash| toggle(set, key, hash));
    }
    let items = super::from_iterable(other)?;
    each_item(&items, |key, hash| toggle(set, key, hash))
}

/// `set ^ other` for any iterable.
pub fn symmetric_difference_with(set: &Obj, other: &Obj) -> Res {
    let result = super::with_class(base_type(set))?;
    update_with(&result, other)?;
    symmetric_difference_update_with(&result, set)?;
    Ok(result)
}

/// Whether all items of the set are in the other set.
pub fn is_subset(set: &Obj, other: &Obj) -> Res<bool> {
    if len(set) > len(other) {
        return Ok(false);
    }
    let mut all = true;
    each_item(set, |key, hash| {
        all = Table::contains(other, key, hash)?;
        Ok(all)
    })?;
    Ok(all)
}

/// Whether set and iterable have nothing in common.
pub fn is_disjoint(set: &Obj, other: &Obj) -> Res<bool> {
    let mut disjoint = true;
    if is_exact_set(other) {
        let (walked, searched) = if len(other) > len(set) { (set, other) } else { (other, set) };
        each_item(walked, |key, hash| {
            disjoint = !Table::contains(searched, key, hash)?;
            Ok(disjoint)
        })?;
        return Ok(disjoint);
    }
    iteration::for_each(other, |key| {
        disjoint = !has_item(set, &key)?;
        Ok(disjoint)
    })?;
    Ok(disjoint)
}

/// Rich comparison: sub- and supersets.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !is_any_set(right) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (len(left), len(right));
    let result = match comparison {
        Comparison::Eq => a == b && is_subset(left, right)?,
        Comparison::Ne => a != b || !is_subset(left, right)?,
        Comparison::Lt => a < b && is_subset(left, right)?,
        Comparison::Le => is_subset(left, right)?,
        Comparison::Gt => a > b && is_subset(right, left)?,
        Comparison::Ge => is_subset(right, left)?,
    };
    Ok(none::bool_object(result))
}

macro_rules! operators {
    ($($name:ident $inplace:ident $symbol:literal $both:expr, $update:expr;)*) => {
        $(#[doc = concat!("`left ", $symbol, " right` of two sets.")]
        pub fn $name(left: &Obj, right: &Obj) -> Res {
            if !is_any_set(left) || !is_any_set(right) {
                return Ok(none::not_implemented());
            }
            $both(left, right)
        }

        #[doc = concat!("`left ", $symbol, "= right` of two sets.")]
        pub fn $inplace(left: &Obj, right: &Obj) -> Res {
            if !is_any_set(right) {
                return Ok(none::not_implemented());
            }
            $update(left, right)?;
            Ok(left.clone())
        })*
    };
}

operators! {
    or inplace_or "|" union_with, update_with;
    and inplace_and "&" intersection_with, intersection_update_with;
    sub inplace_sub "-" difference_with, difference_update_with;
    xor inplace_xor "^" symmetric_difference_with, symmetric_difference_update_with;
}

/// `set | other` for any iterable.
pub fn union_with(set: &Obj, other: &Obj) -> Res {
    let result = copied(set)?;
    if !set.is(other) {
        update_with(&result, other)?;
    }
    Ok(result)
}

/// `set &= other` for any iterable.
pub fn intersection_update_with(set: &Obj, other: &Obj) -> Res<()> {
    let result = intersection_with(set, other)?;
    replace_table(set, &result);
    Ok(())
}

/// Gives the set the items of another, which is empty afterwards.
pub fn replace_table(set: &Obj, other: &Obj) {
    let new = core::mem::take(table(other));
    let old = core::mem::replace(table(set), new);
    drop(old);
}
