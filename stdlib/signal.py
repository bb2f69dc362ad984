"""What to do when a signal comes."""

import _signal
from enum import IntEnum

_NAMES = (
    "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1",
    "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP",
    "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR",
    "SIGSYS", "SIGRTMIN", "SIGRTMAX",
)

Signals = IntEnum("Signals", [(name, getattr(_signal, name)) for name in _NAMES], module="signal")

SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1 = list(Signals)[:10]
SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP = list(Signals)[10:20]
SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR = list(Signals)[20:30]
SIGSYS, SIGRTMIN, SIGRTMAX = list(Signals)[30:]
SIGIOT, SIGCLD, SIGPOLL = SIGABRT, SIGCHLD, SIGIO


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


class Sigmasks(IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


SIG_DFL, SIG_IGN = Handlers
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = Sigmasks
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    """A timer cannot be set."""


ItimerError.__name__ = ItimerError.__qualname__ = "itimer_error"

_TEXTS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted",
    7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "User defined signal 1",
    11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
    16: "Stack fault", 17: "Child exited", 18: "Continued", 19: "Stopped (signal)", 20: "Stopped",
    21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition", 24: "CPU time limit exceeded",
    25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired", 28: "Window changed",
    29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}


def default_int_handler(signalnum, frame, /):
    """Raises KeyboardInterrupt."""
    raise KeyboardInterrupt


def _as_enum(value, enum):
    if isinstance(value, int):
        try:
            return enum(value)
        except ValueError:
            pass
    return value


_handlers = {number: SIG_DFL for number in range(1, NSIG)}
_handlers[SIGPIPE] = SIG_IGN
_handlers[SIGXFSZ] = SIG_IGN
_handlers[SIGINT] = default_int_handler


def signal(signalnum, handler):
    """Sets what is done when the signal comes; gives what was done so far."""
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = int(signalnum)
    is_action = not callable(handler)
    _signal.signal(number, int(handler) if is_action else handler)
    previous = _handlers[number]
    _handlers[number] = Handlers(handler) if is_action else handler
    return previous


def getsignal(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return _handlers[int(signalnum)]


def raise_signal(signalnum, /):
    _signal.raise_signal(int(signalnum))


def strsignal(signalnum, /):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    if signalnum >= 34:
        return f"Real-time signal {signalnum - 34}"
    return _TEXTS.get(int(signalnum))


def valid_signals():
    return {_as_enum(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


def alarm(seconds, /):
    return _signal.alarm(seconds)


def setitimer(which, seconds, interval=0.0, /):
    try:
        return _signal.setitimer(which, seconds, interval)
    except OSError as e:
        raise ItimerError(*e.args) from None


def getitimer(which, /):
    try:
        return _signal.getitimer(which)
    except OSError as e:
        raise ItimerError(*e.args) from None


def pause():
    _signal.pause()


def siginterrupt(signalnum, flag, /):
    pass


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def _bits(signals):
    result = 0
    for number in signals:
        if not 1 <= number < NSIG:
            raise ValueError(f"signal number {number} out of range [1; 64]")
        result |= 1 << number - 1
    return result


def _signals_of(bits):
    return {_as_enum(number, Signals) for number in range(1, NSIG) if bits >> number - 1 & 1}


def pthread_sigmask(how, mask):
    """Blocks signals or lets them through; gives those that were blocked."""
    return _signals_of(_signal._sigmask(int(how), _bits(mask)))


def pthread_kill(thread_id, signalnum, /):
    raise_signal(signalnum)
