//! A stable merge sort for comparisons that may raise: natural runs, binary insertion for short
//! ones, galloping merges, merges ordered by node power (Munro and Wild's powersort), as CPython's
//! `listsort.txt` describes it, so that inconsistent orders come out as there.
//!
//! Whatever happens, the slice holds a permutation of what it held.

use alloc::vec::Vec;
use core::ptr;

use crate::errors;
use crate::obj::Res;

const GALLOP_MIN: usize = 7;
const RUN_MAX: usize = 64;

struct Run {
    start: usize,
    length: usize,
    power: u32,
}

/// Sorts by `less`.
pub fn sort<T>(items: &mut [T], less: &mut impl FnMut(&T, &T) -> Res<bool>) -> Res<()> {
    let total = items.len();
    if total < 2 {
        return Ok(());
    }
    let run_min = shortest_run(total);
    let mut runs: Vec<Run> = Vec::new();
    let mut gallop = GALLOP_MIN;
    let mut start = 0;
    while start < total {
        let mut length = natural_run(&mut items[start..], less)?;
        if length < run_min {
            let wanted = run_min.min(total - start);
            insert_sorted(&mut items[start..start + wanted], length, less)?;
            length = wanted;
        }
        if let Some(top) = runs.last() {
            let power = node_power(top.start, top.length, length, total);
            while runs.len() > 1 && runs[runs.len() - 2].power > power {
                let index = runs.len() - 2;
                merge_at(items, &mut runs, index, &mut gallop, less)?;
            }
            if let Some(top) = runs.last_mut() {
                top.power = power;
            }
        }
        runs.push(Run { start, length, power: 0 });
        start += length;
    }
    while runs.len() > 1 {
        let mut index = runs.len() - 2;
        if index > 0 && runs[index - 1].length < runs[index + 1].length {
            index -= 1;
        }
        merge_at(items, &mut runs, index, &mut gallop, less)?;
    }
    Ok(())
}

/// The least length of a run, so that the number of runs is a power of two or a little less.
fn shortest_run(mut total: usize) -> usize {
    let mut rest = 0;
    while total >= RUN_MAX {
        rest |= total & 1;
        total >>= 1;
    }
    total + rest
}

