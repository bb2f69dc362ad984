//! The system call instruction, and `errno`.

use core::arch::asm;
use core::ffi::{c_int, c_long};

/// The last error number. One for the process: the runtime reads it before another thread may run.
static mut ERRNO: c_int = 0;

/// `errno`.
#[cfg_attr(not(test), unsafe(no_mangle))]
pub extern "C" fn __errno_location() -> *mut c_int {
    &raw mut ERRNO
}

/// Makes a system call; the result is as the kernel gives it, an error as its negative number.
///
/// # Safety
/// That of the system call.
#[inline(always)]
pub unsafe fn raw(number: c_long, arguments: [usize; 6]) -> isize {
    let result: isize;
    unsafe {
        asm!(
            "syscall",
            inlateout("rax") number as isize => result,
            in("rdi") arguments[0],
            in("rsi") arguments[1],
            in("rdx") arguments[2],
            in("r10") arguments[3],
            in("r8") arguments[4],
            in("r9") arguments[5],
            lateout("rcx") _,
            lateout("r11") _,
            options(nostack),
        );
    }
    result
}

/// From the kernel's result to C's: an error is -1, and its number in `errno`.
#[inline(always)]
pub fn result(raw: isize) -> isize {
    if (-4095..0).contains(&raw) {
        unsafe { ERRNO = -raw as c_int };
        return -1;
    }
    raw
}
