//! `type`.

use crate::class::{BASE, Slots, Spec, Type};

/// `type`.
#[unsafe(export_name = "naja_type_type")]
pub static TYPE: Type = Type::builtin(Spec {
    flags: BASE,
    slots: Slots { ..Slots::NONE },
    ..Spec::new("type", size_of::<Type>())
});
