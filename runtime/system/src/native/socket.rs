//! The module `_socket`: system calls on sockets. Addresses are bytes as the system lays them out;
//! `stdlib/socket.py` makes and reads them.

use alloc::vec::Vec;

use naja_core::objects::{bytes, none, str, tuple};
use naja_core::{Obj, Res, ops};

use super::process::buffer;
use crate::threads;
use crate::{os_error, path};

/// Room for any address.
const ADDRESS_MAX: usize = 128;

fn descriptor(argument: &Obj) -> Res<i32> {
    ops::index::c_int(argument)
}

fn done(result: i32) -> Res {
    if result < 0 { Err(os_error::raise(&[])) } else { Ok(none::none()) }
}

fn counted(result: Result<usize, i32>) -> Res<usize> {
    result.map_err(|number| os_error::raise_number(number, &[]))
}

/// `socket(family, kind, protocol, /)`.
pub fn socket(a: &[Obj]) -> Res {
    let kind = ops::index::c_int(&a[1])? | libc::SOCK_CLOEXEC;
    let (family, protocol) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[2])?);
    let file = unsafe { libc::socket(family, kind, protocol) };
    if file < 0 { Err(os_error::raise(&[])) } else { Ok(Obj::small(i64::from(file))) }
}

/// `socketpair(family, kind, protocol, /)`.
pub fn socketpair(a: &[Obj]) -> Res {
    let kind = ops::index::c_int(&a[1])? | libc::SOCK_CLOEXEC;
    let (family, protocol) = (ops::index::c_int(&a[0])?, ops::index::c_int(&a[2])?);
    let mut files = [0; 2];
    if unsafe { libc::socketpair(family, kind, protocol, files.as_mut_ptr()) } < 0 {
        return Err(os_error::raise(&[]));
    }
    tuple::from_slice(&files.map(|file| Obj::small(i64::from(file))))
}

/// `bind(fd, address, /)`.
pub fn bind(a: &[Obj]) -> Res {
    let address = bytes::require(&a[1])?;
    let file = descriptor(&a[0])?;
    done(unsafe { libc::bind(file, address.as_ptr().cast(), address.len() as libc::socklen_t) })
}

/// `connect(fd, address, /)`: the error number, 0 for none.
pub fn connect(a: &[Obj]) -> Res {
    let address = bytes::require(&a[1])?;
    let file = descriptor(&a[0])?;
    let status =
        unsafe { libc::connect(file, address.as_ptr().cast(), address.len() as libc::socklen_t) };
    Ok(Obj::small(if status < 0 { i64::from(os_error::last()) } else { 0 }))
}

/// `listen(fd, backlog, /)`.
pub fn listen(a: &[Obj]) -> Res {
    done(unsafe { libc::listen(descriptor(&a[0])?, ops::index::c_int(&a[1])?) })
}

/// `shutdown(fd, how, /)`.
pub fn shutdown(a: &[Obj]) -> Res {
    done(unsafe { libc::shutdown(descriptor(&a[0])?, ops::index::c_int(&a[1])?) })
}

/// `accept(fd, /)`: the new descriptor and the address.
pub fn accept(a: &[Obj]) -> Res {
    let file = descriptor(&a[0])?;
    let mut address = [0u8; ADDRESS_MAX];
    let mut length = ADDRESS_MAX as libc::socklen_t;
    let call = || unsafe {
        let place = address.as_mut_ptr().cast();
        libc::accept4(file, place, &raw mut length, libc::SOCK_CLOEXEC) as isize
    };
    let new = counted(os_error::retry(call)?)?;
    let length = (length as usize).min(ADDRESS_MAX);
    tuple::from_slice(&[Obj::small(new as i64), bytes::new(&address[..length])?])
}

/// `send(fd, data, flags, address, /)`: the address may be empty.
pub fn send(a: &[Obj]) -> Res {
    let file = descriptor(&a[0])?;
    let flags = ops::index::c_int(&a[2])?;
    let (data, address) = (bytes::require(&a[1])?, bytes::require(&a[3])?);
    let to = if address.is_empty() { core::ptr::null() } else { address.as_ptr().cast() };
    let call = || unsafe {
        let length = address.len() as libc::socklen_t;
        libc::sendto(file, data.as_ptr().cast(), data.len(), flags, to, length)
    };
    Ok(Obj::small(counted(os_error::retry(call)?)? as i64))
}

