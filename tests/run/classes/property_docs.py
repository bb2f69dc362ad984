# Where the docstring of a property comes from and goes to.
def plain(self):
    return 1
def documented(self):
    """documented"""
    return 2
def other(self):
    """other"""
    return 3
p = property(plain, None, None, "own")
print(p.__doc__, p.getter(documented).__doc__, p.setter(other).__doc__)
p = property(documented)
print(p.__doc__, p.getter(other).__doc__, p.getter(plain).__doc__, p.setter(plain).__doc__)
p = property(documented, doc="own")
print(p.getter(other).__doc__)
class Slotted(property):
    __slots__ = ("foo",)
class WithDoc(property):
    __slots__ = ("foo", "__doc__")
class Sub(property):
    """Sub's own"""
print(Slotted(doc="dropped").__doc__, WithDoc(doc="kept").__doc__, WithDoc(documented).__doc__, Sub(documented).__doc__, Sub(plain).__doc__)
try:
    Slotted(documented)
except AttributeError as error:
    print(error)
for arguments in ((), (1,), (1, 2, 3)):
    try:
        property().__set_name__(*arguments)
    except TypeError as error:
        print(error)
class Base:
    @property
    def spam(self):
        "base"
        return 1
class Derived(Base):
    @Base.spam.getter
    def spam(self):
        "derived"
        return 2
print(Derived.spam.__doc__, Derived().spam)

# out: own own own
# out: documented other None documented
# out: own
# out: None kept documented documented None
# out: 'Slotted' object attribute '__doc__' is read-only
# out: __set_name__() takes 2 positional arguments but 0 were given
# out: __set_name__() takes 2 positional arguments but 1 were given
# out: __set_name__() takes 2 positional arguments but 3 were given
# out: derived 2
