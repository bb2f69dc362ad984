//! `super`.

use alloc::format;

use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{BASE, Slots, Spec, Type, attributes};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{dict, getset, none, str, tuple, type_};
use crate::ops;

/// Layout of `super`. `object` and `object_class` are `NO_VALUE` while unbound.
#[repr(C)]
struct Super {
    header: Header,
    class: Obj,
    object: Obj,
    object_class: Obj,
}

/// `super`.
#[unsafe(export_name = "naja_type_super")]
pub static SUPER: Type = Type::builtin(Spec {
    flags: BASE,
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        new: Some(construct),
        init: Some(init),
        getattr: Some(getattr),
        get: Some(get),
        repr: Some(repr),
        ..Slots::NONE
    },
    ..Spec::new("super", size_of::<Super>())
});

fn layout(object: &Obj) -> &mut Super {
    unsafe { &mut *object.cast::<Super>() }
}

fn construct(class: &Obj, _args: &Args) -> Res {
    let object = heap::allocate_object::<Super>(Type::of(class))?;
    unsafe {
        core::ptr::addr_of_mut!((*object).class).write(Obj::NO_VALUE);
        core::ptr::addr_of_mut!((*object).object).write(Obj::NO_VALUE);
        core::ptr::addr_of_mut!((*object).object_class).write(Obj::NO_VALUE);
        Ok(Obj::from_address(object))
    }
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    if !args.names.is_empty() {
        return Err(errors::type_error("super() takes no keyword arguments"));
    }
    let (class, bound) = match args.values {
        [] => return Err(errors::runtime_error("super(): no arguments")),
        [class] => (class, None),
        [class, bound] => (class, Some(bound).filter(|bound| !none::is_none(bound))),
        more => {
            return Err(errors::type_error(&format!(
                "super() expected at most 2 arguments, got {}",
                more.len()
            )));
        }
    };
    if !type_::is_type(class) {
        return Err(errors::type_error(&format!(
            "super() argument 1 must be a type, not {}",
            class.class().name()
        )));
    }
    let object_class = match bound {
        Some(bound) => check(class, bound)?,
        None => Obj::NO_VALUE,
    };
    let own = layout(object);
    own.class = class.clone();
    own.object.put(bound.cloned().unwrap_or(Obj::NO_VALUE));
    own.object_class.put(object_class);
    Ok(())
}

/// The class whose MRO is searched.
fn check(class: &Obj, object: &Obj) -> Res {
    let wanted = Type::of(class);
    if type_::is_type(object) && Type::of(object).is_subtype(wanted) {
        return Ok(object.clone());
    }
    if object.class().is_subtype(wanted) {
        return Ok(object.class().object());
    }
    if let Some(claimed) = ops::attribute::getattr_optional(object, crate::name!("__class__"))?
        && type_::is_type(&claimed)
        && Type::of(&claimed).is_subtype(wanted)
    {
        return Ok(claimed);
    }
    let (kind, name) = if type_::is_type(object) {
        ("type", Type::of(object).name())
    } else {
        ("instance of", object.class().name())
    };
    Err(errors::type_error(&format!(
        "super(type, obj): obj ({kind} {name}) is not an instance or subtype of type ({}).",
        wanted.name()
    )))
}

/// `super(class, object).name`, with the class whose MRO is searched.
pub fn attribute(class: &Obj, object: &Obj, object_class: &Obj, name: &Obj) -> Res {
    match find(class, object, object_class, name)? {
        Some(value) => Ok(value),
        None => {
            let text = format!("'super' object has no attribute '{}'", str::to_string_lossy(name));
            Err(crate::objects::exception::raise_attribute_error(&text, object, name))
        }
    }
}

fn find(class: &Obj, object: &Obj, object_class: &Obj, name: &Obj) -> Res<Option<Obj>> {
    let mro = Type::of(object_class).fields().mro.clone();
    let items = tuple::items(&mro);
    let start = items.iter().position(|item| item.is(class)).map_or(items.len(), |i| i + 1);
    for base in &items[start..] {
        let Some(found) = dict::get_str(&Type::of(base).fields().dict, name) else { continue };
        return match found.class().slots().get {
            Some(get) => {
                let instance = (!object.is(object_class)).then_some(object);
                get(&found, instance, object_class).map(Some)
            }
            None => Ok(Some(found)),
        };
    }
    Ok(None)
}

/// `super().name` in a method: the class from the `__class__` cell, the first argument.
pub fn attribute_of(class: &Obj, object: &Obj, name: &Obj) -> Res {
    let object_class = check(class, object)?;
    if str::to_string_lossy(name) == "__class__" {
        return Ok(SUPER.object());
    }
    attribute(class, object, &object_class, name)
}

fn getattr(object: &Obj, name: &Obj) -> Res {
    let own = layout(object);
    let (class, bound, object_class) =
        (own.class.clone(), own.object.clone(), own.object_class.clone());
    if !object_class.is_missing()
        && !str::same(name, crate::name!("__class__"))
        && let Some(value) = find(&class, &bound, &object_class, name)?
    {
        return Ok(value);
    }
    attributes::generic_get(object, name)
}

fn get(descriptor: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    let own = layout(descriptor);
    match instance {
        Some(instance) if own.object.is_missing() => {
            let class = own.class.clone();
            let made = construct(&descriptor.class().object(), &Args::NONE)?;
            init(&made, &Args::positional_only(&[class, instance.clone()]))?;
            Ok(made)
        }
        _ => Ok(descriptor.clone()),
    }
}

fn repr(object: &Obj) -> Res {
    let own = layout(object);
    let name = match own.class.given() {
        Some(class) => Type::of(class).name(),
        None => "NULL".into(),
    };
    match own.object_class.given() {
        Some(class) => {
            let text = Type::of(class).name();
            str::new(&format!("<super: <class '{name}'>, <{text} object>>"))
        }
        None => str::new(&format!("<super: <class '{name}'>, NULL>")),
    }
}

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        let own = header as *mut Super;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*own).class));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*own).object));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*own).object_class));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let own = layout(object);
    for part in [&own.class, &own.object, &own.object_class] {
        if let Some(part) = part.given() {
            visit(part);
        }
    }
}

fn populate(class: &'static Type) {
    getset::add(class, "__thisclass__", |object| {
        Ok(layout(object).class.given().cloned().unwrap_or(none::none()))
    });
    getset::add(class, "__self__", |object| {
        Ok(layout(object).object.given().cloned().unwrap_or(none::none()))
    });
    getset::add(class, "__self_class__", |object| {
        Ok(layout(object).object_class.given().cloned().unwrap_or(none::none()))
    });
}