/// `receive(fd, length, flags, /)`: data and address.
pub fn receive(a: &[Obj]) -> Res {
    let file = descriptor(&a[0])?;
    let mut data: Vec<u8> = buffer(&a[1])?;
    let flags = ops::index::c_int(&a[2])?;
    let mut address = [0u8; ADDRESS_MAX];
    let mut length = ADDRESS_MAX as libc::socklen_t;
    let call = || unsafe {
        let (room, place) = (data.as_mut_ptr().cast(), address.as_mut_ptr().cast());
        libc::recvfrom(file, room, data.len(), flags, place, &raw mut length)
    };
    let got = counted(os_error::retry(call)?)?;
    let length = (length as usize).min(ADDRESS_MAX);
    tuple::from_slice(&[bytes::new(&data[..got])?, bytes::new(&address[..length])?])
}

type NameOf =
    unsafe extern "C" fn(i32, *mut libc::sockaddr, *mut libc::socklen_t) -> core::ffi::c_int;

fn name(argument: &Obj, function: NameOf) -> Res {
    let mut address = [0u8; ADDRESS_MAX];
    let mut length = ADDRESS_MAX as libc::socklen_t;
    let place = address.as_mut_ptr().cast();
    if unsafe { function(descriptor(argument)?, place, &raw mut length) } < 0 {
        return Err(os_error::raise(&[]));
    }
    bytes::new(&address[..(length as usize).min(ADDRESS_MAX)])
}

/// `getsockname(fd, /)`.
pub fn getsockname(a: &[Obj]) -> Res {
    name(&a[0], libc::getsockname)
}

/// `getpeername(fd, /)`.
pub fn getpeername(a: &[Obj]) -> Res {
    name(&a[0], libc::getpeername)
}

/// `setsockopt(fd, level, option, value, /)`.
pub fn setsockopt(a: &[Obj]) -> Res {
    let file = descriptor(&a[0])?;
    let (level, option) = (ops::index::c_int(&a[1])?, ops::index::c_int(&a[2])?);
    let value = bytes::require(&a[3])?;
    let length = value.len() as libc::socklen_t;
    done(unsafe { libc::setsockopt(file, level, option, value.as_ptr().cast(), length) })
}

/// `getsockopt(fd, level, option, length, /)`.
pub fn getsockopt(a: &[Obj]) -> Res {
    let file = descriptor(&a[0])?;
    let (level, option) = (ops::index::c_int(&a[1])?, ops::index::c_int(&a[2])?);
    let mut value = buffer(&a[3])?;
    let mut length = value.len() as libc::socklen_t;
    let place = value.as_mut_ptr().cast();
    if unsafe { libc::getsockopt(file, level, option, place, &raw mut length) } < 0 {
        return Err(os_error::raise(&[]));
    }
    bytes::new(&value[..(length as usize).min(value.len())])
}

/// `gethostname()`.
pub fn gethostname(_: &[Obj]) -> Res {
    let mut name: libc::utsname = unsafe { core::mem::zeroed() };
    if unsafe { libc::uname(&raw mut name) } < 0 {
        return str::new("localhost");
    }
    // SAFETY: the system ends it with a zero.
    let text = unsafe { core::ffi::CStr::from_ptr(name.nodename.as_ptr()) };
    path::decode(text.to_bytes())
}

/// `wait(fd, events, timeout, /)`: until the descriptor has an event; nanoseconds, None for ever.
/// False when the time was up.
pub fn wait(a: &[Obj]) -> Res {
    let pair = tuple::from_slice(&[a[0].clone(), a[1].clone()])?;
    let found = super::process::poll(&[tuple::from_slice(&[pair])?, a[2].clone()])?;
    Ok(none::bool_object(!naja_core::objects::list::items(&found).is_empty()))
}

/// `has_others()`: whether other threads want to run meanwhile.
pub fn has_others(_: &[Obj]) -> Res {
    Ok(none::bool_object(threads::count() > 1))
}
