"""A result that is not there yet."""

import contextvars
from types import GenericAlias

from . import _format, events, exceptions

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    """Whether the object is a future, by what its class has."""
    return (
        hasattr(obj.__class__, "_asyncio_future_blocking")
        and obj._asyncio_future_blocking is not None
    )


class Future:
    """A result, an exception or a cancellation to come."""

    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None
    # True between the `yield` of `await future` and the task that takes note of it.
    _asyncio_future_blocking = False
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(_format.future_parts(self))}>"

    def __del__(self):
        if not self._log_traceback:
            return
        self._loop.call_exception_handler(
            {
                "message": f"{type(self).__name__} exception was never retrieved",
                "exception": self._exception,
                "future": self,
            }
        )

    __class_getitem__ = classmethod(GenericAlias)

    def get_loop(self):
        """The loop it belongs to."""
        return self._loop

    def _make_cancelled_error(self):
        exception = self._cancelled_exc
        if exception is not None:
            self._cancelled_exc = None
            return exception
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancels it, unless it is done."""
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback, context in callbacks:
                self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == _CANCELLED

    def done(self):
        """Whether it has an outcome."""
        return self._state != _PENDING

    def result(self):
        """The result; raises where there is none."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Result is not set.")
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_traceback)
        return self._result

    def exception(self):
        """The exception, or `None`."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Has the function called with the future when it is done."""
        if context is None:
            context = contextvars.copy_context()
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        """Takes all of these callbacks away; gives their number."""
        kept = [(other, context) for other, context in self._callbacks if other != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        """Gives it its result."""
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Gives it an exception."""
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        if isinstance(exception, type) and issubclass(exception, BaseException):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            stop = exception
            exception = RuntimeError(
                "StopIteration interacts badly with generators and cannot be raised into a Future"
            )
            exception.__cause__ = stop
            exception.__context__ = stop
        self._exception = exception
        self._exception_traceback = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _copy_outcome(source, target):
    """What became of one future becomes of the other."""
    if target.done():
        return
    if source.cancelled():
        target.cancel()
        return
    exception = source.exception()
    if exception is None:
        target.set_result(source.result())
    else:
        target.set_exception(exception)


def _start_and_copy(source, future):
    # Of `concurrent.futures`, so that its state is to be set to running first.
    if not future.set_running_or_notify_cancel():
        return
    if source.cancelled():
        future.cancel()
    elif source.exception() is not None:
        future.set_exception(source.exception())
    else:
        future.set_result(source.result())


def _chain_to_concurrent(source, future):
    """Has a future of `concurrent.futures` end as the one of the loop does."""
    loop = source.get_loop()

    def cancel_source(future):
        if future.cancelled():
            loop.call_soon_threadsafe(source.cancel)

    def done(source):
        if not future.cancelled() or not future.done():
            _start_and_copy(source, future)

    future.add_done_callback(cancel_source)
    source.add_done_callback(done)


def wrap_future(future, *, loop=None):
    """A future of the loop for one of `concurrent.futures`."""
    if isfuture(future):
        return future
    if not hasattr(future, "set_running_or_notify_cancel"):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop.create_future()

    def cancelled(wrapped):
        if wrapped.cancelled():
            future.cancel()

    def done(future):
        if wrapped.cancelled() and loop.is_closed():
            return
        loop.call_soon_threadsafe(_copy_outcome, future, wrapped)

    wrapped.add_done_callback(cancelled)
    future.add_done_callback(done)
    return wrapped
