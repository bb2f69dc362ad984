//! `dict`: an insertion-ordered compact table (indices into an array of entries).
//!
//! Read on: `table`, `methods`, `merge` (construction and update), `iterators`, `views`.

use alloc::vec::Vec;
use core::mem::replace;

use naja_abi::layout::{Header, IMMORTAL};

use crate::class::{BASE, Comparison, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{none, str};
use crate::ops::compare;

mod index;
mod iterators;
mod merge;
mod methods;
mod table;
mod views;

pub use iterators::{Kind, iterate, iterate_reversed, iterator_copy, left, pair};
pub use merge::{callee_text, merge_keywords, update_from_iterable, update_from_mapping};
pub use methods::*;
pub use table::{Entry, Table};
pub use views::*;

/// Layout of `dict`.
#[repr(C)]
pub struct Dict {
    header: Header,
    table: Table,
}

/// `dict`.
#[unsafe(export_name = "naja_type_dict")]
pub static DICT: Type = Type::builtin(Spec {
    flags: BASE | crate::class::MAPPING,
    methods: Some(naja_abi::builtins::Owner::dict),
    slots: Slots {
        drop: Some(drop_table),
        traverse: Some(traverse),
        clear: Some(clear),
        repr: Some(methods::repr),
        compare: Some(compare_dicts),
        iter: Some(|dict| iterate(dict, Kind::Keys)),
        len: Some(|dict| Ok(len(dict))),
        getitem: Some(getitem),
        setitem: Some(setitem),
        contains: Some(contains_key),
        init: Some(merge::init),
        new: Some(|class, _| with_class(Type::of(class))),
        ..Slots::NONE
    }
    .with_operator(Operator::Or, merge::union)
    .with_inplace(Operator::Or, merge::inplace_union),
    ..Spec::new("dict", size_of::<Dict>())
});

/// The table of a dict. Do not keep the reference while Python code runs.
#[inline(always)]
#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
pub fn table(dict: &Obj) -> &mut Table {
    unsafe { &mut (*dict.cast::<Dict>()).table }
}

/// Whether the object is a dict.
pub fn is_dict(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&DICT)
}

/// A new empty dict.
pub fn new() -> Res {
    with_class(&DICT)
}

