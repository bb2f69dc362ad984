"""How objects are taken apart and put together again, for `pickle` and `copy`."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Declares how objects of a type are reduced."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Checks that a constructor can be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        obj = object.__new__(cls)
    else:
        obj = base.__new__(cls, state)
        if base.__init__ != object.__init__:
            base.__init__(obj, state)
    return obj


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


_PLAIN_BASES = (object, int, float, complex, str, bytes, bytearray, list, tuple, dict, set,
                frozenset)


def _native_base(cls):
    for base in cls.__mro__:
        if base.__module__ == "builtins" and base in _PLAIN_BASES:
            return base
    return object


def _reduce_ex(self, proto):
    """`object.__reduce_ex__` for protocols 0 and 1."""
    cls = self.__class__
    base = _native_base(cls)
    if base is object:
        state = None
    else:
        if base is cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        state = base(self)
    args = cls, base, state
    getstate = cls.__getstate__
    if getattr(cls, "__slots__", None) and getstate is object.__getstate__:
        raise TypeError(f"a class that defines __slots__ without defining __getstate__ cannot be "
                        f"pickled with protocol {proto}")
    content = self.__getstate__()
    if content:
        return _reconstructor, args, content
    return _reconstructor, args


def _reduce_new(self, proto):
    """`object.__reduce_ex__` for protocols 2 and up."""
    cls = type(self)
    get_ex = getattr(cls, "__getnewargs_ex__", None)
    get = getattr(cls, "__getnewargs__", None)
    kwargs = None
    if get_ex is not None:
        args = self.__getnewargs_ex__()
        if not isinstance(args, tuple):
            raise TypeError("__getnewargs_ex__ should return a tuple, not "
                            f"'{type(args).__name__}'")
        if len(args) != 2:
            raise ValueError("__getnewargs_ex__ should return a tuple of length 2, not "
                             f"{len(args)}")
        args, kwargs = args
        if not isinstance(args, tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a "
                            f"tuple, not '{type(args).__name__}'")
        if not isinstance(kwargs, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a "
                            f"dict, not '{type(kwargs).__name__}'")
    elif get is not None:
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    else:
        args = _natural_arguments(self, cls)
    state = self.__getstate__()
    listitems = iter(self) if isinstance(self, list) else None
    dictitems = iter(self.items()) if isinstance(self, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, listitems, dictitems
    return __newobj__, (cls, *args), state, listitems, dictitems


def _natural_arguments(self, cls):
    base = _native_base(cls)
    if base in (int, float, str, bytes, tuple):
        return (base(self),)
    if base is complex:
        return self.real, self.imag
    return ()


def _object_reduce_ex(obj, protocol):
    """`object.__reduce_ex__`, of objects that have no `__reduce__` of their own."""
    cls = type(obj)
    special = _special.get(cls)
    if special is not None:
        return special(obj)
    base = _native_base(cls)
    if base in (set, frozenset) and isinstance(obj, base):
        return cls, (list(obj),), obj.__getstate__()
    if isinstance(obj, bytearray):
        if protocol < 3:
            return cls, (bytes(obj).decode("latin-1"), "latin-1"), obj.__getstate__()
        return cls, (bytes(obj),), obj.__getstate__()
    if _is_opaque(cls):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if protocol >= 2:
        return _reduce_new(obj, protocol)
    return _reduce_ex(obj, protocol)


def _is_opaque(cls):
    """Whether instances hold something that only the runtime knows."""
    native = next(base for base in cls.__mro__ if not base.__flags__ & (1 << 9))
    return native not in _PLAIN_BASES and not issubclass(native, BaseException)


def _reduce_slice(obj):
    return slice, (obj.start, obj.stop, obj.step)


def _reduce_range(obj):
    return range, (obj.start, obj.stop, obj.step)


def _reduce_method(obj):
    return getattr, (obj.__self__, obj.__func__.__name__)


def _reduce_builtin(obj):
    owner = getattr(obj, "__self__", None)
    if owner is None or type(owner) is type(__import__("sys")):
        return obj.__qualname__
    return getattr, (owner, obj.__name__)


class _Sample:
    def method(self):
        pass


_special = {
    slice: _reduce_slice,
    range: _reduce_range,
    type(_Sample().method): _reduce_method,
    type(len): _reduce_builtin,
}

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def _slotnames(cls):
    """The names of slots, of the class and its bases."""
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                names.append(f"_{stripped}{name}" if stripped else name)
            else:
                names.append(name)
    return names


def add_extension(module, name, code):
    """Gives a global a number."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError("key %s is already registered with code %s" % (
            key, _extension_registry[key]))
    if code in _inverted_registry:
        raise ValueError("code %s is already in use for key %s" % (
            code, _inverted_registry[code]))
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes the number away."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError("key %s is not registered with code %s" % (key, code))
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
