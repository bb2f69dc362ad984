//! The command line.

use alloc::vec::Vec;
use core::ffi::{CStr, c_int};
use core::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

static COUNT: AtomicUsize = AtomicUsize::new(0);
static VALUES: AtomicPtr<*const u8> = AtomicPtr::new(core::ptr::null_mut());

/// Remembers what libc passed to `main`.
pub fn keep(argc: c_int, argv: *const *const u8) {
    COUNT.store(argc.max(0) as usize, Ordering::Relaxed);
    VALUES.store(argv.cast_mut(), Ordering::Relaxed);
}

/// The arguments as the operating system passed them, the program's own name first.
pub fn all() -> Vec<&'static [u8]> {
    let values = VALUES.load(Ordering::Relaxed);
    (0..COUNT.load(Ordering::Relaxed))
        // SAFETY: libc's array stays for the life of the process.
        .map(|index| unsafe { CStr::from_ptr((*values.add(index)).cast()).to_bytes() })
        .collect()
}
