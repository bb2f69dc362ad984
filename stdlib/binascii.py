"""Between bytes and their spellings in ASCII."""


class Error(ValueError):
    """The text is not the spelling of any bytes."""


class Incomplete(Exception):
    """The text ends too early."""


_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_PADDING = 61


def _ascii_bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'")


def _plain_bytes(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, (bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def b2a_base64(data, /, *, newline=True):
    """The base64 spelling, as one line."""
    data = _plain_bytes(data)
    out = bytearray()
    whole = len(data) - len(data) % 3
    for start in range(0, whole, 3):
        group = data[start] << 16 | data[start + 1] << 8 | data[start + 2]
        out.append(_DIGITS[group >> 18])
        out.append(_DIGITS[group >> 12 & 63])
        out.append(_DIGITS[group >> 6 & 63])
        out.append(_DIGITS[group & 63])
    if len(data) - whole == 1:
        last = data[whole]
        out.append(_DIGITS[last >> 2])
        out.append(_DIGITS[last << 4 & 63])
        out += b"=="
    elif len(data) - whole == 2:
        last = data[whole] << 8 | data[whole + 1]
        out.append(_DIGITS[last >> 10])
        out.append(_DIGITS[last >> 4 & 63])
        out.append(_DIGITS[last << 2 & 63])
        out += b"="
    if newline:
        out += b"\n"
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes that base64 text spells."""
    data = _ascii_bytes(data)
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    out = bytearray()
    place = 0
    pads = 0
    padded = False
    rest = 0
    for index, digit in enumerate(data):
        if digit == _PADDING:
            padded = True
            if place >= 2:
                pads += 1
                if place + pads >= 4:
                    if strict_mode and index + 1 < len(data):
                        raise Error("Excess data after padding")
                    return bytes(out)
            elif strict_mode and place == 0:
                raise Error("Excess padding not allowed")
            continue
        value = _VALUES.get(digit)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and padded:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if place == 0:
            rest = value
        elif place == 1:
            out.append(rest << 2 | value >> 4)
            rest = value & 15
        elif place == 2:
            out.append(rest << 4 | value >> 2)
            rest = value & 3
        else:
            out.append(rest << 6 | value)
        place = (place + 1) % 4
    if place == 1:
        digits = len(out) // 3 * 4 + 1
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({digits}) "
            "cannot be 1 more than a multiple of 4"
        )
    if place:
        raise Error("Incorrect padding")
    return bytes(out)


def hexlify(data, sep=None, bytes_per_sep=1):
    """Two hexadecimal digits for each byte, as bytes."""
    data = _plain_bytes(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify
_NIBBLES = {digit: int(chr(digit), 16) for digit in b"0123456789abcdefABCDEF"}


def unhexlify(hexstr, /):
    """The bytes that hexadecimal digits spell."""
    data = _ascii_bytes(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    out = bytearray()
    for start in range(0, len(data), 2):
        high = _NIBBLES.get(data[start])
        low = _NIBBLES.get(data[start + 1])
        if high is None or low is None:
            raise Error("Non-hexadecimal digit found")
        out.append(high << 4 | low)
    return bytes(out)


a2b_hex = unhexlify


def _checksum_entry(value):
    for _ in range(8):
        value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
    return value


_CHECKSUMS = []


def crc32(data, crc=0, /):
    """The checksum of zip and gzip."""
    data = _plain_bytes(data)
    if not _CHECKSUMS:
        _CHECKSUMS.extend(_checksum_entry(value) for value in range(256))
    crc = crc & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in data:
        crc = _CHECKSUMS[(crc ^ byte) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """The 16-bit checksum of CCITT."""
    crc &= 0xFFFF
    for byte in _plain_bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
