//! `BufferedReader`, `BufferedWriter`, `BufferedRandom`: one implementation over a raw file.

use alloc::format;
use alloc::vec::Vec;

use naja_core::call::{self, Args};
use naja_core::class::{BASE, Slots, Spec, Type, WEAKREFS};
use naja_core::objects::{bytes, getset, none, str};
use naja_core::{Obj, Res, errors, ops};

use super::file::{self, FILE_IO, File};
use super::native::{self, Native};
use super::{base, unsupported};
use crate::output;

/// The usual size of a buffer.
pub const SIZE: usize = 8192;

/// A buffer over a raw file.
pub struct Buffered {
    /// The raw file; missing when detached.
    pub raw: Obj,
    /// The raw file's descriptor, when it is a FileIO.
    pub descriptor: i32,
    /// Can be read.
    pub reads: bool,
    /// Can be written.
    pub writes: bool,
    /// Standard output: what is written goes to the process's one buffer.
    pub shared: bool,
    size: usize,
    input: Vec<u8>,
    taken: usize,
    output: Vec<u8>,
}

macro_rules! types {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $reads:literal, $writes:literal;)*) => {
        $($(#[$doc])*
        pub static $name: Type = Type::builtin(Spec {
            base: Some(&base::BUFFERED_IO_BASE),
            flags: BASE | WEAKREFS,
            methods: Some(naja_abi::builtins::Owner::io_buffered),
            populate: Some(populate),
            slots: Slots {
                drop: Some(drop_buffered),
                traverse: Some(traverse),
                new: Some(|class, _| native::make::<Buffered>(Type::of(class), None)),
                init: Some(|object, args| init(object, args, $text, $reads, $writes)),
                repr: Some(repr),
                iter: Some(base::iter),
                next: Some(next_line),
                ..Slots::NONE
            },
            ..Spec::new(concat!("_io.", $text), size_of::<Native<Buffered>>())
        });)*
    };
}

types! {
    /// `_io.BufferedReader`.
    BUFFERED_READER = "BufferedReader", true, false;
    /// `_io.BufferedWriter`.
    BUFFERED_WRITER = "BufferedWriter", false, true;
    /// `_io.BufferedRandom`.
    BUFFERED_RANDOM = "BufferedRandom", true, true;
}

/// Whether the object is of one of these types.
pub fn is_buffered(object: &Obj) -> bool {
    [&BUFFERED_READER, &BUFFERED_WRITER, &BUFFERED_RANDOM]
        .into_iter()
        .any(|class| object.is_instance(class))
}

fn populate(class: &'static Type) {
    getset::add(class, "raw", |object| Ok(attached(object)?.raw.clone()));
    getset::add(class, "closed", |object| {
        ops::attribute::getattr(&attached(object)?.raw.clone(), naja_core::name!("closed"))
    });
    getset::add(class, "name", |object| {
        ops::attribute::getattr(&attached(object)?.raw.clone(), naja_core::name!("name"))
    });
    getset::add(class, "mode", |object| {
        ops::attribute::getattr(&attached(object)?.raw.clone(), naja_core::name!("mode"))
    });
}

unsafe fn drop_buffered(header: *mut naja_abi::layout::Header) {
    // SAFETY: the layout is these types'.
    unsafe {
        let object =
            core::mem::ManuallyDrop::new(Obj::from_address(header as *mut Native<Buffered>));
        if let Some(buffered) = native::state_if::<Buffered>(&object)
            && !buffered.raw.is_missing()
            && let Err(raised) = buffered.flush_output()
        {
            drop(errors::catch(raised));
        }
        native::release::<Buffered>(header);
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(buffered) = native::state_if::<Buffered>(object)
        && !buffered.raw.is_missing()
    {
        visit(&buffered.raw);
    }
}

fn init(object: &Obj, args: &Args, name: &str, reads: bool, writes: bool) -> Res<()> {
    let a = native::arguments(args, name, &["raw", "buffer_size"], 1)?;
    let size = a[1].given().map_or(Ok(SIZE as i64), crate::os_error::c_long)?;
    if size <= 0 {
        return Err(errors::value_error("buffer size must be strictly positive"));
    }
    let asks = [(reads, "readable", "read"), (writes, "writable", "writ")];
    for (_, method, verb) in asks.into_iter().filter(|ask| ask.0) {
        let answer = call::call_method(&a[0], &naja_core::names::intern(method), &[])?;
        if !ops::compare::truth(&answer)? {
            return Err(unsupported::raise(&format!("File or stream is not {verb}able.")));
        }
    }
    native::set_state(object, Some(Buffered::new(a[0].clone(), reads, writes, size as usize)));
    Ok(())
}

/// A buffered object over an open file.
pub fn object(raw: &Obj, reads: bool, writes: bool, size: usize) -> Res {
    let class = match (reads, writes) {
        (true, true) => &BUFFERED_RANDOM,
        (false, true) => &BUFFERED_WRITER,
        _ => &BUFFERED_READER,
    };
    native::make(class, Some(Buffered::new(raw.clone(), reads, writes, size)))
}

/// The state; ValueError when detached.
pub fn attached(object: &Obj) -> Res<&mut Buffered> {
    let buffered = native::state::<Buffered>(object)?;
    if buffered.raw.is_missing() {
        return Err(errors::value_error("raw stream has been detached"));
    }
    Ok(buffered)
}

fn opened<'a>(object: &'a Obj, doing: &str) -> Res<&'a mut Buffered> {
    let buffered = attached(object)?;
    if buffered.is_closed()? {
        return Err(errors::value_error(&format!("{doing} closed file")));
    }
    Ok(buffered)
}

