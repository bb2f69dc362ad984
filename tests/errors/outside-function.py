# return, yield and await belong to functions.
return 1  # error: [outside-function]
yield 1  # error: [outside-function]
await x  # error: [outside-function]


class C:
    return 1  # error: [outside-function]


def f():
    return [(yield x) for x in y]  # error: [outside-function]


async def g():
    yield 1
    return 1  # error: [outside-function]

#| outside-function.py:2:1: error[outside-function]: 'return' outside function
#|   |
#| 2 | return 1  # error: [outside-function]
#|   | ^^^^^^^^
#|   = note: return belongs to a function, and none is around it.
#|
#| outside-function.py:3:1: error[outside-function]: 'yield' outside function
#|   |
#| 3 | yield 1  # error: [outside-function]
#|   | ^^^^^^^
#|   = note: yield belongs to a function, and none is around it.
#|
#| outside-function.py:4:1: error[outside-function]: 'await' outside function
#|   |
#| 4 | await x  # error: [outside-function]
#|   | ^^^^^^^
#|   = note: await belongs to a function, and none is around it.
#|
#| outside-function.py:8:5: error[outside-function]: 'return' outside function
#|   |
#| 8 |     return 1  # error: [outside-function]
#|   |     ^^^^^^^^
#|   = note: return belongs to a function, and none is around it.
#|
#| outside-function.py:12:14: error[outside-function]: 'yield' inside list comprehension
#|    |
#| 12 |     return [(yield x) for x in y]  # error: [outside-function]
#|    |              ^^^^^^^ the value would be yielded from the comprehension
#|    = note: A comprehension runs in a block of its own, which cannot yield.
#|
#| outside-function.py:17:5: error[outside-function]: 'return' with value in async generator
#|    |
#| 17 |     return 1  # error: [outside-function]
#|    |     ^^^^^^^^
#|    = note: An async generator gives its values by yield and ends without one.
