//! The audit's last word: what is still alive when the program is done.

use core::ffi::c_int;

/// Exit status of a program that leaked but was well otherwise.
#[cfg(feature = "audit")]
const STATUS_LEAKS: c_int = 97;

/// Reports live objects on standard error; gives the exit status. Threads that have not ended own
/// what nothing else knows of: while there are any, nothing is reported.
#[cfg(feature = "audit")]
pub fn report(status: c_int) -> c_int {
    if crate::threads::count() > 1 {
        return status;
    }
    let leaks = naja_core::heap::audit::leaks();
    if leaks.is_empty() {
        return status;
    }
    let text = alloc::format!("naja: still alive at exit:\n  {}\n", leaks.join("\n  "));
    (naja_core::hooks::get().write_stderr)(text.as_bytes());
    if status == 0 { STATUS_LEAKS } else { status }
}

/// Reports live objects: nothing but in the audit runtime.
#[cfg(not(feature = "audit"))]
pub fn report(status: c_int) -> c_int {
    status
}
