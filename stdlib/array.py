"""Numbers of one kind in a row."""

import struct as _struct
from _types import as_static as _as_static
from _collections_abc import MutableSequence

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuwhHiIlLqQfd"

_SIZES = {
    "b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8,
}
_NAMES = {
    "b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
    "i": "signed integer", "I": "unsigned int",
}
_SIGNED = "bhilq"


class _Kind:
    """What the numbers of a type code are."""

    def __init__(self, code):
        self.code = code
        self.size = _SIZES[code]
        self.is_float = code in "fd"
        self.is_text = code in "uw"
        self.is_signed = code in _SIGNED
        bits = 8 * self.size
        self.low = -(1 << bits - 1) if self.is_signed else 0
        self.high = (1 << bits - (1 if self.is_signed else 0)) - 1

    def checked(self, value):
        """The value as the array keeps it."""
        if self.is_text:
            if not isinstance(value, str):
                raise TypeError("array item must be unicode character")
            if len(value) != 1:
                raise TypeError("array item must be unicode character")
            return value
        if self.is_float:
            if isinstance(value, float):
                pass
            elif isinstance(value, int) or hasattr(type(value), "__float__") or hasattr(type(value), "__index__"):
                value = float(value)
            else:
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return value if self.code == "d" else _single(value)
        if not isinstance(value, int):
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        value = int(value)
        if not self.low <= value <= self.high:
            self.refuse(value)
        return value

    def refuse(self, value):
        code = self.code
        if code == "l":
            raise OverflowError("Python int too large to convert to C long")
        if code == "Q" and value < 0:
            raise OverflowError("can't convert negative int to unsigned")
        if code in "qQ":
            raise OverflowError("int too big to convert")
        if code in "IL" and value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if code == "L":
            raise OverflowError("Python int too large to convert to C unsigned long")
        raise OverflowError(f"{_NAMES[code]} is {'greater than maximum' if value > 0 else 'less than minimum'}")

    def packed(self, values):
        if self.is_text:
            return "".join(values).encode("utf-32-le", "surrogatepass")
        if self.is_float:
            return _struct.pack(f"<{len(values)}{self.code}", *values)
        size, signed = self.size, self.is_signed
        if size == 1 and not signed:
            return bytes(values)
        return b"".join([value.to_bytes(size, "little", signed=signed) for value in values])

    def unpacked(self, data):
        size = self.size
        if self.is_text:
            return [
                chr(int.from_bytes(data[index:index + 4], "little")) for index in range(0, len(data), 4)
            ]
        if self.is_float:
            return list(_struct.unpack(f"<{len(data) // size}{self.code}", data))
        if size == 1 and not self.is_signed:
            return list(data)
        signed = self.is_signed
        return [
            int.from_bytes(data[index:index + size], "little", signed=signed) for index in range(0, len(data), size)
        ]


def _single(value):
    if abs(value) >= 3.4028235677973366e38 and value - value == 0:
        return float("inf") if value > 0 else float("-inf")
    return _struct.unpack("<f", _struct.pack("<f", value))[0]


_kinds = {code: _Kind(code) for code in _SIZES}


