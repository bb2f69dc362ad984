"""What old pickles call: `_codecs.encode`, and strings with escapes."""

_ESCAPES = {
    ord("n"): 10, ord("r"): 13, ord("t"): 9, ord("\\"): 92, ord("'"): 39, ord('"'): 34, ord("a"): 7, ord("b"): 8,
    ord("f"): 12, ord("v"): 11,
}


def encode(text, encoding="utf-8", errors="strict"):
    return text.encode(encoding, errors)


encode.__module__ = "_codecs"
encode.__qualname__ = "encode"


def unescape(data):
    """The bytes that a bytes literal stands for."""
    out = bytearray()
    index = 0
    while index < len(data):
        byte = data[index]
        if byte != 92:
            out.append(byte)
            index += 1
            continue
        kind = data[index + 1]
        if kind in _ESCAPES:
            out.append(_ESCAPES[kind])
            index += 2
        elif kind == ord("x"):
            out.append(int(data[index + 2:index + 4], 16))
            index += 4
        elif 48 <= kind < 56:
            end = index + 2
            while end < index + 4 and 48 <= data[end] < 56:
                end += 1
            out.append(int(data[index + 1:end], 8) & 255)
            index = end
        else:
            out += data[index:index + 2]
            index += 2
    return bytes(out)
