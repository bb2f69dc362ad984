//! `property`.

use alloc::format;
use core::mem::offset_of;

use naja_abi::layout::Header;

use crate::call::signature::Declaration;
use crate::call::{self, Args};
use crate::class::attributes::Extra;
use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types::ATTRIBUTE_ERROR;
use crate::objects::{getset, none, str, tuple};

/// Layout of `property`. Empty parts are `NO_VALUE`.
#[repr(C)]
struct Property {
    header: Header,
    get: Obj,
    set: Obj,
    delete: Obj,
    doc: Obj,
    name: Obj,
    /// The docstring is the getter's.
    getter_doc: bool,
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
    unsafe { (*object).getter_doc = false };
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
    let mut getter_doc = false;
    if (bound.get(3).is_missing() || none::is_none(bound.get(3)))
        && let Some(getter) = given(0).given()
    {
        let name = crate::name!("__doc__");
        if let Some(found) = crate::ops::attribute::getattr_optional(getter, name)?
            && !none::is_none(&found)
        {
            doc = found;
            getter_doc = true;
        }
    }
    unsafe { (*object.cast::<Property>()).getter_doc = getter_doc };
    let is_plain = object.is_exact(&PROPERTY);
    let own_doc = if is_plain { doc.clone() } else { Obj::NO_VALUE };
    let values = [given(0), given(1), given(2), own_doc];
    for (part, value) in parts(object.cast::<Property>()).into_iter().zip(values) {
        drop(unsafe { core::mem::replace(&mut *part, value) });
    }
    if is_plain {
        return Ok(());
    }
    // A subclass's own `__doc__` hides the one here: the instance has to have the text.
    let doc = doc.given().cloned().unwrap_or(none::none());
    match crate::ops::attribute::setattr(object, crate::name!("__doc__"), &doc) {
        Err(raised) if !getter_doc => errors::catch_if(raised, &ATTRIBUTE_ERROR).map(drop),
        result => result,
    }
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
    // A docstring that came from the getter follows the getter.
    let own_doc = property.doc.given().filter(|_| !property.getter_doc || values[0].is_missing());
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
    let count = tuple::items(&arguments[1]).len();
    let [_, name] = tuple::items(&arguments[1]) else {
        return Err(errors::type_error(&format!(
            "__set_name__() takes 2 positional arguments but {count} were given"
        )));
    };
    unsafe { (*arguments[0].cast::<Property>()).name = name.clone() };
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