impl Buffered {
    fn new(raw: Obj, reads: bool, writes: bool, size: usize) -> Buffered {
        let descriptor = match native::state_if::<File>(&raw) {
            Some(file) if raw.is_exact(&FILE_IO) => file.descriptor,
            _ => -1,
        };
        Buffered {
            raw,
            descriptor,
            reads,
            writes,
            shared: false,
            size,
            input: Vec::new(),
            taken: 0,
            output: Vec::new(),
        }
    }

    /// Whether the raw file is closed.
    pub fn is_closed(&self) -> Res<bool> {
        if self.raw.is_exact(&FILE_IO) {
            return Ok(native::state::<File>(&self.raw)?.descriptor < 0);
        }
        let raw = self.raw.clone();
        ops::compare::truth(&ops::attribute::getattr(&raw, naja_core::name!("closed"))?)
    }

    fn out(&mut self) -> &mut Vec<u8> {
        if self.shared { output::binary() } else { &mut self.output }
    }

    /// What is read ahead.
    pub fn ahead(&self) -> &[u8] {
        &self.input[self.taken..]
    }

    /// Adds what somebody else has read ahead.
    pub fn put_ahead(&mut self, data: Vec<u8>) {
        self.input.extend_from_slice(&data);
    }

    /// Marks bytes of what is read ahead as taken.
    pub fn take(&mut self, count: usize) {
        self.taken += count;
    }

    /// Reads once more into the buffer, behind what is there; false at the end.
    pub fn fill(&mut self) -> Res<bool> {
        self.flush_output()?;
        self.input.drain(..self.taken);
        self.taken = 0;
        let length = self.input.len();
        if self.descriptor >= 0 {
            let size = self.size;
            if self.input.try_reserve(size).is_err() {
                return Err(errors::memory_error());
            }
            self.input.resize(length + size, 0);
            let got = file::read_some(self.descriptor, &mut self.input[length..]);
            self.input.truncate(length + got.as_ref().copied().unwrap_or(0));
            return Ok(got? > 0);
        }
        let raw = self.raw.clone();
        let size = Obj::small(self.size as i64);
        let got = call::call_method(&raw, naja_core::name!("read"), &[size])?;
        if none::is_none(&got) {
            return Ok(false);
        }
        let data = bytes::require(&got)?;
        self.input.extend_from_slice(data);
        Ok(!data.is_empty())
    }

    /// Reads everything that is left.
    pub fn read_all(&mut self) -> Res<Vec<u8>> {
        self.flush_output()?;
        let mut all = self.input.split_off(self.taken);
        self.input.clear();
        self.taken = 0;
        if self.descriptor >= 0 {
            file::read_all(self.descriptor, &mut all)?;
            return Ok(all);
        }
        while self.fill()? {
            all.append(&mut self.input);
        }
        Ok(all)
    }

    /// Goes back to where the reader of the buffer stands before something is written.
    fn forget_input(&mut self) -> Res<()> {
        let ahead = self.ahead().len() as i64;
        self.input.clear();
        self.taken = 0;
        if ahead > 0 && self.writes {
            self.raw_seek(-ahead, libc::SEEK_CUR)?;
        }
        Ok(())
    }

    fn raw_seek(&mut self, offset: i64, whence: i32) -> Res<i64> {
        if self.descriptor >= 0 {
            return file::seek_to(self.descriptor, offset, whence);
        }
        let raw = self.raw.clone();
        let arguments = [naja_core::objects::int::from_i64(offset)?, Obj::small(i64::from(whence))];
        let position = call::call_method(&raw, naja_core::name!("seek"), &arguments)?;
        crate::os_error::c_long(&position)
    }

    /// Adds to what is to be written; the buffer is written out when it would overflow.
    pub fn write(&mut self, data: &[u8]) -> Res<()> {
        self.forget_input()?;
        let size = self.size;
        if self.out().len() + data.len() > size {
            self.flush_output()?;
            if data.len() > size {
                return self.write_raw(data).map(drop);
            }
        }
        if self.out().try_reserve(data.len()).is_err() {
            return Err(errors::memory_error());
        }
        self.out().extend_from_slice(data);
        Ok(())
    }

    fn write_raw(&mut self, data: &[u8]) -> Res<()> {
        if self.descriptor >= 0 {
            return file::write_all(self.descriptor, data);
        }
        let raw = self.raw.clone();
        let mut start = 0;
        while start < data.len() {
            let rest = bytes::new(&data[start..])?;
            let written = call::call_method(&raw, naja_core::name!("write"), &[rest])?;
            if none::is_none(&written) {
                break;
            }
            start += usize::try_from(crate::os_error::c_long(&written)?).unwrap_or(0);
        }
        Ok(())
    }

    /// Writes out what is buffered; it stays when that fails.
    pub fn flush_output(&mut self) -> Res<()> {
        if self.out().is_empty() {
            return Ok(());
        }
        let data = core::mem::take(self.out());
        self.write_raw(&data)
    }

    /// Where the next read or write happens.
    pub fn tell(&mut self) -> Res<i64> {
        let position = self.raw_seek(0, libc::SEEK_CUR)?;
        Ok(position - self.ahead().len() as i64 + self.out().len() as i64)
    }

    /// Moves there.
    pub fn seek(&mut self, offset: i64, whence: i32) -> Res<i64> {
        self.flush_output()?;
        let offset =
            if whence == libc::SEEK_CUR { offset - self.ahead().len() as i64 } else { offset };
        self.input.clear();
        self.taken = 0;
        self.raw_seek(offset, whence)
    }
}

fn readable_buffer<'a>(object: &'a Obj, doing: &str) -> Res<&'a mut Buffered> {
    let buffered = opened(object, doing)?;
    if !buffered.reads {
        return Err(unsupported::raise(doing.split(' ').next().unwrap_or("read")));
    }
    Ok(buffered)
}

/// `read(size=-1)`.
pub fn read(a: &[Obj]) -> Res {
    let size = native::size(&a[1])?;
    let buffered = readable_buffer(&a[0], "read of")?;
    let Some(size) = size else { return bytes::new(&buffered.read_all()?) };
    while buffered.ahead().len() < size && buffered.fill()? {}
    take_bytes(buffered, size)
}

fn take_bytes(buffered: &mut Buffered, size: usize) -> Res {
    let count = size.min(buffered.ahead().len());
    let data = bytes::new(&buffered.ahead()[..count])?;
    buffered.take(count);
    Ok(data)
}

/// `read1(size=-1)`: at most one read of the raw file.
pub fn read1(a: &[Obj]) -> Res {
    let size = native::size(&a[1])?;
    let buffered = readable_buffer(&a[0], "read of")?;
    if buffered.ahead().is_empty() {
        buffered.fill()?;
    }
    let size = size.unwrap_or(buffered.size);
    take_bytes(buffered, size)
}

/// `peek(size=0)`.
pub fn peek(a: &[Obj]) -> Res {
    let buffered = readable_buffer(&a[0], "peek of")?;
    if buffered.ahead().is_empty() {
        buffered.fill()?;
    }
    bytes::new(buffered.ahead())
}

/// `readinto(buffer)`.
pub fn readinto(a: &[Obj]) -> Res {
    let buffered = readable_buffer(&a[0], "readinto of")?;
    if !naja_core::objects::bytearray::is_bytearray(&a[1]) {
        return Err(errors::type_error(&format!(
            "readinto() argument must be read-write bytes-like object, not {}",
            a[1].class().name()
        )));
    }
    let size = ops::item::len(&a[1])?;
    while buffered.ahead().len() < size && buffered.fill()? {}
    let target = naja_core::objects::bytearray::data_mut(&a[1]);
    let count = target.len().min(buffered.ahead().len());
    target[..count].copy_from_slice(&buffered.ahead()[..count]);
    buffered.take(count);
    Ok(Obj::small(count as i64))
}

/// `readline(size=-1)`.
pub fn readline(a: &[Obj]) -> Res {
    let limit = native::size(&a[1])?;
    line(readable_buffer(&a[0], "readline of")?, limit)
}