class array:
    """Numbers of one kind in a row."""

    __slots__ = ("_kind", "_items", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is array:
            raise TypeError("array.array() takes no keyword arguments")
        if not args:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if len(args) > 2:
            raise TypeError(f"array() takes at most 2 arguments ({len(args)} given)")
        code = args[0]
        if not isinstance(code, str) or len(code) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(code).__name__}")
        initial = args[1] if len(args) > 1 else None
        is_text = code in "uw"
        if isinstance(initial, str) and not is_text:
            raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
        if isinstance(initial, array) and initial._kind.is_text and not is_text:
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{code}'")
        if code not in _kinds:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self._kind = _kinds[code]
        self._items = []
        if initial is None:
            pass
        elif isinstance(initial, (bytes, bytearray)):
            self.frombytes(initial)
        elif isinstance(initial, str):
            self._items = list(initial)
        else:
            checked = self._kind.checked
            self._items = [checked(item) for item in initial]
        return self

    def _of(self, items):
        new = object.__new__(array)
        new._kind = self._kind
        new._items = items
        return new

    @property
    def typecode(self):
        return self._kind.code

    @property
    def itemsize(self):
        return self._kind.size

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._kind.code}')"
        if self._kind.is_text:
            return f"{name}('{self._kind.code}', {''.join(self._items)!r})"
        return f"{name}('{self._kind.code}', {self._items!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def _index(self, index, message):
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        index = index.__index__()
        if index < 0:
            index += len(self._items)
        if not 0 <= index < len(self._items):
            raise IndexError(message)
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._of(self._items[index])
        return self._items[self._index(index, "array index out of range")]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            if value._kind is not self._kind:
                raise TypeError("bad argument type for built-in operation")
            count = len(range(*index.indices(len(self._items))))
            if index.step not in (None, 1) and count != len(value):
                raise ValueError(
                    f"attempt to assign array of size {len(value)} to extended slice of size {count}"
                )
            self._items[index] = list(value._items)
            return
        index = self._index(index, "array assignment index out of range")
        self._items[index] = self._kind.checked(value)

    def __delitem__(self, index):
        if isinstance(index, slice):
            del self._items[index]
        else:
            del self._items[self._index(index, "array assignment index out of range")]

    def _same_kind(self, other, what):
        if not isinstance(other, array):
            raise TypeError(f'can only {what} array (not "{type(other).__name__}") to array')
        if other._kind is not self._kind:
            raise TypeError("bad argument type for built-in operation")

    def __add__(self, other):
        self._same_kind(other, "append")
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        return self._of(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._of(list(self._items))

    def __deepcopy__(self, memo):
        return self._of(list(self._items))

    def __reduce_ex__(self, protocol):
        if self._kind.is_text:
            return type(self), (self._kind.code, "".join(self._items)), None
        return type(self), (self._kind.code, list(self._items)), None

    def __bytes__(self):
        return self.tobytes()

    def __sizeof__(self):
        return 64 + len(self._items) * self._kind.size

    def append(self, v, /):
        self._items.append(self._kind.checked(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._kind is not self._kind:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for item in bb:
            self.append(item)

    def insert(self, i, v, /):
        self._items.insert(i, self._kind.checked(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        return self._items.pop(self._index(i, "pop index out of range"))

    def remove(self, v, /):
        for index, item in enumerate(self._items):
            if item == v:
                del self._items[index]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, v, start=0, stop=9223372036854775807, /):
        count = len(self._items)
        if start < 0:
            start = max(start + count, 0)
        if stop < 0:
            stop += count
        for index in range(start, min(stop, count)):
            if self._items[index] == v:
                return index
        raise ValueError("array.index(x): x not in array")

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return list(self._items)

    def fromlist(self, list, /):
        if not _is_list(list):
            raise TypeError("arg must be list")
        self._items += [self._kind.checked(item) for item in list]

    def tobytes(self):
        return self._kind.packed(self._items)

    def frombytes(self, buffer, /):
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(buffer).cast("B") if not isinstance(buffer, (bytes, bytearray)) else buffer)
        if len(data) % self._kind.size:
            raise ValueError("bytes length not a multiple of item size")
        self._items += self._kind.unpacked(data)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self._kind.size)
        whole = len(data) - len(data) % self._kind.size
        self.frombytes(data[:whole])
        if len(data) < n * self._kind.size:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        if not self._kind.is_text:
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if not self._kind.is_text:
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items += ustr

    def byteswap(self):
        size = self._kind.size
        data = self.tobytes()
        swapped = b"".join(data[start:start + size][::-1] for start in range(0, len(data), size))
        self._items = self._kind.unpacked(swapped)

    def buffer_info(self):
        return id(self._items), len(self._items)


def _is_list(value):
    return isinstance(value, list)


MutableSequence.register(array)
ArrayType = array
_as_static(array)
