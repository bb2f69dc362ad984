"""Reads messages."""

from io import TextIOWrapper

from email import errors
from email._policybase import compat32
from email.message import Message

__all__ = ["Parser", "HeaderParser", "BytesParser", "BytesHeaderParser", "FeedParser", "BytesFeedParser"]


def _lines(text):
    """Lines with their ends; only ends of lines of mail count."""
    result = []
    for line in text.split("\n"):
        result.append(line + "\n")
    last = result.pop()[:-1]
    if last:
        result.append(last)
    return result


def _is_header(line):
    name, colon, _ = line.partition(":")
    return bool(colon) and bool(name) and all("!" <= letter <= "~" for letter in name.rstrip())


class _Reader:
    """Reads a message out of lines."""

    def __init__(self, factory, policy):
        self.factory = factory
        self.policy = policy

    def message(self, lines, headers_only=False, default_type="text/plain"):
        """The message that the lines are."""
        message = self._new()
        message.set_default_type(default_type)
        rest = self._headers(message, lines)
        if headers_only:
            message.set_payload("".join(rest))
        elif message.get_content_maintype() == "multipart":
            self._parts(message, rest)
        elif message.get_content_maintype() == "message" and message.get_content_type() != "message/delivery-status":
            message.attach(self.message(rest))
        else:
            message.set_payload("".join(rest))
        return message

    def _new(self):
        try:
            return self.factory(policy=self.policy)
        except TypeError:
            return self.factory()

    def _headers(self, message, lines):
        at = 0
        current = []

        def finish():
            if current:
                name, value = self.policy.header_source_parse(current)
                message.set_raw(name, value)
                current.clear()

        while at < len(lines):
            line = lines[at]
            if not line.strip("\r\n"):
                finish()
                return lines[at + 1:]
            if line[0] in " \t":
                if current:
                    current.append(line)
                else:
                    self.policy.handle_defect(message, errors.FirstHeaderLineIsContinuationDefect(line))
            elif at == 0 and line.startswith("From "):
                message.set_unixfrom(line.rstrip("\r\n"))
            elif _is_header(line):
                finish()
                current.append(line)
            else:
                finish()
                self.policy.handle_defect(message, errors.MissingHeaderBodySeparatorDefect())
                return lines[at:]
            at += 1
        finish()
        return []

    def _parts(self, message, lines):
        boundary = message.get_boundary()
        if boundary is None:
            self.policy.handle_defect(message, errors.NoBoundaryInMultipartDefect())
            message.set_payload("".join(lines))
            return
        marker = "--" + boundary
        preamble, parts, epilogue = [], [], None
        current = preamble
        for line in lines:
            text = line.rstrip("\r\n \t")
            if epilogue is None and text == marker:
                current = []
                parts.append(current)
            elif epilogue is None and text == marker + "--" and parts:
                epilogue = current = []
            else:
                current.append(line)
        if not parts:
            self.policy.handle_defect(message, errors.StartBoundaryNotFoundDefect())
            message.set_payload("".join(lines))
            return
        message.preamble = _without_end("".join(preamble)) if preamble else None
        if epilogue is None:
            self.policy.handle_defect(message, errors.CloseBoundaryNotFoundDefect())
        else:
            message.epilogue = "".join(epilogue)
        kind = "message/rfc822" if message.get_content_type() == "multipart/digest" else "text/plain"
        for part in parts:
            if part:
                part[-1] = _without_end(part[-1])
            message.attach(self.message([line for line in part if line], default_type=kind))


def _without_end(text):
    return text[:-2] if text.endswith("\r\n") else text[:-1] if text.endswith("\n") else text


class Parser:
    """Reads messages of text."""

    def __init__(self, _class=None, *, policy=compat32):
        self._class = _class
        self.policy = policy

    def _factory(self):
        return self._class or self.policy.message_factory or Message

    def parse(self, fp, headersonly=False):
        """The message of a file."""
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        """The message of a text."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n") if "\n" not in text else text
        return _Reader(self._factory(), self.policy).message(_lines(text), headersonly)


class HeaderParser(Parser):
    """Reads only the headers."""

    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    """Reads messages of bytes."""

    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        """The message of a file."""
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        """The message of bytes."""
        return self.parser.parsestr(bytes(text).decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    """Reads only the headers."""

    def parse(self, fp, headersonly=True):
        return BytesParser.parse(self, fp, True)

    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, True)


class FeedParser:
    """Is given a message piece by piece."""

    def __init__(self, _factory=None, *, policy=compat32):
        self._parser = Parser(_factory, policy=policy)
        self._pieces = []

    def feed(self, data):
        """Adds a piece."""
        self._pieces.append(data)

    def close(self):
        """Gives the message."""
        return self._parser.parsestr("".join(self._pieces))


class BytesFeedParser(FeedParser):
    """The same for bytes."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
