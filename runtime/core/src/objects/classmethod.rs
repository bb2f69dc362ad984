//! `classmethod`.

use alloc::format;

use crate::call::Args;
use crate::call::signature::Declaration;
use crate::class::{BASE, Slots, Spec, Type};
use crate::obj::{Obj, Res};
use crate::objects::wrapping::{self, Wrapping};
use crate::objects::{method, str};

/// `classmethod`.
#[unsafe(export_name = "naja_type_classmethod")]
pub static CLASSMETHOD: Type = Type::builtin(Spec {
    flags: BASE | crate::class::HAS_DICT,
    extra_offset: wrapping::EXTRA,
    populate: Some(wrapping::populate),
    slots: Slots {
        drop: Some(wrapping::drop_parts),
        traverse: Some(wrapping::traverse),
        new: Some(wrapping::construct),
        init: Some(init),
        get: Some(get),
        repr: Some(repr),
        ..Slots::NONE
    },
    ..Spec::new("classmethod", size_of::<Wrapping>())
});

/// A class method.
pub fn new(callable: &Obj) -> Res {
    wrapping::new(&CLASSMETHOD, callable)
}

/// The function in a class method.
pub fn wrapped(object: &Obj) -> Option<Obj> {
    (object.is_pointer() && object.is_exact(&CLASSMETHOD))
        .then(|| wrapping::content(object).clone())
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    static SIGNATURE: Declaration = Declaration::new("classmethod(function, /)");
    wrapping::check("classmethod", args)?;
    let bound = SIGNATURE.bind(args)?;
    wrapping::set(object, bound.get(0))
}

fn get(descriptor: &Obj, instance: Option<&Obj>, owner: &Obj) -> Res {
    let class = match instance {
        Some(instance) if crate::objects::none::is_none(owner) => instance.class().object(),
        _ => owner.clone(),
    };
    method::new(wrapping::content(descriptor), &class)
}

fn repr(method: &Obj) -> Res {
    let content = crate::ops::text::repr_text(wrapping::content(method))?;
    str::new(&format!("<classmethod({content})>"))
}
