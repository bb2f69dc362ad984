"""Topic: where a coroutine that was never awaited died.

Difference: the RuntimeWarning "coroutine '...' was never awaited" begins with `sys:1:` and shows no
line of the program, and filters of warnings do not reach it. `cr_frame`, `gi_frame` and `ag_frame`
are always None.

Cause: there are no frame objects, and the runtime does not know the line that is running.

Workaround: the qualified name in the warning tells which function it was.
"""


async def forgotten():
    pass


forgotten()  # CPython: never_awaited.py:18: RuntimeWarning: …
print("end")

# out: end
# err: sys:1: RuntimeWarning: coroutine 'forgotten' was never awaited
# err: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
