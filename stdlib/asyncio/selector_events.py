"""The part of the loop that watches descriptors, and what it does with sockets."""

import functools
import os
import weakref

from . import _connections, base_events, coroutines, events, selector_transports

__all__ = ("BaseSelectorEventLoop",)


class BaseSelectorEventLoop(_connections.Connections, base_events.BaseEventLoop):
    """A loop that knows sockets."""

    def __init__(self, selector=None):
        super().__init__()
        self._selector = selector
        self._transports = weakref.WeakValueDictionary()

    # -- watching

    def _check_unused(self, fd):
        if not isinstance(fd, int):
            try:
                fd = int(fd.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = self._transports.get(fd)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    def _watched(self, fd):
        if self._watch is None:
            return False, False
        reader, writer = self._watch.get(fd)
        return reader is not None, writer is not None

    def _replace(self, fd, is_reader, handle):
        """Sets one handle of the pair; gives whether there was one."""
        if self.is_closed():
            return False
        watch = self._need_watch() if handle is not None else self._watch
        if watch is None:
            return False
        fd = base_events.descriptor(fd)
        reader, writer = watch.get(fd)
        previous = reader if is_reader else writer
        if is_reader:
            watch.put(fd, handle, writer)
        else:
            watch.put(fd, reader, handle)
        if previous is not None:
            previous.cancel()
        return previous is not None

    def _add_reader(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._replace(fd, True, handle)
        return handle

    def _remove_reader(self, fd):
        return self._replace(fd, True, None)

    def _add_writer(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._replace(fd, False, handle)
        return handle

    def _remove_writer(self, fd):
        return self._replace(fd, False, None)

    def add_reader(self, fd, callback, *args):
        """Calls whenever the descriptor can be read."""
        self._check_unused(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        """Calls no more when it can be read."""
        self._check_unused(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        """Calls whenever the descriptor can be written."""
        self._check_unused(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        """Calls no more when it can be written."""
        self._check_unused(fd)
        return self._remove_writer(fd)

    # -- sockets

    def _check_socket(self, sock):
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _when_ready(self, sock, reading, function, *args):
        """Calls a function of the socket, again and again while it would block."""
        self._check_socket(sock)
        try:
            return function(*args)
        except (BlockingIOError, InterruptedError):
            pass
        future = self.create_future()
        fd = sock.fileno()
        self._check_unused(fd)

        def attempt():
            if future.done():
                return
            try:
                result = function(*args)
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exception:
                future.set_exception(exception)
            else:
                future.set_result(result)

        handle = self._add_reader(fd, attempt) if reading else self._add_writer(fd, attempt)

        def forget(future):
            if not handle.cancelled():
                self._replace(fd, reading, None)

        future.add_done_callback(forget)
        return await future

    async def sock_recv(self, sock, n):
        """Receives up to so many bytes."""
        return await self._when_ready(sock, True, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        """Receives into a buffer; gives the number of bytes."""
        return await self._when_ready(sock, True, sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        """Receives a datagram and where it comes from."""
        return await self._when_ready(sock, True, sock.recvfrom, bufsize)

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """The same into a buffer."""
        return await self._when_ready(sock, True, sock.recvfrom_into, buf, nbytes or len(buf))

    async def sock_sendall(self, sock, data):
        """Sends all of it."""
        rest = memoryview(data)
        while len(rest):
            rest = rest[await self._when_ready(sock, False, sock.send, rest):]

    async def sock_sendto(self, sock, data, address):
        """Sends a datagram."""
        return await self._when_ready(sock, False, sock.sendto, data, address)

    async def sock_accept(self, sock):
        """Waits for a connection; gives its socket and address."""

        def accept():
            connection, address = sock.accept()
            connection.setblocking(False)
            return connection, address

        return await self._when_ready(sock, True, accept)

    async def sock_connect(self, sock, address):
        """Connects the socket."""
        import socket

        self._check_socket(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            resolved = await self._ensure_resolved(
                address, family=sock.family, type=sock.type, proto=sock.proto
            )
            address = resolved[0][4]
        future = self.create_future()
        fd = sock.fileno()
        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            self._check_unused(fd)
            handle = self._add_writer(fd, self._sock_connected, future, sock, address)
            future.add_done_callback(functools.partial(self._sock_forget, fd, handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            future.set_exception(exception)
        else:
            future.set_result(None)
        return await future

    def _sock_forget(self, fd, handle, future):
        if not handle.cancelled():
            self._remove_writer(fd)

    def _sock_connected(self, future, sock, address):
        import socket

        if future.done():
            return
        try:
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number:
                raise OSError(number, f"Connect call failed {address}")
        except (BlockingIOError, InterruptedError):
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            future.set_exception(exception)
        else:
            future.set_result(None)

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Sends what a file has from the offset on."""
        file.seek(offset)
        total = 0
        while count is None or total < count:
            part = file.read(16384 if count is None else min(16384, count - total))
            if not part:
                break
            await self.sock_sendall(sock, part)
            total += len(part)
        return total

    # -- transports

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        return selector_transports._SelectorSocketTransport(
            self, sock, protocol, waiter, extra, server
        )

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        return selector_transports._SelectorDatagramTransport(
            self, sock, protocol, address, waiter, extra
        )

    def _start_serving(self, protocol_factory, sock, server, backlog):
        self._add_reader(
            sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog
        )

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connection(self, protocol_factory, sock, server, backlog):
        for _ in range(backlog + 1):
            try:
                connection, address = sock.accept()
                connection.setblocking(False)
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as exception:
                if exception.errno not in (12, 23, 24, 105):
                    raise
                # There are too many open files: the others get time to end.
                self.call_exception_handler(
                    {
                        "message": "socket.accept() out of system resource",
                        "exception": exception,
                        "socket": sock,
                    }
                )
                self._remove_reader(sock.fileno())
                self.call_later(1, self._start_serving, protocol_factory, sock, server, backlog)
                return
            extra = {"peername": address}
            self.create_task(self._accepted(protocol_factory, connection, extra, server))

    async def _accepted(self, protocol_factory, connection, extra, server):
        protocol = None
        transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(
                connection, protocol, waiter, extra=extra, server=server
            )
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            if self._debug:
                context = {
                    "message": "Error on transport creation for incoming connection",
                    "exception": exception,
                }
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)

    # -- signals

    def _check_signal(self, sig):
        import signal

        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def add_signal_handler(self, sig, callback, *args):
        """Calls in the loop when the signal comes."""
        import signal
        import threading

        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        handle = events.Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle
        try:
            signal.signal(sig, self._signal_came)
        except OSError as exception:
            del self._signal_handlers[sig]
            if exception.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught")
            raise

    def _signal_came(self, number, frame):
        handle = self._signal_handlers.get(number)
        if handle is None or self.is_closed():
            return
        if handle._cancelled:
            self.remove_signal_handler(number)
            return
        self._ready.append(handle)
        self._wake()

    def remove_signal_handler(self, sig):
        """Has the signal do again what it does of itself."""
        import signal

        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        handler = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
        try:
            signal.signal(sig, handler)
        except OSError as exception:
            if exception.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught")
            raise
        return True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if not self.is_closed():
            for number in list(self._signal_handlers):
                self.remove_signal_handler(number)
        super().close()

    # -- pipes and processes

    async def connect_read_pipe(self, protocol_factory, pipe):
        """A transport that reads from a pipe."""
        from . import unix_events

        return await unix_events.connect_pipe(
            self, unix_events._UnixReadPipeTransport, protocol_factory, pipe
        )

    async def connect_write_pipe(self, protocol_factory, pipe):
        """A transport that writes to a pipe."""
        from . import unix_events

        return await unix_events.connect_pipe(
            self, unix_events._UnixWritePipeTransport, protocol_factory, pipe
        )

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1,
                               universal_newlines=False, shell=True, bufsize=0, encoding=None,
                               errors=None, text=None, **kwargs):
        """Runs a command by the shell."""
        from . import base_subprocess

        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        if not shell:
            raise ValueError("shell must be True")
        base_subprocess.check_options(universal_newlines, bufsize, encoding, errors, text)
        return await base_subprocess.start(
            self, protocol_factory, cmd, True, stdin, stdout, stderr, bufsize, kwargs
        )

    async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1,
                              stderr=-1, universal_newlines=False, shell=False, bufsize=0,
                              encoding=None, errors=None, text=None, **kwargs):
        """Runs a program."""
        from . import base_subprocess

        if shell:
            raise ValueError("shell must be False")
        base_subprocess.check_options(universal_newlines, bufsize, encoding, errors, text)
        return await base_subprocess.start(
            self, protocol_factory, (program, *args), False, stdin, stdout, stderr, bufsize, kwargs
        )

    # -- UNIX sockets

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                     server_hostname=None, ssl_handshake_timeout=None,
                                     ssl_shutdown_timeout=None):
        """Connects to a UNIX socket."""
        import socket

        _connections.check_ssl(ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, os.fspath(path))
            except BaseException:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError("no path and sock were specified")
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
            sock.setblocking(False)
        return await self._create_connection_transport(sock, protocol_factory)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100,
                                 ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                 start_serving=True, cleanup_socket=True):
        """Serves at a UNIX socket."""
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _connections.check_ssl(ssl, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        sock = _connections.unix_socket(path, sock)
        if cleanup_socket:
            path = sock.getsockname()
            if path and path[0] not in (0, "\x00"):
                self._unix_server_sockets[sock] = os.stat(path).st_ino, path
        sock.setblocking(False)
        server = _connections.Server(self, [sock], protocol_factory, backlog)
        if start_serving:
            await server._begin()
        return server
