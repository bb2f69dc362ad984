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

# out: repeat [True, True, True, True, True] 5 5 5 0 True
# out: stored [True, False, True, True, False] 5 3 3 2 True
# out: True True True <class 'bool'>
# out: list assignment index out of range
# out: list index out of range
# out: list assignment index out of range
# out: list index out of range
# out: an int [True, False, 1, True, False] 5 3 3 2 True
# out: False True
# out: [True, False, None, True, False] True
# out: grown [True, False, False, True, False, False, True, False, False, True, False, False, True, False, False, True, False, False, True, False] 20 7 7 13 True
# out: [False, True, False, False, True, False, False, True, False, False, True, False, False, True, False, False, True, False] [False] True [False]
# out: [] False 0
# out: pop from empty list
# out: ['text', True]
# out: again [False, True, False, True, True, False] 6 3 3 3 True
# out: [False, True, False, True, True, False, 1, 'a']
# out: [True, False, 2] [True, False, 2, True] [True, True, False, 2] [True, False, 2, True, False, 2]
# out: True False True [False, True] [False, True, False, True] (False, True) {False, True}
# out: [False, True] [True, True, False, True] [True, False, False, True, True, False, True] [] [False, False, True] [True, False, True, True, False, False, True]
# out: [False, False, False, True, False, False, False]
# out: [False, True, True, True, False, False, False]
# out: [False, True, True, False, False, False]
# out: [False, False, False, False, True, True, False, False, False]
# out: [False, False, 'a', 'b', True, True, False, False, False]
# out: [True, False, True, False, 7, False]
# out: [True, False, True]
# out: [True, True, False, True]
# out: attempt to assign sequence of size 3 to extended slice of size 2
# out: [True, True, True]
# out: [True]
# out: [[False, True, False], [False, True, False], [False, True, False], [False, True, False], [False, True, False], [False, True, False], [False, False, True]] [True, True, False]
# out: True True True False False True
# out: 2 1 2 2 2
# out: 2 is not in list
# out: 0.5 is not in list
# out: None is not in list
# out: True is not in list
# out: [False, True, False] [False, True, False] True True
# out: True True True True True
# out: True False True
# out: [True, False, False] True False True False
# out: [True, False, False] [[True], [False]] (True, False, False) {False, True} {0: True, 1: False, 2: False}
# out: [1, 0, 0] [(True, True), (False, False), (False, False)] [False, True, True] [True]
# out: True False False True
# out: [True, False, False, True, False, False] [] [] []
# out: 15 10.5 4
# out: 64 120
# out: can only concatenate list (not "tuple") to list
# out: [[False], False, True] [False] True <class 'list'>
# out: True True False False False False end
# out: True False over
# out: gone
# out: [True, False]
# out: gone
# out: [[...]]
