//! Objects whose `repr` is being made: a container inside itself prints as `[...]`.

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_abi::Word;

use crate::obj::Obj;

struct Active(UnsafeCell<Vec<Word>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Active {}

static ACTIVE: Active = Active(UnsafeCell::new(Vec::new()));

/// Exchanges what the running thread prints with what another one does.
pub fn exchange(other: &mut Vec<Word>) {
    // SAFETY: one thread runs at a time, and no reference lives while other code runs.
    core::mem::swap(unsafe { &mut *ACTIVE.0.get() }, other);
}

/// Marks an object as being printed, until dropped.
pub struct ReprGuard(Word);

impl ReprGuard {
    /// Marks the object; `None` when it is being printed already.
    pub fn enter(object: &Obj) -> Option<ReprGuard> {
        let active = unsafe { &mut *ACTIVE.0.get() };
        if active.contains(&object.word()) {
            return None;
        }
        active.push(object.word());
        Some(ReprGuard(object.word()))
    }
}

impl Drop for ReprGuard {
    fn drop(&mut self) {
        let active = unsafe { &mut *ACTIVE.0.get() };
        if let Some(index) = active.iter().rposition(|word| *word == self.0) {
            active.remove(index);
        }
    }
}
