"""Calling functions of a server by XML-RPC."""

import base64
import http.client
import re
import time
import urllib.parse
from datetime import datetime
from decimal import Decimal

__version__ = "3.13"
MAXINT, MININT = 2**31 - 1, -(2**31)
PARSE_ERROR, SERVER_ERROR, APPLICATION_ERROR, SYSTEM_ERROR, TRANSPORT_ERROR = -32700, -32600, -32500, -32400, -32300
NOT_WELLFORMED_ERROR, UNSUPPORTED_ENCODING, INVALID_ENCODING_CHAR = -32700, -32701, -32702
INVALID_XMLRPC, METHOD_NOT_FOUND, INVALID_METHOD_PARAMS, INTERNAL_ERROR = -32600, -32601, -32602, -32603


def escape(s):
    """Text as it stands in XML."""
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Error(Exception):
    """Something goes wrong with a call."""

    __str__ = object.__str__


class ProtocolError(Error):
    """The server answers otherwise than by HTTP's 200."""

    def __init__(self, url, errcode, errmsg, headers):
        Error.__init__(self)
        self.url = url
        self.errcode = errcode
        self.errmsg = errmsg
        self.headers = headers

    def __repr__(self):
        return "<%s for %s: %s %s>" % (self.__class__.__name__, self.url, self.errcode, self.errmsg)


class ResponseError(Error):
    """The answer is none."""


class Fault(Error):
    """The function raised an error."""

    def __init__(self, faultCode, faultString, **extra):
        Error.__init__(self)
        self.faultCode = faultCode
        self.faultString = faultString

    def __repr__(self):
        return "<%s %s: %r>" % (self.__class__.__name__, self.faultCode, self.faultString)


boolean = Boolean = bool


class DateTime:
    """A date as XML-RPC has it."""

    def __init__(self, value=0):
        if isinstance(value, str):
            self.value = value
        elif isinstance(value, datetime):
            self.value = value.strftime("%Y%m%dT%H:%M:%S")
        else:
            if not isinstance(value, (tuple, time.struct_time)):
                value = time.localtime(value or time.time())
            self.value = "%04d%02d%02dT%02d:%02d:%02d" % tuple(value)[:6]

    def _pair(self, other):
        if isinstance(other, DateTime):
            return self.value, other.value
        if isinstance(other, datetime):
            return self.value, other.strftime("%Y%m%dT%H:%M:%S")
        if isinstance(other, str):
            return self.value, other
        if hasattr(other, "timetuple"):
            return self.timetuple(), other.timetuple()
        return None

    def _compared(self, other, compare):
        pair = self._pair(other)
        return NotImplemented if pair is None else compare(*pair)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def timetuple(self):
        return time.strptime(self.value, "%Y%m%dT%H:%M:%S")

    def __str__(self):
        return self.value

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.value, id(self))

    def decode(self, data):
        self.value = str(data).strip()

    def encode(self, out):
        out.write(f"<value><dateTime.iso8601>{self.value}</dateTime.iso8601></value>\n")


class Binary:
    """Bytes."""

    def __init__(self, data=None):
        if data is None:
            data = b""
        elif not isinstance(data, (bytes, bytearray)):
            raise TypeError("expected bytes or bytearray, not %s" % data.__class__.__name__)
        self.data = bytes(data)

    def __str__(self):
        return str(self.data, "latin-1")

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    def decode(self, data):
        self.data = base64.decodebytes(data)

    def encode(self, out):
        out.write("<value><base64>\n" + base64.encodebytes(self.data).decode("ascii") + "</base64></value>\n")


WRAPPERS = (DateTime, Binary)


