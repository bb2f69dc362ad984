# Comprehensions keep their variables to themselves and run in the function around them.
x = "outer"
print([x for x in range(3)], x)
print({c: i for i, c in enumerate("ab")}, {n % 2 for n in range(5)})
print([(a, b) for a in range(3) if a for b in "xy" if b != "y"])
print([[y * x for y in range(3)] for x in range(2)])
print([last := n for n in range(4)], last)


def total(rows):
    seen = 0
    doubled = [seen := seen + r for r in rows]
    return doubled, seen


print(total([1, 2, 3]))


def capture():
    return [f() for f in [lambda: k for k in range(3)]]


print(capture())
print([i for i in range(5) if i % 2 if i > 1], list(i for i in "ab"))


class Scope:
    size = 3
    items = [size_ for size_ in range(size)]


print(Scope.items)


def fails():
    return [1 / n for n in (1, 0)]


try:
    fails()
except ZeroDivisionError as error:
    print(error)
print([a for a, *b in [(1, 2, 3)]], {**{"a": 1}, "b": 2, **{"a": 3}}, [*"ab", *range(2)])
lazy = (print("item", n) or n for n in [1, 2])
print("made")
print(list(lazy))

# out: [0, 1, 2] outer
# out: {'a': 0, 'b': 1} {0, 1}
# out: [(1, 'x'), (2, 'x')]
# out: [[0, 0, 0], [0, 1, 2]]
# out: [0, 1, 2, 3] 3
# out: ([1, 3, 6], 6)
# out: [2, 2, 2]
# out: [3] ['a', 'b']
# out: [0, 1, 2]
# out: division by zero
# out: [1] {'a': 3, 'b': 2} ['a', 'b', 0, 1]
# out: made
# out: item 1
# out: item 2
# out: [1, 2]
