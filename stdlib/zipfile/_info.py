"""What is known of a member, and how it is laid out."""

import os
import stat
import struct
import time
import zlib

ZIP64_LIMIT = (1 << 31) - 1
ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
LZMA_VERSION = 63
_ZIP64 = 1
_MODULES = {ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}

_compressor_names = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize",
    8: "deflate", 9: "deflate64", 10: "implode", 12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack",
    98: "ppmd",
}


class BadZipFile(Exception):
    """It is no archive, or a broken one."""


class LargeZipFile(Exception):
    """The archive is too large without the extensions for large ones."""


BadZipFile.__module__ = LargeZipFile.__module__ = "zipfile"


def _check_compression(compression):
    if compression in (ZIP_STORED, ZIP_DEFLATED):
        return
    if compression in _MODULES:
        raise RuntimeError(f"Compression requires the (missing) {_MODULES[compression]} module")
    raise NotImplementedError("That compression method is not supported")


def _compressor(kind, level):
    if kind != ZIP_DEFLATED:
        return None
    return zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION if level is None else level, zlib.DEFLATED, -15)


def _short_extra(extra, unwanted):
    """The extra fields without those of these kinds."""
    result = b""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind not in unwanted:
            result += extra[at:at + 4 + size]
        at += 4 + size
    return result + extra[at:]


class ZipInfo:
    """A member of an archive."""

    __slots__ = (
        "orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra",
        "create_system", "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr",
        "external_attr", "header_offset", "CRC", "compress_size", "file_size", "_raw_time", "_end_offset",
    )

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        end = filename.find("\0")
        self.filename = filename[:end] if end >= 0 else filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = b""
        self.extra = b""
        self.create_system = 3
        self.create_version = 20
        self.extract_version = 20
        self.reserved = 0
        self.flag_bits = 0
        self.volume = 0
        self.internal_attr = 0
        self.external_attr = 0
        self.compress_size = 0
        self.file_size = 0
        self._end_offset = None

    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        parts = [f"<{type(self).__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            parts.append(f" compress_type={_compressor_names.get(self.compress_type, self.compress_type)}")
        mode, attributes = self.external_attr >> 16, self.external_attr & 0xFFFF
        if mode:
            parts.append(f" filemode={stat.filemode(mode)!r}")
        if attributes:
            parts.append(f" external_attr={attributes:#x}")
        is_dir = self.is_dir()
        if not is_dir or self.file_size:
            parts.append(f" file_size={self.file_size!r}")
        if not is_dir or self.compress_size:
            if self.compress_type != ZIP_STORED or self.file_size != self.compress_size:
                parts.append(f" compress_size={self.compress_size!r}")
        return "".join(parts) + ">"

    def is_dir(self):
        """Whether it is a folder."""
        return self.filename.endswith("/")

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What is known of a file that is to become a member."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        is_dir = stat.S_ISDIR(status.st_mode)
        date_time = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps and date_time[0] < 1980:
            date_time = (1980, 1, 1, 0, 0, 0)
        elif not strict_timestamps and date_time[0] > 2107:
            date_time = (2107, 12, 31, 23, 59, 59)
        if arcname is None:
            arcname = filename
        arcname = os.path.normpath(os.path.splitdrive(arcname)[1])
        while arcname[0] in (os.sep, os.altsep):
            arcname = arcname[1:]
        info = cls(arcname + "/" if is_dir else arcname, date_time)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if is_dir:
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            info.file_size = status.st_size
        return info

    def _packed_name(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | 0x800

    def _packed_time(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def FileHeader(self, zip64=None):
        """The bytes before the member's."""
        time_, date = self._packed_time()
        crc, packed, size = self.CRC, self.compress_size, self.file_size
        if self.flag_bits & 8:
            crc = packed = size = 0
        extra = self.extra
        version = 0
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or packed > ZIP64_LIMIT
        if zip64:
            extra += struct.pack("<HHQQ", _ZIP64, 16, size, packed)
            size = packed = 0xFFFFFFFF
            version = 45
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)
        name, flags = self._packed_name()
        return struct.pack(
            "<4s2B4HL2L2H", b"PK\3\4", self.extract_version, self.reserved, flags, self.compress_type, time_, date,
            crc, packed, size, len(name), len(extra)
        ) + name + extra

    def _central_record(self):
        """The member's entry of the directory."""
        time_, date = self._packed_time()
        large = []
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            large += [size, packed]
            size = packed = 0xFFFFFFFF
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = 0xFFFFFFFF
        extra = self.extra
        version = 0
        if large:
            extra = struct.pack(f"<HH{'Q' * len(large)}", _ZIP64, 8 * len(large), *large) + _short_extra(extra, (1,))
            version = 45
        extract_version = max(version, self.extract_version)
        create_version = max(version, self.create_version)
        name, flags = self._packed_name()
        return struct.pack(
            "<4s4B4HL2L5H2L", b"PK\1\2", create_version, self.create_system, extract_version, self.reserved, flags,
            self.compress_type, time_, date, self.CRC, packed, size, len(name), len(extra), len(self.comment), 0,
            self.internal_attr, self.external_attr, offset
        ) + name + extra + self.comment

    def _read_large(self):
        """Takes the sizes of a large member out of its extra fields."""
        at = 0
        extra = self.extra
        while at + 4 <= len(extra):
            kind, size = struct.unpack_from("<HH", extra, at)
            if size + 4 > len(extra) - at:
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (kind, size))
            if kind == _ZIP64:
                data = extra[at + 4:at + 4 + size]
                for name, marks, text in (
                    ("file_size", (0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF), "File size"),
                    ("compress_size", (0xFFFF_FFFF,), "Compress size"),
                    ("header_offset", (0xFFFF_FFFF,), "Header offset"),
                ):
                    if getattr(self, name) in marks:
                        if len(data) < 8:
                            raise BadZipFile(f"Corrupt zip64 extra field. {text} not found.")
                        setattr(self, name, int.from_bytes(data[:8], "little"))
                        data = data[8:]
            at += 4 + size


ZipInfo.__module__ = "zipfile"