class Marshaller:
    """Writes values as XML."""

    def __init__(self, encoding=None, allow_none=False):
        self.memo = {}
        self.data = None
        self.encoding = encoding
        self.allow_none = allow_none

    def dumps(self, values):
        """The parameters of a call, or a fault."""
        out = []
        if isinstance(values, Fault):
            out.append("<fault>\n")
            self._value({"faultCode": values.faultCode, "faultString": values.faultString}, out.append)
            out.append("</fault>\n")
        else:
            out.append("<params>\n")
            for value in values:
                out.append("<param>\n")
                self._value(value, out.append)
                out.append("</param>\n")
            out.append("</params>\n")
        return "".join(out)

    def _value(self, value, write):
        kind = type(value)
        if value is None:
            if not self.allow_none:
                raise TypeError("cannot marshal None unless allow_none is enabled")
            write("<value><nil/></value>")
        elif kind is bool:
            write(f"<value><boolean>{int(value)}</boolean></value>\n")
        elif kind is int:
            if value > MAXINT or value < MININT:
                raise OverflowError("int exceeds XML-RPC limits")
            write(f"<value><int>{value}</int></value>\n")
        elif kind is float:
            write(f"<value><double>{value!r}</double></value>\n")
        elif kind is str:
            write(f"<value><string>{escape(value)}</string></value>\n")
        elif kind in (bytes, bytearray):
            write("<value><base64>\n" + base64.encodebytes(bytes(value)).decode("ascii") + "</base64></value>\n")
        elif kind is datetime:
            write(f"<value><dateTime.iso8601>{value.strftime('%Y%m%dT%H:%M:%S')}</dateTime.iso8601></value>\n")
        elif kind in (list, tuple):
            self._enter(value, "sequences")
            write("<value><array><data>\n")
            for item in value:
                self._value(item, write)
            write("</data></array></value>\n")
            del self.memo[id(value)]
        elif kind is dict:
            self._struct(value, write)
        elif isinstance(value, WRAPPERS):
            self.write = write
            value.encode(self)
            del self.write
        elif hasattr(value, "__dict__") and not isinstance(value, (type, int, float, str, bytes, list, tuple, dict)):
            self._struct(value.__dict__, write)
        else:
            raise TypeError("cannot marshal %s objects" % kind)

    def _enter(self, value, what):
        if id(value) in self.memo:
            raise TypeError(f"cannot marshal recursive {what}")
        self.memo[id(value)] = None

    def _struct(self, value, write):
        self._enter(value, "dictionaries")
        write("<value><struct>\n")
        for name, item in value.items():
            write("<member>\n")
            if not isinstance(name, str):
                raise TypeError("dictionary key must be string")
            write(f"<name>{escape(name)}</name>\n")
            self._value(item, write)
            write("</member>\n")
        write("</struct></value>\n")
        del self.memo[id(value)]


class Unmarshaller:
    """Reads values from XML, told of its tags one by one."""

    def __init__(self, use_datetime=False, use_builtin_types=False):
        self._kind = None
        self._name = None
        self._stack = []
        self._marks = []
        self._text = []
        self._is_value = False
        self._use_datetime = use_builtin_types or use_datetime
        self._use_bytes = use_builtin_types

    def close(self):
        """The values that were read; raises a fault."""
        if self._kind is None or self._marks:
            raise ResponseError()
        if self._kind == "fault":
            raise Fault(**self._stack[0])
        return tuple(self._stack)

    def getmethodname(self):
        return self._name

    def start(self, tag, attrs):
        tag = tag.rpartition(":")[2]
        if tag in ("array", "struct"):
            self._marks.append(len(self._stack))
        self._text = []
        self._is_value = tag == "value"

    def data(self, text):
        self._text.append(text)

    def end(self, tag):
        tag = tag.rpartition(":")[2]
        text = "".join(self._text)
        keep = self._stack.append
        if tag == "value":
            if self._is_value:
                keep(text)
            self._is_value = False
            return
        self._is_value = False
        if tag in ("int", "i1", "i2", "i4", "i8", "biginteger"):
            keep(int(text))
        elif tag == "boolean":
            if text not in ("0", "1"):
                raise TypeError("bad boolean value")
            keep(text == "1")
        elif tag in ("double", "float"):
            keep(float(text))
        elif tag == "bigdecimal":
            keep(Decimal(text))
        elif tag in ("string", "name"):
            keep(text)
        elif tag == "nil":
            keep(None)
        elif tag == "base64":
            value = Binary()
            value.decode(text.encode("ascii"))
            keep(value.data if self._use_bytes else value)
        elif tag == "dateTime.iso8601":
            value = DateTime()
            value.decode(text)
            keep(datetime.strptime(value.value, "%Y%m%dT%H:%M:%S") if self._use_datetime else value)
        elif tag == "array":
            mark = self._marks.pop()
            self._stack[mark:] = [self._stack[mark:]]
        elif tag == "struct":
            mark = self._marks.pop()
            items = self._stack[mark:]
            self._stack[mark:] = [dict(zip(items[::2], items[1::2]))]
        elif tag == "fault":
            self._kind = "fault"
        elif tag == "params":
            self._kind = "params"
        elif tag == "methodName":
            self._name = text
            self._kind = "methodName"


