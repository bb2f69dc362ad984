# partial, cmp_to_key, total_ordering, lru_cache, cached_property: layouts, states, messages.
import copy
import functools
import pickle

def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

def capture(*args, **kw):
    return args, kw
p = functools.partial(capture, 1, 2, a=10, b=20)
print(p(3, b=30, c=40), p.args, p.keywords, p.__dict__)
p.extra = []
print(p.__reduce__()[1:] == ((capture,), (capture, (1, 2), {"a": 10, "b": 20}, {"extra": []})))
q = copy.copy(p)
print(q.extra is p.extra, q.args, pickle.loads(pickle.dumps(p))(5))
p.__setstate__((capture, (1,), dict(a=10), None))
print(p(2), p.__dict__)
tell(lambda: p.__setstate__((capture, (), {}, None, None)))
tell(lambda: p.__setstate__([capture, (), {}, None]))
tell(lambda: functools.partial(1))
def assign():
    p.args = ()
try:
    assign()
except AttributeError:
    print("not writable")
tell(lambda: setattr(functools.partial, "x", 1))
tell(lambda: functools.reduce(min, 3))
tell(lambda: functools.reduce(min, []))
class Holder:
    reduce = functools.reduce
    key = functools.cmp_to_key
print(Holder().reduce(lambda a, b: a + b, [1, 2, 3]))

key = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(key(1) < key(2), key(1) == key(1), key(obj=3).obj, sorted([3, 1, 2], key=key), Holder().key(max) is not None)
tell(lambda: key(1) < 1)
tell(lambda: hash(key(1)))
tell(lambda: key.obj)

@functools.total_ordering
class Version:
    def __init__(self, number):
        self.number = number
    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.number < other.number
    def __eq__(self, other):
        return self.number == other.number
a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), Version.__le__.__name__, Version.__le__.__qualname__)
tell(lambda: a <= 3)

calls = []
@functools.lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x
for x in (1, 2, 1, 3, 2, 1):
    square(x)
print(calls, square.cache_info(), square.__dict__.keys())
class Equal:
    def __init__(self, x):
        self.x = x
    def __hash__(self):
        print("hash", self.x)
        return self.x
    def __eq__(self, other):
        if self.x == 2:
            square(Equal(1))
        return self.x == other.x
    def __mul__(self, other):
        return self.x * other.x
square.cache_clear()
print(square(Equal(1)), square(Equal(2)), square(Equal(2)), square.cache_info())
class Meta(type):
    @functools.cached_property
    def prop(cls):
        return 1
class Fixed(metaclass=Meta):
    pass
tell(lambda: Fixed.prop)

# out: ((1, 2, 3), {'a': 10, 'b': 30, 'c': 40}) (1, 2) {'a': 10, 'b': 20} {}
# out: True
# out: True (1, 2) ((1, 2, 5), {'a': 10, 'b': 20})
# out: ((1, 2), {'a': 10}) {}
# out: TypeError invalid partial state
# out: TypeError invalid partial state
# out: TypeError the first argument must be callable
# out: not writable
# out: TypeError cannot set 'x' attribute of immutable type 'functools.partial'
# out: TypeError reduce() arg 2 must support iteration
# out: TypeError reduce() of empty iterable with no initial value
# out: 6
# out: True True 3 [1, 2, 3] True
# out: TypeError other argument must be K instance
# out: TypeError unhashable type: 'functools.KeyWrapper'
# out: None
# out: True True False False True __le__ _le_from_lt
# out: TypeError '<=' not supported between instances of 'Version' and 'int'
# out: [1, 2, 3, 2, 1] CacheInfo(hits=1, misses=5, maxsize=2, currsize=2) dict_keys(['cache_parameters', '__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__', '__wrapped__'])
# out: hash 1
# out: hash 2
# out: hash 2
# out: hash 1
# out: 1 4 4 CacheInfo(hits=2, misses=2, maxsize=2, currsize=2)
# out: TypeError The '__dict__' attribute on 'Meta' instance does not support item assignment for caching 'prop' property.
