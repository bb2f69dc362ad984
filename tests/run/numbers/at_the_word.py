"""Ints where machine words end: lengths, indices and quotients."""

spread = range(-(2**62), 2**62 - 1)
print(len(spread), spread.__len__(), bool(spread), spread[2**62])


class Long:
    def __len__(self):
        return 2**63 - 1


print(len(Long()), Long().__len__())
print(list(range(2**63 - 3, 2**63 + 2)))
print((-(2**63)) / 2**62, (-(2**63)) / 3, 5 / -(2**63), (-(2**63)) / (-(2**63)))
print(divmod(-(2**63), 2), (-(2**63)) // -1, abs(-(2**63)), hash(-(2**63)), round(-(2**63), -2))
for index in (2**62, 2**63 - 1):
    try:
        print(("{0[%d]}" % index).format([1]))
    except IndexError as error:
        print(error)

# out: 9223372036854775807 9223372036854775807 True 0
# out: 9223372036854775807 9223372036854775807
# out: [9223372036854775805, 9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809]
# out: -2.0 -3.0744573456182584e+18 -5.421010862427522e-19 1.0
# out: (-4611686018427387904, 0) 9223372036854775808 9223372036854775808 -4 -9223372036854775800
# out: list index out of range
# out: list index out of range
