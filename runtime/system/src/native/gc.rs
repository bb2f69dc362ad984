//! The module `gc`.

use alloc::vec::Vec;

use naja_core::heap::cycles;
use naja_core::objects::{dict, list, module, none, tuple};
use naja_core::{Obj, Res, names};

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    for name in ["garbage", "callbacks"] {
        dict::insert(contents, &names::intern(name), &list::new(Vec::new())?)?;
    }
    let flags = [
        ("DEBUG_STATS", 1),
        ("DEBUG_COLLECTABLE", 2),
        ("DEBUG_UNCOLLECTABLE", 4),
        ("DEBUG_SAVEALL", 32),
        ("DEBUG_LEAK", 38),
    ];
    for (name, value) in flags {
        dict::insert(contents, &names::intern(name), &Obj::small(value))?;
    }
    Ok(none::none())
}

/// `collect(generation=2)`.
pub fn collect(_: &[Obj]) -> Res {
    Ok(Obj::small(cycles::collect() as i64))
}

/// `enable()`.
pub fn enable(_: &[Obj]) -> Res {
    cycles::set_enabled(true);
    Ok(none::none())
}

/// `disable()`.
pub fn disable(_: &[Obj]) -> Res {
    cycles::set_enabled(false);
    Ok(none::none())
}

/// `isenabled()`.
pub fn isenabled(_: &[Obj]) -> Res {
    Ok(none::bool_object(cycles::is_enabled()))
}

/// `get_count()`.
pub fn get_count(_: &[Obj]) -> Res {
    tuple::new(alloc::vec![Obj::small(0), Obj::small(0), Obj::small(0)])
}

/// `get_threshold()`.
pub fn get_threshold(_: &[Obj]) -> Res {
    tuple::new(alloc::vec![Obj::small(2000), Obj::small(10), Obj::small(10)])
}

/// `set_threshold(...)`, `set_debug(...)`, `freeze()`, `unfreeze()`: nothing to set.
pub fn ignored(_: &[Obj]) -> Res {
    Ok(none::none())
}

/// `get_debug()`, `get_freeze_count()`.
pub fn zero(_: &[Obj]) -> Res {
    Ok(Obj::small(0))
}

/// `is_tracked(obj, /)`.
pub fn is_tracked(a: &[Obj]) -> Res {
    let tracked = a[0].is_pointer() && a[0].class().slots().traverse.is_some();
    Ok(none::bool_object(tracked))
}

/// `get_objects(generation=None)`: all objects that can be part of a cycle.
pub fn get_objects(_: &[Obj]) -> Res {
    let mut found = Vec::new();
    naja_core::heap::alloc::each_object(|header| {
        // SAFETY: the heap shows live objects.
        let object = unsafe { Obj::retain_address(header) };
        if object.class().slots().traverse.is_some() {
            found.push(object);
        }
    });
    list::new(found)
}

/// `get_referents(*objs)`.
pub fn get_referents(a: &[Obj]) -> Res {
    let mut found = Vec::new();
    for object in tuple::items(&a[0]) {
        if object.is_pointer()
            && let Some(traverse) = object.class().slots().traverse
        {
            traverse(object, &mut |inner| found.push(inner.clone()));
        }
    }
    list::new(found)
}
