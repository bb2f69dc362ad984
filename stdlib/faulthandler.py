"""Tracebacks of crashes. A program made by naja has none to show, so that these only keep account."""

_is_enabled = False
_signals = set()


def enable(file=None, all_threads=True, c_stack=True):
    global _is_enabled
    _is_enabled = True


def disable():
    global _is_enabled
    was, _is_enabled = _is_enabled, False
    return was


def is_enabled():
    return _is_enabled


def register(signum, file=None, all_threads=True, chain=False):
    """From now on the signal does not end the program."""
    import signal

    number = int(signum)
    if number in (4, 6, 7, 8, 11):
        raise RuntimeError(f"signal {number} cannot be registered, use enable() instead")
    if not 1 <= number < 65:
        raise ValueError("signal number out of range")
    _signals.add(number)
    signal._signal.signal(number, lambda number, frame: None)


def unregister(signum):
    import signal

    number = int(signum)
    if number not in _signals:
        return False
    _signals.discard(number)
    signal._signal.signal(number, 0)
    return True


def cancel_dump_traceback_later():
    pass
