//! The module `posix`: the process and its surroundings. Files are in `posix_files`.

use alloc::vec::Vec;

use naja_core::objects::{bytes, dict, list, module, none, str, tuple};
use naja_core::{Obj, Res, errors, names, ops};

use super::random;
use crate::sys::structure;
use crate::{os_error, path};

const NUMBERS: &[(&str, i32)] = &[
    ("F_OK", libc::F_OK),
    ("R_OK", libc::R_OK),
    ("W_OK", libc::W_OK),
    ("X_OK", libc::X_OK),
    ("O_RDONLY", libc::O_RDONLY),
    ("O_WRONLY", libc::O_WRONLY),
    ("O_RDWR", libc::O_RDWR),
    ("O_CREAT", libc::O_CREAT),
    ("O_EXCL", libc::O_EXCL),
    ("O_TRUNC", libc::O_TRUNC),
    ("O_APPEND", libc::O_APPEND),
    ("O_NONBLOCK", libc::O_NONBLOCK),
    ("O_SYNC", libc::O_SYNC),
    ("O_CLOEXEC", libc::O_CLOEXEC),
    ("O_DIRECTORY", libc::O_DIRECTORY),
    ("O_NOFOLLOW", libc::O_NOFOLLOW),
    ("EX_OK", 0),
    ("WNOHANG", libc::WNOHANG),
    ("WUNTRACED", libc::WUNTRACED),
    ("NGROUPS_MAX", 65536),
    ("TMP_MAX", 238_328),
];

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    for (name, number) in NUMBERS {
        dict::insert(contents, &names::intern(name), &Obj::small(i64::from(*number)))?;
    }
    let size = structure::TERMINAL_SIZE.object();
    dict::insert(contents, &names::intern("terminal_size"), &size)?;
    Ok(none::none())
}

/// `_environment()`: a list of (name, value) in bytes.
pub fn environment(_: &[Obj]) -> Res {
    unsafe extern "C" {
        static environ: *const *const core::ffi::c_char;
    }
    let mut found = Vec::new();
    // SAFETY: the C library keeps an array that a null pointer ends.
    unsafe {
        let mut entry = environ;
        while !entry.is_null() && !(*entry).is_null() {
            let text = core::ffi::CStr::from_ptr(*entry).to_bytes();
            if let Some(at) = text.iter().position(|byte| *byte == b'=') {
                let pair = [bytes::new(&text[..at])?, bytes::new(&text[at + 1..])?];
                found.push(tuple::from_slice(&pair)?);
            }
            entry = entry.add(1);
        }
    }
    list::new(found)
}

macro_rules! identities {
    ($($function:ident;)*) => {
        $(
            #[doc = concat!("`", stringify!($function), "()`.")]
            pub fn $function(_: &[Obj]) -> Res {
                Ok(Obj::small(i64::from(unsafe { libc::$function() })))
            }
        )*
    };
}

identities! {
    getpid;
    getppid;
    getuid;
    geteuid;
    getgid;
    getegid;
}

/// `urandom(size, /)`.
pub fn urandom(a: &[Obj]) -> Res {
    let size = os_error::c_long(&a[0])?;
    let Ok(size) = usize::try_from(size) else {
        return Err(errors::value_error("negative argument not allowed"));
    };
    bytes::new(&random::system_bytes(size)?)
}

/// `cpu_count()`: how many processors are online.
pub fn cpu_count(_: &[Obj]) -> Res {
    let file = unsafe {
        libc::open(c"/sys/devices/system/cpu/online".as_ptr(), libc::O_RDONLY | libc::O_CLOEXEC)
    };
    if file < 0 {
        return Ok(none::none());
    }
    let mut buffer = [0u8; 256];
    let length = unsafe { libc::read(file, buffer.as_mut_ptr().cast(), buffer.len()) };
    unsafe { libc::close(file) };
    let text = core::str::from_utf8(&buffer[..length.max(0) as usize]).unwrap_or("");
    let mut count = 0;
    for range in text.trim().split(',') {
        let mut ends = range.split('-').map(|number| number.parse::<i64>().unwrap_or(0));
        let first = ends.next().unwrap_or(0);
        count += ends.next().unwrap_or(first) - first + 1;
    }
    Ok(Obj::small(count))
}

