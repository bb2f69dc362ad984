# Assigning to and deleting slices.
items = list(range(8))
items[2:4] = "abc"
print(items)
items[::3] = [0, 0, 0]
print(items)
items[5:2] = ["between"]
print(items)
del items[::2]
print(items)
items[:] = []
print(items)
items = [1, 2, 3]
items[1:1] = items
print(items)
items[len(items):] = (9,)
del items[0], items[-1]
print(items)
try:
    items[::2] = [1]
except ValueError as error:
    print(error)
try:
    items[0:1] = 5
except TypeError as error:
    print(error)
try:
    items[100] = 1
except IndexError as error:
    print(error)
try:
    del items[100]
except IndexError as error:
    print(error)
try:
    (1, 2)[0] = 1
except TypeError as error:
    print(error)

# out: [0, 1, 'a', 'b', 'c', 4, 5, 6, 7]
# out: [0, 1, 'a', 0, 'c', 4, 0, 6, 7]
# out: [0, 1, 'a', 0, 'c', 'between', 4, 0, 6, 7]
# out: [1, 0, 'between', 0, 7]
# out: []
# out: [1, 1, 2, 3, 2, 3]
# out: [1, 2, 3, 2, 3]
# out: attempt to assign sequence of size 1 to extended slice of size 3
# out: must assign iterable to extended slice
# out: list assignment index out of range
# out: list assignment index out of range
# out: 'tuple' object does not support item assignment
