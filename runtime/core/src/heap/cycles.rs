//! The cycle collector: trial deletion over all live objects.
//!
//! The references that containers hold to each other are taken off their counts; what keeps a
//! count is held from outside, and all that it reaches lives. The rest is garbage. Then the counts
//! are put back, and of the garbage weak references are cleared, its finalizers run, and, if nothing
//! came back to life, its contents are dropped, which frees it by counting. (Bacon and Rajan's
//! synchronous algorithm, in CPython's arrangement.)
//!
//! All this happens in the objects' own headers, so that a collection needs next to no memory.

use alloc::vec::Vec;
use core::cell::Cell;

use naja_abi::layout::{AUX_FINALIZED, AUX_WEAKLY_REFERENCED, Header, IMMORTAL};

use super::alloc::{each_object, reset_threshold};
use crate::class::{Type, attributes};
use crate::obj::Obj;
use crate::objects::weakref;

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

/// Whether an object can be part of a cycle. One that dies right now, its contents half gone, cannot:
/// what it still refers to may have no owner any more.
fn is_container(header: *mut Header) -> bool {
    unsafe {
        let class = &*((*header).class as *const Type);
        (1..IMMORTAL / 2).contains(&(*header).count)
            && (class.slots().traverse.is_some()
                || class.extra_offset.get() != crate::class::NO_EXTRA)
    }
}

/// `aux` during a collection: one of the containers looked at.
const CANDIDATE: u32 = 1 << 19;
/// `aux` during a collection: something outside reaches it.
const REACHED: u32 = 1 << 20;
/// `aux` during a collection: reached, and its contents are still to be looked at.
const PENDING: u32 = 1 << 21;
/// So many objects wait on the stack at most; the others are marked and found again by walking.
const WAITING_MAX: usize = 1 << 14;

/// Walks over objects, always the same ones.
type Walk<'a> = &'a dyn Fn(&mut dyn FnMut(*mut Header));

fn is_candidate(header: *mut Header) -> bool {
    unsafe { (*header).aux & CANDIDATE != 0 }
}

/// Visits the candidates among an object's contents.
fn each_candidate(header: *mut Header, visit: &mut dyn FnMut(*mut Header)) {
    children(&view(&header), &mut |child| {
        if child.is_pointer() && is_candidate(child.address()) {
            visit(child.address());
        }
    });
}

/// Of the objects that `of` gives, the containers that only these refer to, but for `held` owners of
/// each that do not count.
fn unreachable(of: Walk, held: u32) -> Vec<*mut Header> {
    of(&mut |header| unsafe {
        if is_container(header) {
            (*header).aux |= CANDIDATE;
        }
    });
    let walk = |visit: &mut dyn FnMut(*mut Header)| {
        of(&mut |header| {
            if is_candidate(header) {
                visit(header);
            }
        });
    };
    walk(&mut |header| {
        each_candidate(header, &mut |child| unsafe { (*child).count -= 1 });
    });
    let mut waiting = Vec::new();
    let mut marker = Marker { all_found: waiting.try_reserve_exact(WAITING_MAX).is_ok(), waiting };
    walk(&mut |header| {
        if unsafe { (*header).count > held && (*header).aux & REACHED == 0 } {
            marker.reach(header);
            marker.follow();
        }
    });
    while !core::mem::replace(&mut marker.all_found, true) {
        walk(&mut |header| {
            if unsafe { (*header).aux & PENDING != 0 } {
                unsafe { (*header).aux &= !PENDING };
                each_candidate(header, &mut |child| marker.reach(child));
                marker.follow();
            }
        });
    }
    walk(&mut |header| {
        each_candidate(header, &mut |child| unsafe { (*child).count += 1 });
    });
    let mut garbage = Vec::new();
    walk(&mut |header| unsafe {
        // Without memory for the list the garbage waits for another collection.
        if (*header).aux & REACHED == 0 && garbage.try_reserve(1).is_ok() {
            garbage.push(header);
        }
        (*header).aux &= !(CANDIDATE | REACHED);
    });
    garbage
}

/// Marks what is reached.
struct Marker {
    waiting: Vec<*mut Header>,
    /// Whether no object is `PENDING`.
    all_found: bool,
}

impl Marker {
    fn reach(&mut self, header: *mut Header) {
        unsafe {
            if (*header).aux & REACHED != 0 {
                return;
            }
            (*header).aux |= REACHED;
            if self.waiting.len() < self.waiting.capacity() {
                self.waiting.push(header);
            } else {
                (*header).aux |= PENDING;
                self.all_found = false;
            }
        }
    }

    fn follow(&mut self) {
        while let Some(header) = self.waiting.pop() {
            each_candidate(header, &mut |child| self.reach(child));
        }
    }
}

/// `gc.collect()`: the number of objects found unreachable.
pub fn collect() -> usize {
    if FLAGS.running.replace(true) {
        return 0;
    }
    let garbage = unreachable(&|visit| each_object(visit), 0);
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
    let mut waiting = Vec::new();
    for object in &owned {
        if unsafe { (*object.address()).aux } & AUX_WEAKLY_REFERENCED != 0 {
            waiting.extend(weakref::empty(object));
        }
    }
    // References that are garbage themselves keep silent.
    let mut sorted = garbage.clone();
    sorted.sort_unstable();
    waiting.retain(|reference: &Obj| sorted.binary_search(&reference.address()).is_err());
    drop(sorted);
    weakref::call_back(waiting);
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
    if finalized
        && unreachable(&|visit| garbage.iter().copied().for_each(visit), 1).len() != garbage.len()
    {
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
