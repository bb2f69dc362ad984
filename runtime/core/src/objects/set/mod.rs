//! `set` and `frozenset`.
//!
//! Read on: `table`, `operations` (what methods and operators share), `methods`, `iterator`.

use alloc::vec::Vec;

use naja_abi::builtins::Owner;
use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{BASE, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::number::hash::hash_frozenset;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::list;
use crate::objects::str::{self, Builder};
use crate::ops::recursion::ReprGuard;
use crate::ops::{arguments, text};

mod iterator;
mod methods;
mod operations;
mod table;

pub use iterator::{SET_ITERATOR, iterator_copy, left};
pub use methods::*;
pub use operations::{
    difference_update_with, intersection_with, symmetric_difference_update_with, update_with,
};
pub use table::Table;

/// Layout of `set` and `frozenset`.
#[repr(C)]
struct Set {
    header: Header,
    table: Table,
    /// Hash of a frozenset, 0 while unknown.
    hash: i64,
}

const BOTH: Slots = Slots {
    drop: Some(drop_table),
    traverse: Some(traverse),
    repr: Some(repr),
    compare: Some(operations::compare),
    iter: Some(iterator::iter),
    len: Some(|set| Ok(len(set))),
    contains: Some(has_item),
    ..Slots::NONE
}
.with_operator(Operator::Or, operations::or)
.with_operator(Operator::And, operations::and)
.with_operator(Operator::Sub, operations::sub)
.with_operator(Operator::Xor, operations::xor);

/// `set`.
#[unsafe(export_name = "naja_type_set")]
pub static SET: Type = Type::builtin(Spec {
    flags: BASE | crate::class::WEAKREFS,
    methods: Some(Owner::set),
    slots: Slots {
        clear: Some(clear),
        init: Some(init),
        new: Some(|class, _| with_class(Type::of(class))),
        ..BOTH
    }
    .with_inplace(Operator::Or, operations::inplace_or)
    .with_inplace(Operator::And, operations::inplace_and)
    .with_inplace(Operator::Sub, operations::inplace_sub)
    .with_inplace(Operator::Xor, operations::inplace_xor),
    ..Spec::new("set", size_of::<Set>())
});

/// `frozenset`.
#[unsafe(export_name = "naja_type_frozenset")]
pub static FROZENSET: Type = Type::builtin(Spec {
    flags: BASE | crate::class::WEAKREFS,
    methods: Some(Owner::frozenset),
    slots: Slots { hash: Some(hash), new: Some(construct_frozen), ..BOTH },
    ..Spec::new("frozenset", size_of::<Set>())
});

/// The table of a set. Do not keep the reference while Python code runs.
#[inline(always)]
#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
pub fn table(set: &Obj) -> &mut Table {
    unsafe { &mut (*set.cast::<Set>()).table }
}

/// Number of items.
pub fn len(set: &Obj) -> usize {
    table(set).length
}

/// Whether the object is a set or a frozenset (or of a subclass).
pub fn is_any_set(object: &Obj) -> bool {
    object.is_pointer() && (object.is_instance(&SET) || object.is_instance(&FROZENSET))
}

/// Whether the object is exactly a set or a frozenset.
pub fn is_exact_set(object: &Obj) -> bool {
    object.is_pointer() && (object.is_exact(&SET) || object.is_exact(&FROZENSET))
}

/// A new empty set.
pub fn new() -> Res {
    with_class(&SET)
}

/// A new empty instance of a set type.
pub fn with_class(class: &Type) -> Res {
    let set = heap::allocate_object::<Set>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*set).table).write(Table::default());
        Ok(Obj::from_address(set))
    }
}

/// `set(iterable)`.
pub fn from_iterable(iterable: &Obj) -> Res {
    let set = new()?;
    update_with(&set, iterable)?;
    Ok(set)
}

/// A frozenset of these items, in a set of which nobody else knows.
pub fn frozen_from(items: &[Obj]) -> Res {
    let set = with_class(&FROZENSET)?;
    for item in items {
        add_item(&set, item)?;
    }
    Ok(set)
}

/// Adds an item; false when it is there already.
#[inline]
pub fn add_item(set: &Obj, item: &Obj) -> Res<bool> {
    Table::add(set, item, super::dict::key_hash(item)?)
}

/// Whether the set has the item; a set as item counts as the frozenset with the same items.
pub fn has_item(set: &Obj, item: &Obj) -> Res<bool> {
    with_hashable(item, |item, hash| Table::contains(set, item, hash))
}

/// Runs `action` with an item and its hash, the item frozen when it is an unhashable set.
fn with_hashable<R>(item: &Obj, action: impl Fn(&Obj, i64) -> Res<R>) -> Res<R> {
    match super::dict::key_hash(item) {
        Ok(hash) => action(item, hash),
        Err(raised) => {
            if !(item.is_pointer() && item.is_instance(&SET)) {
                return Err(raised);
            }
            drop(errors::catch_if(raised, &types::TYPE_ERROR)?);
            let frozen = with_class(&FROZENSET)?;
            update_with(&frozen, item)?;
            action(&frozen, hash(&frozen)?)
        }
    }
}

/// Takes all items out.
pub fn clear(set: &Obj) {
    let old = table(set).take_all();
    drop(old);
}

fn init(set: &Obj, args: &Args) -> Res<()> {
    arguments::no_keywords("set", args)?;
    let values = arguments::positional("set", args, 0, 1)?;
    clear(set);
    match values.first() {
        Some(iterable) => update_with(set, iterable),
        None => Ok(()),
    }
}

fn construct_frozen(class: &Obj, args: &Args) -> Res {
    arguments::no_keywords_unless_subclass(class, &FROZENSET, args)?;
    let values = arguments::positional("frozenset", args, 0, 1)?;
    let class = Type::of(class);
    if let Some(iterable) = values.first()
        && core::ptr::eq(class, &FROZENSET)
        && iterable.is_exact(&FROZENSET)
    {
        return Ok(iterable.clone());
    }
    let set = with_class(class)?;
    if let Some(iterable) = values.first() {
        update_with(&set, iterable)?;
    }
    Ok(set)
}

fn hash(set: &Obj) -> Res<i64> {
    let this = unsafe { &mut *set.cast::<Set>() };
    if this.hash == 0 {
        let hashes: Vec<i64> = this.table.live().map(|slot| slot.hash).collect();
        this.hash = hash_frozenset(hashes.into_iter());
    }
    Ok(this.hash)
}

fn repr(set: &Obj) -> Res {
    let class = set.class();
    let mut result = Builder::new();
    let Some(_guard) = ReprGuard::enter(set) else {
        return str::new(&alloc::format!("{}(...)", class.name()));
    };
    if len(set) == 0 {
        return str::new(&alloc::format!("{}()", class.name()));
    }
    let items: Vec<Obj> = table(set).live().map(|slot| slot.key.clone()).collect();
    let items = text::repr(&list::new(items)?)?;
    let inner = str::substring(&items, 1, str::len(&items) - 1)?;
    let plain = core::ptr::eq(class, &SET);
    if !plain {
        result.push_str(&class.name())?;
        result.push_str("(")?;
    }
    result.push_str("{")?;
    result.push_obj(&inner)?;
    result.push_str(if plain { "}" } else { "})" })?;
    result.finish()
}

unsafe fn drop_table(header: *mut Header) {
    unsafe { core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Set)).table)) };
}

fn traverse(set: &Obj, visit: &mut dyn FnMut(&Obj)) {
    table(set).live().for_each(|slot| visit(&slot.key));
}
