//! The block of thread-local variables that Rust's `std` expects. The runtime sets none up.
//!
//! The front end runs while no other thread does, so that one block serves all threads: each gets it
//! when it comes here.

use core::sync::atomic::{AtomicUsize, Ordering};
use std::alloc::{Layout, alloc_zeroed};

unsafe extern "C" {
    static __ehdr_start: u8;
}

const SET_BASE: usize = 0x1002;
const GET_BASE: usize = 0x1003;
const THREAD_LOCAL_SEGMENT: u32 = 7;

/// The address of the one block, once it is there.
static BLOCK: AtomicUsize = AtomicUsize::new(0);

fn arch_prctl(code: usize, argument: usize) {
    // SAFETY: it changes nothing but the base register.
    unsafe {
        naja_linux::syscall::raw(libc::SYS_arch_prctl, [code, argument, 0, 0, 0, 0]);
    }
}

/// Makes the thread-local variables of this object usable on this thread.
pub fn prepare() {
    let mut base = 0_usize;
    arch_prctl(GET_BASE, &raw mut base as usize);
    // A C library, where one is linked, has done it.
    if base == 0 {
        let block = match BLOCK.load(Ordering::Relaxed) {
            0 => make(),
            block => block,
        };
        arch_prctl(SET_BASE, block);
    }
}

/// Allocates the block: the variables end where the base is, and there stands the base itself.
fn make() -> usize {
    // SAFETY: the linker provides the headers of the running file.
    unsafe {
        let headers = &raw const __ehdr_start;
        let table = headers.add(*headers.add(32).cast::<u64>() as usize);
        let (size, count) = (*headers.add(54).cast::<u16>(), *headers.add(56).cast::<u16>());
        let mut made = alloc_zeroed(Layout::from_size_align_unchecked(128, 64)) as usize;
        for index in 0..usize::from(count) {
            let header = table.add(index * usize::from(size));
            if *header.cast::<u32>() != THREAD_LOCAL_SEGMENT {
                continue;
            }
            let field = |offset: usize| *header.add(offset).cast::<u64>() as usize;
            let (image, filled, all, align) = (field(16), field(32), field(40), field(48).max(64));
            let space = all.next_multiple_of(align);
            let start = alloc_zeroed(Layout::from_size_align_unchecked(space + 128, align));
            made = start as usize + space;
            let variables = (made - all) / field(48).max(1) * field(48).max(1);
            core::ptr::copy_nonoverlapping(image as *const u8, variables as *mut u8, filled);
        }
        *(made as *mut usize) = made;
        BLOCK.store(made, Ordering::Relaxed);
        made
    }
}
