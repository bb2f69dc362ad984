//! `int` and `bool`.

use crate::class::{BASE, Slots, Spec, Type};
use crate::obj::{Obj, Res};

/// `int`.
#[unsafe(export_name = "naja_type_int")]
pub static INT: Type =
    Type::builtin(Spec { flags: BASE, slots: Slots { ..Slots::NONE }, ..Spec::new("int", 32) });

/// `bool`.
#[unsafe(export_name = "naja_type_bool")]
pub static BOOL: Type = Type::builtin(Spec {
    base: Some(&INT),
    slots: Slots { ..Slots::NONE },
    ..Spec::new("bool", 16)
});

/// An int object.
pub fn from_i64(value: i64) -> Res {
    match naja_abi::word::from_small_int(value) {
        Some(_) => Ok(Obj::small(value)),
        None => Err(crate::errors::memory_error()),
    }
}

/// Whether the object is an int (or a bool, or an instance of a subclass).
#[inline]
pub fn is_int(object: &Obj) -> bool {
    object.as_small().is_some() || (object.is_pointer() && object.is_instance(&INT))
}

/// The value of an int or bool; `None` when it needs more than 64 bits.
pub fn to_i64(object: &Obj) -> Option<i64> {
    object.as_small().or_else(|| crate::objects::none::as_bool(object).map(i64::from))
}

/// Whether an int that `to_i64` could not give is below zero.
pub fn is_negative(object: &Obj) -> bool {
    object.as_small().is_some_and(|value| value < 0)
}
