"""Unions of generic aliases: members, order, equality, type variables."""

import types, typing
T = typing.TypeVar("T")
class X: pass
type A = int
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
show(lambda: str | list[int])
show(lambda: list[int] | str)
show(lambda: None | list[int])
show(lambda: list[int] | None)
show(lambda: str | bytes | list[int] | X | None)
show(lambda: list[int] | list[int])
show(lambda: (list[int] | int | list[int]).__args__)
show(lambda: (list[int] | int) == (int | list[int]))
show(lambda: hash(list[int] | int) == hash(int | list[int]))
show(lambda: hash(str | int) == hash(int | str))
show(lambda: {int | str: 1}[str | int])
show(lambda: (int | list[T]).__parameters__)
show(lambda: (int | list[T])[str])
show(lambda: (list[T] | dict[T, int] | None)[bytes])
show(lambda: (int | str)[int])
show(lambda: (int | str).__parameters__)
show(lambda: isinstance(3, int | list[int]))
show(lambda: isinstance("", int | list[int]))
show(lambda: issubclass(str, int | list[int]))
show(lambda: isinstance(None, int | None))
show(lambda: A | int)
show(lambda: int | A)
show(lambda: list[A] | A | None)
show(lambda: type(int | A))
show(lambda: int | 3)
show(lambda: list[int] | 3)
show(lambda: (int | str) | 3)
show(lambda: 3 | list[int])
show(lambda: "x" | int)
show(lambda: int | "x")
show(lambda: T | list[int])
show(lambda: list[int] | T)
show(lambda: typing.Optional[list[int] | int])
show(lambda: typing.Union[list[int], int] == (list[int] | int))
show(lambda: typing.get_args(list[int] | None))
show(lambda: list[int] | typing.List[str])
show(lambda: typing.List[str] | None)
show(lambda: typing.Any | list[int])
show(lambda: types.UnionType)
show(lambda: typing.get_origin(list[int] | int))

# out: str | list[int]
# out: list[int] | str
# out: None | list[int]
# out: list[int] | None
# out: str | bytes | list[int] | __main__.X | None
# out: list[int]
# out: (list[int], <class 'int'>)
# out: True
# out: True
# out: True
# out: 1
# out: (~T,)
# out: int | list[str]
# out: list[bytes] | dict[bytes, int] | None
# out: TypeError int | str is not a generic class
# out: ()
# out: True
# out: TypeError isinstance() argument 2 cannot be a parameterized generic
# out: TypeError issubclass() argument 2 cannot be a parameterized generic
# out: True
# out: A | int
# out: int | A
# out: list[A] | A | None
# out: <class 'types.UnionType'>
# out: TypeError unsupported operand type(s) for |: 'type' and 'int'
# out: TypeError unsupported operand type(s) for |: 'types.GenericAlias' and 'int'
# out: TypeError unsupported operand type(s) for |: 'types.UnionType' and 'int'
# out: TypeError unsupported operand type(s) for |: 'int' and 'types.GenericAlias'
# out: TypeError unsupported operand type(s) for |: 'str' and 'type'
# out: TypeError unsupported operand type(s) for |: 'type' and 'str'
# out: typing.Union[~T, list[int]]
# out: typing.Union[list[int], ~T]
# out: typing.Union[list[int], int, NoneType]
# out: True
# out: (list[int], <class 'NoneType'>)
# out: typing.Union[list[int], typing.List[str]]
# out: typing.Optional[typing.List[str]]
# out: typing.Any | list[int]
# out: <class 'types.UnionType'>
# out: <class 'types.UnionType'>
