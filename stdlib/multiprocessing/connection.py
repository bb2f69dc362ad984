"""Pipes through which processes send objects."""

import os
import pickle

import _socket
import posix as _posix

from .process import BufferTooShort
from .synchronize import wait_for_bytes

__all__ = ["Connection", "Pipe", "wait"]

_WRITABLE = 4


def write_all(fd, data):
    """Writes everything, letting other threads run where there is no room."""
    view = memoryview(data)
    while view:
        _posix._poll([(fd, _WRITABLE)], None)
        try:
            written = os.write(fd, view[:65536])
        except BlockingIOError:
            continue
        view = view[written:]


class Connection:
    """One end of a pipe."""

    def __init__(self, handle, readable=True, writable=True):
        if not isinstance(handle, int):
            handle = handle.__index__()
        if handle < 0:
            raise ValueError("invalid handle")
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle = handle
        self._readable = readable
        self._writable = writable
        os.set_blocking(handle, False)

    def __del__(self, close=os.close):
        if self.__dict__.get("_handle") is not None:
            close(self._handle)

    def _check(self, what=None):
        if self._handle is None:
            raise OSError("handle is closed")
        if what == "read" and not self._readable:
            raise OSError("connection is write-only")
        if what == "write" and not self._writable:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check()
        return self._handle

    def close(self):
        if self._handle is not None:
            try:
                os.close(self._handle)
            finally:
                self._handle = None

    def _send(self, data):
        write_all(self._handle, len(data).to_bytes(8, "little") + data)

    def _receive(self, size):
        parts = []
        left = size
        while left:
            wait_for_bytes(self._handle, None)
            try:
                part = os.read(self._handle, min(left, 1 << 20))
            except BlockingIOError:
                continue
            if not part:
                if left == size:
                    raise EOFError
                raise OSError("got end of file during message")
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def send_bytes(self, buf, offset=0, size=None):
        self._check("write")
        data = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        self._send(data[offset:offset + size])

    def send(self, obj):
        self._check("write")
        self._send(pickle.dumps(obj))

    def recv_bytes(self, maxlength=None):
        self._check("read")
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        size = int.from_bytes(self._receive(8), "little")
        if maxlength is not None and size > maxlength:
            self.close()
            raise OSError("bad message length")
        return self._receive(size)

    def recv_bytes_into(self, buf, offset=0):
        data = self.recv_bytes()
        view = memoryview(buf)
        if len(view) < offset + len(data):
            raise BufferTooShort(data)
        view[offset:offset + len(data)] = data
        return len(data)

    def recv(self):
        self._check("read")
        size = int.from_bytes(self._receive(8), "little")
        return pickle.loads(self._receive(size))

    def poll(self, timeout=0.0):
        """Whether there is something to receive, within the time."""
        self._check("read")
        return wait_for_bytes(self._handle, timeout)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Pipe(duplex=True):
    """Two connections, each the other end of the other."""
    if duplex:
        first, second = _socket.socketpair(1, 1, 0)
        return Connection(first), Connection(second)
    reader, writer = os.pipe()
    return Connection(reader, writable=False), Connection(writer, readable=False)


def wait(object_list, timeout=None):
    """Those of the connections and sentinels that are ready."""
    numbers = [(each if isinstance(each, int) else each.fileno(), each) for each in object_list]
    if timeout is not None:
        timeout = max(int(timeout * 1_000_000_000), 0)
    found = dict(_posix._poll([(number, 1) for number, _ in numbers], timeout))
    return [each for number, each in numbers if number in found]


def address_of(name):
    """The address of an abstract socket."""
    return b"\x01\x00\x00" + name


def connect(name):
    """A connection to the socket with this name."""
    fd = _socket.socket(1, 1, 0)
    number = _socket.connect(fd, address_of(name))
    if number:
        os.close(fd)
        raise ConnectionRefusedError(number, os.strerror(number))
    return Connection(fd)


def listen(name):
    """A descriptor that connections come in by."""
    fd = _socket.socket(1, 1, 0)
    _socket.bind(fd, address_of(name))
    _socket.listen(fd, 64)
    return fd


def accept(fd):
    wait_for_bytes(fd, None)
    return Connection(_socket.accept(fd)[0])
