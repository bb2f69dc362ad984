//! Reports on standard error: uncaught exceptions.

use alloc::format;
use core::sync::atomic::{AtomicPtr, Ordering};

use naja_core::Obj;

/// Prints an uncaught exception as CPython does.
pub fn uncaught(exception: &Obj) {
    naja_core::objects::exception::print::uncaught(exception);
}

/// Handles an uncaught exception by `sys.excepthook`; false when the program did not set it.
pub type Hook = fn(&Obj) -> bool;

static HOOK: AtomicPtr<()> = AtomicPtr::new(core::ptr::null_mut());

/// Sets what is asked about uncaught exceptions.
pub fn set_hook(hook: Hook) {
    HOOK.store(hook as *mut (), Ordering::Relaxed);
}

/// Tells of the exception that ended the program.
pub fn last(exception: &Obj) {
    let hook = HOOK.load(Ordering::Relaxed);
    // SAFETY: only `set_hook` stores there.
    let is_done =
        !hook.is_null() && unsafe { core::mem::transmute::<*mut (), Hook>(hook) }(exception);
    if !is_done {
        uncaught(exception);
    }
}

/// Tells that the last output could not be written.
pub fn lost_output(exception: &Obj) {
    let head =
        "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>";
    (naja_core::hooks::get().write_stderr)(format!("{head}\n").as_bytes());
    uncaught(exception);
}
