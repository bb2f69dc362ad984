"""Reading archives: the directory at the end, and members."""

import io
import struct
import threading
import zlib

from ._info import ZIP_DEFLATED, BadZipFile, ZipInfo, _check_compression, _compressor_names

_END_SIZE = 22
_CENTRAL_SIZE = 46
_LOCAL_SIZE = 30
_CHUNK = 1 << 16
_TOO_NEW = 63
# The upper half of the letters of old, code page 437.
_LETTERS = (
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0"
)


def find_directory(file):
    """What the end of an archive says (count, size, offset, comment, where it is), or `None`."""
    file.seek(0, 2)
    size = file.tell()
    start = max(size - 65535 - _END_SIZE, 0)
    file.seek(start)
    data = file.read()
    at = data.rfind(b"PK\5\6")
    if size >= _END_SIZE and data[-_END_SIZE:-18] == b"PK\5\6" and data[-2:] == b"\0\0":
        at = len(data) - _END_SIZE
    if at < 0 or at + _END_SIZE > len(data):
        return None
    fields = struct.unpack("<4s4H2LH", data[at:at + _END_SIZE])
    count, length, offset = fields[4], fields[5], fields[6]
    comment = data[at + _END_SIZE:at + _END_SIZE + fields[7]]
    place = start + at
    large = _find_large(file, place)
    if large is not None:
        count, length, offset, place = large
    return count, length, offset, comment, place


def _find_large(file, place):
    if place < 20:
        return None
    file.seek(place - 20)
    data = file.read(20)
    if len(data) != 20 or data[:4] != b"PK\x06\x07":
        return None
    _, disk, _, disks = struct.unpack("<4sLQL", data)
    if disk != 0 or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    file.seek(place - 20 - 56)
    data = file.read(56)
    if len(data) != 56 or data[:4] != b"PK\x06\x06":
        return None
    fields = struct.unpack("<4sQ2H2L4Q", data)
    return fields[7], fields[8], fields[9], place - 20 - 56


def read_directory(file, encoding):
    """The members, the comment, and where the directory begins."""
    try:
        found = find_directory(file)
    except OSError:
        raise BadZipFile("File is not a zip file")
    if found is None:
        raise BadZipFile("File is not a zip file")
    count, size, offset, comment, place = found
    # What precedes the archive in the file.
    before = place - size - offset
    start = offset + before
    if start < 0:
        raise BadZipFile("Bad offset for central directory")
    file.seek(start)
    data = file.read(size)
    infos = []
    at = 0
    while at < size:
        if len(data) - at < _CENTRAL_SIZE:
            raise BadZipFile("Truncated central directory")
        fields = struct.unpack_from("<4s4B4HL2L5H2L", data, at)
        if fields[0] != b"PK\1\2":
            raise BadZipFile("Bad magic number for central directory")
        name_size, extra_size, comment_size = fields[12:15]
        at += _CENTRAL_SIZE
        name = data[at:at + name_size]
        at += name_size
        infos.append(_info(fields, name, data[at:at + extra_size], encoding))
        at += extra_size
        infos[-1].comment = data[at:at + comment_size]
        at += comment_size
        infos[-1].header_offset += before
    end = start
    for info in sorted(infos, key=lambda info: info.header_offset, reverse=True):
        info._end_offset = end
        end = info.header_offset
    return infos, comment, start


def _decoded(name, flags, encoding):
    if flags & 0x800:
        return name.decode("utf-8")
    if encoding:
        return name.decode(encoding)
    return "".join(chr(byte) if byte < 128 else _LETTERS[byte - 128] for byte in name)


def _info(fields, name, extra, encoding):
    flags = fields[5]
    info = ZipInfo(_decoded(name, flags, encoding))
    (
        info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits,
        info.compress_type, time, date, info.CRC, info.compress_size, info.file_size,
    ) = fields[1:12]
    if info.extract_version > _TOO_NEW:
        raise NotImplementedError("zip file version %.1f" % (info.extract_version / 10))
    info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:19]
    info._raw_time = time
    info.date_time = (
        (date >> 9) + 1980, date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2
    )
    info.extra = extra
    info._read_large()
    return info


