"""Asking servers by HTTP/1.1."""

import io
import re
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

import email.message
import email.parser
from http import HTTPStatus

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest",
    "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses",
]

HTTP_PORT, HTTPS_PORT = 80, 443
_IDLE, _REQ_STARTED, _REQ_SENT = "Idle", "Request-started", "Request-sent"
_UNKNOWN = "UNKNOWN"
_MAXLINE, _MAXHEADERS = 65536, 100
_WITH_BODY = {"PATCH", "POST", "PUT"}

globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus.__members__.values()}

_header_name = re.compile(rb"[^:\s][^:\r\n]*")
_bad_value = re.compile(rb"\n(?![ \t])|\r(?![ \t\n])")
_bad_path = re.compile("[\x00-\x20\x7f]")
_bad_method = re.compile("[\x00-\x1f]")


class HTTPException(Exception):
    """Something goes wrong between here and a server."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """An address that cannot be one."""


class UnknownProtocol(HTTPException):
    """The server speaks otherwise."""

    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """A transfer encoding that is not known."""


class UnimplementedFileMode(HTTPException):
    """A file of this mode cannot be sent."""


class IncompleteRead(HTTPException):
    """Less came than was announced."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = f", {self.expected} more expected" if self.expected is not None else ""
        return f"{self.__class__.__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """The connection is not at a point where this can be done."""


class CannotSendRequest(ImproperConnectionState):
    """No request can be sent now."""


class CannotSendHeader(ImproperConnectionState):
    """No header can be sent now."""


class ResponseNotReady(ImproperConnectionState):
    """There is no answer now."""


class BadStatusLine(HTTPException):
    """The first line of the answer is none."""

    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = (line,)
        self.line = line


class LineTooLong(HTTPException):
    """A line is longer than is allowed."""

    def __init__(self, line_type):
        HTTPException.__init__(self, "got more than %d bytes when reading %s" % (_MAXLINE, line_type))


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server went away without an answer."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(email.message.Message):
    """The headers of an answer."""

    def getallmatchingheaders(self, name):
        """The lines of the headers of a name."""
        name = name.lower()
        return [f"{key}: {value}" for key, value in self.items() if key.lower() == name]


def _read_headers(fp, max_headers=None):
    lines = []
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > (_MAXHEADERS if max_headers is None else max_headers):
            raise HTTPException("got more than %d headers" % _MAXHEADERS)
        if line in (b"\r\n", b"\n", b""):
            return lines


def parse_headers(fp, _class=HTTPMessage):
    """The headers that a file begins with."""
    text = b"".join(_read_headers(fp)).decode("iso-8859-1")
    return email.parser.Parser(_class=_class).parsestr(text.replace("\r\n", "\n"))


class HTTPResponse(io.BufferedIOBase):
    """An answer: status, headers and body."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = _UNKNOWN
        self.chunk_left = _UNKNOWN
        self.length = _UNKNOWN
        self.will_close = _UNKNOWN

    def _read_status(self):
        line = str(self.fp.readline(_MAXLINE + 1), "iso-8859-1")
        if len(line) > _MAXLINE:
            raise LineTooLong("status line")
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, _, rest = line.strip().partition(" ")
        status, _, reason = rest.strip().partition(" ")
        if not version.startswith("HTTP/"):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            status = int(status)
            if not 100 <= status <= 999:
                raise BadStatusLine(line)
        except ValueError:
            raise BadStatusLine(line)
        return version, status, reason.strip()

    def begin(self):
        """Reads status and headers."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != 100:
                break
            _read_headers(self.fp)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        encoding = self.headers.get("transfer-encoding")
        self.chunked = bool(encoding) and encoding.lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = None
        length = self.headers.get("content-length")
        if length and not self.chunked:
            try:
                self.length = int(length)
            except ValueError:
                self.length = None
            else:
                if self.length < 0:
                    self.length = None
        if status in (204, 304) or 100 <= status < 200 or self._method == "HEAD":
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        if self.headers.get("keep-alive") or "keep-alive" in connection:
            return False
        proxy = self.headers.get("proxy-connection")
        return not (proxy and "keep-alive" in proxy.lower())

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """Whether all of the answer was read."""
        return self.fp is None

    def read(self, amt=None):
        """The body, or so much of it."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            if self.length is not None:
                amt = min(amt, self.length)
            data = self.fp.read(amt)
            if not data and amt:
                self._close_conn()
            elif self.length is not None:
                self.length -= len(data)
                if not self.length:
                    self._close_conn()
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def read1(self, n=-1):
        """What one reading gives."""
        if self.fp is None or self._method == "HEAD":
            return b""
        return self.read(65536 if n < 0 else n) if self.chunked else self.read(n if n >= 0 else None)

    def peek(self, n=-1):
        """What comes next, without taking it."""
        if self.fp is None or self._method == "HEAD" or self.chunked:
            return b""
        return self.fp.peek(n)

    def readline(self, limit=-1):
        """A line of the body."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            line = bytearray()
            while limit < 0 or len(line) < limit:
                letter = self.read(1)
                line += letter
                if not letter or letter == b"\n":
                    break
            return bytes(line)
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        line = self.fp.readline(limit)
        if not line and limit:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(line)
            if not self.length:
                self._close_conn()
        return line

    def _next_chunk(self):
        """How much is left of the chunk; `None` at the end."""
        left = self.chunk_left
        if left:
            return left
        if left is not None:
            self._safe_read(2)
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("chunk size")
        try:
            left = int(line.partition(b";")[0], 16)
        except ValueError:
            self._close_conn()
            raise IncompleteRead(b"")
        if left == 0:
            while True:
                line = self.fp.readline(_MAXLINE + 1)
                if len(line) > _MAXLINE:
                    raise LineTooLong("trailer line")
                if line in (b"\r\n", b"\n", b""):
                    break
            self._close_conn()
            left = None
        self.chunk_left = left
        return left

    def _read_chunked(self, amt=None):
        if amt is not None and amt < 0:
            amt = None
        parts = []
        try:
            while (left := self._next_chunk()) is not None:
                if amt is not None and amt <= left:
                    parts.append(self._safe_read(amt))
                    self.chunk_left = left - amt
                    break
                parts.append(self._safe_read(left))
                if amt is not None:
                    amt -= left
                self.chunk_left = 0
            return b"".join(parts)
        except IncompleteRead as exception:
            raise IncompleteRead(b"".join(parts)) from exception

    def _safe_read(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def fileno(self):
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """The value of a header; those of several with commas between."""
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name) or default
        if isinstance(found, str) or not hasattr(found, "__iter__"):
            return found
        return ", ".join(found)

    def getheaders(self):
        """All headers."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


