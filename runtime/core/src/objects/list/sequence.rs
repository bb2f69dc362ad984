//! Lists as sequences: subscription, concatenation, repetition, comparison, membership, repr.
//! What lists share with tuples is written once, over items.

use alloc::format;
use alloc::vec::Vec;

use super::{LIST, bools, get, items, length, new, reserve, set, take_items, with_vec};
use crate::class::Comparison;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::slice::{self, Bounds};
use crate::objects::str::Builder;
use crate::objects::{none, str, tuple};
use crate::ops::recursion::ReprGuard;
use crate::ops::{compare as comparing, index, item, iteration, text};

/// `list[key]`.
pub fn getitem(list: &Obj, key: &Obj) -> Res {
    if slice::is_slice(key) {
        return sliced(list, slice::unpack(key)?);
    }
    get(list, item::sequence_index("list", key)?)
}

/// `list[slice]`.
pub fn sliced(list: &Obj, slice: slice::Unpacked) -> Res {
    let bounds = slice.fit(length(list));
    if bools::is_packed(list) && bounds.count > 0 {
        return bools::pick(list, &bounds);
    }
    new(bounds.pick(items(list))?)
}

/// `list[key] = value`, `del list[key]`.
pub fn setitem(list: &Obj, key: &Obj, value: Option<&Obj>) -> Res<()> {
    if slice::is_slice(key) {
        let bounds = slice::unpack(key)?;
        return match value {
            Some(value) => set_slice(list, bounds, value),
            None => {
                delete_slice(list, bounds.fit(length(list)).ascending());
                Ok(())
            }
        };
    }
    let position = item::sequence_index("list", key)?;
    match value {
        Some(value) => set(list, position, value),
        None => match index::within(position, length(list)) {
            Some(position) => {
                let old = with_vec(list, |values| values.remove(position));
                drop(old);
                Ok(())
            }
            None => Err(errors::index_error("list assignment index out of range")),
        },
    }
}

fn set_slice(list: &Obj, bounds: slice::Unpacked, value: &Obj) -> Res<()> {
    if bools::is_packed(list) && bools::is_packed_list(value) && !list.is(value) {
        let source = bools::bools(value);
        let bounds = bounds.fit(length(list));
        if bounds.count == source.len() {
            bools::overwrite(list, &bounds, source);
            return Ok(());
        }
    }
    let new_items = iteration::collect_or(value, "must assign iterable to extended slice")?;
    let bounds = bounds.fit(length(list));
    if bounds.step == 1 {
        let first = bounds.start as usize;
        let last = first + bounds.count;
        let old: Vec<Obj> = with_vec(list, |values| {
            if values.try_reserve(new_items.len()).is_err() {
                return Err(errors::memory_error());
            }
            Ok(values.splice(first..last, new_items).collect())
        })?;
        super::release_backwards(old);
        return Ok(());
    }
    if new_items.len() != bounds.count {
        return Err(errors::value_error(&format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            new_items.len(),
            bounds.count
        )));
    }
    let old: Vec<Obj> = with_vec(list, |values| {
        bounds
            .indices()
            .zip(new_items)
            .map(|(place, item)| core::mem::replace(&mut values[place], item))
            .collect()
    });
    drop(old);
    Ok(())
}

fn delete_slice(list: &Obj, bounds: Bounds) {
    if bounds.count == 0 {
        return;
    }
    let old: Vec<Obj> = with_vec(list, |values| {
        let first = bounds.start as usize;
        if bounds.step == 1 {
            return values.drain(first..first + bounds.count).collect();
        }
        let step = bounds.step as usize;
        let last = first + (bounds.count - 1) * step;
        let mut position = first;
        let chosen = |_: &mut Obj| {
            position += 1;
            (position - 1 - first).is_multiple_of(step)
        };
        values.extract_if(first..=last, chosen).collect()
    });
    if bounds.step == 1 {
        super::release_backwards(old);
    }
}

/// `list + other`.
pub fn concat(left: &Obj, right: &Obj) -> Res {
    if !right.is_instance(&LIST) {
        return Err(errors::type_error(&format!(
            "can only concatenate list (not \"{}\") to list",
            right.class().name()
        )));
    }
    if bools::is_packed(left) && bools::is_packed(right) {
        return bools::concat(bools::bools(left), bools::bools(right));
    }
    new(concat_items(items(left), items(right))?)
}

/// Two runs of items as one.
pub fn concat_items(left: &[Obj], right: &[Obj]) -> Res<Vec<Obj>> {
    let mut all = reserve(left.len() + right.len())?;
    all.extend_from_slice(left);
    all.extend_from_slice(right);
    Ok(all)
}

/// The count of a repetition, at least 0.
pub fn repeat_count(count: &Obj) -> Res<usize> {
    Ok(index::size_or(count, &types::OVERFLOW_ERROR)?.max(0) as usize)
}

/// Items repeated.
pub fn repeat_items(items: &[Obj], count: usize) -> Res<Vec<Obj>> {
    let Some(length) = items.len().checked_mul(count).filter(|n| *n <= isize::MAX as usize / 8)
    else {
        return Err(errors::memory_error());
    };
    let mut all = reserve(length)?;
    if let [one] = items {
        all.resize(length, one.clone());
        return Ok(all);
    }
    for _ in 0..if items.is_empty() { 0 } else { count } {
        all.extend_from_slice(items);
    }
    Ok(all)
}

