"""Contents of messages: text, bytes, messages."""

import binascii

from email import errors, quoprimime


class ContentManager:
    """What gets and sets contents of which kinds."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        """Says what gets contents of a kind."""
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        """Says what sets contents of a class."""
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        """The content of a message."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
        """Gives a message its content."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._handler(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _handler(self, obj):
        path = None
        for kind in type(obj).__mro__:
            path = f"{kind.__module__}.{kind.__qualname__}" if path is None else path
            for key in (kind, f"{kind.__module__}.{kind.__qualname__}", kind.__qualname__, kind.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(path)


def _get_text(msg, errors="replace"):
    content = msg.get_payload(decode=True)
    return content.decode(msg.get_param("charset", "ASCII"), errors=errors)


def _get_bytes(msg):
    return msg.get_payload(decode=True)


def _get_message(msg):
    return msg.get_payload(0)


def _get_unknown(msg):
    data = msg.get_payload(decode=True)
    return data if data is not None else bytes(msg.get_payload(0))


def _prepare(msg, maintype, subtype, headers):
    msg["Content-Type"] = f"{maintype}/{subtype}"
    for header in headers or ():
        if not hasattr(header, "name"):
            name, _, value = header.partition(":")
            header = msg.policy.header_factory(name, value.strip())
        msg[header.name] = header


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)


def _based(data, size):
    count = (size or 76) // 4 * 3
    return "".join(binascii.b2a_base64(data[at:at + count]).decode("ascii") for at in range(0, len(data), count))


def _encoded_text(string, charset, cte, policy):
    lines = string.encode(charset).splitlines()
    end = policy.linesep.encode("ascii")
    size = policy.max_line_length or 1_000_000
    body = b"\n".join(lines) + b"\n" if lines else b""
    embedded = end.join(lines) + end if lines else b""
    if cte is None:
        if max((len(line) for line in lines), default=0) <= size:
            if body.isascii():
                return "7bit", body.decode("ascii")
            if policy.cte_type == "8bit":
                return "8bit", body.decode("ascii", "surrogateescape")
        sniff = end.join(lines[:10]) + end
        quoted = quoprimime.body_encode(sniff.decode("latin-1"), size)
        cte = "base64" if len(quoted) > len(binascii.b2a_base64(sniff)) else "quoted-printable"
        if cte == "quoted-printable" and len(lines) <= 10:
            return cte, quoted
    if cte == "7bit":
        return cte, body.decode("ascii")
    if cte == "8bit":
        return cte, body.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, quoprimime.body_encode(body.decode("latin-1"), size)
    if cte == "base64":
        return cte, _based(embedded, size)
    raise ValueError(f"Unknown content transfer encoding {cte}")


def _set_text(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None,
              params=None, headers=None):
    _prepare(msg, "text", subtype, headers)
    cte, payload = _encoded_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", charset, replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def _set_message(msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None,
                 headers=None):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822" and cte not in (None, "7bit", "8bit", "binary"):
        raise ValueError(f"message/rfc822 parts do not support cte={cte}")
    if subtype != "rfc822" and subtype == "external-body" and cte not in (None, "7bit"):
        raise ValueError(f"message/external-body parts do not support cte={cte}")
    _prepare(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = ("8bit" if subtype == "rfc822" else "7bit") if cte is None else cte
    _finish(msg, disposition, filename, cid, params)


def _set_bytes(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None,
               headers=None):
    _prepare(msg, maintype, subtype, headers)
    if cte == "base64":
        payload = _based(data, msg.policy.max_line_length)
    elif cte == "quoted-printable":
        payload = quoprimime.body_encode(bytes(data).decode("latin-1"))
    elif cte == "7bit":
        payload = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        payload = data.decode("ascii", "surrogateescape")
    msg.set_payload(payload)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


raw_data_manager = ContentManager()
raw_data_manager.add_get_handler("text", _get_text)
for _maintype in ("audio", "image", "video", "application"):
    raw_data_manager.add_get_handler(_maintype, _get_bytes)
for _subtype in ("rfc822", "external-body"):
    raw_data_manager.add_get_handler("message/" + _subtype, _get_message)
raw_data_manager.add_get_handler("message", _get_unknown)
raw_data_manager.add_set_handler(str, _set_text)
raw_data_manager.add_set_handler("email.message.EmailMessage", _set_message)
for _kind in (bytes, bytearray, memoryview):
    raw_data_manager.add_set_handler(_kind, _set_bytes)
