# set and frozenset; only ints, whose order is the same everywhere, are shown unsorted.
s = {3, 1, 2, 3}
s.add(10); s.discard(99); s.remove(1); s.update([5, 6], (7,))
print(s, len(s), 5 in s, s & {5, 99}, s | {100}, s - {5, 6}, s ^ {5, 200}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1}.isdisjoint({2}))
print(s.union([1], [2]), s.intersection([5, 6]), s.difference([5]), s.symmetric_difference({5}), s.issubset(range(100)), s.issuperset([5]))
s &= {5, 6, 7}; print(s); s |= {1}; s -= {5}; s ^= {1, 2}; print(s)
f = frozenset([1, 2]); print(f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: "v"}[frozenset((2, 1))], f | {3}, type({3} | f))
print(set(), frozenset(), set("aab") == {"a", "b"}, sorted(set("hello")), {1, 1.0, True}, {()} , s.copy() == s)
print({frozenset([1])} == {frozenset([1])}, {1, 2} == frozenset([1, 2]), {1} != {2}, bool(set()), sum({1, 2, 3}), max({4, 9}))
for bad in (lambda: s.remove(99), lambda: set().pop(), lambda: {[]}, lambda: {1} | [1], lambda: {1} < [1], lambda: set(5), lambda: f.add(1), lambda: hash(set())):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for x in s: s.add(x + 100)
except RuntimeError as error:
    print(error)
print({i % 7 for i in range(100)}, len({str(i) for i in range(1000)}))

# out: {2, 3, 5, 6, 7, 10} 6 True {5} {2, 3, 100, 5, 6, 7, 10} {10, 2, 3, 7} {2, 3, 6, 7, 200, 10} True True True
# out: {1, 2, 3, 5, 6, 7, 10} {5, 6} {2, 3, 6, 7, 10} {2, 3, 6, 7, 10} True True
# out: {5, 6, 7}
# out: {2, 6, 7}
# out: frozenset({1, 2}) True True v frozenset({1, 2, 3}) <class 'set'>
# out: set() frozenset() True ['e', 'h', 'l', 'o'] {1} {()} True
# out: True True True False 6 9
# out: KeyError 99
# out: KeyError 'pop from an empty set'
# out: TypeError unhashable type: 'list'
# out: TypeError unsupported operand type(s) for |: 'set' and 'list'
# out: TypeError '<' not supported between instances of 'set' and 'list'
# out: TypeError 'int' object is not iterable
# out: AttributeError 'frozenset' object has no attribute 'add'
# out: TypeError unhashable type: 'set'
# out: Set changed size during iteration
# out: {0, 1, 2, 3, 4, 5, 6} 1000
