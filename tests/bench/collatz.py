# Ints in a loop: the longest Collatz sequence below a limit.
import sys


def steps(start: int) -> int:
    count = 0
    while start != 1:
        if start % 2 == 0:
            start = start // 2
        else:
            start = 3 * start + 1
        count += 1
    return count


def longest(limit: int):
    best, most = 1, 0
    for start in range(1, limit):
        count = steps(start)
        if count > most:
            best, most = start, count
    return best, most


print(*longest(2_000 if "small" in sys.argv else 100_000))
