# Stores into empty slots: in order they are plain, out of order `__dict__` still knows the order.
class Point:
    def __init__(self, x, y, swap=False):
        if swap:
            self.y = y
            self.x = x
        else:
            self.x = x
            self.y = y
        self.z = None


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.b = b
        self.a = a


class Checked(Point):
    def __setattr__(self, name, value):
        print("store", name)
        super().__setattr__(name, value)


class Failing(Exception):
    def __init__(self, position):
        super().__init__("failing")
        self.position = position
        self.more = [position]


for round in range(3):
    for swap in (False, True, False):
        point = Point(round, "y", swap)
        print(point.__dict__, point.x, point.y)
    s = Slotted(1, [2])
    del s.a
    try:
        s.a
    except AttributeError as error:
        print(error)
    s.a = 3
    print(s.a, s.b)
again = Point(1, 2)
del again.x
again.x = 5
print(again.__dict__)
extra = Point(1, 2)
extra.other = 9
del extra.z
extra.z = 4
print(extra.__dict__, vars(extra) is extra.__dict__)
opened = Point.__new__(Point)
opened.__dict__["y"] = "first"
opened.__init__(1, 2)
print(opened.__dict__)
Checked(1, 2)
for number in range(3):
    try:
        raise Failing(number)
    except Failing as failing:
        print(failing, failing.position, failing.more, failing.__dict__)


def patched(rounds):
    for i in range(rounds):
        point = Point(i, i)
        if i == 1:
            Point.x = property(lambda self: "computed", lambda self, value: print("property", value))
        print(point.x)
    del Point.x


patched(3)
print(Point(7, 8).__dict__)

# out: {'x': 0, 'y': 'y', 'z': None} 0 y
# out: {'y': 'y', 'x': 0, 'z': None} 0 y
# out: {'x': 0, 'y': 'y', 'z': None} 0 y
# out: 'Slotted' object has no attribute 'a'
# out: 3 [2]
# out: {'x': 1, 'y': 'y', 'z': None} 1 y
# out: {'y': 'y', 'x': 1, 'z': None} 1 y
# out: {'x': 1, 'y': 'y', 'z': None} 1 y
# out: 'Slotted' object has no attribute 'a'
# out: 3 [2]
# out: {'x': 2, 'y': 'y', 'z': None} 2 y
# out: {'y': 'y', 'x': 2, 'z': None} 2 y
# out: {'x': 2, 'y': 'y', 'z': None} 2 y
# out: 'Slotted' object has no attribute 'a'
# out: 3 [2]
# out: {'y': 2, 'z': None, 'x': 5}
# out: {'x': 1, 'y': 2, 'other': 9, 'z': 4} True
# out: {'y': 2, 'x': 1, 'z': None}
# out: store x
# out: store y
# out: store z
# out: failing 0 [0] {'position': 0, 'more': [0]}
# out: failing 1 [1] {'position': 1, 'more': [1]}
# out: failing 2 [2] {'position': 2, 'more': [2]}
# out: 0
# out: computed
# out: property 2
# out: computed
# out: {'x': 7, 'y': 8, 'z': None}
