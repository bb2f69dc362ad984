//! `float`: immediate where its bits have such a form, else a `FloatBox`.

mod methods;
mod operators;

pub use methods::*;
pub use operators::{floor_quotient, modulo, pos, power};

use naja_abi::builtins::Owner;
use naja_abi::layout::FloatBox;
use naja_abi::word;

use crate::class::{BASE, Slots, Spec, Type};
use crate::heap;
use crate::number::float_format;
use crate::obj::{Obj, Res};
use crate::objects::str;

/// `float`.
#[unsafe(export_name = "naja_type_float")]
pub static FLOAT: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(Owner::float),
    populate: Some(methods::populate),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(operators::compare),
        truth: Some(|object| Ok(value(object) != Some(0.0))),
        new: Some(methods::construct),
        power: Some(operators::power_modulo),
        binary: operators::BINARY,
        neg: Some(operators::neg),
        pos: Some(operators::pos),
        abs: Some(operators::abs),
        int: Some(methods::to_int),
        float: Some(operators::pos),
        ..Slots::NONE
    },
    ..Spec::new("float", size_of::<FloatBox>())
});

/// A float object: immediate where the value has such a form, else boxed.
#[inline]
pub fn new(value: f64) -> Res {
    match word::from_float(value) {
        Some(word) => Ok(unsafe { Obj::from_word(word) }),
        None => boxed(&FLOAT, value),
    }
}

/// A boxed float of `float` or a subclass.
pub fn boxed(class: &Type, value: f64) -> Res {
    let object = heap::allocate_object::<FloatBox>(class)?;
    unsafe {
        (*object).value = value;
        Ok(Obj::from_address(object))
    }
}

/// A boxed float in memory that was put aside.
#[cold]
pub fn from_reserve(value: f64) -> Obj {
    let object = heap::alloc::from_reserve(&FLOAT) as *mut FloatBox;
    unsafe {
        (*object).value = value;
        Obj::from_address(object)
    }
}

/// The value of a float or of an instance of a subclass; `None` for anything else.
#[inline]
pub fn value(object: &Obj) -> Option<f64> {
    if object.is_immediate_float() {
        return Some(word::immediate_float(object.word()));
    }
    if object.is_pointer() && object.is_instance(&FLOAT) {
        return Some(unsafe { (*object.cast::<FloatBox>()).value });
    }
    None
}

/// Whether the object is a float.
pub fn is_float(object: &Obj) -> bool {
    value(object).is_some()
}

fn number(object: &Obj) -> f64 {
    value(object).unwrap_or(0.0)
}

fn repr(object: &Obj) -> Res {
    str::new(&float_format::repr(number(object)))
}

fn hash(object: &Obj) -> Res<i64> {
    match crate::number::hash::hash_float(number(object)) {
        Some(hash) => Ok(hash),
        // NaN: by identity, which for an immediate is the bit pattern.
        None => crate::objects::object::identity_hash(object),
    }
}
