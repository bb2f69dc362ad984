"""Values to JSON text."""

__all__ = ["JSONEncoder"]

_SHORT = {
    "\\": "\\\\",
    '"': '\\"',
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
}


def _escape(letter):
    short = _SHORT.get(letter)
    if short is not None:
        return short
    code = ord(letter)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def encode_basestring_ascii(s, /):
    """The string as JSON with every letter beyond ASCII escaped."""
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    pieces = ['"']
    for letter in s:
        plain = " " <= letter <= "~" and letter != '"' and letter != "\\"
        pieces.append(letter if plain else _escape(letter))
    pieces.append('"')
    return "".join(pieces)


def encode_basestring(s, /):
    """The string as JSON, escaping only what must be."""
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    if s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    pieces = ['"']
    for letter in s:
        plain = letter >= " " and letter != '"' and letter != "\\"
        pieces.append(letter if plain else _escape(letter))
    pieces.append('"')
    return "".join(pieces)


class JSONEncoder:
    """Writes values as JSON; subclasses say in `default` what other objects become."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write instead of an object that JSON does not know."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text."""
        if isinstance(o, str):
            return self._text(o)
        pieces = []
        self._write(o, pieces.append, self._step(), "\n", {})
        return "".join(pieces)

    def iterencode(self, o, _one_shot=False):
        """The JSON text in pieces."""
        return self._pieces(o, self._step(), "\n", {})

    def _step(self):
        indent = self.indent
        return " " * indent if isinstance(indent, int) else indent

    def _text(self, value):
        return encode_basestring_ascii(value) if self.ensure_ascii else encode_basestring(value)

    def _float(self, value):
        if value != value:
            text = "NaN"
        elif value == float("inf"):
            text = "Infinity"
        elif value == float("-inf"):
            text = "-Infinity"
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
        return text

    def _scalar(self, value):
        if isinstance(value, str):
            return self._text(value)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self._float(value)
        return None

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
        )

    def _enter(self, value, open_values):
        if self.check_circular:
            if id(value) in open_values:
                raise ValueError("Circular reference detected")
            open_values[id(value)] = value

    def _leave(self, value, open_values):
        if self.check_circular:
            del open_values[id(value)]

    def _write(self, value, write, step, line, open_values):
        text = self._scalar(value)
        if text is not None:
            write(text)
            return
        if isinstance(value, (list, tuple)):
            if not value:
                write("[]")
                return
            self._enter(value, open_values)
            inner = line if step is None else line + step
            separator = self.item_separator if step is None else self.item_separator + inner
            before = "[" if step is None else "[" + inner
            for item in value:
                write(before)
                self._write(item, write, step, inner, open_values)
                before = separator
            write("]" if step is None else line + "]")
            self._leave(value, open_values)
            return
        if isinstance(value, dict):
            if not value:
                write("{}")
                return
            self._enter(value, open_values)
            inner = line if step is None else line + step
            separator = self.item_separator if step is None else self.item_separator + inner
            before = "{" if step is None else "{" + inner
            opened = before
            written = False
            for key, item in sorted(value.items()) if self.sort_keys else value.items():
                name = self._key(key)
                if name is None:
                    continue
                write(separator if written else opened)
                written = True
                write(self._text(name))
                write(self.key_separator)
                self._write(item, write, step, inner, open_values)
            if not written:
                write(opened)
            write("}" if step is None else line + "}")
            self._leave(value, open_values)
            return
        self._enter(value, open_values)
        self._write(self.default(value), write, step, line, open_values)
        self._leave(value, open_values)

    def _pieces(self, value, step, line, open_values):
        text = self._scalar(value)
        if text is not None:
            yield text
            return
        is_list = isinstance(value, (list, tuple))
        if not is_list and not isinstance(value, dict):
            self._enter(value, open_values)
            yield from self._pieces(self.default(value), step, line, open_values)
            self._leave(value, open_values)
            return
        opening, closing = ("[", "]") if is_list else ("{", "}")
        if not value:
            yield opening + closing
            return
        self._enter(value, open_values)
        inner = line if step is None else line + step
        separator = self.item_separator if step is None else self.item_separator + inner
        before = opening if step is None else opening + inner
        if is_list:
            for item in value:
                text = self._scalar(item)
                if text is not None:
                    yield before + text
                else:
                    yield before
                    yield from self._pieces(item, step, inner, open_values)
                before = separator
        else:
            yield before if step is None else opening
            before = "" if step is None else inner
            for key, item in sorted(value.items()) if self.sort_keys else value.items():
                name = self._key(key)
                if name is None:
                    continue
                if before:
                    yield before
                before = separator
                yield self._text(name)
                yield self.key_separator
                yield from self._pieces(item, step, inner, open_values)
        yield closing if step is None else line + closing
        self._leave(value, open_values)