fn line(buffered: &mut Buffered, limit: Option<usize>) -> Res {
    let mut searched = 0;
    loop {
        let ahead = buffered.ahead();
        let found = ahead[searched..].iter().position(|byte| *byte == b'\n');
        let end = found.map(|at| searched + at + 1);
        let within = limit.unwrap_or(usize::MAX);
        match end {
            Some(end) => return take_bytes(buffered, end.min(within)),
            None if ahead.len() >= within => return take_bytes(buffered, within),
            None => searched = ahead.len(),
        }
        if !buffered.fill()? {
            return take_bytes(buffered, usize::MAX);
        }
    }
}

fn next_line(object: &Obj) -> Res<Option<Obj>> {
    if !object.class().is_heap() {
        let line = line(readable_buffer(object, "readline of")?, None)?;
        return Ok(if bytes::data(&line).is_empty() { None } else { Some(line) });
    }
    base::next_line(object)
}

/// `write(data)`.
pub fn write(a: &[Obj]) -> Res {
    let buffered = opened(&a[0], "write to")?;
    if !buffered.writes {
        return Err(unsupported::raise("write"));
    }
    let data = bytes::require(&a[1])?;
    buffered.write(data)?;
    Ok(Obj::small(data.len() as i64))
}

/// `flush()`.
pub fn flush(a: &[Obj]) -> Res {
    let buffered = opened(&a[0], "flush of")?;
    buffered.flush_output()?;
    let raw = buffered.raw.clone();
    if !raw.is_exact(&FILE_IO) {
        call::call_method(&raw, naja_core::name!("flush"), &[])?;
    }
    Ok(none::none())
}

/// `seek(offset, whence=0)`.
pub fn seek(a: &[Obj]) -> Res {
    let whence = a[2].given().map_or(Ok(0), ops::index::c_int)?;
    if !(0..=2).contains(&whence) && whence != libc::SEEK_DATA && whence != libc::SEEK_HOLE {
        return Err(errors::value_error(&format!("whence value {whence} unsupported")));
    }
    let buffered = opened(&a[0], "seek of")?;
    let offset = crate::os_error::c_long(&a[1])?;
    naja_core::objects::int::from_i64(buffered.seek(offset, whence)?)
}

/// `tell()`.
pub fn tell(a: &[Obj]) -> Res {
    naja_core::objects::int::from_i64(attached(&a[0])?.tell()?)
}

/// `truncate(size=None)`.
pub fn truncate(a: &[Obj]) -> Res {
    let buffered = opened(&a[0], "truncate of")?;
    if !buffered.writes {
        return Err(unsupported::raise("truncate"));
    }
    buffered.flush_output()?;
    let size = match native::given(&a[1]) {
        Some(size) => size.clone(),
        None => naja_core::objects::int::from_i64(buffered.tell()?)?,
    };
    let raw = buffered.raw.clone();
    call::call_method(&raw, naja_core::name!("truncate"), &[size])
}

/// `close()`: flushes, and closes the raw file in any case.
pub fn close(a: &[Obj]) -> Res {
    let buffered = attached(&a[0])?;
    if buffered.is_closed()? {
        return Ok(none::none());
    }
    let flushed = call::call_method(&a[0], naja_core::name!("flush"), &[]);
    let raw = buffered.raw.clone();
    match flushed {
        Ok(_) => call::call_method(&raw, naja_core::name!("close"), &[]),
        Err(raised) => {
            let exception = errors::catch(raised);
            call::call_method(&raw, naja_core::name!("close"), &[])?;
            Err(errors::raise_object(exception))
        }
    }
}

/// `detach()`.
pub fn detach(a: &[Obj]) -> Res {
    call::call_method(&a[0], naja_core::name!("flush"), &[])?;
    let buffered = attached(&a[0])?;
    Ok(core::mem::replace(&mut buffered.raw, Obj::NO_VALUE))
}

macro_rules! forwarded {
    ($($(#[$doc:meta])* $function:ident = $text:literal;)*) => {
        $($(#[$doc])*
        pub fn $function(a: &[Obj]) -> Res {
            let raw = attached(&a[0])?.raw.clone();
            call::call_method(&raw, naja_core::name!($text), &[])
        })*
    };
}

forwarded! {
    /// `fileno()`.
    fileno = "fileno";
    /// `isatty()`.
    isatty = "isatty";
    /// `seekable()`.
    seekable = "seekable";
    /// `readable()`.
    readable = "readable";
    /// `writable()`.
    writable = "writable";
}

fn repr(object: &Obj) -> Res {
    let name = object.class().name();
    let buffered = attached(object)?;
    let raw = buffered.raw.clone();
    match ops::attribute::getattr_optional(&raw, naja_core::name!("name"))? {
        Some(file) => str::new(&format!("<_io.{name} name={}>", ops::text::repr_text(&file)?)),
        None => str::new(&format!("<_io.{name}>")),
    }
}
