//! Exceptions: instances, their arguments, context and cause, raising.

use alloc::vec::Vec;

use naja_abi::layout::Header;
use naja_abi::word::NO_VALUE;

use crate::call::{self, Args};
use crate::class::{Slots, Type, attributes};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{dict, getset, none, str, tuple, type_};
use crate::ops;
use crate::slot::Slot;
use crate::thread;

pub mod anchors;
pub mod fields;
pub mod frames;
pub mod group;
pub mod hints;
pub mod methods;
pub mod print;
pub mod standard;
pub mod suggestions;
pub mod types;

use types::{BASE_EXCEPTION, STOP_ITERATION};

/// Number of class-specific fields (`errno`, `value`, `code`, …; see `fields`).
pub const FIELD_COUNT: usize = 7;

/// Layout of every exception.
#[repr(C)]
pub struct Exception {
    pub(crate) header: Header,
    /// `args`, a tuple.
    pub(crate) args: Obj,
    /// `__cause__`, or `NO_VALUE`.
    pub(crate) cause: Obj,
    /// `__context__`, or `NO_VALUE`.
    pub(crate) context: Obj,
    /// `__traceback__`, or `NO_VALUE`.
    pub(crate) traceback: Obj,
    /// `__suppress_context__`.
    pub(crate) suppress: bool,
    /// Class-specific fields.
    pub(crate) fields: [Obj; FIELD_COUNT],
    /// The attribute storage starts here.
    pub(crate) extra: *mut attributes::Extra,
}

/// The native operations of every exception.
pub const BASE_EXCEPTION_SLOTS: Slots = Slots {
    drop: Some(drop_exception),
    traverse: Some(traverse),
    clear: Some(clear),
    repr: Some(methods::repr),
    str: Some(methods::to_str),
    new: Some(construct),
    init: Some(init),
    ..Slots::NONE
};

/// The exception's fields.
pub(crate) fn layout(object: &Obj) -> &mut Exception {
    debug_assert!(object.is_instance(&BASE_EXCEPTION));
    unsafe { &mut *object.cast::<Exception>() }
}

pub(crate) fn allocate(class: &Type, args: Obj) -> Res {
    let object = heap::allocate_object::<Exception>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).args).write(args);
        core::ptr::addr_of_mut!((*object).cause).write(Obj::NO_VALUE);
        core::ptr::addr_of_mut!((*object).context).write(Obj::NO_VALUE);
        core::ptr::addr_of_mut!((*object).traceback).write(Obj::NO_VALUE);
        for index in 0..FIELD_COUNT {
            core::ptr::addr_of_mut!((*object).fields[index]).write(Obj::NO_VALUE);
        }
        Ok(Obj::from_address(object))
    }
}

/// `BaseException.__new__`: keeps the positional arguments.
fn construct(class: &Obj, args: &Args) -> Res {
    let class = fields::refine_class(Type::of(class), args);
    allocate(class, tuple::from_slice(args.positional())?)
}

pub(crate) fn init(object: &Obj, args: &Args) -> Res<()> {
    if !args.names.is_empty() {
        return Err(errors::type_error(&alloc::format!(
            "{}() takes no keyword arguments",
            object.class().name()
        )));
    }
    layout(object).args.put(tuple::from_slice(args.positional())?);
    Ok(())
}

/// A new instance of a built-in class with these `args`, as calling the class makes it.
pub fn new(class: &'static Type, arguments: &[Obj]) -> Res {
    let object = allocate(class, tuple::from_slice(arguments)?)?;
    if let Some(init) = class.slots().init {
        init(&object, &Args::positional_only(arguments))?;
    }
    Ok(object)
}

/// Sets `__context__` to the exception being handled, avoiding cycles.
pub fn chain_context(instance: &Obj) {
    let handled = thread::handled();
    if handled.is_missing() || handled.is(instance) {
        return;
    }
    // Cut the chain where it comes back to the instance.
    let mut current = handled.clone();
    // The chain may have a cycle made by hand: another walk at half the speed is met there.
    let (mut slow, mut moves) = (handled.clone(), false);
    while let Some(next) = layout(&current).context.given().cloned() {
        if next.is(instance) {
            layout(&current).context = Obj::NO_VALUE;
            break;
        }
        current = next;
        if current.is(&slow) {
            break;
        }
        if moves && let Some(next) = layout(&slow).context.given().cloned() {
            slow = next;
        }
        moves = !moves;
    }
    layout(instance).context.put(handled.clone());
}

/// Sets `__cause__` (and `__suppress_context__`).
pub fn set_cause(instance: &Obj, cause: &Obj) {
    layout(instance).suppress = true;
    layout(instance).cause.put(if none::is_none(cause) { Obj::NO_VALUE } else { cause.clone() });
}

/// Sets `__context__`.
pub fn set_context(instance: &Obj, context: &Obj) {
    layout(instance).context.put(context.clone());
}

/// The one `MemoryError` that needs no memory: made at start, handed out again and again.
pub fn memory_error_object() -> Obj {
    RESERVED.get().unwrap_or(Obj::NO_VALUE)
}

