# Subclasses of built-in types keep native behaviour and add attributes.
class Stack(list):
    def push(self, item): self.append(item)
    def peek(self): return self[-1]
s = Stack([1, 2])
s.push(3); s.label = "mine"
print(s, s.peek(), len(s), s.label, isinstance(s, list), type(s[:]), s == [1, 2, 3], type(s + [1]))
class Default(dict):
    def __missing__(self, key): return f"<{key}>"
d = Default(a=1)
print(d["a"], d["b"], d.get("b"), d, "b" in d)
class Name(str):
    def shout(self): return self.upper() + "!"
    def __eq__(self, other): return self.lower() == other.lower()
    __hash__ = str.__hash__
n = Name("bob")
print(n.shout(), n == "BOB", {"bob": 1}[n], type(n.upper()), n + "x", f"{n:>5}")
class Money(int):
    def __new__(cls, value, unit="EUR"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __add__(self, other): return Money(int(self) + other, self.unit)
m = Money(5, "USD") + 7
print(m, m.unit, m * 2, type(m * 2), type(m), m == 12, hash(m) == hash(12), [0] * Money(2))
class Point(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = Point(1, 2)
print(p, p.x, p == (1, 2), {(1, 2): "found"}[p])
class Half(float):
    def __repr__(self): return f"Half({float(self)})"
print(Half(1.5), [Half(2)], Half(1) + 1)
class MyError(ValueError):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try:
    raise MyError(3)
except ValueError as error:
    print(repr(error), error, error.code, error.args)

# out: [1, 2, 3] 3 3 mine True <class 'list'> True <class 'list'>
# out: 1 <b> None {'a': 1} False
# out: BOB! True 1 <class 'str'> bobx   bob
# out: 12 USD 24 <class 'int'> <class '__main__.Money'> True True [0, 0]
# out: (1, 2) 1 True found
# out: Half(1.5) [Half(2.0)] 2.0
# out: MyError('code 3') code 3 3 ('code 3',)
