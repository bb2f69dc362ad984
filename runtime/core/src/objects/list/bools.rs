//! Lists of nothing but bools: a byte an item.
//!
//! Such a list is *packed*: its buffer (still one of words, so that there is one way to free it)
//! holds `List::bools` bytes of 0 or 1, and `List::length` is 0, which sends whoever looks for a
//! word away without a test of its own. A list packs itself when it is made of bools, or is empty and
//! gets one. `items` and `with_vec` unpack it for all code that knows nothing of this file; what
//! programs do often with flags has a packed way, and those ways are here. An empty list is never
//! packed.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem::{ManuallyDrop, MaybeUninit};

use naja_abi::layout::List;
use naja_abi::word::Word;

use super::LIST;
use crate::class::Comparison;
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::objects::slice::Bounds;

/// Bytes in a word of the buffer.
const BYTES: usize = size_of::<Word>();

/// The items of a packed list as bytes; empty for every other list.
#[inline(always)]
pub fn bools(list: &Obj) -> &[u8] {
    if !is_packed(list) {
        return &[];
    }
    unsafe {
        let list = list.cast::<List>();
        core::slice::from_raw_parts((*list).items as *const u8, (*list).bools)
    }
}

/// The same, to be written.
#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
fn bools_mut(list: &Obj) -> &mut [u8] {
    unsafe {
        let list = list.cast::<List>();
        core::slice::from_raw_parts_mut((*list).items as *mut u8, (*list).bools)
    }
}

/// Whether the list is packed.
#[inline(always)]
pub fn is_packed(list: &Obj) -> bool {
    unsafe { (*list.cast::<List>()).bools != 0 }
}

/// Whether the object is exactly a list, and packed.
pub fn is_packed_list(object: &Obj) -> bool {
    object.is_exact(&LIST) && is_packed(object)
}

/// Whether there are items, and all are bools.
pub(super) fn packable(items: &[Obj]) -> bool {
    !items.is_empty() && items.iter().all(|item| none::as_bool(item).is_some())
}

/// A buffer with room for so many bytes.
fn room(count: usize) -> Res<Vec<MaybeUninit<Word>>> {
    let mut words = Vec::new();
    match words.try_reserve_exact(count.div_ceil(BYTES)) {
        Ok(()) => Ok(words),
        Err(_) => Err(errors::memory_error()),
    }
}

/// Makes the buffer with its first `count` bytes the list's; the old one has been freed.
unsafe fn install(list: *mut List, words: Vec<MaybeUninit<Word>>, count: usize) {
    let mut words = ManuallyDrop::new(words);
    unsafe {
        (*list).items = words.as_mut_ptr() as *mut Word;
        (*list).capacity = words.capacity();
        (*list).length = 0;
        (*list).bools = count;
    }
}

/// A new list of `count` bools, which `fill` writes one by one.
fn build(count: usize, fill: impl FnOnce(&mut [MaybeUninit<u8>])) -> Res {
    let mut words = room(count)?;
    let list = heap::allocate_object::<List>(&LIST)?;
    unsafe {
        let bytes = words.as_mut_ptr() as *mut MaybeUninit<u8>;
        fill(core::slice::from_raw_parts_mut(bytes, count));
        install(list, words, count);
        Ok(Obj::from_address(list))
    }
}

/// A new list of these bools.
pub(super) fn of_items(items: &[Obj]) -> Res {
    build(items.len(), |bytes| {
        for (byte, item) in bytes.iter_mut().zip(items) {
            byte.write(u8::from(none::is_true(item)));
        }
    })
}

/// A new list of these bytes.
pub(super) fn of_bytes(source: &[u8]) -> Res {
    build(source.len(), |bytes| {
        bytes.write_copy_of_slice(source);
    })
}

/// The bools repeated, as a new list.
pub(super) fn repeat(list: &Obj, count: usize) -> Res {
    let source = bools(list);
    let Some(length) = source.len().checked_mul(count).filter(|n| *n <= isize::MAX as usize / 8)
    else {
        return Err(errors::memory_error());
    };
    build(length, |bytes| match source {
        [one] => {
            bytes.fill(MaybeUninit::new(*one));
        }
        _ => {
            for part in bytes.chunks_exact_mut(source.len()) {
                part.write_copy_of_slice(source);
            }
        }
    })
}

