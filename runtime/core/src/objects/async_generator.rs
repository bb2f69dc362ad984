//! `async_generator`: a generator that is driven by awaiting its `__anext__()`, `asend()`,
//! `athrow()` and `aclose()` (`awaitable.rs`).
//!
//! Its body yields two kinds of things: items, wrapped so that they can be told apart, and what the
//! awaits in it pass through.

use core::cell::UnsafeCell;

use naja_abi::layout::{GENERATOR_FINISHED, Generator, Header};
use naja_abi::word::NO_VALUE;

use crate::call;
use crate::class::{FINALIZER, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::awaitable::{self, ASEND, ATHROW};
use crate::objects::coroutine::COROUTINE;
use crate::objects::exception::{self, types};
use crate::objects::generator::{FRAME_SLOTS, GENERATOR, Step, layout, populate};
use crate::objects::{generic_alias, none};
use crate::thread;

/// `async_generator`.
#[unsafe(export_name = "naja_type_async_generator")]
pub static ASYNC_GENERATOR: Type = Type::builtin(Spec {
    flags: WEAKREFS | FINALIZER,
    methods: Some(naja_abi::builtins::Owner::async_generator),
    populate: Some(|class| populate(class, ["ag_running", "ag_suspended", "ag_await"])),
    slots: FRAME_SLOTS,
    ..Spec::new("async_generator", size_of::<Generator>())
});

/// `Generator::async_state`: a step is being awaited.
const RUNNING: u64 = 1;
/// `Generator::async_state`: closed; nothing more comes.
const CLOSED: u64 = 2;
/// `Generator::async_state`: the hooks have seen it.
const HOOKED: u64 = 4;

/// Whether an object of this type has a heap frame.
pub fn has_frame(object: &Obj) -> bool {
    object.is_exact(&GENERATOR) || object.is_exact(&COROUTINE) || object.is_exact(&ASYNC_GENERATOR)
}

fn has(generator: &Obj, flag: u64) -> bool {
    unsafe { (*layout(generator)).async_state & flag != 0 }
}

fn set(generator: &Obj, flag: u64, on: bool) {
    let state = unsafe { &mut (*layout(generator)).async_state };
    *state = if on { *state | flag } else { *state & !flag };
}

/// Whether a step of it is being awaited.
pub fn is_running(generator: &Obj) -> bool {
    has(generator, RUNNING)
}

/// Notes that a step is being awaited, or no more.
pub fn set_running(generator: &Obj, running: bool) {
    set(generator, RUNNING, running);
}

/// Whether it is closed.
pub fn is_closed(generator: &Obj) -> bool {
    has(generator, CLOSED)
}

/// Closes it for further steps.
pub fn set_closed(generator: &Obj) {
    set(generator, CLOSED, true);
}

/// Whether its body has ended.
pub fn is_finished(generator: &Obj) -> bool {
    unsafe { (*layout(generator)).state == GENERATOR_FINISHED }
}

/// The hook that takes it over instead of its being closed.
pub fn finalizer(generator: &Obj) -> Option<Obj> {
    if is_closed(generator) {
        return None;
    }
    Obj::from_ref(unsafe { &(*layout(generator)).finalizer }).given().cloned()
}

// -- items

#[repr(C)]
struct Item {
    header: Header,
    value: Obj,
}

static ITEM: Type = Type::builtin(Spec {
    slots: Slots {
        drop: Some(|header| unsafe {
            core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Item)).value));
        }),
        traverse: Some(|object, visit| visit(unsafe { &(*object.cast::<Item>()).value })),
        ..Slots::NONE
    },
    ..Spec::new("async_generator_wrapped_value", size_of::<Item>())
});

/// Wraps an item that the body yields.
pub fn item(value: Obj) -> Res {
    let object = heap::allocate_object::<Item>(&ITEM)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).value).write(value);
        Ok(Obj::from_address(object))
    }
}

/// The value of an item; `None` for what an await passes through.
pub fn item_value(yielded: &Obj) -> Option<Obj> {
    (yielded.is_pointer() && yielded.is_exact(&ITEM))
        .then(|| unsafe { (*yielded.cast::<Item>()).value.clone() })
}

