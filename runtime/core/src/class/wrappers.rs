//! Native slots as dunder methods of built-in types (`int.__add__`): `wrapper_descriptor`, and
//! `method-wrapper` for one bound to an object.

use alloc::format;

use naja_abi::layout::Header;

use super::slots::Operator;
use super::table::{DEFS, Def, Slot};
use super::{Comparison, Slots, Spec, Type};
use crate::call::Args;
use crate::call::signature::plural;
use crate::errors;
use crate::heap;
use crate::names::intern;
use crate::obj::{Obj, Res};
use crate::objects::{builtin_function, getset, int, none, str};
use crate::ops::compare;

#[repr(C)]
struct Wrapper {
    header: Header,
    def: &'static Def,
    owner: &'static Type,
}

#[repr(C)]
struct BoundWrapper {
    header: Header,
    wrapper: Obj,
    receiver: Obj,
}

/// `wrapper_descriptor`.
#[unsafe(export_name = "naja_type_wrapper_descriptor")]
pub static WRAPPER: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots { call: Some(call), get: Some(get), repr: Some(repr), ..Slots::NONE },
    ..Spec::new("wrapper_descriptor", size_of::<Wrapper>())
});

/// `method-wrapper`.
#[unsafe(export_name = "naja_type_method_wrapper")]
pub static BOUND: Type = Type::builtin(Spec {
    populate: Some(populate_bound),
    slots: Slots {
        drop: Some(drop_bound),
        traverse: Some(traverse_bound),
        call: Some(call_bound),
        repr: Some(repr_bound),
        compare: Some(compare_bound),
        hash: Some(|object| {
            let bound = bound(object);
            Ok(((bound.wrapper.word() ^ bound.receiver.word()) >> 4) as i64)
        }),
        ..Slots::NONE
    },
    ..Spec::new("method-wrapper", size_of::<BoundWrapper>())
});

/// Puts a slot wrapper into the type's dict for every slot that the type itself defines.
pub fn add_slot_wrappers(class: &'static Type, own: &Slots) {
    for def in DEFS {
        if def.slot.address(own) == 0 || def.slot == Slot::GetAttr {
            continue;
        }
        let name = intern(def.name);
        let taken = crate::objects::dict::get_str(&class.fields().dict, &name).is_some();
        if taken || (matches!(def.slot, Slot::Power | Slot::RightPower) && !has_power(own)) {
            continue;
        }
        if def.slot == Slot::New {
            let _ = class.store(&name, &builtin_function::new_of(class));
            continue;
        }
        let Ok(object) = heap::allocate_object::<Wrapper>(&WRAPPER) else { return };
        let wrapper = unsafe {
            (*object).header.count = naja_abi::layout::IMMORTAL;
            (*object).def = def;
            (*object).owner = class;
            Obj::from_address(object)
        };
        let _ = class.store(&name, &wrapper);
    }
}

fn has_power(own: &Slots) -> bool {
    own.power.is_some() || own.binary[Operator::Pow as usize].is_some()
}

/// What a slot wrapper wraps.
pub fn wrapped(object: &Obj) -> Option<(&'static Def, &'static Type)> {
    if !object.is_pointer() || !object.is_exact(&WRAPPER) {
        return None;
    }
    let wrapper = layout(object);
    Some((wrapper.def, wrapper.owner))
}

fn layout(object: &Obj) -> &Wrapper {
    unsafe { object.as_layout::<Wrapper>() }
}

fn bound(object: &Obj) -> &BoundWrapper {
    unsafe { object.as_layout::<BoundWrapper>() }
}

fn get(descriptor: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    let Some(instance) = instance else { return Ok(descriptor.clone()) };
    let wrapper = layout(descriptor);
    if !instance.is_instance(wrapper.owner) {
        return Err(errors::type_error(&format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            wrapper.def.name,
            wrapper.owner.name(),
            instance.class().name()
        )));
    }
    let object = heap::allocate_object::<BoundWrapper>(&BOUND)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).wrapper).write(descriptor.clone());
        core::ptr::addr_of_mut!((*object).receiver).write(instance.clone());
        Ok(Obj::from_address(object))
    }
}

fn call(callee: &Obj, args: &Args) -> Res {
    let wrapper = layout(callee);
    let Some((receiver, rest)) = args.split_first() else {
        return Err(errors::type_error(&format!(
            "descriptor '{}' of '{}' object needs an argument",
            wrapper.def.name,
            wrapper.owner.name()
        )));
    };
    if !receiver.is_instance(wrapper.owner) {
        return Err(errors::type_error(&format!(
            "descriptor '{}' requires a '{}' object but received a '{}'",
            wrapper.def.name,
            wrapper.owner.name(),
            receiver.class().name()
        )));
    }
    invoke(wrapper, receiver, &rest)
}

