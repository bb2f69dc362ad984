//! `range_iterator` and, beyond machine numbers, `longrange_iterator`.

use naja_abi::layout::Header;

use super::{item_at, parts, small};
use crate::class::{Comparison, Operator, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::int;
use crate::objects::iterator::itself;
use crate::ops::{compare, number};

#[repr(C)]
struct RangeIterator {
    header: Header,
    next: i64,
    step: i64,
    remaining: i64,
}

/// `range_iterator`.
#[unsafe(export_name = "naja_type_range_iterator")]
pub static RANGE_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::range_iterators),
    slots: Slots { iter: Some(itself), next: Some(next), ..Slots::NONE },
    ..Spec::new("range_iterator", size_of::<RangeIterator>())
});

#[repr(C)]
struct LongIterator {
    header: Header,
    next: Obj,
    step: Obj,
    remaining: Obj,
}

object_fields!(drop_long, traverse_long, LongIterator; next, step, remaining);

/// `longrange_iterator`.
#[unsafe(export_name = "naja_type_longrange_iterator")]
pub static LONG_RANGE_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::range_iterators),
    slots: Slots {
        drop: Some(drop_long),
        traverse: Some(traverse_long),
        iter: Some(itself),
        next: Some(next_long),
        ..Slots::NONE
    },
    ..Spec::new("longrange_iterator", size_of::<LongIterator>())
});

fn new(first: i64, step: i64, remaining: i64) -> Res {
    let iterator = heap::allocate_object::<RangeIterator>(&RANGE_ITERATOR)?;
    unsafe {
        (*iterator).next = first;
        (*iterator).step = step;
        (*iterator).remaining = remaining;
        Ok(Obj::from_address(iterator))
    }
}

fn new_long(first: &Obj, step: &Obj, remaining: &Obj) -> Res {
    let iterator = heap::allocate_object::<LongIterator>(&LONG_RANGE_ITERATOR)?;
    unsafe {
        core::ptr::addr_of_mut!((*iterator).next).write(first.clone());
        core::ptr::addr_of_mut!((*iterator).step).write(step.clone());
        core::ptr::addr_of_mut!((*iterator).remaining).write(remaining.clone());
        Ok(Obj::from_address(iterator))
    }
}

/// `iter(range)`.
pub fn iter(range: &Obj) -> Res {
    if let Some((start, step, length)) = small(range) {
        return new(start, step, length);
    }
    let this = parts(range);
    new_long(&this.start, &this.step, &this.length)
}

/// `reversed(range)`.
pub fn reversed(range: &Obj) -> Res {
    if let Some((start, step, length)) = small(range) {
        let last = if length == 0 { start } else { start + (length - 1) * step };
        return new(last, -step, length);
    }
    let this = parts(range);
    let last_index = number::binary(Operator::Sub, &this.length, &Obj::small(1))?;
    let last = item_at(range, &last_index)?;
    new_long(&last, &number::neg(&this.step)?, &this.length)
}

#[inline]
fn next(iterator: &Obj) -> Res<Option<Obj>> {
    let state = unsafe { &mut *iterator.cast::<RangeIterator>() };
    if state.remaining == 0 {
        return Ok(None);
    }
    state.remaining -= 1;
    let result = state.next;
    state.next = result.wrapping_add(state.step);
    int::from_i64(result).map(Some)
}

fn next_long(iterator: &Obj) -> Res<Option<Obj>> {
    let state = unsafe { &mut *iterator.cast::<LongIterator>() };
    if state.remaining.as_small() == Some(0) {
        return Ok(None);
    }
    let following = number::binary(Operator::Add, &state.next, &state.step)?;
    state.remaining = number::binary(Operator::Sub, &state.remaining, &Obj::small(1))?;
    Ok(Some(core::mem::replace(&mut state.next, following)))
}

/// The next item, the step and the number of items left.
pub fn rest(iterator: &Obj) -> Res<(Obj, Obj, Obj)> {
    if iterator.is_exact(&RANGE_ITERATOR) {
        let state = unsafe { &*iterator.cast::<RangeIterator>() };
        let number = int::from_i64;
        return Ok((number(state.next)?, number(state.step)?, number(state.remaining)?));
    }
    let state = unsafe { &*iterator.cast::<LongIterator>() };
    Ok((state.next.clone(), state.step.clone(), state.remaining.clone()))
}

/// Passes over so many items, as far as there are any.
pub fn skip(iterator: &Obj, count: &Obj) -> Res<()> {
    let (next, step, remaining) = rest(iterator)?;
    let zero = Obj::small(0);
    let count = if compare::compare_truth(count, &zero, Comparison::Lt)? { &zero } else { count };
    let beyond = compare::compare_truth(count, &remaining, Comparison::Gt)?;
    let count = if beyond { &remaining } else { count };
    let passed = number::binary(Operator::Mul, &step, count)?;
    let next = number::binary(Operator::Add, &next, &passed)?;
    let remaining = number::binary(Operator::Sub, &remaining, count)?;
    if iterator.is_exact(&RANGE_ITERATOR) {
        let state = unsafe { &mut *iterator.cast::<RangeIterator>() };
        state.next = int::as_i64(&next).unwrap_or(state.next);
        state.remaining = int::as_i64(&remaining).unwrap_or(0);
    } else {
        let state = unsafe { &mut *iterator.cast::<LongIterator>() };
        state.next = next;
        state.remaining = remaining;
    }
    Ok(())
}
