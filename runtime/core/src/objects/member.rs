//! `member_descriptor`: the attributes that `__slots__` declares.

use alloc::format;

use naja_abi::layout::Header;

use crate::class::{Slots, Spec, Type, attributes};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, str};

#[repr(C)]
struct Member {
    header: Header,
    name: Obj,
    /// The class with the `__slots__` (owned).
    owner: Obj,
    index: usize,
}

/// `member_descriptor`.
#[unsafe(export_name = "naja_type_member_descriptor")]
pub static MEMBER: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        get: Some(get),
        set: Some(set),
        repr: Some(repr),
        ..Slots::NONE
    },
    ..Spec::new("member_descriptor", size_of::<Member>())
});

/// The descriptor of one slot of instances of the class.
pub fn new(class: &Type, name: &Obj, index: usize) -> Res {
    let object = heap::allocate_object::<Member>(&MEMBER)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).name).write(name.clone());
        core::ptr::addr_of_mut!((*object).owner).write(class.object());
        (*object).index = index;
        Ok(Obj::from_address(object))
    }
}

/// The number of the slot when the object is a member descriptor whose slot stands at a fixed
/// offset in instances of the class.
pub fn slot_of(object: &Obj, class: &Type) -> Option<usize> {
    if !object.is_pointer() || !object.is_exact(&MEMBER) {
        return None;
    }
    let extra = class.extra_offset.get();
    if extra == crate::class::NO_EXTRA || extra == crate::class::EXTRA_AFTER_DATA {
        return None;
    }
    place_in(layout(object), class)
}

/// Classes with several bases may move a base's slots.
fn place_in(member: &Member, class: &Type) -> Option<usize> {
    let names = &class.fields().slot_names;
    if !class.is_subtype(Type::of(&member.owner)) {
        return None;
    }
    match names.get(member.index) {
        Some(name) if str::same(name, &member.name) => Some(member.index),
        _ => None,
    }
}

fn layout(object: &Obj) -> &Member {
    unsafe { object.as_layout::<Member>() }
}

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        let member = header as *mut Member;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*member).name));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*member).owner));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    visit(&layout(object).owner);
}

/// Address of the slot in the instance; a TypeError for instances of other classes.
fn place(member: &Member, instance: &Obj) -> Res<*mut u64> {
    let class = instance.class();
    match place_in(member, class).filter(|_| instance.is_pointer()) {
        Some(index) => Ok(attributes::slot_address(instance, index)),
        None => Err(errors::type_error(&format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            str::to_string_lossy(&member.name),
            Type::of(&member.owner).name(),
            class.name()
        ))),
    }
}

fn get(descriptor: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    let Some(instance) = instance else { return Ok(descriptor.clone()) };
    let member = layout(descriptor);
    let place = place(member, instance)?;
    match Obj::from_ref(unsafe { &*place }).given() {
        Some(value) => Ok(value.clone()),
        None => Err(errors::no_attribute(instance, &member.name)),
    }
}

fn set(descriptor: &Obj, instance: &Obj, value: Option<&Obj>) -> Res<()> {
    let member = layout(descriptor);
    let place = place(member, instance)?;
    let new = value.cloned().unwrap_or(Obj::NO_VALUE);
    let old = unsafe { Obj::from_word(core::mem::replace(&mut *place, new.into_word())) };
    if value.is_none() && old.is_missing() {
        return Err(errors::attribute_error(&str::to_string_lossy(&member.name)));
    }
    Ok(())
}

fn repr(descriptor: &Obj) -> Res {
    let member = layout(descriptor);
    str::new(&format!(
        "<member '{}' of '{}' objects>",
        str::to_string_lossy(&member.name),
        Type::of(&member.owner).name()
    ))
}

fn populate(class: &'static Type) {
    getset::add(class, "__name__", |object| Ok(layout(object).name.clone()));
    getset::add(class, "__qualname__", |object| Ok(layout(object).name.clone()));
    getset::add(class, "__objclass__", |object| Ok(layout(object).owner.clone()));
}
