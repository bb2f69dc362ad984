//! `cell`: a variable that closures share.

use alloc::format;

use naja_abi::layout::{Cell, Header};
use naja_abi::word::NO_VALUE;

use crate::call::Args;
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, str};

/// `cell`.
#[unsafe(export_name = "naja_type_cell")]
pub static CELL: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_content),
        traverse: Some(traverse),
        clear: Some(|cell| drop(take(cell))),
        new: Some(construct),
        repr: Some(repr),
        ..Slots::NONE
    },
    ..Spec::new("cell", size_of::<Cell>())
});

/// A cell with this (owned) content; `NO_VALUE` for an empty one.
pub fn new(content: Obj) -> Res {
    let cell = heap::allocate_object::<Cell>(&CELL)?;
    unsafe {
        (*cell).value = content.into_word();
        Ok(Obj::from_address(cell))
    }
}

/// The content, `NO_VALUE` when empty.
pub fn content(cell: &Obj) -> &Obj {
    Obj::from_ref(unsafe { &(*cell.cast::<Cell>()).value })
}

/// Replaces the content.
pub fn set(cell: &Obj, value: Obj) {
    let place = unsafe { &mut (*cell.cast::<Cell>()).value };
    drop(unsafe { Obj::from_word(core::mem::replace(place, value.into_word())) });
}

fn take(cell: &Obj) -> Obj {
    let place = unsafe { &mut (*cell.cast::<Cell>()).value };
    unsafe { Obj::from_word(core::mem::replace(place, NO_VALUE)) }
}

unsafe fn drop_content(header: *mut Header) {
    drop(unsafe { Obj::from_word((*(header as *mut Cell)).value) });
}

fn traverse(cell: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(content) = content(cell).given() {
        visit(content);
    }
}

fn construct(_class: &Obj, args: &Args) -> Res {
    if !args.names.is_empty() {
        return Err(errors::type_error("cell() takes no keyword arguments"));
    }
    match args.values {
        [] => new(Obj::NO_VALUE),
        [content] => new(content.clone()),
        more => Err(errors::type_error(&format!(
            "cell expected at most 1 argument, got {}",
            more.len()
        ))),
    }
}

fn repr(cell: &Obj) -> Res {
    let address = cell.word() & !1;
    match content(cell).given() {
        Some(content) => str::new(&format!(
            "<cell at {address:#x}: {} object at {:#x}>",
            content.class().name(),
            content.word() & !1
        )),
        None => str::new(&format!("<cell at {address:#x}: empty>")),
    }
}

fn populate(class: &'static Type) {
    getset::add_full(
        class,
        "cell_contents",
        |cell| match content(cell).given() {
            Some(content) => Ok(content.clone()),
            None => Err(errors::value_error("cell is empty")),
        },
        Some(|cell, value| {
            set(cell, value.cloned().unwrap_or(Obj::NO_VALUE));
            Ok(())
        }),
    );
}
