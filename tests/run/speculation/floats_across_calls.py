"""Floats that innermost loops compute and that outer loops keep across calls."""


def sums(rows, log):
    total = 0.0
    for row in rows:
        part = -0.0
        for value in row:
            part += value
            total += value * 0.5
        log.append(part)
        total = -total
    return total, part


log = []
print(sums([[1.5, 2.5], [0.0, -0.0], [float("inf"), float("-inf")]], log), log)
log = []
print(sums([[-0.0, -0.0], [1e308, 1e308], [1, 2.5, True]], log), log)
try:
    sums([[1.0, 2.0], [3.0, "x"]], log)
except TypeError as error:
    print(error, log[-1])

widths = []
area = 0.25
for n in range(4):
    width = 1.0
    for k in range(n + 2):
        width *= 1.5
        if width > 7.0:
            width -= k
            continue
        area += width
    widths.append(width)
print(widths, area, width)

area = 1.0
try:
    for n in range(4):
        width = float(n)
        for k in range(3):
            width += area / (2 - n)
            area += width
        widths.append(width)
except ZeroDivisionError as error:
    print(error, area, width, n, k)

# out: (nan, nan) [4.0, 0.0, nan]
# out: (1e+308, 4.5) [-0.0, inf, 4.5]
# out: unsupported operand type(s) for +=: 'float' and 'str' 3.0
# out: [2.25, 3.375, 5.0625, 3.59375] 35.5 3.59375
# out: float division by zero 77.875 2.0 2 0
