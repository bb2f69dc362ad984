//! C functions about files and the environment that are a little more than a system call.

use crate::memory::LinuxMemory;
use crate::syscall::{__errno_location, raw, result};
use core::alloc::{GlobalAlloc, Layout};
use core::ffi::{c_char, c_int};
use core::ptr::{addr_of_mut, null_mut};
use libc::{dirent64, size_t};

/// The environment, set at start.
#[cfg_attr(not(test), unsafe(export_name = "environ"))]
pub static mut ENVIRONMENT: *mut *mut c_char = null_mut();

#[cfg_attr(not(test), unsafe(export_name = "isatty"))]
unsafe extern "C" fn is_terminal(file: c_int) -> c_int {
    let mut settings = [0u8; 64];
    let arguments =
        [file as usize, libc::TCGETS as usize, addr_of_mut!(settings) as usize, 0, 0, 0];
    c_int::from(result(unsafe { raw(libc::SYS_ioctl, arguments) }) == 0)
}

#[cfg_attr(not(test), unsafe(export_name = "getcwd"))]
unsafe extern "C" fn current_folder(buffer: *mut c_char, size: size_t) -> *mut c_char {
    let arguments = [buffer as usize, size, 0, 0, 0, 0];
    match result(unsafe { raw(libc::SYS_getcwd, arguments) }) {
        -1 => null_mut(),
        _ => buffer,
    }
}

#[cfg_attr(not(test), unsafe(export_name = "getenv"))]
unsafe extern "C" fn environment_variable(name: *const c_char) -> *mut c_char {
    unsafe {
        let mut entry = ENVIRONMENT;
        while !entry.is_null() && !(*entry).is_null() {
            let mut index = 0;
            while *name.add(index) != 0 && *name.add(index) == *(*entry).add(index) {
                index += 1;
            }
            if *name.add(index) == 0 && *(*entry).add(index) == b'=' as c_char {
                return (*entry).add(index + 1);
            }
            entry = entry.add(1);
        }
    }
    null_mut()
}

const BUFFER: usize = 4096;

/// `DIR`: the entries that the kernel gave and are not handed out yet.
#[repr(C, align(16))]
struct Folder {
    file: c_int,
    next: usize,
    end: usize,
    entries: [u64; BUFFER / 8],
}

#[cfg_attr(not(test), unsafe(export_name = "opendir"))]
unsafe extern "C" fn open_folder(path: *const c_char) -> *mut Folder {
    let flags = libc::O_RDONLY | libc::O_DIRECTORY | libc::O_CLOEXEC;
    let file = result(unsafe { raw(libc::SYS_open, [path as usize, flags as usize, 0, 0, 0, 0]) });
    if file < 0 { null_mut() } else { unsafe { open_folder_of(file as c_int) } }
}

#[cfg_attr(not(test), unsafe(export_name = "fdopendir"))]
unsafe extern "C" fn open_folder_of(file: c_int) -> *mut Folder {
    let folder = unsafe { LinuxMemory.alloc(Layout::new::<Folder>()) }.cast::<Folder>();
    if folder.is_null() {
        unsafe { *__errno_location() = libc::ENOMEM };
        return null_mut();
    }
    unsafe { folder.write(Folder { file, next: 0, end: 0, entries: [0; BUFFER / 8] }) };
    folder
}

#[cfg_attr(not(test), unsafe(export_name = "readdir"))]
unsafe extern "C" fn read_folder(folder: *mut Folder) -> *mut dirent64 {
    let folder = unsafe { &mut *folder };
    let start = (&raw mut folder.entries).cast::<u8>();
    if folder.next == folder.end {
        let arguments = [folder.file as usize, start as usize, BUFFER, 0, 0, 0];
        let length = result(unsafe { raw(libc::SYS_getdents64, arguments) });
        if length <= 0 {
            return null_mut();
        }
        folder.next = 0;
        folder.end = length as usize;
    }
    let entry = unsafe { start.add(folder.next) }.cast::<dirent64>();
    folder.next += usize::from(unsafe { (*entry).d_reclen });
    entry
}

#[cfg_attr(not(test), unsafe(export_name = "readdir64"))]
unsafe extern "C" fn read_folder_64(folder: *mut Folder) -> *mut dirent64 {
    unsafe { read_folder(folder) }
}

#[cfg_attr(not(test), unsafe(export_name = "closedir"))]
unsafe extern "C" fn close_folder(folder: *mut Folder) -> c_int {
    let file = unsafe { (*folder).file };
    unsafe { LinuxMemory.dealloc(folder.cast(), Layout::new::<Folder>()) };
    result(unsafe { raw(libc::SYS_close, [file as usize, 0, 0, 0, 0, 0]) }) as c_int
}
