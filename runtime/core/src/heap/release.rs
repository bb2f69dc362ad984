//! What happens when the last owner lets go: `__del__`, weak references, contents, memory.
//!
//! Long chains are released without recursion: below a fixed depth a dying object is put on a
//! list that the outermost release works off (CPython's "trashcan").

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_abi::layout::{AUX_FINALIZED, AUX_WEAKLY_REFERENCED, Header};

use super::alloc::deallocate;
use crate::class::{LEAF, Type};
use crate::obj::Obj;

const DEPTH_MAX: usize = 40;

/// What a thread is releasing.
pub struct Trash {
    depth: usize,
    waiting: Vec<*mut Header>,
}

impl Trash {
    /// Nothing.
    pub const EMPTY: Trash = Trash { depth: 0, waiting: Vec::new() };
}

struct Global(UnsafeCell<Trash>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static TRASH: Global = Global(UnsafeCell::new(Trash::EMPTY));

/// Exchanges what the running thread releases with what another one does.
pub fn exchange(other: &mut Trash) {
    // SAFETY: one thread runs at a time, and no reference lives while other code runs.
    core::mem::swap(unsafe { &mut *TRASH.0.get() }, other);
}

/// Releases an object whose count has reached zero.
///
/// # Safety
/// `header` is an object that nothing owns any more.
#[inline(never)]
pub unsafe fn free(header: *mut Header) {
    unsafe {
        #[cfg(feature = "audit")]
        super::audit::check_alive(header);
        if (*((*header).class as *const Type)).has(LEAF) {
            return deallocate(header);
        }
        let trash = TRASH.0.get();
        if (*trash).depth >= DEPTH_MAX && (*trash).waiting.try_reserve(1).is_ok() {
            (*trash).waiting.push(header);
            return;
        }
        (*trash).depth += 1;
        free_now(header);
        (*trash).depth -= 1;
        if (*trash).depth == 0 {
            while let Some(next) = (*trash).waiting.pop() {
                (*trash).depth = 1;
                free_now(next);
                (*trash).depth = 0;
            }
        }
    }
}

unsafe fn free_now(header: *mut Header) {
    unsafe {
        let class = &*((*header).class as *const Type);
        if class.has_finalizer() && (*header).aux & AUX_FINALIZED == 0 {
            (*header).aux |= AUX_FINALIZED;
            (*header).count = 1;
            let object = core::mem::ManuallyDrop::new(Obj::from_address(header));
            class.finalize(&object);
            (*header).count -= 1;
            if (*header).count != 0 {
                return;
            }
        }
        if (*header).aux & AUX_WEAKLY_REFERENCED != 0 {
            (*header).count = 1;
            let object = core::mem::ManuallyDrop::new(Obj::from_address(header));
            crate::objects::weakref::clear_references(&object);
            (*header).count -= 1;
            if (*header).count != 0 {
                return;
            }
        }
        // `__del__` may have given it another class.
        let class = &*((*header).class as *const Type);
        class.drop_attributes(header);
        if let Some(drop) = class.slots().drop {
            drop(header);
        }
        deallocate(header);
        class.release();
    }
}