/// A new empty dict with room for so many entries.
pub fn with_capacity(count: usize) -> Res {
    let dict = new()?;
    if count > 5 {
        *table(&dict) = Table::with_capacity(count)?;
    }
    Ok(dict)
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

/// Hash of a key, with a short way for exact strings and small ints.
#[inline]
pub fn key_hash(key: &Obj) -> Res<i64> {
    const MODULUS: i64 = (1 << 61) - 1;
    if let Some(small) = key.as_small() {
        if -MODULUS < small && small < MODULUS {
            return Ok(if small == -1 { -2 } else { small });
        }
    } else if key.is_exact_str() {
        return Ok(str::hash(key));
    }
    compare::hash(key)
}

impl Obj {
    /// Whether the object is exactly a `str`.
    #[inline(always)]
    pub fn is_exact_str(&self) -> bool {
        self.is_pointer() && self.is_exact(&str::STR)
    }
}

/// Number of the key's entry.
#[inline]
fn find(dict: &Obj, key: &Obj) -> Res<Option<usize>> {
    match table(dict).find_recent(key) {
        Some(number) => Ok(Some(number)),
        None => Table::find(dict, key, key_hash(key)?),
    }
}

/// `dict[key]`, or `None` when absent.
#[inline]
pub fn get(dict: &Obj, key: &Obj) -> Res<Option<Obj>> {
    let found = find(dict, key)?;
    Ok(found.map(|number| table(dict).entries()[number].value.clone()))
}

/// `get` with the hash known.
#[inline]
pub fn get_hashed(dict: &Obj, key: &Obj, hash: i64) -> Res<Option<Obj>> {
    let found = Table::find(dict, key, hash)?;
    Ok(found.map(|number| table(dict).entries()[number].value.clone()))
}

/// `dict[name]` for a str key: cannot raise when all keys are str; an error counts as absent.
pub fn get_str(dict: &Obj, name: &Obj) -> Option<Obj> {
    match get_hashed(dict, name, str::hash(name)) {
        Ok(found) => found,
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

/// `dict[key]`; `__missing__` of a subclass, else KeyError.
#[inline]
pub fn getitem(dict: &Obj, key: &Obj) -> Res {
    match get(dict, key)? {
        Some(value) => Ok(value),
        None => missing(dict, key),
    }
}

#[cold]
fn missing(dict: &Obj, key: &Obj) -> Res {
    if !dict.is_exact(&DICT) {
        let name = crate::name!("__missing__");
        if let Some(value) = crate::call::call_special(dict, name, core::slice::from_ref(key))? {
            return Ok(value);
        }
    }
    Err(errors::key_error(key))
}

fn setitem(dict: &Obj, key: &Obj, value: Option<&Obj>) -> Res<()> {
    match value {
        Some(value) => insert(dict, key, value),
        None if remove(dict, key)? => Ok(()),
        None => Err(errors::key_error(key)),
    }
}

/// `key in dict`.
pub fn contains_key(dict: &Obj, key: &Obj) -> Res<bool> {
    Ok(find(dict, key)?.is_some())
}

/// `dict[key] = value`.
pub fn insert(dict: &Obj, key: &Obj, value: &Obj) -> Res<()> {
    if let Some(number) = table(dict).find_recent(key) {
        let old = replace(&mut table(dict).entry_mut(number).value, value.clone());
        drop(old);
        return Ok(());
    }
    insert_hashed(dict, key, value, key_hash(key)?)
}

/// `insert` with the hash known.
#[inline]
pub fn insert_hashed(dict: &Obj, key: &Obj, value: &Obj, hash: i64) -> Res<()> {
    match Table::find(dict, key, hash)? {
        Some(number) => {
            let old = replace(&mut table(dict).entry_mut(number).value, value.clone());
            drop(old);
            Ok(())
        }
        None => table(dict).push(hash, key.clone(), value.clone()),
    }
}

/// `dict.pop(key)`: the value, or `None` when absent.
pub fn pop(dict: &Obj, key: &Obj) -> Res<Option<Obj>> {
    if table(dict).length == 0 {
        return Ok(None);
    }
    let Some(number) = find(dict, key)? else { return Ok(None) };
    let (_key, value) = table(dict).take(number);
    Ok(Some(value))
}

/// `del dict[key]`; false when absent.
pub fn remove(dict: &Obj, key: &Obj) -> Res<bool> {
    let Some(number) = find(dict, key)? else { return Ok(false) };
    let taken = table(dict).take(number);
    drop(taken);
    Ok(true)
}

/// The entries as they are now, cloned.
pub fn entries(dict: &Obj) -> Vec<(Obj, Obj)> {
    table(dict)
        .entries()
        .iter()
        .filter(|entry| !entry.key.is_missing())
        .map(|entry| (entry.key.clone(), entry.value.clone()))
        .collect()
}

/// `dict.update(other)` for an exact dict.
pub fn update_from_dict(dict: &Obj, other: &Obj) -> Res<()> {
    if dict.is(other) {
        return Ok(());
    }
    if table(dict).length == 0 && table(dict).entries().is_empty() {
        let version = table(dict).version;
        let mut copied = table(other).copied()?;
        copied.version += version;
        *table(dict) = copied;
        return Ok(());
    }
    let mut number = 0;
    let length = len(other);
    while let Some(live) = table(other).next_live(number) {
        let entry = &table(other).entries()[live];
        let (hash, key, value) = (entry.hash, entry.key.clone(), entry.value.clone());
        insert_hashed(dict, &key, &value, hash)?;
        if len(other) != length {
            return Err(errors::runtime_error("dict mutated during update"));
        }
        number = live + 1;
    }
    Ok(())
}

/// A new plain dict with the same entries.
pub fn copy_of(dict: &Obj) -> Res {
    let result = new()?;
    *table(&result) = table(dict).copied()?;
    Ok(result)
}

/// `dict.clear()`.
pub fn clear(dict: &Obj) {
    let old = table(dict).take_all();
    drop(old);
}

/// `==` and `!=`.
fn compare_dicts(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let equality = matches!(comparison, Comparison::Eq | Comparison::Ne);
    if !equality || !is_dict(right) {
        return Ok(none::not_implemented());
    }
    let equal = equal_dicts(left, right)?;
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

fn equal_dicts(left: &Obj, right: &Obj) -> Res<bool> {
    if len(left) != len(right) {
        return Ok(false);
    }
    let mut number = 0;
    while let Some(live) = table(left).next_live(number) {
        let entry = &table(left).entries()[live];
        let (hash, key, value) = (entry.hash, entry.key.clone(), entry.value.clone());
        match get_hashed(right, &key, hash)? {
            Some(other) if compare::equal(&other, &value)? => {}
            _ => return Ok(false),
        }
        number = live + 1;
    }
    Ok(true)
}

unsafe fn drop_table(header: *mut Header) {
    unsafe { core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Dict)).table)) };
}

fn traverse(dict: &Obj, visit: &mut dyn FnMut(&Obj)) {
    for entry in table(dict).entries() {
        if !entry.key.is_missing() {
            visit(&entry.key);
            visit(&entry.value);
        }
    }
}
