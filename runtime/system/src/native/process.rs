//! Functions of `posix` about processes, and what goes between them.

use alloc::vec::Vec;

use naja_core::objects::{bytes, list, none, tuple};
use naja_core::{Obj, Res, errors, ops};

use crate::threads;
use crate::{os_error, path};

fn number(result: i32) -> Res {
    if result < 0 { Err(os_error::raise(&[])) } else { Ok(Obj::small(i64::from(result))) }
}

/// `fork()`.
pub fn fork(_: &[Obj]) -> Res {
    // SAFETY: the process has one thread of the system.
    let child = unsafe { libc::fork() };
    if child == 0 {
        threads::forget_others();
    }
    number(child)
}

fn texts(values: &Obj, function: &str) -> Res<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    for value in naja_core::ops::iteration::collect(values)? {
        found.push(path::argument(&value, function, "path")?.to_vec());
    }
    Ok(found)
}

/// `_execve(path, argv, environment, /)`: both are lists of paths.
pub fn execve(a: &[Obj]) -> Res {
    let name = path::argument(&a[0], "execve", "path")?;
    let (argv, environment) = (texts(&a[1], "execve")?, texts(&a[2], "execve")?);
    let pointers = |texts: &[Vec<u8>]| -> Vec<*const core::ffi::c_char> {
        let ends = core::iter::once(core::ptr::null());
        texts.iter().map(|text| text.as_ptr().cast()).chain(ends).collect()
    };
    let (argv, environment) = (pointers(&argv), pointers(&environment));
    // SAFETY: texts and arrays end as C expects.
    unsafe { libc::execve(name.as_ptr().cast(), argv.as_ptr(), environment.as_ptr()) };
    Err(os_error::raise(&a[..1]))
}

/// `waitpid(pid, options, /)`.
pub fn waitpid(a: &[Obj]) -> Res {
    let (pid, options) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?);
    let mut status = 0;
    loop {
        let poll = threads::count() > 1 && options & libc::WNOHANG == 0;
        let flags = if poll { options | libc::WNOHANG } else { options };
        let call =
            || unsafe { libc::wait4(pid, &raw mut status, flags, core::ptr::null_mut()) as isize };
        match os_error::retry(call)? {
            Ok(0) if poll => {
                threads::block(threads::now() + 1_000_000);
                naja_core::thread::poll()?;
            }
            Ok(found) => {
                let status = Obj::small(i64::from(status));
                return tuple::from_slice(&[Obj::small(found as i64), status]);
            }
            Err(number) => return Err(os_error::raise_number(number, &[])),
        }
    }
}

/// `pipe2(flags, /)`.
pub fn pipe2(a: &[Obj]) -> Res {
    let mut files = [0; 2];
    if unsafe { libc::pipe2(files.as_mut_ptr(), ops::index::c_int(&a[0])?) } < 0 {
        return Err(os_error::raise(&[]));
    }
    tuple::from_slice(&files.map(|file| Obj::small(i64::from(file))))
}

/// `_fcntl(fd, command, argument, /)`.
pub fn fcntl(a: &[Obj]) -> Res {
    let (file, command) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?);
    let argument = os_error::c_long(&a[2])?;
    number(unsafe { libc::fcntl(file, command, argument as usize) })
}

/// `_ioctl(fd, request, argument, /)`.
pub fn ioctl(a: &[Obj]) -> Res {
    let (file, request) = (ops::index::c_int(&a[0])?, os_error::c_long(&a[1])?);
    let argument = os_error::c_long(&a[2])?;
    number(unsafe { libc::ioctl(file, request as _, argument as usize) })
}

/// `_flock(fd, operation, /)`.
pub fn flock(a: &[Obj]) -> Res {
    let (file, operation) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?);
    let call = || unsafe { libc::flock(file, operation) as isize };
    match os_error::retry(call)? {
        Ok(_) => Ok(none::none()),
        Err(number) => Err(os_error::raise_number(number, &[])),
    }
}

/// `_lock_range(fd, command, kind, whence, start, length, /)`.
pub fn lock_range(a: &[Obj]) -> Res {
    let mut range: libc::flock = unsafe { core::mem::zeroed() };
    range.l_type = ops::index::c_int(&a[2])? as i16;
    range.l_whence = ops::index::c_int(&a[3])? as i16;
    range.l_start = os_error::c_long(&a[4])?;
    range.l_len = os_error::c_long(&a[5])?;
    let (file, command) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?);
    let call = || unsafe { libc::fcntl(file, command, &raw mut range as usize) as isize };
    match os_error::retry(call)? {
        Ok(_) => Ok(none::none()),
        Err(number) => Err(os_error::raise_number(number, &[])),
    }
}

