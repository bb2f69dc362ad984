//! `float`.

use naja_abi::layout::FloatBox;
use naja_abi::word;

use crate::class::{BASE, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};

/// `float`.
#[unsafe(export_name = "naja_type_float")]
pub static FLOAT: Type = Type::builtin(Spec {
    flags: BASE,
    slots: Slots { ..Slots::NONE },
    ..Spec::new("float", size_of::<FloatBox>())
});

/// A float object: immediate where the value has such a form, else boxed.
#[inline]
pub fn new(value: f64) -> Res {
    match word::from_float(value) {
        Some(word) => Ok(unsafe { Obj::from_word(word) }),
        None => {
            let object = heap::allocate_object::<FloatBox>(&FLOAT)?;
            unsafe {
                (*object).value = value;
                Ok(Obj::from_address(object))
            }
        }
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
