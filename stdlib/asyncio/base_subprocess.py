"""Transports of processes."""

import collections
import subprocess
import threading

from . import protocols, transports


def check_options(universal_newlines, bufsize, encoding, errors, text):
    """Pipes of processes are bytes without buffers."""
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


async def start(loop, protocol_factory, args, shell, stdin, stdout, stderr, bufsize, options):
    """Starts a process; gives transport and protocol."""
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _UnixSubprocessTransport(
        loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter, **options
    )
    threading.Thread(
        target=_wait_for, args=(loop, transport, transport._proc),
        name=f"asyncio-waitpid-{transport.get_pid()}", daemon=True,
    ).start()
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transport.close()
        await transport._wait()
        raise
    return transport, protocol


def _wait_for(loop, transport, process):
    code = process.wait()
    if not loop.is_closed():
        loop.call_soon_threadsafe(transport._process_exited, code)


class BaseSubprocessTransport(transports.SubprocessTransport):
    """A process and its pipes."""

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None,
                 extra=None, **kwargs):
        super().__init__(extra)
        self._closed = False
        self._protocol = protocol
        self._loop = loop
        self._proc = None
        self._pid = None
        self._returncode = None
        self._exit_waiters = []
        self._pending_calls = collections.deque()
        self._pipes = {}
        self._finished = False
        self._pipes_connected = False
        for fd, wanted in enumerate((stdin, stdout, stderr)):
            if wanted == subprocess.PIPE:
                self._pipes[fd] = None
        try:
            self._start(args, shell, stdin, stdout, stderr, bufsize, **kwargs)
        except BaseException:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        self._loop.create_task(self._connect_pipes(waiter))

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(
            args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr,
            universal_newlines=False, bufsize=bufsize, **kwargs
        )

    def __repr__(self):
        parts = [type(self).__name__]
        if self._closed:
            parts.append("closed")
        if self._pid is not None:
            parts.append(f"pid={self._pid}")
        if self._returncode is not None:
            parts.append(f"returncode={self._returncode}")
        elif self._pid is not None:
            parts.append("running")
        else:
            parts.append("not started")
        pipes = {fd: None if pipe is None else pipe.pipe for fd, pipe in self._pipes.items()}
        if pipes.get(0) is not None:
            parts.append(f"stdin={pipes[0]}")
        for fd, name in ((1, "stdout"), (2, "stderr")):
            if pipes.get(fd) is not None:
                parts.append(f"{name}={pipes[fd]}")
        return f"<{' '.join(parts)}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for protocol in self._pipes.values():
            if protocol is not None:
                protocol.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            try:
                self._proc.kill()
            except (ProcessLookupError, PermissionError):
                pass

    def __del__(self):
        if not self.__dict__.get("_closed", True):
            self.close()

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes[fd].pipe if fd in self._pipes else None

    def _check_proc(self):
        if self._proc is None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        self._check_proc()
        self._proc.send_signal(signal)

    def terminate(self):
        self._check_proc()
        self._proc.terminate()

    def kill(self):
        self._check_proc()
        self._proc.kill()

    async def _connect_pipes(self, waiter):
        try:
            process, loop = self._proc, self._loop
            if process.stdin is not None:
                _, pipe = await loop.connect_write_pipe(
                    lambda: WriteSubprocessPipeProto(self, 0), process.stdin
                )
                self._pipes[0] = pipe
            if process.stdout is not None:
                _, pipe = await loop.connect_read_pipe(
                    lambda: ReadSubprocessPipeProto(self, 1), process.stdout
                )
                self._pipes[1] = pipe
            if process.stderr is not None:
                _, pipe = await loop.connect_read_pipe(
                    lambda: ReadSubprocessPipeProto(self, 2), process.stderr
                )
                self._pipes[2] = pipe
            loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._pending_calls:
                loop.call_soon(callback, *data)
            self._pending_calls = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(exception)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)
            self._pipes_connected = True

    def _call(self, callback, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()
        for waiter in self._exit_waiters:
            if not waiter.cancelled():
                waiter.set_result(returncode)
        self._exit_waiters = None

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def _try_finish(self):
        if self._returncode is None or self._finished:
            return
        if all(pipe is not None and pipe.disconnected for pipe in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._loop = None
            self._proc = None
            self._protocol = None


class _UnixSubprocessTransport(BaseSubprocessTransport):
    """The same under the name that it shows."""


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """Passes on what happens to the process's input."""

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def connection_made(self, transport):
        self.pipe = transport

    def __repr__(self):
        return f"<{type(self).__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """Passes on what the process writes."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)
