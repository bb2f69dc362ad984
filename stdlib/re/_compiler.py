"""Trees to the code that `_regex` runs; the numbers are those of runtime/core's regex_code.rs."""

from _regex import case_variants

from re._parser import MAXREPEAT, I, PatternError

_MATCH = 0
_CHAR = 1
_ANY = 2
_ANY_ALL = 3
_SET = 4
_SPLIT = 5
_JUMP = 6
_SAVE = 7
_AT = 8
_SAME = 9
_LOOK = 10
_REPEAT = 11
_MOVED = 12
_ATOMIC = 13
_IF = 14
_CLOSE = 15
_FAIL = 16
_SET_COUNT = 17
_COUNT = 18
_LESS = 19
_AHEAD = 4294967295


def width(node, groups):
    """(least, most) characters that a node takes."""
    kind = node[0]
    if kind in ("char", "any", "set"):
        return 1, 1
    if kind in ("at", "look"):
        return 0, 0
    if kind == "seq":
        least = most = 0
        for item in node[1]:
            low, high = width(item, groups)
            least += low
            most += high
        return least, most
    if kind == "or":
        pairs = [width(item, groups) for item in node[1]]
        return min(low for low, _ in pairs), max(high for _, high in pairs)
    if kind == "group":
        pair = width(node[2], groups)
        if node[1] is not None:
            groups[node[1]] = pair
        return pair
    if kind == "atomic":
        return width(node[1], groups)
    if kind == "repeat":
        low, high = width(node[4], groups)
        return low * node[1], min(high * node[2], MAXREPEAT) if high else 0
    if kind == "if":
        first, second = width(node[2], groups), width(node[3], groups)
        return min(first[0], second[0]), max(first[1], second[1])
    return groups.get(node[1], (0, MAXREPEAT))


