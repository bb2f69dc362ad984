"""Lists of bools: every way in, through and out, and the moment another thing comes in."""

import sys


def show(what, flags):
    print(what, flags, len(flags), sum(flags), flags.count(True), flags.count(0), bool(flags))


class Odd:
    def __eq__(self, other):
        return other is True

    def __repr__(self):
        return "Odd()"


flags = [True] * 5
show("repeat", flags)
flags[1] = False
flags[-1] = False
show("stored", flags)
print(flags[0] is True, flags[1] is False, flags[-2] is True, type(flags[0]))
for wrong in (5, -6):
    try:
        flags[wrong] = True
    except IndexError as error:
        print(error)
    try:
        print(flags[wrong])
    except IndexError as error:
        print(error)
flags[2] = 1
show("an int", flags)
print(flags[2] is True, flags[2] == True)
flags[2] = None
print(flags, flags == [True, False, None, True, False])

grown = []
for number in range(20):
    grown.append(number % 3 == 0)
show("grown", grown)
print([grown.pop() for _ in range(18)], grown, grown.pop(0), grown)
grown.pop()
print(grown, bool(grown), len(grown))
try:
    grown.pop()
except IndexError as error:
    print(error)
grown.append("text")
grown.append(True)
print(grown)
grown.clear()
grown.append(False)
grown.extend([True, False])
grown += [True]
grown.extend(x for x in (True, False))
show("again", grown)
grown.extend([1, "a"])
print(grown)

mixed = [True, False]
mixed.append(2)
print(mixed, mixed + [True], [True] + mixed, mixed * 2)
a, b = [True, False]
first, *rest = [True, False, True]
print(a, b, first, rest, [*rest, *rest], (*rest,), {*rest})

flags = [True, False, True, True, False, False, True]
print(flags[1:3], flags[::2], flags[::-1], flags[5:2], flags[-3:], flags[:])
flags[::2] = [False] * 4
print(flags)
flags[1:3] = [True, True]
print(flags)
flags[1:3] = [True]
print(flags)
flags[1:1] = [False, False, False]
print(flags)
flags[2:4] = "ab"
print(flags)
flags = [False] * 6
flags[::2] = [True, True, 7]
print(flags)
flags = [True, False, True]
flags[:] = flags
print(flags)
flags[1:] = flags
print(flags)
try:
    flags = [True] * 4
    flags[::2] = [False] * 3
except ValueError as error:
    print(error)
del flags[1]
print(flags)
del flags[::2]
print(flags)

flags = [False, True, False]
copies = [flags.copy(), list(flags), flags[:], [*flags], flags + [], flags * 1, sorted(flags)]
flags[0] = True
print(copies, flags)
print(True in flags, 0 in flags, 1.0 in flags, 2 in flags, "a" in flags, Odd() in flags)
print(flags.index(False), flags.index(True, 1), flags.count(1), flags.count(1.0), flags.count(Odd()))
flags = [False, True, False]
for wanted in (2, 0.5, None):
    try:
        flags.index(wanted)
    except ValueError as error:
        print(error)
try:
    flags.index(True, 2)
except ValueError as error:
    print(error)
flags.remove(True)
flags.insert(1, True)
flags.reverse()
print(flags, list(reversed(flags)), flags == [0, 1, 0], flags == [False, True, False])
print([True] < [True, False], [False, True] > [False], [True] <= [True], [True] == [1], [True] != [False])
print([False] < [True], [False, True] < [False, False], [True] < [2])
flags.sort(reverse=True)
print(flags, max(flags), min(flags), any(flags), all(flags))
print(str(flags), repr([[True], [False]]), tuple(flags), set(flags), dict(enumerate(flags)))
print(list(map(int, flags)), list(zip(flags, flags)), [not one for one in flags], list(filter(None, flags)))
print(" ".join(map(str, flags)), hash(tuple(flags)) == hash((1, 0, 0)))
flags *= 2
print(flags, [] * 3, [True] * 0, [True] * -1)
print(sum([True] * 10, 5), sum([True] * 10, 0.5), sum([True, True, 2]))
print(sys.getsizeof([True]), sys.getsizeof([False] * 8))
try:
    [True] + (False,)
except TypeError as error:
    print(error)


class Flags(list):
    pass


own = Flags([True, False])
own.append(True)
own.note = [False]
own[0] = own.note
print(own, own.note, Flags([True]) == [True], type(own[1:]))

for one in (walked := [True, True]):
    if len(walked) < 6:
        walked.append(False)
    elif len(walked) == 6:
        walked.append("end")
    print(one, end=" ")
print()
walker = iter([True, False])
print(next(walker), next(walker), next(walker, "over"))


class Noisy:
    def __del__(self):
        print("gone")


flags = [True, False]
flags[0] = Noisy()
flags[0] = True
print(flags)
flags = [True] * 3
flags.append(Noisy())
del flags
cycle = [True]
cycle[0] = cycle
print(cycle)
