"""Lists asked once before a loop: nothing in the loop may change them unseen."""


class Tail:
    """Shrinks a list when it dies."""

    def __init__(self, victim):
        self.victim = victim

    def __del__(self):
        self.victim.clear()
        self.victim.append(7)


def dying(numbers: list[int], places: list[int]) -> int:
    total = 0
    for i in range(len(places)):
        numbers[places[i]] = i
        total += numbers[0]
    return total


def growing(numbers: list[int]) -> int:
    i = 0
    total = 0
    while i < len(numbers):
        total += numbers[i]
        if i < 3:
            numbers.append(i)
        i += 1
    return total


def shifting(rows: list[list[int]]) -> int:
    total = 0
    for i in range(len(rows)):
        row = rows[i]
        for j in range(3):
            total += row[j]
            if j == 1 and i == 1:
                rows[i] = [100, 200, 300]
                row = rows[i]
    return total


def rebinding(first: list[float], second: list[float]) -> float:
    values = first
    total = 0.0
    for i in range(6):
        if i == 3:
            values = second
        total += values[i]
    return total


def replaced(values: list[float], by) -> list[float]:
    for i in range(len(values)):
        values[i] = values[i] * 2.0
    for i in range(len(values)):
        values[i] = by
    return values


def swapped(a: list[int], n: int) -> list[int]:
    for i in range(n):
        for j in range(n - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


numbers = [1, 2, 3]
numbers[1] = Tail(numbers)
try:
    print(dying(numbers, [0, 2, 1, 0, 2]))
except IndexError as error:
    print(error, numbers)
print(growing([1, 2, 3]))
print(shifting([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
print(rebinding([1.0] * 6, [2.0] * 6))
try:
    rebinding([1.0] * 6, [2.0] * 4)
except IndexError as error:
    print(error)
print(replaced([1.0, 2.5, -0.0], 4.5), replaced([1.0, 2 ** 70, 3], 1e-300), replaced([1e300, 1.0], "x"))
print(replaced([1e300, 1e-300, 1.0], 1e300))
print(swapped([5, 3, 9, 1, 2], 5), swapped([2.5, 1, 2 ** 80, -4, True], 5), swapped(list("python"), 6))
try:
    swapped([3, 1, "a", 2], 4)
except TypeError as error:
    print(error)


def last_iteration(start: int, steps: int) -> int:
    total = start
    for i in range(steps):
        total += 2 ** 40
    return total


print(last_iteration(2 ** 61 - 3 * 2 ** 40, 2), last_iteration(2 ** 61 - 3 * 2 ** 40, 3))
print(last_iteration(2 ** 61 - 3 * 2 ** 40, 4), last_iteration(-(2 ** 61) - 1, 1))


def counters(stop):
    seen = 0
    for i in range(stop - 3, stop):
        seen += 1
        last = i
    return seen, last


print(counters(2 ** 61 - 1), counters(2 ** 61), counters(2 ** 61 + 2), counters(2 ** 70))

# out: list assignment index out of range [3]
# out: 9
# out: 339
# out: 9.0
# out: list index out of range
# out: [4.5, 4.5, 4.5] [1e-300, 1e-300, 1e-300] ['x', 'x']
# out: [1e+300, 1e+300, 1e+300]
# out: [1, 2, 3, 5, 9] [-4, 1, True, 2.5, 1208925819614629174706176] ['h', 'n', 'o', 'p', 't', 'y']
# out: '>' not supported between instances of 'int' and 'str'
# out: 2305841909702066176 2305843009213693952
# out: 2305844108725321728 -2305841909702066177
# out: (3, 2305843009213693950) (3, 2305843009213693951) (3, 2305843009213693953) (3, 1180591620717411303423)
