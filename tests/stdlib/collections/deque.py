# deque: its layout, its checks while it changes, its messages.
from collections import deque
import copy
import operator
import pickle

def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

class Slotted(deque):
    __slots__ = ("x", "y", "__dict__")
s = Slotted([1, 2], 5)
s.x, s.z = 1, 2
print(s, s.__dict__, hasattr(s, "y"), copy.copy(s), hasattr(copy.copy(s), 'z'), copy.deepcopy(s).x)
t = pickle.loads(pickle.dumps(s))
print(t, t.maxlen, t.x, t.z, type(t).__name__)
class Short(deque):
    def __len__(self):
        return 100
    _items = "own"
    def __iter__(self):
        return iter("ab")
d = Short([1, 2, 3])
print(d.pop(), d.popleft(), d[0], d._items, list(d), d == deque([2]), d.count(2), 2 in d)

d = deque([1, 2, 3], 3)
for x in range(100):
    d.append(x)
    d.appendleft(-x)
    d.rotate(x)
print(d, list(reversed(d)), d * 3, 2 * d, d + deque([7, 8]), d.index(-99))
d *= 2
d += [1]
print(d, d < deque([5]), d != d, d.maxlen)
tell(lambda: setattr(deque(), "x", 1))
for function in (
    lambda: deque([], "a"), lambda: deque([], -1), lambda: deque([], 2**100), lambda: d["a"], lambda: d[2**100],
    lambda: d[7], lambda: d.remove(9), lambda: d.index(9), lambda: d.insert("a", 1), lambda: d.rotate("a"),
    lambda: d + [1], lambda: hash(d), lambda: d[1:2], lambda: d.x, lambda: d.insert(1, 1), lambda: d.extend(1),
    lambda: d < [1], lambda: d * 2**100, lambda: deque() .pop(), lambda: deque().popleft(), lambda: d.index(1, "a"),
    lambda: operator.index("a"), lambda: type(iter(d)), lambda: type(reversed(d)), lambda: operator.length_hint(iter(d)),
):
    tell(function)

class Changing:
    def __init__(self, queue):
        self.queue = queue
    def __eq__(self, other):
        self.queue.append(1)
        return False
d = deque()
d.extend([1, 2, Changing(d), 3])
for function in (lambda: d.count(5), lambda: d.index(5), lambda: 5 in d, lambda: d.remove(5)):
    tell(function)
it = iter(d)
next(it)
d.append(1)
tell(lambda: next(it))
tell(lambda: next(it))
d = deque([1, 2, 3])
for item in d:
    if item == 2:
        break
it = copy.copy(iter(d))
print(list(it), deque.__doc__, deque.__module__, iter(d).__reduce__()[1])
class Repeated:
    def __rmul__(self, other):
        return "rmul"
    def __radd__(self, other):
        return "radd"
print(d * Repeated(), d + Repeated())
d = deque()
d.append(d)
print(d)

# out: Slotted([1, 2], maxlen=5) {'z': 2} False Slotted([1, 2], maxlen=5) False 1
# out: Slotted([1, 2], maxlen=5) 5 1 2 Slotted
# out: 3 1 2 own ['a', 'b'] False 1 True
# out: deque([-99, 2, -98], maxlen=3) [-98, 2, -99] deque([-99, 2, -98], maxlen=3) deque([-99, 2, -98], maxlen=3) deque([-98, 7, 8], maxlen=3) 0
# out: deque([2, -98, 1], maxlen=3) True False 3
# out: AttributeError 'collections.deque' object has no attribute 'x' and no __dict__ for setting new attributes
# out: TypeError an integer is required
# out: ValueError maxlen must be non-negative
# out: OverflowError Python int too large to convert to C ssize_t
# out: TypeError sequence index must be integer, not 'str'
# out: IndexError cannot fit 'int' into an index-sized integer
# out: IndexError deque index out of range
# out: ValueError 9 is not in deque
# out: ValueError 9 is not in deque
# out: TypeError 'str' object cannot be interpreted as an integer
# out: TypeError 'str' object cannot be interpreted as an integer
# out: TypeError can only concatenate deque (not "list") to deque
# out: TypeError unhashable type: 'collections.deque'
# out: TypeError sequence index must be integer, not 'slice'
# out: AttributeError 'collections.deque' object has no attribute 'x'
# out: IndexError deque already at its maximum size
# out: TypeError 'int' object is not iterable
# out: TypeError '<' not supported between instances of 'collections.deque' and 'list'
# out: OverflowError cannot fit 'int' into an index-sized integer
# out: IndexError pop from an empty deque
# out: IndexError pop from an empty deque
# out: TypeError slice indices must be integers or have an __index__ method
# out: TypeError 'str' object cannot be interpreted as an integer
# out: <class 'collections._deque_iterator'>
# out: <class 'collections._deque_reverse_iterator'>
# out: 3
# out: RuntimeError deque mutated during iteration
# out: RuntimeError deque mutated during iteration
# out: RuntimeError deque mutated during iteration
# out: IndexError deque mutated during iteration
# out: RuntimeError deque mutated during iteration
# out: RuntimeError deque mutated during iteration
# out: [1, 2, 3] A list-like sequence optimized for data accesses near its endpoints. collections (deque([1, 2, 3]), 0)
# out: rmul radd
# out: deque([[...]])
