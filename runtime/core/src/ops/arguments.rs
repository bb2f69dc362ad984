//! Arguments of type constructors, checked with the messages of CPython's `_PyArg_*` helpers.

use alloc::format;

use crate::call::Args;
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};

/// Refuses keyword arguments when an exact built-in type is made (a subclass may take them).
pub fn no_keywords(name: &str, args: &Args) -> Res<()> {
    if args.names.is_empty() {
        return Ok(());
    }
    Err(errors::type_error(&format!("{name}() takes no keyword arguments")))
}

/// `no_keywords` for a constructor: subclasses with an initialiser of their own may take keywords.
pub fn no_keywords_unless_subclass(class: &Obj, exact: &Type, args: &Args) -> Res<()> {
    let class = Type::of(class);
    let init = |class: &Type| class.slots().init.map(|function| function as usize);
    if core::ptr::eq(class, exact) || init(class) == init(exact) {
        return no_keywords(exact.rust_name(), args);
    }
    Ok(())
}

/// `no_keywords` for an initialiser: subclasses with a `__new__` of their own may take keywords.
pub fn no_keywords_unless_new(object: &Obj, exact: &Type, args: &Args) -> Res<()> {
    let class = object.class();
    let new = |class: &Type| class.slots().new.map(|function| function as usize);
    if core::ptr::eq(class, exact) || new(class) == new(exact) {
        return no_keywords(exact.rust_name(), args);
    }
    Ok(())
}

/// The positional arguments, whose number must be in the bounds.
pub fn positional<'a>(name: &str, args: &Args<'a>, least: usize, most: usize) -> Res<&'a [Obj]> {
    let given = args.positional();
    check_count(name, given.len(), least, most)?;
    Ok(given)
}

/// Checks the number of positional arguments.
pub fn check_count(name: &str, given: usize, least: usize, most: usize) -> Res<()> {
    let (how, bound) = if given < least {
        (if least == most { "" } else { "at least " }, least)
    } else if given > most {
        (if least == most { "" } else { "at most " }, most)
    } else {
        return Ok(());
    };
    let plural = if bound == 1 { "" } else { "s" };
    Err(errors::type_error(&format!("{name} expected {how}{bound} argument{plural}, got {given}")))
}

/// A missing optional argument.
pub fn or_missing(values: &[Obj], index: usize) -> Obj {
    values.get(index).cloned().unwrap_or(Obj::NO_VALUE)
}