fn call_bound(callee: &Obj, args: &Args) -> Res {
    let bound = bound(callee);
    invoke(layout(&bound.wrapper), &bound.receiver, args)
}

fn exactly(args: &Args, count: usize) -> Res<()> {
    if args.values.len() == count {
        return Ok(());
    }
    Err(errors::type_error(&format!(
        "expected {count} argument{}, got {}",
        plural(count),
        args.values.len()
    )))
}

/// As `PyArg_UnpackTuple` with an empty name.
fn between(args: &Args, least: usize, most: usize) -> Res<()> {
    let given = args.values.len();
    let (word, limit) = match given {
        _ if least == most && given != least => ("", least),
        _ if given < least => ("at least ", least),
        _ if given > most => ("at most ", most),
        _ => return Ok(()),
    };
    Err(errors::type_error(&format!(
        " expected {word}{limit} argument{}, got {given}",
        plural(limit)
    )))
}

/// The slot's function; wrappers exist only for filled slots.
macro_rules! slot {
    ($slot:expr) => {
        match $slot {
            Some(function) => function,
            None => return Ok(none::not_implemented()),
        }
    };
}

fn invoke(wrapper: &Wrapper, object: &Obj, args: &Args) -> Res {
    let slots = wrapper.owner.slots();
    let slot = wrapper.def.slot;
    match slot {
        Slot::Call => return slot!(slots.call)(object, args),
        Slot::Init => {
            slot!(slots.init)(object, args)?;
            return Ok(none::none());
        }
        _ if !args.names.is_empty() => {
            return Err(errors::type_error(&format!(
                "wrapper {}() takes no keyword arguments",
                wrapper.def.name
            )));
        }
        _ => {}
    }
    if let Some(result) = invoke_unary(slot, slots, object, args) {
        return result;
    }
    if let Some(result) = invoke_operator(slot, slots, object, args) {
        return result;
    }
    invoke_other(slot, slots, object, args)
}

fn invoke_unary(slot: Slot, slots: &Slots, object: &Obj, args: &Args) -> Option<Res> {
    let function = match slot {
        Slot::Repr => slots.repr,
        Slot::Str => slots.str,
        Slot::Iter => slots.iter,
        Slot::Neg => slots.neg,
        Slot::Pos => slots.pos,
        Slot::Abs => slots.abs,
        Slot::Invert => slots.invert,
        Slot::Int => slots.int,
        Slot::Float => slots.float,
        Slot::Index => slots.index,
        _ => return None,
    };
    Some(exactly(args, 0).and_then(|()| slot!(function)(object)))
}

fn invoke_operator(slot: Slot, slots: &Slots, object: &Obj, args: &Args) -> Option<Res> {
    let (function, reflected) = match slot {
        Slot::Left(operator) => (slots.binary[operator as usize], false),
        Slot::Right(operator) => (slots.binary[operator as usize], true),
        Slot::InPlace(operator) => (slots.inplace[operator as usize], false),
        Slot::Concat => (slots.concat, false),
        Slot::Repeat | Slot::RightRepeat => (slots.repeat, false),
        Slot::InPlaceConcat => (slots.inplace_concat, false),
        Slot::InPlaceRepeat => (slots.inplace_repeat, false),
        Slot::GetItem => (slots.getitem, false),
        Slot::GetAttribute => (slots.getattr, false),
        _ => return None,
    };
    Some(exactly(args, 1).and_then(|()| {
        let function = slot!(function);
        if slot == Slot::GetAttribute {
            crate::builtins::attributes::name_of(&args.values[0], "__getattribute__")?;
        }
        if reflected {
            function(&args.values[0], object)
        } else {
            function(object, &args.values[0])
        }
    }))
}

