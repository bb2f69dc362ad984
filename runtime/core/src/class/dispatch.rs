//! Dunder methods of class statements as native slots: each dispatcher looks the method up on the
//! type and calls it. `update_slots` says which slots of a class need one.

use alloc::format;
use core::cell::UnsafeCell;

use super::dispatch_operators::{self, call_or_not_implemented};
use super::slots::Slots;
use super::table::{DEFS, Slot};
use super::{FINALIZER, Type, wrappers};
use crate::call::{self, Args, bind};
use crate::errors;
use crate::names::intern;
use crate::obj::{Obj, Res};
use crate::objects::exception::types::ATTRIBUTE_ERROR;
use crate::objects::{builtin_function, function, int, none, str};
use crate::ops::compare::{self, Comparison};

/// Every slot filled with its dispatcher.
pub static DISPATCH: Slots = Slots {
    repr: Some(repr),
    str: Some(to_str),
    hash: Some(hash),
    call: Some(call_instance),
    getattr: Some(getattr),
    setattr: Some(setattr),
    compare: Some(compare_instances),
    iter: Some(iter),
    next: Some(next),
    get: Some(get),
    set: Some(set),
    init: Some(init),
    new: Some(new),
    len: Some(len),
    getitem: Some(getitem),
    setitem: Some(setitem),
    contains: Some(contains),
    truth: Some(truth),
    binary: dispatch_operators::BINARY,
    inplace: dispatch_operators::INPLACE,
    power: Some(dispatch_operators::power),
    neg: Some(|object| unary(object, crate::name!("__neg__"))),
    pos: Some(|object| unary(object, crate::name!("__pos__"))),
    abs: Some(|object| unary(object, crate::name!("__abs__"))),
    invert: Some(|object| unary(object, crate::name!("__invert__"))),
    int: Some(|object| unary(object, crate::name!("__int__"))),
    float: Some(|object| unary(object, crate::name!("__float__"))),
    index: Some(|object| unary(object, crate::name!("__index__"))),
    ..Slots::NONE
};

struct Names(UnsafeCell<alloc::vec::Vec<Obj>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Names {}
static NAMES: Names = Names(UnsafeCell::new(alloc::vec::Vec::new()));

/// The names of `DEFS` as objects.
fn names() -> &'static [Obj] {
    let names = unsafe { &mut *NAMES.0.get() };
    if names.is_empty() {
        names.extend(DEFS.iter().map(|def| intern(def.name)));
    }
    names
}

/// Computes the slots of a heap type from what its MRO has under the dunder names.
pub fn update_slots(class: &Type) {
    let native = *class.native().slots();
    let mut slots =
        Slots { drop: native.drop, traverse: native.traverse, clear: native.clear, ..Slots::NONE };
    for (def, name) in DEFS.iter().zip(names()) {
        let Some(found) = class.lookup(name) else { continue };
        if def.slot == Slot::Hash && none::is_none(&found) {
            continue;
        }
        let source = match native_source(def.slot, def.name, &found) {
            Source::Native(owner) => *owner.slots(),
            Source::Other => continue,
            Source::Python => DISPATCH,
        };
        let before = def.slot.address(&slots);
        if before == 0 {
            def.slot.copy(&mut slots, &source);
        } else if before != def.slot.address(&source) {
            def.slot.copy(&mut slots, &DISPATCH);
        }
    }
    // SAFETY: no reference to the old slots is alive here.
    unsafe { *class.slots_mut() = slots };
    if class.lookup(crate::name!("__del__")).is_some() {
        class.set_flag(FINALIZER);
    }
}

/// Updates a class and everything below it.
pub fn update_subclasses(class: &Type) {
    if class.is_heap() {
        update_slots(class);
    }
    for subclass in class.fields().subclasses.clone() {
        update_subclasses(unsafe { &*subclass });
    }
}

