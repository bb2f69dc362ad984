"""The loop of UNIX systems, and transports over pipes."""

import collections
import os
import stat

from . import events, futures, selector_events, transports

__all__ = ("SelectorEventLoop", "EventLoop", "DefaultEventLoopPolicy")

_PIPE_MAX = 256 * 1024


class _UnixSelectorEventLoop(selector_events.BaseSelectorEventLoop):
    """The loop that `new_event_loop` makes."""

    def __init__(self, selector=None):
        super().__init__(selector)
        self._unix_server_sockets = {}
        self._signal_handlers = {}

    def _stop_serving(self, sock):
        super()._stop_serving(sock)
        inode, path = self._unix_server_sockets.pop(sock, (None, None))
        if path is not None:
            try:
                if os.stat(path).st_ino == inode:
                    os.unlink(path)
            except OSError:
                pass


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """Makes loops of UNIX systems."""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy


async def connect_pipe(loop, kind, protocol_factory, pipe):
    """A transport of the kind over the pipe, and its protocol."""
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = kind(loop, pipe, protocol, waiter, None)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol


def _checked_mode(pipe):
    mode = os.fstat(pipe.fileno()).st_mode
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode)):
        raise ValueError("Pipe transport is for pipes/sockets only.")
    return mode


class _PipeTransport:
    """What both directions have in common."""

    def _start(self, loop, pipe, protocol):
        self._extra["pipe"] = pipe
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False

    def _parts(self):
        parts = [type(self).__name__]
        if self._pipe is None:
            parts.append("closed")
        elif self._closing:
            parts.append("closing")
        parts.append(f"fd={self._fileno}")
        return parts

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def __del__(self):
        if self._pipe is not None:
            self._pipe.close()

    def _fatal_error(self, exception, message="Fatal error on pipe transport"):
        if not isinstance(exception, OSError):
            self._loop.call_exception_handler(
                {
                    "message": message,
                    "exception": exception,
                    "transport": self,
                    "protocol": self._protocol,
                }
            )
        self._close(exception)

    def _call_connection_lost(self, exception):
        try:
            self._protocol.connection_lost(exception)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):
    """The end of a pipe that is read."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._pipe = None
        _checked_mode(pipe)
        self._start(loop, pipe, protocol)
        self._paused = False
        os.set_blocking(self._fileno, False)
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        parts = self._parts()
        if self._pipe is None:
            parts.append("closed")
        elif self._loop._watched(self._fileno)[0]:
            parts.append("polling")
        else:
            parts.append("idle")
        return f"<{' '.join(parts)}>"

    def _add_reader(self):
        if self.is_reading():
            self._loop._add_reader(self._fileno, self._read_ready)

    def is_reading(self):
        return not self._paused and not self._closing

    def _read_ready(self):
        try:
            data = os.read(self._fileno, _PIPE_MAX)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exception:
            self._fatal_error(exception, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._fileno)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._loop._add_reader(self._fileno, self._read_ready)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, exception):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exception)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):
    """The end of a pipe that is written."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._pipe = None
        mode = _checked_mode(pipe)
        self._start(loop, pipe, protocol)
        self._buffer = bytearray()
        self._conn_lost = 0
        os.set_blocking(self._fileno, False)
        loop.call_soon(protocol.connection_made, self)
        if not stat.S_ISCHR(mode):
            # What is readable at the end that is written is the other end's being closed.
            loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        parts = self._parts()
        if self._pipe is None:
            parts.append("closed")
        else:
            parts.append("polling" if self._loop._watched(self._fileno)[1] else "idle")
            parts.append(f"bufsize={self.get_write_buffer_size()}")
        return f"<{' '.join(parts)}>"

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        if not data:
            return
        if self._conn_lost or self._closing:
            self._conn_lost += 1
            return
        data = bytes(data)
        if not self._buffer:
            try:
                count = os.write(self._fileno, data)
            except (BlockingIOError, InterruptedError):
                count = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exception:
                self._conn_lost += 1
                self._fatal_error(exception, "Fatal write error on pipe transport")
                return
            if count == len(data):
                return
            data = data[count:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            count = os.write(self._fileno, bytes(self._buffer[:_PIPE_MAX]))
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(exception, "Fatal write error on pipe transport")
            return
        del self._buffer[:count]
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._fileno)
            if self._closing:
                self._loop._remove_reader(self._fileno)
                self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _close(self, exception):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exception)
