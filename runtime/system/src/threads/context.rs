//! Switching stacks: what the processor holds is saved on the old one and taken from the new one.

// A saved stack holds the registers that a function must keep, below the address to return to.
#[cfg(target_arch = "x86_64")]
core::arch::global_asm!(
    ".section .text.naja_switch_stacks,\"ax\",@progbits",
    ".globl naja_switch_stacks",
    "naja_switch_stacks:",
    "push rbp",
    "push rbx",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    "mov [rdi], rsp",
    "mov rsp, rsi",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop rbx",
    "pop rbp",
    "ret",
    ".text",
);

#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(
    ".section .text.naja_switch_stacks,\"ax\",@progbits",
    ".globl naja_switch_stacks",
    "naja_switch_stacks:",
    "sub sp, sp, #160",
    "stp x19, x20, [sp, #0]",
    "stp x21, x22, [sp, #16]",
    "stp x23, x24, [sp, #32]",
    "stp x25, x26, [sp, #48]",
    "stp x27, x28, [sp, #64]",
    "stp x29, x30, [sp, #80]",
    "stp d8, d9, [sp, #96]",
    "stp d10, d11, [sp, #112]",
    "stp d12, d13, [sp, #128]",
    "stp d14, d15, [sp, #144]",
    "mov x9, sp",
    "str x9, [x0]",
    "mov sp, x1",
    "ldp x19, x20, [sp, #0]",
    "ldp x21, x22, [sp, #16]",
    "ldp x23, x24, [sp, #32]",
    "ldp x25, x26, [sp, #48]",
    "ldp x27, x28, [sp, #64]",
    "ldp x29, x30, [sp, #80]",
    "ldp d8, d9, [sp, #96]",
    "ldp d10, d11, [sp, #112]",
    "ldp d12, d13, [sp, #128]",
    "ldp d14, d15, [sp, #144]",
    "add sp, sp, #160",
    "ret",
    ".text",
);

unsafe extern "C" {
    /// Leaves the running stack, noting its pointer at `saved`, and goes on where the other one
    /// was left.
    pub fn naja_switch_stacks(saved: *mut usize, other: usize);
}

/// The stack pointer of a fresh stack on which `start` is to run.
///
/// # Safety
/// `top` is the end of writable memory and a multiple of 16.
pub unsafe fn prepare(top: usize, start: extern "C" fn() -> !) -> usize {
    #[cfg(target_arch = "x86_64")]
    const WORDS: (usize, usize) = (8, 6);
    #[cfg(target_arch = "aarch64")]
    const WORDS: (usize, usize) = (20, 11);
    let (count, place) = WORDS;
    let words = (top - count * size_of::<usize>()) as *mut usize;
    unsafe {
        core::ptr::write_bytes(words, 0, count);
        *words.add(place) = start as *const () as usize;
    }
    words as usize
}
