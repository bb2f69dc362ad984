# Which classes an instance can change to, and what cannot be taken from it.
def classes():
    class G:
        __slots__ = ["a", "b"]
    class H:
        __slots__ = ["b", "a"]
    class J:
        __slots__ = ["c", "b"]
    class K:
        __slots__ = ["a", "b", "d"]
    class L(H):
        __slots__ = ["e"]
    class M(G):
        __slots__ = ["e"]
    class N(J):
        __slots__ = ["__weakref__"]
    class P(J):
        __slots__ = ["__dict__"]
    class Q(J):
        pass
    class R(J):
        __slots__ = ["__dict__", "__weakref__"]
    return G, H, J, K, L, M, N, P, Q, R

for old in classes():
    row = []
    for new in classes():
        instance = old()
        try:
            instance.__class__ = new
            row.append(new.__name__)
        except TypeError as error:
            row.append("-")
    print(old.__name__, *row)
G, H, J, *_ = classes()
g = G()
g.a, g.b = 1, 2
g.__class__ = H
print(g.a, g.b, type(g).__name__)
for new in (J, int, 3, object):
    try:
        g.__class__ = new
    except TypeError as error:
        print(error)
try:
    del g.__class__
except TypeError as error:
    print(error)

class Base:
    pass
class Meta(type, Base):
    pass
class C(metaclass=Meta):
    pass
try:
    Base.__dict__["__dict__"].__set__(C, {})
except AttributeError as error:
    print(error)
print(None.__ne__(None), None.__ne__(0), None.__eq__(None))

class Old:
    pass
class Dying:
    def __del__(self):
        self.__class__ = Old
        self.late = [1]
many = [Dying() for _ in range(100)]
del many
print(Old.__name__, Dying.__name__)

# out: G G H - - - - - - - -
# out: H G H - - - - - - - -
# out: J - - J - - - - - - -
# out: K - - - K - - - - - -
# out: L - - - - - - - - - -
# out: M - - - - - - - - - -
# out: N - - - - - - - - - -
# out: P - - - - - - - - - -
# out: Q - - - - - - - - - -
# out: R - - - - - - - - - -
# out: 1 2 H
# out: __class__ assignment: 'J' object layout differs from 'H'
# out: __class__ assignment only supported for mutable types or ModuleType subclasses
# out: __class__ must be set to a class, not 'int' object
# out: __class__ assignment only supported for mutable types or ModuleType subclasses
# out: can't delete __class__ attribute
# out: attribute '__dict__' of 'type' objects is not writable
# out: False NotImplemented True
# out: Old Dying
