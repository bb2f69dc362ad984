//! The import system: `sys.modules`, the program's modules, built-in modules.

use alloc::format;
use alloc::string::String;
use core::cell::UnsafeCell;

use naja_abi::records::Module as Record;
use naja_abi::word::NO_VALUE;

use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::{self, types};
use crate::objects::{builtin_function, dict, module, none, str};
use crate::program::{self, naja_program};

struct State {
    modules: Obj,
}

struct Global(UnsafeCell<State>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static STATE: Global = Global(UnsafeCell::new(State { modules: Obj::NO_VALUE }));

fn state() -> &'static mut State {
    unsafe { &mut *STATE.0.get() }
}

/// `sys.modules`.
pub fn modules() -> Res {
    let state = state();
    if state.modules.is_missing() {
        state.modules = dict::new()?;
    }
    Ok(state.modules.clone())
}

/// The `builtins` module.
pub fn builtins() -> Res {
    import_dotted("builtins")
}

/// Fills a new module with the functions of its rows and what its maker adds.
fn fill_native(object: &Obj, rows: impl Iterator<Item = program::Row>) -> Res<()> {
    let contents = module::overflow(object).clone();
    dict::insert(&contents, crate::name!("__package__"), &str::new("")?)?;
    for row in rows {
        if row.name() == naja_abi::records::MAKE_ROW {
            let word = object.word();
            // SAFETY: the row's one parameter is the module.
            if unsafe { (row.0.entry)(&word) } == NO_VALUE {
                return Err(errors::already_raised());
            }
            continue;
        }
        let function = builtin_function::function_of(object, row);
        dict::insert(&contents, &crate::names::intern(row.name()), &function)?;
    }
    Ok(())
}

fn find_record(name: &str) -> Option<&'static Record> {
    let program = unsafe { &naja_program };
    for index in 0..program.module_count as usize {
        let record = unsafe { &**program.modules.add(index) };
        if str::to_string_lossy(Obj::from_ref(&record.name)) == name {
            return Some(record);
        }
    }
    None
}

/// The module object of one of the program's records, made on first use without running its body.
pub fn object_of(record: &'static Record) -> Res {
    let modules = modules()?;
    let name = Obj::from_ref(&record.name);
    if let Some(found) = dict::get(&modules, name)?
        && found.is_exact(&module::MODULE)
        && module::record(&found).is_some_and(|own| core::ptr::eq(own, record))
    {
        return Ok(found);
    }
    let object = module::new(name, record)?;
    dict::insert(&modules, name, &object)?;
    Ok(object)
}

/// Runs a module's body (start of the program, or first import).
pub fn run_body(record: &'static Record) -> Res<()> {
    let object = object_of(record)?;
    module::set_initialising(&object, true);
    let code = unsafe { &*record.body };
    let result = unsafe { (code.entry)(core::ptr::null(), core::ptr::null()) };
    module::set_initialising(&object, false);
    if result == NO_VALUE {
        return Err(errors::already_raised());
    }
    drop(unsafe { Obj::from_word(result) });
    Ok(())
}

/// Imports the module with this absolute dotted name, parents first; gives the leaf.
pub fn import_dotted(name: &str) -> Res {
    let mut parent: Option<Obj> = None;
    let mut end = 0;
    loop {
        end = name[end..].find('.').map_or(name.len(), |dot| end + dot);
        let object = import_one(&name[..end], parent.as_ref())?;
        if end == name.len() {
            return Ok(object);
        }
        parent = Some(object);
        end += 1;
    }
}

fn import_one(name: &str, parent: Option<&Obj>) -> Res {
    let modules = modules()?;
    let key = str::new(name)?;
    if let Some(found) = dict::get(&modules, &key)? {
        if none::is_none(&found) {
            return Err(not_found(&format!("import of {name} halted; None in sys.modules"), &key));
        }
        return Ok(found);
    }
    let object = if let Some(record) = find_record(name) {
        let object = object_of(record)?;
        if let Err(raised) = run_body(record) {
            let exception = errors::catch(raised);
            let _ = dict::remove(&modules, &key);
            crate::thread::set_raised(exception);
            return Err(raised);
        }
        // A body may have replaced itself in `sys.modules`.
        dict::get(&modules, &key)?.unwrap_or(object)
    } else if name == "builtins" {
        let object = module::with_dict(&key, &crate::builtins::table::dict_of_found())?;
        dict::insert(&modules, &key, &object)?;
        object
    } else if name == "os.path" {
        // Another name for a module that is not in a package.
        let object = import_one("posixpath", None)?;
        dict::insert(&modules, &key, &object)?;
        return Ok(object);
    } else if let Some(rows) = program::native_module(name) {
        let object = module::new(&key, core::ptr::null())?;
        dict::insert(&modules, &key, &object)?;
        fill_native(&object, rows)?;
        object
    } else {
        let message = match parent {
            Some(parent) if !is_package(parent) => {
                format!(
                    "No module named '{name}'; '{}' is not a package",
                    module::name_text(parent)
                )
            }
            _ => format!("No module named '{name}'"),
        };
        return Err(not_found(&message, &key));
    };
    if let (Some(parent), Some(dot)) = (parent, name.rfind('.')) {
        crate::ops::attribute::setattr(parent, &str::new(&name[dot + 1..])?, &object)?;
    }
    Ok(object)
}

