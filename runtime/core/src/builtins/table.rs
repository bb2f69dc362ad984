//! The `builtins` module as a table: what a built-in name means, made on first use.

use core::cell::UnsafeCell;

use naja_abi::builtins::Owner;

use crate::class::Type;
use crate::obj::{Obj, Res};
use crate::objects::exception::types as exceptions;
use crate::objects::{builtin_function, dict, none, quitter, str};
use crate::slot::Slot;
use crate::{modules, program};

static FOUND: Slot = Slot::empty();

/// The built-in object with this name.
pub fn find(name: &Obj) -> Res<Option<Obj>> {
    let found = &dict_of_found();
    if let Some(object) = dict::get_str(found, name) {
        return Ok(Some(object));
    }
    if !str::is_str(name) {
        return Ok(None);
    }
    let text = str::to_string_lossy(name);
    let object = match make(&text)? {
        Some(object) => object,
        None => return Ok(None),
    };
    dict::insert(found, name, &object)?;
    Ok(Some(object))
}

const CACHE_SIZE: usize = 256;

struct Cache(UnsafeCell<[(u64, u64); CACHE_SIZE]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Cache {}

/// Names (words of constants of the program) and what they mean. All zero at first: no name is 0.
static CACHE: Cache = Cache(UnsafeCell::new([(0, 0); CACHE_SIZE]));

fn place(name: &Obj) -> &'static mut (u64, u64) {
    // SAFETY: one thread runs at a time; the reference does not outlive the caller's statement.
    unsafe { &mut (*CACHE.0.get())[(name.word() >> 4) as usize % CACHE_SIZE] }
}

/// What `remember` was told of this very str object.
#[inline]
pub fn cached(name: &Obj) -> Option<Obj> {
    let entry = place(name);
    // SAFETY: built-in objects found by name are immortal or held by the dict of found ones.
    if entry.0 == name.word() { Some(unsafe { Obj::retain_word(entry.1) }) } else { None }
}

/// Notes what a built-in name means, when the name is immortal and the object surely stays.
pub fn remember(name: &Obj, object: &Obj) {
    let immortal = naja_abi::layout::IMMORTAL / 2;
    if name.count() >= immortal && object.is_pointer() && object.count() >= immortal {
        *place(name) = (name.word(), object.word());
    }
}

/// Forgets everything: an attribute of `builtins` changed.
pub fn forget() {
    unsafe { *CACHE.0.get() = [(0, 0); CACHE_SIZE] };
}

/// The dict that found and stored built-ins live in (`builtins.name = value` lands here too).
pub fn dict_of_found() -> Obj {
    FOUND.get_or_put(dict::new_immortal)
}

fn make(name: &str) -> Res<Option<Obj>> {
    if let Some(class) = type_named(name).or_else(|| exceptions::by_name(name)) {
        return Ok(Some(class.object()));
    }
    let constant = match name {
        "None" => Some(none::none()),
        "True" | "__debug__" => Some(none::true_()),
        "False" => Some(none::false_()),
        "Ellipsis" => Some(none::ellipsis()),
        "NotImplemented" => Some(none::not_implemented()),
        _ => None,
    };
    if constant.is_some() {
        return Ok(constant);
    }
    if matches!(name, "exit" | "quit") {
        return quitter::new(name).map(Some);
    }
    let owners = [Owner::builtin_functions, Owner::system_functions];
    for row in owners.into_iter().flat_map(program::rows) {
        if row.name() == name {
            let module = modules::builtins()?;
            return Ok(Some(builtin_function::function_of(&module, row)));
        }
    }
    Ok(None)
}

macro_rules! types {
    ($($name:literal => $($path:ident)::+;)*) => {
        fn type_named(name: &str) -> Option<&'static Type> {
            match name {
                $($name => Some(&crate::objects::$($path)::+),)*
                _ => None,
            }
        }

        /// Names of the built-in types, for suggestions.
        pub const TYPE_NAMES: &[&str] = &[$($name),*];
    };
}

types! {
    "bool" => int::BOOL;
    "bytearray" => bytearray::BYTEARRAY;
    "bytes" => bytes::BYTES;
    "classmethod" => classmethod::CLASSMETHOD;
    "complex" => complex::COMPLEX;
    "dict" => dict::DICT;
    "enumerate" => enumerate::ENUMERATE;
    "filter" => zip::FILTER;
    "float" => float::FLOAT;
    "frozenset" => set::FROZENSET;
    "int" => int::INT;
    "list" => list::LIST;
    "map" => zip::MAP;
    "memoryview" => memoryview::MEMORYVIEW;
    "object" => object::OBJECT;
    "property" => property::PROPERTY;
    "range" => range::RANGE;
    "reversed" => iterator::REVERSED;
    "set" => set::SET;
    "slice" => slice::SLICE;
    "staticmethod" => staticmethod::STATICMETHOD;
    "str" => str::STR;
    "super" => super_::SUPER;
    "tuple" => tuple::TUPLE;
    "type" => type_::TYPE;
    "zip" => zip::ZIP;
}
