# Every kind of pattern, in the order in which its parts are looked at.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

class Color:
    RED = "red"

def what(value):
    match value:
        case 0 | 1 | -1:
            return "small"
        case 2.5 | 1 + 2j:
            return "number"
        case True:
            return "never: 1 came first"
        case None:
            return "none"
        case Color.RED:
            return "red"
        case "a" "b" | b"ab":
            return "text"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, [2, y]]:
            return f"nested {y}"
        case [first, *_, last] if first == last:
            return f"ends {first}"
        case (first, _, *rest):
            return f"many {first} {rest}"
        case {"kind": "a", "n": int(n)}:
            return f"mapping {n}"
        case {"kind": k, **rest}:
            return f"kind {k} {rest}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"axis {y}"
        case Point(a, y=int() | float() as b):
            return f"point {a} {b}"
        case str(s) | bytes(s):
            return f"str or bytes {s!r}"
        case int() as whole if whole > 100:
            return f"big {whole}"
        case _:
            return f"other {type(value).__name__}"

from collections import deque, OrderedDict, UserList, UserDict
for value in [0, True, False, -1, 2.5, 1 + 2j, None, "red", "ab", b"ab", [], (), [7], (7,), [1, [2, 3]], [1, 2, 1],
              [1, 2], [1, 2, 3, 4], {"kind": "a", "n": 5}, {"kind": "a", "n": "x", "z": 1}, {"kind": 1}, {}, {"q": 1},
              Point(0, 0), Point(0, 5), Point(6, 0), Point(1, 2.5), Point(1, "s"), "text", b"bytes", bytearray(b"x"),
              101, 99, {1, 2}, range(3), deque([4, 5, 4]), OrderedDict(kind="z"), UserList([1]), UserDict(kind="u"),
              memoryview(b"ab"), iter([1]), Point]:
    print(what(value))

# captures are bound when the whole pattern matched, before the guard
def bound(value):
    a = b = "unset"
    match value:
        case [a, 1]:
            pass
        case [a, b] if b > 5:
            pass
        case _:
            pass
    return a, b
print(bound([1, 1]), bound([1, 2]), bound([1, 9]), bound(3))

# the subject is looked at once, and not through its variable
def rebinding(x):
    match x:
        case [x, y]:
            return x, y
        case int() if (x := x + 1) > 100:
            return "no", x
        case z:
            return x, z
print(rebinding([1, 2]), rebinding(5))

class Seen:
    def __getattr__(self, name):
        print("  get", name)
        return name
    def __eq__(self, other):
        print("  eq", other)
        return False
match Seen():
    case 1 | "two": pass
    case Seen(a="x"): pass
    case Seen(a="a", b=b, c=_): print("seen", b)

class Box(list):
    def __len__(self):
        print("  len")
        return super().__len__()
    def __iter__(self):
        print("  iter")
        return super().__iter__()
    def __getitem__(self, i):
        print("  item", i)
        return super().__getitem__(i)
match Box([1, 2, 3]):
    case [_, _]: print("two")
    case [_, *_, 4]: print("four")
    case [*_]: print("anything")
match Box([1, 2, 3]):
    case [x, _, 3]: print("x", x)
for v in [Box([1, 2, 3])]:
    match v:
        case []: pass
        case [*a, 5]: pass
        case [_, _, _]: print("three")

class D(dict):
    def get(self, key, default=None):
        print("  get", key)
        return super().get(key, default)
    def __missing__(self, key):
        return "made"
match D(a=1, b=2):
    case {"a": 1, "c": _}: pass
    case {"a": x, **rest}: print(x, rest)

for i in range(4):
    match i, i % 2:
        case 0, _: continue
        case _, 1: print("odd", i)
        case _ if i == 2: break
match 5:
    case n if n > 10: print("no")
    case 5: print("five")
def f(v):
    match v:
        case int(): return 1
        case _: raise ValueError(v)
try:
    f("x")
except ValueError as e:
    print(repr(e))
match (1, 2):
    case 1, *r: print(r)
match x := [1]:
    case [1]: print(x)
match = {"case": 1}
print(match["case"])

# out: small
# out: small
# out: small
# out: small
# out: number
# out: number
# out: none
# out: red
# out: text
# out: text
# out: empty
# out: empty
# out: one 7
# out: one 7
# out: nested 3
# out: ends 1
# out: many 1 []
# out: many 1 [3, 4]
# out: mapping 5
# out: kind a {'n': 'x', 'z': 1}
# out: kind 1 {}
# out: mapping
# out: mapping
# out: origin
# out: axis 5
# out: axis 6
# out: point 1 2.5
# out: other Point
# out: str or bytes 'text'
# out: str or bytes b'bytes'
# out: other bytearray
# out: big 101
# out: other int
# out: other set
# out: many 0 [2]
# out: ends 4
# out: kind z {}
# out: one 1
# out: kind u {}
# out: text
# out: other list_iterator
# out: other type
# out: (1, 'unset') (1, 2) (1, 9) ('unset', 'unset')
# out: (1, 2) (6, 5)
# out:   eq 1
# out:   eq two
# out:   get a
# out:   get a
# out:   get b
# out:   get c
# out: seen b
# out:   len
# out:   len
# out:   len
# out:   item 2
# out: anything
# out:   len
# out:   iter
# out: x 1
# out:   len
# out:   len
# out:   iter
# out:   len
# out: three
# out:   get a
# out:   get c
# out:   get a
# out: 1 {'b': 2}
# out: odd 1
# out: five
# out: ValueError('x')
# out: [2]
# out: [1]
# out: 1
