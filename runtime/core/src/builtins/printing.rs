//! `print`.

use alloc::vec::Vec;

use crate::call;
use crate::errors;
use crate::hooks;
use crate::obj::{Obj, Res};
use crate::objects::{none, str, tuple};
use crate::ops;
use crate::streams;

/// `print(*args, sep=' ', end='\n', file=None, flush=False)`.
pub fn print(a: &[Obj]) -> Res {
    let separator = text_option(&a[1], "sep")?;
    let end = text_option(&a[2], "end")?;
    let file = a[3].given().filter(|file| !none::is_none(file)).cloned();
    let target = match file {
        Some(file) => Some(file),
        None => match streams::replaced_stdout()? {
            streams::Target::Original => None,
            streams::Target::Nothing => return Ok(none::none()),
            streams::Target::Other(file) => Some(file),
        },
    };
    let flush = a[4].given().map_or(Ok(false), ops::compare::truth)?;
    match target {
        None => print_direct(tuple::items(&a[0]), separator.as_ref(), end.as_ref(), flush)?,
        Some(file) => {
            print_to(&file, tuple::items(&a[0]), separator.as_ref(), end.as_ref(), flush)?;
        }
    }
    Ok(none::none())
}

fn text_option(value: &Obj, name: &str) -> Res<Option<Obj>> {
    match value.given().filter(|value| !none::is_none(value)) {
        None => Ok(None),
        Some(text) if str::is_str(text) => Ok(Some(text.clone())),
        Some(other) => Err(errors::type_error(&alloc::format!(
            "{name} must be None or a string, not {}",
            other.class().name()
        ))),
    }
}

/// To the process's standard output: each piece is written as soon as it is made, so that an
/// exception in a later `__str__` leaves what came before, as in CPython.
fn print_direct(
    values: &[Obj],
    separator: Option<&Obj>,
    end: Option<&Obj>,
    flush: bool,
) -> Res<()> {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            write_text(separator, b" ")?;
        }
        let text = ops::text::to_str(value)?;
        streams::write_stdout(&text)?;
    }
    write_text(end, b"\n")?;
    if flush {
        (hooks::get().flush_stdout)()?;
    }
    Ok(())
}

fn write_text(text: Option<&Obj>, default: &[u8]) -> Res<()> {
    match text {
        Some(text) => streams::write_stdout(text),
        None => (hooks::get().write_stdout)(default),
    }
}

fn print_to(
    file: &Obj,
    values: &[Obj],
    separator: Option<&Obj>,
    end: Option<&Obj>,
    flush: bool,
) -> Res<()> {
    let write = ops::attribute::getattr(file, crate::name!("write"))?;
    let mut pieces: Vec<Obj> = Vec::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            pieces.push(match separator {
                Some(separator) => separator.clone(),
                None => str::new(" ")?,
            });
            call::call1(&write, &pieces[pieces.len() - 1])?;
        }
        call::call1(&write, &ops::text::to_str(value)?)?;
    }
    let end = match end {
        Some(end) => end.clone(),
        None => str::new("\n")?,
    };
    call::call1(&write, &end)?;
    if flush {
        call::call_method(file, crate::name!("flush"), &[])?;
    }
    Ok(())
}
