# singledispatch: abstract classes, unions, annotations, ambiguity, messages.
import collections
import collections.abc as c
import functools

def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])

@functools.singledispatch
def g(arg):
    return "base"
g.register(c.Iterable, lambda arg: "iterable")
g.register(c.Container, lambda arg: "container")
g.register(c.Sized, lambda arg: "sized")
g.register(c.Set, lambda arg: "set")
class O(c.Sized):
    def __len__(self):
        return 0
print(g(O()), g(3), g({1}))
c.Iterable.register(O)
print(g(O()))
c.Set.register(O)
print(g(O()))
class P:
    pass
c.Iterable.register(P)
print(g(P()))
c.Container.register(P)
tell(lambda: g(P()))

@functools.singledispatch
def h(arg):
    "Documented."
    return "base"
@h.register
def _(arg: int | str):
    return "int or str"
@h.register
def _(arg: "list"):
    return "list"
@h.register(dict | tuple)
def _(arg):
    return "dict or tuple"
@h.register(float)
class _:
    def __init__(self, arg):
        self.arg = arg
print(h(1), h("a"), h([]), h({}), h(()), h(None), type(h(1.5)).__name__, h.__doc__, h.__name__)
print(h.dispatch(int) is h.registry[int], h.dispatch(bool) is h.registry[int], type(h.registry).__name__)
tell(lambda: h.register(42))
tell(lambda: h.register(lambda arg: 1))
tell(lambda: h.register(list[int]))
tell(lambda: h.register(list[int], lambda arg: 1))
tell(lambda: h.register(list[int] | str))
tell(lambda: h())
def bad(arg: list[int]):
    pass
def worse(arg: list[int] | str):
    pass
tell(lambda: h.register(bad))
tell(lambda: h.register(worse))
print(functools._compose_mro(dict, [c.Sequence, c.MutableMapping, c.Mapping, c.Set]))
class Odd:
    @functools.singledispatchmethod
    def show(self, arg):
        return "any"
    @show.register
    def _(self, arg: int):
        return "int"
    @show.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__
print(Odd().show(1.5), Odd().show(1), Odd().show("s"))

# out: sized base set
# out: sized
# out: set
# out: iterable
# out: RuntimeError Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Container'>
# out: int or str int or str list dict or tuple dict or tuple base _ Documented. h
# out: True True mappingproxy
# out: TypeError Invalid first argument to `register()`: 42. Use either `@register(some_class)` or plain `@register` on an annotated function.
# out: TypeError Invalid first argument to `register()`: <function <lambda>.<locals>.<lambda>
# out: TypeError Invalid first argument to `register()`: list[int]. Use either `@register(some_class)` or plain `@register` on an annotated function.
# out: TypeError Invalid first argument to `register()`. list[int] is not a class or union type.
# out: TypeError Invalid first argument to `register()`: list[int] | str. Use either `@register(some_class)` or plain `@register` on an annotated function.
# out: TypeError h requires at least 1 positional argument
# out: TypeError Invalid annotation for 'arg'. list[int] is not a class.
# out: TypeError Invalid annotation for 'arg'. list[int] | str not all arguments are classes.
# out: [<class 'dict'>, <class 'collections.abc.MutableMapping'>, <class 'collections.abc.Mapping'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>]
# out: any int Odd