enum Source {
    /// A slot wrapper of this type: its native function.
    Native(&'static Type),
    /// A slot wrapper for another slot of the same name.
    Other,
    /// Anything else: through the dispatcher.
    Python,
}

fn native_source(slot: Slot, name: &str, found: &Obj) -> Source {
    if slot == Slot::New {
        return match builtin_function::constructed_type(found) {
            Some(owner) => Source::Native(owner),
            None => Source::Python,
        };
    }
    match wrappers::wrapped(found) {
        Some((def, owner)) if def.slot == slot => Source::Native(owner),
        Some((def, _)) if def.name == name => Source::Other,
        _ if matches!(
            slot,
            Slot::Concat
                | Slot::Repeat
                | Slot::RightRepeat
                | Slot::InPlaceConcat
                | Slot::InPlaceRepeat
        ) =>
        {
            Source::Other
        }
        _ => Source::Python,
    }
}

/// Calls a method that the type is known to have had when its slots were computed.
fn invoke(object: &Obj, name: &Obj, values: &[Obj]) -> Res {
    // The method may be native and lead back here.
    crate::thread::check_recursion("")?;
    match call::call_special(object, name, values)? {
        Some(result) => Ok(result),
        None => Err(errors::no_attribute(object, name)),
    }
}

fn unary(object: &Obj, name: &Obj) -> Res {
    invoke(object, name, &[])
}

// What comes back is checked by `ops::text`, as direct calls of the methods are not.
fn repr(object: &Obj) -> Res {
    unary(object, crate::name!("__repr__"))
}

fn to_str(object: &Obj) -> Res {
    unary(object, crate::name!("__str__"))
}

fn hash(object: &Obj) -> Res<i64> {
    let result = unary(object, crate::name!("__hash__"))?;
    if !result.is_instance(&int::INT) {
        return Err(errors::type_error("__hash__ method should return an integer"));
    }
    // Any 64 bits are a hash; beyond, the int's own is taken.
    match int::as_i64(&result) {
        Some(-1) => Ok(-2),
        Some(value) => Ok(value),
        None => match int::INT.slots().hash {
            Some(function) => function(&result),
            None => Ok(0),
        },
    }
}

fn call_instance(object: &Obj, args: &Args) -> Res {
    crate::thread::check_recursion("")?;
    let name = crate::name!("__call__");
    match object.class().lookup(name) {
        Some(method) if method.is_exact(&function::FUNCTION) => {
            bind::call_with_first(&method, object, args)
        }
        Some(method) => match method.class().slots().get {
            Some(get) => {
                call::call_args(&get(&method, Some(object), &object.class().object())?, args)
            }
            None => call::call_args(&method, args),
        },
        None => Err(errors::no_attribute(object, name)),
    }
}

/// `__getattribute__`, then `__getattr__` where that raises AttributeError.
fn getattr(object: &Obj, name: &Obj) -> Res {
    let class = object.class();
    let first = crate::name!("__getattribute__");
    let found = class.lookup(first);
    let native = found.as_ref().and_then(wrappers::wrapped).and_then(|(_, o)| o.slots().getattr);
    let result = match native {
        Some(function) => function(object, name),
        None => invoke(object, first, core::slice::from_ref(name)),
    };
    let raised = match result {
        Ok(value) => return Ok(value),
        Err(raised) => raised,
    };
    let second = crate::name!("__getattr__");
    if class.lookup(second).is_none() {
        return Err(raised);
    }
    drop(errors::catch_if(raised, &ATTRIBUTE_ERROR)?);
    invoke(object, second, core::slice::from_ref(name))
}

fn setattr(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<()> {
    match value {
        Some(value) => invoke(object, crate::name!("__setattr__"), &[name.clone(), value.clone()])?,
        None => invoke(object, crate::name!("__delattr__"), core::slice::from_ref(name))?,
    };
    Ok(())
}

fn compare_instances(object: &Obj, other: &Obj, comparison: Comparison) -> Res {
    let name = match comparison {
        Comparison::Lt => crate::name!("__lt__"),
        Comparison::Le => crate::name!("__le__"),
        Comparison::Gt => crate::name!("__gt__"),
        Comparison::Ge => crate::name!("__ge__"),
        Comparison::Eq => crate::name!("__eq__"),
        Comparison::Ne => crate::name!("__ne__"),
    };
    call_or_not_implemented(object, name, other)
}

fn iter(object: &Obj) -> Res {
    let name = crate::name!("__iter__");
    if object.class().lookup(name).is_none_or(|method| none::is_none(&method)) {
        return Err(errors::type_error(&format!(
            "'{}' object is not iterable",
            object.class().name()
        )));
    }
    unary(object, name)
}

fn next(object: &Obj) -> Res<Option<Obj>> {
    unary(object, crate::name!("__next__")).map(Some)
}

fn get(descriptor: &Obj, instance: Option<&Obj>, owner: &Obj) -> Res {
    let instance = instance.cloned().unwrap_or(none::none());
    invoke(descriptor, crate::name!("__get__"), &[instance, owner.clone()])
}

fn set(descriptor: &Obj, instance: &Obj, value: Option<&Obj>) -> Res<()> {
    match value {
        Some(value) => {
            invoke(descriptor, crate::name!("__set__"), &[instance.clone(), value.clone()])?
        }
        None => invoke(descriptor, crate::name!("__delete__"), core::slice::from_ref(instance))?,
    };
    Ok(())
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    let name = crate::name!("__init__");
    let result = match object.class().lookup(name) {
        Some(method) if method.is_exact(&function::FUNCTION) => {
            bind::call_with_first(&method, object, args)?
        }
        Some(method) => match method.class().slots().get {
            Some(get) => {
                call::call_args(&get(&method, Some(object), &object.class().object())?, args)?
            }
            None => call::call_args(&method, args)?,
        },
        None => return Ok(()),
    };
    if none::is_none(&result) {
        return Ok(());
    }
    Err(errors::type_error(&format!(
        "__init__() should return None, not '{}'",
        result.class().name()
    )))
}

fn new(class: &Obj, args: &Args) -> Res {
    let function = crate::ops::attribute::getattr(class, crate::name!("__new__"))?;
    bind::with_words(args.values.len() + 1, |words| {
        words[0] = class.word();
        for (place, value) in words[1..].iter_mut().zip(args.values) {
            *place = value.word();
        }
        let values = unsafe { Obj::slice(words.as_ptr(), words.len()) };
        call::call_args(&function, &Args { values, names: args.names })
    })
}

fn len(object: &Obj) -> Res<usize> {
    let result = unary(object, crate::name!("__len__"))?;
    if result.as_small().is_none_or(|value| value < 0) && result.is_instance(&int::INT) {
        let negative = compare::compare_truth(&result, &Obj::small(0), Comparison::Lt)?;
        if negative {
            return Err(errors::value_error("__len__() should return >= 0"));
        }
    }
    let size =
        crate::ops::index::size_or(&result, &crate::objects::exception::types::OVERFLOW_ERROR)?;
    if size < 0 {
        return Err(errors::value_error("__len__() should return >= 0"));
    }
    Ok(size as usize)
}

fn getitem(object: &Obj, key: &Obj) -> Res {
    invoke(object, crate::name!("__getitem__"), core::slice::from_ref(key))
}

fn setitem(object: &Obj, key: &Obj, value: Option<&Obj>) -> Res<()> {
    let (name, values) = match value {
        Some(value) => (crate::name!("__setitem__"), &[key.clone(), value.clone()][..]),
        None => (crate::name!("__delitem__"), core::slice::from_ref(key)),
    };
    match call::call_special(object, name, values)? {
        Some(_) => Ok(()),
        None => Err(errors::attribute_error(&format!(
            "'{}' object has no attribute '{}'",
            object.class().name(),
            str::to_string_lossy(name)
        ))),
    }
}

fn contains(object: &Obj, item: &Obj) -> Res<bool> {
    let name = crate::name!("__contains__");
    if object.class().lookup(name).is_some_and(|method| none::is_none(&method)) {
        return Err(errors::type_error(&format!(
            "'{}' object is not a container",
            object.class().name()
        )));
    }
    let result = invoke(object, name, core::slice::from_ref(item))?;
    compare::truth(&result)
}

fn truth(object: &Obj) -> Res<bool> {
    let result = unary(object, crate::name!("__bool__"))?;
    match none::as_bool(&result).filter(|_| result.is_pointer()) {
        Some(value) => Ok(value),
        None => Err(errors::type_error(&format!(
            "__bool__ should return bool, returned {}",
            result.class().name()
        ))),
    }
}

impl Type {
    /// Runs `__del__`; what it raises is reported on stderr and dropped.
    pub fn finalize(&self, object: &Obj) {
        let pending = crate::thread::take_raised();
        if crate::objects::async_generator::has_frame(object) {
            crate::objects::generator::finalize(object);
            crate::thread::set_raised(pending);
            return;
        }
        let result = call::call_special(object, crate::name!("__del__"), &[]);
        if let Err(raised) = result {
            let method = self.lookup(crate::name!("__del__")).unwrap_or(Obj::NO_VALUE);
            crate::objects::exception::print::unraisable(&errors::catch(raised), &method);
        }
        crate::thread::set_raised(pending);
    }
}
