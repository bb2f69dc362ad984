//! Words: counting owners, singletons, the thread's state.

use naja_abi::layout::{Header, ThreadState};
use naja_abi::word::{NO_VALUE, POINTER_TAG, Word, is_pointer};

use crate::invoke::naja_free;

unsafe extern "C" {
    static naja_none: u8;
    static naja_true: u8;
    static naja_false: u8;
    static naja_ellipsis: u8;
    static naja_notimplemented: u8;
    static mut naja_thread: ThreadState;
}

/// The word of a static object.
fn word_of(object: *const u8) -> Word {
    object as Word + POINTER_TAG
}

/// `None`.
pub fn none() -> Word {
    word_of(&raw const naja_none)
}

/// `True` or `False`.
pub fn bool_word(value: bool) -> Word {
    word_of(if value { &raw const naja_true } else { &raw const naja_false })
}

/// `Ellipsis`.
pub fn ellipsis() -> Word {
    word_of(&raw const naja_ellipsis)
}

/// `NotImplemented`.
pub fn not_implemented() -> Word {
    word_of(&raw const naja_notimplemented)
}

/// The object's address, without the tag.
pub fn address<T>(word: Word) -> *mut T {
    (word - POINTER_TAG) as *mut T
}

fn is_counted(word: Word) -> bool {
    is_pointer(word) && word != NO_VALUE
}

/// One more owner.
pub fn retain(word: Word) -> Word {
    if is_counted(word) {
        // SAFETY: a word that is counted points to an object.
        unsafe {
            let header = address::<Header>(word);
            (*header).count = (*header).count.wrapping_add(1);
        }
    }
    word
}

/// One owner less; the object dies with its last.
pub fn release(word: Word) {
    if is_counted(word) {
        // SAFETY: as above.
        unsafe {
            let header = address::<Header>(word);
            (*header).count = (*header).count.wrapping_sub(1);
            if (*header).count == 0 {
                naja_free(word);
            }
        }
    }
}

/// Whether an exception is on its way.
pub fn is_raised() -> bool {
    // SAFETY: one thread runs at a time.
    unsafe { naja_thread.raised != NO_VALUE }
}

/// Whether the stack ends soon, or somebody wants a poll.
pub fn is_stack_low() -> bool {
    let here = 0_u8;
    // SAFETY: as above.
    (&raw const here as usize) < unsafe { naja_thread.stack_limit }
}