/// `pread(fd, length, offset, /)`.
pub fn pread(a: &[Obj]) -> Res {
    let (file, offset) = (ops::index::c_int(&a[0])?, os_error::c_long(&a[2])?);
    let mut data = buffer(&a[1])?;
    let call = || unsafe { libc::pread(file, data.as_mut_ptr().cast(), data.len(), offset) };
    match os_error::retry(call)? {
        Ok(got) => bytes::new(&data[..got]),
        Err(number) => Err(os_error::raise_number(number, &[])),
    }
}

/// `pwrite(fd, data, offset, /)`.
pub fn pwrite(a: &[Obj]) -> Res {
    let (file, offset) = (ops::index::c_int(&a[0])?, os_error::c_long(&a[2])?);
    let data = bytes::require(&a[1])?;
    let call = || unsafe { libc::pwrite(file, data.as_ptr().cast(), data.len(), offset) };
    match os_error::retry(call)? {
        Ok(written) => Ok(Obj::small(written as i64)),
        Err(number) => Err(os_error::raise_number(number, &[])),
    }
}

/// Zeroed bytes of a length that the program gives.
pub fn buffer(length: &Obj) -> Res<Vec<u8>> {
    let Ok(length) = usize::try_from(os_error::c_long(length)?) else {
        return Err(os_error::raise_number(libc::EINVAL, &[]));
    };
    let mut data = Vec::new();
    if data.try_reserve(length).is_err() {
        return Err(errors::memory_error());
    }
    data.resize(length, 0);
    Ok(data)
}

/// `setsid()`.
pub fn setsid(_: &[Obj]) -> Res {
    number(unsafe { libc::setsid() })
}

/// `getpgid(pid)`.
pub fn getpgid(a: &[Obj]) -> Res {
    number(unsafe { libc::getpgid(ops::index::c_int(&a[0])?) })
}

/// `setpgid(pid, group, /)`.
pub fn setpgid(a: &[Obj]) -> Res {
    number(unsafe { libc::setpgid(ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?) })
}

/// `_poll(files, timeout, /)`: files are pairs of descriptor and events, the timeout is in
/// nanoseconds, None for ever. The pairs of those that have something, with what they have.
pub fn poll(a: &[Obj]) -> Res {
    let mut files = Vec::new();
    for pair in naja_core::ops::iteration::collect(&a[0])? {
        let pair = naja_core::ops::iteration::collect(&pair)?;
        let [fd, events] = &pair[..] else {
            return Err(errors::type_error("pairs of a descriptor and events are wanted"));
        };
        let events = ops::index::c_int(events)? as i16;
        files.push(libc::pollfd { fd: ops::index::c_int(fd)?, events, revents: 0 });
    }
    let deadline = match a[1].given().filter(|value| !none::is_none(value)) {
        Some(timeout) => threads::now().saturating_add(os_error::c_long(timeout)?.max(0)),
        None => threads::FOR_EVER,
    };
    poll_until(&mut files, deadline)?;
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.revents != 0) {
        let pair = [file.fd, i32::from(file.revents)].map(|value| Obj::small(i64::from(value)));
        found.push(tuple::from_slice(&pair)?);
    }
    list::new(found)
}

fn poll_until(files: &mut [libc::pollfd], deadline: i64) -> Res<()> {
    loop {
        let left = (deadline - threads::now()).max(0);
        let others = threads::count() > 1;
        let wait = if others { 0 } else { left };
        let time = libc::timespec { tv_sec: wait / 1_000_000_000, tv_nsec: wait % 1_000_000_000 };
        let time = if !others && deadline == threads::FOR_EVER { None } else { Some(time) };
        let address = time.as_ref().map_or(core::ptr::null(), core::ptr::from_ref);
        let count = files.len() as libc::nfds_t;
        let found = unsafe { libc::ppoll(files.as_mut_ptr(), count, address, core::ptr::null()) };
        if found < 0 && os_error::last() != libc::EINTR {
            return Err(os_error::raise(&[]));
        }
        if found > 0 || left == 0 {
            return Ok(());
        }
        if others && threads::block_for_files(files.to_vec(), deadline) == threads::Wake::Timeout {
            return Ok(());
        }
        naja_core::thread::poll()?;
    }
}
