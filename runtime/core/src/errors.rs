//! Raising: every function makes an exception the one on its way and gives the `Raised` mark.

use alloc::format;

use crate::class::Type;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::{self, types};
use crate::objects::{dict, str};
use crate::thread;

/// Raises an exception of the class with a message as its one argument.
#[cold]
pub fn raise(class: &'static Type, message: &str) -> Raised {
    match str::new(message) {
        Ok(text) => raise_with(class, &[text]),
        Err(raised) => raised,
    }
}

/// Raises an exception of the class with these arguments.
#[cold]
pub fn raise_with(class: &'static Type, arguments: &[Obj]) -> Raised {
    match exception::new(class, arguments) {
        Ok(instance) => raise_object(instance),
        Err(raised) => raised,
    }
}

/// Raises the exception instance; sets `__context__` to the exception being handled.
#[cold]
pub fn raise_object(instance: Obj) -> Raised {
    exception::chain_context(&instance);
    thread::set_raised(instance);
    Raised(())
}

/// The mark for an exception that is in the thread state already.
#[cold]
pub fn already_raised() -> Raised {
    debug_assert!(thread::is_raised());
    Raised(())
}

/// Takes the exception back: for code that catches.
pub fn catch(_raised: Raised) -> Obj {
    thread::take_raised()
}

/// Catches when the exception is of the class, else passes it on.
pub fn catch_if(raised: Raised, class: &Type) -> Res<Obj> {
    let current = thread::take_raised();
    if current.is_instance(class) {
        return Ok(current);
    }
    thread::set_raised(current);
    Err(raised)
}

macro_rules! raisers {
    ($($(#[$doc:meta])* $name:ident => $class:ident;)*) => {
        $($(#[$doc])*
        #[cold]
        pub fn $name(message: &str) -> Raised {
            raise(&types::$class, message)
        })*
    };
}

raisers! {
    /// `TypeError`.
    type_error => TYPE_ERROR;
    /// `ValueError`.
    value_error => VALUE_ERROR;
    /// `IndexError`.
    index_error => INDEX_ERROR;
    /// `OverflowError`.
    overflow_error => OVERFLOW_ERROR;
    /// `ZeroDivisionError`.
    zero_division => ZERO_DIVISION_ERROR;
    /// `AttributeError` with a message alone.
    attribute_error => ATTRIBUTE_ERROR;
    /// `RuntimeError`.
    runtime_error => RUNTIME_ERROR;
    /// `NameError` with a message alone.
    name_error => NAME_ERROR;
    /// `UnboundLocalError`.
    unbound_local_error => UNBOUND_LOCAL_ERROR;
    /// `ImportError` with a message alone.
    import_error => IMPORT_ERROR;
    /// `NotImplementedError`.
    not_implemented => NOT_IMPLEMENTED_ERROR;
    /// `SystemError`.
    system_error => SYSTEM_ERROR;
    /// `EOFError`.
    eof_error => EOF_ERROR;
    /// `LookupError`.
    lookup_error => LOOKUP_ERROR;
    /// `BufferError`.
    buffer_error => BUFFER_ERROR;
}

/// `KeyError(key)`.
#[cold]
pub fn key_error(key: &Obj) -> Raised {
    raise_with(&types::KEY_ERROR, core::slice::from_ref(key))
}

/// `MemoryError()`, made without memory.
#[cold]
pub fn memory_error() -> Raised {
    thread::set_raised(exception::memory_error_object());
    Raised(())
}

/// `RecursionError("maximum recursion depth exceeded" + suffix)`.
#[cold]
pub fn recursion_error(suffix: &str) -> Raised {
    raise(&types::RECURSION_ERROR, &format!("maximum recursion depth exceeded{suffix}"))
}

/// `AttributeError: 'C' object has no attribute 'x'` (for a class: `type object 'C' has …`), with
/// `name` and `obj` set for suggestions.
#[cold]
pub fn no_attribute(object: &Obj, name: &Obj) -> Raised {
    let text = str::to_string_lossy(name);
    let message = if object.is_instance(&crate::objects::type_::TYPE) {
        format!("type object '{}' has no attribute '{text}'", Type::of(object).full_name())
    } else {
        format!("'{}' object has no attribute '{text}'", object.class().full_name())
    };
    exception::raise_attribute_error(&message, object, name)
}

/// Why a store or delete of an attribute without descriptor failed.
#[cold]
pub fn cannot_set_attribute(object: &Obj, name: &Obj, on_class: bool) -> Raised {
    let text = str::to_string_lossy(name);
    let class = object.class();
    let message = if on_class && !class.has(crate::class::HAS_DICT) {
        format!("'{}' object attribute '{text}' is read-only", class.full_name())
    } else if !class.has(crate::class::HAS_DICT) && has_generic_setattr(class) {
        format!(
            "'{}' object has no attribute '{text}' and no __dict__ for setting new attributes",
            class.full_name()
        )
    } else {
        format!("'{}' object has no attribute '{text}'", class.full_name())
    };
    exception::raise_attribute_error(&message, object, name)
}

fn has_generic_setattr(class: &Type) -> bool {
    let generic: fn(&Obj, &Obj, Option<&Obj>) -> Res<()> = crate::class::attributes::generic_set;
    class.slots().setattr.is_some_and(|own| core::ptr::fn_addr_eq(own, generic))
}

/// The type error of a binary operator.
#[cold]
pub fn unsupported_operands(symbol: &str, left: &Obj, right: &Obj) -> Raised {
    type_error(&format!(
        "unsupported operand type(s) for {symbol}: '{}' and '{}'",
        left.class().full_name(),
        right.class().full_name()
    ))
}

/// `warnings.warn`, in programs that have the module.
pub fn warn(category: &'static Type, message: &str) -> Res<()> {
    let warnings = dict::get(&crate::modules::modules()?, crate::name!("warnings"))?;
    if let Some(warnings) = warnings {
        let arguments = [str::new(message)?, category.object()];
        crate::call::call_method(&warnings, crate::name!("warn"), &arguments)?;
    }
    Ok(())
}

/// The warning about a conversion method that gave an instance of a subclass.
pub fn warn_strict_subclass(problem: &str, kind: &str) -> Res<()> {
    let message = format!(
        "{problem}.  The ability to return an instance of a strict subclass of {kind} is \
         deprecated, and may be removed in a future version of Python."
    );
    warn(&types::DEPRECATION_WARNING, &message)
}
