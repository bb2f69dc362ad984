# Type parameters of functions, classes and aliases (PEP 695), with defaults (PEP 696).
import typing
from typing import TypeVar, Generic, TypeAliasType, NoDefault, get_type_hints

def first[T](items: list[T], default: T | None = None) -> T:
    return items[0] if items else default
print(first([1, 2]), first([], 5), first.__type_params__, first.__annotations__, first.__name__, first.__qualname__)
T, = first.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__infer_variance__, T.__default__, T.has_default(), T.__module__, type(T))

class Box[T, *Ts, **P]:
    kind: T
    def __init__(self, value: T): self.value = value
    def get(self) -> T: return self.value
    def map[U](self, f: typing.Callable[[T], U]) -> "Box[U]": return Box(f(self.value))
    class Inner[V]:
        pass
    def who(self): return __class__.__name__, T
print(Box(3).map(str).get(), Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__bases__)
print(Box[int, str, bool], Box.map.__type_params__, Box.map.__annotations__, Box.Inner.__qualname__, Box(1).who())
print(isinstance(Box(1), Generic), Box.__mro__)

class Pair[A, B](dict[A, B]):
    pass
class Named[T: str](Pair[T, int], metaclass=type):
    pass
print(Pair.__orig_bases__, Named.__orig_bases__, Named.__parameters__, Named.__type_params__[0].__bound__)

# bounds, constraints and defaults are evaluated when asked for
log = []
def note(x):
    log.append(x)
    return x
def lazy[A: note(int), B: (note(str), note(bytes)), C = note(float), *D = *tuple[int, str], **E = [int]](): pass
print(log)
A, B, C, D, E = lazy.__type_params__
print(A.__bound__, A.__bound__, B.__constraints__, B.__bound__, C.__default__, D.__default__, E.__default__, log, C.has_default(), A.has_default(), A.__default__ is NoDefault)
print(A, B, C, D, E, repr(D), repr(E))
def later[X: undefined](): pass
try:
    later.__type_params__[0].__bound__
except NameError as e:
    print(e)
undefined = int
print(later.__type_params__[0].__bound__)

type Number = int | float
type Tree[K] = dict[K, Tree[K]] | K
type Alias[*Ts, **P] = tuple[*Ts]
print(Number, Number.__value__, Number.__type_params__, Number.__name__, type(Number), Number.__module__)
print(Tree, Tree.__value__, Tree.__parameters__, Tree[int], Alias[int, str])
print(typing.get_origin(Tree[int]) is Tree, typing.get_args(Tree[int]), Number.__parameters__)
for bad in (lambda: Number[int], lambda: setattr(Number, "__value__", 3), lambda: isinstance(3, Number)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
type Broken = missing_name
try: Broken.__value__
except NameError as e: print(e)
missing_name = 3
print(Broken.__value__, TypeAliasType("Old", int), TypeAliasType("Old", list[T], type_params=(T,)).__type_params__)

# scopes
T = "outer"
class Outer:
    T = "class"
    X = int
    def method[U: X](self, x: X) -> U:
        return T
    type Alias[V] = tuple[X, V, T]
    class Nested[W: X]:
        y = T
print(Outer().method(1), Outer.method.__annotations__, Outer.method.__type_params__[0].__bound__, Outer.Alias.__value__, Outer.Nested.y, Outer.Nested.__type_params__[0].__bound__)
def function(n):
    class Local[T](list[T]):
        count = n
        def m(self, k: T = n) -> T: return n, k
    type L = Local[n]
    def inner[T: n](x: T = n, *, y: T = n): return x, y, n, T
    return Local, L, inner
L, A, inner = function(7)
print(L.count, L().m(), A.__value__, inner(), inner.__type_params__[0].__bound__, L.__qualname__, inner.__qualname__)
def deco(x):
    def wrap(f): print("decorating", f.__name__, f.__type_params__); return f
    return wrap
@deco(1)
def decorated[T](x: T = note("default")) -> T: return x
@deco(2)
class Decorated[T]: pass
print(decorated())
async def co[T](x: T) -> T: return x
print(co.__type_params__)
def gen[T](x: T):
    yield x
print(list(gen(1)))
class Private:
    def m[__T](self, x: __T) -> __T: return x
print(Private.m.__annotations__, Private.m.__type_params__)
print((lambda: [x for x in (1, 2)])())
def closure[T]():
    def get(): return T
    return get
print(closure()(), closure.__type_params__[0] is closure()())
class P[T](typing.Protocol):
    def f(self) -> T: ...
print(P.__parameters__, P.__type_params__, P[int])
class Sub(Box[int, str]): pass
print(Sub.__type_params__, Sub.__parameters__, Sub.__orig_bases__)
def recursive[T: (int, "str")](x: T): return recursive.__type_params__[0].__constraints__
print(recursive(1))

# out: 1 5 (T,) {'items': list[T], 'default': typing.Optional[T], 'return': T} first first
# out: T None () False True typing.NoDefault False typing <class 'typing.TypeVar'>
# out: 3 (T, Ts, P) (T, Ts, P) (typing.Generic[T, typing.Unpack[Ts], P],) (<class 'typing.Generic'>,)
# out: __main__.Box[int, str, bool] (U,) {'f': typing.Callable[[T], U], 'return': 'Box[U]'} Box.Inner ('Box', T)
# out: True (<class '__main__.Box'>, <class 'typing.Generic'>, <class 'object'>)
# out: (dict[A, B], typing.Generic[A, B]) (__main__.Pair[T, int], typing.Generic[T]) (T,) <class 'str'>
# out: []
# out: <class 'int'> <class 'int'> (<class 'str'>, <class 'bytes'>) None <class 'float'> *tuple[int, str] [<class 'int'>] [<class 'int'>, <class 'str'>, <class 'bytes'>, <class 'float'>] True False True
# out: A B C D E D E
# out: name 'undefined' is not defined
# out: <class 'int'>
# out: Number int | float () Number <class 'typing.TypeAliasType'> __main__
# out: Tree typing.Union[dict[K, Tree[K]], K] (K,) Tree[int] Alias[int, str]
# out: True (<class 'int'>,) ()
# out: TypeError Only generic type aliases are subscriptable
# out: AttributeError attribute '__value__' of 'typing.TypeAliasType' objects is not writable
# out: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# out: name 'missing_name' is not defined
# out: 3 Old (T,)
# out: outer {'x': <class 'int'>, 'return': U} <class 'int'> tuple[int, V, 'class'] outer <class 'int'>
# out: 7 (7, 7) __main__.function.<locals>.Local[7] (7, 7, 7, T) 7 function.<locals>.Local function.<locals>.inner
# out: decorating decorated (T,)
# out: decorating Decorated (T,)
# out: default
# out: (T,)
# out: [1]
# out: {'x': __T, 'return': __T} (__T,)
# out: [1, 2]
# out: T True
# out: (T,) (T,) __main__.P[int]
# out: () () (__main__.Box[int, str],)
# out: (<class 'int'>, 'str')
