//! Generators: making them, `yield from`.

use core::cell::UnsafeCell;

use naja_abi::layout::{Function, Generator};

use crate::call;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::{self, types};
use crate::objects::generator::{self, GENERATOR, Step};
use crate::objects::none;
use crate::ops::{attribute, iteration};
use crate::thread;

struct Result(UnsafeCell<Obj>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Result {}

static DELEGATE_RESULT: Result = Result(UnsafeCell::new(Obj::NO_VALUE));

/// A suspended generator of the function, with its bound arguments.
pub fn naja_build_generator(function: *const u64, arguments: *const u64) -> Res {
    generator::new(function as *const Function, arguments)
}

/// What the finished delegate returned.
pub fn naja_delegate_result() -> Obj {
    unsafe { core::mem::replace(&mut *DELEGATE_RESULT.0.get(), Obj::NO_VALUE) }
}

fn finished(value: Obj) -> Res {
    unsafe { *DELEGATE_RESULT.0.get() = value };
    // Nothing raised: compiled code sees the end of the delegate.
    Ok(Obj::NO_VALUE)
}

/// One step of `yield from`: sends into the delegate.
pub fn naja_delegate_step(outer: *const u64, delegate: &Obj, sent: Obj) -> Res {
    let outer = outer as *mut Generator;
    unsafe {
        let old = core::mem::replace(&mut (*outer).delegate, delegate.clone().into_word());
        drop(Obj::from_word(old));
    }
    let result = send_into(delegate, sent);
    delegate_stepped(outer, result)
}

/// The same with an exception that was thrown into the outer generator.
pub fn naja_delegate_throw(outer: *const u64, delegate: &Obj, exception: Obj) -> Res {
    let outer = outer as *mut Generator;
    let result = throw_into(delegate, exception);
    delegate_stepped(outer, result)
}

fn delegate_stepped(outer: *mut Generator, result: Res<Step>) -> Res {
    match result {
        Ok(Step::Yielded(value)) => Ok(value),
        Ok(Step::Returned(value)) => {
            forget_delegate(outer);
            finished(value)
        }
        Err(raised) => {
            forget_delegate(outer);
            Err(raised)
        }
    }
}

fn forget_delegate(outer: *mut Generator) {
    unsafe {
        let old = core::mem::replace(&mut (*outer).delegate, naja_abi::word::NO_VALUE);
        drop(Obj::from_word(old));
    }
}

fn send_into(delegate: &Obj, sent: Obj) -> Res<Step> {
    if delegate.is_pointer() && delegate.is_exact(&GENERATOR) {
        return generator::step(delegate, sent);
    }
    if none::is_none(&sent)
        && let Some(next) = delegate.class().slots().next
    {
        return match next(delegate) {
            Ok(Some(value)) => Ok(Step::Yielded(value)),
            Ok(None) => Ok(Step::Returned(none::none())),
            Err(raised) => stop_value(raised),
        };
    }
    match call::call_method(delegate, crate::name!("send"), &[sent]) {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(raised) => stop_value(raised),
    }
}

/// The value of a StopIteration; any other exception goes on.
fn stop_value(raised: crate::obj::Raised) -> Res<Step> {
    let caught = errors::catch_if(raised, &types::STOP_ITERATION)?;
    Ok(Step::Returned(exception::stop_iteration_value(&caught)))
}

fn throw_into(delegate: &Obj, current: Obj) -> Res<Step> {
    if current.is_instance(&types::GENERATOR_EXIT) {
        close_delegate(delegate)?;
        thread::set_raised(current);
        return Err(errors::already_raised());
    }
    if delegate.is_pointer() && delegate.is_exact(&GENERATOR) {
        thread::set_raised(current);
        return generator::step(delegate, Obj::NO_VALUE);
    }
    let Some(method) = attribute::getattr_optional(delegate, crate::name!("throw"))? else {
        thread::set_raised(current);
        return Err(errors::already_raised());
    };
    match call::call1(&method, &current) {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(raised) => stop_value(raised),
    }
}

fn close_delegate(delegate: &Obj) -> Res<()> {
    if delegate.is_pointer() && delegate.is_exact(&GENERATOR) {
        generator::close_generator(delegate)?;
    } else if let Some(method) = attribute::getattr_optional(delegate, crate::name!("close"))? {
        call::call0(&method)?;
    }
    Ok(())
}

/// The iterator of `yield from`.
pub fn naja_yield_from_iter(object: &Obj) -> Res {
    iteration::iter(object)
}

/// Coroutines are refused by the compiler; this entry can only be reached by a mistake in it.
pub fn naja_await_iter(object: &Obj) -> Res {
    Err(errors::type_error(&alloc::format!(
        "object {} can't be used in 'await' expression",
        object.class().name()
    )))
}

/// See `naja_await_iter`.
pub fn naja_async_iter(object: &Obj) -> Res {
    Err(errors::type_error(&alloc::format!(
        "'async for' requires an object with __aiter__ method, got {}",
        object.class().name()
    )))
}

/// See `naja_await_iter`.
pub fn naja_async_next(object: &Obj) -> Res {
    Err(errors::type_error(&alloc::format!(
        "'async for' requires an iterator with __anext__ method, got {}",
        object.class().name()
    )))
}
