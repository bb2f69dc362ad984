//! The hash table of sets: open addressing with short linear runs, growing as CPython's does, so
//! that sets of the same hashes and history have the same order.

use alloc::vec::Vec;
use core::mem::replace;

use super::table;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str;
use crate::ops::compare;

const SLOTS_MIN: usize = 8;
/// Slots looked at after the first before jumping on.
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
/// `Slot::hash` of a removed item.
const REMOVED: i64 = -1;

/// A place in the table; without a key it is free, or the item was removed.
pub struct Slot {
    /// The item, or `NO_VALUE`.
    pub key: Obj,
    /// Its hash; of a free place 0.
    pub hash: i64,
}

impl Slot {
    const FREE: Slot = Slot { key: Obj::NO_VALUE, hash: 0 };

    #[inline(always)]
    fn is_free(&self) -> bool {
        self.hash == 0 && self.key.is_missing()
    }
}

/// The table of a set.
#[derive(Default)]
pub struct Table {
    /// Empty until the first item comes; then a power of two of slots.
    slots: Vec<Slot>,
    /// Slots that are not free.
    fill: usize,
    /// Items.
    pub length: usize,
    /// Where `pop` goes on searching.
    finger: usize,
}

/// What a search found.
enum Found {
    At(usize),
    /// A free place, and the last place before it from which an item was removed.
    Free(usize, Option<usize>),
}

impl Table {
    fn mask(&self) -> usize {
        self.slots.len().max(SLOTS_MIN) - 1
    }

    fn allocate(count: usize) -> Res<Vec<Slot>> {
        let mut slots = Vec::new();
        if slots.try_reserve_exact(count).is_err() {
            return Err(errors::memory_error());
        }
        slots.resize_with(count, || Slot::FREE);
        Ok(slots)
    }

    /// Searches. Comparing may run Python code; when that changes the table, it begins again.
    #[inline]
    fn search(set: &Obj, key: &Obj, hash: i64) -> Res<Found> {
        'again: loop {
            let this = table(set);
            let mask = this.slots.len() - 1;
            let mut perturb = hash as u64;
            let mut place = hash as usize & mask;
            let mut removed = None;
            loop {
                let run = if place + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
                for index in place..=place + run {
                    let slot = &table(set).slots[index];
                    if slot.is_free() {
                        return Ok(Found::Free(index, removed));
                    }
                    if slot.hash != hash {
                        if slot.hash == REMOVED {
                            removed = Some(index);
                        }
                        continue;
                    }
                    if slot.key.is(key) {
                        return Ok(Found::At(index));
                    }
                    if slot.key.is_exact_str() && key.is_exact_str() {
                        if str::same(&slot.key, key) {
                            return Ok(Found::At(index));
                        }
                        continue;
                    }
                    let (other, address) = (slot.key.clone(), this.slots.as_ptr());
                    let equal = compare::equal(&other, key)?;
                    let now = table(set);
                    if now.slots.as_ptr() != address || !now.slots[index].key.is(&other) {
                        if now.slots.is_empty() {
                            now.slots = Table::allocate(SLOTS_MIN)?;
                        }
                        continue 'again;
                    }
                    if equal {
                        return Ok(Found::At(index));
                    }
                }
                perturb >>= PERTURB_SHIFT;
                place =
                    (place.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
            }
        }
    }

    /// Whether the set has the item.
    #[inline]
    pub fn contains(set: &Obj, key: &Obj, hash: i64) -> Res<bool> {
        if table(set).length == 0 {
            return Ok(false);
        }
        Ok(matches!(Table::search(set, key, hash)?, Found::At(_)))
    }

    /// Adds an item; false when it is there already.
    #[inline]
    pub fn add(set: &Obj, key: &Obj, hash: i64) -> Res<bool> {
        if table(set).slots.is_empty() {
            table(set).slots = Table::allocate(SLOTS_MIN)?;
        }
        let Found::Free(index, removed) = Table::search(set, key, hash)? else {
            return Ok(false);
        };
        let this = table(set);
        if let Some(index) = removed {
            this.slots[index] = Slot { key: key.clone(), hash };
            this.length += 1;
            return Ok(true);
        }
        this.slots[index] = Slot { key: key.clone(), hash };
        this.fill += 1;
        this.length += 1;
        if this.fill * 5 >= this.mask() * 3 {
            this.resize(this.wanted())?;
        }
        Ok(true)
    }