static RESERVED: Slot = Slot::empty();

/// Makes what must be there when memory is not. Called once at start.
pub fn reserve() -> Res<()> {
    RESERVED.put_forever(new(&types::MEMORY_ERROR, &[])?);
    Ok(())
}

/// Raises AttributeError with `name` and `obj` set.
pub fn raise_attribute_error(message: &str, object: &Obj, name: &Obj) -> Raised {
    let made = str::new(message).and_then(|text| new(&types::ATTRIBUTE_ERROR, &[text]));
    match made {
        Ok(instance) => {
            layout(&instance).fields[fields::NAME] = name.clone();
            layout(&instance).fields[fields::OBJECT] = object.clone();
            errors::raise_object(instance)
        }
        Err(raised) => raised,
    }
}

/// Raises NameError (or UnboundLocalError) with `name` set.
pub fn raise_name_error(class: &'static Type, message: &str, name: &Obj) -> Raised {
    match str::new(message).and_then(|text| new(class, &[text])) {
        Ok(instance) => {
            layout(&instance).fields[fields::NAME] = name.clone();
            errors::raise_object(instance)
        }
        Err(raised) => raised,
    }
}

/// Raises ImportError or ModuleNotFoundError with `name` (and `name_from`) set.
pub fn raise_import_error(
    class: &'static Type,
    message: &str,
    name: &Obj,
    name_from: Option<&Obj>,
) -> Raised {
    match str::new(message).and_then(|text| new(class, &[text])) {
        Ok(instance) => {
            layout(&instance).fields[fields::NAME] = name.clone();
            if let Some(from) = name_from {
                layout(&instance).fields[fields::NAME_FROM] = from.clone();
            }
            errors::raise_object(instance)
        }
        Err(raised) => raised,
    }
}

/// `StopIteration.value`.
pub fn stop_iteration_value(instance: &Obj) -> Obj {
    if !instance.is_instance(&STOP_ITERATION) {
        return none::none();
    }
    layout(instance).fields[fields::VALUE].given().cloned().unwrap_or(none::none())
}

/// The exception instance that `raise value` means: an instance itself, a class called.
pub fn instance_of(value: &Obj) -> Res {
    if value.is_pointer() && value.is_instance(&BASE_EXCEPTION) {
        return Ok(value.clone());
    }
    if value.is_pointer()
        && value.is_instance(&type_::TYPE)
        && Type::of(value).is_subtype(&BASE_EXCEPTION)
    {
        let instance = call::call0(value)?;
        if !instance.is_pointer() || !instance.is_instance(&BASE_EXCEPTION) {
            return Err(errors::type_error(&alloc::format!(
                "calling {} should have returned an instance of BaseException, not {}",
                ops::text::repr_text(value)?,
                ops::text::repr_text(&instance.class().object())?
            )));
        }
        return Ok(instance);
    }
    Err(errors::type_error("exceptions must derive from BaseException"))
}

/// `__traceback__`.
pub fn traceback_of(instance: &Obj) -> Option<Obj> {
    layout(instance).traceback.given().cloned()
}

/// Adds an entry for the function that the exception on its way is passing. Without memory for it
/// the entry is left out.
pub fn add_traceback(code: *const naja_abi::records::Code, location: u32) {
    let current = thread::take_raised();
    if current.is_missing() {
        return;
    }
    let next = core::mem::replace(&mut layout(&current).traceback, Obj::NO_VALUE);
    match super::traceback::new(next.clone(), code, location) {
        Ok(entry) => layout(&current).traceback.put(entry),
        Err(raised) => {
            drop(errors::catch(raised));
            layout(&current).traceback.put(next);
        }
    }
    thread::set_raised(current);
}

/// `raise value`.
pub fn raise(value: &Obj) -> Raised {
    match instance_of(value) {
        Ok(instance) => errors::raise_object(instance),
        Err(raised) => raised,
    }
}

/// `raise value from cause`.
pub fn raise_from(value: &Obj, cause: &Obj) -> Raised {
    let instance = match instance_of(value) {
        Ok(instance) => instance,
        Err(raised) => return raised,
    };
    let is_class = cause.is_pointer()
        && cause.is_instance(&type_::TYPE)
        && Type::of(cause).is_subtype(&BASE_EXCEPTION);
    let cause = if none::is_none(cause) {
        none::none()
    } else if is_class {
        match call::call0(cause) {
            Ok(made) => made,
            Err(raised) => return raised,
        }
    } else if cause.is_pointer() && cause.is_instance(&BASE_EXCEPTION) {
        cause.clone()
    } else {
        return errors::type_error("exception causes must derive from BaseException");
    };
    set_cause(&instance, &cause);
    errors::raise_object(instance)
}

