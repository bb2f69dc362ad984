"""Instances of classes whose `__init__` changes, fails, or gives something."""

import abc


class Plain:
    def __init__(self, a, b):
        self.a = a
        self.b = b


def make(cls, *args):
    try:
        return vars(cls(*args))
    except TypeError as error:
        return str(error)


def make_two(cls):
    return vars(cls(1, 2))


print(make_two(Plain), make_two(Plain))
Plain.__init__ = lambda self, a, b: setattr(self, "sum", a + b)
print(make_two(Plain))
Plain.__init__ = lambda self, *all: setattr(self, "all", all)
print(make_two(Plain))
Plain.__init__ = lambda self, a, b=0, *, c=1: setattr(self, "c", (a, b, c))
print(make_two(Plain), make(Plain, 7), make(Plain))
Plain.__init__ = lambda self, a, b: 5
print(make(Plain, 1, 2))
del Plain.__init__
print(make(Plain, 1, 2), make(Plain))


class Base:
    def __init__(self, a, b):
        self.pair = a, b


class Derived(Base):
    pass


print(make_two(Derived))
Derived.__new__ = lambda cls, a, b: object.__new__(Base)
print(type(Derived(1, 2)).__name__)


class Reversed(Base):
    pass


print(make_two(Reversed))
Reversed.__init__ = lambda self, a, b: Base.__init__(self, b, a)
print(make_two(Reversed))


class Abstract(abc.ABC):
    def __init__(self, a, b):
        self.a = a

    @abc.abstractmethod
    def work(self): ...


print(make(Abstract, 1, 2))


class Switch:
    def __init__(self):
        pass


print(make(Switch))
Switch.__abstractmethods__ = frozenset({"later"})
print(make(Switch))


class Truthy(frozenset):
    def __bool__(self):
        print("asked:", make(Switch))
        return True


Switch.__abstractmethods__ = frozenset()
print(make(Switch))
Switch.__abstractmethods__ = Truthy({"later"})
print(make(Switch))


class Slots:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


print([(s.a, s.b) for s in (Slots(1, 2), Slots(3, 4))])


class Empty:
    def __init__(self):
        if False:
            self.never = 1


empty = Empty()
empty.later = 1
print(vars(empty), hasattr(empty, "never"))


class Dies:
    def __init__(self, a):
        self.a = a
        if a > 1:
            raise ValueError(a)

    def __del__(self):
        print("end of", self.a)


for n in range(4):
    try:
        Dies(n)
    except ValueError:
        pass


class Renews:
    def __init__(self, n):
        Renews.__init__ = lambda self, n: setattr(self, "n", -n)
        self.n = n


print([Renews(n).n for n in range(1, 4)])


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.meta = True
        return made


class WithMeta(metaclass=Meta):
    def __init__(self, a, b):
        self.a = a + b


print(make_two(WithMeta), make_two(WithMeta))
Plain(1, 2)

# out: {'a': 1, 'b': 2} {'a': 1, 'b': 2}
# out: {'sum': 3}
# out: {'all': (1, 2)}
# out: {'c': (1, 2, 1)} {'c': (7, 0, 1)} <lambda>() missing 1 required positional argument: 'a'
# out: __init__() should return None, not 'int'
# out: Plain() takes no arguments {}
# out: {'pair': (1, 2)}
# out: Base
# out: {'pair': (1, 2)}
# out: {'pair': (2, 1)}
# out: Can't instantiate abstract class Abstract without an implementation for abstract method 'work'
# out: {}
# out: Can't instantiate abstract class Switch without an implementation for abstract method 'later'
# out: {}
# out: asked: {}
# out: Can't instantiate abstract class Switch without an implementation for abstract method 'later'
# out: [(1, 2), (3, 4)]
# out: {'later': 1} False
# out: end of 0
# out: end of 1
# out: end of 2
# out: end of 3
# out: [1, -2, -3]
# out: {'a': 3, 'meta': True} {'a': 3, 'meta': True}
# err: Traceback (most recent call last):
# err:   File "instances_made.py", line 153, in <module>
# err:     Plain(1, 2)
# err:     ~~~~~^^^^^^
# err: TypeError: Plain() takes no arguments
# exit: 1
