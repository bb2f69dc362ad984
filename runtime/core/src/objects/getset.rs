//! Attributes of built-in types that Rust code computes (`getset_descriptor`).

use alloc::format;

use naja_abi::layout::Header;

use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::names;
use crate::obj::{Obj, Res};
use crate::objects::str;

/// Reads the attribute of an instance.
pub type Getter = fn(&Obj) -> Res;
/// Writes or (with `None`) deletes it.
pub type Setter = fn(&Obj, Option<&Obj>) -> Res<()>;

/// Layout of a getset descriptor.
#[repr(C)]
struct GetSet {
    header: Header,
    name: Obj,
    owner: &'static Type,
    getter: Getter,
    setter: Option<Setter>,
}

/// `getset_descriptor`.
#[unsafe(export_name = "naja_type_getset_descriptor")]
pub static GETSET: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots { repr: Some(repr), get: Some(get), set: Some(set), ..Slots::NONE },
    ..Spec::new("getset_descriptor", size_of::<GetSet>())
});

fn populate(class: &'static Type) {
    add(class, "__name__", |object| Ok(unsafe { object.as_layout::<GetSet>() }.name.clone()));
    add(class, "__objclass__", |object| Ok(unsafe { object.as_layout::<GetSet>() }.owner.object()));
}

/// Adds a read-only attribute.
pub fn add(class: &'static Type, name: &str, getter: Getter) {
    add_full(class, name, getter, None);
}

/// Adds an attribute that can be written.
pub fn add_full(class: &'static Type, name: &str, getter: Getter, setter: Option<Setter>) {
    let name = names::intern(name);
    let Ok(object) = heap::allocate_object::<GetSet>(&GETSET) else { return };
    let descriptor = unsafe {
        (*object).header.count = naja_abi::layout::IMMORTAL;
        core::ptr::addr_of_mut!((*object).name).write(name.clone());
        (*object).owner = class;
        (*object).getter = getter;
        (*object).setter = setter;
        Obj::from_address(object)
    };
    let _ = class.store(&name, &descriptor);
}

fn get(descriptor: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    let Some(instance) = instance else { return Ok(descriptor.clone()) };
    let getset = unsafe { descriptor.as_layout::<GetSet>() };
    check(getset, instance)?;
    (getset.getter)(instance)
}

fn set(descriptor: &Obj, instance: &Obj, value: Option<&Obj>) -> Res<()> {
    let getset = unsafe { descriptor.as_layout::<GetSet>() };
    check(getset, instance)?;
    match getset.setter {
        Some(setter) => setter(instance, value),
        None => Err(errors::attribute_error(&format!(
            "attribute '{}' of '{}' objects is not writable",
            str::to_string_lossy(&getset.name),
            getset.owner.name()
        ))),
    }
}

fn check(getset: &GetSet, instance: &Obj) -> Res<()> {
    if instance.is_instance(getset.owner) {
        return Ok(());
    }
    Err(errors::type_error(&format!(
        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
        str::to_string_lossy(&getset.name),
        getset.owner.name(),
        instance.class().name()
    )))
}

fn repr(descriptor: &Obj) -> Res {
    let getset = unsafe { descriptor.as_layout::<GetSet>() };
    str::new(&format!(
        "<attribute '{}' of '{}' objects>",
        str::to_string_lossy(&getset.name),
        getset.owner.name()
    ))
}
