//! Rust's allocator where a C library is linked: its `malloc`. (Elsewhere it is `naja-linux`'s.)

use core::alloc::{GlobalAlloc, Layout};
use core::ffi::c_void;
use core::ptr::{copy_nonoverlapping, null_mut};

/// What libc's `malloc` aligns to on every 64-bit target.
const MALLOC_ALIGNMENT: usize = 16;

struct LibcMemory;

#[global_allocator]
static MEMORY: LibcMemory = LibcMemory;

// SAFETY: libc's functions keep the promises of `GlobalAlloc`; larger alignments go to the one
// function that takes them.
unsafe impl GlobalAlloc for LibcMemory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= MALLOC_ALIGNMENT {
            return unsafe { libc::malloc(layout.size()) }.cast();
        }
        let mut memory: *mut c_void = null_mut();
        match unsafe { libc::posix_memalign(&mut memory, layout.align(), layout.size()) } {
            0 => memory.cast(),
            _ => null_mut(),
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= MALLOC_ALIGNMENT {
            return unsafe { libc::calloc(layout.size(), 1) }.cast();
        }
        let memory = unsafe { self.alloc(layout) };
        if !memory.is_null() {
            unsafe { memory.write_bytes(0, layout.size()) };
        }
        memory
    }

    unsafe fn dealloc(&self, memory: *mut u8, _layout: Layout) {
        unsafe { libc::free(memory.cast()) };
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if layout.align() <= MALLOC_ALIGNMENT {
            return unsafe { libc::realloc(memory.cast(), size) }.cast();
        }
        let new_layout = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        let moved = unsafe { self.alloc(new_layout) };
        if !moved.is_null() {
            unsafe {
                copy_nonoverlapping(memory, moved, layout.size().min(size));
                self.dealloc(memory, layout);
            }
        }
        moved
    }
}
