"""Cookies as servers and browsers send them."""

import re
import string
import types

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]


class CookieError(Exception):
    """A cookie is not as it should be."""


_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_PLAIN = _LEGAL + " ()/<=>?@[]{}"
_is_legal_key = re.compile("[%s]+" % re.escape(_LEGAL)).fullmatch
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = [None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_pattern = re.compile(
    r"""\s*(?P<key>[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=]+?)(\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|"""
    r"""\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=\[\]]*))?\s*(\s+|;|$)""",
    re.ASCII,
)


def _quote(text):
    if text is None or _is_legal_key(text):
        return text
    out = []
    for letter in text:
        if letter in '"\\':
            out.append("\\" + letter)
        elif letter in _PLAIN:
            out.append(letter)
        elif ord(letter) < 256:
            out.append("\\%03o" % ord(letter))
        else:
            out.append(letter)
    return '"' + "".join(out) + '"'


_escaped = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _escaped.sub(lambda match: chr(int(match[1], 8)) if match[1] else match[2], text[1:-1])


def _getdate(future=0):
    from time import gmtime, time

    year, month, day, hour, minute, second, weekday = gmtime(time() + future)[:7]
    return "%s, %02d %3s %4d %02d:%02d:%02d GMT" % (
        _DAYS[weekday], day, _MONTHS[month], year, hour, minute, second,
    )


class Morsel(dict):
    """One cookie with its attributes."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
        "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite",
    }
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, "")

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError("Invalid attribute %r" % (K,))
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        return dict.setdefault(self, key, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (
            dict.__eq__(self, morsel) and self._value == morsel._value and self._key == morsel._key
            and self._coded_value == morsel._coded_value
        )

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel._key, morsel._value, morsel._coded_value = self._key, self._value, self._coded_value
        return morsel

    def update(self, values):
        data = {}
        for key, val in dict(values).items():
            key = key.lower()
            if key not in self._reserved:
                raise CookieError("Invalid attribute %r" % (key,))
            data[key] = val
        dict.update(self, data)

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError("Attempt to set a reserved key %r" % (key,))
        if not _is_legal_key(key):
            raise CookieError("Illegal key %r" % (key,))
        self._key = key
        self._value = val
        self._coded_value = coded_val

    def output(self, attrs=None, header="Set-Cookie:"):
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self.OutputString())

    def js_output(self, attrs=None):
        text = self.OutputString(attrs).replace('"', r'\"')
        return """
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = \"%s\";
        // end hiding -->
        </script>
        """ % text

    def OutputString(self, attrs=None):
        result = ["%s=%s" % (self.key, self.coded_value)]
        if attrs is None:
            attrs = self._reserved
        for key, value in sorted(self.items()):
            if value == "" or key not in attrs:
                continue
            if key == "expires" and isinstance(value, int):
                result.append("%s=%s" % (self._reserved[key], _getdate(value)))
            elif key == "max-age" and isinstance(value, int):
                result.append("%s=%d" % (self._reserved[key], value))
            elif key == "comment" and isinstance(value, str):
                result.append("%s=%s" % (self._reserved[key], _quote(value)))
            elif key in self._flags:
                if value:
                    result.append(str(self._reserved[key]))
            else:
                result.append("%s=%s" % (self._reserved[key], value))
        return "; ".join(result)

    __class_getitem__ = classmethod(types.GenericAlias)


class BaseCookie(dict):
    """Cookies by name."""

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _put(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._put(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        return sep.join(value.output(attrs, header) for key, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        shown = ["%s=%r" % (key, value.value) for key, value in sorted(self.items())]
        return "<%s: %s>" % (self.__class__.__name__, " ".join(shown))

    def js_output(self, attrs=None):
        return "".join(value.js_output(attrs) for key, value in sorted(self.items()))

    def load(self, rawdata):
        """From the text of a header, or from a dict."""
        if isinstance(rawdata, str):
            self._read(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _read(self, text):
        found = []
        seen = False
        at = 0
        while at < len(text):
            match = _pattern.match(text, at)
            if not match:
                break
            key, value = match["key"], match["val"]
            at = match.end(0)
            if key[0] == "$":
                if seen:
                    found.append((False, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not seen:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((False, key, True))
                else:
                    found.append((False, key, _unquote(value)))
            elif value is not None:
                found.append((True, key, self.value_decode(value)))
                seen = True
            else:
                return
        morsel = None
        for is_cookie, key, value in found:
            if is_cookie:
                self._put(key, *value)
                morsel = self[key]
            else:
                morsel[key] = value


class SimpleCookie(BaseCookie):
    """Cookies whose values are text."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
