//! `property`.

use alloc::format;
use core::mem::offset_of;

use naja_abi::layout::Header;

use crate::call::signature::Declaration;
use crate::call::{self, Args};
use crate::class::attributes::Extra;
use crate::class::{BASE, HAS_DICT, Slots, Spec, Type, attributes};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{getset, none, str};

/// Layout of `property`. Empty parts are `NO_VALUE`.
#[repr(C)]
struct Property {
    header: Header,
    get: Obj,
    set: Obj,
    delete: Obj,
    doc: Obj,
    name: Obj,
    extra: *mut Extra,
}

/// `property`.
#[unsafe(export_name = "naja_type_property")]
pub static PROPERTY: Type = Type::builtin(Spec {
    flags: BASE,
    extra_offset: crate::class::NO_EXTRA,
    methods: Some(naja_abi::builtins::Owner::property),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        new: Some(construct),
        init: Some(init),
        get: Some(get),
        set: Some(set),
        ..Slots::NONE
    },
    ..Spec::new("property", offset_of!(Property, extra))
});

fn layout(object: &Obj) -> &Property {
    unsafe { object.as_layout::<Property>() }
}

fn parts(property: *mut Property) -> [*mut Obj; 5] {
    unsafe {
        [
            &raw mut (*property).get,
            &raw mut (*property).set,
            &raw mut (*property).delete,
            &raw mut (*property).doc,
            &raw mut (*property).name,
        ]
    }
}

fn construct(class: &Obj, _args: &Args) -> Res {
    let class = Type::of(class);
    let size = class.instance_size();
    let object = heap::allocate(size, class)? as *mut Property;
    class.clear_slots(object as *mut Header);
    for part in parts(object) {
        unsafe { part.write(Obj::NO_VALUE) };
    }
    Ok(unsafe { Obj::from_address(object) })
}

