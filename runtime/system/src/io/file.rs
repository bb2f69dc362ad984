//! `FileIO`: a file descriptor.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_core::call::Args;
use naja_core::class::{BASE, Slots, Spec, Type, WEAKREFS};
use naja_core::objects::{bytearray, bytes, getset, int, none, str};
use naja_core::{Obj, Res, errors, ops};

use super::native::{self, Native};
use super::{base, unsupported};
use crate::{os_error, path};

/// What a FileIO is.
pub struct File {
    /// The descriptor; -1 when closed.
    pub descriptor: i32,
    /// `'rb'`, `'wb'`, `'xb+'`, …
    pub mode: Mode,
    /// Closing the object closes the descriptor.
    pub owns: bool,
    /// What it was opened with.
    pub name: Obj,
}

/// How a file is opened.
#[derive(Clone, Copy, Default)]
#[allow(missing_docs, reason = "the letters of the mode")]
pub struct Mode {
    pub read: bool,
    pub write: bool,
    pub append: bool,
    pub create: bool,
    pub truncate: bool,
    pub update: bool,
}

impl Mode {
    /// From the letters `rwax+b`.
    pub fn parse(text: &str) -> Res<Mode> {
        let mut mode = Mode::default();
        let mut kinds = 0;
        for letter in text.chars() {
            match letter {
                'r' => (mode.read, kinds) = (true, kinds + 1),
                'w' => (mode.write, mode.truncate, kinds) = (true, true, kinds + 1),
                'a' => (mode.write, mode.append, kinds) = (true, true, kinds + 1),
                'x' => (mode.write, mode.create, kinds) = (true, true, kinds + 1),
                '+' if !mode.update => mode.update = true,
                '+' => kinds += 2,
                'b' => {}
                _ => return Err(errors::value_error(&format!("invalid mode: {text}"))),
            }
        }
        if kinds != 1 {
            return Err(errors::value_error(
                "Must have exactly one of create/read/write/append mode and at most one plus",
            ));
        }
        mode.read |= mode.update;
        mode.write |= mode.update;
        Ok(mode)
    }

    /// As `FileIO.mode` shows it.
    pub fn shown(self) -> &'static str {
        match (self.create, self.append, self.read, self.write) {
            (true, _, true, _) => "xb+",
            (true, ..) => "xb",
            (_, true, true, _) => "ab+",
            (_, true, ..) => "ab",
            (_, _, true, true) => "rb+",
            (_, _, true, false) => "rb",
            _ => "wb",
        }
    }

    fn flags(self) -> i32 {
        let access = match (self.read, self.write) {
            (true, true) => libc::O_RDWR,
            (false, true) => libc::O_WRONLY,
            _ => libc::O_RDONLY,
        };
        let mut flags = access | libc::O_CLOEXEC;
        if self.create {
            flags |= libc::O_EXCL | libc::O_CREAT;
        }
        if self.truncate {
            flags |= libc::O_CREAT | libc::O_TRUNC;
        }
        if self.append {
            flags |= libc::O_APPEND | libc::O_CREAT;
        }
        flags
    }
}

/// `_io.FileIO`.
pub static FILE_IO: Type = Type::builtin(Spec {
    base: Some(&base::RAW_IO_BASE),
    flags: BASE | WEAKREFS,
    methods: Some(naja_abi::builtins::Owner::io_file),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_file),
        traverse: Some(traverse),
        new: Some(|class, _| native::make::<File>(Type::of(class), None)),
        init: Some(init),
        repr: Some(repr),
        iter: Some(base::iter),
        next: Some(base::next_line),
        ..Slots::NONE
    },
    ..Spec::new("_io.FileIO", size_of::<Native<File>>())
});

fn populate(class: &'static Type) {
    getset::add(class, "name", |object| Ok(native::state::<File>(object)?.name.clone()));
    getset::add(class, "mode", |object| str::new(native::state::<File>(object)?.mode.shown()));
    getset::add(class, "closed", |object| {
        Ok(none::bool_object(native::state::<File>(object)?.descriptor < 0))
    });
    getset::add(class, "closefd", |object| {
        Ok(none::bool_object(native::state::<File>(object)?.owns))
    });
}

