# Special methods that make an object behave like a built-in one.
class Box:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, key): return self.items[key] if not isinstance(key, tuple) else key
    def __setitem__(self, key, value): self.items[key] = value
    def __delitem__(self, key): del self.items[key]
    def __contains__(self, item): return item == "magic" or item in self.items
    def __iter__(self): return iter(self.items)
    def __reversed__(self): return iter("reversed")
    def __call__(self, *args, **kwargs): return args, kwargs
    def __repr__(self): return f"Box({', '.join(map(repr, self.items))})"
    def __str__(self): return "a box"
    def __format__(self, spec): return f"<{spec}>"
    def __eq__(self, other): return isinstance(other, Box) and self.items == other.items
    def __hash__(self): return 42
    def __int__(self): return len(self.items)
    def __index__(self): return 2
    def __float__(self): return 0.5
    def __getattr__(self, name): return f"no {name}"
box = Box(1, 2, 3)
print(len(box), box[0], box[1:], box[1, 2], box[-1], "magic" in box, 9 in box)
box[0] = "first"
del box[1]
print(box, repr(box), f"{box} {box!r} {box:>5}", list(box), list(reversed(box)), box(1, a=2))
print(box == Box("first", 3), box != Box(), {box: 1}[Box("first", 3)], hash(box))
print(int(box), float(box), [10, 20, 30][box], "abc" * box, box.missing, hex(box))
class NoHash:
    def __eq__(self, other): return True
try:
    hash(NoHash())
except TypeError as error:
    print(error)
class BadRepr:
    def __repr__(self): return 5
try:
    repr(BadRepr())
except TypeError as error:
    print(error)

# out: 3 1 [2, 3] (1, 2) 3 True False
# out: a box Box('first', 3) <> Box('first', 3) <>5> ['first', 3] ['r', 'e', 'v', 'e', 'r', 's', 'e', 'd'] ((1,), {'a': 2})
# out: True True 1 42
# out: 2 0.5 30 abcabc no missing 0x2
# out: unhashable type: 'NoHash'
# out: __repr__ returned non-string (type int)
