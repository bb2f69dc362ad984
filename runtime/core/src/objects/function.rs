//! `function`: functions of the program.

use alloc::format;

use naja_abi::layout::{Function, Header};
use naja_abi::records::Code;
use naja_abi::word::{NO_VALUE, Word};

use crate::call::bind;
use crate::class::{HAS_DICT, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{code, dict, getset, method, none, str, tuple};

/// `function`.
#[unsafe(export_name = "naja_type_function")]
pub static FUNCTION: Type = Type::builtin(Spec {
    flags: WEAKREFS,
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        call: Some(bind::call_function),
        get: Some(get),
        repr: Some(repr),
        getattr: Some(getattr),
        setattr: Some(setattr),
        ..Slots::NONE
    },
    ..Spec::new("function", size_of::<Function>())
});

/// A new function; closure, defaults and keyword defaults may be `NO_VALUE`.
pub fn new(code: *const Code, closure: Obj, defaults: Obj, keyword_defaults: Obj) -> Res {
    let function = heap::allocate_object::<Function>(&FUNCTION)?;
    unsafe {
        let record = &*code;
        (*function).code = code;
        (*function).closure = closure.into_word();
        (*function).defaults = defaults.into_word();
        (*function).keyword_defaults = keyword_defaults.into_word();
        (*function).name = Obj::retain_word(record.name).into_word();
        (*function).qualname = Obj::retain_word(record.qualname).into_word();
        (*function).doc = match Obj::from_ref(&record.doc).given() {
            Some(doc) => doc.clone().into_word(),
            None => none::none().into_word(),
        };
        (*function).module = Obj::retain_word((*record.module).name).into_word();
        (*function).annotations = NO_VALUE;
        (*function).dict = NO_VALUE;
        (*function).type_params = NO_VALUE;
        (*function).globals = NO_VALUE;
        Ok(Obj::from_address(function))
    }
}

/// A function of code that the evaluator made, with these globals and their `__name__`.
pub fn with_globals(function: Obj, globals: &Obj, module: Option<Obj>) -> Obj {
    let layout = function.cast::<Function>();
    replace(unsafe { &raw mut (*layout).globals }, globals.clone());
    replace(unsafe { &raw mut (*layout).module }, module.unwrap_or(none::none()));
    function
}

/// `__globals__`.
fn globals(function: &Obj) -> Res {
    match Obj::from_ref(unsafe { &(*function.cast::<Function>()).globals }).given() {
        Some(globals) => crate::entry::naja_eval_globals(globals),
        None => crate::entry::naja_module_dict(code_of(function).module as *const Word),
    }
}

/// The record of a function of the program.
pub fn code_of(function: &Obj) -> &'static Code {
    unsafe { &*(*function.cast::<Function>()).code }
}

/// The function's own words, in layout order.
fn words(function: *mut Function) -> [*mut Word; 11] {
    unsafe {
        [
            &raw mut (*function).closure,
            &raw mut (*function).defaults,
            &raw mut (*function).keyword_defaults,
            &raw mut (*function).name,
            &raw mut (*function).qualname,
            &raw mut (*function).doc,
            &raw mut (*function).module,
            &raw mut (*function).annotations,
            &raw mut (*function).dict,
            &raw mut (*function).type_params,
            &raw mut (*function).globals,
        ]
    }
}

unsafe fn drop_parts(header: *mut Header) {
    for place in words(header as *mut Function) {
        drop(unsafe { Obj::from_word(core::mem::replace(&mut *place, NO_VALUE)) });
    }
}

fn traverse(function: &Obj, visit: &mut dyn FnMut(&Obj)) {
    for place in words(function.cast::<Function>()) {
        if let Some(object) = Obj::from_ref(unsafe { &*place }).given() {
            visit(object);
        }
    }
}

fn get(function: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    match instance {
        Some(instance) => method::new(function, instance),
        None => Ok(function.clone()),
    }
}

fn repr(function: &Obj) -> Res {
    let qualname = Obj::from_ref(unsafe { &(*function.cast::<Function>()).qualname });
    str::new(&format!(
        "<function {} at {:#x}>",
        str::to_string_lossy(qualname),
        function.word() & !1
    ))
}

/// Attributes beyond the native ones live in the function's dict.
fn getattr(function: &Obj, name: &Obj) -> Res {
    let own = Obj::from_ref(unsafe { &(*function.cast::<Function>()).dict });
    if let Some(dict) = own.given() {
        let native = function.class().lookup(name);
        if native.is_none_or(|found| found.class().slots().set.is_none())
            && let Some(value) = dict::get_str(dict, name)
        {
            return Ok(value);
        }
    }
    crate::class::attributes::generic_get(function, name)
}

fn setattr(function: &Obj, name: &Obj, value: Option<&Obj>) -> Res<()> {
    if let Some(descriptor) = function.class().lookup(name)
        && let Some(set) = descriptor.class().slots().set
    {
        return set(&descriptor, function, value);
    }
    let dict = function_dict(function)?;
    match value {
        Some(value) => dict::insert(&dict, name, value),
        None => {
            if dict::remove(&dict, name)? {
                Ok(())
            } else {
                Err(errors::no_attribute(function, name))
            }
        }
    }
}

