//! `frame`: where an entry of a traceback was. It is made when it is asked for and knows the code,
//! the line and the globals; locals are not kept.

use naja_abi::layout::Header;
use naja_abi::records::{Code, Location};

use crate::class::{Slots, Spec, Type};
use crate::heap;
use crate::modules;
use crate::obj::{Obj, Res};
use crate::objects::{code, dict, getset, module, none, str};

#[repr(C)]
struct Frame {
    header: Header,
    code: &'static Code,
    location: Location,
}

/// `frame`.
#[unsafe(export_name = "naja_type_frame")]
pub static FRAME: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    ..Spec::new("frame", size_of::<Frame>())
});

/// The frame of an entry.
pub fn new(code: &'static Code, location: Location) -> Res {
    let object = heap::allocate_object::<Frame>(&FRAME)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).code).write(code);
        core::ptr::addr_of_mut!((*object).location).write(location);
        Ok(Obj::from_address(object))
    }
}

fn layout(object: &Obj) -> &Frame {
    unsafe { object.as_layout::<Frame>() }
}

fn repr(object: &Obj) -> Res {
    let Frame { code, location, .. } = layout(object);
    let module = unsafe { &*code.module };
    str::new(&alloc::format!(
        "<frame at {:#x}, file '{}', line {}, code {}>",
        object.address() as usize,
        str::to_string_lossy(Obj::from_ref(&module.file)),
        location.line,
        str::to_string_lossy(Obj::from_ref(&code.name))
    ))
}

fn globals(object: &Obj) -> Res {
    let record = unsafe { &*layout(object).code.module };
    module::globals_dict(&modules::object_of(record)?)
}

fn populate(class: &'static Type) {
    getset::add(class, "f_code", |frame| code::new(layout(frame).code));
    getset::add(class, "f_lineno", |frame| Ok(Obj::small(i64::from(layout(frame).location.line))));
    getset::add(class, "f_lasti", |_| Ok(Obj::small(0)));
    getset::add(class, "f_back", |_| Ok(none::none()));
    getset::add(class, "f_locals", |_| dict::new());
    getset::add(class, "f_globals", globals);
    getset::add(class, "f_builtins", |_| module::globals_dict(&modules::builtins()?));
    getset::add(class, "f_trace", |_| Ok(none::none()));
}
