"""Getting what is at an address: http, file and data."""

import base64
import http.client
import io
import os
import re
import socket
import sys
import time
import warnings
from email import message_from_string
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urldefrag, urljoin, urlparse, urlsplit
from urllib.response import addclosehook, addinfourl

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler",
    "HTTPCookieProcessor", "ProxyHandler", "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm",
    "HTTPPasswordMgrWithPriorAuth", "HTTPBasicAuthHandler", "AbstractBasicAuthHandler", "ProxyBasicAuthHandler",
    "HTTPHandler", "FileHandler", "UnknownHandler", "HTTPErrorProcessor", "DataHandler", "urlopen",
    "install_opener", "build_opener", "pathname2url", "url2pathname", "getproxies", "urlretrieve", "urlcleanup",
]

__version__ = "3.13"
_opener = None
_retrieved = []


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Opens what is at an address."""
    global _opener
    if context is not None:
        raise ValueError("You can't pass a context when ssl is not available")
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def install_opener(opener):
    """Has `urlopen` use this opener."""
    global _opener
    _opener = opener


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copies what is at an address to a file."""
    import tempfile

    kind, _, path = url.partition(":")
    with urlopen(url, data) as source:
        headers = source.info()
        if kind == "file" and not filename:
            return os.path.normpath(path.removeprefix("//")), headers
        if filename:
            target = open(filename, "wb")
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _retrieved.append(filename)
        with target:
            size = int(headers["Content-Length"]) if "content-length" in headers else -1
            count = number = 0
            if reporthook:
                reporthook(number, 8192, size)
            while block := source.read(8192):
                count += len(block)
                target.write(block)
                number += 1
                if reporthook:
                    reporthook(number, 8192, size)
    if 0 <= size > count:
        message = "retrieval incomplete: got only %i out of %i bytes" % (count, size)
        raise ContentTooShortError(message, (filename, headers))
    return filename, headers


def urlcleanup():
    """Removes the files of `urlretrieve`, and the installed opener."""
    global _opener
    for name in _retrieved:
        try:
            os.unlink(name)
        except OSError:
            pass
    _retrieved.clear()
    _opener = None


def request_host(request):
    """The host that is asked."""
    host = urlparse(request.full_url)[1] or request.get_header("Host", "")
    return re.sub(r":\d+$", "", host, count=1).lower()


