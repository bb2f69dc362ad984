# Odd corners: subclasses, comparisons that change things, order of release.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
l = [0, 1, 2, 3, 4]
print(l[Index(2)], l[Index(1):Index(3)], l[True], (1, 2)[Index(-1)], range(Index(3)), 'abc'[Index(1)])
attempt(lambda: l[Index('x')])
attempt(lambda: l[1.0])
attempt(lambda: l[None])
attempt(lambda: l[2**100])
print(l[-2**100:2**100], l[2**100:])
class Evil:
    def __eq__(self, other):
        del target[:]
        return False
target = [1, 2, 3]
print(Evil() in target, target)
target = [1, 2, 3]
target = [1, 2, 3]
attempt(lambda: target.remove(Evil()))
target = [Evil(), Evil()]
print(target == [1, 2])
class Meta(type):
    def __getitem__(cls, key): return ('meta', key)
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 7
    def __contains__(cls, x): return x == 3
class WithMeta(metaclass=Meta): pass
print(WithMeta[5], list(WithMeta), len(WithMeta), 3 in WithMeta)
class Generic:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(Generic[int])
class LenBad:
    def __len__(self): return self.n
for n in [-1, 'x', 2**70, True, 5]:
    b = LenBad(); b.n = n
    attempt(lambda: len(b))
    attempt(lambda: bool(b))
class BoolBad:
    def __bool__(self): return 5
attempt(lambda: bool(BoolBad()))
class NextBad:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
attempt(lambda: list(NextBad()))
attempt(lambda: next(NextBad(), 1))
attempt(lambda: [*NextBad()])
class IterNone:
    __iter__ = None
    def __getitem__(self, i): return 1
attempt(lambda: list(IterNone()))
attempt(lambda: 1 in IterNone())
class ContainsNone:
    __contains__ = None
    def __iter__(self): return iter([1])
attempt(lambda: 1 in ContainsNone())
class HashBad:
    def __hash__(self): return 'x'
attempt(lambda: {HashBad(): 1})
class NoHash:
    def __eq__(self, o): return True
attempt(lambda: {NoHash()})
class BigHash:
    def __hash__(self): return 2**80 + 5
print(hash(BigHash()), BigHash() in {1, 2})
class HashMinus:
    def __hash__(self): return -1
print(hash(HashMinus()), hash(-1), hash(2**61 - 1), hash(True), hash(1.0), hash(0.5), hash(None) == hash(None), hash(()), hash((None,)))
class SubDict(dict):
    def __setitem__(self, k, v): dict.__setitem__(self, k, v * 2)
    def __getitem__(self, k): return 'got ' + str(dict.__getitem__(self, k))
s = SubDict(a=1); s['b'] = 2; s.update(c=3); print(s, s['b'], s.get('b'), dict(s), {**s}, s.setdefault('z', 9))
class SubList(list):
    def __getitem__(self, i): return 'item %s' % (i,)
    def __len__(self): return 99
    def __iter__(self): return iter('xyz')
sl = SubList([1, 2]); print(sl[0], sl[1:2], len(sl), list(sl), [*sl], sorted(sl), tuple(sl), sl + [3], sl == [1, 2], bool(sl))
a, *b = sl; print(a, b)
class SubTuple(tuple):
    def __iter__(self): return iter('pq')
st = SubTuple([1, 2, 3]); print(st, list(st), [*st], sorted(set(st)), tuple(st), st[0])
x, y = st; print(x, y)
class SubSet(set):
    def __contains__(self, x): return True
