"""Handles of scheduled callbacks, and which event loop is the current one."""

import contextvars
import threading
from _thread import get_ident as _get_ident

from . import _format
from ._connections import AbstractServer

__all__ = (
    "AbstractEventLoopPolicy",
    "AbstractEventLoop",
    "AbstractServer",
    "Handle",
    "TimerHandle",
    "get_event_loop_policy",
    "set_event_loop_policy",
    "get_event_loop",
    "set_event_loop",
    "new_event_loop",
    "_set_running_loop",
    "get_running_loop",
    "_get_running_loop",
)


class Handle:
    """A callback that will be called by the loop."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop
        self._context = contextvars.copy_context() if context is None else context

    def _parts(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            parts.append(_format.callback_text(self._callback, self._args))
        return parts

    def __repr__(self):
        return f"<{' '.join(self._parts())}>"

    def get_context(self):
        """The context that the callback will run in."""
        return self._context

    def cancel(self):
        """Has it not be called."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        """Whether it was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            text = _format.callback_text(self._callback, self._args)
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {text}", "exception": exception, "handle": self}
            )


class TimerHandle(Handle):
    """A callback for a moment to come."""

    __slots__ = ("_scheduled", "_when")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _parts(self):
        parts = super()._parts()
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or self.__eq__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when or self.__eq__(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (
                self._when == other._when
                and self._callback == other._callback
                and self._args == other._args
                and self._cancelled == other._cancelled
            )
        return NotImplemented

    def cancel(self):
        """Has it not be called."""
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """The moment, by the loop's clock."""
        return self._when


class AbstractEventLoop:
    """What every event loop is."""


class AbstractEventLoopPolicy:
    """What decides about loops."""


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One current loop in each thread; in the main one it is made when it is first asked for."""

    # The class of loops, set by the policy of the system.
    _loop_factory = None

    def __init__(self):
        # By thread; `None` after `set_event_loop(None)`.
        self._loops = {}

    def get_event_loop(self):
        """The current loop."""
        thread = _get_ident()
        is_main = threading.current_thread() is threading.main_thread()
        if thread not in self._loops and is_main:
            self.set_event_loop(self.new_event_loop())
        loop = self._loops.get(thread)
        if loop is None:
            name = threading.current_thread().name
            raise RuntimeError(f"There is no current event loop in thread {name!r}.")
        return loop

    def set_event_loop(self, loop):
        """Makes a loop the current one."""
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            kind = type(loop).__name__
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{kind}'")
        self._loops[_get_ident()] = loop

    def new_event_loop(self):
        """A new loop."""
        return self._loop_factory()


_policy = None
# The loop that runs in each thread.
_running = {}


def get_event_loop_policy():
    """The policy in force."""
    global _policy
    if _policy is None:
        from . import unix_events

        _policy = unix_events.DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Puts another policy in force; `None` for the default one."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        kind = type(policy).__name__
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{kind}'"
        )
    _policy = policy


def _get_running_loop():
    return _running.get(_get_ident())


def _set_running_loop(loop):
    if loop is None:
        _running.pop(_get_ident(), None)
    else:
        _running[_get_ident()] = loop


def get_running_loop():
    """The loop that runs now."""
    loop = _running.get(_get_ident())
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    """The loop that runs now, else the current one."""
    loop = _running.get(_get_ident())
    if loop is not None:
        return loop
    return get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Makes a loop the current one."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()
