"""Compare naja's scope analysis with CPython's symtable: compare_names.py DUMP_NAMES FILE...

DUMP_NAMES is the compiled example `dump_names`. Run by CPython 3.13. Prints every difference.
"""

import re
import subprocess
import symtable
import sys

KINDS = {
    "Module": "module", "Class": "class", "Function": "function", "Lambda": "function",
    "GeneratorExpression": "function", "ListComprehension": "function",
    "SetComprehension": "function", "DictComprehension": "function",
    "TypeParameters": "type parameters", "TypeAlias": "type alias",
    "TypeBound": "type variable", "TypeDefault": "type variable",
}
SCOPES = {1: "Local", 2: "GlobalExplicit", 3: "GlobalImplicit", 4: "Free", 5: "Cell"}
HIDDEN = {"__classdict__", "__type_params__", "__static_attributes__"}


def theirs(table, depth, out):
    symbols = {}
    for symbol in table.get_symbols():
        name = symbol.get_name()
        if name.startswith(".") or name in HIDDEN:
            continue
        symbols[name] = SCOPES[symbol._Symbol__scope]
    out.append((depth, str(table.get_type()), table.get_name(), symbols))
    for child in table.get_children():
        theirs(child, depth + 1, out)


def ours(lines):
    out = []
    for line in lines:
        head, _, _, symbols = line.split(" | ") if not line.endswith(" | ") else line.split(" | ")
        depth, kind, name = head.split(" ")
        name = name.strip("<>")
        if kind == "Module":
            name = "top"
        found = dict(item.split("=") for item in symbols.split())
        found = {k: "Free" if v == "Enclosing" else v for k, v in found.items() if not k.startswith(".")}
        out.append((int(depth), KINDS[kind], name, found))
    return out


def compare(path, lines):
    source = open(path, "rb").read()
    errors = [line for line in lines if line.startswith("error ")]
    lines = [line for line in lines if not line.startswith("error ")]
    try:
        table = symtable.symtable(source, path, "exec")
    except SyntaxError as error:
        if not errors:
            print(f"{path}: CPython refuses: {error.msg}")
        return
    for error in errors:
        print(f"{path}: we refuse: {error}")
    expected = []
    theirs(table, 0, expected)
    got = ours(lines)
    if [scope[:3] for scope in expected] != [scope[:3] for scope in got]:
        for a, b in zip(expected, got):
            if a[:3] != b[:3]:
                print(f"{path}: scopes differ: CPython {a[:3]} ours {b[:3]}")
                return
        print(f"{path}: number of scopes differs")
        return
    for (_, kind, name, a), (_, _, _, b) in zip(expected, got):
        module = kind == "module"
        for symbol in sorted(a.keys() | b.keys()):
            x, y = a.get(symbol), b.get(symbol)
            if module and y in ("Local", "GlobalImplicit", "GlobalExplicit"):
                y = x if x else y
            if x is not None and y is None:
                continue  # merged from an inlined comprehension
            if x != y and not (symbol == "__class__" and kind == "class"):
                print(f"{path}: {kind} {name}: {symbol}: CPython {x}, ours {y}")


def main():
    tool, *paths = sys.argv[1:]
    for start in range(0, len(paths), 50):
        batch = paths[start:start + 50]
        text = subprocess.run([tool, *batch], capture_output=True, text=True).stdout
        for part in re.split(r"^file ", text, flags=re.M)[1:]:
            path, *lines = part.rstrip("\n").split("\n")
            compare(path, lines)


main()
