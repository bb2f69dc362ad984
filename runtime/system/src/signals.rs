//! Signals: a handler in Python runs at the next poll of the main thread, Ctrl-C becomes
//! KeyboardInterrupt there; a closed pipe is an error, not a signal.

use core::cell::UnsafeCell;
use core::ffi::c_int;
use core::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use naja_core::objects::{exception::types, none};
use naja_core::{Obj, Res, call, errors, thread};

use crate::threads;

/// Signals are numbered from 1 to this.
pub const SIGNALS: usize = 64;

static INTERRUPT_AT_EXIT: AtomicBool = AtomicBool::new(false);
/// Those that have come and are not handled: bit `n - 1` for signal `n`.
static PENDING: AtomicU64 = AtomicU64::new(0);

struct Handlers(UnsafeCell<[Obj; SIGNALS + 1]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Handlers {}

static HANDLERS: Handlers = Handlers(UnsafeCell::new([const { Obj::NO_VALUE }; SIGNALS + 1]));

extern "C" fn on_signal(signal: c_int) {
    note(signal);
}

/// Notes that the signal has come, to be handled at a poll.
pub fn note(signal: c_int) {
    PENDING.fetch_or(1 << (signal - 1), Ordering::Relaxed);
    thread::request_attention();
}

/// Whether a signal waits to be handled.
pub fn is_pending() -> bool {
    PENDING.load(Ordering::Relaxed) != 0
}

/// Sets the handlers CPython sets.
pub fn install() {
    set_action(libc::SIGPIPE, libc::SIG_IGN, 0);
    set_action(libc::SIGINT, on_signal as *const () as usize, 0);
}

/// Sets the handler of the clock that ends the turns of threads.
pub fn install_tick() {
    set_action(libc::SIGVTALRM, threads::on_tick as *const () as usize, libc::SA_RESTART);
}

fn set_action(signal: c_int, handler: usize, flags: c_int) -> bool {
    // SAFETY: a valid action; its handler only sets flags.
    unsafe {
        let mut action: libc::sigaction = core::mem::zeroed();
        action.sa_sigaction = handler;
        action.sa_flags = flags;
        libc::sigaction(signal, &raw const action, core::ptr::null_mut()) == 0
    }
}

/// What a program asks to be done about a signal.
pub enum Action {
    /// What the system does by itself.
    Default,
    /// Nothing.
    Ignore,
    /// Calling this.
    Call(Obj),
}

/// Sets what is done about the signal; false when the system refuses.
pub fn set_handler(signal: usize, action: Action) -> bool {
    let (address, handler) = match action {
        Action::Default => (libc::SIG_DFL, Obj::small(0)),
        Action::Ignore => (libc::SIG_IGN, Obj::small(1)),
        Action::Call(function) => (on_signal as *const () as usize, function),
    };
    if !set_action(signal as c_int, address, 0) {
        return false;
    }
    // SAFETY: one thread runs at a time, and the number is checked by the index.
    drop(unsafe { core::mem::replace(&mut (*HANDLERS.0.get())[signal], handler) });
    true
}

/// What `set_handler` was given last: 0, 1, a function, or nothing.
pub fn handler(signal: usize) -> Obj {
    // SAFETY: as above.
    unsafe { (&(*HANDLERS.0.get()))[signal].clone() }
}

/// At a poll: handles signals in the main thread, then lets other threads have their turns.
pub fn attend() -> Res<()> {
    if is_pending() {
        if threads::is_main() {
            handle_pending()?;
        } else {
            threads::interrupt_main();
        }
    }
    threads::attend();
    Ok(())
}

fn handle_pending() -> Res<()> {
    for signal in 1..=SIGNALS {
        let bit = 1 << (signal - 1);
        if PENDING.fetch_and(!bit, Ordering::Relaxed) & bit == 0 {
            continue;
        }
        let handler = handler(signal);
        if handler.is_pointer() && handler.class().slots().call.is_some() {
            if is_pending() {
                thread::request_attention();
            }
            call::call(&handler, &[Obj::small(signal as i64), none::none()])?;
        } else if signal == libc::SIGINT as usize && handler.is_missing() {
            return Err(errors::raise_with(&types::KEYBOARD_INTERRUPT, &[]));
        }
    }
    Ok(())
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

/// Lets go of the handlers, at the end of the program.
pub fn clear() {
    for signal in 1..=SIGNALS {
        // SAFETY: as above.
        drop(unsafe { core::mem::replace(&mut (*HANDLERS.0.get())[signal], Obj::NO_VALUE) });
    }
}
