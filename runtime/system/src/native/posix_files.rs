//! The functions of `posix` about files and folders.

use alloc::vec::Vec;
use core::ffi::CStr;

use naja_core::objects::{bytes, float, int, list, none, str, tuple};
use naja_core::{Obj, Res, errors, ops};

use crate::io::{file, native};
use crate::{os_error, path};

fn done(status: i32, filenames: &[Obj]) -> Res {
    if status < 0 { Err(os_error::raise(filenames)) } else { Ok(none::none()) }
}

/// A name in the type of the path it was found under.
fn like(given: &Obj, name: &[u8]) -> Res {
    if bytes::is_bytes(given) { bytes::new(name) } else { path::decode(name) }
}

fn current() -> Res<Vec<u8>> {
    let mut buffer = alloc::vec![0u8; 4096];
    if unsafe { libc::getcwd(buffer.as_mut_ptr().cast(), buffer.len()) }.is_null() {
        return Err(os_error::raise(&[]));
    }
    let length = buffer.iter().position(|byte| *byte == 0).unwrap_or(0);
    buffer.truncate(length);
    Ok(buffer)
}

/// `getcwd()`.
pub fn getcwd(_: &[Obj]) -> Res {
    path::decode(&current()?)
}

/// `getcwdb()`.
pub fn getcwdb(_: &[Obj]) -> Res {
    bytes::new(&current()?)
}

/// `chdir(path)`.
pub fn chdir(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "chdir", "path")?;
    done(unsafe { libc::chdir(name.as_ptr().cast()) }, &a[..1])
}

/// `mkdir(path, mode=511)`.
pub fn mkdir(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "mkdir", "path")?;
    let mode = a[1].given().map_or(Ok(0o777), ops::index::c_int)?;
    done(unsafe { libc::mkdir(name.as_ptr().cast(), mode as libc::mode_t) }, &a[..1])
}

/// `rmdir(path)`.
pub fn rmdir(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "rmdir", "path")?;
    done(unsafe { libc::rmdir(name.as_ptr().cast()) }, &a[..1])
}

/// `unlink(path)`.
pub fn unlink(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "unlink", "path")?;
    done(unsafe { libc::unlink(name.as_ptr().cast()) }, &a[..1])
}

/// `remove(path)`.
pub fn remove(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "remove", "path")?;
    done(unsafe { libc::unlink(name.as_ptr().cast()) }, &a[..1])
}

/// `rename(src, dst)`, `replace(src, dst)`.
pub fn rename(a: &[Obj]) -> Res {
    let old = path::argument(&a[0], "rename", "src")?;
    let new = path::argument(&a[1], "rename", "dst")?;
    done(unsafe { libc::rename(old.as_ptr().cast(), new.as_ptr().cast()) }, &a[..2])
}

/// `link(src, dst)`.
pub fn link(a: &[Obj]) -> Res {
    let old = path::argument(&a[0], "link", "src")?;
    let new = path::argument(&a[1], "link", "dst")?;
    done(unsafe { libc::link(old.as_ptr().cast(), new.as_ptr().cast()) }, &a[..2])
}

/// `symlink(src, dst)`.
pub fn symlink(a: &[Obj]) -> Res {
    let old = path::argument(&a[0], "symlink", "src")?;
    let new = path::argument(&a[1], "symlink", "dst")?;
    done(unsafe { libc::symlink(old.as_ptr().cast(), new.as_ptr().cast()) }, &a[..2])
}

/// `readlink(path)`.
pub fn readlink(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "readlink", "path")?;
    let mut buffer = alloc::vec![0u8; 4096];
    let length =
        unsafe { libc::readlink(name.as_ptr().cast(), buffer.as_mut_ptr().cast(), buffer.len()) };
    match usize::try_from(length) {
        Ok(length) => like(&a[0], &buffer[..length]),
        Err(_) => Err(os_error::raise(&a[..1])),
    }
}

/// `access(path, mode)`.
pub fn access(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "access", "path")?;
    let mode = ops::index::c_int(&a[1])?;
    Ok(none::bool_object(unsafe { libc::access(name.as_ptr().cast(), mode) } == 0))
}

/// `chmod(path, mode)`.
pub fn chmod(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "chmod", "path")?;
    let mode = ops::index::c_int(&a[1])?;
    done(unsafe { libc::chmod(name.as_ptr().cast(), mode as libc::mode_t) }, &a[..1])
}

