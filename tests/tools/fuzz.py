"""Compares naja with CPython on random programs.

    fuzz.py --naja target/release/naja [--count 1000] [--seed 0] [--keep FOLDER] [--mode full ...]

Each program is well formed, ends by itself, and prints what it computes: typed and un-annotated
functions, classes with operators, containers, exceptions, closures, generators, ints around every
boundary and float extremes. A program whose output or status differs is shrunk (statements are
taken out while it still differs) and written to the folder. Needs CPython 3.13 (NAJA_ORACLE).
"""

import argparse
import concurrent.futures
import os
import random
import shutil
import subprocess
import sys
import tempfile

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-13", "63", "64", "255", "256", "1000", "-1000",
        "2**31", "-2**31", "2**53", "2**61 - 1", "2**61", "-2**61", "-2**61 - 1", "2**62 - 1",
        "2**62", "2**63 - 1", "2**63", "-2**63", "2**64", "10**20", "-10**25"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "0.1", "1.5", "-2.25", "3.0", "1e3", "1e16", "1e22",
          "1e100", "-1e-7", "1e308", "1e-308", "5e-324", "float('inf')", "float('-inf')",
          "float('nan')", "2.0**53", "1e-200", "123456789.125"]
STRS = ["''", "'a'", "'b'", "'abc'", "'xyz '", "'é'", "'日本'", "'12'", "' 7'", "'a,b,c'", "'\\n'",
        "'𝄞clef'", "'Hello World'", "'0'"]
BOOLS = ["True", "False"]
KINDS = ["int", "float", "str", "bool", "list", "dict", "tuple", "point"]
INT_BINARY = ["+", "-", "*", "//", "%", "&", "|", "^", "/"]
FLOAT_BINARY = ["+", "-", "*", "/", "//", "%"]
COMPARE = ["<", "<=", ">", ">=", "==", "!="]

PRELUDE = '''
class Point:
    count = 0

    def __init__(self, x, y=2):
        self.x = x
        self.y = y
        Point.count += 1

    def __add__(self, other):
        if isinstance(other, Point):
            return Point(self.x + other.x, self.y + other.y)
        return NotImplemented

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x and self.y == other.y

    def __hash__(self):
        return 7

    def __lt__(self, other):
        return self.x < other.x

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r}, {self.y!r})"

    def move(self, dx, dy=1):
        self.x += dx
        self.y = self.y + dy
        return self

    @property
    def total(self):
        return self.x + self.y


class Pixel(Point):
    __slots__ = ("colour",)

    def __init__(self, x, y=3, colour="red"):
        super().__init__(x, y)
        self.colour = colour

    def __radd__(self, other):
        return Pixel(other, self.y)

    def move(self, dx, dy=2):
        super().move(dx)
        self.colour = dy
        return self


class Tracked(int):
    def __add__(self, other):
        return Tracked(int(self) + int(other) + 1)


class Failure(Exception):
    pass


def show(value, depth=0):
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**40:
        return f"big({value % 1000000007}, {value.bit_length()})"
    if isinstance(value, str) and len(value) > 200:
        return f"long({len(value)}, {value[:20]!r}, {value[-20:]!r})"
    if isinstance(value, (list, tuple)) and depth < 3:
        return type(value).__name__ + "[" + ", ".join(show(v, depth + 1) for v in value[:30]) + f"]{len(value)}"
    if isinstance(value, dict) and depth < 3:
        return "{" + ", ".join(f"{show(k, depth + 1)}: {show(v, depth + 1)}" for k, v in value.items()) + "}"
    return repr(value)


def clip(value):
    if isinstance(value, int) and value.bit_length() > 300:
        return value % (2**80)
    if isinstance(value, (str, list, tuple)) and len(value) > 300:
        return value[:5]
    return value
'''


class Block:
    """A statement with its suite; `rest` are further clauses (`else`, `except`) as blocks."""

    def __init__(self, head, body, rest=()):
        self.head, self.body, self.rest = head, body, list(rest)


