# Coroutines: what they give, how they are driven, what they refuse.
import types, sys

def run(coro):
    """Drives a coroutine that awaits plain values: prints what it yields, sends back a number."""
    sent = None
    n = 0
    while True:
        try:
            got = coro.send(sent)
        except StopIteration as stop:
            return stop.value
        print("  yielded", got)
        n += 1
        sent = n * 10

class Step:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got + 1

@types.coroutine
def old(value):
    got = yield value
    return got * 2

async def add(a, b=2, *args, c, **kw):
    """Adds."""
    x = await Step(a)
    y = await old(b)
    return x + y + c

print(run(add(1, c=3)))
c = add(1, c=3)
print(type(c).__name__, add.__name__, add.__doc__, add.__code__.co_flags & 0x80)
c.close()

async def nested(n):
    if n == 0:
        return await Step("deep")
    try:
        return await nested(n - 1)
    finally:
        print("  leaving", n)
print(run(nested(3)))

async def loops():
    total = 0
    for i in range(3):
        total += await Step(i)
    items = [await Step(k) for k in "ab"]
    d = {await Step("k"): await Step("v")}
    return total, items, d, (await Step(1)) if await Step("cond") else 0, [await Step(5), await Step(6)]
print(run(loops()))

class Manager:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print("  enter", await Step(self.name))
        return self
    async def __aexit__(self, *exc):
        print("  exit", self.name, exc[0] and exc[0].__name__, exc[1], sys.exception(), await Step("leave"))
        return self.swallow

async def managed():
    async with Manager("a") as a, Manager("b", True) as b:
        print("  body", a.name, b.name)
        raise ValueError("inside")
    print("  after")
    for i in range(3):
        async with Manager(i):
            if i == 0: continue
            if i == 1: break
    async def early():
        async with Manager("r"):
            return "returned"
    print(await early())
    try:
        async with Manager("p"):
            1 / 0
    except ZeroDivisionError as e:
        print("  caught", e, sys.exception() is e)
    print(sys.exception())
run(managed())

class Counter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return await Step(self.i)

async def iterating():
    async for x in Counter(2):
        print("  item", x)
    else:
        print("  else")
    async for x in Counter(5):
        if x > 15: break
    else:
        print("never")
    print([x async for x in Counter(2)], {x async for x in Counter(1)}, {x: y async for x in Counter(2) for y in "a" if x})
    gen = (x + await Step("g") async for x in Counter(2) if x)
    print(type(gen).__name__, [y async for y in gen])
    print([[z async for z in Counter(n)] for n in range(2)])
run(iterating())

async def thrown():
    try:
        await Step("wait")
    except KeyError as e:
        print("  caught", repr(e))
        try:
            await Step("again")
        finally:
            print("  finally")
    return "end"
c = thrown()
print(c.send(None), c.cr_running, c.cr_suspended, type(c.cr_await).__name__)
print(c.throw(KeyError("k")))
try:
    c.send(1)
except StopIteration as e:
    print(e.value)
c = thrown()
c.send(None)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = thrown(); c.close(); c.close()
try:
    c.throw(ValueError)
except RuntimeError as e:
    print(e)
c = thrown()
try:
    c.send(5)
except TypeError as e:
    print(e)
w = c.__await__()
print(type(w).__name__, next(w), iter(w) is w)
try:
    w.throw(OSError("x"))
except OSError as e:
    print(repr(e))

async def stops():
    raise StopIteration(3)
try:
    stops().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))

async def args(*, a): return a
try:
    args(1)
except TypeError as e:
    print(e)

