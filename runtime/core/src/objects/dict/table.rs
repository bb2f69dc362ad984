//! The table behind a dict: entries in insertion order, and an open-addressed index over them.
//!
//! An index slot is 0 when free, else the entry's number plus one in the low half and 32 bits of
//! its hash in the high half, so that most misses never touch an entry. Probing is CPython's:
//! the hash itself, perturbed by its higher bits; dense ints stand side by side.

use alloc::vec::Vec;
use core::mem::replace;

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
#[derive(Default)]
pub struct Table {
    indices: Vec<u64>,
    /// Entries in insertion order.
    pub entries: Vec<Entry>,
    /// Live entries.
    pub length: usize,
    /// Index slots that are not free.
    used: usize,
    /// Counts structural changes, so that iteration and lookups notice them.
    pub version: u64,
}

/// Low half of an index slot whose entry was deleted.
const DELETED: u32 = u32::MAX;
const SLOTS_MIN: usize = 8;

/// The slots to look at, in order.
struct Probe {
    place: usize,
    perturb: u64,
    mask: usize,
}

impl Probe {
    #[inline(always)]
    fn new(hash: i64, mask: usize) -> Probe {
        Probe { place: hash as usize & mask, perturb: hash as u64, mask }
    }

    #[inline(always)]
    fn advance(&mut self) {
        self.perturb >>= 5;
        self.place = (self.place * 5 + self.perturb as usize + 1) & self.mask;
    }
}

#[inline(always)]
const fn slot_word(hash: i64, entry: usize) -> u64 {
    (tag(hash) << 32) | (entry as u64 + 1)
}

/// The bits of the hash that an index slot holds.
#[inline(always)]
const fn tag(hash: i64) -> u64 {
    (hash as u64 ^ (hash as u64 >> 32)) & 0xffff_ffff
}

impl Table {
    /// An empty table with room for so many entries.
    pub fn with_capacity(count: usize) -> Res<Table> {
        let mut result = Table::default();
        if count > 0 {
            result.rebuild((count * 3 / 2 + 1).next_power_of_two().max(SLOTS_MIN))?;
        }
        Ok(result)
    }

    /// Number of the entry with the key. Comparing keys may run Python code; when that changes the
    /// table the search starts again.
    #[inline]
    pub fn find(dict: &Obj, key: &Obj, hash: i64) -> Res<Option<usize>> {
        let this = table(dict);
        if this.length == 0 {
            return Ok(None);
        }
        let mut probe = Probe::new(hash, this.indices.len() - 1);
        loop {
            let slot = this.indices[probe.place];
            if slot == 0 {
                return Ok(None);
            }
            if slot >> 32 == tag(hash) && slot as u32 != DELETED {
                let number = (slot as u32 - 1) as usize;
                let entry = &this.entries[number];
                if entry.key.is(key) {
                    return Ok(Some(number));
                }
                if entry.hash == hash {
                    if !(entry.key.is_exact_str() && key.is_exact_str()) {
                        return Table::find_comparing(dict, key, hash);
                    }
                    if str::same(&entry.key, key) {
                        return Ok(Some(number));
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
            let mut probe = Probe::new(hash, this.indices.len() - 1);
            loop {
                let slot = table(dict).indices[probe.place];
                if slot == 0 {
                    return Ok(None);
                }
                if slot >> 32 == tag(hash) && slot as u32 != DELETED {
                    let number = (slot as u32 - 1) as usize;
                    let entry = &table(dict).entries[number];
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

    /// Makes a new index of so many slots; deleted entries go.
    fn rebuild(&mut self, slots: usize) -> Res<()> {
        let mut indices = Vec::new();
        if indices.try_reserve_exact(slots).is_err() {
            return Err(errors::memory_error());
        }
        indices.resize(slots, 0u64);
        if self.length != self.entries.len() {
            self.entries.retain(|entry| !entry.key.is_missing());
        }
        for (number, entry) in self.entries.iter().enumerate() {
            let mut probe = Probe::new(entry.hash, slots - 1);
            while indices[probe.place] != 0 {
                probe.advance();
            }
            indices[probe.place] = slot_word(entry.hash, number);
        }
        self.indices = indices;
        self.used = self.length;
        self.version += 1;
        Ok(())
    }

    /// Adds an entry whose key is known to be absent.
    pub fn push(&mut self, hash: i64, key: Obj, value: Obj) -> Res<()> {
        if (self.used + 1) * 3 > self.indices.len() * 2 {
            self.rebuild((self.length * 3).next_power_of_two().max(SLOTS_MIN))?;
        }
        if self.entries.len() == self.entries.capacity()
            && (self.entries.try_reserve(1).is_err() || self.entries.len() >= DELETED as usize - 2)
        {
            return Err(errors::memory_error());
        }
        let mut probe = Probe::new(hash, self.indices.len() - 1);
        while self.indices[probe.place] != 0 {
            probe.advance();
        }
        self.indices[probe.place] = slot_word(hash, self.entries.len());
        self.entries.push(Entry { hash, key, value });
        self.used += 1;
        self.length += 1;
        self.version += 1;
        Ok(())
    }

    /// Takes an entry out.
    pub fn take(&mut self, number: usize) -> (Obj, Obj) {
        let hash = self.entries[number].hash;
        let wanted = slot_word(hash, number);
        let mut probe = Probe::new(hash, self.indices.len() - 1);
        while self.indices[probe.place] != wanted {
            probe.advance();
        }
        self.indices[probe.place] = u64::from(DELETED);
        let entry = &mut self.entries[number];
        let key = replace(&mut entry.key, Obj::NO_VALUE);
        let value = replace(&mut entry.value, Obj::NO_VALUE);
        self.length -= 1;
        self.version += 1;
        (key, value)
    }

    /// Takes the last entry out (`popitem`).
    pub fn take_last(&mut self) -> Option<(Obj, Obj)> {
        while self.entries.last()?.key.is_missing() {
            self.entries.pop();
        }
        let taken = self.take(self.entries.len() - 1);
        self.entries.pop();
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
            if !self.entries.get(number)?.key.is_missing() {
                return Some(number);
            }
            number += 1;
        }
    }

    /// A copy with the same order.
    pub fn copied(&self) -> Res<Table> {
        let mut result = Table::default();
        if self.length == 0 {
            return Ok(result);
        }
        if result.entries.try_reserve_exact(self.length).is_err() {
            return Err(errors::memory_error());
        }
        for entry in self.entries.iter().filter(|entry| !entry.key.is_missing()) {
            let (key, value) = (entry.key.clone(), entry.value.clone());
            result.entries.push(Entry { hash: entry.hash, key, value });
        }
        result.length = self.length;
        result.rebuild((self.length * 3 / 2 + 1).next_power_of_two().max(SLOTS_MIN))?;
        Ok(result)
    }

    /// Bytes of memory behind the dict.
    pub fn memory(&self) -> usize {
        self.indices.capacity() * 8 + self.entries.capacity() * size_of::<Entry>()
    }
}
