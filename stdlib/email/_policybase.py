"""Rules by which messages are read, kept and written."""

from email import header

__all__ = ["Policy", "Compat32", "compat32"]


class Policy:
    """The rules; a copy with others is made by `clone`."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self.__class__, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {self.__class__.__name__}")
            self.__dict__[name] = value

    def __repr__(self):
        args = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        return f"{self.__class__.__name__}({', '.join(args)})"

    def clone(self, **kw):
        """A policy with these rules instead."""
        new = self.__class__.__new__(self.__class__)
        new.__dict__.update(self.__dict__)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {self.__class__.__name__}")
            new.__dict__[name] = value
        return new

    def __setattr__(self, name, value):
        if hasattr(self, name):
            raise AttributeError(f"{self.__class__.__name__!r} object attribute {name!r} is read-only")
        raise AttributeError(f"{self.__class__.__name__!r} object has no attribute {name!r}")

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        """Notes a defect, or raises it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Notes a defect."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of a name there may be."""
        return None


class Compat32(Policy):
    """As in the days of Python 3.2: headers are kept as they are."""

    mangle_from_ = True

    def header_source_parse(self, sourcelines):
        """Name and value of the lines of a header."""
        name, value = sourcelines[0].split(":", 1)
        return name, (value.lstrip(" \t") + "".join(sourcelines[1:])).rstrip("\r\n")

    def header_store_parse(self, name, value):
        """What is kept of a header that a program sets."""
        _check_name(name)
        return name, value

    def header_fetch_parse(self, name, value):
        """What a program gets of it."""
        return value

    def fold(self, name, value):
        """The lines of a header."""
        if isinstance(value, str):
            value = header.Header(value, header_name=name)
        size = 0 if self.max_line_length is None else self.max_line_length
        return f"{name}: {value.encode(linesep=self.linesep, maxlinelen=size)}{self.linesep}"

    def fold_binary(self, name, value):
        """The same as bytes."""
        return self.fold(name, value).encode("ascii", "surrogateescape")


def _check_name(name):
    # An empty name, or one with letters that end it, would break the message.
    if not name or any(not 33 <= ord(letter) <= 126 or letter == ":" for letter in name):
        raise ValueError(f"Header field name contains invalid characters: {name!r}")


compat32 = Compat32()
