//! Iterators over the items of a memoryview.

use naja_abi::layout::Header;
use naja_abi::word::{NO_VALUE, Word};

use super::open;
use crate::class::{Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};

#[repr(C)]
struct MemoryIterator {
    header: Header,
    /// Owned; `NO_VALUE` once exhausted.
    view: Word,
    index: usize,
}

static MEMORY_ITERATOR: Type = Type::builtin(Spec {
    slots: Slots {
        drop: Some(release),
        traverse: Some(traverse),
        iter: Some(|iterator| Ok(iterator.clone())),
        next: Some(next),
        ..Slots::NONE
    },
    ..Spec::new("memory_iterator", size_of::<MemoryIterator>())
});

/// `iter(view)`.
pub fn iter(view: &Obj) -> Res {
    open(view)?;
    let iterator = heap::allocate_object::<MemoryIterator>(&MEMORY_ITERATOR)?;
    unsafe {
        (*iterator).view = view.clone().into_word();
        Ok(Obj::from_address(iterator))
    }
}

fn next(iterator: &Obj) -> Res<Option<Obj>> {
    unsafe {
        let state = iterator.cast::<MemoryIterator>();
        if (*state).view == NO_VALUE {
            return Ok(None);
        }
        let view = open(Obj::from_ref(&(*state).view))?;
        if (*state).index < view.count {
            (*state).index += 1;
            return view.item((*state).index - 1).map(Some);
        }
        drop(Obj::from_word(core::mem::replace(&mut (*state).view, NO_VALUE)));
        Ok(None)
    }
}

unsafe fn release(header: *mut Header) {
    unsafe { drop(Obj::from_word((*(header as *mut MemoryIterator)).view)) }
}

fn traverse(iterator: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let view = unsafe { Obj::from_ref(&(*iterator.cast::<MemoryIterator>()).view) };
    view.given().into_iter().for_each(visit);
}
