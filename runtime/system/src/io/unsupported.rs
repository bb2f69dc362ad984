//! `io.UnsupportedOperation`, an OSError and a ValueError.

use core::cell::UnsafeCell;

use naja_core::objects::exception::types;
use naja_core::objects::{dict, str, tuple, type_};
use naja_core::{Obj, Raised, Res, call, errors};

struct Class(UnsafeCell<Obj>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Class {}

static CLASS: Class = Class(UnsafeCell::new(Obj::NO_VALUE));

/// The class, made on first use.
pub fn class() -> Res {
    // SAFETY: one thread runs at a time; the reference ends here.
    let made = unsafe { (*CLASS.0.get()).clone() };
    if !made.is_missing() {
        return Ok(made);
    }
    let namespace = dict::new()?;
    dict::insert(&namespace, &str::new("__module__")?, &str::new("io")?)?;
    let bases = tuple::new(alloc::vec![types::OS_ERROR.object(), types::VALUE_ERROR.object()])?;
    let arguments = [str::new("UnsupportedOperation")?, bases, namespace];
    let class = call::call(&type_::TYPE.object(), &arguments)?;
    // SAFETY: as above.
    unsafe { *CLASS.0.get() = class.clone() };
    Ok(class)
}

/// Raises it.
#[cold]
pub fn raise(message: &str) -> Raised {
    let make = || call::call1(&class()?, &str::new(message)?);
    match make() {
        Ok(exception) => errors::raise_object(exception),
        Err(raised) => raised,
    }
}