/// Where the border between two neighbouring runs stands in the ideal merge tree.
fn node_power(start: usize, left: usize, right: usize, total: usize) -> u32 {
    let mut a = 2 * start + left;
    let mut b = a + left + right;
    let mut power = 0;
    loop {
        power += 1;
        if a >= total {
            a -= total;
            b -= total;
        } else if b >= total {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

/// Makes the run at the start as long as it goes and returns its length: items that do not descend,
/// or items that do not ascend, which are reversed (equal ones stay in order) and then carried on
/// with as an ascending run. Compares the pairs that CPython 3.13 compares.
fn natural_run<T>(items: &mut [T], less: &mut impl FnMut(&T, &T) -> Res<bool>) -> Res<usize> {
    let mut length = ascending(items, 1, less)?;
    if length >= items.len() {
        return Ok(items.len());
    }
    if length > 1 {
        if less(&items[0], &items[length - 1])? {
            return Ok(length);
        }
        items[..length].reverse();
    }
    length += 1;
    // The latest items that are equal, not counting the first of them: put in reverse order, so
    // that the reversal of all makes them stable again.
    let mut equal = 0;
    while length < items.len() {
        if less(&items[length], &items[length - 1])? {
            items[length - equal - 1..length].reverse();
            equal = 0;
        } else if less(&items[length - 1], &items[length])? {
            break;
        } else {
            equal += 1;
        }
        length += 1;
    }
    items[length - equal - 1..length].reverse();
    items[..length].reverse();
    ascending(items, length, less)
}

/// Where the items stop ascending that do so up to `length`.
fn ascending<T>(
    items: &[T],
    mut length: usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<usize> {
    while length < items.len() && !less(&items[length], &items[length - 1])? {
        length += 1;
    }
    Ok(length)
}

/// Binary insertion; the first `sorted` items are in order already.
fn insert_sorted<T>(
    items: &mut [T],
    sorted: usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<()> {
    for position in sorted..items.len() {
        let (mut low, mut high) = (0, position);
        while low < high {
            let middle = low + (high - low) / 2;
            if less(&items[position], &items[middle])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        items[low..=position].rotate_right(1);
    }
    Ok(())
}

fn merge_at<T>(
    items: &mut [T],
    runs: &mut Vec<Run>,
    index: usize,
    gallop: &mut usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<()> {
    let right = runs.remove(index + 1);
    let left = &mut runs[index];
    let (mut start, mut left_length) = (left.start, left.length);
    left.length += right.length;
    let skip = gallop_right(&items[right.start], &items[start..start + left_length], 0, less)?;
    start += skip;
    left_length -= skip;
    if left_length == 0 {
        return Ok(());
    }
    let right_items = &items[right.start..right.start + right.length];
    let right_length = gallop_left(&items[right.start - 1], right_items, right.length - 1, less)?;
    if right_length == 0 {
        return Ok(());
    }
    let window = &mut items[start..right.start + right_length];
    if left_length <= right_length {
        merge_low(window, left_length, gallop, less)
    } else {
        merge_high(window, left_length, gallop, less)
    }
}

/// First position whose item is not less than `key`, searched exponentially from `hint`.
fn gallop_left<T>(
    key: &T,
    items: &[T],
    hint: usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<usize> {
    let (mut low, mut high);
    let mut last = 0;
    let mut offset = 1;
    if less(&items[hint], key)? {
        let most = items.len() - hint;
        while offset < most && less(&items[hint + offset], key)? {
            last = offset;
            offset = (offset << 1) + 1;
        }
        (low, high) = (hint + last + 1, hint + offset.min(most));
    } else {
        let most = hint + 1;
        while offset < most && !less(&items[hint - offset], key)? {
            last = offset;
            offset = (offset << 1) + 1;
        }
        (low, high) = (hint + 1 - offset.min(most), hint - last);
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if less(&items[middle], key)? {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(high)
}

/// First position whose item is greater than `key`, searched exponentially from `hint`.
fn gallop_right<T>(
    key: &T,
    items: &[T],
    hint: usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<usize> {
    let (mut low, mut high);
    let mut last = 0;
    let mut offset = 1;
    if less(key, &items[hint])? {
        let most = hint + 1;
        while offset < most && less(key, &items[hint - offset])? {
            last = offset;
            offset = (offset << 1) + 1;
        }
        (low, high) = (hint + 1 - offset.min(most), hint - last);
    } else {
        let most = items.len() - hint;
        while offset < most && !less(key, &items[hint + offset])? {
            last = offset;
            offset = (offset << 1) + 1;
        }
        (low, high) = (hint + last + 1, hint + offset.min(most));
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if less(key, &items[middle])? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok(high)
}

/// The shorter side of a merge, moved out bitwise. Dropping it moves what is left into the hole
/// between what is merged and what is not: nothing is lost or doubled, whatever was raised.
struct Hole<T> {
    memory: Vec<T>,
    /// Items of `memory` still to be merged: `first..last`.
    first: usize,
    last: usize,
    /// Where they go in the end.
    target: *mut T,
}

impl<T> Hole<T> {
    fn new(source: &[T]) -> Res<Hole<T>> {
        let mut memory = Vec::new();
        if memory.try_reserve_exact(source.len()).is_err() {
            return Err(errors::memory_error());
        }
        // SAFETY: the length stays 0, so that the vector never drops the items.
        unsafe { ptr::copy_nonoverlapping(source.as_ptr(), memory.as_mut_ptr(), source.len()) };
        Ok(Hole { memory, first: 0, last: source.len(), target: ptr::null_mut() })
    }

    fn items(&self) -> &[T] {
        // SAFETY: `first..last` has been filled and not been moved out.
        unsafe {
            core::slice::from_raw_parts(
                self.memory.as_ptr().add(self.first),
                self.last - self.first,
            )
        }
    }

    fn left(&self) -> usize {
        self.last - self.first
    }
}

impl<T> Drop for Hole<T> {
    fn drop(&mut self) {
        // SAFETY: the hole has room for exactly these items.
        unsafe {
            let first = self.memory.as_ptr().add(self.first);
            ptr::copy_nonoverlapping(first, self.target, self.last - self.first);
        }
    }
}

/// Merges the first `left` items with the rest, from the left.
fn merge_low<T>(
    items: &mut [T],
    left: usize,
    gallop: &mut usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<()> {
    let mut hole = Hole::new(&items[..left])?;
    hole.target = items.as_mut_ptr();
    let mut merge = Low { hole, base: items.as_mut_ptr(), right: left, total: items.len() };
    merge.take_right(1);
    loop {
        merge.one_by_one(*gallop, less)?;
        if merge.is_done() {
            // The last left item is known to go to the very end.
            merge.take_right(merge.total - merge.right);
            return Ok(());
        }
        *gallop += 1;
        if merge.in_runs(gallop, less)? {
            return Ok(());
        }
    }
}

/// A merge from the left: the left items are in the hole.
///
/// Throughout, `target + hole.left() == base + right`; items move, none is copied twice.
struct Low<T> {
    hole: Hole<T>,
    base: *mut T,
    /// The first right item that has not moved.
    right: usize,
    total: usize,
}

impl<T> Low<T> {
    fn rest(&self) -> &[T] {
        // SAFETY: these items have not moved.
        unsafe { core::slice::from_raw_parts(self.base.add(self.right), self.total - self.right) }
    }

    fn take_right(&mut self, count: usize) {
        // SAFETY: see the type.
        unsafe {
            ptr::copy(self.base.add(self.right), self.hole.target, count);
            self.hole.target = self.hole.target.add(count);
        }
        self.right += count;
    }

    fn take_left(&mut self, count: usize) {
        let hole = &mut self.hole;
        // SAFETY: see the type.
        unsafe {
            ptr::copy_nonoverlapping(hole.memory.as_ptr().add(hole.first), hole.target, count);
            hole.target = hole.target.add(count);
        }
        hole.first += count;
    }

    fn is_done(&self) -> bool {
        self.right == self.total || self.hole.left() <= 1
    }

    /// One item at a time, until one side wins often in a row.
    fn one_by_one(&mut self, often: usize, less: &mut impl FnMut(&T, &T) -> Res<bool>) -> Res<()> {
        let (mut left_wins, mut right_wins) = (0, 0);
        while left_wins < often && right_wins < often && !self.is_done() {
            if less(&self.rest()[0], &self.hole.items()[0])? {
                self.take_right(1);
                (left_wins, right_wins) = (0, right_wins + 1);
            } else {
                self.take_left(1);
                (left_wins, right_wins) = (left_wins + 1, 0);
            }
        }
        Ok(())
    }

    /// Many items at a time, as long as that pays; true when all is merged.
    fn in_runs(
        &mut self,
        gallop: &mut usize,
        less: &mut impl FnMut(&T, &T) -> Res<bool>,
    ) -> Res<bool> {
        loop {
            *gallop -= usize::from(*gallop > 1);
            let left_run = gallop_right(&self.rest()[0], self.hole.items(), 0, less)?;
            self.take_left(left_run);
            if self.hole.left() <= 1 {
                let count = if self.hole.left() == 1 { self.total - self.right } else { 0 };
                self.take_right(count);
                return Ok(true);
            }
            self.take_right(1);
            if self.right == self.total {
                return Ok(true);
            }
            let right_run = gallop_left(&self.hole.items()[0], self.rest(), 0, less)?;
            self.take_right(right_run);
            if self.right == self.total {
                return Ok(true);
            }
            self.take_left(1);
            if self.hole.left() == 1 {
                self.take_right(self.total - self.right);
                return Ok(true);
            }
            if left_run < GALLOP_MIN && right_run < GALLOP_MIN {
                *gallop += 1;
                return Ok(false);
            }
        }
    }
}

/// Merges the first `left` items with the rest, from the right.
fn merge_high<T>(
    items: &mut [T],
    left: usize,
    gallop: &mut usize,
    less: &mut impl FnMut(&T, &T) -> Res<bool>,
) -> Res<()> {
    let base = items.as_mut_ptr();
    let mut hole = Hole::new(&items[left..])?;
    // SAFETY: the place of the first right item.
    hole.target = unsafe { base.add(left) };
    let mut merge = High { hole, base, left };
    merge.take_left(1);
    loop {
        merge.one_by_one(*gallop, less)?;
        if merge.is_done() {
            // The first right item is known to go to the very front.
            merge.take_left(merge.left);
            return Ok(());
        }
        *gallop += 1;
        if merge.in_runs(gallop, less)? {
            return Ok(());
        }
    }
}

/// A merge from the right: the right items are in the hole.
///
/// Throughout, `target..target + hole.left()` begins where the left items end.
struct High<T> {
    hole: Hole<T>,
    base: *mut T,
    /// So many left items have not moved.
    left: usize,
}

impl<T> High<T> {
    fn rest(&self) -> &[T] {
        // SAFETY: these items have not moved.
        unsafe { core::slice::from_raw_parts(self.base, self.left) }
    }

    fn take_left(&mut self, count: usize) {
        self.left -= count;
        // SAFETY: see the type.
        unsafe {
            self.hole.target = self.base.add(self.left);
            ptr::copy(self.hole.target, self.hole.target.add(self.hole.left()), count);
        }
    }

    fn take_right(&mut self, count: usize) {
        let hole = &mut self.hole;
        hole.last -= count;
        // SAFETY: see the type.
        unsafe {
            let source = hole.memory.as_ptr().add(hole.last);
            ptr::copy_nonoverlapping(source, hole.target.add(hole.left()), count);
        }
    }

    fn is_done(&self) -> bool {
        self.left == 0 || self.hole.left() <= 1
    }

    /// One item at a time, until one side wins often in a row.
    fn one_by_one(&mut self, often: usize, less: &mut impl FnMut(&T, &T) -> Res<bool>) -> Res<()> {
        let (mut left_wins, mut right_wins) = (0, 0);
        while left_wins < often && right_wins < often && !self.is_done() {
            if less(&self.hole.items()[self.hole.left() - 1], &self.rest()[self.left - 1])? {
                self.take_left(1);
                (left_wins, right_wins) = (left_wins + 1, 0);
            } else {
                self.take_right(1);
                (left_wins, right_wins) = (0, right_wins + 1);
            }
        }
        Ok(())
    }

    /// Many items at a time, as long as that pays; true when all is merged.
    fn in_runs(
        &mut self,
        gallop: &mut usize,
        less: &mut impl FnMut(&T, &T) -> Res<bool>,
    ) -> Res<bool> {
        loop {
            *gallop -= usize::from(*gallop > 1);
            let last = self.hole.left() - 1;
            let least = gallop_right(&self.hole.items()[last], self.rest(), self.left - 1, less)?;
            let left_run = self.left - least;
            self.take_left(left_run);
            if self.left == 0 {
                return Ok(true);
            }
            self.take_right(1);
            if self.hole.left() == 1 {
                self.take_left(self.left);
                return Ok(true);
            }
            let held = self.hole.left();
            let greatest = &self.rest()[self.left - 1];
            let right_run = held - gallop_left(greatest, self.hole.items(), held - 1, less)?;
            self.take_right(right_run);
            if self.hole.left() <= 1 {
                let count = if self.hole.left() == 1 { self.left } else { 0 };
                self.take_left(count);
                return Ok(true);
            }
            self.take_left(1);
            if self.left == 0 {
                return Ok(true);
            }
            if left_run < GALLOP_MIN && right_run < GALLOP_MIN {
                *gallop += 1;
                return Ok(false);
            }
        }
    }
}
