"""Topic: how deep a program can recurse.

Difference: CPython raises RecursionError after `sys.getrecursionlimit()` frames (1000). naja raises
the same exception with the same message, but many frames later, when its stack is full.

Cause: compiled code has no frame objects to count; it compares the stack pointer with a limit.

Workaround: a program that wants a certain depth counts for itself.
"""

import sys


def depth(reached):
    try:
        return depth(reached + 1)
    except RecursionError:
        return reached


def endless():
    return 1 + endless()


print(sys.getrecursionlimit())
print(depth(0) > 10_000)  # CPython: False
try:
    endless()
except RecursionError as error:
    print(error)

# out: 1000
# out: True
# out: maximum recursion depth exceeded
