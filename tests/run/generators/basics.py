# Generators are lazy, keep their state, and end once.
def count(limit):
    print("started")
    n = 0
    while n < limit:
        yield n
        n += 1
    print("done")
    return "result"
g = count(2)
print(type(g).__name__, next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped with", stop.value)
print(next(g, "default"), list(g), list(count(3)))

def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for number in fibonacci():
    if number > 50: break
    print(number, end=" ")
print()
squares = (n * n for n in range(5) if n % 2)
print(next(squares), sum(squares), any(n > 3 for n in range(10)), sorted(-n for n in range(3)))

def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, [4]], 5], [[6]]])))
def empty():
    return
    yield
print(list(empty()), dict((k, v) for k, v in zip("ab", (1, 2))))
def permutations(items):
    if not items: yield []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i], *rest]
print([*permutations([1, 2, 3])])

# out: started
# out: generator 0 1
# out: done
# out: stopped with result
# out: started
# out: done
# out: default [] [0, 1, 2]
# out: 0 1 1 2 3 5 8 13 21 34
# out: 1 9 True [-2, -1, 0]
# out: [1, 2, 3, 4, 5, 6]
# out: [] {'a': 1, 'b': 2}
# out: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
