//! `object`.

use naja_abi::layout::Header;

use crate::class::{BASE, Slots, Spec, Type, attributes};
use crate::obj::{Obj, Res};

/// `object`.
#[unsafe(export_name = "naja_type_object")]
pub static OBJECT: Type = Type::builtin(Spec {
    base: None,
    flags: BASE,
    slots: Slots {
        getattr: Some(attributes::generic_get),
        setattr: Some(attributes::generic_set),
        hash: Some(identity_hash),
        ..Slots::NONE
    },
    ..Spec::new("object", size_of::<Header>())
});

/// Hash by address, as CPython rotates it.
pub fn identity_hash(object: &Obj) -> Res<i64> {
    Ok((object.word() & !1).rotate_right(4) as i64)
}
