"""How long a call takes. Statements as text cannot be timed: there is no compiler at run time."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Times a callable."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._statement = _function(stmt, "stmt")
        self._setup = _function(setup, "setup")

    def timeit(self, number=default_number):
        """Seconds for so many calls."""
        enabled = gc.isenabled()
        gc.disable()
        try:
            statement, timer = self._statement, self.timer
            self._setup()
            rounds = itertools.repeat(None, number)
            start = timer()
            for _ in rounds:
                statement()
            return timer() - start
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """As many calls as take a fifth of a second."""
        scale = 1
        while True:
            for step in (1, 2, 5):
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)


def _function(value, name):
    if callable(value):
        return value
    if value == "pass":
        return _nothing
    if isinstance(value, str):
        raise NotImplementedError("timeit of statements as text is not supported by naja: pass a function")
    raise ValueError(f"{name} is neither a string nor callable")


def _nothing():
    pass


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
