//! Memory: short lists of small blocks by size, Doug Lea's allocator for what is larger, and
//! mappings of their own for what is large.
//!
//! Rust says a block's size again when it gives it back, so that no block needs a header.

use crate::syscall::raw;
use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::ptr::{copy_nonoverlapping, null_mut, write_bytes};
use dlmalloc::Dlmalloc;

/// How much is asked of the kernel at least.
const PAGE: usize = 4096;
/// Small blocks have sizes that are multiples of it, and are aligned to it.
const GRANULE: usize = 16;
const SMALL_MAX: usize = 512;
/// So much is cut into small blocks at a time.
const CHUNK: usize = 1 << 14;
/// From here on a block is a mapping of its own.
const LARGE: usize = 1 << 18;
/// A mapping up to this size is kept for the next that is wanted.
const KEPT_MAX: usize = 1 << 22;

struct System;

fn failed(result: isize) -> bool {
    (-4095..0).contains(&result)
}

fn map(size: usize) -> *mut u8 {
    let protection = (libc::PROT_READ | libc::PROT_WRITE) as usize;
    let flags = (libc::MAP_PRIVATE | libc::MAP_ANONYMOUS) as usize;
    let result = unsafe { raw(libc::SYS_mmap, [0, size, protection, flags, usize::MAX, 0]) };
    if failed(result) { null_mut() } else { result as *mut u8 }
}

fn unmap(memory: *mut u8, size: usize) -> bool {
    size == 0 || unsafe { raw(libc::SYS_munmap, [memory as usize, size, 0, 0, 0, 0]) == 0 }
}

fn remap(memory: *mut u8, old: usize, new: usize, can_move: bool) -> *mut u8 {
    let flags = if can_move { libc::MREMAP_MAYMOVE as usize } else { 0 };
    let result = unsafe { raw(libc::SYS_mremap, [memory as usize, old, new, flags, 0, 0]) };
    if failed(result) { null_mut() } else { result as *mut u8 }
}

// SAFETY: fresh anonymous mappings, given back as they came.
unsafe impl dlmalloc::Allocator for System {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let memory = map(size);
        if memory.is_null() { (null_mut(), 0, 0) } else { (memory, size, 0) }
    }

    fn remap(&self, memory: *mut u8, old: usize, new: usize, can_move: bool) -> *mut u8 {
        remap(memory, old, new, can_move)
    }

    fn free_part(&self, memory: *mut u8, old: usize, new: usize) -> bool {
        !remap(memory, old, new, false).is_null() || unmap(memory.wrapping_add(new), old - new)
    }

    fn free(&self, memory: *mut u8, size: usize) -> bool {
        unmap(memory, size)
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

/// A free small block.
struct Free {
    next: *mut Free,
}

struct Heap {
    /// Free small blocks, by size.
    small: [*mut Free; SMALL_MAX / GRANULE + 1],
    /// What is left of the chunk that is being cut.
    chunk: *mut u8,
    chunk_left: usize,
    /// A large block that is not used, and its size.
    kept: *mut u8,
    kept_size: usize,
    middle: Dlmalloc<System>,
}

struct Global(UnsafeCell<Heap>);

// SAFETY: one thread runs at a time, and signal handlers do not allocate.
unsafe impl Sync for Global {}

static GLOBAL: Global = Global(UnsafeCell::new(Heap {
    small: [null_mut(); SMALL_MAX / GRANULE + 1],
    chunk: null_mut(),
    chunk_left: 0,
    kept: null_mut(),
    kept_size: 0,
    middle: Dlmalloc::new_with_allocator(System),
}));

#[inline(always)]
fn heap() -> &'static mut Heap {
    // SAFETY: see `Sync`; no reference outlives a function of `LinuxMemory`.
    unsafe { &mut *GLOBAL.0.get() }
}

#[inline(always)]
fn is_small(size: usize, align: usize) -> bool {
    size <= SMALL_MAX && align <= GRANULE
}

/// The list of blocks of at least so many bytes.
#[inline(always)]
fn class_of(size: usize) -> usize {
    size.div_ceil(GRANULE)
}

/// Bytes of the mapping of a large block.
#[inline(always)]
fn mapped(size: usize) -> usize {
    size.saturating_add(PAGE - 1) & !(PAGE - 1)
}

