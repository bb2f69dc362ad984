# Errors of patterns at run time.
import collections.abc
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class P:
    __match_args__ = ("x",)
    x = 1
class Q:
    __match_args__ = ["x"]
class R:
    __match_args__ = (1,)
class S:
    pass
def a():
    match P():
        case P(1, 2): return 1
def b():
    match P():
        case P(1, x=1): return 1
def c():
    match Q():
        case Q(1): return 1
def d():
    match R():
        case R(1): return 1
def e():
    match S():
        case S(1): return 1
def g():
    match 5:
        case int(1, 2): return 1
def h():
    n = 5
    class N: k = n
    match 5:
        case N.k(): return 1
def i():
    class K: a = b = "x"
    match {"x": 1}:
        case {K.a: 1, K.b: 2}: return 1
def j():
    class Bad:
        @property
        def x(self): raise ZeroDivisionError("bad")
    match Bad():
        case Bad(x=1): return 1
def k():
    class L(list):
        def __len__(self): return 3
    match L([1, 2]):
        case [x, y, z]: return 1
def l():
    class E:
        def __eq__(self, o): raise KeyError(o)
    match E():
        case 1: return 1
def m():
    class Seq(collections.abc.Sequence):
        def __len__(self): return 2
        def __getitem__(self, i):
            if i < 2: return i * 10
            raise IndexError
    match Seq():
        case [x, y]: return x, y
def n():
    @collections.abc.Sequence.register
    class V:
        def __len__(self): return 1
        def __getitem__(self, i):
            if i: raise IndexError
            return "item"
    class W(V): pass
    match W():
        case [x]: return x
def o():
    class M(collections.abc.Mapping):
        def __len__(self): return 1
        def __iter__(self): return iter("a")
        def __getitem__(self, k): return {"a": 1}[k]
    match M():
        case {"b": x}: return 1
        case {"a": x, **r}: return x, r
def p():
    match S():
        case S(x=1): return 1
        case _: return "no attribute"
def q():
    class Meta(type):
        def __instancecheck__(cls, o): return o == 3
    class T(metaclass=Meta): pass
    match 3:
        case T(): return "instance"
def r():
    match "abc":
        case [*_]: return 1
        case str(x): return x
def s():
    match 1:
        case undefined.x: return 1
def t():
    from typing import NamedTuple
    from dataclasses import dataclass
    class NT(NamedTuple):
        u: int
        v: int
    @dataclass
    class DC:
        u: int
        v: int
    out = []
    for value in NT(1, 2), DC(3, 4):
        match value:
            case NT(a, b): out.append(("nt", a, b))
            case DC(a, v=b): out.append(("dc", a, b))
    return out
for f in (a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t):
    attempt(f)
print(hasattr(collections.abc.Sequence, "__abc_tpflags__"))

# out: TypeError P() accepts 1 positional sub-pattern (2 given)
# out: TypeError P() got multiple sub-patterns for attribute 'x'
# out: TypeError Q.__match_args__ must be a tuple (got list)
# out: TypeError __match_args__ elements must be strings (got int)
# out: TypeError S() accepts 0 positional sub-patterns (1 given)
# out: TypeError int() accepts 1 positional sub-pattern (2 given)
# out: TypeError called match pattern must be a class
# out: None
# out: ZeroDivisionError bad
# out: ValueError not enough values to unpack (expected 3, got 2)
# out: KeyError 1
# out: (0, 10)
# out: item
# out: (1, {})
# out: no attribute
# out: instance
# out: abc
# out: NameError name 'undefined' is not defined
# out: [('nt', 1, 2), ('dc', 3, 4)]
# out: False
