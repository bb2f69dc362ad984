"""Writes runtime/core/src/number/elementary/tables.rs: the values that exp, log, sin and atan are built from.

Each value is a pair of floats, the nearest one and the nearest to the rest, computed here with 80 digits.
Run: python3 scripts/elementary_tables.py
"""

import pathlib
from decimal import Decimal, getcontext

getcontext().prec = 80
OUTPUT = pathlib.Path(__file__).parent.parent / "runtime/core/src/number/elementary/tables.rs"


def arctangent(x):
    """Taylor's series after halving the angle until the argument is small."""
    halvings = 0
    while abs(x) > Decimal("0.01"):
        x = x / (1 + (1 + x * x).sqrt())
        halvings += 1
    total, term, index = Decimal(0), x, 1
    while abs(term) > Decimal(10) ** -85:
        total += term / index
        term, index = -term * x * x, index + 2
    return total * 2**halvings


def sine(x):
    total, term, index = Decimal(0), x, 1
    while abs(term) > Decimal(10) ** -85:
        total += term
        term, index = -term * x * x / ((index + 1) * (index + 2)), index + 2
    return total


def cosine(x):
    total, term, index = Decimal(0), Decimal(1), 0
    while abs(term) > Decimal(10) ** -85:
        total += term
        term, index = -term * x * x / ((index + 1) * (index + 2)), index + 2
    return total


def pair(value):
    high = float(value)
    return high, float(value - Decimal(high))


def chunks(value, bits, count):
    """`count` floats of at most `bits` bits each, and the rest as a float."""
    parts = []
    for _ in range(count):
        exponent = bits - 1 - value.copy_abs().ln().__truediv__(Decimal(2).ln()).__floor__()
        parts.append(float(int(value * Decimal(2) ** exponent)) / 2.0**exponent)
        value -= Decimal(parts[-1])
    return [*parts, float(value)]


def table(doc, name, kind, rows):
    body = "\n".join(f"    ({', '.join(map(repr, row))})," for row in rows)
    return f"/// {doc}\npub static {name}: [{kind}; {len(rows)}] = [\n{body}\n];\n"


def constant(doc, name, values):
    kind = "Double2" if len(values) == 2 else f"[f64; {len(values)}]"
    text = ", ".join(map(repr, values))
    text = f"Double2 {{ high: {values[0]!r}, low: {values[1]!r} }}" if kind == "Double2" else f"[{text}]"
    return f"/// {doc}\npub const {name}: {kind} = {text};\n"


def log_rows():
    """For each 128th from 1 to 2: a short reciprocal near the middle, and minus its logarithm."""
    rows = []
    for index in range(128):
        middle = Decimal(2 * index + 257) / 256
        if middle > Decimal(2).sqrt():
            middle /= 2
        steps = 1024 if index in (0, 127) else 512
        reciprocal = Decimal(1) if index in (0, 127) else Decimal(round(steps / middle)) / steps
        rows.append((float(reciprocal), *pair(-reciprocal.ln())))
    return rows


def main():
    ln2, pi = Decimal(2).ln(), 4 * arctangent(Decimal(1))
    rows = [
        "//! Values for the elementary functions, written by `scripts/elementary_tables.py`; do not edit by hand.\n",
        "use super::double2::Double2;\n",
        constant("ln 2.", "LN_2", pair(ln2)),
        constant("1 / ln 2.", "LOG2_E", pair(1 / ln2)),
        constant("ln 2 / 128 in parts whose products with 18 bits are exact.", "LN_2_PARTS", chunks(ln2 / 128, 34, 2)),
        constant("ln 2; the products of the first part with 12 bits are exact.", "LN_2_SHORT", chunks(ln2, 40, 1)),
        constant("pi / 2.", "HALF_PI", pair(pi / 2)),
        constant("pi.", "PI", pair(pi)),
        constant("pi / 2 in parts whose products with 20 bits are exact.", "HALF_PI_PARTS", chunks(pi / 2, 33, 3)),
        table("2^(i/128).", "EXP", "(f64, f64)", [pair((ln2 * i / 128).exp()) for i in range(128)]),
        table("A short reciprocal of a middle, and minus its logarithm.", "LOG", "(f64, f64, f64)", log_rows()),
        table("sin(i/128) and cos(i/128).", "SIN_COS", "(f64, f64, f64, f64)",
              [pair(sine(Decimal(i) / 128)) + pair(cosine(Decimal(i) / 128)) for i in range(102)]),
        table("atan(i/64).", "ATAN", "(f64, f64)", [pair(arctangent(Decimal(i) / 64)) for i in range(65)]),
    ]
    getcontext().prec = 500
    pi = 4 * arctangent_long()
    bits = int(2 / pi * Decimal(2) ** 1280)
    words = [f"{bits >> (64 * (19 - i)) & (2**64 - 1):#018x}" for i in range(20)]
    rows.append("/// The first 1280 bits of 2 / pi after the point.\n"
                f"pub static TWO_OVER_PI: [u64; 20] = [\n    {', '.join(words)},\n];\n")
    OUTPUT.write_text("\n".join(rows))


def arctangent_long():
    """pi / 4 by Machin's formula to the current precision."""
    def inverse(n):
        total, term, index = Decimal(0), Decimal(1) / n, 1
        while abs(term) > Decimal(10) ** -505:
            total += term / index
            term, index = -term / (n * n), index + 2
        return total
    return 4 * inverse(5) - inverse(239)


main()
