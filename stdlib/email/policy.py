"""The rules of today: headers are objects that know their parts."""

import base64
import re

from email._policybase import Compat32, Policy, compat32
from email.contentmanager import raw_data_manager
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

_line_end = re.compile(r"\n|\r\n?")


class EmailPolicy(Policy):
    """Headers as objects, folded and encoded as the standards say."""

    message_factory = EmailMessage
    utf8 = False
    refold_source = "long"
    header_factory = HeaderRegistry()
    content_manager = raw_data_manager

    def header_max_count(self, name):
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, _line_end.sub("", value))

    def fold(self, name, value):
        return self._fold(name, value, self.refold_source == "all")

    def fold_binary(self, name, value):
        folded = self._fold(name, value, self.refold_source == "all")
        return folded.encode("utf8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, refold):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        size = self.max_line_length or 1_000_000
        lines = value.splitlines()
        if not refold and self.refold_source == "long":
            refold = (
                bool(lines) and len(lines[0]) + len(name) + 2 > size or any(len(line) > size for line in lines[1:])
            )
        if refold or not value.isascii() and not self.utf8:
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return f"{name}: {self.linesep.join(lines)}{self.linesep}"


def _encoded(text, utf8):
    """A word of letters beyond ASCII."""
    data = text.encode("utf-8", "surrogateescape")
    quoted = "".join(
        "_" if byte == 32 else chr(byte) if chr(byte).isalnum() and byte < 128 or byte in b"-!*+/" else "=%02X" % byte
        for byte in data
    )
    based = base64.b64encode(data).decode("ascii")
    if len(quoted) - len(based) < 5:
        return f"=?utf-8?q?{quoted}?="
    return f"=?utf-8?b?{based}?="


def fold_text(name, text, policy, splits=" "):
    """The lines of a header."""
    size = policy.max_line_length or 1_000_000
    words = re.findall(r"\s*\S+", text) or [text]
    merged = []
    for word in words:
        plain = word.isascii() or policy.utf8
        if not plain and merged and not merged[-1][1]:
            merged[-1] = (merged[-1][0] + word, False)
        else:
            merged.append((word, plain))
    lines = []
    line = f"{name}:"
    first = True
    for word, plain in merged:
        blank = word[:len(word) - len(word.lstrip())]
        gap = " " if first else blank
        first = False
        body = word.lstrip()
        if plain:
            if len(line) + len(gap) + len(body) > size and line.strip() and len(body) + 1 <= size:
                lines.append(line)
                line, gap = "", gap or " "
            line += gap + body
            continue
        while body:
            count = len(body)
            room = size - len(line) - len(gap)
            while count > 1 and len(_encoded(body[:count], policy.utf8)) > room:
                count -= 1
            if len(_encoded(body[:count], policy.utf8)) > room and line.strip():
                lines.append(line)
                line, gap = "", " "
                continue
            line += gap + _encoded(body[:count], policy.utf8)
            body = body[count:]
            if body:
                lines.append(line)
                line, gap = "", " "
    # Blanks at the end stay.
    line += text[len(text.rstrip()):] if text.strip() else ""
    lines.append(line if line != f"{name}:" else line + " ")
    return policy.linesep.join(lines) + policy.linesep


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
