//! Allocation: free lists of 16-byte size classes in 64 KiB pages; larger objects one by one.
//!
//! A free slot has a null class, so that the collector and the audit can walk the pages and see
//! every live object without a list of them.

use alloc::alloc::{Layout, alloc, alloc_zeroed, dealloc};
use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

use naja_abi::layout::{Header, TypeHead};

use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};

const PAGE: usize = 1 << 16;
const PAGE_HEADER: usize = 32;
const GRANULE: usize = 16;
const SMALL_MAX: usize = 1024;
/// `aux`: the object was allocated alone, with a prefix.
pub const AUX_LARGE: u32 = 1 << 31;

#[repr(C)]
struct Page {
    next: *mut Page,
    size: usize,
}

#[repr(C)]
struct LargePrefix {
    index: usize,
    size: usize,
}

struct Heap {
    free: [*mut FreeSlot; SMALL_MAX / GRANULE + 1],
    pages: *mut Page,
    large: Vec<*mut LargePrefix>,
    live: usize,
    threshold: usize,
}

/// So many more live objects than after the last collection make the next one due.
const COLLECT_AFTER: usize = 200_000;

#[repr(C)]
struct FreeSlot {
    next: *mut FreeSlot,
    class: *const TypeHead,
}

struct Global(UnsafeCell<Heap>);
// SAFETY: one thread runs at a time (the GIL); see the architecture notes on threads.
unsafe impl Sync for Global {}

static HEAP: Global = Global(UnsafeCell::new(Heap {
    free: [null_mut(); SMALL_MAX / GRANULE + 1],
    pages: null_mut(),
    large: Vec::new(),
    live: 0,
    threshold: COLLECT_AFTER,
}));

/// Memory for an object of so many bytes (header included), class set, count 1, the rest zero.
/// `MemoryError` when there is none.
pub fn allocate(size: usize, class: &Type) -> Res<*mut Header> {
    // SAFETY: exclusive by the GIL; no references into the heap outlive this function.
    let heap = unsafe { &mut *HEAP.0.get() };
    let size = (size + GRANULE - 1) & !(GRANULE - 1);
    heap.live += 1;
    if heap.live >= heap.threshold {
        crate::thread::request_poll();
    }
    let header = if size <= SMALL_MAX {
        let list = size / GRANULE;
        if heap.free[list].is_null() {
            add_page(heap, size)?;
        }
        let slot = heap.free[list];
        unsafe {
            heap.free[list] = (*slot).next;
            core::ptr::write_bytes(slot as *mut u8, 0, size);
        }
        slot as *mut Header
    } else {
        allocate_large(heap, size)?
    };
    unsafe {
        (*header).count = 1;
        (*header).class = class as *const Type as *const TypeHead;
    }
    class.retain();
    Ok(header)
}

/// A new object of layout `T` (all fields but the header zero) for the class, which must have
/// `T` as its native layout. Room for the class's attribute slots is included.
pub fn allocate_object<T>(class: &Type) -> Res<*mut T> {
    let size = class.instance_size().max(size_of::<T>());
    let header = allocate(size, class)?;
    class.clear_slots(header);
    Ok(header as *mut T)
}

/// Whether a collection is due.
pub fn collection_due() -> bool {
    let heap = unsafe { &*HEAP.0.get() };
    heap.live >= heap.threshold
}

/// After a collection: the next is due when the heap has grown by as much as now lives.
pub fn reset_threshold() {
    let heap = unsafe { &mut *HEAP.0.get() };
    heap.threshold = heap.live + heap.live.max(COLLECT_AFTER);
}

/// Number of live objects.
pub fn live_count() -> usize {
    unsafe { (*HEAP.0.get()).live }
}

fn add_page(heap: &mut Heap, size: usize) -> Res<()> {
    let layout = Layout::from_size_align(PAGE, PAGE).unwrap_or(Layout::new::<Page>());
    let page = unsafe { alloc(layout) } as *mut Page;
    if page.is_null() {
        return Err(errors::memory_error());
    }
    unsafe {
        (*page).next = heap.pages;
        (*page).size = size;
    }
    heap.pages = page;
    let count = (PAGE - PAGE_HEADER) / size;
    let first = page as usize + PAGE_HEADER;
    let mut next = null_mut();
    for index in (0..count).rev() {
        let slot = (first + index * size) as *mut FreeSlot;
        unsafe { slot.write(FreeSlot { next, class: core::ptr::null() }) };
        next = slot;
    }
    heap.free[size / GRANULE] = next;
    Ok(())
}

fn large_layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(size_of::<LargePrefix>())?, 16).ok()
}

fn allocate_large(heap: &mut Heap, size: usize) -> Res<*mut Header> {
    let Some(layout) = large_layout(size) else { return Err(errors::memory_error()) };
    if heap.large.try_reserve(1).is_err() {
        return Err(errors::memory_error());
    }
    let prefix = unsafe { alloc_zeroed(layout) } as *mut LargePrefix;
    if prefix.is_null() {
        return Err(errors::memory_error());
    }
    unsafe {
        prefix.write(LargePrefix { index: heap.large.len(), size });
        heap.large.push(prefix);
        let header = prefix.add(1) as *mut Header;
        (*header).aux = AUX_LARGE;
        Ok(header)
    }
}

/// Gives an object's memory back. Its contents and its class are released already.
///
/// # Safety
/// `header` came from `allocate` and nothing refers to it.
pub unsafe fn deallocate(header: *mut Header) {
    unsafe {
        let heap = &mut *HEAP.0.get();
        heap.live -= 1;
        if (*header).aux & AUX_LARGE != 0 {
            let prefix = (header as *mut LargePrefix).sub(1);
            let index = (*prefix).index;
            heap.large.swap_remove(index);
            if let Some(moved) = heap.large.get(index) {
                (**moved).index = index;
            }
            if let Some(layout) = large_layout((*prefix).size) {
                dealloc(prefix as *mut u8, layout);
            }
            return;
        }
        let page = (header as usize & !(PAGE - 1)) as *const Page;
        let (slot, size) = (header as *mut u8, (*page).size);
        #[cfg(feature = "audit")]
        let Some((slot, size)) = super::audit::rest(slot, size) else {
            return;
        };
        let list = size / GRANULE;
        let slot = slot as *mut FreeSlot;
        slot.write(FreeSlot { next: heap.free[list], class: core::ptr::null() });
        heap.free[list] = slot;
    }
}

/// The number of bytes the object's memory has (for `sys.getsizeof`).
pub fn memory_size(object: &Obj) -> usize {
    if !object.is_pointer() || object.count() >= naja_abi::layout::IMMORTAL / 2 {
        return 32;
    }
    unsafe {
        let header = object.address();
        if (*header).aux & AUX_LARGE != 0 {
            (*(header as *const LargePrefix).sub(1)).size
        } else {
            (*((header as usize & !(PAGE - 1)) as *const Page)).size
        }
    }
}

/// Visits the header of every live object. The visitor may not allocate or release.
pub fn each_object(mut visit: impl FnMut(*mut Header)) {
    unsafe {
        let heap = &*HEAP.0.get();
        let mut page = heap.pages;
        while !page.is_null() {
            let size = (*page).size;
            let first = page as usize + PAGE_HEADER;
            for index in 0..(PAGE - PAGE_HEADER) / size {
                let header = (first + index * size) as *mut Header;
                if !(*header).class.is_null() {
                    visit(header);
                }
            }
            page = (*page).next;
        }
        for prefix in &heap.large {
            visit(prefix.add(1) as *mut Header);
        }
    }
}
