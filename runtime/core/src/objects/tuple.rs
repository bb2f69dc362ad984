//! `tuple`.

use alloc::vec::Vec;

use naja_abi::Word;
use naja_abi::layout::{Header, IMMORTAL, Tuple};

use crate::call::Args;
use crate::class::{BASE, Comparison, EXTRA_AFTER_DATA, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::number::hash::hash_tuple;
use crate::obj::{Obj, Res};
use crate::objects::list::{self, compare_items, repeat_items, repr_items};
use crate::objects::{dict, iterator, none, slice};
use crate::ops::{arguments, compare as comparing, index, item, iteration};

/// `tuple`.
#[unsafe(export_name = "naja_type_tuple")]
pub static TUPLE: Type = Type::builtin(Spec {
    flags: BASE | crate::class::SEQUENCE,
    methods: Some(naja_abi::builtins::Owner::tuple),
    slots: Slots {
        drop: Some(drop_items),
        traverse: Some(traverse),
        repr: Some(|tuple| repr_items(tuple, "(", ")")),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iterator::of_tuple),
        len: Some(|tuple| Ok(items(tuple).len())),
        getitem: Some(getitem),
        contains: Some(|tuple, wanted| Ok(list::search(tuple, wanted, 0, usize::MAX)?.is_some())),
        concat: Some(concat),
        repeat: Some(repeat),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("tuple", size_of::<Tuple>())
});

/// The items of a tuple (or of an instance of a subclass).
#[inline(always)]
pub fn items(tuple: &Obj) -> &[Obj] {
    debug_assert!(tuple.is_instance(&TUPLE));
    unsafe {
        let tuple = tuple.cast::<Tuple>();
        Obj::slice(tuple.add(1) as *const u64, (*tuple).length)
    }
}

/// The items of a list or a tuple. Do not run Python code while a list's items are borrowed.
pub fn sequence_items(sequence: &Obj) -> &[Obj] {
    if sequence.is_instance(&TUPLE) { items(sequence) } else { list::items(sequence) }
}

/// A new tuple of these items.
pub fn new(values: Vec<Obj>) -> Res {
    with_class(&TUPLE, values)
}

/// A new tuple from borrowed items.
pub fn from_slice(values: &[Obj]) -> Res {
    let tuple = allocate(&TUPLE, values.len())?;
    unsafe {
        let first = tuple.add(1) as *mut Word;
        for (index, value) in values.iter().enumerate() {
            first.add(index).write(value.clone().into_word());
        }
        Ok(Obj::from_address(tuple))
    }
}

/// A new tuple that takes over an array of owned words.
///
/// # Safety
/// `count` owned words stand at `words`; nobody else releases them.
pub unsafe fn from_words(words: *const Word, count: usize) -> Res {
    let tuple = match allocate(&TUPLE, count) {
        Ok(tuple) => tuple,
        Err(raised) => {
            for index in 0..count {
                drop(unsafe { Obj::from_word(*words.add(index)) });
            }
            return Err(raised);
        }
    };
    unsafe {
        core::ptr::copy_nonoverlapping(words, tuple.add(1) as *mut Word, count);
        Ok(Obj::from_address(tuple))
    }
}

fn allocate(class: &Type, length: usize) -> Res<*mut Tuple> {
    let extra = if core::ptr::eq(class, &TUPLE) { 0 } else { 8 };
    let Some(size) = length.checked_mul(8).and_then(|n| n.checked_add(size_of::<Tuple>() + extra))
    else {
        return Err(errors::memory_error());
    };
    let tuple = heap::allocate(size, class)? as *mut Tuple;
    unsafe { (*tuple).length = length };
    Ok(tuple)
}

/// A new instance of `tuple` or a subclass.
pub fn with_class(class: &Type, values: Vec<Obj>) -> Res {
    let tuple = allocate(class, values.len())?;
    unsafe {
        let first = tuple.add(1) as *mut Word;
        for (index, value) in values.into_iter().enumerate() {
            first.add(index).write(value.into_word());
        }
        Ok(Obj::from_address(tuple))
    }
}

/// A tuple that lives for ever (types' bases and MRO).
pub fn immortal(values: Vec<Obj>) -> Obj {
    match new(values) {
        Ok(tuple) => {
            unsafe { (*tuple.address()).count = IMMORTAL };
            tuple
        }
        Err(_) => Obj::NO_VALUE,
    }
}

/// Bytes of the native part.
pub fn data_size(header: *mut Header) -> usize {
    size_of::<Tuple>() + 8 * unsafe { (*(header as *mut Tuple)).length }
}

/// `tuple[index]`.
#[inline]
pub fn get(tuple: &Obj, position: isize) -> Res {
    let items = items(tuple);
    match index::within(position, items.len()) {
        Some(position) => Ok(items[position].clone()),
        None => Err(errors::index_error("tuple index out of range")),
    }
}

/// `tuple[key]`.
pub fn getitem(tuple: &Obj, key: &Obj) -> Res {
    if slice::is_slice(key) {
        let bounds = slice::fit(key, items(tuple).len())?;
        if bounds.count == items(tuple).len() && bounds.step == 1 && tuple.is_exact(&TUPLE) {
            return Ok(tuple.clone());
        }
        return new(bounds.pick(items(tuple))?);
    }
    get(tuple, item::sequence_index("tuple", key)?)
}

/// `hash(tuple)`.
pub fn hash(tuple: &Obj) -> Res<i64> {
    crate::thread::check_recursion("")?;
    let mut failed = None;
    let hashes = items(tuple).iter().map(|item| match failed {
        // After the first exception no further item is asked.
        Some(_) => 0,
        None => dict::key_hash(item).unwrap_or_else(|raised| {
            failed = Some(raised);
            0
        }),
    });
    let hash = hash_tuple(hashes);
    failed.map_or(Ok(hash), Err)
}

/// What a comparison of two tuples says. Tuples do not change: no count is taken of the items.
pub fn compare_truth(left: &Obj, right: &Obj, comparison: Comparison) -> Res<bool> {
    crate::thread::check_recursion(" in comparison")?;
    let (a, b) = (items(left), items(right));
    for (x, y) in a.iter().zip(b) {
        if !comparing::equal(x, y)? {
            return match comparison {
                Comparison::Eq => Ok(false),
                Comparison::Ne => Ok(true),
                Comparison::Lt | Comparison::Le | Comparison::Gt | Comparison::Ge => {
                    comparing::compare_truth(x, y, comparison)
                }
            };
        }
    }
    Ok(comparison.holds(a.len().cmp(&b.len())))
}

/// Rich comparison of tuples.
fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !right.is_instance(&TUPLE) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (items(left), items(right));
    // Unlike lists, tuples of different lengths are compared item by item also for equality.
    let lengths = (0, 0);
    compare_items(
        |position| a.get(position).cloned(),
        |position| b.get(position).cloned(),
        lengths,
        comparison,
    )
}

