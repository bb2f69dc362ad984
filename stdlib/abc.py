"""Abstract base classes."""

from _abc import set_collection as _set_collection, share_collection as _share_collection


def abstractmethod(function):
    """Marks a method that concrete subclasses must define."""
    function.__isabstractmethod__ = True
    return function


class abstractclassmethod(classmethod):
    """A class method that concrete subclasses must define (old spelling)."""

    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractstaticmethod(staticmethod):
    """A static method that concrete subclasses must define (old spelling)."""

    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractproperty(property):
    """A property that concrete subclasses must define (old spelling)."""

    __isabstractmethod__ = True


def _abstract_names(cls, namespace):
    names = set()
    for name, value in namespace.items():
        if getattr(value, "__isabstractmethod__", False):
            names.add(name)
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes: abstract methods and virtual subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_registry = []
        if "__abc_tpflags__" in namespace:
            # How `match` takes instances: bit 5 as sequences, bit 6 as mappings.
            _set_collection(cls, namespace["__abc_tpflags__"])
            del cls.__abc_tpflags__
        return cls

    def register(cls, subclass):
        """Makes a class a virtual subclass; gives it back, so that it works as a decorator."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        global _registrations
        _registrations += 1
        cls._abc_registry.append(subclass)
        _share_collection(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if cls.__subclasscheck__(subclass):
            return True
        actual = type(instance)
        return actual is not subclass and cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in getattr(subclass, "__mro__", ()):
            return True
        for registered in cls.__dict__.get("_abc_registry", ()):
            if issubclass(subclass, registered):
                return True
        for below in type.__subclasses__(cls):
            if issubclass(subclass, below):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A class to inherit from instead of naming the metaclass."""

    __slots__ = ()


# How often a class was registered.
_registrations = 0


def update_abstractmethods(cls):
    """Recomputes the abstract methods of a class changed after its creation."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls


def get_cache_token():
    """A token that changes when a class is registered."""
    return _registrations
