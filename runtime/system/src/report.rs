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

/// Prints the exception that ended a thread, but for `SystemExit`, which ends it in silence.
pub fn ended_thread(exception: &Obj, function: &Obj) {
    if exception.is_instance(&naja_core::objects::exception::types::SYSTEM_EXIT) {
        return;
    }
    crate::output::flush_quietly();
    let shown = naja_core::ops::text::repr_text(function).unwrap_or_else(|raised| {
        drop(naja_core::errors::catch(raised));
        "<object repr() failed>".into()
    });
    let head = format!("Exception ignored in thread started by: {shown}\n");
    (naja_core::hooks::get().write_stderr)(head.as_bytes());
    uncaught(exception);
}