class ExpatParser:
    """Tells an `Unmarshaller` of the tags of a text."""

    def __init__(self, target):
        self._target = target
        self._pieces = []

    def feed(self, data):
        self._pieces.append(data if isinstance(data, bytes) else data.encode("utf-8"))

    def close(self):
        text = b"".join(self._pieces).decode("utf-8")
        unescape = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}

        def letter(found):
            name = found[1]
            if name.startswith("#"):
                return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
            return unescape[name]

        at = 0
        for found in re.finditer(r"<!\[CDATA\[(.*?)\]\]>|<[!?][^>]*>|<(/?)([^\s<>/]+)[^<>]*?(/?)>", text, re.DOTALL):
            if found.start() > at:
                self._target.data(re.sub(r"&(#?\w+);", letter, text[at:found.start()]))
            at = found.end()
            if found[1] is not None:
                self._target.data(found[1])
            elif found[3]:
                if found[2]:
                    self._target.end(found[3])
                else:
                    self._target.start(found[3], {})
                    if found[4]:
                        self._target.end(found[3])


def getparser(use_datetime=False, use_builtin_types=False):
    """A parser, and what it tells."""
    target = Unmarshaller(use_datetime, use_builtin_types)
    return ExpatParser(target), target


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """A call or an answer as XML."""
    assert isinstance(params, (tuple, Fault)), "argument must be tuple or Fault instance"
    if isinstance(params, Fault):
        methodresponse = 1
    elif methodresponse and isinstance(params, tuple):
        assert len(params) == 1, "response tuple must be a singleton"
    encoding = encoding or "utf-8"
    data = Marshaller(encoding, allow_none).dumps(params)
    head = "<?xml version='1.0'?>\n" if encoding == "utf-8" else "<?xml version='1.0' encoding='%s'?>\n" % encoding
    if methodname:
        return f"{head}<methodCall>\n<methodName>{methodname}</methodName>\n{data}</methodCall>\n"
    if methodresponse:
        return f"{head}<methodResponse>\n{data}</methodResponse>\n"
    return data


def loads(data, use_datetime=False, use_builtin_types=False):
    """The values of a call or an answer, and the function's name."""
    parser, target = getparser(use_datetime, use_builtin_types)
    parser.feed(data)
    parser.close()
    return target.close(), target.getmethodname()


class _Method:
    """A function of the server."""

    def __init__(self, send, name):
        self.__send = send
        self.__name = name

    def __getattr__(self, name):
        return _Method(self.__send, "%s.%s" % (self.__name, name))

    def __call__(self, *args):
        return self.__send(self.__name, args)


class _MultiCallMethod:
    """A function that is called together with others."""

    def __init__(self, call_list, name):
        self.__call_list = call_list
        self.__name = name

    def __getattr__(self, name):
        return _MultiCallMethod(self.__call_list, "%s.%s" % (self.__name, name))

    def __call__(self, *args):
        self.__call_list.append((self.__name, args))


class MultiCallIterator:
    """The results of several calls."""

    def __init__(self, results):
        self.results = results

    def __getitem__(self, i):
        item = self.results[i]
        if isinstance(item, dict):
            raise Fault(item["faultCode"], item["faultString"])
        if isinstance(item, list):
            return item[0]
        raise ValueError("unexpected type in multicall result")


