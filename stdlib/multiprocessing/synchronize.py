"""Locks and the like between processes. Each is a pipe with as many bytes in it as it may still be
acquired: whoever acquires it takes a byte out."""

import os
import threading
import time

import _mmap
import posix as _posix

from .process import current_process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]

_READABLE = 1


def shared_memory(size):
    """Memory that this process and those that it starts have in common."""
    return _mmap.map(-1, size, 3, 1, 0)


class SharedNumber:
    """An int in shared memory."""

    def __init__(self, value=0):
        self._memory = shared_memory(8)
        self.value = value

    @property
    def value(self):
        return int.from_bytes(self._memory.read(0, 8), "little", signed=True)

    @value.setter
    def value(self, value):
        self._memory.write(0, value.to_bytes(8, "little", signed=True))


def wait_for_bytes(fd, timeout):
    """Waits until there is something to read; False when the time is up."""
    if timeout is not None:
        timeout = max(int(timeout * 1_000_000_000), 0)
    return bool(_posix._poll([(fd, _READABLE)], timeout))


class _Counter:
    """So many may have it at once."""

    def __init__(self, value):
        self._taken, self._put = os.pipe()
        os.set_blocking(self._taken, False)
        self._number = SharedNumber(value)
        if value:
            os.write(self._put, b"x" * value)

    def take(self, block=True, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            try:
                os.read(self._taken, 1)
                self._number.value -= 1
                return True
            except BlockingIOError:
                pass
            if not block:
                return False
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0 or not wait_for_bytes(self._taken, left):
                return False

    def put(self):
        self._number.value += 1
        os.write(self._put, b"x")

    def value(self):
        return max(self._number.value, 0)

    def __del__(self, close=os.close):
        for fd in (self._taken, self._put):
            try:
                close(fd)
            except OSError:
                pass


def _holder():
    """How this process and thread are called where they hold a lock."""
    name = current_process().name
    thread = threading.current_thread()
    return name if thread is threading.main_thread() else f"{name}|{thread.name}"


class Semaphore:
    """So many processes may have it at once."""

    def __init__(self, value=1, *, ctx=None):
        self._counter = _Counter(value)

    def acquire(self, block=True, timeout=None):
        return self._counter.take(block, timeout)

    def release(self):
        self._counter.put()

    def get_value(self):
        return self._counter.value()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._counter.value()})>"


class BoundedSemaphore(Semaphore):
    """The same, never released more often than acquired."""

    def __init__(self, value=1, *, ctx=None):
        Semaphore.__init__(self, value)
        self._most = value

    def release(self):
        if self._counter.value() >= self._most:
            raise ValueError("semaphore or lock released too many times")
        self._counter.put()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._counter.value()}, maxvalue={self._most})>"


class Lock:
    """One process may have it at a time."""

    def __init__(self, *, ctx=None):
        self._counter = _Counter(1)
        self._owner = None

    def acquire(self, block=True, timeout=None):
        got = self._counter.take(block, timeout)
        if got:
            self._owner = os.getpid(), threading.get_ident(), _holder()
        return got

    def release(self):
        if self._counter.value() >= 1:
            raise ValueError("semaphore or lock released too many times")
        self._owner = None
        self._counter.put()

    def locked(self):
        return self._counter.value() == 0

    def _is_owned(self):
        return self._owner is not None and self._owner[:2] == (os.getpid(), threading.get_ident())

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        if self._counter.value() == 1:
            owner = None
        elif self._is_owned():
            owner = self._owner[2]
        else:
            owner = "SomeOtherProcess"
        return f"<{type(self).__name__}(owner={owner})>"


class RLock(Lock):
    """Whoever has it may acquire it again."""

    def __init__(self, *, ctx=None):
        Lock.__init__(self)
        self._count = 0

    def acquire(self, block=True, timeout=None):
        if self._is_owned():
            self._count += 1
            return True
        got = Lock.acquire(self, block, timeout)
        if got:
            self._count = 1
        return got

    def release(self):
        if not self._is_owned():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._count -= 1
        if self._count == 0:
            Lock.release(self)

    def __repr__(self):
        if self._is_owned():
            return f"<{type(self).__name__}({self._owner[2]}, {self._count})>"
        if self._counter.value() == 1:
            return f"<{type(self).__name__}(None, 0)>"
        return f"<{type(self).__name__}(SomeOtherProcess, nonzero)>"


class Condition:
    """Processes wait here until another one notifies them."""

    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._sleeping = SharedNumber()
        self._wake = _Counter(0)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<{type(self).__name__}({self._lock}, {self._sleeping.value})>"

    def wait(self, timeout=None):
        assert self._lock._is_owned(), "must acquire() condition before using wait()"
        self._sleeping.value += 1
        count = getattr(self._lock, "_count", 1)
        for _ in range(count):
            self._lock.release()
        try:
            return self._wake.take(True, timeout)
        finally:
            for _ in range(count):
                self._lock.acquire()
            self._sleeping.value = max(self._sleeping.value - 1, 0)

    def notify(self, n=1):
        assert self._lock._is_owned(), "lock is not owned"
        waiting = self._sleeping.value - self._wake.value()
        for _ in range(min(n, max(waiting, 0))):
            self._wake.put()

    def notify_all(self):
        self.notify(self._sleeping.value)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class Event:
    """A flag that processes wait for."""

    def __init__(self, *, ctx=None):
        self._cond = Condition(Lock())
        self._flag = SharedNumber()

    def is_set(self):
        return bool(self._flag.value)

    def set(self):
        with self._cond:
            self._flag.value = 1
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.value = 0

    def wait(self, timeout=None):
        with self._cond:
            if not self._flag.value:
                self._cond.wait(timeout)
            return bool(self._flag.value)

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier(threading.Barrier):
    """Processes wait here until so many are there."""

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._shared_state = SharedNumber()
        self._shared_count = SharedNumber()
        threading.Barrier.__init__(self, parties, action, timeout)
        self._cond = Condition()

    @property
    def _state(self):
        return self._shared_state.value

    @_state.setter
    def _state(self, value):
        self._shared_state.value = value

    @property
    def _count(self):
        return self._shared_count.value

    @_count.setter
    def _count(self, value):
        self._shared_count.value = value
