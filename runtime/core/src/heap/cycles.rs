//! The cycle collector: trial deletion over all live objects.
//!
//! Every container's count is copied; the references that containers hold to each other are taken
//! off; what keeps a count is held from outside, and all that it reaches lives. The rest is garbage:
//! its weak references are cleared, its finalizers run, and, if nothing came back to life, its
//! contents are dropped, which frees it by counting. (Bacon and Rajan's synchronous algorithm, in
//! CPython's arrangement.)

use alloc::vec::Vec;
use core::cell::Cell;

use hashbrown::HashMap;
use naja_abi::layout::{AUX_FINALIZED, AUX_WEAKLY_REFERENCED, Header, IMMORTAL};

use super::alloc::{each_object, reset_threshold};
use crate::class::{Type, attributes};
use crate::obj::Obj;

struct Flags {
    enabled: Cell<bool>,
    running: Cell<bool>,
}
// SAFETY: one thread runs at a time.
unsafe impl Sync for Flags {}

static FLAGS: Flags = Flags { enabled: Cell::new(true), running: Cell::new(false) };

/// `gc.enable()` / `gc.disable()`.
pub fn set_enabled(enabled: bool) {
    FLAGS.enabled.set(enabled);
}

/// `gc.isenabled()`.
pub fn is_enabled() -> bool {
    FLAGS.enabled.get()
}

/// Collects when enabled: called at polls after much allocation.
pub fn collect_if_enabled() {
    if is_enabled() {
        collect();
    }
    reset_threshold();
}

/// Visits everything the object owns.
pub(super) fn children(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let class = object.class();
    if let Some(traverse) = class.slots().traverse {
        traverse(object, visit);
    }
    attributes::traverse(object, visit);
    if class.is_heap() {
        let word = class as *const Type as u64 + naja_abi::word::POINTER_TAG;
        visit(Obj::from_ref(&word));
    }
}

pub(super) fn view(header: &*mut Header) -> core::mem::ManuallyDrop<Obj> {
    core::mem::ManuallyDrop::new(unsafe { Obj::from_address(*header) })
}

fn is_container(header: *mut Header) -> bool {
    unsafe {
        let class = &*((*header).class as *const Type);
        (*header).count < IMMORTAL / 2
            && (class.slots().traverse.is_some()
                || class.extra_offset.get() != crate::class::NO_EXTRA)
    }
}

/// The containers that only garbage refers to.
fn unreachable(candidates: &[*mut Header], held: u32) -> Vec<*mut Header> {
    let mut counts: HashMap<usize, i64> = HashMap::with_capacity(candidates.len());
    for header in candidates {
        counts.insert(*header as usize, i64::from(unsafe { (**header).count }) - i64::from(held));
    }
    for header in candidates {
        children(&view(header), &mut |child| {
            if child.is_pointer()
                && let Some(count) = counts.get_mut(&(child.address() as usize))
            {
                *count -= 1;
            }
        });
    }
    let mut stack: Vec<*mut Header> =
        candidates.iter().copied().filter(|header| counts[&(*header as usize)] > 0).collect();
    while let Some(header) = stack.pop() {
        if counts.remove(&(header as usize)).is_none() {
            continue;
        }
        children(&view(&header), &mut |child| {
            if child.is_pointer() && counts.contains_key(&(child.address() as usize)) {
                stack.push(child.address());
            }
        });
    }
    candidates.iter().copied().filter(|header| counts.contains_key(&(*header as usize))).collect()
}

/// `gc.collect()`: the number of objects found unreachable.
pub fn collect() -> usize {
    if FLAGS.running.replace(true) {
        return 0;
    }
    let mut candidates = Vec::new();
    each_object(|header| candidates.push(header));
    candidates.retain(|header| is_container(*header));
    let garbage = unreachable(&candidates, 0);
    drop(candidates);
    let found = garbage.len();
    if found > 0 {
        dispose(garbage);
    }
    FLAGS.running.set(false);
    found
}

fn dispose(garbage: Vec<*mut Header>) {
    // A count of our own keeps each object's memory while the others are taken apart.
    let owned: Vec<Obj> =
        garbage.iter().map(|header| unsafe { Obj::retain_address(*header) }).collect();
    for object in &owned {
        if unsafe { (*object.address()).aux } & AUX_WEAKLY_REFERENCED != 0 {
            crate::objects::weakref::clear_references(object);
        }
    }
    let mut finalized = false;
    for object in &owned {
        let header = object.address();
        let class = object.class();
        if class.has_finalizer() && unsafe { (*header).aux } & AUX_FINALIZED == 0 {
            unsafe { (*header).aux |= AUX_FINALIZED };
            class.finalize(object);
            finalized = true;
        }
    }
    if finalized && unreachable(&garbage, 1).len() != garbage.len() {
        return;
    }
    // Instances before their classes, which they still need.
    for types in [false, true] {
        for object in &owned {
            let class = object.class();
            if core::ptr::eq(class.native(), &crate::objects::type_::TYPE) != types {
                continue;
            }
            if let Some(clear) = class.slots().clear {
                clear(object);
            }
            attributes::clear(object);
        }
    }
}
