"""Connections between programs, on one machine or several."""

import io
import os
import time as _time

import _socket

from _socket_address import (
    _is_dotted, _packed6, htonl, htons, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs,
)
from _socket_constants import *

error = OSError
timeout = TimeoutError


class herror(OSError):
    """The address of a host is not known."""


class gaierror(OSError):
    """A name has no address."""


_default_timeout = None
_READ, _WRITE = 1, 4
_SERVICES = {
    "echo": 7, "discard": 9, "daytime": 13, "ftp-data": 20, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "time": 37,
    "domain": 53, "tftp": 69, "gopher": 70, "finger": 79, "http": 80, "kerberos": 88, "pop3": 110, "sunrpc": 111,
    "ntp": 123, "imap2": 143, "snmp": 161, "irc": 194, "ldap": 389, "https": 443, "ldaps": 636, "imaps": 993,
    "pop3s": 995, "mysql": 3306, "postgresql": 5432,
}


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _checked_timeout(timeout)


def _checked_timeout(value):
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if value < 0:
        raise ValueError("Timeout value out of range")
    return float(value)


# Names.


def gethostname():
    return _socket.gethostname()


def _hosts():
    """Address and names of each line of the file of hosts."""
    try:
        with open("/etc/hosts") as file:
            for line in file:
                fields = line.partition("#")[0].split()
                if len(fields) > 1:
                    yield fields[0], fields[1:]
    except OSError:
        return


def _name_error():
    return gaierror(EAI_NONAME, "Name or service not known")


def _addresses(host, family):
    """The addresses of a host: pairs of family and text."""
    if _is_dotted(host):
        return [(AF_INET, host)]
    if _packed6(host) is not None:
        return [(AF_INET6, inet_ntop(AF_INET6, _packed6(host)))]
    found = []
    for address, names in _hosts():
        if host in names:
            own = AF_INET6 if ":" in address else AF_INET
            if family in (AF_UNSPEC, own) and (own, address) not in found:
                found.append((own, address))
    if not found:
        found = _asked(host, family)
    if not found:
        raise _name_error()
    has_four = [pair for pair in found if pair[0] == AF_INET]
    if host == "localhost" and has_four and family == AF_UNSPEC:
        return has_four
    return found


def _servers():
    try:
        with open("/etc/resolv.conf") as file:
            return [line.split()[1] for line in file if line.startswith("nameserver ")]
    except (OSError, IndexError):
        return []


def _asked(host, family):
    """The addresses that a name server knows."""
    labels = host.rstrip(".").split(".")
    if any(not 1 <= len(label) <= 63 for label in labels) or not host.isascii():
        raise _name_error()
    found = []
    for own, code in ((AF_INET, 1), (AF_INET6, 28)):
        if family not in (AF_UNSPEC, own):
            continue
        name = b"".join(bytes([len(label)]) + label.encode() for label in labels) + b"\0"
        query = os.urandom(2) + b"\1\0\0\1\0\0\0\0\0\0" + name + code.to_bytes(2, "big") + b"\0\1"
        answer = None
        for server in _servers():
            if ":" in server:
                continue
            with socket(AF_INET, SOCK_DGRAM) as asking:
                asking.settimeout(3)
                try:
                    asking.sendto(query, (server, 53))
                    answer = asking.recv(4096)
                    break
                except OSError:
                    continue
        if answer is None:
            raise gaierror(EAI_AGAIN, "Temporary failure in name resolution")
        found += [(own, address) for address in _answers(answer, code)]
    return found


def _answers(data, code):
    def skip(at):
        while data[at]:
            if data[at] >= 192:
                return at + 2
            at += data[at] + 1
        return at + 1

    at = skip(12) + 4
    for _ in range(int.from_bytes(data[6:8], "big")):
        at = skip(at)
        kind = int.from_bytes(data[at:at + 2], "big")
        size = int.from_bytes(data[at + 8:at + 10], "big")
        at += 10
        if kind == code:
            yield inet_ntop(AF_INET if code == 1 else AF_INET6, data[at:at + size])
        at += size


def gethostbyname(hostname, /):
    if hostname == "":
        return "0.0.0.0"
    return _addresses(hostname, AF_INET)[0][1]


def gethostbyname_ex(hostname, /):
    addresses = [address for _, address in _addresses(hostname, AF_INET)]
    return hostname, [], addresses


def gethostbyaddr(host, /):
    address = gethostbyname(host) if ":" not in host else host
    for own, names in _hosts():
        if own == address:
            return names[0], names[1:], [address]
    raise herror(1, "Unknown host")


