# list methods, comparison and sorting.
a = [3, 1, 2]
a.append(5); a.extend("xy"); a.insert(0, 9); a.insert(-1, 8); a.insert(100, 7)
print(a, a.pop(), a.pop(0), a.index(5), a.count(1))
a.remove("x"); a.remove("y")
a.sort(); print(a); a.reverse(); print(a)
a.sort(key=lambda n: -n % 4); print(a)
print(sorted("banana", reverse=True), sorted(["b", "A", "c"], key=str.lower), sorted([(1, "b"), (1, "a"), (0, "z")]))
words = ["bb", "a", "cc", "d"]
words.sort(key=len, reverse=True); print(words)
b = a.copy(); b.clear(); print(a, b, a == a[:], a is a[:], [1, 2] < [1, 3], [1] < [1, 0], [] < [0])
matrix = [[0] * 2] * 2
matrix[0][0] = 1
print(matrix, sum([[1], [2]], []), [1, 2, 3].__contains__(2), list((1, 2)), list({"k": 1}))
c = [1]; c += (2, 3); c *= 2; print(c, min(c), max(c), sum(c), len(c), c[-1])
for bad in (lambda: a.remove("q"), lambda: [].pop(), lambda: a.index("q"), lambda: [1, "a"].sort(), lambda: a[99], lambda: [].nope,
            lambda: a.pop(99), lambda: hash([]), lambda: max([]), lambda: [1].insert("a", 1), lambda: sum(["a"])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
def key(n):
    if n == 2: raise KeyError("key")
    return n
try:
    a = [3, 2, 1]
    a.sort(key=key)
except KeyError:
    print(a)

# out: [3, 1, 2, 5, 'x', 8, 'y'] 7 9 3 1
# out: [1, 2, 3, 5, 8]
# out: [8, 5, 3, 2, 1]
# out: [8, 3, 2, 5, 1]
# out: ['n', 'n', 'b', 'a', 'a', 'a'] ['A', 'b', 'c'] [(0, 'z'), (1, 'a'), (1, 'b')]
# out: ['bb', 'cc', 'a', 'd']
# out: [8, 3, 2, 5, 1] [] True False True True True
# out: [[1, 0], [1, 0]] [1, 2] True [1, 2] ['k']
# out: [1, 2, 3, 1, 2, 3] 1 3 12 6 3
# out: ValueError list.remove(x): x not in list
# out: IndexError pop from empty list
# out: ValueError 'q' is not in list
# out: TypeError '<' not supported between instances of 'str' and 'int'
# out: IndexError list index out of range
# out: AttributeError 'list' object has no attribute 'nope'
# out: IndexError pop index out of range
# out: TypeError unhashable type: 'list'
# out: ValueError max() iterable argument is empty
# out: TypeError 'str' object cannot be interpreted as an integer
# out: TypeError unsupported operand type(s) for +: 'int' and 'str'
# out: [3, 2, 1]
