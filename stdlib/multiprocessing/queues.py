"""Queues between processes."""

import collections
import os
import pickle
import sys
import threading
import time
from queue import Empty, Full

from . import connection
from .process import add_finalizer
from .synchronize import BoundedSemaphore, Condition, Lock, SharedNumber

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class Queue:
    """Items are pickled and written to a pipe by a thread."""

    def __init__(self, maxsize=0, *, ctx=None):
        if maxsize <= 0:
            maxsize = 2 ** 31 - 1
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()
        # Very many are as good as no bound: a pipe cannot hold so many tokens.
        self._room = BoundedSemaphore(maxsize) if maxsize <= 30000 else None
        self._items = SharedNumber()
        self._closed = False
        self._pid = None

    def _prepare(self):
        """The buffer of this process, new after a fork."""
        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._buffer = collections.deque()
            self._notempty = threading.Condition(threading.Lock())
            self._thread = None
            self._joins = True

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if self._room is not None and not self._room.acquire(block, timeout):
            raise Full
        self._count_up()
        self._prepare()
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def _count_up(self):
        self._items.value += 1

    def _start_thread(self):
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        add_finalizer(self._finish)

    def _feed(self):
        """What the thread does until `None` follows the last item."""
        buffer, notempty = self._buffer, self._notempty
        while True:
            with notempty:
                while not buffer:
                    notempty.wait()
                obj = buffer.popleft()
            if obj is _END:
                return
            try:
                data = pickle.dumps(obj)
            except Exception as error:
                self._items.value -= 1
                if self._room is not None:
                    self._room.release()
                sys.excepthook(type(error), error, error.__traceback__)
                continue
            with self._wlock:
                self._writer._send(data)

    def _finish(self):
        """Waits until everything is written, when the process ends."""
        if self._pid == os.getpid() and self._thread is not None and self._joins:
            with self._notempty:
                self._buffer.append(_END)
                self._notempty.notify()
            self._thread.join()
            self._thread = None

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        end = None if timeout is None else time.monotonic() + timeout
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            if not block:
                if not self._reader.poll():
                    raise Empty
            elif end is not None and not self._reader.poll(max(end - time.monotonic(), 0)):
                raise Empty
            data = self._reader.recv_bytes()
            self._items.value -= 1
        finally:
            self._rlock.release()
        if self._room is not None:
            self._room.release()
        return pickle.loads(data)

    def qsize(self):
        return self._items.value

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._room is not None and self._room.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"
        self._finish()

    def cancel_join_thread(self):
        self._prepare()
        self._joins = False

    def __repr__(self):
        return f"<multiprocessing.queues.{type(self).__name__} object at {id(self):#x}>"


_END = object()


class JoinableQueue(Queue):
    """One that knows whether all items are dealt with."""

    def __init__(self, maxsize=0, *, ctx=None):
        Queue.__init__(self, maxsize)
        self._unfinished = SharedNumber()
        self._cond = Condition()

    def _count_up(self):
        with self._cond:
            self._unfinished.value += 1
            self._items.value += 1

    def task_done(self):
        with self._cond:
            if self._unfinished.value <= 0:
                raise ValueError("task_done() called too many times")
            self._unfinished.value -= 1
            if self._unfinished.value == 0:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            while self._unfinished.value:
                self._cond.wait()


class SimpleQueue:
    """A pipe with locks."""

    def __init__(self, *, ctx=None):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        return pickle.loads(data)

    def put(self, obj):
        data = pickle.dumps(obj)
        with self._wlock:
            self._writer._send(data)
