//! `int` and `bool`.
//!
//! A small int is an immediate word; a larger one, and every instance of a subclass, is an `IntBox`.

mod bytes;
mod construct;
mod methods;
mod operators;

pub use bytes::{from_bytes, to_bytes};

pub use construct::{from_object, new as construct, to_f64};
pub use methods::*;
pub use operators::{binary_small, from_decimal, pos, power};

use alloc::borrow::Cow;
use alloc::string::String;

use naja_abi::builtins::Owner;
use naja_abi::layout::Header;
use naja_abi::word;

use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::number::bigint::{self, Big};
use crate::number::{Fault, FaultKind};
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types;
use crate::objects::{none, str};

/// Layout of ints that are not immediate.
#[repr(C)]
pub struct IntBox {
    header: Header,
    value: Big,
}

/// `int`.
#[unsafe(export_name = "naja_type_int")]
pub static INT: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(Owner::int),
    populate: Some(methods::populate),
    slots: Slots {
        drop: Some(drop_box),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(operators::compare),
        truth: Some(truth),
        new: Some(construct::new),
        binary: operators::BINARY,
        power: Some(operators::power_modulo),
        neg: Some(operators::neg),
        pos: Some(operators::pos),
        abs: Some(operators::abs),
        invert: Some(operators::invert),
        int: Some(operators::pos),
        float: Some(methods::to_float),
        index: Some(operators::pos),
        ..Slots::NONE
    },
    ..Spec::new("int", size_of::<IntBox>())
});

/// `bool`.
#[unsafe(export_name = "naja_type_bool")]
pub static BOOL: Type = Type::builtin(Spec {
    base: Some(&INT),
    slots: Slots {
        repr: Some(|value| str::new(if none::is_true(value) { "True" } else { "False" })),
        new: Some(construct::new_bool),
        binary: operators::BOOL_BINARY,
        invert: Some(invert_bool),
        ..Slots::NONE
    },
    ..Spec::new("bool", size_of::<Header>())
});

const INVERTED_BOOL: &str = "Bitwise inversion '~' on bool is deprecated and will be removed in \
    Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not \
    what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) \
    if you really want the bitwise inversion of the underlying int.";

fn invert_bool(object: &Obj) -> Res {
    errors::warn(&types::DEPRECATION_WARNING, INVERTED_BOOL)?;
    operators::invert(object)
}

/// The value of an int object.
#[derive(Clone)]
pub enum Int<'a> {
    /// Fits a machine word (not necessarily an immediate).
    Small(i64),
    /// Anything else.
    Big(&'a Big),
}

impl Int<'_> {
    /// As a big number.
    pub fn to_big(&self) -> Big {
        match self {
            Int::Small(value) => Big::from(*value),
            Int::Big(value) => (*value).clone(),
        }
    }

    /// As a big number, without a copy where it is one.
    #[inline]
    pub fn as_big(&self) -> Cow<'_, Big> {
        match self {
            Int::Small(value) => Cow::Owned(Big::from(*value)),
            Int::Big(value) => Cow::Borrowed(value),
        }
    }

    /// As a machine int, when it fits.
    pub fn to_i64(&self) -> Option<i64> {
        match self {
            Int::Small(value) => Some(*value),
            Int::Big(value) => i64::try_from(*value).ok(),
        }
    }
}

/// The value of an int, a bool or an instance of a subclass of int; `None` for anything else.
#[inline]
pub fn value(object: &Obj) -> Option<Int<'_>> {
    if let Some(small) = object.as_small() {
        return Some(Int::Small(small));
    }
    if !object.is_pointer() {
        return None;
    }
    if let Some(flag) = none::as_bool(object) {
        return Some(Int::Small(i64::from(flag)));
    }
    if !object.is_instance(&INT) {
        return None;
    }
    // SAFETY: every other instance of int has the layout of IntBox.
    let big = unsafe { &(*object.cast::<IntBox>()).value };
    match i64::try_from(big) {
        Ok(small) => Some(Int::Small(small)),
        Err(_) => Some(Int::Big(big)),
    }
}

/// The value of an int as a machine int, when it is an int and fits.
#[inline]
pub fn as_i64(object: &Obj) -> Option<i64> {
    if let Some(small) = object.as_small() {
        return Some(small);
    }
    value(object)?.to_i64()
}

/// Whether the object is an int (bools and subclasses included).
pub fn is_int(object: &Obj) -> bool {
    object.as_small().is_some() || object.is_pointer() && object.is_instance(&INT)
}

/// An int object.
#[inline]
pub fn from_i64(value: i64) -> Res {
    match word::from_small_int(value) {
        Some(_) => Ok(Obj::small(value)),
        None => boxed(&INT, Big::from(value)),
    }
}

