# Only async functions wait.
def f():
    await x  # error: [outside-async]
    async for y in x:  # error: [outside-async]
        pass
    async with x:  # error: [outside-async]
        pass
    return [y async for y in x]  # error: [outside-async]


async def g():
    yield from x  # error: [outside-async]

#| outside-async.py:3:5: error[outside-async]: 'await' outside async function
#|   |
#| 3 |     await x  # error: [outside-async]
#|   |     ^^^^^^^
#|   = note: Only a function that starts with 'async def' can wait.
#|
#| outside-async.py:4:5: error[outside-async]: 'async for' outside async function
#|   |
#| 4 |     async for y in x:  # error: [outside-async]
#|   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   = note: Only a function that starts with 'async def' can wait.
#|
#| outside-async.py:6:5: error[outside-async]: 'async with' outside async function
#|   |
#| 6 |     async with x:  # error: [outside-async]
#|   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   = note: Only a function that starts with 'async def' can wait.
#|
#| outside-async.py:8:12: error[outside-async]: asynchronous comprehension outside of an asynchronous function
#|   |
#| 8 |     return [y async for y in x]  # error: [outside-async]
#|   |            ^^^^^^^^^^^^^^^^^^^^
#|   = note: Only a function that starts with 'async def' can wait.
#|
#| outside-async.py:12:5: error[outside-async]: 'yield from' inside async function
#|    |
#| 12 |     yield from x  # error: [outside-async]
#|    |     ^^^^^^^^^^^^
#|    = note: An async function delegates by 'async for'.
