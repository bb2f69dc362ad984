//! Stacks of threads: reserved address space, committed as it is used.

use core::ffi::c_void;

/// Address space reserved for one stack.
const RESERVED: usize = 64 << 20;

/// A stack, given back when dropped.
pub struct Stack {
    bottom: *mut c_void,
}

impl Stack {
    /// A fresh stack; none when there is no room.
    pub fn new() -> Option<Stack> {
        // SAFETY: a fresh anonymous mapping, whose lowest page becomes the guard.
        unsafe {
            let bottom = libc::mmap(
                core::ptr::null_mut(),
                RESERVED,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
                -1,
                0,
            );
            if bottom == libc::MAP_FAILED {
                return None;
            }
            libc::mprotect(bottom, 4096, libc::PROT_NONE);
            Some(Stack { bottom })
        }
    }

    /// The address behind it, where it begins to grow downwards.
    pub fn top(&self) -> usize {
        self.bottom as usize + RESERVED
    }

    /// How much may be used.
    pub fn size(&self) -> usize {
        RESERVED
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        // SAFETY: nothing runs on it any more.
        unsafe { libc::munmap(self.bottom, RESERVED) };
    }
}
