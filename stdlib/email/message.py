"""Messages: headers and a payload, which is text or parts."""

import binascii
import re

from email import errors, utils
from email._policybase import compat32
from email.charset import Charset
from email.quoprimime import _decoded_bytes, _raw_bytes

__all__ = ["Message", "EmailMessage"]

_specials = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _parameters(text):
    """The value and the parameters of a header: pairs of name and raw value."""
    parts = []
    start = 0
    quoted = False
    for at, letter in enumerate(text):
        if letter == '"' and (at == 0 or text[at - 1] != "\\"):
            quoted = not quoted
        elif letter == ";" and not quoted:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    result = []
    for index, part in enumerate(parts):
        part = part.strip()
        if index and not part:
            continue
        name, equals, value = part.partition("=")
        result.append((name.strip(), value.strip()) if equals and index else (part, ""))
    return result


def _parameter(name, value=None, quote=True):
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        return f"{name}*={utils.encode_rfc2231(value[2], value[0], value[1])}"
    if not value.isascii():
        return f"{name}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if quote or _specials.search(value):
        return f'{name}="{utils.quote(value)}"'
    return f"{name}={value}"


class Message:
    """A message or a part of one."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from io import StringIO

        from email.generator import Generator

        policy = self.policy if policy is None else policy
        file = StringIO()
        Generator(file, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy).flatten(self, unixfrom=unixfrom)
        return file.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from io import BytesIO

        from email.generator import BytesGenerator

        policy = self.policy if policy is None else policy
        file = BytesIO()
        BytesGenerator(file, mangle_from_=False, policy=policy).flatten(self, unixfrom=unixfrom)
        return file.getvalue()

    def is_multipart(self):
        """Whether it has parts."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    def attach(self, payload):
        """Adds a part."""
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The text, the bytes or the parts."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        cte = str(self.get("content-transfer-encoding", "")).strip().lower()
        if not decode:
            if isinstance(payload, str) and not payload.isascii() and _has_surrogates(payload):
                data = payload.encode("ascii", "surrogateescape")
                try:
                    return data.decode(self.get_content_charset("ascii"), "replace")
                except LookupError:
                    return data.decode("ascii", "replace")
            return payload
        if not isinstance(payload, str):
            return payload
        if _has_surrogates(payload):
            data = payload.encode("ascii", "surrogateescape")
        else:
            data = _raw_bytes(payload)
        if cte == "quoted-printable":
            return _decoded_bytes(data)
        if cte == "base64":
            letters = b"".join(data.split())
            try:
                return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
            except binascii.Error:
                return data
        return data

    def set_payload(self, payload, charset=None):
        """Gives it a payload."""
        if hasattr(payload, "encode"):
            if isinstance(charset, Charset):
                self._payload = payload.encode(charset.output_charset, "surrogateescape").decode(
                    "ascii", "surrogateescape"
                )
            elif charset is not None and not _has_surrogates(payload):
                self._payload = payload
            else:
                self._payload = payload
        elif hasattr(payload, "decode"):
            self._payload = payload.decode("ascii", "surrogateescape")
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Encodes the payload in a charset, and says so."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" not in self:
            cte = charset.get_body_encoding()
            if callable(cte):
                cte(self)
            else:
                payload = self._payload
                if payload:
                    if _has_surrogates(payload):
                        payload = payload.encode("ascii", "surrogateescape")
                    self._payload = charset.body_encode(payload)
                self.add_header("Content-Transfer-Encoding", cte)

    def get_charset(self):
        return self._charset

    # -- headers

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most:
            lower = name.lower()
            if sum(1 for key, _ in self._headers if key.lower() == lower) >= most:
                raise ValueError(f"There may be at most {most} {name} headers in a message")
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [(key, value) for key, value in self._headers if key.lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(key.lower() == name for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [self.policy.header_fetch_parse(name, value) for name, value in self._headers]

    def items(self):
        return [(name, self.policy.header_fetch_parse(name, value)) for name, value in self._headers]

    def get(self, name, failobj=None):
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """The values of all headers of a name."""
        name = name.lower()
        values = [self.policy.header_fetch_parse(key, value) for key, value in self._headers if key.lower() == name]
        return values or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header with parameters."""
        parts = []
        for name, value in _params.items():
            name = name.replace("_", "-")
            parts.append(name if value is None else _parameter(name, value))
        if _value is not None:
            parts.insert(0, _value)
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        """Gives a header another value, at its place."""
        lower = _name.lower()
        for index, (key, _) in enumerate(self._headers):
            if key.lower() == lower:
                self._headers[index] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(_name)

    # -- kinds and parameters

    def get_content_type(self):
        """The kind, as `text/plain`."""
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = _parameters(str(value))[0][0].lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _params(self, header):
        value = self.get(header)
        if value is None:
            return None
        return utils.decode_params(_parameters(str(value)))

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parameters of a header, its value first."""
        found = self._params(header)
        if found is None:
            return failobj
        return [(name, _unquoted(value)) for name, value in found] if unquote else found

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """A parameter of a header."""
        for name, value in self._params(header) or ():
            if name.lower() == param.lower():
                return _unquoted(value) if unquote else value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        """Sets a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == "content-type":
            text = "text/plain"
        else:
            text = str(self.get(header, ""))
        old = _parameters(text) if text else []
        if self.get_param(param, header=header) is None:
            new = _parameter(param, value, requote)
            text = new if not text else f"{text}; {new}"
        else:
            parts = []
            for index, (name, current) in enumerate(old):
                if index == 0:
                    parts.append(name)
                elif name.lower().split("*")[0] == param.lower():
                    parts.append(_parameter(param, value, requote))
                else:
                    parts.append(_parameter(name, utils.unquote(current), requote))
            text = "; ".join(parts)
        if text != self.get(header):
            if replace and header in self:
                self.replace_header(header, text)
            else:
                del self[header]
                self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        """Takes a parameter away."""
        if header not in self:
            return
        parts = []
        for index, (name, value) in enumerate(self.get_params(header=header, unquote=requote)):
            if name.lower() != param.lower():
                parts.append(name if index == 0 else _parameter(name, value, requote))
        text = "; ".join(parts)
        if text != self.get(header):
            del self[header]
            self[header] = text

    def set_type(self, type, header="Content-Type", requote=True):
        """Gives it another kind, with the same parameters."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that a part is."""
        found = self.get_param("filename", None, "content-disposition")
        if found is None:
            found = self.get_param("name", None, "content-type")
        return failobj if found is None else utils.collapse_rfc2231_value(found).strip()

    def get_boundary(self, failobj=None):
        """What stands between the parts."""
        found = self.get_param("boundary")
        return failobj if found is None else utils.collapse_rfc2231_value(found).rstrip()

    def set_boundary(self, boundary):
        """Sets what stands between the parts."""
        if self._params("content-type") is None:
            raise errors.HeaderParseError("No Content-Type header found")
        parts = []
        found = False
        for index, (name, value) in enumerate(_parameters(str(self["content-type"]))):
            if name.lower() == "boundary" and index:
                parts.append(f'boundary="{boundary}"')
                found = True
            else:
                parts.append(name if value == "" else f"{name}={value}")
        if not found:
            parts.append(f'boundary="{boundary}"')
        self.replace_header("content-type", "; ".join(parts))

    def get_content_charset(self, failobj=None):
        """The charset of the text."""
        found = self.get_param("charset")
        if found is None:
            return failobj
        if isinstance(found, tuple):
            found = found[2]
        return found.lower() if found.isascii() else failobj

    def get_charsets(self, failobj=None):
        """The charsets of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """`inline`, `attachment` or `None`."""
        value = self.get("content-disposition")
        return None if value is None else _parameters(str(value))[0][0].lower()

    def walk(self):
        """The message and all parts, from the outside to the inside."""
        yield self
        if self.is_multipart():
            for part in self.get_payload():
                yield from part.walk()


def _has_surrogates(text):
    return any("\udc80" <= letter <= "\udcff" for letter in text) if not text.isascii() else False


def _unquoted(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


class MIMEPart(Message):
    """A part with content that is got and set as objects."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default

            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether it is attached."""
        return self.get_content_disposition() == "attachment"

    def _find_body(self, part, preferencelist):
        if part.is_attachment():
            return
        maintype, subtype = part.get_content_type().split("/")
        if maintype == "text":
            if subtype in preferencelist:
                yield preferencelist.index(subtype), part
            return
        if maintype != "multipart" or not self.is_multipart():
            return
        if subtype != "related":
            for each in part.iter_parts():
                yield from self._find_body(each, preferencelist)
            return
        if "related" in preferencelist:
            yield preferencelist.index("related"), part
        candidate = None
        start = part.get_param("start")
        if start:
            for each in part.iter_parts():
                if each["content-id"] == start:
                    candidate = each
                    break
        if candidate is None:
            parts = part.get_payload()
            candidate = parts[0] if parts else None
        if candidate is not None:
            yield from self._find_body(candidate, preferencelist)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is the body, of the kind that is liked most."""
        best, body = len(preferencelist), None
        for priority, part in self._find_body(self, preferencelist):
            if priority < best:
                best, body = priority, part
                if not priority:
                    break
        return body

    def iter_attachments(self):
        """The parts that are not the body."""
        maintype, subtype = self.get_content_type().split("/")
        if maintype != "multipart" or subtype == "alternative":
            return
        parts = list(self.get_payload()) if self.is_multipart() else []
        if subtype == "related":
            start = self.get_param("start")
            rest = [part for part in parts if part["content-id"] != start] if start else parts[1:]
            yield from rest
            return
        seen = []
        for part in parts:
            kind = part.get_content_type()
            bodies = (("text/plain"), ("text/html"), ("multipart/related"), ("multipart/alternative"))
            if kind in bodies and not part.is_attachment() and kind not in seen:
                seen.append(kind)
                continue
            yield part

    def iter_parts(self):
        """The parts."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content: text or bytes."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Gives it text, bytes or a message as content."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError(f"Cannot convert {existing} to {subtype}")
        kept, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith("content-") else kept).append((name, value))
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        """Adds what the body shows."""
        self._add_multipart("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        """Adds the same in another form."""
        self._add_multipart("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        """Attaches something."""
        self._add_multipart("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        """Takes everything away."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Takes the content away."""
        self._headers = [(name, value) for name, value in self._headers if not name.lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A whole message."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
