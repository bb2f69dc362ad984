//! The objects that stand for one step: `coroutine_wrapper` (`coroutine.__await__()`), the
//! awaitables of asynchronous generators, and `anext` with a default. All have the same layout
//! and the methods of a generator.

use alloc::format;

use naja_abi::layout::Header;

use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::async_generator as asynchronous;
use crate::objects::exception::{self, types};
use crate::objects::generator::{self, Step, finish};
use crate::objects::{coroutine, none, str};
use crate::ops::delegation;
use crate::thread;

#[repr(C)]
struct Awaitable {
    header: Header,
    /// The coroutine, asynchronous generator or awaitable behind it.
    inner: Obj,
    /// The value to send, the arguments of `athrow`, the default of `anext`, or nothing.
    value: Obj,
    state: State,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Begun,
    Stepping,
    Closed,
}

const SLOTS: Slots = Slots {
    drop: Some(|header| unsafe {
        let object = header as *mut Awaitable;
        complain(&*object);
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).inner));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).value));
    }),
    traverse: Some(|object, visit| {
        visit(&layout(object).inner);
        if !layout(object).value.is_missing() {
            visit(&layout(object).value);
        }
    }),
    iter: Some(|object| Ok(object.clone())),
    next: Some(|object| match step(object, none::none())? {
        Step::Yielded(value) => Ok(Some(value)),
        Step::Returned(value) if none::is_none(&value) => Ok(None),
        Step::Returned(value) => Err(generator::stop_iteration(&value)),
    }),
    ..Slots::NONE
};

macro_rules! awaitables {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $symbol:literal, $owner:ident;)*) => {
        $($(#[$doc])*
        #[unsafe(export_name = $symbol)]
        pub static $name: Type = Type::builtin(Spec {
            methods: Some(naja_abi::builtins::Owner::$owner),
            slots: SLOTS,
            ..Spec::new($text, size_of::<Awaitable>())
        });)*
    };
}

awaitables! {
    /// `coroutine.__await__()`.
    COROUTINE_WRAPPER = "coroutine_wrapper", "naja_type_coroutine_wrapper", coroutine_wrapper;
    /// `__anext__()` and `asend(value)`.
    ASEND = "async_generator_asend", "naja_type_async_generator_asend", awaitable;
    /// `athrow(…)` and `aclose()`.
    ATHROW = "async_generator_athrow", "naja_type_async_generator_athrow", awaitable;
    /// `anext(iterator, default)`.
    ANEXT = "anext_awaitable", "naja_type_anext_awaitable", awaitable;
}

/// An awaitable of the type.
pub fn new(class: &'static Type, inner: &Obj, value: Obj) -> Res {
    let object = heap::allocate_object::<Awaitable>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).inner).write(inner.clone());
        core::ptr::addr_of_mut!((*object).value).write(value);
        core::ptr::addr_of_mut!((*object).state).write(State::Begun);
        Ok(Obj::from_address(object))
    }
}

/// Whether it is one of these.
pub fn is_awaitable(object: &Obj) -> bool {
    let class = object.class();
    [&COROUTINE_WRAPPER, &ASEND, &ATHROW, &ANEXT].iter().any(|own| core::ptr::eq(*own, class))
}

/// The RuntimeWarning for a step of an asynchronous generator that nobody awaited.
fn complain(object: &Awaitable) {
    let class = object.header.class as *const Type;
    let method = if core::ptr::eq(class, &ASEND) {
        "asend"
    } else if !core::ptr::eq(class, &ATHROW) {
        return;
    } else if object.value.is_missing() {
        "aclose"
    } else {
        "athrow"
    };
    if object.state == State::Begun {
        let qualname = unsafe { &(*generator::layout(&object.inner)).qualname };
        let qualname = str::to_string_lossy(Obj::from_ref(qualname));
        coroutine::warn(&format!("coroutine method '{method}' of '{qualname}'"));
    }
}

fn layout(object: &Obj) -> &mut Awaitable {
    unsafe { &mut *object.cast::<Awaitable>() }
}

/// Resumes: `sent`, or `NO_VALUE` to throw the exception in the thread state.
pub fn step(object: &Obj, sent: Obj) -> Res<Step> {
    // The object may be let go of while it runs.
    let object = &object.clone();
    if object.is_exact(&COROUTINE_WRAPPER) {
        return match sent.is_missing() {
            true => generator::step(&layout(object).inner, sent),
            false => generator::send_step(&layout(object).inner, sent),
        };
    }
    if object.is_exact(&ASEND) {
        asend_step(object, sent)
    } else if object.is_exact(&ATHROW) {
        athrow_step(object, sent)
    } else {
        anext_step(object, sent)
    }
}

/// An error of the awaitable itself; what was to be thrown is forgotten.
fn refused(object: &Obj, message: &str) -> Raised {
    drop(thread::take_raised());
    layout(object).state = State::Closed;
    errors::runtime_error(message)
}

fn asend_step(object: &Obj, mut sent: Obj) -> Res<Step> {
    let generator = layout(object).inner.clone();
    match layout(object).state {
        State::Closed => {
            let message = "cannot reuse already awaited __anext__()/asend()";
            return Err(refused(object, message));
        }
        State::Begun => {
            if asynchronous::is_running(&generator) {
                let message = "anext(): asynchronous generator is already running";
                return Err(refused(object, message));
            }
            if none::is_none(&sent) {
                sent = layout(object).value.clone();
            }
            layout(object).state = State::Stepping;
        }
        State::Stepping => {}
    }
    asynchronous::set_running(&generator, true);
    let result = match sent.is_missing() {
        true => throw_into_body(&generator),
        false => generator::send_step(&generator, sent),
    };
    let result = asynchronous::unwrap(&generator, result);
    if !matches!(result, Ok(Step::Yielded(_))) {
        layout(object).state = State::Closed;
    }
    result
}

