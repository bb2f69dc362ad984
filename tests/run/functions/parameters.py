# Every kind of parameter, and the messages when arguments do not fit.
def f(a, b=2, /, c=3, *rest, d, e=5, **extra):
    return a, b, c, rest, d, e, extra


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7, a=8))


def g(x, y=1, *, z=2):
    return x, y, z


print(g(1), g(1, 2), g(y=5, x=4), g(1, z=9))
bad = [
    lambda: g(),
    lambda: g(1, 2, 3),
    lambda: g(1, x=2),
    lambda: g(1, q=2),
    lambda: f(1),
    lambda: f(b=1, d=2),
    lambda: g(*[1], **{"x": 2}),
    lambda: g(1, **{"z": 1}, **{"z": 2}),
    lambda: g(*5),
    lambda: g(1, **5),
]
for call in bad:
    try:
        print(call())
    except TypeError as error:
        print(error)


def mutable(item, items=[]):
    items.append(item)
    return items


print(mutable(1), mutable(2))
print(g.__defaults__, g.__kwdefaults__, g.__name__, f.__qualname__)


def annotated(a: int, *args: str, k: "x" = 1) -> float:
    """Doc."""


print(annotated.__annotations__, annotated.__doc__)

# out: (1, 2, 3, (), 4, 5, {})
# out: (1, 20, 30, (40, 50), 4, 6, {'z': 7, 'a': 8})
# out: (1, 1, 2) (1, 2, 2) (4, 5, 2) (1, 1, 9)
# out: g() missing 1 required positional argument: 'x'
# out: g() takes from 1 to 2 positional arguments but 3 were given
# out: g() got multiple values for argument 'x'
# out: g() got an unexpected keyword argument 'q'
# out: f() missing 1 required keyword-only argument: 'd'
# out: f() missing 1 required positional argument: 'a'
# out: g() got multiple values for argument 'x'
# out: __main__.g() got multiple values for keyword argument 'z'
# out: __main__.g() argument after * must be an iterable, not int
# out: __main__.g() argument after ** must be a mapping, not int
# out: [1, 2] [1, 2]
# out: (1,) {'z': 2} g f
# out: {'a': <class 'int'>, 'args': <class 'str'>, 'k': 'x', 'return': <class 'float'>} Doc.
