"""JSON text to values."""

__all__ = ["JSONDecoder", "JSONDecodeError"]

_BLANKS = " \t\n\r"
_DIGITS = "0123456789"
_ESCAPES = {
    '"': '"',
    "\\": "\\",
    "/": "/",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
}
_CONSTANTS = {
    "NaN": float("nan"),
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
}


class JSONDecodeError(ValueError):
    """What is wrong with a JSON text, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(text, place):
    length = len(text)
    while place < length and text[place] in _BLANKS:
        place += 1
    return place


def _code_unit(text, place):
    digits = text[place : place + 4]
    if len(digits) == 4:
        for digit in digits:
            if digit not in "0123456789abcdefABCDEF":
                break
        else:
            return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", text, place - 1)


def _check_controls(text, start, end):
    for place in range(start, end):
        if text[place] < " ":
            raise JSONDecodeError("Invalid control character at", text, place)


def scanstring(text, start, strict=True, /):
    """The string whose opening quote is before `start`, and where it ends."""
    end = text.find('"', start)
    if end >= 0:
        piece = text[start:end]
        if "\\" not in piece and (piece.isprintable() or not strict):
            return piece, end + 1
    pieces = []
    place = start
    while True:
        quote = text.find('"', place)
        escape = text.find("\\", place, quote if quote >= 0 else len(text))
        stop = escape if escape >= 0 else quote
        if stop < 0:
            if strict:
                _check_controls(text, place, len(text))
            raise JSONDecodeError("Unterminated string starting at", text, start - 1)
        piece = text[place:stop]
        if strict and not piece.isprintable():
            _check_controls(text, place, stop)
        pieces.append(piece)
        if escape < 0:
            return "".join(pieces), stop + 1
        if stop + 1 >= len(text):
            raise JSONDecodeError("Unterminated string starting at", text, start - 1)
        letter = text[stop + 1]
        if letter != "u":
            if letter not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", text, stop)
            pieces.append(_ESCAPES[letter])
            place = stop + 2
            continue
        unit = _code_unit(text, stop + 2)
        place = stop + 6
        if 0xD800 <= unit <= 0xDBFF and text[place : place + 2] == "\\u":
            second = _code_unit(text, place + 2)
            if 0xDC00 <= second <= 0xDFFF:
                unit = 0x10000 + ((unit - 0xD800) << 10 | (second - 0xDC00))
                place += 6
        pieces.append(chr(unit))


def _end_of_digits(text, place):
    length = len(text)
    while place < length and text[place] in _DIGITS:
        place += 1
    return place


class JSONDecoder:
    """Reads JSON, with hooks for what becomes of its parts."""

    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        """The value of a whole text."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that starts at an index, and where it ends."""
        try:
            value, end = self._value(s, idx)
        except StopIteration as error:
            raise JSONDecodeError("Expecting value", s, error.value) from None
        finally:
            self.memo.clear()
        return value, end

    def _value(self, text, place):
        letter = text[place : place + 1]
        if letter == '"':
            return scanstring(text, place + 1, self.strict)
        if letter == "{":
            return self._object(text, place + 1)
        if letter == "[":
            return self._array(text, place + 1)
        if letter == "n" and text.startswith("null", place):
            return None, place + 4
        if letter == "t" and text.startswith("true", place):
            return True, place + 4
        if letter == "f" and text.startswith("false", place):
            return False, place + 5
        if letter and letter in "-0123456789":
            found = self._number(text, place)
            if found is not None:
                return found
        for name in _CONSTANTS:
            if text.startswith(name, place):
                return self.parse_constant(name), place + len(name)
        raise JSONDecodeError("Expecting value", text, place)

    def _number(self, text, place):
        start = place
        if text[place] == "-":
            place += 1
        if text[place : place + 1] == "0":
            end = place + 1
        else:
            end = _end_of_digits(text, place)
            if end == place:
                return None
        whole = end
        if text[end : end + 1] == ".":
            after = _end_of_digits(text, end + 1)
            if after > end + 1:
                end = after
        if text[end : end + 1] in ("e", "E"):
            first = end + 1
            if text[first : first + 1] in ("+", "-"):
                first += 1
            after = _end_of_digits(text, first)
            if after > first:
                end = after
        if end == whole:
            return self.parse_int(text[start:end]), end
        return self.parse_float(text[start:end]), end

    def _array(self, text, place):
        items = []
        place = _skip(text, place)
        if text[place : place + 1] == "]":
            return items, place + 1
        while True:
            value, place = self._value(text, place)
            items.append(value)
            place = _skip(text, place)
            letter = text[place : place + 1]
            if letter == "]":
                return items, place + 1
            if letter != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, place)
            comma = place
            place = _skip(text, place + 1)
            if text[place : place + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", text, comma)

    def _object(self, text, place):
        pairs = []
        names = self.memo
        place = _skip(text, place)
        letter = text[place : place + 1]
        if letter != "}":
            while True:
                if letter != '"':
                    raise JSONDecodeError(
                        "Expecting property name enclosed in double quotes", text, place
                    )
                name, place = scanstring(text, place + 1, self.strict)
                name = names.setdefault(name, name)
                place = _skip(text, place)
                if text[place : place + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", text, place)
                value, place = self._value(text, _skip(text, place + 1))
                pairs.append((name, value))
                place = _skip(text, place)
                letter = text[place : place + 1]
                if letter == "}":
                    break
                if letter != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", text, place)
                comma = place
                place = _skip(text, place + 1)
                letter = text[place : place + 1]
                if letter == "}":
                    raise JSONDecodeError(
                        "Illegal trailing comma before end of object", text, comma
                    )
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), place + 1
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, place + 1
