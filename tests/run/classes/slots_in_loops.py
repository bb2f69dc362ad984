# Attributes of guarded classes in loops: what does not fit leaves at once, and nothing is done twice.
import math


class Body:
    x: float
    n: int

    def __init__(self, x: float, n: int) -> None:
        self.x = x
        self.n = n

    def __repr__(self) -> str:
        return f"Body({self.x!r}, {self.n!r})"


class Heavy(Body):
    def __init__(self, x: float, n: int, more: float) -> None:
        super().__init__(x, n)
        self.more = more


class Watched(Body):
    """Stores go through a method here."""

    def __setattr__(self, name: str, value: object) -> None:
        print("set", name, value)
        object.__setattr__(self, name, value)


class Computed(Body):
    """A property stands in front of the slot."""

    @property
    def x(self) -> float:
        return 7.5

    @x.setter
    def x(self, value: float) -> None:
        print("ignored", value)


class Noisy:
    def __init__(self, name: str) -> None:
        self.name = name

    def __del__(self) -> None:
        print("del", self.name)

    def __add__(self, other: object) -> float:
        return 0.25

    __radd__ = __sub__ = __add__


def advance(bodies: list[Body], dt: float) -> None:
    for i in range(len(bodies)):
        b = bodies[i]
        b.x += dt * 2.0
        b.n += 1
        for j in range(2):
            d = b.x - dt
            b.x = d * d


def attempt(bodies: list[Body], dt: float) -> None:
    try:
        advance(bodies, dt)
    except Exception as error:
        print(type(error).__name__, error)
    print(bodies)


attempt([Body(1.5, 1), Body(-0.5, 2)], 0.25)
attempt([Body(2, 1), Body(True, 2 ** 61 - 1), Body(0.5, 2 ** 61)], 0.5)
attempt([Body(math.nan, 0), Body(math.inf, -1), Body(1e-300, 5), Body(1e200, 1)], 0.0)
attempt([Heavy(1.0, 1, 2.0), Body(1.0, 1), Heavy(2.0, 1, 2.0)], 1.0)
attempt([Body(1.0, 1), Watched(1.0, 1)], 1.0)
attempt([Body(1.0, 1), Computed(1.0, 1), Body(3.0, 1)], 1.0)
attempt([Body(1.0, 1), Body("text", 1)], 1.0)
attempt([Body(Noisy("in a slot"), 1), Body(1.0, 1)], 1.0)
gone = Body(1.0, 1)
del gone.x
attempt_on = [Body(1.0, 1), gone]
try:
    advance(attempt_on, 1.0)
except AttributeError as error:
    print(error, attempt_on[0])
open_dict = Body(1.0, 1)
open_dict.__dict__["n"] = 5
attempt([open_dict, Body(1.0, 1)], 0.5)


class Setter:
    """Changes the class of what is on its way when it dies."""

    def __init__(self, what: Body, into: type) -> None:
        self.what = what
        self.into = into

    def __del__(self) -> None:
        self.what.__class__ = self.into
        print("now", self.into.__name__)


class Twin(Body):
    @property
    def x(self) -> float:
        return 100.0

    @x.setter
    def x(self, value: float) -> None:
        print("twin", value)


def replace(holders: list, body: Body, rounds: int) -> None:
    for i in range(rounds):
        body.x += 1.0
        holders[i] = None
        body.x += 1.0
    print(body.x)


changing = Body(1.0, 1)
replace([None, Setter(changing, Twin), None], changing, 3)


def patch(bodies: list[Body], rounds: int) -> None:
    total = 0.0
    for i in range(rounds):
        body = bodies[0]
        total += body.x
        if i == 1:
            Body.x = property(lambda self: 1000.0)
        total += body.x
    print(total)


patch([Body(1.0, 1)], 3)
del Body.x


def roots(values: list[float]) -> float:
    total = 0.0
    for i in range(len(values)):
        value = values[i]
        total += math.sqrt(value) + math.fabs(value) + math.pi * value ** 2 + value ** 0.5
    return total


print(roots([1.0, 4.0, 2.25]), roots([0.0, 3, 1e300 ** 0.5]), roots([math.inf]), roots([math.nan]))
for bad in ([-1.0], ["x"], [None], [1e200], [10 ** 400]):
    try:
        print(roots(bad))
    except Exception as error:
        print(type(error).__name__, error)


def from_import(values: list[float]) -> float:
    from math import sqrt
    total = 0.0
    for value in values:
        total += sqrt(value)
    return total


print(from_import([4.0, 9.0, 16]))

# out: [Body(7.91015625, 2), Body(0.03515625, 3)]
# out: [Body(33.0625, 2), Body(3.0625, 2305843009213693952), Body(0.25, 2305843009213693953)]
# out: [Body(nan, 1), Body(inf, 0), Body(0.0, 6), Body(inf, 2)]
# out: [Body(9.0, 2), Body(9.0, 2), Body(64.0, 2)]
# out: set x 1.0
# out: set n 1
# out: set x 3.0
# out: set n 2
# out: set x 4.0
# out: set x 9.0
# out: [Body(9.0, 2), Body(9.0, 2)]
# out: ignored 1.0
# out: ignored 9.5
# out: ignored 42.25
# out: ignored 42.25
# out: [Body(9.0, 2), Body(7.5, 2), Body(225.0, 2)]
# out: TypeError can only concatenate str (not "float") to str
# out: [Body(9.0, 2), Body('text', 1)]
# out: del in a slot
# out: [Body(0.19140625, 2), Body(9.0, 2)]
# out: 'Body' object has no attribute 'x' Body(9.0, 2)
# out: [Body(3.0625, 6), Body(3.0625, 2)]
# out: now Twin
# out: twin 101.0
# out: twin 101.0
# out: twin 101.0
# out: 100.0
# out: 3003.0
# out: 85.56138791982481 3.1415926535897925e+300 inf nan
# out: ValueError math domain error
# out: TypeError must be real number, not str
# out: TypeError must be real number, not NoneType
# out: OverflowError (34, 'Numerical result out of range')
# out: OverflowError int too large to convert to float
# out: 9.0
