//! Reports on standard error: uncaught exceptions.

use alloc::format;

use naja_core::Obj;

/// Prints an uncaught exception as CPython does.
pub fn uncaught(exception: &Obj) {
    naja_core::objects::exception::print::uncaught(exception);
}

/// Tells that the last output could not be written.
pub fn lost_output(exception: &Obj) {
    let head =
        "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>";
    (naja_core::hooks::get().write_stderr)(format!("{head}\n").as_bytes());
    uncaught(exception);
}
