//! What the core asks of the system layer: set once at start, before any Python code runs.

use core::cell::UnsafeCell;

use crate::obj::{Obj, Res};

/// The functions of the system layer.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// Writes bytes to standard output (buffered by the system layer).
    pub write_stdout: fn(&[u8]) -> Res<()>,
    /// Writes bytes to standard error (not buffered).
    pub write_stderr: fn(&[u8]),
    /// Writes out what is buffered; errors are dropped.
    pub flush: fn(),
    /// The same; errors are raised.
    pub flush_stdout: fn() -> Res<()>,
    /// Handles signals that have come, and lets other threads run whose turn it is.
    pub attend: fn() -> Res<()>,
    /// Hands an exception that nobody can catch to `sys.unraisablehook` of the program: (exception,
    /// object). False when the program has none.
    pub unraisable: fn(&Obj, &Obj) -> Res<bool>,
}

struct Global(UnsafeCell<Hooks>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static HOOKS: Global = Global(UnsafeCell::new(Hooks {
    write_stdout: |_| Ok(()),
    write_stderr: |_| {},
    flush: || {},
    flush_stdout: || Ok(()),
    attend: || Ok(()),
    unraisable: |_, _| Ok(false),
}));

/// Installs the system layer.
pub fn install(hooks: Hooks) {
    unsafe { *HOOKS.0.get() = hooks };
}

/// The installed functions.
pub fn get() -> Hooks {
    unsafe { *HOOKS.0.get() }
}
