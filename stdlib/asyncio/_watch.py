"""Descriptors that a loop watches, and what it calls when they are ready."""

import os

import posix as _posix

_IN, _OUT = 1, 4
# An end or an error is for whoever waits, be it for reading or for writing.
_READS, _WRITES = ~_OUT, ~_IN


class Watch:
    """For each descriptor the handles of its reader and its writer."""

    def __init__(self):
        self._handles = {}
        self._wanted = None
        self._wake_reader, self._wake_writer = os.pipe()
        os.set_blocking(self._wake_reader, False)
        os.set_blocking(self._wake_writer, False)

    def close(self):
        """Closes the pipe that wakes the loop up."""
        self._handles.clear()
        os.close(self._wake_reader)
        os.close(self._wake_writer)

    def is_empty(self):
        """Whether nothing is watched."""
        return not self._handles

    def wake(self):
        """Ends a `wait` of another thread, or one that a signal interrupts."""
        try:
            os.write(self._wake_writer, b"\0")
        except OSError:
            # Full, so it wakes up anyway; or closed.
            pass

    def get(self, fd):
        """The pair of handles of a descriptor, `None` where there is none."""
        return self._handles.get(fd, (None, None))

    def put(self, fd, reader, writer):
        """Sets the pair of handles."""
        if reader is None and writer is None:
            self._handles.pop(fd, None)
        else:
            self._handles[fd] = (reader, writer)
        self._wanted = None

    def descriptors(self):
        """What is watched."""
        return list(self._handles)

    def wait(self, seconds):
        """Gives the handles that are ready after so many seconds at the latest."""
        wanted = self._wanted
        if wanted is None:
            wanted = [(self._wake_reader, _IN)]
            for fd, (reader, writer) in self._handles.items():
                wanted.append((fd, (reader is not None) * _IN | (writer is not None) * _OUT))
            self._wanted = wanted
        nanoseconds = None if seconds is None else max(0, int(seconds * 1e9))
        ready = []
        for fd, events in _posix._poll(wanted, nanoseconds):
            if fd == self._wake_reader:
                self._drain()
                continue
            reader, writer = self._handles.get(fd, (None, None))
            if reader is not None and events & _READS:
                ready.append((fd, reader, True))
            if writer is not None and events & _WRITES:
                ready.append((fd, writer, False))
        return ready

    def _drain(self):
        try:
            while len(os.read(self._wake_reader, 4096)) == 4096:
                pass
        except BlockingIOError:
            pass


def descriptor(file):
    """The number of a descriptor or of an object that has one."""
    if isinstance(file, int):
        fd = file
    else:
        try:
            fd = int(file.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {file!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd
