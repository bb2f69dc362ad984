# sum() over ints, floats and both: exact, compensated or plain, as CPython 3.13 does it.
a = [False, False, True, True]
for k in range(12):
    a.append(1e22)
    print(k, sum(a), sum(a[4:]), sum([2.0] + a[4:]), sum([2] + a[4:]))
print(sum([1e100, 1.0, -1e100]), sum([1, 1e100, 1, -1e100]), sum([1e100, 1, 2.0, -1e100]))
print(sum([1e16] + [1] * 10), sum([1e16] + [True] * 10), sum([1e16] + [1.0] * 10))
print(sum([1j, 1e100, 1, -1e100]), sum([0.1] * 10), sum([1e16, 2**70, 1.0]))
print(sum([2**61, 2**61, 1.0, 1e-3]), sum([2**62, 2**62, 0.1, 0.1, 0.1]), sum([2**63, 0.1, 0.1]))
print(sum([2**61, 0.1, 1e17, -1e17]), sum([0.1, 2**63 - 1, 0.1, -(2**63)]), sum([0.1, 2**64, 0.1]))
print(sum([0.1] * 3, 2**70), sum([0.1] * 3, True), sum([True, True]), sum([], True), sum([True], True))


class Tracked(int):
    def __add__(self, other):
        return Tracked(int(self) + int(other) + 1)

    def __radd__(self, other):
        return Tracked(int(self) + int(other) + 100)


class Real(float):
    def __radd__(self, other):
        return other + 1000.0


class Odd:
    def __radd__(self, other):
        return other + 0.5


print(sum([Tracked(1), Tracked(2)]), sum([0.5, Tracked(1), Tracked(2)]), sum([1, Tracked(5), 7]))
print(sum([1, Real(2), 0.1, 0.1, 0.1]), sum([0.1, Real(2), 0.1]), sum([Odd(), 0.1, 0.1, 0.1, 1e16, 1.0]))
print(sum([1, Odd(), 1e16, 1.0, 1.0]), sum([0.1, Odd(), 1e16, 1.0, 1.0]), sum([1], Tracked(3)))
for items in ([1, "a"], [1.0, "a"], [1.0, 1, None], ["a"], [[1]]):
    try:
        print(sum(items))
    except TypeError as error:
        print(error)
inf = float("inf")
print(sum([inf, 1.0]), sum([inf, -inf]), sum([1e308, 1e308, -1e308]), sum([-0.0]), sum([-0.0], -0.0))

# out: 0 1e+22 1e+22 1e+22 1e+22
# out: 1 2e+22 2e+22 2e+22 2e+22
# out: 2 3e+22 3e+22 3e+22 3e+22
# out: 3 4e+22 4e+22 4e+22 4e+22
# out: 4 5e+22 5e+22 5.0000000000000004e+22 5e+22
# out: 5 6e+22 6e+22 6e+22 6e+22
# out: 6 7e+22 7e+22 7e+22 7e+22
# out: 7 8e+22 8e+22 8e+22 8e+22
# out: 8 9e+22 9e+22 9e+22 9e+22
# out: 9 1e+23 1e+23 1.0000000000000001e+23 1e+23
# out: 10 1.1e+23 1.1e+23 1.1e+23 1.1e+23
# out: 11 1.2e+23 1.2e+23 1.2e+23 1.2e+23
# out: 1.0 0.0 2.0
# out: 1e+16 1e+16 1.000000000000001e+16
# out: 1j 1.0 1.1806016207174112e+21
# out: 4.611686018427388e+18 9.223372036854776e+18 9.223372036854776e+18
# out: 2.305843009213694e+18 0.1 1.8446744073709552e+19
# out: 1.1805916207174113e+21 1.3000000000000003 2 True 2
# out: 104 3.5 114
# out: 1001.3 1000.2 1.0000000000000002e+16
# out: 1.0000000000000004e+16 1e+16 5
# out: unsupported operand type(s) for +: 'int' and 'str'
# out: unsupported operand type(s) for +: 'float' and 'str'
# out: unsupported operand type(s) for +: 'float' and 'NoneType'
# out: unsupported operand type(s) for +: 'int' and 'str'
# out: unsupported operand type(s) for +: 'int' and 'list'
# out: inf nan inf 0.0 -0.0
