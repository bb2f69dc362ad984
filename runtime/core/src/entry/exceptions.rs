//! Raising, catching, handling.

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::{self, types};
use crate::thread;

/// `raise value`.
pub fn naja_raise(value: &Obj) -> Res<()> {
    Err(exception::raise(value))
}

/// `raise value from cause`.
pub fn naja_raise_from(value: &Obj, cause: &Obj) -> Res<()> {
    Err(exception::raise_from(value, cause))
}

/// Bare `raise`.
pub fn naja_reraise() -> Res<()> {
    match thread::handled().given() {
        Some(current) => {
            thread::set_raised(current.clone());
            Err(errors::already_raised())
        }
        None => Err(errors::runtime_error("No active exception to reraise")),
    }
}

/// Puts an exception on its way again.
pub fn naja_restore(exception: Obj) -> Res<()> {
    thread::set_raised(exception);
    Err(errors::already_raised())
}

/// Takes the exception on its way.
pub fn naja_take_raised() -> Obj {
    thread::take_raised()
}

/// Begins handling; gives what was handled before.
pub fn naja_enter_handler(exception: &Obj) -> Obj {
    thread::count_handlers(1);
    thread::swap_handled(exception.clone())
}

/// Ends handling.
pub fn naja_leave_handler(previous: Obj) {
    thread::count_handlers(-1);
    drop(thread::swap_handled(previous));
}

/// `except pattern:`.
pub fn naja_exception_matches(exception: &Obj, pattern: &Obj) -> Res<bool> {
    exception::matches(exception, pattern)
}

/// `except* pattern:`.
pub fn naja_star_match(exception: &Obj, pattern: &Obj) -> Res {
    exception::group::star_match(exception, pattern)
}

/// The end of `except*`.
pub fn naja_star_result(exception: &Obj, raised: &Obj) -> Res {
    exception::group::star_result(exception, raised)
}

/// `assert` failed.
pub fn naja_raise_assertion(message: &Obj) -> Res<()> {
    let arguments = match message.given() {
        Some(message) => core::slice::from_ref(message),
        None => &[],
    };
    Err(errors::raise_with(&types::ASSERTION_ERROR, arguments))
}

/// What stands where a construct is not supported, in a program that was to be built all the same.
pub fn naja_raise_unsupported(message: &Obj) -> Res<()> {
    Err(errors::raise_with(&types::NOT_IMPLEMENTED_ERROR, core::slice::from_ref(message)))
}

/// A poll or a prologue that takes its slow path.
pub fn naja_stack_check() -> Res<()> {
    thread::poll()
}

/// The last owner let go.
pub fn naja_free(object: Obj) {
    // Compiled code has taken the last count off already: put it back for `drop` to take.
    // SAFETY: nothing else refers to the object.
    unsafe { (*object.address()).count += 1 };
    drop(object);
}

/// The exception on its way passes a function of the program.
pub fn naja_traceback(code: *const u64, location: i64) {
    exception::add_traceback(code as *const naja_abi::records::Code, location as u32);
}
