# A method is looked up before its arguments are evaluated, and one can tell.
import math


class Loud:
    def __getattr__(self, name):
        print("looked up", name)
        if name == "missing":
            raise AttributeError(name)
        return lambda *args, **kwargs: print(name, args, kwargs)


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        print("added", self.value, other)
        return self.value + other

    def __getitem__(self, key):
        print("item", key)
        return key

    @property
    def loud(self):
        print("property")
        return 7


def failing(function, *args):
    try:
        function(*args)
    except Exception as exception:
        print(type(exception).__name__, exception)


def unbound_global(a):
    a.setdefault(-nowhere, 1)


def unbound_keyword(a):
    a.setdefault(1, default=nowhere)


def operator(a, b):
    a.call(b + 1)
    a.call(1, key=b + 1)


def item(a, b):
    a.call(b[3], b.loud)
    a.call(b[3], other=b.loud)


def unbound_local(a, flag):
    if flag:
        b = 1
    a.nothing_there(b)


def rebound(a):
    a.call((a := 5), a)
    return a


def division(a, b):
    a.append(1 // b)


for wrong in (16, None, "text"):
    failing(unbound_global, wrong)
    failing(unbound_keyword, wrong)
    failing(unbound_local, wrong, False)
    failing(unbound_local, wrong, True)
    failing(division, wrong, 0)
failing(unbound_global, {})
failing(unbound_keyword, {})
failing(division, [], 0)
operator(Loud(), Number(3))
item(Loud(), Number(3))
print(rebound(Loud()))
failing(lambda: Loud().missing(1 / 0))
failing(lambda: Loud().there(1 / 0))
failing(lambda: Loud().there(x=1 / 0))
failing(lambda: math.sqrt(nowhere))
failing(lambda: math.sqroot(nowhere))
failing(lambda: math.sqrt(1 - 2))
print("{} {name}".format(1 + 1, name=2 * 2), dict.fromkeys([1], 2 + 2), "".join(["a"] + ["b"]))
print("%s" % [].__class__.__name__.upper().center(3 * 3, "*"))


class Base:
    def method(self, *args, **kwargs):
        return args, kwargs

    @classmethod
    def of_class(cls, *args, **kwargs):
        return cls.__name__, args, kwargs

    @staticmethod
    def plain(*args, **kwargs):
        return args, kwargs

    instance = None


base = Base()
base.own = lambda *args, **kwargs: ("own", args, kwargs)
one = 1
print(base.method(one + 1, key=one + 2), base.of_class(one + 1, key=one + 2))
print(base.plain(one + 1, key=one + 2), base.own(one + 1, key=one + 2))
print(Base.of_class(one + 1, key=one + 2), Base.plain(one + 1, a=2), Base.method(base, one + 1, a=one))
failing(lambda: base.instance(one + 1, key=2))

# out: AttributeError 'int' object has no attribute 'setdefault'
# out: AttributeError 'int' object has no attribute 'setdefault'
# out: AttributeError 'int' object has no attribute 'nothing_there'
# out: AttributeError 'int' object has no attribute 'nothing_there'
# out: AttributeError 'int' object has no attribute 'append'
# out: AttributeError 'NoneType' object has no attribute 'setdefault'
# out: AttributeError 'NoneType' object has no attribute 'setdefault'
# out: AttributeError 'NoneType' object has no attribute 'nothing_there'
# out: AttributeError 'NoneType' object has no attribute 'nothing_there'
# out: AttributeError 'NoneType' object has no attribute 'append'
# out: AttributeError 'str' object has no attribute 'setdefault'
# out: AttributeError 'str' object has no attribute 'setdefault'
# out: AttributeError 'str' object has no attribute 'nothing_there'
# out: AttributeError 'str' object has no attribute 'nothing_there'
# out: AttributeError 'str' object has no attribute 'append'
# out: NameError name 'nowhere' is not defined
# out: NameError name 'nowhere' is not defined
# out: ZeroDivisionError integer division or modulo by zero
# out: looked up call
# out: added 3 1
# out: call (4,) {}
# out: looked up call
# out: added 3 1
# out: call (1,) {'key': 4}
# out: looked up call
# out: item 3
# out: property
# out: call (3, 7) {}
# out: looked up call
# out: item 3
# out: property
# out: call (3,) {'other': 7}
# out: looked up call
# out: call (5, 5) {}
# out: 5
# out: looked up missing
# out: AttributeError missing
# out: looked up there
# out: ZeroDivisionError division by zero
# out: looked up there
# out: ZeroDivisionError division by zero
# out: NameError name 'nowhere' is not defined
# out: AttributeError module 'math' has no attribute 'sqroot'
# out: ValueError math domain error
# out: 2 4 {1: 4} ab
# out: ***LIST**
# out: ((2,), {'key': 3}) ('Base', (2,), {'key': 3})
# out: ((2,), {'key': 3}) ('own', (2,), {'key': 3})
# out: ('Base', (2,), {'key': 3}) ((2,), {'a': 2}) ((2,), {'a': 1})
# out: TypeError 'NoneType' object is not callable
