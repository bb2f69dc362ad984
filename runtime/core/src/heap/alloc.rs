//! Allocation: free lists of 8-byte size classes in 64 KiB pages; larger objects one by one.
//!
//! A free slot has a null class, so that the collector and the audit can walk the pages and see
//! every live object without a list of them. A page's slots are made as they are needed, so that
//! what a program does not use is never touched.

use alloc::alloc::{Layout, alloc, dealloc};
use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

use naja_abi::layout::{Header, TypeHead};

use crate::class::{LEAF, Type};
use crate::errors;
use crate::obj::{Obj, Res};

const PAGE: usize = 1 << 16;
const PAGE_HEADER: usize = 32;
/// So many pages are asked for at a time.
const ARENA_PAGES: usize = 16;
const GRANULE: usize = 8;
const SMALL_MAX: usize = 1024;
/// So many bytes of a page become free slots at a time.
const BATCH: usize = 2048;
/// `aux`: the object was allocated alone, with a prefix.
pub const AUX_LARGE: u32 = 1 << 31;

#[repr(C)]
struct Page {
    next: *mut Page,
    /// Bytes of a slot.
    size: usize,
    /// How many slots there are so far.
    slots: usize,
}

#[repr(C)]
struct LargePrefix {
    index: usize,
    size: usize,
}

struct Heap {
    free: [*mut FreeSlot; SMALL_MAX / GRANULE + 1],
    /// The page of each size that is not all made into slots yet.
    filling: [*mut Page; SMALL_MAX / GRANULE + 1],
    pages: *mut Page,
    /// Memory for pages to come.
    arena: *mut u8,
    arena_pages: usize,
    large: Vec<*mut LargePrefix>,
    live: usize,
    threshold: usize,
    /// Slots of `RESERVE_SIZE` bytes put aside, and how many.
    reserve: *mut FreeSlot,
    reserved: usize,
}

/// Slots put aside: more than a program can ask for between two polls.
const RESERVED: usize = 1024;
/// Enough for a float.
const RESERVE_SIZE: usize = 24;

/// So many more live objects (that can own others) than after the last collection make the next one due.
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
    filling: [null_mut(); SMALL_MAX / GRANULE + 1],
    pages: null_mut(),
    arena: null_mut(),
    arena_pages: 0,
    large: Vec::new(),
    live: 0,
    threshold: COLLECT_AFTER,
    reserve: null_mut(),
    reserved: 0,
}));

/// Memory for an object of so many bytes (header included), class set, count 1, the rest zero.
/// `MemoryError` when there is none.
#[inline]
pub fn allocate(size: usize, class: &Type) -> Res<*mut Header> {
    let header = allocate_unset(size, class)?;
    // SAFETY: the memory is ours, and a whole number of words long.
    unsafe {
        let words = header.add(1) as *mut u64;
        let count = (size.max(size_of::<Header>()) + GRANULE - 1) / 8 - 2;
        if count <= 16 {
            for index in 0..count {
                words.add(index).write(0);
            }
        } else {
            core::ptr::write_bytes(words, 0, count);
        }
    }
    Ok(header)
}

