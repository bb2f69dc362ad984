# Members named like attributes of their bases: the class has the member, instances the attribute.
import enum
import copy
from collections import OrderedDict

class Base(enum.Enum):
    @enum.property
    def first(self):
        return "%s is first!" % self.name
class Main(Base):
    first = 1
    second = 2
print(Main.first, [member.first for member in Main], Main["first"] is Main.first, Main(1) is Main.first)
class Number(enum.IntEnum):
    divisor = 1
    numerator = 2
print(Number.divisor.numerator, Number.numerator.divisor is Number.divisor, Number.numerator.numerator)
class Book(enum.StrEnum):
    author = "author"
    title = "title"
print(Book.author.title(), Book.title.title(), Book.title.author is Book.author)
class Huh(enum.Enum):
    name = 1
    value = 2
print(Huh.name.name, Huh.name.value, Huh.value.name, Huh.value.value, list(Huh))

d = OrderedDict([(1, 2), (3, 4)])
d.x = [5]
e = copy.copy(d)
f = copy.deepcopy(d)
print(e == d, e.x is d.x, f.x, f.x is d.x, d.__reduce__()[:4])
print(d.pop(key=9, default=0), d.setdefault(key=7, default=8), d.pop(key=1), d)

# out: Main.first ['first is first!', 'second is first!'] True True
# out: 1 True 2
# out: Author Title True
# out: name 1 value 2 [<Huh.name: 1>, <Huh.value: 2>]
# out: True True [5] False (<class 'collections.OrderedDict'>, (), {'x': [5]}, None)
# out: 0 8 2 OrderedDict({3: 4, 7: 8})
