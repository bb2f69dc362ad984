# send, throw, close, return values, yield from.
def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"
        finally:
            print("step")


g = echo()
print(next(g), g.send("x"), g.throw(ValueError("v")))
g.close()


def inner():
    got = yield 1
    print("inner got", got)
    try:
        yield 2
    except KeyError:
        yield "key"
    return "result"


def outer():
    value = yield from inner()
    print("value", value)
    yield from "ab"
    return "end"


o = outer()
print(next(o), o.send("sent"), o.throw(KeyError), list(o))
try:
    next(o)
except StopIteration as stop:
    print("stopped", stop.value)


def returns():
    return (yield 1)


r = returns()
next(r)
try:
    r.send("back")
except StopIteration as stop:
    print(stop.value)
try:
    echo().send(1)
except TypeError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration("wrong")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))
print(sum(x * x for x in range(10) if x % 2), list(zip((c for c in "ab"), (n for n in range(2)))))

# out: step
# out: step
# out: None x caught v
# out: step
# out: inner got sent
# out: value result
# out: 1 2 key ['a', 'b']
# out: stopped None
# out: back
# out: can't send non-None value to a just-started generator
# out: generator raised StopIteration StopIteration('wrong')
# out: 165 [('a', 0), ('b', 1)]
