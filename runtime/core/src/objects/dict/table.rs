//! The table behind a dict: entries in insertion order, and an open-addressed index over them, in one
//! block of memory.
//!
//! An index slot is 0 when free, else an entry's number plus one; in larger tables it holds some bits
//! of the hash besides, so that most misses never touch an entry. Probing is CPython's: the hash
//! itself, perturbed by its higher bits; dense ints stand side by side.

use alloc::alloc::{Layout, alloc, dealloc};
use core::mem::replace;
use core::ptr::{copy_nonoverlapping, null_mut};

use super::index::{Probe, Slot};
use super::table;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str;
use crate::ops::compare;

/// One entry; a deleted one has no key.
pub struct Entry {
    /// Hash of the key.
    pub hash: i64,
    /// The key, or `NO_VALUE` once deleted.
    pub key: Obj,
    /// The value.
    pub value: Obj,
}

/// The table behind a dict.
pub struct Table {
    /// Room for `usable(slots)` entries, the first `filled` of them in use; then the index.
    entries: *mut Entry,
    index: *mut u8,
    /// Live entries.
    pub length: usize,
    /// Counts structural changes, so that iteration and lookups notice them.
    pub version: u64,
    /// Index slots: a power of two, or 0 while there is no memory.
    slots: u32,
    /// Entries in use, deleted ones included.
    filled: u32,
    /// Index slots that are not free.
    used: u32,
    /// The entry that was found or made last; programs often ask for the same key again, or for
    /// the next one.
    recent: u32,
}

const SLOTS_MIN: usize = 8;
const SLOTS_MAX: usize = 1 << 31;
/// Up to so many slots an index slot is one byte; beyond, four.
const BYTE_SLOTS_MAX: u32 = 256;

/// So many entries a table with so many slots holds.
#[inline(always)]
const fn usable(slots: usize) -> usize {
    slots * 2 / 3
}

/// Slots enough for so many entries.
fn slots_for(count: usize) -> usize {
    (count.saturating_mul(3) / 2 + 1)
        .checked_next_power_of_two()
        .map_or(usize::MAX, |slots| slots.max(SLOTS_MIN))
}

fn layout(slots: usize) -> Layout {
    let slot = if slots as u32 <= BYTE_SLOTS_MAX { 1 } else { 4 };
    let size = usable(slots) * size_of::<Entry>() + slots * slot;
    // SAFETY: with at most `SLOTS_MAX` slots the size is far from the limit.
    unsafe { Layout::from_size_align_unchecked(size, align_of::<Entry>()) }
}

/// What a search without comparisons found.
enum Found {
    At(usize),
    Absent,
    /// Only comparing keys can tell.
    Unknown,
}

impl Default for Table {
    fn default() -> Table {
        Table {
            entries: null_mut(),
            index: null_mut(),
            length: 0,
            version: 0,
            slots: 0,
            filled: 0,
            used: 0,
            recent: 0,
        }
    }
}

impl Table {
    /// An empty table with room for so many entries.
    pub fn with_capacity(count: usize) -> Res<Table> {
        if count == 0 { Ok(Table::default()) } else { Table::with_slots(slots_for(count)) }
    }

    fn with_slots(slots: usize) -> Res<Table> {
        if slots > SLOTS_MAX {
            return Err(errors::memory_error());
        }
        let layout = layout(slots);
        let entries = unsafe { alloc(layout) } as *mut Entry;
        if entries.is_null() {
            return Err(errors::memory_error());
        }
        unsafe {
            let index = entries.add(usable(slots)) as *mut u8;
            index.write_bytes(0, layout.size() - usable(slots) * size_of::<Entry>());
            Ok(Table { entries, index, slots: slots as u32, ..Table::default() })
        }
    }

    /// The entries in insertion order, deleted ones included.
    #[inline(always)]
    pub fn entries(&self) -> &[Entry] {
        if self.filled == 0 {
            return &[];
        }
        // SAFETY: so many entries are in use.
        unsafe { core::slice::from_raw_parts(self.entries, self.filled as usize) }
    }

    /// An entry in use.
    #[inline(always)]
    pub fn entry_mut(&mut self, number: usize) -> &mut Entry {
        debug_assert!(number < self.filled as usize);
        // SAFETY: so many entries are in use.
        unsafe { &mut *self.entries.add(number) }
    }

    #[inline(always)]
    fn entry(&self, number: usize) -> &Entry {
        debug_assert!(number < self.filled as usize);
        // SAFETY: so many entries are in use.
        unsafe { &*self.entries.add(number) }
    }

    #[inline(always)]
    fn small_slots(&self) -> bool {
        self.slots <= BYTE_SLOTS_MAX
    }

    #[inline(always)]
    fn probe(&self, hash: i64) -> Probe {
        Probe::new(hash, self.slots as usize - 1)
    }

    /// The entry with this very str or small int, where it is the one asked for last or the next.
    #[inline(always)]
    pub fn find_recent(&mut self, key: &Obj) -> Option<usize> {
        let (number, filled) = (self.recent as usize, self.filled as usize);
        let found = if number < filled && self.entry(number).key.is(key) {
            number
        } else if number + 1 < filled && self.entry(number + 1).key.is(key) {
            number + 1
        } else {
            return None;
        };
        // The hashes of others may be the program's, and are asked each time.
        if key.as_small().is_none() && !key.is_exact_str() {
            return None;
        }
        self.recent = found as u32;
        Some(found)
    }

    /// Number of the entry with the key. Comparing keys may run Python code; when that changes the
    /// table the search starts again.
    #[inline]
    pub fn find(dict: &Obj, key: &Obj, hash: i64) -> Res<Option<usize>> {
        let this = table(dict);
        if this.length == 0 {
            return Ok(None);
        }
        let found = if this.small_slots() {
            this.search::<u8>(key, hash)
        } else {
            this.search::<u32>(key, hash)
        };
        match found {
            Found::At(number) => {
                this.recent = number as u32;
                Ok(Some(number))
            }
            Found::Absent => Ok(None),
            Found::Unknown => Table::find_comparing(dict, key, hash),
        }
    }

    #[inline]
    fn search<S: Slot>(&self, key: &Obj, hash: i64) -> Found {
        let mut probe = self.probe(hash);
        let tag = S::tag(hash, probe.mask);
        loop {
            let slot = unsafe { *(self.index as *const S).add(probe.place) };
            if slot.is_free() {
                return Found::Absent;
            }
            if let Some(number) = slot.entry(tag, probe.mask) {
                let entry = self.entry(number);
                if entry.key.is(key) {
                    return Found::At(number);
                }
                if entry.hash == hash {
                    if !(entry.key.is_exact_str() && key.is_exact_str()) {
                        if entry.key.as_small().is_none() || key.as_small().is_none() {
                            return Found::Unknown;
                        }
                    } else if str::same(&entry.key, key) {
                        return Found::At(number);
                    }
                }
            }
            probe.advance();
        }
    }

