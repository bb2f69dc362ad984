"""Processes that wait for work."""

import collections
import itertools
import os
import pickle
import threading

from . import connection
from .process import BaseProcess, TimeoutError, flush_standard_streams

__all__ = ["Pool", "ThreadPool"]

RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"


class RemoteTraceback(Exception):
    """Where the exception came up in the other process."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class MaybeEncodingError(Exception):
    """The result cannot be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self)


def remote_text(error):
    """What `RemoteTraceback` shows of an exception."""
    try:
        import traceback

        text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    except ImportError:
        text = f"{type(error).__name__}: {error}\n"
    return f'\n"""\n{text}"""'


def run_task(task):
    """Calls a function; whether that went well, and the result or the exception with its text."""
    function, args, kwargs = task
    try:
        return True, function(*args, **kwargs)
    except Exception as error:
        return False, (error, remote_text(error))


def map_chunk(function, items):
    return [function(*item) for item in items]


def _work(pipe, initializer, initargs, limit):
    """What a worker does."""
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while limit is None or done < limit:
        try:
            data = pipe.recv_bytes()
        except (EOFError, OSError):
            break
        try:
            task = pickle.loads(data)
        except Exception as error:
            result = False, (error, remote_text(error))
        else:
            if task is None:
                break
            result = run_task(task)
        try:
            data = pickle.dumps(result)
        except Exception as error:
            wrapped = MaybeEncodingError(error, result[1])
            data = pickle.dumps((False, (wrapped, remote_text(wrapped))))
        try:
            pipe.send_bytes(data)
        except OSError:
            break
        done += 1
        flush_standard_streams()


