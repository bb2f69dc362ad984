# Targets of every form, and what is said when the numbers differ.
a, b = 1, 2
a, b = b, a
print(a, b)
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
(x, [y, *z]), w = (1, (2, 3, 4)), 5
print(x, y, z, w)
items = [0, 0]
index = 0
index, items[index] = 1, "set"
print(index, items)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*[], 1), {*[1, 1], 2})
i = j = k = []
print(i is j is k)

def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

def too_few(): a, b, c = 1, 2
def too_many(): a, b = range(5)
def star_few(): a, *b, c = [1]
def nothing(): a, b = 5
def none(): (a,) = None
def too_long(): a, b = [1, 2, 3]
for function in (too_few, too_many, star_few, nothing, none, too_long):
    attempt(function)
for key, (left, right) in {"k": (1, 2)}.items():
    print(key, left, right)

# out: 2 1
# out: 0 [1, 2, 3, 4] 5
# out: ['a', 'b'] c
# out: 1 2 [3, 4] 5
# out: 1 [0, 'set']
# out: [0, 1, 2, 'a', 'b'] {'a': 3, 'b': 2} (1,) {1, 2}
# out: True
# out: ValueError: not enough values to unpack (expected 3, got 2)
# out: ValueError: too many values to unpack (expected 2)
# out: ValueError: not enough values to unpack (expected at least 2, got 1)
# out: TypeError: cannot unpack non-iterable int object
# out: TypeError: cannot unpack non-iterable NoneType object
# out: ValueError: too many values to unpack (expected 2)
# out: k 1 2