    /// `find` where keys must be compared by running their `__eq__`.
    fn find_comparing(dict: &Obj, key: &Obj, hash: i64) -> Res<Option<usize>> {
        'again: loop {
            let this = table(dict);
            if this.length == 0 {
                return Ok(None);
            }
            let version = this.version;
            let mut probe = this.probe(hash);
            loop {
                let this = table(dict);
                let number = match this.slot(hash, &probe) {
                    None => return Ok(None),
                    Some(number) => number,
                };
                if let Some(number) = number {
                    let entry = this.entry(number);
                    if entry.key.is(key) {
                        return Ok(Some(number));
                    }
                    if entry.hash == hash {
                        let other = entry.key.clone();
                        let equal = compare::equal(&other, key)?;
                        if table(dict).version != version {
                            continue 'again;
                        }
                        if equal {
                            return Ok(Some(number));
                        }
                    }
                }
                probe.advance();
            }
        }
    }

    /// The entry that the slot leads to: `None` for a free slot, `Some(None)` for one that cannot be
    /// of a key with this hash.
    fn slot(&self, hash: i64, probe: &Probe) -> Option<Option<usize>> {
        fn read<S: Slot>(index: *const u8, hash: i64, probe: &Probe) -> Option<Option<usize>> {
            let slot = unsafe { *(index as *const S).add(probe.place) };
            if slot.is_free() {
                return None;
            }
            Some(slot.entry(S::tag(hash, probe.mask), probe.mask))
        }
        if self.small_slots() {
            read::<u8>(self.index, hash, probe)
        } else {
            read::<u32>(self.index, hash, probe)
        }
    }

    /// Puts the entry into the first free slot.
    #[inline]
    fn enter(&mut self, hash: i64, number: usize) {
        #[inline(always)]
        unsafe fn write<S: Slot>(index: *mut u8, mut probe: Probe, hash: i64, number: usize) {
            let index = index as *mut S;
            unsafe {
                while !(*index.add(probe.place)).is_free() {
                    probe.advance();
                }
                *index.add(probe.place) = S::new(number, S::tag(hash, probe.mask));
            }
        }
        let probe = self.probe(hash);
        if self.small_slots() {
            unsafe { write::<u8>(self.index, probe, hash, number) };
        } else {
            unsafe { write::<u32>(self.index, probe, hash, number) };
        }
        self.used += 1;
    }

    /// Moves all to a table with so many slots; deleted entries go.
    #[cold]
    fn rebuild(&mut self, slots: usize) -> Res<()> {
        let mut new = Table::with_slots(slots)?;
        for number in 0..self.filled as usize {
            let entry = self.entry(number);
            if !entry.key.is_missing() {
                let place = new.filled as usize;
                // SAFETY: the entry moves; below the old table forgets it.
                unsafe { copy_nonoverlapping(entry, new.entries.add(place), 1) };
                new.filled += 1;
                new.enter(entry.hash, place);
            }
        }
        new.length = self.length;
        new.version = self.version + 1;
        self.filled = 0;
        *self = new;
        Ok(())
    }

    /// Adds an entry whose key is known to be absent.
    #[inline]
    pub fn push(&mut self, hash: i64, key: Obj, value: Obj) -> Res<()> {
        if self.used as usize >= usable(self.slots as usize) {
            self.rebuild((self.length * 3).next_power_of_two().max(SLOTS_MIN))?;
        }
        let number = self.filled as usize;
        // SAFETY: `filled` is never more than `used`, so there is room.
        unsafe { self.entries.add(number).write(Entry { hash, key, value }) };
        self.filled += 1;
        self.enter(hash, number);
        self.recent = number as u32;
        self.length += 1;
        self.version += 1;
        Ok(())
    }

    /// Takes an entry out.
    pub fn take(&mut self, number: usize) -> (Obj, Obj) {
        let hash = self.entry(number).hash;
        let mut probe = self.probe(hash);
        while self.slot(hash, &probe) != Some(Some(number)) {
            probe.advance();
        }
        unsafe {
            if self.small_slots() {
                *self.index.add(probe.place) = u8::DELETED;
            } else {
                *(self.index as *mut u32).add(probe.place) = u32::DELETED;
            }
        }
        let entry = self.entry_mut(number);
        let key = replace(&mut entry.key, Obj::NO_VALUE);
        let value = replace(&mut entry.value, Obj::NO_VALUE);
        self.length -= 1;
        self.version += 1;
        (key, value)
    }

    /// Takes the last entry out (`popitem`).
    pub fn take_last(&mut self) -> Option<(Obj, Obj)> {
        while self.entries().last()?.key.is_missing() {
            self.filled -= 1;
        }
        let taken = self.take(self.filled as usize - 1);
        self.filled -= 1;
        Some(taken)
    }

    /// Takes everything out.
    pub fn take_all(&mut self) -> Table {
        let version = self.version + 1;
        replace(self, Table { version, ..Table::default() })
    }

    /// The first live entry at or after the number.
    #[inline]
    pub fn next_live(&self, mut number: usize) -> Option<usize> {
        loop {
            if !self.entries().get(number)?.key.is_missing() {
                return Some(number);
            }
            number += 1;
        }
    }

    /// A copy with the same order.
    pub fn copied(&self) -> Res<Table> {
        if self.length == 0 {
            return Ok(Table::default());
        }
        let mut result = Table::with_slots(slots_for(self.length))?;
        for entry in self.entries().iter().filter(|entry| !entry.key.is_missing()) {
            let (key, value) = (entry.key.clone(), entry.value.clone());
            result.push(entry.hash, key, value)?;
        }
        Ok(result)
    }

    /// Bytes of memory behind the dict.
    pub fn memory(&self) -> usize {
        if self.slots == 0 { 0 } else { layout(self.slots as usize).size() }
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        for number in 0..self.filled as usize {
            // SAFETY: entries in use, each dropped once.
            unsafe { core::ptr::drop_in_place(self.entries.add(number)) };
        }
        if self.slots != 0 {
            // SAFETY: the memory came from `alloc` with this layout.
            unsafe { dealloc(self.entries as *mut u8, layout(self.slots as usize)) };
        }
    }
}