/// `truncate(path, length)`.
pub fn truncate(a: &[Obj]) -> Res {
    let length = os_error::c_long(&a[1])?;
    if int::is_int(&a[0]) {
        return done(unsafe { libc::ftruncate(ops::index::c_int(&a[0])?, length) }, &[]);
    }
    let name = path::argument(&a[0], "truncate", "path")?;
    done(unsafe { libc::truncate(name.as_ptr().cast(), length) }, &a[..1])
}

/// `_utime(path, access_ns, modified_ns)`; None for both: now.
pub fn utime(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "utime", "path")?;
    let mut times = [libc::timespec { tv_sec: 0, tv_nsec: libc::UTIME_NOW }; 2];
    for (time, value) in times.iter_mut().zip(&a[1..]) {
        if let Some(value) = native::given(value) {
            let nanoseconds = os_error::c_long(value)?;
            time.tv_sec = nanoseconds.div_euclid(1_000_000_000);
            time.tv_nsec = nanoseconds.rem_euclid(1_000_000_000);
        }
    }
    let status =
        unsafe { libc::utimensat(libc::AT_FDCWD, name.as_ptr().cast(), times.as_ptr(), 0) };
    done(status, &a[..1])
}

/// `_stat(path, follow, /)`: ten fields, then the times as floats and as nanoseconds, then
/// blksize, blocks, rdev.
pub fn stat(a: &[Obj]) -> Res {
    let mut status: libc::stat = unsafe { core::mem::zeroed() };
    let follow = ops::compare::truth(&a[1])?;
    let result = if int::is_int(&a[0]) {
        unsafe { libc::fstat(ops::index::c_int(&a[0])?, &raw mut status) }
    } else {
        let function = if follow { "stat" } else { "lstat" };
        let name = stat_path(&a[0], function)?;
        let name = name.as_ptr().cast();
        if follow {
            unsafe { libc::stat(name, &raw mut status) }
        } else {
            unsafe { libc::lstat(name, &raw mut status) }
        }
    };
    if result < 0 {
        let names = if int::is_int(&a[0]) { &a[..0] } else { &a[..1] };
        return Err(os_error::raise(names));
    }
    fields(&status)
}

fn stat_path(given: &Obj, function: &str) -> Res<Vec<u8>> {
    let fits = str::is_str(given)
        || bytes::is_bytes(given)
        || given.class().lookup(naja_core::name!("__fspath__")).is_some();
    if !fits {
        return Err(errors::type_error(&alloc::format!(
            "{function}: path should be string, bytes, os.PathLike or integer, not {}",
            given.class().name()
        )));
    }
    path::argument(given, function, "path")
}

fn fields(status: &libc::stat) -> Res {
    let times = [
        (status.st_atime, status.st_atime_nsec),
        (status.st_mtime, status.st_mtime_nsec),
        (status.st_ctime, status.st_ctime_nsec),
    ];
    let mut values = alloc::vec![
        Obj::small(i64::from(status.st_mode)),
        int::from_u64(status.st_ino)?,
        int::from_u64(status.st_dev)?,
        int::from_u64(status.st_nlink)?,
        Obj::small(i64::from(status.st_uid)),
        Obj::small(i64::from(status.st_gid)),
        int::from_i64(status.st_size)?,
    ];
    for (seconds, _) in times {
        values.push(int::from_i64(seconds)?);
    }
    for (seconds, nanoseconds) in times {
        values.push(float::new(seconds as f64 + 1e-9 * nanoseconds as f64)?);
    }
    for (seconds, nanoseconds) in times {
        values.push(int::from_i64(seconds * 1_000_000_000 + nanoseconds)?);
    }
    values.push(int::from_i64(status.st_blksize)?);
    values.push(int::from_i64(status.st_blocks)?);
    values.push(int::from_u64(status.st_rdev)?);
    tuple::new(values)
}

/// `_scan(path, /)`: a list of (name, kind of file, inode); kind as in `d_type`.
pub fn scan(a: &[Obj]) -> Res {
    let given = if none::is_none(&a[0]) { str::new(".")? } else { a[0].clone() };
    let name = path::argument(&given, "listdir", "path")?;
    let folder = unsafe { libc::opendir(name.as_ptr().cast()) };
    if folder.is_null() {
        return Err(os_error::raise(core::slice::from_ref(&given)));
    }
    let found = entries(folder, &given);
    unsafe { libc::closedir(folder) };
    list::new(found?)
}

