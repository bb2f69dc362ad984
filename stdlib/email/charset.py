"""How charsets are named and encoded."""

from base64 import b64encode

from email import base64mime, errors, quoprimime

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP, BASE64, SHORTEST = 1, 2, 3
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"

CHARSETS = {
    "iso-8859-1": (QP, QP, None), "iso-8859-2": (QP, QP, None), "iso-8859-15": (QP, QP, None),
    "windows-1252": (QP, QP, None), "us-ascii": (None, None, None), "utf-8": (SHORTEST, BASE64, "utf-8"),
    "big5": (BASE64, BASE64, None), "gb2312": (BASE64, BASE64, None), "shift_jis": (BASE64, None, "iso-2022-jp"),
    "euc-jp": (BASE64, None, "iso-2022-jp"), "iso-2022-jp": (BASE64, None, None), "koi8-r": (BASE64, BASE64, None),
}
ALIASES = {
    "latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "latin_2": "iso-8859-2", "latin-2": "iso-8859-2",
    "latin_9": "iso-8859-15", "latin-9": "iso-8859-15", "ascii": "us-ascii", "euc_jp": "euc-jp",
}
CODEC_MAP = {"us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Says how a charset is encoded."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Gives a charset another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Says which codec a charset has."""
    CODEC_MAP[charset] = codecname


class Charset:
    """A charset, and how text of it goes into headers and bodies."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        header, body, output = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        self.header_encoding = header
        self.body_encoding = body
        self.output_charset = ALIASES.get(output, output) or self.input_charset
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def __hash__(self):
        return hash(str(self))

    def get_body_encoding(self):
        """The transfer encoding of a body, or what sets it."""
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        from email.encoders import encode_7or8bit

        return encode_7or8bit

    def get_output_charset(self):
        """The charset that is written."""
        return self.output_charset or self.input_charset

    def _kind(self, data):
        if self.header_encoding == SHORTEST:
            shorter = base64mime.header_length(data) < quoprimime.header_length(data)
            return base64mime if shorter else quoprimime
        return {BASE64: base64mime, QP: quoprimime}.get(self.header_encoding)

    def header_encode(self, string):
        """The text as an encoded word."""
        data = string.encode(self.output_codec or "us-ascii")
        kind = self._kind(data)
        return string if kind is None else kind.header_encode(data, self.output_codec)

    def body_encode(self, string):
        """The text of a body."""
        if not string:
            return string
        if self.body_encoding == BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64mime.body_encode(string)
        if self.body_encoding == QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return quoprimime.body_encode(string.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode("ascii", "surrogateescape")
        return string