class HTTPConnection:
    """A connection to a server."""

    _http_vsn = 11
    _http_vsn_str = "HTTP/1.1"
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _IDLE
        self._method = None
        self._tunnel_host = None
        self._tunnel_port = None
        self._tunnel_headers = {}
        self.host, self.port = self._get_hostport(host, port)
        self._check_text(self.host, "URL")
        self._create_connection = socket.create_connection

    def _check_text(self, text, what):
        if found := _bad_path.search(text):
            raise InvalidURL(f"{what} can't contain control characters. {text!r} (found at least {found.group()!r})")

    def _get_hostport(self, host, port):
        if port is None:
            colon = host.rfind(":")
            if colon > host.rfind("]"):
                try:
                    port = int(host[colon + 1:])
                except ValueError:
                    if host[colon + 1:] != "":
                        raise InvalidURL("nonnumeric port: '%s'" % host[colon + 1:])
                    port = self.default_port
                host = host[:colon]
            else:
                port = self.default_port
        if host and host[0] == "[" and host[-1] == "]":
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        """Asks through another server."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers or {})

    def _tunnel(self):
        lines = [f"CONNECT {self._tunnel_host}:{self._tunnel_port} HTTP/1.1\r\n"]
        headers = {"Host": f"{self._tunnel_host}:{self._tunnel_port}", **self._tunnel_headers}
        lines += [f"{name}: {value}\r\n" for name, value in headers.items()]
        self.send("".join(lines + ["\r\n"]).encode("latin-1"))
        response = self.response_class(self.sock, method=self._method)
        try:
            _, code, message = response._read_status()
            _read_headers(response.fp)
            if code != 200:
                self.close()
                raise OSError(f"Tunnel connection failed: {code} {message.strip()}")
        finally:
            response.close()

    def connect(self):
        """Connects."""
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Closes the connection."""
        self.__state = _IDLE
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            if response:
                response.close()

    def send(self, data):
        """Sends bytes, a file or several pieces."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, "read"):
            is_text = isinstance(data, io.TextIOBase)
            while block := data.read(self.blocksize):
                self.sock.sendall(block.encode("iso-8859-1") if is_text else block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, Iterable):
                raise TypeError(
                    "data should be a bytes-like object or an iterable, got %r" % type(data)
                )
            for piece in data:
                self.sock.sendall(piece)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begins a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _REQ_STARTED
        self._method = method
        if found := _bad_method.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {found.group()!r})")
        url = url or "/"
        self._check_text(url, "URL")
        self._buffer.append(f"{method} {url} {self._http_vsn_str}".encode("ascii"))
        if not skip_host:
            netloc = urlsplit(url).netloc if url.startswith("http") else ""
            host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
            if netloc:
                self.putheader("Host", netloc)
            else:
                text = f"[{host}]" if ":" in host else host
                self.putheader("Host", text if port == self.default_port else f"{text}:{port}")
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        """Adds a header."""
        if self.__state != _REQ_STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if hasattr(header, "encode") else header
        if not _header_name.fullmatch(name):
            raise ValueError("Invalid header name %r" % (name,))
        packed = []
        for value in values:
            if hasattr(value, "encode"):
                value = value.encode("latin-1")
            elif isinstance(value, int):
                value = str(value).encode("ascii")
            if _bad_value.search(value):
                raise ValueError("Invalid header value %r" % (value,))
            packed.append(value)
        self._buffer.append(name + b": " + b"\r\n\t".join(packed))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Sends what was collected, and the body."""
        if self.__state != _REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _REQ_SENT
        head = b"\r\n".join([*self._buffer, b"", b""])
        self._buffer.clear()
        self.send(head)
        if message_body is None:
            return
        if hasattr(message_body, "read"):
            pieces = iter(lambda: message_body.read(self.blocksize), b"")
        elif isinstance(message_body, (bytes, bytearray, memoryview)):
            pieces = (message_body,)
        else:
            pieces = iter(message_body)
        for piece in pieces:
            if not piece:
                continue
            if isinstance(piece, str):
                piece = piece.encode("iso-8859-1")
            self.send(f"{len(piece):X}\r\n".encode() + piece + b"\r\n" if encode_chunked else piece)
        if encode_chunked:
            self.send(b"0\r\n\r\n")

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Sends a whole request."""
        names = {name.lower() for name in headers}
        skips = {}
        if "host" in names:
            skips["skip_host"] = 1
        if "accept-encoding" in names:
            skips["skip_accept_encoding"] = 1
        self.putrequest(method, url, **skips)
        if "content-length" in names:
            encode_chunked = False
        elif "transfer-encoding" not in names:
            encode_chunked = False
            length = self._length(body, method)
            if length is not None:
                self.putheader("Content-Length", str(length))
            elif body is not None:
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            try:
                body = body.encode("iso-8859-1")
            except UnicodeEncodeError as exception:
                part = body[exception.start:exception.end]
                raise UnicodeEncodeError(
                    exception.encoding, exception.object, exception.start, exception.end,
                    "body (%.20r) is not valid Latin-1. Use body.encode('utf-8') if you want to send it encoded "
                    "in UTF-8." % part
                ) from None
        self.endheaders(body, encode_chunked=encode_chunked)

    @staticmethod
    def _length(body, method):
        if body is None:
            return 0 if method.upper() in _WITH_BODY else None
        if hasattr(body, "read"):
            return None
        if isinstance(body, (bytes, bytearray, str)):
            return len(body)
        return memoryview(body).nbytes if isinstance(body, memoryview) else None

    def getresponse(self):
        """The answer."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        response = self.response_class(self.sock, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = _IDLE
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except BaseException:
            response.close()
            raise
