"""Numbers in memory that processes share."""

from _hash import float_bits, float_of_bits, single_bits, single_of_bits

from .synchronize import RLock, shared_memory

__all__ = ["RawValue", "RawArray", "Value", "Array", "synchronized"]

# Name, size, and whether it has a sign; None for floats.
_KINDS = {
    "c": ("c_char", 1, False), "b": ("c_byte", 1, True), "B": ("c_ubyte", 1, False), "h": ("c_short", 2, True),
    "H": ("c_ushort", 2, False), "i": ("c_int", 4, True), "I": ("c_uint", 4, False), "l": ("c_long", 8, True),
    "L": ("c_ulong", 8, False), "q": ("c_long", 8, True), "Q": ("c_ulong", 8, False), "f": ("c_float", 4, None),
    "d": ("c_double", 8, None), "u": ("c_wchar", 4, False),
}


class _Kind:
    def __init__(self, code):
        if code not in _KINDS:
            raise TypeError("this type has no size")
        self.code = code
        self.name, self.size, self.is_signed = _KINDS[code]

    def pack(self, value):
        if self.is_signed is None:
            if not isinstance(value, (int, float)):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            if self.code == "d":
                return float_bits(value).to_bytes(8, "little")
            bits = single_bits(value)
            if bits is None:
                bits = 0x7F800000 if value > 0 else 0xFF800000
            return bits.to_bytes(4, "little")
        if self.code == "c":
            if isinstance(value, int):
                return bytes([value])
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise TypeError("one character bytes, bytearray, or an integer in range(256) expected")
            return bytes(value)
        if self.code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("unicode string expected instead of " + type(value).__name__ + " instance")
            return ord(value).to_bytes(4, "little")
        if not hasattr(value, "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = value.__index__() & (1 << 8 * self.size) - 1
        return bits.to_bytes(self.size, "little")

    def unpack(self, data):
        if self.code == "d":
            return float_of_bits(int.from_bytes(data[4:], "little"), int.from_bytes(data[:4], "little"))
        if self.code == "f":
            return single_of_bits(int.from_bytes(data, "little"))
        if self.code == "c":
            return data
        if self.code == "u":
            return chr(int.from_bytes(data, "little"))
        return int.from_bytes(data, "little", signed=self.is_signed)


class _RawValue:
    """One number."""

    def __init__(self, code, *args):
        self._kind = _Kind(code)
        self._memory = shared_memory(8)
        if args:
            self.value = args[0]

    @property
    def value(self):
        return self._kind.unpack(self._memory.read(0, self._kind.size))

    @value.setter
    def value(self, value):
        self._memory.write(0, self._kind.pack(value))

    def __repr__(self):
        return f"{self._kind.name}({self.value!r})"


class _RawArray:
    """Numbers in a row."""

    def __init__(self, code, size_or_initializer):
        self._kind = _Kind(code)
        if isinstance(size_or_initializer, int):
            items = None
            self._length = size_or_initializer
        else:
            items = size_or_initializer
            if isinstance(items, (bytes, bytearray)):
                items = [items[index:index + 1] for index in range(len(items))]
            items = list(items)
            self._length = len(items)
        self._memory = shared_memory(max(self._length * self._kind.size, 1))
        for index, item in enumerate(items or ()):
            self[index] = item

    def __len__(self):
        return self._length

    def _place(self, index):
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("invalid index")
        return index * self._kind.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            items = [self[each] for each in range(*index.indices(self._length))]
            if self._kind.code == "c":
                return b"".join(items)
            return "".join(items) if self._kind.code == "u" else items
        start = self._place(index)
        return self._kind.unpack(self._memory.read(start, start + self._kind.size))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            if isinstance(value, (bytes, bytearray)):
                value = [value[each:each + 1] for each in range(len(value))]
            value = list(value)
            if len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for each, item in zip(places, value):
                self[each] = item
            return
        self._memory.write(self._place(index), self._kind.pack(value))

    def __iter__(self):
        for index in range(self._length):
            yield self[index]

    @property
    def value(self):
        if self._kind.code not in "cu":
            raise AttributeError(f"'{self._kind.name}_Array_{self._length}' object has no attribute 'value'")
        end = b"\0" if self._kind.code == "c" else "\0"
        return self[:].split(end)[0]

    @value.setter
    def value(self, value):
        if len(value) > self._length:
            raise ValueError("byte string too long" if self._kind.code == "c" else "string too long")
        for index in range(len(value)):
            self[index] = value[index:index + 1]
        if len(value) < self._length:
            self._memory.write(len(value) * self._kind.size, bytes(self._kind.size))

    @property
    def raw(self):
        return self[:]

    @raw.setter
    def raw(self, value):
        self[:len(value)] = value

    def __repr__(self):
        name = f"{self._kind.name}_Array_{self._length}"
        return f"<multiprocessing.sharedctypes.{name} object at {id(self):#x}>"


class SynchronizedBase:
    """Shared memory with a lock."""

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __getslice__(self, start, stop):
        with self._lock:
            return self._obj[start:stop]

    def __iter__(self):
        for index in range(len(self._obj)):
            yield self[index]


class SynchronizedString(SynchronizedArray):
    value = Synchronized.value

    @property
    def raw(self):
        with self._lock:
            return self._obj.raw

    @raw.setter
    def raw(self, value):
        with self._lock:
            self._obj.raw = value


def RawValue(typecode_or_type, *args):
    return _RawValue(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    return _RawArray(typecode_or_type, size_or_initializer)


def _check_lock(lock):
    if lock in (True, None):
        return RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return lock


def synchronized(obj, lock=None, ctx=None):
    if isinstance(obj, _RawValue):
        return Synchronized(obj, lock)
    return (SynchronizedString if obj._kind.code == "c" else SynchronizedArray)(obj, lock)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = _RawValue(typecode_or_type, *args)
    return obj if lock is False else synchronized(obj, _check_lock(lock))


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = _RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else synchronized(obj, _check_lock(lock))
