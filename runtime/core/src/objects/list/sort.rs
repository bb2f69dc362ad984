//! `list.sort` and `sorted`.

use alloc::vec::Vec;
use core::cmp::Ordering;

use naja_abi::layout::List;
use naja_abi::word;

use super::{items, replace_items, take_items, timsort};
use crate::call;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::objects::str::{self, Points};
use crate::ops::compare::{self, Comparison};

/// What all keys have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    SmallInts,
    /// Immediate floats, no NaN among them.
    Floats,
    Strings,
    Mixed,
}

fn kind_of(key: &Obj) -> Kind {
    if key.as_small().is_some() {
        Kind::SmallInts
    } else if key.is_immediate_float() && !word::immediate_float(key.word()).is_nan() {
        Kind::Floats
    } else if key.is_exact_str() {
        Kind::Strings
    } else {
        Kind::Mixed
    }
}

fn common_kind<'a>(mut keys: impl Iterator<Item = &'a Obj>) -> Kind {
    let Some(kind) = keys.next().map(kind_of) else { return Kind::Mixed };
    if keys.all(|key| kind_of(key) == kind) { kind } else { Kind::Mixed }
}

fn compare_strings(left: &Obj, right: &Obj) -> Ordering {
    match (str::points(left), str::points(right)) {
        (Points::One(a), Points::One(b)) => a.cmp(b),
        (Points::Two(a), Points::Two(b)) => a.cmp(b),
        (Points::Four(a), Points::Four(b)) => a.cmp(b),
        (a, b) => widened(a).cmp(widened(b)),
    }
}

fn widened<'a>(points: Points<'a>) -> impl Iterator<Item = u32> + 'a {
    let (one, two, four): (&[u8], &[u16], &[u32]) = match points {
        Points::One(all) => (all, &[], &[]),
        Points::Two(all) => (&[], all, &[]),
        Points::Four(all) => (&[], &[], all),
    };
    let narrow = one.iter().map(|point| u32::from(*point));
    narrow.chain(two.iter().map(|point| u32::from(*point))).chain(four.iter().copied())
}

fn compare_floats(left: &Obj, right: &Obj) -> Ordering {
    let value = |object: &Obj| word::immediate_float(object.word());
    value(left).partial_cmp(&value(right)).unwrap_or(Ordering::Equal)
}

/// Whether `left < right`, with a short way for tuples whose first items decide.
fn less(left: &Obj, right: &Obj) -> Res<bool> {
    compare::compare_truth(left, right, Comparison::Lt)
}

fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> &Obj) -> Res<()> {
    match common_kind(items.iter().map(&key)) {
        // The words of small ints are ordered as the ints are.
        Kind::SmallInts => items.sort_by_key(|item| key(item).word() as i64),
        Kind::Floats => items.sort_by(|a, b| compare_floats(key(a), key(b))),
        Kind::Strings => items.sort_by(|a, b| compare_strings(key(a), key(b))),
        Kind::Mixed => return timsort::sort(items, &mut |a, b| less(key(a), key(b))),
    }
    Ok(())
}

/// Sorts items in place; after an exception they are a permutation of what they were.
pub fn sort_items(values: &mut Vec<Obj>, key: Option<&Obj>, reverse: bool) -> Res<()> {
    let Some(key) = key else {
        if reverse {
            values.reverse();
        }
        let result = sort_by_key(values, |value| value);
        if reverse {
            values.reverse();
        }
        return result;
    };
    let mut pairs: Vec<(Obj, Obj)> = Vec::new();
    if pairs.try_reserve_exact(values.len()).is_err() {
        return Err(errors::memory_error());
    }
    for value in values.iter() {
        let sort_key = call::call1(key, value)?;
        pairs.push((sort_key, value.clone()));
    }
    if reverse {
        pairs.reverse();
    }
    let result = sort_by_key(&mut pairs, |pair| &pair.0);
    if reverse {
        pairs.reverse();
    }
    values.clear();
    let mut keys = Vec::with_capacity(pairs.len());
    for (sort_key, value) in pairs {
        keys.push(sort_key);
        values.push(value);
    }
    drop(keys);
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
