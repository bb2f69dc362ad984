"""Functions that make or change functions."""

from reprlib import recursive_repr as _recursive_repr

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
    source = iter(iterable)
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


class partial:
    """A call with some arguments given already."""

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    @_recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(repr(arg) for arg in self.args)
        parts.extend(f"{key}={value!r}" for key, value in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        own = {name: value for name, value in self.__dict__.items()
               if name not in ("func", "args", "keywords")}
        state = self.func, self.args, self.keywords or None, own or None
        return type(self), (self.func,), state

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or (keywords is not None and not isinstance(keywords, dict))
                or (namespace is not None and not isinstance(namespace, dict))):
            raise TypeError("invalid partial state")
        if keywords is None:
            keywords = {}
        elif type(keywords) is not dict:
            keywords = dict(keywords)
        self.__dict__.clear()
        self.__dict__.update(namespace or {})
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords


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
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            new = get(obj, cls)
            if new is not self.func:
                bound = partial(new, *self.args, **self.keywords)
                return bound
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def cmp_to_key(mycmp):
    """A key function from an old-style comparison function."""

    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


def _negated(name, other_name):
    def method(self, other):
        result = getattr(type(self), other_name)(self, other)
        if result is NotImplemented:
            return result
        return not result

    method.__name__ = name
    return method


def _with_equality(name, other_name, negate, join_or):
    def method(self, other):
        result = getattr(type(self), other_name)(self, other)
        if result is NotImplemented:
            return result
        if negate:
            result = not result
        if join_or:
            return result or self == other
        return result and self != other

    method.__name__ = name
    return method


_derived = {
    "__lt__": [
        ("__gt__", lambda: _with_equality("__gt__", "__lt__", True, False)),
        ("__le__", lambda: _with_equality("__le__", "__lt__", False, True)),
        ("__ge__", lambda: _negated("__ge__", "__lt__")),
    ],
    "__le__": [
        ("__ge__", lambda: _with_equality("__ge__", "__le__", True, True)),
        ("__lt__", lambda: _with_equality("__lt__", "__le__", False, False)),
        ("__gt__", lambda: _negated("__gt__", "__le__")),
    ],
    "__gt__": [
        ("__lt__", lambda: _with_equality("__lt__", "__gt__", True, False)),
        ("__ge__", lambda: _with_equality("__ge__", "__gt__", False, True)),
        ("__le__", lambda: _negated("__le__", "__gt__")),
    ],
    "__ge__": [
        ("__le__", lambda: _with_equality("__le__", "__ge__", True, True)),
        ("__gt__", lambda: _with_equality("__gt__", "__ge__", False, False)),
        ("__lt__", lambda: _negated("__lt__", "__ge__")),
    ],
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
    for name, make in _derived[roots[0]]:
        if name not in roots:
            setattr(cls, name, make())
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


def _make_key(args, kwargs, typed):
    if not kwargs and not typed:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
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
    return key


class _Sample:
    def method(self):
        pass


_method_type = type(_Sample().method)


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, /, *args, **kwargs):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwargs)
        key = _make_key(args, kwargs, self._typed)
        cache = self._cache
        if maxsize is None:
            found = cache.get(key, _missing)
            if found is not _missing:
                self._hits += 1
                return found
        else:
            found = cache.pop(key, _missing)
            if found is not _missing:
                cache[key] = found
                self._hits += 1
                return found
        self._misses += 1
        result = self._function(*args, **kwargs)
        if maxsize is not None and key not in cache and len(cache) >= maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
        return result

    def cache_info(self):
        """Hits, misses, bound and size."""
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        """Forgets all results and counts."""
        self._cache.clear()
        self._hits = 0
        self._misses = 0

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
            cache[self.attrname] = value
        return value


def _find_impl(cls, registry):
    best = None
    for candidate in cls.__mro__:
        if candidate in registry:
            best = candidate
            break
    for candidate in registry:
        if candidate is object or candidate in cls.__mro__:
            continue
        if issubclass(cls, candidate) and (
            best is None or best is object or issubclass(candidate, best)
        ):
            best = candidate
    return registry.get(best)


def singledispatch(func):
    """A function chosen by the type of its first argument."""
    registry = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return _find_impl(cls, registry)

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda implementation: register(cls, implementation)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated "
                    "function."
                )
            func = cls
            cls = next(iter(annotations.values()))
        classes = getattr(cls, "__args__", None) if not isinstance(cls, type) else None
        for one in classes or (cls,):
            registry[one] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = lambda: None
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """`singledispatch` for methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