/// `list * count`.
pub fn repeat(list: &Obj, count: &Obj) -> Res {
    let count = repeat_count(count)?;
    if bools::is_packed(list) && count > 0 {
        return bools::repeat(list, count);
    }
    new(repeat_items(items(list), count)?)
}

/// `list += iterable`.
pub fn inplace_concat(list: &Obj, iterable: &Obj) -> Res {
    super::extend_with(list, iterable)?;
    Ok(list.clone())
}

/// `list *= count`.
pub fn inplace_repeat(list: &Obj, count: &Obj) -> Res {
    let count = repeat_count(count)?;
    if count == 0 {
        super::release_backwards(take_items(list));
    } else if count > 1 {
        let all = repeat_items(items(list), count)?;
        super::replace_items(list, all);
    }
    Ok(list.clone())
}

/// Lexicographic comparison of two sequences; `get` gives an item as long as there is one.
pub fn compare_items(
    left: impl Fn(usize) -> Option<Obj>,
    right: impl Fn(usize) -> Option<Obj>,
    lengths: (usize, usize),
    comparison: Comparison,
) -> Res {
    let equality = matches!(comparison, Comparison::Eq | Comparison::Ne);
    if equality && lengths.0 != lengths.1 {
        return Ok(none::bool_object(comparison == Comparison::Ne));
    }
    let mut position = 0;
    loop {
        match (left(position), right(position)) {
            (Some(a), Some(b)) => {
                if !comparing::equal(&a, &b)? {
                    return match comparison {
                        Comparison::Eq => Ok(none::false_()),
                        Comparison::Ne => Ok(none::true_()),
                        Comparison::Lt | Comparison::Le | Comparison::Gt | Comparison::Ge => {
                            comparing::compare(&a, &b, comparison)
                        }
                    };
                }
            }
            (None, None) => {
                return Ok(none::bool_object(comparison.holds(core::cmp::Ordering::Equal)));
            }
            (None, Some(_)) => {
                return Ok(none::bool_object(comparison.holds(core::cmp::Ordering::Less)));
            }
            (Some(_), None) => {
                return Ok(none::bool_object(comparison.holds(core::cmp::Ordering::Greater)));
            }
        }
        position += 1;
    }
}

/// Rich comparison of lists.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !right.is_instance(&LIST) {
        return Ok(none::not_implemented());
    }
    if bools::is_packed(left) && bools::is_packed(right) {
        return Ok(bools::compare(bools::bools(left), bools::bools(right), comparison));
    }
    compare_items(
        |position| items(left).get(position).cloned(),
        |position| items(right).get(position).cloned(),
        (items(left).len(), items(right).len()),
        comparison,
    )
}

/// The first position at or after `first` whose item equals `wanted`; looks at the length anew
/// each time, for comparing may change the sequence.
pub fn search(sequence: &Obj, wanted: &Obj, first: usize, end: usize) -> Res<Option<usize>> {
    if sequence.is_instance(&LIST)
        && bools::is_packed(sequence)
        && let Some(byte) = bools::byte_equal_to(wanted)
    {
        let all = bools::bools(sequence);
        let end = end.min(all.len());
        let found = all.get(first..end).and_then(|part| part.iter().position(|one| *one == byte));
        return Ok(found.map(|position| first + position));
    }
    let mut position = first;
    loop {
        let found = match tuple::sequence_items(sequence).get(position) {
            Some(found) if position < end => found,
            _ => return Ok(None),
        };
        if found.is(wanted) {
            return Ok(Some(position));
        }
        // Two small ints that are not the same word differ.
        if found.as_small().is_none() || wanted.as_small().is_none() {
            let found = found.clone();
            if comparing::equal(&found, wanted)? {
                return Ok(Some(position));
            }
        }
        position += 1;
    }
}

/// `item in list`.
pub fn contains(list: &Obj, wanted: &Obj) -> Res<bool> {
    Ok(search(list, wanted, 0, usize::MAX)?.is_some())
}

/// `repr` of a sequence between brackets.
pub fn repr_items(sequence: &Obj, open: &str, close: &str) -> Res {
    if tuple::sequence_items(sequence).is_empty() {
        return str::new(&format!("{open}{close}"));
    }
    let Some(_guard) = ReprGuard::enter(sequence) else {
        return str::new(&format!("{open}...{close}"));
    };
    let mut result = Builder::new();
    result.push_str(open)?;
    let mut position = 0;
    while let Some(found) = tuple::sequence_items(sequence).get(position).cloned() {
        if position > 0 {
            result.push_str(", ")?;
        }
        result.push_obj(&text::repr(&found)?)?;
        position += 1;
    }
    if open == "(" && position == 1 {
        result.push_str(",")?;
    }
    result.push_str(close)?;
    result.finish()
}

/// `repr(list)`.
pub fn repr(list: &Obj) -> Res {
    repr_items(list, "[", "]")
}
