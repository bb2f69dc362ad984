//! A place for one object that the whole process shares, for statics.

use core::cell::UnsafeCell;
use core::mem;

use naja_abi::layout::IMMORTAL;

use crate::obj::Obj;

/// Holds an object, or nothing.
pub struct Slot(UnsafeCell<Obj>);

// SAFETY: one thread runs at a time.
unsafe impl Sync for Slot {}

impl Slot {
    /// A slot that holds nothing.
    pub const fn empty() -> Slot {
        Slot(UnsafeCell::new(Obj::NO_VALUE))
    }

    /// What it holds.
    pub fn get(&self) -> Option<Obj> {
        // SAFETY: one thread runs at a time; the reference ends here.
        let object = unsafe { (*self.0.get()).clone() };
        (!object.is_missing()).then_some(object)
    }

    /// What it holds; what `make` gives when it held nothing yet.
    pub fn get_or_put(&self, make: fn() -> Obj) -> Obj {
        self.get().unwrap_or_else(|| {
            let object = make();
            self.put(object.clone());
            object
        })
    }

    /// Holds the object, and lets go of what it held.
    pub fn put(&self, object: Obj) {
        // SAFETY: as above. The old object ends after the slot is whole.
        drop(unsafe { mem::replace(&mut *self.0.get(), object) });
    }

    /// Gives away what it holds.
    pub fn take(&self) -> Option<Obj> {
        // SAFETY: as above.
        let object = unsafe { mem::replace(&mut *self.0.get(), Obj::NO_VALUE) };
        (!object.is_missing()).then_some(object)
    }

    /// Holds the object, a pointer, until the process ends: it is never counted again.
    pub fn put_forever(&self, object: Obj) {
        // SAFETY: the object is alive and a pointer.
        unsafe { (*object.address()).count = IMMORTAL };
        self.put(object);
    }
}
