"""Waiting for descriptors."""

import posix as _posix

error = OSError
PIPE_BUF = 4096
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDHUP, EPOLLONESHOT, EPOLLET, EPOLLEXCLUSIVE = 0x2000, 1 << 30, 1 << 31, 1 << 28
EPOLL_CLOEXEC = 0x80000


def _descriptor(file):
    if isinstance(file, int):
        number = int(file)
    else:
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        number = method()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def select(rlist, wlist, xlist, timeout=None, /):
    """The files of each list that are ready."""
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be a float or None")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
        timeout = int(timeout * 1_000_000_000)
    lists = []
    for files in (rlist, wlist, xlist):
        try:
            lists.append([(_descriptor(file), file) for file in files])
        except TypeError as e:
            if "not iterable" in str(e):
                raise TypeError("arguments 1-3 must be sequences") from None
            raise
    wanted = {}
    for entries, events in zip(lists, (POLLIN, POLLOUT, POLLPRI)):
        for number, _ in entries:
            wanted[number] = wanted.get(number, 0) | events
    found = dict(_posix._poll(list(wanted.items()), timeout))
    for events in found.values():
        if events & POLLNVAL:
            raise OSError(9, "Bad file descriptor")
    masks = (POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI)
    return tuple(
        [file for number, file in entries if found.get(number, 0) & mask] for entries, mask in zip(lists, masks)
    )


class _Poll:
    """Descriptors and the events that are waited for."""

    def __init__(self):
        self._files = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._files[_descriptor(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        number = _descriptor(fd)
        if number not in self._files:
            raise FileNotFoundError(2, "No such file or directory")
        self._files[number] = eventmask

    def unregister(self, fd, /):
        del self._files[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """What has come, after so many milliseconds at the latest."""
        if timeout is not None:
            timeout = None if timeout < 0 else int(timeout * 1_000_000)
        return _posix._poll(list(self._files.items()), timeout)


_Poll.__name__ = _Poll.__qualname__ = "poll"


def poll():
    return _Poll()


class epoll:
    """The same, as Linux has it for many descriptors."""

    def __init__(self, sizehint=-1, flags=0):
        self._files = {}
        self.closed = False

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        number = _descriptor(fd)
        if number in self._files:
            raise FileExistsError(17, "File exists")
        self._files[number] = eventmask

    def modify(self, fd, eventmask):
        number = _descriptor(fd)
        if number not in self._files:
            raise FileNotFoundError(2, "No such file or directory")
        self._files[number] = eventmask

    def unregister(self, fd):
        if self._files.pop(_descriptor(fd), None) is None:
            raise FileNotFoundError(2, "No such file or directory")

    def poll(self, timeout=None, maxevents=-1):
        if self.closed:
            raise ValueError("I/O operation on closed epoll object")
        if timeout is not None:
            timeout = None if timeout < 0 else int(timeout * 1_000_000_000)
        pairs = [(number, events & 0xFFFF) for number, events in self._files.items()]
        found = _posix._poll(pairs, timeout)
        for number, _ in found:
            if self._files.get(number, 0) & EPOLLONESHOT:
                self._files[number] = 0
        return found if maxevents < 0 else found[:maxevents]

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
