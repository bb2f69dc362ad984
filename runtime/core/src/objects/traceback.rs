//! `traceback`: the chain of places an exception passed, innermost last.

use naja_abi::layout::Header;
use naja_abi::records::{Code, Location};

use crate::class::{Slots, Spec, Type};
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
        let location = *naja_program.locations.add(entry.location as usize);
        (entry.next.given().cloned(), &*entry.code, location)
    }
}

fn populate(class: &'static Type) {
    getset::add(class, "tb_next", |object| {
        Ok(layout(object).next.given().cloned().unwrap_or(none::none()))
    });
    getset::add(class, "tb_lineno", |object| Ok(Obj::small(i64::from(parts(object).2.line))));
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
