//! The thread state: the one block that compiled code and runtime share.

use core::cell::UnsafeCell;

use naja_abi::layout::ThreadState;
use naja_abi::word::NO_VALUE;

use crate::obj::Obj;

/// Wrapper that lets the state be a static.
#[repr(transparent)]
pub struct Global(UnsafeCell<ThreadState>);
// SAFETY: one thread runs at a time; the block is swapped when the GIL changes hands.
unsafe impl Sync for Global {}

/// The running thread's state.
#[unsafe(export_name = "naja_thread")]
pub static THREAD: Global = Global(UnsafeCell::new(ThreadState {
    stack_limit: 0,
    raised: NO_VALUE,
    handled: NO_VALUE,
    stack_limit_real: 0,
}));

/// The running thread's state.
#[inline(always)]
pub fn state() -> *mut ThreadState {
    THREAD.0.get()
}

/// Takes the exception on its way out of the state; `NO_VALUE` when there is none.
pub fn take_raised() -> Obj {
    unsafe { Obj::from_word(core::mem::replace(&mut (*state()).raised, NO_VALUE)) }
}

/// Makes the exception (owned) the one on its way.
pub fn set_raised(exception: Obj) {
    let old = unsafe { core::mem::replace(&mut (*state()).raised, exception.into_word()) };
    drop(unsafe { Obj::from_word(old) });
}

/// Whether an exception is on its way.
#[inline(always)]
pub fn is_raised() -> bool {
    unsafe { (*state()).raised != NO_VALUE }
}

/// The exception being handled, borrowed; `NO_VALUE` when none.
pub fn handled() -> &'static Obj {
    unsafe { Obj::from_ref(&(*state()).handled) }
}

/// Replaces the exception being handled and gives the previous.
pub fn swap_handled(exception: Obj) -> Obj {
    unsafe { Obj::from_word(core::mem::replace(&mut (*state()).handled, exception.into_word())) }
}

/// How many bytes of stack are left before the limit.
#[inline(always)]
pub fn stack_left() -> usize {
    let here = 0u8;
    let address = core::ptr::addr_of!(here) as usize;
    address.saturating_sub(unsafe { (*state()).stack_limit_real })
}

/// Checks that a recursive runtime function may go deeper; raises `RecursionError` with CPython's
/// text ("maximum recursion depth exceeded" + the suffix) otherwise.
#[inline(always)]
pub fn check_recursion(suffix: &str) -> crate::obj::Res<()> {
    if stack_left() < 64 * 1024 {
        return Err(crate::errors::recursion_error(suffix));
    }
    Ok(())
}

/// Makes the next poll (function entry or loop back-edge) take its slow path.
pub fn request_poll() {
    unsafe { (*state()).stack_limit = usize::MAX };
}

/// Sets the address below which the stack may not grow.
pub fn set_stack_limit(limit: usize) {
    unsafe {
        (*state()).stack_limit = limit;
        (*state()).stack_limit_real = limit;
    }
}

/// Something waits for `Hooks::attend`: a signal, or the end of a thread's turn.
pub static ATTENTION: core::sync::atomic::AtomicBool = core::sync::atomic::AtomicBool::new(false);

/// Makes the next poll call `Hooks::attend`. May be called by signal handlers.
pub fn request_attention() {
    ATTENTION.store(true, core::sync::atomic::Ordering::Relaxed);
    request_poll();
}

/// Memory ran out where nothing could be raised.
static MEMORY_ERROR: core::sync::atomic::AtomicBool = core::sync::atomic::AtomicBool::new(false);

/// Makes the next poll raise MemoryError.
pub fn request_memory_error() {
    MEMORY_ERROR.store(true, core::sync::atomic::Ordering::Relaxed);
    request_poll();
}

/// The slow path of a poll or of a prologue: stack overflow, signals, other threads, collection.
pub fn poll() -> crate::obj::Res<()> {
    use core::sync::atomic::Ordering::Relaxed;
    unsafe { (*state()).stack_limit = (*state()).stack_limit_real };
    if ATTENTION.swap(false, Relaxed) {
        (crate::hooks::get().attend)()?;
    }
    let here = 0u8;
    if (core::ptr::addr_of!(here) as usize) < unsafe { (*state()).stack_limit_real } {
        return Err(crate::errors::recursion_error(""));
    }
    if MEMORY_ERROR.swap(false, Relaxed) {
        return Err(crate::errors::memory_error());
    }
    if crate::heap::alloc::collection_due() {
        crate::heap::cycles::collect_if_enabled();
    }
    Ok(())
}

/// How many `except` clauses and the like are being executed.
struct Handlers(core::cell::Cell<u64>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Handlers {}

static HANDLERS: Handlers = Handlers(core::cell::Cell::new(0));

/// How many handlers of exceptions the running thread is in.
#[inline(always)]
pub fn handlers() -> u64 {
    HANDLERS.0.get()
}

/// Enters a handler (1) or leaves it (-1).
#[inline(always)]
pub fn count_handlers(change: i64) {
    HANDLERS.0.set(handlers().wrapping_add_signed(change));
}

/// What a thread has for itself while another one runs.
pub struct Personal {
    state: ThreadState,
    handlers: u64,
    printing: alloc::vec::Vec<naja_abi::Word>,
    releasing: crate::heap::release::Trash,
}

impl Personal {
    /// That of a thread that has not run yet, whose stack may grow down to the limit.
    pub fn new(stack_limit: usize) -> Personal {
        Personal {
            state: ThreadState {
                stack_limit,
                raised: NO_VALUE,
                handled: NO_VALUE,
                stack_limit_real: stack_limit,
            },
            handlers: 0,
            printing: alloc::vec::Vec::new(),
            releasing: crate::heap::release::Trash::EMPTY,
        }
    }

    /// Exchanges it with that of the running thread, right before the stacks are switched.
    pub fn exchange(&mut self) {
        unsafe { core::ptr::swap(state(), &raw mut self.state) };
        self.handlers = HANDLERS.0.replace(self.handlers);
        crate::ops::recursion::exchange(&mut self.printing);
        crate::heap::release::exchange(&mut self.releasing);
        // What was asked for in the other thread's turn is looked at in this one's.
        request_poll();
    }
}