/// The same without making anything behind the header zero: the caller fills in all of it.
#[inline(always)]
pub fn allocate_unset(size: usize, class: &Type) -> Res<*mut Header> {
    // SAFETY: exclusive by the GIL; no references into the heap outlive this function.
    let heap = unsafe { &mut *HEAP.0.get() };
    if !class.has(LEAF) {
        heap.live += 1;
        if heap.live >= heap.threshold {
            crate::thread::request_poll();
        }
    }
    let header = if size <= SMALL_MAX {
        let list = size.div_ceil(GRANULE);
        let mut slot = heap.free[list];
        if slot.is_null() {
            slot = more_slots(heap, list)?;
        }
        unsafe {
            heap.free[list] = (*slot).next;
            (*(slot as *mut Header)).aux = 0;
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
#[inline]
pub fn allocate_object<T>(class: &Type) -> Res<*mut T> {
    const { assert!(align_of::<T>() <= GRANULE) };
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

/// Makes some more slots of a size.
#[cold]
#[inline(never)]
fn more_slots(heap: &mut Heap, list: usize) -> Res<*mut FreeSlot> {
    let size = list * GRANULE;
    let mut page = heap.filling[list];
    if page.is_null() {
        page = add_page(heap, size)?;
        heap.filling[list] = page;
    }
    unsafe {
        let all = (PAGE - PAGE_HEADER) / size;
        let (made, last) = ((*page).slots, all.min((*page).slots + (BATCH / size).max(1)));
        let first = page as usize + PAGE_HEADER;
        let mut next = null_mut();
        for index in (made..last).rev() {
            let slot = (first + index * size) as *mut FreeSlot;
            slot.write(FreeSlot { next, class: core::ptr::null() });
            next = slot;
        }
        (*page).slots = last;
        if last == all {
            heap.filling[list] = null_mut();
        }
        heap.free[list] = next;
        Ok(next)
    }
}

/// Puts some slots aside for floats that must be boxed when memory has run out.
#[inline]
pub fn fill_reserve() {
    // SAFETY: as in `allocate_unset`.
    let heap = unsafe { &mut *HEAP.0.get() };
    if heap.reserved < RESERVED {
        put_aside(heap);
    }
}

#[cold]
fn put_aside(heap: &mut Heap) {
    let list = RESERVE_SIZE / GRANULE;
    while heap.reserved < RESERVED {
        let mut slot = heap.free[list];
        if slot.is_null() {
            match more_slots(heap, list) {
                Ok(more) => slot = more,
                Err(raised) => return drop(errors::catch(raised)),
            }
        }
        unsafe {
            heap.free[list] = (*slot).next;
            (*slot).next = heap.reserve;
        }
        heap.reserve = slot;
        heap.reserved += 1;
    }
}

/// An object of at most `RESERVE_SIZE` bytes in memory that was put aside. When that is used up too
/// there is no way to go on.
#[cold]
pub fn from_reserve(class: &Type) -> *mut Header {
    // SAFETY: as in `allocate_unset`.
    let heap = unsafe { &mut *HEAP.0.get() };
    let slot = heap.reserve;
    assert!(!slot.is_null(), "out of memory");
    heap.reserved -= 1;
    unsafe {
        heap.reserve = (*slot).next;
        let header = slot as *mut Header;
        header.write(Header { count: 1, aux: 0, class: class as *const Type as *const TypeHead });
        header
    }
}

fn add_page(heap: &mut Heap, size: usize) -> Res<*mut Page> {
    if heap.arena_pages == 0 {
        let layout = Layout::from_size_align(PAGE * ARENA_PAGES, PAGE);
        heap.arena = unsafe { alloc(layout.unwrap_or(Layout::new::<Page>())) };
        if heap.arena.is_null() {
            return Err(errors::memory_error());
        }
        heap.arena_pages = ARENA_PAGES;
    }
    let page = heap.arena as *mut Page;
    unsafe {
        heap.arena = heap.arena.add(PAGE);
        page.write(Page { next: heap.pages, size, slots: 0 });
    }
    heap.arena_pages -= 1;
    heap.pages = page;
    Ok(page)
}

fn large_layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(size_of::<LargePrefix>())?, 16).ok()
}

#[cold]
fn allocate_large(heap: &mut Heap, size: usize) -> Res<*mut Header> {
    let size = size.checked_next_multiple_of(GRANULE);
    let Some((size, layout)) = size.and_then(|size| Some((size, large_layout(size)?))) else {
        return Err(errors::memory_error());
    };
    if heap.large.try_reserve(1).is_err() {
        return Err(errors::memory_error());
    }
    let prefix = unsafe { alloc(layout) } as *mut LargePrefix;
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
#[inline]
pub unsafe fn deallocate(header: *mut Header) {
    unsafe {
        let heap = &mut *HEAP.0.get();
        if !(*((*header).class as *const Type)).has(LEAF) {
            heap.live = heap.live.saturating_sub(1);
        }
        if (*header).aux & AUX_LARGE != 0 {
            return deallocate_large(heap, header);
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

#[cold]
unsafe fn deallocate_large(heap: &mut Heap, header: *mut Header) {
    unsafe {
        let prefix = (header as *mut LargePrefix).sub(1);
        let index = (*prefix).index;
        heap.large.swap_remove(index);
        if let Some(moved) = heap.large.get(index) {
            (**moved).index = index;
        }
        if let Some(layout) = large_layout((*prefix).size) {
            dealloc(prefix as *mut u8, layout);
        }
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
            for index in 0..(*page).slots {
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
