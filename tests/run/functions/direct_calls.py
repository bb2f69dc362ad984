"""Calls at one place of the program whose target changes from round to round."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, n):
        return self.x + self.y + n


class Named(Point):
    def add(self, n, extra=100):
        return (self.x, n, extra)


class Slotted:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

    def add(self, n):
        return self.x * n


class Static:
    @staticmethod
    def add(n):
        return -n


class Class:
    @classmethod
    def add(cls, n):
        return cls.__name__, n


class Loose:
    def __getattr__(self, name):
        return lambda n: (name, n)


def call_add(thing, n):
    return thing.add(n)


things = [Point(1, 2), Named(3, 4), Slotted(5), Static(), Class(), Class, Loose(), Point(6, 7)]
for _ in range(3):
    print([call_add(thing, 10) for thing in things])

# What hides the method, replaces it, or takes it away.
point = Point(1, 2)
print(call_add(point, 1))
point.add = lambda n: ("own", n)
print(call_add(point, 1), call_add(Point(1, 2), 1))
del point.add
print(call_add(point, 1))
Point.add = lambda self, n: ("patched", n)
print(call_add(point, 2), call_add(Named(1, 2), 2))
Point.add = lambda self, n, *more, **named: ("any", n, more, named)
print(call_add(point, 3))
del Point.add
try:
    call_add(point, 4)
except AttributeError as error:
    print(error)


# A method that takes itself away while it runs.
class Once:
    def run(self, n):
        del Once.run
        Once.run = lambda self, n: "second"
        return [n] * 2


once = Once()
print([once.run(n) for n in range(3)])


# Wrong numbers of arguments.
class Few:
    def none(self):
        return "none"

    def two(self, a, b):
        return a, b


few = Few()
for arguments in ((), (1,), (1, 2), (1, 2, 3)):
    for name in ("none", "two"):
        try:
            print(name, getattr(few, name)(*arguments))
        except TypeError as error:
            print(error)
for count in range(3):
    try:
        few.two = few.none if count == 1 else 5
        few.two()
    except TypeError as error:
        print(error)
del few.two
try:
    few.two(1)
except TypeError as error:
    print(error)


# Functions of many kinds at one place.
def plain(a, b):
    return a - b


def defaults(a, b=1, c=2):
    return a, b, c


def stars(*args, **named):
    return args, named


def keyword(a, b, *, c=3):
    return a, b, c


def generator(a, b):
    yield a
    yield b


def many(a, b, c=0, d=0, e=0, f=0, g=0, h=0, i=0):
    return a + b


def call_it(function, a, b):
    return function(a, b)


for function in (plain, defaults, stars, keyword, generator, many, max, complex, Point, pow, plain):
    result = call_it(function, 5, 3)
    if isinstance(result, Point):
        result = vars(result)
    print(list(result) if function is generator else result)
plain.__defaults__ = (9,)
print(call_it(plain, 1, 2))
try:
    call_it(lambda a: a, 1, 2)
except TypeError as error:
    print(error)
try:
    call_it(None, 1, 2)
except TypeError as error:
    print(error)


def deep(n, f):
    return 0 if n == 0 else 1 + f(n - 1, f)


print(deep(500, deep))
try:
    deep(10**6, deep)
except RecursionError as error:
    print("too deep")

# out: [13, (3, 10, 100), 50, -10, ('Class', 10), ('Class', 10), ('add', 10), 23]
# out: [13, (3, 10, 100), 50, -10, ('Class', 10), ('Class', 10), ('add', 10), 23]
# out: [13, (3, 10, 100), 50, -10, ('Class', 10), ('Class', 10), ('add', 10), 23]
# out: 4
# out: ('own', 1) 4
# out: 4
# out: ('patched', 2) (1, 2, 100)
# out: ('any', 3, (), {})
# out: 'Point' object has no attribute 'add'
# out: [[0, 0], 'second', 'second']
# out: none none
# out: Few.two() missing 2 required positional arguments: 'a' and 'b'
# out: Few.none() takes 1 positional argument but 2 were given
# out: Few.two() missing 1 required positional argument: 'b'
# out: Few.none() takes 1 positional argument but 3 were given
# out: two (1, 2)
# out: Few.none() takes 1 positional argument but 4 were given
# out: Few.two() takes 3 positional arguments but 4 were given
# out: 'int' object is not callable
# out: 'int' object is not callable
# out: Few.two() missing 1 required positional argument: 'b'
# out: 2
# out: (5, 3, 2)
# out: ((5, 3), {})
# out: (5, 3, 3)
# out: [5, 3]
# out: 8
# out: 5
# out: (5+3j)
# out: {'x': 5, 'y': 3}
# out: 125
# out: 2
# out: -1
# out: <lambda>() takes 1 positional argument but 2 were given
# out: 'NoneType' object is not callable
# out: 500
# out: too deep