def render(statements, indent, lines):
    if not statements:
        lines.append(indent + "pass")
    for statement in statements:
        if isinstance(statement, str):
            lines.append(indent + statement)
        else:
            for part in [statement, *statement.rest]:
                lines.append(indent + part.head)
                render(part.body, indent + "    ", lines)


def text_of(program):
    lines = []
    render(program, "", lines)
    return PRELUDE + "\n".join(lines) + "\n"


class Scope:
    def __init__(self, names, loops=0, function=False, generator=False):
        self.names = names  # name -> kind
        self.loops, self.function, self.generator = loops, function, generator
        self.in_loop = False


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = []  # (name, kinds of parameters, is generator)
        self.serial = 0
        self.budget = 0  # statements that may still be made in the function at hand

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, options):
        return self.random.choice(options)

    def fresh(self, stem):
        self.serial += 1
        return f"{stem}{self.serial}"

    # expressions

    def leaf(self, kind, scope):
        names = [name for name, other in scope.names.items() if other == kind]
        if names and self.chance(0.75):
            return self.pick(names)
        match kind:
            case "int":
                return f"({self.pick(INTS)})" if self.chance(0.5) else str(self.random.randint(-20, 20))
            case "float":
                return self.pick(FLOATS)
            case "str":
                return self.pick(STRS)
            case "bool":
                return self.pick(BOOLS)
            case "list":
                inner = self.pick(["int", "float", "bool", "str", "int"])
                return "[" + ", ".join(self.leaf(inner, scope) for _ in range(self.random.randint(0, 4))) + "]"
            case "tuple":
                return "(" + "".join(self.leaf(self.pick(KINDS[:4]), scope) + ", " for _ in range(self.random.randint(0, 3))) + ")"
            case "dict":
                return "{" + ", ".join(f"{self.leaf(self.pick(['int', 'str', 'float', 'bool']), scope)}: {self.leaf(self.pick(KINDS[:4]), scope)}"
                                       for _ in range(self.random.randint(0, 3))) + "}"
            case "point":
                made = self.pick(["Point", "Point", "Pixel"])
                return f"{made}({self.leaf(self.pick(['int', 'int', 'float']), scope)}, {self.leaf('int', scope)})"

    def expression(self, kind, scope, depth=0):
        if self.chance(0.02):
            kind = self.pick(KINDS)
        if depth > 3 or self.chance(0.25 + 0.15 * depth):
            return self.leaf(kind, scope)
        inner = lambda wanted: self.expression(wanted, scope, depth + 1)
        if self.chance(0.07):
            return f"({inner(kind)} if {inner('bool')} else {inner(kind)})"
        if self.chance(0.03):
            name = self.fresh("w")
            return f"({name} := {inner(kind)})"
        if self.chance(0.04):
            return f"({inner(kind)} {self.pick(['and', 'or'])} {inner(kind)})"
        if self.chance(0.03):
            return f"(lambda {(n := self.fresh('p'))}: {n})({inner(kind)})"
        calls = [f for f in self.functions if not f[2]]
        if calls and self.chance(0.08 if scope.loops == 0 else 0.01):
            name, kinds, _ = self.pick(calls)
            return f"clip({name}({', '.join(inner(k) for k in kinds)}))"
        return getattr(self, f"{kind}_expression")(inner, scope)

    def int_expression(self, inner, scope):
        r = self.random.randint(0, 15)
        if r < 7:
            return f"({inner('int')} {self.pick(INT_BINARY[:8])} {inner('int')})"
        match r:
            case 7: return f"({inner('int')} {self.pick(['<<', '>>'])} {self.pick(['0', '1', '3', '8', '61', '62', '63', '70', '-1'])})"
            case 8: return f"(-{inner('int')})" if self.chance(0.7) else f"(~{inner('int')})"
            case 9: return f"len({inner(self.pick(['list', 'str', 'tuple', 'dict', 'point']))})"
            case 10: return f"int({inner(self.pick(['float', 'bool', 'str', 'int']))})"
            case 11: return f"{self.pick(['min', 'max'])}({inner('int')}, {inner('int')})"
            case 12: return f"abs({inner('int')})"
            case 13: return f"{inner('point')}.{self.pick(['x', 'y', 'total'])}"
            case 14: return f"sum({inner('list')})"
            case _: return f"({inner('int')} {self.pick(INT_BINARY)} {inner(self.pick(['bool', 'int']))})"

    def float_expression(self, inner, scope):
        match self.random.randint(0, 9):
            case 0 | 1 | 2 | 3: return f"({inner('float')} {self.pick(FLOAT_BINARY)} {inner('float')})"
            case 4: return f"({inner('int')} {self.pick(FLOAT_BINARY)} {inner('float')})"
            case 5: return f"({inner('float')} {self.pick(FLOAT_BINARY)} {inner('int')})"
            case 6: return f"(-{inner('float')})"
            case 7: return f"float({inner(self.pick(['int', 'bool', 'float']))})"
            case 8: return f"abs({inner('float')})"
            case _: return f"({inner('int')} / {inner('int')})"

    def str_expression(self, inner, scope):
        match self.random.randint(0, 9):
            case 0 | 1: return f"({inner('str')} + {inner('str')})"
            case 2: return f"({inner('str')} * {self.pick(['0', '1', '2', '3', '-1'])})"
            case 3: return f"{inner('str')}[{self.slice(inner)}]"
            case 4: return f"str({inner(self.pick(['int', 'float', 'bool', 'list', 'tuple']))})"
            case 5: return f"f'{{{inner('int')}}}|{{{inner('float')}:{self.pick(['', '.3f', '10.2e', 'g', '>12', '+.1f'])}}}'".replace("\\n", "") 
            case 6: return f"{inner('str')}.{self.pick(['upper()', 'lower()', 'strip()', 'title()', 'swapcase()'])}"
            case 7: return f"{inner('str')}.replace({inner('str')}, {inner('str')})"
            case 8: return f"{inner('str')}.join([{inner('str')}, {inner('str')}])"
            case _: return f"{inner('str')}[{inner('int')}]"

    def bool_expression(self, inner, scope):
        match self.random.randint(0, 9):
            case 0 | 1: return f"({inner('int')} {self.pick(COMPARE)} {inner('int')})"
            case 2: return f"({inner('float')} {self.pick(COMPARE)} {inner(self.pick(['float', 'int']))})"
            case 3: return f"({inner('str')} {self.pick(COMPARE)} {inner('str')})"
            case 4: return f"({inner('int')} {self.pick(COMPARE)} {inner('int')} {self.pick(COMPARE)} {inner('int')})"
            case 5: return f"({inner(self.pick(['int', 'str']))} {self.pick(['in', 'not in'])} {inner(self.pick(['list', 'tuple', 'dict']))})"
            case 6: return f"(not {inner(self.pick(KINDS))})"
            case 7: return f"isinstance({inner(self.pick(KINDS))}, {self.pick(['int', 'float', '(int, str)', 'Point', 'list'])})"
            case 8: return f"({inner(k := self.pick(['list', 'tuple', 'point']))} {self.pick(['==', '!=', '<'])} {inner(k)})"
            case _: return f"bool({inner(self.pick(KINDS))})"

    def slice(self, inner):
        part = lambda: self.pick(["", "", "1", "2", "-1", "0", "-2", "5"])
        return f"{part()}:{part()}" + (f":{self.pick(['1', '2', '-1', '-2'])}" if self.chance(0.3) else "")

    def list_expression(self, inner, scope):
        match self.random.randint(0, 10):
            case 0: return f"({inner('list')} + {inner('list')})"
            case 1: return f"({inner('list')} * {self.pick(['0', '1', '2', '3'])})"
            case 2: return f"{inner('list')}[{self.slice(inner)}]"
            case 3: return f"[{self.comprehension(scope)}]"
            case 4: return f"list({inner(self.pick(['tuple', 'str', 'dict', 'list']))})"
            case 5: return f"sorted({inner('list')}{self.pick(['', ', reverse=True', ', key=lambda v: -v', ', key=str'])})"
            case 6: return f"[{inner('int')}, {inner('int')}, *{inner(self.pick(['list', 'tuple']))}]"
            case 7: return f"list(map(lambda v: v * 2, {inner('list')}))"
            case 8: return f"list({self.pick(['zip', 'enumerate', 'reversed'])}({inner('list')}))"
            case 9:
                gens = [f for f in self.functions if f[2]]
                if not gens or scope.loops >= 1:
                    return f"[{self.pick(BOOLS)}] * {self.random.randint(0, 9)}"
                name, kinds, _ = self.pick(gens)
                return f"[clip(v) for v in {name}({', '.join(inner(k) for k in kinds)})]"
            case _: return f"[{inner('float')} for _ in range({self.random.randint(0, 4)})]"

    def comprehension(self, scope):
        name = self.fresh("c")
        within = Scope({**scope.names, name: "int"}, scope.loops + 1)
        body = self.expression(self.pick(["int", "float", "str"]), within, 2)
        tail = f" if {self.expression('bool', within, 2)}" if self.chance(0.4) else ""
        return f"{body} for {name} in range({self.pick(['3', '5', '1, 6, 2', '4, -1, -1'])}){tail}".replace(":=", "==")

    def tuple_expression(self, inner, scope):
        match self.random.randint(0, 4):
            case 0: return f"({inner('tuple')} + {inner('tuple')})"
            case 1: return f"({inner('int')}, {inner('float')}, {inner('str')})"
            case 2: return f"{inner('tuple')}[{self.slice(inner)}]"
            case 3: return f"divmod({inner('int')}, {inner('int')})"
            case _: return f"tuple({inner('list')})"

    def dict_expression(self, inner, scope):
        match self.random.randint(0, 3):
            case 0: return f"{{{inner('int')}: {inner('str')}, {inner('str')}: {inner('int')}, **{inner('dict')}}}"
            case 1: return f"({inner('dict')} | {inner('dict')})"
            case 2: return f"{{k: v for k, v in {inner('dict')}.items()}}"
            case _: return f"dict(zip({inner('list')}, {inner('list')}))"

    def point_expression(self, inner, scope):
        match self.random.randint(0, 4):
            case 0: return f"({inner('point')} + {inner('point')})"
            case 1: return f"({inner('point')} * {inner(self.pick(['int', 'float']))})"
            case 2: return f"({inner('int')} * {inner('point')})"
            case 3: return f"{inner('point')}.move({inner('int')})"
            case _: return f"Pixel({inner('int')}, {inner('float')}, {inner('str')})"

    # statements

    def suite(self, scope, size):
        self.budget -= 1
        if self.budget < 0:
            return [self.assignment(scope)]
        return [statement for _ in range(self.random.randint(1, size)) for statement in self.statement(scope)]

    def statement(self, scope):
        self.budget -= 1
        r = self.random.random()
        if r < 0.34 or scope.loops > 2:
            return [self.assignment(scope)]
        if r < 0.46:
            return [self.mutation(scope)]
        if r < 0.58:
            tests = [Block(f"if {self.expression('bool', scope)}:", self.suite(scope, 3))]
            if self.chance(0.5):
                tests[0].rest.append(Block("else:", self.suite(scope, 3)))
            return tests
        if r < 0.76:
            return self.loop(scope)
        if r < 0.84:
            return [self.attempt(scope)]
        if r < 0.87 and scope.in_loop:
            return [Block(f"if {self.expression('bool', scope)}:", [self.pick(["break", "continue"])])]
        if r < 0.90 and scope.generator:
            return [f"yield {self.expression(self.pick(KINDS[:4]), scope)}"]
        if r < 0.92 and scope.function and not scope.generator:
            return [Block(f"if {self.expression('bool', scope)}:", [f"return {self.expression(self.pick(KINDS), scope)}"])]
        if r < 0.94:
            return [Block(f"if {self.expression('bool', scope)}:", [f"raise {self.pick(['ValueError', 'Failure', 'KeyError'])}({self.expression(self.pick(KINDS[:4]), scope)})"])]
        if r < 0.96 and scope.function:
            return self.closure(scope)
        return [f"print(show({self.expression(self.pick(KINDS), scope)}))"]

    def assignment(self, scope):
        kind = self.pick(KINDS)
        value = self.expression(kind, scope)
        names = [name for name, other in scope.names.items() if other == kind and not name.startswith("loop")]
        if names and self.chance(0.65):
            name = self.pick(names)
            if self.chance(0.4) and kind in ("int", "float", "str", "list"):
                operator = {"int": self.pick(["+", "-", "*", "//", "%", "^", "&", "|"]), "float": self.pick(["+", "-", "*", "/"])}.get(kind, "+")
                return f"{name} {operator}= {value}"
            return f"{name} = clip({value})" if scope.loops else f"{name} = {value}"
        if self.chance(0.1) and kind in ("int", "float"):
            first, second = self.fresh("v"), self.fresh("v")
            scope.names[first] = scope.names[second] = kind
            return f"{first}, {second} = {value}, {self.expression(kind, scope)}"
        name = self.fresh("v")
        hint = f": {kind}" if self.chance(0.2) and kind != "point" else ""
        scope.names[name] = kind
        return f"{name}{hint} = {value}"

    def mutation(self, scope):
        expression = lambda kind: self.expression(kind, scope, 1)
        target = lambda kind: self.pick([n for n, other in scope.names.items() if other == kind] or [self.leaf(kind, scope)])
        match self.random.randint(0, 9):
            case 0: return f"{target('list')}.append({expression(self.pick(['int', 'float', 'bool', 'str']))})"
            case 1: return f"{target('list')}[{expression('int')}] = {expression(self.pick(['int', 'float', 'bool']))}"
            case 2: return f"{target('dict')}[{expression(self.pick(['int', 'str', 'float', 'bool']))}] = {expression(self.pick(KINDS[:5]))}"
            case 3: return f"{target('point')}.{self.pick(['x', 'y'])} = {expression(self.pick(['int', 'float', 'int', 'str']))}"
            case 4: return f"{target('point')}.{self.pick(['x', 'y'])} {self.pick(['+', '-', '*'])}= {expression(self.pick(['int', 'float']))}"
            case 5: return f"{target('list')}[{self.slice(None)}] = {expression('list')}"
            case 6: return f"{target('list')}.{self.pick(['pop()', 'reverse()', 'sort()', 'clear()', 'pop(0)'])}"
            case 7: return f"del {target('list')}[{self.slice(None) if self.chance(0.5) else expression('int')}]"
            case 8: return f"{target('list')}[{self.pick(['0', '-1', '1'])}] {self.pick(['+', '*', '-'])}= {expression(self.pick(['int', 'float']))}"
            case _: return f"{target('dict')}.setdefault({expression('int')}, {expression('str')})"

    def loop(self, scope):
        within = Scope(scope.names, scope.loops + 1, scope.function, scope.generator)
        within.in_loop = True
        rest = [Block("else:", self.suite(scope, 2))] if self.chance(0.15) else []
        match self.random.randint(0, 5):
            case 0 | 1:
                name = self.fresh("loop")
                scope.names[name] = "int"
                count = self.pick(["3", "5", "9", "20", "2, 11, 3", "5, -5, -2", "2**61 - 3, 2**61 + 2"])
                return [f"{name} = 0", Block(f"for {name} in range({count}):", self.suite(within, 4), rest)]
            case 2:
                name = self.fresh("loop")
                scope.names[name] = self.pick(["int", "float"])
                return [f"{name} = 0", Block(f"for {name} in list({self.expression('list', scope)}):", self.suite(within, 4), rest)]
            case 3:
                name = self.fresh("loop")
                scope.names[name] = "int"
                body = [f"{name} += 1", *self.suite(within, 4)]
                return [f"{name} = 0", Block(f"while {name} < {self.random.randint(1, 12)}:", body, rest)]
            case 4:
                index, name = self.fresh("loop"), self.fresh("loop")
                scope.names[index], scope.names[name] = "int", "int"
                return [f"{index} = {name} = 0",
                        Block(f"for {index}, {name} in enumerate(list({self.expression('list', scope)})):", self.suite(within, 3), rest)]
            case _:
                key, value = self.fresh("loop"), self.fresh("loop")
                scope.names[key], scope.names[value] = "int", "str"
                return [f"{key} = {value} = 0",
                        Block(f"for {key}, {value} in list({self.expression('dict', scope)}.items()):", self.suite(within, 3), rest)]

    def attempt(self, scope):
        name = self.fresh("error")
        caught = self.pick(["Exception", "(TypeError, ValueError)", "ArithmeticError", "LookupError", "Exception"])
        handler = Block(f"except {caught} as {name}:", [f"print(type({name}).__name__, {name})", *self.suite(scope, 2)])
        block = Block("try:", self.suite(scope, 4), [handler])
        if self.chance(0.25):
            block.rest.append(Block("else:", self.suite(scope, 2)))
        if self.chance(0.3):
            block.rest.append(Block("finally:", self.suite(Scope(scope.names, scope.loops, False), 2)))
        return block

    def closure(self, scope):
        name, shared = self.fresh("inner"), self.fresh("shared")
        scope.names[shared] = "int"
        body = [f"nonlocal {shared}", f"{shared} += {self.expression('int', scope, 2)}".replace(":=", "=="), f"return {shared}"]
        return [f"{shared} = {self.leaf('int', Scope({}))}", Block(f"def {name}():", body),
                Block(f"for _ in range({self.random.randint(1, 3)}):", [f"print(show({name}()))"])]

    def function(self):
        name, generator = self.fresh("f"), self.chance(0.25)
        kinds = [self.pick(KINDS) for _ in range(self.random.randint(0, 4))]
        names = [self.fresh("a") for _ in kinds]
        hints = self.chance(0.5)
        hint = lambda kind: f": {kind}" if hints and kind != "point" else ""
        parameters = ", ".join(n + hint(k) for n, k in zip(names, kinds))
        scope = Scope(dict(zip(names, kinds)), 0, True, generator)
        self.budget = 25
        body = self.suite(scope, 7)
        if generator:
            body.append(f"yield {self.expression('int', scope)}")
        else:
            body.append(f"return {self.expression(self.pick(KINDS), scope)}")
        block = Block(f"def {name}({parameters}):", body)
        self.functions.append((name, kinds, generator))
        return block

    def program(self):
        program = [self.function() for _ in range(self.random.randint(1, 4))]
        scope = Scope({})
        for name, kinds, generator in list(self.functions):
            for _ in range(self.random.randint(1, 3)):
                if self.chance(0.15) and kinds:
                    kinds = [self.pick(KINDS) for _ in kinds]
                arguments = ", ".join(self.expression(kind, scope, 2) for kind in kinds)
                call = f"list({name}({arguments}))" if generator else f"{name}({arguments})"
                program.append(Block("try:", [f"print(show({call}))"],
                                     [Block("except Exception as error:", ["print(type(error).__name__, error)"])]))
        self.budget = 15
        if self.chance(0.6):
            program.extend(self.suite(scope, 6))
        program.append("print(Point.count)")
        return program


