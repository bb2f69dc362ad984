"""Of `pickle`: writing."""

import copy
import copyreg
import sys
import types
from functools import partial

from _hash import float_bits

from _pickle_common import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleBuffer, PicklingError, _attribute, encode_long,
)

_FRAME_SIZE = 64 * 1024
_BATCH = 1000
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "_functools": "functools", "queue": "Queue"}
_OLD_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "int"): ("__builtin__", "long")}


def _four(number):
    return number.to_bytes(4, "little")


def _module_of(obj, name):
    module = getattr(obj, "__module__", None)
    if isinstance(module, types.ModuleType):
        return module.__name__
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _attribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self._parts = []
        self._size = 0
        self._depth = 0

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        """Writes the object."""
        self._parts = []
        self._size = 0
        if self.proto >= 2:
            self._file_write(b"\x80" + bytes([self.proto]))
        self.save(obj)
        self.write(b".")
        self._end_frame()

    def write(self, data):
        self._parts.append(data)
        self._size += len(data)

    def _end_frame(self):
        data = b"".join(self._parts)
        if self.proto >= 4 and self._size >= 4:
            self._file_write(b"\x95" + len(data).to_bytes(8, "little"))
        if data:
            self._file_write(data)
        self._parts = []
        self._size = 0

    def _write_large(self, header, data):
        """Much at once stands outside of the frames."""
        if self.proto >= 4 and len(data) >= _FRAME_SIZE:
            self._end_frame_or_none()
            self._file_write(header)
            self._file_write(data)
        else:
            self.write(header + data)

    def _end_frame_or_none(self):
        if self._size:
            self._end_frame()

    def persistent_id(self, obj):
        return None

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self.write(b"\x94")
        elif not self.bin:
            self.write(b"p%d\n" % index)
        elif index < 256:
            self.write(b"q" + bytes([index]))
        else:
            self.write(b"r" + _four(index))

    def get(self, index):
        if not self.bin:
            return b"g%d\n" % index
        if index < 256:
            return b"h" + bytes([index])
        return b"j" + _four(index)

    def save(self, obj, save_persistent_id=True):
        """Writes one object, by a reference where it was written before."""
        if self.proto >= 4 and self._size >= _FRAME_SIZE:
            self._end_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        cls = type(obj)
        simple = _SIMPLE.get(cls)
        if simple is not None:
            simple(self, obj)
            return
        found = self.memo.get(id(obj))
        if found is not None:
            self.write(self.get(found[0]))
            return
        save = _SAVERS.get(cls)
        if save is not None:
            save(self, obj)
            return
        self._save_reduced(obj, cls)

    def _save_reduced(self, obj, cls):
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            table = getattr(self, "dispatch_table", copyreg.dispatch_table)
            function = table.get(cls)
            if function is not None:
                reduced = function(obj)
            elif issubclass(cls, type) or cls in _BY_NAME:
                self.save_global(obj)
                return
            elif cls is types.MethodType:
                reduced = getattr, (obj.__self__, obj.__func__.__name__)
            else:
                reduced = _reduce(obj, cls, self.proto)
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(b"Q")
        else:
            try:
                self.write(b"P" + str(pid).encode("ascii") + b"\n")
            except UnicodeEncodeError:
                raise PicklingError("persistent IDs in protocol 0 must be ASCII strings")

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        """Writes how an object is made."""
        if not callable(func):
            raise PicklingError(f"first item of the tuple returned by __reduce__ must be callable, not {type(func).__name__}")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, arguments, keywords = args
            if self.proto >= 4:
                self.save(cls)
                self.save(arguments)
                self.save(keywords)
                self.write(b"\x92")
            else:
                self.save(partial(cls.__new__, cls, *arguments, **keywords))
                self.save(())
                self.write(b"R")
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self.save(cls)
            self.save(args[1:])
            self.write(b"\x81")
        else:
            self.save(func)
            self.save(args)
            self.write(b"R")
        if obj is not None:
            # Whoever contains itself has been written by now.
            found = self.memo.get(id(obj))
            if found is not None:
                self.write(b"0" + self.get(found[0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self.write(b"b")
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self.write(b"\x86R0")

    def _save_none(self, obj):
        self.write(b"N")

    def _save_bool(self, obj):
        if self.proto >= 2:
            self.write(b"\x88" if obj else b"\x89")
        else:
            self.write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xFF:
                self.write(b"K" + bytes([obj]))
                return
            if 0 <= obj <= 0xFFFF:
                self.write(b"M" + obj.to_bytes(2, "little"))
                return
        if -0x80000000 <= obj <= 0x7FFFFFFF:
            if self.bin:
                self.write(b"J" + obj.to_bytes(4, "little", signed=True))
            else:
                self.write(b"I%d\n" % obj)
            return
        if self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                self.write(b"\x8a" + bytes([len(data)]) + data)
            else:
                self.write(b"\x8b" + _four(len(data)) + data)
        else:
            self.write(b"L%dL\n" % obj)

    def _save_float(self, obj):
        if self.bin:
            self.write(b"G" + float_bits(obj).to_bytes(8, "big"))
        else:
            self.write(b"F" + repr(obj).encode("ascii") + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import _codecs

                self.save_reduce(_codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        self._write_bytes(obj)
        self.memoize(obj)

    def _write_bytes(self, obj):
        count = len(obj)
        if count <= 0xFF:
            self.write(b"C" + bytes([count]) + obj)
        elif count > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(b"\x8e" + count.to_bytes(8, "little"), obj)
        else:
            self._write_large(b"B" + _four(count), obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self._write_large(b"\x96" + len(obj).to_bytes(8, "little"), bytes(obj))
        self.memoize(obj)

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            count = len(data)
            if count <= 0xFF and self.proto >= 4:
                self.write(b"\x8c" + bytes([count]) + data)
            elif count > 0xFFFFFFFF and self.proto >= 4:
                self._write_large(b"\x8d" + count.to_bytes(8, "little"), data)
            else:
                self._write_large(b"X" + _four(count), data)
        else:
            text = obj.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a")
            text = text.replace("\r", "\\u000d").replace("\x1a", "\\u001a")
            self.write(b"V" + _raw_unicode(text) + b"\n")
        self.memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self.write(b")" if self.bin else b"(t")
            return
        count = len(obj)
        short = count <= 3 and self.proto >= 2
        if not short:
            self.write(b"(")
        for item in obj:
            self.save(item)
        found = self.memo.get(id(obj))
        if found is not None:
            # It contains itself by way of something else, and has been written by now.
            get = self.get(found[0])
            if short:
                self.write(b"0" * count + get)
            elif self.bin:
                self.write(b"1" + get)
            else:
                self.write(b"0" * (count + 1) + get)
            return
        self.write(b"\x85\x86\x87"[count - 1:count] if short else b"t")
        self.memoize(obj)

    def _save_list(self, obj):
        self.write(b"]" if self.bin else b"(l")
        self.memoize(obj)
        self._batch_appends(obj)

    def _batch_appends(self, items):
        items = list(items)
        if not self.bin:
            for item in items:
                self.save(item)
                self.write(b"a")
            return
        if len(items) == 1:
            self.save(items[0])
            self.write(b"a")
            return
        for start in range(0, len(items), _BATCH):
            self.write(b"(")
            for item in items[start:start + _BATCH]:
                self.save(item)
            self.write(b"e")

    def _save_dict(self, obj):
        self.write(b"}" if self.bin else b"(d")
        self.memoize(obj)
        self._batch_setitems(obj.items())

    def _batch_setitems(self, items):
        items = list(items)
        if not self.bin:
            for key, value in items:
                self.save(key)
                self.save(value)
                self.write(b"s")
            return
        if len(items) == 1:
            self.save(items[0][0])
            self.save(items[0][1])
            self.write(b"s")
            return
        for start in range(0, len(items), _BATCH):
            self.write(b"(")
            for key, value in items[start:start + _BATCH]:
                self.save(key)
                self.save(value)
            self.write(b"u")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(b"\x8f")
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), _BATCH):
            self.write(b"(")
            for item in items[start:start + _BATCH]:
                self.save(item)
            self.write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(b"(")
        for item in obj:
            self.save(item)
        found = self.memo.get(id(obj))
        if found is not None:
            self.write(b"1" + self.get(found[0]))
            return
        self.write(b"\x91")
        self.memoize(obj)

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        if self._buffer_callback is not None and not self._buffer_callback(obj):
            self.write(b"\x97")
            if obj.raw().readonly:
                self.write(b"\x98")
        elif obj.raw().readonly:
            self._save_bytes(obj.raw().tobytes())
        else:
            self._save_bytearray(bytearray(obj.raw()))

    def _save_type(self, obj):
        if obj is type(None):
            self.save_reduce(type, (None,), obj=obj)
        elif obj is type(NotImplemented):
            self.save_reduce(type, (NotImplemented,), obj=obj)
        elif obj is type(...):
            self.save_reduce(type, (...,), obj=obj)
        else:
            self.save_global(obj)

    def save_global(self, obj, name=None):
        """Writes where an object is found."""
        if name is None:
            name = getattr(obj, "__qualname__", None) or getattr(obj, "__name__", None)
        module_name = _module_of(obj, name)
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't get local object {name!r}")
        module = sys.modules.get(module_name)
        if module is None:
            raise PicklingError(
                f"Can't pickle {obj!r}: import of module {module_name!r} failed"
            ) from ModuleNotFoundError(f"No module named {module_name!r}")
        try:
            found, parent = _attribute(module, name)
        except AttributeError as error:
            raise PicklingError(
                f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed"
            ) from error
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        last = name.rpartition(".")[2]
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(b"\x93")
        elif parent is not module and self.proto < 4 and "." in name:
            self.save_reduce(getattr, (parent, last))
        else:
            if self.fix_imports:
                if (module_name, name) in _OLD_NAMES:
                    module_name, name = _OLD_NAMES[module_name, name]
                else:
                    module_name = _OLD_MODULES.get(module_name, module_name)
            self.write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
        self.memoize(obj)


def _raw_unicode(text):
    """As `raw-unicode-escape` writes it."""
    out = bytearray()
    for letter in text:
        code = ord(letter)
        if code < 256:
            out.append(code)
        elif code < 0x10000:
            out += b"\\u%04x" % code
        else:
            out += b"\\U%08x" % code
    return bytes(out)


def _reduce(obj, cls, proto):
    reduce = getattr(obj, "__reduce_ex__", None)
    if reduce is not None:
        if cls.__reduce_ex__ is not object.__reduce_ex__:
            return reduce(proto)
        if cls.__reduce__ is not object.__reduce__:
            return obj.__reduce__()
        if cls.__module__ == "_io":
            raise TypeError(f"cannot pickle {cls.__name__!r} instances")
        if cls.__module__ in ("_thread", "_hash", "_mmap"):
            raise TypeError(f"cannot pickle '{cls.__module__}.{cls.__name__}' object")
        if cls.__module__ == "builtins":
            object.__reduce_ex__(obj, proto)
        return _reduce_of_old(obj, cls) if proto < 2 else _reduce_ordinary(obj, cls)
    reduce = getattr(obj, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")


def _reduce_ordinary(obj, cls):
    """How an object is made that says nothing about it."""
    function, args, *rest = copy._object_reduced(obj, cls)
    if function is not copy._new:
        return function, args, *rest
    _, positional, keywords = args
    if keywords:
        return copyreg.__newobj_ex__, args, *rest
    return copyreg.__newobj__, (cls, *positional), *rest


def _reduce_of_old(obj, cls):
    """What protocols 0 and 1 write of an ordinary object."""
    base = object
    state = None
    for each in (list, dict, tuple, set, frozenset, int, float, str, bytes, bytearray, complex):
        if issubclass(cls, each):
            base, state = each, each(obj)
            break
    args = (cls, base, state)
    custom = cls.__getstate__ is not object.__getstate__
    own = obj.__getstate__() if custom else copy._state(obj, cls)
    if isinstance(own, tuple) and not custom:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol 0")
    if own:
        return copyreg._reconstructor, args, own
    return copyreg._reconstructor, args


_SIMPLE = {
    type(None): Pickler._save_none,
    bool: Pickler._save_bool,
    int: Pickler._save_int,
    float: Pickler._save_float,
}
_SAVERS = {
    bytes: Pickler._save_bytes,
    bytearray: Pickler._save_bytearray,
    str: Pickler._save_str,
    tuple: Pickler._save_tuple,
    list: Pickler._save_list,
    dict: Pickler._save_dict,
    set: Pickler._save_set,
    frozenset: Pickler._save_frozenset,
    PickleBuffer: Pickler._save_buffer,
    type: Pickler._save_type,
}
_BY_NAME = {types.FunctionType}


def _save_builtin(pickler, obj):
    owner = getattr(obj, "__self__", None)
    if owner is not None and not isinstance(owner, types.ModuleType):
        pickler.save_reduce(getattr, (owner, obj.__name__), obj=obj)
    else:
        pickler.save_global(obj)


_SAVERS[types.BuiltinFunctionType] = _save_builtin
_SAVERS[type(...)] = lambda pickler, obj: pickler.save_global(obj, "Ellipsis")
_SAVERS[type(NotImplemented)] = lambda pickler, obj: pickler.save_global(obj, "NotImplemented")
_SAVERS[range] = lambda pickler, obj: pickler.save_reduce(range, (obj.start, obj.stop, obj.step), obj=obj)
_SAVERS[slice] = lambda pickler, obj: pickler.save_reduce(slice, (obj.start, obj.stop, obj.step), obj=obj)


Pickler.__module__ = "pickle"
