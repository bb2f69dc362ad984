"""`functools.singledispatch`: which implementation stands for a class.

A class's own MRO decides, with the registered abstract classes put in where they would stand if the
class had them among its bases.
"""

import sys as _sys

_GenericAlias = type(list[int])


def _c3_merge(sequences):
    """The C3 merge of the lists, which it uses up."""
    merged = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for candidate in (sequence[0] for sequence in sequences):
            if not any(candidate in sequence[1:] for sequence in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]
    return merged


def _c3_mro(cls, abcs=None):
    """The MRO that the class would have with these abstract classes, where they fit."""
    bases = list(cls.__bases__)
    abcs = list(abcs or ())
    # Abstract classes go behind the last base that is abstract itself.
    place = max(
        (number for number, base in enumerate(bases, 1) if hasattr(base, "__abstractmethods__")),
        default=0)
    added = [
        one for one in abcs
        if issubclass(cls, one) and not any(issubclass(base, one) for base in bases)
    ]
    for one in added:
        abcs.remove(one)
    parts = bases[:place], added, bases[place:]
    lines = [_c3_mro(base, abcs) for part in parts for base in part]
    return _c3_merge([[cls], *lines, *map(list, parts)])


def _compose_mro(cls, types):
    """The MRO of the class with those of the types that stand for it."""
    own = set(cls.__mro__)
    fitting = [
        one for one in types
        if one not in own and hasattr(one, "__mro__") and not isinstance(one, _GenericAlias)
        and issubclass(cls, one)
    ]
    nearest = [
        one for one in fitting
        if not any(one is not other and one in other.__mro__ for other in fitting)
    ]
    known = set(nearest)
    chosen = []
    for one in nearest:
        # Subclasses between the class and the type say what comes first.
        between = [
            [ancestor for ancestor in sub.__mro__ if ancestor in known]
            for sub in one.__subclasses__()
            if sub not in own and issubclass(cls, sub)
        ]
        between.sort(key=len, reverse=True)
        for line in between or [[one]]:
            chosen.extend(ancestor for ancestor in line if ancestor not in chosen)
    return _c3_mro(cls, chosen)


def _find_impl(cls, registry):
    """The best implementation for the class."""
    found = None
    for one in _compose_mro(cls, registry.keys()):
        if found is None:
            if one in registry:
                found = one
            continue
        # What comes next must not fit as well, when neither is an ancestor.
        implicit = one not in cls.__mro__ and found not in cls.__mro__
        if implicit and one in registry and not issubclass(found, one):
            raise RuntimeError(f"Ambiguous dispatch: {found} or {one}")
        break
    return registry.get(found)


def _is_union(cls):
    kind = type(cls)
    return (kind.__module__, kind.__name__) in (
        ("types", "UnionType"), ("typing", "_UnionGenericAlias"))


def _is_valid(cls):
    if isinstance(cls, type):
        return not isinstance(cls, _GenericAlias)
    return _is_union(cls) and all(
        isinstance(one, type) and not isinstance(one, _GenericAlias) for one in cls.__args__)


def _first_annotation(func):
    """The name of the first annotated parameter, and its class."""
    typing = _sys.modules.get("typing")
    name, value = next(iter(func.__annotations__.items()))
    if typing is not None:
        return next(iter(typing.get_type_hints(func).items()))
    if isinstance(value, str):
        first, *attributes = value.split(".")
        names = func.__globals__
        value = names[first] if first in names else getattr(_sys.modules["builtins"], first)
        for attribute in attributes:
            value = getattr(value, attribute)
    return name, value


def _implementation(cls, func):
    """The class and the function of a call of `register`; no function when it is to come."""
    if _is_valid(cls):
        return cls, func
    if func is not None:
        raise TypeError(
            f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
    if not getattr(cls, "__annotations__", {}):
        raise TypeError(
            f"Invalid first argument to `register()`: {cls!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function.")
    func = cls
    name, cls = _first_annotation(func)
    if not _is_valid(cls):
        if _is_union(cls):
            raise TypeError(
                f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
    return cls, func


def _cache_token():
    return _sys.modules["abc"].get_cache_token()


def singledispatch(func):
    """A function chosen by the type of its first argument."""
    from functools import update_wrapper

    registry = {}
    # Programs without the module have no classes that come and go, as good as never.
    weakref = _sys.modules.get("weakref")
    cache = {} if weakref is None else weakref.WeakKeyDictionary()
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None and token != (now := _cache_token()):
            cache.clear()
            token = now
        try:
            return cache[cls]
        except KeyError:
            implementation = registry[cls] if cls in registry else _find_impl(cls, registry)
            cache[cls] = implementation
            return implementation

    def register(cls, func=None):
        nonlocal token
        given = cls
        cls, func = _implementation(cls, func)
        if func is None:
            return lambda func: register(given, func)
        for one in cls.__args__ if _is_union(cls) else (cls,):
            registry[one] = func
            if token is None and hasattr(one, "__abstractmethods__"):
                token = _cache_token()
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = cache.clear
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
        from functools import update_wrapper

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


singledispatch.__module__ = singledispatchmethod.__module__ = "functools"
