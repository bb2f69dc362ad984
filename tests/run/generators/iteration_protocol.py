# iter and next of every kind.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountdownIterator(self.n)
class CountdownIterator:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n + 1
c = Countdown(3)
print(list(c), list(c), max(c), sum(c), 2 in c, [*c], tuple(c), dict.fromkeys(c))
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), list(reversed([1, 2])), list(enumerate("ab", 5)))
i = iter([1, 2, 3])
print(next(i), list(i), next(i, "end"))
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)))
print(list(zip([1, 2, 3], "ab")), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, "", "a"])))
for bad in (lambda: iter(5), lambda: next([]), lambda: next(iter([])), lambda: list(zip([1], [1, 2], strict=True))):
    try:
        bad()
    except (TypeError, StopIteration, ValueError) as error:
        print(type(error).__name__, error)
class BadIter:
    def __iter__(self): return 5
try:
    for x in BadIter(): pass
except TypeError as error:
    print(error)
for n in range(5):
    if n == 1: continue
    if n == 3: break
    print(n)
else:
    print("not reached")
for n in []: pass
else: print("else")
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as error:
    print(error)

# out: [3, 2, 1] [3, 2, 1] 3 6 True [3, 2, 1] (3, 2, 1) {3: None, 2: None, 1: None}
# out: [0, 10, 20] True [2, 1] [(5, 'a'), (6, 'b')]
# out: 1 [2, 3] end
# out: [1, 2]
# out: [(1, 'a'), (2, 'b')] [8, 9] [1, 'a']
# out: TypeError 'int' object is not iterable
# out: TypeError 'list' object is not an iterator
# out: StopIteration
# out: ValueError zip() argument 2 is longer than argument 1
# out: iter() returned non-iterator of type 'int'
# out: 0
# out: 2
# out: else
# out: dictionary changed size during iteration
