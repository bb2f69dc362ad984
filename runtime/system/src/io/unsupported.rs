//! `io.UnsupportedOperation`, an OSError and a ValueError.

use naja_core::objects::exception::types;
use naja_core::objects::{dict, str, tuple, type_};
use naja_core::slot::Slot;
use naja_core::{Raised, Res, call, errors};

static CLASS: Slot = Slot::empty();

/// The class, made on first use.
pub fn class() -> Res {
    if let Some(made) = CLASS.get() {
        return Ok(made);
    }
    let namespace = dict::new()?;
    dict::insert(&namespace, &str::new("__module__")?, &str::new("io")?)?;
    let bases = tuple::new(alloc::vec![types::OS_ERROR.object(), types::VALUE_ERROR.object()])?;
    let arguments = [str::new("UnsupportedOperation")?, bases, namespace];
    let class = call::call(&type_::TYPE.object(), &arguments)?;
    CLASS.put_forever(class.clone());
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
