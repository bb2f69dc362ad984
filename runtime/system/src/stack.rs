//! The main thread's own stack: reserved address space, committed as it is used.

use core::ffi::{c_int, c_void};
use core::sync::atomic::{AtomicUsize, Ordering};

use naja_core::thread;

/// Address space reserved for the stack.
const RESERVED: usize = 1 << 30;
/// Stack allowed for each level that `sys.setrecursionlimit` allows. The frames of one Python
/// call, the runtime's included, are far smaller, so that what CPython can recurse naja can.
const BYTES_PER_LEVEL: usize = 16 << 10;
/// Kept free below the limit for runtime code that does not check.
const MARGIN: usize = 256 << 10;

/// Of the running thread's stack; 0 when unknown.
static TOP: AtomicUsize = AtomicUsize::new(0);
/// How large the running thread's stack is.
static SIZE: AtomicUsize = AtomicUsize::new(RESERVED);
static MAIN_TOP: AtomicUsize = AtomicUsize::new(0);
/// What `sys.setrecursionlimit` was given last.
static LEVELS: AtomicUsize = AtomicUsize::new(1000);

/// Runs the function on the reserved stack (on the current one when there is no room for it).
pub fn run(function: extern "C" fn() -> c_int) -> c_int {
    // SAFETY: a fresh anonymous mapping.
    let bottom = unsafe {
        libc::mmap(
            core::ptr::null_mut(),
            RESERVED,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
            -1,
            0,
        )
    };
    if bottom == libc::MAP_FAILED {
        let here = 0u8;
        let top = core::ptr::addr_of!(here) as usize;
        thread::set_stack_limit(top - (4 << 20));
        return function();
    }
    // SAFETY: the lowest page of the mapping becomes the guard.
    unsafe { libc::mprotect(bottom, 4096, libc::PROT_NONE) };
    let top = bottom as usize + RESERVED;
    TOP.store(top, Ordering::Relaxed);
    MAIN_TOP.store(top, Ordering::Relaxed);
    set_recursion_limit(1000);
    // SAFETY: the new stack is fresh and aligned.
    unsafe { call_on(top as *mut c_void, function) }
}

/// Sets the stack limit for `sys.setrecursionlimit(limit)`.
pub fn set_recursion_limit(limit: usize) {
    LEVELS.store(limit, Ordering::Relaxed);
    let top = TOP.load(Ordering::Relaxed);
    if top != 0 {
        thread::set_stack_limit(limit_of(top, SIZE.load(Ordering::Relaxed)));
    }
}

/// The limit of a stack with this top and size.
pub fn limit_of(top: usize, size: usize) -> usize {
    let levels = LEVELS.load(Ordering::Relaxed);
    top - levels.saturating_mul(BYTES_PER_LEVEL).clamp(MARGIN * 2, size - MARGIN)
}

/// Another thread runs from now on: the top and the size of its stack, none for the main thread.
pub fn change(stack: Option<(usize, usize)>) {
    let (top, size) = stack.unwrap_or((MAIN_TOP.load(Ordering::Relaxed), RESERVED));
    TOP.store(top, Ordering::Relaxed);
    SIZE.store(size, Ordering::Relaxed);
}

/// Calls the function with the stack pointer at `top`.
unsafe fn call_on(top: *mut c_void, function: extern "C" fn() -> c_int) -> c_int {
    let status: c_int;
    #[cfg(target_arch = "x86_64")]
    unsafe {
        core::arch::asm!(
            "mov r12, rsp",
            "mov rsp, {top}",
            "call {function}",
            "mov rsp, r12",
            top = in(reg) top,
            function = in(reg) function,
            out("r12") _,
            lateout("eax") status,
            clobber_abi("C"),
        );
    }
    #[cfg(target_arch = "aarch64")]
    unsafe {
        core::arch::asm!(
            "mov x20, sp",
            "mov sp, {top}",
            "blr {function}",
            "mov sp, x20",
            top = in(reg) top,
            function = in(reg) function,
            out("x20") _,
            lateout("w0") status,
            clobber_abi("C"),
        );
    }
    status
}
