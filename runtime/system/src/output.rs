//! Standard output and error at the lowest level: what `print` and `sys.stdout` share.
//!
//! As in CPython there are two buffers: encoded text, and behind it the bytes that
//! `sys.stdout.buffer` takes, too. They are written out in few system calls.

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_core::hooks::{self, Hooks};
use naja_core::{Res, errors};

use crate::os_error;

struct Buffer {
    text: Vec<u8>,
    bytes: Vec<u8>,
    by_line: bool,
}

struct Global(UnsafeCell<Buffer>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static STDOUT: Global =
    Global(UnsafeCell::new(Buffer { text: Vec::new(), bytes: Vec::new(), by_line: false }));

const LIMIT: usize = 8192;

#[allow(clippy::mut_from_ref, reason = "one thread runs at a time")]
fn buffer() -> &'static mut Buffer {
    // SAFETY: one thread runs at a time, and no reference lives while other code runs.
    unsafe { &mut *STDOUT.0.get() }
}

/// Installs the output functions and looks whether standard output is a terminal.
pub fn install() {
    buffer().by_line = unsafe { libc::isatty(1) } == 1;
    hooks::install(Hooks {
        write_stdout,
        write_stderr,
        flush: flush_quietly,
        flush_stdout: flush,
        attend: crate::signals::attend,
        unraisable: crate::sys::functions::unraisable,
    });
}

/// Text of `sys.stdout` that is not in `binary()` yet.
pub fn text() -> &'static mut Vec<u8> {
    &mut buffer().text
}

/// Bytes of `sys.stdout.buffer` that are not written yet.
pub fn binary() -> &'static mut Vec<u8> {
    &mut buffer().bytes
}

/// `line_buffering` of `sys.stdout`.
pub fn set_by_line(value: bool) {
    buffer().by_line = value;
}

/// Whether every line is written at once.
pub fn is_by_line() -> bool {
    buffer().by_line
}

/// Writes all bytes to the file descriptor; false when that failed.
pub fn write_all(descriptor: i32, mut bytes: &[u8]) -> bool {
    while !bytes.is_empty() {
        let written = unsafe { libc::write(descriptor, bytes.as_ptr().cast(), bytes.len()) };
        if written < 0 {
            if os_error::last() == libc::EINTR {
                continue;
            }
            return false;
        }
        bytes = &bytes[written as usize..];
    }
    true
}

/// As CPython's text layer: text is collected up to 8192 bytes.
fn write_stdout(bytes: &[u8]) -> Res<()> {
    let out = buffer();
    if !out.text.is_empty() && out.text.len() + bytes.len() > LIMIT {
        pass_text_on()?;
    }
    let out = buffer();
    out.text.extend_from_slice(bytes);
    if out.by_line && bytes.contains(&b'\n') {
        return flush();
    }
    if out.text.len() >= LIMIT {
        return pass_text_on();
    }
    Ok(())
}

/// Moves the text into the byte buffer, which is written out when it would overflow.
pub fn pass_text_on() -> Res<()> {
    let text = core::mem::take(&mut buffer().text);
    if text.is_empty() {
        return Ok(());
    }
    let out = buffer();
    if out.bytes.len() + text.len() > LIMIT {
        write_out(&mut out.bytes)?;
        if text.len() >= LIMIT {
            out.text = text;
            let result = write_out(&mut out.text);
            out.text.clear();
            return result;
        }
    }
    out.bytes.extend_from_slice(&text);
    Ok(())
}

/// Writes a buffer out; it is empty afterwards in any case but an interruption.
fn write_out(bytes: &mut Vec<u8>) -> Res<()> {
    let mut start = 0;
    while start < bytes.len() {
        let rest = &bytes[start..];
        let call = || unsafe { libc::write(1, rest.as_ptr().cast(), rest.len()) };
        match os_error::retry(call) {
            Ok(Ok(written)) => start += written,
            Ok(Err(number)) => {
                bytes.drain(..start);
                return Err(os_error::raise_number(number, &[]));
            }
            Err(raised) => {
                bytes.drain(..start);
                return Err(raised);
            }
        }
    }
    bytes.clear();
    Ok(())
}

fn write_stderr(bytes: &[u8]) {
    write_all(2, bytes);
}

/// Writes out everything that is buffered.
pub fn flush() -> Res<()> {
    pass_text_on()?;
    write_out(&mut buffer().bytes)
}

/// The same where nobody can be told of an error.
pub fn flush_quietly() {
    if let Err(raised) = flush() {
        drop(errors::catch(raised));
    }
}

/// The last flush; the exception when standard output could not take everything.
pub fn flush_at_exit() -> Res<()> {
    let result = flush();
    let out = buffer();
    (out.text, out.bytes) = (Vec::new(), Vec::new());
    result
}
