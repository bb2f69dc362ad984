"""Timeouts for a block: `async with timeout(seconds):`."""

import enum

from . import events, exceptions, tasks

__all__ = ("Timeout", "timeout", "timeout_at")


class _State(enum.Enum):
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"


class Timeout:
    """Cancels the task at the deadline, and makes TimeoutError of it at the block's end."""

    def __init__(self, when):
        self._state = _State.CREATED
        self._timer = None
        self._task = None
        self._when = when

    def when(self):
        """The deadline by the loop's clock, or `None`."""
        return self._when

    def reschedule(self, when):
        """Moves the deadline."""
        if self._state is not _State.ENTERED:
            if self._state is _State.CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state.value} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the deadline has cut the block short."""
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    def __repr__(self):
        parts = [""]
        if self._state is _State.ENTERED:
            when = round(self._when, 3) if self._when is not None else None
            parts.append(f"when={when}")
        return f"<Timeout [{self._state.value}]{' '.join(parts)}>"

    async def __aenter__(self):
        if self._state is not _State.CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = tasks.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _State.ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, exception, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            if self._task.uncancel() <= self._cancelling and kind is not None:
                if issubclass(kind, exceptions.CancelledError):
                    raise TimeoutError from exception
                _mark_cancellation(exception)
                if isinstance(exception, ExceptionGroup):
                    for part in exception.exceptions:
                        _mark_cancellation(part)
        elif self._state is _State.ENTERED:
            self._state = _State.EXITED
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = _State.EXPIRING
        self._timer = None


def _mark_cancellation(exception):
    """A cancellation further down the chain was the deadline's."""
    while exception.__context__ is not None:
        if isinstance(exception.__context__, exceptions.CancelledError):
            late = TimeoutError()
            late.__context__ = late.__cause__ = exception.__context__
            exception.__context__ = late
            break
        exception = exception.__context__


def timeout(delay):
    """A timeout after so many seconds; `None` for none."""
    loop = events.get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    """A timeout at a moment of the loop's clock."""
    return Timeout(when)
