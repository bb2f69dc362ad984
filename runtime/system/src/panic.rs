//! A panic of the runtime is a fault of naja's own: it says where, and ends the process.

use core::fmt::Write;
use core::panic::PanicInfo;

struct StandardError;

impl Write for StandardError {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        // SAFETY: pointer and length are of one live str. A failing write has nobody to be told.
        unsafe { libc::write(2, text.as_ptr().cast(), text.len()) };
        Ok(())
    }
}

#[panic_handler]
fn panicked(information: &PanicInfo) -> ! {
    let _ = writeln!(StandardError, "naja: fault in the runtime, please report it: {information}");
    // SAFETY: always allowed; it does not return.
    unsafe { libc::abort() }
}

/// Rust's prebuilt `alloc` and glibc refer to an unwinder. Nothing unwinds here, so none of these is
/// ever called.
#[unsafe(export_name = "_Unwind_Resume")]
extern "C" fn unwind_resume() -> ! {
    // SAFETY: always allowed; it does not return.
    unsafe { libc::abort() }
}

#[unsafe(export_name = "rust_eh_personality")]
extern "C" fn rust_personality() {}

#[unsafe(export_name = "__gcc_personality_v0")]
extern "C" fn c_personality() {}
