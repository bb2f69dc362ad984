"""Text made safe for HTML, and back."""

from html.entities import html5 as _html5

__all__ = ["escape", "unescape"]

_MISREAD = {0x80: "€", 0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}
_STOPS = "\t\n\f <&#;"


def escape(s, quote=True):
    """`&`, `<`, `>` and the quotes as entities."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _numbered(code):
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if code == 0x0D:
        return "\r"
    if 0x80 <= code <= 0x9F:
        return _MISREAD.get(code) or bytes([code]).decode("cp1252")
    control = code < 0x20 and code not in (9, 10, 12) or code == 0x7F
    if control or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def _numeric(text, start):
    """The sign for `&#...` at `start`, and where it ends; None if it is not one."""
    digits = "0123456789"
    base = 10
    place = start + 2
    if text[place:place + 1] in ("x", "X"):
        digits += "abcdefABCDEF"
        base = 16
        place += 1
    end = place
    while end < len(text) and text[end] in digits:
        end += 1
    if end == place:
        return None
    sign = _numbered(int(text[place:end], base))
    return sign, end + 1 if text[end:end + 1] == ";" else end


def _named(text, start):
    """The sign for `&name` at `start`, and where it ends; None if it is not one."""
    end = start + 1
    while end < len(text) and end - start <= 32 and text[end] not in _STOPS:
        end += 1
    name = text[start + 1:end]
    if text[end:end + 1] == ";":
        name += ";"
    for length in range(len(name), 1, -1):
        sign = _html5.get(name[:length])
        if sign is not None:
            return sign, start + 1 + length
    return None


def unescape(s):
    """The text with its entities read."""
    out = []
    done = 0
    start = s.find("&")
    while start >= 0:
        found = _numeric(s, start) if s[start + 1:start + 2] == "#" else _named(s, start)
        end = start + 1
        if found is not None:
            out.append(s[done:start])
            out.append(found[0])
            done = end = found[1]
        start = s.find("&", end)
    if not out:
        return s
    out.append(s[done:])
    return "".join(out)
