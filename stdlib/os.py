"""The operating system, as Linux has it."""

import posix as _posix
from _collections_abc import MutableMapping
from posix import *
from posix import _exit

import posixpath as path

name = "posix"
linesep = "\n"
curdir = "."
pardir = ".."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
extsep = "."
devnull = "/dev/null"

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

error = OSError

supports_bytes_environ = True
supports_follow_symlinks = set()
supports_dir_fd = set()
supports_fd = set()
supports_effective_ids = set()


class stat_result(tuple):
    """What `stat` tells of a file: a tuple of ten, with more as attributes."""

    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3

    def __new__(cls, values):
        values = tuple(values)
        self = super().__new__(cls, values[:10])
        self._rest = values[10:]
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self._rest[0] if self._rest else self[7])
    st_mtime = property(lambda self: self._rest[1] if self._rest else self[8])
    st_ctime = property(lambda self: self._rest[2] if self._rest else self[9])
    st_atime_ns = property(lambda self: self._rest[3])
    st_mtime_ns = property(lambda self: self._rest[4])
    st_ctime_ns = property(lambda self: self._rest[5])
    st_blksize = property(lambda self: self._rest[6])
    st_blocks = property(lambda self: self._rest[7])
    st_rdev = property(lambda self: self._rest[8])

    def __repr__(self):
        names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime")
        shown = ", ".join(f"st_{name}={value!r}" for name, value in zip(names, self))
        return f"os.stat_result({shown})"


class uname_result(tuple):
    """What `uname` tells of the system."""

    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        names = ("sysname", "nodename", "release", "version", "machine")
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(names, self))
        return f"posix.uname_result({shown})"


class times_result(tuple):
    """Processor times."""

    user = property(lambda self: self[0])
    system = property(lambda self: self[1])
    children_user = property(lambda self: self[2])
    children_system = property(lambda self: self[3])
    elapsed = property(lambda self: self[4])

    def __repr__(self):
        names = ("user", "system", "children_user", "children_system", "elapsed")
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(names, self))
        return f"posix.times_result({shown})"


def uname():
    """Tell of the system."""
    return uname_result(_posix._uname())


def times():
    """Processor times of this process and its children."""
    return times_result(_posix._times())


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Tell of a file."""
    return stat_result(_posix._stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """Tell of a file, a symbolic link itself included."""
    return stat_result(_posix._stat(path, False))


def fstat(fd):
    """Tell of an open file."""
    return stat_result(_posix._stat(fd, True))


def utime(path, times=None, *, ns=None):
    """Set when a file was accessed and modified."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(int(value * 1_000_000_000) for value in times)
    if ns is None:
        _posix._utime(path, None, None)
    else:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        _posix._utime(path, ns[0], ns[1])


class DirEntry:
    """An entry of a folder, as `scandir` finds it."""

    __slots__ = ("name", "path", "_kind", "_inode", "_stat", "_lstat")

    def __init__(self, folder, found):
        self.name, self._kind, self._inode = found
        self.path = path.join(folder, self.name)
        self._stat = self._lstat = None

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def inode(self):
        """The number of the file."""
        return self._inode

    def _is(self, kind, mode, follow_symlinks):
        if self._kind not in (0, 10) or (self._kind == 10 and not follow_symlinks):
            return self._kind == kind
        try:
            found = self.stat(follow_symlinks=follow_symlinks)
        except FileNotFoundError:
            return False
        return found.st_mode & 0o170000 == mode

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return self._is(4, 0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file."""
        return self._is(8, 0o100000, follow_symlinks)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        if self._kind:
            return self._kind == 10
        return self.stat(follow_symlinks=False).st_mode & 0o170000 == 0o120000

    def is_junction(self):
        """Whether it is a junction: there are none."""
        return False

    def stat(self, *, follow_symlinks=True):
        """Tell of the file, once."""
        if follow_symlinks:
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat


class _Scan:
    """The iterator that `scandir` gives."""

    def __init__(self, folder, found):
        self._entries = iter([DirEntry(folder, entry) for entry in found])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        """Stop."""
        self._entries = iter(())


def scandir(path=None):
    """Iterate over the entries of a folder."""
    folder = "." if path is None else fspath(path)
    return _Scan(folder, _posix._scan(folder))


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those that it is in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a folder and those that it is in, as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making folders for the new name and removing empty ones of the old."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Walk over a tree of folders: (folder, names of folders, names of other files)."""
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        folders = []
        others = []
        into = []
        try:
            entries = scandir(top)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        for entry in entries:
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            (folders if is_folder else others).append(entry.name)
            if not topdown and is_folder and (followlinks or not entry.is_symlink()):
                into.append(entry.path)
        if topdown:
            yield top, folders, others
            for folder in reversed(folders):
                new = path.join(top, folder)
                if followlinks or not path.islink(new):
                    stack.append(new)
        else:
            stack.append((top, folders, others))
            for new in reversed(into):
                stack.append(new)


def fsencode(filename):
    """A file name as bytes."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode("utf-8", "surrogateescape")
    return filename


def fsdecode(filename):
    """A file name as str."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode("utf-8", "surrogateescape")
    return filename


class _Environ(MutableMapping):
    """The environment."""

    def __init__(self, data, encode, decode):
        self.encodekey = encode
        self.decodekey = decode
        self.encodevalue = encode
        self.decodevalue = decode
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        _check_variable(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ", ".join(
            f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items()
        )
        return f"environ({{{shown}}})"

    def copy(self):
        """A dict with the same."""
        return dict(self)

    def setdefault(self, key, value):
        """Set the variable if it is not set; its value."""
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, MutableMapping) and not isinstance(other, dict):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, MutableMapping) and not isinstance(other, dict):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _check_variable(key, value):
    if b"\0" in key or b"\0" in value:
        raise ValueError("embedded null byte")
    if not key or b"=" in key:
        raise ValueError("illegal environment variable name")


