//! `str`: PEP 393 code points, see `naja_abi::layout::Str`.
//!
//! Read on: `units` (generic over the width), `builder`, `characters` (the one-character cache),
//! `sequence` (concatenation, indexing, comparison, iteration), then the methods by kind.

use alloc::string::String;

use naja_abi::layout::{Header, IMMORTAL, Str, str_form};

use crate::class::{BASE, EXTRA_AFTER_DATA, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::text::repr::repr_text;
use crate::with_points;

pub mod builder;
pub mod case;
pub mod characters;
pub mod codec;
pub mod format;
mod iterator;
pub mod join;
pub mod markup;
pub mod pad;
pub mod percent;
pub mod predicates;
pub mod replace;
pub mod search;
pub mod sequence;
pub mod split;
pub mod strip;
pub mod units;

pub use builder::Builder;
pub use iterator::{STR_ASCII_ITERATOR, STR_ITERATOR, is_iterator, set_index, walk};
pub use sequence::{
    append_in_place, append_kept, character_at, compare_truth, concat, exact, length_object,
    substring,
};
pub use units::{Unit, bits, from_units, width_of};

/// `str`.
#[unsafe(export_name = "naja_type_str")]
pub static STR: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::str),
    slots: Slots {
        new: Some(codec::new_str),
        repr: Some(repr),
        hash: Some(|text| Ok(hash(text))),
        str: Some(sequence::exact),
        compare: Some(sequence::compare),
        iter: Some(iterator::iter),
        len: Some(|text| Ok(len(text))),
        getitem: Some(sequence::getitem),
        contains: Some(sequence::contains),
        concat: Some(sequence::concat),
        repeat: Some(sequence::repeat),
        ..Slots::NONE
    }
    .with_operator(Operator::Mod, percent::modulo),
    ..Spec::new("str", size_of::<Str>())
});

/// The code points of a str, by width.
#[derive(Clone, Copy)]
pub enum Points<'a> {
    /// All below 256.
    One(&'a [u8]),
    /// All below 65536.
    Two(&'a [u16]),
    /// Any.
    Four(&'a [u32]),
}

/// The code points of a str (or of an instance of a subclass).
#[inline]
pub fn points(text: &Obj) -> Points<'_> {
    unsafe {
        let object = text.cast::<Str>();
        let (data, length) = (object.add(1) as *const u8, (*object).length);
        match (*object).width() {
            1 => Points::One(core::slice::from_raw_parts(data, length)),
            2 => Points::Two(core::slice::from_raw_parts(data as *const u16, length)),
            _ => Points::Four(core::slice::from_raw_parts(data as *const u32, length)),
        }
    }
}

/// Whether the object is a str.
#[inline]
pub fn is_str(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&STR)
}

/// Number of code points.
#[inline(always)]
pub fn len(text: &Obj) -> usize {
    unsafe { (*text.cast::<Str>()).length }
}

/// `repr(text)`.
fn repr(text: &Obj) -> Res {
    let mut sink = Builder::with_capacity(len(text) + 2)?;
    with_points!(text, all => repr_text(all, &mut sink));
    sink.finish()
}

/// A new str from Rust text.
pub fn new(text: &str) -> Res {
    let bytes = text.as_bytes();
    if bytes.is_ascii() {
        return from_ascii(bytes);
    }
    // The first byte of the longest sequence tells the width.
    let largest = bytes.iter().copied().max().unwrap_or(0);
    let width = if largest >= 0xf0 {
        4
    } else if largest >= 0xc4 {
        2
    } else {
        1
    };
    let length = text.chars().count();
    if length == 1 {
        return from_points(&text.chars().map(u32::from).collect::<alloc::vec::Vec<u32>>());
    }
    let object = allocate(&STR, length, width)?;
    unsafe {
        let data = object.add(1) as *mut u8;
        for (index, point) in text.chars().map(u32::from).enumerate() {
            match width {
                1 => data.add(index).write(point as u8),
                2 => (data as *mut u16).add(index).write(point as u16),
                _ => (data as *mut u32).add(index).write(point),
            }
        }
        Ok(Obj::from_address(object))
    }
}

/// A new str of code points below 256.
pub fn from_latin1(bytes: &[u8]) -> Res {
    from_units(bytes)
}

/// A new str of any code points, in the narrowest form.
pub fn from_points(points: &[u32]) -> Res {
    from_units(points)
}

/// The str of one code point.
pub fn from_point(point: u32) -> Res {
    from_units(&[point])
}

/// A new str of ASCII text: the caller knows that it is.
#[inline]
pub fn from_ascii(bytes: &[u8]) -> Res {
    debug_assert!(bytes.is_ascii());
    match bytes {
        [] => Ok(characters::empty()),
        [one] => Ok(characters::character(*one)),
        _ => {
            let object = allocate(&STR, bytes.len(), 1)?;
            unsafe {
                (*object).set_ascii(true);
                units::write(object, 0, Points::One(bytes));
                Ok(Obj::from_address(object))
            }
        }
    }
}

/// Whether all code points are below 128.
#[inline(always)]
pub fn is_ascii(text: &Obj) -> bool {
    unsafe { (*text.cast::<Str>()).is_ascii() }
}

/// The bytes of a str that is all ASCII.
#[inline]
pub fn as_ascii(text: &Obj) -> Option<&str> {
    match points(text) {
        // SAFETY: ASCII is UTF-8.
        Points::One(bytes) if is_ascii(text) => {
            Some(unsafe { core::str::from_utf8_unchecked(bytes) })
        }
        _ => None,
    }
}