fn is_package(object: &Obj) -> bool {
    crate::ops::attribute::getattr_optional(object, crate::name!("__path__"))
        .is_ok_and(|path| path.is_some())
}

fn not_found(message: &str, name: &Obj) -> Raised {
    exception::raise_import_error(&types::MODULE_NOT_FOUND_ERROR, message, name, None)
}

/// `__import__(name, level)` seen from a module: absolute name of what to import.
fn absolute_name(importer: &Record, name: &str, level: i64) -> Res<String> {
    if level == 0 {
        return Ok(name.into());
    }
    let package = str::to_string_lossy(Obj::from_ref(&importer.package));
    relative_name(&package, name, level)
}

/// The absolute name of a relative import within a package.
pub fn relative_name(package: &str, name: &str, level: i64) -> Res<String> {
    if package.is_empty() {
        let message = "attempted relative import with no known parent package";
        return Err(errors::import_error(message));
    }
    let mut base: &str = package;
    for _ in 1..level {
        match base.rfind('.') {
            Some(dot) => base = &base[..dot],
            None => {
                let message = "attempted relative import beyond top-level package";
                return Err(errors::import_error(message));
            }
        }
    }
    Ok(if name.is_empty() { base.into() } else { format!("{base}.{name}") })
}

/// `import a.b` / `from a.b import …`: the top package when nothing is imported from it by name,
/// else the leaf.
pub fn import(importer: &Record, name: &Obj, level: i64, from_list: &Obj) -> Res {
    let text = str::to_string_lossy(name);
    import_absolute(&absolute_name(importer, &text, level)?, from_list)
}

/// The same by absolute name.
pub fn import_absolute(absolute: &str, from_list: &Obj) -> Res {
    let leaf = import_dotted(absolute)?;
    if !from_list.is_missing() {
        return Ok(leaf);
    }
    match absolute.find('.') {
        Some(dot) => import_dotted(&absolute[..dot]),
        None => Ok(leaf),
    }
}

/// `from module import name`.
pub fn import_from(object: &Obj, name: &Obj) -> Res {
    if let Some(value) = crate::ops::attribute::getattr_optional(object, name)? {
        return Ok(value);
    }
    let text = str::to_string_lossy(name);
    let is_module = object.is_instance(&module::MODULE);
    let module_name =
        if is_module { module::name_text(object) } else { "<unknown module name>".into() };
    if is_module && is_package(object) {
        let full = format!("{module_name}.{text}");
        match import_dotted(&full) {
            Ok(found) => return Ok(found),
            Err(raised) => {
                let caught = errors::catch_if(raised, &types::MODULE_NOT_FOUND_ERROR)?;
                let missing = crate::ops::attribute::getattr(&caught, crate::name!("name"))?;
                if !str::is_str(&missing) || str::to_string_lossy(&missing) != full {
                    crate::thread::set_raised(caught);
                    return Err(raised);
                }
            }
        }
    }
    let file = match module::get_global(object, crate::name!("__file__")) {
        Some(file) if str::is_str(&file) => str::to_string_lossy(&file),
        _ => "unknown location".into(),
    };
    let message = if is_module && module::is_initialising(object) {
        format!(
            "cannot import name '{text}' from partially initialized module '{module_name}' (most likely due to a circular import) ({file})"
        )
    } else {
        format!("cannot import name '{text}' from '{module_name}' ({file})")
    };
    let module_object = str::new(&module_name)?;
    Err(exception::raise_import_error(&types::IMPORT_ERROR, &message, &module_object, Some(name)))
}

/// `from module import *`: `__all__`, or every name without a leading underscore.
pub fn import_star(importer: &'static Record, object: &Obj) -> Res<()> {
    let target = object_of(importer)?;
    for_each_public(object, &mut |name, value| {
        module::set_global(&target, name, Some(value)).map(|_| ())
    })
}

/// Hands what `import *` takes of a module to `store`.
pub fn for_each_public(object: &Obj, store: &mut dyn FnMut(&Obj, &Obj) -> Res<()>) -> Res<()> {
    let all = crate::ops::attribute::getattr_optional(object, crate::name!("__all__"))?;
    let names = match &all {
        Some(all) => crate::ops::iteration::collect(all)?,
        None => module::bound_names(object)
            .into_iter()
            .filter(|name| !str::to_string_lossy(name).starts_with('_'))
            .collect(),
    };
    for name in names {
        let value = if all.is_some() {
            crate::ops::attribute::getattr(object, &name)?
        } else {
            match module::get_global(object, &name) {
                Some(value) => value,
                None => continue,
            }
        };
        store(&name, &value)?;
    }
    Ok(())
}

/// Unbinds the globals of all modules as CPython does at exit: the main module's first, names with
/// one leading underscore before the others.
pub fn clear_all() {
    let Ok(modules) = modules() else { return };
    for (_, object) in dict::entries(&modules) {
        if !object.is_instance(&module::MODULE) || module::record(&object).is_none() {
            continue;
        }
        for private in [true, false] {
            for name in module::bound_names(&object) {
                let text = str::to_string_lossy(&name);
                if text.starts_with("__") || text.starts_with('_') != private {
                    continue;
                }
                let _ = module::set_global(&object, &name, None);
            }
        }
    }
}
