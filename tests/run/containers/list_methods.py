# Lists: methods, slices, sorting, messages.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

a = [3, 1, 2]
a.append(5); a.extend((7, 8)); a.extend(x * x for x in range(3))
print(a, len(a), a[0], a[-1], a[1:4], a[::-1], a[::2], a[-3:], a[5:1:-2])
a.insert(0, 'x'); a.insert(-1, 'y'); a.insert(100, 'z')
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(7)
print(a, a.index(1), a.count(1), 1 in a, 99 in a, 99 not in a)
b = a.copy(); b.reverse(); print(b, a == b, a != b, a is b)
del b[1], b[1:3]; print(b)
b[1:1] = [10, 20, 30]; print(b)
b[::2] = [0] * len(b[::2]); print(b)
del b[::2]; print(b)
b += 'ab'; b *= 2; print(b)
print([1, 2] + [3], [1, 2] * 3, 3 * [0], [] * 4, [1] * -1)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [1] <= [1], [] < [1])
c = []; c.append(c); print(c, [c])
print(sorted([5, 2, 9, 1]), sorted("hello"), sorted([3, 1, 2], reverse=True))
print(sorted(["bb", "a", "ccc"], key=len), sorted([(1, 'b'), (1, 'a'), (0, 'z')]))
print(sorted([1.5, 0.5, -1.0, 3]), sorted([True, False, 2, 0]))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=lambda w: (len(w), w)))
print(sorted(words, key=len, reverse=True))
d = [4, 3, 2, 1]; print(d.sort(), d)
d.sort(reverse=True); print(d)
d.clear(); print(d, bool(d))
attempt(lambda: [1].index(5))
attempt(lambda: [1].remove(5))
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1][5])
attempt(lambda: [1]["a"])
attempt(lambda: [1] + (1,))
attempt(lambda: [1] + 5)
attempt(lambda: [1] * 2**70)
attempt(lambda: [1] * 1.5)
attempt(lambda: list(5))
attempt(lambda: list(1, 2))
attempt(lambda: list(a=1))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted(5))
attempt(lambda: sorted([], foo=1))
attempt(lambda: [1].sort(1))
attempt(lambda: [1].sort(foo=1))
attempt(lambda: [1, 2] < 5)
attempt(lambda: [1].insert("a", 5))
attempt(lambda: hash([]))
def setslice():
    x = [1, 2, 3]
    x[0:3:2] = [1]
attempt(setslice)
def setslice():
    x = [1, 2, 3]
    x[0:1] = 5
attempt(setslice)
def setitem():
    x = [1]
    x[3] = 1
attempt(setitem)
def delitem():
    x = [1]
    del x[3]
attempt(delitem)
class Bad:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        if self.n == 3: raise ValueError("three")
        return self.n < other.n
x = [Bad(n) for n in [5, 4, 3, 2, 1]]
try:
    x.sort()
except ValueError as e:
    print("caught", e, sorted(b.n for b in x))
y = [3, 1, 2]
def evil(v):
    y.append(v)
    return v
try:
    y.sort(key=evil)
except ValueError as e:
    print(e, y)
