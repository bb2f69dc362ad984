# Metaclasses with an `mro` of their own, and assignments to `__bases__` while it runs.
def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

def made(order):
    class Meta(type):
        def mro(cls):
            return order(cls)
    class Made(metaclass=Meta):
        pass
    return [item.__name__ for item in Made.__mro__]

tell(lambda: made(lambda cls: [cls, dict, object]))
tell(lambda: made(lambda cls: [cls, int]))
tell(lambda: made(lambda cls: [cls, ValueError]))
tell(lambda: made(lambda cls: [1]))
tell(lambda: made(lambda cls: 1))
tell(lambda: made(lambda cls: [cls]))
tell(lambda: made(lambda cls: (cls, type("Other", (), {}), object)))
tell(lambda: made(lambda cls: (cls, type("Slotted", (), {"__slots__": ("a",)}), object)))

class Foreign:
    def word(self):
        return "first"
class Meta(type):
    def mro(cls):
        return (cls, Foreign, object)
class Borrower(metaclass=Meta):
    pass
b = Borrower()
for _ in range(3):
    print(b.word(), Borrower.word(b))

ready = False
class Cyclic(type):
    def mro(cls):
        if ready:
            if cls.__name__ == "Left":
                Right.__bases__ = (Left,)
            if cls.__name__ == "Right":
                Left.__bases__ = (Right,)
        return type.mro(cls)
class Top(metaclass=Cyclic):
    pass
class Left(Top):
    pass
class Right(Top):
    pass
ready = True
def assign():
    Left.__bases__ += ()
tell(assign)
print(Left.__bases__, Right.__bases__, Left.__base__)

left = 2
class Incomplete(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__)
        if cls.__mro__ is None and cls.__name__ != "Below":
            try:
                class Below(cls):
                    pass
            except TypeError as error:
                print(error)
            global left
            if left:
                left -= 1
                cls.__bases__ += ()
        return type.mro(cls)
class Early(metaclass=Incomplete):
    pass
print(Early.__mro__, object.__subclasses__().count(Early))

class A: pass
class B: pass
class C(A): pass
C.__bases__ = (B,)
print(C.__base__, A.__subclasses__(), B.__subclasses__(), C.__mro__)
def cycle():
    B.__bases__ = (C,)
tell(cycle)

# out: TypeError mro() returned base with unsuitable layout ('dict')
# out: TypeError mro() returned base with unsuitable layout ('int')
# out: TypeError mro() returned base with unsuitable layout ('ValueError')
# out: TypeError mro() returned a non-class ('int')
# out: TypeError 'int' object is not iterable
# out: ['Made']
# out: ['Made', 'Other', 'object']
# out: TypeError mro() returned base with unsuitable layout ('Slotted')
# out: first first
# out: first first
# out: first first
# out: TypeError a __bases__ item causes an inheritance cycle
# out: (<class '__main__.Top'>,) (<class '__main__.Top'>,) <class '__main__.Top'>
# out: Early None
# out: Below None
# out: Cannot extend an incomplete type 'Early'
# out: Early None
# out: Below None
# out: Cannot extend an incomplete type 'Early'
# out: Early None
# out: Below None
# out: Cannot extend an incomplete type 'Early'
# out: (<class '__main__.Early'>, <class 'object'>) 1
# out: <class '__main__.B'> [] [<class '__main__.C'>] (<class '__main__.C'>, <class '__main__.B'>, <class 'object'>)
# out: TypeError a __bases__ item causes an inheritance cycle
