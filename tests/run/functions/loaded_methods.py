# `o.m(f())`: the method is looked up before the arguments are evaluated.
import math

log: list[str] = []


def note(value):
    log.append(str(value))
    return value


class Base:
    def __init__(self, name):
        self.name = name

    def hello(self, value, *rest, flag=None):
        return (self.name, value, rest, flag)

    @staticmethod
    def plain(value):
        return ("static", value)

    @classmethod
    def made(cls, value):
        return (cls.__name__, value)

    @property
    def maker(self):
        log.append("maker")
        return lambda value: ("made", value)

    def __getattr__(self, name):
        log.append("getattr " + name)
        if name.startswith("no"):
            raise AttributeError(name)
        return lambda *values: (name, values)


class Derived(Base):
    def hello(self, value, *rest, flag=None):
        return ("derived",) + super().hello(note(value), *rest, flag=flag)


def replace(value):
    Base.hello = lambda self, value: ("replaced", value)
    return value


base, derived = Base("b"), Derived("d")
print(base.hello(note(1)), derived.hello(note(2), note(3)), base.hello(note(4), flag=note(5)))
print(base.plain(note(6)), Base.plain(note(7)), base.made(note(8)), Derived.made(note(9)))
print(base.maker(note(10)), base.other(note(11), note(12)))
own = Base("own")
own.hello = lambda value: ("own", value)
print(own.hello(note(13)), Base.hello(own, note(14)))
kept = Base.hello
print(base.hello(replace(15)), base.hello(note(16)))
Base.hello = kept
for bad in (lambda: base.nothing(note("never")), lambda: None.upper(note("never")), lambda: (5).join(note("never")),
            lambda: base.hello(), lambda: base.hello(note(1), nope=note(2)), lambda: "x".join(note(5)),
            lambda: [].append(note(1), note(2)), lambda: Base.hello(note(1)), lambda: math.sqrt(note("a"))):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
words = ["b", "a"]
print(", ".join(sorted(words)), "{} {}".format(len(words), max(words)), words.append(str(3)), words.index(min("b")))
print(math.floor(abs(-2.5)), str.upper(note("q")), dict.fromkeys(sorted("ab"), len("xy")))
print(log)


class Dying:
    def __init__(self, name):
        self.name = name

    def use(self, value):
        print("use", self.name, value)
        return value

    def __del__(self):
        print("del", self.name)


def drop(value):
    global holder
    holder = None
    print("dropped")
    return value


holder = Dying("held")
holder.use(drop(1))
Dying("temporary").use(note(2))
try:
    Dying("raising").use(1 // note(0))
except ZeroDivisionError as error:
    print(error)


def generated():
    yield [1, 2].count((yield "waiting"))


steps = generated()
print(next(steps), steps.send(2))

# out: ('b', 1, (), None) ('derived', 'd', 2, (3,), None) ('b', 4, (), 5)
# out: ('static', 6) ('static', 7) ('Base', 8) ('Derived', 9)
# out: ('made', 10) ('other', (11, 12))
# out: ('own', 13) ('own', 14, (), None)
# out: ('b', 15, (), None) ('replaced', 16)
# out: AttributeError nothing
# out: AttributeError 'NoneType' object has no attribute 'upper'
# out: AttributeError 'int' object has no attribute 'join'
# out: TypeError Base.hello() missing 1 required positional argument: 'value'
# out: TypeError Base.hello() got an unexpected keyword argument 'nope'
# out: TypeError can only join an iterable
# out: TypeError list.append() takes exactly one argument (2 given)
# out: TypeError Base.hello() missing 1 required positional argument: 'value'
# out: TypeError must be real number, not str
# out: a, b 2 b None 0
# out: 2 Q {'a': 2, 'b': 2}
# out: ['1', '2', '3', '2', '4', '5', '6', '7', '8', '9', 'maker', '10', 'getattr other', '11', '12', '13', '14', '16', 'getattr nothing', '1', '2', '5', '1', '2', '1', 'a', 'q']
# out: dropped
# out: use held 1
# out: del held
# out: use temporary 2
# out: del temporary
# out: del raising
# out: integer division or modulo by zero
# out: waiting 1
