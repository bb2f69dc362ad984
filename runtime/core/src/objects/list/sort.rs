//! `list.sort` and `sorted`.

use alloc::vec::Vec;

use naja_abi::layout::List;

use super::ranked::Plan;
use super::{items, replace_items, take_items, timsort};
use crate::call;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::ops::compare::{self, Comparison};

fn less(left: &Obj, right: &Obj) -> Res<bool> {
    compare::compare_truth(left, right, Comparison::Lt)
}

/// Sorts items in place; after an exception they are a permutation of what they were.
pub fn sort_items(values: &mut Vec<Obj>, key: Option<&Obj>, reverse: bool) -> Res<()> {
    let Some(key) = key else { return sort_plain(values, reverse) };
    let mut keys = super::reserve(values.len())?;
    for value in values.iter() {
        keys.push(call::call1(key, value)?);
    }
    if let Some(plan) = Plan::new(&keys) {
        return plan.sort(values, Some(&keys), reverse);
    }
    let mut pairs: Vec<(Obj, Obj)> = Vec::new();
    if pairs.try_reserve_exact(values.len()).is_err() {
        return Err(errors::memory_error());
    }
    pairs.extend(keys.into_iter().zip(values.drain(..)));
    if reverse {
        pairs.reverse();
    }
    let result = timsort::sort(&mut pairs, &mut |a, b| less(&a.0, &b.0));
    if reverse {
        pairs.reverse();
    }
    let mut keys = Vec::with_capacity(pairs.len());
    for (sort_key, value) in pairs {
        keys.push(sort_key);
        values.push(value);
    }
    drop(keys);
    result
}

fn sort_plain(values: &mut [Obj], reverse: bool) -> Res<()> {
    if let Some(plan) = Plan::new(values) {
        if !plan.only_ints() {
            return plan.sort(values, None, reverse);
        }
        // Equal ints are the same word, and the words are ordered as the ints are.
        values.sort_unstable_by_key(|value| value.word() as i64);
        if reverse {
            values.reverse();
        }
        return Ok(());
    }
    if reverse {
        values.reverse();
    }
    let result = timsort::sort(values, &mut less);
    if reverse {
        values.reverse();
    }
    result
}

/// Sorts a list, which looks empty meanwhile; ValueError when somebody changes it.
pub fn sort_list(list: &Obj, key: Option<&Obj>, reverse: bool) -> Res<()> {
    let mut values = take_items(list);
    let result = sort_items(&mut values, key, reverse);
    let modified = !items(list).is_empty() || unsafe { (*list.cast::<List>()).capacity } != 0;
    replace_items(list, values);
    result?;
    if modified {
        return Err(errors::value_error("list modified during sort"));
    }
    Ok(())
}

/// `list.sort(*, key=None, reverse=False)`.
pub fn sort(a: &[Obj]) -> Res {
    let key = a[1].given().filter(|key| !none::is_none(key));
    let reverse = match a[2].given() {
        Some(reverse) => compare::truth(reverse)?,
        None => false,
    };
    sort_list(&a[0], key, reverse)?;
    Ok(none::none())
}
