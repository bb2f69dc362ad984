//! What `sys.getsizeof` says: the sizes CPython 3.13's objects have on a 64-bit machine, since
//! programs print them. Our own objects are smaller or larger.

use naja_core::Obj;
use naja_core::class::{HAS_DICT, Type};
use naja_core::number::bigint;
use naja_core::objects::{bytearray, bytes, dict, float, int, list, none, set, str, tuple};
use naja_core::ops;

/// The size CPython gives for an object of a type whose layout is known; `None` for others.
pub fn of(object: &Obj) -> Option<i64> {
    if int::is_int(object) {
        return Some(int_size(object));
    }
    if float::is_float(object) {
        return Some(24);
    }
    if none::is_none(object) {
        return Some(16);
    }
    let native = object.class().native();
    let is = |class: &Type| core::ptr::eq(native, class);
    let own = if object.class().is_heap() { attributes_size(object.class()) } else { 0 };
    let size = if is(&str::STR) {
        str_size(object)
    } else if is(&bytes::BYTES) {
        33 + bytes::data(object).len()
    } else if is(&tuple::TUPLE) {
        40 + 8 * tuple::items(object).len()
    } else if is(&list::LIST) {
        list_size(list::length(object))
    } else if is(&dict::DICT) {
        dict_size(object)
    } else if is(&set::SET) || is(&set::FROZENSET) {
        set_size(ops::item::len(object).ok()?)
    } else if is(&bytearray::BYTEARRAY) {
        57 + ops::item::len(object).ok()?
    } else if object.class().is_heap() && is(&naja_core::objects::object::OBJECT) {
        return Some(own as i64);
    } else if is(&naja_core::objects::object::OBJECT) {
        16
    } else if is(&naja_core::objects::function::FUNCTION) {
        160
    } else {
        return None;
    };
    Some(size as i64)
}

/// An instance without native contents: its header, the collector's and its attributes.
fn attributes_size(class: &Type) -> usize {
    if class.has(HAS_DICT) { 48 } else { 32 + 8 * class.declared.get() as usize }
}

/// A display of one item has room for just that; longer lists are rounded up to even.
fn list_size(length: usize) -> usize {
    56 + 8 * if length == 1 { 1 } else { (length + 1) & !1 }
}

/// 30 bits in each four bytes.
fn int_size(object: &Obj) -> i64 {
    let bits = int::value(object).map_or(0, |value| bigint::bit_length(&value.to_big()));
    24 + 4 * (bits.div_ceil(30).max(1) as i64)
}

/// PEP 393: a short header when all is ASCII.
fn str_size(object: &Obj) -> usize {
    let length = str::len(object);
    match str::points(object) {
        str::Points::One(_) if str::is_ascii(object) => 41 + length,
        str::Points::One(_) => 57 + length,
        str::Points::Two(_) => 58 + 2 * length,
        str::Points::Four(_) => 60 + 4 * length,
    }
}

/// Index table and entries of the smallest power of two that two thirds of hold all entries.
fn dict_size(object: &Obj) -> usize {
    let length = dict::len(object);
    if length == 0 {
        return 64;
    }
    let mut slots = 8;
    while slots * 2 / 3 < length {
        slots *= 2;
    }
    let index = if slots < 256 {
        1
    } else if slots < 65536 {
        2
    } else {
        4
    };
    let all_text = dict::entries(object).iter().all(|(key, _)| key.is_exact_str());
    96 + slots * index + slots * 2 / 3 * if all_text { 16 } else { 24 }
}

/// The table of a set that grew by single additions.
fn set_size(length: usize) -> usize {
    let mut slots = 8;
    while length * 5 >= (slots - 1) * 3 {
        let least = (slots - 1) * 3 / 5 + 1;
        let wanted = if least > 50_000 { least * 2 } else { least * 4 };
        slots = (wanted + 1).next_power_of_two();
    }
    if slots == 8 { 216 } else { 216 + 16 * slots }
}
