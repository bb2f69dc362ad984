//! `method`: a function bound to an object.

use alloc::format;

use naja_abi::layout::Header;

use crate::call::{self, Args, bind};
use crate::class::{Comparison, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{function, getset, none, str};
use crate::ops::compare;

#[repr(C)]
struct Method {
    header: Header,
    function: Obj,
    receiver: Obj,
}

/// `method`.
#[unsafe(export_name = "naja_type_method")]
pub static METHOD: Type = Type::builtin(Spec {
    flags: WEAKREFS,
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        new: Some(construct),
        call: Some(call_method),
        repr: Some(repr),
        compare: Some(compare_methods),
        hash: Some(hash),
        getattr: Some(getattr),
        get: Some(|method, _, _| Ok(method.clone())),
        ..Slots::NONE
    },
    ..Spec::new("method", size_of::<Method>())
});

/// A function bound to an object.
#[inline]
pub fn new(function: &Obj, receiver: &Obj) -> Res {
    let object = heap::allocate_object::<Method>(&METHOD)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).function).write(function.clone());
        core::ptr::addr_of_mut!((*object).receiver).write(receiver.clone());
        Ok(Obj::from_address(object))
    }
}

/// The function and the object of a bound method.
pub fn parts(method: &Obj) -> Option<(Obj, Obj)> {
    if !method.is_pointer() || !method.is_exact(&METHOD) {
        return None;
    }
    let method = layout(method);
    Some((method.function.clone(), method.receiver.clone()))
}

fn layout(object: &Obj) -> &Method {
    unsafe { object.as_layout::<Method>() }
}

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        let method = header as *mut Method;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*method).function));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*method).receiver));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    visit(&layout(object).function);
    visit(&layout(object).receiver);
}

fn construct(_class: &Obj, args: &Args) -> Res {
    static SIGNATURE: crate::call::signature::Declaration =
        crate::call::signature::Declaration::new("method(function, instance, /)");
    let bound = SIGNATURE.bind(args)?;
    if bound.get(0).class().slots().call.is_none() {
        return Err(errors::type_error("first argument must be callable"));
    }
    if none::is_none(bound.get(1)) {
        return Err(errors::type_error("instance must not be None"));
    }
    new(bound.get(0), bound.get(1))
}

/// Keeps the parts alive: the callee may be released while it runs.
fn call_method(callee: &Obj, args: &Args) -> Res {
    let method = layout(callee);
    if method.function.is_exact(&function::FUNCTION) {
        return bind::call_with_first(&method.function, &method.receiver, args);
    }
    bind::with_words(args.values.len() + 1, |words| {
        words[0] = method.receiver.word();
        for (place, value) in words[1..].iter_mut().zip(args.values) {
            *place = value.word();
        }
        let values = unsafe { Obj::slice(words.as_ptr(), words.len()) };
        call::call_args(&method.function, &Args { values, names: args.names })
    })
}

fn repr(object: &Obj) -> Res {
    let method = layout(object);
    let mut name =
        crate::ops::attribute::getattr_optional(&method.function, crate::name!("__qualname__"))?;
    if name.is_none() {
        name = crate::ops::attribute::getattr_optional(&method.function, crate::name!("__name__"))?;
    }
    let text = match &name {
        Some(name) if str::is_str(name) => str::to_string_lossy(name),
        _ => "?".into(),
    };
    let receiver = crate::ops::text::repr_text(&method.receiver)?;
    str::new(&format!("<bound method {text} of {receiver}>"))
}

fn compare_methods(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) || !right.is_exact(&METHOD) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (layout(left), layout(right));
    let equal = a.receiver.is(&b.receiver) && compare::equal(&a.function, &b.function)?;
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

fn hash(object: &Obj) -> Res<i64> {
    let method = layout(object);
    let own = crate::objects::object::identity_hash(&method.receiver)?;
    let result = own ^ compare::hash(&method.function)?;
    Ok(if result == -1 { -2 } else { result })
}

/// Attributes that methods do not have themselves are the function's.
fn getattr(object: &Obj, name: &Obj) -> Res {
    if let Some(descriptor) = METHOD.lookup(name) {
        return match descriptor.class().slots().get {
            Some(get) => get(&descriptor, Some(object), &METHOD.object()),
            None => Ok(descriptor),
        };
    }
    crate::ops::attribute::getattr(&layout(object).function, name)
}

fn populate(class: &'static Type) {
    getset::add(class, "__func__", |object| Ok(layout(object).function.clone()));
    getset::add(class, "__self__", |object| Ok(layout(object).receiver.clone()));
    getset::add(class, "__doc__", |object| {
        let found = crate::ops::attribute::getattr_optional(
            &layout(object).function,
            crate::name!("__doc__"),
        )?;
        Ok(found.unwrap_or(none::none()))
    });
}
