"""Addresses taken apart, put together and quoted."""

from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit",
    "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
    "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms",
    "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https",
    "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp",
    "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu",
    "sip", "sips", "mms", "sftp", "tel",
]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_CONTROLS = "".join(map(chr, range(33)))


class _Place:
    """What the network location says."""

    __slots__ = ()

    def _login(self):
        return self.netloc.rpartition("@")

    @property
    def username(self):
        login, found, _ = self._login()
        return login.partition(":")[0] if found else None

    @property
    def password(self):
        login, found, _ = self._login()
        if not found:
            return None
        _, colon, password = login.partition(":")
        return password if colon else None

    def _host_and_port(self):
        place = self._login()[2]
        _, bracket, inner = place.partition("[")
        if bracket:
            host, _, rest = inner.partition("]")
            port = rest.partition(":")[2]
        else:
            host, _, port = place.partition(":")
        return host, port or None

    @property
    def hostname(self):
        host = self._host_and_port()[0]
        if not host:
            return None
        name, percent, zone = host.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host_and_port()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


_Defrag = namedtuple("DefragResult", "url fragment")
_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")


class DefragResult(_Defrag):
    """An address and its fragment."""

    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Place):
    """An address in five parts."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Place):
    """An address in six parts."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def _text(*values):
    kinds = {isinstance(value, str) for value in values if value}
    if len(kinds) > 1:
        raise TypeError("Cannot mix str and non-str arguments")
    if kinds == {False}:
        for value in values:
            if value:
                value.decode("ascii", "strict")
        raise NotImplementedError("urllib.parse takes addresses as str only")
    return ["" if not value else value for value in values]


def urlsplit(url, scheme="", allow_fragments=True):
    """Scheme, network location, path, query and fragment."""
    url, scheme = _text(url, scheme)
    url = url.lstrip(_CONTROLS)
    scheme = scheme.strip(_CONTROLS)
    for unsafe in "\t\r\n":
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    before, colon, after = url.partition(":")
    if colon and before and before[0].isascii() and before[0].isalpha():
        if all(sign in scheme_chars for sign in before):
            scheme, url = before.lower(), after
    if url[:2] == "//":
        end = min((at for at in (url.find(sign, 2) for sign in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """Scheme, network location, path, parameters, query and fragment."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        start = path.find(";", path.rfind("/") + 1)
        if start >= 0:
            path, params = path[:start], path[start + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, url, query, fragment = _text(*components)
    if netloc:
        if url and url[0] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[0] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return url


def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, url, params, query, fragment = _text(*components)
    if params:
        url = url + ";" + params
    return urlunsplit((scheme, netloc, url, query, fragment))


def _without_dots(parts):
    kept = []
    for part in parts:
        if part == "..":
            if kept:
                kept.pop()
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def urljoin(base, url, allow_fragments=True):
    """What `url` means on the page `base`."""
    if not base:
        return url
    if not url:
        return base
    base, url = _text(base, url)
    over = urlparse(base, "", allow_fragments)
    here = urlparse(url, over.scheme, allow_fragments)
    if here.scheme != over.scheme or here.scheme not in uses_relative:
        return url
    if here.scheme in uses_netloc:
        if here.netloc:
            return urlunparse(here)
        here = here._replace(netloc=over.netloc)
    if not here.path and not here.params:
        here = here._replace(path=over.path, params=over.params, query=here.query or over.query)
        return urlunparse(here)
    folders = over.path.split("/")
    if folders[-1] != "":
        folders.pop()
    if here.path[:1] == "/":
        parts = here.path.split("/")
    else:
        parts = folders + here.path.split("/")
        parts[1:-1] = [part for part in parts[1:-1] if part]
    return urlunparse(here._replace(path=_without_dots(parts)))


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    (url,) = _text(url)
    if "#" not in url:
        return DefragResult(url, "")
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment)


_ALWAYS_SAFE = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
)


def quote_from_bytes(bs, safe="/"):
    """Bytes with `%xx` for all that is not safe."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    allowed = _ALWAYS_SAFE.union(sign for sign in safe if sign < 128)
    return "".join(chr(byte) if byte in allowed else f"%{byte:02X}" for byte in bs)


def quote(string, safe="/", encoding=None, errors=None):
    """Text with `%xx` for all that is not safe."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like `quote`, with `+` for blanks."""
    blank = " " if isinstance(string, str) else b" "
    if isinstance(string, (str, bytes)) and blank not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


_HEXADECIMAL = b"0123456789abcdefABCDEF"


def unquote_to_bytes(string):
    """The bytes that quoted text stands for."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    out = bytearray(first)
    for part in rest:
        if len(part) > 1 and part[0] in _HEXADECIMAL and part[1] in _HEXADECIMAL:
            out.append(int(part[:2].decode("ascii"), 16))
            out += part[2:]
        else:
            out += b"%" + part
    return bytes(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that quoted text stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    out = []
    run = []
    for sign in string:
        if sign.isascii():
            run.append(sign)
            continue
        if run:
            quoted = unquote_to_bytes("".join(run))
            out.append(quoted.decode(encoding or "utf-8", errors or "replace"))
            run = []
        out.append(sign)
    if run:
        out.append(unquote_to_bytes("".join(run)).decode(encoding or "utf-8", errors or "replace"))
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like `unquote`, with blanks for `+`."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Names and values as the query of an address."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def spelled(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        name = spelled(name)
        if not doseq or isinstance(value, (str, bytes)):
            pairs.append(name + "=" + spelled(value))
            continue
        try:
            len(value)
        except TypeError:
            pairs.append(name + "=" + spelled(value))
        else:
            pairs.extend(name + "=" + spelled(item) for item in value)
    return "&".join(pairs)


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False,
    encoding="utf-8", errors="replace", max_num_fields=None, separator="&",
):
    """Names and values of a query, as pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    qs, separator = _text(qs, separator)
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False,
    encoding="utf-8", errors="replace", max_num_fields=None, separator="&",
):
    """Names of a query with the lists of their values."""
    found = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator
    ):
        found.setdefault(name, []).append(value)
    return found