/// A copy of the text as an instance of a class (`str` or a subclass).
pub fn with_class(class: &Type, text: &Obj) -> Res {
    let points = points(text);
    let width = unsafe { (*text.cast::<Str>()).width() };
    let object = allocate(class, points.len(), width)?;
    unsafe {
        (*object).set_ascii(is_ascii(text));
        units::write(object, 0, points);
        Ok(Obj::from_address(object))
    }
}

/// Memory for a str of so many code points, which the caller writes; so far it is not marked as
/// ASCII. An instance of a subclass gets room for its attributes.
#[inline]
pub fn allocate(class: &Type, length: usize, width: usize) -> Res<*mut Str> {
    let attributes = class.extra_offset.get() == EXTRA_AFTER_DATA;
    let extra = if attributes { 16 + 8 * class.slot_count.get() as usize } else { 0 };
    let Some(size) =
        length.checked_mul(width).and_then(|n| n.checked_add(size_of::<Str>() + extra))
    else {
        return Err(errors::memory_error());
    };
    if size > isize::MAX as usize {
        return Err(errors::memory_error());
    }
    let memory = if attributes { heap::allocate } else { heap::allocate_unset }(size, class)?;
    let object = memory as *mut Str;
    unsafe {
        (*object).header.aux |= str_form(width, false);
        (*object).hash = 0;
        (*object).length = length;
    }
    Ok(object)
}

/// A str that lives for ever.
pub fn new_immortal(text: &str) -> Obj {
    match new(text) {
        Ok(object) => {
            unsafe { (*object.address()).count = IMMORTAL };
            object
        }
        Err(_) => Obj::NO_VALUE,
    }
}

/// Rust text, lone surrogates replaced by U+FFFD. For messages and names.
pub fn to_string_lossy(text: &Obj) -> String {
    match points(text) {
        Points::One(bytes) => bytes.iter().map(|&byte| char::from(byte)).collect(),
        Points::Two(units) => units
            .iter()
            .map(|&unit| char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
        Points::Four(all) => {
            all.iter().map(|&p| char::from_u32(p).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
    }
}

/// Same text.
#[inline]
pub fn same(left: &Obj, right: &Obj) -> bool {
    if left.is(right) {
        return true;
    }
    let (a, b) = (left.cast::<Str>(), right.cast::<Str>());
    unsafe {
        let width = (*a).width();
        if (*a).length != (*b).length || width != (*b).width() {
            return false;
        }
        same_bytes(a.add(1) as *const u8, b.add(1) as *const u8, (*a).length * width)
    }
}

/// Whether two blocks are equal; short ones are compared here, by words that overlap.
#[inline(always)]
unsafe fn same_bytes(a: *const u8, b: *const u8, count: usize) -> bool {
    #[inline(always)]
    unsafe fn ends<T: Copy + PartialEq>(a: *const u8, b: *const u8, count: usize) -> bool {
        let last = count - size_of::<T>();
        unsafe {
            let same_start = a.cast::<T>().read_unaligned() == b.cast::<T>().read_unaligned();
            same_start
                && a.add(last).cast::<T>().read_unaligned()
                    == b.add(last).cast::<T>().read_unaligned()
        }
    }
    unsafe {
        match count {
            0 => true,
            1 => *a == *b,
            2..=3 => ends::<u16>(a, b, count),
            4..=7 => ends::<u32>(a, b, count),
            8..=16 => ends::<u64>(a, b, count),
            _ => core::slice::from_raw_parts(a, count) == core::slice::from_raw_parts(b, count),
        }
    }
}

/// The cached hash, never -1.
#[inline]
pub fn hash(text: &Obj) -> i64 {
    let object = text.cast::<Str>();
    unsafe {
        if (*object).hash == 0 {
            let bytes = core::slice::from_raw_parts(
                object.add(1) as *const u8,
                (*object).length * (*object).width(),
            );
            (*object).hash = hash_bytes(bytes);
        }
        (*object).hash as i64
    }
}

/// A hash of bytes, neither 0 nor -1: eight at a time, multiplied, then mixed.
#[inline]
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64 ^ bytes.len() as u64;
    let mut add = |word: u64| {
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 29;
    };
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        add(u64::from_le_bytes(*word));
    }
    match (rest, words.last()) {
        ([], _) => {}
        // The last eight bytes, some of them once more.
        (_, Some(_)) => {
            if let Some(last) = bytes.last_chunk::<8>() {
                add(u64::from_le_bytes(*last));
            }
        }
        (&[first, ..], None) => {
            let (low, high) = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
                (Some(low), Some(high)) => (u32::from_le_bytes(*low), u32::from_le_bytes(*high)),
                _ => {
                    let middle = u32::from(rest[rest.len() / 2]);
                    (u32::from(first), middle << 8 | u32::from(rest[rest.len() - 1]))
                }
            };
            add(u64::from(low) | u64::from(high) << 32);
        }
    }
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 32;
    if hash == 0 || hash == u64::MAX { 0x5bd1_e995 } else { hash }
}

/// Bytes of the native part.
pub fn data_size(header: *mut Header) -> usize {
    let object = header as *mut Str;
    unsafe { size_of::<Str>() + (*object).length * (*object).width() }
}
