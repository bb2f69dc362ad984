"""Of `typing`: generic classes and protocols."""

from abc import ABCMeta

from _typing_forms import _Alias, _checked, _completed, _parameters
from _typing_variables import ParamSpec, TypeVar, TypeVarTuple


def _generic_base(module, type_params):
    parameters = []
    for parameter in type_params:
        parameters.extend(parameter if isinstance(parameter, TypeVarTuple) else (parameter,))
    return Generic[tuple(parameters)]


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _subscripted_class(cls, arguments):
    if not isinstance(arguments, tuple):
        arguments = (arguments,)
    if cls in (Generic, Protocol):
        if not arguments:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        for argument in arguments:
            if not isinstance(argument, (TypeVar, ParamSpec, TypeVarTuple, _Alias)):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or"
                    " parameter specification variables."
                )
        if len(set(arguments)) != len(arguments):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _Alias(cls, arguments)
    message = "Parameters to generic types must be types."
    arguments = tuple(
        item if isinstance(item, (list, type(...))) else _checked(item, message)
        for item in arguments
    )
    parameters = getattr(cls, "__parameters__", ())
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    if not any(isinstance(item, (ParamSpec, TypeVarTuple)) for item in parameters):
        arguments = _completed(cls, parameters, arguments)
    return _Alias(cls, arguments)


def _set_parameters(cls):
    originals = cls.__dict__.get("__orig_bases__", ())
    if "__orig_bases__" in cls.__dict__:
        plain = Generic in originals
    else:
        plain = Generic in cls.__bases__ and cls.__name__ != "Protocol"
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    parameters = ()
    if originals:
        parameters = _parameters(originals)
        declared = None
        for base in originals:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                if declared is not None and base.__origin__ is Generic:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                declared = base.__parameters__
        if declared is not None:
            missing = [item for item in parameters if item not in declared]
            if missing:
                names = ", ".join(map(str, missing))
                inside = ", ".join(map(str, declared))
                raise TypeError(
                    f"Some type variables ({names}) are not listed in Generic[{inside}]"
                )
            parameters = declared
    cls.__parameters__ = parameters


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, arguments):
        return _subscripted_class(cls, arguments)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        _set_parameters(cls)


_NO_PROTOCOL_MEMBERS = frozenset(
    (
        "__abstractmethods__",
        "__annotations__",
        "__dict__",
        "__doc__",
        "__init__",
        "__module__",
        "__new__",
        "__slots__",
        "__subclasshook__",
        "__weakref__",
        "__class_getitem__",
        "__match_args__",
        "__static_attributes__",
        "__firstlineno__",
        "__orig_bases__",
        "__parameters__",
        "__protocol_attrs__",
        "__non_callable_proto_members__",
        "__init_subclass__",
        "__type_params__",
        "__qualname__",
        "__hash__",
        "_is_protocol",
        "_is_runtime_protocol",
        "_abc_impl",
        "_abc_registry",
        "_abc_cache",
    )
)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        annotations = base.__dict__.get("__annotations__", {})
        for name in (*base.__dict__, *annotations):
            if not name.startswith("_abc_") and name not in _NO_PROTOCOL_MEMBERS:
                names.add(name)
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if cls in type(instance).__mro__ or cls in instance.__class__.__mro__:
            return True
        if any(isinstance(instance, other) for other in cls.__dict__.get("_abc_registry", ())):
            return True
        for name in cls.__protocol_attrs__:
            value = getattr(instance, name, _missing)
            if value is _missing:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if cls.__non_callable_proto_members__:
            names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
            raise TypeError(
                "Protocols with non-method members don't support issubclass()."
                f" Non-method members: {names}."
            )
        for name in cls.__protocol_attrs__:
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return False
                    break
            else:
                return False
        return True


_missing = object()


def _no_protocol_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    init = _inherited_init(cls)
    if cls.__init__ is _no_protocol_init:
        cls.__init__ = init
    init(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what an object must offer."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base in (object, Generic) or getattr(base, "_is_protocol", False):
                continue
            if base.__module__ in ("collections.abc", "_collections_abc", "contextlib"):
                continue
            raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        cls.__protocol_attrs__ = _protocol_members(cls)
        cls.__non_callable_proto_members__ = {
            name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))
        }
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_protocol_init


def _inherited_init(cls):
    for base in cls.__mro__[1:]:
        found = base.__dict__.get("__init__")
        if found is not None and found is not _no_protocol_init:
            return found
    return object.__init__


def runtime_checkable(cls):
    """Lets `isinstance` look whether an object offers what the protocol says."""
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(
            f"@runtime_checkable can be only applied to protocol classes, got {cls!r}"
        )
    cls._is_runtime_protocol = True
    return cls


for _part in (
    _AnyMeta, Any, Generic, _ProtocolMeta, Protocol, runtime_checkable,
):
    _part.__module__ = "typing"
