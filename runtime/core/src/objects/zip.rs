//! `zip`, `map`, `filter`.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::layout::Header;

use crate::call::{self, Args};
use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::iterator::itself;
use crate::objects::{int, none, str, tuple};
use crate::ops::{arguments, compare, iteration};

/// Layout of `zip`, `map` and `filter`.
#[repr(C)]
struct Lazy {
    header: Header,
    /// The function; of `zip` whether it is strict.
    function: Obj,
    /// A tuple of iterators; of `filter` the iterator itself.
    iterators: Obj,
}

object_fields!(drop_lazy, traverse, Lazy; function, iterators);

const LAZY: Slots =
    Slots { drop: Some(drop_lazy), traverse: Some(traverse), iter: Some(itself), ..Slots::NONE };

/// `zip`.
#[unsafe(export_name = "naja_type_zip")]
pub static ZIP: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::zip),
    slots: Slots { new: Some(new_zip), next: Some(next_of_zip), ..LAZY },
    ..Spec::new("zip", size_of::<Lazy>())
});

/// `map`.
#[unsafe(export_name = "naja_type_map")]
pub static MAP: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::lazy_iterators),
    slots: Slots { new: Some(new_map), next: Some(next_of_map), ..LAZY },
    ..Spec::new("map", size_of::<Lazy>())
});

/// `filter`.
#[unsafe(export_name = "naja_type_filter")]
pub static FILTER: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::lazy_iterators),
    slots: Slots { new: Some(new_filter), next: Some(next_of_filter), ..LAZY },
    ..Spec::new("filter", size_of::<Lazy>())
});

fn new(class: &Obj, function: Obj, iterators: Obj) -> Res {
    let object = heap::allocate_object::<Lazy>(Type::of(class))?;
    unsafe {
        core::ptr::addr_of_mut!((*object).function).write(function);
        core::ptr::addr_of_mut!((*object).iterators).write(iterators);
        Ok(Obj::from_address(object))
    }
}

fn state(object: &Obj) -> &Lazy {
    unsafe { object.as_layout::<Lazy>() }
}

/// The function (of `zip` whether it is strict) and the iterators.
pub fn parts(object: &Obj) -> (Obj, Obj) {
    (state(object).function.clone(), state(object).iterators.clone())
}

/// Makes a `zip` strict or not.
pub fn set_strict(object: &Obj, strict: bool) {
    let state = unsafe { &mut *object.cast::<Lazy>() };
    drop(core::mem::replace(&mut state.function, none::bool_object(strict)));
}

fn iterators_of(iterables: &[Obj]) -> Res {
    let mut iterators = Vec::with_capacity(iterables.len());
    for iterable in iterables {
        iterators.push(iteration::iter(iterable)?);
    }
    tuple::new(iterators)
}

fn new_zip(class: &Obj, args: &Args) -> Res {
    let mut strict = none::false_();
    if args.names.len() > 1 {
        return Err(errors::type_error(&format!(
            "zip() takes at most 1 keyword argument ({} given)",
            args.names.len()
        )));
    }
    for (name, value) in args.keywords() {
        let name = str::to_string_lossy(name);
        if name != "strict" {
            return Err(errors::type_error(&format!(
                "zip() got an unexpected keyword argument '{name}'"
            )));
        }
        strict = none::bool_object(compare::truth(value)?);
    }
    new(class, strict, iterators_of(args.positional())?)
}

fn next_of_zip(object: &Obj) -> Res<Option<Obj>> {
    let (strict, iterators) = (state(object).function.clone(), state(object).iterators.clone());
    let iterators = tuple::items(&iterators);
    let mut items = Vec::with_capacity(iterators.len());
    for (index, iterator) in iterators.iter().enumerate() {
        match iteration::next(iterator)? {
            Some(item) => items.push(item),
            None if none::is_true(&strict) => return check_exhausted(iterators, index),
            None => return Ok(None),
        }
    }
    if items.is_empty() {
        return Ok(None);
    }
    tuple::new(items).map(Some)
}

/// `strict=True`: the iterator with this index ended; the ones before gave an item, the ones after
/// must have ended too.
fn check_exhausted(iterators: &[Obj], index: usize) -> Res<Option<Obj>> {
    let complain = |index: usize, how: &str| {
        let others = if index == 1 { "" } else { "s 1-" };
        let others = if index == 1 { " 1".into() } else { format!("{others}{index}") };
        errors::value_error(&format!("zip() argument {} is {how} than argument{others}", index + 1))
    };
    if index > 0 {
        return Err(complain(index, "shorter"));
    }
    for (index, iterator) in iterators.iter().enumerate().skip(1) {
        if iteration::next(iterator)?.is_some() {
            return Err(complain(index, "longer"));
        }
    }
    Ok(None)
}

fn new_map(class: &Obj, args: &Args) -> Res {
    arguments::no_keywords_unless_subclass(class, &MAP, args)?;
    let [function, iterables @ ..] = args.positional() else {
        return Err(errors::type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(errors::type_error("map() must have at least two arguments."));
    }
    new(class, function.clone(), iterators_of(iterables)?)
}

fn next_of_map(object: &Obj) -> Res<Option<Obj>> {
    let (function, iterators) = (state(object).function.clone(), state(object).iterators.clone());
    let iterators = tuple::items(&iterators);
    if let [iterator] = iterators {
        return match iteration::next(iterator)? {
            Some(item) => call::call1(&function, &item).map(Some),
            None => Ok(None),
        };
    }
    let mut items = Vec::with_capacity(iterators.len());
    for iterator in iterators {
        match iteration::next(iterator)? {
            Some(item) => items.push(item),
            None => return Ok(None),
        }
    }
    call::call(&function, &items).map(Some)
}

fn new_filter(class: &Obj, args: &Args) -> Res {
    arguments::no_keywords_unless_subclass(class, &FILTER, args)?;
    let values = arguments::positional("filter", args, 2, 2)?;
    new(class, values[0].clone(), iteration::iter(&values[1])?)
}

fn next_of_filter(object: &Obj) -> Res<Option<Obj>> {
    let (function, iterator) = (state(object).function.clone(), state(object).iterators.clone());
    let by_truth =
        function.is_pointer() && (none::is_none(&function) || function.is(&int::BOOL.object()));
    while let Some(item) = iteration::next(&iterator)? {
        let kept = if by_truth {
            compare::truth(&item)?
        } else {
            compare::truth(&call::call1(&function, &item)?)?
        };
        if kept {
            return Ok(Some(item));
        }
    }
    Ok(None)
}