class MultiCall:
    """Several calls in one."""

    def __init__(self, server):
        self.__server = server
        self.__call_list = []

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __getattr__(self, name):
        return _MultiCallMethod(self.__call_list, name)

    def __call__(self):
        calls = [{"methodName": name, "params": args} for name, args in self.__call_list]
        return MultiCallIterator(self.__server.system.multicall(calls))


class Transport:
    """Sends calls by HTTP."""

    user_agent = "Python-xmlrpc/%s" % __version__

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=()):
        self._use_datetime = use_datetime
        self._use_builtin_types = use_builtin_types
        self._connection = (None, None)
        self._headers = list(headers)

    def request(self, host, handler, request_body, verbose=False):
        """Sends a call; gives what comes back."""
        for attempt in (0, 1):
            try:
                return self.single_request(host, handler, request_body, verbose)
            except http.client.RemoteDisconnected:
                if attempt:
                    raise
            except OSError as error:
                if attempt or error.errno not in (104, 103, 32):
                    raise

    def single_request(self, host, handler, request_body, verbose=False):
        try:
            connection = self.make_connection(host)
            headers = {"Content-Type": "text/xml", "User-Agent": self.user_agent, **dict(self._headers)}
            host_, extra = self._host(host)
            headers.update(extra)
            connection.request("POST", handler, request_body, headers)
            response = connection.getresponse()
            if response.status == 200:
                return self.parse_response(response)
        except Fault:
            raise
        except Exception:
            self.close()
            raise
        if response.getheader("content-length", ""):
            response.read()
        raise ProtocolError(host + handler, response.status, response.reason, dict(response.getheaders()))

    def _host(self, host):
        extra = {}
        user, at, place = host.rpartition("@")
        if at:
            pair = urllib.parse.unquote_to_bytes(user)
            extra["Authorization"] = "Basic " + base64.b64encode(pair).decode()
        return place, extra

    def make_connection(self, host):
        """The connection to a host, the one of the last call if it is the same."""
        if self._connection[1] is None or host != self._connection[0]:
            self._connection = host, http.client.HTTPConnection(self._host(host)[0])
        return self._connection[1]

    def close(self):
        """Closes the connection."""
        _, connection = self._connection
        if connection:
            self._connection = (None, None)
            connection.close()

    def parse_response(self, response):
        parser, target = getparser(self._use_datetime, self._use_builtin_types)
        while data := response.read(1024):
            parser.feed(data)
        parser.close()
        return target.close()


class ServerProxy:
    """A server whose functions are methods."""

    def __init__(self, uri, transport=None, encoding=None, verbose=False, allow_none=False, use_datetime=False,
                 use_builtin_types=False, *, headers=(), context=None):
        parts = urllib.parse.urlsplit(uri)
        if parts.scheme not in ("http", "https"):
            raise OSError("unsupported XML-RPC protocol")
        if parts.scheme == "https" and transport is None:
            raise NotImplementedError("HTTPS (ssl) is not supported by naja")
        self.__uri = urllib.parse.urlunsplit(["", "", parts.path, parts.query, parts.fragment]) or "/RPC2"
        self.__host = parts.netloc
        self.__transport = Transport(use_datetime, use_builtin_types, headers=headers) if transport is None else transport
        self.__encoding = encoding or "utf-8"
        self.__verbose = verbose
        self.__allow_none = allow_none

    def __close(self):
        self.__transport.close()

    def __request(self, methodname, params):
        body = dumps(params, methodname, encoding=self.__encoding, allow_none=self.__allow_none)
        data = body.encode(self.__encoding, "xmlcharrefreplace")
        response = self.__transport.request(self.__host, self.__uri, data, verbose=self.__verbose)
        return response[0] if len(response) == 1 else response

    def __repr__(self):
        return "<%s for %s%s>" % (self.__class__.__name__, self.__host, self.__uri)

    def __getattr__(self, name):
        return _Method(self.__request, name)

    def __call__(self, attr):
        if attr == "close":
            return self.__close
        if attr == "transport":
            return self.__transport
        raise AttributeError("Attribute %r not found" % (attr,))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.__close()


Server = ServerProxy
