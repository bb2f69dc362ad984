//! `BytesIO`: a binary file in memory.

use alloc::format;
use alloc::vec::Vec;

use naja_core::call::Args;
use naja_core::class::{BASE, HAS_DICT, Slots, Spec, Type, WEAKREFS};
use naja_core::objects::{bytearray, bytes, getset, int, none};
use naja_core::{Obj, Res, errors, ops};

use super::base;
use super::native::{self, Native};
use crate::os_error;

struct Memory {
    data: Vec<u8>,
    position: usize,
    closed: bool,
}

/// `_io.BytesIO`.
pub static BYTES_IO: Type = Type::builtin(Spec {
    base: Some(&base::BUFFERED_IO_BASE),
    flags: BASE | WEAKREFS | HAS_DICT,
    methods: Some(naja_abi::builtins::Owner::io_bytes),
    populate: Some(|class| {
        getset::add(class, "closed", |object| {
            Ok(none::bool_object(native::state::<Memory>(object)?.closed))
        });
    }),
    slots: Slots {
        drop: Some(native::release::<Memory>),
        new: Some(|class, _| {
            let empty = Memory { data: Vec::new(), position: 0, closed: false };
            native::make(Type::of(class), Some(empty))
        }),
        init: Some(init),
        iter: Some(base::iter),
        next: Some(next_line),
        ..Slots::NONE
    },
    ..Spec::new("_io.BytesIO", size_of::<Native<Memory>>())
});

fn init(object: &Obj, args: &Args) -> Res<()> {
    let a = native::arguments(args, "BytesIO", &["initial_bytes"], 0)?;
    let data = match native::given(&a[0]) {
        Some(initial) => bytes::require(initial)?.to_vec(),
        None => Vec::new(),
    };
    native::set_state(object, Some(Memory { data, position: 0, closed: false }));
    Ok(())
}

fn opened(object: &Obj) -> Res<&mut Memory> {
    let memory = native::state::<Memory>(object)?;
    if memory.closed { Err(native::closed()) } else { Ok(memory) }
}

fn take(memory: &mut Memory, count: usize) -> Res {
    let start = memory.position.min(memory.data.len());
    let end = start + count.min(memory.data.len() - start);
    let part = bytes::new(&memory.data[start..end])?;
    memory.position += end - start;
    Ok(part)
}

/// `read(size=-1)`, `read1(size=-1)`.
pub fn read(a: &[Obj]) -> Res {
    let memory = opened(&a[0])?;
    take(memory, native::size(&a[1])?.unwrap_or(usize::MAX))
}

fn line_length(memory: &Memory) -> usize {
    let rest = memory.data.get(memory.position..).unwrap_or(&[]);
    rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1)
}

/// `readline(size=-1)`.
pub fn readline(a: &[Obj]) -> Res {
    let limit = native::size(&a[1])?.unwrap_or(usize::MAX);
    let memory = opened(&a[0])?;
    take(memory, line_length(memory).min(limit))
}

fn next_line(object: &Obj) -> Res<Option<Obj>> {
    let memory = opened(object)?;
    let length = line_length(memory);
    if length == 0 { Ok(None) } else { take(memory, length).map(Some) }
}

/// `readinto(buffer)`.
pub fn readinto(a: &[Obj]) -> Res {
    let memory = opened(&a[0])?;
    if !bytearray::is_bytearray(&a[1]) {
        return Err(errors::type_error(&format!(
            "readinto() argument must be read-write bytes-like object, not {}",
            a[1].class().name()
        )));
    }
    let target = bytearray::data_mut(&a[1]);
    let rest = memory.data.get(memory.position..).unwrap_or(&[]);
    let count = rest.len().min(target.len());
    target[..count].copy_from_slice(&rest[..count]);
    memory.position += count;
    Ok(Obj::small(count as i64))
}

/// `write(data)`.
pub fn write(a: &[Obj]) -> Res {
    let memory = opened(&a[0])?;
    let new = bytes::require(&a[1])?;
    if new.is_empty() {
        return Ok(Obj::small(0));
    }
    let end = memory.position + new.len();
    let length = memory.data.len();
    if end > length {
        if memory.data.try_reserve(end - length).is_err() {
            return Err(errors::memory_error());
        }
        memory.data.resize(end, 0);
    }
    memory.data[memory.position..end].copy_from_slice(new);
    memory.position = end;
    Ok(Obj::small(new.len() as i64))
}

/// `getvalue()`.
pub fn getvalue(a: &[Obj]) -> Res {
    bytes::new(&opened(&a[0])?.data)
}

/// `seek(pos, whence=0)`.
pub fn seek(a: &[Obj]) -> Res {
    let memory = opened(&a[0])?;
    let offset = os_error::c_long(&a[1])?;
    let start = match a[2].given().map_or(Ok(0), ops::index::c_int)? {
        0 if offset < 0 => {
            return Err(errors::value_error(&format!("negative seek value {offset}")));
        }
        0 => 0,
        1 => memory.position as i64,
        2 => memory.data.len() as i64,
        other => {
            let message = format!("invalid whence ({other}, should be 0, 1 or 2)");
            return Err(errors::value_error(&message));
        }
    };
    memory.position = start.saturating_add(offset).max(0) as usize;
    int::from_i64(memory.position as i64)
}

/// `tell()`.
pub fn tell(a: &[Obj]) -> Res {
    int::from_i64(opened(&a[0])?.position as i64)
}

/// `truncate(size=None)`.
pub fn truncate(a: &[Obj]) -> Res {
    let memory = opened(&a[0])?;
    let size = match native::given(&a[1]) {
        Some(size) => os_error::c_long(size)?,
        None => memory.position as i64,
    };
    let Ok(length) = usize::try_from(size) else {
        return Err(errors::value_error(&format!("negative size value {size}")));
    };
    memory.data.truncate(length);
    int::from_i64(size)
}

/// `readable()`, `writable()`, `seekable()`.
pub fn yes(a: &[Obj]) -> Res {
    opened(&a[0])?;
    Ok(none::true_())
}

/// `isatty()`.
pub fn isatty(a: &[Obj]) -> Res {
    opened(&a[0])?;
    Ok(none::false_())
}

/// `flush()`.
pub fn flush(a: &[Obj]) -> Res {
    opened(&a[0])?;
    Ok(none::none())
}

/// `close()`.
pub fn close(a: &[Obj]) -> Res {
    let memory = native::state::<Memory>(&a[0])?;
    memory.closed = true;
    memory.data = Vec::new();
    Ok(none::none())
}