unsafe fn drop_parts(header: *mut Header) {
    for part in parts(header as *mut Property) {
        drop(unsafe { core::mem::replace(&mut *part, Obj::NO_VALUE) });
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    for part in parts(object.cast::<Property>()) {
        if let Some(part) = unsafe { &*part }.given() {
            visit(part);
        }
    }
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    static SIGNATURE: Declaration =
        Declaration::new("property(fget=None, fset=None, fdel=None, doc=None)");
    let bound = SIGNATURE.bind(args)?;
    let given = |index: usize| {
        let value = bound.get(index);
        match value.given() {
            Some(value) if !none::is_none(value) => value.clone(),
            _ => Obj::NO_VALUE,
        }
    };
    let mut doc = given(3);
    if (bound.get(3).is_missing() || none::is_none(bound.get(3)))
        && let Some(getter) = given(0).given()
    {
        let name = crate::name!("__doc__");
        if let Some(found) = crate::ops::attribute::getattr_optional(getter, name)?
            && !none::is_none(&found)
        {
            doc = found;
        }
    }
    let values = [given(0), given(1), given(2), doc];
    for (part, value) in parts(object.cast::<Property>()).into_iter().zip(values) {
        drop(unsafe { core::mem::replace(&mut *part, value) });
    }
    if !object.is_exact(&PROPERTY) && object.class().has(HAS_DICT) {
        let doc = layout(object).doc.given().cloned().unwrap_or(none::none());
        attributes::set_own_attribute(object, crate::name!("__doc__"), Some(&doc))?;
    }
    Ok(())
}

fn get(descriptor: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    let Some(instance) = instance else { return Ok(descriptor.clone()) };
    match layout(descriptor).get.clone().given() {
        Some(getter) => call::call1(getter, instance),
        None => Err(no_accessor(descriptor, instance, "getter")),
    }
}

fn set(descriptor: &Obj, instance: &Obj, value: Option<&Obj>) -> Res<()> {
    let property = layout(descriptor);
    match value {
        Some(value) => match property.set.clone().given() {
            Some(setter) => {
                call::call(setter, &[instance.clone(), value.clone()])?;
                Ok(())
            }
            None => Err(no_accessor(descriptor, instance, "setter")),
        },
        None => match property.delete.clone().given() {
            Some(deleter) => {
                call::call1(deleter, instance)?;
                Ok(())
            }
            None => Err(no_accessor(descriptor, instance, "deleter")),
        },
    }
}

#[cold]
fn no_accessor(descriptor: &Obj, instance: &Obj, kind: &str) -> Raised {
    let fields = instance.class().fields();
    let owner = str::to_string_lossy(&fields.qualname);
    let name = match name_of(descriptor) {
        Ok(name) => name,
        Err(raised) => return raised,
    };
    let message = match name.given() {
        Some(name) => match crate::ops::text::repr_text(name) {
            Ok(text) => format!("property {text} of '{owner}' object has no {kind}"),
            Err(raised) => return raised,
        },
        None => format!("property of '{owner}' object has no {kind}"),
    };
    errors::attribute_error(&message)
}

/// The name given by `__set_name__`, else the getter's.
fn name_of(descriptor: &Obj) -> Res {
    let property = layout(descriptor);
    if let Some(name) = property.name.given() {
        return Ok(name.clone());
    }
    match property.get.given() {
        Some(getter) => {
            let name = crate::name!("__name__");
            Ok(crate::ops::attribute::getattr_optional(getter, name)?.unwrap_or(Obj::NO_VALUE))
        }
        None => Ok(Obj::NO_VALUE),
    }
}

/// A property like this one with one accessor replaced.
fn copy_with(arguments: &[Obj], index: usize) -> Res {
    let property = layout(&arguments[0]);
    let mut values = [property.get.clone(), property.set.clone(), property.delete.clone()];
    if !none::is_none(&arguments[1]) {
        values[index] = arguments[1].clone();
    }
    let own_doc = property.doc.given().filter(|_| {
        // A docstring that came from the getter follows the getter.
        index != 0 || property.get.is_missing()
    });
    let all: alloc::vec::Vec<Obj> = values
        .into_iter()
        .chain([own_doc.cloned().unwrap_or(Obj::NO_VALUE)])
        .map(|value| if value.is_missing() { none::none() } else { value })
        .collect();
    let made = call::call(&arguments[0].class().object(), &all)?;
    if made.is_instance(&PROPERTY) {
        let name = layout(&arguments[0]).name.clone();
        unsafe { (*made.cast::<Property>()).name = name };
    }
    Ok(made)
}

/// `property.getter`.
pub fn getter(arguments: &[Obj]) -> Res {
    copy_with(arguments, 0)
}

/// `property.setter`.
pub fn setter(arguments: &[Obj]) -> Res {
    copy_with(arguments, 1)
}

/// `property.deleter`.
pub fn deleter(arguments: &[Obj]) -> Res {
    copy_with(arguments, 2)
}

/// `property.__set_name__`.
pub fn set_name(arguments: &[Obj]) -> Res {
    unsafe { (*arguments[0].cast::<Property>()).name = arguments[2].clone() };
    Ok(none::none())
}

fn or_none(part: &Obj) -> Res {
    Ok(part.given().cloned().unwrap_or(none::none()))
}

fn populate(class: &'static Type) {
    getset::add(class, "fget", |object| or_none(&layout(object).get));
    getset::add(class, "fset", |object| or_none(&layout(object).set));
    getset::add(class, "fdel", |object| or_none(&layout(object).delete));
    getset::add_full(
        class,
        "__doc__",
        |object| or_none(&layout(object).doc),
        Some(|object, value| {
            let value = value.cloned().unwrap_or(Obj::NO_VALUE);
            unsafe { (*object.cast::<Property>()).doc = value };
            Ok(())
        }),
    );
    getset::add_full(
        class,
        "__name__",
        |object| {
            let name = name_of(object)?;
            match name.given() {
                Some(name) => Ok(name.clone()),
                None => Err(errors::no_attribute(object, crate::name!("__name__"))),
            }
        },
        Some(|object, value| {
            let value = value.cloned().unwrap_or(Obj::NO_VALUE);
            unsafe { (*object.cast::<Property>()).name = value };
            Ok(())
        }),
    );
    getset::add(class, "__isabstractmethod__", |object| {
        let property = layout(object);
        for part in [&property.get, &property.set, &property.delete] {
            if let Some(function) = part.given() {
                let name = crate::name!("__isabstractmethod__");
                if let Some(found) = crate::ops::attribute::getattr_optional(function, name)?
                    && crate::ops::compare::truth(&found)?
                {
                    return Ok(none::true_());
                }
            }
        }
        Ok(none::false_())
    });
}