ss = SubSet([1]); print(5 in ss, ss, ss | {2}, ss.issuperset([1, 2]))
print([1, 2] == (1, 2), (1, 2) == [1, 2], {1: 2} == {1: 2}.items(), [1] != [1.0])
nan = float('nan'); print([nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan].index(nan), [nan].count(nan))
print(sorted([3, 1.5, True, 2]), max(1, 1.0), min(1.0, 1), max([1, True]), sorted([(1, 'x'), (1, 'a')], key=lambda t: t[0]))
e = [[]]; e *= 3; e[0].append(1); print(e)
m = [1, 2, 3]; m[1:2] = m; print(m); m[:0] = m; print(m); m += m; print(len(m)); m.extend(m); print(len(m)); m[::2] = m[1::2]; print(m[:4])
m = list(range(10)); del m[::3]; print(m); del m[-1:0:-2]; print(m); m[5:2] = ['x']; print(m); m[len(m):] = [7]; print(m)
m[1:1] = iter('ab'); print(m); m[::-1] = range(len(m)); print(m)
d = {}; d[d.__len__()] = 1; print(d); d = {1: {2: {3: 4}}}; d[1][2][3] += 1; print(d)
k = iter([1, 2, 3]); print(list(zip(k, k)), list(k))
g = (i for i in range(3)); print(1 in g, list(g)); print(list(map(None.__class__, []))); z = iter({1: 2}.items()); print(next(z)); attempt(lambda: next(z))
print(dict(zip(*[iter('abcdef')] * 2)), list(zip(*[(1, 2), (3, 4)])), list(map(max, [1, 5], [3, 2])))
print(repr(iter([]))[:18], repr({}.keys().__class__), repr(zip())[:10], repr(enumerate([]))[:17], repr(map(int, []))[:10])
print(list.__name__, dict.__module__, range.__name__, type(slice(1)).__name__, [].__class__, type({}.items()).__name__)
print(isinstance(True, int), issubclass(bool, int), isinstance([], (dict, list)), isinstance(1, int | str))
print(list.append.__name__, dict.fromkeys.__name__, list.__len__([1]), dict.__contains__({1: 1}, 1), tuple.__add__((1,), (2,)), set.__or__({1}, {2}), list.__eq__([1], [1]), [].__eq__(5), list.__lt__([1], [2]))
attempt(lambda: list.append(5, 1)); attempt(lambda: [].append()); attempt(lambda: [].append(1, 2)); attempt(lambda: list.append()); attempt(lambda: dict.get({})); attempt(lambda: [].nope); attempt(lambda: {}.nope); attempt(lambda: ().append(1))
attempt(lambda: [].__getitem__('x')); attempt(lambda: setattr([], 'x', 1)); attempt(lambda: setattr({}, 'x', 1)); attempt(lambda: [1, 2].sort(key=5)); attempt(lambda: [1, 2].sort(key=lambda: 1)); attempt(lambda: sorted([1, None])); attempt(lambda: sorted([1j, 2j])); attempt(lambda: max([1, 'a'])); attempt(lambda: min({}))
deep = []
for _ in range(100000): deep = [deep]
attempt(lambda: len(repr(deep)))
attempt(lambda: deep == deep[0])
del deep
dd = {}
for _ in range(100000): dd = {1: dd}
del dd
t = ()
for _ in range(100000): t = (t,)
del t
class Del:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, end=' ')
q = [Del(1), Del(2), Del(3)]; q.pop(); q[0] = None; del q[0]; q.clear(); print(q)
q = {1: Del(4), 2: Del(5)}; q[1] = 0; del q[2]; print(q); q = [Del(6), Del(7)]; del q; print()
q = [Del(8), Del(9), Del(10)]; q[0:2] = []; print(len(q)); q = (Del(11), Del(12)); q = None; print()
q = {Del(13)}; q.pop(); print(q); q = [Del(14)] * 2; q.sort(key=lambda d: d.n); q = None; print()

