//! `with`: the methods of context managers.

use alloc::format;

use crate::call;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception;
use crate::objects::none;
use crate::ops;

/// A special method looked up on the type and bound, or the TypeError of `with`.
fn special(manager: &Obj, name: &Obj, missing: &str) -> Res {
    special_of(manager, name, "context manager", missing)
}

fn special_of(manager: &Obj, name: &Obj, protocol: &str, missing: &str) -> Res {
    let class = manager.class();
    match class.lookup(name) {
        Some(method) => match method.class().slots().get {
            Some(get) => get(&method, Some(manager), &class.object()),
            None => Ok(method),
        },
        None => Err(errors::type_error(&format!(
            "'{}' object does not support the {protocol} protocol{missing}",
            class.name()
        ))),
    }
}

/// The bound `__enter__`.
pub fn naja_with_enter_method(manager: &Obj) -> Res {
    special(manager, crate::name!("__enter__"), "")
}

/// The bound `__exit__`.
pub fn naja_with_exit_method(manager: &Obj) -> Res {
    special(manager, crate::name!("__exit__"), " (missed __exit__ method)")
}

/// `exit(type, value, traceback)`: whether the exception is swallowed.
pub fn naja_with_exit(exit: &Obj, exception: &Obj) -> Res<bool> {
    let class = exception.class().object();
    let traceback = exception::traceback_of(exception).unwrap_or(none::none());
    let result = call::call(exit, &[class, exception.clone(), traceback])?;
    ops::compare::truth(&result)
}

/// The bound `__aenter__`.
pub fn naja_async_enter_method(manager: &Obj) -> Res {
    special_of(manager, crate::name!("__aenter__"), "asynchronous context manager", "")
}

/// The bound `__aexit__`.
pub fn naja_async_exit_method(manager: &Obj) -> Res {
    let missing = " (missed __aexit__ method)";
    special_of(manager, crate::name!("__aexit__"), "asynchronous context manager", missing)
}

/// `exit(type, value, traceback)`: what to await.
pub fn naja_async_exit(exit: &Obj, exception: &Obj) -> Res {
    let class = exception.class().object();
    let traceback = exception::traceback_of(exception).unwrap_or(none::none());
    call::call(exit, &[class, exception.clone(), traceback])
}