def _check_str(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


environ = _Environ(dict(_posix._environment()), _check_str, fsdecode)
environb = _Environ(environ._data, _check_bytes, bytes)


def getenv(key, default=None):
    """An environment variable."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """An environment variable in bytes."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Set an environment variable of processes that are started."""
    _check_variable(fsencode(name), fsencode(value))


def unsetenv(name, /):
    """Remove an environment variable of processes that are started."""
    _check_variable(fsencode(name), b"")


def process_cpu_count():
    """How many processors this process can use."""
    return cpu_count()


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object of a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    if env is None:
        env = environ
    return env.get("PATH", defpath).split(pathsep)


def system(command):
    """Runs a command by the shell; gives its status."""
    command = fsdecode(command)
    child = _posix.fork()
    if child == 0:
        try:
            _posix._execve("/bin/sh", ["sh", "-c", command], _environment_list(environ))
        finally:
            _exit(127)
    return _posix.waitpid(child, 0)[1]


P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
WCONTINUED = 8
WEXITED = 4
WSTOPPED = 2
WNOWAIT = 0x1000000
P_ALL, P_PID, P_PGID = 0, 1, 2

_before_fork = []
_after_fork_in_parent = []
_after_fork_in_child = []


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Functions to call around each fork."""
    if before is None and after_in_child is None and after_in_parent is None:
        raise TypeError("At least one argument is required.")
    for function, place in (
        (before, _before_fork), (after_in_parent, _after_fork_in_parent), (after_in_child, _after_fork_in_child),
    ):
        if function is not None:
            if not callable(function):
                raise TypeError(f"'{type(function).__name__}' object is not callable")
            place.append(function)


def fork():
    """Makes a copy of the process; gives 0 in the copy, and its number in the original."""
    for function in reversed(_before_fork):
        function()
    child = _posix.fork()
    for function in _after_fork_in_parent if child else _after_fork_in_child:
        function()
    return child


def wait():
    """Waits for any child."""
    return _posix.waitpid(-1, 0)


def waitstatus_to_exitcode(status):
    """The exit code, or the signal as a negative number."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f"invalid wait status: {status}")


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    return status & 0x7F


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    return status >> 8 & 0xFF


def WIFCONTINUED(status):
    return status == 0xFFFF


def WCOREDUMP(status):
    return bool(status & 0x80)


def getpgrp():
    return _posix.getpgid(0)


def killpg(pgid, signal, /):
    kill(-pgid, signal)


def _environment_list(env):
    return [fsencode(key) + b"=" + fsencode(value) for key, value in env.items()]


def execve(path, argv, env):
    """Becomes another program."""
    if not argv:
        raise ValueError("execve() arg 2 must not be empty")
    _posix._execve(path, list(argv), _environment_list(env))


def execv(path, argv, /):
    execve(path, argv, environ)


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    execvpe(file, args, environ)


def execvpe(file, args, env):
    """The same, with the program looked for in the usual folders."""
    name = fsdecode(file)
    if "/" in name:
        execve(name, args, env)
        return
    problem = last = None
    for folder in get_exec_path(env):
        try:
            execve(path.join(folder, name), args, env)
        except (FileNotFoundError, NotADirectoryError) as e:
            last = e
        except OSError as e:
            last = e
            problem = problem or e
    raise problem or last


def spawnve(mode, file, args, env):
    return _spawn(mode, execve, file, args, env)


def spawnvpe(mode, file, args, env):
    return _spawn(mode, execvpe, file, args, env)


def spawnv(mode, file, args):
    return _spawn(mode, execve, file, args, environ)


def spawnvp(mode, file, args):
    return _spawn(mode, execvpe, file, args, environ)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def _spawn(mode, execute, file, args, env):
    child = fork()
    if child == 0:
        try:
            execute(file, args, env)
        finally:
            _exit(127)
    if mode == P_NOWAIT:
        return child
    return waitstatus_to_exitcode(_posix.waitpid(child, 0)[1])


def popen(cmd, mode="r", buffering=-1):
    """A file that a command writes or reads."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import io

    theirs, ours = pipe() if mode == "w" else pipe()[::-1]
    child = fork()
    if child == 0:
        try:
            dup2(theirs, 1 if mode == "r" else 0)
            execve("/bin/sh", ["sh", "-c", cmd], environ)
        finally:
            _exit(127)
    close(theirs)
    return _Command(io.open(ours, mode, buffering), child)


class _Command:
    """The file of a command, which is waited for when it is closed."""

    def __init__(self, stream, child):
        self._stream = stream
        self._child = child

    def close(self):
        self._stream.close()
        code = waitstatus_to_exitcode(_posix.waitpid(self._child, 0)[1])
        if code == 0:
            return None
        return code << 8 if code > 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def get_inheritable(fd, /):
    return not _posix._fcntl(fd, 1, 0) & 1


def set_inheritable(fd, inheritable, /):
    """Whether other programs that the process starts have the descriptor, too."""
    flags = _posix._fcntl(fd, 1, 0)
    _posix._fcntl(fd, 2, flags & ~1 if inheritable else flags | 1)


def get_blocking(fd, /):
    return not _posix._fcntl(fd, 3, 0) & O_NONBLOCK


def set_blocking(fd, blocking, /):
    flags = _posix._fcntl(fd, 3, 0)
    _posix._fcntl(fd, 4, flags & ~O_NONBLOCK if blocking else flags | O_NONBLOCK)


def closerange(fd_low, fd_high, /):
    """Close a range of descriptors."""
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


import abc


class PathLike(abc.ABC):
    """What can be a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))
