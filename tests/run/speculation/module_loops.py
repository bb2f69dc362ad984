"""Loops of a module: its names are variables there, some of them bound only later."""

import atexit


total = 0
last = 0
for size in (30, 40, 2**70):
    if size > 100:
        size = 50
    limit = size
    flags = [True] * (limit + 1)
    p = 2
    while p * p <= limit:
        if flags[p]:
            k = p * p
            while k <= limit:
                flags[k] = False
                k += p
        p += 1
    for i in range(2, size + 1):
        if flags[i]:
            total += 1
            last = i
    if size == 40:
        ratio = total / last
print(total, last, size, limit, p, k, i, ratio)


def look():
    return [name for name in ("early", "late", "never") if name in globals()]


for early in range(3):
    if early == 2:
        late = early * 2**61
    if early == 5:
        never = 1
print(look(), late)

# An exception half way: what is bound then is what the handler and the module see.
try:
    for step in range(10):
        half = 10 // (3 - step)
        after = step + half
except ZeroDivisionError:
    print(step, half, after)
try:
    for turn in range(3):
        if turn == 2:
            missing += unbound
        missing = turn
        if turn == 0:
            unbound = 2**61
            del unbound
except NameError as error:
    print(error, turn, missing)

# A float and a bool where ints were.
for kind in (1, 2, 2.5, True, 2**80):
    mixed = 0
    for n in range(4):
        mixed += kind
    print(mixed, kind, n)

# A number goes where a list was.
box = [1.5, 2.5]
for number in range(4):
    value = 0.0
    for item in range(2):
        if type(box) is list:
            value += box[item]
        else:
            value += box
    if number == 2:
        box = 7
    held = value
print(box, held, value)


class Counted(int):
    def __add__(self, other):
        return Counted(int(self) * 2 + other)


acc = 1
for n in range(5):
    if n == 3:
        acc = Counted(acc)
    acc = acc + 1
print(acc, type(acc).__name__)


def at_end():
    print("at exit:", sorted(name for name in ("deep", "shallow", "unset") if name in globals()))
    print(deep, shallow)


atexit.register(at_end)
for shallow in range(4):
    for deep in range(5):
        if shallow * deep == 6:
            unset
    here = deep

# out: 37 47 50 50 8 56 50 0.5945945945945946
# out: ['early', 'late'] 4611686018427387904
# out: 3 10 12
# out: name 'unbound' is not defined 2 1
# out: 4 1 3
# out: 8 2 3
# out: 10.0 2.5 3
# out: 4 True 3
# out: 4835703278458516698824704 1208925819614629174706176 3
# out: 7 14.0 14.0
# out: 19 Counted
# out: at exit: ['deep', 'shallow']
# out: 3 2
# err: Traceback (most recent call last):
# err:   File "module_loops.py", line 103, in <module>
# err:     unset
# err: NameError: name 'unset' is not defined
# exit: 1
