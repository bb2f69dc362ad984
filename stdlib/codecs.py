"""Encodings by name, and the error handlers that they ask."""

import io

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
           "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "getencoder", "getdecoder", "encode", "decode", "register_error", "lookup_error",
           "strict_errors", "replace_errors", "ignore_errors", "backslashreplace_errors",
           "iterencode", "iterdecode", "unregister"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE, BOM32_BE = BOM_UTF16_LE, BOM_UTF16_BE
BOM64_LE, BOM64_BE = BOM_UTF32_LE, BOM_UTF32_BE


class CodecInfo(tuple):
    """The functions of an encoding."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """An encoding without state."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


_searches = []
_found = {}
_handlers = {}


def register(search_function, /):
    """Adds a function that finds encodings by their names."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Takes it away."""
    if search_function in _searches:
        _searches.remove(search_function)
    _found.clear()


def lookup(encoding, /):
    """The functions of an encoding."""
    name = encoding.lower().replace(" ", "-")
    known = _found.get(name)
    if known is not None:
        return known
    for search in _searches:
        info = search(name.replace("-", "_"))
        if info is not None:
            _found[name] = info
            return info
    try:
        b"".decode(encoding)
    except LookupError:
        raise LookupError(f"unknown encoding: {encoding}") from None

    def encoder(text, errors="strict"):
        return text.encode(encoding, errors), len(text)

    def decoder(data, errors="strict"):
        return bytes(data).decode(encoding, errors), len(data)

    info = _found[name] = CodecInfo(encoder, decoder, name=name)
    return info


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def encode(obj, encoding="utf-8", errors="strict"):
    """The object in an encoding."""
    if isinstance(obj, str):
        try:
            return obj.encode(encoding, errors)
        except LookupError:
            pass
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """The object out of an encoding."""
    if isinstance(obj, (bytes, bytearray, memoryview)):
        try:
            return bytes(obj).decode(encoding, errors)
        except LookupError:
            pass
    return lookup(encoding).decode(obj, errors)[0]


def strict_errors(exception):
    """Raises it."""
    raise exception


def ignore_errors(exception):
    """Leaves out what does not fit."""
    return "", exception.end


def replace_errors(exception):
    """Marks what does not fit."""
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    return "\ufffd", exception.end


def backslashreplace_errors(exception):
    """Writes what does not fit by its numbers."""
    if isinstance(exception, UnicodeDecodeError):
        part = exception.object[exception.start:exception.end]
        return "".join("\\x%02x" % byte for byte in part), exception.end
    out = ""
    for char in exception.object[exception.start:exception.end]:
        point = ord(char)
        form = "\\x%02x" if point < 256 else "\\u%04x" if point < 65536 else "\\U%08x"
        out += form % point
    return out, exception.end


def xmlcharrefreplace_errors(exception):
    """Writes what does not fit as references of XML."""
    part = exception.object[exception.start:exception.end]
    return "".join(f"&#{ord(char)};" for char in part), exception.end


_handlers.update({
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "backslashreplace": backslashreplace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
})


def register_error(errors, handler, /):
    """Gives an error handler a name."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of a name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """A file in an encoding."""
    if encoding is not None and "b" not in mode:
        return io.open(filename, mode, buffering, encoding, errors, newline="")
    return io.open(filename, mode, buffering)


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """The parts of a text, encoded one by one."""
    for part in iterator:
        data = encode(part, encoding, errors)
        if data:
            yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The text of parts of bytes."""
    text = decode(b"".join(iterator), encoding, errors)
    if text:
        yield text


def utf_8_encode(text, errors="strict"):
    return text.encode("utf-8", errors), len(text)


def utf_8_decode(data, errors="strict", final=False):
    return bytes(data).decode("utf-8", errors), len(data)


def latin_1_encode(text, errors="strict"):
    return text.encode("latin-1", errors), len(text)


def ascii_encode(text, errors="strict"):
    return text.encode("ascii", errors), len(text)


def escape_decode(data, errors="strict"):
    from _codecs import unescape

    return unescape(data), len(data)
