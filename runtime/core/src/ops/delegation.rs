//! What `yield from`, `await`, `async for` and `async with` do with the object they are given.

use alloc::format;

use naja_abi::functions::{AWAIT_ENTER, AWAIT_EXIT};
use naja_abi::word::NO_VALUE;

use crate::call;
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::async_generator::{self, ASYNC_GENERATOR};
use crate::objects::awaitable;
use crate::objects::coroutine::COROUTINE;
use crate::objects::exception::{self, types};
use crate::objects::generator::{self, Step};
use crate::objects::none;
use crate::ops::{attribute, iteration};
use crate::thread;

/// Sends a value into an iterator.
pub fn send_into(delegate: &Obj, sent: Obj) -> Res<Step> {
    if generator::is_steppable(delegate) {
        return generator::send_step(delegate, sent);
    }
    if delegate.is_pointer() && awaitable::is_awaitable(delegate) {
        return awaitable::step(delegate, sent).or_else(stop_value);
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
fn stop_value(raised: Raised) -> Res<Step> {
    let caught = errors::catch_if(raised, &types::STOP_ITERATION)?;
    Ok(Step::Returned(exception::stop_iteration_value(&caught)))
}

/// Throws an exception into an iterator; GeneratorExit closes it.
pub fn throw_into(delegate: &Obj, current: Obj) -> Res<Step> {
    if current.is_instance(&types::GENERATOR_EXIT) {
        close(delegate)?;
        thread::set_raised(current);
        return Err(errors::already_raised());
    }
    if generator::is_steppable(delegate) {
        thread::set_raised(current);
        return generator::step(delegate, Obj::NO_VALUE);
    }
    if delegate.is_pointer() && awaitable::is_awaitable(delegate) {
        thread::set_raised(current);
        return awaitable::step(delegate, Obj::NO_VALUE).or_else(stop_value);
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

fn close(delegate: &Obj) -> Res<()> {
    if generator::is_steppable(delegate) {
        generator::close_generator(delegate)?;
    } else if delegate.is_pointer() && awaitable::is_awaitable(delegate) {
        awaitable::close(core::slice::from_ref(delegate))?;
    } else if let Some(method) = attribute::getattr_optional(delegate, crate::name!("close"))? {
        call::call0(&method)?;
    }
    Ok(())
}

/// What `await` steps through; `from` is one of `AWAIT_*`, for the message.
pub fn await_iter(object: &Obj, from: i64) -> Res {
    if object.is_pointer() && object.is_exact(&COROUTINE) {
        if unsafe { (*generator::layout(object)).delegate } != NO_VALUE {
            return Err(errors::runtime_error("coroutine is being awaited already"));
        }
        return Ok(object.clone());
    }
    if object.is_pointer()
        && (generator::is_awaitable_generator(object) || awaitable::is_awaitable(object))
    {
        return Ok(object.clone());
    }
    let Some(iterator) = call::call_special(object, crate::name!("__await__"), &[])? else {
        let name = object.class().full_name();
        let method = match from {
            AWAIT_ENTER => "__aenter__",
            AWAIT_EXIT => "__aexit__",
            _ => {
                let message = format!("object {name} can't be used in 'await' expression");
                return Err(errors::type_error(&message));
            }
        };
        return Err(errors::type_error(&format!(
            "'async with' received an object from {method} that does not implement __await__: \
             {name}"
        )));
    };
    if iterator.is_pointer() && iterator.is_exact(&COROUTINE)
        || generator::is_awaitable_generator(&iterator)
    {
        return Err(errors::type_error("__await__() returned a coroutine"));
    }
    if !iteration::is_iterator(&iterator) {
        return Err(errors::type_error(&format!(
            "__await__() returned non-iterator of type '{}'",
            iterator.class().full_name()
        )));
    }
    Ok(iterator)
}

/// Whether the object has `__anext__`.
pub fn is_async_iterator(object: &Obj) -> bool {
    object.is_pointer() && object.is_exact(&ASYNC_GENERATOR)
        || object.class().lookup(crate::name!("__anext__")).is_some()
}

/// `__aiter__()` called; `None` without such a method.
pub fn aiter_optional(object: &Obj) -> Res<Option<Obj>> {
    if object.is_pointer() && object.is_exact(&ASYNC_GENERATOR) {
        return Ok(Some(object.clone()));
    }
    call::call_special(object, crate::name!("__aiter__"), &[])
}

/// `__anext__()` called; `None` without such a method.
pub fn anext_optional(object: &Obj) -> Res<Option<Obj>> {
    if object.is_pointer() && object.is_exact(&ASYNC_GENERATOR) {
        return async_generator::next_of(object).map(Some);
    }
    call::call_special(object, crate::name!("__anext__"), &[])
}

/// The asynchronous iterator of `async for`.
pub fn async_iter(object: &Obj) -> Res {
    let Some(iterator) = aiter_optional(object)? else {
        return Err(errors::type_error(&format!(
            "'async for' requires an object with __aiter__ method, got {}",
            object.class().full_name()
        )));
    };
    if !is_async_iterator(&iterator) {
        return Err(errors::type_error(&format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {}",
            iterator.class().full_name()
        )));
    }
    Ok(iterator)
}

/// What `async for` steps through for the next item.
pub fn async_next(iterator: &Obj) -> Res {
    let Some(awaitable) = anext_optional(iterator)? else {
        return Err(errors::type_error(&format!(
            "'async for' requires an iterator with __anext__ method, got {}",
            iterator.class().full_name()
        )));
    };
    await_iter(&awaitable, 0).map_err(|raised| {
        let cause = errors::catch(raised);
        let raised = errors::type_error(&format!(
            "'async for' received an invalid object from __anext__: {}",
            awaitable.class().full_name()
        ));
        let outer = errors::catch(raised);
        exception::set_cause(&outer, &cause);
        exception::set_context(&outer, &cause);
        thread::set_raised(outer);
        errors::already_raised()
    })
}
