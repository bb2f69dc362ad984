//! For the evaluator (`runtime/eval`): names of code that was text, and the constants in it.
//!
//! *Globals* are here a dict, or the module of the program whose dict it is: compiled code keeps the
//! module's globals in slots, so that both have to see each other's stores.

use alloc::format;

use naja_abi::layout::IMMORTAL;
use naja_abi::records::Code;

use crate::builtins::{evaluate, table};
use crate::errors;
use crate::modules;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::{self, types};
use crate::objects::{bytes, complex, float, function, int, module, none, str, tuple};
use crate::ops;

/// Lends the caller's globals and locals to the next `eval` or `exec`.
pub fn naja_eval_context(globals: Obj, locals: Obj) {
    evaluate::lend_context(globals, locals);
}

fn is_module(globals: &Obj) -> bool {
    globals.is_exact(&module::MODULE)
}

/// The value of a global.
pub fn global(globals: &Obj, name: &Obj) -> Res<Option<Obj>> {
    if is_module(globals) {
        return Ok(module::get_global(globals, name));
    }
    let found = super::naja_namespace_get(globals, name)?;
    Ok(found.given().cloned())
}

/// Built-ins that the globals' `__builtins__` put in the place of the usual ones.
fn own_builtins(globals: &Obj) -> Res<Option<Obj>> {
    let own = global(globals, crate::name!("__builtins__"))?;
    Ok(own.filter(|own| !none::is_none(own) && !own.is(&table::dict_of_found())))
}

/// A built-in name, as the globals' `__builtins__` have it.
fn builtin(globals: &Obj, name: &Obj) -> Res<Option<Obj>> {
    match own_builtins(globals)? {
        Some(own) if own.is_exact(&module::MODULE) => ops::attribute::getattr_optional(&own, name),
        Some(own) => Ok(super::naja_namespace_get(&own, name)?.given().cloned()),
        None if str::to_string_lossy(name) == "__name__" => Ok(Some(str::new("builtins")?)),
        None => table::find(name),
    }
}

/// Whether classes can be made: the globals' own built-ins may have no `__build_class__`.
pub fn naja_eval_may_build_class(globals: &Obj) -> Res<()> {
    let name = crate::name!("__build_class__");
    match own_builtins(globals)? {
        Some(own) if !own.is_exact(&module::MODULE) && builtin(globals, name)?.is_none() => {
            Err(errors::raise(&types::NAME_ERROR, "__build_class__ not found"))
        }
        _ => Ok(()),
    }
}

fn not_defined(name: &Obj) -> Raised {
    let text = str::to_string_lossy(name);
    exception::raise_name_error(&types::NAME_ERROR, &format!("name '{text}' is not defined"), name)
}

/// A global or a built-in name.
pub fn naja_eval_load(globals: &Obj, name: &Obj) -> Res {
    if let Some(found) = global(globals, name)? {
        return Ok(found);
    }
    builtin(globals, name)?.ok_or_else(|| not_defined(name))
}

/// A global, or nothing.
pub fn naja_eval_peek(globals: &Obj, name: &Obj) -> Obj {
    match global(globals, name) {
        Ok(found) => found.unwrap_or(Obj::NO_VALUE),
        Err(raised) => {
            drop(errors::catch(raised));
            Obj::NO_VALUE
        }
    }
}

/// Binds a global.
pub fn naja_eval_store(globals: &Obj, name: &Obj, value: &Obj) -> Res<()> {
    if is_module(globals) {
        return module::set_global(globals, name, Some(value)).map(|_| ());
    }
    super::naja_namespace_set(globals, name, value)
}

/// Unbinds a global.
fn delete(globals: &Obj, name: &Obj) -> Res<()> {
    if !is_module(globals) {
        return super::naja_namespace_delete(globals, name);
    }
    if module::set_global(globals, name, None)? { Ok(()) } else { Err(not_defined(name)) }
}

/// Unbinds a global that may be unbound already.
pub fn naja_eval_forget(globals: &Obj, name: &Obj) -> Res<()> {
    if naja_eval_peek(globals, name).is_missing() {
        return Ok(());
    }
    delete(globals, name)
}

/// Whether the namespace is the dict of the globals.
fn is_same(globals: &Obj, namespace: &Obj) -> bool {
    globals.is(namespace) || is_module(globals) && module::overflow(globals).is(namespace)
}

/// A name of the top level: in the namespace, then as a global.
pub fn naja_eval_name(globals: &Obj, namespace: &Obj, name: &Obj) -> Res {
    if is_same(globals, namespace) {
        return Ok(global(globals, name)?.unwrap_or(Obj::NO_VALUE));
    }
    super::naja_namespace_get(namespace, name)
}