class Request:
    """What is asked for."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        url = url.strip()
        if url.startswith("<") and url.endswith(">"):
            url = url[1:-1].strip()
        self._full_url = url.removeprefix("URL:")
        self._full_url, _, fragment = self._full_url.partition("#")
        self.fragment = fragment or None
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ""

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def _parse(self):
        found = re.match(r"([^/:]+):(.*)", self._full_url, re.DOTALL)
        if not found:
            raise ValueError("unknown url type: %r" % self.full_url)
        self.type = found[1].lower()
        rest = found[2]
        found = re.match(r"//([^/#?]*)(.*)", rest, re.DOTALL)
        self.host, self.selector = (found[1], found[2]) if found else (None, rest)
        if found and self.selector and self.selector[0] != "/":
            self.selector = "/" + self.selector
        if self.host:
            self.host = unquote(self.host)

    def get_method(self):
        """GET, POST or what was given."""
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        """Asks through another server."""
        if self.type == "https" and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Hands requests to handlers."""

    def __init__(self):
        self.addheaders = [("User-agent", f"Python-urllib/{__version__}")]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        """Adds a handler by the names of its methods."""
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        added = False
        for method in dir(handler):
            if method in ("redirect_request", "do_open", "proxy_open"):
                continue
            protocol, _, condition = method.partition("_")
            if condition.startswith("error"):
                kind = condition.partition("_")[2]
                kind = int(kind) if kind.isdigit() else kind
                place = self.handle_error.setdefault(protocol, {}).setdefault(kind, [])
            elif condition == "open":
                place = self.handle_open.setdefault(protocol, [])
            elif condition == "response":
                place = self.process_response.setdefault(protocol, [])
            elif condition == "request":
                place = self.process_request.setdefault(protocol, [])
            else:
                continue
            place.append(handler)
            place.sort(key=lambda each: each.handler_order)
            added = True
        if added:
            self.handlers.append(handler)
            self.handlers.sort(key=lambda each: each.handler_order)
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, method, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, method)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Opens an address or a request."""
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        else:
            request = fullurl
            if data is not None:
                request.data = data
        request.timeout = timeout
        protocol = request.type
        for processor in self.process_request.get(protocol, ()):
            request = getattr(processor, protocol + "_request")(request)
        response = self._open(request, data)
        for processor in self.process_response.get(protocol, ()):
            response = getattr(processor, protocol + "_response")(request, response)
        return response

    def _open(self, request, data=None):
        return (
            self._call_chain(self.handle_open, "default", "default_open", request)
            or self._call_chain(self.handle_open, request.type, request.type + "_open", request)
            or self._call_chain(self.handle_open, "unknown", "unknown_open", request)
        )

    def error(self, proto, *args):
        """Has an error handled."""
        if proto in ("http", "https"):
            chain = self.handle_error["http"]
            kind, method, is_http = args[2], "http_error_%s" % args[2], True
        else:
            chain, kind, method, is_http = self.handle_error, proto, proto + "_error", False
        result = self._call_chain(chain, kind, method, *args)
        if result:
            return result
        if is_http:
            return self._call_chain(chain, "default", "http_error_default", *args)


def build_opener(*handlers):
    """An opener of the usual handlers and these."""
    usual = [
        ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
        HTTPErrorProcessor, DataHandler,
    ]
    opener = OpenerDirector()
    for kind in usual:
        replaced = any(
            issubclass(each, kind) if isinstance(each, type) else isinstance(each, kind) for each in handlers
        )
        if not replaced:
            opener.add_handler(kind())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


class BaseHandler:
    """What every handler is."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        return self.handler_order < other.handler_order if hasattr(other, "handler_order") else True


