"""Regular expressions."""

import enum
import functools

import _regex
from re._compiler import Compiler
from re._parser import Parser, PatternError

__all__ = [
    "match",
    "fullmatch",
    "search",
    "sub",
    "subn",
    "split",
    "findall",
    "finditer",
    "compile",
    "purge",
    "escape",
    "error",
    "Pattern",
    "Match",
    "A",
    "I",
    "L",
    "M",
    "S",
    "X",
    "U",
    "ASCII",
    "IGNORECASE",
    "LOCALE",
    "MULTILINE",
    "DOTALL",
    "VERBOSE",
    "UNICODE",
    "NOFLAG",
    "RegexFlag",
    "PatternError",
]

error = PatternError
_SEARCH, _MATCH, _FULLMATCH, _NOT_EMPTY = 0, 1, 2, 3


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    """How a pattern is read."""

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128


NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG

_FLAG_NAMES = (
    (2, "re.IGNORECASE"),
    (4, "re.LOCALE"),
    (8, "re.MULTILINE"),
    (16, "re.DOTALL"),
    (64, "re.VERBOSE"),
    (128, "re.DEBUG"),
    (256, "re.ASCII"),
)


class Match:
    """Where a pattern was found."""

    __slots__ = ("re", "string", "pos", "endpos", "_spans", "_last")

    def __init__(self):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        if isinstance(group, int):
            number = group
        elif isinstance(group, (str, bytes)):
            number = self.re.groupindex.get(group, -1)
        elif hasattr(type(group), "__index__"):
            number = group.__index__()
        else:
            number = -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _get(self, number, default=None):
        start = self._spans[2 * number]
        return default if start < 0 else self.string[start : self._spans[2 * number + 1]]

    def group(self, *args):
        """Text of groups."""
        if not args:
            return self._get(0)
        if len(args) == 1:
            return self._get(self._index(args[0]))
        return tuple([self._get(self._index(group)) for group in args])

    def __getitem__(self, group):
        return self._get(self._index(group))

    def groups(self, default=None):
        """Text of all groups."""
        return tuple([self._get(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """Text of the named groups."""
        return {name: self._get(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        """Where a group starts."""
        return self._spans[2 * self._index(group)]

    def end(self, group=0, /):
        """Where a group ends."""
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0, /):
        """Where a group starts and ends."""
        number = self._index(group)
        return self._spans[2 * number], self._spans[2 * number + 1]

    def expand(self, template):
        """A template with the groups filled in."""
        return _filled(_template(self.re, template), self)

    @property
    def regs(self):
        """All spans."""
        return tuple(zip(self._spans[::2], self._spans[1::2]))

    @property
    def lastindex(self):
        """The group closed last."""
        return self._last or None

    @property
    def lastgroup(self):
        """Its name."""
        for name, number in self.re.groupindex.items():
            if number == self._last:
                return name
        return None

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r:.50}>"


class Pattern:
    """A compiled pattern."""

    __slots__ = ("pattern", "flags", "groups", "groupindex", "_code", "_extra", "_is_text")

    def __init__(self):
        raise TypeError("cannot create 're.Pattern' instances")

    def _run(self, string, pos, endpos, mode):
        found = _regex.run(self._code, self.groups, self._extra, string, pos, endpos, mode)
        if found is None:
            return None
        made = object.__new__(Match)
        made.re = self
        made.string = string
        made.pos = pos
        made.endpos = endpos
        made._last = found[0]
        made._spans = found[1:]
        return made

    def _checked(self, string, pos=0, endpos=None):
        if isinstance(string, str) != self._is_text:
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            if isinstance(string, (bytes, bytearray)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
        if not isinstance(string, (str, bytes, bytearray)):
            raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}")
        length = len(string)
        endpos = length if endpos is None else min(max(endpos, 0), length)
        return min(max(pos, 0), length), endpos

    def match(self, string, pos=0, endpos=None):
        """The match at the start."""
        pos, endpos = self._checked(string, pos, endpos)
        return self._run(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=None):
        """The match of the whole."""
        pos, endpos = self._checked(string, pos, endpos)
        return self._run(string, pos, endpos, _FULLMATCH)

    def search(self, string, pos=0, endpos=None):
        """The first match."""
        pos, endpos = self._checked(string, pos, endpos)
        return self._run(string, pos, endpos, _SEARCH)

    def _all(self, string, pos, endpos):
        empty_at = -1
        while pos <= endpos:
            found = self._run(string, pos, endpos, _SEARCH)
            if found is None:
                return
            start, end = found.span()
            if start == end and start == empty_at:
                # Not an empty match where the last one ended: the first that is not empty there, or
                # the next place.
                found = self._run(string, pos, endpos, _NOT_EMPTY)
                if found is None:
                    pos += 1
                    empty_at = -1
                    continue
                start, end = found.span()
            yield found
            pos = end
            empty_at = end if start == end else -1

    def finditer(self, string, pos=0, endpos=None):
        """All matches."""
        pos, endpos = self._checked(string, pos, endpos)
        return self._all(string, pos, endpos)

    def findall(self, string, pos=0, endpos=None):
        """Texts of all matches, or of their groups."""
        pos, endpos = self._checked(string, pos, endpos)
        empty = string[:0]
        if not self.groups:
            return [found._get(0) for found in self._all(string, pos, endpos)]
        if self.groups == 1:
            return [found._get(1, empty) for found in self._all(string, pos, endpos)]
        return [found.groups(empty) for found in self._all(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        """The text between matches, and the groups."""
        pos, endpos = self._checked(string)
        result = []
        last = 0
        count = 0
        if maxsplit >= 0:
            for found in self._all(string, pos, endpos):
                if maxsplit and count >= maxsplit:
                    break
                start, end = found.span()
                result.append(string[last:start])
                result.extend(found.groups())
                last = end
                count += 1
        result.append(string[last:])
        return result

    def sub(self, repl, string, count=0):
        """The text with matches replaced."""
        return self._replaced(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The text with matches replaced, and how many were."""
        return self._replaced(repl, string, count)

    def _replaced(self, repl, string, count):
        pos, endpos = self._checked(string)
        parts = None if callable(repl) else _template(self, repl)
        constant = parts[0] if parts is not None and len(parts) == 1 else None
        pieces = []
        last = 0
        done = 0
        for found in self._all(string, pos, endpos) if count >= 0 else ():
            if count and done >= count:
                break
            start, end = found.span()
            pieces.append(string[last:start])
            if parts is None:
                pieces.append(_checked_piece(repl(found), string, len(pieces)))
            elif constant is not None and not isinstance(constant, int):
                pieces.append(constant)
            else:
                pieces.append(_filled(parts, found))
            last = end
            done += 1
        if not done:
            return string, 0
        pieces.append(string[last:])
        joiner = "" if self._is_text else b""
        return joiner.join(pieces), done

    def scanner(self, string, pos=0, endpos=None):
        """All matches, one at a time."""
        return self.finditer(string, pos, endpos)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags, self._is_text) == (
            other.pattern,
            other.flags,
            other._is_text,
        )

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        flags = self.flags
        if self._is_text:
            flags &= ~32
        names = []
        for bit, name in _FLAG_NAMES:
            if flags & bit:
                names.append(name)
                flags &= ~bit
        if flags:
            names.append(hex(flags))
        extra = ", " + "|".join(names) if names else ""
        return f"re.compile({self.pattern!r:.200}{extra})"


def _checked_piece(piece, string, index):
    if isinstance(piece, str) != isinstance(string, str):
        wanted = "str instance" if isinstance(string, str) else "a bytes-like object"
        raise TypeError(
            f"sequence item {index}: expected {wanted}, {type(piece).__name__} found"
        )
    return piece


def _filled(parts, found):
    empty = found.string[:0]
    return empty.join(
        [found._get(part, empty) if isinstance(part, int) else part for part in parts]
    )


_TEMPLATE_CONTROLS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


@functools.lru_cache(512)
def _template_of(pattern, template):
    is_text = isinstance(template, str)
    source = template if is_text else str(template, "latin1")
    parts = []
    literal = []

    def fail(message, place):
        raise PatternError(message, template, place)

    def add_group(number, place):
        if number > pattern.groups:
            fail(f"invalid group reference {number}", place)
        if literal:
            parts.append("".join(literal))
            literal.clear()
        parts.append(number)

    place = 0
    while place < len(source):
        escape = source.find("\\", place)
        if escape < 0:
            literal.append(source[place:])
            break
        literal.append(source[place:escape])
        letter = source[escape + 1 : escape + 2]
        place = escape + 2
        if not letter:
            fail("bad escape (end of pattern)", escape)
        if letter == "g":
            if source[place : place + 1] != "<":
                fail("missing <", place)
            end = source.find(">", place)
            if place + 1 >= len(source):
                fail("missing group name", place + 1)
            if end < 0:
                fail("missing >, unterminated name", place + 1)
            name = source[place + 1 : end]
            if not name:
                fail("missing group name", place + 1)
            if name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError(f"unknown group name {name!r}")
                add_group(pattern.groupindex[name], place + 1)
            elif name.isdecimal() and name.isascii():
                add_group(int(name), place + 1)
            else:
                fail(f"bad character in group name {name!r}", place + 1)
            place = end + 1
        elif letter == "0" or letter in "123456789":
            digits = letter
            while len(digits) < 3 and source[place : place + 1] and source[place] in "0123456789":
                digits += source[place]
                place += 1
            octal = all(digit in "01234567" for digit in digits)
            if letter == "0":
                while not all(digit in "01234567" for digit in digits):
                    digits = digits[:-1]
                    place -= 1
                literal.append(chr(int(digits, 8) & 0xFF))
            elif len(digits) == 3 and octal:
                if int(digits, 8) > 0o377:
                    fail(f"octal escape value \\{digits} outside of range 0-0o377", escape)
                literal.append(chr(int(digits, 8)))
            else:
                if len(digits) == 3:
                    digits = digits[:2]
                    place -= 1
                add_group(int(digits), escape + 1)
        elif letter in _TEMPLATE_CONTROLS:
            literal.append(_TEMPLATE_CONTROLS[letter])
        elif letter.isascii() and letter.isalpha():
            fail(f"bad escape \\{letter}", escape)
        else:
            literal.append("\\" + letter)
    if literal:
        parts.append("".join(literal))
    if not is_text:
        parts = [part if isinstance(part, int) else part.encode("latin1") for part in parts]
    return parts or [template[:0]]


def _template(pattern, template):
    if isinstance(template, str) != pattern._is_text:
        kind = "str" if isinstance(template, str) else "bytes-like object"
        if isinstance(template, (str, bytes, bytearray)):
            wanted = "str instance" if pattern._is_text else "a bytes-like object"
            raise TypeError(
                f"sequence item 0: expected {wanted}, {type(template).__name__} found"
            )
        raise TypeError(f"decoding to str: need a bytes-like object, {type(template).__name__} found")
    return _template_of(pattern, template)


@functools.lru_cache(512)
def _compiled(kind, pattern, flags):
    is_text = kind is str
    if is_text:
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    elif flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    parser = Parser(pattern, flags)
    tree = parser.parse()
    flags = parser.flags
    if is_text and not flags & 256:
        flags |= 32
    compiler = Compiler(parser)
    made = object.__new__(Pattern)
    made._code = compiler.compile(tree)
    made._extra = compiler.extra
    made._is_text = is_text
    made.pattern = pattern
    made.flags = flags
    made.groups = parser.groups - 1
    made.groupindex = type(type.__dict__)(parser.names)
    return made


def compile(pattern, flags=0):
    """A pattern ready to use."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    return _compiled(type(pattern), pattern, int(flags))


def match(pattern, string, flags=0):
    """The match at the start."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match."""
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The text with matches replaced."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The text with matches replaced, and how many were."""
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The text between matches, and the groups."""
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Texts of all matches, or of their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches."""
    return compile(pattern, flags).finditer(string)


def purge():
    """Forgets compiled patterns."""
    _compiled.cache_clear()
    _template_of.cache_clear()


_SPECIAL = frozenset("()[]{}?*+-|^$\\.&~# \t\n\r\v\f")


def escape(pattern):
    """The text with special characters escaped."""
    if isinstance(pattern, str):
        return "".join(["\\" + letter if letter in _SPECIAL else letter for letter in pattern])
    text = str(pattern, "latin1")
    return escape(text).encode("latin1")
