//! Functions, cells, classes.

use naja_abi::records::{Class, Code};

use crate::class::build;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{cell, dict, function, tuple};

/// A function object.
pub fn naja_build_function(code: *const u64, closure: Obj, defaults: Obj, keywords: Obj) -> Res {
    function::new(code as *const Code, closure, defaults, keywords)
}

/// `__annotations__` from a flat tuple of names and values.
pub fn naja_set_annotations(function: &Obj, flat: Obj) {
    let made = dict::new().and_then(|annotations| {
        for pair in tuple::items(&flat).chunks_exact(2) {
            dict::insert(&annotations, &pair[0], &pair[1])?;
        }
        function::set_annotations_dict(function, annotations);
        Ok(())
    });
    if let Err(raised) = made {
        drop(errors::catch(raised));
    }
}

/// A closure cell.
pub fn naja_build_cell(content: Obj) -> Res {
    cell::new(content)
}

/// A class statement.
pub fn naja_build_class(
    record: *const u64,
    body: &Obj,
    name: &Obj,
    bases: &Obj,
    keywords: &Obj,
) -> Res {
    build::build_class(record as *const Class, body, name, bases, keywords)
}
