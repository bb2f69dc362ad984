"""Of `typing`: functions and decorators that only tell checkers something."""


def cast(typ, val):
    """The value; a checker takes it to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value; a checker makes sure of its type."""
    return val


def reveal_type(obj, /):
    """The object; says its type on stderr."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Says that this is never reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def _marked(value, name):
    try:
        setattr(value, name, True)
    except (AttributeError, TypeError):
        pass
    return value


def final(f):
    """Says that a method is not overridden, or a class not derived from."""
    return _marked(f, "__final__")


def override(method, /):
    """Says that a method overrides one of a base."""
    return _marked(method, "__override__")


def no_type_check(arg):
    """Says that annotations are no hints."""
    return _marked(arg, "__no_type_check__")


def dataclass_transform(**kwargs):
    """Says that a decorator makes classes like dataclasses."""

    def decorate(value):
        value.__dataclass_transform__ = kwargs
        return value

    return decorate


_overloads = {}


def _no_overload(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions"
        " outside a stub module should always be followed by an implementation that is not"
        " @overload-ed."
    )


def overload(func):
    """One of several signatures of a function."""
    inner = getattr(func, "__func__", func)
    key = getattr(inner, "__module__", None), getattr(inner, "__qualname__", None)
    _overloads.setdefault(key, []).append(func)
    return _no_overload


def get_overloads(func):
    """The signatures given for a function."""
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), ()))


def clear_overloads():
    """Forgets all of them."""
    _overloads.clear()


for _part in (
    cast, assert_type, reveal_type, assert_never, final, override, no_type_check, dataclass_transform, overload,
    get_overloads, clear_overloads,
):
    _part.__module__ = "typing"
