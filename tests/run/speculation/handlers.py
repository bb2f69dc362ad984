# Loops inside try and with, and at module level, run fast; a handler finds every variable.
import math


class Quiet:
    def __enter__(self) -> "Quiet":
        return self

    def __exit__(self, *args: object) -> bool:
        print("exit", args[0])
        return True


class Noisy:
    def __init__(self, name: str) -> None:
        self.name = name

    def __del__(self) -> None:
        print("del", self.name)


def checked(value: float, limit: float) -> float:
    if value > limit:
        raise ValueError("above", value)
    return value * 2.0


def inside(limit: float) -> None:
    total = 0.0
    count = 0
    last = -1.0
    try:
        for i in range(100):
            last = i * 0.5
            total += checked(last, limit)
            count += 1
    except ValueError as error:
        print(error, total, count, last, i)
    finally:
        print("finally", total, count)


def around(limits: list[float]) -> None:
    total = 0.0
    failed = 0
    for i in range(len(limits)):
        half = limits[i] * 0.5
        try:
            total += checked(half, 1.5)
        except ValueError:
            failed += 1
            total -= half
        else:
            total += 0.25
        with Quiet():
            total += 1.0 / (limits[i] - 1.0)
    print(total, failed, half)


def objects() -> None:
    held = None
    total = 0
    try:
        for i in range(4):
            held = Noisy(f"object {i}")
            total += i
            if total == 3:
                raise KeyError(total)
    except KeyError as error:
        print("caught", error, held.name, total)


def overflow() -> None:
    n = 2 ** 61 - 3
    f = 1.0
    try:
        for i in range(6):
            n += 1
            f *= 1e100
            n // (3 - i)
    except ZeroDivisionError:
        print(n, f, i)


inside(3.0)
inside(1e9)
around([1.0, 2.0, 4.0, 1.0])
around([0, 2, 3.5])
try:
    around(["x"])
except TypeError as error:
    print(error)
objects()
overflow()

total = 0.0
count = 0
text = ""
for i in range(10):
    x = i * 1.5
    y = x * x - 2.0
    total += math.sqrt(y) if y > 0.0 else -y
    count += 1
    if i % 4 == 0:
        text += str(i)
print(total, count, text, x, y)

try:
    for i in range(5):
        x = 10.0 / (3 - i)
        count += i
        kept = Noisy("module " + str(i))
except ZeroDivisionError as error:
    print(error, i, x, count, kept.name)

late = None
for i in range(6):
    if i == 3:
        late = i * 0.25
    elif i > 3:
        late += 0.5
print(late)


def uses() -> str:
    return f"{total:.3f} {count}"


print(uses())
for i in range(3):
    total += 1.0
    count += 1
    print(uses())
del x
try:
    for i in range(3):
        x += 1.0
except NameError as error:
    print(error)

# out: ('above', 3.5) 21.0 7 3.5 7
# out: finally 21.0 7
# out: finally 4950.0 100
# out: exit <class 'ZeroDivisionError'>
# out: exit None
# out: exit None
# out: exit <class 'ZeroDivisionError'>
# out: 4.083333333333334 1 0.5
# out: exit None
# out: exit None
# out: exit None
# out: 1.15 1 1.75
# out: can't multiply sequence by non-int of type 'float'
# out: del object 0
# out: del object 1
# out: caught 3 object 2 3
# out: del object 2
# out: 2305843009213693953 inf 3
# out: 67.2487823204653 10 048 13.5 180.25
# out: del module 0
# out: del module 1
# out: float division by zero 3 10.0 13 module 2
# out: 1.75
# out: 67.249 13
# out: 68.249 14
# out: 69.249 15
# out: 70.249 16
# out: name 'x' is not defined
# out: del module 2
