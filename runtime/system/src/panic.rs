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
