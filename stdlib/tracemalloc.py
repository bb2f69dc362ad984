"""How much memory is used: by the size of the process, since allocations are not traced."""

import posix as _posix

_is_tracing = False
_start = 0


def _size():
    return _posix._memory_size() * 1024


def start(nframe=1):
    global _is_tracing, _start
    _is_tracing = True
    _start = _size()


def stop():
    global _is_tracing
    _is_tracing = False


def is_tracing():
    return _is_tracing


def get_traced_memory():
    """Bytes now and at most; both are by how much the process has grown."""
    if not _is_tracing:
        return 0, 0
    grown = max(_size() - _start, 0)
    return grown, grown


def reset_peak():
    pass


def clear_traces():
    pass


def get_traceback_limit():
    return 1


def get_tracemalloc_memory():
    return 0


def get_object_traceback(obj):
    return None