/// The exception that `generator.throw(type, value, traceback)` means, made the one on its way.
pub fn raise_for_throw(class: &Obj, value: &Obj, _traceback: &Obj) -> Res<Raised> {
    let is_class = class.is_pointer()
        && class.is_instance(&type_::TYPE)
        && Type::of(class).is_subtype(&BASE_EXCEPTION);
    if !(is_class || class.is_pointer() && class.is_instance(&BASE_EXCEPTION)) {
        return Err(errors::type_error(&alloc::format!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            class.class().name()
        )));
    }
    let value = value.given().filter(|value| !none::is_none(value));
    let instance = match value {
        None => instance_of(class)?,
        Some(value) if value.is_pointer() && value.is_instance(&BASE_EXCEPTION) => value.clone(),
        Some(value) if is_class => {
            if value.is_instance(&tuple::TUPLE) {
                let arguments: Vec<Obj> = tuple::items(value).to_vec();
                call::call(class, &arguments)?
            } else {
                call::call1(class, value)?
            }
        }
        Some(_) => {
            return Err(errors::type_error("instance exception may not have a separate value"));
        }
    };
    thread::set_raised(instance);
    Ok(errors::already_raised())
}

/// `except pattern:` — whether the exception is an instance of the class or of one in the tuple.
pub fn matches(instance: &Obj, pattern: &Obj) -> Res<bool> {
    if pattern.is_pointer() && pattern.is_instance(&tuple::TUPLE) {
        for item in tuple::items(pattern) {
            check_pattern(item)?;
        }
        for item in tuple::items(pattern) {
            if instance.class().is_subtype(Type::of(item)) {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    check_pattern(pattern)?;
    Ok(instance.class().is_subtype(Type::of(pattern)))
}

pub(crate) fn check_pattern(pattern: &Obj) -> Res<()> {
    if pattern.is_pointer()
        && pattern.is_instance(&type_::TYPE)
        && Type::of(pattern).is_subtype(&BASE_EXCEPTION)
    {
        return Ok(());
    }
    Err(errors::type_error(
        "catching classes that do not inherit from BaseException is not allowed",
    ))
}

/// Attributes of every exception.
pub fn populate_base(class: &'static Type) {
    getset::add_full(class, "args", |object| Ok(layout(object).args.clone()), Some(set_args));
    getset::add_full(
        class,
        "__cause__",
        |object| Ok(layout(object).cause.given().cloned().unwrap_or(none::none())),
        Some(|object, value| {
            let value = checked_link(value, "cause")?;
            set_cause(object, &value);
            Ok(())
        }),
    );
    getset::add_full(
        class,
        "__context__",
        |object| Ok(layout(object).context.given().cloned().unwrap_or(none::none())),
        Some(|object, value| {
            let value = checked_link(value, "context")?;
            layout(object).context.put(if none::is_none(&value) { Obj::NO_VALUE } else { value });
            Ok(())
        }),
    );
    getset::add_full(
        class,
        "__suppress_context__",
        |object| Ok(none::bool_object(layout(object).suppress)),
        Some(|object, value| {
            layout(object).suppress = match value {
                Some(value) => ops::compare::truth(value)?,
                None => false,
            };
            Ok(())
        }),
    );
    getset::add_full(
        class,
        "__traceback__",
        |object| Ok(layout(object).traceback.given().cloned().unwrap_or(none::none())),
        Some(methods::set_traceback),
    );
    getset::add_full(
        class,
        "__dict__",
        |object| Ok(attributes::instance_dict(object)?.unwrap_or(dict::new()?)),
        Some(|object, value| match value {
            Some(value) => attributes::set_instance_dict(object, value),
            None => Err(errors::type_error("__dict__ may not be deleted")),
        }),
    );
}

fn checked_link(value: Option<&Obj>, what: &str) -> Res {
    match value {
        None => Err(errors::type_error(&alloc::format!("__{what}__ may not be deleted"))),
        Some(value)
            if none::is_none(value) || value.is_pointer() && value.is_instance(&BASE_EXCEPTION) =>
        {
            Ok(value.clone())
        }
        Some(_) => Err(errors::type_error(&alloc::format!(
            "exception {what} must be None or derive from BaseException"
        ))),
    }
}

fn set_args(object: &Obj, value: Option<&Obj>) -> Res<()> {
    let Some(value) = value else {
        return Err(errors::type_error("args may not be deleted"));
    };
    layout(object).args.put(tuple::new(ops::iteration::collect(value)?)?);
    Ok(())
}

unsafe fn drop_exception(header: *mut Header) {
    unsafe {
        let exception = header as *mut Exception;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*exception).args));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*exception).cause));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*exception).context));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*exception).traceback));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*exception).fields));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let exception = layout(object);
    for part in [&exception.args, &exception.cause, &exception.context, &exception.traceback]
        .into_iter()
        .chain(&exception.fields)
    {
        if part.word() != NO_VALUE {
            visit(part);
        }
    }
}

fn clear(object: &Obj) {
    let exception = layout(object);
    exception.cause = Obj::NO_VALUE;
    exception.context = Obj::NO_VALUE;
    exception.traceback = Obj::NO_VALUE;
    for field in &mut exception.fields {
        *field = Obj::NO_VALUE;
    }
}
