# Asynchronous generators.
import sys, types

class Step:
    def __init__(self, value): self.value = value
    def __await__(self):
        return (yield self.value)

def run(coro):
    try:
        sent = None
        while True:
            got = coro.send(sent)
            print("  yielded", got)
            sent = f"<{got}>"
    except StopIteration as stop:
        return stop.value

async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None: print("  got", got)
            await Step(f"between {i}")
    finally:
        print("  closing")
        await Step("cleanup")
        print("  closed")

async def main():
    async for x in numbers(2):
        print("item", x)
    g = numbers(3)
    print(g.__aiter__() is g, await anext(g), await g.asend("hello"), g.ag_running)
    await g.aclose()
    print(await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("stop", repr(e))
    g = numbers(3)
    await anext(g)
    try:
        await g.athrow(KeyError("thrown"))
    except KeyError as e:
        print("out", repr(e))
    print([x async for x in g])

    async def catching():
        while True:
            try:
                yield 1
            except ValueError as e:
                print("  caught", e)
                yield "answer"
    g = catching()
    print(await g.__anext__(), await g.athrow(ValueError("v")), await g.__anext__())
    await g.aclose(); await g.aclose()

    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)

    async def stops(kind):
        yield 1
        raise kind("inner")
    for kind in (StopIteration, StopAsyncIteration):
        g = stops(kind)
        await anext(g)
        try:
            await anext(g)
        except RuntimeError as e:
            print(e, repr(e.__cause__))
    g = numbers(1)
    try:
        await g.asend(5)
    except TypeError as e:
        print(e)
    a = g.asend(None)
    print(await a)
    try:
        await a
    except RuntimeError as e:
        print(e)
    c = g.aclose()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)

    async def infinite():
        n = 0
        while True:
            yield n
            n += 1
    async def take(it, n):
        async for x in it:
            if n == 0: return
            n -= 1
            yield x
    print([x async for x in take(infinite(), 3)])
    print([y async for x in take(infinite(), 3) async for y in take(infinite(), x)])
    print({x: [y async for y in take(infinite(), x)] async for x in take(infinite(), 3)})
    gen = (x * 2 async for x in take(infinite(), 3))
    print(type(gen).__name__, await anext(gen), [z async for z in gen])
    for bad in (5, [1]):
        try: aiter(bad)
        except TypeError as e: print(e)
        try: anext(bad)
        except TypeError as e: print(e)
    class A:
        def __aiter__(self): return 3
    try: aiter(A())
    except TypeError as e: print(e)
    print(aiter(gen) is gen)
print(run(main()))

# two steps at once
async def slow():
    await Step("s")
    yield 1
g = slow()
a1 = g.asend(None); a1.send(None)
for make in (lambda: g.asend(None), g.aclose, lambda: g.athrow(ValueError)):
    try:
        make().send(None)
    except RuntimeError as e:
        print(e)
try:
    a1.send(None)
except StopIteration as e:
    print("value", e.value)
print(g.ag_running, g.ag_suspended, repr(g)[:30], g.__name__, g.__qualname__)

# hooks
log = []
old = sys.get_asyncgen_hooks()
print(old)
sys.set_asyncgen_hooks(firstiter=lambda g: log.append(("first", g.__name__)), finalizer=lambda g: log.append(("final", g.__name__)))
async def hooked():
    yield 1
h = hooked()
try: h.asend(None).send(None)
except StopIteration: pass
del h
print(log)
sys.set_asyncgen_hooks(*old)
try: sys.set_asyncgen_hooks(firstiter=5)
except TypeError as e: print(e)

h = hooked()
aw = h.__anext__()
print(type(aw).__name__, aw.__await__() is aw, iter(aw) is aw)
try: aw.throw(KeyError("t"))
except KeyError as e: print(repr(e))
aw.close()
from collections.abc import AsyncGenerator, AsyncIterator, AsyncIterable, Awaitable, Coroutine
c = run.__code__
async def co(): pass
k = co()
print(isinstance(h, AsyncGenerator), isinstance(h, AsyncIterable), isinstance(k, Coroutine), isinstance(k, Awaitable), isinstance(h, Awaitable), isinstance(aw, Awaitable))
k.close()
print(types.CoroutineType, types.AsyncGeneratorType, types.AsyncGeneratorType[int, str])
async def ret():
    yield 1
    return
    yield 2
async def collect(): return [x async for x in ret()]
print(run(collect()))
class Seq:
    def __init__(self, n): self.n = n
    async def __aiter__(self):
        for i in range(self.n): yield i
async def over(): return [x async for x in Seq(3)], [i async for i in Seq(2) if i], sum([i async for i in Seq(4)])
print(run(over()))

# out: item 0
# out:   yielded between 0
# out: item 1
# out:   yielded between 1
# out:   closing
# out:   yielded cleanup
# out:   closed
# out:   got hello
# out:   yielded between 0
# out: True 0 1 False
# out:   closing
# out:   yielded cleanup
# out:   closed
# out: default
# out: stop StopAsyncIteration()
# out:   closing
# out:   yielded cleanup
# out:   closed
# out: out KeyError('thrown')
# out: []
# out:   caught v
# out: 1 answer 1
# out: async generator ignored GeneratorExit
# out: async generator raised StopIteration StopIteration('inner')
# out: async generator raised StopAsyncIteration StopAsyncIteration('inner')
# out: can't send non-None value to a just-started async generator
# out: 0
# out: cannot reuse already awaited __anext__()/asend()
# out:   closing
# out:   yielded cleanup
# out:   closed
# out: cannot reuse already awaited aclose()/athrow()
# out: [0, 1, 2]
# out: [0, 0, 1]
# out: {0: [], 1: [0], 2: [0, 1]}
# out: async_generator 0 [2, 4]
# out: 'int' object is not an async iterable
# out: 'int' object is not an async iterator
# out: 'list' object is not an async iterable
# out: 'list' object is not an async iterator
# out: aiter() returned not an async iterator of type 'int'
# out: True
# out: None
# out: anext(): asynchronous generator is already running
# out: aclose(): asynchronous generator is already running
# out: athrow(): asynchronous generator is already running
# out: value 1
# out: False True <async_generator object slow a slow slow
# out: asyncgen_hooks(firstiter=None, finalizer=None)
# out: [('first', 'hooked'), ('final', 'hooked')]
# out: callable firstiter expected, got int
# out: async_generator_asend True True
# out: KeyError('t')
# out: True True True True False True
# out: <class 'coroutine'> <class 'async_generator'> async_generator[int, str]
# out: [1]
# out: ([0, 1, 2], [1], 6)