# running


class Runner:
    def __init__(self, naja, oracle, modes):
        self.naja, self.oracle, self.modes = naja, oracle, modes
        self.folder = tempfile.mkdtemp(prefix="naja-fuzz-")

    def run(self, command):
        try:
            done = subprocess.run(command, capture_output=True, timeout=5, cwd=self.folder)
        except subprocess.TimeoutExpired:
            return None
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] if done.returncode else []
        # Hints are drawn from the locals bound at the time, which naja only estimates.
        return done.stdout, done.returncode, [line.partition(". Did you mean")[0] for line in last]

    def differs(self, text, stem):
        """None when all agree or CPython itself fails to decide; else a description."""
        path = os.path.join(self.folder, stem + ".py")
        with open(path, "w") as file:
            file.write(text)
        wanted = self.run([self.oracle, "-W", "ignore", path])
        if wanted is None or b"SyntaxError" in b"".join(line.encode() for line in wanted[2]):
            return None
        for mode in self.modes:
            out = os.path.join(self.folder, stem)
            try:
                built = subprocess.run([self.naja, "build", path, "-o", out, *mode.split()], capture_output=True, timeout=60)
            except subprocess.TimeoutExpired:
                return "the compiler does not end"
            if built.returncode != 0:
                return f"naja build {mode}: status {built.returncode}\n{built.stderr.decode(errors='replace')[-600:]}"
            found = self.run([out])
            if found != wanted:
                return f"{mode or 'plain'}: wanted {describe(wanted)}, found {describe(found)}"
        return None


