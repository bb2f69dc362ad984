//! `range`.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::builtins::Owner;
use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{Comparison, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::number::bigint::{self, Big};
use crate::number::hash::hash_tuple;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::{getset, int, none, slice, str};
use crate::ops::{arguments, compare as comparing, index as indexing, item, number, text};

pub mod iterator;

pub use iterator::{LONG_RANGE_ITERATOR, RANGE_ITERATOR};

/// Layout of `range`: exact ints.
#[repr(C)]
struct Range {
    header: Header,
    start: Obj,
    stop: Obj,
    step: Obj,
    length: Obj,
}

object_fields!(drop_range, traverse, Range; start, stop, step, length);

/// `range`.
#[unsafe(export_name = "naja_type_range")]
pub static RANGE: Type = Type::builtin(Spec {
    flags: crate::class::SEQUENCE,
    methods: Some(Owner::range),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_range),
        traverse: Some(traverse),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iterator::iter),
        len: Some(len),
        getitem: Some(getitem),
        contains: Some(contains),
        truth: Some(|range| comparing::truth(&parts(range).length)),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("range", size_of::<Range>())
});

fn parts(range: &Obj) -> &Range {
    unsafe { range.as_layout::<Range>() }
}

fn populate(class: &'static Type) {
    getset::add(class, "start", |range| Ok(parts(range).start.clone()));
    getset::add(class, "stop", |range| Ok(parts(range).stop.clone()));
    getset::add(class, "step", |range| Ok(parts(range).step.clone()));
}

/// Start, step and length as machine numbers, when all items are machine numbers too.
fn small(range: &Obj) -> Option<(i64, i64, i64)> {
    let this = parts(range);
    this.stop.as_small()?;
    Some((this.start.as_small()?, this.step.as_small()?, this.length.as_small()?))
}

fn big(object: &Obj) -> Big {
    int::value(object).map(|value| value.to_big()).unwrap_or_default()
}

fn construct(_class: &Obj, args: &Args) -> Res {
    arguments::no_keywords("range", args)?;
    let values = arguments::positional("range", args, 1, 3)?;
    let mut bounds = Vec::new();
    for value in values {
        let number = indexing::index(value)?;
        bounds.push(int::pos(&number)?);
    }
    let one = Obj::small(1);
    match &bounds[..] {
        [stop] => new(&Obj::small(0), stop, &one),
        [start, stop] => new(start, stop, &one),
        [start, stop, step] => new(start, stop, step),
        _ => Ok(none::none()),
    }
}

/// `range(start, stop, step)` of exact ints.
pub fn new(start: &Obj, stop: &Obj, step: &Obj) -> Res {
    if step.as_small() == Some(0) {
        return Err(errors::value_error("range() arg 3 must not be zero"));
    }
    let length = count_items(start, stop, step)?;
    let range = heap::allocate_object::<Range>(&RANGE)?;
    unsafe {
        core::ptr::addr_of_mut!((*range).start).write(start.clone());
        core::ptr::addr_of_mut!((*range).stop).write(stop.clone());
        core::ptr::addr_of_mut!((*range).step).write(step.clone());
        core::ptr::addr_of_mut!((*range).length).write(length);
        Ok(Obj::from_address(range))
    }
}

fn count_items(start: &Obj, stop: &Obj, step: &Obj) -> Res {
    if let (Some(start), Some(stop), Some(step)) =
        (start.as_small(), stop.as_small(), step.as_small())
    {
        // 62-bit numbers: differences fit.
        let count = if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else if step < 0 && start > stop {
            (start - stop - 1) / -step + 1
        } else {
            0
        };
        return int::from_i64(count);
    }
    let (start, stop, step) = (big(start), big(stop), big(step));
    let (low, high, step) =
        if step > Big::ZERO { (start, stop, step) } else { (stop, start, -step) };
    if low >= high {
        return Ok(Obj::small(0));
    }
    let steps = bigint::floor_div(&(high - low - Big::ONE), &step).map_err(int::raise_fault)?;
    int::from_big(steps + Big::ONE)
}

