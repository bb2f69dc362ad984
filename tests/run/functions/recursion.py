# Recursion deep enough for real programs, and its end as an exception.
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))

def forever(n):
    return forever(n + 1)
try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, str(error).startswith("maximum recursion depth exceeded"))

def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 8))

nested = []
nested.append(nested)
print(nested, repr({"a": nested}))
table = {}
table["self"] = table
print(table)

class Looping:
    def __repr__(self):
        return repr(self)
try:
    repr(Looping())
except RecursionError:
    print("RecursionError")
def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)
print(is_even(400), is_odd(400))

# out: 900
# out: RecursionError True
# out: 19
# out: [[...]] {'a': [[...]]}
# out: {'self': {...}}
# out: RecursionError
# out: True False
