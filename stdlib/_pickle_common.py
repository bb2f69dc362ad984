"""Of `pickle`: errors, numbers and names that reading and writing share."""

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """Something is wrong with a pickle."""


class PicklingError(PickleError):
    """The object cannot be pickled."""


class UnpicklingError(PickleError):
    """The bytes are no pickle."""


PickleError.__module__ = PicklingError.__module__ = UnpicklingError.__module__ = "_pickle"


class PickleBuffer:
    """Bytes that may travel beside the pickle."""

    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()


def encode_long(x):
    """A signed int in as few bytes as it needs, the lowest first."""
    if x == 0:
        return b""
    count = (x.bit_length() >> 3) + 1
    result = x.to_bytes(count, "little", signed=True)
    if x < 0 and count > 1 and result[-1] == 0xFF and result[-2] & 0x80:
        result = result[:-1]
    return result


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


def _attribute(obj, name):
    """The object with a dotted name, and the one that has it."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError("Can't get local object {!r}".format(name))
        parent = obj
        try:
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError("Can't get attribute {!r} on {!r}".format(name, parent)) from None
    return obj, parent


for _part in (PickleBuffer, encode_long, decode_long):
    _part.__module__ = "pickle"
