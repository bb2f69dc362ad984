# isinstance and issubclass with objects that only say they are classes.
class Abstract:
    def __init__(self, *bases):
        self.__bases__ = bases
class Instance:
    def __init__(self, cls):
        self.claimed = cls
    __class__ = property(lambda self: self.claimed)
top = Abstract()
below = Abstract(top)
both = Abstract(Abstract(), below)
class Real:
    pass
print(issubclass(below, top), issubclass(top, below), issubclass(both, (int, top)), issubclass(both, Real))
print(isinstance(Instance(below), top), isinstance(Instance(top), below), isinstance(Real(), top))
print(isinstance(Instance(Real), Real), isinstance(3, top), issubclass(Real, top))

class Failing:
    @property
    def __bases__(self):
        raise KeyError("bases")
class Wrong:
    __bases__ = [int]
class Endless:
    @property
    def __bases__(self):
        return (self, self)
for function in (
    lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, 1),
    lambda: isinstance(1, Failing()), lambda: issubclass(Failing(), int), lambda: issubclass(int, Wrong()),
    lambda: issubclass(Endless(), int), lambda: isinstance(1, (str, "x")), lambda: isinstance(1, (int, "x")),
):
    try:
        print(function())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
    except RecursionError as error:
        print("too deep")

class Meta(type):
    def __instancecheck__(cls, instance):
        print("asked")
        return False
class Checked(metaclass=Meta):
    pass
print(isinstance(Checked(), Checked), isinstance(1, Checked))

nested = (int,)
try:
    while True:
        nested = (nested,)
        isinstance("", nested)
except RecursionError as error:
    print(error)

# out: True False True False
# out: True False False
# out: True False False
# out: TypeError issubclass() arg 1 must be a class
# out: TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
# out: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# out: KeyError 'bases'
# out: KeyError 'bases'
# out: TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
# out: too deep
# out: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# out: True
# out: asked
# out: True False
# out: maximum recursion depth exceeded in __instancecheck__