# out: 2 [1, 2] 1 2 range(0, 3) b
# out: TypeError __index__ returned non-int (type str)
# out: TypeError list indices must be integers or slices, not float
# out: TypeError list indices must be integers or slices, not NoneType
# out: IndexError cannot fit 'int' into an index-sized integer
# out: [0, 1, 2, 3, 4] []
# out: False []
# out: ValueError list.remove(x): x not in list
# out: False
# out: ('meta', 5) [1, 2] 7 True
# out: ('Generic', <class 'int'>)
# out: ValueError __len__() should return >= 0
# out: ValueError __len__() should return >= 0
# out: TypeError 'str' object cannot be interpreted as an integer
# out: TypeError 'str' object cannot be interpreted as an integer
# out: OverflowError cannot fit 'int' into an index-sized integer
# out: OverflowError cannot fit 'int' into an index-sized integer
# out: 1
# out: True
# out: 5
# out: True
# out: TypeError __bool__ should return bool, returned int
# out: ValueError next
# out: ValueError next
# out: ValueError next
# out: TypeError 'IterNone' object is not iterable
# out: TypeError argument of type 'IterNone' is not iterable
# out: TypeError 'ContainsNone' object is not a container
# out: TypeError __hash__ method should return an integer
# out: TypeError unhashable type: 'NoHash'
# out: 524293 False
# out: -2 -2 0 1 1 1152921504606846976 True 5740354900026072187 9181102132670838864
# out: {'a': 1, 'b': 4, 'c': 3, 'z': 9} got 4 4 {'a': 1, 'b': 4, 'c': 3} {'a': 1, 'b': 4, 'c': 3} 9
# out: item 0 item slice(1, 2, None) 99 ['x', 'y', 'z'] ['x', 'y', 'z'] ['x', 'y', 'z'] ('x', 'y', 'z') [1, 2, 3] True True
# out: x ['y', 'z']
# out: (1, 2, 3) ['p', 'q'] ['p', 'q'] ['p', 'q'] ('p', 'q') 1
# out: p q
# out: True SubSet({1}) {1, 2} False
# out: False False False False
# out: True True True True 0 1
# out: [True, 1.5, 2, 3] 1 1.0 1 [(1, 'x'), (1, 'a')]
# out: [[1], [1], [1]]
# out: [1, 1, 2, 3, 3]
# out: [1, 1, 2, 3, 3, 1, 1, 2, 3, 3]
# out: 20
# out: 40
# out: [1, 1, 3, 3]
# out: [1, 2, 4, 5, 7, 8]
# out: [1, 4, 7]
# out: [1, 4, 7, 'x']
# out: [1, 4, 7, 'x', 7]
# out: [1, 'a', 'b', 4, 7, 'x', 7]
# out: [6, 5, 4, 3, 2, 1, 0]
# out: {0: 1}
# out: {1: {2: {3: 5}}}
# out: [(1, 2)] []
# out: True [2]
# out: []
# out: (1, 2)
# out: StopIteration
# out: {'a': 'b', 'c': 'd', 'e': 'f'} [(1, 3), (2, 4)] [3, 5]
# out: <list_iterator obj <class 'dict_keys'> <zip objec <enumerate object <map objec
# out: list builtins range slice <class 'list'> dict_items
# out: True True True True
# out: append fromkeys 1 True (1, 2) {1, 2} True NotImplemented True
# out: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# out: TypeError list.append() takes exactly one argument (0 given)
# out: TypeError list.append() takes exactly one argument (2 given)
# out: TypeError unbound method list.append() needs an argument
# out: TypeError get expected at least 1 argument, got 0
# out: AttributeError 'list' object has no attribute 'nope'
# out: AttributeError 'dict' object has no attribute 'nope'
# out: AttributeError 'tuple' object has no attribute 'append'
# out: TypeError list indices must be integers or slices, not str
# out: AttributeError 'list' object has no attribute 'x' and no __dict__ for setting new attributes
# out: AttributeError 'dict' object has no attribute 'x' and no __dict__ for setting new attributes
# out: TypeError 'int' object is not callable
# out: TypeError <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# out: TypeError '<' not supported between instances of 'NoneType' and 'int'
# out: TypeError '<' not supported between instances of 'complex' and 'complex'
# out: TypeError '>' not supported between instances of 'str' and 'int'
# out: ValueError min() iterable argument is empty
# out: RecursionError maximum recursion depth exceeded while getting the repr of an object
# out: RecursionError maximum recursion depth exceeded in comparison
# out: del 3 del 1 del 2 []
# out: del 4 del 5 {1: 0}
# out: del 7 del 6
# out: del 9 del 8 1
# out: del 10 del 12 del 11
# out: del 13 set()
# out: del 14
