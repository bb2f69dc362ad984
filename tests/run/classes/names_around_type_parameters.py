# What type parameters and bases of a class see: names of the class around it, then of functions.
def f():
    T = str

    class C:
        T = int

        class D[U](T):
            x = T
            pair = (U.__name__, T)

        def method[V](self, x: (T, V) = T):
            return T

        type Alias[W] = (T, W)

    return C


C = f()
print(C.D.__bases__[0], C.D.x, C.D.pair, C().method(), C.method.__annotations__["x"][0])
print(C.Alias.__value__[0], C.D.__type_params__)


def make(names):
    return type("Base", (), {"names": list(names)})


class Outer[T]:
    T = "class"

    def meth[U](x: (T for _ in (1,)), y: T):
        pass

    class Inner[U](make(T for _ in (1,)), make([T])):
        seen = [T for _ in (1,)]


print(Outer.meth.__annotations__["y"], list(Outer.meth.__annotations__["x"]), Outer.Inner.seen)
print([base.__dict__.get("names") for base in Outer.Inner.__bases__])

# out: <class 'int'> <class 'str'> ('U', <class 'str'>) <class 'str'> <class 'int'>
# out: <class 'int'> (U,)
# out: class [T] [T]
# out: [[T], ['class'], None]
