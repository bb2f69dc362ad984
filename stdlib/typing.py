"""Type hints at run time."""

import _collections_abc as _abc
import collections as _collections
import functools as _functools
import types as _types
from _types import as_static as _as_static
from abc import ABCMeta, abstractmethod

TYPE_CHECKING = False
GenericAlias = _types.GenericAlias


def _type_repr(value):
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, _types.FunctionType):
        return value.__name__
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_type_repr, value)) + "]"
    return repr(value)


def _checked(value, message):
    """The value as a type hint."""
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    if isinstance(value, _SpecialForm) and value._needs_arguments:
        raise TypeError(f"Plain {value} is not valid as type argument")
    if value in (Generic, Protocol):
        raise TypeError(f"Plain {value} is not valid as type argument")
    if type(value) is tuple:
        raise TypeError(f"{message} Got {value!r:.100}.")
    return value


def _parameters(arguments):
    """The type variables in hints, in order of appearance."""
    found = []
    for argument in arguments:
        if isinstance(argument, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (argument,)
        elif isinstance(argument, (list, tuple)):
            inner = _parameters(argument)
        elif isinstance(argument, type) and not isinstance(argument, GenericAlias):
            inner = ()
        else:
            inner = getattr(argument, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _substitute(argument, meanings):
    if isinstance(argument, (TypeVar, ParamSpec, TypeVarTuple)):
        return meanings.get(argument, argument)
    if isinstance(argument, list):
        return [_substitute(item, meanings) for item in argument]
    if isinstance(argument, type) and not isinstance(argument, GenericAlias):
        return argument
    inner = getattr(argument, "__parameters__", ())
    if inner:
        return argument[tuple(meanings.get(parameter, parameter) for parameter in inner)]
    return argument


def _flat_union(arguments):
    flat = []
    for argument in arguments:
        if isinstance(argument, (_UnionAlias, _types.UnionType)):
            flat.extend(argument.__args__)
        else:
            flat.append(argument)
    result = []
    for argument in flat:
        if argument not in result:
            result.append(argument)
    return tuple(result)


class _Final:
    """What cannot be subclassed."""

    __slots__ = ()

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _SpecialForm(_Final, _root=True):
    """A form like `Optional`, with what its subscription gives."""

    def __init__(self, name, make=None, needs_arguments=True):
        self._name = name
        self._make = make
        self._needs_arguments = needs_arguments

    def __repr__(self):
        return "typing." + self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, parameters)

    def __reduce__(self):
        return self._name


_INSTANTIABLE = ("DefaultDict", "OrderedDict", "Counter", "ChainMap", "Deque")


def _not_instantiable(alias):
    name = getattr(alias.__origin__, "__name__", None) or repr(alias.__origin__)
    return TypeError(f"Type {alias._name} cannot be instantiated; use {name}() instead")


class _Alias(_Final, _root=True):
    """A subscripted hint."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters(self.__args__)
        self._name = name
        if not name:
            self.__module__ = origin.__module__

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def _copy(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self} is not a generic class")
        if len(arguments) != len(parameters):
            which = "many" if len(arguments) > len(parameters) else "few"
            raise TypeError(
                f"Too {which} arguments for {self}; actual {len(arguments)},"
                f" expected {len(parameters)}"
            )
        message = "Parameters to generic types must be types."
        arguments = [_checked(argument, message) for argument in arguments]
        meanings = dict(zip(parameters, arguments))
        return self._copy(tuple(_substitute(item, meanings) for item in self.__args__))

    def __call__(self, *args, **kwargs):
        if self._name and self._name not in _INSTANTIABLE:
            raise _not_instantiable(self)
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        if self._name:
            result = []
            if self.__origin__ not in bases:
                result.append(self.__origin__)
            rest = bases[bases.index(self) + 1 :]
            later = (isinstance(base, _Alias) or base is Generic for base in rest)
            if not any(later) and not issubclass(self.__origin__, Generic):
                result.append(Generic)
            return tuple(result)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1 :]:
                if isinstance(base, _Alias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith("__") or "__origin__" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield Unpack[self]


class _UnionAlias(_Alias, _root=True):
    """`Union[...]` and `Optional[...]`."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def _copy(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _LiteralAlias(_Alias, _root=True):
    """`Literal[...]`."""

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def _typed(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        return self._typed() == other._typed() if isinstance(other, _LiteralAlias) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self._typed()))


