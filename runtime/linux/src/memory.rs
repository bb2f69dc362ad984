//! Memory: Doug Lea's allocator over `mmap`.

use crate::syscall::raw;
use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicBool, Ordering};
use dlmalloc::Dlmalloc;

/// How much is asked of the kernel at least.
const PAGE: usize = 4096;

struct System;

impl System {
    fn failed(result: isize) -> bool {
        (-4095..0).contains(&result)
    }
}

// SAFETY: fresh anonymous mappings, given back as they came.
unsafe impl dlmalloc::Allocator for System {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let protection = (libc::PROT_READ | libc::PROT_WRITE) as usize;
        let flags = (libc::MAP_PRIVATE | libc::MAP_ANONYMOUS) as usize;
        let result = unsafe { raw(libc::SYS_mmap, [0, size, protection, flags, usize::MAX, 0]) };
        if System::failed(result) { (null_mut(), 0, 0) } else { (result as *mut u8, size, 0) }
    }

    fn remap(&self, memory: *mut u8, old: usize, new: usize, can_move: bool) -> *mut u8 {
        let flags = if can_move { libc::MREMAP_MAYMOVE as usize } else { 0 };
        let arguments = [memory as usize, old, new, flags, 0, 0];
        let result = unsafe { raw(libc::SYS_mremap, arguments) };
        if System::failed(result) { null_mut() } else { result as *mut u8 }
    }

    fn free_part(&self, memory: *mut u8, old: usize, new: usize) -> bool {
        if self.remap(memory, old, new, false).is_null() {
            self.free(memory.wrapping_add(new), old - new)
        } else {
            true
        }
    }

    fn free(&self, memory: *mut u8, size: usize) -> bool {
        unsafe { raw(libc::SYS_munmap, [memory as usize, size, 0, 0, 0, 0]) == 0 }
    }

    fn can_release_part(&self, _flags: u32) -> bool {
        true
    }

    fn allocates_zeros(&self) -> bool {
        true
    }

    fn page_size(&self) -> usize {
        PAGE
    }
}

struct Global {
    taken: AtomicBool,
    heap: UnsafeCell<Dlmalloc<System>>,
}

// SAFETY: the heap is only reached through `with_heap`, one thread at a time.
unsafe impl Sync for Global {}

static GLOBAL: Global = Global {
    taken: AtomicBool::new(false),
    heap: UnsafeCell::new(Dlmalloc::new_with_allocator(System)),
};

#[inline(always)]
fn with_heap<T>(work: impl FnOnce(&mut Dlmalloc<System>) -> T) -> T {
    while GLOBAL.taken.swap(true, Ordering::Acquire) {
        unsafe { raw(libc::SYS_sched_yield, [0; 6]) };
    }
    // SAFETY: `taken` was false and is ours now.
    let result = work(unsafe { &mut *GLOBAL.heap.get() });
    GLOBAL.taken.store(false, Ordering::Release);
    result
}

/// Rust's allocator.
pub struct LinuxMemory;

// SAFETY: Doug Lea's allocator keeps the promises of `GlobalAlloc`.
unsafe impl GlobalAlloc for LinuxMemory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        with_heap(|heap| unsafe { heap.malloc(layout.size(), layout.align()) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        with_heap(|heap| unsafe { heap.calloc(layout.size(), layout.align()) })
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        with_heap(|heap| unsafe { heap.free(memory, layout.size(), layout.align()) });
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        with_heap(|heap| unsafe { heap.realloc(memory, layout.size(), layout.align(), size) })
    }
}
