"""Functions that make or change functions."""

from builtins import len as _len
from reprlib import recursive_repr as _recursive_repr
from _singledispatch import _c3_mro, _compose_mro, _find_impl, singledispatch, singledispatchmethod
from _types import as_static as _as_static
import sys as _sys

_GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = (
    "__module__",
    "__name__",
    "__qualname__",
    "__doc__",
    "__annotations__",
    "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """`update_wrapper` as a decorator of the wrapper."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


_missing = object()


def reduce(function, iterable, initial=_missing, /):
    """Folds the items from the left."""
    try:
        source = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        try:
            value = next(source)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in source:
        value = function(value, item)
    return value


# As CPython's, which is written in C, it is no method when it stands in a class.
reduce = staticmethod(reduce)

class partial:
    """A call with some arguments given already."""

    __slots__ = ("__func", "__args", "__keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and not func.__dict__:
            args = func.__args + args
            keywords = {**func.__keywords, **keywords}
            func = func.__func
        self = super().__new__(cls)
        self.__func = func
        self.__args = args
        self.__keywords = keywords
        return self

    func = property(lambda self: self.__func, doc="function object to use in future partial calls")
    args = property(lambda self: self.__args, doc="tuple of arguments to future partial calls")
    keywords = property(
        lambda self: self.__keywords,
        doc="dictionary of keyword arguments to future partial calls")

    def __call__(self, /, *args, **keywords):
        if self.__keywords:
            keywords = {**self.__keywords, **keywords}
        return self.__func(*self.__args, *args, **keywords)

    def __get__(self, instance, owner=None, /):
        if instance is None:
            return self
        # Only programs that have the module see warnings.
        if (warnings := _sys.modules.get("warnings")) is not None:
            warnings.warn(
                "functools.partial will be a method descriptor in future Python versions; "
                "wrap it in staticmethod() if you want to preserve the old behavior",
                FutureWarning, 2)
        return self

    @_recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.__func)]
        parts.extend(repr(arg) for arg in self.__args)
        parts.extend(f"{key!s}={value!r}" for key, value in self.__keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        state = self.__func, self.__args, self.__keywords, self.__dict__ or None
        return type(self), (self.__func,), state

    def __setstate__(self, state, /):
        valid = isinstance(state, tuple) and _len(state) == 4
        if valid:
            func, args, keywords, namespace = state
            valid = (callable(func) and isinstance(args, tuple)
                     and (keywords is None or isinstance(keywords, dict)))
        if not valid:
            raise TypeError("invalid partial state")
        self.__dict__ = {} if namespace is None else namespace
        self.__func = func
        self.__args = tuple(args)
        self.__keywords = {} if keywords is None else keywords
        if type(keywords) is not dict and keywords is not None:
            self.__keywords = dict(keywords)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class partialmethod:
    """`partial` for methods."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(repr(arg) for arg in self.args)
        parts.extend(f"{key}={value!r}" for key, value in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            new = get(obj, cls)
            if new is not self.func:
                bound = partial(new, *self.args, **self.keywords)
                try:
                    bound.__self__ = new.__self__
                except AttributeError:
                    pass
                return bound
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class KeyWrapper:
    """What `cmp_to_key` gives: wraps what is to be compared."""

    __slots__ = ("__compare", "__obj", "__has_obj")
    __hash__ = None

    def __new__(cls, compare, obj, has_obj):
        self = object.__new__(cls)
        self.__compare = compare
        self.__obj = obj
        self.__has_obj = has_obj
        return self

    def __get_obj(self):
        return self.__obj

    def __set_obj(self, value):
        self.__obj = value
        self.__has_obj = True

    obj = property(__get_obj, __set_obj, doc="Value wrapped by a key function.")

    def __call__(self, /, obj):
        return KeyWrapper(self.__compare, obj, True)

    def __result(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError("other argument must be K instance")
        if not self.__has_obj or not other.__has_obj:
            raise AttributeError("object")
        return self.__compare(self.__obj, other.__obj)

    def __lt__(self, other):
        return self.__result(other) < 0

    def __gt__(self, other):
        return self.__result(other) > 0

    def __eq__(self, other):
        return self.__result(other) == 0

    def __ne__(self, other):
        return self.__result(other) != 0

    def __le__(self, other):
        return self.__result(other) <= 0

    def __ge__(self, other):
        return self.__result(other) >= 0


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""
    return KeyWrapper(mycmp, None, False)


cmp_to_key = staticmethod(cmp_to_key)


def _inverse(result, self, other):
    return result if result is NotImplemented else not result


def _inverse_and_differs(result, self, other):
    return result if result is NotImplemented else not result and self != other


def _inverse_or_equal(result, self, other):
    return result if result is NotImplemented else not result or self == other


def _same_or_equal(result, self, other):
    return result if result is NotImplemented else result or self == other


def _same_and_differs(result, self, other):
    return result if result is NotImplemented else result and self != other


# One function for each pair, named so that pickles find it.
def _gt_from_lt(self, other):
    return _inverse_and_differs(type(self).__lt__(self, other), self, other)


def _le_from_lt(self, other):
    return _same_or_equal(type(self).__lt__(self, other), self, other)


def _ge_from_lt(self, other):
    return _inverse(type(self).__lt__(self, other), self, other)


def _ge_from_le(self, other):
    return _inverse_or_equal(type(self).__le__(self, other), self, other)


def _lt_from_le(self, other):
    return _same_and_differs(type(self).__le__(self, other), self, other)


def _gt_from_le(self, other):
    return _inverse(type(self).__le__(self, other), self, other)


def _lt_from_gt(self, other):
    return _inverse_and_differs(type(self).__gt__(self, other), self, other)


def _ge_from_gt(self, other):
    return _same_or_equal(type(self).__gt__(self, other), self, other)


def _le_from_gt(self, other):
    return _inverse(type(self).__gt__(self, other), self, other)


def _le_from_ge(self, other):
    return _inverse_or_equal(type(self).__ge__(self, other), self, other)


def _gt_from_ge(self, other):
    return _same_and_differs(type(self).__ge__(self, other), self, other)


def _lt_from_ge(self, other):
    return _inverse(type(self).__ge__(self, other), self, other)


_derived = {
    "__lt__": (("__gt__", _gt_from_lt), ("__le__", _le_from_lt), ("__ge__", _ge_from_lt)),
    "__le__": (("__ge__", _ge_from_le), ("__lt__", _lt_from_le), ("__gt__", _gt_from_le)),
    "__gt__": (("__lt__", _lt_from_gt), ("__ge__", _ge_from_gt), ("__le__", _le_from_gt)),
    "__ge__": (("__le__", _le_from_ge), ("__gt__", _gt_from_ge), ("__lt__", _lt_from_ge)),
}


def total_ordering(cls):
    """Fills in the missing ordering methods from one that is there."""
    roots = [
        name
        for name in ("__lt__", "__le__", "__gt__", "__ge__")
        if getattr(cls, name, None) is not getattr(object, name, None)
    ]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _derived[roots[0]]:
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


class _CacheInfo(tuple):
    __slots__ = ()

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]

    def __repr__(self):
        return (
            f"CacheInfo(hits={self[0]}, misses={self[1]}, "
            f"maxsize={self[2]}, currsize={self[3]})"
        )


_keywords_follow = object()


class _HashedKey(list):
    """A key that asks each of its parts for its hash only once."""

    __slots__ = ("hash",)

    def __init__(self, parts):
        self[:] = parts
        self.hash = hash(parts)

    def __hash__(self):
        return self.hash


# Nobody sees how often these are hashed.
_PLAIN = frozenset((int, str, float, bool, type(None)))


def _make_key(args, kwargs, typed):
    if not kwargs and not typed:
        if _len(args) == 1:
            only = args[0]
            if type(only) is int or type(only) is str:
                return only
            return args if type(only) in _PLAIN else _HashedKey(args)
        for arg in args:
            if type(arg) not in _PLAIN:
                return _HashedKey(args)
        return args
    key = args
    if kwargs:
        key += (_keywords_follow,)
        for item in kwargs.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args)
        if kwargs:
            key += tuple(type(value) for value in kwargs.values())
    return _HashedKey(key)


class _Sample:
    def method(self):
        pass


_method_type = type(_Sample().method)


class _lru_cache_wrapper:
    # Bounded, the cache's values are links of a ring in order of use: what follows, what went
    # before, key, result. So a hit does not change the dict, whatever `__eq__` of a key does.
    __slots__ = ("__function", "__maxsize", "__typed", "__cache", "__ring", "__hits", "__misses",
                 "__dict__", "__weakref__")

    def __init__(self, function, maxsize, typed):
        self.__function = function
        self.__maxsize = maxsize
        self.__typed = typed
        self.__cache = {}
        self.__clear_ring()
        self.__hits = 0
        self.__misses = 0

    def __clear_ring(self):
        ring = []
        ring[:] = [ring, ring, None, None]
        self.__ring = ring

    def __call__(self, /, *args, **kwargs):
        maxsize = self.__maxsize
        if maxsize == 0:
            self.__misses += 1
            return self.__function(*args, **kwargs)
        key = _make_key(args, kwargs, self.__typed)
        cache = self.__cache
        if maxsize is not None:
            return self.__bounded(key, args, kwargs)
        found = cache.get(key, _missing)
        if found is not _missing:
            self.__hits += 1
            return found
        self.__misses += 1
        result = self.__function(*args, **kwargs)
        cache[key] = result
        return result

    def __bounded(self, key, args, kwargs):
        cache = self.__cache
        link = cache.get(key)
        if link is not None:
            self.__hits += 1
            after, before, _, result = link
            before[0] = after
            after[1] = before
            self.__append(link)
            return result
        self.__misses += 1
        result = self.__function(*args, **kwargs)
        if cache.get(key) is not None:
            return result
        if _len(cache) >= self.__maxsize:
            oldest = self.__ring[0]
            self.__ring[0] = oldest[0]
            oldest[0][1] = self.__ring
            cache.pop(oldest[2], None)
            oldest.clear()
        link = [None, None, key, result]
        cache[key] = link
        self.__append(link)
        return result

    def __append(self, link):
        ring = self.__ring
        last = ring[1]
        link[0] = ring
        link[1] = last
        last[0] = link
        ring[1] = link

    def cache_info(self):
        """Report cache statistics"""
        return _CacheInfo(self.__hits, self.__misses, self.__maxsize, _len(self.__cache))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self.__cache.clear()
        link = self.__ring[0]
        while link is not self.__ring:
            link = link.pop(0)
        self.__clear_ring()
        self.__hits = 0
        self.__misses = 0

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _method_type(self, instance)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"


def lru_cache(maxsize=128, typed=False):
    """Remembers results, the least recently used going first."""
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorate


def cache(user_function, /):
    """Remembers all results."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed once, then kept in the instance's dict."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            message = (
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            )
            raise TypeError(message) from None
        value = cache.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                message = (
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {self.attrname!r} property."
                )
                raise TypeError(message) from None
        return value


_as_static(partial, KeyWrapper, _lru_cache_wrapper)