class _AnnotatedAlias(_Alias, _root=True):
    """`Annotated[...]`."""

    def __init__(self, origin, metadata, name=None):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        data = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {data}]"

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _CallableAlias(_Alias, _root=True):
    """`Callable[[...], ...]`."""

    def __repr__(self):
        args = self.__args__
        if args[0] is ... or isinstance(args[0], ParamSpec) and len(args) == 2:
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[-1])}]"
        inner = ", ".join(map(_type_repr, args[:-1]))
        return f"typing.Callable[[{inner}], {_type_repr(args[-1])}]"


class _Builtin(_Final, _root=True):
    """An unsubscripted alias of a class: `List`, `Iterable`."""

    def __init__(self, origin, count, name, defaults=()):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self._defaults = defaults

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        message = "Parameters to generic types must be types."
        arguments = tuple(_checked(argument, message) for argument in arguments)
        count = self._count
        if len(arguments) < count:
            arguments += self._defaults[len(arguments) - count :]
        if len(arguments) != count:
            which = "many" if len(arguments) > count else "few"
            expected = f"at least {count - len(self._defaults)}" if self._defaults else str(count)
            raise TypeError(
                f"Too {which} arguments for {self}; actual {len(arguments)}, expected {expected}"
            )
        return _Alias(self.__origin__, arguments, self._name)

    def __call__(self, *args, **kwargs):
        if self._name in _INSTANTIABLE:
            return self.__origin__(*args, **kwargs)
        raise _not_instantiable(self)

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        rest = bases[bases.index(self) + 1 :]
        if not any(isinstance(base, _Alias) or issubclass(base, Generic) for base in rest):
            result.append(Generic)
        return tuple(result)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getattr__(self, name):
        if name.startswith("__") or "__origin__" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _TupleForm(_Builtin, _root=True):
    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        message = "Tuple[t0, t1, ...]: each t must be a type."
        return _Alias(
            tuple,
            tuple(item if item is ... else _checked(item, message) for item in arguments),
            "Tuple",
        )


class _CallableForm(_Builtin, _root=True):
    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple) or len(arguments) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        taken, result = arguments
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if isinstance(taken, list):
            message = "Callable[[arg, ...], result]: each arg must be a type."
            taken = tuple(_checked(item, message) for item in taken)
        elif taken is ... or isinstance(taken, ParamSpec) or type(taken) is _Alias:
            taken = (taken,)
        else:
            raise TypeError(
                "Callable[args, result]: args must be a list. Got " + _type_repr(taken)
            )
        return _CallableAlias(_abc.Callable, (*taken, result), "Callable")


