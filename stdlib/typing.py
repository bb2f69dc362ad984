"""Type hints at run time."""

import _collections_abc as _abc
import collections as _collections
from abc import ABCMeta, abstractmethod

from _typing_classes import NamedTuple, NewType, TypedDict, _NamedTupleMeta, _TypedDictMeta, is_typeddict
from _typing_forms import (
    Annotated, ClassVar, Concatenate, Final, ForwardRef, GenericAlias, Literal, LiteralString, Never, NoReturn,
    NotRequired, Optional, ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs, Union, Unpack, _Alias,
    _AnnotatedAlias, _Builtin, _CallableAlias, _CallableForm, _LiteralAlias, _SpecialForm, _TupleForm, _UnionGenericAlias,
)
from _typing_generic import Any, Generic, Protocol, _AnyMeta, _generic_base, _ProtocolMeta, runtime_checkable
from _typing_hints import get_args, get_origin, get_type_hints
from _typing_marks import (
    assert_never, assert_type, cast, clear_overloads, dataclass_transform, final, get_overloads, no_type_check,
    overload, override, reveal_type,
)
from _typing_variables import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
    _NoDefault, _parameter_specification, _type_alias, _type_variable, _type_variable_tuple,
)

TYPE_CHECKING = False

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
