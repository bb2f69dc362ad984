//! The audit heap (feature `audit`): freed memory is poisoned and rests before it is used again,
//! and at exit every object must be owned by what lives as long as the program does.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use hashbrown::HashMap;
use naja_abi::layout::{Header, IMMORTAL};

use super::alloc::each_object;
use super::cycles::{children, view};
use crate::class::Type;
use crate::obj::Obj;
use crate::objects::{function, str};

/// What freed memory is filled with. As a count it is far from both 0 and `IMMORTAL`.
const POISON: u8 = 0x5d;
/// Of so many freed objects the memory rests.
const RESTING_MAX: usize = 1 << 18;
/// The header of freed memory: the poisoned count, and a class pointer that is null.
const CHECKED_FROM: usize = 16;

struct Resting {
    slot: *mut u8,
    size: usize,
    class: &'static str,
}

struct Global(UnsafeCell<VecDeque<Resting>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static RESTING: Global = Global(UnsafeCell::new(VecDeque::new()));

/// Before an object is freed: it must not be free already.
///
/// # Safety
/// `header` is or was an object.
pub unsafe fn check_alive(header: *const Header) {
    unsafe {
        assert!(!(*header).class.is_null(), "released after it was freed: {}", resting_at(header));
    }
}

fn resting_at(header: *const Header) -> &'static str {
    let resting = unsafe { &*RESTING.0.get() };
    let found = resting.iter().rev().find(|entry| core::ptr::eq(entry.slot, header.cast()));
    found.map_or("(memory used again)", |entry| entry.class)
}

/// Poisons freed memory and lets it rest; gives memory that has rested long enough.
///
/// # Safety
/// `slot` is the memory, of `size` bytes, of an object that is dead but for its header.
pub unsafe fn rest(slot: *mut u8, size: usize) -> Option<(*mut u8, usize)> {
    unsafe {
        let class = (*((*(slot as *const Header)).class as *const Type)).native().rust_name();
        slot.write_bytes(POISON, size);
        (*(slot as *mut Header)).class = core::ptr::null();
        let resting = &mut *RESTING.0.get();
        resting.push_back(Resting { slot, size, class });
        if resting.len() <= RESTING_MAX {
            return None;
        }
        let oldest = resting.pop_front()?;
        check_poison(&oldest);
        Some((oldest.slot, oldest.size))
    }
}

fn check_poison(entry: &Resting) {
    let bytes = unsafe { core::slice::from_raw_parts(entry.slot, entry.size) };
    let intact = bytes[..4].iter().chain(&bytes[CHECKED_FROM..]).all(|&byte| byte == POISON);
    let count = unsafe { (*(entry.slot as *const Header)).count };
    assert!(intact, "changed after it was freed: {} (count {count:#x})", entry.class);
}

/// Lines that say what is still alive without an owner that may be; empty when all is well. After
/// the modules are cleared and cycles collected.
pub fn leaks() -> Vec<String> {
    let resting = unsafe { &*RESTING.0.get() };
    resting.iter().for_each(check_poison);
    let mut counts: HashMap<usize, i64> = HashMap::new();
    let mut stack: Vec<*mut Header> = Vec::new();
    each_object(|header| {
        let count = unsafe { (*header).count };
        if count >= IMMORTAL / 2 {
            stack.push(header);
        } else {
            counts.insert(header as usize, i64::from(count));
        }
    });
    if let Ok(modules) = crate::modules::modules() {
        stack.push(modules.address());
        counts.remove(&(modules.address() as usize));
    }
    while let Some(header) = stack.pop() {
        children(&view(&header), &mut |child| {
            if child.is_pointer() && counts.remove(&(child.address() as usize)).is_some() {
                stack.push(child.address());
            }
        });
    }
    describe(counts)
}

/// What is left, by type: those that something unknown owns, then what only they keep alive.
fn describe(mut counts: HashMap<usize, i64>) -> Vec<String> {
    let leaked: Vec<usize> = counts.keys().copied().collect();
    for &address in &leaked {
        children(&view(&(address as *mut Header)), &mut |child| {
            if child.is_pointer() {
                if let Some(count) = counts.get_mut(&(child.address() as usize)) {
                    *count -= 1;
                }
            }
        });
    }
    let mut owned: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept = 0;
    for (address, count) in counts {
        if count == 0 {
            kept += 1;
        } else {
            let object = view(&(address as *mut Header));
            *owned.entry(label(&object, count)).or_default() += 1;
        }
    }
    let mut lines: Vec<String> =
        owned.into_iter().map(|(label, number)| format!("{number} x {label}")).collect();
    if kept > 0 {
        lines.push(format!("and {kept} objects that only these own"));
    }
    lines
}

fn label(object: &Obj, count: i64) -> String {
    let class = object.class().full_name();
    let what = if str::is_str(object) {
        let text = str::to_string_lossy(object);
        format!(" {:?}", text.chars().take(40).collect::<String>())
    } else if object.is_exact(&function::FUNCTION) {
        format!(" {}", str::to_string_lossy(Obj::from_ref(&function::code_of(object).qualname)))
    } else if object.is_instance(&crate::objects::type_::TYPE) {
        format!(" {}", Type::of(object).name())
    } else {
        String::new()
    };
    format!("{class}{what}, counted {count} too often")
}
