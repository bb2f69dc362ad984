"""Files as memory."""

import os

import _mmap

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = 0, 1, 2, 3
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE, MAP_ANON, MAP_ANONYMOUS = 1, 2, 32, 32
ALLOCATIONGRANULARITY = PAGESIZE = 4096
error = OSError


class mmap:
    """A file's bytes, or memory that child processes share."""

    def __init__(self, fileno, length, flags=MAP_SHARED, prot=PROT_READ | PROT_WRITE, access=ACCESS_DEFAULT, *,
                 trackfd=True, offset=0):
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        if access == ACCESS_READ:
            flags, prot = MAP_SHARED, PROT_READ
        elif access == ACCESS_WRITE:
            flags, prot = MAP_SHARED, PROT_READ | PROT_WRITE
        elif access == ACCESS_COPY:
            flags, prot = MAP_PRIVATE, PROT_READ | PROT_WRITE
        elif access != ACCESS_DEFAULT:
            raise ValueError("mmap invalid access parameter.")
        if fileno != -1:
            size = os.fstat(fileno).st_size
            if length == 0:
                if size == 0:
                    raise ValueError("cannot mmap an empty file")
                if offset >= size:
                    raise ValueError("mmap offset is greater than file size")
                length = size - offset
            elif offset > size or size - offset < length:
                raise ValueError("mmap length is greater than file size")
        elif length == 0:
            raise OSError(22, "Invalid argument")
        self._map = _mmap.map(fileno, length, prot, flags, offset)
        self._length = length
        self._at = 0
        self._is_writable = bool(prot & PROT_WRITE)

    def _check(self):
        if self._map is None:
            raise ValueError("mmap closed or invalid")

    def _check_writable(self):
        self._check()
        if not self._is_writable:
            raise TypeError("mmap can't modify a readonly memory map.")

    @property
    def closed(self):
        return self._map is None

    def __len__(self):
        self._check()
        return self._length

    def size(self):
        return len(self)

    def _index(self, index):
        if not hasattr(type(index), "__index__"):
            raise TypeError("mmap indices must be integers")
        index = index.__index__()
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("mmap index out of range")
        return index

    def __getitem__(self, index):
        self._check()
        if isinstance(index, slice):
            start, stop, step = index.indices(self._length)
            if step == 1:
                return self._map.read(start, max(start, stop))
            return bytes(self._map.read(each, each + 1)[0] for each in range(start, stop, step))
        index = self._index(index)
        return self._map.read(index, index + 1)[0]

    def __setitem__(self, index, value):
        self._check_writable()
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            value = bytes(value)
            if len(value) != len(places):
                raise IndexError("mmap slice assignment is wrong size")
            if places.step == 1:
                self._map.write(places.start, value)
            else:
                for each, byte in zip(places, value):
                    self._map.write(each, bytes([byte]))
            return
        index = self._index(index)
        if not isinstance(value, int):
            raise TypeError("mmap item value must be an int")
        if not 0 <= value <= 255:
            raise ValueError("mmap item value must be in range(0, 256)")
        self._map.write(index, bytes([value]))

    def __iter__(self):
        for index in range(len(self)):
            yield self._map.read(index, index + 1)

    def __contains__(self, value):
        return self.find(bytes([value]) if isinstance(value, int) else value, 0) >= 0

    def __bytes__(self):
        return self[:]

    def tobytes(self):
        return self[:]

    def read(self, n=None):
        self._check()
        end = self._length if n is None or n < 0 else min(self._at + n, self._length)
        data = self._map.read(self._at, end)
        self._at = end
        return data

    def read_byte(self):
        self._check()
        if self._at >= self._length:
            raise ValueError("read byte out of range")
        self._at += 1
        return self._map.read(self._at - 1, self._at)[0]

    def readline(self):
        self._check()
        end = self._map.find(b"\n", self._at, self._length, False) + 1 or self._length
        data = self._map.read(self._at, end)
        self._at = end
        return data

    def write(self, data):
        self._check_writable()
        data = bytes(data)
        if len(data) > self._length - self._at:
            raise ValueError("data out of range")
        self._map.write(self._at, data)
        self._at += len(data)
        return len(data)

    def write_byte(self, byte):
        self._check_writable()
        if self._at >= self._length:
            raise ValueError("write byte out of range")
        self._map.write(self._at, bytes([byte]))
        self._at += 1

    def _place(self, start, end):
        start = self._at if start is None else start + self._length if start < 0 else start
        end = self._length if end is None else end + self._length if end < 0 else end
        return max(start, 0), min(max(end, 0), self._length)

    def find(self, sub, start=None, end=None):
        self._check()
        return self._map.find(bytes(sub), *self._place(start, end), False)

    def rfind(self, sub, start=None, end=None):
        self._check()
        return self._map.find(bytes(sub), *self._place(start, end), True)

    def seek(self, pos, whence=0):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError("unknown seek type")
        place = pos + (0, self._at, self._length)[whence]
        if not 0 <= place <= self._length:
            raise ValueError("seek out of range")
        self._at = place
        return place

    def tell(self):
        self._check()
        return self._at

    def move(self, dest, src, count):
        self._check_writable()
        if min(dest, src, count) < 0 or max(dest, src) + count > self._length:
            raise ValueError("source, destination, or count out of range")
        self._map.write(dest, self._map.read(src, src + count))

    def flush(self, offset=0, size=None):
        self._check()
        self._map.flush()

    def seekable(self):
        return True

    def close(self):
        if self._map is not None:
            self._map.close()
            self._map = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"<{name} closed=True>" if self._map is None else f"<{name} closed=False, length={self._length}, pos={self._at}, offset=0>"
