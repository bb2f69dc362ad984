//! Generators and coroutines: making them, `yield from`, `await`, `async for`.

use naja_abi::layout::{Function, Generator};
use naja_abi::records::CODE_ITERABLE_COROUTINE;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::async_generator;
use crate::objects::coroutine::COROUTINE;
use crate::objects::exception::types;
use crate::objects::generator::{self, GENERATOR, Step, chain};
use crate::ops::{delegation, iteration};
use crate::slot::Slot;

static DELEGATE_RESULT: Slot = Slot::empty();

/// A suspended generator of the function, with its bound arguments.
pub fn naja_build_generator(function: *const u64, arguments: *const u64) -> Res {
    generator::new(function as *const Function, arguments)
}

/// What the finished delegate returned.
pub fn naja_delegate_result() -> Obj {
    DELEGATE_RESULT.take().unwrap_or(Obj::NO_VALUE)
}

fn finished(value: Obj) -> Res {
    DELEGATE_RESULT.put(value);
    // Nothing raised: compiled code sees the end of the delegate.
    Ok(Obj::NO_VALUE)
}

/// One step of `yield from`: sends into the delegate.
pub fn naja_delegate_step(outer: *const u64, delegate: &Obj, sent: Obj) -> Res {
    let outer = outer as *mut Generator;
    if let Some(ended) = chain::take_ended(delegate) {
        return delegate_stepped(outer, ended);
    }
    check_delegate(outer, delegate)?;
    chain::note_handling(outer);
    unsafe {
        if (*outer).delegate != delegate.word() {
            let old = core::mem::replace(&mut (*outer).delegate, delegate.clone().into_word());
            drop(Obj::from_word(old));
        }
    }
    let result = delegation::send_into(delegate, sent);
    delegate_stepped(outer, result)
}

/// The same with an exception that was thrown into the outer generator.
pub fn naja_delegate_throw(outer: *const u64, delegate: &Obj, exception: Obj) -> Res {
    let outer = outer as *mut Generator;
    let result = delegation::throw_into(delegate, exception);
    delegate_stepped(outer, result)
}

/// Only what is awaitable itself may delegate to a coroutine.
fn check_delegate(outer: *mut Generator, delegate: &Obj) -> Res<()> {
    if delegate.is_pointer() && delegate.is_exact(&COROUTINE) {
        let plain = unsafe {
            core::ptr::eq((*outer).header.class, &GENERATOR.head)
                && (*(*outer).code).flags & CODE_ITERABLE_COROUTINE == 0
        };
        if plain {
            return Err(errors::type_error(
                "cannot 'yield from' a coroutine object in a non-coroutine generator",
            ));
        }
    }
    Ok(())
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

/// The iterator of `yield from`.
pub fn naja_yield_from_iter(object: &Obj) -> Res {
    if object.is_pointer() && object.is_exact(&COROUTINE) {
        // Whether the generator may do so is seen at the first step.
        return Ok(object.clone());
    }
    iteration::iter(object)
}

/// The iterator of `await`.
pub fn naja_await_iter(object: &Obj, from: i64) -> Res {
    delegation::await_iter(object, from)
}

/// The asynchronous iterator of `async for`.
pub fn naja_async_iter(object: &Obj) -> Res {
    delegation::async_iter(object)
}

/// The iterator to step through for the next item of `async for`.
pub fn naja_async_next(object: &Obj) -> Res {
    delegation::async_next(object)
}

/// Whether the exception ends an `async for`.
pub fn naja_async_ended(exception: &Obj) -> Res<bool> {
    Ok(exception.is_instance(&types::STOP_ASYNC_ITERATION))
}

/// An item that an asynchronous generator yields.
pub fn naja_async_item(value: Obj) -> Res {
    async_generator::item(value)
}
