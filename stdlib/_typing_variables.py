"""Of `typing`: type variables, aliases, and what the compiler calls for them."""

from _types import as_static as _as_static

from _typing_forms import GenericAlias, Union, Unpack, _checked


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
        # With a class, an alias or None, these make the union.
        return Union[self, other] if isinstance(other, TypeAliasType) else NotImplemented

    def __reduce__(self):
        return self.__name__


# What the compiler calls for type parameters and `type` statements; `_generic_base` is one more.


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


for _part in (
    _NoDefault, _Unset, _Declared, TypeVar, ParamSpecArgs, ParamSpecKwargs, ParamSpec, TypeVarTuple,
    TypeAliasType,
):
    _part.__module__ = "typing"

_as_static(TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType)
