//! `function`: functions of the program.

use naja_abi::layout::Function;

use crate::class::{Slots, Spec, Type};

/// `function`.
#[unsafe(export_name = "naja_type_function")]
pub static FUNCTION: Type = Type::builtin(Spec {
    slots: Slots { ..Slots::NONE },
    ..Spec::new("function", size_of::<Function>())
});
