"""How much memory is used: by the address space of the process, since allocations are not traced."""

import os as _os

_is_tracing = False
# What there was when the tracing began: the space, and the most there ever had been.
_start = 0
_start_peak = 0
_largest = 0


def _sizes():
    """The address space in bytes, now and at most."""
    now = most = 0
    descriptor = _os.open("/proc/self/status", _os.O_RDONLY)
    try:
        for line in _os.read(descriptor, 4096).splitlines():
            if line.startswith(b"VmSize:"):
                now = int(line.split()[1]) * 1024
            elif line.startswith(b"VmPeak:"):
                most = int(line.split()[1]) * 1024
    finally:
        _os.close(descriptor)
    return now, most


def start(nframe=1):
    global _is_tracing, _start, _start_peak, _largest
    if not _is_tracing:
        _is_tracing = True
        # The first look makes room for itself, which is not the program's.
        _sizes()
        _start, _start_peak = _sizes()
        _largest = 0


def stop():
    global _is_tracing
    _is_tracing = False


def is_tracing():
    return _is_tracing


def get_traced_memory():
    """By how many bytes the process has grown, now and at most."""
    global _largest
    if not _is_tracing:
        return 0, 0
    now, most = _sizes()
    grown = max(now - _start, 0)
    _largest = max(_largest, grown, most - _start if most > _start_peak else 0)
    return grown, _largest


def reset_peak():
    global _start_peak, _largest
    if _is_tracing:
        _start_peak = _sizes()[1]
        _largest = 0


def clear_traces():
    reset_peak()


def get_traceback_limit():
    return 1


def get_tracemalloc_memory():
    return 0


def get_object_traceback(obj):
    return None
