"""Files that are compressed."""

import io
import os
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"


class BadGzipFile(OSError):
    """The file is none that gzip made."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, for bytes or with `t` for text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        if encoding is not None:
            raise ValueError("Argument 'encoding' not supported in binary mode")
        if errors is not None:
            raise ValueError("Argument 'errors' not supported in binary mode")
        if newline is not None:
            raise ValueError("Argument 'newline' not supported in binary mode")
    own = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, own, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, own, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" not in mode:
        return file
    if file.mode == 1:
        return io.TextIOWrapper(io.BytesIO(file.read()), encoding, errors, newline)
    return _TextWriter(file, encoding, errors, newline)


class _TextWriter(io.StringIO):
    """Text that is compressed when it is closed."""

    def __init__(self, file, encoding, errors, newline):
        io.StringIO.__init__(self, newline="" if newline is None else newline)
        self._file = file
        self._encoding = encoding or "utf-8"
        self._errors = errors or "strict"

    def close(self):
        if not self.closed:
            self._file.write(self.getvalue().encode(self._encoding, self._errors))
            self._file.close()
            io.StringIO.close(self)

    def __exit__(self, *args):
        self.close()


def _members(data):
    """The contents of one file behind the other."""
    out = []
    while data:
        if data[:2] != b"\x1f\x8b":
            if out and not data.strip(b"\0"):
                break
            raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
        reader = zlib.decompressobj(31)
        try:
            out.append(reader.decompress(data))
        except zlib.error as e:
            if "data check" in str(e):
                raise BadGzipFile("CRC check failed") from None
            raise
        if not reader.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = reader.unused_data
    return b"".join(out)


class GzipFile:
    """A compressed file, which is read or written as a whole."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        mode = mode or getattr(fileobj, "mode", "rb")
        if isinstance(mode, int) or mode[0] not in "rwax":
            raise ValueError("Invalid mode: {!r}".format(mode))
        self._own = None
        if fileobj is None:
            fileobj = self._own = io.open(filename, mode if "b" in mode else mode + "b")
        self.fileobj = fileobj
        self.name = os.fspath(filename) if filename is not None else getattr(fileobj, "name", "")
        self.mode = 1 if mode[0] == "r" else 2
        self.compresslevel = compresslevel
        self._mtime = mtime
        self._closed = False
        self._data = None if self.mode == 1 else bytearray()
        self._at = 0

    @property
    def closed(self):
        return self._closed

    @property
    def mtime(self):
        return self._mtime

    def _check(self, mode):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if self.mode != mode:
            raise OSError(9, "read() on write-only GzipFile object" if mode == 1 else "write() on read-only GzipFile object")

    def _contents(self):
        self._check(1)
        if self._data is None:
            self._data = _members(self.fileobj.read())
        return self._data

    def read(self, size=-1):
        data = self._contents()
        end = len(data) if size is None or size < 0 else min(self._at + size, len(data))
        part = data[self._at:end]
        self._at = end
        return part

    read1 = read

    def peek(self, n):
        return self._contents()[self._at:self._at + n]

    def readline(self, size=-1):
        data = self._contents()
        end = data.find(b"\n", self._at) + 1 or len(data)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = data[self._at:end]
        self._at = end
        return part

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check(2)
        if isinstance(data, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        data = bytes(data)
        self._data += data
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self, mode=2):
        pass

    def seek(self, offset, whence=0):
        if self.mode == 2:
            raise NotImplementedError("seek in a GzipFile for writing is not supported by naja")
        size = len(self._contents())
        self._at = max(0, min(offset + (0, self._at, size)[whence], size))
        return self._at

    def tell(self):
        return self._at if self.mode == 1 else len(self._data)

    def rewind(self):
        self.seek(0)

    def readable(self):
        return self.mode == 1

    def writable(self):
        return self.mode == 2

    def seekable(self):
        return True

    def fileno(self):
        return self.fileobj.fileno()

    def isatty(self):
        return False

    def close(self):
        if self._closed:
            return
        self._closed = True
        try:
            if self.mode == 2:
                name = os.path.basename(self.name) if isinstance(self.name, str) else ""
                self.fileobj.write(_packed(bytes(self._data), self.compresslevel, self._mtime, name.removesuffix(".gz")))
        finally:
            if self._own is not None:
                self._own.close()

    def __enter__(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        return f"<gzip {self.fileobj!r} {id(self):#x}>"


def _packed(data, level, mtime, name=""):
    flags = 8 if name else 0
    when = int(time.time() if mtime is None else mtime)
    head = b"\x1f\x8b\x08" + bytes([flags]) + when.to_bytes(4, "little")
    head += (b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0") + b"\xff"
    if name:
        head += name.encode("latin-1", "replace") + b"\0"
    body = zlib.compress(data, level, -15)
    return head + body + zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")


def compress(data, compresslevel=9, *, mtime=None):
    return _packed(bytes(data), compresslevel, mtime)


def decompress(data):
    return _members(bytes(data))