def attempt(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e:
        print("value", e.value)
    except BaseException as e:
        print(type(e).__name__, e, "/", repr(e.__cause__))
class NoAnext:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class BadAwait:
    def __await__(self): return 5
class CoroAwait:
    def __await__(self): return unused
class SyncManager:
    def __enter__(self): return self
    def __exit__(self, *a): pass
class HalfManager:
    async def __aenter__(self): return 1
class PlainManager:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return 1
class PlainExit:
    async def __aenter__(self): return 1
    def __aexit__(self, *a): return 1
unused = args(a=1)
async def e1(): await 5
async def e2():
    async for x in [1]: pass
async def e3():
    async for x in NoAnext(): pass
async def e4():
    async for x in BadAnext(): pass
async def e5(): await BadAwait()
async def e6(): await CoroAwait()
async def e7():
    async with SyncManager(): pass
async def e8():
    async with HalfManager(): pass
async def e9():
    async with PlainManager(): pass
async def e10():
    async with PlainExit(): pass
async def e11():
    with Manager("x"): pass
async def e12():
    for x in Counter(1): pass
async def e13():
    c = e1()
    try: await c
    except TypeError: pass
    await c
async def e14():
    async with PlainExit(): raise KeyError(1)
async def e15():
    [x async for x in Counter(2)][5]
async def e16():
    c = e15()
    def gen():
        try: yield from c
        finally: c.close()
    list(gen())
async def e17():
    @types.coroutine
    def gen(): return (yield from args(a=7))
    return await gen()
for f in e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17:
    attempt(f())

unused.close()
# a coroutine that is awaited twice at the same time
async def waits(): await Step(1)
c = waits()
async def other(): await c
o1, o2 = other(), other()
o1.send(None)
attempt(o2)
import gc
class Weird:
    async def method(self): return self
    @classmethod
    async def make(cls): return cls
    @staticmethod
    async def stat(x): return x
attempt(Weird.make()); attempt(Weird.stat(4))
f = lambda: (await_ for await_ in [1])
print(list(f()))
print(repr(waits)[:15])

# out:   yielded 1
# out:   yielded 2
# out: 54
# out: coroutine add Adds. 128
# out:   yielded deep
# out:   leaving 1
# out:   leaving 2
# out:   leaving 3
# out: 11
# out:   yielded 0
# out:   yielded 1
# out:   yielded 2
# out:   yielded a
# out:   yielded b
# out:   yielded k
# out:   yielded v
# out:   yielded cond
# out:   yielded 1
# out:   yielded 5
# out:   yielded 6
# out: (63, [41, 51], {61: 71}, 91, [101, 111])
# out:   yielded a
# out:   enter 11
# out:   yielded b
# out:   enter 21
# out:   body a b
# out:   yielded leave
# out:   exit b ValueError inside inside 31
# out:   yielded leave
# out:   exit a None None None 41
# out:   after
# out:   yielded 0
# out:   enter 51
# out:   yielded leave
# out:   exit 0 None None None 61
# out:   yielded 1
# out:   enter 71
# out:   yielded leave
# out:   exit 1 None None None 81
# out:   yielded r
# out:   enter 91
# out:   yielded leave
# out:   exit r None None None 101
# out: returned
# out:   yielded p
# out:   enter 111
# out:   yielded leave
# out:   exit p ZeroDivisionError division by zero division by zero 121
# out:   caught division by zero True
# out: None
# out:   yielded 1
# out:   item 11
# out:   yielded 2
# out:   item 21
# out:   else
# out:   yielded 1
# out:   yielded 1
# out:   yielded 2
# out:   yielded 1
# out:   yielded 1
# out:   yielded 2
# out: [41, 51] {61} {71: 'a', 81: 'a'}
# out:   yielded 1
# out:   yielded g
# out:   yielded 2
# out:   yielded g
# out: async_generator [192, 232]
# out:   yielded 1
# out: [[], [131]]
# out: wait False True generator
# out:   caught KeyError('k')
# out: again
# out:   finally
# out: end
# out: cannot reuse already awaited coroutine
# out: cannot reuse already awaited coroutine
# out: can't send non-None value to a just-started coroutine
# out: coroutine_wrapper wait True
# out: OSError('x')
# out: coroutine raised StopIteration StopIteration(3)
# out: args() takes 0 positional arguments but 1 was given
# out: TypeError object int can't be used in 'await' expression / None
# out: TypeError 'async for' requires an object with __aiter__ method, got list / None
# out: TypeError 'async for' received an object from __aiter__ that does not implement __anext__: int / None
# out: TypeError 'async for' received an invalid object from __anext__: int / TypeError("object int can't be used in 'await' expression")
# out: TypeError __await__() returned non-iterator of type 'int' / None
# out: TypeError __await__() returned a coroutine / None
# out: TypeError 'SyncManager' object does not support the asynchronous context manager protocol / None
# out: TypeError 'HalfManager' object does not support the asynchronous context manager protocol (missed __aexit__ method) / None
# out: TypeError 'async with' received an object from __aenter__ that does not implement __await__: int / None
# out: TypeError 'async with' received an object from __aexit__ that does not implement __await__: int / None
# out: TypeError 'Manager' object does not support the context manager protocol / None
# out: TypeError 'Counter' object is not iterable / None
# out: RuntimeError cannot reuse already awaited coroutine / None
# out: TypeError 'async with' received an object from __aexit__ that does not implement __await__: int / None
# out: TypeError unsupported operand type(s) for +: 'NoneType' and 'int' / None
# out: TypeError cannot 'yield from' a coroutine object in a non-coroutine generator / None
# out: value 7
# out: RuntimeError coroutine is being awaited already / None
# out: value <class '__main__.Weird'>
# out: value 4
# out: [1]
# out: <function waits
