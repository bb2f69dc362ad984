"""Of `pickle`: reading."""

import copyreg
import sys

from _hash import float_of_bits

from _pickle_common import HIGHEST_PROTOCOL, UnpicklingError, _attribute, decode_long

_NEW_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "exceptions": "builtins"}
_NEW_NAMES = {
    ("__builtin__", "xrange"): ("builtins", "range"),
    ("__builtin__", "long"): ("builtins", "int"),
    ("__builtin__", "unicode"): ("builtins", "str"),
    ("__builtin__", "unichr"): ("builtins", "chr"),
}


def _main():
    """Not called: the compiler sees that the script's own names are looked up by name."""
    import __main__

    return __main__


def _read_raw_unicode(data):
    text = data.decode("latin-1")
    if "\\" not in text:
        return text
    out = []
    index = 0
    while index < len(text):
        width = {"\\u": 4, "\\U": 8}.get(text[index:index + 2])
        if width:
            out.append(chr(int(text[index + 2:index + 2 + width], 16)))
            index += 2 + width
        else:
            out.append(text[index])
            index += 1
    return "".join(out)


class _Mark:
    """Where on the stack something begins."""


_MARK = _Mark()


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        if not (hasattr(file, "read") and hasattr(file, "readline")):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file_read = file.read
        self._file_readline = file.readline
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """Reads one object."""
        self._stack = []
        self._frame = None
        actions = _ACTIONS
        try:
            while True:
                key = self._first()
                action = actions.get(key)
                if action is None:
                    shown = repr(chr(key)) if 32 <= key < 127 else f"'\\x{key:02x}'"
                    raise UnpicklingError(f"invalid load key, {shown}.")
                action(self)
        except _Stop as stop:
            return stop.value

    def _first(self):
        data = self._take(1)
        if not data:
            raise EOFError("Ran out of input")
        return data[0]

    def _take(self, count):
        if self._frame is not None:
            start = self._at
            data = self._frame[start:start + count]
            if data or not count:
                self._at = start + len(data)
                if len(data) < count:
                    raise UnpicklingError("pickle exhausted before end of frame")
                return data
            self._frame = None
        return self._file_read(count)

    def _read(self, count):
        data = self._take(count)
        if len(data) < count:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        if self._frame is not None and self._at < len(self._frame):
            end = self._frame.find(b"\n", self._at)
            if end < 0:
                raise UnpicklingError("pickle exhausted before end of frame")
            data = self._frame[self._at:end]
            self._at = end + 1
            return data
        data = self._file_readline()
        if not data.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return data[:-1]

    def _number(self, size):
        return int.from_bytes(self._read(size), "little")

    def _push(self, value):
        self._stack.append(value)

    def _pop(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        value = self._stack.pop()
        if value is _MARK:
            raise UnpicklingError("unexpected MARK found")
        return value

    def _top(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack[-1]

    def _pop_mark(self):
        """What stands behind the last mark."""
        stack = self._stack
        for index in range(len(stack) - 1, -1, -1):
            if stack[index] is _MARK:
                items = stack[index + 1:]
                del stack[index:]
                return items
        raise UnpicklingError("could not find MARK")

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module, name):
        """The object with this name in the module."""
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NEW_NAMES:
                module, name = _NEW_NAMES[module, name]
            else:
                module = _NEW_MODULES.get(module, module)
        if module == "_codecs":
            import _codecs  # so that it is among the modules
        found = sys.modules.get(module)
        if found is None:
            raise ModuleNotFoundError(f"No module named {module!r}", name=module)
        if self.proto >= 4:
            return _attribute(found, name)[0]
        try:
            return getattr(found, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None

    def _load_proto(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError("unsupported pickle protocol: %d" % proto)
        self.proto = proto

    def _load_frame(self):
        size = self._number(8)
        if self._frame is not None and self._at < len(self._frame):
            raise UnpicklingError("beginning of a new frame before end of current frame")
        data = self._file_read(size)
        if len(data) < size:
            raise UnpicklingError("pickle exhausted before end of frame")
        self._frame = bytes(data)
        self._at = 0

    def _load_stop(self):
        raise _Stop(self._pop())

    def _load_int(self):
        data = self._line()
        if data == b"00":
            self._push(False)
        elif data == b"01":
            self._push(True)
        else:
            self._push(int(data, 0))

    def _load_long(self):
        data = self._line()
        self._push(int(data.removesuffix(b"L"), 0))

    def _load_binstring(self, count):
        data = self._read(count)
        self._push(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    def _load_string(self):
        data = self._line()
        if len(data) < 2 or data[0] != data[-1] or data[:1] not in (b"'", b'"'):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        import _codecs

        data = _codecs.unescape(data[1:-1])
        self._push(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    def _load_text(self, count):
        self._push(str(self._read(count), "utf-8", "surrogatepass"))

    def _load_float(self):
        self._push(float(self._line()))

    def _load_binfloat(self):
        data = self._read(8)
        self._push(float_of_bits(int.from_bytes(data[:4], "big"), int.from_bytes(data[4:], "big")))

    def _load_tuple(self, count):
        if len(self._stack) < count:
            raise UnpicklingError("unpickling stack underflow")
        self._stack[len(self._stack) - count:] = [tuple(self._stack[len(self._stack) - count:])]

    def _load_dict(self):
        items = self._pop_mark()
        self._push({items[index]: items[index + 1] for index in range(0, len(items), 2)})

    def _make(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _load_inst(self):
        module = self._line().decode("ascii")
        name = self._line().decode("ascii")
        self._make(self.find_class(module, name), self._pop_mark())

    def _load_obj(self):
        cls, *args = self._pop_mark()
        self._make(cls, args)

    def _load_newobj(self):
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args))

    def _load_newobj_ex(self):
        keywords = self._pop()
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args, **keywords))

    def _load_global(self):
        module = self._line().decode("utf-8")
        name = self._line().decode("utf-8")
        self._push(self.find_class(module, name))

    def _load_stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _load_extension(self, size):
        code = self._number(size)
        key = copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError("unregistered extension code %d" % code)
        self._push(self.find_class(*key))

    def _load_reduce(self):
        args = self._pop()
        function = self._pop()
        self._push(function(*args))

    def _load_pop(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        self._stack.pop()

    def _load_dup(self):
        self._push(self._top())

    def _load_get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def _load_put(self, index):
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self._top()

    def _load_append(self):
        value = self._pop()
        self._extend(self._top(), [value])

    def _load_appends(self):
        items = self._pop_mark()
        self._extend(self._top(), items)

    def _extend(self, target, items):
        if type(target) is list:
            target.extend(items)
        elif hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _load_setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _load_setitems(self):
        items = self._pop_mark()
        target = self._top()
        for index in range(0, len(items), 2):
            target[items[index]] = items[index + 1]

    def _load_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _load_build(self):
        state = self._pop()
        obj = self._top()
        set_state = getattr(obj, "__setstate__", None)
        if set_state is not None:
            set_state(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = obj.__dict__
            for name, value in state.items():
                attributes[name] = value
        if slots:
            for name, value in slots.items():
                setattr(obj, name, value)

    def _load_bytearray(self):
        self._push(bytearray(self._read(self._number(8))))

    def _load_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers")

    def _load_readonly(self):
        view = memoryview(self._stack[-1])
        if not view.readonly:
            self._stack[-1] = view.toreadonly()


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


_ACTIONS = {
    0x80: Unpickler._load_proto,
    0x95: Unpickler._load_frame,
    ord("."): Unpickler._load_stop,
    ord("P"): lambda self: self._push(self.persistent_load(self._line().decode("ascii"))),
    ord("Q"): lambda self: self._push(self.persistent_load(self._pop())),
    ord("N"): lambda self: self._push(None),
    0x88: lambda self: self._push(True),
    0x89: lambda self: self._push(False),
    ord("I"): Unpickler._load_int,
    ord("J"): lambda self: self._push(int.from_bytes(self._read(4), "little", signed=True)),
    ord("K"): lambda self: self._push(self._read(1)[0]),
    ord("M"): lambda self: self._push(self._number(2)),
    ord("L"): Unpickler._load_long,
    0x8A: lambda self: self._push(decode_long(self._read(self._number(1)))),
    0x8B: lambda self: self._push(decode_long(self._read(self._number(4)))),
    ord("F"): Unpickler._load_float,
    ord("G"): Unpickler._load_binfloat,
    ord("S"): Unpickler._load_string,
    ord("T"): lambda self: self._load_binstring(self._number(4)),
    ord("U"): lambda self: self._load_binstring(self._number(1)),
    ord("B"): lambda self: self._push(bytes(self._read(self._number(4)))),
    ord("C"): lambda self: self._push(bytes(self._read(self._number(1)))),
    0x8E: lambda self: self._push(bytes(self._read(self._number(8)))),
    0x96: Unpickler._load_bytearray,
    0x97: Unpickler._load_buffer,
    0x98: Unpickler._load_readonly,
    ord("V"): lambda self: self._push(_read_raw_unicode(self._line())),
    ord("X"): lambda self: self._load_text(self._number(4)),
    0x8C: lambda self: self._load_text(self._number(1)),
    0x8D: lambda self: self._load_text(self._number(8)),
    ord("t"): lambda self: self._push(tuple(self._pop_mark())),
    ord(")"): lambda self: self._push(()),
    0x85: lambda self: self._load_tuple(1),
    0x86: lambda self: self._load_tuple(2),
    0x87: lambda self: self._load_tuple(3),
    ord("]"): lambda self: self._push([]),
    ord("}"): lambda self: self._push({}),
    0x8F: lambda self: self._push(set()),
    0x91: lambda self: self._push(frozenset(self._pop_mark())),
    ord("l"): lambda self: self._push(self._pop_mark()),
    ord("d"): Unpickler._load_dict,
    ord("i"): Unpickler._load_inst,
    ord("o"): Unpickler._load_obj,
    0x81: Unpickler._load_newobj,
    0x92: Unpickler._load_newobj_ex,
    ord("c"): Unpickler._load_global,
    0x93: Unpickler._load_stack_global,
    0x82: lambda self: self._load_extension(1),
    0x83: lambda self: self._load_extension(2),
    0x84: lambda self: self._load_extension(4),
    ord("R"): Unpickler._load_reduce,
    ord("0"): Unpickler._load_pop,
    ord("1"): lambda self: self._pop_mark() and None,
    ord("2"): Unpickler._load_dup,
    ord("("): lambda self: self._push(_MARK),
    ord("g"): lambda self: self._load_get(int(self._line())),
    ord("h"): lambda self: self._load_get(self._number(1)),
    ord("j"): lambda self: self._load_get(self._number(4)),
    ord("p"): lambda self: self._load_put(int(self._line())),
    ord("q"): lambda self: self._load_put(self._number(1)),
    ord("r"): lambda self: self._load_put(self._number(4)),
    0x94: lambda self: self._load_put(len(self.memo)),
    ord("a"): Unpickler._load_append,
    ord("e"): Unpickler._load_appends,
    ord("s"): Unpickler._load_setitem,
    ord("u"): Unpickler._load_setitems,
    0x90: Unpickler._load_additems,
    ord("b"): Unpickler._load_build,
}


Unpickler.__module__ = "pickle"
