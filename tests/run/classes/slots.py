# __slots__, __class__, attribute hooks, dataclass-like namespaces.
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
p = Point(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "__dict__"))
for action in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: delattr(p, "x"), lambda: p.x, lambda: p.__dict__):
    try:
        print(action())
    except AttributeError as error:
        print(error)

class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
    def __getattribute__(self, name):
        if name.startswith("x"):
            return "intercepted"
        return super().__getattribute__(name)
logged = Logged()
logged.a = 1
logged.x1 = 2
print(logged.a, logged.x1, logged.xyz)
del logged.a
try:
    logged.a
except AttributeError as error:
    print(error)

class Cat: sound = "meow"
class Cow: sound = "moo"
animal = Cat()
animal.__class__ = Cow
print(animal.sound, type(animal).__name__)
Cow.extra = lambda self: "patched"
print(animal.extra())
print(sorted(name for name in dir(animal) if not name.startswith("__")))

# out: 11 2 False
# out: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
# out: 'Point' object has no attribute 'z'
# out: None
# out: 'Point' object has no attribute 'x'
# out: 'Point' object has no attribute '__dict__'
# out: set a 1
# out: set x1 2
# out: 1 intercepted intercepted
# out: del a
# out: 'Logged' object has no attribute 'a'
# out: moo Cow
# out: patched
# out: ['extra', 'sound']
