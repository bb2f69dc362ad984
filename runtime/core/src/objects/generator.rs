//! `generator`, and the machinery that it shares with `coroutine` (`coroutine.rs`) and
//! `async_generator` (`async_generator.rs`): a heap frame that is resumed.

use alloc::format;

use naja_abi::layout::{Function, GENERATOR_FINISHED, Generator, Header, ResumeEntry};
use naja_abi::records::{
    CODE_ASYNC_GENERATOR, CODE_COROUTINE, CODE_ITERABLE_COROUTINE, Code, Location,
};
use naja_abi::word::{NO_VALUE, Word};

use crate::class::{FINALIZER, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::async_generator::ASYNC_GENERATOR;
use crate::objects::coroutine::{self, COROUTINE};
use crate::objects::exception::{self, types};
use crate::objects::{code, frame, getset, none, str};
use crate::thread;

pub mod chain;

/// `generator`.
#[unsafe(export_name = "naja_type_generator")]
pub static GENERATOR: Type = Type::builtin(Spec {
    flags: WEAKREFS | FINALIZER,
    methods: Some(naja_abi::builtins::Owner::generator),
    populate: Some(|class| populate(class, ["gi_running", "gi_suspended", "gi_yieldfrom"])),
    slots: Slots { iter: Some(|object| Ok(object.clone())), next: Some(next), ..FRAME_SLOTS },
    ..Spec::new("generator", size_of::<Generator>())
});

/// What all three types do with their frame.
pub const FRAME_SLOTS: Slots =
    Slots { drop: Some(drop_frame), traverse: Some(traverse), repr: Some(repr), ..Slots::NONE };

fn frame(generator: *mut Generator) -> *mut Word {
    unsafe { generator.add(1) as *mut Word }
}

/// A suspended generator of the function, with its bound arguments (borrowed).
pub fn new(function: *const Function, arguments: *const Word) -> Res {
    unsafe {
        let code: &Code = &*(*function).code;
        let size = (code.frame_size.max(code.parameter_count)) as usize;
        let class = match code.flags & (CODE_COROUTINE | CODE_ASYNC_GENERATOR) {
            0 => &GENERATOR,
            CODE_COROUTINE => &COROUTINE,
            _ => &ASYNC_GENERATOR,
        };
        let header = heap::allocate(size_of::<Generator>() + 8 * size, class)?;
        let generator = header as *mut Generator;
        (*generator).code = code;
        (*generator).function = Obj::retain_address(function).into_word();
        (*generator).delegate = NO_VALUE;
        (*generator).handled = NO_VALUE;
        (*generator).name = Obj::retain_word((*function).name).into_word();
        (*generator).qualname = Obj::retain_word((*function).qualname).into_word();
        (*generator).finalizer = NO_VALUE;
        (*generator).async_state = 0;
        (*generator).frame_size = size as u64;
        let words = frame(generator);
        for index in 0..size {
            let word = if index < code.parameter_count as usize {
                Obj::retain_word(*arguments.add(index)).into_word()
            } else {
                NO_VALUE
            };
            words.add(index).write(word);
        }
        Ok(Obj::from_address(generator))
    }
}

/// What a step of a generator gave.
pub enum Step {
    /// It yielded.
    Yielded(Obj),
    /// It returned.
    Returned(Obj),
}

/// The frame of a generator, coroutine or asynchronous generator.
pub fn layout(object: &Obj) -> *mut Generator {
    object.cast::<Generator>()
}

/// Whether the object is a generator or a coroutine, whose steps need no method.
#[inline]
pub fn is_steppable(object: &Obj) -> bool {
    object.is_pointer() && (object.is_exact(&GENERATOR) || object.is_exact(&COROUTINE))
}

/// Whether it is a generator that `types.coroutine` made awaitable.
pub fn is_awaitable_generator(object: &Obj) -> bool {
    object.is_pointer()
        && object.is_exact(&GENERATOR)
        && unsafe { (*(*layout(object)).code).flags } & CODE_ITERABLE_COROUTINE != 0
}

/// What messages call it.
fn kind(object: &Obj) -> &'static str {
    if object.is_exact(&COROUTINE) {
        "coroutine"
    } else if object.is_exact(&ASYNC_GENERATOR) {
        "async generator"
    } else {
        "generator"
    }
}

