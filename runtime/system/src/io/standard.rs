//! `sys.stdin`, `sys.stdout`, `sys.stderr`.

use naja_core::objects::str;
use naja_core::{Obj, Res};

use super::buffered::{self, Buffered};
use super::file::{self, File, Mode};
use super::text::{TEXT_IO_WRAPPER, Text};
use super::{input, native};
use crate::output;

fn buffer(descriptor: i32, name: &str, writes: bool) -> Res {
    let mode = Mode { read: !writes, write: writes, ..Mode::default() };
    let file = File { descriptor, mode, owns: false, name: str::new(name)? };
    buffered::object(&file::object(file)?, !writes, writes, buffered::SIZE)
}

fn text(buffer: &Obj, errors: &str, mode: &str) -> Res<Text> {
    let encoding = str::new("utf-8")?;
    let mut text = Text::new(buffer, Some(&encoding), Some(&str::new(errors)?), &Obj::NO_VALUE)?;
    text.mode = str::new(mode)?;
    Ok(text)
}

/// `sys.stdin`.
pub fn stdin() -> Res {
    let buffer = buffer(0, "<stdin>", false)?;
    native::state::<Buffered>(&buffer)?.put_ahead(input::take_ahead());
    let mut text = text(&buffer, "strict", "r")?;
    text.line_buffering = unsafe { libc::isatty(0) } == 1;
    native::make(&TEXT_IO_WRAPPER, Some(text))
}

/// `sys.stdout`: `print` writes to the same buffers.
pub fn stdout() -> Res {
    let buffer = buffer(1, "<stdout>", true)?;
    native::state::<Buffered>(&buffer)?.shared = true;
    let mut text = text(&buffer, "strict", "w")?;
    text.shared = true;
    text.line_buffering = output::is_by_line();
    native::make(&TEXT_IO_WRAPPER, Some(text))
}

/// `sys.stderr`: every line is written at once.
pub fn stderr() -> Res {
    let buffer = buffer(2, "<stderr>", true)?;
    let mut text = text(&buffer, "backslashreplace", "w")?;
    text.line_buffering = true;
    text.write_through = true;
    native::make(&TEXT_IO_WRAPPER, Some(text))
}
