# `for` resumes a waiting generator directly; everything else happens as before.
import sys


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1
    return "ignored"


def squares(source):
    for n in source:
        yield n * n


def failing(source):
    for n in source:
        if n == 2:
            raise KeyError("two")
        yield n


def stopping():
    yield 1
    raise StopIteration("early")


def catching(source):
    try:
        for n in source:
            yield n
    except ValueError as error:
        yield ("caught", str(error), sys.exception() is error)
        yield ("still", str(sys.exception()))
    yield ("after", sys.exception())


def bad():
    yield 1
    raise ValueError("bad")


def delegating(depth):
    if depth:
        yield depth
        yield from delegating(depth - 1)
        yield -depth


print(list(squares(numbers(5))), sum(squares(numbers(100))))
for source in (failing(numbers(5)), stopping()):
    try:
        for item in source:
            print(item)
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__))
    for item in source:
        print("never")
for item in catching(bad()):
    print(item, sys.exception())
try:
    raise RuntimeError("outer")
except RuntimeError:
    for item in catching(bad()):
        print(item, sys.exception())
print([item for item in delegating(4)])


def itself():
    yield 1
    for item in me:
        yield item


me = itself()
try:
    for item in me:
        print(item)
except ValueError as error:
    print(error)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def holding():
    one = Noisy("one")
    yield one.name
    two = Noisy("two")
    yield two.name


for item in holding():
    print(item)
    break
print("broken")
for item in holding():
    print(item)
g = holding()
for item in g:
    g = None
    print(item)
for a, b in ((x, y) for x in numbers(2) for y in numbers(2)):
    print(a, b)


def deep(n):
    source = numbers(3)
    for _ in range(n):
        source = (x + 1 for x in source)
    return sum(source)


print(deep(50))

# out: [0, 1, 4, 9, 16] 328350
# out: 0
# out: 1
# out: KeyError 'two' None
# out: 1
# out: RuntimeError generator raised StopIteration StopIteration('early')
# out: 1 None
# out: ('caught', 'bad', True) None
# out: ('still', 'bad') None
# out: ('after', None) None
# out: 1 outer
# out: ('caught', 'bad', True) outer
# out: ('still', 'bad') outer
# out: ('after', RuntimeError('outer')) outer
# out: [4, 3, 2, 1, -1, -2, -3, -4]
# out: 1
# out: generator already executing
# out: one
# out: del one
# out: broken
# out: one
# out: two
# out: del one
# out: del two
# out: one
# out: two
# out: del one
# out: del two
# out: 0 0
# out: 0 1
# out: 1 0
# out: 1 1
# out: 153
