"""base64 as mail has it: in lines."""

from base64 import b64encode
from binascii import a2b_base64, b2a_base64

from email.quoprimime import _raw_bytes

__all__ = ["body_decode", "body_encode", "decode", "decodestring", "header_encode", "header_length"]


def header_length(bytearray):
    """How long the bytes are in a header."""
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word of these bytes."""
    if not header_bytes:
        return ""
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode(charset)
    return f"=?{charset}?b?{b64encode(header_bytes).decode('ascii')}?="


def body_encode(s, maxlinelen=76, eol="\n"):
    """The bytes of a body, in lines."""
    if not s:
        return ""
    size = maxlinelen * 3 // 4
    lines = []
    for at in range(0, len(s), size):
        line = b2a_base64(s[at:at + size]).decode("ascii")
        lines.append(line[:-1] + eol if line.endswith("\n") and eol != "\n" else line)
    return "".join(lines)


def decode(string):
    """The bytes that were encoded."""
    if not string:
        return b""
    return a2b_base64(_raw_bytes(string) if isinstance(string, str) else string)


body_decode = decodestring = decode
