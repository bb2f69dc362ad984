"""Numbers and bytes in the layouts of C."""

from _struct import float_bits as _float_bits, float_of_bits as _float_of_bits

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]


class error(Exception):
    """A format or a value does not fit."""


_STANDARD = {"b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8,
             "Q": 8, "e": 2, "f": 4, "d": 8, "c": 1, "x": 1, "s": 1, "p": 1}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_cache = {}


def _parse(text):
    """(byte order, [(code, count, offset)], size) of a format."""
    if isinstance(text, bytes):
        text = text.decode("ascii", "replace")
    if not isinstance(text, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not "
                        + type(text).__name__)
    known = _cache.get(text)
    if known is not None:
        return known
    order, sizes, aligned, at = "little", _NATIVE, True, 0
    if text and text[0] in "@=<>!":
        at = 1
        if text[0] != "@":
            sizes, aligned = _STANDARD, False
        if text[0] in ">!":
            order = "big"
    items, offset = [], 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
            continue
        start = at
        while at < len(text) and text[at].isdigit():
            at += 1
        if at == len(text):
            raise error("repeat count given without format specifier")
        count = int(text[start:at]) if at > start else 1
        code = text[at]
        at += 1
        size = sizes.get(code)
        if size is None:
            raise error("bad char in struct format")
        if aligned and code not in "xsp":
            offset += -offset % size
        items.append((code, count, offset, size))
        offset += count * size
        if offset > 0x7fffffffffffffff:
            raise error("total struct size too long")
    _cache[text] = order, items, offset
    return _cache[text]


def _values_wanted(items):
    return sum(1 if code in "sp" else 0 if code == "x" else count
               for code, count, offset, size in items)


def _int_bytes(code, value, size, order):
    if not isinstance(value, int):
        index = getattr(type(value), "__index__", None)
        if index is None:
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = code in "bhilqn"
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (
        0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def _half_bits(value):
    import math

    sign = 0x8000 if math.copysign(1.0, value) < 0 else 0
    if value != value:
        return sign | 0x7e00
    value = abs(value)
    if value == math.inf:
        return sign | 0x7c00
    if value == 0:
        return sign
    mantissa, exponent = math.frexp(value)
    exponent += 14
    if exponent >= 31:
        raise OverflowError("float too large to pack with e format")
    if exponent < 1:
        scaled, exponent = math.ldexp(value, 24), 0
        return sign + round(scaled)
    bits = (exponent << 10) + round((mantissa * 2 - 1) * 1024)
    if bits >= 0x7c00:
        raise OverflowError("float too large to pack with e format")
    return sign | bits


def _half_value(bits):
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent, mantissa = bits >> 10 & 31, bits & 1023
    if exponent == 31:
        return sign * float("inf") if not mantissa else float("nan")
    if exponent == 0:
        return sign * mantissa * 2.0 ** -24
    return sign * (1 + mantissa / 1024) * 2.0 ** (exponent - 15)


def _float_bytes(value, size, order):
    if not isinstance(value, (int, float)):
        try:
            value = float(value)
        except TypeError:
            raise error("required argument is not a float") from None
        except ValueError:
            raise error("required argument is not a float") from None
    if isinstance(value, int):
        value = float(value)
    bits = _half_bits(value) if size == 2 else _float_bits(value, size)
    return bits.to_bytes(size, order)


def _one(code, value, size, order):
    if code == "?":
        return b"\1" if value else b"\0"
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code in "efd":
        return _float_bytes(value, size, order)
    return _int_bytes(code, value, size, order)


def _text(code, value, count):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == "p":
        if not count:
            return b""
        kept = min(len(value), count - 1, 255)
        value = bytes([kept]) + value[:kept]
    return bytes(value[:count]).ljust(count, b"\0")


def _value(code, raw, order):
    if code == "?":
        return raw != b"\0"
    if code == "c":
        return raw
    number = int.from_bytes(raw, order, signed=code in "bhilqn")
    if code == "e":
        return _half_value(number)
    if code in "fd":
        return _float_of_bits(number >> 32, number & 0xffffffff, len(raw))
    return number


class Struct:
    """A format, parsed once."""

    def __init__(self, format):
        self.format = format.decode("ascii") if isinstance(format, bytes) else format
        self._order, self._items, self.size = _parse(format)

    def _pack(self, name, values):
        wanted = _values_wanted(self._items)
        if len(values) != wanted:
            raise error(f"{name} expected {wanted} items for packing (got {len(values)})")
        out, rest = bytearray(self.size), iter(values)
        for code, count, offset, size in self._items:
            if code == "x":
                continue
            if code in "sp":
                out[offset:offset + count] = _text(code, next(rest), count)
                continue
            for index in range(count):
                at = offset + index * size
                out[at:at + size] = _one(code, next(rest), size, self._order)
        return bytes(out)

    def pack(self, *values):
        return self._pack("pack", values)

    def pack_into(self, buffer, offset, *values):
        data = self._pack("pack_into", values)
        offset = self._place(buffer, offset, "pack_into", "packing")
        buffer[offset:offset + self.size] = data

    def _place(self, buffer, offset, name, doing):
        length = len(buffer)
        if offset < 0:
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            if offset + self.size > 0:
                if name == "pack_into":
                    raise error(f"no space to pack {self.size} bytes at offset {offset}")
                raise error(f"not enough data to unpack {self.size} bytes")
            offset += length
        if offset + self.size > length:
            raise error(f"{name} requires a buffer of at least {offset + self.size} bytes for "
                        f"{doing} {self.size} bytes at offset {offset} (actual buffer size is "
                        f"{length})")
        return offset

    def unpack(self, buffer):
        data = bytes(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(data, 0)

    def _unpack(self, data, start):
        found = []
        for code, count, offset, size in self._items:
            at = start + offset
            if code == "x":
                continue
            if code == "s":
                found.append(data[at:at + count])
            elif code == "p":
                kept = min(data[at], count - 1) if count else 0
                found.append(data[at + 1:at + 1 + kept])
            else:
                for index in range(count):
                    place = at + index * size
                    found.append(_value(code, data[place:place + size], self._order))
        return tuple(found)

    def unpack_from(self, buffer, offset=0):
        offset = self._place(buffer, offset, "unpack_from", "unpacking")
        return self._unpack(bytes(buffer[offset:offset + self.size]), 0)

    def iter_unpack(self, buffer):
        data = bytes(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of "
                        f"{self.size} bytes")
        return (self._unpack(data, at) for at in range(0, len(data), self.size))

    def __repr__(self):
        return f"{type(self).__name__}({self.format!r})"


def calcsize(format, /):
    """The number of bytes of a format."""
    return _parse(format)[2]


def pack(format, /, *values):
    """Values as bytes."""
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Values written into a buffer."""
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Bytes as values."""
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Values from a place in a buffer."""
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Values again and again, to the end of the buffer."""
    return Struct(format).iter_unpack(buffer)


def _clearcache():
    _cache.clear()
