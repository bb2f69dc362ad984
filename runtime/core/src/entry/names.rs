//! Names that the compiler could not prove: globals, built-ins, class namespaces.

use alloc::format;

use naja_abi::records::Module;
use naja_abi::word::NO_VALUE;

use crate::builtins::table;
use crate::errors;
use crate::modules;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::{self, types};
use crate::objects::{dict, module, str};
use crate::ops;

fn record(pointer: *const u64) -> &'static Module {
    // SAFETY: compiled code passes the address of a module record.
    unsafe { &*(pointer as *const Module) }
}

/// A global by slot number: the slot, the module's dict, built-ins, NameError.
pub fn naja_load_global(pointer: *const u64, number: i64) -> Res {
    let record = record(pointer);
    // SAFETY: the compiler's slot numbers are within the record.
    let (word, name) = unsafe {
        (
            *record.slots.add(number as usize),
            Obj::from_ref(&*record.slot_names.add(number as usize)),
        )
    };
    if word != NO_VALUE {
        return Ok(unsafe { Obj::retain_word(word) });
    }
    load_name(record, name)
}

/// A name that no slot stands for: the module's dict, built-ins, NameError.
///
/// The compiler only asks for names here that nothing in the program can bind, so that what was
/// found once holds until an attribute of `builtins` changes.
pub fn naja_load_builtin(pointer: *const u64, name: &Obj) -> Res {
    if let Some(found) = table::cached(name) {
        return Ok(found);
    }
    let found = load_name(record(pointer), name)?;
    table::remember(name, &found);
    Ok(found)
}

fn load_name(record: &'static Module, name: &Obj) -> Res {
    let object = modules::object_of(record)?;
    if let Some(found) = dict::get_str(module::overflow(&object), name) {
        return Ok(found);
    }
    match table::find(name)? {
        Some(found) => Ok(found),
        None => Err(not_defined(name)),
    }
}

/// `NameError: name 'x' is not defined`.
fn not_defined(name: &Obj) -> Raised {
    let text = str::to_string_lossy(name);
    exception::raise_name_error(&types::NAME_ERROR, &format!("name '{text}' is not defined"), name)
}

/// Raises NameError for a global that is not bound.
pub fn naja_raise_name_error(name: &Obj) -> Res<()> {
    Err(not_defined(name))
}

/// Raises UnboundLocalError. Unlike other NameErrors it gets no `name`, and so no suggestion.
pub fn naja_raise_unbound_local(name: &Obj) -> Res<()> {
    let text = str::to_string_lossy(name);
    let message =
        format!("cannot access local variable '{text}' where it is not associated with a value");
    Err(errors::raise(&types::UNBOUND_LOCAL_ERROR, &message))
}

/// Raises NameError for a free variable without value.
pub fn naja_raise_unbound_free(name: &Obj) -> Res<()> {
    let text = str::to_string_lossy(name);
    let message = format!(
        "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
    );
    Err(exception::raise_name_error(&types::NAME_ERROR, &message, name))
}

/// A name in a class namespace; nothing when absent.
pub fn naja_namespace_get(namespace: &Obj, name: &Obj) -> Res {
    if namespace.is_exact(&dict::DICT) {
        return Ok(dict::get(namespace, name)?.unwrap_or(Obj::NO_VALUE));
    }
    match ops::item::getitem(namespace, name) {
        Ok(value) => Ok(value),
        Err(raised) => {
            errors::catch_if(raised, &types::KEY_ERROR)?;
            Ok(Obj::NO_VALUE)
        }
    }
}

/// Binds a name in a class namespace.
pub fn naja_namespace_set(namespace: &Obj, name: &Obj, value: &Obj) -> Res<()> {
    if namespace.is_exact(&dict::DICT) {
        return dict::insert(namespace, name, value);
    }
    ops::item::setitem(namespace, name, value)
}

/// Unbinds a name in a class namespace.
pub fn naja_namespace_delete(namespace: &Obj, name: &Obj) -> Res<()> {
    if namespace.is_exact(&dict::DICT) {
        if dict::remove(namespace, name)? {
            return Ok(());
        }
        return Err(not_defined(name));
    }
    match ops::item::delitem(namespace, name) {
        Ok(()) => Ok(()),
        Err(raised) => {
            errors::catch_if(raised, &types::KEY_ERROR)?;
            Err(not_defined(name))
        }
    }
}
