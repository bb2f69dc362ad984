"""Work in several processes, which are copies of this one."""

import os as _os

from . import process
from .process import (
    AuthenticationError, BaseProcess, BufferTooShort, ProcessError, TimeoutError, active_children, current_process,
    parent_process,
)

__all__ = [
    "Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event",
    "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray",
    "RawValue", "Semaphore", "SimpleQueue", "TimeoutError", "Value", "active_children", "cpu_count",
    "current_process", "freeze_support", "get_all_start_methods", "get_context", "get_logger", "get_start_method",
    "log_to_stderr", "parent_process", "set_start_method",
]


class Process(BaseProcess):
    """A function that runs in a process of its own."""

    _start_method = None


Process.__module__ = "multiprocessing.context"

_start_method = None


def cpu_count():
    count = _os.cpu_count()
    if count is None:
        raise NotImplementedError("cannot determine number of cpus")
    return count


def freeze_support():
    pass


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def get_start_method(allow_none=False):
    if _start_method is None and allow_none:
        return None
    return _start_method or "fork"


def set_start_method(method, force=False):
    """Whatever the method, processes are started by `fork`."""
    global _start_method
    if _start_method is not None and not force:
        raise RuntimeError("context has already been set")
    if method is not None and method not in get_all_start_methods():
        raise ValueError("cannot find context for %r" % method)
    _start_method = method


class _Context:
    """This module as an object."""

    def __init__(self, method):
        self._method = method

    def get_start_method(self, allow_none=False):
        return self._method

    def __getattr__(self, name):
        import multiprocessing

        return getattr(multiprocessing, name)

    def __repr__(self):
        return f"<multiprocessing.context.{self._method.capitalize()}Context object at {id(self):#x}>"


def get_context(method=None):
    if method is not None and method not in get_all_start_methods():
        raise ValueError("cannot find context for %r" % method)
    return _Context(method or get_start_method())


def get_logger():
    import logging

    return logging.getLogger("multiprocessing")


def log_to_stderr(level=None):
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


def Lock():
    from .synchronize import Lock

    return Lock()


def RLock():
    from .synchronize import RLock

    return RLock()


def Condition(lock=None):
    from .synchronize import Condition

    return Condition(lock)


def Semaphore(value=1):
    from .synchronize import Semaphore

    return Semaphore(value)


def BoundedSemaphore(value=1):
    from .synchronize import BoundedSemaphore

    return BoundedSemaphore(value)


def Event():
    from .synchronize import Event

    return Event()


def Barrier(parties, action=None, timeout=None):
    from .synchronize import Barrier

    return Barrier(parties, action, timeout)


def Queue(maxsize=0):
    from .queues import Queue

    return Queue(maxsize)


def JoinableQueue(maxsize=0):
    from .queues import JoinableQueue

    return JoinableQueue(maxsize)


def SimpleQueue():
    from .queues import SimpleQueue

    return SimpleQueue()


def Pipe(duplex=True):
    from .connection import Pipe

    return Pipe(duplex)


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    from .pool import Pool

    return Pool(processes, initializer, initargs, maxtasksperchild)


def Manager():
    from .managers import SyncManager

    manager = SyncManager()
    manager.start()
    return manager


def RawValue(typecode_or_type, *args):
    from .sharedctypes import RawValue

    return RawValue(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    from .sharedctypes import RawArray

    return RawArray(typecode_or_type, size_or_initializer)


def Value(typecode_or_type, *args, lock=True):
    from .sharedctypes import Value

    return Value(typecode_or_type, *args, lock=lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    from .sharedctypes import Array

    return Array(typecode_or_type, size_or_initializer, lock=lock)
