"""Waiting for files, whichever way the system has."""

import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


def _descriptor(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class _Keys(Mapping):
    """The files that are registered, and their keys."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._by_fd)

    def get(self, fileobj, default=None):
        return self._selector._by_fd.get(self._selector._lookup(fileobj), default)

    def __getitem__(self, fileobj):
        key = self._selector._by_fd.get(self._selector._lookup(fileobj))
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def __iter__(self):
        return iter(self._selector._by_fd)


class BaseSelector(metaclass=ABCMeta):
    """What every selector does."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Waits for other events of a file."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        """The key of a file."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @abstractmethod
    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _Selector(BaseSelector):
    """Files, the events that are waited for, and what belongs to them."""

    def __init__(self):
        self._by_fd = {}
        self._map = _Keys(self)

    def _lookup(self, fileobj):
        try:
            return _descriptor(fileobj)
        except ValueError:
            # Closed already, perhaps: the one that was registered counts.
            for key in self._by_fd.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        """Waits for events of a file."""
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._by_fd:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._by_fd[key.fd] = key
        return key

    def unregister(self, fileobj):
        """Waits no more for a file."""
        try:
            return self._by_fd.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._by_fd[self._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = key._replace(data=data)
            self._by_fd[key.fd] = key
        return key

    def select(self, timeout=None):
        """The keys of the files that are ready, and for what."""
        poll = select.poll()
        for fd, key in self._by_fd.items():
            wanted = select.POLLIN if key.events & EVENT_READ else 0
            poll.register(fd, wanted | (select.POLLOUT if key.events & EVENT_WRITE else 0))
        milliseconds = None if timeout is None else max(0, timeout) * 1000
        ready = []
        for fd, found in poll.poll(milliseconds):
            events = 0
            if found & ~select.POLLIN:
                events |= EVENT_WRITE
            if found & ~select.POLLOUT:
                events |= EVENT_READ
            key = self._by_fd[fd]
            if events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._by_fd.clear()
        self._map = None

    def get_map(self):
        """The keys by file."""
        return self._map


class SelectSelector(_Selector):
    """By `select`."""


class PollSelector(_Selector):
    """By `poll`."""


class EpollSelector(_Selector):
    """By `epoll`."""


DefaultSelector = EpollSelector
