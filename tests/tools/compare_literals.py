"""Compare naja's literal values with CPython's: compare_literals.py DUMP_LITERALS FILE...

DUMP_LITERALS is the compiled example `dump_literals`. Run by CPython 3.13.
"""

import ast
import collections
import re
import subprocess
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(100_000)


def units(value):
    return " ".join(f"{unit if isinstance(unit, int) else ord(unit):x}" for unit in value)


class Walk(ast.NodeVisitor):
    def __init__(self):
        self.found = collections.Counter()
        self.kind = "fstr"

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self.found["str " + units(node.value)] += 1
        elif isinstance(node.value, bytes):
            self.found["bytes " + units(node.value)] += 1

    def visit_JoinedStr(self, node):
        kind, self.kind = self.kind, "fstr"
        parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
        self.found[f"{kind} " + units("".join(parts))] += 1
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)
                if part.format_spec:
                    self.kind = "spec"
                    self.visit(part.format_spec)
                    self.kind = "fstr"


def compare(path, lines):
    source = open(path, "rb").read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, MemoryError):
        return
    walk = Walk()
    walk.visit(tree)
    ours = collections.Counter(line.rstrip() for line in lines)
    theirs = collections.Counter({key.rstrip(): count for key, count in walk.found.items()})
    # Debug text (f"{x=}") is constant text in CPython's tree and no literal in ours.
    if re.search(rb"=\s*(![rsa])?\s*[:}]", source):
        ours = collections.Counter({k: v for k, v in ours.items() if not k.startswith(("fstr", "spec"))})
        theirs = collections.Counter({k: v for k, v in theirs.items() if not k.startswith(("fstr", "spec"))})
    for key in theirs - ours:
        print(f"{path}: only CPython: {key[:200]}")
    for key in ours - theirs:
        print(f"{path}: only ours: {key[:200]}")


def main():
    tool, *paths = sys.argv[1:]
    for start in range(0, len(paths), 50):
        batch = paths[start:start + 50]
        text = subprocess.run([tool, *batch], capture_output=True, text=True).stdout
        for part in re.split(r"^file ", text, flags=re.M)[1:]:
            path, *lines = part.rstrip("\n").split("\n")
            compare(path, lines)


main()
