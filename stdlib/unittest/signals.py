"""Ctrl-C during a test run: the first ends the run after the test at hand, the second at once."""

import weakref
from functools import wraps

try:
    import signal
except ImportError:
    signal = None

__unittest = True


class _InterruptHandler:
    def __init__(self, default_handler):
        self.called = False
        self.original_handler = default_handler
        if isinstance(default_handler, int):
            if default_handler == signal.SIG_DFL:
                default_handler = signal.default_int_handler
            elif default_handler == signal.SIG_IGN:
                default_handler = lambda number, frame: None
            else:
                raise TypeError("expected SIGINT signal handler to be signal.SIG_IGN, "
                                "signal.SIG_DFL, or a callable object")
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        if signal.getsignal(signal.SIGINT) is not self or self.called:
            self.default_handler(signum, frame)
        self.called = True
        for result in list(_results):
            result.stop()


_results = weakref.WeakKeyDictionary()
_handler = None


def registerResult(result):
    """Stops this result's run at Ctrl-C."""
    _results[result] = 1


def removeResult(result):
    """The opposite; tells whether it was registered."""
    return bool(_results.pop(result, None))


def installHandler():
    """Puts the handler in place, once."""
    global _handler
    if _handler is None:
        _handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _handler)


def removeHandler(method=None):
    """Takes the handler away, for good or (as a decorator) while a method runs."""
    if method is not None:
        @wraps(method)
        def inner(*args, **kwargs):
            before = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, before)
        return inner

    global _handler
    if _handler is not None:
        signal.signal(signal.SIGINT, _handler.original_handler)
