//! `staticmethod`.

use alloc::format;

use crate::call::Args;
use crate::call::signature::Declaration;
use crate::class::{BASE, Slots, Spec, Type};
use crate::obj::{Obj, Res};
use crate::objects::str;
use crate::objects::wrapping::{self, Wrapping};

/// `staticmethod`.
#[unsafe(export_name = "naja_type_staticmethod")]
pub static STATICMETHOD: Type = Type::builtin(Spec {
    flags: BASE | crate::class::HAS_DICT,
    extra_offset: wrapping::EXTRA,
    populate: Some(wrapping::populate),
    slots: Slots {
        drop: Some(wrapping::drop_parts),
        traverse: Some(wrapping::traverse),
        new: Some(wrapping::construct),
        init: Some(init),
        call: Some(|method, args| crate::call::call_args(wrapping::content(method), args)),
        get: Some(get),
        repr: Some(repr),
        ..Slots::NONE
    },
    ..Spec::new("staticmethod", size_of::<Wrapping>())
});

/// A static method.
pub fn new(callable: &Obj) -> Res {
    wrapping::new(&STATICMETHOD, callable)
}

/// The function in a static method.
pub fn wrapped(object: &Obj) -> Option<Obj> {
    (object.is_pointer() && object.is_exact(&STATICMETHOD))
        .then(|| wrapping::content(object).clone())
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    static SIGNATURE: Declaration = Declaration::new("staticmethod(function, /)");
    wrapping::check("staticmethod", args)?;
    let bound = SIGNATURE.bind(args)?;
    wrapping::set(object, bound.get(0))
}

fn get(method: &Obj, _instance: Option<&Obj>, _owner: &Obj) -> Res {
    Ok(wrapping::content(method).clone())
}

fn repr(method: &Obj) -> Res {
    let content = crate::ops::text::repr_text(wrapping::content(method))?;
    str::new(&format!("<staticmethod({content})>"))
}