fn function_dict(function: &Obj) -> Res {
    let place = unsafe { &mut (*function.cast::<Function>()).dict };
    if *place == NO_VALUE {
        *place = dict::new()?.into_word();
    }
    Ok(Obj::from_ref(place).clone())
}

/// Replaces one of the function's words.
fn replace(place: *mut Word, value: Obj) {
    let old = unsafe { core::mem::replace(&mut *place, value.into_word()) };
    drop(unsafe { Obj::from_word(old) });
}

/// An attribute of which `None` stands for a missing word.
macro_rules! optional {
    ($class:ident, $name:literal, $field:ident, $check:expr, $message:literal) => {
        getset::add_full(
            $class,
            $name,
            |function| {
                let word = unsafe { &(*function.cast::<Function>()).$field };
                Ok(Obj::from_ref(word).given().cloned().unwrap_or(none::none()))
            },
            Some(|function, value| {
                let value = match value {
                    Some(value) if !none::is_none(value) => {
                        let check: fn(&Obj) -> bool = $check;
                        if !check(value) {
                            return Err(errors::type_error($message));
                        }
                        value.clone()
                    }
                    _ => Obj::NO_VALUE,
                };
                replace(unsafe { &raw mut (*function.cast::<Function>()).$field }, value);
                Ok(())
            }),
        );
    };
}

/// A str attribute that cannot be deleted.
macro_rules! text {
    ($class:ident, $name:literal, $field:ident, $message:literal) => {
        getset::add_full(
            $class,
            $name,
            |function| Ok(Obj::from_ref(unsafe { &(*function.cast::<Function>()).$field }).clone()),
            Some(|function, value| match value {
                Some(value) if str::is_str(value) => {
                    replace(
                        unsafe { &raw mut (*function.cast::<Function>()).$field },
                        value.clone(),
                    );
                    Ok(())
                }
                _ => Err(errors::type_error($message)),
            }),
        );
    };
}

fn is_tuple(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&tuple::TUPLE)
}

fn is_dict(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&dict::DICT)
}

fn populate(class: &'static Type) {
    text!(class, "__name__", name, "__name__ must be set to a string object");
    text!(class, "__qualname__", qualname, "__qualname__ must be set to a string object");
    optional!(class, "__doc__", doc, |_| true, "");
    optional!(class, "__module__", module, |_| true, "");
    optional!(
        class,
        "__defaults__",
        defaults,
        is_tuple,
        "__defaults__ must be set to a tuple object"
    );
    optional!(
        class,
        "__kwdefaults__",
        keyword_defaults,
        is_dict,
        "__kwdefaults__ must be set to a dict object"
    );
    getset::add(class, "__closure__", |function| {
        let word = unsafe { &(*function.cast::<Function>()).closure };
        Ok(Obj::from_ref(word).given().cloned().unwrap_or(none::none()))
    });
    getset::add_full(class, "__annotations__", annotations, Some(set_annotations));
    getset::add_full(
        class,
        "__type_params__",
        type_params,
        Some(|function, value| {
            let value = value.cloned().unwrap_or(Obj::NO_VALUE);
            replace(unsafe { &raw mut (*function.cast::<Function>()).type_params }, value);
            Ok(())
        }),
    );
    getset::add_full(class, "__dict__", function_dict, Some(set_dict));
    getset::add_full(class, "__code__", |function| code::new(code_of(function)), None);
    getset::add(class, "__globals__", globals);
    getset::add(class, "__builtins__", |_| dict::new());
    let _ = HAS_DICT;
}

/// Replaces `__annotations__`.
pub fn set_annotations_dict(function: &Obj, annotations: Obj) {
    replace(unsafe { &raw mut (*function.cast::<Function>()).annotations }, annotations);
}

fn annotations(function: &Obj) -> Res {
    let place = unsafe { &mut (*function.cast::<Function>()).annotations };
    if *place == NO_VALUE {
        *place = dict::new()?.into_word();
    }
    Ok(Obj::from_ref(place).clone())
}

fn set_annotations(function: &Obj, value: Option<&Obj>) -> Res<()> {
    let value = match value {
        Some(value) if is_dict(value) => value.clone(),
        None => Obj::NO_VALUE,
        Some(value) if none::is_none(value) => Obj::NO_VALUE,
        Some(_) => {
            return Err(errors::type_error("__annotations__ must be set to a dict object"));
        }
    };
    replace(unsafe { &raw mut (*function.cast::<Function>()).annotations }, value);
    Ok(())
}

fn type_params(function: &Obj) -> Res {
    let word = unsafe { &(*function.cast::<Function>()).type_params };
    match Obj::from_ref(word).given() {
        Some(params) => Ok(params.clone()),
        None => tuple::from_slice(&[]),
    }
}

fn set_dict(function: &Obj, value: Option<&Obj>) -> Res<()> {
    match value {
        Some(value) if is_dict(value) => {
            replace(unsafe { &raw mut (*function.cast::<Function>()).dict }, value.clone());
            Ok(())
        }
        Some(value) => Err(errors::type_error(&format!(
            "__dict__ must be set to a dictionary, not a '{}'",
            value.class().name()
        ))),
        None => Err(errors::type_error("cannot delete __dict__")),
    }
}
