//! `dict`: an insertion-ordered compact table (indices into an array of entries).

use alloc::vec::Vec;
use core::mem::replace;

use naja_abi::layout::{Header, IMMORTAL};

use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
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
    /// Open-addressed: 0 = free, else 1 + entry index; `DELETED` for tombstones.
    indices: Vec<u32>,
    /// Entries in insertion order.
    pub entries: Vec<Entry>,
    /// Live entries.
    pub length: usize,
    /// Index slots that are not free.
    used: usize,
    /// Counts structural changes, so that iteration and lookups notice them.
    pub version: u64,
}

const DELETED: u32 = u32::MAX;

/// Layout of `dict`.
#[repr(C)]
pub struct Dict {
    header: Header,
    table: Table,
}

/// `dict`.
#[unsafe(export_name = "naja_type_dict")]
pub static DICT: Type = Type::builtin(Spec {
    flags: BASE,
    slots: Slots { drop: Some(drop_table), traverse: Some(traverse), ..Slots::NONE },
    ..Spec::new("dict", size_of::<Dict>())
});

/// The table of a dict. Do not keep the reference while Python code runs.
#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
pub fn table(dict: &Obj) -> &mut Table {
    unsafe { &mut (*dict.cast::<Dict>()).table }
}

/// A new empty dict.
pub fn new() -> Res {
    with_class(&DICT)
}

/// A new empty instance of `dict` or a subclass.
pub fn with_class(class: &Type) -> Res {
    let dict = heap::allocate_object::<Dict>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*dict).table).write(Table::default());
        Ok(Obj::from_address(dict))
    }
}

/// A dict that lives for ever (namespaces of built-in types).
pub fn new_immortal() -> Obj {
    match new() {
        Ok(dict) => {
            unsafe { (*dict.address()).count = IMMORTAL };
            dict
        }
        Err(_) => Obj::NO_VALUE,
    }
}

/// Number of entries.
pub fn len(dict: &Obj) -> usize {
    table(dict).length
}

fn mix(hash: i64) -> usize {
    let hash = hash as u64;
    (hash ^ (hash >> 32).wrapping_mul(0x9e37_79b9)).wrapping_mul(0x9e37_79b9_7f4a_7c15) as usize
        >> 7
}

/// Hash of a key, with a short way for exact strings and small ints.
#[inline]
pub fn key_hash(key: &Obj) -> Res<i64> {
    if key.is_pointer() && key.is_exact(&str::STR) {
        return Ok(str::hash(key));
    }
    compare::hash(key)
}

impl Table {
    /// Index of the entry with the key. Comparing keys may run Python code; when that changes the
    /// table the search starts again.
    fn find(dict: &Obj, key: &Obj, hash: i64) -> Res<Option<usize>> {
        'again: loop {
            let this = table(dict);
            if this.indices.is_empty() {
                return Ok(None);
            }
            let mask = this.indices.len() - 1;
            let mut place = mix(hash) & mask;
            loop {
                let this = table(dict);
                let index = this.indices[place];
                if index == 0 {
                    return Ok(None);
                }
                if index != DELETED {
                    let entry = &this.entries[index as usize - 1];
                    if entry.key.is(key) {
                        return Ok(Some(index as usize - 1));
                    }
                    if entry.hash == hash {
                        let other = entry.key.clone();
                        let version = this.version;
                        let equal = if other.is_exact_str() && key.is_exact_str() {
                            str::same(&other, key)
                        } else {
                            compare::equal(&other, key)?
                        };
                        if table(dict).version != version {
                            continue 'again;
                        }
                        if equal {
                            return Ok(Some(index as usize - 1));
                        }
                    }
                }
                place = (place + 1) & mask;
            }
        }
    }

    fn grow(&mut self) -> Res<()> {
        let wanted = ((self.length + 1) * 3).next_power_of_two().max(8);
        let mut indices = Vec::new();
        if indices.try_reserve_exact(wanted).is_err() {
            return Err(errors::memory_error());
        }
        indices.resize(wanted, 0u32);
        if self.length != self.entries.len() {
            self.entries.retain(|entry| !entry.key.is_missing());
        }
        let mask = wanted - 1;
        for (index, entry) in self.entries.iter().enumerate() {
            let mut place = mix(entry.hash) & mask;
            while indices[place] != 0 {
                place = (place + 1) & mask;
            }
            indices[place] = index as u32 + 1;
        }
        self.indices = indices;
        self.used = self.length;
        self.version += 1;
        Ok(())
    }

    fn push(&mut self, hash: i64, key: Obj, value: Obj) -> Res<()> {
        if (self.used + 1) * 3 > self.indices.len() * 2 {
            self.grow()?;
        }
        if self.entries.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        let mask = self.indices.len() - 1;
        let mut place = mix(hash) & mask;
        while self.indices[place] != 0 {
            place = (place + 1) & mask;
        }
        self.entries.push(Entry { hash, key, value });
        self.indices[place] = self.entries.len() as u32;
        self.used += 1;
        self.length += 1;
        self.version += 1;
        Ok(())
    }

    fn take(&mut self, index: usize) -> (Obj, Obj) {
        let mask = self.indices.len() - 1;
        let mut place = mix(self.entries[index].hash) & mask;
        while self.indices[place] != index as u32 + 1 {
            place = (place + 1) & mask;
        }
        self.indices[place] = DELETED;
        let entry = &mut self.entries[index];
        let key = replace(&mut entry.key, Obj::NO_VALUE);
        let value = replace(&mut entry.value, Obj::NO_VALUE);
        self.length -= 1;
        self.version += 1;
        while self.entries.last().is_some_and(|entry| entry.key.is_missing()) {
            self.entries.pop();
        }
        (key, value)
    }
}