/// An int object.
pub fn from_u64(value: u64) -> Res {
    match i64::try_from(value) {
        Ok(small) => from_i64(small),
        Err(_) => boxed(&INT, Big::from(value)),
    }
}

/// An int object, immediate when it fits.
pub fn from_big(value: Big) -> Res {
    match i64::try_from(&value).ok().and_then(word::from_small_int) {
        Some(word) => Ok(unsafe { Obj::from_word(word) }),
        None => boxed(&INT, value),
    }
}

/// An int that is not immediate, of `int` itself or of a subclass.
fn boxed(class: &Type, value: Big) -> Res {
    let object = heap::allocate_object::<IntBox>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).value).write(value);
        Ok(Obj::from_address(object))
    }
}

/// Raises what an algorithm reports.
pub fn raise_fault(fault: Fault) -> Raised {
    let class = match fault.kind {
        FaultKind::Value => &types::VALUE_ERROR,
        FaultKind::Type => &types::TYPE_ERROR,
        FaultKind::Overflow => &types::OVERFLOW_ERROR,
        FaultKind::ZeroDivision => &types::ZERO_DIVISION_ERROR,
        FaultKind::Index => &types::INDEX_ERROR,
        FaultKind::Key => &types::KEY_ERROR,
        FaultKind::Lookup => &types::LOOKUP_ERROR,
        FaultKind::Memory => return errors::memory_error(),
    };
    errors::raise(class, &fault.text)
}

/// `sys.get_int_max_str_digits()`, 0 for no limit.
pub fn digits_max() -> usize {
    DIGITS_MAX.load(core::sync::atomic::Ordering::Relaxed)
}

/// `sys.set_int_max_str_digits()`.
pub static DIGITS_MAX: core::sync::atomic::AtomicUsize =
    core::sync::atomic::AtomicUsize::new(bigint::DIGITS_MAX_DEFAULT);

/// `str(int)`.
pub fn to_text(object: &Obj) -> Res<String> {
    match value(object) {
        Some(Int::Small(small)) => Ok(alloc::format!("{small}")),
        Some(Int::Big(big)) => bigint::to_decimal(big, digits_max()).map_err(raise_fault),
        None => Err(errors::type_error("an integer is required")),
    }
}

fn repr(object: &Obj) -> Res {
    if let Some(Int::Small(small)) = value(object) {
        let mut buffer = [0u8; 20];
        return str::from_ascii(decimal(small, &mut buffer));
    }
    str::new(&to_text(object)?)
}

/// Decimal digits of a machine int, written at the end of the buffer, two at a time.
#[inline]
pub fn decimal(value: i64, buffer: &mut [u8; 20]) -> &[u8] {
    const PAIRS: [[u8; 2]; 100] = {
        let mut pairs = [[0; 2]; 100];
        let mut number = 0;
        while number < 100 {
            pairs[number] = [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
            number += 1;
        }
        pairs
    };
    let mut rest = value.unsigned_abs();
    let mut index = buffer.len();
    while rest >= 100 {
        index -= 2;
        buffer[index..index + 2].copy_from_slice(&PAIRS[(rest % 100) as usize]);
        rest /= 100;
    }
    if rest >= 10 {
        index -= 2;
        buffer[index..index + 2].copy_from_slice(&PAIRS[rest as usize]);
    } else {
        index -= 1;
        buffer[index] = b'0' + rest as u8;
    }
    if value < 0 {
        index -= 1;
        buffer[index] = b'-';
    }
    &buffer[index..]
}

fn hash(object: &Obj) -> Res<i64> {
    const MODULUS: i64 = (1 << 61) - 1;
    match value(object) {
        Some(Int::Small(small)) => {
            let hash = small % MODULUS;
            Ok(if hash == -1 { -2 } else { hash })
        }
        Some(Int::Big(big)) => Ok(crate::number::hash::hash_big(big)),
        None => Ok(0),
    }
}

fn truth(object: &Obj) -> Res<bool> {
    Ok(!matches!(value(object), Some(Int::Small(0))))
}

unsafe fn drop_box(header: *mut Header) {
    unsafe { core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut IntBox)).value)) };
}

/// The value of an int or bool as a machine int; `None` when it needs more than 64 bits.
pub fn to_i64(object: &Obj) -> Option<i64> {
    as_i64(object)
}

/// Whether an int is below zero.
pub fn is_negative(object: &Obj) -> bool {
    match value(object) {
        Some(Int::Small(small)) => small < 0,
        Some(Int::Big(big)) => *big < Big::ZERO,
        None => false,
    }
}
