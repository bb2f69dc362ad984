# Tasks that begin to run when they are made, and executors of one's own.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def worker(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")
    return name


async def at_once():
    print("at once")
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(worker("a"))
    print("made", task.done())
    done = asyncio.create_task(at_once())
    print(done.done(), done.result())
    print(await asyncio.gather(task, worker("b")))
    loop.set_task_factory(None)
    with ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, pow, 2, n) for n in range(3))))
    loop.set_default_executor(ThreadPoolExecutor(1))
    print(await asyncio.to_thread(divmod, 7, 2))
    try:
        await loop.run_in_executor(None, divmod, 1, 0)
    except ZeroDivisionError as error:
        print(error)
    try:
        loop.set_default_executor(1)
    except TypeError as error:
        print(error)


asyncio.run(main())

# out: a begins
# out: made False
# out: at once
# out: True 1
# out: b begins
# out: a ends
# out: b ends
# out: ['a', 'b']
# out: [1, 2, 4]
# out: (3, 1)
# out: integer division or modulo by zero
# out: executor must be ThreadPoolExecutor instance
