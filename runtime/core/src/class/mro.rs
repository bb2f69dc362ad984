//! The MRO of a class: C3 linearisation, or what the metaclass's `mro` gives.
//!
//! `mro` is foreign code: it may assign `__bases__` of the very class it is asked for. Then what the
//! inner assignment found stands, and the outer result is thrown away.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use super::{INCOMPLETE, Type, build};
use crate::call;
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{tuple, type_};
use crate::ops;

struct Foreign(UnsafeCell<Vec<*const Type>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Foreign {}

/// The classes whose MRO is not C3's: other classes than their bases may be in it.
static FOREIGN: Foreign = Foreign(UnsafeCell::new(Vec::new()));

/// Tells the caches of classes with an MRO of their own that any class has changed.
pub(super) fn invalidate_foreign() {
    let foreign = unsafe { &*FOREIGN.0.get() };
    foreign.iter().for_each(|class| unsafe { (**class).renew_versions() });
}

/// The class's MRO is C3's, or the class is dying.
pub(super) fn forget_foreign(class: &Type) {
    let foreign = unsafe { &mut *FOREIGN.0.get() };
    if !foreign.is_empty() {
        foreign.retain(|other| !core::ptr::eq(*other, class));
    }
}

/// What `renew` replaced.
pub struct Replaced {
    class: Obj,
    before: Obj,
    after: Obj,
}

impl Replaced {
    /// Back to the former MRO, unless there is a newer one.
    pub fn undo(self) {
        let class = Type::of(&self.class);
        if class.fields().mro.is(&self.after) {
            store(class, self.before);
        }
    }
}

/// Computes and stores the MRO of a class with its bases set. Nothing when the MRO was replaced
/// while it was computed.
pub fn renew(class: &Type) -> Res<Option<Replaced>> {
    let before = class.fields().mro.clone();
    let after = compute(class)?;
    if !class.fields().mro.is(&before) {
        return Ok(None);
    }
    store(class, after.clone());
    class.clear_flag(INCOMPLETE);
    Ok(Some(Replaced { class: class.object(), before, after }))
}

/// `renew` of a class and all below it; what was replaced goes to the list, also when it fails.
pub fn renew_all(class: &Type, replaced: &mut Vec<Replaced>) -> Res<()> {
    let Some(own) = renew(class)? else { return Ok(()) };
    replaced.push(own);
    let subclasses: Vec<Obj> =
        class.fields().subclasses.iter().map(|class| unsafe { (**class).object() }).collect();
    for subclass in &subclasses {
        renew_all(Type::of(subclass), replaced)?;
    }
    Ok(())
}

fn store(class: &Type, mro: Obj) {
    // SAFETY: no reference to the fields is alive here.
    unsafe { class.fields_mut() }.mro.put(mro);
    class.invalidate();
}

fn compute(class: &Type) -> Res {
    let object = class.object();
    forget_foreign(class);
    if !is_overridden(object.class()) {
        return tuple::new(linearize(class)?);
    }
    unsafe { &mut *FOREIGN.0.get() }.push(class);
    custom(class, &object)
}

/// Whether the metaclass has an `mro` of its own.
fn is_overridden(metatype: &Type) -> bool {
    if core::ptr::eq(metatype, &type_::TYPE) {
        return false;
    }
    let name = crate::name!("mro");
    match (metatype.lookup(name), type_::TYPE.lookup(name)) {
        (Some(own), Some(native)) => !own.is(&native),
        (own, _) => own.is_some(),
    }
}

fn custom(class: &Type, object: &Obj) -> Res {
    let Some(result) = call::call_special(object, crate::name!("mro"), &[])? else {
        return tuple::new(linearize(class)?);
    };
    let items = ops::iteration::collect(&result)?;
    let solid = build::solid_base(Type::of(object));
    for item in &items {
        if !type_::is_type(item) {
            return Err(errors::type_error(&format!(
                "mro() returned a non-class ('{}')",
                item.class().name()
            )));
        }
        if !solid.is_subtype(build::solid_base(Type::of(item))) {
            return Err(errors::type_error(&format!(
                "mro() returned base with unsuitable layout ('{}')",
                Type::of(item).name()
            )));
        }
    }
    tuple::new(items)
}

/// C3.
pub fn linearize(class: &Type) -> Res<Vec<Obj>> {
    let bases = tuple::items(&class.fields().bases).to_vec();
    if let Some(base) = bases.iter().find(|base| Type::of(base).has(INCOMPLETE)) {
        return Err(errors::type_error(&format!(
            "Cannot extend an incomplete type '{}'",
            Type::of(base).name()
        )));
    }
    for (index, base) in bases.iter().enumerate() {
        if bases[..index].iter().any(|other| other.is(base)) {
            return Err(errors::type_error(&format!(
                "duplicate base class {}",
                Type::of(base).name()
            )));
        }
    }
    let mut result = alloc::vec![class.object()];
    if let [only] = bases.as_slice() {
        result.extend_from_slice(tuple::items(&Type::of(only).fields().mro));
        return Ok(result);
    }
    let mut lists: Vec<Vec<Obj>> =
        bases.iter().map(|base| tuple::items(&Type::of(base).fields().mro).to_vec()).collect();
    lists.push(bases);
    let mut heads: Vec<usize> = alloc::vec![0; lists.len()];
    loop {
        let open: Vec<usize> =
            (0..lists.len()).filter(|&index| heads[index] < lists[index].len()).collect();
        if open.is_empty() {
            return Ok(result);
        }
        let in_tail = |candidate: &Obj| {
            lists
                .iter()
                .zip(&heads)
                .any(|(list, &head)| list.iter().skip(head + 1).any(|item| item.is(candidate)))
        };
        let next = open.iter().map(|&index| &lists[index][heads[index]]).find(|c| !in_tail(c));
        let Some(next) = next.cloned() else {
            return Err(inconsistent(&lists, &heads));
        };
        for index in open {
            if lists[index][heads[index]].is(&next) {
                heads[index] += 1;
            }
        }
        result.push(next);
    }
}

fn inconsistent(lists: &[Vec<Obj>], heads: &[usize]) -> Raised {
    let mut seen: Vec<Obj> = Vec::new();
    for (list, &head) in lists.iter().zip(heads) {
        if let Some(first) = list.get(head)
            && !seen.iter().any(|other| other.is(first))
        {
            seen.push(first.clone());
        }
    }
    let names: Vec<String> = seen.iter().map(|class| Type::of(class).name()).collect();
    errors::type_error(&format!(
        "Cannot create a consistent method resolution order (MRO) for bases {}",
        names.join(", ")
    ))
}