class ForwardRef(_Final, _root=True):
    """A hint given as text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self):
        raise TypeError("ForwardRef is no type")

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()


class _Unset:
    pass


_unset = _Unset()


class _Declared:
    """What type variables share: a default that may be a function still to be called."""

    def _declare(self, name, default=NoDefault, evaluate_default=None):
        self.__name__ = name
        self._default = _unset if evaluate_default is not None else default
        self._evaluate_default = evaluate_default

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __default__(self):
        if self._default is _unset:
            self._default = self._evaluate_default()
        return self._default

    def has_default(self):
        """Whether a type stands for a missing one."""
        return self._evaluate_default is not None or self._default is not NoDefault

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __reduce__(self):
        return self.__name__


def _sign(parameter):
    if parameter.__infer_variance__:
        return ""
    return "+" if parameter.__covariant__ else "-" if parameter.__contravariant__ else "~"


class TypeVar(_Declared):
    """A type that a use of a generic fills in."""

    def __init__(
        self,
        name,
        *constraints,
        bound=None,
        covariant=False,
        contravariant=False,
        infer_variance=False,
        default=NoDefault,
    ):
        self._set_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self._declare(name, default)
        self._constraints = tuple(_checked(item, message) for item in constraints)
        self._bound = None if bound is None else _checked(bound, "Bound must be a type.")

    @property
    def __bound__(self):
        if self._bound is _unset:
            self._bound = self._evaluate_bound()
        return self._bound

    @property
    def __constraints__(self):
        if self._constraints is _unset:
            self._constraints = self._evaluate_constraints()
        return self._constraints

    def __repr__(self):
        return _sign(self) + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeVar")


class ParamSpecArgs:
    """`P.args`."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    """`P.kwargs`."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Declared):
    """The parameters of a callable that a use fills in."""

    def __init__(
        self,
        name,
        *,
        bound=None,
        covariant=False,
        contravariant=False,
        infer_variance=False,
        default=NoDefault,
    ):
        self._set_variance(covariant, contravariant, infer_variance)
        self._declare(name, default)
        self.__bound__ = bound

    args = property(ParamSpecArgs)
    kwargs = property(ParamSpecKwargs)

    def __repr__(self):
        return _sign(self) + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpec")


class TypeVarTuple(_Declared):
    """Any number of types that a use fills in."""

    def __init__(self, name, *, default=NoDefault):
        self._declare(name, default)

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeVarTuple")


class TypeAliasType:
    """A name for a type, as `type Name = …` makes it; the type is found when it is asked for."""

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self._set(name, type_params, None)
        self.__dict__["_value"] = value

    def _set(self, name, type_params, evaluate):
        fields = self.__dict__
        fields["__name__"] = name
        fields["__type_params__"] = type_params
        fields["_value"] = _unset
        fields["_evaluate"] = evaluate

    @property
    def __value__(self):
        if self._value is _unset:
            self.__dict__["_value"] = self._evaluate()
        return self._value

    @property
    def __parameters__(self):
        found = []
        for parameter in self.__type_params__:
            found.extend(parameter if isinstance(parameter, TypeVarTuple) else (parameter,))
        return tuple(found)

    def __setattr__(self, name, value):
        if name in ("__name__", "__value__", "__type_params__", "__parameters__", "__module__"):
            raise AttributeError(
                "readonly attribute"
                if name == "__name__"
                else f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable"
            )
        raise AttributeError(
            f"'typing.TypeAliasType' object has no attribute '{name}' and no __dict__ for setting"
            " new attributes"
        )

    def __repr__(self):
        return self.__name__

    def __getitem__(self, arguments):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, arguments)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __reduce__(self):
        return self.__name__


# What the compiler calls for type parameters and `type` statements.


def _type_variable(module, name, bound, constraints, default):
    made = TypeVar.__new__(TypeVar)
    made._declare(name, NoDefault, default)
    made._bound = None if bound is None else _unset
    made._evaluate_bound = bound
    made._constraints = () if constraints is None else _unset
    made._evaluate_constraints = constraints
    made.__covariant__ = made.__contravariant__ = False
    made.__infer_variance__ = True
    return made


def _type_variable_tuple(module, name, default):
    made = TypeVarTuple.__new__(TypeVarTuple)
    made._declare(name, NoDefault, default)
    return made


def _parameter_specification(module, name, default):
    made = ParamSpec(name, infer_variance=True)
    made._declare(name, NoDefault, default)
    return made


def _type_alias(module, name, type_params, evaluate):
    made = TypeAliasType.__new__(TypeAliasType)
    made._set(name, () if type_params is None else type_params, evaluate)
    made.__dict__["__module__"] = module
    return made


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
    if len(arguments) != len(parameters) and not any(
        isinstance(item, (ParamSpec, TypeVarTuple)) for item in parameters
    ):
        many = len(arguments) > len(parameters)
        which, expected = ("many", "") if many else ("few", "at least ")
        raise TypeError(
            f"Too {which} arguments for {cls}; actual {len(arguments)},"
            f" expected {expected}{len(parameters)}"
        )
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
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


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
            if cls.__init__ is _no_protocol_init:
                cls.__init__ = _inherited_init(cls)
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


