//! `callable_iterator`: `iter(callable, sentinel)`.

use naja_abi::layout::Header;

use crate::call;
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::ops::compare;

#[repr(C)]
struct CallableIterator {
    header: Header,
    callable: Obj,
    sentinel: Obj,
}

/// `callable_iterator`.
#[unsafe(export_name = "naja_type_callable_iterator")]
pub static CALLABLE_ITERATOR: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::lazy_iterators),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        iter: Some(|object| Ok(object.clone())),
        next: Some(next),
        ..Slots::NONE
    },
    ..Spec::new("callable_iterator", size_of::<CallableIterator>())
});

/// `iter(callable, sentinel)`.
pub fn new(callable: &Obj, sentinel: &Obj) -> Res {
    let object = heap::allocate_object::<CallableIterator>(&CALLABLE_ITERATOR)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).callable).write(callable.clone());
        core::ptr::addr_of_mut!((*object).sentinel).write(sentinel.clone());
        Ok(Obj::from_address(object))
    }
}

fn layout(object: &Obj) -> &mut CallableIterator {
    unsafe { &mut *object.cast::<CallableIterator>() }
}

/// The callable and the sentinel, until the end.
pub fn parts(object: &Obj) -> Option<[Obj; 2]> {
    let callable = layout(object).callable.given()?.clone();
    Some([callable, layout(object).sentinel.clone()])
}

fn exhaust(object: &Obj) {
    let callable = core::mem::replace(&mut layout(object).callable, Obj::NO_VALUE);
    let sentinel = core::mem::replace(&mut layout(object).sentinel, Obj::NO_VALUE);
    drop((callable, sentinel));
}

fn next(object: &Obj) -> Res<Option<Obj>> {
    let Some(callable) = layout(object).callable.given().cloned() else { return Ok(None) };
    let sentinel = layout(object).sentinel.clone();
    match call::call0(&callable) {
        Ok(value) => {
            if compare::equal(&sentinel, &value)? {
                exhaust(object);
                return Ok(None);
            }
            Ok(Some(value))
        }
        Err(raised) => {
            errors::catch_if(raised, &types::STOP_ITERATION)?;
            exhaust(object);
            Ok(None)
        }
    }
}

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        let object = header as *mut CallableIterator;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).callable));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).sentinel));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let parts = layout(object);
    for part in [&parts.callable, &parts.sentinel] {
        if !part.is_missing() {
            visit(part);
        }
    }
}
