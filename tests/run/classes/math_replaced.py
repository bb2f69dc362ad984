# `math.sqrt` is an instruction only where nothing can replace it.
import math
from math import sqrt


def roots(values: list[float]) -> float:
    total = 0.0
    for i in range(len(values)):
        total += math.sqrt(values[i])
    return total


def mine(values: list[float]) -> float:
    total = 0.0
    for i in range(len(values)):
        total += sqrt(values[i])
    return total


print(roots([4.0, 9.0]), mine([4.0, 9.0]))
kept = math.sqrt
math.sqrt = lambda value: value * 100.0
print(roots([4.0, 9.0]), mine([4.0, 9.0]))
math.sqrt = kept
print(roots([4.0, 9.0]))
del math.sqrt
try:
    roots([1.0])
except AttributeError as error:
    print(error)

# out: 5.0 5.0
# out: 1300.0 5.0
# out: 5.0
# out: module 'math' has no attribute 'sqrt'
