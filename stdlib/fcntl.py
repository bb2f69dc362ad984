"""Properties of descriptors, and locks on files."""

import posix as _posix

F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = range(8)
F_SETOWN, F_GETOWN = 8, 9
F_DUPFD_CLOEXEC = 1030
FD_CLOEXEC = 1
F_RDLCK, F_WRLCK, F_UNLCK = 0, 1, 2
LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8


def _descriptor(fd):
    if isinstance(fd, int):
        number = int(fd)
    elif hasattr(fd, "fileno"):
        number = fd.fileno()
    else:
        raise TypeError("argument must be an int, or have a fileno() method.")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def fcntl(fd, cmd, arg=0, /):
    if not isinstance(arg, int):
        raise NotImplementedError("fcntl with bytes is not supported by naja")
    return _posix._fcntl(_descriptor(fd), cmd, arg)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    if not isinstance(arg, int):
        raise NotImplementedError("ioctl with bytes is not supported by naja")
    return _posix._ioctl(_descriptor(fd), request, arg)


def flock(fd, operation, /):
    _posix._flock(_descriptor(fd), operation)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """Locks a part of a file."""
    fd = _descriptor(fd)
    if cmd & LOCK_UN:
        kind = F_UNLCK
    elif cmd & LOCK_SH:
        kind = F_RDLCK
    elif cmd & LOCK_EX:
        kind = F_WRLCK
    else:
        raise ValueError("unrecognized lockf argument")
    _posix._lock_range(fd, F_SETLK if cmd & LOCK_NB else F_SETLKW, kind, whence, start, len)
