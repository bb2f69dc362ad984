"""Smaller bytes and back. What `compress` makes is right, but not byte for byte what zlib makes."""

import _hash

__all__ = ["adler32", "compress", "compressobj", "crc32", "decompress", "decompressobj", "error"]

DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"


class error(Exception):
    """The data are wrong."""


def _plain(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def crc32(data, value=0, /):
    return _hash.crc32(_plain(data), value & 0xFFFFFFFF)


def adler32(data, value=1, /):
    low, high = value & 0xFFFF, value >> 16 & 0xFFFF
    for byte in _plain(data):
        low += byte
        high += low
        if high > 1 << 40:
            low %= 65521
            high %= 65521
    return high % 65521 << 16 | low % 65521


def _ranges(first, count, step):
    """The first number of each code and how many bits follow it: one more after every `step` codes."""
    ranges = []
    for index in range(count):
        bits = max(index // step - 1, 0)
        ranges.append((first, bits))
        first += 1 << bits
    return ranges


_LENGTHS = [*_ranges(3, 28, 4), (258, 0)]
_DISTANCES = _ranges(1, 30, 2)
_length_codes = {}
for _index, (_start, _bits) in enumerate(_LENGTHS):
    for _each in range(_start, min(_start + (1 << _bits), 259)):
        _length_codes[_each] = _index


def _reversed(code, count):
    result = 0
    for _ in range(count):
        result = result << 1 | code & 1
        code >>= 1
    return result


_literals = []
for _each in range(288):
    if _each < 144:
        _literals.append((_reversed(0x30 + _each, 8), 8))
    elif _each < 256:
        _literals.append((_reversed(0x190 + _each - 144, 9), 9))
    elif _each < 280:
        _literals.append((_reversed(_each - 256, 7), 7))
    else:
        _literals.append((_reversed(0xC0 + _each - 280, 8), 8))


def _distance_code(distance):
    low, high = 0, 29
    while low < high:
        middle = (low + high + 1) // 2
        if _DISTANCES[middle][0] <= distance:
            low = middle
        else:
            high = middle - 1
    return low


def _stored(data):
    """Blocks that are not compressed."""
    out = bytearray()
    start = 0
    while True:
        part = data[start:start + 65535]
        start += len(part)
        out.append(1 if start >= len(data) else 0)
        out += len(part).to_bytes(2, "little") + (len(part) ^ 0xFFFF).to_bytes(2, "little") + part
        if start >= len(data):
            return bytes(out)


def _deflated(data, level):
    """One block with the codes that need no table."""
    if level == 0:
        return _stored(data)
    out = bytearray()
    bits, count = 3, 3
    places = {}
    at, end = 0, len(data)
    while at < end:
        best = distance = 0
        key = data[at:at + 3]
        place = places.get(key, -1) if at + 3 <= end else -1
        if place >= 0 and at - place <= 32768:
            best = 3
            limit = min(258, end - at)
            while best < limit and data[place + best] == data[at + best]:
                best += 1
            distance = at - place
        if best:
            index = _length_codes[best]
            start, extra = _LENGTHS[index]
            code, width = _literals[257 + index]
            bits |= code << count
            count += width
            bits |= best - start << count
            count += extra
            index = _distance_code(distance)
            start, extra = _DISTANCES[index]
            bits |= _reversed(index, 5) << count
            count += 5
            bits |= distance - start << count
            count += extra
        else:
            best = 1
            code, width = _literals[data[at]]
            bits |= code << count
            count += width
        for each in range(at, min(at + best, end - 2)):
            places[data[each:each + 3]] = each
        at += best
        while count >= 8:
            out.append(bits & 255)
            bits >>= 8
            count -= 8
    bits |= _literals[256][0] << count
    count += 7
    while count > 0:
        out.append(bits & 255)
        bits >>= 8
        count -= 8
    if len(out) > len(data) + 5 * (len(data) // 65535 + 1):
        return _stored(data)
    return bytes(out)


def _wrapped(data, level, wbits):
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    body = _deflated(data, level)
    if wbits < 0:
        return body
    if wbits > 15:
        head = b"\x1f\x8b\x08\0\0\0\0\0" + (b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0") + b"\x03"
        return head + body + crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    flags = {0: 1, 1: 1, 2: 0x5E, 3: 0x5E, 4: 0x5E, 5: 0x5E, 6: 0x9C, -1: 0x9C}.get(level, 0xDA)
    return bytes([0x78, flags]) + body + adler32(data).to_bytes(4, "big")


def compress(data, /, level=-1, wbits=15):
    return _wrapped(_plain(data), level, wbits)


def _head_size(data, wbits):
    """How many bytes stand before the compressed ones; None when they are not all there."""
    if wbits < 0:
        return 0
    if wbits > 31 and data[:1] == b"\x1f" or 15 < wbits < 32:
        if len(data) < 10:
            return None
        if data[:2] != b"\x1f\x8b":
            raise error("Error -3 while decompressing data: incorrect header check")
        flags, at = data[3], 10
        if flags & 4:
            at += 2 + int.from_bytes(data[at:at + 2], "little")
        for flag in (8, 16):
            if flags & flag:
                end = data.find(b"\0", at)
                if end < 0:
                    return None
                at = end + 1
        return at + 2 if flags & 2 else at
    if len(data) < 2:
        return None
    if int.from_bytes(data[:2], "big") % 31 or data[0] & 15 != 8:
        raise error("Error -3 while decompressing data: incorrect header check")
    return 2


def _unwrapped(data, wbits):
    """The bytes, and where the compressed data end; None when they are not complete."""
    start = _head_size(data, wbits)
    if start is None:
        return b"", None
    result, end = _hash.inflate(data, start)
    if end == -1:
        raise error("Error -3 while decompressing data: invalid block type")
    if end == -2:
        return result, None
    if wbits < 0:
        return result, end
    if wbits > 31 and data[:1] == b"\x1f" or 15 < wbits < 32:
        if len(data) < end + 8:
            return result, None
        if int.from_bytes(data[end:end + 4], "little") != crc32(result):
            raise error("Error -3 while decompressing data: incorrect data check")
        return result, end + 8
    if len(data) < end + 4:
        return result, None
    if int.from_bytes(data[end:end + 4], "big") != adler32(result):
        raise error("Error -3 while decompressing data: incorrect data check")
    return result, end + 4


def decompress(data, /, wbits=15, bufsize=16384):
    result, end = _unwrapped(_plain(data), wbits)
    if end is None:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return result


class Compress:
    """Compresses piece by piece: everything comes at the end."""

    def __init__(self, level, wbits):
        self._level = level
        self._wbits = wbits
        self._data = bytearray()

    def compress(self, data, /):
        self._data += _plain(data)
        return b""

    def flush(self, mode=4, /):
        if mode != 4:
            return b""
        return _wrapped(bytes(self._data), self._level, self._wbits)

    def copy(self):
        other = Compress(self._level, self._wbits)
        other._data = bytearray(self._data)
        return other


class Decompress:
    """Reads piece by piece."""

    def __init__(self, wbits):
        self._wbits = wbits
        self._data = b""
        self._given = 0
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        if self.eof:
            self.unused_data += _plain(data)
            return b""
        self._data += _plain(data)
        result, end = _unwrapped(self._data, self._wbits)
        new = result[self._given:]
        if max_length and len(new) > max_length:
            raise NotImplementedError("decompressing a part is not supported by naja")
        if end is not None:
            self.eof = True
            self.unused_data = self._data[end:]
            self.unconsumed_tail = b""
        self._given += len(new)
        return new

    def flush(self, length=16384, /):
        result, end = _unwrapped(self._data, self._wbits) if not self.eof else (b"", None)
        new = result[self._given:]
        self._given += len(new)
        return new


def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None):
    return Compress(level, wbits)


def decompressobj(wbits=15, zdict=b""):
    return Decompress(wbits)