/// Resumes the generator: `sent` owned, `NO_VALUE` to raise the exception in the thread state.
pub fn resume(object: &Obj, sent: Obj) -> Res<Step> {
    if !sent.is_missing() && chain::is_delegating(object) {
        return chain::resume(object, sent);
    }
    resume_body(object, sent)
}

/// `resume`, whatever the generator delegates to.
fn resume_body(object: &Obj, sent: Obj) -> Res<Step> {
    let generator = layout(object);
    unsafe {
        if (*generator).running != 0 || (*generator).state == GENERATOR_FINISHED {
            return cannot_resume(object, sent);
        }
        // A local count: the body may drop the last reference to its own generator.
        let _alive = object.clone();
        if (*generator).state == 0 && sent.is_missing() {
            // Thrown into before the start: finished without running.
            (*generator).state = GENERATOR_FINISHED;
            clear_frame(generator);
            return Err(errors::already_raised());
        }
        let entry: ResumeEntry = core::mem::transmute((*(*generator).code).entry);
        (*generator).running = chain::mark();
        // The body sees its caller's handled exception, as CPython's exception stack does, unless it
        // was itself suspended while it handled one.
        let outer = thread::handled().clone();
        if (*generator).handled != NO_VALUE {
            let own = core::mem::replace(&mut (*generator).handled, NO_VALUE);
            drop(thread::swap_handled(Obj::from_word(own)));
        }
        let result = entry(generator, sent.into_word());
        (*generator).running = 0;
        if !outer.is(thread::handled()) {
            let inner = thread::swap_handled(outer);
            if (*generator).state != GENERATOR_FINISHED {
                (*generator).handled = inner.into_word();
            }
        }
        if result == NO_VALUE {
            (*generator).state = GENERATOR_FINISHED;
            return Err(errors::already_raised());
        }
        let result = Obj::from_word(result);
        if (*generator).state == GENERATOR_FINISHED {
            Ok(Step::Returned(result))
        } else {
            Ok(Step::Yielded(result))
        }
    }
}

#[cold]
fn cannot_resume(object: &Obj, sent: Obj) -> Res<Step> {
    if unsafe { (*layout(object)).running } != 0 {
        drop(thread::take_raised());
        return Err(errors::value_error(&format!("{} already executing", kind(object))));
    }
    if object.is_exact(&COROUTINE) {
        drop(thread::take_raised());
        return Err(errors::runtime_error("cannot reuse already awaited coroutine"));
    }
    if sent.is_missing() {
        return Err(errors::already_raised());
    }
    Ok(Step::Returned(none::none()))
}

unsafe fn clear_frame(generator: *mut Generator) {
    unsafe {
        let words = frame(generator);
        for index in 0..(*generator).frame_size as usize {
            drop(Obj::from_word(core::mem::replace(&mut *words.add(index), NO_VALUE)));
        }
        drop(Obj::from_word(core::mem::replace(&mut (*generator).delegate, NO_VALUE)));
    }
}

fn next(object: &Obj) -> Res<Option<Obj>> {
    match step(object, none::none())? {
        Step::Yielded(value) => Ok(Some(value)),
        Step::Returned(value) if none::is_none(&value) => Ok(None),
        Step::Returned(value) => Err(stop_iteration(&value)),
    }
}

/// `resume`, with a StopIteration that leaves the body turned into RuntimeError (PEP 479).
#[inline]
pub fn step(object: &Obj, sent: Obj) -> Res<Step> {
    match resume(object, sent) {
        Ok(step) => Ok(step),
        Err(raised) => Err(guard_stop_iteration(object, raised)),
    }
}

#[cold]
fn guard_stop_iteration(object: &Obj, raised: Raised) -> Raised {
    let current = thread::take_raised();
    let what = if current.is_instance(&types::STOP_ITERATION) {
        "StopIteration"
    } else if object.is_exact(&ASYNC_GENERATOR) && current.is_instance(&types::STOP_ASYNC_ITERATION)
    {
        "StopAsyncIteration"
    } else {
        thread::set_raised(current);
        return raised;
    };
    let wrapped = errors::runtime_error(&format!("{} raised {what}", kind(object)));
    let outer = errors::catch(wrapped);
    exception::set_cause(&outer, &current);
    exception::set_context(&outer, &current);
    thread::set_raised(outer);
    wrapped
}

