# Own __init__, annotations as text, slots of bases, abstract methods, defaultdicts.
import abc
import collections
import dataclasses
import typing
from dataclasses import InitVar, dataclass, field
from typing import ClassVar

@dataclass
class Doubled:
    x: int
    def __init__(self, x):
        self.x = 2 * x
print(Doubled(3))

@dataclass
class Text:
    a: "ClassVar[int]" = 1
    b: " typing.ClassVar [int]" = 2
    c: "InitVar[int]" = 3
    d: "dataclasses.InitVar" = 4
    e: "typing.List[int]" = None
    f: "nothing.ClassVar" = 5
    def __post_init__(self, c, d):
        print(c, d)
print(Text(e=7), [item.name for item in dataclasses.fields(Text)])

class Plain:
    pass
@dataclass(slots=True, weakref_slot=True)
class Below(Plain):
    x: int
    y: str = field(default="y", init=False)
print(Below.__slots__, Below(1))
class Root:
    __slots__ = iter(["a"])
try:
    @dataclass(slots=True)
    class Unknown(Root):
        x: int
except TypeError as error:
    print(error)

class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other):
        pass
@dataclass(order=True)
class Date(Ordered):
    year: int
    links: typing.List[int] = None
print(Date(2020) < Date(2021), Date.__abstractmethods__, Date.__doc__)
@dataclass
class Holder:
    counts: collections.defaultdict
source = collections.defaultdict(list)
source["x"].append(1)
made = dataclasses.asdict(Holder(source))
print(made, type(made["counts"]).__name__)
item = field()
item.type = item
print(",type=...," in repr(item))

# out: Doubled(x=6)
# out: 3 4
# out: Text(e=7, f=5) ['e', 'f']
# out: ('x', 'y') Below(x=1, y='y')
# out: Slots of 'Root' cannot be determined
# out: True frozenset() Date(year: int, links: List[int] = None)
# out: {'counts': defaultdict(<class 'list'>, {'x': [1]})} defaultdict
# out: True
