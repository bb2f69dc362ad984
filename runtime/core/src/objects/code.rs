//! `code`: what can be asked of a function's compiled body.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::layout::Header;
use naja_abi::records::{
    CODE_ASYNC_GENERATOR, CODE_COROUTINE, CODE_GENERATOR, CODE_ITERABLE_COROUTINE, CODE_KWARGS,
    CODE_VARARGS, Code,
};
use naja_abi::word::Word;

use crate::class::{Comparison, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, none, str, tuple};

#[repr(C)]
struct CodeObject {
    header: Header,
    record: &'static Code,
}

/// `code`.
#[unsafe(export_name = "naja_type_code")]
pub static CODE: Type = Type::builtin(Spec {
    flags: crate::class::WEAKREFS,
    populate: Some(populate),
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        hash: Some(|code| Ok(record(code) as *const Code as i64 >> 4)),
        ..Slots::NONE
    },
    ..Spec::new("code", size_of::<CodeObject>())
});

/// A code object for the record.
pub fn new(record: &'static Code) -> Res {
    let object = heap::allocate_object::<CodeObject>(&CODE)?;
    unsafe {
        (*object).record = record;
        Ok(Obj::from_address(object))
    }
}

/// The record behind a code object.
pub fn record(code: &Obj) -> &'static Code {
    unsafe { code.as_layout::<CodeObject>() }.record
}

fn repr(code: &Obj) -> Res {
    let record = record(code);
    str::new(&format!(
        "<code object {} at {:#x}, file \"{}\", line {}>",
        str::to_string_lossy(Obj::from_ref(&record.name)),
        code.word() & !1,
        str::to_string_lossy(Obj::from_ref(unsafe { &(*record.module).file })),
        record.line
    ))
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) || !right.is_exact(&CODE) {
        return Ok(none::not_implemented());
    }
    let same = core::ptr::eq(record(left), record(right));
    Ok(none::bool_object(same == (comparison == Comparison::Eq)))
}

fn names(first: *const Word, count: u32) -> Vec<Obj> {
    unsafe { Obj::slice(first, count as usize) }.to_vec()
}

fn flags(record: &Code) -> i64 {
    let mut flags = 3;
    for (own, theirs) in [
        (CODE_VARARGS, 4),
        (CODE_KWARGS, 8),
        (CODE_GENERATOR, 0x20),
        (CODE_COROUTINE, 0x80),
        (CODE_ITERABLE_COROUTINE, 0x100),
        (CODE_ASYNC_GENERATOR, 0x200),
    ] {
        if record.flags & own != 0 {
            flags |= theirs;
        }
    }
    flags
}

fn populate(class: &'static Type) {
    getset::add(class, "co_name", |code| Ok(Obj::from_ref(&record(code).name).clone()));
    getset::add(class, "co_qualname", |code| Ok(Obj::from_ref(&record(code).qualname).clone()));
    getset::add(class, "co_filename", |code| {
        Ok(Obj::from_ref(unsafe { &(*record(code).module).file }).clone())
    });
    getset::add(class, "co_firstlineno", |code| Ok(Obj::small(i64::from(record(code).line))));
    getset::add(class, "co_argcount", |code| Ok(Obj::small(i64::from(record(code).positional))));
    getset::add(class, "co_posonlyargcount", |code| {
        Ok(Obj::small(i64::from(record(code).positional_only)))
    });
    getset::add(class, "co_kwonlyargcount", |code| {
        Ok(Obj::small(i64::from(record(code).keyword_only)))
    });
    getset::add(class, "co_nlocals", |code| {
        let record = record(code);
        Ok(Obj::small(i64::from(record.parameter_count + record.local_count)))
    });
    getset::add(class, "co_varnames", |code| {
        let record = record(code);
        let mut all = names(record.parameters, record.parameter_count);
        all.extend(names(record.locals, record.local_count));
        tuple::new(all)
    });
    getset::add(class, "co_freevars", |code| {
        tuple::new(names(record(code).free_names, record(code).free_count))
    });
    getset::add(class, "co_cellvars", |_| tuple::new(Vec::new()));
    getset::add(class, "co_names", |_| tuple::new(Vec::new()));
    getset::add(class, "co_consts", |_| tuple::new(Vec::new()));
    getset::add(class, "co_flags", |code| Ok(Obj::small(flags(record(code)))));
}
