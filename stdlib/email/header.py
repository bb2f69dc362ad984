"""Headers with letters beyond ASCII: encoded words."""

import binascii
import re

from email import charset as _charset, quoprimime
from email.charset import Charset
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

MAXLINELEN = 76
_encoded = re.compile(r"=\?([^?]*?)\?([qQbB])\?(.*?)\?=")


def _pieces(line):
    """Texts and encoded words of a line: triples of text, encoding and charset."""
    at = 0
    pieces = []
    for found in _encoded.finditer(line):
        plain = line[at:found.start()]
        if not pieces:
            plain = plain.lstrip()
        if plain:
            pieces.append((plain, None, None))
        name, kind, text = found.groups()
        pieces.append((text, kind.lower(), name.lower()))
        at = found.end()
    if line[at:]:
        pieces.append((line[at:] if pieces else line.lstrip(), None, None))
    return pieces


def decode_header(header):
    """Pairs of text and charset; bytes where anything is encoded."""
    if hasattr(header, "_chunks"):
        return [(_charset_text(text, str(charset)), str(charset)) for text, charset in header._chunks]
    if not _encoded.search(header):
        return [(header, None)]
    words = []
    for line in header.splitlines():
        words += _pieces(line)
    # What stands between encoded words is no part of the text where it is blank.
    kept = [
        word for index, word in enumerate(words)
        if not (index > 0 and index + 1 < len(words) and word[0].isspace() and words[index - 1][1] and words[index + 1][1])
    ]
    merged = []
    for text, kind, name in kept:
        if kind is None:
            data = quoprimime._raw_bytes(text)
        elif kind == "q":
            data = quoprimime.header_decode(text).encode("latin-1")
        else:
            try:
                data = binascii.a2b_base64(text + "=" * (-len(text) % 4))
            except binascii.Error:
                raise HeaderParseError("Base64 decoding error")
        if merged and merged[-1][1] == name:
            merged[-1] = (merged[-1][0] + (b" " if name is None else b"") + data, name)
        else:
            merged.append((data, name))
    return merged


def _charset_text(text, name):
    return text if name == "us-ascii" else text.encode(name)


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A `Header` of what `decode_header` gives."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, name in decoded_seq:
        header.append(text, None if name is None else Charset(name))
    return header


class Header:
    """A header of pieces in several charsets."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset = self._as_charset("us-ascii" if charset is None else charset)
        self._continuation_ws = continuation_ws
        self._chunks = []
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2
        if s is not None:
            self.append(s, charset, errors)

    @staticmethod
    def _as_charset(charset):
        return charset if isinstance(charset, Charset) else Charset(charset)

    def append(self, s, charset=None, errors="strict"):
        """Adds a piece."""
        charset = self._charset if charset is None else self._as_charset(charset)
        if not isinstance(s, str):
            s = s.decode(charset.input_codec or "us-ascii", errors)
        output = charset.output_codec or "us-ascii"
        if output != _charset.UNKNOWN8BIT:
            try:
                s.encode(output, errors)
            except UnicodeEncodeError:
                if output != "us-ascii":
                    raise
                charset = Charset("utf-8")
        self._chunks.append((s, charset))

    def __str__(self):
        text = ""
        last = None
        for piece, charset in self._chunks:
            name = str(charset)
            if text and piece and not text[-1].isspace() and not piece[0].isspace():
                # Words of different charsets are apart, but for encoded ones next to each other.
                if (last == "us-ascii") != (name == "us-ascii"):
                    text += " "
                elif name == "us-ascii":
                    text += " "
            text += piece
            last = name
        return text

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The header as it is written, folded."""
        size = self._maxlinelen if maxlinelen is None else maxlinelen
        if size == 0:
            size = 1_000_000
        lines = []
        current = ""
        room = size - self._headerlen
        for index, (text, charset) in enumerate(self._chunks):
            words = self._words(text, charset, size)
            for position, word in enumerate(words):
                gap = "" if not current or current[-1].isspace() or word[:1].isspace() else " "
                if index == 0 and position == 0:
                    gap = ""
                if current.strip() and len(current) + len(gap) + len(word) > room:
                    lines.append(current.rstrip(" \t"))
                    current = self._continuation_ws + word.lstrip()
                    room = size
                else:
                    current += gap + word
        lines.append(current)
        text = linesep.join(line for line in lines)
        if re.search(r"\n[^ \t]+:", text):
            raise HeaderParseError(f"header value appears to contain an embedded header: {text!r}")
        return text

    def _words(self, text, charset, size):
        if charset.header_encoding is None:
            return re.findall(r"\s*\S+", text) or ([text] if text else [])
        result = []
        name = charset.get_output_charset()
        room = size - len(name) - 7
        piece = ""
        limit = room - self._headerlen - 1
        for letter in text:
            data = (piece + letter).encode(charset.output_codec)
            if piece and charset._kind(data).header_length(data) > limit:
                result.append(charset.header_encode(piece))
                piece = ""
                limit = room - 1
            piece += letter
        if piece:
            result.append(charset.header_encode(piece))
        return result