def describe(result):
    if result is None:
        return "an end within 5 s"
    stdout, status, last = result
    return f"status {status} {last} {stdout[-300:]!r}"


def shrink(program, differs):
    """Takes out statements, largest first, while the program still differs."""
    changed = True
    while changed:
        changed = False
        for suite in list(suites(program)):
            index = len(suite) - 1
            while index >= 0:
                statement = suite[index]
                replacements = [[]]
                if isinstance(statement, Block):
                    replacements += [statement.body, *(part.body for part in statement.rest)]
                for replacement in replacements:
                    suite[index:index + 1] = replacement
                    if differs(text_of(program)):
                        changed = True
                        break
                    suite[index:index + len(replacement)] = [statement]
                index -= 1
    return program


def suites(statements):
    yield statements
    for statement in list(statements):
        if isinstance(statement, Block):
            for part in [statement, *statement.rest]:
                yield from suites(part.body)


def one(runner, seed, keep):
    program = Maker(seed).program()
    stem = f"seed{seed}"
    what = runner.differs(text_of(program), stem)
    if what is not None:
        kind = what.split(":")[0][:12]
        same = lambda text: (found := runner.differs(text, stem)) is not None and found[:12] == what[:12]
        try:
            program = shrink(program, same)
        except Exception as error:  # an unshrunk find is still a find
            print(f"seed {seed}: shrinking stopped: {error!r}", kind)
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, stem + ".py"), "w") as file:
            file.write(text_of(program))
        what = runner.differs(text_of(program), stem) or what
    for name in (stem, stem + ".py"):
        if os.path.exists(path := os.path.join(runner.folder, name)):
            os.remove(path)
    return seed, what


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--naja", default="target/release/naja")
    parser.add_argument("--oracle", default=os.environ.get("NAJA_ORACLE", os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13")))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", default="fuzz-finds")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--mode", action="append", help="options of `naja build`; may be given several times")
    options = parser.parse_args()
    runner = Runner(os.path.abspath(options.naja), options.oracle, options.mode or [""])
    found = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(one, runner, options.seed + index, options.keep) for index in range(options.count)]
        for number, job in enumerate(concurrent.futures.as_completed(jobs), 1):
            seed, what = job.result()
            if what is not None:
                found += 1
                print(f"seed {seed}: {what}\n", flush=True)
            if number % 500 == 0:
                print(f"{number} programs, {found} differ", flush=True)
    shutil.rmtree(runner.folder, ignore_errors=True)
    print(f"{options.count} programs, {found} differ")
    sys.exit(found > 0)


if __name__ == "__main__":
    main()
