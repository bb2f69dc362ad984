# Multiple inheritance: C3 order, cooperative super, conflicts.
class Base:
    def __init__(self): print("Base"); self.steps = ["Base"]
    def go(self): return ["base"]
class A(Base):
    def __init__(self): print("A"); super().__init__(); self.steps.append("A")
    def go(self): return ["a"] + super().go()
class B(Base):
    def __init__(self): print("B"); super().__init__(); self.steps.append("B")
    def go(self): return ["b"] + super().go()
class C(A, B):
    def __init__(self): print("C"); super().__init__(); self.steps.append("C")
    def go(self): return ["c"] + super().go()
c = C()
print(c.steps, c.go(), [k.__name__ for k in C.__mro__], super(A, c).go())
try:
    class Wrong(Base, A): pass
except TypeError as error:
    print(error)
try:
    class Twice(A, A): pass
except TypeError as error:
    print(error)
try:
    class Bad(int, str): pass
except TypeError as error:
    print(error)
try:
    class FromBool(bool): pass
except TypeError as error:
    print(error)

class Registry:
    known = []
    def __init_subclass__(cls, tag=None, **rest):
        super().__init_subclass__(**rest)
        Registry.known.append((cls.__name__, tag))
class One(Registry, tag=1): pass
class Two(One): pass
print(Registry.known)
class Meta(type):
    def __new__(mcs, name, bases, namespace, **kwargs):
        namespace["made_by"] = f"{mcs.__name__} {kwargs}"
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kwargs): super().__init__(name, bases, namespace)
    def __call__(cls, *args): print("calling", cls.__name__); return super().__call__(*args)
    def __len__(cls): return 7
class Made(metaclass=Meta, option=1): pass
print(Made.made_by, type(Made), len(Made), type(Made()).__name__)

# out: C
# out: A
# out: B
# out: Base
# out: ['Base', 'B', 'A', 'C'] ['c', 'a', 'b', 'base'] ['C', 'A', 'B', 'Base', 'object'] ['b', 'base']
# out: Cannot create a consistent method resolution order (MRO) for bases Base, A
# out: duplicate base class A
# out: multiple bases have instance lay-out conflict
# out: type 'bool' is not an acceptable base type
# out: [('One', 1), ('Two', None)]
# out: calling Made
# out: Meta {'option': 1} <class '__main__.Meta'> 7 Made