fn entries(folder: *mut libc::DIR, given: &Obj) -> Res<Vec<Obj>> {
    let mut found = Vec::new();
    loop {
        // SAFETY: the folder is open; the entry lives until the next call.
        let entry = unsafe { libc::readdir(folder) };
        if entry.is_null() {
            return Ok(found);
        }
        let (name, kind, inode) = unsafe {
            let name = CStr::from_ptr((&raw const (*entry).d_name).cast());
            (name.to_bytes(), (*entry).d_type, (*entry).d_ino)
        };
        if name == b"." || name == b".." {
            continue;
        }
        let parts = [like(given, name)?, Obj::small(i64::from(kind)), int::from_u64(inode)?];
        found.push(tuple::from_slice(&parts)?);
    }
}

/// `listdir(path=None)`.
pub fn listdir(a: &[Obj]) -> Res {
    let given = native::given(&a[0]).cloned().unwrap_or_else(none::none);
    let found = scan(&[given])?;
    let names = list::items(&found).iter().map(|entry| tuple::items(entry)[0].clone()).collect();
    list::new(names)
}

/// `open(path, flags, mode=511)`.
pub fn open(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "open", "path")?;
    let flags = ops::index::c_int(&a[1])? | libc::O_CLOEXEC;
    let mode = a[2].given().map_or(Ok(0o777), ops::index::c_int)?;
    let call = || unsafe { libc::open(name.as_ptr().cast(), flags, mode as libc::mode_t) as isize };
    match os_error::retry(call)? {
        Ok(descriptor) => Ok(Obj::small(descriptor as i64)),
        Err(number) => Err(os_error::raise_number(number, &a[..1])),
    }
}

/// `close(fd)`.
pub fn close(a: &[Obj]) -> Res {
    done(unsafe { libc::close(ops::index::c_int(&a[0])?) }, &[])
}

/// `read(fd, length, /)`.
pub fn read(a: &[Obj]) -> Res {
    let descriptor = ops::index::c_int(&a[0])?;
    let Ok(length) = usize::try_from(os_error::c_long(&a[1])?) else {
        return Err(os_error::raise_number(libc::EINVAL, &[]));
    };
    let mut data = Vec::new();
    if data.try_reserve(length).is_err() {
        return Err(errors::memory_error());
    }
    data.resize(length, 0);
    crate::threads::wait_to_read(descriptor)?;
    let got = file::read_some(descriptor, &mut data)?;
    bytes::new(&data[..got])
}

/// `write(fd, data, /)`.
pub fn write(a: &[Obj]) -> Res {
    let descriptor = ops::index::c_int(&a[0])?;
    let data = bytes::require(&a[1])?;
    let call = || unsafe { libc::write(descriptor, data.as_ptr().cast(), data.len()) };
    match os_error::retry(call)? {
        Ok(written) => {
            crate::threads::give_way();
            Ok(Obj::small(written as i64))
        }
        Err(number) => Err(os_error::raise_number(number, &[])),
    }
}

/// `pipe()`.
pub fn pipe(_: &[Obj]) -> Res {
    let mut files = [0; 2];
    if unsafe { libc::pipe2(files.as_mut_ptr(), libc::O_CLOEXEC) } < 0 {
        return Err(os_error::raise(&[]));
    }
    tuple::from_slice(&files.map(|file| Obj::small(i64::from(file))))
}

/// `dup(fd, /)`.
pub fn dup(a: &[Obj]) -> Res {
    let new = unsafe { libc::fcntl(ops::index::c_int(&a[0])?, libc::F_DUPFD_CLOEXEC, 0) };
    if new < 0 { Err(os_error::raise(&[])) } else { Ok(Obj::small(i64::from(new))) }
}

/// `dup2(fd, fd2, inheritable=True)`.
pub fn dup2(a: &[Obj]) -> Res {
    let new = unsafe { libc::dup2(ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?) };
    if new < 0 { Err(os_error::raise(&[])) } else { Ok(Obj::small(i64::from(new))) }
}

/// `lseek(fd, position, whence, /)`.
pub fn lseek(a: &[Obj]) -> Res {
    let descriptor = ops::index::c_int(&a[0])?;
    let whence = ops::index::c_int(&a[2])?;
    int::from_i64(file::seek_to(descriptor, os_error::c_long(&a[1])?, whence)?)
}

/// `fsync(fd)`.
pub fn fsync(a: &[Obj]) -> Res {
    done(unsafe { libc::fsync(ops::index::c_int(&a[0])?) }, &[])
}