class _Shared:
    """The file of an archive, with a position of its own."""

    def __init__(self, file, position, close, is_writing):
        self._file = file
        self._position = position
        self._close = close
        self._is_writing = is_writing

    def read(self, count):
        if self._is_writing():
            raise ValueError(
                "Can't read from the ZIP file while there is an open writing handle on it. "
                "Close the writing handle before trying to read."
            )
        self._file.seek(self._position)
        data = self._file.read(count)
        self._position = self._file.tell()
        return data

    def tell(self):
        return self._position

    def seek(self, position):
        self._position = position

    def close(self):
        if self._file is not None:
            file, self._file = self._file, None
            self._close(file)


_crc_table = []


def _decrypter(password):
    """Decrypts as archives of old were encrypted."""
    if not _crc_table:
        for byte in range(256):
            for _ in range(8):
                byte = byte >> 1 ^ (0xEDB88320 if byte & 1 else 0)
            _crc_table.append(byte)
    keys = [0x12345678, 0x23456789, 0x34567890]

    def update(byte):
        keys[0] = keys[0] >> 8 ^ _crc_table[(keys[0] ^ byte) & 0xFF]
        keys[1] = (keys[1] + (keys[0] & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
        keys[2] = keys[2] >> 8 ^ _crc_table[(keys[2] ^ keys[1] >> 24) & 0xFF]

    for byte in password:
        update(byte)

    def decrypt(data):
        result = bytearray()
        for byte in data:
            key = keys[2] | 2
            byte ^= key * (key ^ 1) >> 8 & 0xFF
            update(byte)
            result.append(byte)
        return bytes(result)

    return decrypt


class ZipExtFile(io.BufferedIOBase):
    """A member that is read."""

    @classmethod
    def _of_archive(cls, shared, mode, info, password):
        header = shared.read(_LOCAL_SIZE)
        if len(header) != _LOCAL_SIZE:
            raise BadZipFile("Truncated file header")
        fields = struct.unpack("<4s2B4HL2L2H", header)
        if fields[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        name = shared.read(fields[10])
        if fields[11]:
            shared.read(fields[11])
        if info.flag_bits & 0x20:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & 0x40:
            raise NotImplementedError("strong encryption (flag bit 6)")
        text = _decoded(name, fields[3], None)
        if text != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        if info.flag_bits & 1:
            if not password:
                raise RuntimeError("File %r is encrypted, password required for extraction" % info.filename)
            if not isinstance(password, bytes):
                raise TypeError("pwd: expected bytes, got %s" % type(password).__name__)
        else:
            password = None
        return cls(shared, mode, info, password, True)

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self._fileobj = fileobj
        self._info = zipinfo
        self._close_fileobj = close_fileobj
        self._password = pwd
        self._compress_type = zipinfo.compress_type
        self.mode = mode
        self.name = zipinfo.filename
        self.newlines = None
        try:
            _check_compression(self._compress_type)
        except NotImplementedError:
            name = _compressor_names.get(self._compress_type)
            what = f"compression type {self._compress_type}" + (f" ({name})" if name else "")
            raise NotImplementedError(what) from None
        self._start = fileobj.tell()
        self._begin()

    def _begin(self):
        """Goes back to the member's first byte."""
        info = self._info
        self._fileobj.seek(self._start)
        self._compressed_left = info.compress_size
        self._left = info.file_size
        self._buffer = b""
        self._at = 0
        self._ended = False
        self._crc = 0
        self._decrypt = None
        is_deflated = self._compress_type == ZIP_DEFLATED
        self._decompressor = zlib.decompressobj(-15) if is_deflated else None
        if self._password is not None:
            self._decrypt = _decrypter(self._password)
            header = self._decrypt(self._fileobj.read(12))
            self._compressed_left -= 12
            check = info._raw_time >> 8 & 0xFF if info.flag_bits & 8 else info.CRC >> 24 & 0xFF
            if header[11] != check:
                raise RuntimeError("Bad password for file %r" % info.orig_filename)

    def __repr__(self):
        parts = [f"<{self.__class__.__module__}.{self.__class__.__qualname__}"]
        if self.closed:
            return parts[0] + " [closed]>"
        parts.append(f" name={self.name!r}")
        if self._compress_type:
            parts.append(f" compress_type={_compressor_names.get(self._compress_type, self._compress_type)}")
        return "".join(parts) + ">"

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def _fill(self):
        """Adds something to the buffer; gives whether there was anything."""
        while not self._ended:
            size = min(_CHUNK, self._compressed_left)
            data = self._fileobj.read(size) if size else b""
            if size and not data:
                raise EOFError
            self._compressed_left -= len(data)
            if self._decrypt is not None:
                data = self._decrypt(data)
            if self._decompressor is not None:
                try:
                    data = self._decompressor.decompress(data)
                    if self._compressed_left <= 0 or self._decompressor.eof:
                        data += self._decompressor.flush()
                except zlib.error:
                    raise
            if self._compressed_left <= 0:
                self._ended = True
            data = data[:self._left]
            self._left -= len(data)
            if self._left <= 0:
                self._ended = True
            self._crc = zlib.crc32(data, self._crc)
            self._buffer = self._buffer[self._at:] + data
            self._at = 0
            if self._ended and self._crc != self._info.CRC:
                raise BadZipFile("Bad CRC-32 for file %r" % self.name)
            if data:
                return True
        return False

    def _available(self):
        return len(self._buffer) - self._at

    def _take(self, count):
        data = self._buffer[self._at:self._at + count]
        self._at += len(data)
        return data

    def peek(self, n=1):
        """Bytes to come, without taking them."""
        if self.closed:
            raise ValueError("peek on closed file.")
        while self._available() < n and self._fill():
            pass
        return self._buffer[self._at:self._at + 512]

    def read(self, n=-1):
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            parts = [self._take(self._available())]
            while self._fill():
                parts.append(self._take(self._available()))
            return b"".join(parts)
        while self._available() < n and self._fill():
            pass
        return self._take(n)

    def read1(self, n):
        if n is None or n < 0:
            n = _CHUNK
        if not self._available() and n:
            self._fill()
        return self._take(n)

    def readline(self, limit=-1):
        parts = []
        count = 0
        limit = -1 if limit is None else limit
        while limit < 0 or count < limit:
            if not self._available() and not self._fill():
                break
            end = self._buffer.find(b"\n", self._at) + 1
            size = (end or len(self._buffer)) - self._at
            if limit >= 0:
                size = min(size, limit - count)
            parts.append(self._take(size))
            count += size
            if end and parts[-1].endswith(b"\n"):
                break
        return b"".join(parts)

    def tell(self):
        if self.closed:
            raise ValueError("tell on closed file.")
        return self._info.file_size - self._left - self._available()

    def seek(self, offset, whence=0):
        if self.closed:
            raise ValueError("seek on closed file.")
        if whence == 0:
            target = offset
        elif whence == 1:
            target = self.tell() + offset
        elif whence == 2:
            target = self._info.file_size + offset
        else:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        target = min(max(target, 0), self._info.file_size)
        if target < self.tell():
            self._begin()
        while (left := target - self.tell()) > 0:
            if not self.read(min(left, 1 << 20)):
                break
        return self.tell()

    def close(self):
        try:
            if self._close_fileobj and not self.closed:
                self._fileobj.close()
        finally:
            super().close()


ZipExtFile.__module__ = "zipfile"
