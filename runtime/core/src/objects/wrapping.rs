//! What `classmethod` and `staticmethod` share: an object around a callable.

use alloc::format;
use core::mem::offset_of;

use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::attributes::Extra;
use crate::class::{Type, attributes};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, none};

/// Layout of both types.
#[repr(C)]
pub struct Wrapping {
    header: Header,
    content: Obj,
    extra: *mut Extra,
}

/// Where the attribute storage stands.
pub const EXTRA: u32 = offset_of!(Wrapping, extra) as u32;

/// A new object of the class around the callable.
pub fn new(class: &Type, content: &Obj) -> Res {
    let object = heap::allocate_object::<Wrapping>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).content).write(content.clone());
        Ok(Obj::from_address(object))
    }
}

/// `__new__`: the content comes with `__init__`.
pub fn construct(class: &Obj, _args: &Args) -> Res {
    new(Type::of(class), &none::none())
}

/// Refuses keywords and a wrong number of arguments as `PyArg_UnpackTuple` does.
pub fn check(name: &str, args: &Args) -> Res<()> {
    if !args.names.is_empty() {
        return Err(errors::type_error(&format!("{name}() takes no keyword arguments")));
    }
    if args.values.len() != 1 {
        return Err(errors::type_error(&format!(
            "{name} expected 1 argument, got {}",
            args.values.len()
        )));
    }
    Ok(())
}

/// The callable.
pub fn content(object: &Obj) -> &Obj {
    &unsafe { object.as_layout::<Wrapping>() }.content
}

/// Sets the callable and takes over its names, as `functools.wraps` would.
pub fn set(object: &Obj, content: &Obj) -> Res<()> {
    let old =
        unsafe { core::mem::replace(&mut (*object.cast::<Wrapping>()).content, content.clone()) };
    drop(old);
    Ok(())
}

/// Releases the callable.
///
/// # Safety
/// `header` is a dying object of this layout.
pub unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Wrapping)).content));
    }
}

/// Visits the callable.
pub fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    visit(content(object));
}

macro_rules! forwarded {
    ($class:ident, $($name:literal)*) => {
        $(getset::add_full(
            $class,
            $name,
            |object| forward(object, $name),
            Some(|object, value| {
                let name = crate::name!($name);
                match attributes::set_own_attribute(object, name, value)? {
                    true => Ok(()),
                    false => Err(errors::no_attribute(object, name)),
                }
            }),
        );)*
    };
}

/// An attribute of the object itself, else of the callable.
fn forward(object: &Obj, name: &'static str) -> Res {
    let name = crate::names::intern(name);
    match attributes::own_attribute(object, &name) {
        Some(value) => Ok(value),
        None => match crate::ops::attribute::getattr_optional(content(object), &name)? {
            Some(value) => Ok(value),
            None => Err(errors::no_attribute(object, &name)),
        },
    }
}

/// `__func__`, `__wrapped__`, `__isabstractmethod__`, and the callable's names.
pub fn populate(class: &'static Type) {
    getset::add(class, "__func__", |object| Ok(content(object).clone()));
    getset::add(class, "__wrapped__", |object| Ok(content(object).clone()));
    getset::add(class, "__isabstractmethod__", |object| {
        let name = crate::name!("__isabstractmethod__");
        let found = crate::ops::attribute::getattr_optional(content(object), name)?;
        match found {
            Some(value) => Ok(none::bool_object(crate::ops::compare::truth(&value)?)),
            None => Ok(none::false_()),
        }
    });
    forwarded!(class, "__name__" "__qualname__" "__doc__" "__module__" "__annotations__");
    getset::add_full(
        class,
        "__dict__",
        |object| Ok(attributes::instance_dict(object)?.unwrap_or(none::none())),
        None,
    );
}
