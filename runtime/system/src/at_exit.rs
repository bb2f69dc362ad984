//! Exit status and exit handlers.

use alloc::format;
use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::ffi::c_int;

use naja_core::objects::{int, none, str};
use naja_core::{Obj, call, errors, ops};

/// A function to call at exit, with its arguments.
pub struct Handler {
    /// The function.
    pub function: Obj,
    /// A tuple.
    pub positional: Obj,
    /// A dict.
    pub keywords: Obj,
}

struct Handlers(UnsafeCell<Vec<Handler>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Handlers {}

static HANDLERS: Handlers = Handlers(UnsafeCell::new(Vec::new()));

/// What is registered, in order.
#[allow(clippy::mut_from_ref, reason = "one thread runs at a time")]
pub fn handlers() -> &'static mut Vec<Handler> {
    // SAFETY: one thread runs at a time, and no reference lives while Python code runs.
    unsafe { &mut *HANDLERS.0.get() }
}

/// Runs the functions registered with `atexit`, last first.
pub fn run_handlers() {
    while let Some(handler) = handlers().pop() {
        let called = call::call_spread(&handler.function, &handler.positional, &handler.keywords);
        if let Err(raised) = called {
            let exception = errors::catch(raised);
            let shown = ops::text::repr_text(&handler.function).unwrap_or_else(|raised| {
                drop(errors::catch(raised));
                "<object>".into()
            });
            let head = format!("Exception ignored in atexit callback {shown}:\n");
            (naja_core::hooks::get().write_stderr)(head.as_bytes());
            crate::report::uncaught(&exception);
        }
    }
}

/// The same at the end of the program. Gives the status unchanged.
pub fn run(status: c_int) -> c_int {
    run_handlers();
    status
}

/// What `SystemExit` means: no code 0, an int itself, anything else is printed and gives 1.
pub fn status_of_system_exit(exception: &Obj) -> c_int {
    let code = match ops::attribute::getattr(exception, &naja_core::names::intern("code")) {
        Ok(code) => code,
        Err(raised) => {
            drop(errors::catch(raised));
            return 1;
        }
    };
    if none::is_none(&code) {
        return 0;
    }
    if int::is_int(&code) {
        return (int::as_i64(&code).unwrap_or(-1) & 0xff) as c_int;
    }
    crate::output::flush_quietly();
    let text = match ops::text::to_str(&code) {
        Ok(text) => str::to_string_lossy(&text),
        Err(raised) => {
            drop(errors::catch(raised));
            "".into()
        }
    };
    (naja_core::hooks::get().write_stderr)(format!("{text}\n").as_bytes());
    1
}
