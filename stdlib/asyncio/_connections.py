"""Connections and servers: what becomes of hosts and ports."""

import os

from . import exceptions, trsock

_FAILED_ON_BIND = "error while attempting to bind on address"


def check_ssl(ssl, server_hostname, handshake_timeout, shutdown_timeout):
    """There is no TLS; what says so is checked as ever."""
    if ssl:
        raise NotImplementedError("TLS (ssl) is not supported by naja")
    if server_hostname is not None:
        raise ValueError("server_hostname is only meaningful with ssl")
    if handshake_timeout is not None:
        raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
    if shutdown_timeout is not None:
        raise ValueError("ssl_shutdown_timeout is only meaningful with ssl")


def unix_socket(path, sock):
    """The socket of a server at a path."""
    import socket
    import stat

    if path is None:
        if sock is None:
            raise ValueError("path was not specified, and no sock specified")
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        return sock
    if sock is not None:
        raise ValueError("path and sock can not be specified at the same time")
    path = os.fspath(path)
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    if path[0] not in (0, "\x00"):
        try:
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.remove(path)
        except OSError:
            pass
    try:
        sock.bind(path)
    except OSError as exception:
        sock.close()
        if exception.errno == 98:
            raise OSError(98, f"Address {path!r} is already in use") from None
        raise
    except BaseException:
        sock.close()
        raise
    return sock


async def _pause(seconds):
    # Here, since `waiting` needs what needs this file.
    from . import waiting

    await waiting.sleep(seconds)


async def _one_round():
    await _pause(0)