fn invoke_other(slot: Slot, slots: &Slots, object: &Obj, args: &Args) -> Res {
    let value = |index: usize| &args.values[index];
    match slot {
        Slot::Hash => {
            exactly(args, 0)?;
            int::from_i64(slot!(slots.hash)(object)?)
        }
        Slot::Len => {
            exactly(args, 0)?;
            int::from_i64(slot!(slots.len)(object)? as i64)
        }
        Slot::Bool => {
            exactly(args, 0)?;
            Ok(none::bool_object(slot!(slots.truth)(object)?))
        }
        Slot::Next => {
            exactly(args, 0)?;
            match slot!(slots.next)(object)? {
                Some(value) => Ok(value),
                None => {
                    Err(errors::raise_with(&crate::objects::exception::types::STOP_ITERATION, &[]))
                }
            }
        }
        Slot::Contains => {
            exactly(args, 1)?;
            Ok(none::bool_object(slot!(slots.contains)(object, value(0))?))
        }
        Slot::Compare(comparison) => {
            exactly(args, 1)?;
            compare_with(slots, object, value(0), comparison)
        }
        Slot::Power => {
            between(args, 1, 2)?;
            match args.values.get(1).filter(|modulus| !none::is_none(modulus)) {
                Some(modulus) => slot!(slots.power)(object, value(0), modulus),
                None => slot!(slots.binary[Operator::Pow as usize])(object, value(0)),
            }
        }
        Slot::RightPower => {
            between(args, 1, 2)?;
            slot!(slots.binary[Operator::Pow as usize])(value(0), object)
        }
        Slot::Get => invoke_get(slots, object, args),
        _ => invoke_store(slot, slots, object, args),
    }
}

fn compare_with(slots: &Slots, object: &Obj, other: &Obj, comparison: Comparison) -> Res {
    slot!(slots.compare)(object, other, comparison)
}

fn invoke_get(slots: &Slots, object: &Obj, args: &Args) -> Res {
    between(args, 1, 2)?;
    let given = |index: usize| args.values.get(index).filter(|value| !none::is_none(value));
    if given(0).is_none() && given(1).is_none() {
        return Err(errors::type_error("__get__(None, None) is invalid"));
    }
    let owner = given(1).cloned().unwrap_or(none::none());
    slot!(slots.get)(object, given(0), &owner)
}

fn invoke_store(slot: Slot, slots: &Slots, object: &Obj, args: &Args) -> Res {
    let delete = matches!(slot, Slot::DelAttr | Slot::Delete | Slot::DelItem);
    if delete {
        exactly(args, 1)?;
    } else {
        between(args, 2, 2)?;
    }
    let value = args.values.get(1);
    match slot {
        Slot::SetAttr | Slot::DelAttr => slot!(slots.setattr)(object, &args.values[0], value)?,
        Slot::SetItem | Slot::DelItem => slot!(slots.setitem)(object, &args.values[0], value)?,
        _ => slot!(slots.set)(object, &args.values[0], value)?,
    }
    Ok(none::none())
}

fn repr(object: &Obj) -> Res {
    let wrapper = layout(object);
    str::new(&format!(
        "<slot wrapper '{}' of '{}' objects>",
        wrapper.def.name,
        wrapper.owner.name()
    ))
}

fn repr_bound(object: &Obj) -> Res {
    let bound = bound(object);
    str::new(&format!(
        "<method-wrapper '{}' of {} object at {:#x}>",
        layout(&bound.wrapper).def.name,
        bound.receiver.class().name(),
        bound.receiver.word() & !1
    ))
}

fn compare_bound(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) || !right.is_exact(&BOUND) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (bound(left), bound(right));
    let equal = a.wrapper.is(&b.wrapper) && compare::equal(&a.receiver, &b.receiver)?;
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

unsafe fn drop_bound(header: *mut Header) {
    unsafe {
        let bound = header as *mut BoundWrapper;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*bound).wrapper));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*bound).receiver));
    }
}

fn traverse_bound(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    visit(&bound(object).receiver);
}

fn populate(class: &'static Type) {
    getset::add(class, "__name__", |object| str::new(layout(object).def.name));
    getset::add(class, "__qualname__", |object| {
        let wrapper = layout(object);
        str::new(&format!("{}.{}", wrapper.owner.name(), wrapper.def.name))
    });
    getset::add(class, "__objclass__", |object| Ok(layout(object).owner.object()));
    getset::add(class, "__doc__", |_| Ok(none::none()));
}

fn populate_bound(class: &'static Type) {
    getset::add(class, "__name__", |object| str::new(layout(&bound(object).wrapper).def.name));
    getset::add(class, "__qualname__", |object| {
        let wrapper = layout(&bound(object).wrapper);
        str::new(&format!("{}.{}", wrapper.owner.name(), wrapper.def.name))
    });
    getset::add(class, "__self__", |object| Ok(bound(object).receiver.clone()));
    getset::add(class, "__objclass__", |object| Ok(layout(&bound(object).wrapper).owner.object()));
    getset::add(class, "__doc__", |_| Ok(none::none()));
}
