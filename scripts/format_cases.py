"""Writes runtime/core/testdata/format.txt: what CPython 3.13 makes of many random format specifications.

Each line: kind, value, specification, and the result or `!` and the error, apart by tabs.
"""

import pathlib
import random

random.seed(20)
VALUES = {
    "int": [0, 1, -1, 42, -255, 1234567, -123456789, 2**40, 10**25, -(2**70), 65, 8364, 10**400],
    "float": [0.0, -0.0, 1.0, -1.5, 1234567.891, 1e22, -1e-7, 0.5, 2.5, 99999.95, 1e100, float("inf"), float("nan"), -0.0001],
    "complex": [1j, 1 + 2j, -0.0 - 1.5j, complex("inf+nanj"), 1234.5 - 1e20j, 3 + 0j],
    "str": ["", "a", "hello", "h\xe9llo", "\u20ac\U0001f600x"],
}
TYPES = {"int": "bcdoxXneEfFgG%s", "float": "eEfFgGn%ds", "complex": "eEfFgGn%s", "str": "sd"}


def spec(kind):
    def maybe(chance, options):
        return random.choice(options) if random.random() < chance else ""

    fill = maybe(0.3, "*0 x\u20ac<")
    align = random.choice("<>^=") if fill else maybe(0.3, "<>^=")
    return "".join([
        fill, align, maybe(0.3, "+- "), maybe(0.08, "z"), maybe(0.2, "#"), maybe(0.25, "0"),
        maybe(0.6, ["1", "5", "8", "10", "17", "20", "33"]), maybe(0.25, ",_"), maybe(0.4, [".0", ".1", ".2", ".3", ".5", ".10", ".25", "."]),
        maybe(0.75, TYPES[kind]), maybe(0.02, "?%,"),
    ])


def main():
    lines = []
    for kind, values in VALUES.items():
        for _ in range(300 if kind != "str" else 120):
            value, text = random.choice(values), spec(kind)
            if not text:
                continue
            try:
                result = format(value, text)
            except Exception as error:
                result = f"!{type(error).__name__} {error}"
            shown = value if kind == "str" else repr(value)
            if kind == "complex":
                shown = f"{value.real!r} {value.imag!r}"
            lines.append("\t".join([kind, shown, text, result]))
    path = pathlib.Path(__file__).parent.parent / "runtime/core/testdata/format.txt"
    path.write_text("\n".join(lines) + "\n")


main()