class AbstractServer:
    """What `create_server` gives."""

    def close(self):
        """Accepts no more connections."""
        raise NotImplementedError

    def get_loop(self):
        """The loop it belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Whether connections are accepted."""
        raise NotImplementedError

    async def start_serving(self):
        """Accepts connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Accepts connections until it is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Waits until it is closed and the connections have ended."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    """Sockets that listen, and the connections that came by them."""

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._clients = set()
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets}>"

    def _attach(self, transport):
        self._clients.add(transport)

    def _detach(self, transport):
        self._clients.discard(transport)
        if not self._clients and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self, self._backlog)

    async def _begin(self):
        self._start_serving()
        # The sockets are watched from the next round on.
        await _one_round()

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        """The sockets that listen."""
        if self._sockets is None:
            return ()
        return tuple(trsock.TransportSocket(sock) for sock in self._sockets)

    def close(self):
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        future = self._serving_forever_fut
        if future is not None and not future.done():
            future.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        """Closes the connections."""
        for transport in self._clients.copy():
            transport.close()

    def abort_clients(self):
        """Closes them at once."""
        for transport in self._clients.copy():
            transport.abort()

    async def start_serving(self):
        await self._begin()

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except BaseException as exception:
            if isinstance(exception, exceptions.CancelledError):
                try:
                    self.close()
                    await self.wait_closed()
                finally:
                    raise exception
            raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


def _numeric(host, port, family, kind, proto, flow=0, scope=0):
    """What an address that needs no asking comes to, or `None`."""
    import socket

    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if kind == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif kind == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port in (b"", ""):
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    if isinstance(host, bytes):
        host = host.decode("idna" if not host.isascii() else "ascii")
    if "%" in host:
        return None
    families = [socket.AF_INET, socket.AF_INET6] if family == socket.AF_UNSPEC else [family]
    for each in families:
        try:
            socket.inet_pton(each, host)
        except OSError:
            continue
        place = (host, port, flow, scope) if each == socket.AF_INET6 else (host, port)
        return each, kind, proto, "", place
    return None


def _interleaved(infos, first_count=1):
    """The addresses, with the families taking turns."""
    by_family = {}
    for info in infos:
        by_family.setdefault(info[0], []).append(info)
    lists = list(by_family.values())
    result = []
    if first_count > 1:
        result += lists[0][:first_count - 1]
        del lists[0][:first_count - 1]
    for index in range(max(map(len, lists), default=0)):
        result += [each[index] for each in lists if index < len(each)]
    return result


def _raise_all(failed, all_errors):
    errors = [error for attempt in failed for error in attempt]
    if all_errors:
        raise ExceptionGroup("create_connection failed", errors)
    if len(errors) == 1:
        raise errors[0]
    texts = [str(error) for error in errors]
    if errors and all(text == texts[0] for text in texts):
        raise errors[0]
    raise OSError(f"Multiple exceptions: {', '.join(texts)}")


class Connections:
    """Methods of a loop that make connections and servers."""

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """`socket.getaddrinfo` in another thread."""
        import socket

        return await self.run_in_executor(
            None, socket.getaddrinfo, host, port, family, type, proto, flags
        )

    async def getnameinfo(self, sockaddr, flags=0):
        """`socket.getnameinfo` in another thread."""
        import socket

        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=1, proto=0, flags=0):
        host, port = address[:2]
        info = _numeric(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await self.getaddrinfo(
            host, port, family=family, type=type, proto=proto, flags=flags
        )

    async def _connect_sock(self, failed, info, local_infos=None):
        import socket

        errors = []
        failed.append(errors)
        family, kind, proto, _, address = info
        sock = None
        try:
            sock = socket.socket(family, kind, proto)
            sock.setblocking(False)
            if local_infos is not None:
                self._bind_local(sock, family, local_infos, errors)
            await self.sock_connect(sock, address)
            return sock
        except OSError as exception:
            errors.append(exception)
            if sock is not None:
                sock.close()
            raise
        except BaseException:
            if sock is not None:
                sock.close()
            raise
        finally:
            errors = None

    def _bind_local(self, sock, family, local_infos, errors):
        for other, _, _, _, address in local_infos:
            if other != family:
                continue
            try:
                sock.bind(address)
                return
            except OSError as exception:
                message = f"{_FAILED_ON_BIND} {address!r}: {str(exception).lower()}"
                errors.append(OSError(exception.errno, message))
        if errors:
            raise errors.pop()
        raise OSError(f"no matching local address with family={family!r} found")

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None,
                                family=0, proto=0, flags=0, sock=None, local_addr=None,
                                server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None,
                                interleave=None, all_errors=False):
        """Connects to a host and port; gives transport and protocol."""
        import socket

        check_ssl(ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sock = await self._connected(
                host, port, family, proto, flags, local_addr, interleave, all_errors
            )
        else:
            if sock is None:
                raise ValueError("host and port was not specified and no sock specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await self._create_connection_transport(sock, protocol_factory)

    async def _connected(self, host, port, family, proto, flags, local_addr, interleave, all_errors):
        infos = await self._ensure_resolved(
            (host, port), family=family, type=1, proto=proto, flags=flags
        )
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        local_infos = None
        if local_addr is not None:
            local_infos = await self._ensure_resolved(
                local_addr, family=family, type=1, proto=proto, flags=flags
            )
            if not local_infos:
                raise OSError("getaddrinfo() returned empty list")
        if interleave:
            infos = _interleaved(infos, interleave)
        failed = []
        for info in infos:
            try:
                return await self._connect_sock(failed, info, local_infos)
            except OSError:
                continue
        try:
            _raise_all(failed, all_errors)
        finally:
            failed = None

    async def _create_connection_transport(self, sock, protocol_factory, server=None):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_socket_transport(sock, protocol, waiter, server=server)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                      ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """A transport of a connection that was accepted elsewhere."""
        import socket

        check_ssl(ssl, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await self._create_connection_transport(sock, protocol_factory)

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1,
                            sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                            keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            start_serving=True):
        """Listens at a host and port; gives a server."""
        import socket

        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        check_ssl(ssl, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sockets = await self._listening(
                host, port, family, flags, reuse_address, reuse_port, keep_alive
            )
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            await server._begin()
        return server

    async def _listening(self, host, port, family, flags, reuse_address, reuse_port, keep_alive):
        import socket

        if host == "":
            hosts = [None]
        elif isinstance(host, str) or not hasattr(host, "__iter__"):
            hosts = [host]
        else:
            hosts = host
        infos = []
        for each in hosts:
            found = await self._ensure_resolved((each, port), family=family, type=1, flags=flags)
            if not found:
                raise OSError(f"getaddrinfo({each!r}) returned empty list")
            infos += [info for info in found if info not in infos]
        sockets = []
        completed = False
        try:
            for own, kind, proto, _, address in infos:
                try:
                    sock = socket.socket(own, kind, proto)
                except OSError:
                    continue
                sockets.append(sock)
                if reuse_address is None or reuse_address:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if keep_alive:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
                if own == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
                try:
                    sock.bind(address)
                except OSError as exception:
                    message = f"{_FAILED_ON_BIND} {address!r}: {str(exception).lower()}"
                    if exception.errno == 99:
                        sockets.pop().close()
                        continue
                    raise OSError(exception.errno, message) from None
            if not sockets:
                places = [info[4] for info in infos]
                raise OSError(f"could not bind on any address out of {places!r}")
            completed = True
            return sockets
        finally:
            if not completed:
                for sock in sockets:
                    sock.close()

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None,
                                       *, family=0, proto=0, flags=0, reuse_port=None,
                                       allow_broadcast=None, sock=None):
        """A socket for datagrams; gives transport and protocol."""
        import socket

        address = None
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            options = dict(
                local_addr=local_addr, remote_addr=remote_addr, family=family, proto=proto,
                flags=flags, reuse_port=reuse_port, allow_broadcast=allow_broadcast,
            )
            given = ", ".join(f"{name}={value}" for name, value in options.items() if value)
            if given:
                raise ValueError(
                    "socket modifier keyword arguments can not be used when sock is specified. "
                    f"({given})"
                )
            sock.setblocking(False)
        else:
            pairs = await self._datagram_addresses(local_addr, remote_addr, family, proto, flags)
            sock, address = await self._datagram_socket(
                pairs, local_addr, remote_addr, reuse_port, allow_broadcast
            )
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, address, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        import socket

        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [(family, proto, None, None)]
        if family == socket.AF_UNIX:
            for address in (local_addr, remote_addr):
                if address is not None and not isinstance(address, str):
                    raise TypeError("string is expected")
            return [(family, proto, local_addr, remote_addr)]
        found = {}
        for place, address in enumerate((local_addr, remote_addr)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            infos = await self._ensure_resolved(
                address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags
            )
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            for own, _, protocol, _, packed in infos:
                found.setdefault((own, protocol), [None, None])[place] = packed
        pairs = [
            (*key, *pair) for key, pair in found.items()
            if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)
        ]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs

    async def _datagram_socket(self, pairs, local_addr, remote_addr, reuse_port, allow_broadcast):
        import socket

        errors = []
        for family, proto, local, remote in pairs:
            sock = None
            try:
                sock = socket.socket(family, socket.SOCK_DGRAM, proto)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if allow_broadcast:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                sock.setblocking(False)
                if local_addr:
                    sock.bind(local)
                if remote_addr:
                    if not allow_broadcast:
                        await self.sock_connect(sock, remote)
                    return sock, remote
                return sock, None
            except OSError as exception:
                if sock is not None:
                    sock.close()
                errors.append(exception)
            except BaseException:
                if sock is not None:
                    sock.close()
                raise
        raise errors[0]

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Sends what a file has over a transport."""
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        file.seek(offset)
        total = 0
        while count is None or total < count:
            part = file.read(16384 if count is None else min(16384, count - total))
            if not part:
                break
            transport.write(part)
            total += len(part)
            while transport.get_write_buffer_size() > 1 << 20:
                await _pause(0.001)
        return total

    async def start_tls(self, *args, **kwargs):
        """Refused: there is no TLS."""
        raise NotImplementedError("TLS (ssl) is not supported by naja")