fn len(range: &Obj) -> Res<usize> {
    match int::as_i64(&parts(range).length) {
        Some(length) => Ok(length as usize),
        None => Err(errors::overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// `start + index * step`.
fn item_at(range: &Obj, index: &Obj) -> Res {
    let this = parts(range);
    let offset = number::binary(Operator::Mul, index, &this.step)?;
    number::binary(Operator::Add, &this.start, &offset)
}

fn getitem(range: &Obj, key: &Obj) -> Res {
    if slice::is_slice(key) {
        return sliced(range, key);
    }
    if !indexing::has_index(key) {
        return Err(errors::type_error(&format!(
            "range indices must be integers or slices, not {}",
            key.class().name()
        )));
    }
    let position = indexing::index(key)?;
    let length = &parts(range).length;
    let zero = Obj::small(0);
    let fitted = if comparing::compare_truth(&position, &zero, Comparison::Lt)? {
        number::binary(Operator::Add, &position, length)?
    } else {
        position
    };
    if comparing::compare_truth(&fitted, &zero, Comparison::Lt)?
        || comparing::compare_truth(&fitted, length, Comparison::Ge)?
    {
        return Err(errors::index_error("range object index out of range"));
    }
    item_at(range, &fitted)
}

fn sliced(range: &Obj, key: &Obj) -> Res {
    let [start, stop, step] = slice::fit_big(key, &big(&parts(range).length))?;
    let step = number::binary(Operator::Mul, &int::from_big(step)?, &parts(range).step)?;
    let start = item_at(range, &int::from_big(start)?)?;
    let stop = item_at(range, &int::from_big(stop)?)?;
    new(&start, &stop, &step)
}

/// The index of an int in the range.
fn find(range: &Obj, wanted: &Obj) -> Res<Option<Obj>> {
    let this = parts(range);
    if let (Some((start, step, length)), Some(wanted)) = (small(range), int::as_i64(wanted)) {
        let offset = i128::from(wanted) - i128::from(start);
        let (step, length) = (i128::from(step), i128::from(length));
        let inside = offset % step == 0 && (0..length).contains(&(offset / step));
        return if inside { int::from_i64((offset / step) as i64).map(Some) } else { Ok(None) };
    }
    let offset = big(wanted) - big(&this.start);
    let step = big(&this.step);
    let (quotient, rest) = bigint::divmod(&offset, &step).map_err(int::raise_fault)?;
    if rest == Big::ZERO && quotient >= Big::ZERO && quotient < big(&this.length) {
        return int::from_big(quotient).map(Some);
    }
    Ok(None)
}

/// Ints are found by arithmetic; anything else may compare as it likes and is searched for.
fn is_exact_int(object: &Obj) -> bool {
    object.as_small().is_some() || object.is_exact(&int::INT) || object.is_exact(&int::BOOL)
}

fn contains(range: &Obj, wanted: &Obj) -> Res<bool> {
    if is_exact_int(wanted) {
        return Ok(find(range, wanted)?.is_some());
    }
    item::contains_by_iteration(range, wanted)
}

/// `range.index(value)`.
pub fn index(a: &[Obj]) -> Res {
    if is_exact_int(&a[1]) {
        return match find(&a[0], &a[1])? {
            Some(position) => Ok(position),
            None => {
                let text = text::repr_text(&a[1])?;
                Err(errors::value_error(&format!("{text} is not in range")))
            }
        };
    }
    let mut position = 0;
    let mut found = false;
    crate::ops::iteration::for_each(&a[0], |item| {
        found = comparing::equal(&item, &a[1])?;
        position += i64::from(!found);
        Ok(!found)
    })?;
    if found {
        return int::from_i64(position);
    }
    Err(errors::value_error("sequence.index(x): x not in sequence"))
}

/// `range.count(value)`.
pub fn count(a: &[Obj]) -> Res {
    if is_exact_int(&a[1]) {
        return Ok(Obj::small(i64::from(find(&a[0], &a[1])?.is_some())));
    }
    let mut count = 0;
    crate::ops::iteration::for_each(&a[0], |item| {
        count += i64::from(comparing::equal(&item, &a[1])?);
        Ok(true)
    })?;
    Ok(Obj::small(count))
}

/// `range.__reversed__()`.
pub fn reversed(a: &[Obj]) -> Res {
    iterator::reversed(&a[0])
}

fn repr(range: &Obj) -> Res {
    let this = parts(range);
    let (start, stop) = (text::repr_text(&this.start)?, text::repr_text(&this.stop)?);
    if this.step.as_small() == Some(1) {
        return str::new(&format!("range({start}, {stop})"));
    }
    str::new(&format!("range({start}, {stop}, {})", text::repr_text(&this.step)?))
}

/// What two equal ranges have equal: length, start unless empty, step unless of one item.
fn essence(range: &Obj) -> [Obj; 3] {
    let this = parts(range);
    let none = none::none();
    match this.length.as_small() {
        Some(0) => [this.length.clone(), none.clone(), none],
        Some(1) => [this.length.clone(), this.start.clone(), none],
        _ => [this.length.clone(), this.start.clone(), this.step.clone()],
    }
}

fn hash(range: &Obj) -> Res<i64> {
    let mut hashes = Vec::new();
    for part in &essence(range) {
        hashes.push(comparing::hash(part)?);
    }
    Ok(hash_tuple(hashes.into_iter()))
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let equality = matches!(comparison, Comparison::Eq | Comparison::Ne);
    if !equality || !right.is_pointer() || !right.is_exact(&RANGE) {
        return Ok(none::not_implemented());
    }
    let mut equal = true;
    for (a, b) in essence(left).iter().zip(&essence(right)) {
        equal = equal && comparing::equal(a, b)?;
    }
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}
