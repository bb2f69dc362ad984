# tuple and range.
t = (1, "a", 2.5)
print(t, (1,), (), t[1], t[-1], t + (1,), t * 2, len(t), "a" in t, t.index("a"), t.count(1), tuple("ab"), (1, 2) < (1, 3), (1,) == (1.0,))
print(hash((1, 2)) == hash((1, 2)), {(1, "x"): 1}, tuple(i for i in range(3)), ((1, 2), (3,)), sorted([(2, 1), (1, 9)]), max((1, 5), (1, 3)))
r = range(2, 20, 3)
print(r, list(r), len(r), r[2], r[-1], 5 in r, 6 in r, r.index(8), r.count(3), r.start, r.stop, r.step, range(5) == range(0, 5, 1), list(range(5, 0, -2)))
print(range(0), list(range(-3)), bool(range(0)), range(10)[2:5], range(10**20)[10**19], 10**19 in range(10**20), hash(range(3)) == hash(range(0, 3)), list(reversed(range(3))))
print(range(True), min(range(3, 9)), sum(range(101)), range(1, 2) == [1], range(0, 3, 2) == range(0, 4, 2), 2.0 in range(3), "a" in range(3))
for bad in (lambda: t[5], lambda: (1,).index(2), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: r[100], lambda: r.index(3), lambda: t.append(1), lambda: (1,) < ("a",), lambda: hash(([],))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

# out: (1, 'a', 2.5) (1,) () a 2.5 (1, 'a', 2.5, 1) (1, 'a', 2.5, 1, 'a', 2.5) 3 True 1 1 ('a', 'b') True True
# out: True {(1, 'x'): 1} (0, 1, 2) ((1, 2), (3,)) [(1, 9), (2, 1)] (1, 5)
# out: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 8 17 True False 2 0 2 20 3 True [5, 3, 1]
# out: range(0, 0) [] False range(2, 5) 10000000000000000000 True True [2, 1, 0]
# out: range(0, 1) 3 5050 False True True False
# out: IndexError tuple index out of range
# out: ValueError tuple.index(x): x not in tuple
# out: ValueError range() arg 3 must not be zero
# out: TypeError 'float' object cannot be interpreted as an integer
# out: TypeError range expected at least 1 argument, got 0
# out: IndexError range object index out of range
# out: ValueError 3 is not in range
# out: AttributeError 'tuple' object has no attribute 'append'
# out: TypeError '<' not supported between instances of 'int' and 'str'
# out: TypeError unhashable type: 'list'
