//! Imports and module objects.

use naja_abi::records::Module;

use crate::modules;
use crate::obj::{Obj, Res};
use crate::objects::{module, str};

fn record(pointer: *const u64) -> &'static Module {
    // SAFETY: compiled code passes the address of a module record.
    unsafe { &*(pointer as *const Module) }
}

/// `import name` with the level of a relative import.
pub fn naja_import(importer: *const u64, name: &Obj, level: i64, from_list: &Obj) -> Res {
    modules::import(record(importer), name, level, from_list)
}

/// `from object import name`.
pub fn naja_import_from(object: &Obj, name: &Obj) -> Res {
    modules::import_from(object, name)
}

/// The leaf of a dotted name that is imported already.
pub fn naja_import_leaf(name: &Obj) -> Res {
    modules::import_dotted(&str::to_string_lossy(name))
}

/// `from object import *`.
pub fn naja_import_star(importer: *const u64, object: &Obj) -> Res<()> {
    modules::import_star(record(importer), object)
}

/// The module object.
pub fn naja_module_object(pointer: *const u64) -> Res {
    modules::object_of(record(pointer))
}

/// `globals()`.
pub fn naja_module_dict(pointer: *const u64) -> Res {
    module::globals_dict(&modules::object_of(record(pointer))?)
}
