"""Writes runtime/core/testdata/math.txt: results of CPython 3.13's `math` for ordinary and special arguments.

Each line: function, result (a float, or `!` and the error), arguments.
"""

import math
import pathlib
import random

random.seed(7)
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.5, 1e300, -1e300, 5e-324, -1e-310, math.inf, -math.inf, math.nan, 1e-9, 710.0, -750.0, 1e22, 172.5, -171.5, 3.0, 1e16 + 2]
UNARY = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "exp", "exp2", "expm1", "log1p", "sin", "sinh", "sqrt", "tan", "tanh",
         "gamma", "lgamma", "erf", "erfc", "log", "log2", "log10", "ulp", "degrees", "radians"]
BINARY = ["pow", "fmod", "remainder", "atan2", "nextafter"]


def call(name, arguments):
    try:
        return repr(getattr(math, name)(*arguments))
    except (ValueError, OverflowError) as error:
        return f"!{error}"


def main():
    lines = []
    def add(name, arguments, shown=None):
        lines.append(f"{name}|{call(name, arguments)}|{' '.join(map(repr, shown or arguments))}")
    for name in UNARY:
        for value in SPECIAL + [random.uniform(-1, 1) for _ in range(8)] + [random.uniform(-30, 30) for _ in range(12)] + [random.uniform(0, 300)]:
            add(name, [value])
    for name in BINARY:
        for _ in range(80):
            add(name, [random.choice([random.choice(SPECIAL), random.uniform(-10, 10)]), random.choice([random.choice(SPECIAL), random.uniform(-10, 10)])])
    for _ in range(60):
        size = random.randint(1, 6)
        values = [random.choice([random.uniform(-1, 1), random.uniform(-1, 1) * 10.0 ** random.randint(-20, 20)]) for _ in range(size)]
        scale = 10.0 ** random.choice([0, 0, 0, 150, -150, 290, -300])
        add("hypot", [value * scale for value in values])
        add("fsum", [values], values)
        lines.append(f"sum|{sum(values)!r}|{' '.join(map(repr, values))}")
        lines.append(f"sumprod|{math.sumprod(values, values[::-1])!r}|{' '.join(map(repr, values))}")
    path = pathlib.Path(__file__).parent.parent / "runtime/core/testdata/math.txt"
    path.write_text("\n".join(lines) + "\n")


main()
