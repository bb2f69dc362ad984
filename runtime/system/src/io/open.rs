//! `open`.

use alloc::format;
use alloc::string::String;

use naja_core::objects::{int, str};
use naja_core::{Obj, Res, errors, ops};

use super::file::{self, Mode};
use super::text::{TEXT_IO_WRAPPER, Text};
use super::{buffered, native, unsupported};

/// What the letters of the mode say.
struct Letters {
    text: bool,
    binary: bool,
    raw: String,
    reads: bool,
    updates: bool,
}

fn letters(mode: &str) -> Res<Letters> {
    let mut found =
        Letters { text: false, binary: false, raw: String::new(), reads: false, updates: false };
    let mut kinds = 0;
    for (index, letter) in mode.chars().enumerate() {
        if !"axrwb+t".contains(letter) || mode.chars().take(index).any(|other| other == letter) {
            return Err(errors::value_error(&format!("invalid mode: '{mode}'")));
        }
        match letter {
            't' => found.text = true,
            'b' => found.binary = true,
            '+' => found.updates = true,
            _ => {
                kinds += 1;
                found.reads = letter == 'r';
                found.raw.push(letter);
            }
        }
    }
    if found.updates {
        found.raw.push('+');
    }
    let message = if found.text && found.binary {
        "can't have text and binary mode at once"
    } else if mode.is_empty() {
        "Must have exactly one of create/read/write/append mode and at most one plus"
    } else if kinds != 1 {
        "must have exactly one of create/read/write/append mode"
    } else {
        return Ok(found);
    };
    Err(errors::value_error(message))
}

fn text_option<'a>(argument: &'a Obj, name: &str) -> Res<Option<&'a Obj>> {
    let Some(value) = native::given(argument) else { return Ok(None) };
    if str::is_str(value) {
        return Ok(Some(value));
    }
    Err(errors::type_error(&format!(
        "open() argument '{name}' must be str or None, not {}",
        value.class().name()
    )))
}

/// `open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
/// opener=None)`.
pub fn open(a: &[Obj]) -> Res {
    let mode_text = match a[1].given() {
        None => "r".into(),
        Some(mode) if str::is_str(mode) => str::to_string_lossy(mode),
        Some(mode) => {
            return Err(errors::type_error(&format!(
                "open() argument 'mode' must be str, not {}",
                ops::text::short_class(mode)
            )));
        }
    };
    let buffering = a[2].given().map_or(Ok(-1), ops::index::c_int)?;
    let encoding = text_option(&a[3], "encoding")?;
    let error_handler = text_option(&a[4], "errors")?;
    let newline = text_option(&a[5], "newline")?;
    let owns = a[6].given().map_or(Ok(true), ops::compare::truth)?;
    let name = if int::is_int(&a[0]) { a[0].clone() } else { crate::path::fspath(&a[0])? };
    let letters = letters(&mode_text)?;
    if letters.binary {
        let given =
            [(encoding, "an encoding"), (error_handler, "an errors"), (newline, "a newline")];
        if let Some((_, what)) = given.into_iter().find(|(given, _)| given.is_some()) {
            let message = format!("binary mode doesn't take {what} argument");
            return Err(errors::value_error(&message));
        }
    }
    let opened = file::open(&name, Mode::parse(&letters.raw)?, owns, native::given(&a[7]))?;
    let raw = file::object(opened)?;
    let result = wrap(&raw, &letters, buffering, &mode_text, [&a[3], &a[4], &a[5]]);
    if result.is_err() {
        // The file is closed before the error is seen.
        let exception = errors::catch(naja_core::errors::already_raised());
        drop(file::close(&[raw]));
        return Err(errors::raise_object(exception));
    }
    result
}

fn wrap(raw: &Obj, letters: &Letters, buffering: i32, mode: &str, options: [&Obj; 3]) -> Res {
    let file = native::state::<file::File>(raw)?;
    let terminal = buffering < 0 && unsafe { libc::isatty(file.descriptor) } == 1;
    let by_line = terminal || (buffering == 1 && !letters.binary);
    if buffering == 0 {
        if !letters.binary {
            return Err(errors::value_error("can't have unbuffered text I/O"));
        }
        return Ok(raw.clone());
    }
    let size = if buffering > 1 { buffering as usize } else { block_size(file.descriptor) };
    let (reads, writes) = (file.mode.read, file.mode.write);
    if letters.updates && unsafe { libc::lseek(file.descriptor, 0, libc::SEEK_CUR) } < 0 {
        return Err(unsupported::raise("File or stream is not seekable."));
    }
    let buffer = buffered::object(raw, reads || letters.updates, writes, size)?;
    if letters.binary {
        return Ok(buffer);
    }
    let mut text =
        Text::new(&buffer, native::given(options[0]), native::given(options[1]), options[2])?;
    text.line_buffering = by_line;
    text.mode = str::new(mode)?;
    native::make(&TEXT_IO_WRAPPER, Some(text))
}

/// The size of a file's buffer: what the system recommends, as CPython.
fn block_size(descriptor: i32) -> usize {
    let mut status: libc::stat = unsafe { core::mem::zeroed() };
    let known = unsafe { libc::fstat(descriptor, &raw mut status) } == 0 && status.st_blksize > 1;
    if known { (status.st_blksize as usize).max(buffered::SIZE) } else { buffered::SIZE }
}
