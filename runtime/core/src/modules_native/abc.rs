//! The module `_abc`: which classes `match` takes for sequences and mappings.

use crate::class::{MAPPING, SEQUENCE, Type};
use crate::entry::patterns::collection_flags;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{none, type_};

/// CPython's `Py_TPFLAGS_SEQUENCE` and `Py_TPFLAGS_MAPPING`.
const KINDS: [(i64, u32); 2] = [(1 << 5, SEQUENCE), (1 << 6, MAPPING)];

fn class(object: &Obj) -> Res<&'static Type> {
    if type_::is_type(object) {
        return Ok(Type::of(object));
    }
    Err(errors::type_error("a class is needed"))
}

fn mark(class: &Type, flags: u32) {
    class.flags.set(class.flags.get() & !(SEQUENCE | MAPPING) | flags);
}

/// `__abc_tpflags__` of a class statement.
pub fn set_collection(a: &[Obj]) -> Res {
    let kind = a[1].as_small().unwrap_or(0);
    let flags = KINDS.iter().filter(|(bit, _)| kind & bit != 0).map(|(_, flag)| flag);
    mark(class(&a[0])?, flags.fold(0, |all, flag| all | flag));
    Ok(none::none())
}

/// A class registered with an abstract one is what that is. Built-in types stay as they are.
pub fn share_collection(a: &[Obj]) -> Res {
    let flags = collection_flags(class(&a[1])?);
    let subclass = class(&a[0])?;
    if flags != 0 && subclass.is_heap() {
        mark(subclass, flags);
    }
    Ok(none::none())
}
