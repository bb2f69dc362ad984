# yield from passes values, exceptions and results through.
def inner():
    print("inner starts")
    try:
        got = yield "first"
        print("inner got", got)
        got = yield "second"
        print("inner got", got)
    except KeyError as error:
        print("inner caught", error)
        yield "recovered"
    finally:
        print("inner ends")
    return "inner result"

def outer():
    result = yield from inner()
    print("outer has", result)
    yield from [1, 2]
    yield from "ab"
    return result

print(list(outer()))
o = outer()
print(next(o), o.send("hello"), o.throw(KeyError("k")))
print(next(o), next(o))
o.close()
o = outer()
next(o)
o.close()
o = outer()
next(o)
try:
    o.throw(ValueError("through"))
except ValueError as error:
    print("out", error)

class Source:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("source done")
        return self.n
def wrap():
    print("wrap got", (yield from Source()))
print(list(wrap()))
def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)
print(list(tree(3)))

# out: inner starts
# out: inner got None
# out: inner got None
# out: inner ends
# out: outer has inner result
# out: ['first', 'second', 1, 2, 'a', 'b']
# out: inner starts
# out: inner got hello
# out: inner caught 'k'
# out: first second recovered
# out: inner ends
# out: outer has inner result
# out: 1 2
# out: inner starts
# out: inner ends
# out: inner starts
# out: inner ends
# out: out through
# out: wrap got source done
# out: [1, 2]
# out: [1, 2, 1, 3, 1, 2, 1]