def _make_union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = "Union[arg, ...]: each arg must be a type."
    parameters = _flat_union(_checked(item, message) for item in parameters)
    if len(parameters) == 1:
        return parameters[0]
    name = "Optional" if len(parameters) == 2 and type(None) in parameters else "Union"
    return _UnionAlias(form, parameters, name)


def _make_optional(form, parameter):
    return Union[_checked(parameter, f"{form} requires a single type."), type(None)]


def _make_single(form, parameter):
    item = _checked(parameter, f"{form} accepts only single type.")
    return _Alias(form, (item,), form._name)


def _make_literal(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralAlias) else (parameter,))
    unique = []
    for value in flat:
        if not any(value == other and type(value) is type(other) for other in unique):
            unique.append(value)
    return _LiteralAlias(form, tuple(unique), "Literal")


def _make_annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments (a type and an annotation)."
        )
    origin = _checked(parameters[0], "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, parameters[1:])


def _make_many(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _Alias(form, parameters, form._name)


Union = _SpecialForm("Union", _make_union)
Optional = _SpecialForm("Optional", _make_optional)
Literal = _SpecialForm("Literal", _make_literal)
Final = _SpecialForm("Final", _make_single)
ClassVar = _SpecialForm("ClassVar", _make_single)
Annotated = _SpecialForm("Annotated", _make_annotated)
Concatenate = _SpecialForm("Concatenate", _make_many)
TypeGuard = _SpecialForm("TypeGuard", _make_single)
TypeIs = _SpecialForm("TypeIs", _make_single)
Required = _SpecialForm("Required", _make_single)
NotRequired = _SpecialForm("NotRequired", _make_single)
ReadOnly = _SpecialForm("ReadOnly", _make_single)
Unpack = _SpecialForm("Unpack", _make_single)
NoReturn = _SpecialForm("NoReturn", None, False)
Never = _SpecialForm("Never", None, False)
Self = _SpecialForm("Self", None, False)
LiteralString = _SpecialForm("LiteralString", None, False)
TypeAlias = _SpecialForm("TypeAlias", None, False)

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)

List = _Builtin(list, 1, "List")
Dict = _Builtin(dict, 2, "Dict")
Set = _Builtin(set, 1, "Set")
FrozenSet = _Builtin(frozenset, 1, "FrozenSet")
Type = _Builtin(type, 1, "Type")
Tuple = _TupleForm(tuple, -1, "Tuple")
Callable = _CallableForm(_abc.Callable, 2, "Callable")
DefaultDict = _Builtin(_collections.defaultdict, 2, "DefaultDict")
OrderedDict = _Builtin(_collections.OrderedDict, 2, "OrderedDict")
Counter = _Builtin(_collections.Counter, 1, "Counter")
ChainMap = _Builtin(_collections.ChainMap, 2, "ChainMap")
Deque = _Builtin(_collections.deque, 1, "Deque")
Hashable = _Builtin(_abc.Hashable, 0, "Hashable")
Sized = _Builtin(_abc.Sized, 0, "Sized")
Container = _Builtin(_abc.Container, 1, "Container")
Collection = _Builtin(_abc.Collection, 1, "Collection")
Iterable = _Builtin(_abc.Iterable, 1, "Iterable")
Iterator = _Builtin(_abc.Iterator, 1, "Iterator")
Reversible = _Builtin(_abc.Reversible, 1, "Reversible")
Sequence = _Builtin(_abc.Sequence, 1, "Sequence")
MutableSequence = _Builtin(_abc.MutableSequence, 1, "MutableSequence")
AbstractSet = _Builtin(_abc.Set, 1, "AbstractSet")
MutableSet = _Builtin(_abc.MutableSet, 1, "MutableSet")
Mapping = _Builtin(_abc.Mapping, 2, "Mapping")
MutableMapping = _Builtin(_abc.MutableMapping, 2, "MutableMapping")
MappingView = _Builtin(_abc.MappingView, 1, "MappingView")
KeysView = _Builtin(_abc.KeysView, 1, "KeysView")
ItemsView = _Builtin(_abc.ItemsView, 2, "ItemsView")
ValuesView = _Builtin(_abc.ValuesView, 1, "ValuesView")
Generator = _Builtin(
    _abc.Generator, 3, "Generator", (type(None), type(None))
)
Awaitable = _Builtin(_abc.Awaitable, 1, "Awaitable")
Coroutine = _Builtin(_abc.Coroutine, 3, "Coroutine")
AsyncIterable = _Builtin(_abc.AsyncIterable, 1, "AsyncIterable")
AsyncIterator = _Builtin(_abc.AsyncIterator, 1, "AsyncIterator")
AsyncGenerator = _Builtin(_abc.AsyncGenerator, 2, "AsyncGenerator", (type(None),))
Text = str


class NewType:
    """A name for a type that counts as another to checkers."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, value, /):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(
            "Cannot subclass an instance of NewType. Perhaps you were looking for:"
            f" `{bases[-1].__name__} = NewType({bases[-1].__name__!r}, {name})`"
        )


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


def _marker(name):
    def mark(value):
        try:
            setattr(value, name, True)
        except (AttributeError, TypeError):
            pass
        return value

    return mark


final = _marker("__final__")
override = _marker("__override__")
no_type_check = _marker("__no_type_check__")


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


def get_origin(tp):
    """What is subscripted in a hint."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Builtin, GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    return None


def get_args(tp):
    """The arguments of a hint."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, GenericAlias)):
        result = tp.__args__
        if isinstance(tp, _CallableAlias) and result[0] is not ...:
            result = (list(result[:-1]), result[-1])
        return result
    if isinstance(tp, _types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Whether it is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


def _named(text, spaces):
    parts = text.strip().split(".")
    for space in spaces:
        if parts[0] in space:
            value = space[parts[0]]
            break
    else:
        import builtins

        if not hasattr(builtins, parts[0]):
            raise NameError(f"name {parts[0]!r} is not defined", name=parts[0])
        value = getattr(builtins, parts[0])
    for part in parts[1:]:
        value = getattr(value, part)
    return value


def _split_outside(text, mark):
    pieces = [""]
    depth = 0
    for letter in text:
        depth += (letter in "[(") - (letter in "])")
        if letter == mark and not depth:
            pieces.append("")
        else:
            pieces[-1] += letter
    return [piece.strip() for piece in pieces]


def _evaluated(text, spaces):
    """The hint that a text means: names, subscriptions and `|`."""
    text = text.strip()
    if text == "None":
        return type(None)
    if text == "...":
        return ...
    if text[:1] in "'\"" and len(text) > 1 and text[-1] == text[0]:
        return _evaluated(text[1:-1], spaces)
    choices = _split_outside(text, "|")
    if len(choices) > 1:
        value = _evaluated(choices[0], spaces)
        for choice in choices[1:]:
            value = value | _evaluated(choice, spaces)
        return value
    if text.startswith("[") and text.endswith("]"):
        inner = text[1:-1].strip()
        return [_evaluated(item, spaces) for item in _split_outside(inner, ",")] if inner else []
    if text.endswith("]"):
        start = text.index("[")
        arguments = tuple(
            _evaluated(item, spaces) for item in _split_outside(text[start + 1 : -1], ",")
        )
        return _named(text[:start], spaces)[arguments if len(arguments) > 1 else arguments[0]]
    return _named(text, spaces)


def _resolved(hint, spaces, include_extras):
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        return _resolved(_evaluated(hint, spaces), spaces, include_extras)
    if isinstance(hint, ForwardRef):
        return _resolved(hint.__forward_arg__, spaces, include_extras)
    if isinstance(hint, _AnnotatedAlias):
        if include_extras:
            return hint
        return _resolved(hint.__origin__, spaces, include_extras)
    if not include_extras and isinstance(hint, _Alias):
        if hint.__origin__ in (Required, NotRequired, ReadOnly):
            return _resolved(hint.__args__[0], spaces, include_extras)
    if isinstance(hint, _Alias) and not isinstance(hint, _LiteralAlias):
        args = tuple(_resolved(item, spaces, include_extras) for item in hint.__args__)
        return hint if args == hint.__args__ else hint._copy(args)
    if isinstance(hint, GenericAlias):
        args = tuple(_resolved(item, spaces, include_extras) for item in hint.__args__)
        return hint if args == hint.__args__ else GenericAlias(hint.__origin__, args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The hints of a class, function or module, texts resolved."""
    import sys

    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        sources = [(base, base.__dict__.get("__annotations__", {})) for base in obj.__mro__[::-1]]
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (_types.ModuleType, _types.FunctionType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        sources = [(obj, annotations)]
    for owner, annotations in sources:
        spaces = []
        if localns is not None:
            spaces.append(localns)
        if globalns is not None:
            spaces.append(globalns)
        else:
            if isinstance(owner, type):
                spaces.append(owner.__dict__)
            module = sys.modules.get(getattr(owner, "__module__", None))
            if module is not None:
                spaces.append(module.__dict__)
        for name, hint in annotations.items():
            hints[name] = _resolved(hint, spaces, include_extras)
    return hints


def _named_tuple(name, types, module, defaults=()):
    types = {
        field: _checked(hint, f"field {field} annotation must be a type")
        for field, hint in types.items()
    }
    made = _collections.namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


_PROHIBITED = frozenset(
    (
        "__new__",
        "__init__",
        "__slots__",
        "__getnewargs__",
        "_fields",
        "_field_defaults",
        "_field_types",
        "_make",
        "_replace",
        "_asdict",
        "_source",
    )
)


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(
                    f"non-default namedtuple field {field} cannot follow default"
                    f" field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                )
        values = [namespace[field] for field in defaults]
        made = _named_tuple(name, types, namespace["__module__"], values)
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in ("__module__", "__name__", "__annotations__", "__classcell__"):
                continue
            if key not in made._fields:
                setattr(made, key, value)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_subscripted_class)
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=_missing, /, **kwargs):
    """A tuple whose items have names and types."""
    if fields is _missing:
        fields = kwargs.items()
    made = _named_tuple(typename, dict(fields), "__main__")
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def _named_tuple_bases(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_bases


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = namespace.get("__annotations__", {})
        made = type.__new__(_TypedDictMeta, name, (dict,), namespace)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for field, hint in own.items():
            hint = _checked(hint, message)
            hints[field] = hint
            origin = get_origin(hint)
            is_required = origin is Required or total and origin is not NotRequired
            required.discard(field)
            optional.discard(field)
            (required if is_required else optional).add(field)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset()
        made.__mutable_keys__ = frozenset(hints)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_missing, /, *, total=True):
    """A dict type whose keys have types."""
    if fields is _missing:
        fields = {}
    namespace = {"__annotations__": dict(fields), "__module__": "__main__"}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typed_dict_bases(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_bases


def _protocol(name, method, result):
    def stub(self):
        pass

    stub.__name__ = method
    namespace = {method: abstractmethod(stub), "__slots__": (), "__module__": "typing"}
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))


SupportsInt = _protocol("SupportsInt", "__int__", int)
SupportsFloat = _protocol("SupportsFloat", "__float__", float)
SupportsComplex = _protocol("SupportsComplex", "__complex__", complex)
SupportsBytes = _protocol("SupportsBytes", "__bytes__", bytes)
SupportsIndex = _protocol("SupportsIndex", "__index__", int)
SupportsAbs = _protocol("SupportsAbs", "__abs__", None)
SupportsRound = _protocol("SupportsRound", "__round__", None)


class IO(Generic[AnyStr]):
    """A file."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()

_as_static(TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType)
