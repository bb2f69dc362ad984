"""Functions of numbers have a copy that works on raw numbers and gives up at any surprise."""

import traceback


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def power(base: int, exponent: int) -> int:
    if exponent == 0:
        return 1
    return base * power(base, exponent - 1)


def entry(i: int, j: int) -> float:
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def inverse(x: float) -> float:
    return 1.0 / x


def half(x):
    return x / 2


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def smaller(a: float, b: float) -> bool:
    return a < b


def root(x: int) -> int:
    if x < 0:
        raise ValueError(f"{x} is negative")
    guess = x
    while guess * guess > x:
        guess = (guess + x // guess) // 2
    return guess


def collatz(n: int) -> int:
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def is_even(n: int) -> bool:
    if n == 0:
        return True
    return is_odd(n - 1)


def is_odd(n: int) -> bool:
    if n == 0:
        return False
    return is_even(n - 1)


def endless(n: int) -> int:
    return endless(n + 1) + 1


def maybe(n: int, limit: int) -> int:
    if n < limit:
        found = n
    return found


def mixed(n: int) -> int:
    if n > 3:
        return 2.5
    return n


def total(values, function):
    result = 0
    for value in values:
        result += function(value)
    return result


def run(n: int) -> float:
    result = 0.0
    for i in range(n):
        for j in range(n):
            result += entry(i, j)
    return result


def attempt(what, *arguments):
    try:
        print(what.__name__, arguments, what(*arguments))
    except Exception as error:
        line = traceback.extract_tb(error.__traceback__)[-1]
        print(what.__name__, arguments, type(error).__name__, error, line.name, line.line)


print(fib(20), [fib(n) for n in range(10)], fib(True), fib(1.5), fib(False))
for exponent in (3, 61, 62, 63, 64, 200):
    print(power(2, exponent), power(-3, exponent) % 1000007)
print(power(2.0, 10), power(10 ** 30, 3), power(True, 2))
attempt(power, 2, -1.5) if False else None
print(f"{run(40):.12f}", entry(0, 0), entry(3, 4))
attempt(entry, 1.5, 2)
attempt(entry, "a", "b")
attempt(inverse, 4.0)
attempt(inverse, 4)
attempt(inverse, 0.0)
attempt(inverse, 0)
attempt(inverse, float("nan"))
attempt(inverse, float("inf"))
attempt(inverse, -0.0)
attempt(inverse, "x")
print(half(3), half(3.0), half(-1e-320), half(True), half(10 ** 400 // 10 ** 390))
attempt(half, 10 ** 400)
print([n for n in range(60) if is_prime(n)], is_prime(2 ** 31 - 1), is_prime(7.0), is_prime(True))
print(smaller(1.0, 2.0), smaller(2, 1), smaller(float("nan"), 1.0), smaller(1.0, float("nan")))
print(is_prime(7) is True, smaller(2.0, 1.0) is False, type(smaller(1.0, 2.0)))
attempt(root, 10 ** 12)
attempt(root, -4)
attempt(root, 10 ** 40)
print(max(collatz(n) for n in range(1, 300)), collatz(2 ** 61 - 1), collatz(2 ** 64 + 3))
print(is_even(100), is_odd(7), is_even(2.0), is_odd(0))
attempt(maybe, 1, 2)
attempt(maybe, 3, 2)
print([mixed(n) for n in range(6)], mixed(2.0))
print(total([1, 2, 3], fib), total([1.5, 2], half), total(range(5), mixed))


def safely(n: int) -> str:
    try:
        return str(endless(n))
    except RecursionError as error:
        return f"{type(error).__name__}"


print(safely(0), safely(10), safely(2 ** 61 - 5))


def not_yet():
    return later(3)


try:
    not_yet()
except NameError as error:
    print(error)


def later(n: int) -> int:
    return n * 2


print(not_yet())


def loops(n: int) -> int:
    found = 0
    for i in range(n):
        found += later(i)
        if is_prime(i):
            found += collatz(i + 1)
    return found


print(loops(50))


def ends_in_last_iteration(n: int, start: int) -> int:
    for i in range(n):
        start = later(start)
    return start


print([ends_in_last_iteration(n, 1) for n in (59, 60, 61, 62, 63)])
print([ends_in_last_iteration(n, -1) for n in (59, 60, 61, 62, 63)])
print(ends_in_last_iteration(3, 1.5), ends_in_last_iteration(3, "ab"))


def nan_of(x: float) -> float:
    return x - x


def sum_of(values: list[float]) -> float:
    result = 0.0
    for i in range(len(values)):
        result += nan_of(values[i])
    return result


print(sum_of([1.0, 2.0]), sum_of([1.0, float("inf")]), sum_of([1.0, 2]), sum_of([float("nan")] * 50))

# out: 6765 [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] True 1.5 False
# out: 8 999980
# out: 2305843009213693952 242487
# out: 4611686018427387904 272546
# out: 9223372036854775808 182369
# out: 18446744073709551616 452900
# out: 1606938044258990275541962092341162602522202993782792835301376 959082
# out: 1024.0 1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 1
# out: 7.875918457609 1.0 0.03125
# out: entry (1.5, 2) 0.10526315789473684
# out: entry ('a', 'b') TypeError can only concatenate str (not "int") to str entry return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
# out: inverse (4.0,) 0.25
# out: inverse (4,) 0.25
# out: inverse (0.0,) ZeroDivisionError float division by zero inverse return 1.0 / x
# out: inverse (0,) ZeroDivisionError float division by zero inverse return 1.0 / x
# out: inverse (nan,) nan
# out: inverse (inf,) 0.0
# out: inverse (-0.0,) ZeroDivisionError float division by zero inverse return 1.0 / x
# out: inverse ('x',) TypeError unsupported operand type(s) for /: 'float' and 'str' inverse return 1.0 / x
# out: 1.5 1.5 -5e-321 0.5 5000000000.0
# out: half (10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000,) OverflowError integer division result too large for a float half return x / 2
# out: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59] True True False
# out: True False False False
# out: True True <class 'bool'>
# out: root (1000000000000,) 1000000
# out: root (-4,) ValueError -4 is negative root raise ValueError(f"{x} is negative")
# out: root (10000000000000000000000000000000000000000,) 100000000000000000000
# out: 127 860 483
# out: True True True False
# out: maybe (1, 2) 1
# out: maybe (3, 2) UnboundLocalError cannot access local variable 'found' where it is not associated with a value maybe return found
# out: [0, 1, 2, 3, 2.5, 2.5] 2.0
# out: 4 1.75 8.5
# out: RecursionError RecursionError RecursionError
# out: name 'later' is not defined
# out: 6
# out: 2612
# out: [576460752303423488, 1152921504606846976, 2305843009213693952, 4611686018427387904, 9223372036854775808]
# out: [-576460752303423488, -1152921504606846976, -2305843009213693952, -4611686018427387904, -9223372036854775808]
# out: 12.0 abababababababab
# out: 0.0 nan 0.0 nan
