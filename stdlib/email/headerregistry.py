"""Headers as text that knows its parts: addresses, dates, parameters."""

from types import MappingProxyType

from email import errors, utils
from email.header import decode_header, make_header

_ATOM_STOPS = set('()<>@,:;".\\[]')


class Address:
    """A name and where its mail goes."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        inputs = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in inputs or "\n" in inputs:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            username, at, domain = addr_spec.rpartition("@")
            if not at:
                username, domain = addr_spec, ""
            if username.startswith('"') and username.endswith('"'):
                username = utils.unquote(username)
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """Name and place, as `name@place`."""
        name = self.username
        if set(name) - {"."} & _ATOM_STOPS or any(letter in _ATOM_STOPS - {"."} or letter == " " for letter in name):
            name = f'"{utils.quote(name)}"'
        if self.domain:
            return name + "@" + self.domain
        return name or "<>"

    def __repr__(self):
        return (
            f"{self.__class__.__name__}(display_name={self.display_name!r}, username={self.username!r}, "
            f"domain={self.domain!r})"
        )

    def __str__(self):
        name = self.display_name
        if _ATOM_STOPS & set(name):
            name = f'"{utils.quote(name)}"'
        if name:
            spec = "" if self.addr_spec == "<>" else self.addr_spec
            return f"{name} <{spec}>"
        return self.addr_spec

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:
    """Addresses under a name."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return f"{self.__class__.__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}"

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and _ATOM_STOPS & set(name):
            name = f'"{utils.quote(name)}"'
        text = ", ".join(str(address) for address in self.addresses)
        return f"{name}: {' ' + text if text else text};".replace(":  ", ": ")

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


def _decoded(text):
    if "=?" not in text:
        return text
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, UnicodeError, errors.HeaderParseError):
        return text


class BaseHeader(str):
    """A header's value."""

    max_count = None

    def __new__(cls, name, value):
        text, parts = cls._parsed(value)
        self = str.__new__(cls, text)
        self._name = name
        self._defects = parts.pop("defects", ())
        for key, part in parts.items():
            setattr(self, "_" + key, part)
        return self

    @classmethod
    def _parsed(cls, value):
        return _decoded(str(value)), {}

    def __reduce__(self):
        return self.__class__, (self._name, str(self))

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def fold(self, *, policy):
        """The lines of the header."""
        from email.policy import fold_text

        return fold_text(self._name, str(self), policy)


class UnstructuredHeader(BaseHeader):
    """Text."""


class UniqueUnstructuredHeader(UnstructuredHeader):
    """Text that there is once."""

    max_count = 1


class DateHeader(BaseHeader):
    """A date."""

    @classmethod
    def _parsed(cls, value):
        if not value:
            return "", {"datetime": None, "defects": [errors.HeaderMissingRequiredValue()]}
        if isinstance(value, str):
            try:
                moment = utils.parsedate_to_datetime(value)
            except ValueError:
                return value, {"datetime": None, "defects": [errors.InvalidDateDefect("Invalid date value or format")]}
        else:
            moment = value
        return utils.format_datetime(moment), {"datetime": moment}

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    """A date that there is once."""

    max_count = 1


class AddressHeader(BaseHeader):
    """Addresses."""

    @classmethod
    def _parsed(cls, value):
        if isinstance(value, str):
            groups = []
            for name, spec in utils._address_list(value):
                if name or spec:
                    groups.append(Group(None, [Address(_decoded(name), addr_spec=spec)]))
        else:
            items = value if hasattr(value, "__iter__") else [value]
            groups = [Group(None, [item]) if not hasattr(item, "addresses") else item for item in items]
        return ", ".join(str(group) for group in groups), {"groups": tuple(groups)}

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        return tuple(address for group in self._groups for address in group.addresses)

    def fold(self, *, policy):
        from email.policy import _encoded, fold_text

        if self.isascii() or policy.utf8:
            return fold_text(self._name, str(self), policy)
        parts = []
        for address in self.addresses:
            name = address.display_name
            text = str(address) if name.isascii() else f"{_encoded(name, False)} <{address.addr_spec}>"
            parts.append(text)
        return fold_text(self._name, ", ".join(parts), policy)


class UniqueAddressHeader(AddressHeader):
    """Addresses that there are once."""

    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(f"value of single address header {self._name} is not a single address")
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    """One address, once."""

    max_count = 1


class MIMEVersionHeader(BaseHeader):
    """The version of the standard of parts."""

    max_count = 1

    @property
    def version(self):
        return str(self) or None

    @property
    def major(self):
        return int(self.split(".")[0]) if self else None

    @property
    def minor(self):
        return int(self.split(".")[1]) if self else None


class ParameterizedMIMEHeader(BaseHeader):
    """A value with parameters."""

    max_count = 1

    @classmethod
    def _parsed(cls, value):
        from email.message import _parameters

        found = _parameters(str(value))
        params = {}
        for name, part in utils.decode_params(found)[1:]:
            params.setdefault(name.lower(), utils.collapse_rfc2231_value(part))
        return str(value), {"params": params, "first": found[0][0].strip().lower()}

    @property
    def params(self):
        return MappingProxyType(self._params)

    def fold(self, *, policy):
        from email.policy import fold_text

        parts = [self.split(";")[0].strip()]
        for name, value in self._params.items():
            if value.isascii():
                parts.append(f'{name}="{utils.quote(value)}"')
            else:
                parts.append(f"{name}*={utils.encode_rfc2231(value, 'utf-8', '')}")
        return fold_text(self._name, "; ".join(parts), policy)


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The kind of a part."""

    @property
    def content_type(self):
        return self._first if self._first.count("/") == 1 else "text/plain"

    @property
    def maintype(self):
        return self.content_type.partition("/")[0]

    @property
    def subtype(self):
        return self.content_type.partition("/")[2]


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """Whether a part is shown or attached."""

    @property
    def content_disposition(self):
        return self._first or None


class ContentTransferEncodingHeader(BaseHeader):
    """How a part is encoded."""

    max_count = 1

    @property
    def cte(self):
        return self.strip().lower() or "7bit"


class MessageIDHeader(BaseHeader):
    """A message's name."""

    max_count = 1


_KINDS = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader,
    "orig-date": UniqueDateHeader, "sender": UniqueSingleAddressHeader, "resent-sender": SingleAddressHeader,
    "to": UniqueAddressHeader, "resent-to": AddressHeader, "cc": UniqueAddressHeader, "resent-cc": AddressHeader,
    "bcc": UniqueAddressHeader, "resent-bcc": AddressHeader, "from": UniqueAddressHeader,
    "resent-from": AddressHeader, "reply-to": UniqueAddressHeader, "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Which class the headers of a name have."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_KINDS) if use_default_map else {}
        self.base_class = base_class
        self.default_class = default_class

    def map_to_type(self, name, cls):
        """Says which class headers of the name have."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        return self.registry.get(name.lower(), self.default_class)

    def __call__(self, name, value):
        return self[name](name, value)
