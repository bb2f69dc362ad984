"""Bytes spelled in 16, 32, 64 and 85 signs."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes",
    "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
    "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
    "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXLINESIZE = 76
MAXBINSIZE = 57


def _spelling(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, memoryview):
        return data.tobytes()
    raise TypeError(
        f"argument should be a bytes-like object or ASCII string, not {type(data).__name__!r}"
    )


def _content(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"memoryview: a bytes-like object is required, not '{type(data).__name__}'")


def b64encode(s, altchars=None):
    """Base64; `altchars` stand for `+` and `/`."""
    spelled = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return spelled
    assert len(altchars) == 2, repr(altchars)
    return spelled.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """What base64 spells; other signs are skipped unless `validate`."""
    s = _spelling(s)
    if altchars is not None:
        altchars = _spelling(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base64 in the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """What base64 in the standard alphabet spells."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 with `-` and `_`, fit for addresses and file names."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """What base64 with `-` and `_` spells."""
    return b64decode(_spelling(s).translate(bytes.maketrans(b"-_", b"+/")))


_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_BASE32_DIGITS = {0: 0, 1: 2, 2: 4, 3: 5, 4: 7}
_BASE32_BYTES = {0: 5, 1: 4, 3: 3, 4: 2, 6: 1}


def _base32_spell(alphabet, data):
    data = _content(data)
    out = bytearray()
    for start in range(0, len(data), 5):
        chunk = data[start:start + 5]
        group = int.from_bytes(chunk + bytes(5 - len(chunk)), "big")
        digits = [alphabet[group >> shift & 31] for shift in range(35, -1, -5)]
        if len(chunk) < 5:
            used = _BASE32_DIGITS[len(chunk)]
            digits[used:] = b"=" * (8 - used)
        out += bytes(digits)
    return bytes(out)


def _base32_read(alphabet, s, casefold, map01):
    s = _spelling(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _spelling(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    pads = len(s) - len(digits)
    values = {digit: value for value, digit in enumerate(alphabet)}
    out = bytearray()
    group = 0
    for start in range(0, len(digits), 8):
        group = 0
        chunk = digits[start:start + 8]
        for digit in chunk:
            if digit not in values:
                raise binascii.Error("Non-base32 digit found")
            group = group << 5 | values[digit]
        group <<= 5 * (8 - len(chunk))
        out += group.to_bytes(5, "big")
    if pads not in _BASE32_BYTES:
        raise binascii.Error("Incorrect padding")
    if pads and out:
        del out[len(out) - 5 + _BASE32_BYTES[pads]:]
    return bytes(out)


def b32encode(s):
    """Base32."""
    return _base32_spell(_BASE32, s)


def b32decode(s, casefold=False, map01=None):
    """What base32 spells."""
    return _base32_read(_BASE32, s, casefold, map01)


def b32hexencode(s):
    """Base32 in the alphabet that keeps the order."""
    return _base32_spell(_BASE32_HEX, s)


def b32hexdecode(s, casefold=False):
    """What base32 in the alphabet that keeps the order spells."""
    return _base32_read(_BASE32_HEX, s, casefold, None)


def b16encode(s):
    """Capital hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """What capital hexadecimal digits spell."""
    s = _spelling(s)
    if casefold:
        s = s.upper()
    if any(digit not in b"0123456789ABCDEF" for digit in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_BASE85 = (
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    b"!#$%&()*+-;<=>?@^_`{|}~"
)
_ASCII85 = bytes(range(33, 118))
_Z85 = (
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    b".-:+=^!/*?&<>()[]{}@%$#"
)


def _base85_spell(alphabet, data, pad, zeros=False, spaces=False):
    data = _content(data)
    missing = -len(data) % 4
    data += bytes(missing)
    out = bytearray()
    last = b""
    for start in range(0, len(data), 4):
        group = int.from_bytes(data[start:start + 4], "big")
        if zeros and group == 0:
            last = b"z"
        elif spaces and group == 0x20202020:
            last = b"y"
        else:
            digits = bytearray()
            for _ in range(5):
                digits.append(alphabet[group % 85])
                group //= 85
            digits.reverse()
            last = bytes(digits)
        if start + 4 == len(data) and missing and not pad:
            if last == b"z":
                last = alphabet[:1] * 5
            last = last[:-missing]
        out += last
    return bytes(out)


def _base85_read(alphabet, s, name):
    missing = -len(s) % 5
    values = {digit: value for value, digit in enumerate(alphabet)}
    out = bytearray()
    for start in range(0, len(s), 5):
        group = 0
        chunk = s[start:start + 5]
        for index, digit in enumerate(chunk):
            if digit not in values:
                raise ValueError(f"bad {name} character at position {start + index}")
            group = group * 85 + values[digit]
        for _ in range(5 - len(chunk)):
            group = group * 85 + 84
        if group > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {start}")
        out += group.to_bytes(4, "big")
    if missing:
        del out[-missing:]
    return bytes(out)


def b85encode(b, pad=False):
    """Base85 as in git's patches."""
    return _base85_spell(_BASE85, b, pad)


def b85decode(b):
    """What base85 spells."""
    return _base85_read(_BASE85, _spelling(b), "base85")


def z85encode(s):
    """Base85 as in ZeroMQ."""
    return _base85_spell(_Z85, s, False)


def z85decode(s):
    """What ZeroMQ's base85 spells."""
    return _base85_read(_Z85, _spelling(s), "z85")


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    out = _base85_spell(_ASCII85, b, pad, True, foldspaces)
    if adobe:
        out = b"<~" + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[start:start + wrapcol] for start in range(0, len(out), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        out = b"\n".join(lines)
    return out + b"~>" if adobe else out


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """What Ascii85 spells."""
    b = _spelling(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    group = []
    padded = bytes(b) + b"uuuu"
    for digit in padded:
        if 33 <= digit <= 117:
            group.append(digit - 33)
            if len(group) == 5:
                value = 0
                for part in group:
                    value = value * 85 + part
                if value > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += value.to_bytes(4, "big")
                group = []
        elif digit == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out += b"\0\0\0\0"
        elif foldspaces and digit == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif digit not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(digit)}")
    extra = 4 - len(group)
    return bytes(out[:-extra]) if extra else bytes(out)


def encode(input, output):
    """Spells one binary file into another, in lines."""
    while data := input.read(MAXBINSIZE):
        while len(data) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Reads the lines of one binary file into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def encodebytes(s):
    """Base64 in lines of 76 signs."""
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}")
    s = bytes(s)
    return b"".join(
        binascii.b2a_base64(s[start:start + MAXBINSIZE]) for start in range(0, len(s), MAXBINSIZE)
    )


def decodebytes(s):
    """What base64 in lines spells."""
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}")
    return binascii.a2b_base64(s)
