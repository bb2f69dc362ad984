//! Weak references: `weakref.ref`, and what happens to them when their object dies.
//!
//! A table holds, per object with the flag `AUX_WEAKLY_REFERENCED`, the references to it. Neither
//! side owns the other: a dying reference takes itself off, a dying object empties its references.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_abi::layout::{AUX_WEAKLY_REFERENCED, Header};

use crate::call::{self, Args};
use crate::class::{BASE, Comparison, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{dict, getset, none, str};
use crate::ops;

/// Layout of a reference.
#[repr(C)]
pub struct Reference {
    header: Header,
    /// The object; null once it is dead.
    target: *mut Header,
    /// Owned, or `NO_VALUE`.
    callback: Obj,
    /// The object's hash, once it has been asked for.
    hash: i64,
    has_hash: bool,
}

struct Table(UnsafeCell<BTreeMap<usize, Vec<*mut Reference>>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Table {}

static TABLE: Table = Table(UnsafeCell::new(BTreeMap::new()));

fn table() -> &'static mut BTreeMap<usize, Vec<*mut Reference>> {
    unsafe { &mut *TABLE.0.get() }
}

/// `weakref.ReferenceType`.
#[unsafe(export_name = "naja_type_ReferenceType")]
pub static REFERENCE: Type = Type::builtin(Spec {
    flags: BASE,
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_reference),
        traverse: Some(traverse),
        clear: Some(|object| drop(take_callback(object))),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        call: Some(dereference),
        init: Some(|_, _| Ok(())),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("weakref.ReferenceType", size_of::<Reference>())
});

fn populate(class: &'static Type) {
    getset::add(class, "__callback__", |object| {
        Ok(layout(object).callback.given().cloned().unwrap_or(none::none()))
    });
}

fn layout(object: &Obj) -> &mut Reference {
    unsafe { &mut *object.cast::<Reference>() }
}

fn take_callback(object: &Obj) -> Obj {
    core::mem::replace(&mut layout(object).callback, Obj::NO_VALUE)
}

/// `ref(object, callback=None, /)`; subclasses may take more.
fn construct(class: &Obj, args: &Args) -> Res {
    let class = Type::of(class);
    let given = args.positional();
    let exact = core::ptr::eq(class, &REFERENCE);
    if exact && args.keywords().next().is_some() {
        return Err(errors::type_error("ref() takes no keyword arguments"));
    }
    if given.is_empty() || given.len() > 2 {
        let (bound, ending) = if given.is_empty() { ("least 1", "") } else { ("most 2", "s") };
        return Err(errors::type_error(&format!(
            "__new__ expected at {bound} argument{ending}, got {}",
            given.len()
        )));
    }
    let target = &given[0];
    if !target.is_pointer() || !target.class().has(WEAKREFS) {
        return Err(errors::type_error(&format!(
            "cannot create weak reference to '{}' object",
            target.class().full_name()
        )));
    }
    let callback = given.get(1).filter(|callback| !none::is_none(callback));
    if exact
        && callback.is_none()
        && let Some(known) = plain(target)
    {
        return Ok(known);
    }
    let object = heap::allocate_object::<Reference>(class)?;
    unsafe {
        (*object).target = target.address();
        core::ptr::addr_of_mut!((*object).callback)
            .write(callback.cloned().unwrap_or(Obj::NO_VALUE));
        (*target.address()).aux |= AUX_WEAKLY_REFERENCED;
    }
    let references = table().entry(target.address() as usize).or_default();
    let behind_plain = !(exact && callback.is_none()) && references.first().is_some_and(is_plain);
    references.insert(usize::from(behind_plain), object);
    Ok(unsafe { Obj::from_address(object) })
}

/// Whether it is a reference that others may share: no subclass, no callback.
fn is_plain(reference: &*mut Reference) -> bool {
    let reference = unsafe { &**reference };
    core::ptr::eq(reference.header.class.cast::<Type>(), &REFERENCE)
        && reference.callback.is_missing()
}

fn plain(target: &Obj) -> Option<Obj> {
    let first = *table().get(&(target.address() as usize))?.first()?;
    let alive = unsafe { (*first).header.count } > 0;
    (alive && is_plain(&first)).then(|| unsafe { Obj::retain_address(first) })
}

/// The object of a reference while it lives.
pub fn target(object: &Obj) -> Option<Obj> {
    let target = layout(object).target;
    // An object that waits for its memory to be freed has no owner any more.
    let dead = target.is_null() || unsafe { (*target).count } == 0;
    (!dead).then(|| unsafe { Obj::retain_address(target) })
}