unsafe fn drop_file(header: *mut naja_abi::layout::Header) {
    // SAFETY: the layout is this type's.
    unsafe {
        let native = header as *mut Native<File>;
        let object = core::mem::ManuallyDrop::new(Obj::from_address(native));
        if let Some(file) = native::state_if::<File>(&object)
            && file.descriptor >= 0
            && file.owns
        {
            libc::close(file.descriptor);
            file.descriptor = -1;
        }
        native::release::<File>(header);
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(file) = native::state_if::<File>(object) {
        visit(&file.name);
    }
}

fn init(object: &Obj, args: &Args) -> Res<()> {
    let a = native::arguments(args, "FileIO", &["file", "mode", "closefd", "opener"], 1)?;
    let mode = match a[1].given() {
        Some(mode) if str::is_str(mode) => str::to_string_lossy(mode),
        Some(mode) => {
            return Err(errors::type_error(&format!(
                "FileIO() argument 'mode' must be str, not {}",
                mode.class().name()
            )));
        }
        None => "r".into(),
    };
    let owns = a[2].given().map_or(Ok(true), ops::compare::truth)?;
    let file = open(&a[0], Mode::parse(&mode)?, owns, native::given(&a[3]))?;
    native::set_state(object, Some(file));
    Ok(())
}

/// Opens a file, or takes a descriptor over.
pub fn open(file: &Obj, mode: Mode, owns: bool, opener: Option<&Obj>) -> Res<File> {
    if int::is_int(file) {
        let descriptor = ops::index::c_int(file)?;
        if descriptor < 0 {
            return Err(errors::value_error("negative file descriptor"));
        }
        let opened = File { descriptor, mode, owns, name: file.clone() };
        return check(opened, false);
    }
    if !owns {
        return Err(errors::value_error("Cannot use closefd=False with file name"));
    }
    let text = path::path_bytes(file)?;
    let descriptor = match opener {
        Some(opener) => {
            let flags = Obj::small(i64::from(mode.flags()));
            let given = naja_core::call::call(opener, &[file.clone(), flags])?;
            if !int::is_int(&given) {
                return Err(errors::type_error("expected integer from opener"));
            }
            let descriptor = ops::index::c_int(&given)?;
            if descriptor < 0 {
                let message = format!("opener returned {descriptor}");
                return Err(errors::value_error(&message));
            }
            descriptor
        }
        None => {
            let call = || unsafe { libc::open(text.as_ptr().cast(), mode.flags(), 0o666) as isize };
            match os_error::retry(call)? {
                Ok(descriptor) => descriptor as i32,
                Err(number) => {
                    return Err(os_error::raise_number(number, core::slice::from_ref(file)));
                }
            }
        }
    };
    check(File { descriptor, mode, owns, name: file.clone() }, true)
}

/// Refuses folders; goes to the end when appending.
fn check(file: File, opened: bool) -> Res<File> {
    let mut status: libc::stat = unsafe { core::mem::zeroed() };
    let problem = if unsafe { libc::fstat(file.descriptor, &raw mut status) } < 0 {
        (os_error::last() == libc::EBADF).then_some(libc::EBADF)
    } else if status.st_mode & libc::S_IFMT == libc::S_IFDIR {
        Some(libc::EISDIR)
    } else {
        None
    };
    if let Some(number) = problem {
        if opened {
            unsafe { libc::close(file.descriptor) };
        }
        return Err(os_error::raise_number(number, core::slice::from_ref(&file.name)));
    }
    if file.mode.append {
        unsafe { libc::lseek(file.descriptor, 0, libc::SEEK_END) };
    }
    Ok(file)
}

/// A FileIO object.
pub fn object(file: File) -> Res {
    native::make(&FILE_IO, Some(file))
}

/// Reads at most as much as there is room; 0 at the end.
pub fn read_some(descriptor: i32, room: &mut [u8]) -> Res<usize> {
    let call = || unsafe { libc::read(descriptor, room.as_mut_ptr().cast(), room.len()) };
    os_error::retry(call)?.map_err(|number| os_error::raise_number(number, &[]))
}

/// Reads to the end of the file, appending.
pub fn read_all(descriptor: i32, all: &mut Vec<u8>) -> Res<()> {
    let mut status: libc::stat = unsafe { core::mem::zeroed() };
    let mut hint = 0;
    if unsafe { libc::fstat(descriptor, &raw mut status) } == 0 {
        let position = unsafe { libc::lseek(descriptor, 0, libc::SEEK_CUR) };
        if position >= 0 && status.st_size > position {
            hint = (status.st_size - position) as usize + 1;
        }
    }
    loop {
        let step = hint.max(8192).max(all.len() / 2);
        hint = 0;
        if all.try_reserve(step).is_err() {
            return Err(errors::memory_error());
        }
        let length = all.len();
        all.resize(length + step, 0);
        let got = read_some(descriptor, &mut all[length..]);
        all.truncate(length + got.as_ref().copied().unwrap_or(0));
        if got? == 0 {
            return Ok(());
        }
    }
}

/// Writes everything.
pub fn write_all(descriptor: i32, mut data: &[u8]) -> Res<()> {
    while !data.is_empty() {
        let call = || unsafe { libc::write(descriptor, data.as_ptr().cast(), data.len()) };
        match os_error::retry(call)? {
            Ok(written) => data = &data[written..],
            Err(number) => return Err(os_error::raise_number(number, &[])),
        }
    }
    Ok(())
}

/// Moves the position.
pub fn seek_to(descriptor: i32, offset: i64, whence: i32) -> Res<i64> {
    let position = unsafe { libc::lseek(descriptor, offset, whence) };
    if position < 0 { Err(os_error::raise(&[])) } else { Ok(position) }
}

fn repr(object: &Obj) -> Res {
    let file = native::state::<File>(object)?;
    let mut text = String::from("<_io.FileIO ");
    if file.descriptor < 0 {
        text.push_str("[closed]>");
    } else {
        let name = ops::text::repr_text(&file.name)?;
        let owns = if file.owns { "True" } else { "False" };
        text.push_str(&format!("name={name} mode='{}' closefd={owns}>", file.mode.shown()));
    }
    str::new(&text)
}

fn opened(object: &Obj) -> Res<&mut File> {
    let file = native::state::<File>(object)?;
    if file.descriptor < 0 {
        return Err(errors::value_error("I/O operation on closed file"));
    }
    Ok(file)
}

fn readable_file(object: &Obj) -> Res<&mut File> {
    let file = opened(object)?;
    if !file.mode.read {
        return Err(unsupported::raise("File not open for reading"));
    }
    Ok(file)
}

/// `read(size=-1)`.
pub fn read(a: &[Obj]) -> Res {
    let file = readable_file(&a[0])?;
    let mut all = Vec::new();
    match native::size(&a[1])? {
        None => read_all(file.descriptor, &mut all)?,
        Some(size) => {
            if all.try_reserve(size).is_err() {
                return Err(errors::memory_error());
            }
            all.resize(size, 0);
            let got = read_some(file.descriptor, &mut all)?;
            all.truncate(got);
        }
    }
    bytes::new(&all)
}

/// `readall()`.
pub fn readall(a: &[Obj]) -> Res {
    let mut all = Vec::new();
    read_all(readable_file(&a[0])?.descriptor, &mut all)?;
    bytes::new(&all)
}

/// `readinto(buffer)`.
pub fn readinto(a: &[Obj]) -> Res {
    let file = readable_file(&a[0])?;
    if !bytearray::is_bytearray(&a[1]) {
        return Err(errors::type_error(&format!(
            "readinto() argument must be read-write bytes-like object, not {}",
            a[1].class().name()
        )));
    }
    Ok(Obj::small(read_some(file.descriptor, bytearray::data_mut(&a[1]))? as i64))
}

/// `write(data)`.
pub fn write(a: &[Obj]) -> Res {
    let file = opened(&a[0])?;
    if !file.mode.write {
        return Err(unsupported::raise("File not open for writing"));
    }
    let data = bytes::require(&a[1])?;
    let call = || unsafe { libc::write(file.descriptor, data.as_ptr().cast(), data.len()) };
    match os_error::retry(call)? {
        Ok(written) => Ok(Obj::small(written as i64)),
        Err(libc::EAGAIN) => Ok(none::none()),
        Err(number) => Err(os_error::raise_number(number, &[])),
    }
}

/// `seek(offset, whence=0)`.
pub fn seek(a: &[Obj]) -> Res {
    let file = opened(&a[0])?;
    let offset = os_error::c_long(&a[1])?;
    let whence = a[2].given().map_or(Ok(0), ops::index::c_int)?;
    int::from_i64(seek_to(file.descriptor, offset, whence)?)
}

/// `tell()`.
pub fn tell(a: &[Obj]) -> Res {
    int::from_i64(seek_to(opened(&a[0])?.descriptor, 0, libc::SEEK_CUR)?)
}

/// `truncate(size=None)`.
pub fn truncate(a: &[Obj]) -> Res {
    let file = opened(&a[0])?;
    if !file.mode.write {
        return Err(unsupported::raise("File not open for writing"));
    }
    let size = match native::given(&a[1]) {
        Some(size) => os_error::c_long(size)?,
        None => seek_to(file.descriptor, 0, libc::SEEK_CUR)?,
    };
    if unsafe { libc::ftruncate(file.descriptor, size) } < 0 {
        return Err(os_error::raise(&[]));
    }
    int::from_i64(size)
}

/// `close()`.
pub fn close(a: &[Obj]) -> Res {
    let file = native::state::<File>(&a[0])?;
    let descriptor = core::mem::replace(&mut file.descriptor, -1);
    if descriptor >= 0 && file.owns && unsafe { libc::close(descriptor) } < 0 {
        return Err(os_error::raise(&[]));
    }
    Ok(none::none())
}

/// `readable()`.
pub fn readable(a: &[Obj]) -> Res {
    Ok(none::bool_object(opened(&a[0])?.mode.read))
}

/// `writable()`.
pub fn writable(a: &[Obj]) -> Res {
    Ok(none::bool_object(opened(&a[0])?.mode.write))
}

/// `seekable()`.
pub fn seekable(a: &[Obj]) -> Res {
    let file = opened(&a[0])?;
    let position = unsafe { libc::lseek(file.descriptor, 0, libc::SEEK_CUR) };
    Ok(none::bool_object(position >= 0))
}

/// `fileno()`.
pub fn fileno(a: &[Obj]) -> Res {
    Ok(Obj::small(i64::from(opened(&a[0])?.descriptor)))
}

/// `isatty()`.
pub fn isatty(a: &[Obj]) -> Res {
    Ok(none::bool_object(unsafe { libc::isatty(opened(&a[0])?.descriptor) } == 1))
}