/// A step of the body as the awaiter sees it: an item ends the await, so does the end.
pub fn unwrap(generator: &Obj, result: Res<Step>) -> Res<Step> {
    match result {
        Ok(Step::Yielded(value)) => match item_value(&value) {
            Some(item) => {
                set_running(generator, false);
                Ok(Step::Returned(item))
            }
            None => Ok(Step::Yielded(value)),
        },
        Ok(Step::Returned(_)) => {
            set_closed(generator);
            set_running(generator, false);
            Err(errors::raise_with(&types::STOP_ASYNC_ITERATION, &[]))
        }
        Err(raised) => {
            if raised_end() {
                set_closed(generator);
            }
            set_running(generator, false);
            Err(raised)
        }
    }
}

/// Whether the exception on its way is StopAsyncIteration or GeneratorExit.
pub fn raised_end() -> bool {
    let raised = Obj::from_ref(unsafe { &(*thread::state()).raised });
    raised.is_instance(&types::STOP_ASYNC_ITERATION) || raised.is_instance(&types::GENERATOR_EXIT)
}

// -- methods

/// `__anext__()`.
pub fn anext(a: &[Obj]) -> Res {
    next_of(&a[0])
}

/// What to await for the next item.
pub fn next_of(generator: &Obj) -> Res {
    see(generator)?;
    awaitable::new(&ASEND, generator, none::none())
}

/// `asend(value)`.
pub fn asend(a: &[Obj]) -> Res {
    see(&a[0])?;
    awaitable::new(&ASEND, &a[0], a[1].clone())
}

/// `athrow(exception)`, or the old form with three arguments.
pub fn athrow(a: &[Obj]) -> Res {
    see(&a[0])?;
    let arguments = crate::objects::tuple::new(a[1..].to_vec())?;
    awaitable::new(&ATHROW, &a[0], arguments)
}

/// `aclose()`.
pub fn aclose(a: &[Obj]) -> Res {
    see(&a[0])?;
    awaitable::new(&ATHROW, &a[0], Obj::NO_VALUE)
}

/// `__aiter__()`.
pub fn aiter(a: &[Obj]) -> Res {
    Ok(a[0].clone())
}

/// `async_generator[item, sent]`.
pub fn class_getitem(a: &[Obj]) -> Res {
    generic_alias::new(&a[0], &a[1])
}

// -- hooks

struct Hooks(UnsafeCell<[Obj; 2]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Hooks {}

static HOOKS: Hooks = Hooks(UnsafeCell::new([Obj::NO_VALUE, Obj::NO_VALUE]));

/// What `sys.get_asyncgen_hooks` gives: `firstiter` and `finalizer`.
pub fn hooks() -> [Obj; 2] {
    let hooks = unsafe { &*HOOKS.0.get() };
    [0, 1].map(|index| hooks[index].given().cloned().unwrap_or_else(none::none))
}

/// Sets the hooks; `None` takes one away.
pub fn set_hook(index: usize, hook: &Obj) {
    let hook = if none::is_none(hook) { Obj::NO_VALUE } else { hook.clone() };
    let old = unsafe { core::mem::replace(&mut (*HOOKS.0.get())[index], hook) };
    drop(old);
}

/// Shows a generator to the hooks when it is first iterated.
fn see(generator: &Obj) -> Res<()> {
    if has(generator, HOOKED) {
        return Ok(());
    }
    set(generator, HOOKED, true);
    let [first, finalizer] = unsafe { (*HOOKS.0.get()).clone() };
    if !finalizer.is_missing() {
        let place = unsafe { &mut (*layout(generator)).finalizer };
        debug_assert_eq!(*place, NO_VALUE);
        *place = finalizer.into_word();
    }
    if let Some(first) = first.given() {
        call::call1(first, generator)?;
    }
    Ok(())
}

/// Raises what `athrow` was given.
pub fn raise_thrown(arguments: &Obj) -> Res<()> {
    let arguments = crate::objects::tuple::items(arguments);
    exception::raise_for_throw(&arguments[0], &arguments[1], &arguments[2]).map(|_| ())
}
