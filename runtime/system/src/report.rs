//! Reports on standard error: uncaught exceptions.

use naja_core::Obj;

/// Prints an uncaught exception as CPython does.
pub fn uncaught(exception: &Obj) {
    naja_core::objects::exception::print::uncaught(exception);
}
