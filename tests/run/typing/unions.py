# Unions with generic aliases: repr, equality, hashes, parameters, checks.
from typing import TypeVar
T = TypeVar("T")
print(list[int] | str, int | list[int] | None, list[int] | list[int], dict[str, int] | (int | str))
print((int | str) == (str | int), hash(int | list[int]) == hash(list[int] | int), (int | list[T]).__parameters__)
print((list[int] | int).__args__, type(list[int] | int), int | None | int)
print(isinstance(1, int | list[int]))
for function in (lambda: isinstance("", list[int] | int), lambda: issubclass(str, list[int] | int), lambda: list[int] | 3):
    try:
        print(function())
    except TypeError as error:
        print(error)
class Meta(type):
    pass
class C(metaclass=Meta):
    pass
print(C | int, type.__dict__["__annotations__"])
try:
    type.__annotations__
except AttributeError as error:
    print(error)
from types import MappingProxyType
print(hash(int | str) == hash(frozenset((int, str))))
try:
    hash(MappingProxyType({}))
except TypeError as error:
    print(error)

# out: list[int] | str int | list[int] | None list[int] dict[str, int] | int | str
# out: True True (~T,)
# out: (list[int], <class 'int'>) <class 'types.UnionType'> int | None
# out: True
# out: isinstance() argument 2 cannot be a parameterized generic
# out: issubclass() argument 2 cannot be a parameterized generic
# out: unsupported operand type(s) for |: 'types.GenericAlias' and 'int'
# out: __main__.C | int <attribute '__annotations__' of 'type' objects>
# out: type object 'type' has no attribute '__annotations__'
# out: True
# out: unhashable type: 'dict'
