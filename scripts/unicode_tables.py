"""Writes runtime/core/src/text/unicode_tables/*.rs: what CPython 3.13 knows about every code point.

Run with CPython 3.13, whose Unicode is 15.1.0: python3.13 scripts/unicode_tables.py
Everything is asked from str methods themselves, so the tables agree with CPython by construction.
"""

import pathlib
import unicodedata

assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version

FLAGS = [
    ("ALPHA", str.isalpha),
    ("DECIMAL", str.isdecimal),
    ("DIGIT", str.isdigit),
    ("NUMERIC", str.isnumeric),
    ("SPACE", str.isspace),
    ("PRINTABLE", str.isprintable),
    ("LOWER", str.islower),
    ("UPPER", lambda char: char.isupper()),
    ("TITLE", lambda char: unicodedata.category(char) == "Lt"),
    ("IDENTIFIER_START", str.isidentifier),
    ("IDENTIFIER_PART", lambda char: ("a" + char).isidentifier()),
    ("CASE_IGNORABLE", lambda char: is_case_ignorable(char)),
]
BLOCK_BITS = 4
MIDDLE_BITS = 5
OUTPUT = pathlib.Path(__file__).parent.parent / "runtime/core/src/text/unicode_tables"


def is_case_ignorable(char):
    """Found out through the rule for a final sigma, the only place where the property matters."""
    return ("A" + char + "\u03a3").lower()[-1] == "\u03c2" != (char + "\u03a3").lower()[-1]


def flag_trie(chars):
    classes = {}
    of_char = []
    for char in chars:
        flags = sum(test(char) << bit for bit, (_, test) in enumerate(FLAGS))
        of_char.append(classes.setdefault(flags, len(classes)))
    return list(classes), *two_levels(of_char, 1 << BLOCK_BITS)


def two_levels(values, size):
    blocks = {}
    index = [blocks.setdefault(tuple(values[at : at + size]), len(blocks)) for at in range(0, len(values), size)]
    return index, [value for block in blocks for value in block]


def case_ranges(chars, convert):
    """Runs (first, last, stride, delta) of simple mappings, and the list of mappings to several code points."""
    ranges, special = [], []
    for char in chars:
        mapped = convert(char)
        if mapped == char:
            continue
        if len(mapped) > 1:
            special.append((ord(char), [ord(part) for part in mapped]))
            continue
        code, delta = ord(char), ord(mapped) - ord(char)
        if ranges and ranges[-1][3] == delta:
            first, last, stride, _ = ranges[-1]
            if code - last in (1, 2) and (first == last or stride == code - last):
                ranges[-1] = (first, code, code - last, delta)
                continue
        ranges.append((code, code, 1, delta))
    return ranges, special


def digit_runs(chars):
    """Runs (first, last, value of the first) of code points with consecutive digit values."""
    runs = []
    for char in chars:
        value, code = unicodedata.digit(char, None), ord(char)
        if value is None:
            continue
        if runs and runs[-1][1] == code - 1 and runs[-1][2] + code - runs[-1][0] == value:
            runs[-1] = (runs[-1][0], code, runs[-1][2])
        else:
            runs.append((code, code, value))
    return runs


def numbers(values):
    lines, line = [], "   "
    for value in values:
        text = f" {value},"
        if len(line) + len(text) > 100:
            lines.append(line)
            line = "   "
        line += text
    return "\n".join([*lines, line])


def table(doc, name, kind, items):
    return f"/// {doc}\npub static {name}: [{kind}; {len(items)}] = [\n{numbers(items)}\n];\n"


def write(name, what, parts):
    head = f"//! Unicode 15.1.0 as CPython 3.13 has it: {what}.\n//!\n//! Written by `scripts/unicode_tables.py`; do not edit by hand.\n"
    (OUTPUT / f"{name}.rs").write_text("\n".join([head, *parts]))


def main():
    chars = [chr(code) for code in range(0x110000)]
    flag_classes, index, leaves = flag_trie(chars)
    top_index, top_leaves = two_levels(index, 1 << MIDDLE_BITS)
    parts = [
        "\n".join(
            f"/// Set for code points with the property `{name.lower()}`.\npub const {name}: u16 = 1 << {bit};"
            for bit, (name, _) in enumerate(FLAGS)
        ) + "\n",
        table("The flags of each class of code points.", "CLASS_FLAGS", "u16", flag_classes),
        table("For each 512 code points, the row in `MIDDLE`.", "TOP", "u8", top_index),
        table("For each row and 16 code points, the row in `LEAVES`.", "MIDDLE", "u16", top_leaves),
        table("For each row and code point, its class.", "LEAVES", "u8", leaves),
    ]
    parts.append(table(
        "Runs (first, last, value of the first) of digits.", "DIGIT_RUNS", "(u32, u32, u8)",
        [f"({first:#x}, {last:#x}, {value})" for first, last, value in digit_runs(chars)],
    ))
    write("properties", "the properties of every code point", parts)
    parts = []
    for name, convert in [("UPPER", str.upper), ("LOWER", str.lower), ("TITLE", str.title), ("FOLD", str.casefold)]:
        base = {"TITLE": str.upper, "FOLD": str.lower}.get(name)
        # Title case and folding are stored only where they differ from upper and lower case.
        mapped = convert if base is None else lambda char: convert(char) if convert(char) != base(char) else char
        ranges, special = case_ranges(chars, mapped)
        if base is not None:
            # A character that maps to itself here but not in the base needs an entry of its own.
            ranges += [(ord(char),) * 2 + (1, 0) for char in chars if convert(char) == char != base(char)]
            ranges = sorted(ranges)
        parts.append(table(
            f"Runs (first, last, stride, delta) of `{name.lower()}`.", f"{name}_RANGES", "(u32, u32, u8, i32)",
            [f"({first:#x}, {last:#x}, {stride}, {delta})" for first, last, stride, delta in ranges],
        ))
        parts.append(table(
            f"Code points that `{name.lower()}` makes several of, padded with 0.", f"{name}_SPECIAL", "(u32, [u32; 3])",
            [f"({code:#x}, [{', '.join(f'{part:#x}' for part in (to + [0])[:3] + [0] * (2 - len(to)))}])" for code, to in special],
        ))
    write("case", "the case mappings", parts)
    print(len(flag_classes), "classes;", len(top_index) + 2 * len(top_leaves) + len(leaves), "bytes of trie")


main()
