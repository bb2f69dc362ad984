"""Base classes of what a protocol talks to."""

__all__ = (
    "BaseTransport",
    "ReadTransport",
    "WriteTransport",
    "Transport",
    "DatagramTransport",
    "SubprocessTransport",
)


class BaseTransport:
    """A connection that can be closed and asked about."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """What is known of the connection under this name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether it is closed or about to be."""
        raise NotImplementedError

    def close(self):
        """Closes it after what is buffered was written."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Has another protocol be told."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol that is told."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """One that is read from."""

    __slots__ = ()

    def is_reading(self):
        """Whether it receives at the moment."""
        raise NotImplementedError

    def pause_reading(self):
        """Has it receive nothing for now."""
        raise NotImplementedError

    def resume_reading(self):
        """Has it receive again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """One that is written to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """When the protocol's writing is paused and resumed."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """How many bytes are still to be written."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The limits, the low one first."""
        raise NotImplementedError

    def write(self, data):
        """Writes without waiting."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Writes several pieces."""
        data = b"".join(list_of_data)
        self.write(data)

    def write_eof(self):
        """Says that nothing more will be written."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether `write_eof` is possible."""
        raise NotImplementedError

    def abort(self):
        """Closes at once."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """Both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """Datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Sends a datagram."""
        raise NotImplementedError

    def abort(self):
        """Closes at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A process and its pipes."""

    __slots__ = ()

    def get_pid(self):
        """The process's number."""
        raise NotImplementedError

    def get_returncode(self):
        """Its status, or `None` while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of one of its pipes."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Sends it a signal."""
        raise NotImplementedError

    def terminate(self):
        """Asks it to end."""
        raise NotImplementedError

    def kill(self):
        """Ends it."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """Pauses and resumes the protocol by the size of the write buffer."""

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _tell_protocol(self, method, name):
        try:
            method()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            self._loop.call_exception_handler(
                {
                    "message": f"protocol.{name}() failed",
                    "exception": exception,
                    "transport": self,
                    "protocol": self._protocol,
                }
            )

    def _maybe_pause_protocol(self):
        if self.get_write_buffer_size() > self._high_water and not self._protocol_paused:
            self._protocol_paused = True
            self._tell_protocol(self._protocol.pause_writing, "pause_writing")

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol(self._protocol.resume_writing, "resume_writing")

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
