"""Of `socket`: addresses as text and as bytes."""

from _socket_constants import AF_INET, AF_INET6


def inet_aton(ip_addr, /):
    parts = ip_addr.split(".")
    numbers = []
    for part in parts:
        if not part.isdigit() and not part.lower().startswith("0x"):
            raise OSError("illegal IP address string passed to inet_aton")
        base = 16 if part.lower().startswith("0x") else 8 if len(part) > 1 and part[0] == "0" else 10
        try:
            numbers.append(int(part, base))
        except ValueError:
            raise OSError("illegal IP address string passed to inet_aton") from None
    last = 256 ** (5 - len(numbers))
    if not 1 <= len(numbers) <= 4 or any(number > 255 for number in numbers[:-1]) or numbers[-1] >= last:
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(numbers), "big")


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return ".".join(map(str, packed_ip))


def _is_dotted(text):
    parts = text.split(".")
    return len(parts) == 4 and all(
        part.isascii() and part.isdigit() and len(part) <= 3 and int(part) < 256 and str(int(part)) == part
        for part in parts
    )


def inet_pton(address_family, ip_string, /):
    if address_family == AF_INET:
        if not _is_dotted(ip_string):
            raise OSError("illegal IP address string passed to inet_pton")
        return bytes(map(int, ip_string.split(".")))
    if address_family == AF_INET6:
        packed = _packed6(ip_string)
        if packed is None:
            raise OSError("illegal IP address string passed to inet_pton")
        return packed
    raise OSError(97, "Address family not supported by protocol")


def _packed6(text):
    if text.count("::") > 1 or ":::" in text:
        return None
    head, gap, tail = text.partition("::")

    def groups(part):
        result = []
        pieces = part.split(":") if part else []
        for index, piece in enumerate(pieces):
            if "." in piece and index == len(pieces) - 1 and _is_dotted(piece):
                a, b, c, d = map(int, piece.split("."))
                result += [a << 8 | b, c << 8 | d]
            elif 1 <= len(piece) <= 4 and all(letter in "0123456789abcdefABCDEF" for letter in piece):
                result.append(int(piece, 16))
            else:
                return None
        return result

    first, last = groups(head), groups(tail)
    if first is None or last is None:
        return None
    missing = 8 - len(first) - len(last)
    if missing < (1 if gap else 0) or missing and not gap:
        return None
    return b"".join(number.to_bytes(2, "big") for number in first + [0] * missing + last)


def inet_ntop(address_family, packed_ip, /):
    if address_family == AF_INET:
        if len(packed_ip) != 4:
            raise ValueError("invalid length of packed IP address string")
        return inet_ntoa(packed_ip)
    if address_family != AF_INET6:
        raise ValueError("unknown address family %d" % address_family)
    if len(packed_ip) != 16:
        raise ValueError("invalid length of packed IP address string")
    groups = [int.from_bytes(packed_ip[index:index + 2], "big") for index in range(0, 16, 2)]
    best, length = 0, 0
    start = 0
    while start < 8:
        end = start
        while end < 8 and groups[end] == 0:
            end += 1
        if end - start > length:
            best, length = start, end - start
        start = max(end, start + 1)
    if best == 0 and (length == 6 or length == 5 and groups[5] == 0xFFFF):
        return "::" + ("ffff:" if length == 5 else "") + inet_ntoa(packed_ip[12:])
    shown = [f"{group:x}" for group in groups]
    if length < 2:
        return ":".join(shown)
    return ":".join(shown[:best]) + "::" + ":".join(shown[best + length:])


def htons(x, /):
    return _swapped(x, 2, "htons")


def ntohs(x, /):
    return _swapped(x, 2, "ntohs")


def htonl(x, /):
    return _swapped(x, 4, "htonl")


def ntohl(x, /):
    return _swapped(x, 4, "ntohl")


def _swapped(x, size, name):
    if x < 0:
        raise OverflowError(f"{name}: can't convert negative Python int to C {16 if size == 2 else 32}-bit unsigned integer")
    if x >= 1 << 8 * size:
        raise OverflowError(f"{name}: Python int too large to convert to C {16 if size == 2 else 32}-bit unsigned integer")
    return int.from_bytes(x.to_bytes(size, "little"), "big")


for _function in (inet_aton, inet_ntoa, inet_pton, inet_ntop, htons, ntohs, htonl, ntohl):
    _function.__module__ = "socket"
