"""What a coroutine is, and how it is shown."""

import types
from collections.abc import Coroutine

__all__ = ("iscoroutinefunction", "iscoroutine")

_CO_COROUTINE = 0x80
_marker = object()


def iscoroutinefunction(func):
    """Whether calls of the function give coroutines."""
    if getattr(func, "_is_coroutine", None) is _marker:
        return True
    while True:
        if isinstance(func, types.MethodType):
            func = func.__func__
        elif hasattr(func, "func") and hasattr(func, "keywords"):
            func = func.func
        else:
            break
    code = getattr(func, "__code__", None)
    return isinstance(func, types.FunctionType) and bool(code.co_flags & _CO_COROUTINE)


def iscoroutine(obj):
    """Whether the object is a coroutine, native or of a class of the program."""
    return type(obj) is types.CoroutineType or isinstance(obj, Coroutine)


def _format_coroutine(coro):
    """`main() running at file:line` and its like."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    text = f"{name}()" if name else f"<{type(coro).__name__} without __name__>()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return text
    if getattr(coro, "cr_running", False):
        return f"{text} running at {code.co_filename}:{code.co_firstlineno}"
    if getattr(coro, "cr_suspended", False):
        return f"{text} running at {code.co_filename}:{code.co_firstlineno}"
    return f"{text} done, defined at {code.co_filename}:{code.co_firstlineno}"
