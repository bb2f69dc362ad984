//! Calls of what is known only at run time.

use crate::call::{self, Args, bind};
use crate::obj::{Obj, Res};
use crate::objects::{function, tuple, type_};
use crate::ops::attribute;

use super::attributes::site;

fn values<'a>(arguments: *const u64, count: i64) -> &'a [Obj] {
    // SAFETY: compiled code passes `count` live words.
    unsafe { Obj::slice(arguments, count as usize) }
}

/// `callee(*arguments)`.
pub fn naja_call(callee: &Obj, arguments: *const u64, count: i64) -> Res {
    let args = Args::positional_only(values(arguments, count));
    if callee.is_pointer() && callee.is_exact(&function::FUNCTION) {
        return bind::call_function(callee, &args);
    }
    if callee.is_pointer() && core::ptr::eq(callee.class(), &type_::TYPE) {
        return type_::call(callee, &args);
    }
    call::call_args(callee, &args)
}

/// The same with keyword names for the last arguments.
pub fn naja_call_keywords(callee: &Obj, arguments: *const u64, count: i64, names: &Obj) -> Res {
    call::call_args(callee, &Args { values: values(arguments, count), names: tuple::items(names) })
}

/// `callee(*positional, **keywords)`.
pub fn naja_call_spread(callee: &Obj, positional: &Obj, keywords: &Obj) -> Res {
    call::call_spread(callee, positional, keywords)
}

/// `arguments[0].name(*arguments[1:])`.
pub fn naja_call_method(name: &Obj, arguments: *const u64, count: i64, cache: *const u64) -> Res {
    let args = Args::positional_only(values(arguments, count));
    attribute::call_method_at(name, &args, site(cache))
}

/// The same with keyword names for the last arguments.
pub fn naja_call_method_keywords(
    name: &Obj,
    arguments: *const u64,
    count: i64,
    names: &Obj,
    cache: *const u64,
) -> Res {
    let args = Args { values: values(arguments, count), names: tuple::items(names) };
    attribute::call_method_at(name, &args, site(cache))
}
