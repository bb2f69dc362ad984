"""Topic: `is` and `id()` of equal floats and of equal ints beyond CPython's cache (-5 to 256).

Difference: in CPython two such numbers made separately are two objects; in naja most are one.
Ints beyond 62 bits and a few floats of extreme size are objects in naja, too.

Cause: an int of up to 62 bits, and almost every float, is its own word; there is no object that
could be another one.

Workaround: compare numbers with `==`.
"""

ten_digits = "1234567890"
print(int(ten_digits) is int(ten_digits))  # CPython: False
print(float("1.5") is float("1.5"))  # CPython: False

first, second = float(ten_digits), float(ten_digits)
print(id(first) == id(second))  # CPython: False

# out: True
# out: True
# out: True
