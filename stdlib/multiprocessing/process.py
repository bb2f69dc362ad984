"""Processes that are copies of this one."""

import atexit
import itertools
import os
import signal
import sys
import threading

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]


class ProcessError(Exception):
    """Something is wrong with another process."""


class BufferTooShort(ProcessError):
    """A message does not fit."""


class TimeoutError(ProcessError):
    """It takes too long."""


class AuthenticationError(ProcessError):
    """The other side does not know the key."""


for _class in (ProcessError, BufferTooShort, TimeoutError, AuthenticationError):
    _class.__module__ = "multiprocessing.context"

_numbers = itertools.count(1)
_children = set()
_finalizers = []


def flush_standard_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass


class BaseProcess:
    """A function that runs in a process of its own."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        count = next(_numbers)
        parent = _current
        self._identity = parent._identity + (count,)
        self._config = parent._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = parent.name
        self._pid = None
        self._status = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join(str(i) for i in self._identity)
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Begins to run, once."""
        self._check_closed()
        assert self._pid is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not _current._config.get("daemon"), "daemonic processes are not allowed to have children"
        _collect()
        flush_standard_streams()
        ours, theirs = os.pipe()
        self._status = None
        child = os.fork()
        if child == 0:
            code = 1
            try:
                os.close(ours)
                code = self._bootstrap()
            finally:
                threading._shutdown()
                flush_standard_streams()
                os._exit(code)
        os.close(theirs)
        self._sentinel = ours
        self._pid = child
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _bootstrap(self):
        """What happens in the new process; gives its exit code."""
        global _current, _parent, _numbers
        _parent = _ParentProcess(self._parent_name, self._parent_pid)
        _current = self
        _numbers = itertools.count(1)
        _children.clear()
        _finalizers.clear()
        atexit._clear()
        self._pid = os.getpid()
        threading._main_thread._name = "MainThread"
        code = 1
        try:
            try:
                self.run()
                code = 0
            finally:
                run_finalizers()
        except SystemExit as e:
            if e.code is None:
                code = 0
            elif isinstance(e.code, int):
                code = e.code
            else:
                sys.stderr.write(str(e.code) + "\n")
                code = 1
        except BaseException as error:
            sys.stderr.write(f"Process {self.name}:\n")
            sys.excepthook(type(error), error, error.__traceback__)
        return code & 0xFF

    def _poll(self, timeout=0):
        """Looks whether the process has ended; its status, or None."""
        if self._status is None and self._pid is not None:
            if timeout != 0:
                import select

                if not select.select([self._sentinel], [], [], timeout)[0]:
                    return None
                options = 0
            else:
                options = os.WNOHANG
            try:
                found, status = os.waitpid(self._pid, options)
            except ChildProcessError:
                found, status = self._pid, 0
            if found == self._pid:
                self._status = os.waitstatus_to_exitcode(status)
                _children.discard(self)
        return self._status

    def _send(self, number):
        if self._poll() is None and self._pid is not None:
            try:
                os.kill(self._pid, number)
            except ProcessLookupError:
                pass

    def terminate(self):
        self._check_closed()
        self._send(signal.SIGTERM)

    def kill(self):
        self._check_closed()
        self._send(signal.SIGKILL)

    def join(self, timeout=None):
        """Waits until the process has ended, or for the time given."""
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._pid is not None, "can only join a started process"
        if timeout is None:
            self._poll(None)
        elif self._poll() is None and timeout > 0:
            self._poll(timeout)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._pid is None:
            return False
        return self._poll() is None

    def close(self):
        if self._pid is not None:
            if self._poll() is None:
                raise ValueError(
                    "Cannot close a process while it is still running. "
                    "You should first call join() or terminate()."
                )
            os.close(self._sentinel)
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, value):
        assert self._pid is None, "process has already started"
        self._config["daemon"] = value

    @property
    def authkey(self):
        return self._config.get("authkey", b"")

    @authkey.setter
    def authkey(self, key):
        self._config["authkey"] = bytes(key)

    @property
    def exitcode(self):
        self._check_closed()
        return self._poll()

    @property
    def ident(self):
        self._check_closed()
        return os.getpid() if self is _current else self._pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._pid is None:
            raise ValueError("process not started")
        return self._sentinel

    def __repr__(self):
        if self is _current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._pid is None:
            status = "initial"
        elif self._poll() is not None:
            status = "stopped"
        else:
            status = "started"
        parts = [f"name={self._name!r}"]
        if self._pid is not None:
            parts.append(f"pid={self._pid}")
        parts.append(f"parent={self._parent_pid}")
        parts.append(status)
        if status == "stopped":
            code = self._status
            if code is not None and code < 0:
                code = "-" + signal.Signals(-code).name
            parts.append(f"exitcode={code}")
        if self.daemon:
            parts.append("daemon")
        return f"<{type(self).__name__} {' '.join(parts)}>"


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = None
        self._pid = None
        self._status = None
        self._closed = False
        self._config = {"authkey": os.urandom(32)}

    def close(self):
        pass


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._closed = False
        self._config = {}
        self._status = None

    def is_alive(self):
        return os.getppid() == self._pid

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        raise NotImplementedError("joining the parent process is not supported by naja")


_current = _MainProcess()
_parent = None


def current_process():
    return _current


def parent_process():
    return _parent


def _collect():
    for child in list(_children):
        child._poll()


def active_children():
    """The children that have not ended."""
    _collect()
    return list(_children)


def add_finalizer(function):
    """To be called when this process ends."""
    _finalizers.append(function)


def run_finalizers():
    while _finalizers:
        _finalizers.pop()()


def _at_exit():
    for child in active_children():
        if child.daemon:
            child._send(signal.SIGTERM)
    for child in active_children():
        child.join()
    run_finalizers()


atexit.register(_at_exit)
