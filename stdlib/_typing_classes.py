"""Of `typing`: `NamedTuple`, `TypedDict` and `NewType`, which make classes."""

import collections as _collections

from _typing_forms import NotRequired, Required, Union, _checked
from _typing_generic import Generic, _missing, _subscripted_class
from _typing_hints import get_origin


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


def is_typeddict(tp):
    """Whether it is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


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


for _part in (
    NewType, is_typeddict, _NamedTupleMeta, NamedTuple, _TypedDictMeta, TypedDict,
):
    _part.__module__ = "typing"
