# Counted loops: the variable may be rebound, bounds are taken once, steps have a sign.
for i in range(3):
    print(i, end=" ")
    i = 10
print(i)
n = 3
for i in range(n):
    n = 0
    print(i, end=" ")
print()
for i in range(10, 0, -4):
    print(i, end=" ")
for i in range(5, 5):
    print("never")
else:
    print("else", i)
for i in range(2**62, 2**62 + 2):
    print(i)
for bad in ((1.5,), ("a", 2), (1, 2, 0)):
    try:
        for i in range(*bad):
            pass
    except (TypeError, ValueError) as error:
        print(error)
try:
    for i in range(1.5):
        pass
except TypeError as error:
    print(error)
try:
    for i in range(0, 5, 0):
        pass
except ValueError as error:
    print(error)


class Index:
    def __index__(self):
        return 2


print([i for i in range(Index())], [i for i in range(True)])
print([(i, j) for i in range(3) for j in range(i)])

# out: 0 1 2 10
# out: 0 1 2
# out: 10 6 2 else 2
# out: 4611686018427387904
# out: 4611686018427387905
# out: 'float' object cannot be interpreted as an integer
# out: 'str' object cannot be interpreted as an integer
# out: range() arg 3 must not be zero
# out: 'float' object cannot be interpreted as an integer
# out: range() arg 3 must not be zero
# out: [0, 1] [0]
# out: [(1, 0), (2, 0), (2, 1)]
