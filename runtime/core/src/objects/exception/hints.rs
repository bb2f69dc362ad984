//! "Did you mean" and "Did you forget to import" at the end of an uncaught exception's message.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_abi::records::{Code, Location};

use super::standard::{BUILTINS, MODULES};
use super::{fields, frames, layout, suggestions, types};
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{str, traceback, type_};
use crate::{builtins, call, modules, ops};

/// What to add to the message of the exception.
pub fn hint(exception: &Obj) -> Option<String> {
    let own = layout(exception);
    if exception.is_instance(&types::IMPORT_ERROR) {
        let name = text_of(&own.fields[fields::NAME_FROM])?;
        return suggestion(import_candidates(exception, &name), &name).map(|found| did(&found));
    }
    let is_name = exception.is_instance(&types::NAME_ERROR);
    if !is_name && !exception.is_instance(&types::ATTRIBUTE_ERROR) {
        return None;
    }
    let name = text_of(&own.fields[fields::NAME])?;
    let found = if is_name {
        name_suggestion(exception, &name)
    } else {
        suggestion(attribute_candidates(exception, &name), &name)
    };
    let forgot = is_name && MODULES.split(' ').any(|module| module == name);
    match (found, forgot) {
        (Some(found), true) => {
            Some(format!("{} Or did you forget to import '{name}'?", did(&found)))
        }
        (Some(found), false) => Some(did(&found)),
        (None, true) => Some(format!(". Did you forget to import '{name}'?")),
        (None, false) => None,
    }
}

fn did(found: &str) -> String {
    format!(". Did you mean: '{found}'?")
}

fn text_of(name: &Obj) -> Option<String> {
    name.given().filter(|name| str::is_str(name)).map(str::to_string_lossy)
}

/// The closest of the candidates; none when finding them raised.
fn suggestion(candidates: Res<Vec<String>>, name: &str) -> Option<String> {
    match candidates {
        Ok(candidates) => suggestions::closest(name, &candidates).map(String::from),
        Err(raised) => {
            drop(errors::catch(raised));
            None
        }
    }
}

fn visible(names: Vec<Obj>, hide: bool) -> Vec<String> {
    names.iter().map(str::to_string_lossy).filter(|name| !hide || !name.starts_with('_')).collect()
}

fn names_of(object: &Obj) -> Res<Vec<Obj>> {
    let mut names = match call::call_special(object, crate::name!("__dir__"), &[])? {
        Some(names) => ops::iteration::collect(&names)?,
        None => builtins::attributes::default_dir(object)?,
    };
    names.retain(str::is_str);
    names.sort_by_key(str::to_string_lossy);
    Ok(names)
}

fn import_candidates(exception: &Obj, name: &str) -> Res<Vec<String>> {
    let Some(module) = text_of(&layout(exception).fields[fields::NAME]) else {
        return Ok(Vec::new());
    };
    let module = modules::import_dotted(&module)?;
    Ok(visible(names_of(&module)?, !name.starts_with('_')))
}

fn attribute_candidates(exception: &Obj, name: &str) -> Res<Vec<String>> {
    let Some(object) = layout(exception).fields[fields::OBJECT].given() else {
        return Ok(Vec::new());
    };
    let own_method = last_place(exception).is_some_and(|(code, _)| is_method_of(code, object));
    Ok(visible(names_of(object)?, !name.starts_with('_') && !own_method))
}

/// The function that the exception was raised in, and where.
fn last_place(exception: &Obj) -> Option<(&'static Code, Location)> {
    let mut current = layout(exception).traceback.given()?.clone();
    loop {
        let (next, code, location) = traceback::parts(&current);
        match next {
            Some(next) => current = next,
            None => return Some((code, location)),
        }
    }
}

/// The locals that are bound when the exception is raised, as far as the source shows: those that
/// the function's lines before mention.
fn likely_locals(code: &Code, location: &Location) -> Vec<Obj> {
    // SAFETY: records live as long as the program.
    let (locals, module) =
        unsafe { (Obj::slice(code.locals, code.local_count as usize).to_vec(), &*code.module) };
    let before = frames::source_between(module, code.line, location.line);
    let is_word = |character: char| character == '_' || character.is_alphanumeric();
    let words: Vec<&str> = before.split(|character| !is_word(character)).collect();
    locals.into_iter().filter(|name| words.contains(&&*str::to_string_lossy(name))).collect()
}

fn has_self(code: &Code) -> bool {
    let parameters = unsafe { Obj::slice(code.parameters, code.parameter_count as usize) };
    parameters.iter().any(|name| str::to_string_lossy(name) == "self")
}

/// Whether the function is a method of the object's class or of a base, so that `self` is likely
/// the object.
fn is_method_of(code: &Code, object: &Obj) -> bool {
    if !has_self(code) || type_::is_type(object) {
        return false;
    }
    let qualname = str::to_string_lossy(Obj::from_ref(&code.qualname));
    let Some((owner, _)) = qualname.rsplit_once('.') else { return false };
    let mro = object.class().fields().mro.clone();
    crate::objects::tuple::items(&mro)
        .iter()
        .any(|class| str::to_string_lossy(&Type::of(class).fields().qualname) == owner)
}

fn name_suggestion(exception: &Obj, name: &str) -> Option<String> {
    let (code, location) = last_place(exception)?;
    if let Some(found) = attribute_of_self(code, name) {
        return Some(found);
    }
    // SAFETY: records live as long as the program.
    let (mut names, module) = unsafe {
        let mut names: Vec<Obj> =
            Obj::slice(code.parameters, code.parameter_count as usize).to_vec();
        // A module's locals are globals, written back when its body ended: those bound by then count.
        if !core::ptr::eq((*code.module).body, code) {
            names.extend(likely_locals(code, &location));
        }
        names.extend_from_slice(Obj::slice(code.free_names, code.free_count as usize));
        (names, &*code.module)
    };
    match modules::object_of(module) {
        Ok(object) => names.extend(crate::objects::module::bound_names(&object)),
        Err(raised) => drop(errors::catch(raised)),
    }
    let mut candidates = visible(names, false);
    candidates.extend(BUILTINS.split(' ').map(String::from));
    suggestions::closest(name, &candidates).map(String::from)
}

/// `self.name` when the class of the method has such an attribute.
fn attribute_of_self(code: &Code, name: &str) -> Option<String> {
    if !has_self(code) {
        return None;
    }
    let qualname = str::to_string_lossy(Obj::from_ref(&code.qualname));
    let (owner, _) = qualname.rsplit_once('.')?;
    let module = modules::object_of(unsafe { &*code.module }).ok()?;
    let mut object = module;
    for part in owner.split('.') {
        let key = str::new(part).ok()?;
        object = match ops::attribute::getattr_optional(&object, &key) {
            Ok(found) => found?,
            Err(raised) => {
                drop(errors::catch(raised));
                return None;
            }
        };
    }
    if !type_::is_type(&object) {
        return None;
    }
    let class = Type::of(&object);
    let key = crate::names::intern(name);
    let known = class.lookup(&key).is_some() || class.slot_index(&key).is_some();
    known.then(|| format!("self.{name}"))
}
