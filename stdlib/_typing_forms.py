"""Of `typing`: hints: forms like `Union`, and what their subscription gives."""

import _collections_abc as _abc
import types as _types

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


def _completed(owner, parameters, arguments):
    """As many arguments as there are parameters: defaults stand for those that are missing."""
    given = len(arguments)
    if given > len(parameters):
        raise TypeError(
            f"Too many arguments for {owner}; actual {given}, expected {len(parameters)}"
        )
    for index in range(given, len(parameters)):
        parameter = parameters[index]
        if not parameter.has_default():
            raise TypeError(
                f"Too few arguments for {owner}; actual {given}, expected at least {index + 1}"
            )
        arguments = (*arguments, parameter.__default__)
    return arguments


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
        if isinstance(argument, (_UnionGenericAlias, _types.UnionType)):
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
        arguments = _completed(self, parameters, arguments)
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


class _UnionGenericAlias(_Alias, _root=True):
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
        if not isinstance(other, (_UnionGenericAlias, _types.UnionType)):
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
        if isinstance(cls, _Builtin):
            return issubclass(cls.__origin__, self.__origin__)
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
    return _UnionGenericAlias(form, parameters, name)


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


for _part in (
    _Final, _SpecialForm, _Alias, _UnionGenericAlias, _LiteralAlias, _AnnotatedAlias, _CallableAlias, _Builtin,
    _TupleForm, _CallableForm, ForwardRef,
):
    _part.__module__ = "typing"

# Forms and what they are made of need each other: by now all of the forms is there.
from _typing_generic import Generic, Protocol
from _typing_variables import ParamSpec, TypeVar, TypeVarTuple