    fn wanted(&self) -> usize {
        if self.length > 50000 { self.length * 2 } else { self.length * 4 }
    }

    /// Removes an item; false when it is not there.
    pub fn discard(set: &Obj, key: &Obj, hash: i64) -> Res<bool> {
        if table(set).length == 0 {
            return Ok(false);
        }
        let Found::At(index) = Table::search(set, key, hash)? else { return Ok(false) };
        let old = table(set).take(index);
        drop(old);
        Ok(true)
    }

    fn take(&mut self, index: usize) -> Obj {
        let slot = &mut self.slots[index];
        slot.hash = REMOVED;
        self.length -= 1;
        replace(&mut slot.key, Obj::NO_VALUE)
    }

    /// Takes some item out.
    pub fn pop(&mut self) -> Option<Obj> {
        if self.length == 0 {
            return None;
        }
        let mut index = self.finger & self.mask();
        while self.slots[index].key.is_missing() {
            index = (index + 1) & self.mask();
        }
        self.finger = index + 1;
        Some(self.take(index))
    }

    /// Moves the items to a table with more than `least` slots.
    fn resize(&mut self, least: usize) -> Res<()> {
        let mut count = SLOTS_MIN;
        while count <= least {
            count <<= 1;
        }
        let old = replace(&mut self.slots, Table::allocate(count)?);
        for slot in old.into_iter().filter(|slot| !slot.key.is_missing()) {
            self.insert_clean(slot.key, slot.hash);
        }
        self.fill = self.length;
        Ok(())
    }

    /// Puts an item into a table without it and without removed ones.
    fn insert_clean(&mut self, key: Obj, hash: i64) {
        let mask = self.slots.len() - 1;
        let mut perturb = hash as u64;
        let mut place = hash as usize & mask;
        loop {
            let run = if place + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for index in place..=place + run {
                if self.slots[index].key.is_missing() {
                    self.slots[index] = Slot { key, hash };
                    return;
                }
            }
            perturb >>= PERTURB_SHIFT;
            place = (place.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
        }
    }

    /// Makes room for so many items more, as CPython does before merging.
    pub fn reserve(&mut self, more: usize) -> Res<()> {
        if (self.fill + more) * 5 >= self.mask() * 3 {
            self.resize((self.length + more) * 2)?;
        }
        Ok(())
    }

    /// After many removals: moves the items to a smaller table.
    pub fn shrink(&mut self) -> Res<()> {
        if self.fill - self.length > self.mask() / 4 {
            self.resize(self.wanted())?;
        }
        Ok(())
    }

    /// Adds all items of another set.
    pub fn merge(set: &Obj, other: &Obj) -> Res<()> {
        if set.is(other) || table(other).length == 0 {
            return Ok(());
        }
        let this = table(set);
        this.reserve(table(other).length)?;
        if this.fill == 0 {
            let source = table(other);
            let same_shape = this.mask() == source.mask() && source.fill == source.length;
            if this.slots.is_empty() {
                this.slots = Table::allocate(SLOTS_MIN)?;
            }
            for (index, slot) in source.slots.iter().enumerate() {
                if slot.key.is_missing() {
                    continue;
                }
                if same_shape {
                    this.slots[index] = Slot { key: slot.key.clone(), hash: slot.hash };
                } else {
                    this.insert_clean(slot.key.clone(), slot.hash);
                }
            }
            this.fill = source.length;
            this.length = source.length;
            return Ok(());
        }
        let mut place = 0;
        while let Some((index, key, hash)) = table(other).next(place) {
            Table::add(set, &key, hash)?;
            place = index + 1;
        }
        Ok(())
    }

    /// The first item at or after the place: its place, itself, its hash.
    #[inline]
    pub fn next(&self, mut place: usize) -> Option<(usize, Obj, i64)> {
        loop {
            let slot = self.slots.get(place)?;
            if !slot.key.is_missing() {
                return Some((place, slot.key.clone(), slot.hash));
            }
            place += 1;
        }
    }

    /// All slots that hold an item.
    pub fn live(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| !slot.key.is_missing())
    }

    /// Takes everything out.
    pub fn take_all(&mut self) -> Table {
        let finger = self.finger;
        replace(self, Table { finger, ..Table::default() })
    }

    /// Bytes of memory behind the set.
    pub fn memory(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }
}
