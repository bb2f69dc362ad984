"""Of `pathlib`: the classes, which say that they are from here."""

import io
import os
import posixpath
from _collections_abc import Sequence
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK

from ._abc import UnsupportedOperation
from ._matching import _fits, _segment_pattern, _select
from ._windows import _Windows

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class _Parents(Sequence):
    """The folders above a path, the nearest first."""

    __slots__ = ("_path", "_drive", "_root", "_names")

    def __init__(self, path):
        self._path = path
        self._drive = path.drive
        self._root = path.root
        self._names = path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parts(self._drive, self._root, self._names[:-index - 1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path that is only looked at, not used."""

    __slots__ = ("_raw_paths", "_drive", "_root", "_tail", "_text", "_hash")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    paths.append(str(arg).replace("\\", "/"))
                else:
                    paths.extend(arg._raw_paths)
            else:
                try:
                    path = os.fspath(arg)
                except TypeError:
                    path = arg
                if not isinstance(path, str):
                    raise TypeError(
                        "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                        f"not {type(path).__name__!r}"
                    )
                paths.append(path)
        self._raw_paths = paths
        self._tail = None
        self._text = None
        self._hash = None

    def _parse(self):
        paths = self._raw_paths
        if not paths:
            path = ""
        elif len(paths) == 1:
            path = paths[0]
        else:
            path = self.parser.join(*paths)
        if self.parser.altsep if self.parser is _Windows else False:
            path = path.replace("/", "\\")
        drive, root, rest = self.parser.splitroot(path)
        if self.parser is _Windows and not root and drive.startswith("\\") and not drive.endswith("\\"):
            if drive.count("\\") == 3 and drive[2:3] not in "?.":
                root = "\\"
        self._drive, self._root = drive, root
        self._tail = [name for name in rest.split(self.parser.sep) if name and name != "."]

    @property
    def _names(self):
        if self._tail is None:
            self._parse()
        return self._tail

    def _from_parts(self, drive, root, names):
        text = self._format(drive, root, names)
        path = self.with_segments(text)
        path._drive, path._root, path._tail = drive, root, list(names)
        path._text = text or "."
        return path

    def _format(self, drive, root, names):
        sep = self.parser.sep
        if drive or root:
            return drive + root + sep.join(names)
        if names and self.parser is _Windows and _Windows.splitroot(names[0])[0]:
            names = ["."] + list(names)
        return sep.join(names)

    def with_segments(self, *pathsegments):
        """A path of the same kind; subclasses may add what they know."""
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def __str__(self):
        if self._text is None:
            names = self._names
            self._text = self._format(self._drive, self._root, names) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self).replace(self.parser.sep, "/")

    @property
    def _key(self):
        text = str(self)
        return text if self.parser is posixpath else text.lower()

    @property
    def _sort_key(self):
        return self._key.split(self.parser.sep)

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._key)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key == other._key and self.parser is other.parser

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._sort_key < other._sort_key

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._sort_key <= other._sort_key

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._sort_key > other._sort_key

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._sort_key >= other._sort_key

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def drive(self):
        self._names
        return self._drive

    @property
    def root(self):
        self._names
        return self._root

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        names = self._names
        if self._drive or self._root:
            return (self._drive + self._root, *names)
        return tuple(names)

    @property
    def name(self):
        names = self._names
        return names[-1] if names else ""

    @property
    def stem(self):
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def parent(self):
        names = self._names
        if not names:
            return self
        return self._from_parts(self._drive, self._root, names[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        parser = self.parser
        altsep = parser is _Windows and parser.altsep
        if not name or parser.sep in name or altsep and altsep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        names = list(self._names)
        if not names:
            raise ValueError(f"{self!r} has an empty name")
        names[-1] = name
        return self._from_parts(self._drive, self._root, names)

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The way from the other path to this one."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        elif _deprecated:
            other = self.with_segments(other, *_deprecated)
        parts = []
        for path in (other, *other.parents):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            parts.append("..")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        parts.extend(self._names[len(path._names):])
        return self._from_parts("", "", parts)

    def is_relative_to(self, other, *_deprecated):
        if not isinstance(other, PurePath):
            other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        if self.parser is posixpath:
            return any(path.startswith("/") for path in self._raw_paths)
        return _Windows.isabs(str(self))

    def is_reserved(self):
        if self.parser is posixpath or not self._names:
            return False
        base = self.name.partition(".")[0].rstrip(" ").upper()
        numbered = {f"{kind}{number}" for kind in ("COM", "LPT") for number in "123456789"}
        return base in {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | numbered

    def as_uri(self):
        """The path as a `file:` address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes

        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + quote_from_bytes(os.fsencode(self.as_posix()[2:]))
        prefix = "file:" if drive else "file://"
        return prefix + quote_from_bytes(os.fsencode(self.as_posix()))

    def _is_case_sensitive(self, case_sensitive):
        return self.parser is posixpath if case_sensitive is None else case_sensitive

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path, or its end, fits the pattern."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        sensitive = self._is_case_sensitive(case_sensitive)
        own = self.parts[::-1]
        wanted = path_pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(own) < len(wanted) or len(own) > len(wanted) and path_pattern.anchor:
            return False
        for part, pattern in zip(own, wanted):
            if pattern == "**":
                pattern = "*"
            if not _segment_pattern(pattern, sensitive)(part):
                return False
        return True

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path fits; `**` stands for any folders."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        sensitive = self._is_case_sensitive(case_sensitive)
        return _fits(self.parts, pattern.parts, sensitive)


class PurePosixPath(PurePath):
    """A path of POSIX systems."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows."""

    __slots__ = ()
    parser = _Windows


_MISSING = (ENOENT, ENOTDIR, EBADF, ELOOP)


class Path(PurePath):
    """A path in the system's folders."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        PurePath.__init__(self, *args)

    def _status(self, follow_symlinks=True):
        """The status, or None when there is no such file."""
        try:
            return self.stat(follow_symlinks=follow_symlinks)
        except OSError as e:
            if e.errno not in _MISSING:
                raise
        except ValueError:
            pass
        return None

    def stat(self, *, follow_symlinks=True):
        return os.stat(self) if follow_symlinks else os.lstat(self)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return self._status(follow_symlinks) is not None

    def _has_kind(self, test, follow_symlinks=True):
        status = self._status(follow_symlinks)
        return status is not None and test(status.st_mode)

    def is_dir(self, *, follow_symlinks=True):
        return self._has_kind(S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._has_kind(S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._has_kind(S_ISLNK, False)

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def is_block_device(self):
        return self._has_kind(S_ISBLK)

    def is_char_device(self):
        return self._has_kind(S_ISCHR)

    def is_fifo(self):
        return self._has_kind(S_ISFIFO)

    def is_socket(self):
        return self._has_kind(S_ISSOCK)

    def samefile(self, other_path):
        status = self.stat()
        other = other_path.stat() if hasattr(other_path, "stat") else self.with_segments(other_path).stat()
        return os.path.samestat(status, other)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open(mode="rb", buffering=0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode="wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def _child(self, name):
        path = self._from_parts(self.drive, self.root, self._names + [name])
        return path

    def iterdir(self):
        names = os.listdir(self)
        return (self._child(name) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below this one that fit the pattern."""
        return self._glob(pattern, [], case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The same, however deep."""
        return self._glob(pattern, ["**"], case_sensitive, recurse_symlinks)

    def _glob(self, pattern, first, case_sensitive, recurse_symlinks):
        text = os.fspath(pattern) if not isinstance(pattern, PurePath) else str(pattern)
        given = self.with_segments(text)
        if given.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        names = list(given._names)
        if not names:
            raise ValueError(f"Unacceptable pattern: {given!r}")
        only_folders = text[-1:] == "/"
        sensitive = self._is_case_sensitive(case_sensitive)
        return self._walk_pattern(first + names, sensitive, recurse_symlinks, only_folders)

    def _walk_pattern(self, patterns, sensitive, follow, only_folders):
        seen = set() if patterns.count("**") > 1 or "**" in patterns[:-1] and len(patterns) > 2 else None
        for path in _select(self, patterns, sensitive, follow):
            if only_folders and not path.is_dir():
                continue
            if seen is not None:
                if path in seen:
                    continue
                seen.add(path)
            yield path

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Folder by folder: its path, and the names of the folders and of the files in it."""
        try:
            with os.scandir(self) as found:
                entries = list(found)
        except OSError as error:
            if on_error is not None:
                on_error(error)
            return
        folders, files = [], []
        for entry in entries:
            try:
                is_folder = entry.is_dir(follow_symlinks=follow_symlinks)
            except OSError:
                is_folder = False
            (folders if is_folder else files).append(entry.name)
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from self._child(name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        from urllib.parse import unquote_to_bytes

        result = cls(os.fsdecode(unquote_to_bytes(path)))
        if not result.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return result

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        names = self._names
        if not (self._drive or self._root) and names and names[0][:1] == "~":
            home = os.path.expanduser(names[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *names[1:])
        return self

    def owner(self, *, follow_symlinks=True):
        return _name_of("/etc/passwd", self.stat(follow_symlinks=follow_symlinks).st_uid, "getpwuid(): uid")

    def group(self, *, follow_symlinks=True):
        return _name_of("/etc/group", self.stat(follow_symlinks=follow_symlinks).st_gid, "getgrgid(): gid")

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        pass


def _name_of(file, number, error):
    with open(file) as lines:
        for line in lines:
            fields = line.split(":")
            if fields[2] == str(number):
                return fields[0]
    raise KeyError(f"{error} not found: {number}")


class PosixPath(Path, PurePosixPath):
    """A path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of another system, which cannot be used here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


os.PathLike.register(PurePath)
