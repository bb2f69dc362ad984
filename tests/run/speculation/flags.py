"""Loops over lists of bools: whatever is no bool, or no such list, in any iteration."""


def sieve(limit: int) -> list[bool]:
    flags = [True] * (limit + 1)
    flags[0] = False
    flags[1] = False
    p = 2
    while p * p <= limit:
        if flags[p]:
            k = p * p
            while k <= limit:
                flags[k] = False
                k += p
        p += 1
    return flags


def count(flags: list[bool]) -> int:
    total = 0
    for i in range(len(flags)):
        if flags[i]:
            total += 1
    return total


def put(flags: list[bool], values, places) -> None:
    for n in range(len(values)):
        flags[places[n]] = values[n]


def copy(flags: list[bool]) -> list[bool]:
    out: list[bool] = []
    i = 0
    while i < len(flags):
        x = flags[i]
        out.append(x)
        i += 1
    return out


def swap(flags: list[bool]) -> None:
    for i in range(len(flags) // 2):
        flags[i], flags[-1 - i] = flags[-1 - i], flags[i]


def changing(flags: list[bool], when: int) -> list:
    for i in range(12):
        if i == when:
            flags.append(i)
        if i == when + 2:
            del flags[0]
        try:
            flags[i] = not flags[i]
        except IndexError as error:
            print(error, i)
    return flags


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        if self.value is None:
            raise ValueError("no truth")
        return self.value


def words(values):
    found = []
    for i in range(len(values)):
        values[i] = values[i]
        found.append(values[i])
    return found


print(count(sieve(1000)), sieve(12))
print(count([1, 0, 2.5, "", "a", None, [], [0]]), count([]), count([True, 1, False]))
print(count([True, Truth(True), Truth(False)]))
try:
    count([True, Truth(None), True])
except ValueError as error:
    print(error)
flags = [False] * 4
put(flags, [True, True], [0, 3])
print(flags)
put(flags, [False, 1, "x", None], [0, 1, 2, 3])
print(flags, count(flags))
put(flags, [True, 2 ** 70, 1.5], [-1, -2, -3])
print(flags)
try:
    put([False] * 2, [True, True, True], [0, 1, 2])
except IndexError as error:
    print(error)
try:
    put((False, False), [True], [0])
except TypeError as error:
    print(error)
print(copy([True, False]), copy([True, 2, None]))
flags = [True, False, False, True, False]
swap(flags)
print(flags)
for when in (0, 5, 11, 20):
    print(changing([True, False] * 6, when))
print(words([True, False]), words([True, "a"]), words([1.5, 2]), words([]))


def nested(board: list[list[bool]]) -> int:
    alive = 0
    for y in range(len(board)):
        for x in range(len(board[y])):
            if board[y][x] and not board[y - 1][x]:
                alive += 1
                board[y][x] = False
    return alive


board = [[(x * y) % 3 == 0 for x in range(6)] for y in range(6)]
print(nested(board), board)
print(nested([[True, 1], [0, True]]))


class Watch(list):
    def __setitem__(self, index, value):
        print("set", index, value)
        list.__setitem__(self, index, value)


watched = Watch([True, False])
put(watched, [False, True], [0, 1])
print(watched, count(watched))

# out: 168 [False, False, True, True, False, True, False, True, False, False, False, True, False]
# out: 4 0 2
# out: asked True
# out: asked False
# out: 2
# out: asked None
# out: no truth
# out: [True, False, False, True]
# out: [False, 1, 'x', None] 2
# out: [False, 1.5, 1180591620717411303424, True]
# out: list assignment index out of range
# out: 'tuple' object does not support item assignment
# out: [True, False] [True, 2, None]
# out: [False, True, False, False, True]
# out: [True, True, True, False, True, False, True, False, True, False, True, True]
# out: [True, False, True, False, True, False, False, False, True, False, True, False]
# out: [False, True, False, True, False, True, False, True, False, True, False, True, 11]
# out: [False, True, False, True, False, True, False, True, False, True, False, True]
# out: [True, False] [True, 'a'] [1.5, 2] []
# out: 8 [[True, False, False, True, False, False], [True, False, False, True, False, False], [True, False, False, True, False, False], [True, False, False, True, False, False], [True, False, False, True, False, False], [True, False, False, True, False, False]]
# out: 1
# out: set 0 False
# out: set 1 True
# out: [False, True] 1
