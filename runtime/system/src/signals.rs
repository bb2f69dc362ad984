//! Signals: Ctrl-C becomes KeyboardInterrupt at the next poll; a closed pipe is an error, not a
//! signal.

use core::ffi::c_int;
use core::sync::atomic::{AtomicBool, Ordering};

use naja_core::thread;

static INTERRUPT_AT_EXIT: AtomicBool = AtomicBool::new(false);

extern "C" fn on_interrupt(_signal: c_int) {
    thread::INTERRUPTED.store(true, Ordering::Relaxed);
    thread::request_poll();
}

/// Sets the handlers CPython sets.
pub fn install() {
    unsafe {
        libc::signal(libc::SIGPIPE, libc::SIG_IGN);
        let mut action: libc::sigaction = core::mem::zeroed();
        action.sa_sigaction = on_interrupt as *const () as usize;
        libc::sigaction(libc::SIGINT, &action, core::ptr::null_mut());
    }
}

/// The program ended by KeyboardInterrupt: it is to die by SIGINT once all is written.
pub fn remember_interrupt() {
    INTERRUPT_AT_EXIT.store(true, Ordering::Relaxed);
}

/// Dies by SIGINT if that was remembered, as shells expect of an interrupted program.
pub fn die_if_interrupted() {
    if INTERRUPT_AT_EXIT.load(Ordering::Relaxed) {
        unsafe {
            libc::signal(libc::SIGINT, libc::SIG_DFL);
            libc::raise(libc::SIGINT);
        }
    }
}