/// The references to an object that are alive, as `weakref.getweakrefs` lists them.
pub fn references(object: &Obj) -> Vec<Obj> {
    if !object.is_pointer() || unsafe { (*object.address()).aux } & AUX_WEAKLY_REFERENCED == 0 {
        return Vec::new();
    }
    let known = table().get(&(object.address() as usize));
    let alive = known.into_iter().flatten().filter(|it| unsafe { (***it).header.count } > 0);
    alive.map(|reference| unsafe { Obj::retain_address(*reference) }).collect()
}

/// Empties all references to an object; gives those with a callback to call.
pub fn empty(object: &Obj) -> Vec<Obj> {
    unsafe { (*object.address()).aux &= !AUX_WEAKLY_REFERENCED };
    let mut waiting = Vec::new();
    for reference in table().remove(&(object.address() as usize)).unwrap_or_default() {
        unsafe {
            (*reference).target = core::ptr::null_mut();
            if (*reference).header.count > 0 && !(*reference).callback.is_missing() {
                waiting.push(Obj::retain_address(reference));
            }
        }
    }
    waiting
}

/// Calls the callback of each of these references.
pub fn call_back(references: Vec<Obj>) {
    for reference in references {
        let callback = take_callback(&reference);
        if callback.is_missing() {
            continue;
        }
        // What is on its way must not be lost.
        let pending = crate::thread::take_raised();
        if let Err(raised) = call::call1(&callback, &reference) {
            crate::objects::exception::print::unraisable(&errors::catch(raised), &callback);
        }
        if !pending.is_missing() {
            crate::thread::set_raised(pending);
        }
    }
}

/// Empties all weak references to a dying object and calls their callbacks.
pub fn clear_references(object: &Obj) {
    call_back(empty(object));
}

unsafe fn drop_reference(header: *mut Header) {
    unsafe {
        let object = header as *mut Reference;
        let target = (*object).target;
        if !target.is_null() {
            let key = target as usize;
            if let Some(references) = table().get_mut(&key) {
                references.retain(|reference| *reference != object);
                if references.is_empty() {
                    table().remove(&key);
                    (*target).aux &= !AUX_WEAKLY_REFERENCED;
                }
            }
        }
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).callback));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(callback) = layout(object).callback.given() {
        visit(callback);
    }
}

fn dereference(object: &Obj, args: &Args) -> Res {
    if !args.values.is_empty() {
        let name = object.class().full_name();
        return Err(errors::type_error(&match args.keywords().next() {
            Some(_) => format!("{name}() got an unexpected keyword argument"),
            None => format!(
                "__call__() takes 0 positional arguments but {} were given",
                args.values.len()
            ),
        }));
    }
    Ok(target(object).unwrap_or(none::none()))
}

fn hash(object: &Obj) -> Res<i64> {
    if !layout(object).has_hash {
        let Some(target) = target(object) else {
            return Err(errors::type_error("weak object has gone away"));
        };
        layout(object).hash = ops::compare::hash(&target)?;
        layout(object).has_hash = true;
    }
    Ok(layout(object).hash)
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let equality = matches!(comparison, Comparison::Eq | Comparison::Ne);
    if !equality || !left.is_instance(&REFERENCE) || !right.is_instance(&REFERENCE) {
        return Ok(none::not_implemented());
    }
    match (target(left), target(right)) {
        (Some(left), Some(right)) => ops::compare::compare(&left, &right, comparison),
        _ => Ok(none::bool_object(left.is(right) == (comparison == Comparison::Eq))),
    }
}

fn repr(object: &Obj) -> Res {
    let address = object.address() as usize;
    let name = object.class().name();
    let name = if object.is_exact(&REFERENCE) { "weakref" } else { &name };
    let Some(target) = target(object) else {
        return str::new(&format!("<{name} at {address:#x}; dead>"));
    };
    let place = target.address() as usize;
    let class = target.class().full_name();
    let own_name = match ops::attribute::getattr_optional(&target, crate::name!("__name__"))? {
        Some(own) if str::is_str(&own) => format!(" ({})", str::to_string_lossy(&own)),
        _ => Default::default(),
    };
    str::new(&format!("<{name} at {address:#x}; to '{class}' at {place:#x}{own_name}>"))
}

/// Puts the type into the module `_weakref`.
pub fn fill(contents: &Obj) -> Res<()> {
    for name in ["ref", "ReferenceType"] {
        dict::insert(contents, &crate::names::intern(name), &REFERENCE.object())?;
    }
    Ok(())
}
