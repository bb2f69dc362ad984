"""`append` to lists of words, of bools, empty, full, being sorted, and to what is no list."""


class Log:
    def __init__(self):
        self.items = []

    def append(self, item):
        self.items.append(("log", item))
        return "logged"


class Loud(list):
    def append(self, item):
        super().append(item)
        super().append(item)


class Quiet(list):
    pass


def add(target, item):
    return target.append(item)


from collections import deque

for target in ([], [1], [True], [False, True], Loud(), Quiet([1]), deque([1]), bytearray(b"a")):
    for item in (1, 2.5, True, "x", None):
        try:
            result = add(target, item)
        except TypeError as error:
            result = error
        if result is not None:
            print(result)
    print(target)
log = Log()
print(add(log, 1), log.items)
own = Quiet()
own.append = lambda item: ("own", item)
print(add(own, 1), own)
for target in (None, (), "text", 5):
    try:
        add(target, 1)
    except AttributeError as error:
        print(error)
many = []
for n in range(1000):
    add(many, n * 2**60)
    if n % 100 == 99:
        for _ in range(50):
            many.pop()
print(len(many), sum(many))
itself = [0]
add(itself, itself)
print(itself)
itself.clear()
walked = [1]
for item in walked:
    if len(walked) < 6:
        add(walked, item + 1)
print(walked)
sorting = [3, 1, 2]


def key(item):
    add(sorting, item)
    add(sorting, item)
    return item


try:
    sorting.sort(key=key)
except ValueError as error:
    print(error, sorting)


class Ends:
    def __del__(self):
        print("end")


keeper = [0]
add(keeper, Ends())
print(len(keeper))
keeper.clear()
print("cleared")
try:
    [1].append()
except TypeError as error:
    print(error)
try:
    [1].append(1, 2)
except TypeError as error:
    print(error)

# out: [1, 2.5, True, 'x', None]
# out: [1, 1, 2.5, True, 'x', None]
# out: [True, 1, 2.5, True, 'x', None]
# out: [False, True, 1, 2.5, True, 'x', None]
# out: [1, 1, 2.5, 2.5, True, True, 'x', 'x', None, None]
# out: [1, 1, 2.5, True, 'x', None]
# out: deque([1, 1, 2.5, True, 'x', None])
# out: 'float' object cannot be interpreted as an integer
# out: 'str' object cannot be interpreted as an integer
# out: 'NoneType' object cannot be interpreted as an integer
# out: bytearray(b'a\x01\x01')
# out: logged [('log', 1)]
# out: ('own', 1) []
# out: 'NoneType' object has no attribute 'append'
# out: 'tuple' object has no attribute 'append'
# out: 'str' object has no attribute 'append'
# out: 'int' object has no attribute 'append'
# out: 500 273530626967974445056000
# out: [0, [...]]
# out: [1, 2, 3, 4, 5, 6]
# out: list modified during sort [1, 2, 3]
# out: 2
# out: end
# out: cleared
# out: list.append() takes exactly one argument (0 given)
# out: list.append() takes exactly one argument (2 given)
