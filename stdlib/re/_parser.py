"""Patterns to trees.

A node is a tuple: ("char", point) ("any",) ("set", negate, ranges, classes) ("at", kind)
("seq", nodes) ("or", branches) ("group", number or None, node, flags) ("repeat", least, most, mode, node)
("same", group) ("look", behind, negative, node) ("atomic", node) ("if", group, yes, no).
"""

A = 256
I = 2
L = 4
M = 8
S = 16
U = 32
X = 64
DEBUG = 128

_FLAG_LETTERS = {"i": I, "L": L, "m": M, "s": S, "x": X, "a": A, "u": U}
_DIGITS = "0123456789"
_HEX = "0123456789abcdefABCDEF"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CLASSES = {"d": 0, "D": 1, "w": 2, "W": 3, "s": 4, "S": 5}
_CONTROLS = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
MAXREPEAT = 4294967295


class PatternError(Exception):
    """What is wrong with a pattern, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class Parser:
    """Reads one pattern."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.is_text = isinstance(pattern, str)
        self.source = pattern if self.is_text else str(pattern, "latin1")
        self.place = 0
        self.flags = flags
        self.groups = 1
        self.names = {}
        self.open = set()
        self.widths = {}
        self.behind = None

    def error(self, message, place):
        """The exception to raise."""
        return PatternError(message, self.pattern, place)

    def peek(self):
        """The next letter, or nothing."""
        return self.source[self.place : self.place + 1]

    def accept(self, text):
        """Whether the text comes next; then it is read."""
        if self.source.startswith(text, self.place):
            self.place += len(text)
            return True
        return False

    def parse(self):
        """The tree of the whole pattern."""
        tree = self.alternatives(self.flags, 0)
        if self.place < len(self.source):
            raise self.error("unbalanced parenthesis", self.place)
        return tree

    def alternatives(self, flags, depth, first=False):
        """Branches up to a closing parenthesis."""
        branches = [self.sequence(flags, depth)]
        while self.accept("|"):
            branches.append(self.sequence(self._current(flags, depth), depth))
        return branches[0] if len(branches) == 1 else ("or", branches)

    def _current(self, flags, depth):
        return self.flags if not depth else flags

    def sequence(self, flags, depth):
        """Items up to `|` or a closing parenthesis."""
        nodes = []
        source = self.source
        while self.place < len(source):
            flags = self._current(flags, depth)
            letter = source[self.place]
            if letter in "|)":
                break
            start = self.place
            self.place += 1
            if flags & X:
                if letter in " \t\n\r\v\f":
                    continue
                if letter == "#":
                    end = source.find("\n", start)
                    self.place = len(source) if end < 0 else end + 1
                    continue
            if letter in "*+?" or letter == "{" and self._at_count(start):
                self.place = start
                self._quantifier(nodes, start)
                continue
            node = self.item(letter, start, flags, depth, nodes)
            if node is not None:
                nodes.append(node)
        return nodes[0] if len(nodes) == 1 else ("seq", nodes)

    def _at_count(self, start):
        end = self.source.find("}", start)
        if end < 0:
            return False
        low, comma, high = self.source[start + 1 : end].partition(",")
        digits = all(letter in _DIGITS for letter in low + high)
        return digits and bool(low or comma)

    def _quantifier(self, nodes, start):
        source = self.source
        letter = source[start]
        self.place = start + 1
        if letter == "*":
            least, most = 0, MAXREPEAT
        elif letter == "+":
            least, most = 1, MAXREPEAT
        elif letter == "?":
            least, most = 0, 1
        else:
            end = source.find("}", start)
            low, comma, high = source[start + 1 : end].partition(",")
            least = int(low) if low else 0
            most = int(high) if high else (MAXREPEAT if comma else least)
            if least >= MAXREPEAT or high and most >= MAXREPEAT:
                raise OverflowError("the repetition number is too large")
            if most < least:
                raise self.error("min repeat greater than max repeat", start)
            self.place = end + 1
        if not nodes or nodes[-1][0] == "at":
            raise self.error("nothing to repeat", start)
        if nodes[-1][0] == "repeat":
            raise self.error("multiple repeat", start)
        mode = "greedy"
        if self.accept("?"):
            mode = "lazy"
        elif self.accept("+"):
            mode = "possessive"
        nodes[-1] = ("repeat", least, most, mode, nodes[-1])

    def item(self, letter, start, flags, depth, nodes):
        """One node, or nothing for flags."""
        if letter == ".":
            return ("any", bool(flags & S))
        if letter == "^":
            return ("at", 1 if flags & M else 0)
        if letter == "$":
            return ("at", 3 if flags & M else 2)
        if letter == "[":
            return self.char_set(start, flags)
        if letter == "(":
            return self.group(start, flags, depth, nodes)
        if letter == "\\":
            return self.escape(start, flags)
        return ("char", ord(letter), flags)

    def _class(self, letter, flags):
        number = _CLASSES[letter]
        return number + 6 if flags & A or not self.is_text else number

    def _hex(self, letter, count, start):
        digits = self.source[self.place : self.place + count]
        found = 0
        while found < len(digits) and digits[found] in _HEX:
            found += 1
        if found != count:
            raise self.error(f"incomplete escape \\{letter}{digits[:found]}", start)
        self.place += count
        value = int(digits, 16)
        if value > 0x10FFFF:
            raise self.error(f"bad escape \\{letter}{digits}", start)
        return value

    def _point(self, letter, start):
        """The character of an escape that is the same in and out of sets, or None."""
        if letter == "x":
            return self._hex("x", 2, start)
        if letter == "u" and self.is_text:
            return self._hex("u", 4, start)
        if letter == "U" and self.is_text:
            return self._hex("U", 8, start)
        if letter == "0":
            end = self.place
            while end < self.place + 2 and self.source[end : end + 1] and self.source[end] in "01234567":
                end += 1
            value = int("0" + self.source[self.place : end], 8)
            self.place = end
            return value
        return None

    def escape(self, start, flags):
        """What follows a backslash outside of sets."""
        letter = self.peek()
        if not letter:
            raise self.error("bad escape (end of pattern)", start)
        self.place += 1
        if letter in _CLASSES:
            return ("set", False, [], [self._class(letter, flags)], flags)
        if letter == "A":
            return ("at", 0)
        if letter == "Z":
            return ("at", 4)
        if letter in "bB":
            only_ascii = bool(flags & A) or not self.is_text
            return ("at", 5 + (letter == "B") + 2 * only_ascii)
        if letter != "b" and letter in _CONTROLS:
            return ("char", _CONTROLS[letter], flags)
        point = self._point(letter, start)
        if point is not None:
            return ("char", point, flags)
        if letter in _DIGITS:
            return self._numbered(letter, start, flags)
        if letter in _LETTERS:
            raise self.error(f"bad escape \\{letter}", start)
        return ("char", ord(letter), flags)

    def _numbered(self, letter, start, flags):
        source = self.source
        digits = letter
        following = self.peek()
        if following and following in _DIGITS:
            digits += following
            self.place += 1
            third = self.peek()
            if all(digit in "01234567" for digit in digits + (third or "x")):
                self.place += 1
                value = int(digits + third, 8)
                if value > 0o377:
                    raise self.error(
                        f"octal escape value \\{digits + third} outside of range 0-0o377", start
                    )
                return ("char", value, flags)
        group = int(digits)
        self._check_group(group, start + 1)
        return ("same", group, flags)

    def _check_group(self, group, place):
        if group >= self.groups:
            raise self.error(f"invalid group reference {group}", place)
        if group in self.open:
            raise self.error("cannot refer to an open group", place - 1)

    def char_set(self, start, flags):
        """A set in brackets."""
        negate = self.accept("^")
        ranges, classes = [], []
        first = True
        while True:
            here = self.place
            letter = self.peek()
            if not letter:
                raise self.error("unterminated character set", start)
            self.place += 1
            if letter == "]" and not first:
                break
            first = False
            low = self._set_item(letter, here, flags, classes)
            if not self.accept("-"):
                if low is not None:
                    ranges.append((low, low))
                continue
            letter = self.peek()
            if not letter:
                raise self.error("unterminated character set", start)
            if letter == "]":
                if low is not None:
                    ranges.append((low, low))
                ranges.append((45, 45))
                self.place += 1
                break
            second = self.place
            self.place += 1
            high = self._set_item(letter, second, flags, classes)
            if low is None or high is None or high < low:
                text = self.source[here : self.place]
                raise self.error(f"bad character range {text}", here)
            ranges.append((low, high))
        return ("set", negate, ranges, classes, flags)

    def _set_item(self, letter, start, flags, classes):
        """A character's number; None for a class, which is added."""
        if letter != "\\":
            return ord(letter)
        letter = self.peek()
        if not letter:
            raise self.error("bad escape (end of pattern)", start)
        self.place += 1
        if letter in _CLASSES:
            classes.append(self._class(letter, flags))
            return None
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter in "01234567":
            end = self.place
            while end < self.place + 2 and self.source[end : end + 1] and self.source[end] in "01234567":
                end += 1
            digits = letter + self.source[self.place : end]
            self.place = end
            value = int(digits, 8)
            if value > 0o377:
                raise self.error(f"octal escape value \\{digits} outside of range 0-0o377", start)
            return value
        point = self._point(letter, start)
        if point is not None:
            return point
        if letter in _LETTERS or letter in _DIGITS:
            raise self.error(f"bad escape \\{letter}", start)
        return ord(letter)

    def _name(self, end, kind="group name"):
        start = self.place
        stop = self.source.find(end, start)
        if stop < 0:
            if start >= len(self.source):
                raise self.error("missing " + kind, start)
            raise self.error(f"missing {end}, unterminated name", start)
        name = self.source[start:stop]
        if not name:
            raise self.error("missing " + kind, start)
        self.place = stop + 1
        return name

    def _check_name(self, name, start):
        if not name.isidentifier() or not self.is_text and not name.isascii():
            shown = repr(name) if self.is_text else repr(name.encode("latin1"))
            raise self.error(f"bad character in group name {shown}", start)

    def _close(self, start):
        if not self.accept(")"):
            raise self.error("missing ), unterminated subpattern", start)

    def group(self, start, flags, depth, nodes):
        """What a parenthesis starts."""
        if not self.accept("?"):
            return self._capture(start, flags, depth, None)
        letter = self.peek()
        if not letter:
            raise self.error("unexpected end of pattern", self.place)
        if self.accept("P"):
            return self._python_group(start, flags, depth)
        if self.accept(":"):
            tree = self.alternatives(flags, depth + 1)
            self._close(start)
            return ("group", None, tree)
        if self.accept("#"):
            end = self.source.find(")", self.place)
            if end < 0:
                raise self.error("missing ), unterminated comment", start)
            self.place = end + 1
            return None
        if self.accept(">"):
            tree = self.alternatives(flags, depth + 1)
            self._close(start)
            return ("atomic", tree)
        if letter in "=!<":
            return self._look(start, flags, depth)
        if self.accept("("):
            return self._conditional(start, flags, depth)
        if letter in _FLAG_LETTERS or letter == "-":
            return self._flags(start, flags, depth, nodes)
        raise self.error(f"unknown extension ?{letter}", start + 1)

    def _capture(self, start, flags, depth, name):
        number = self.groups
        self.groups += 1
        if name is not None:
            self.names[name] = number
        self.open.add(number)
        tree = self.alternatives(flags, depth + 1)
        self._close(start)
        self.open.discard(number)
        return ("group", number, tree)

    def _python_group(self, start, flags, depth):
        if self.accept("<"):
            place = self.place
            name = self._name(">")
            self._check_name(name, place)
            if name in self.names:
                raise self.error(
                    f"redefinition of group name {name!r} as group {self.groups};"
                    f" was group {self.names[name]}",
                    place,
                )
            return self._capture(start, flags, depth, name)
        if self.accept("="):
            place = self.place
            name = self._name(")")
            self._check_name(name, place)
            if name not in self.names:
                raise self.error(f"unknown group name {name!r}", place)
            if self.names[name] in self.open:
                raise self.error("cannot refer to an open group", place)
            return ("same", self.names[name], flags)
        letter = self.peek()
        if not letter:
            raise self.error("unexpected end of pattern", self.place)
        raise self.error(f"unknown extension ?P{letter}", start + 1)

    def _look(self, start, flags, depth):
        behind = self.accept("<")
        letter = self.peek()
        if behind and not letter:
            raise self.error("unexpected end of pattern", self.place)
        if behind and letter not in "=!":
            raise self.error(f"unknown extension ?<{letter}", start + 1)
        self.place += 1
        tree = self.alternatives(flags, depth + 1)
        self._close(start)
        return ("look", behind, letter == "!", tree)

    def _conditional(self, start, flags, depth):
        place = self.place
        name = self._name(")")
        if name.isidentifier():
            if name not in self.names:
                raise self.error(f"unknown group name {name!r}", place)
            number = self.names[name]
        else:
            if not (name.isdecimal() and name.isascii()):
                raise self.error(f"bad character in group name {name!r}", place)
            number = int(name)
            if not number:
                raise self.error("bad group number", place)
        yes = self.sequence(flags, depth + 1)
        no = ("seq", [])
        if self.accept("|"):
            no = self.sequence(flags, depth + 1)
            if self.peek() == "|":
                raise self.error("conditional backref with more than two branches", self.place)
        self._close(start)
        return ("if", number, yes, no)

    def _flags(self, start, flags, depth, nodes):
        add = remove = 0
        target = "add"
        while True:
            letter = self.peek()
            self.place += 1
            if not letter:
                raise self.error("missing -, : or )" if target == "add" else "missing :", self.place - 1)
            if letter in _FLAG_LETTERS:
                flag = _FLAG_LETTERS[letter]
                if letter == "u" and not self.is_text:
                    raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern", self.place)
                if letter == "L" and self.is_text:
                    raise self.error("bad inline flags: cannot use 'L' flag with a str pattern", self.place)
                if target == "add":
                    add |= flag
                else:
                    remove |= flag
            elif letter == "-" and target == "add":
                target = "remove"
            elif letter == ")" and target == "add":
                if start or nodes:
                    raise self.error("global flags not at the start of the expression", start)
                self.flags |= add
                return None
            elif letter == ":":
                break
            else:
                message = "unknown flag" if letter in _LETTERS else "missing -, : or )"
                raise self.error(message, self.place - 1)
        inner = flags | add
        if add & A:
            inner &= ~U
        if add & U:
            inner &= ~A
        tree = self.alternatives(inner & ~remove, depth + 1)
        self._close(start)
        return ("group", None, tree)
