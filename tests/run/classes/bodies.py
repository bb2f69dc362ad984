# What a class body leaves behind, and how its names resolve.
x = "global"


def make():
    x = "local"

    class C:
        """Doc.

        More."""

        y = x
        x = "class"
        z = x

        def method(self):
            return x

        names = [n for n in (x, "b")]
        lazy = lambda self: x

        class Inner:
            kind = "inner"

            def where(self):
                return __class__.__qualname__

    return C


C = make()
c = C()
print(C.y, C.x, C.z, c.method(), C.names, c.lazy())
print(C.__qualname__, C.__module__, repr(C.__doc__), C.__name__)
print(C.Inner.__qualname__, C.Inner().where(), C.method.__qualname__)
print(C.__firstlineno__, C.Inner.__static_attributes__)


class Private:
    __secret = 1

    def __init__(self):
        self.__own = 2

    def get(self):
        return self.__secret + self.__own


p = Private()
print(p.get(), p.__dict__, Private._Private__secret)
print(Private.__static_attributes__)


class Meta(type):
    def __new__(meta, name, bases, namespace, **options):
        print("making", name, sorted(options))
        return super().__new__(meta, name, bases, namespace)


class Made(metaclass=Meta, flag=1):
    pass


print(type(Made).__name__)

# out: global class class local ['class', 'b'] local
# out: make.<locals>.C __main__ 'Doc.\n\nMore.' C
# out: make.<locals>.C.Inner make.<locals>.C.Inner make.<locals>.C.method
# out: 8 ()
# out: 3 {'_Private__own': 2} 1
# out: ('__own',)
# out: making Made ['flag']
# out: Meta
