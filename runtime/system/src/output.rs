//! Standard output and error at the lowest level: one buffer, written out in few system calls.

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_core::hooks::{self, Hooks};

struct Buffer {
    bytes: Vec<u8>,
    by_line: bool,
    broken: bool,
}

struct Global(UnsafeCell<Buffer>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static STDOUT: Global =
    Global(UnsafeCell::new(Buffer { bytes: Vec::new(), by_line: false, broken: false }));

const LIMIT: usize = 8192;

/// Installs the output functions and looks whether standard output is a terminal.
pub fn install() {
    let buffer = unsafe { &mut *STDOUT.0.get() };
    buffer.by_line = unsafe { libc::isatty(1) } == 1;
    hooks::install(Hooks { write_stdout, write_stderr, flush });
}

/// Writes all bytes to the file descriptor; false when that failed.
pub fn write_all(descriptor: i32, mut bytes: &[u8]) -> bool {
    while !bytes.is_empty() {
        let written = unsafe { libc::write(descriptor, bytes.as_ptr().cast(), bytes.len()) };
        if written < 0 {
            if unsafe { *libc::__errno_location() } == libc::EINTR {
                continue;
            }
            return false;
        }
        bytes = &bytes[written as usize..];
    }
    true
}

fn write_stdout(bytes: &[u8]) {
    let buffer = unsafe { &mut *STDOUT.0.get() };
    buffer.bytes.extend_from_slice(bytes);
    if buffer.bytes.len() >= LIMIT || buffer.by_line && bytes.contains(&b'\n') {
        flush();
    }
}

fn write_stderr(bytes: &[u8]) {
    write_all(2, bytes);
}

/// Writes out what is buffered.
pub fn flush() {
    let buffer = unsafe { &mut *STDOUT.0.get() };
    if !buffer.bytes.is_empty() {
        let bytes = core::mem::take(&mut buffer.bytes);
        if !write_all(1, &bytes) {
            buffer.broken = true;
        }
    }
}

/// The last flush; false when standard output could not take everything.
pub fn flush_at_exit() -> bool {
    flush();
    !unsafe { (*STDOUT.0.get()).broken }
}
