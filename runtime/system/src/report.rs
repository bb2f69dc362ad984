//! Reports on standard error: uncaught exceptions.

use alloc::format;

use naja_core::objects::exception::methods;
use naja_core::{Obj, errors};

/// Prints an uncaught exception as CPython does.
pub fn uncaught(exception: &Obj) {
    let text = match methods::summary(exception) {
        Ok(text) => text,
        Err(raised) => {
            drop(errors::catch(raised));
            "<exception>".into()
        }
    };
    (naja_core::hooks::get().write_stderr)(format!("{text}\n").as_bytes());
}