impl Heap {
    /// A small block where the list is empty.
    #[cold]
    unsafe fn cut(&mut self, class: usize) -> *mut u8 {
        let size = class.max(1) * GRANULE;
        if self.chunk_left < size {
            // The rest is of a size that has a list.
            if self.chunk_left >= GRANULE {
                unsafe { self.give(self.chunk, self.chunk_left / GRANULE) };
            }
            self.chunk = unsafe { self.middle.malloc(CHUNK, GRANULE) };
            self.chunk_left = if self.chunk.is_null() { 0 } else { CHUNK };
            if self.chunk.is_null() {
                return null_mut();
            }
        }
        let block = self.chunk;
        self.chunk = unsafe { self.chunk.add(size) };
        self.chunk_left -= size;
        block
    }

    #[inline(always)]
    unsafe fn give(&mut self, memory: *mut u8, class: usize) {
        let block = memory.cast::<Free>();
        unsafe { (*block).next = self.small[class] };
        self.small[class] = block;
    }

    /// A mapping, and whether all of it is zero.
    #[cold]
    fn large(&mut self, size: usize, align: usize) -> (*mut u8, bool) {
        let size = mapped(size);
        if align <= PAGE && size <= self.kept_size {
            let memory = self.kept;
            unmap(memory.wrapping_add(size), self.kept_size - size);
            self.kept_size = 0;
            return (memory, false);
        }
        let spare = if align <= PAGE { 0 } else { align };
        let Some(wanted) = size.checked_add(spare) else { return (null_mut(), false) };
        let memory = map(wanted);
        if memory.is_null() || spare == 0 {
            return (memory, true);
        }
        let before = memory.align_offset(align);
        unmap(memory, before);
        unmap(memory.wrapping_add(before + size), spare - before);
        (memory.wrapping_add(before), true)
    }

    #[cold]
    fn give_large(&mut self, memory: *mut u8, size: usize) {
        let size = mapped(size);
        if size > KEPT_MAX || size <= self.kept_size {
            unmap(memory, size);
            return;
        }
        unmap(self.kept, self.kept_size);
        (self.kept, self.kept_size) = (memory, size);
    }
}

/// Rust's allocator.
pub struct LinuxMemory;

// SAFETY: blocks of one size never overlap, as each comes from one of three places, which the size
// and the alignment tell.
unsafe impl GlobalAlloc for LinuxMemory {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let (size, align, heap) = (layout.size(), layout.align(), heap());
        if is_small(size, align) {
            let class = class_of(size);
            let block = heap.small[class];
            if block.is_null() {
                return unsafe { heap.cut(class) };
            }
            heap.small[class] = unsafe { (*block).next };
            return block.cast();
        }
        if size >= LARGE {
            heap.large(size, align).0
        } else {
            unsafe { heap.middle.malloc(size, align) }
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let (size, align) = (layout.size(), layout.align());
        let (memory, zero) = if size >= LARGE {
            heap().large(size, align)
        } else {
            (unsafe { self.alloc(layout) }, false)
        };
        if !zero && !memory.is_null() {
            unsafe { write_bytes(memory, 0, size) };
        }
        memory
    }

    #[inline]
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        let (size, align, heap) = (layout.size(), layout.align(), heap());
        if is_small(size, align) {
            unsafe { heap.give(memory, class_of(size)) };
        } else if size >= LARGE {
            heap.give_large(memory, size);
        } else {
            unsafe { heap.middle.free(memory, size, align) };
        }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let (old, align) = (layout.size(), layout.align());
        if is_small(old, align) {
            if is_small(size, align) && class_of(old) == class_of(size) {
                return memory;
            }
        } else if old >= LARGE {
            if size >= LARGE && align <= PAGE {
                return remap(memory, mapped(old), mapped(size), true);
            }
        } else if size < LARGE && !is_small(size, align) {
            return unsafe { heap().middle.realloc(memory, old, align, size) };
        }
        // SAFETY: the caller's size fits a layout.
        let new_layout = unsafe { Layout::from_size_align_unchecked(size, align) };
        let moved = unsafe { self.alloc(new_layout) };
        if !moved.is_null() {
            unsafe {
                copy_nonoverlapping(memory, moved, old.min(size));
                self.dealloc(memory, layout);
            }
        }
        moved
    }
}
