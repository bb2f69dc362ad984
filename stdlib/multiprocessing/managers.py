"""Objects that live in a process of their own and are used by others."""

import os
import queue
import threading

from . import connection
from .process import BaseProcess, add_finalizer

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Namespace"]


class RemoteError(Exception):
    """The server could not do what it was asked."""

    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


class Namespace:
    """Attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{self.__class__.__name__}({', '.join(shown)})"


class _Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def get(self):
        return self.value

    def set(self, value):
        self.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self.value!r})"


_Value.__name__ = _Value.__qualname__ = "Value"


def _array(typecode, sequence, lock=True):
    return list(sequence)


class _Server:
    """What runs in the manager's process."""

    def __init__(self, name, registry):
        self._name = name
        self._registry = registry
        self._objects = {}
        self._next = 1
        self._listening = connection.listen(name)

    def run(self):
        while True:
            pipe = connection.accept(self._listening)
            threading.Thread(target=self._serve, args=(pipe,), daemon=True).start()

    def _serve(self, pipe):
        while True:
            try:
                request = pipe.recv()
            except (EOFError, OSError):
                return
            try:
                answer = True, self._answer(*request)
            except Exception as error:
                answer = False, error
            try:
                pipe.send(answer)
            except (BrokenPipeError, ConnectionResetError):
                return
            except Exception as error:
                pipe.send((False, RemoteError(f"{type(error).__name__}: {error}\n")))

    def _answer(self, ident, method, args, kwargs):
        if ident == 0:
            if method == "shutdown":
                os._exit(0)
            made = self._registry[method][0](*args, **kwargs)
            return self._keep(made)
        target = self._objects[ident]
        if method == "#GETVALUE":
            return target
        result = getattr(target, method)(*args, **kwargs)
        if method == "__iter__":
            return list(target)
        if method in ("keys", "values", "items") and isinstance(target, dict):
            return list(result)
        if result is target:
            return None
        return result

    def _keep(self, made):
        ident = self._next
        self._next += 1
        self._objects[ident] = made
        return ident


class BaseProxy:
    """Stands for an object of a manager."""

    _exposed_ = ()

    def __init__(self, name, ident, typeid):
        self._name = name
        self._ident = ident
        self._typeid = typeid

    def _callmethod(self, methodname, args=(), kwds={}):
        return _call(self._name, self._ident, methodname, args, kwds)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        return _proxy, (self._typeid, self._name, self._ident)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._typeid!r} at {id(self):#x}>"

    def __str__(self):
        return self._callmethod("__repr__")


_connections = {}


def _call(name, ident, method, args, kwds):
    key = os.getpid(), threading.get_ident(), name
    pipe = _connections.get(key)
    if pipe is None:
        pipe = _connections[key] = connection.connect(name)
    pipe.send((ident, method, args, kwds))
    success, value = pipe.recv()
    if success:
        return value
    raise value


def _method(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)

    method.__name__ = name
    return method


def _proxy_class(name, exposed, base=BaseProxy):
    body = {each: _method(each) for each in exposed}
    body["_exposed_"] = tuple(exposed)
    return type(name, (base,), body)


class _IteratedProxy(BaseProxy):
    def __iter__(self):
        return iter(self._callmethod("__iter__"))


class _ListBase(BaseProxy):
    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self

    def __iter__(self):
        return iter(self._getvalue())


ListProxy = _proxy_class("ListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__",
    "__setitem__", "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "clear", "copy",
), _ListBase)
DictProxy = _proxy_class("DictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__", "clear", "copy", "get", "items", "keys",
    "pop", "popitem", "setdefault", "update", "values", "__or__", "__ror__",
), _IteratedProxy)
ArrayProxy = _proxy_class("ArrayProxy", ("__len__", "__getitem__", "__setitem__"), _ListBase)
QueueProxy = _proxy_class("QueueProxy", (
    "put", "get", "put_nowait", "get_nowait", "empty", "full", "qsize", "join", "task_done",
))
EventProxy = _proxy_class("EventProxy", ("is_set", "set", "clear", "wait"))


class AcquirerProxy(BaseProxy):
    """A lock of the manager's process."""

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod("release")


class NamespaceProxy(BaseProxy):
    """Attributes in the manager's process."""

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return self._callmethod("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            object.__setattr__(self, key, value)
            return
        self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            object.__delattr__(self, key)
            return
        self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    """A value in the manager's process."""

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


_proxies = {}


def _proxy(typeid, name, ident):
    return _proxies[typeid](name, ident, typeid)


class BaseManager:
    """Starts the process and makes objects there."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._address = address
        self._process = None

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            if exposed is None:
                exposed = [
                    name for name in dir(callable) if not name.startswith("_")
                ] if callable is not None else ()
            proxytype = _proxy_class(f"AutoProxy[{typeid}]", exposed)
        cls._registry[typeid] = callable, proxytype
        _proxies[typeid] = proxytype
        if create_method:
            def make(self, /, *args, **kwds):
                ident = _call(self._name, 0, typeid, args, kwds)
                return proxytype(self._name, ident, typeid)

            make.__name__ = typeid
            setattr(cls, typeid, make)

    def start(self, initializer=None, initargs=()):
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._name = b"naja-manager-%d-%s" % (os.getpid(), os.urandom(8).hex().encode())
        ready, is_ready = connection.Pipe(duplex=False)

        def serve():
            if initializer is not None:
                initializer(*initargs)
            server = _Server(self._name, self._registry)
            is_ready.send(True)
            server.run()

        self._process = BaseProcess(target=serve, daemon=True)
        self._process._name = self._process._name.replace("BaseProcess", type(self).__name__)
        self._process.start()
        ready.recv()
        add_finalizer(self.shutdown)

    def shutdown(self):
        process = self._process
        if process is not None and process._parent_pid == os.getpid():
            self._process = None
            process.terminate()
            process.join()

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    @property
    def address(self):
        return self._name

    def __enter__(self):
        if self._process is None:
            self.start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()


class SyncManager(BaseManager):
    """One with the usual kinds of objects."""


for _typeid, _callable, _class in (
    ("Queue", queue.Queue, QueueProxy),
    ("JoinableQueue", queue.Queue, QueueProxy),
    ("Event", threading.Event, EventProxy),
    ("Lock", threading.Lock, AcquirerProxy),
    ("RLock", threading.RLock, AcquirerProxy),
    ("Semaphore", threading.Semaphore, AcquirerProxy),
    ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
    ("list", list, ListProxy),
    ("dict", dict, DictProxy),
    ("Value", _Value, ValueProxy),
    ("Array", _array, ArrayProxy),
    ("Namespace", Namespace, NamespaceProxy),
):
    SyncManager.register(_typeid, _callable, _class)
