# Ranges, iterators, tuples and built-in functions over them.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(range(5), range(1, 5), range(0, 10, 3), list(range(5, 0, -2)), len(range(0, 100, 7)), range(3) == range(0, 3, 1), range(0) == range(2, 2), hash(range(3)) == hash(range(0, 3)))
r = range(10, 100, 5); print(r[0], r[-1], r[2:5], r[::-1], 15 in r, 16 in r, r.index(20), r.count(20), r.start, r.stop, r.step, 15.0 in r, 'a' in r, bool(range(0)))
h = range(2**70, 2**70 + 10, 3); print(h, len(h), list(h), h[1], 2**70 + 3 in h, list(reversed(h)), h[1:3])
print(list(reversed(range(5))), list(reversed(range(0, 10, 3))), type(iter(range(3))), type(iter(h)))
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate(start=2, iterable='x')), list(zip([1, 2], 'ab')), list(zip()), list(zip([1], [1, 2], strict=False)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 3])))
print(slice(1, 2), slice(None), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(1, 2) == slice(1, 2), slice(1, 2).start, slice(3).step, slice(1) < slice(2), hash(slice(1, 2)) == hash(slice(1, 2)), slice(-3, 2**70).indices(2**65))
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
    def __len__(self): return 4
print(list(Seq()), 9 in Seq(), 5 in Seq(), list(reversed(Seq())), list(iter(Seq())), type(iter(Seq())))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), max(It(3)), [*It(2)], tuple(It(2)), set(It(3)), dict(enumerate(It(2))), 2 in It(3))
calls = iter([1, 2, 3, 0, 5]); print(list(iter(lambda: next(calls), 0)))
a, b, c = It(3); print(a, b, c)
print((1, 2, 3)[1:], (1, 2) + (3,), (1,) * 3, (1, 2) < (1, 3), (1, 2).index(2), (1, 1).count(1), hash((1, 2, 3)), hash(()), (1,), (), ((),), tuple('ab'), 2 in (1, 2), (1, 2) == (1, 2), (1, 2, 3)[::-1], len((1,)))
for case in [lambda: range(), lambda: range(1, 2, 3, 4), lambda: range('a'), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(5)[10], lambda: range(5)['a'], lambda: range(5).index(9), lambda: range(5).index('a'), lambda: range(a=1),
    lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(4), lambda: slice(1, 2).indices(-1), lambda: slice('a').indices(3), lambda: [1]['a':], lambda: [1][::0],
    lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], 'a'), lambda: enumerate(1, 2, 3), lambda: zip(5), lambda: zip([], 5),
    lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: zip([], foo=2),
    lambda: map(), lambda: map(5), lambda: map(int, 5), lambda: filter(), lambda: filter(None), lambda: filter(None, 5), lambda: reversed(), lambda: reversed(5), lambda: reversed({1}),
    lambda: next(5), lambda: next(), lambda: next(iter([])), lambda: iter(5), lambda: iter(), lambda: iter(5, 5), lambda: iter(1, 2, 3),
    lambda: min(), lambda: min([]), lambda: min(5), lambda: min(1, 'a'), lambda: min(1, 2, default=4), lambda: max([]), lambda: max([], default=7), lambda: min([3, 1], key=lambda v: -v), lambda: max('abc', 'b', key=len),
    lambda: sum(5), lambda: sum(['a']), lambda: sum([], 'a'), lambda: sum([[1]], []), lambda: sum([[1]], 5), lambda: sum([0.1] * 10), lambda: sum([1, 2.5]), lambda: sum(range(100)), lambda: sum([2**62, 2**62]), lambda: sum([1e100, 1, -1e100]),
    lambda: len(5), lambda: len(), lambda: len(1, 2), lambda: any(5), lambda: all([]), lambda: any([0, 1]), lambda: all([1, 0]),
    lambda: 5[1], lambda: int[5], lambda: None[1], lambda: 1 in 5, lambda: (1,)['a'], lambda: (1,)[4], lambda: (1,) + [1], lambda: (1,).index(3), lambda: tuple(5), lambda: tuple(1, 2), lambda: (1, []) < (1, 5), lambda: hash(([],)), lambda: abs('a'), lambda: round('a'), lambda: divmod(7, -2), lambda: pow(2, 10, 1000), lambda: isinstance(1, (str, int)), lambda: isinstance(1, 5), lambda: callable(len), lambda: chr(-1), lambda: ord('ab'), lambda: ord(5), lambda: bin(1.5), lambda: hex(255), lambda: oct(-8), lambda: bin(5), lambda: chr(0x1F600), lambda: repr('x'), lambda: ascii('é'), lambda: format(5, '>4'), lambda: format(1, 2), lambda: getattr(1, 'a'), lambda: getattr(1, 'a', 2), lambda: getattr(1, 5), lambda: hasattr(1, 'real'), lambda: vars(5), lambda: list[int], lambda: dict[str, list[int]], lambda: tuple[int, ...], lambda: list[int]([1]), lambda: list[int] == list[int], lambda: type[int], lambda: set[None].__args__, lambda: list[int].__origin__]:
    attempt(case)