fn throw_into_body(generator: &Obj) -> Res<Step> {
    generator::step(generator, Obj::NO_VALUE)
}

fn athrow_step(object: &Obj, sent: Obj) -> Res<Step> {
    let generator = layout(object).inner.clone();
    let thrown = layout(object).value.clone();
    let closes = thrown.is_missing();
    let throws = sent.is_missing();
    if layout(object).state == State::Closed {
        return Err(refused(object, "cannot reuse already awaited aclose()/athrow()"));
    }
    if !throws && asynchronous::is_finished(&generator) {
        layout(object).state = State::Closed;
        return Ok(Step::Returned(none::none()));
    }
    let begun = layout(object).state == State::Begun;
    if begun && asynchronous::is_running(&generator) {
        let message = match closes {
            true => "aclose(): asynchronous generator is already running",
            false => "athrow(): asynchronous generator is already running",
        };
        return Err(refused(object, message));
    }
    let result = if begun && !throws {
        if asynchronous::is_closed(&generator) {
            layout(object).state = State::Closed;
            return Err(errors::raise_with(&types::STOP_ASYNC_ITERATION, &[]));
        }
        if !none::is_none(&sent) {
            let message = "can't send non-None value to a just-started coroutine";
            return Err(errors::runtime_error(message));
        }
        begin_throwing(object, &generator, &thrown)
    } else {
        layout(object).state = State::Stepping;
        asynchronous::set_running(&generator, true);
        match throws {
            true => throw_into_body(&generator),
            false => generator::send_step(&generator, sent),
        }
    };
    if closes { closing(object, &generator, result) } else { throwing(object, &generator, result) }
}

/// The first step: throws into the body.
fn begin_throwing(object: &Obj, generator: &Obj, thrown: &Obj) -> Res<Step> {
    layout(object).state = State::Stepping;
    asynchronous::set_running(generator, true);
    if thrown.is_missing() {
        asynchronous::set_closed(generator);
        let _ = errors::raise_with(&types::GENERATOR_EXIT, &[]);
    } else {
        asynchronous::raise_thrown(thrown).or_else(|raised| match thread::is_raised() {
            true => Ok(()),
            false => Err(raised),
        })?;
    }
    throw_into_body(generator)
}

/// `athrow`: an item that the body answers with is the result.
fn throwing(object: &Obj, generator: &Obj, result: Res<Step>) -> Res<Step> {
    let result = asynchronous::unwrap(generator, result);
    if !matches!(result, Ok(Step::Yielded(_))) {
        layout(object).state = State::Closed;
    }
    result
}

/// `aclose`: the body must end, and how it does so is no news.
fn closing(object: &Obj, generator: &Obj, result: Res<Step>) -> Res<Step> {
    match result {
        Ok(Step::Yielded(value)) if asynchronous::item_value(&value).is_none() => {
            return Ok(Step::Yielded(value));
        }
        _ => {}
    }
    asynchronous::set_running(generator, false);
    layout(object).state = State::Closed;
    match result {
        Ok(Step::Yielded(_)) => Err(errors::runtime_error("async generator ignored GeneratorExit")),
        Ok(Step::Returned(_)) => Ok(Step::Returned(none::none())),
        Err(raised) => {
            if !asynchronous::raised_end() {
                return Err(raised);
            }
            drop(thread::take_raised());
            Ok(Step::Returned(none::none()))
        }
    }
}

/// `anext(iterator, default)`: StopAsyncIteration gives the default.
fn anext_step(object: &Obj, sent: Obj) -> Res<Step> {
    let throws = sent.is_missing();
    let pending = if throws { thread::take_raised() } else { Obj::NO_VALUE };
    let iterator = delegation::await_iter(&layout(object).inner, 0)?;
    let result = match throws {
        true => delegation::throw_into(&iterator, pending),
        false => delegation::send_into(&iterator, sent),
    };
    result.or_else(|raised| {
        errors::catch_if(raised, &types::STOP_ASYNC_ITERATION)?;
        Ok(Step::Returned(layout(object).value.clone()))
    })
}

// -- methods

/// `__await__()`.
pub fn await_(a: &[Obj]) -> Res {
    Ok(a[0].clone())
}

/// `send(value)`.
pub fn send(a: &[Obj]) -> Res {
    finish(step(&a[0], a[1].clone())?)
}

/// `throw(exception)`, or the old form with three arguments.
pub fn throw(a: &[Obj]) -> Res {
    exception::raise_for_throw(&a[1], &a[2], &a[3])?;
    finish(step(&a[0], Obj::NO_VALUE)?)
}

/// `close()`.
pub fn close(a: &[Obj]) -> Res {
    let object = &a[0];
    if object.is_exact(&COROUTINE_WRAPPER) {
        return generator::close_generator(&layout(object).inner);
    }
    if layout(object).state == State::Closed {
        return Ok(none::none());
    }
    let _ = errors::raise_with(&types::GENERATOR_EXIT, &[]);
    match step(object, Obj::NO_VALUE) {
        Ok(Step::Yielded(_)) => Err(errors::runtime_error("coroutine ignored GeneratorExit")),
        Ok(Step::Returned(_)) => Ok(none::none()),
        Err(raised) => {
            if !asynchronous::raised_end() {
                return Err(raised);
            }
            drop(thread::take_raised());
            Ok(none::none())
        }
    }
}
