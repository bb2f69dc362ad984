//! `traceback`: the chain of places an exception passed, innermost last.

use naja_abi::layout::Header;
use naja_abi::records::{Code, Location};

use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, none};
use crate::program::naja_program;

/// Layout of a traceback entry.
#[repr(C)]
pub struct Traceback {
    header: Header,
    /// The entry nearer to where it was raised, or `NO_VALUE`.
    next: Obj,
    code: *const Code,
    location: u32,
}

/// `traceback`.
#[unsafe(export_name = "naja_type_traceback")]
pub static TRACEBACK: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots { drop: Some(drop_next), traverse: Some(traverse), ..Slots::NONE },
    ..Spec::new("traceback", size_of::<Traceback>())
});

/// A new entry in front of the chain.
pub fn new(next: Obj, code: *const Code, location: u32) -> Res {
    let object = heap::allocate_object::<Traceback>(&TRACEBACK)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).next).write(next);
        (*object).code = code;
        (*object).location = location;
        Ok(Obj::from_address(object))
    }
}

fn layout(object: &Obj) -> &mut Traceback {
    unsafe { &mut *object.cast::<Traceback>() }
}

/// The next entry, the code and the location of an entry.
pub fn parts(object: &Obj) -> (Option<Obj>, &'static Code, Location) {
    let entry = layout(object);
    unsafe {
        let own = (*(*entry.code).module).locations;
        let all = if own.is_null() { naja_program.locations } else { own };
        let location = *all.add(entry.location as usize);
        (entry.next.given().cloned(), &*entry.code, location)
    }
}

fn populate(class: &'static Type) {
    let next = |object: &Obj| Ok(layout(object).next.given().cloned().unwrap_or(none::none()));
    getset::add_full(class, "tb_next", next, Some(set_next));
    getset::add(class, "tb_frame", |object| {
        let (_, code, location) = parts(object);
        crate::objects::frame::new(code, location)
    });
    getset::add(class, "tb_lasti", |_| Ok(Obj::small(0)));
    getset::add(class, "tb_lineno", |object| Ok(Obj::small(i64::from(parts(object).2.line))));
}

fn set_next(object: &Obj, value: Option<&Obj>) -> Res<()> {
    let next = match value {
        None => return Err(errors::type_error("can't delete tb_next attribute")),
        Some(value) if none::is_none(value) => Obj::NO_VALUE,
        Some(value) if value.is_exact(&TRACEBACK) => value.clone(),
        Some(value) => {
            let class = value.class().name();
            return Err(errors::type_error(&alloc::format!(
                "expected traceback object, got '{class}'"
            )));
        }
    };
    let mut behind = next.given().cloned();
    while let Some(entry) = behind {
        if entry.is(object) {
            return Err(errors::value_error("traceback loop detected"));
        }
        behind = layout(&entry).next.given().cloned();
    }
    drop(core::mem::replace(&mut layout(object).next, next));
    Ok(())
}

unsafe fn drop_next(header: *mut Header) {
    unsafe {
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Traceback)).next));
    };
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(next) = layout(object).next.given() {
        visit(next);
    }
}
