//! `_IOBase` and what stands between it and the real types.

use naja_core::class::{BASE, HAS_DICT, Slots, Spec, Type, WEAKREFS};
use naja_core::objects::{bytes, getset, list, none, object, str};
use naja_core::{Obj, Res, call, ops};

use super::native::{self, Native};
use super::unsupported;

/// `_io._IOBase`.
pub static IO_BASE: Type = Type::builtin(Spec {
    flags: BASE | WEAKREFS | HAS_DICT,
    methods: Some(naja_abi::builtins::Owner::io_base),
    populate: Some(populate),
    slots: Slots { iter: Some(iter), next: Some(next_line), ..Slots::NONE },
    extra_offset: native::EXTRA,
    ..Spec::new("_io._IOBase", size_of::<Native<()>>())
});

macro_rules! between {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])*
        pub static $name: Type = Type::builtin(Spec {
            base: Some(&IO_BASE),
            flags: BASE | WEAKREFS,
            ..Spec::new($text, size_of::<Native<()>>())
        });)*
    };
}

between! {
    /// `_io._RawIOBase`.
    RAW_IO_BASE = "_io._RawIOBase";
    /// `_io._BufferedIOBase`.
    BUFFERED_IO_BASE = "_io._BufferedIOBase";
    /// `_io._TextIOBase`.
    TEXT_IO_BASE = "_io._TextIOBase";
}

fn populate(class: &'static Type) {
    getset::add(class, "closed", |object| Ok(none::bool_object(is_marked(object)?)));
    getset::add_full(class, "__dict__", object::get_dict, None);
}

/// Whether `object.closed` is true; ValueError then.
fn check_open(object: &Obj) -> Res<()> {
    let closed = ops::attribute::getattr(object, naja_core::name!("closed"))?;
    if ops::compare::truth(&closed)? {
        return Err(native::closed());
    }
    Ok(())
}

/// `iter(file)`: the file itself.
pub fn iter(object: &Obj) -> Res {
    check_open(object)?;
    Ok(object.clone())
}

/// `next(file)`: a line, by `readline()`.
pub fn next_line(object: &Obj) -> Res<Option<Obj>> {
    let line = call::call_method(object, naja_core::name!("readline"), &[])?;
    Ok(if ops::item::len(&line)? == 0 { None } else { Some(line) })
}

/// `__enter__()`.
pub fn enter(a: &[Obj]) -> Res {
    check_open(&a[0])?;
    Ok(a[0].clone())
}

/// `__exit__(*args)`: closes.
pub fn exit(a: &[Obj]) -> Res {
    call::call_method(&a[0], naja_core::name!("close"), &[])?;
    Ok(none::none())
}

/// `flush()`.
pub fn flush(a: &[Obj]) -> Res {
    check_open(&a[0])?;
    Ok(none::none())
}

/// Whether `close` was called; a name that programs can see, as CPython's can.
fn is_marked(object: &Obj) -> Res<bool> {
    let mark = ops::attribute::getattr_optional(object, naja_core::name!("__IOBase_closed"))?;
    Ok(mark.is_some())
}

/// `close()`.
pub fn close(a: &[Obj]) -> Res {
    if is_marked(&a[0])? {
        return Ok(none::none());
    }
    let flushed = call::call_method(&a[0], naja_core::name!("flush"), &[]);
    ops::attribute::setattr(&a[0], naja_core::name!("__IOBase_closed"), &none::true_())?;
    flushed.map(|_| none::none())
}

/// `readable()`, `writable()`, `seekable()`, `isatty()`.
pub fn no(a: &[Obj]) -> Res {
    check_open(&a[0])?;
    Ok(none::false_())
}

macro_rules! refused {
    ($($(#[$doc:meta])* $function:ident = $text:literal;)*) => {
        $($(#[$doc])*
        pub fn $function(_: &[Obj]) -> Res {
            Err(unsupported::raise($text))
        })*
    };
}

refused! {
    /// `fileno()`.
    fileno = "fileno";
    /// `seek(...)`.
    seek = "seek";
    /// `truncate(...)`.
    truncate = "truncate";
    /// `read(...)`.
    read = "read";
    /// `write(...)`.
    write = "write";
}

/// `tell()`.
pub fn tell(a: &[Obj]) -> Res {
    let arguments = [Obj::small(0), Obj::small(1)];
    call::call_method(&a[0], naja_core::name!("seek"), &arguments)
}

/// `readline(size=-1)`: byte by byte, by `read`.
pub fn readline(a: &[Obj]) -> Res {
    let limit = native::size(&a[1])?;
    let mut line = alloc::vec::Vec::new();
    while limit.is_none_or(|limit| line.len() < limit) {
        let one = call::call_method(&a[0], naja_core::name!("read"), &[Obj::small(1)])?;
        let Some(data) = bytes::bytes_like(&one) else {
            return Err(naja_core::errors::raise(
                &naja_core::objects::exception::types::OS_ERROR,
                &alloc::format!(
                    "read() should have returned a bytes object, not '{}'",
                    one.class().name()
                ),
            ));
        };
        if data.is_empty() {
            break;
        }
        line.extend_from_slice(data);
        if data.ends_with(b"\n") {
            break;
        }
    }
    bytes::new(&line)
}

/// `readlines(hint=-1)`.
pub fn readlines(a: &[Obj]) -> Res {
    let hint = native::size(&a[1])?.filter(|hint| *hint > 0);
    let lines = list::new(alloc::vec::Vec::new())?;
    let iterator = ops::iteration::iter(&a[0])?;
    let mut total = 0;
    while let Some(line) = ops::iteration::next(&iterator)? {
        total += ops::item::len(&line)?;
        list::push(&lines, line)?;
        if hint.is_some_and(|hint| total >= hint) {
            break;
        }
    }
    Ok(lines)
}

/// `writelines(lines)`.
pub fn writelines(a: &[Obj]) -> Res {
    check_open(&a[0])?;
    let iterator = ops::iteration::iter(&a[1])?;
    while let Some(line) = ops::iteration::next(&iterator)? {
        call::call_method(&a[0], naja_core::name!("write"), &[line])?;
    }
    Ok(none::none())
}

/// A str in the error of a method that wants one.
pub fn expect_str<'a>(object: &'a Obj, function: &str) -> Res<&'a Obj> {
    if str::is_str(object) {
        return Ok(object);
    }
    Err(naja_core::errors::type_error(&alloc::format!(
        "{function}() argument must be str, not {}",
        ops::text::short_class(object)
    )))
}
