"""Paths inside of archives."""

import fnmatch
import io
import posixpath


def _folders_of(names):
    """The folders that are only implied by the names, in their order."""
    known = set(names)
    for name in names:
        found = []
        folder = posixpath.dirname(name.rstrip("/"))
        while folder:
            if folder + "/" not in known:
                found.append(folder + "/")
                known.add(folder + "/")
            folder = posixpath.dirname(folder)
        yield from found


class CompleteDirs:
    """Names of an archive together with the folders that they imply."""

    def __init__(self, archive):
        self.archive = archive

    def namelist(self):
        names = self.archive.namelist()
        return names + list(_folders_of(names))

    def resolve_dir(self, name):
        names = set(self.namelist())
        folder = name + "/"
        return folder if name not in names and folder in names else name


class Path:
    """A member or folder of an archive, in the manner of `pathlib`."""

    __slots__ = ("root", "at", "_names")

    def __init__(self, root, at=""):
        if isinstance(root, CompleteDirs):
            root = root.archive
        if not hasattr(root, "namelist"):
            from . import ZipFile

            root = ZipFile(root)
        self.root = root
        self.at = at
        self._names = CompleteDirs(root)

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Opens it, as text unless the mode has a `b`."""
        if self.is_dir():
            raise IsADirectoryError(self)
        if not self.exists() and mode[0] == "r":
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        return io.TextIOWrapper(stream, *args, **kwargs)

    @property
    def filename(self):
        import pathlib

        return pathlib.Path(self.root.filename).joinpath(self.at)

    def _base(self):
        import pathlib

        return pathlib.PurePosixPath(self.at or str(self.root.filename))

    @property
    def name(self):
        return self._base().name

    @property
    def suffix(self):
        return self._base().suffix

    @property
    def suffixes(self):
        return self._base().suffixes

    @property
    def stem(self):
        return self._base().stem

    def read_text(self, *args, **kwargs):
        """The text of a member."""
        with self.open("r", *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        """The bytes of a member."""
        with self.open("rb") as file:
            return file.read()

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self._names.namelist()

    def iterdir(self):
        """What a folder has."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names.namelist():
            if posixpath.dirname(name.rstrip("/")) == self.at.rstrip("/"):
                yield self._next(name)

    def match(self, path_pattern):
        import pathlib

        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def is_symlink(self):
        return (self.root.getinfo(self.at).external_attr >> 16) & 0o170000 == 0o120000

    def glob(self, pattern):
        """What matches, `**` over folders."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        parts = (self.at + pattern).split("/")
        for name in self._names.namelist():
            if _matches(name.rstrip("/").split("/"), parts):
                yield self._next(name)

    def rglob(self, pattern):
        return self.glob(f"**/{pattern}")

    def relative_to(self, other, *extra):
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def joinpath(self, *other):
        return self._next(self._names.resolve_dir(posixpath.join(self.at, *other)))

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        at = posixpath.dirname(self.at.rstrip("/"))
        return self._next(at + "/" if at else at)


def _matches(names, parts):
    if not parts:
        return not names
    if parts[0] == "**":
        return any(_matches(names[count:], parts[1:]) for count in range(len(names) + 1))
    return bool(names) and fnmatch.fnmatchcase(names[0], parts[0]) and _matches(names[1:], parts[1:])
