//! `generator` (and the machinery shared by coroutines): a heap frame that is resumed.

use alloc::format;

use naja_abi::layout::{Function, GENERATOR_FINISHED, Generator, Header, ResumeEntry};
use naja_abi::records::Code;
use naja_abi::word::{NO_VALUE, Word};

use crate::class::{FINALIZER, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::{self, types};
use crate::objects::{getset, none, str};
use crate::thread;

/// `generator`.
#[unsafe(export_name = "naja_type_generator")]
pub static GENERATOR: Type = Type::builtin(Spec {
    flags: WEAKREFS | FINALIZER,
    methods: Some(naja_abi::builtins::Owner::generator),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_frame),
        traverse: Some(traverse),
        repr: Some(repr),
        iter: Some(|object| Ok(object.clone())),
        next: Some(next),
        ..Slots::NONE
    },
    ..Spec::new("generator", size_of::<Generator>())
});

fn frame(generator: *mut Generator) -> *mut Word {
    unsafe { generator.add(1) as *mut Word }
}

/// A suspended generator of the function, with its bound arguments (borrowed).
pub fn new(function: *const Function, arguments: *const Word) -> Res {
    unsafe {
        let code: &Code = &*(*function).code;
        let size = (code.frame_size.max(code.parameter_count)) as usize;
        let header = heap::allocate(size_of::<Generator>() + 8 * size, &GENERATOR)?;
        let generator = header as *mut Generator;
        (*generator).code = code;
        (*generator).function = Obj::retain_address(function).into_word();
        (*generator).delegate = NO_VALUE;
        (*generator).handled = NO_VALUE;
        (*generator).name = Obj::retain_word((*function).name).into_word();
        (*generator).qualname = Obj::retain_word((*function).qualname).into_word();
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

fn layout(object: &Obj) -> *mut Generator {
    object.cast::<Generator>()
}

/// Resumes the generator: `sent` owned, `NO_VALUE` to raise the exception in the thread state.
pub fn resume(object: &Obj, sent: Obj) -> Res<Step> {
    let generator = layout(object);
    unsafe {
        if (*generator).running != 0 {
            let pending = thread::take_raised();
            drop(pending);
            return Err(errors::value_error("generator already executing"));
        }
        if (*generator).state == GENERATOR_FINISHED {
            if sent.is_missing() {
                return Err(errors::already_raised());
            }
            return Ok(Step::Returned(none::none()));
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
        (*generator).running = 1;
        let outer = thread::swap_handled(Obj::from_word(core::mem::replace(
            &mut (*generator).handled,
            NO_VALUE,
        )));
        let outer_was_handled = !outer.is_missing();
        if (*thread::state()).handled == NO_VALUE && outer_was_handled {
            // The body sees its caller's handled exception, as CPython's exception stack does.
            drop(thread::swap_handled(outer.clone()));
        }
        let result = entry(generator, sent.into_word());
        let inner = thread::swap_handled(outer);
        (*generator).running = 0;
        if (*generator).state != GENERATOR_FINISHED && !inner.is(thread::handled()) {
            (*generator).handled = inner.into_word();
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
pub fn step(object: &Obj, sent: Obj) -> Res<Step> {
    match resume(object, sent) {
        Ok(step) => Ok(step),
        Err(raised) => Err(guard_stop_iteration(raised)),
    }
}

fn guard_stop_iteration(raised: Raised) -> Raised {
    let current = thread::take_raised();
    if !current.is_instance(&types::STOP_ITERATION) {
        thread::set_raised(current);
        return raised;
    }
    let wrapped = errors::runtime_error("generator raised StopIteration");
    let outer = errors::catch(wrapped);
    exception::set_cause(&outer, &current);
    exception::set_context(&outer, &current);
    thread::set_raised(outer);
    wrapped
}

/// Raises StopIteration with a value.
pub fn stop_iteration(value: &Obj) -> Raised {
    if none::is_none(value) {
        return errors::raise_with(&types::STOP_ITERATION, &[]);
    }
    errors::raise_with(&types::STOP_ITERATION, core::slice::from_ref(value))
}

fn finish(step: Step) -> Res {
    match step {
        Step::Yielded(value) => Ok(value),
        Step::Returned(value) => Err(stop_iteration(&value)),
    }
}

/// `generator.send(value)`.
pub fn send(a: &[Obj]) -> Res {
    let generator = layout(&a[0]);
    if unsafe { (*generator).state } == 0
        && unsafe { (*generator).running } == 0
        && !none::is_none(&a[1])
    {
        let message = "can't send non-None value to a just-started generator";
        return Err(errors::type_error(message));
    }
    finish(step(&a[0], a[1].clone())?)
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
        Ok(Step::Yielded(_)) => Err(errors::runtime_error("generator ignored GeneratorExit")),
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

/// Whether a dying generator must be closed first: it is suspended inside its body.
pub fn needs_close(object: &Obj) -> bool {
    let generator = layout(object);
    unsafe { (*generator).state != 0 && (*generator).state != GENERATOR_FINISHED }
}

fn populate(class: &'static Type) {
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
    getset::add(class, "gi_running", |object| {
        Ok(none::bool_object(unsafe { (*layout(object)).running } != 0))
    });
    getset::add(class, "gi_suspended", |object| Ok(none::bool_object(needs_close(object))));
    getset::add(class, "gi_yieldfrom", |object| {
        Ok(Obj::from_ref(unsafe { &(*layout(object)).delegate })
            .given()
            .cloned()
            .unwrap_or(none::none()))
    });
    getset::add(class, "gi_frame", |_| Ok(none::none()));
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
    str::new(&format!("<generator object {qualname} at {:#x}>", object.address() as usize))
}

unsafe fn drop_frame(header: *mut Header) {
    unsafe {
        let generator = header as *mut Generator;
        clear_frame(generator);
        for word in
            [(*generator).function, (*generator).handled, (*generator).name, (*generator).qualname]
        {
            drop(Obj::from_word(word));
        }
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    unsafe {
        let generator = layout(object);
        visit(Obj::from_ref(&(*generator).function));
        for word in [&(*generator).handled, &(*generator).delegate] {
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
