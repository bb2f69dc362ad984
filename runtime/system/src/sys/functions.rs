//! Functions of `sys`.

use alloc::format;
use core::sync::atomic::{AtomicUsize, Ordering};

use naja_core::objects::exception::{self, types};
use naja_core::objects::{builtin_function, dict, int, none, str, tuple};
use naja_core::slot::Slot;
use naja_core::{Obj, Res, call, errors, heap, hooks, ops, streams, thread};

use super::structure;
use crate::stack;

/// `exit(status=None, /)`.
pub fn exit(a: &[Obj]) -> Res {
    Err(errors::raise_with(
        &types::SYSTEM_EXIT,
        match a[0].given() {
            Some(_) => &a[..1],
            None => &[],
        },
    ))
}

/// `exc_info()`.
pub fn exc_info(_: &[Obj]) -> Res {
    match thread::handled().given() {
        None => tuple::new(alloc::vec![none::none(), none::none(), none::none()]),
        Some(handled) => {
            let traceback = exception::traceback_of(handled).unwrap_or_else(none::none);
            tuple::new(alloc::vec![handled.class().object(), handled.clone(), traceback])
        }
    }
}

/// `exception()`.
pub fn exception(_: &[Obj]) -> Res {
    Ok(thread::handled().given().cloned().unwrap_or_else(none::none))
}

static RECURSION_LIMIT: AtomicUsize = AtomicUsize::new(1000);

/// `getrecursionlimit()`.
pub fn getrecursionlimit(_: &[Obj]) -> Res {
    Ok(Obj::small(RECURSION_LIMIT.load(Ordering::Relaxed) as i64))
}

/// `setrecursionlimit(limit, /)`.
pub fn setrecursionlimit(a: &[Obj]) -> Res {
    let limit = ops::index::c_int(&a[0])?;
    let Some(limit) = usize::try_from(limit).ok().filter(|limit| *limit > 0) else {
        return Err(errors::value_error("recursion limit must be greater or equal than 1"));
    };
    RECURSION_LIMIT.store(limit, Ordering::Relaxed);
    stack::set_recursion_limit(limit);
    Ok(none::none())
}

/// `getsizeof(object, default=None)`.
pub fn getsizeof(a: &[Obj]) -> Res {
    let own = a[0].class().lookup(naja_core::name!("__sizeof__"));
    if own.is_some_and(|method| method.is_exact(&naja_core::objects::function::FUNCTION))
        && let Some(size) = call::call_special(&a[0], naja_core::name!("__sizeof__"), &[])?
    {
        return Ok(size);
    }
    let size = super::sizes::of(&a[0]);
    Ok(Obj::small(size.unwrap_or_else(|| heap::alloc::memory_size(&a[0]) as i64)))
}

/// `getrefcount(object, /)`.
pub fn getrefcount(a: &[Obj]) -> Res {
    Ok(Obj::small(i64::from(a[0].count()) + 1))
}

/// `getdefaultencoding()`, `getfilesystemencoding()`.
pub fn getdefaultencoding(_: &[Obj]) -> Res {
    str::new("utf-8")
}

/// `getfilesystemencodeerrors()`.
pub fn getfilesystemencodeerrors(_: &[Obj]) -> Res {
    str::new("surrogateescape")
}

/// `intern(string, /)`.
pub fn intern(a: &[Obj]) -> Res {
    if !str::is_str(&a[0]) {
        return Err(errors::type_error(&format!(
            "intern() argument must be str, not {}",
            ops::text::short_class(&a[0])
        )));
    }
    if !a[0].is_exact(&str::STR) {
        let message = format!("can't intern {}", a[0].class().name());
        return Err(errors::type_error(&message));
    }
    interned(&a[0])
}

static INTERNED: Slot = Slot::empty();

fn interned(text: &Obj) -> Res {
    let table = INTERNED.get_or_put(dict::new_immortal);
    if let Some(found) = dict::get(&table, text)? {
        return Ok(found);
    }
    dict::insert(&table, text, text)?;
    Ok(text.clone())
}

