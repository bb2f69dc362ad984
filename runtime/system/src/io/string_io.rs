//! `StringIO`: a text file in memory.

use alloc::format;
use alloc::vec::Vec;

use naja_core::call::Args;
use naja_core::class::{BASE, HAS_DICT, Slots, Spec, Type, WEAKREFS};
use naja_core::objects::{getset, int, none, str};
use naja_core::{Obj, Raised, Res, errors, ops};

use super::native::{self, Native};
use super::newlines::Newline;
use super::{base, unsupported};
use crate::os_error;

struct Memory {
    points: Vec<u32>,
    position: usize,
    newline: Newline,
    closed: bool,
}

/// `_io.StringIO`.
pub static STRING_IO: Type = Type::builtin(Spec {
    base: Some(&base::TEXT_IO_BASE),
    flags: BASE | WEAKREFS | HAS_DICT,
    methods: Some(naja_abi::builtins::Owner::io_string),
    populate: Some(populate),
    slots: Slots {
        drop: Some(native::release::<Memory>),
        new: Some(|class, _| native::make::<Memory>(Type::of(class), None)),
        init: Some(init),
        iter: Some(base::iter),
        next: Some(next_line),
        ..Slots::NONE
    },
    ..Spec::new("_io.StringIO", size_of::<Native<Memory>>())
});

fn populate(class: &'static Type) {
    getset::add(class, "closed", |object| {
        Ok(none::bool_object(native::state::<Memory>(object)?.closed))
    });
    getset::add(class, "line_buffering", |object| {
        opened(object)?;
        Ok(none::false_())
    });
    getset::add(class, "newlines", |object| {
        opened(object)?;
        Ok(none::none())
    });
    for name in ["encoding", "errors"] {
        getset::add(class, name, |_| Ok(none::none()));
    }
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    let a = native::arguments(args, "StringIO", &["initial_value", "newline"], 0)?;
    let newline = if a[1].is_missing() { Newline::Feed } else { Newline::from_argument(&a[1])? };
    let mut memory = Memory { points: Vec::new(), position: 0, newline, closed: false };
    if let Some(initial) = native::given(&a[0]) {
        if !str::is_str(initial) {
            return Err(errors::type_error(&format!(
                "initial_value must be str or None, not {}",
                initial.class().name()
            )));
        }
        memory.write(initial)?;
        memory.position = 0;
    }
    native::set_state(object, Some(memory));
    Ok(())
}

fn closed() -> Raised {
    errors::value_error("I/O operation on closed file")
}

fn opened(object: &Obj) -> Res<&mut Memory> {
    let memory = native::state::<Memory>(object)?;
    if memory.closed { Err(closed()) } else { Ok(memory) }
}

const FEED: u32 = 10;
const RETURN: u32 = 13;

impl Memory {
    fn write(&mut self, text: &Obj) -> Res<()> {
        let all = str::points(text);
        if all.is_empty() {
            return Ok(());
        }
        let mut end = self.position;
        if end > self.points.len() {
            self.points.resize(end, 0);
        }
        if self.points.try_reserve(all.len() * 2).is_err() {
            return Err(errors::memory_error());
        }
        let mut previous = 0;
        for point in all.iter() {
            let before = core::mem::replace(&mut previous, point);
            let pieces: &[u32] = match (self.newline, point) {
                (Newline::Universal, FEED) if before == RETURN => continue,
                (Newline::Universal, RETURN) => &[FEED],
                (Newline::Return, FEED) => &[RETURN],
                (Newline::Both, FEED) => &[RETURN, FEED],
                _ => &[point],
            };
            for piece in pieces {
                match self.points.get_mut(end) {
                    Some(place) => *place = *piece,
                    None => self.points.push(*piece),
                }
                end += 1;
            }
        }
        self.position = end;
        Ok(())
    }