class Random:
    def seed(self, n): self.state = n
    def randrange(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state // 7 % n
random = Random()
random.seed(1)
big = [random.randrange(1000) for _ in range(2000)]
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
ks = [K(v) for v in big]
ks.sort()
print([k.v for k in ks] == sorted(big), sorted(big)[:5])
pairs = [(v % 10, i) for i, v in enumerate(big)]
pairs.sort(key=lambda p: K(p[0]))
print(all(pairs[i] <= pairs[i + 1] for i in range(len(pairs) - 1)))
runs = list(range(500)) + list(range(700, 200, -1)) + list(range(100)) * 3
ks = [K(v) for v in runs]; ks.sort(); print([k.v for k in ks] == sorted(runs))
ks.sort(key=lambda k: k, reverse=True); print([k.v for k in ks] == sorted(runs, reverse=True))
it = iter([1, 2, 3]); print(next(it), list(it), next(it, 'end'))
m = [1, 2, 3]
for v in m:
    if v < 10: m.append(v + 10)
print(m)
print(list(reversed([1, 2, 3])), [*range(3), *'ab'], type(iter([])), type(reversed([])))
p, *q, r = [1, 2, 3, 4]; print(p, q, r)
attempt(lambda: (lambda a, b: 0)(*[1]))
def un(n, v):
    if n == 2: a, b = v
    else: a, *b, c = v
for args in [(2, [1]), (2, [1, 2, 3]), (3, [1]), (2, 5), (3, 5), (2, (1,)), (2, iter([1])), (2, iter('abc')), (2, {1: 2})]:
    attempt(lambda: un(*args))
print([[0] * 2 for _ in range(2)], [x for x in range(10) if x % 2], [y for x in [[1], [2, 3]] for y in x])
class L(list):
    def __repr__(self): return "L!" + list.__repr__(self)
l = L([1, 2]); l.append(3); print(l, l + [4], l[1:], type(l[1:]), isinstance(l, list), l == [1, 2, 3])
print(str([1, 'a', None, True, 1.5, "it's"]), repr([]), [()], [{}], [set()])
print([1, 2, 3].__contains__(2), [].__len__(), list.append, [].append.__name__)

# out: [3, 1, 2, 5, 7, 8, 0, 1, 4] 9 3 4 [1, 2, 5] [4, 1, 0, 8, 7, 5, 2, 1, 3] [3, 2, 7, 0, 4] [0, 1, 4] [8, 5]
# out: ['x', 3, 1, 2, 5, 7, 8, 0, 1, 'y', 4, 'z']
# out: z x y [3, 1, 2, 5, 7, 8, 0, 1, 4]
# out: [3, 1, 2, 5, 8, 0, 1, 4] 1 2 True False True
# out: [4, 1, 0, 8, 5, 2, 1, 3] False True False
# out: [4, 5, 2, 1, 3]
# out: [4, 10, 20, 30, 5, 2, 1, 3]
# out: [0, 10, 0, 30, 0, 2, 0, 3]
# out: [10, 30, 2, 3]
# out: [10, 30, 2, 3, 'a', 'b', 10, 30, 2, 3, 'a', 'b']
# out: [1, 2, 3] [1, 2, 1, 2, 1, 2] [0, 0, 0] [] []
# out: True True True True True
# out: [[...]] [[[...]]]
# out: [1, 2, 5, 9] ['e', 'h', 'l', 'l', 'o'] [3, 2, 1]
# out: ['a', 'bb', 'ccc'] [(0, 'z'), (1, 'a'), (1, 'b')]
# out: [-1.0, 0.5, 1.5, 3] [False, 0, True, 2]
# out: ['dog', 'fox', 'the', 'the', 'lazy', 'over', 'brown', 'jumps', 'quick']
# out: ['quick', 'brown', 'jumps', 'over', 'lazy', 'the', 'fox', 'the', 'dog']
# out: None [1, 2, 3, 4]
# out: [4, 3, 2, 1]
# out: [] False
# out: ValueError 5 is not in list
# out: ValueError list.remove(x): x not in list
# out: IndexError pop from empty list
# out: IndexError pop index out of range
# out: IndexError list index out of range
# out: TypeError list indices must be integers or slices, not str
# out: TypeError can only concatenate list (not "tuple") to list
# out: TypeError can only concatenate list (not "int") to list
# out: OverflowError cannot fit 'int' into an index-sized integer
# out: TypeError can't multiply sequence by non-int of type 'float'
# out: TypeError 'int' object is not iterable
# out: TypeError list expected at most 1 argument, got 2
# out: TypeError list() takes no keyword arguments
# out: TypeError '<' not supported between instances of 'str' and 'int'
# out: TypeError 'int' object is not iterable
# out: TypeError sort() got an unexpected keyword argument 'foo'
# out: TypeError sort() takes no positional arguments
# out: TypeError sort() got an unexpected keyword argument 'foo'
# out: TypeError '<' not supported between instances of 'list' and 'int'
# out: TypeError 'str' object cannot be interpreted as an integer
# out: TypeError unhashable type: 'list'
# out: ValueError attempt to assign sequence of size 1 to extended slice of size 2
# out: TypeError must assign iterable to extended slice
# out: IndexError list assignment index out of range
# out: IndexError list assignment index out of range
# out: caught three [1, 2, 3, 4, 5]
# out: list modified during sort [1, 2, 3]
# out: True [0, 0, 0, 1, 1]
# out: True
# out: True
# out: True
# out: 1 [2, 3] end
# out: [1, 2, 3, 11, 12, 13]
# out: [3, 2, 1] [0, 1, 2, 'a', 'b'] <class 'list_iterator'> <class 'list_reverseiterator'>
# out: 1 [2, 3] 4
# out: TypeError <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'b'
# out: ValueError not enough values to unpack (expected 2, got 1)
# out: ValueError too many values to unpack (expected 2)
# out: ValueError not enough values to unpack (expected at least 2, got 1)
# out: TypeError cannot unpack non-iterable int object
# out: TypeError cannot unpack non-iterable int object
# out: ValueError not enough values to unpack (expected 2, got 1)
# out: ValueError not enough values to unpack (expected 2, got 1)
# out: ValueError too many values to unpack (expected 2)
# out: ValueError not enough values to unpack (expected 2, got 1)
# out: [[0, 0], [0, 0]] [1, 3, 5, 7, 9] [1, 2, 3]
# out: L![1, 2, 3] [1, 2, 3, 4] [2, 3] <class 'list'> True True
# out: [1, 'a', None, True, 1.5, "it's"] [] [()] [{}] [set()]
# out: True 0 <method 'append' of 'list' objects> append
