"""Simple objects as bytes, in the form in which CPython keeps code."""

from _hash import float_bits, float_of_bits

version = 4

_MARK = 0x80


def dumps(value, version=version, /, *, allow_code=True):
    out = bytearray()
    _write(out, value, {}, version, 0)
    return bytes(out)


def dump(value, file, version=version, /, *, allow_code=True):
    file.write(dumps(value, version))


def _long(out, number, width=4):
    out += number.to_bytes(width, "little", signed=True)


def _write(out, value, seen, version, depth):
    if depth > 2000:
        raise ValueError("object too deeply nested to marshal")
    if value is None:
        out += b"N"
    elif value is True:
        out += b"T"
    elif value is False:
        out += b"F"
    elif value is ...:
        out += b"."
    elif value is StopIteration:
        out += b"S"
    else:
        _write_object(out, value, seen, version, depth)


def _write_object(out, value, seen, version, depth):
    # An object that is met again is written as its number. CPython leaves the mark off where only
    # one owner is left; here every object has it that could be met again.
    kind = type(value)
    if version >= 3 and kind is not int:
        place = seen.get(id(value))
        if place is not None:
            out += b"r"
            _long(out, place[0])
            return
        seen[id(value)] = len(seen), value
    mark = _MARK if version >= 3 and kind is not int else 0
    if kind is int:
        if -(1 << 31) <= value < 1 << 31:
            out.append(ord("i") | mark)
            _long(out, value)
        else:
            _write_large(out, value, mark)
    elif kind is float:
        out.append(ord("g") | mark)
        out += float_bits(value).to_bytes(8, "little")
    elif kind is complex:
        out.append(ord("y") | mark)
        out += float_bits(value.real).to_bytes(8, "little") + float_bits(value.imag).to_bytes(8, "little")
    elif kind is bytes:
        out.append(ord("s") | mark)
        _long(out, len(value))
        out += value
    elif kind is str:
        _write_str(out, value, mark, version)
    elif kind is tuple:
        if len(value) < 256 and version >= 4:
            out.append(ord(")") | mark)
            out.append(len(value))
        else:
            out.append(ord("(") | mark)
            _long(out, len(value))
        for item in value:
            _write(out, item, seen, version, depth + 1)
    elif kind in (list, set, frozenset):
        out.append(ord({list: "[", set: "<", frozenset: ">"}[kind]) | mark)
        _long(out, len(value))
        for item in value:
            _write(out, item, seen, version, depth + 1)
    elif kind is dict:
        out.append(ord("{") | mark)
        for key, item in value.items():
            _write(out, key, seen, version, depth + 1)
            _write(out, item, seen, version, depth + 1)
        out += b"0"
    elif isinstance(value, (bytearray, memoryview)):
        out.append(ord("s") | mark)
        _long(out, len(value))
        out += bytes(value)
    else:
        raise ValueError("unmarshallable object")


def _write_large(out, value, mark):
    digits = []
    left = abs(value)
    while left:
        digits.append(left & 0x7FFF)
        left >>= 15
    out.append(ord("l") | mark)
    _long(out, -len(digits) if value < 0 else len(digits))
    for digit in digits:
        out += digit.to_bytes(2, "little")


def _write_str(out, value, mark, version):
    if version >= 4 and value.isascii():
        data = value.encode("ascii")
        if len(data) < 256:
            out.append(ord("z") | mark)
            out.append(len(data))
        else:
            out.append(ord("a") | mark)
            _long(out, len(data))
    else:
        data = value.encode("utf-8", "surrogatepass")
        out.append(ord("u") | mark)
        _long(out, len(data))
    out += data


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.seen = []

    def take(self, count):
        part = self.data[self.at:self.at + count]
        if len(part) < count:
            raise EOFError("marshal data too short")
        self.at += count
        return part

    def long(self, width=4):
        return int.from_bytes(self.take(width), "little", signed=True)

    def read(self):
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        byte = self.take(1)[0]
        kind = chr(byte & 0x7F)
        place = None
        if byte & _MARK:
            place = len(self.seen)
            self.seen.append(None)
        value = self.value(kind, place)
        if place is not None:
            self.seen[place] = value
        return value

    def value(self, kind, place):
        simple = {"N": None, "T": True, "F": False, ".": ..., "S": StopIteration}
        if kind in simple:
            return simple[kind]
        if kind == "i":
            return self.long()
        if kind == "l":
            return self.large()
        if kind == "g":
            return self.float()
        if kind == "y":
            return complex(self.float(), self.float())
        if kind == "s":
            return bytes(self.take(self.long()))
        if kind in "zZ":
            return self.take(self.take(1)[0]).decode("ascii")
        if kind in "aA":
            return self.take(self.long()).decode("ascii")
        if kind in "ut":
            return self.take(self.long()).decode("utf-8", "surrogatepass")
        if kind in ")(":
            count = self.take(1)[0] if kind == ")" else self.long()
            return tuple([self.read() for _ in range(count)])
        if kind in "[<>":
            items = []
            if kind == "[" and place is not None:
                self.seen[place] = items
            for _ in range(self.long()):
                items.append(self.read())
            return items if kind == "[" else set(items) if kind == "<" else frozenset(items)
        if kind == "{":
            return self.dict(place)
        if kind == "r":
            index = self.long()
            if not 0 <= index < len(self.seen):
                raise ValueError("bad marshal data (invalid reference)")
            return self.seen[index]
        raise ValueError("bad marshal data (unknown type code)")

    def large(self):
        count = self.long()
        value = 0
        for index in range(abs(count)):
            value |= int.from_bytes(self.take(2), "little") << 15 * index
        return -value if count < 0 else value

    def float(self):
        data = self.take(8)
        return float_of_bits(int.from_bytes(data[4:], "little"), int.from_bytes(data[:4], "little"))

    def dict(self, place):
        result = {}
        if place is not None:
            self.seen[place] = result
        while self.data[self.at:self.at + 1] != b"0":
            key = self.read()
            result[key] = self.read()
        self.at += 1
        return result


def loads(bytes, /, *, allow_code=True):
    if isinstance(bytes, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _Reader(_plain(bytes)).read()


def _plain(data):
    return bytes(data)


def load(file, /, *, allow_code=True):
    """The next object of a file."""
    start = file.tell() if hasattr(file, "tell") else 0
    reader = _Reader(file.read())
    value = reader.read()
    if hasattr(file, "seek"):
        file.seek(start + reader.at)
    return value