/// The end of a resumption that compiled code made itself, with no exception being handled before:
/// the next item, or nothing.
pub fn resumed(object: &Obj, result: Obj) -> Res<Option<Obj>> {
    let generator = layout(object);
    let inner = thread::swap_handled(Obj::NO_VALUE);
    unsafe {
        if result.is_missing() {
            (*generator).state = GENERATOR_FINISHED;
            drop(inner);
            return Err(guard_stop_iteration(object, errors::already_raised()));
        }
        if (*generator).state == GENERATOR_FINISHED {
            return Ok(None);
        }
        (*generator).handled = inner.into_word();
    }
    Ok(Some(result))
}

/// Raises StopIteration with a value.
pub fn stop_iteration(value: &Obj) -> Raised {
    if none::is_none(value) {
        return errors::raise_with(&types::STOP_ITERATION, &[]);
    }
    errors::raise_with(&types::STOP_ITERATION, core::slice::from_ref(value))
}

/// A step as `send` and its like give it.
pub fn finish(step: Step) -> Res {
    match step {
        Step::Yielded(value) => Ok(value),
        Step::Returned(value) => Err(stop_iteration(&value)),
    }
}

/// `generator.send(value)`.
pub fn send(a: &[Obj]) -> Res {
    finish(send_step(&a[0], a[1].clone())?)
}

/// Sends a value: nothing can take one before the start.
pub fn send_step(object: &Obj, sent: Obj) -> Res<Step> {
    let generator = layout(object);
    if unsafe { (*generator).state } == 0
        && unsafe { (*generator).running } == 0
        && !none::is_none(&sent)
    {
        let message = format!("can't send non-None value to a just-started {}", kind(object));
        return Err(errors::type_error(&message));
    }
    step(object, sent)
}

/// `generator.throw(exception)` or the old three-argument form.
pub fn throw(a: &[Obj]) -> Res {
    let raised = exception::raise_for_throw(&a[1], &a[2], &a[3])?;
    let _ = raised;
    finish(throw_raised(&a[0])?)
}

/// Throws the exception in the thread state into the generator, or into what it delegates to.
fn throw_raised(object: &Obj) -> Res<Step> {
    step(object, Obj::NO_VALUE)
}

/// `generator.close()`.
pub fn close(a: &[Obj]) -> Res {
    close_generator(&a[0])
}

/// Closes: raises GeneratorExit at the suspension point. A return value is passed on (3.13).
pub fn close_generator(object: &Obj) -> Res {
    let generator = layout(object);
    unsafe {
        if (*generator).state == GENERATOR_FINISHED {
            return Ok(none::none());
        }
        if (*generator).state == 0 {
            (*generator).state = GENERATOR_FINISHED;
            clear_frame(generator);
            return Ok(none::none());
        }
    }
    let _ = errors::raise_with(&types::GENERATOR_EXIT, &[]);
    match step(object, Obj::NO_VALUE) {
        Ok(Step::Yielded(_)) => {
            Err(errors::runtime_error(&format!("{} ignored GeneratorExit", kind(object))))
        }
        Ok(Step::Returned(value)) => Ok(value),
        Err(raised) => {
            let current = thread::take_raised();
            if current.is_instance(&types::GENERATOR_EXIT)
                || current.is_instance(&types::STOP_ITERATION)
            {
                return Ok(none::none());
            }
            thread::set_raised(current);
            Err(raised)
        }
    }
}

/// Before it dies: an asynchronous generator goes to its hook, one that is suspended inside its
/// body is closed, and a coroutine that never ran is complained about.
pub fn finalize(object: &Obj) {
    let generator = layout(object);
    if unsafe { (*generator).state } == GENERATOR_FINISHED {
        return;
    }
    let result = if object.is_exact(&ASYNC_GENERATOR)
        && let Some(finalizer) = crate::objects::async_generator::finalizer(object)
    {
        crate::call::call1(&finalizer, object)
    } else if unsafe { (*generator).state } == 0 {
        if object.is_exact(&COROUTINE) {
            coroutine::warn_never_awaited(object);
        }
        return;
    } else {
        close_generator(object)
    };
    if let Err(raised) = result {
        exception::print::unraisable(&errors::catch(raised), object);
    }
}