def getfqdn(name=""):
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except OSError:
        return name
    for each in [hostname, *aliases]:
        if "." in each:
            return each
    return hostname


def getservbyname(servicename, protocolname=None, /):
    if servicename not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None, /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def getprotobyname(protocolname, /):
    found = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41}.get(protocolname)
    if found is None:
        raise OSError("protocol not found")
    return found


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What a socket needs to be connected to a host and port."""
    if isinstance(host, bytes):
        host = host.decode("ascii")
    if isinstance(port, str):
        if port.isdigit():
            port = int(port)
        elif port in _SERVICES:
            port = _SERVICES[port]
        else:
            raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    elif isinstance(port, bytes):
        port = int(port)
    elif port is None:
        if host is None:
            raise _name_error()
        port = 0
    if host is None:
        passive = flags & AI_PASSIVE
        addresses = [(AF_INET, "0.0.0.0" if passive else "127.0.0.1"), (AF_INET6, "::" if passive else "::1")]
        addresses = [pair for pair in addresses if family in (0, pair[0])]
    else:
        if flags & AI_NUMERICHOST and not _is_dotted(host) and _packed6(host) is None:
            raise _name_error()
        addresses = [pair for pair in _addresses(host, family) if family in (0, pair[0])]
        if not addresses:
            raise gaierror(-9, "Address family for hostname not supported")
    kinds = [(SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)]
    result = []
    for own, address in addresses:
        for kind, protocol in kinds:
            if type in (0, kind) and proto in (0, protocol):
                place = (address, port) if own == AF_INET else (address, port, 0, 0)
                result.append((own, kind, protocol or proto, "", place))
    return result


def getnameinfo(sockaddr, flags, /):
    host, port = sockaddr[:2]
    if not flags & NI_NUMERICHOST:
        try:
            host = gethostbyaddr(host)[0]
        except OSError:
            pass
    service = str(port)
    if not flags & NI_NUMERICSERV:
        try:
            service = getservbyport(port)
        except OSError:
            pass
    return host, service


def if_nameindex():
    found = []
    for name in os.listdir("/sys/class/net"):
        with open(f"/sys/class/net/{name}/ifindex") as file:
            found.append((int(file.read()), name))
    return sorted(found)


class socket:
    """One end of a connection."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._fd = -1
        self._files = 0
        self._closing = False
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            self._fd = _socket.socket(int(family), int(type), proto)
        else:
            if fileno < 0:
                raise ValueError("negative file descriptor")
            self._fd = fileno
            if family == -1:
                family = int.from_bytes(_socket.getsockopt(fileno, SOL_SOCKET, SO_DOMAIN, 4), "little")
            if type == -1:
                type = int.from_bytes(_socket.getsockopt(fileno, SOL_SOCKET, SO_TYPE, 4), "little")
            proto = 0 if proto == -1 else proto
        self._family = int(family)
        self._type = int(type) & ~(0x800 | 0x80000)
        self._proto = proto
        self._timeout = _default_timeout
        if self._timeout is not None:
            os.set_blocking(self._fd, False)

    def __del__(self, close=os.close):
        if self.__dict__.get("_fd", -1) >= 0:
            fd, self._fd = self._fd, -1
            try:
                close(fd)
            except OSError:
                pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._is_closed():
            self.close()

    def _is_closed(self):
        return self._fd < 0

    def __repr__(self):
        closed = " [closed]" if self._is_closed() else ""
        text = (
            f"<{self.__class__.__module__}.{self.__class__.__qualname__}{closed} fd={self.fileno()}, "
            f"family={self._family}, type={self._type}, proto={self._proto}"
        )
        if not closed:
            for name, function in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = function()
                    if address:
                        text += f", {name}={address}"
                except OSError:
                    pass
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    @property
    def family(self):
        try:
            return AddressFamily(self._family)
        except ValueError:
            return self._family

    @property
    def type(self):
        try:
            return SocketKind(self._type)
        except ValueError:
            return self._type

    @property
    def proto(self):
        return self._proto

    @property
    def timeout(self):
        return self._timeout

    def fileno(self):
        return self._fd

    def settimeout(self, value, /):
        self._timeout = _checked_timeout(value)
        os.set_blocking(self._fd, value is None)

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout is None or self._timeout > 0

    def get_inheritable(self):
        return os.get_inheritable(self._fd)

    def set_inheritable(self, inheritable):
        os.set_inheritable(self._fd, inheritable)

    def _packed(self, address, name):
        """The address as the system lays it out."""
        if self._family == AF_UNIX:
            if isinstance(address, str):
                address = os.fsencode(address)
            if not isinstance(address, (bytes, bytearray)):
                raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
            if len(address) > 107:
                raise OSError("AF_UNIX path too long")
            return b"\x01\x00" + bytes(address) + (b"" if address[:1] == b"\0" else b"\0")
        family = "AF_INET6" if self._family == AF_INET6 else "AF_INET"
        if not isinstance(address, tuple):
            raise TypeError(f"{name}(): {family} address must be tuple, not {type(address).__name__}")
        if self._family == AF_INET6:
            host, port = address[:2]
            flow, scope = (*address[2:], 0, 0)[:2]
        else:
            if len(address) != 2:
                raise TypeError(f"{name}(): AF_INET address must be a pair (host, port)")
            host, port = address
        if not isinstance(port, int):
            raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
        if isinstance(host, (bytes, bytearray)):
            host = bytes(host).decode("ascii")
        if not isinstance(host, str):
            raise TypeError(f"str, bytes or bytearray expected, not {type(host).__name__}")
        if not 0 <= port <= 65535:
            raise OverflowError(f"{name}(): port must be 0-65535.")
        place = port.to_bytes(2, "big")
        if self._family == AF_INET6:
            host = "::" if host == "" else _addresses(host, AF_INET6)[0][1]
            return b"\x0a\x00" + place + flow.to_bytes(4, "big") + _packed6(host) + scope.to_bytes(4, "little")
        if host == "<broadcast>":
            host = "255.255.255.255"
        host = "0.0.0.0" if host == "" else _addresses(host, AF_INET)[0][1]
        return b"\x02\x00" + place + inet_pton(AF_INET, host) + bytes(8)

    def _unpacked(self, data):
        if len(data) < 2:
            return None
        family = int.from_bytes(data[:2], "little")
        if family == AF_INET:
            return inet_ntoa(data[4:8]), int.from_bytes(data[2:4], "big")
        if family == AF_INET6:
            return (
                inet_ntop(AF_INET6, data[8:24]), int.from_bytes(data[2:4], "big"), int.from_bytes(data[4:8], "big"),
                int.from_bytes(data[24:28], "little"),
            )
        if family == AF_UNIX:
            path = data[2:]
            if path[:1] == b"\0":
                return path
            return os.fsdecode(path.split(b"\0")[0])
        return data

    def _wait(self, events, end):
        """Waits until something can be done, if there is time."""
        if self._timeout == 0.0:
            return
        if end is None:
            if _socket.has_others():
                _socket.wait(self._fd, events, None)
            return
        left = end - _time.monotonic()
        if left <= 0 or not _socket.wait(self._fd, events, int(left * 1_000_000_000)):
            raise TimeoutError("timed out")

    def _end(self):
        return None if not self._timeout else _time.monotonic() + self._timeout

    def _done(self, events, function, *args):
        """Calls a function of the system when it can be done."""
        if self._fd < 0:
            raise OSError(9, "Bad file descriptor")
        end = self._end()
        while True:
            self._wait(events, end)
            try:
                return function(self._fd, *args)
            except BlockingIOError:
                if self._timeout == 0.0:
                    raise

    def bind(self, address, /):
        _socket.bind(self._fd, self._packed(address, "bind"))

    def listen(self, backlog=128, /):
        _socket.listen(self._fd, max(backlog, 0))

    def accept(self):
        fd, address = self._done(_READ, _socket.accept)
        new = socket(self._family, self._type, self._proto, fileno=fd)
        if _default_timeout is None and self._timeout:
            new.setblocking(True)
        return new, self._unpacked(address)

    def connect(self, address, /):
        number = self._connected(address)
        if number:
            raise OSError(number, os.strerror(number))

    def connect_ex(self, address, /):
        return self._connected(address)

    def _connected(self, address):
        packed = self._packed(address, "connect")
        number = _socket.connect(self._fd, packed)
        if number != 115 and number != 4 or self._timeout == 0.0:
            return number
        end = self._end()
        left = None if end is None else max(int((end - _time.monotonic()) * 1_000_000_000), 0)
        if not _socket.wait(self._fd, _WRITE, left):
            raise TimeoutError("timed out")
        return self.getsockopt(SOL_SOCKET, SO_ERROR)

    def _data(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            try:
                data = memoryview(data)
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
        return bytes(data) if not isinstance(data, bytes) else data

    def send(self, data, flags=0, /):
        return self._done(_WRITE, _socket.send, self._data(data), int(flags), b"")

    def sendall(self, data, flags=0, /):
        data = self._data(data)
        while data:
            data = data[self.send(data, flags):]

    def sendto(self, data, *args):
        if len(args) == 2:
            flags, address = args
        elif len(args) == 1:
            flags, address = 0, args[0]
        else:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({len(args) + 1} given)")
        data = self._data(data)
        return self._done(_WRITE, _socket.send, data, int(flags), self._packed(address, "sendto"))

    def sendfile(self, file, offset=0, count=None):
        file.seek(offset)
        total = 0
        while count is None or total < count:
            part = file.read(65536 if count is None else min(65536, count - total))
            if not part:
                break
            self.sendall(part)
            total += len(part)
        return total

    def recv(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        return self._done(_READ, _socket.receive, bufsize, int(flags))[0]

    def recvfrom(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recvfrom")
        data, address = self._done(_READ, _socket.receive, bufsize, int(flags))
        return data, self._unpacked(address)

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        data, address = self.recvfrom(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data), address

    def getsockname(self):
        return self._unpacked(_socket.getsockname(self._fd))

    def getpeername(self):
        return self._unpacked(_socket.getpeername(self._fd))

    def setsockopt(self, level, optname, value, optlen=None, /):
        if isinstance(value, int):
            value = value.to_bytes(4, "little", signed=True)
        elif not isinstance(value, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
        _socket.setsockopt(self._fd, level, optname, bytes(value))

    def getsockopt(self, level, optname, buflen=0, /):
        data = _socket.getsockopt(self._fd, level, optname, buflen or 4)
        return data if buflen else int.from_bytes(data, "little", signed=True)

    def shutdown(self, how, /):
        _socket.shutdown(self._fd, how)

    def close(self):
        """No longer used here; files made of it may still use it."""
        self._closing = True
        if self._files <= 0 and self._fd >= 0:
            fd, self._fd = self._fd, -1
            os.close(fd)

    def _file_closed(self):
        self._files -= 1
        if self._closing:
            self.close()

    def detach(self):
        fd, self._fd = self._fd, -1
        self._closing = True
        return fd

    def dup(self):
        new = self.__class__(self._family, self._type, self._proto, fileno=os.dup(self._fd))
        new.settimeout(self._timeout)
        return new

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file object that reads and writes by the socket."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._files += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            raise NotImplementedError("makefile for reading and writing is not supported by naja")
        buffer = io.BufferedReader(raw, buffering) if reading else io.BufferedWriter(raw, buffering)
        if "b" in mode:
            return buffer
        return io.TextIOWrapper(buffer, encoding, errors, newline)


class SocketIO(io.RawIOBase):
    """A socket as a file."""

    def __init__(self, sock, mode):
        self._sock = sock
        self._mode = mode

    def readinto(self, b):
        return self._sock.recv_into(b)

    def read(self, size=-1):
        return self.readall() if size is None or size < 0 else self._sock.recv(size)

    def readall(self):
        parts = []
        while part := self._sock.recv(65536):
            parts.append(part)
        return b"".join(parts)

    def write(self, b):
        return self._sock.send(b)

    def readable(self):
        return "r" in self._mode

    def writable(self):
        return "w" in self._mode

    def seekable(self):
        return False

    def fileno(self):
        return self._sock.fileno()

    @property
    def mode(self):
        return self._mode + "b"

    def close(self):
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._file_closed()
        self._sock = None


SocketType = socket


def close(fd, /):
    os.close(fd)


def dup(fd, /):
    return os.dup(fd)


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, os.dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected."""
    family = AF_UNIX if family is None else family
    first, second = _socket.socketpair(int(family), int(type), proto)
    return socket(family, type, proto, first), socket(family, type, proto, second)


_NO_TIMEOUT = object()
_GLOBAL_DEFAULT_TIMEOUT = _NO_TIMEOUT


def create_connection(address, timeout=_NO_TIMEOUT, source_address=None, *, all_errors=False):
    """A socket that is connected to a host and port."""
    host, port = address
    errors = []
    for family, kind, proto, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _NO_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(place)
            return sock
        except OSError as e:
            if not all_errors:
                errors.clear()
            errors.append(e)
            if sock is not None:
                sock.close()
    if errors:
        if not all_errors:
            raise errors[0]
        raise ExceptionGroup("create_connection failed", errors)
    raise OSError("getaddrinfo returns an empty list")


def has_dualstack_ipv6():
    return True


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens."""
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        sock.bind(address)
        sock.listen() if backlog is None else sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise
