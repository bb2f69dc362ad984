"""Classes made from their annotated fields."""

from reprlib import recursive_repr as _recursive_repr
import sys as _sys

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be changed."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind("_FIELD")
_FIELD_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FieldKind("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class InitVar:
    """A parameter of `__init__` and `__post_init__` that is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    __slots__ = (
        "name",
        "type",
        "default",
        "default_factory",
        "init",
        "repr",
        "hash",
        "compare",
        "metadata",
        "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _proxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr()
    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
            f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
            f"kw_only={self.kw_only!r},_field_type={self._field_type})"
        )

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)


_proxy = type(type.__dict__)


class _DataclassParams:
    __slots__ = (
        "init",
        "repr",
        "eq",
        "order",
        "unsafe_hash",
        "frozen",
        "match_args",
        "kw_only",
        "slots",
        "weakref_slot",
    )

    def __init__(self, values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        parts = (f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({','.join(parts)})"


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Says more of a field than its type."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _name_at(text, start):
    """The name at a place of the text, spaces before it passed over, and where what follows starts."""
    while start < len(text) and text[start].isspace():
        start += 1
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    after = end
    while after < len(text) and text[after].isspace():
        after += 1
    return text[start:end], after


def _named(text, cls, module):
    """What an annotation as text starts with. What only compiled code knows has its usual name."""
    names = getattr(_sys.modules.get(cls.__module__), "__dict__", {})
    name, after = _name_at(text, 0)
    if not name or text[after:after + 1] != ".":
        return names.get(name, getattr(module, name, None))
    attribute, _ = _name_at(text, after + 1)
    if names.get(name, module if name == module.__name__ else None) is not module:
        return None
    return getattr(module, attribute, None)


def _is_class_var(hint, cls):
    typing = _sys.modules.get("typing")
    if typing is None:
        return False
    if isinstance(hint, str):
        hint = _named(hint, cls, typing)
    return hint is typing.ClassVar or getattr(hint, "__origin__", None) is typing.ClassVar


def _is_init_var(hint, cls):
    if isinstance(hint, str):
        hint = _named(hint, cls, _sys.modules[__name__])
    return hint is InitVar or type(hint) is InitVar


def _is_kw_only(hint, cls):
    if isinstance(hint, str):
        hint = _named(hint, cls, _sys.modules[__name__])
    return hint is KW_ONLY


def _make_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = hint
    made._field_type = _FIELD
    if _is_class_var(hint, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_init_var(hint, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {made.name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {made.name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {type(made.default)} for field {made.name} is not allowed:"
            " use default_factory"
        )
    return made


def _quoted(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def _plural(count, word):
    return f"{count} {word}{'' if count == 1 else 's'}"


def _edit_cost(left, right, limit):
    """Cost of turning one name into the other: 2 a letter, 1 for a change of case only."""
    row = [2 * index for index in range(len(right) + 1)]
    for number, first in enumerate(left):
        diagonal, row[0] = row[0], 2 * (number + 1)
        for index, second in enumerate(right):
            if first == second:
                change = 0
            else:
                change = 1 if first.lower() == second.lower() else 2
            best = min(diagonal + change, row[index] + 2, row[index + 1] + 2)
            diagonal, row[index + 1] = row[index + 1], best
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _suggested(names, wrong):
    best, found = None, None
    for name in names:
        limit = (len(name) + len(wrong) + 3) * 2 // 6
        if best is not None:
            limit = min(limit, best - 1)
        cost = _edit_cost(wrong, name, limit)
        if cost <= limit and (best is None or cost < best):
            best, found = cost, name
    return found


class _Signature:
    """Binds the arguments of an `__init__`, with the errors of a call."""

    def __init__(self, function, inits):
        self.function = function
        self.positional = [item for item in inits if not item.kw_only]
        self.keyword = [item for item in inits if item.kw_only]
        self.names = [item.name for item in self.positional]
        self.known = frozenset(item.name for item in inits)
        self.required = sum(map(_has_no_default, self.positional))

    def bind(self, args, kwargs):
        """The values given, by name."""
        if len(args) <= len(self.names):
            values = dict(zip(self.names, args))
        else:
            values = dict(zip(self.names, args[: len(self.names)]))
        if kwargs:
            for name in kwargs:
                if name not in self.known:
                    self._fail_unexpected(name)
                if name in values:
                    raise TypeError(f"{self.function} got multiple values for argument {name!r}")
                values[name] = kwargs[name]
        if len(args) > len(self.names):
            self._fail_surplus(len(args), kwargs)
        if len(values) < len(self.known):
            self._check_missing(values)
        return values

    def _fail_unexpected(self, name):
        message = f"{self.function} got an unexpected keyword argument {name!r}"
        known = ["self", *self.names, *(item.name for item in self.keyword)]
        near = _suggested(known, name)
        if near is not None:
            message += f". Did you mean {near!r}?"
        raise TypeError(message)

    def _fail_surplus(self, count, kwargs):
        most = len(self.names) + 1
        least = self.required + 1
        takes = f"from {least} to {most}" if least != most else str(most)
        plural = "s" if most != 1 else ""
        given = str(count + 1)
        extra = sum(item.name in kwargs for item in self.keyword)
        if extra:
            word = "argument" if extra == 1 else "arguments"
            given += f" positional arguments (and {extra} keyword-only {word})"
        raise TypeError(
            f"{self.function} takes {takes} positional argument{plural} but {given} were given"
        )

    def _check_missing(self, values):
        for items, kind in ((self.positional, "positional"), (self.keyword, "keyword-only")):
            names = [item.name for item in items if _has_no_default(item) and item.name not in values]
            if names:
                many = _plural(len(names), f"required {kind} argument")
                raise TypeError(f"{self.function} missing {many}: {_quoted(names)}")


def _has_no_default(item):
    return item.default is MISSING and item.default_factory is MISSING


def _make_init(cls, all_fields, params, has_post_init):
    inits = [item for item in all_fields if item.init]
    seen = None
    for item in inits:
        if item.kw_only:
            continue
        if not _has_no_default(item):
            seen = item
        elif seen is not None:
            raise TypeError(
                f"non-default argument {item.name!r} follows default argument {seen.name!r}"
            )
    signature = _Signature(f"{cls.__qualname__}.__init__()", inits)
    init_vars = [item.name for item in all_fields if item._field_type is _FIELD_INITVAR]
    # (name, default, factory, taken from the call) of what is stored.
    plan = []
    for item in all_fields:
        if item._field_type is _FIELD:
            has_default = item.default is not MISSING
            if item.init or item.default_factory is not MISSING:
                plan.append((item.name, item.default, item.default_factory))
            elif has_default and params.slots:
                plan.append((item.name, item.default, MISSING))
    variables = [(item.name, item.default) for item in all_fields if item.name in init_vars]
    store = object.__setattr__ if params.frozen else setattr

    def __init__(self, /, *args, **kwargs):
        values = signature.bind(args, kwargs)
        for name, default, factory in plan:
            if name in values:
                value = values[name]
            else:
                value = default if factory is MISSING else factory()
            store(self, name, value)
        if has_post_init:
            self.__post_init__(*[values.get(name, default) for name, default in variables])

    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    hints = {item.name: item.type for item in inits}
    hints["return"] = None
    __init__.__annotations__ = hints
    return __init__


def _make_repr(cls, shown):
    names = [item.name for item in shown]
    running = set()

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            parts = [f"{name}={getattr(self, name)!r}" for name in names]
        finally:
            running.discard(id(self))
        return f"{self.__class__.__qualname__}({', '.join(parts)})"

    return __repr__


def _make_eq(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        result = True
        for name in names:
            result = getattr(self, name) == getattr(other, name)
            if not result:
                return result
        return result

    return __eq__


def _values(instance, names):
    return tuple([getattr(instance, name) for name in names])


def _make_orders(names):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) < _values(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) <= _values(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) > _values(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) >= _values(other, names)
        return NotImplemented

    return __lt__, __le__, __gt__, __ge__


def _make_frozen(made, names):
    """`made` is a list whose one item is the finished class."""

    def __setattr__(self, name, value):
        if type(self) is made[0] or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(made[0], self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is made[0] or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(made[0], self).__delattr__(name)

    return __setattr__, __delattr__


def _make_replace():
    def __replace__(self, /, **changes):
        return _replaced(self, changes)

    return __replace__


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))

    return __hash__


def _add(cls, function, overwrite=False):
    name = function.__name__
    if not overwrite and name in cls.__dict__:
        return True
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    setattr(cls, name, function)
    return False


def _gather(cls, params):
    """All fields by name, bases' first."""
    found = {}
    any_frozen = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS)
        if inherited is not None:
            found.update(inherited)
            base_frozen = getattr(base, _PARAMS).frozen
            any_frozen = any_frozen or base_frozen
            all_frozen = base_frozen if all_frozen is None else all_frozen and base_frozen
    kw_only = params.kw_only
    own = []
    kw_only_seen = False
    for name, hint in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(hint, cls):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            own.append(_make_field(cls, name, hint, kw_only))
    for item in own:
        found[item.name] = item
        if isinstance(getattr(cls, item.name, None), Field):
            if item.default is MISSING:
                delattr(cls, item.name)
            else:
                setattr(cls, item.name, item.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if all_frozen is not None:
        if any_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _set_hash(cls, params, explicit, names):
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _add(cls, _make_hash(names), True)
    elif params.eq and not explicit:
        if params.frozen:
            _add(cls, _make_hash(names), True)
        else:
            cls.__hash__ = None


def _process(cls, params):
    found = _gather(cls, params)
    own_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (
        own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__
    )
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, params)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    all_fields = [item for item in found.values() if item._field_type is not _FIELD_CLASSVAR]
    real = [item for item in all_fields if item._field_type is _FIELD]
    if params.init:
        _add(cls, _make_init(cls, all_fields, params, hasattr(cls, _POST_INIT)))
    compared = [item.name for item in real if item.compare]
    if params.repr:
        _add(cls, _make_repr(cls, [item for item in real if item.repr]))
    if params.eq:
        _add(cls, _make_eq(compared))
    if params.order:
        for function in _make_orders(compared):
            if _add(cls, function):
                raise TypeError(
                    f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}."
                    " Consider using functools.total_ordering"
                )
    made = [cls]
    _add(cls, _make_replace())
    if params.frozen:
        for function in _make_frozen(made, {item.name for item in real}):
            if _add(cls, function):
                raise TypeError(
                    f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}"
                )
    hashed = [item.name for item in real if (item.compare if item.hash is None else item.hash)]
    _set_hash(cls, params, explicit_hash, hashed)
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = cls.__name__
        if type(cls).__call__ is type.__call__:
            cls.__doc__ += _signature_text(all_fields)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(
            item.name for item in all_fields if item.init and not item.kw_only
        )
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        made[0] = _with_slots(cls, params, [item.name for item in real])
    if (abc := _sys.modules.get("abc")) is not None:
        abc.update_abstractmethods(made[0])
    return made[0]


def _signature_text(all_fields):
    parts = []
    for kw_only in (False, True):
        group = [item for item in all_fields if item.init and bool(item.kw_only) is kw_only]
        if kw_only and group:
            parts.append("*")
        for item in group:
            hint = item.type
            if getattr(hint, "__module__", None) == "typing":
                text = repr(hint).replace("typing.", "")
            elif isinstance(hint, type) and type(hint) is not type(list[int]):
                text = hint.__qualname__
                if hint.__module__ != "builtins":
                    text = f"{hint.__module__}.{text}"
            else:
                text = repr(hint)
            part = f"{item.name}: {text}"
            if item.default is not MISSING:
                part += f" = {item.default!r}"
            elif item.default_factory is not MISSING:
                part += " = <factory>"
            parts.append(part)
    return f"({', '.join(parts)})"


def _with_slots(cls, params, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__")
        if slots is None:
            slots = [name for name in ("__weakref__", "__dict__") if name in base.__dict__]
        elif isinstance(slots, str):
            slots = [slots]
        elif hasattr(slots, "__next__"):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        inherited.update(slots)
    contents = dict(cls.__dict__)
    slots = [name for name in names if name not in inherited]
    if params.weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    contents["__slots__"] = tuple(slots)
    for name in names:
        contents.pop(name, None)
    contents.pop("__dict__", None)
    contents.pop("__weakref__", None)
    made = type(cls)(cls.__name__, cls.__bases__, contents)
    made.__qualname__ = cls.__qualname__
    if params.frozen:
        if "__getstate__" not in cls.__dict__:
            made.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls.__dict__:
            made.__setstate__ = _dataclass_setstate
    # A default that no slot can hold is given by __init__.
    return made


def _dataclass_getstate(self):
    return [getattr(self, item.name) for item in fields(self)]


def _dataclass_setstate(self, state):
    for item, value in zip(fields(self), state):
        object.__setattr__(self, item.name, value)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Adds methods made from the annotated fields."""
    values = init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot

    def decorate(cls):
        return _process(cls, _DataclassParams(values))

    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    """The fields, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(item for item in found.values() if item._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, dataclasses within too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, dataclasses within too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _converted(value, make):
    import copy

    cls = type(value)
    if hasattr(cls, _FIELDS):
        return make(
            [(item.name, _converted(getattr(value, item.name), make)) for item in fields(value)]
        )
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return cls(*[_converted(item, make) for item in value])
    if isinstance(value, (list, tuple)):
        return cls(_converted(item, make) for item in value)
    if isinstance(value, dict):
        pairs = ((_converted(key, make), _converted(item, make)) for key, item in value.items())
        if hasattr(cls, "default_factory"):
            result = cls(value.default_factory)
            for key, item in pairs:
                result[key] = item
            return result
        return cls(pairs)
    return copy.deepcopy(value)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass, **options
):
    """A dataclass made by a call."""
    import keyword
    import types

    hints, defaults, seen = {}, {}, set()
    for item in fields:
        if isinstance(item, str):
            name, hint = item, "typing.Any"
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        hints[name] = hint

    def fill(contents):
        contents.update(namespace or {})
        contents.update(defaults)
        contents["__annotations__"] = hints

    cls = types.new_class(cls_name, bases, {}, fill)
    cls.__module__ = module or "__main__"
    return decorator(cls, **options)


def replace(obj, /, **changes):
    """The same with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replaced(obj, changes)


def _replaced(obj, changes):
    for item in getattr(obj, _FIELDS).values():
        if item._field_type is _FIELD_CLASSVAR:
            continue
        if not item.init:
            if item.name in changes:
                raise TypeError(
                    f"field {item.name} is declared with init=False, it cannot be specified with"
                    " replace()"
                )
            continue
        if item.name not in changes:
            if item._field_type is _FIELD_INITVAR and item.default is MISSING:
                raise TypeError(f"InitVar {item.name!r} must be specified with replace()")
            changes[item.name] = getattr(obj, item.name)
    return obj.__class__(**changes)