impl Obj {
    /// Whether the object is exactly a `str`.
    #[inline(always)]
    pub fn is_exact_str(&self) -> bool {
        self.is_pointer() && self.is_exact(&str::STR)
    }
}

/// `dict[key]`, or `None` when absent.
pub fn get(dict: &Obj, key: &Obj) -> Res<Option<Obj>> {
    get_hashed(dict, key, key_hash(key)?)
}

/// `get` with the hash known.
pub fn get_hashed(dict: &Obj, key: &Obj, hash: i64) -> Res<Option<Obj>> {
    let found = Table::find(dict, key, hash)?;
    Ok(found.map(|index| table(dict).entries[index].value.clone()))
}

/// `dict[name]` for a str key: cannot raise when all keys are str; an error counts as absent.
pub fn get_str(dict: &Obj, name: &Obj) -> Option<Obj> {
    match Table::find(dict, name, str::hash(name)) {
        Ok(found) => found.map(|index| table(dict).entries[index].value.clone()),
        Err(raised) => {
            drop(errors::catch(raised));
            None
        }
    }
}

/// `dict[text]`.
pub fn get_text(dict: &Obj, text: &str) -> Option<Obj> {
    get_str(dict, &str::new(text).ok()?)
}

/// `dict[key] = value`.
pub fn insert(dict: &Obj, key: &Obj, value: &Obj) -> Res<()> {
    insert_hashed(dict, key, value, key_hash(key)?)
}

/// `insert` with the hash known.
pub fn insert_hashed(dict: &Obj, key: &Obj, value: &Obj, hash: i64) -> Res<()> {
    match Table::find(dict, key, hash)? {
        Some(index) => {
            let old = replace(&mut table(dict).entries[index].value, value.clone());
            drop(old);
            Ok(())
        }
        None => table(dict).push(hash, key.clone(), value.clone()),
    }
}

/// `dict.pop(key)`: the value, or `None` when absent.
pub fn pop(dict: &Obj, key: &Obj) -> Res<Option<Obj>> {
    let hash = key_hash(key)?;
    let Some(index) = Table::find(dict, key, hash)? else { return Ok(None) };
    let (_key, value) = table(dict).take(index);
    Ok(Some(value))
}

/// `del dict[key]`; false when absent.
pub fn remove(dict: &Obj, key: &Obj) -> Res<bool> {
    Ok(pop(dict, key)?.is_some())
}

/// The entries as they are now, cloned.
pub fn entries(dict: &Obj) -> Vec<(Obj, Obj)> {
    table(dict)
        .entries
        .iter()
        .filter(|entry| !entry.key.is_missing())
        .map(|entry| (entry.key.clone(), entry.value.clone()))
        .collect()
}

/// `dict.update(other)` for an exact dict.
pub fn update_from_dict(dict: &Obj, other: &Obj) -> Res<()> {
    for (key, value) in entries(other) {
        insert(dict, &key, &value)?;
    }
    Ok(())
}

/// `dict.clear()`.
pub fn clear(dict: &Obj) {
    let version = table(dict).version + 1;
    let old = replace(table(dict), Table { version, ..Table::default() });
    drop(old);
}

unsafe fn drop_table(header: *mut Header) {
    unsafe { core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Dict)).table)) };
}

fn traverse(dict: &Obj, visit: &mut dyn FnMut(&Obj)) {
    for entry in &table(dict).entries {
        if !entry.key.is_missing() {
            visit(&entry.key);
            visit(&entry.value);
        }
    }
}
