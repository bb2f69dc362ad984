//! The strs of one code point below 256, made once, and the empty str.

use core::cell::UnsafeCell;

use naja_abi::layout::{Character, Header, IMMORTAL, Str, str_form};

use super::STR;
use crate::class::Type;
use crate::obj::Obj;

const NOTHING: Character = Character {
    text: Str { header: Header { count: 0, aux: 0, class: core::ptr::null() }, hash: 0, length: 0 },
    data: [0; 8],
};

/// The empty str, then the 256 characters. Zero until first used, so that it costs no file space.
struct Table(UnsafeCell<[Character; 257]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Table {}
#[unsafe(export_name = "naja_characters")]
static TABLE: Table = Table(UnsafeCell::new([NOTHING; 257]));

#[cold]
fn fill() {
    let table = unsafe { &mut *TABLE.0.get() };
    for (index, entry) in table.iter_mut().enumerate() {
        let byte = index.wrapping_sub(1) as u8;
        let class = &STR as *const Type as *const naja_abi::layout::TypeHead;
        let aux = str_form(1, index == 0 || byte < 128);
        entry.text.header = Header { count: IMMORTAL, aux, class };
        entry.text.length = usize::from(index > 0);
        entry.data[0] = if index > 0 { byte } else { 0 };
    }
}

#[inline(always)]
fn entry(index: usize) -> Obj {
    unsafe {
        let first = TABLE.0.get() as *mut Character;
        if (*first).text.header.aux == 0 {
            fill();
        }
        Obj::retain_address(first.add(index))
    }
}

/// `''`.
#[inline]
pub fn empty() -> Obj {
    entry(0)
}

/// The str of one code point below 256.
#[inline]
pub fn character(point: u8) -> Obj {
    entry(1 + point as usize)
}
