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
