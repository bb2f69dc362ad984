"""Quoted-printable: bytes as letters, `=C3` and its like."""

import re

__all__ = [
    "body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode", "header_encode",
    "header_length", "quote", "unquote",
]

NL = "\n"
_SAFE_HEADER = set(b"-!*+/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def quote(c):
    """A letter as `=XX`."""
    return "=%02X" % ord(c)


def unquote(s):
    """The letter that `=XX` stands for."""
    return chr(int(s[1:3], 16))


def _header_letter(byte):
    return "_" if byte == 32 else chr(byte) if byte in _SAFE_HEADER else "=%02X" % byte


def header_length(bytearray):
    """How long the bytes are in a header."""
    return sum(len(_header_letter(byte)) for byte in bytearray)


def body_length(bytearray):
    """How long the bytes are in a body."""
    return sum(1 if _is_plain(byte) else 3 for byte in bytearray)


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word of these bytes."""
    if not header_bytes:
        return ""
    return f"=?{charset}?q?{''.join(map(_header_letter, header_bytes))}?="


def _is_plain(byte):
    return byte in (9, 10, 13) or 32 <= byte <= 126 and byte != 61


def body_encode(body, maxlinelen=76, eol=NL):
    """The text of a body, in lines of this length at most."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    lines = []
    for line in body.splitlines():
        letters = [letter if _is_plain(ord(letter)) and letter not in "\r\n" else quote(letter) for letter in line]
        if letters and letters[-1] in " \t":
            # The end of a line must be seen.
            last = letters.pop()
            room = maxlinelen - 3
            encoded = _folded(letters, maxlinelen)
            lines += encoded[:-1]
            tail = encoded[-1]
            if len(tail) <= room:
                lines.append(tail + quote(last))
            elif len(tail) < maxlinelen:
                lines += [tail + last + "=", ""]
            else:
                lines += [tail + "=", quote(last)]
        else:
            lines += _folded(letters, maxlinelen)
    text = eol.join(lines)
    return text + eol if body[-1] in "\r\n" else text


def _folded(letters, size):
    lines = []
    line = ""
    for index, letter in enumerate(letters):
        room = size if index == len(letters) - 1 else size - 1
        if len(line) + len(letter) > room:
            lines.append(line + "=")
            line = ""
        line += letter
    lines.append(line)
    return lines


def decode(encoded, eol=NL):
    """The text that was encoded."""
    if not encoded:
        return encoded
    result = ""
    for line in encoded.splitlines():
        line = line.rstrip()
        if not line:
            result += eol
            continue
        soft = line.endswith("=")
        text = re.sub(r"=[0-9a-fA-F]{2}", lambda found: unquote(found.group()), line[:-1] if soft else line)
        result += text if soft else text + eol
    if encoded[-1] not in "\r\n" and result.endswith(eol):
        result = result[:-len(eol)]
    return result


body_decode = decodestring = decode


def header_decode(s):
    """The text of an encoded word of kind `q`."""
    s = s.replace("_", " ")
    return re.sub(r"=[a-fA-F0-9]{2}", lambda found: unquote(found.group()), s)


def _decoded_bytes(data):
    """The bytes that encoded bytes stand for."""
    result = bytearray()
    at = 0
    while at < len(data):
        if data[at] != 61:
            result.append(data[at])
            at += 1
            continue
        end = at + 1
        while end < len(data) and data[end] in b" \t":
            end += 1
        if data[end:end + 2] == b"\r\n":
            at = end + 2
        elif data[end:end + 1] == b"\n" or end >= len(data):
            at = end + 1
        else:
            try:
                result.append(int(data[at + 1:at + 3], 16))
                at += 3
            except ValueError:
                result.append(61)
                at += 1
    return bytes(result)


def _raw_bytes(text):
    """Letters as bytes; those that are none as `\\u` and their number."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        parts = []
        for letter in text:
            code = ord(letter)
            if code < 256:
                parts.append(bytes([code]))
            else:
                parts.append((b"\\u%04x" if code < 0x10000 else b"\\U%08x") % code)
        return b"".join(parts)