class HTTPErrorProcessor(BaseHandler):
    """Makes errors of answers that say so."""

    handler_order = 1000

    def http_response(self, request, response):
        code, message, headers = response.code, response.msg, response.info()
        if not 200 <= code < 300:
            response = self.parent.error("http", request, response, code, message, headers)
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises errors."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Follows redirections."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = (
        "The HTTP server returned a redirect error that would lead to an infinite loop.\n"
        "The last 30x error message was:\n"
    )

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request to follow with."""
        method = req.get_method()
        if not (
            code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD")
            or code in (301, 302, 303) and method == "POST"
        ):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {
            name: value for name, value in req.headers.items()
            if name.lower() not in ("content-length", "content-type")
        }
        return Request(
            newurl.replace(" ", "%20"), method="HEAD" if method == "HEAD" else "GET", headers=kept,
            origin_req_host=req.origin_req_host, unverifiable=True
        )

    def http_error_302(self, req, fp, code, msg, headers):
        target = headers["location"] if "location" in headers else headers.get("uri")
        if target is None:
            return None
        parts = urlparse(target)
        if parts.scheme not in ("http", "https", "ftp", ""):
            message = "%s - Redirection to url '%s' is not allowed" % (msg, target)
            raise HTTPError(target, code, message, headers, fp)
        if not parts.path and parts.netloc:
            target = parts._replace(path="/").geturl()
        target = urljoin(req.full_url, quote(target, encoding="iso-8859-1", safe="!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"))
        new = self.redirect_request(req, fp, code, msg, headers, target)
        if new is None:
            return None
        visited = getattr(req, "redirect_dict", {})
        new.redirect_dict = req.redirect_dict = visited
        if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        visited[target] = visited.get(target, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def getproxies():
    """The servers to ask through, by the environment."""
    found = {}
    for name, value in os.environ.items():
        if name.lower().endswith("_proxy") and value:
            found[name.lower()[:-6]] = value
    if "REQUEST_METHOD" in os.environ:
        found.pop("http", None)
    return found


def proxy_bypass(host):
    """Whether a host is asked directly."""
    names = getproxies().get("no", "")
    if names == "*":
        return True
    host = host.lower()
    bare = re.sub(r":\d+$", "", host)
    for name in names.split(","):
        name = name.strip().lstrip(".").lower()
        if name and (name in (bare, host) or bare.endswith("." + name)):
            return True
    return False


class ProxyHandler(BaseHandler):
    """Asks through other servers."""

    handler_order = 100

    def __init__(self, proxies=None):
        self.proxies = getproxies() if proxies is None else proxies
        for kind, url in self.proxies.items():
            setattr(
                self, kind.lower() + "_open",
                lambda request, url=url, kind=kind.lower(): self.proxy_open(request, url, kind)
            )

    def proxy_open(self, req, proxy, type):
        original = req.type
        parts = urlsplit(proxy if "://" in proxy else f"//{proxy}")
        proxy_type = parts.scheme or original
        if req.host and proxy_bypass(req.host):
            return None
        host = parts.netloc.rpartition("@")[2]
        if parts.username and parts.password:
            pair = f"{unquote(parts.username)}:{unquote(parts.password)}"
            req.add_header("Proxy-authorization", "Basic " + base64.b64encode(pair.encode()).decode("ascii"))
        req.set_proxy(unquote(host), proxy_type)
        if original == proxy_type or original == "https":
            return None
        return self.parent.open(req, timeout=req.timeout)


class HTTPPasswordMgr:
    """Names and passwords by realm and address."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        uris = [uri] if isinstance(uri, str) else uri
        key = tuple(self.reduce_uri(each) for each in uris)
        self.passwd.setdefault(realm, {})[key] = (user, passwd)

    def find_user_password(self, realm, authuri):
        wanted = self.reduce_uri(authuri)
        for uris, pair in self.passwd.get(realm, {}).items():
            if any(self.is_suburi(uri, wanted) for uri in uris):
                return pair
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """Host and path of an address."""
        parts = urlsplit(uri)
        host, path = (parts.netloc, parts.path or "/") if parts.netloc else (uri, "/")
        if default_port and ":" not in host and parts.scheme in ("http", "https"):
            host += ":80" if parts.scheme == "http" else ":443"
        return host, path

    def is_suburi(self, base, test):
        """Whether one address is below the other."""
        if base == test:
            return True
        prefix = base[1] if base[1].endswith("/") else base[1] + "/"
        return base[0] == test[0] and test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """With passwords for any realm, under `None`."""

    def find_user_password(self, realm, authuri):
        user, password = HTTPPasswordMgr.find_user_password(self, realm, authuri)
        if user is not None:
            return user, password
        return HTTPPasswordMgr.find_user_password(self, None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """With passwords that are sent without being asked for."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for each in [uri] if isinstance(uri, str) else uri:
            self.authenticated[self.reduce_uri(each)] = is_authenticated

    def is_authenticated(self, authuri):
        wanted = self.reduce_uri(authuri)
        for uri, is_authenticated in self.authenticated.items():
            if self.is_suburi(uri, wanted):
                return is_authenticated


class AbstractBasicAuthHandler:
    """Sends name and password where they are asked for."""

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        for header in headers.get_all(authreq) or ():
            found = re.match(r"\s*([^ \t,]+)\s+.*?realm=([\"']?)([^\"']*)\2", header, re.IGNORECASE)
            if found and found[1].lower() == "basic":
                return self.retry_http_basic_auth(host, req, found[3])
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        value = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        if req.get_header(self.auth_header) == value:
            return None
        req.add_unredirected_header(self.auth_header, value)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if getattr(self.passwd, "is_authenticated", None) is None or not self.passwd.is_authenticated(req.full_url):
            return req
        if not req.has_header("Authorization"):
            user, password = self.passwd.find_user_password(None, req.full_url)
            pair = base64.b64encode(f"{user}:{password}".encode()).decode()
            req.add_unredirected_header("Authorization", "Basic " + pair)
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, "is_authenticated"):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request = http_request
    https_response = http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """For servers."""

    auth_header = "Authorization"

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("www-authenticate", req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """For servers that are asked through."""

    auth_header = "Proxy-authorization"

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)


class AbstractHTTPHandler(BaseHandler):
    """Asks servers."""

    def __init__(self, debuglevel=None):
        self._debuglevel = debuglevel or 0

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        host = request.host
        if not host:
            raise URLError("no host given")
        if request.data is not None:
            data = request.data
            if isinstance(data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
            if not request.has_header("Content-length") and not request.has_header("Transfer-encoding"):
                length = http.client.HTTPConnection._length(data, request.get_method())
                if length is not None:
                    request.add_unredirected_header("Content-length", str(length))
                else:
                    request.add_unredirected_header("Transfer-encoding", "chunked")
        place = host
        if request.has_proxy():
            place = urlsplit(request.selector).netloc
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", place)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Asks, and gives the answer."""
        host = req.host
        if not host:
            raise URLError("no host given")
        connection = http_class(host, timeout=req.timeout, **http_conn_args)
        headers = dict(req.unredirected_hdrs)
        headers.update({name: value for name, value in req.headers.items() if name not in headers})
        headers["Connection"] = "close"
        headers = {name.title(): value for name, value in headers.items()}
        try:
            try:
                connection.request(
                    req.get_method(), req.selector, req.data, headers,
                    encode_chunked=req.has_header("Transfer-encoding")
                )
            except OSError as error:
                raise URLError(error)
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    """For http."""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPCookieProcessor(BaseHandler):
    """Hands cookies to a jar of the program's own."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            raise NotImplementedError("http.cookiejar is not supported by naja")
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response


class UnknownHandler(BaseHandler):
    """For what no handler knows."""

    def unknown_open(self, req):
        raise URLError("unknown url type: %s" % req.type)


def url2pathname(pathname):
    """The path of a file's address."""
    return unquote(pathname.removeprefix("///") if pathname.startswith("////") else pathname)


def pathname2url(pathname):
    """The address of a path."""
    return quote(pathname)


class FileHandler(BaseHandler):
    """For files."""

    def file_open(self, req):
        url = req.selector
        if url[:2] == "//" and url[2:3] != "/" and req.host and req.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        return self.open_local_file(req)

    def open_local_file(self, req):
        import email.utils

        host = req.host
        path = url2pathname(req.selector)
        try:
            status = os.stat(path)
            kind = _kind_of(path)
            headers = message_from_string(
                "Content-type: %s\nContent-length: %d\nLast-modified: %s\n"
                % (kind, status.st_size, email.utils.formatdate(status.st_mtime, usegmt=True))
            )
            if not host or host in ("localhost", "127.0.0.1"):
                url = "file://" + host + req.selector if host else "file://" + req.selector
                return addinfourl(open(path, "rb"), headers, url)
        except OSError as error:
            raise URLError(error)
        raise URLError("file not on local host")


def _kind_of(path):
    import mimetypes

    return mimetypes.guess_type(path)[0] or "text/plain"


class DataHandler(BaseHandler):
    """For data in the address itself."""

    def data_open(self, req):
        scheme, data = req.full_url.split(":", 1)
        kind, data = data.split(",", 1)
        data = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            data = base64.decodebytes(data)
            kind = kind[:-7]
        if not kind:
            kind = "text/plain;charset=US-ASCII"
        headers = message_from_string("Content-type: %s\nContent-length: %d\n" % (kind, len(data)))
        return addinfourl(io.BytesIO(data), headers, req.full_url)
