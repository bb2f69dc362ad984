# Locks, events, conditions, semaphores, barriers, queues, groups of tasks, context variables.
import asyncio, contextvars

async def locks():
    lock = asyncio.Lock()
    log = []
    async def use(n):
        async with lock:
            log.append(("in", n))
            await asyncio.sleep(0)
            log.append(("out", n))
    await asyncio.gather(*(use(i) for i in range(3)))
    print(log, lock.locked(), repr(lock)[:27], repr(lock)[-11:])
    try: lock.release()
    except RuntimeError as e: print(e)
    event = asyncio.Event()
    async def waiter(n):
        await event.wait()
        log.append(n)
    log = []
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*ts)
    print(log, event.is_set())
    cond = asyncio.Condition()
    items = []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            log.append((n, items.pop()))
    log = []
    ts = [asyncio.create_task(consumer(i)) for i in range(2)]
    for k in "xy":
        await asyncio.sleep(0)
        async with cond:
            items.append(k)
            cond.notify()
    await asyncio.gather(*ts)
    print(log)
    try: cond.notify()
    except RuntimeError as e: print(e)
    try: await cond.wait()
    except RuntimeError as e: print(e)
    sem = asyncio.Semaphore(2)
    running = most = 0
    async def limited():
        nonlocal running, most
        async with sem:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1
    await asyncio.gather(*(limited() for _ in range(6)))
    print(most, sem.locked(), repr(sem)[-19:])
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
    barrier = asyncio.Barrier(3)
    async def party(n):
        log.append(("came", n))
        i = await barrier.wait()
        log.append(("went", n))
        return i
    log = []
    print(sorted(await asyncio.gather(*(party(i) for i in range(3)))), log, barrier.n_waiting, barrier.broken)
    t = asyncio.create_task(party(9))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await barrier.abort()
    try: await t
    except asyncio.BrokenBarrierError as e: print("broken", e)

async def queues():
    q = asyncio.Queue(2)
    async def produce():
        for i in range(5):
            await q.put(i)
            print("put", i, q.qsize())
        await q.put(None)
    async def consume():
        while (x := await q.get()) is not None:
            print("got", x)
            q.task_done()
        q.task_done()
    await asyncio.gather(produce(), consume())
    await q.join()
    print(q.empty(), q.full(), q.maxsize, str(q))
    for bad in (q.get_nowait, q.task_done):
        try: bad()
        except (asyncio.QueueEmpty, ValueError) as e: print(type(e).__name__, e)
    q.put_nowait(1); q.put_nowait(2)
    try: q.put_nowait(3)
    except asyncio.QueueFull as e: print(repr(e), str(q))
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2): p.put_nowait(x)
    print([p.get_nowait() for _ in range(3)])
    l = asyncio.LifoQueue()
    for x in (3, 1, 2): await l.put(x)
    print([await l.get() for _ in range(3)])
    q = asyncio.Queue()
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown()
    try: await t
    except asyncio.QueueShutDown as e: print(repr(e))

async def groups():
    log = []
    async def ok(n, delay=0):
        try:
            await asyncio.sleep(delay)
            log.append(n)
            return n
        except asyncio.CancelledError:
            log.append(("cancelled", n))
            raise
    async def bad(e):
        await asyncio.sleep(0)
        raise e
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok(1))
        b = tg.create_task(ok(2), name="two")
        print(repr(tg))
    print(a.result(), b.result(), b.get_name(), log, repr(tg))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(ValueError("one")))
            tg.create_task(bad(TypeError("two")))
            tg.create_task(ok(3, 10))
            await asyncio.sleep(10)
    except BaseExceptionGroup as eg:
        print(repr(eg), log)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(4, 10))
            raise KeyError("body")
    except BaseExceptionGroup as eg:
        print(repr(eg), log[-1])
    try: tg.create_task(c := ok(5))
    except RuntimeError as e: print(e)
    async def cancelled_outside():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(6, 10))
            await asyncio.sleep(10)
    t = asyncio.create_task(cancelled_outside())
    await asyncio.sleep(0.001)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", log[-1])

var = contextvars.ContextVar("var", default="default")
async def contexts():
    print(var.get())
    var.set("main")
    async def child(n):
        before = var.get()
        var.set(n)
        await asyncio.sleep(0)
        return before, var.get()
    print(await asyncio.gather(child(1), child(2)), var.get())
    await child(3)
    print(var.get())
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", var.get()))
    await asyncio.sleep(0)
    ctx = contextvars.copy_context()
    print(await asyncio.create_task(child(5), context=ctx), ctx[var], var.get())
    print(await asyncio.to_thread(lambda x, y: (x, y, var.get()), 1, y=2))

async def generators():
    async def numbers():
        try:
            for i in range(10):
                await asyncio.sleep(0)
                yield i
        finally:
            print("generator closed")
    async for n in numbers():
        if n == 2: break
    print("left")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([n async for n in numbers() if n % 3 == 0])

for f in (locks, queues, groups, contexts, generators):
    print("--", f.__name__)
    asyncio.run(f())

# out: -- locks
# out: [('in', 0), ('out', 0), ('in', 1), ('out', 1), ('in', 2), ('out', 2)] False <asyncio.locks.Lock object  [unlocked]>
# out: Lock is not acquired.
# out: [0, 1, 2] True
# out: [(0, 'x'), (1, 'y')]
# out: cannot notify on un-acquired lock
# out: cannot wait on un-acquired lock
# out: 2 False unlocked, value:2]>
# out: BoundedSemaphore released too many times
# out: Semaphore initial value must be >= 0
# out: [0, 1, 2] [('came', 0), ('came', 1), ('came', 2), ('went', 2), ('went', 0), ('went', 1)] 0 False
# out: broken Abort or reset of barrier
# out: -- queues
# out: put 0 1
# out: put 1 2
# out: got 0
# out: got 1
# out: put 2 1
# out: put 3 2
# out: got 2
# out: got 3
# out: put 4 1
# out: got 4
# out: True False 2 <Queue maxsize=2>
# out: QueueEmpty
# out: ValueError task_done() called too many times
# out: QueueFull() <Queue maxsize=2 _queue=[1, 2] tasks=2>
# out: [1, 2, 3]
# out: [2, 1, 3]
# out: QueueShutDown()
# out: -- groups
# out: <TaskGroup tasks=2 entered>
# out: 1 2 two [1, 2] <TaskGroup entered>
# out: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('one'), TypeError('two')]) [1, 2, ('cancelled', 3)]
# out: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('body')]) ('cancelled', 3)
# out: TaskGroup <TaskGroup cancelling> is finished
# out: cancelled ('cancelled', 6)
# out: -- contexts
# out: default
# out: [('main', 1), ('main', 2)] main
# out: 3
# out: callback sees 3
# out: (3, 5) 5 3
# out: (1, 2, 3)
# out: -- generators
# out: left
# out: generator closed
# out: generator closed
# out: [0, 3, 6, 9]