class Compiler:
    """Writes the code of one pattern."""

    def __init__(self, parser):
        self.parser = parser
        self.code = []
        self.widths = {}
        self.first_extra = 2 * parser.groups + 1
        self.extra = 0

    def compile(self, tree):
        """The code of the whole tree."""
        width(tree, self.widths)
        self.emit(tree)
        self.code.append(_MATCH)
        return b"".join(word.to_bytes(4, "little") for word in self.code)

    def _register(self):
        self.extra += 1
        return self.first_extra + self.extra - 1

    def emit(self, node):
        """Adds a node's code."""
        kind = node[0]
        if kind == "seq":
            for item in node[1]:
                self.emit(item)
        elif kind in ("char", "any", "set"):
            self._one(node)
        elif kind == "at":
            self.code += (_AT, node[1])
        elif kind == "or":
            self._branches(node[1])
        elif kind == "group":
            if node[1] is None:
                self.emit(node[2])
            else:
                self.code += (_SAVE, 2 * node[1])
                self.emit(node[2])
                self.code += (_CLOSE, node[1])
        elif kind == "repeat":
            self._repeat(node)
        elif kind == "same":
            self.code += (_SAME, node[1], 1 if node[2] & I else 0)
        elif kind == "look":
            self._look(node)
        elif kind == "atomic":
            self._atomic(node[1])
        else:
            self._conditional(node)

    def _one(self, node):
        code = self.code
        if node[0] == "any":
            code.append(_ANY_ALL if node[1] else _ANY)
        elif node[0] == "char":
            point = node[1]
            if node[2] & I:
                points = self._variants(point)
                if len(points) > 1:
                    code += (_SET, 2, len(points), 0)
                    for item in points:
                        code += (item, item)
                    return
            code += (_CHAR, point)
        else:
            _, negate, ranges, classes, flags = node
            ignore = 2 if flags & I and ranges else 0
            code += (_SET, (1 if negate else 0) | ignore, len(ranges), len(classes))
            for low, high in ranges:
                code += (low, high)
            code += classes

    def _variants(self, point):
        if point < 128:
            letter = chr(point)
            return sorted({point, ord(letter.lower()), ord(letter.upper())})
        if not self.parser.is_text:
            return [point]
        return sorted({point, *case_variants(point)})

    def _branches(self, branches):
        code = self.code
        ends = []
        for branch in branches[:-1]:
            split = len(code)
            code += (_SPLIT, split + 3, 0)
            self.emit(branch)
            ends.append(len(code) + 1)
            code += (_JUMP, 0)
            code[split + 2] = len(code)
        self.emit(branches[-1])
        for end in ends:
            code[end] = len(code)

    def _repeat(self, node):
        _, least, most, mode, inner = node
        if mode == "possessive":
            self._atomic(("repeat", least, most, "greedy", inner))
            return
        code = self.code
        if most == 0:
            return
        if inner[0] in ("char", "any", "set"):
            code += (_REPEAT, least, most, 1 if mode == "lazy" else 0)
            self._one(inner)
            return
        if least == 1 and most == 1:
            self.emit(inner)
        elif least == 0 and most == 1:
            self._optional(inner, mode)
        elif least <= 1 and most == MAXREPEAT:
            if least:
                self.emit(inner)
            self._loop(inner, mode)
        else:
            self._counted(least, most, mode, inner)

    def _split(self, mode, second):
        """A split whose one way is what follows; where its other target is to be written."""
        code = self.code
        at = len(code)
        code += (_SPLIT, at + 3, at + 3)
        return at + (1 if mode == "lazy" else 2)

    def _optional(self, inner, mode):
        hole = self._split(mode, None)
        self.emit(inner)
        self.code[hole] = len(self.code)

    def _loop(self, inner, mode):
        code = self.code
        register = self._register()
        start = len(code)
        hole = self._split(mode, None)
        code += (_SAVE, register)
        self.emit(inner)
        code += (_MOVED, register, len(code) + 5, _JUMP, start)
        code[hole] = len(code)

    def _counted(self, least, most, mode, inner):
        """Counts in a register how often the inner part has matched."""
        code = self.code
        counter, register = self._register(), self._register()
        code += (_SET_COUNT, counter, 0)
        start = len(code)
        # Fewer than the least: no choice. As many as the most: done.
        must = len(code) + 1
        code += (_LESS, counter, least, 0)
        hole = None
        if most != MAXREPEAT:
            code += (_LESS, counter, most, len(code) + 6, _JUMP, 0)
            full = len(code) - 1
        else:
            full = None
        hole = self._split(mode, None)
        code[must + 2] = len(code)
        code += (_SAVE, register)
        outer = counter
        self.emit(inner)
        code += (_COUNT, outer)
        # An empty pass beyond the least ends the loop.
        code += (_LESS, counter, least + 1, len(code) + 7, _MOVED, register, len(code) + 9)
        code += (_JUMP, start)
        code[hole] = len(code)
        if full is not None:
            code[full] = len(code)

    def _look(self, node):
        _, behind, negative, inner = node
        far = _AHEAD
        if behind:
            least, most = width(inner, self.widths)
            if least != most:
                raise PatternError("look-behind requires fixed-width pattern")
            far = least
        code = self.code
        at = len(code)
        code += (_LOOK, far, 1 if negative else 0, 0)
        self.emit(inner)
        code.append(_MATCH)
        code[at + 3] = len(code)

    def _atomic(self, inner):
        code = self.code
        at = len(code)
        code += (_ATOMIC, 0)
        self.emit(inner)
        code.append(_MATCH)
        code[at + 1] = len(code)

    def _conditional(self, node):
        _, group, yes, no = node
        if group >= self.parser.groups:
            raise PatternError(f"invalid group reference {group}")
        code = self.code
        at = len(code)
        code += (_IF, group, 0)
        self.emit(yes)
        hole = len(code) + 1
        code += (_JUMP, 0)
        code[at + 2] = len(code)
        self.emit(no)
        code[hole] = len(code)
