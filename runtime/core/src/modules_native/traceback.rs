//! The module `_traceback`, below `traceback`.

use alloc::string::String;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::{frames, print, types};
use crate::objects::{none, str, traceback, tuple};

/// `report(exception, /)`: the whole report of an exception, as for an uncaught one.
pub fn report(a: &[Obj]) -> Res {
    expect_exception(&a[0])?;
    str::new(&print::report(&a[0]))
}

/// `last_lines(exception, /)`: the report without traceback and chain.
pub fn last_lines(a: &[Obj]) -> Res {
    expect_exception(&a[0])?;
    str::new(&print::last_lines(&a[0]))
}

fn expect_exception(object: &Obj) -> Res<()> {
    if object.is_instance(&types::BASE_EXCEPTION) {
        return Ok(());
    }
    Err(errors::type_error("expected an exception"))
}

/// `entry(traceback, /)`: `(file, line, name, text, end_line, column, end_column)`.
pub fn entry(a: &[Obj]) -> Res {
    let (_, code, place) = traceback::parts(&a[0]);
    let module = unsafe { &*code.module };
    let text: String =
        frames::source_between(module, place.line, place.end_line.max(place.line) + 1);
    let number = |value: u32| Obj::small(i64::from(value));
    tuple::new(alloc::vec![
        Obj::from_ref(&module.file).clone(),
        number(place.line),
        Obj::from_ref(&code.name).clone(),
        str::new(&text)?,
        number(place.end_line),
        number(place.column),
        number(place.end_column),
    ])
}

/// `entries_text(traceback, /)`: the entries as a report shows them.
pub fn entries_text(a: &[Obj]) -> Res {
    if none::is_none(&a[0]) {
        return str::new("");
    }
    str::new(&frames::format(&a[0]))
}
