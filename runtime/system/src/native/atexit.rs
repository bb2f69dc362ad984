//! The module `atexit`.

use naja_core::objects::none;
use naja_core::{Obj, Res, errors};

use crate::at_exit::{self, Handler};

fn callable(object: &Obj) -> bool {
    object.class().slots().call.is_some()
}

/// `register(func, /, *args, **kwargs)`.
pub fn register(a: &[Obj]) -> Res {
    if !callable(&a[0]) {
        return Err(errors::type_error("the first argument must be callable"));
    }
    at_exit::handlers().push(Handler {
        function: a[0].clone(),
        positional: a[1].clone(),
        keywords: a[2].clone(),
    });
    Ok(a[0].clone())
}

/// `unregister(func, /)`.
pub fn unregister(a: &[Obj]) -> Res {
    let mut index = at_exit::handlers().len();
    while index > 0 {
        index -= 1;
        let Some(handler) = at_exit::handlers().get(index) else { continue };
        let function = handler.function.clone();
        if naja_core::ops::compare::equal(&function, &a[0])? && index < at_exit::handlers().len() {
            let removed = at_exit::handlers().remove(index);
            drop(removed);
        }
    }
    Ok(none::none())
}

/// `_clear()`.
pub fn clear(_: &[Obj]) -> Res {
    drop(core::mem::take(at_exit::handlers()));
    Ok(none::none())
}

/// `_run_exitfuncs()`.
pub fn run_exitfuncs(_: &[Obj]) -> Res {
    at_exit::run_handlers();
    Ok(none::none())
}

/// `_ncallbacks()`.
pub fn ncallbacks(_: &[Obj]) -> Res {
    Ok(Obj::small(at_exit::handlers().len() as i64))
}
