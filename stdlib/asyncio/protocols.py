"""Base classes of what talks to a transport."""

__all__ = (
    "BaseProtocol",
    "Protocol",
    "DatagramProtocol",
    "SubprocessProtocol",
    "BufferedProtocol",
)


class BaseProtocol:
    """Told of the connection's beginning and end."""

    __slots__ = ()

    def connection_made(self, transport):
        """Called when a connection is made."""

    def connection_lost(self, exc):
        """Called when it is lost or closed."""

    def pause_writing(self):
        """Called when the transport's buffer is full."""

    def resume_writing(self):
        """Called when there is room again."""


class Protocol(BaseProtocol):
    """Told of a stream's bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Called with bytes."""

    def eof_received(self):
        """Called at the end."""


class BufferedProtocol(BaseProtocol):
    """The same with buffers of its own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Gives a buffer to receive into."""

    def buffer_updated(self, nbytes):
        """Called when so many bytes were received."""

    def eof_received(self):
        """Called at the end."""


class DatagramProtocol(BaseProtocol):
    """Told of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """Called with a datagram."""

    def error_received(self, exc):
        """Called when sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """Told of a process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """Called with what the process wrote."""

    def pipe_connection_lost(self, fd, exc):
        """Called when a pipe is closed."""

    def process_exited(self):
        """Called at the end of the process."""