    fn take(&mut self, count: usize) -> Res {
        let start = self.position.min(self.points.len());
        let end = start + count.min(self.points.len() - start);
        let part = str::from_points(&self.points[start..end])?;
        self.position += end - start;
        Ok(part)
    }

    fn line_length(&self) -> usize {
        let rest = self.points.get(self.position..).unwrap_or(&[]);
        let end = match self.newline {
            Newline::Feed | Newline::Universal => {
                rest.iter().position(|point| *point == FEED).map(|at| at + 1)
            }
            Newline::Return => rest.iter().position(|point| *point == RETURN).map(|at| at + 1),
            Newline::Both => {
                rest.windows(2).position(|pair| pair == [RETURN, FEED]).map(|at| at + 2)
            }
            Newline::Any => {
                rest.iter().position(|point| matches!(*point, FEED | RETURN)).map(|at| {
                    let both = rest[at] == RETURN && rest.get(at + 1) == Some(&FEED);
                    at + 1 + usize::from(both)
                })
            }
        };
        end.unwrap_or(rest.len())
    }
}

/// `read(size=-1)`.
pub fn read(a: &[Obj]) -> Res {
    let size = native::size(&a[1])?.unwrap_or(usize::MAX);
    opened(&a[0])?.take(size)
}

/// `readline(size=-1)`.
pub fn readline(a: &[Obj]) -> Res {
    let limit = native::size(&a[1])?.unwrap_or(usize::MAX);
    let memory = opened(&a[0])?;
    let length = memory.line_length();
    memory.take(length.min(limit))
}

fn next_line(object: &Obj) -> Res<Option<Obj>> {
    if object.class().is_heap() {
        return base::next_line(object);
    }
    let memory = opened(object)?;
    let length = memory.line_length();
    if length == 0 { Ok(None) } else { memory.take(length).map(Some) }
}

/// `write(text)`.
pub fn write(a: &[Obj]) -> Res {
    let memory = native::state::<Memory>(&a[0])?;
    if !str::is_str(&a[1]) {
        return Err(errors::type_error(&format!(
            "string argument expected, got '{}'",
            a[1].class().name()
        )));
    }
    if memory.closed {
        return Err(closed());
    }
    memory.write(&a[1])?;
    Ok(Obj::small(str::len(&a[1]) as i64))
}

/// `getvalue()`.
pub fn getvalue(a: &[Obj]) -> Res {
    str::from_points(&opened(&a[0])?.points)
}

/// `seek(pos, whence=0)`.
pub fn seek(a: &[Obj]) -> Res {
    let memory = opened(&a[0])?;
    let offset = os_error::c_long(&a[1])?;
    let whence = a[2].given().map_or(Ok(0), ops::index::c_int)?;
    memory.position = match whence {
        0 if offset < 0 => {
            return Err(errors::value_error(&format!("Negative seek position {offset}")));
        }
        0 => offset as usize,
        1 | 2 if offset != 0 => {
            return Err(errors::raise(
                &naja_core::objects::exception::types::OS_ERROR,
                "Can't do nonzero cur-relative seeks",
            ));
        }
        1 => memory.position,
        2 => memory.points.len(),
        _ => {
            let message = format!("Invalid whence ({whence}, should be 0, 1 or 2)");
            return Err(errors::value_error(&message));
        }
    };
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
        return Err(errors::value_error(&format!("Negative size value {size}")));
    };
    memory.points.truncate(length);
    int::from_i64(size)
}

/// `readable()`, `writable()`, `seekable()`.
pub fn yes(a: &[Obj]) -> Res {
    opened(&a[0])?;
    Ok(none::true_())
}

/// `close()`.
pub fn close(a: &[Obj]) -> Res {
    let memory = native::state::<Memory>(&a[0])?;
    memory.closed = true;
    memory.points = Vec::new();
    Ok(none::none())
}

/// `detach()`.
pub fn detach(_: &[Obj]) -> Res {
    Err(unsupported::raise("detach"))
}
