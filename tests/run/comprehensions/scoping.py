# Comprehensions have a scope of their own; the first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in zip("ab", "cd")}, {x % 2 for x in range(5)}, x)
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        broken = [i + items[0] for i in items]
    except NameError as error:
        broken = str(error)
print(C.doubled, C.broken)
def function():
    total = 0
    values = [total := total + n for n in range(4)]
    return values, total
print(function())
print([f"{k}={v}" for k, v in {"a": 1}.items()], [*(c for c in "xy")])
functions = [lambda: n for n in range(3)]
print([f() for f in functions])
def lazy():
    print("evaluated")
    return [1]
g = (print("item") for _ in lazy())
print("made")
list(g)
try:
    [undefined for _ in [1]]
except NameError as error:
    print(error)
try:
    {[]: 1 for _ in [1]}
except TypeError as error:
    print(error)
print([a for a, *b in [(1, 2, 3)]], [y for x in [1, 2] for y in [x, -x]], [x if x else "-" for x in (0, 1)])

# out: [0, 1, 2] outer
# out: {'a': 'c', 'b': 'd'} {0, 1} outer
# out: [(1, 0), (2, 1)]
# out: [[1, 3], [2, 4]]
# out: [2, 4] name 'items' is not defined
# out: ([0, 1, 3, 6], 6)
# out: ['a=1'] ['x', 'y']
# out: [2, 2, 2]
# out: evaluated
# out: made
# out: item
# out: name 'undefined' is not defined
# out: unhashable type: 'list'
# out: [1] [1, -1, 2, -2] ['-', 1]
