"""Writes messages."""

import random
import re
import sys
from copy import deepcopy

from email.errors import HeaderWriteError
from email.message import _has_surrogates

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]

_ends = re.compile(r"\r\n|\r|\n")
_from = re.compile(r"^From ", re.MULTILINE)
_bad_header = re.compile(r"[\n\r][^ \t]")


class Generator:
    """Writes messages as text."""

    _is_bytes = False

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        """Writes text as it is."""
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Writes a message."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._policy = policy
        pieces = []
        if unixfrom:
            line = msg.get_unixfrom()
            if not line:
                import time

                line = "From nobody " + time.ctime(time.time())
            pieces.append(line + policy.linesep)
        self._message(msg, pieces)
        self.write("".join(pieces))

    def clone(self, fp):
        """A generator like this one for another file."""
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _message(self, msg, pieces):
        body = []
        changed = self._body(msg, body)
        for name, value in (changed or msg).raw_items():
            folded = self._policy.fold(name, value)
            if self._policy.verify_generated_headers:
                if not folded.endswith(self._policy.linesep):
                    raise HeaderWriteError(f"folded header does not end with {self._policy.linesep!r}: {folded!r}")
                if _bad_header.search(folded.removesuffix(self._policy.linesep).replace("\r\n", "\n")):
                    raise HeaderWriteError(f"folded header contains newline: {folded!r}")
            pieces.append(folded)
        pieces.append(self._policy.linesep)
        pieces += body

    def _body(self, msg, body):
        """Writes the body; gives the message with other headers where it was encoded anew."""
        maintype = msg.get_content_maintype()
        if maintype == "multipart":
            self._multipart(msg, body)
        elif maintype == "message" and msg.is_multipart():
            inner = msg.get_payload()[0]
            self._message(inner, body)
        else:
            return self._text(msg, body)

    def _add_lines(self, body, text):
        if text:
            body.append(_ends.sub(lambda found: self._policy.linesep, text))

    def _text(self, msg, body):
        payload = msg._payload if self._is_bytes else msg.get_payload()
        changed = None
        if payload is None:
            return None
        if not isinstance(payload, str):
            raise TypeError("string payload expected: %s" % type(payload))
        if not self._is_bytes and isinstance(msg._payload, str) and _has_surrogates(msg._payload):
            charset = msg.get_param("charset")
            if charset is not None:
                changed = deepcopy(msg)
                cte_place = [name.lower() for name in msg.keys()].index("content-transfer-encoding") \
                    if "content-transfer-encoding" in msg else None
                del changed["content-transfer-encoding"]
                changed.set_payload(msg._payload, charset)
                payload = changed._payload
                if cte_place is not None:
                    new = changed._headers.pop()
                    changed._headers.insert(cte_place, new)
        if self._mangle_from_:
            payload = _from.sub(">From ", payload)
        self._add_lines(body, payload)
        return changed

    def _multipart(self, msg, body):
        parts = []
        payload = msg.get_payload()
        if payload is None:
            payload = []
        elif isinstance(payload, str):
            body.append(payload)
            return
        elif not isinstance(payload, list):
            payload = [payload]
        for part in payload:
            pieces = []
            self._message(part, pieces)
            parts.append("".join(pieces))
        end = self._policy.linesep
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(end.join(parts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            preamble = _from.sub(">From ", msg.preamble) if self._mangle_from_ else msg.preamble
            self._add_lines(body, preamble)
            body.append(end)
        body.append("--" + boundary + end)
        if parts:
            body.append(parts.pop(0))
        for part in parts:
            body.append(end + "--" + boundary + end)
            body.append(part)
        body.append(end + "--" + boundary + "--" + end)
        if msg.epilogue is not None:
            epilogue = _from.sub(">From ", msg.epilogue) if self._mangle_from_ else msg.epilogue
            self._add_lines(body, epilogue)

    @classmethod
    def _make_boundary(cls, text=None):
        boundary = "=" * 15 + "%019d" % random.randrange(sys.maxsize) + "=="
        if text is None:
            return boundary
        candidate = boundary
        count = 0
        while re.search("^--" + re.escape(candidate) + "(--)?$", text, re.MULTILINE):
            candidate = f"{boundary}.{count}"
            count += 1
        return candidate


class BytesGenerator(Generator):
    """Writes messages as bytes."""

    _is_bytes = True

    def write(self, s):
        self._fp.write(s.encode("utf-8" if getattr(self._policy, "utf8", False) else "ascii", "surrogateescape"))


class DecodedGenerator(Generator):
    """Writes the text of a message, and a line for each part that is none."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        Generator.__init__(self, outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"

    def _body(self, msg, body):
        for part in msg.walk():
            maintype = part.get_content_maintype()
            if maintype == "text":
                body.append(part.get_payload(decode=False) + "\n")
            elif maintype != "multipart":
                body.append(self._fmt % {
                    "type": part.get_content_type(), "maintype": maintype, "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]"),
                } + "\n")