fn concat(left: &Obj, right: &Obj) -> Res {
    if !right.is_instance(&TUPLE) {
        return Err(errors::type_error(&alloc::format!(
            "can only concatenate tuple (not \"{}\") to tuple",
            right.class().name()
        )));
    }
    if items(left).is_empty() && right.is_exact(&TUPLE) {
        return Ok(right.clone());
    }
    if items(right).is_empty() && left.is_exact(&TUPLE) {
        return Ok(left.clone());
    }
    new(list::concat_items(items(left), items(right))?)
}

fn repeat(tuple: &Obj, count: &Obj) -> Res {
    let count = list::repeat_count(count)?;
    if tuple.is_exact(&TUPLE) && (count == 1 || items(tuple).is_empty()) {
        return Ok(tuple.clone());
    }
    new(repeat_items(items(tuple), count)?)
}

fn construct(class: &Obj, args: &Args) -> Res {
    arguments::no_keywords_unless_subclass(class, &TUPLE, args)?;
    let values = arguments::positional("tuple", args, 0, 1)?;
    let class = Type::of(class);
    let Some(iterable) = values.first() else { return with_class(class, Vec::new()) };
    if core::ptr::eq(class, &TUPLE) && iterable.is_exact(&TUPLE) {
        return Ok(iterable.clone());
    }
    let class_is_sized = class.extra_offset.get() == EXTRA_AFTER_DATA;
    debug_assert!(core::ptr::eq(class, &TUPLE) || class_is_sized || class.is_heap());
    with_class(class, iteration::collect(iterable)?)
}

/// `tuple.index(value, start=0, stop=maxsize)`.
pub fn index_of(a: &[Obj]) -> Res {
    let (start, stop) = list::search_bounds(&a[2], &a[3], items(&a[0]).len())?;
    match list::search(&a[0], &a[1], start, stop)? {
        Some(position) => Ok(Obj::small(position as i64)),
        None => Err(errors::value_error("tuple.index(x): x not in tuple")),
    }
}

/// `tuple.count(value)`.
pub fn count(a: &[Obj]) -> Res {
    let mut count = 0;
    for item in items(&a[0]) {
        count += i64::from(comparing::equal(item, &a[1])?);
    }
    Ok(Obj::small(count))
}

/// `tuple.__getnewargs__()`.
pub fn getnewargs(a: &[Obj]) -> Res {
    new(alloc::vec![new(iteration::clone_items(items(&a[0]))?)?])
}

unsafe fn drop_items(header: *mut Header) {
    unsafe {
        let tuple = header as *mut Tuple;
        let first = tuple.add(1) as *mut u64;
        for index in (0..(*tuple).length).rev() {
            drop(Obj::from_word(*first.add(index)));
        }
    }
}

fn traverse(tuple: &Obj, visit: &mut dyn FnMut(&Obj)) {
    items(tuple).iter().for_each(visit);
}
