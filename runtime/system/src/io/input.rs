//! `input`.

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_core::objects::bytes::codec::Codec;
use naja_core::objects::{dict, module, none, str};
use naja_core::streams::{self, Target};
use naja_core::{Obj, Res, call, errors, hooks, modules, ops};

use crate::os_error;

/// Standard input while the program does not look at `sys.stdin`.
struct Plain {
    data: Vec<u8>,
    taken: usize,
}

struct Global(UnsafeCell<Plain>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static PLAIN: Global = Global(UnsafeCell::new(Plain { data: Vec::new(), taken: 0 }));

/// `input(prompt='', /)`.
pub fn input(a: &[Obj]) -> Res {
    if let Some(prompt) = a[0].given() {
        write_prompt(prompt)?;
    }
    flush()?;
    match sys_stdin()? {
        None => plain_line(),
        Some(file) => line_of(&file),
    }
}

fn write_prompt(prompt: &Obj) -> Res<()> {
    let text = ops::text::to_str(prompt)?;
    match streams::replaced_stdout()? {
        Target::Original => streams::write_stdout(&text),
        Target::Nothing => Err(errors::runtime_error("input(): lost sys.stdout")),
        Target::Other(file) => {
            call::call_method(&file, naja_core::name!("write"), &[text]).map(drop)
        }
    }
}

fn flush() -> Res<()> {
    match streams::replaced_stdout()? {
        Target::Original => (hooks::get().flush_stdout)(),
        Target::Nothing => Err(errors::runtime_error("input(): lost sys.stdout")),
        Target::Other(file) => call::call_method(&file, naja_core::name!("flush"), &[]).map(drop),
    }
}

/// `sys.stdin`, once the program has imported `sys`.
fn sys_stdin() -> Res<Option<Obj>> {
    let modules = modules::modules()?;
    let Some(sys) = dict::get_str(&modules, naja_core::name!("sys")) else { return Ok(None) };
    match module::get_global(&sys, naja_core::name!("stdin")) {
        Some(file) if none::is_none(&file) => Err(errors::runtime_error("input(): lost sys.stdin")),
        Some(file) => Ok(Some(file)),
        None => Err(errors::runtime_error("input(): lost sys.stdin")),
    }
}

fn end_of_file() -> naja_core::Raised {
    errors::eof_error("EOF when reading a line")
}

fn line_of(file: &Obj) -> Res {
    let line = call::call_method(file, naja_core::name!("readline"), &[])?;
    if !str::is_str(&line) {
        return Err(errors::type_error("object.readline() returned non-string"));
    }
    let length = str::len(&line);
    if length == 0 {
        return Err(end_of_file());
    }
    let newline = str::points(&line).at(length - 1) == u32::from(b'\n');
    if newline { str::sequence::substring(&line, 0, length - 1) } else { Ok(line) }
}

/// What was read ahead; `sys.stdin` starts with it.
pub fn take_ahead() -> Vec<u8> {
    // SAFETY: one thread runs at a time.
    let plain = unsafe { &mut *PLAIN.0.get() };
    let rest = plain.data.split_off(plain.taken);
    (plain.data, plain.taken) = (Vec::new(), 0);
    rest
}

fn plain_line() -> Res {
    // SAFETY: one thread runs at a time, and nothing below runs Python code.
    let plain = unsafe { &mut *PLAIN.0.get() };
    let mut searched = plain.taken;
    loop {
        let found = plain.data[searched..].iter().position(|byte| *byte == b'\n');
        if let Some(at) = found {
            let end = searched + at;
            let line = decoded(&plain.data[plain.taken..end]);
            plain.taken = end + 1;
            return line;
        }
        searched = plain.data.len() - plain.taken;
        plain.data.drain(..plain.taken);
        plain.taken = 0;
        let length = plain.data.len();
        plain.data.resize(length + 8192, 0);
        let room = &mut plain.data[length..];
        let call = || unsafe { libc::read(0, room.as_mut_ptr().cast(), room.len()) };
        let got = os_error::retry(call);
        plain.data.truncate(length + got.as_ref().map_or(0, |got| got.unwrap_or(0)));
        match got? {
            Ok(0) if length == 0 => return Err(end_of_file()),
            Ok(0) => {
                let line = decoded(&plain.data);
                plain.data.clear();
                return line;
            }
            Ok(_) => {}
            Err(number) => return Err(os_error::raise_number(number, &[])),
        }
    }
}

/// A line as text, all line ends but the last as `\n`.
fn decoded(line: &[u8]) -> Res {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    Codec::named("utf-8", "strict").decode(line)
}