class AsyncResult:
    """A result that may not be there yet."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._callback = callback
        self._error_callback = error_callback

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, success, value):
        self._success = success
        self._value = value
        if success and self._callback:
            self._callback(value)
        if not success and self._error_callback:
            self._error_callback(value)
        self._event.set()


ApplyResult = AsyncResult


class MapResult(AsyncResult):
    """The results of many, in order."""

    def __init__(self, pool, count, callback, error_callback):
        AsyncResult.__init__(self, pool, callback, error_callback)
        self._chunks = [None] * count
        self._left = count
        self._failure = None
        if count == 0:
            self._set(True, [])

    def _arrived(self, index, success, value):
        if success:
            self._chunks[index] = value
        elif self._failure is None:
            self._failure = value
        self._left -= 1
        if self._left == 0:
            if self._failure is not None:
                self._set(False, self._failure)
            else:
                self._set(True, list(itertools.chain.from_iterable(self._chunks)))


class IMapIterator:
    """Results one by one."""

    def __init__(self, ordered):
        self._cond = threading.Condition(threading.Lock())
        self._ordered = ordered
        self._found = {} if ordered else collections.deque()
        self._next = 0
        self._length = None

    def __iter__(self):
        return self

    def _take(self):
        if self._ordered:
            return self._found.pop(self._next)
        return self._found.popleft()

    def next(self, timeout=None):
        with self._cond:
            def is_there():
                return (self._next in self._found if self._ordered else self._found) or self._next == self._length

            if not is_there():
                self._cond.wait_for(is_there, timeout)
                if not is_there():
                    raise TimeoutError from None
            if self._next == self._length:
                raise StopIteration from None
            success, value = self._take()
            self._next += 1
        if success:
            return value
        raise value

    __next__ = next

    def _arrived(self, index, success, value):
        with self._cond:
            if self._ordered:
                self._found[index] = success, value
            else:
                self._found.append((success, value))
            self._cond.notify_all()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            self._cond.notify_all()


class Pool:
    """Some processes, and a thread for each that gives it work."""

    _daemon = True

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._state = RUN
        self._count = processes
        self._initializer = initializer
        self._initargs = initargs
        self._limit = maxtasksperchild
        self._tasks = collections.deque()
        self._changed = threading.Condition(threading.Lock())
        self._processes = []
        workers = [self._start_worker() for _ in range(processes)]
        self._threads = [
            threading.Thread(target=self._serve, args=(worker,), daemon=True) for worker in workers
        ]
        for thread in self._threads:
            thread.start()

    def _start_worker(self):
        ours, theirs = connection.Pipe()

        def work():
            ours.close()
            _work(theirs, self._initializer, self._initargs, self._limit)

        process = BaseProcess(target=work, daemon=True)
        process._name = process._name.replace("BaseProcess", "ForkPoolWorker")
        process.start()
        theirs.close()
        self._processes.append(process)
        return process, ours, [0]

    def _serve(self, worker):
        """What a thread does: it sends tasks to its process and hands the results on."""
        process, pipe, done = worker
        while True:
            with self._changed:
                while not self._tasks and self._state == RUN:
                    self._changed.wait()
                if self._state == TERMINATE or not self._tasks:
                    break
                data, arrived, begin = self._tasks.popleft()
            if begin is not None and not begin():
                continue
            if self._limit is not None and done[0] >= self._limit:
                process.join()
                if process in self._processes:
                    self._processes.remove(process)
                process, pipe, done = self._start_worker()
            try:
                pipe.send_bytes(data)
                success, value = pickle.loads(pipe.recv_bytes())
            except (EOFError, OSError):
                if self._state != TERMINATE:
                    process, pipe, done = self._start_worker()
                continue
            done[0] += 1
            if not success:
                error, text = value
                error.__cause__ = RemoteTraceback(text)
                value = error
            arrived(success, value)
        try:
            pipe.close()
        except OSError:
            pass

    def _submit(self, function, args, kwargs, arrived, begin=None):
        """Has the function called, unless `begin` says no when its turn comes."""
        try:
            data = pickle.dumps((function, args, kwargs))
        except Exception as error:
            arrived(False, error)
            return
        with self._changed:
            self._tasks.append((data, arrived, begin))
            self._changed.notify()

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = AsyncResult(self, callback, error_callback)
        self._submit(func, tuple(args), dict(kwds), result._set)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map(func, [(item,) for item in iterable], chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map(func, [tuple(item) for item in iterable], chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, [(item,) for item in iterable], chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, [tuple(item) for item in iterable], chunksize, callback, error_callback)

    def _map(self, func, items, chunksize, callback=None, error_callback=None):
        self._check_running()
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._count * 4)
            if extra:
                chunksize += 1
        chunks = [items[start:start + chunksize] for start in range(0, len(items), chunksize or 1)]
        result = MapResult(self, len(chunks), callback, error_callback)
        for index, chunk in enumerate(chunks):
            arrived = self._arrival(result, index)
            self._submit(map_chunk, (func, chunk), {}, arrived)
        return result

    def _arrival(self, result, index):
        return lambda success, value: result._arrived(index, success, value)

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, True, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, False, chunksize)

    def _imap(self, func, iterable, ordered, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize))
        result = IMapIterator(ordered)
        count = 0
        for index, item in enumerate(iterable):
            self._submit(func, (item,), {}, self._arrival(result, index))
            count = index + 1
        result._set_length(count)
        return result

    def close(self):
        """No more tasks; those that are there are done."""
        if self._state == RUN:
            with self._changed:
                self._state = CLOSE
                self._changed.notify_all()

    def terminate(self):
        """Stops at once."""
        if self._state == TERMINATE:
            return
        with self._changed:
            self._state = TERMINATE
            self._tasks.clear()
            self._changed.notify_all()
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()

    def join(self):
        """Waits for all, after `close` or `terminate`."""
        if self._state == RUN:
            raise ValueError("Pool is still running")
        for thread in self._threads:
            thread.join()
        for process in self._processes:
            process.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={self._count}>"

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")


class ThreadPool(Pool):
    """The same with threads in place of processes."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _start_worker(self):
        return None

    def _serve(self, worker):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            with self._changed:
                while not self._tasks and self._state == RUN:
                    self._changed.wait()
                if self._state == TERMINATE or not self._tasks:
                    return
                task, arrived = self._tasks.popleft()
            success, value = run_task(task)
            arrived(success, value if success else value[0])

    def _submit(self, function, args, kwargs, arrived, begin=None):
        with self._changed:
            self._tasks.append(((function, args, kwargs), arrived))
            self._changed.notify()