def assign(t):
    t[0] = 1
def delete(t):
    del t[0]
for t in [(1,), 5, 'a', range(3), {1}]:
    attempt(lambda: assign(t)); attempt(lambda: delete(t))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
t = T(1, 2); t.x = 5; print(t, t.x, t + (3,), t[0], len(t), t == (1, 2), isinstance(t, tuple), hash(t) == hash((1, 2)))
z = zip([1, 2, 3], 'abc'); print(next(z), list(z), list(z))
m = map(print, [1]); next(m); print(next(m, 'done'))
x = ([1, 2], 'a'); x[0].append(3); print(x); u = ([],); u[0].append(u); print(u)
print(eval.__name__ if False else 'ok', min(3, 1, 2), max([1, 5, 2]), min('b', 'a'), sorted({3: 1, 1: 2}))
for i, (p, q) in enumerate(zip(range(3), 'xyz')): print(i, p, q, end=' ')
print()
for i in range(3, 0, -1): print(i, end=',')
print(); print(*[1, 2], sep='-', end='!\n'); print(*range(3)); print()

# out: range(0, 5) range(1, 5) range(0, 10, 3) [5, 3, 1] 15 True True True
# out: 10 95 range(20, 35, 5) range(95, 5, -5) True False 2 1 10 100 5 True False False
# out: range(1180591620717411303424, 1180591620717411303434, 3) 4 [1180591620717411303424, 1180591620717411303427, 1180591620717411303430, 1180591620717411303433] 1180591620717411303427 True [1180591620717411303433, 1180591620717411303430, 1180591620717411303427, 1180591620717411303424] range(1180591620717411303427, 1180591620717411303433, 3)
# out: [4, 3, 2, 1, 0] [9, 6, 3, 0] <class 'range_iterator'> <class 'longrange_iterator'>
# out: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(2, 'x')] [(1, 'a'), (2, 'b')] [] [(1, 1)]
# out: ['1', '2'] [4, 6] [1, 'a'] [2, 3] [3]
# out: slice(1, 2, None) slice(None, None, None) (1, 5, 2) (4, -1, -1) True 1 None True True (36893488147419103229, 36893488147419103232, 1)
# out: [0, 1, 4, 9] True False [9, 4, 1, 0] [0, 1, 4, 9] <class 'iterator'>
# out: [2, 1, 0] 6 2 [1, 0] (1, 0) {0, 1, 2} {0: 1, 1: 0} True
# out: [1, 2, 3]
# out: 2 1 0
# out: (2, 3) (1, 2, 3) (1, 1, 1) True 1 2 529344067295497451 5740354900026072187 (1,) () ((),) ('a', 'b') True True (3, 2, 1) 1
# out: TypeError range expected at least 1 argument, got 0
# out: TypeError range expected at most 3 arguments, got 4
# out: TypeError 'str' object cannot be interpreted as an integer
# out: ValueError range() arg 3 must not be zero
# out: TypeError 'float' object cannot be interpreted as an integer
# out: IndexError range object index out of range
# out: TypeError range indices must be integers or slices, not str
# out: ValueError 9 is not in range
# out: ValueError sequence.index(x): x not in sequence
# out: TypeError range() takes no keyword arguments
# out: TypeError slice expected at least 1 argument, got 0
# out: TypeError slice expected at most 3 arguments, got 4
# out: ValueError slice step cannot be zero
# out: ValueError length should not be negative
# out: TypeError slice indices must be integers or None or have an __index__ method
# out: TypeError slice indices must be integers or None or have an __index__ method
# out: ValueError slice step cannot be zero
# out: TypeError enumerate() missing required argument 'iterable'
# out: TypeError 'int' object is not iterable
# out: TypeError 'str' object cannot be interpreted as an integer
# out: TypeError enumerate() takes at most 2 arguments (3 given)
# out: TypeError 'int' object is not iterable
# out: TypeError 'int' object is not iterable
# out: ValueError zip() argument 2 is longer than argument 1
# out: ValueError zip() argument 2 is shorter than argument 1
# out: ValueError zip() argument 3 is shorter than arguments 1-2
# out: ValueError zip() argument 3 is longer than arguments 1-2
# out: TypeError zip() got an unexpected keyword argument 'foo'
# out: TypeError map() must have at least two arguments.
# out: TypeError map() must have at least two arguments.
# out: TypeError 'int' object is not iterable
# out: TypeError filter expected 2 arguments, got 0
# out: TypeError filter expected 2 arguments, got 1
# out: TypeError 'int' object is not iterable
# out: TypeError reversed expected 1 argument, got 0
# out: TypeError 'int' object is not reversible
# out: TypeError 'set' object is not reversible
# out: TypeError 'int' object is not an iterator
# out: TypeError next expected at least 1 argument, got 0
# out: StopIteration
# out: TypeError 'int' object is not iterable
# out: TypeError iter expected at least 1 argument, got 0
# out: TypeError iter(v, w): v must be callable
# out: TypeError iter expected at most 2 arguments, got 3
# out: TypeError min expected at least 1 argument, got 0
# out: ValueError min() iterable argument is empty
# out: TypeError 'int' object is not iterable
# out: TypeError '<' not supported between instances of 'str' and 'int'
# out: TypeError Cannot specify a default for min() with multiple positional arguments
# out: ValueError max() iterable argument is empty
# out: 7
# out: 3
# out: abc
# out: TypeError 'int' object is not iterable
# out: TypeError unsupported operand type(s) for +: 'int' and 'str'
# out: TypeError sum() can't sum strings [use ''.join(seq) instead]
# out: [1]
# out: TypeError unsupported operand type(s) for +: 'int' and 'list'
# out: 1.0
# out: 3.5
# out: 4950
# out: 9223372036854775808
# out: 0.0
# out: TypeError object of type 'int' has no len()
# out: TypeError len() takes exactly one argument (0 given)
# out: TypeError len() takes exactly one argument (2 given)
# out: TypeError 'int' object is not iterable
# out: True
# out: True
# out: False
# out: TypeError 'int' object is not subscriptable
# out: TypeError type 'int' is not subscriptable
# out: TypeError 'NoneType' object is not subscriptable
# out: TypeError argument of type 'int' is not iterable
# out: TypeError tuple indices must be integers or slices, not str
# out: IndexError tuple index out of range
# out: TypeError can only concatenate tuple (not "list") to tuple
# out: ValueError tuple.index(x): x not in tuple
# out: TypeError 'int' object is not iterable
# out: TypeError tuple expected at most 1 argument, got 2
# out: TypeError '<' not supported between instances of 'list' and 'int'
# out: TypeError unhashable type: 'list'
# out: TypeError bad operand type for abs(): 'str'
# out: TypeError type str doesn't define __round__ method
# out: (-4, -1)
# out: 24
# out: True
# out: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# out: True
# out: ValueError chr() arg not in range(0x110000)
# out: TypeError ord() expected a character, but string of length 2 found
# out: TypeError ord() expected string of length 1, but int found
# out: TypeError 'float' object cannot be interpreted as an integer
# out: 0xff
# out: -0o10
# out: 0b101
# out: 😀
# out: 'x'
# out: '\xe9'
# out:    5
# out: TypeError format() argument 2 must be str, not int
# out: AttributeError 'int' object has no attribute 'a'
# out: 2
# out: TypeError attribute name must be string, not 'int'
# out: True
# out: TypeError vars() argument must have __dict__ attribute
# out: list[int]
# out: dict[str, list[int]]
# out: tuple[int, ...]
# out: [1]
# out: True
# out: type[int]
# out: (None,)
# out: <class 'list'>
# out: TypeError 'tuple' object does not support item assignment
# out: TypeError 'tuple' object doesn't support item deletion
# out: TypeError 'int' object does not support item assignment
# out: TypeError 'int' object does not support item deletion
# out: TypeError 'str' object does not support item assignment
# out: TypeError 'str' object doesn't support item deletion
# out: TypeError 'range' object does not support item assignment
# out: TypeError 'range' object doesn't support item deletion
# out: TypeError 'set' object does not support item assignment
# out: TypeError 'set' object doesn't support item deletion
# out: (1, 2) 5 (1, 2, 3) 1 2 True True True
# out: (1, 'a') [(2, 'b'), (3, 'c')] []
# out: 1
# out: done
# out: ([1, 2, 3], 'a')
# out: ([(...)],)
# out: ok 1 5 a [1, 3]
# out: 0 0 x 1 1 y 2 2 z
# out: 3,2,1,
# out: 1-2!
# out: 0 1 2
# out:
