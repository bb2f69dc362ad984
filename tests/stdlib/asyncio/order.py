# The order in which tasks, callbacks and futures get their turn.
import asyncio, contextvars

async def worker(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name

async def main():
    log = []
    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, "soon1")
    t1 = asyncio.create_task(worker("a", 3, log), name="first")
    t2 = asyncio.create_task(worker("b", 2, log))
    loop.call_soon(log.append, "soon2")
    loop.call_later(0.02, log.append, "later2")
    loop.call_later(0.01, log.append, "later1")
    print(log, t1.get_name(), t1.done(), t1.cancelled())
    print(await t1, await t2, t1.result())
    await asyncio.sleep(0.03)
    print(log)

    results = await asyncio.gather(worker("x", 1, log), worker("y", 3, log), asyncio.sleep(0, "slept"))
    print(results)
    async def fail(e, delay=0):
        await asyncio.sleep(delay)
        raise e
    print(await asyncio.gather(fail(ValueError("v")), worker("z", 1, log), return_exceptions=True))
    try:
        await asyncio.gather(fail(KeyError("k")), asyncio.sleep(0.01))
    except KeyError as e:
        print("gather raised", repr(e))
    print(await asyncio.gather())

    # cancellation
    async def sleeper(log):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            log.append(("cancelled", e.args))
            raise
        finally:
            log.append("cleanup")
    log = []
    t = asyncio.create_task(sleeper(log))
    await asyncio.sleep(0)
    print(t.cancel("msg"), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("awaited", e.args, t.cancelled(), log)
    t = asyncio.create_task(sleeper(log := []))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("never began", log)
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
            return "survived"
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelling())

    # wait, wait_for, as_completed, shield, timeout
    ts = [asyncio.create_task(asyncio.sleep(d, d)) for d in (0.09, 0.01, 0.06)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    forever = loop.create_future()
    done, pending = await asyncio.wait([forever], timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), pending)
    for c in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.02, 0, 0.01)]):
        print("completed", await c)
    async for f in asyncio.as_completed(ts):
        print(f in ts, end=" ")
    print()
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.005)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0.001, "ok"), 5), await asyncio.wait_for(asyncio.sleep(0, "none"), None))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError as e:
        print("at once", repr(e))
    try:
        async with asyncio.timeout(0.005) as cm:
            print(cm.expired(), repr(cm)[:17])
            await asyncio.sleep(5)
    except TimeoutError:
        print("expired", cm.expired(), repr(cm))
    async with asyncio.timeout(None) as cm:
        cm.reschedule(loop.time() + 10)
    print(repr(cm))
    inner = asyncio.create_task(asyncio.sleep(0.005, "inner"))
    outer = asyncio.shield(inner)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.done(), await inner)

    # futures
    f = loop.create_future()
    f.add_done_callback(lambda f: print("callback", f.result()))
    loop.call_soon(f.set_result, 42)
    print(await f, f, f.done())
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(e)
    f = loop.create_future()
    for m in (f.result, f.exception):
        try: m()
        except asyncio.InvalidStateError as e: print(e)
    print(repr(f)); f.cancel(); print(repr(f), f.cancelled())
    f = loop.create_future(); f.set_exception(ValueError("boo")); print(repr(f))
    try: await f
    except ValueError as e: print(repr(e))
    f = loop.create_future()
    try: f.set_exception(StopIteration)
    except TypeError as e: print(e)
    print(f.done() and repr(f.exception()))
    print(asyncio.isfuture(f), asyncio.iscoroutine(f), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name())
    for bad in (lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5), lambda: asyncio.wait_for):
        try: bad()
        except TypeError as e: print(e)
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await asyncio.wait(asyncio.sleep(0) if False else 5)
    except TypeError as e: print(e)
    try: asyncio.run(5)
    except (RuntimeError, ValueError) as e: print(e)

asyncio.run(main())
try: asyncio.run(5)
except ValueError as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "direct")), loop)
async def never(): await loop.create_future()
loop.call_soon(loop.stop)
try: loop.run_until_complete(never())
except RuntimeError as e: print(e)
loop.close()
try: loop.call_soon(print)
except RuntimeError as e: print(e)
with asyncio.Runner() as r:
    print(r.run(asyncio.sleep(0, 1)), r.run(asyncio.sleep(0, 2)))
try: r.get_loop()
except RuntimeError as e: print(e)
async def bad(): raise LookupError("from main")
try: asyncio.run(bad())
except LookupError as e: print(repr(e))
async def yields_wrong():
    class Y:
        def __await__(self): yield 5
    await Y()
try: asyncio.run(yields_wrong())
except RuntimeError as e: print(e)

# out: [] first False False
# out: a b a
# out: ['soon1', 'a0', 'b0', 'soon2', 'a1', 'b1', 'a2', 'later1', 'later2']
# out: ['x', 'y', 'slept']
# out: [ValueError('v'), 'z']
# out: gather raised KeyError('k')
# out: []
# out: True 1 False
# out: awaited ('msg',) True [('cancelled', ('msg',)), 'cleanup']
# out: never began []
# out: survived 0
# out: 1 2 0.01
# out: 0 1
# out: [0.01, 0.06, 0.09] set()
# out: completed 0
# out: completed 0.01
# out: completed 0.02
# out: True True True
# out: timeout TimeoutError() CancelledError()
# out: ok none
# out: at once TimeoutError()
# out: False <Timeout [active]
# out: expired True <Timeout [expired]>
# out: <Timeout [finished]>
# out: outer cancelled False inner
# out: callback 42
# out: 42 <Future finished result=42> True
# out: invalid state
# out: Result is not set.
# out: Exception is not set.
# out: <Future pending>
# out: <Future cancelled> True
# out: <Future finished exception=ValueError('boo')>
# out: ValueError('boo')
# out: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
# out: True False True False
# out: 1 Task-1
# out: a coroutine was expected, got 5
# out: An asyncio.Future, a coroutine or an awaitable is required
# out: Set of Tasks/Futures is empty.
# out: 'int' object is not iterable
# out: asyncio.run() cannot be called from a running event loop
# out: a coroutine was expected, got 5
# out: no running event loop
# out: There is no current event loop in thread 'MainThread'.
# out: direct <_UnixSelectorEventLoop running=False closed=False debug=False>
# out: Event loop stopped before Future completed.
# out: Event loop is closed
# out: 1 2
# out: Runner is closed
# out: LookupError('from main')
# out: Task got bad yield: 5