/// Binds a name of the top level.
pub fn naja_eval_set_name(globals: &Obj, namespace: &Obj, name: &Obj, value: &Obj) -> Res<()> {
    if is_same(globals, namespace) {
        return naja_eval_store(globals, name, value);
    }
    super::naja_namespace_set(namespace, name, value)
}

/// Unbinds a name of the top level.
pub fn naja_eval_delete_name(globals: &Obj, namespace: &Obj, name: &Obj) -> Res<()> {
    if is_same(globals, namespace) {
        return delete(globals, name);
    }
    super::naja_namespace_delete(namespace, name)
}

/// The dict of the globals.
pub fn naja_eval_globals(globals: &Obj) -> Res {
    if is_module(globals) { module::globals_dict(globals) } else { Ok(globals.clone()) }
}

/// `import`. An `__import__` of the program's own is called as CPython calls it.
pub fn naja_eval_import(
    globals: &Obj,
    namespace: &Obj,
    name: &Obj,
    level: i64,
    from_list: &Obj,
) -> Res {
    let Some(import) = builtin(globals, crate::name!("__import__"))? else {
        return Err(errors::import_error("__import__ not found"));
    };
    if !import.is_exact(&crate::objects::builtin_function::BUILTIN_FUNCTION) {
        let dict = naja_eval_globals(globals)?;
        let locals = namespace.given().unwrap_or(&none::none()).clone();
        let wanted = from_list.given().cloned().unwrap_or(none::none());
        let arguments = [name.clone(), dict, locals, wanted, Obj::small(level)];
        return crate::call::call(&import, &arguments);
    }
    let text = str::to_string_lossy(name);
    if level == 0 {
        return modules::import_absolute(&text, from_list);
    }
    let package = match global(globals, crate::name!("__package__"))? {
        Some(package) if str::is_str(&package) => str::to_string_lossy(&package),
        _ => "".into(),
    };
    modules::import_absolute(&modules::relative_name(&package, &text, level)?, from_list)
}

/// `from module import *`.
pub fn naja_eval_import_star(globals: &Obj, namespace: &Obj, object: &Obj) -> Res<()> {
    modules::for_each_public(object, &mut |name, value| {
        naja_eval_set_name(globals, namespace, name, value)
    })
}

/// A function object with these globals.
pub fn naja_eval_function(
    globals: &Obj,
    code: *const u64,
    closure: Obj,
    defaults: Obj,
    keywords: Obj,
) -> Res {
    let made = function::new(code as *const Code, closure, defaults, keywords)?;
    let name = global(globals, crate::name!("__name__"))?;
    Ok(function::with_globals(made, globals, name))
}

/// What `compile(…, "single")` does with the value of an expression.
pub fn naja_eval_display(value: &Obj) -> Res<()> {
    let sys = modules::import_dotted("sys")?;
    let hook = match ops::attribute::getattr_optional(&sys, crate::name!("displayhook"))? {
        Some(hook) => hook,
        None => return Err(errors::runtime_error("lost sys.displayhook")),
    };
    crate::call::call1(&hook, value).map(drop)
}

/// A constant lives as long as the code, which is for ever. Memory that is not there stops nothing
/// but the constant: it is `None`.
fn constant(made: Res) -> Obj {
    match made {
        Ok(object) => {
            if object.is_pointer() {
                // SAFETY: nobody else has the object.
                unsafe { (*object.address()).count = IMMORTAL };
            }
            object
        }
        Err(raised) => {
            drop(errors::catch(raised));
            none::none()
        }
    }
}

/// A str of 32-bit code points.
pub fn naja_eval_str(points: *const u64, count: i64) -> Obj {
    let points = unsafe { core::slice::from_raw_parts(points as *const u32, count as usize) };
    constant(str::from_points(points))
}

/// A bytes.
pub fn naja_eval_bytes(data: *const u64, count: i64) -> Obj {
    constant(bytes::new(unsafe { core::slice::from_raw_parts(data as *const u8, count as usize) }))
}

/// An int of decimal digits.
pub fn naja_eval_int(digits: *const u64, count: i64) -> Obj {
    let digits = unsafe { core::slice::from_raw_parts(digits as *const u8, count as usize) };
    constant(int::from_decimal(core::str::from_utf8(digits).unwrap_or("0")))
}

/// A float by its bits.
pub fn naja_eval_float(bits: i64) -> Obj {
    constant(float::new(f64::from_bits(bits as u64)))
}

/// A complex by its bits.
pub fn naja_eval_complex(real: i64, imag: i64) -> Obj {
    constant(complex::new(f64::from_bits(real as u64), f64::from_bits(imag as u64)))
}

/// A tuple of constants.
pub fn naja_eval_tuple(words: *const u64, count: i64) -> Obj {
    constant(tuple::from_slice(unsafe { Obj::slice(words, count as usize) }))
}