/// Whether it is suspended inside its body.
pub fn needs_close(object: &Obj) -> bool {
    let generator = layout(object);
    unsafe { (*generator).state != 0 && (*generator).state != GENERATOR_FINISHED }
}

/// The attributes, with the type's own names for: running, suspended, what it waits for.
pub fn populate(class: &'static Type, [running, suspended, waiting]: [&str; 3]) {
    getset::add_full(
        class,
        "__name__",
        |object| Ok(word_of(unsafe { &(*layout(object)).name })),
        Some(|object, value| set_text(object, value, false)),
    );
    getset::add_full(
        class,
        "__qualname__",
        |object| Ok(word_of(unsafe { &(*layout(object)).qualname })),
        Some(|object, value| set_text(object, value, true)),
    );
    getset::add(class, running, |object| {
        let generator = layout(object);
        let asynchronous = crate::objects::async_generator::is_running(object);
        Ok(none::bool_object(unsafe { (*generator).running } != 0 || asynchronous))
    });
    getset::add(class, suspended, |object| {
        let running = unsafe { (*layout(object)).running } != 0;
        Ok(none::bool_object(needs_close(object) && !running))
    });
    getset::add(class, waiting, |object| {
        Ok(Obj::from_ref(unsafe { &(*layout(object)).delegate })
            .given()
            .cloned()
            .unwrap_or(none::none()))
    });
    let prefix = running.split('_').next().unwrap_or_default();
    getset::add(class, &format!("{prefix}_frame"), own_frame);
    getset::add(class, &format!("{prefix}_code"), |object| {
        code::new(unsafe { &*(*layout(object)).code })
    });
}

/// `gi_frame`: `None` once finished.
fn own_frame(object: &Obj) -> Res {
    let generator = unsafe { &*layout(object) };
    if generator.state == GENERATOR_FINISHED {
        return Ok(none::none());
    }
    let code = unsafe { &*generator.code };
    let location = Location { line: code.line, end_line: code.line, column: 0, end_column: 0 };
    frame::new(code, location)
}

fn word_of(word: &Word) -> Obj {
    Obj::from_ref(word).clone()
}

fn set_text(object: &Obj, value: Option<&Obj>, qualified: bool) -> Res<()> {
    let what = if qualified { "__qualname__" } else { "__name__" };
    let Some(value) = value.filter(|value| str::is_str(value)) else {
        return Err(errors::type_error(&format!("{what} must be set to a string object")));
    };
    unsafe {
        let generator = layout(object);
        let place = if qualified { &mut (*generator).qualname } else { &mut (*generator).name };
        drop(Obj::from_word(core::mem::replace(place, value.clone().into_word())));
    }
    Ok(())
}

fn repr(object: &Obj) -> Res {
    let qualname = str::to_string_lossy(Obj::from_ref(unsafe { &(*layout(object)).qualname }));
    let class = object.class().name();
    str::new(&format!("<{class} object {qualname} at {:#x}>", object.address() as usize))
}

unsafe fn drop_frame(header: *mut Header) {
    unsafe {
        let generator = header as *mut Generator;
        clear_frame(generator);
        for word in [
            (*generator).function,
            (*generator).handled,
            (*generator).name,
            (*generator).qualname,
            (*generator).finalizer,
        ] {
            drop(Obj::from_word(word));
        }
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    unsafe {
        let generator = layout(object);
        visit(Obj::from_ref(&(*generator).function));
        for word in [&(*generator).handled, &(*generator).delegate, &(*generator).finalizer] {
            if *word != NO_VALUE {
                visit(Obj::from_ref(word));
            }
        }
        if (*generator).running != 0 {
            return;
        }
        for index in 0..(*generator).frame_size as usize {
            let word = &*frame(generator).add(index);
            if *word != NO_VALUE {
                visit(Obj::from_ref(word));
            }
        }
    }
}
