# Asynchronous context managers made of functions, stacks of them.
import asyncio
from contextlib import *
from contextlib import AsyncContextDecorator, AbstractAsyncContextManager
@asynccontextmanager
async def manager(name, swallow=False):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow: raise
    finally:
        await asyncio.sleep(0)
        print("leave", name)
@asynccontextmanager
async def none():
    if False: yield
@asynccontextmanager
async def twice():
    yield 1
    yield 2
class Sync:
    def __enter__(self): print("sync in"); return self
    def __exit__(self, *a): print("sync out", a[0])
async def main():
    async with manager("a") as a, manager("b", True):
        print(a)
        raise ValueError("x")
    for m in none, twice:
        try:
            async with m(): print("in")
        except RuntimeError as e: print(e)
    @manager("deco")
    async def f(x): return x * 2
    print(await f(4))
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(manager("s1")), stack.enter_context(Sync()) is not None)
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback")
        @stack.push_async_exit
        async def leaving(t, v, tb):
            print("leaving", t)
            return True
        raise KeyError("k")
    print("swallowed")
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(Sync())
    except TypeError as e: print(e)
    async with nullcontext(5) as n: print(n)
    async def gen():
        try: yield 1; yield 2
        finally: print("closed")
    async with aclosing(gen()) as g:
        async for x in g: print(x); break
    print(isinstance(manager("q"), AbstractAsyncContextManager), issubclass(Sync, AbstractAsyncContextManager))
asyncio.run(main())
with ExitStack() as st:
    st.callback(print, "sync stack")
    st.enter_context(Sync())
    with suppress(KeyError): raise KeyError

# out: enter a
# out: enter b
# out: A
# out: caught x
# out: leave b
# out: leave a
# out: generator didn't yield
# out: in
# out: generator didn't stop
# out: enter deco
# out: leave deco
# out: 8
# out: enter s1
# out: sync in
# out: S1 True
# out: leaving <class 'KeyError'>
# out: callback
# out: sync out None
# out: leave s1
# out: swallowed
# out: '__main__.Sync' object does not support the asynchronous context manager protocol
# out: 5
# out: 1
# out: closed
# out: True False
# out: sync in
# out: sync out None
# out: sync stack
