"""`exec`: every statement, with names of the module, of a dict, of any mapping."""

exec("y = 5\nz = y + 1")
print(y, z)
exec("y += 10; del z")
print(y, "z" in globals())
count = 0


def bump():
    global count
    count += 1
    return count


exec("bump()\nprint(count)\ncount = 7\nprint(bump())")
print(count)
namespace = {"start": 3}
exec(
    """
import sys
values = []
for i in range(start):
    if i == 1:
        continue
    values.append(i)
else:
    values.append("else")
while True:
    start -= 1
    if start < 0:
        break
try:
    1 / 0
except ZeroDivisionError as error:
    caught = str(error)
finally:
    values.append("finally")
first, *rest = values
with open("/dev/null") as file:
    opened = file.readable()
match {"kind": "point", "at": [1, 2]}:
    case {"kind": str(kind), "at": [a, b]}:
        matched = (kind, a, b)
total: int = sum(i for i in range(5))
assert total == 10, "sum"
def function(a, b=2, *c, d, **e):
    "doc"
    return a, b, c, d, e, start
lines = [line for line in "a b".split()]
""",
    namespace,
)
del namespace["__builtins__"], namespace["sys"], namespace["file"]
function = namespace.pop("function")
print(namespace)
print(function(1, d=4, z=9), function.__doc__, function.__module__, function.__name__)
print(function.__globals__ is namespace, function.__code__.co_varnames, function.__defaults__)


def local():
    a = 1
    exec("a = 2; b = 3")
    try:
        print(b)
    except NameError as error:
        print(error)
    return a


print(local())


class Body:
    exec("inside = [1, 2]")
    double = eval("inside * 2")
    for name in ("one", "two"):
        exec(f"{name} = {name!r}")


print(Body.inside, Body.double, Body.one, Body.two)


class Upper:
    def __init__(self):
        self.stored = {}

    def __getitem__(self, name):
        return self.stored[name]

    def __setitem__(self, name, value):
        self.stored[name.upper()] = value

    def __delitem__(self, name):
        del self.stored[name]

    def keys(self):
        return self.stored.keys()


upper = Upper()
exec("a = 1\nA += 1\nb = A\ndel B", {}, upper)
print(upper.stored)
both = ({"g": 1}, {"l": 2})
exec("global made\nmade = g + l\nnew = made", *both)
print(both[0]["made"], both[1])
exec("def f(): return g", *both)
print(both[1]["f"]())
try:
    exec("def f(): return l\nf()", {}, {"l": 1})
except NameError as error:
    print(error)
exec("print([l for _ in range(1)])", {}, {"l": 1})
print(exec("1"), exec(""), exec("# nothing\n"))
exec(b"from_bytes = 'h\xc3\xa9'")
print(from_bytes)
exec("x = 1\r\ny = '''a\r\nb'''\r\n")
print(x, repr(y))

# out: 5 6
# out: 15 False
# out: 1
# out: 8
# out: 8
# out: {'start': -1, '__annotations__': {'total': <class 'int'>}, 'values': [0, 2, 'else', 'finally'], 'i': 2, 'caught': 'division by zero', 'first': 0, 'rest': [2, 'else', 'finally'], 'opened': True, 'kind': 'point', 'a': 1, 'b': 2, 'matched': ('point', 1, 2), 'total': 10, 'lines': ['a', 'b']}
# out: (1, 2, (), 4, {'z': 9}, -1) doc None function
# out: True ('a', 'b', 'd', 'c', 'e') (2,)
# out: name 'b' is not defined
# out: 1
# out: [1, 2] [1, 2, 1, 2] one two
# out: {'A': 2}
# out: 3 {'l': 2, 'new': 3}
# out: 1
# out: name 'l' is not defined
# out: [1]
# out: None None None
# out: hé
# out: 1 'a\nb'
