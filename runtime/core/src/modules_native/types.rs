//! The module `_types`: what the library needs to know of or tell to functions and classes.

use alloc::boxed::Box;

use naja_abi::layout::Function;
use naja_abi::records::{CODE_ITERABLE_COROUTINE, Code};

use crate::class::{STATIC, Type};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::function::{FUNCTION, code_of};
use crate::objects::{none, tuple, type_};

/// Gives a generator function a code of its own that says that its generators can be awaited.
pub fn mark_awaitable(a: &[Obj]) -> Res {
    if !(a[0].is_pointer() && a[0].is_exact(&FUNCTION)) {
        return Err(errors::type_error("a function is needed"));
    }
    // SAFETY: a record holds addresses of static data only, so that a copy is as good; it stays.
    let mut code: Code = unsafe { core::ptr::read(code_of(&a[0])) };
    code.flags |= CODE_ITERABLE_COROUTINE;
    unsafe { (*a[0].cast::<Function>()).code = Box::leak(Box::new(code)) };
    Ok(a[0].clone())
}

/// Has classes of the library pass for classes written in C.
pub fn as_static(a: &[Obj]) -> Res {
    for class in tuple::items(&a[0]) {
        if type_::is_type(class) && Type::of(class).is_heap() {
            Type::of(class).set_flag(STATIC);
        }
    }
    Ok(none::none())
}
