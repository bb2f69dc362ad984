import sys


def leaf(n):
    for i in range(n):
        got = yield i
        if got is not None:
            yield ("got", got)
    return n * 10


def middle(n):
    first = yield from leaf(n)
    second = yield from leaf(1)
    yield ("middle", first, second)
    return first + second


def outer(n):
    try:
        total = yield from middle(n)
    except ValueError as error:
        yield ("caught", str(error), str(sys.exception()))
        total = -1
    yield ("total", total)
    return "end"


print(list(outer(2)))
g = outer(3)
print(next(g), g.send("x"), next(g), next(g))
print(g.throw(ValueError("thrown")), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
print(list(g))


def failing(depth):
    if depth == 0:
        yield 1
        raise KeyError("deep")
    yield from failing(depth - 1)


g = failing(5)
print(next(g), g.gi_yieldfrom is not None)
try:
    next(g)
except KeyError as error:
    print("raised", error, g.gi_yieldfrom)
    trace, lines = error.__traceback__, 0
    while trace:
        lines, trace = lines + 1, trace.tb_next
    print(lines)


def stops():
    yield 1
    raise StopIteration("inside")


def around():
    try:
        yield from stops()
    except RuntimeError as error:
        yield repr(error), repr(error.__cause__)


print(list(around()))


def reentrant():
    yield 1
    try:
        next(top)
    except ValueError as error:
        yield str(error)
    yield top.gi_running


def over(inner):
    yield from inner


top = over(over(reentrant()))
print(list(top))


def handling():
    try:
        raise OSError("handled")
    except OSError:
        yield from showing()
        yield from showing()


def showing():
    yield repr(sys.exception())
    yield repr(sys.exception())


print(list(over(handling())), sys.exception())


def nested(depth):
    if depth:
        yield from nested(depth - 1)
        yield depth
        yield from nested(depth - 1)


print(list(nested(4)), sum(nested(10)))


class Noise:
    def __del__(self):
        print("del", sum(nested(3)))


def noisy():
    noise = Noise()
    yield 1
    yield 2


def using():
    yield from noisy()
    result = yield from leaf(1)
    yield result


print(list(over(using())))
g = over(over(leaf(5)))
print(next(g), next(g))
g.close()
print(list(g))
g = over(iter([1, 2]))
print(next(g), next(g), next(g, "done"))

# out: [0, 1, 0, ('middle', 20, 10), ('total', 30)]
# out: 0 ('got', 'x') 1 2
# out: ('caught', 'thrown', 'thrown') ('total', -1)
# out: stopped end
# out: []
# out: 1 True
# out: raised 'deep' None
# out: 7
# out: [1, ("RuntimeError('generator raised StopIteration')", "StopIteration('inside')")]
# out: [1, 'generator already executing', True]
# out: ["OSError('handled')", "OSError('handled')", "OSError('handled')", "OSError('handled')"] None
# out: [1, 2, 1, 3, 1, 2, 1, 4, 1, 2, 1, 3, 1, 2, 1] 2036
# out: del 11
# out: [1, 2, 0, 10]
# out: 0 1
# out: []
# out: 1 2 done
