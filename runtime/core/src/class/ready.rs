//! Making a built-in type ready on first use: bases, MRO, a dict with its methods and wrappers of
//! its native slots, inherited slots.

use alloc::vec::Vec;

use super::{HAS_DICT, HEAP, LEAF, NO_EXTRA, READY, READYING, Type, WEAKREFS, lookup};
use crate::names::intern;
use crate::obj::Obj;
use crate::objects::{builtin_function, dict, tuple};

/// Makes the type ready. Memory for it is assumed to be there (start-up).
#[cold]
pub fn make_ready(class: &Type) {
    // SAFETY: built-in types are statics.
    let class: &'static Type = unsafe { &*(class as *const Type) };
    if class.has(READY | READYING | HEAP) {
        return;
    }
    class.set_flag(READYING);
    if let Some(base) = class.static_base() {
        make_ready(base);
    }
    let fields = unsafe { class.fields_mut() };
    let rust_name = class.rust_name();
    let (module, name) = rust_name.rsplit_once('.').unwrap_or(("builtins", rust_name));
    fields.name = intern(name);
    fields.qualname = intern(name);
    let mut mro: Vec<Obj> = Vec::new();
    mro.push(class.object());
    let mut base = class.static_base();
    let mut second = class.second_base();
    while let Some(next) = base {
        mro.push(next.object());
        if let Some(second) = second.take() {
            mro.push(second.object());
        }
        base = next.static_base();
    }
    let bases: Vec<Obj> = class
        .static_base()
        .into_iter()
        .chain(class.second_base())
        .map(|base| base.object())
        .collect();
    fields.base = bases.first().cloned().unwrap_or(Obj::NO_VALUE);
    fields.bases = tuple::immortal(bases);
    fields.mro = tuple::immortal(mro);
    fields.dict = dict::new_immortal();
    unsafe { (*(class as *const Type as *mut Type)).head.version = lookup::next_version() };
    // SAFETY: nobody else looks at a type that is being made ready.
    let own = unsafe { *class.slots_mut() };
    inherit_native(class);
    let plain = class.slots.get();
    if unsafe { (*plain).drop.is_none() }
        && class.extra_offset.get() == NO_EXTRA
        && !class.has(WEAKREFS)
    {
        class.set_flag(LEAF);
    }
    class.set_flag(READY);
    let _ = class.store(&intern("__module__"), &intern(module));
    add_methods(class);
    super::wrappers::add_slot_wrappers(class, &own);
    if let Some(populate) = class.populate() {
        populate(class);
    }
    if class.slots().hash.is_none() {
        let _ = class.store(&intern("__hash__"), &crate::objects::none::none());
    }
}

/// Fills unset native slots from the base, as CPython's `inherit_slots`.
fn inherit_native(class: &'static Type) {
    let Some(base) = class.static_base() else { return };
    let inherited = *base.slots();
    // SAFETY: nobody else looks at a type that is being made ready.
    let own = unsafe { class.slots_mut() };
    let new = own.new;
    super::inherit::fill_missing(own, &inherited);
    if new.is_none() && base.static_base().is_none() {
        // A built-in type right below `object` has a constructor of its own or none.
        own.new = None;
    }
    let flags = class.flags.get() | (base.flags.get() & (HAS_DICT | WEAKREFS));
    class.flags.set(flags);
    if class.extra_offset.get() == NO_EXTRA && base.extra_offset.get() != NO_EXTRA {
        class.extra_offset.set(base.extra_offset.get());
    }
}

fn add_methods(class: &'static Type) {
    let Some(owner) = class.methods() else { return };
    for row in crate::program::rows(owner) {
        let method = builtin_function::method_of(class, row);
        let _ = class.store(&intern(row.name()), &method);
    }
}
