//! Functions of the module `posix`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! posix_rows {
    ($each:ident) => {
        $each! { "module posix";
            "<make>(module, /)" => naja_posix_make = native::posix::make;
            "_environment()" => naja_posix_environment_ = native::posix::environment;
            "getpid()" => naja_posix_getpid = native::posix::getpid;
            "getppid()" => naja_posix_getppid = native::posix::getppid;
            "getuid()" => naja_posix_getuid = native::posix::getuid;
            "geteuid()" => naja_posix_geteuid = native::posix::geteuid;
            "getgid()" => naja_posix_getgid = native::posix::getgid;
            "getegid()" => naja_posix_getegid = native::posix::getegid;
            "urandom(size, /)" => naja_posix_urandom = native::posix::urandom;
            "cpu_count()" => naja_posix_cpu_count = native::posix::cpu_count;
            "get_terminal_size(fd=1, /)" => naja_posix_get_terminal_size = native::posix::get_terminal_size;
            "kill(pid, signal, /)" => naja_posix_kill = native::posix::kill;
            "_exit(status)" => naja_posix_exit_ = native::posix::exit_now;
            "abort()" => naja_posix_abort = native::posix::abort;
            "strerror(code, /)" => naja_posix_strerror = native::posix::strerror;
            "umask(mask, /)" => naja_posix_umask = native::posix::umask;
            "_uname()" => naja_posix_uname_ = native::posix::uname;
            "fspath(path)" => naja_posix_fspath = native::posix::fspath;
            "isatty(fd, /)" => naja_posix_isatty = native::posix::isatty;
            "_times()" => naja_posix_times_ = native::posix::times;
            "getcwd()" => naja_posix_getcwd = native::posix_files::getcwd;
            "getcwdb()" => naja_posix_getcwdb = native::posix_files::getcwdb;
            "chdir(path)" => naja_posix_chdir = native::posix_files::chdir;
            "mkdir(path, mode=511)" => naja_posix_mkdir = native::posix_files::mkdir;
            "rmdir(path)" => naja_posix_rmdir = native::posix_files::rmdir;
            "unlink(path)" => naja_posix_unlink = native::posix_files::unlink;
            "remove(path)" => naja_posix_remove = native::posix_files::remove;
            "rename(src, dst)" => naja_posix_rename = native::posix_files::rename;
            "replace(src, dst)" => naja_posix_replace = native::posix_files::rename;
            "link(src, dst)" => naja_posix_link = native::posix_files::link;
            "symlink(src, dst, target_is_directory=False)" => naja_posix_symlink = native::posix_files::symlink;
            "readlink(path)" => naja_posix_readlink = native::posix_files::readlink;
            "access(path, mode)" => naja_posix_access = native::posix_files::access;
            "chmod(path, mode)" => naja_posix_chmod = native::posix_files::chmod;
            "truncate(path, length)" => naja_posix_truncate = native::posix_files::truncate;
            "ftruncate(fd, length, /)" => naja_posix_ftruncate = native::posix_files::truncate;
            "_utime(path, access, modified, /)" => naja_posix_utime_ = native::posix_files::utime;
            "_stat(path, follow, /)" => naja_posix_stat_ = native::posix_files::stat;
            "_scan(path, /)" => naja_posix_scan_ = native::posix_files::scan;
            "listdir(path=None)" => naja_posix_listdir = native::posix_files::listdir;
            "open(path, flags, mode=511)" => naja_posix_open = native::posix_files::open;
            "close(fd)" => naja_posix_close = native::posix_files::close;
            "read(fd, length, /)" => naja_posix_read = native::posix_files::read;
            "write(fd, data, /)" => naja_posix_write = native::posix_files::write;
            "pipe()" => naja_posix_pipe = native::posix_files::pipe;
            "dup(fd, /)" => naja_posix_dup = native::posix_files::dup;
            "dup2(fd, fd2, inheritable=True)" => naja_posix_dup2 = native::posix_files::dup2;
            "lseek(fd, position, whence, /)" => naja_posix_lseek = native::posix_files::lseek;
            "fsync(fd)" => naja_posix_fsync = native::posix_files::fsync;
            "fork()" => naja_posix_fork = native::process::fork;
            "_execve(path, argv, environment, /)" => naja_posix_execve_ = native::process::execve;
            "waitpid(pid, options, /)" => naja_posix_waitpid = native::process::waitpid;
            "pipe2(flags, /)" => naja_posix_pipe2 = native::process::pipe2;
            "_fcntl(fd, command, argument, /)" => naja_posix_fcntl_ = native::process::fcntl;
            "_ioctl(fd, request, argument, /)" => naja_posix_ioctl_ = native::process::ioctl;
            "_flock(fd, operation, /)" => naja_posix_flock_ = native::process::flock;
            "_lock_range(fd, command, kind, whence, start, length, /)" => naja_posix_lock_range_ = native::process::lock_range;
            "pread(fd, length, offset, /)" => naja_posix_pread = native::process::pread;
            "pwrite(fd, data, offset, /)" => naja_posix_pwrite = native::process::pwrite;
            "setsid()" => naja_posix_setsid = native::process::setsid;
            "getpgid(pid)" => naja_posix_getpgid = native::process::getpgid;
            "setpgid(pid, pgrp, /)" => naja_posix_setpgid = native::process::setpgid;
            "_poll(files, timeout, /)" => naja_posix_poll_ = native::process::poll;
        }
    };
}
posix_rows!(table);