/// Two lists one after the other, as a new list.
pub(super) fn concat(left: &[u8], right: &[u8]) -> Res {
    build(left.len() + right.len(), |bytes| {
        let (first, second) = bytes.split_at_mut(left.len());
        first.write_copy_of_slice(left);
        second.write_copy_of_slice(right);
    })
}

/// The bools of a slice, as a new list.
pub(super) fn pick(list: &Obj, bounds: &Bounds) -> Res {
    let source = bools(list);
    if bounds.step == 1 {
        let first = bounds.start as usize;
        return of_bytes(&source[first..first + bounds.count]);
    }
    build(bounds.count, |bytes| {
        for (byte, index) in bytes.iter_mut().zip(bounds.indices()) {
            byte.write(source[index]);
        }
    })
}

/// Overwrites the slice of a packed list by as many bools.
pub(super) fn overwrite(list: &Obj, bounds: &Bounds, source: &[u8]) {
    let target = bools_mut(list);
    if bounds.step == 1 {
        let first = bounds.start as usize;
        target[first..first + bounds.count].copy_from_slice(source);
        return;
    }
    for (index, value) in bounds.indices().zip(source) {
        target[index] = *value;
    }
}

/// The bool at a position.
pub(super) fn get(list: &Obj, position: usize) -> Obj {
    none::bool_object(bools(list)[position] != 0)
}

/// Stores a bool at a position.
pub(super) fn set(list: &Obj, position: usize, value: bool) {
    bools_mut(list)[position] = u8::from(value);
}

/// Appends a bool to a list that is packed or empty.
pub(super) fn push(list: &Obj, value: bool) -> Res<()> {
    let list = list.cast::<List>();
    unsafe {
        let (count, capacity) = ((*list).bools, (*list).capacity);
        if count == capacity * BYTES {
            let mut words = match capacity {
                0 => Vec::new(),
                _ => {
                    Vec::from_raw_parts((*list).items as *mut MaybeUninit<Word>, capacity, capacity)
                }
            };
            let grown = words.try_reserve(1).is_ok();
            install(list, words, count);
            if !grown {
                return Err(errors::memory_error());
            }
        }
        ((*list).items as *mut u8).add(count).write(u8::from(value));
        (*list).length = 0;
        (*list).bools = count + 1;
    }
    Ok(())
}

/// Takes the last bool off.
pub(super) fn pop(list: &Obj) -> Obj {
    let last = get(list, bools(list).len() - 1);
    unsafe { (*list.cast::<List>()).bools -= 1 };
    last
}

/// Lexicographic comparison of the bools.
pub(super) fn compare(left: &[u8], right: &[u8], comparison: Comparison) -> Obj {
    let order: Ordering = left.cmp(right);
    none::bool_object(comparison.holds(order))
}

/// The byte that a bool or a small int is equal to, or one that stands for no bool; `None`: who knows
/// what the object is equal to.
pub(super) fn byte_equal_to(wanted: &Obj) -> Option<u8> {
    match none::as_bool(wanted) {
        Some(value) => Some(u8::from(value)),
        None => match wanted.as_small() {
            Some(0) => Some(0),
            Some(1) => Some(1),
            // Equal to no bool.
            Some(_) => Some(2),
            None => None,
        },
    }
}

/// How many are true.
pub fn count_true(list: &Obj) -> i64 {
    bools(list).iter().map(|byte| i64::from(*byte)).sum()
}

/// Reverses the order.
pub(super) fn reverse(list: &Obj) {
    bools_mut(list).reverse();
}

/// The bools as objects.
pub fn objects(list: &Obj) -> Res<Vec<Obj>> {
    let source = bools(list);
    let mut words = super::reserve(source.len())?;
    words.extend(source.iter().map(|byte| none::bool_object(*byte != 0)));
    Ok(words)
}

/// Gives every bool its word again, for code that wants words.
#[cold]
#[inline(never)]
pub(super) fn unpack(list: &Obj) {
    let source = bools(list);
    let mut words: Vec<Obj> = Vec::with_capacity(source.len());
    words.extend(source.iter().map(|byte| none::bool_object(*byte != 0)));
    let mut words = ManuallyDrop::new(words);
    let list = list.cast::<List>();
    unsafe {
        let (items, capacity) = ((*list).items, (*list).capacity);
        drop(Vec::from_raw_parts(items as *mut MaybeUninit<Word>, 0, capacity));
        (*list).items = words.as_mut_ptr() as *mut Word;
        (*list).length = words.len();
        (*list).capacity = words.capacity();
        (*list).bools = 0;
    }
}
