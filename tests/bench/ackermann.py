# Deep recursion of a function of ints.
import sys

sys.setrecursionlimit(100_000)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


for size in range(2 if "small" in sys.argv else 8):
    print(size, ackermann(3, size))