/// `get_int_max_str_digits()`.
pub fn get_int_max_str_digits(_: &[Obj]) -> Res {
    Ok(Obj::small(int::digits_max() as i64))
}

/// `set_int_max_str_digits(maxdigits)`.
pub fn set_int_max_str_digits(a: &[Obj]) -> Res {
    let digits = ops::index::c_int(&a[0])?;
    if digits != 0 && digits < 640 {
        return Err(errors::value_error("maxdigits must be 0 or larger than 640"));
    }
    int::DIGITS_MAX.store(digits as usize, Ordering::Relaxed);
    Ok(none::none())
}

/// `displayhook(object, /)`.
pub fn displayhook(a: &[Obj]) -> Res {
    if none::is_none(&a[0]) {
        return Ok(none::none());
    }
    let builtins = naja_core::modules::builtins()?;
    ops::attribute::setattr(&builtins, naja_core::name!("_"), &none::none())?;
    let text = ops::text::repr(&a[0])?;
    match streams::replaced_stdout()? {
        streams::Target::Original => {
            streams::write_stdout(&text)?;
            (hooks::get().write_stdout)(b"\n")?;
        }
        streams::Target::Nothing => {}
        streams::Target::Other(file) => {
            let write = naja_core::name!("write");
            call::call_method(&file, write, &[text])?;
            call::call_method(&file, write, &[str::new("\n")?])?;
        }
    }
    ops::attribute::setattr(&builtins, naja_core::name!("_"), &a[0])?;
    Ok(none::none())
}

/// `excepthook(exctype, value, traceback, /)`.
pub fn excepthook(a: &[Obj]) -> Res {
    crate::report::uncaught(&a[1]);
    Ok(none::none())
}

/// `unraisablehook(unraisable, /)`.
pub fn unraisablehook(a: &[Obj]) -> Res {
    let value = ops::attribute::getattr(&a[0], naja_core::name!("exc_value"))?;
    let object = ops::attribute::getattr(&a[0], naja_core::name!("object"))?;
    exception::print::print_unraisable(&value, &object);
    Ok(none::none())
}

/// Hands an exception to the hook that the program has put in place of `unraisablehook`.
pub fn unraisable(value: &Obj, object: &Obj) -> Res<bool> {
    let sys = dict::get(&naja_core::modules::modules()?, naja_core::name!("sys"))?;
    let Some(sys) = sys else { return Ok(false) };
    let hook = ops::attribute::getattr_optional(&sys, naja_core::name!("unraisablehook"))?;
    let Some(hook) = hook.filter(|hook| !hook.is_exact(&builtin_function::BUILTIN_FUNCTION)) else {
        return Ok(false);
    };
    let traceback = ops::attribute::getattr(value, naja_core::name!("__traceback__"))?;
    let fields = alloc::vec![
        value.class().object(),
        value.clone(),
        traceback,
        none::none(),
        object.clone(),
    ];
    call::call1(&hook, &structure::make(&structure::UNRAISABLE, fields)?)?;
    Ok(true)
}

/// `is_finalizing()`.
pub fn is_finalizing(_: &[Obj]) -> Res {
    Ok(none::false_())
}

/// `getswitchinterval()`.
pub fn getswitchinterval(_: &[Obj]) -> Res {
    naja_core::objects::float::new(0.005)
}

/// `settrace(function, /)` and `setprofile`: only that there is none can be said.
pub fn settrace(a: &[Obj]) -> Res {
    if none::is_none(&a[0]) {
        return Ok(none::none());
    }
    Err(errors::not_implemented("naja cannot call a function for every line or call"))
}

/// `gettrace()`, `getprofile()`: never set.
pub fn gettrace(_: &[Obj]) -> Res {
    Ok(none::none())
}

/// `_is_gil_enabled()`.
pub fn is_gil_enabled(_: &[Obj]) -> Res {
    Ok(none::true_())
}
