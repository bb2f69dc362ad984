"""Results that may not be there yet."""

import collections
import sys
import threading
import time
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_SHOWN = {
    PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled",
    FINISHED: "finished",
}
_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)


class Error(Exception):
    """Something is wrong with a future."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future is past that."""


class BrokenExecutor(RuntimeError):
    """An executor whose workers are gone."""


TimeoutError = TimeoutError


class Future:
    """The result of a call, once there is one."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        name = self.__class__.__name__
        with self._condition:
            text = f"<{name} at {id(self):#x} state={_SHOWN[self._state]}"
            if self._state == FINISHED:
                if self._exception:
                    return f"{text} raised {self._exception.__class__.__name__}>"
                return f"{text} returned {self._result.__class__.__name__}>"
            return text + ">"

    def cancel(self):
        """Takes the call back if it has not begun."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _OVER

    def add_done_callback(self, fn):
        """Has the function called with the future when it is done."""
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _invoke_callbacks(self):
        for fn in self._done_callbacks:
            self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception as error:
            sys.stderr.write(f"exception calling callback for {self!r}\n")
            sys.excepthook(type(error), error, error.__traceback__)

    def _outcome(self):
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            self = None

    def _wait(self, timeout):
        """Waits until it is done, with the condition held."""
        if self._state not in _OVER:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """The result, waiting for it if need be."""
        try:
            with self._condition:
                self._wait(timeout)
                return self._outcome()
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.arrived(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError("{}: {!r}".format(self._state, self))
            self._result = result
            self._finish()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError("{}: {!r}".format(self._state, self))
            self._exception = exception
            self._finish()
        self._invoke_callbacks()

    def _finish(self):
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.arrived(self)
        self._condition.notify_all()

    __class_getitem__ = classmethod(types.GenericAlias)


class _Waiter:
    """Gathers futures as they are done."""

    def __init__(self):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished = []
        self.enough = None

    def arrived(self, future):
        with self.lock:
            self.finished.append(future)
        if self.enough is None or self.enough(future):
            self.event.set()


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def _watch(futures, waiter):
    """Has the waiter told; gives those that are done already."""
    done = set()
    for future in futures:
        with future._condition:
            if future._state in (CANCELLED_AND_NOTIFIED, FINISHED):
                done.add(future)
            else:
                future._waiters.append(waiter)
    return done


def _forget(futures, waiter):
    for future in futures:
        with future._condition:
            if waiter in future._waiters:
                future._waiters.remove(waiter)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for some or all; gives those that are done and those that are not."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % return_when)
    fs = set(fs)
    waiter = _Waiter()
    done = _watch(fs, waiter)
    not_done = fs - done
    failed = any(not f.cancelled() and f.exception() is not None for f in done)
    if not not_done or return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and failed:
        _forget(not_done, waiter)
        return DoneAndNotDoneFutures(done, not_done)
    left = [len(not_done)]

    def enough(future):
        left[0] -= 1
        if left[0] <= 0 or return_when == FIRST_COMPLETED:
            return True
        return return_when == FIRST_EXCEPTION and not future.cancelled() and future._exception is not None

    waiter.enough = enough
    waiter.event.wait(timeout)
    _forget(not_done, waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures, each as soon as it is done."""
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    waiter = _Waiter()
    finished = list(_watch(fs, waiter))
    pending = fs - set(finished)
    try:
        while finished:
            yield finished.pop()
        while pending:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                found = waiter.finished
                waiter.finished = []
                waiter.event.clear()
            for future in found:
                pending.discard(future)
                yield future
    finally:
        _forget(pending, waiter)


class Executor:
    """Calls functions beside other work."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Like `map`; all calls are made at once."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    future = futures.pop()
                    try:
                        yield future.result() if end is None else future.result(end - time.monotonic())
                    finally:
                        future.cancel()
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


for _class in (Error, CancelledError, InvalidStateError, Future, BrokenExecutor):
    _class.__module__ = "concurrent.futures._base"
