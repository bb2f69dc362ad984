"""How callbacks, futures and tasks are shown."""

import functools
import reprlib

from . import coroutines


def callback_text(function, args=()):
    """`name(args) at file:line`."""
    text = _call_text(function, args, None)
    while isinstance(function, functools.partial):
        function = function.func
    function = getattr(function, "__func__", function)
    function = getattr(function, "__wrapped__", function)
    code = getattr(function, "__code__", None)
    if code is None:
        return text
    return f"{text} at {code.co_filename}:{code.co_firstlineno}"


def _call_text(function, args, keywords, suffix=""):
    if isinstance(function, functools.partial):
        suffix = _arguments(args, keywords) + suffix
        return _call_text(function.func, function.args, function.keywords, suffix)
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None)
    return (name or repr(function)) + _arguments(args, keywords) + suffix


def _arguments(args, keywords):
    parts = [reprlib.repr(arg) for arg in args]
    if keywords:
        parts += [f"{name}={reprlib.repr(value)}" for name, value in keywords.items()]
    return f"({', '.join(parts)})"


def _callbacks_text(callbacks):
    texts = [callback_text(function) for function, context in callbacks]
    if len(texts) > 2:
        texts = [texts[0], f"<{len(texts) - 2} more>", texts[-1]]
    return f"cb=[{', '.join(texts)}]"


def future_parts(future):
    """The state, the outcome, the callbacks."""
    parts = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            parts.append(f"exception={future._exception!r}")
        else:
            parts.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        parts.append(_callbacks_text(future._callbacks))
    return parts


def task_parts(task):
    """The same, with name, coroutine and what the task waits for."""
    parts = future_parts(task)
    if task.cancelling() and not task.done():
        parts[0] = "cancelling"
    parts.insert(1, f"name={task.get_name()!r}")
    if task._fut_waiter is not None:
        parts.insert(2, f"wait_for={task._fut_waiter!r}")
    if task._coro is not None:
        parts.insert(2, f"coro=<{coroutines._format_coroutine(task._coro)}>")
    return parts
