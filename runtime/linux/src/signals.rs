//! Signals: the kernel's `sigaction` wants a way back from the handler, which C libraries supply.

use crate::syscall::{raw, result};
use core::ffi::c_int;
use libc::{sigaction, sighandler_t, sigset_t};

/// The kernel's form of `struct sigaction`.
#[repr(C)]
#[derive(Clone, Copy, Default)]
struct KernelAction {
    handler: usize,
    flags: u64,
    restorer: usize,
    mask: u64,
}

const SA_RESTORER: u64 = 0x0400_0000;
const SET_SIZE: usize = size_of::<u64>();

// Where a handler returns to: the frame below is the kernel's.
core::arch::global_asm!(
    ".section .text.naja_signal_return,\"ax\",@progbits",
    "naja_signal_return:",
    "mov eax, 15",
    "syscall",
    ".text",
);

unsafe extern "C" {
    fn naja_signal_return();
}

#[cfg_attr(not(test), unsafe(export_name = "sigaction"))]
unsafe extern "C" fn set_action(
    signal: c_int,
    action: *const sigaction,
    previous: *mut sigaction,
) -> c_int {
    let new = unsafe { action.as_ref() }.map(|action| KernelAction {
        handler: action.sa_sigaction,
        flags: action.sa_flags as u64 | SA_RESTORER,
        restorer: naja_signal_return as *const () as usize,
        mask: unsafe { *(&raw const action.sa_mask).cast::<u64>() },
    });
    let mut old = KernelAction::default();
    let new_address = new.as_ref().map_or(0, |new| &raw const *new as usize);
    let arguments = [signal as usize, new_address, &raw mut old as usize, SET_SIZE, 0, 0];
    let status = result(unsafe { raw(libc::SYS_rt_sigaction, arguments) }) as c_int;
    if let (0, Some(previous)) = (status, unsafe { previous.as_mut() }) {
        previous.sa_sigaction = old.handler;
        previous.sa_flags = (old.flags & !SA_RESTORER) as c_int;
        previous.sa_restorer = None;
        unsafe { (&raw mut previous.sa_mask).cast::<u64>().write(old.mask) };
    }
    status
}

#[cfg_attr(not(test), unsafe(export_name = "signal"))]
unsafe extern "C" fn set_handler(signal: c_int, handler: sighandler_t) -> sighandler_t {
    let mut action: sigaction = unsafe { core::mem::zeroed() };
    action.sa_sigaction = handler;
    action.sa_flags = libc::SA_RESTART;
    let mut previous: sigaction = unsafe { core::mem::zeroed() };
    if unsafe { set_action(signal, &raw const action, &raw mut previous) } != 0 {
        return libc::SIG_ERR;
    }
    previous.sa_sigaction
}

#[cfg_attr(not(test), unsafe(export_name = "sigprocmask"))]
unsafe extern "C" fn set_mask(how: c_int, set: *const sigset_t, previous: *mut sigset_t) -> c_int {
    let arguments = [how as usize, set as usize, previous as usize, SET_SIZE, 0, 0];
    result(unsafe { raw(libc::SYS_rt_sigprocmask, arguments) }) as c_int
}

#[cfg_attr(not(test), unsafe(export_name = "sigemptyset"))]
unsafe extern "C" fn empty_set(set: *mut sigset_t) -> c_int {
    unsafe { set.write(core::mem::zeroed()) };
    0
}

#[cfg_attr(not(test), unsafe(export_name = "sigaddset"))]
unsafe extern "C" fn add_to_set(set: *mut sigset_t, signal: c_int) -> c_int {
    unsafe { *set.cast::<u64>() |= 1 << (signal - 1) };
    0
}

#[cfg_attr(not(test), unsafe(export_name = "sigaltstack"))]
unsafe extern "C" fn alternate_stack(new: *const libc::stack_t, old: *mut libc::stack_t) -> c_int {
    let arguments = [new as usize, old as usize, 0, 0, 0, 0];
    result(unsafe { raw(libc::SYS_sigaltstack, arguments) }) as c_int
}

#[cfg_attr(not(test), unsafe(export_name = "raise"))]
unsafe extern "C" fn raise_signal(signal: c_int) -> c_int {
    unsafe {
        let process = raw(libc::SYS_getpid, [0; 6]) as usize;
        let thread = raw(libc::SYS_gettid, [0; 6]) as usize;
        result(raw(libc::SYS_tgkill, [process, thread, signal as usize, 0, 0, 0])) as c_int
    }
}

/// Dies by SIGABRT, also where that is caught or blocked.
#[cfg_attr(not(test), unsafe(export_name = "abort"))]
extern "C" fn die() -> ! {
    unsafe {
        raise_signal(libc::SIGABRT);
        set_handler(libc::SIGABRT, libc::SIG_DFL);
        let only_abort: u64 = 1 << (libc::SIGABRT - 1);
        set_mask(libc::SIG_UNBLOCK, (&raw const only_abort).cast(), core::ptr::null_mut());
        raise_signal(libc::SIGABRT);
    }
    crate::calls::_exit(127)
}
