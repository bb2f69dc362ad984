"""Copies of objects, shallow and deep."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object cannot be copied."""


error = Error


def _function():
    pass


_ATOMIC = {
    type(None),
    int,
    float,
    bool,
    complex,
    bytes,
    str,
    type,
    range,
    property,
    type(...),
    type(NotImplemented),
    type(len),
    type(_function),
}
_CONTAINERS = {list, dict, set, bytearray}


def copy(x):
    """A shallow copy."""
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or cls is slice:
        return x
    if cls in _CONTAINERS:
        return x.copy()
    if issubclass(cls, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuilt(x, _reduced(x, cls), None)


def deepcopy(x, memo=None, _nil=[]):
    """A copy down to the last part."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        found = memo.get(key, _nil)
        if found is not _nil:
            return found
    if cls is list:
        result = []
        memo[key] = result
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = {}
        memo[key] = result
        for name, value in x.items():
            result[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        result = _deep_tuple(x, memo)
    elif issubclass(cls, type):
        result = x
    else:
        method = getattr(x, "__deepcopy__", None)
        if method is not None:
            result = method(memo)
        else:
            result = _rebuilt(x, _reduced(x, cls), memo)
    if result is not x:
        memo[key] = result
        memo.setdefault(id(memo), []).append(x)
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _reduced(x, cls):
    """How to make the object anew: a callable, its arguments, state, items, pairs."""
    if cls is set or cls is frozenset:
        return cls, (list(x),)
    if cls is bytearray:
        return cls, (bytes(x),)
    if cls is slice:
        return cls, (x.start, x.stop, x.step)
    if cls is type(_Sample().method):
        return cls, (x.__func__, x.__self__)
    method = getattr(cls, "__reduce_ex__", None)
    if method is not None and method is not getattr(object, "__reduce_ex__", None):
        return method(x, 4)
    method = getattr(cls, "__reduce__", None)
    if method is not None and method is not getattr(object, "__reduce__", None):
        return method(x)
    return _object_reduced(x, cls)


class _Sample:
    def method(self):
        pass


def _new(cls, arguments, keywords):
    return cls.__new__(cls, *arguments, **keywords)


_NOT_COPIED = ("generator", "module", "frame", "coroutine", "async_generator", "traceback")


def _object_reduced(x, cls):
    if cls.__name__ in _NOT_COPIED and cls.__module__ == "builtins":
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    keywords = {}
    if hasattr(cls, "__getnewargs_ex__"):
        arguments, keywords = x.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        arguments = x.__getnewargs__()
    elif isinstance(x, BaseException):
        return cls, x.args, getattr(x, "__dict__", None) or None
    else:
        arguments = ()
        for base in (int, float, complex, str, bytes, tuple, frozenset):
            if isinstance(x, base):
                arguments = (base(x),)
                break
    getstate = getattr(x, "__getstate__", None)
    own = getstate is not None and getattr(cls, "__getstate__", None) is not getattr(
        object, "__getstate__", None
    )
    state = getstate() if own else _state(x, cls)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    if isinstance(x, (set, bytearray)):
        return cls, (list(x),), state
    return _new, (cls, arguments, keywords), state, items, pairs


def _state(x, cls):
    state = getattr(x, "__dict__", None) or None
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            try:
                slots[name] = getattr(x, name)
            except AttributeError:
                pass
    return (state, slots) if slots else state


def _rebuilt(x, parts, memo):
    if isinstance(parts, str):
        return x
    deep = memo is not None
    function, arguments, *rest = parts
    state, items, pairs = (*rest, None, None, None)[:3]
    if deep and arguments:
        if function is _new:
            cls, given, keywords = arguments
            arguments = cls, tuple(deepcopy(item, memo) for item in given), deepcopy(keywords, memo)
        else:
            arguments = tuple(deepcopy(item, memo) for item in arguments)
    result = function(*arguments)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(result, name, value)
    if items is not None:
        for item in items:
            result.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            result[key] = value
    return result


def replace(obj, /, **changes):
    """The same with some parts changed."""
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
