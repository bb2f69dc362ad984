//! C functions that are one system call each.

use crate::syscall::{raw, result};
use core::ffi::{c_char, c_int, c_uint, c_ulong, c_void};
use libc::{
    clockid_t, gid_t, iovec, itimerval, mode_t, off_t, pid_t, pollfd, rlimit, rusage, sigset_t,
    size_t, sockaddr, socklen_t, ssize_t, timespec, timeval, uid_t, utsname,
};

/// `name(argument: type, …) -> result = number;` in a C function's words.
macro_rules! calls {
    ($($name:ident($($argument:ident: $kind:ty),*) -> $returned:ty = $number:ident;)*) => {
        $(
            #[cfg_attr(not(test), unsafe(no_mangle))]
            unsafe extern "C" fn $name($($argument: $kind),*) -> $returned {
                let mut arguments = [$($argument as usize),*].into_iter();
                let words = core::array::from_fn(|_| arguments.next().unwrap_or(0));
                result(unsafe { raw(libc::$number, words) }) as $returned
            }
        )*
    };
}

calls! {
    accept4(socket: c_int, address: *mut sockaddr, length: *mut socklen_t, flags: c_int)
        -> c_int = SYS_accept4;
    access(path: *const c_char, mode: c_int) -> c_int = SYS_access;
    bind(socket: c_int, address: *const sockaddr, length: socklen_t) -> c_int = SYS_bind;
    chdir(path: *const c_char) -> c_int = SYS_chdir;
    chmod(path: *const c_char, mode: mode_t) -> c_int = SYS_chmod;
    chown(path: *const c_char, user: uid_t, group: gid_t) -> c_int = SYS_chown;
    clock_getres(clock: clockid_t, time: *mut timespec) -> c_int = SYS_clock_getres;
    close(file: c_int) -> c_int = SYS_close;
    connect(socket: c_int, address: *const sockaddr, length: socklen_t) -> c_int = SYS_connect;
    dup(file: c_int) -> c_int = SYS_dup;
    dup2(old: c_int, new: c_int) -> c_int = SYS_dup2;
    dup3(old: c_int, new: c_int, flags: c_int) -> c_int = SYS_dup3;
    execve(path: *const c_char, argv: *const *const c_char, envp: *const *const c_char)
        -> c_int = SYS_execve;
    faccessat(folder: c_int, path: *const c_char, mode: c_int, flags: c_int)
        -> c_int = SYS_faccessat2;
    fchmod(file: c_int, mode: mode_t) -> c_int = SYS_fchmod;
    fdatasync(file: c_int) -> c_int = SYS_fdatasync;
    flock(file: c_int, operation: c_int) -> c_int = SYS_flock;
    fork() -> pid_t = SYS_fork;
    fstat(file: c_int, status: *mut libc::stat) -> c_int = SYS_fstat;
    fsync(file: c_int) -> c_int = SYS_fsync;
    ftruncate(file: c_int, length: off_t) -> c_int = SYS_ftruncate;
    getegid() -> gid_t = SYS_getegid;
    geteuid() -> uid_t = SYS_geteuid;
    getgid() -> gid_t = SYS_getgid;
    getitimer(which: c_int, timer: *mut itimerval) -> c_int = SYS_getitimer;
    getpeername(socket: c_int, address: *mut sockaddr, length: *mut socklen_t)
        -> c_int = SYS_getpeername;
    getpgid(process: pid_t) -> pid_t = SYS_getpgid;
    getpgrp() -> pid_t = SYS_getpgrp;
    getpid() -> pid_t = SYS_getpid;
    getppid() -> pid_t = SYS_getppid;
    getrandom(buffer: *mut c_void, length: size_t, flags: c_uint) -> ssize_t = SYS_getrandom;
    getrlimit(resource: c_uint, limit: *mut rlimit) -> c_int = SYS_getrlimit;
    getrusage(who: c_int, usage: *mut rusage) -> c_int = SYS_getrusage;
    getsockname(socket: c_int, address: *mut sockaddr, length: *mut socklen_t)
        -> c_int = SYS_getsockname;
    getsockopt(
        socket: c_int,
        level: c_int,
        option: c_int,
        value: *mut c_void,
        length: *mut socklen_t
    ) -> c_int = SYS_getsockopt;
    gettimeofday(time: *mut timeval, zone: *mut c_void) -> c_int = SYS_gettimeofday;
    getuid() -> uid_t = SYS_getuid;
    ioctl(file: c_int, request: c_ulong, argument: usize) -> c_int = SYS_ioctl;
    fcntl(file: c_int, command: c_int, argument: usize) -> c_int = SYS_fcntl;
    kill(process: pid_t, signal: c_int) -> c_int = SYS_kill;
    lchown(path: *const c_char, user: uid_t, group: gid_t) -> c_int = SYS_lchown;
    link(old: *const c_char, new: *const c_char) -> c_int = SYS_link;
    listen(socket: c_int, backlog: c_int) -> c_int = SYS_listen;
    lseek(file: c_int, offset: off_t, whence: c_int) -> off_t = SYS_lseek;
    lstat(path: *const c_char, status: *mut libc::stat) -> c_int = SYS_lstat;
    madvise(address: *mut c_void, length: size_t, advice: c_int) -> c_int = SYS_madvise;
    mkdir(path: *const c_char, mode: mode_t) -> c_int = SYS_mkdir;
    mmap(
        address: *mut c_void,
        length: size_t,
        protection: c_int,
        flags: c_int,
        file: c_int,
        offset: off_t
    ) -> *mut c_void = SYS_mmap;
    mprotect(address: *mut c_void, length: size_t, protection: c_int) -> c_int = SYS_mprotect;
    mremap(address: *mut c_void, old: size_t, new: size_t, flags: c_int) -> *mut c_void = SYS_mremap;
    msync(address: *mut c_void, length: size_t, flags: c_int) -> c_int = SYS_msync;
    munmap(address: *mut c_void, length: size_t) -> c_int = SYS_munmap;
    open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int = SYS_open;
    openat(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int = SYS_openat;
    pipe(files: *mut c_int) -> c_int = SYS_pipe;
    pipe2(files: *mut c_int, flags: c_int) -> c_int = SYS_pipe2;
    poll(files: *mut pollfd, count: c_ulong, timeout: c_int) -> c_int = SYS_poll;
    ppoll(
        files: *mut pollfd,
        count: c_ulong,
        timeout: *const timespec,
        mask: *const sigset_t
    ) -> c_int = SYS_ppoll;
    pread(file: c_int, buffer: *mut c_void, length: size_t, offset: off_t)
        -> ssize_t = SYS_pread64;
    pwrite(file: c_int, buffer: *const c_void, length: size_t, offset: off_t)
        -> ssize_t = SYS_pwrite64;
    read(file: c_int, buffer: *mut c_void, length: size_t) -> ssize_t = SYS_read;
    readlink(path: *const c_char, buffer: *mut c_char, length: size_t) -> ssize_t = SYS_readlink;
    recvfrom(
        socket: c_int,
        buffer: *mut c_void,
        length: size_t,
        flags: c_int,
        address: *mut sockaddr,
        room: *mut socklen_t
    ) -> ssize_t = SYS_recvfrom;
    rename(old: *const c_char, new: *const c_char) -> c_int = SYS_rename;
    rmdir(path: *const c_char) -> c_int = SYS_rmdir;
    sched_yield() -> c_int = SYS_sched_yield;
    sendto(
        socket: c_int,
        buffer: *const c_void,
        length: size_t,
        flags: c_int,
        address: *const sockaddr,
        room: socklen_t
    ) -> ssize_t = SYS_sendto;
    setitimer(which: c_int, new: *const itimerval, old: *mut itimerval) -> c_int = SYS_setitimer;
    setpgid(process: pid_t, group: pid_t) -> c_int = SYS_setpgid;
    setrlimit(resource: c_uint, limit: *const rlimit) -> c_int = SYS_setrlimit;
    setsid() -> pid_t = SYS_setsid;
    setsockopt(
        socket: c_int,
        level: c_int,
        option: c_int,
        value: *const c_void,
        length: socklen_t
    ) -> c_int = SYS_setsockopt;
    shutdown(socket: c_int, how: c_int) -> c_int = SYS_shutdown;
    socket(family: c_int, kind: c_int, protocol: c_int) -> c_int = SYS_socket;
    socketpair(family: c_int, kind: c_int, protocol: c_int, files: *mut c_int)
        -> c_int = SYS_socketpair;
    stat(path: *const c_char, status: *mut libc::stat) -> c_int = SYS_stat;
    symlink(old: *const c_char, new: *const c_char) -> c_int = SYS_symlink;
    truncate(path: *const c_char, length: off_t) -> c_int = SYS_truncate;
    umask(mask: mode_t) -> mode_t = SYS_umask;
    uname(name: *mut utsname) -> c_int = SYS_uname;
    unlink(path: *const c_char) -> c_int = SYS_unlink;
    unlinkat(folder: c_int, path: *const c_char, flags: c_int) -> c_int = SYS_unlinkat;
    utimensat(folder: c_int, path: *const c_char, times: *const timespec, flags: c_int)
        -> c_int = SYS_utimensat;
    wait4(process: pid_t, status: *mut c_int, options: c_int, usage: *mut rusage)
        -> pid_t = SYS_wait4;
    write(file: c_int, buffer: *const c_void, length: size_t) -> ssize_t = SYS_write;
    writev(file: c_int, parts: *const iovec, count: c_int) -> ssize_t = SYS_writev;
}

/// Ends the process at once.
#[cfg_attr(not(test), unsafe(no_mangle))]
pub extern "C" fn _exit(status: c_int) -> ! {
    loop {
        unsafe { raw(libc::SYS_exit_group, [status as usize, 0, 0, 0, 0, 0]) };
    }
}

/// Ends the process. Nothing here is buffered or waits for the exit.
#[cfg_attr(not(test), unsafe(no_mangle))]
pub extern "C" fn exit(status: c_int) -> ! {
    _exit(status)
}
