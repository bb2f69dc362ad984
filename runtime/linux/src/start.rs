//! The process entry. The kernel puts the argument count, the arguments and the environment on the
//! stack; `main` gets them as C has it.

use core::ffi::{c_char, c_int};

core::arch::global_asm!(
    ".section .text._start,\"ax\",@progbits",
    ".globl _start",
    "_start:",
    "xor ebp, ebp",
    "mov rdi, rsp",
    "and rsp, -16",
    "call {begin}",
    "ud2",
    ".text",
    begin = sym begin,
);

unsafe extern "C" {
    fn main(count: c_int, arguments: *mut *mut c_char, environment: *mut *mut c_char) -> c_int;
}

/// Runs `main` and exits with its result.
unsafe extern "C" fn begin(stack: *mut usize) -> ! {
    unsafe {
        let count = *stack;
        let arguments = stack.add(1).cast::<*mut c_char>();
        let environment = arguments.add(count + 1);
        crate::files::ENVIRONMENT = environment;
        crate::clock::find_fast_clock(environment);
        crate::calls::exit(main(count as c_int, arguments, environment))
    }
}
