//! The process entry: libc calls `main`, which runs the compiled program on a stack of its own
//! and ends the process as CPython would.

use core::ffi::c_int;

use naja_core::objects::exception::{self, types};
use naja_core::program::{self, naja_program};
use naja_core::{Obj, errors, modules, thread};

use crate::{output, stack};

/// Exit status of a program that ended by an exception.
const STATUS_EXCEPTION: c_int = 1;
/// Exit status of a program whose last output could not be written.
const STATUS_LOST_OUTPUT: c_int = 120;

/// Called by libc's start code, with what the operating system passed.
#[unsafe(no_mangle)]
extern "C" fn main(argc: c_int, argv: *const *const u8) -> c_int {
    output::install();
    crate::arguments::keep(argc, argv);
    crate::signals::install();
    stack::run(run_program)
}

/// Runs the program from start to exit; the result is the exit status.
extern "C" fn run_program() -> c_int {
    let status = match run_main() {
        Ok(()) => 0,
        Err(raised) => end_by_exception(errors::catch(raised)),
    };
    finish(status)
}

fn run_main() -> Result<(), naja_core::Raised> {
    exception::reserve()?;
    program::build_constants()?;
    // SAFETY: the compiler emitted the record.
    modules::run_body(unsafe { &*naja_program.main })
}

/// What is left to do after the last statement: exit handlers, destructors, streams.
fn finish(status: c_int) -> c_int {
    crate::native::thread::wait_for_threads();
    let status = crate::at_exit::run(status);
    crate::threads::finish();
    modules::clear_all();
    crate::signals::clear();
    crate::threads::clear_locals();
    naja_core::heap::cycles::collect();
    let flushed = output::flush_at_exit();
    let status = match flushed {
        Ok(()) => status,
        Err(raised) => {
            crate::report::lost_output(&errors::catch(raised));
            if status == 0 { STATUS_LOST_OUTPUT } else { status }
        }
    };
    crate::signals::die_if_interrupted();
    crate::audit::report(status)
}

/// Prints an uncaught exception; `SystemExit` only sets the status.
fn end_by_exception(exception: Obj) -> c_int {
    if exception.is_instance(&types::SYSTEM_EXIT) {
        return crate::at_exit::status_of_system_exit(&exception);
    }
    output::flush_quietly();
    crate::report::uncaught(&exception);
    if exception.is_instance(&types::KEYBOARD_INTERRUPT) {
        crate::signals::remember_interrupt();
    }
    drop(exception);
    thread::set_raised(Obj::NO_VALUE);
    STATUS_EXCEPTION
}
