//! The module `_weakref`, below `weakref`.

use crate::obj::{Obj, Res};
use crate::objects::{list, module, none, weakref};

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    weakref::fill(module::overflow(&a[0]))?;
    Ok(none::none())
}

/// `getweakrefcount(object, /)`.
pub fn getweakrefcount(a: &[Obj]) -> Res {
    Ok(Obj::small(weakref::references(&a[0]).len() as i64))
}

/// `getweakrefs(object, /)`.
pub fn getweakrefs(a: &[Obj]) -> Res {
    list::new(weakref::references(&a[0]))
}