/// `get_terminal_size(fd=1, /)`.
pub fn get_terminal_size(a: &[Obj]) -> Res {
    let descriptor = a[0].given().map_or(Ok(1), ops::index::c_int)?;
    let mut size: libc::winsize = unsafe { core::mem::zeroed() };
    if unsafe { libc::ioctl(descriptor, libc::TIOCGWINSZ, &raw mut size) } < 0 {
        return Err(os_error::raise(&[]));
    }
    let values = [size.ws_col, size.ws_row].map(|value| Obj::small(i64::from(value)));
    structure::make(&structure::TERMINAL_SIZE, values.to_vec())
}

/// `kill(pid, signal, /)`.
pub fn kill(a: &[Obj]) -> Res {
    let (process, signal) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[1])?);
    if unsafe { libc::kill(process, signal) } < 0 {
        return Err(os_error::raise(&[]));
    }
    naja_core::thread::poll()?;
    Ok(none::none())
}

/// `_exit(status)`.
pub fn exit_now(a: &[Obj]) -> Res {
    let status = ops::index::c_int(&a[0])?;
    // SAFETY: always allowed.
    unsafe { libc::_exit(status) }
}

/// `abort()`.
pub fn abort(_: &[Obj]) -> Res {
    // SAFETY: always allowed.
    unsafe { libc::abort() }
}

/// `strerror(code, /)`.
pub fn strerror(a: &[Obj]) -> Res {
    let code = ops::index::c_int(&a[0])?;
    match os_error::text(code) {
        "Unknown error" => str::new(&alloc::format!("Unknown error {code}")),
        text => str::new(text),
    }
}

/// `umask(mask, /)`.
pub fn umask(a: &[Obj]) -> Res {
    let mask = ops::index::c_int(&a[0])?;
    Ok(Obj::small(i64::from(unsafe { libc::umask(mask as libc::mode_t) })))
}

/// `uname()`: five strs.
pub fn uname(_: &[Obj]) -> Res {
    let mut name: libc::utsname = unsafe { core::mem::zeroed() };
    unsafe { libc::uname(&raw mut name) };
    let parts = [&name.sysname[..], &name.nodename, &name.release, &name.version, &name.machine];
    let mut values = Vec::new();
    for part in parts {
        // SAFETY: the system ends each with a zero.
        let text = unsafe { core::ffi::CStr::from_ptr(part.as_ptr()) };
        values.push(path::decode(text.to_bytes())?);
    }
    tuple::new(values)
}

/// `fspath(path)`.
pub fn fspath(a: &[Obj]) -> Res {
    path::fspath(&a[0])
}

/// `isatty(fd, /)`.
pub fn isatty(a: &[Obj]) -> Res {
    let descriptor = ops::index::c_int(&a[0])?;
    Ok(none::bool_object(unsafe { libc::isatty(descriptor) } == 1))
}

/// `times()`: user, system, children's user and system, and elapsed seconds.
pub fn times(_: &[Obj]) -> Res {
    let mut values = Vec::new();
    for who in [libc::RUSAGE_SELF, libc::RUSAGE_CHILDREN] {
        let mut usage: libc::rusage = unsafe { core::mem::zeroed() };
        unsafe { libc::getrusage(who, &raw mut usage) };
        for time in [usage.ru_utime, usage.ru_stime] {
            let seconds = time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
            values.push(naja_core::objects::float::new(seconds)?);
        }
    }
    values.push(super::time::monotonic(&[])?);
    tuple::new(values)
}
