"""Files and folders that are there for a while."""

import io
import os
import random
import shutil

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
    "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None

_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
_source = random.SystemRandom()


def _names():
    while True:
        yield "".join(_source.choices(_letters, k=8))


def gettempprefix():
    return template


def gettempprefixb():
    return os.fsencode(template)


def gettempdir():
    """The folder where such files are put."""
    global tempdir
    if tempdir is None:
        tempdir = _find_folder()
    return os.fsdecode(tempdir)


def gettempdirb():
    return os.fsencode(gettempdir())


def _find_folder():
    folders = [os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")]
    folders = [folder for folder in folders if folder] + ["/tmp", "/var/tmp", "/usr/tmp"]
    folders.append(os.getcwd())
    for folder in folders:
        folder = os.path.abspath(folder)
        if os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            return folder
    raise FileNotFoundError(2, "No usable temporary directory found in %s" % folders)


def _parts(prefix, suffix, dir):
    """All three as str, or all as bytes."""
    kind = None
    for value in (prefix, suffix, dir):
        if value is None:
            continue
        if isinstance(value, os.PathLike):
            value = os.fspath(value)
        new = bytes if isinstance(value, bytes) else str
        if kind not in (None, new):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = new
    kind = kind or str
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _first_free(dir, prefix, suffix, kind, make, what):
    for name, _ in zip(_names(), range(TMP_MAX)):
        if kind is bytes:
            name = os.fsencode(name)
        path = os.path.join(dir, prefix + name + suffix)
        try:
            return make(path), os.path.abspath(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, f"No usable temporary {what} name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file that only the user can read; gives descriptor and path."""
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    return _first_free(dir, prefix, suffix, kind, lambda path: os.open(path, flags, 0o600), "file")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder for the user alone."""
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)
    return _first_free(dir, prefix, suffix, kind, lambda path: os.mkdir(path, 0o700), "directory")[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path where nothing is, for now."""
    if dir is None:
        dir = gettempdir()
    for name in _names():
        path = os.path.join(dir, prefix + name + suffix)
        if not os.path.lexists(path):
            return os.path.abspath(path)


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete = delete
        self._delete_on_close = delete_on_close
        self._is_closed = False

    def __repr__(self):
        return f"<{__name__}._TemporaryFileWrapper object at {id(self):#x}>"

    def __getattr__(self, name):
        if name == "file":
            raise AttributeError(name)
        value = getattr(self.file, name)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._clean_up()
        return result

    def close(self):
        if not self._is_closed:
            self._is_closed = True
            try:
                self.file.close()
            finally:
                if self._delete_on_close:
                    self._clean_up()

    def _clean_up(self, unlink=os.unlink):
        self._is_closed = True
        self.file.close()
        if self._delete:
            self._delete = False
            try:
                unlink(self.name)
            except FileNotFoundError:
                pass

    def __del__(self):
        if "file" in self.__dict__:
            self._clean_up()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A file with a name, removed when it is closed."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    try:
        file = open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.unlink(name)
        os.close(descriptor)
        raise
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file without a name."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    try:
        return open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(descriptor)
        raise


class SpooledTemporaryFile:
    """In memory as long as it is small."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = {
            "mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
            "newline": newline, "dir": dir, "errors": errors,
        }

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """From now on a file of the system."""
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._arguments)
        position = old.tell()
        if hasattr(new, "buffer"):
            old.flush()
            new.buffer.write(old.detach().getvalue())
        else:
            new.write(old.getvalue())
        new.seek(position, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __next__(self):
        return next(self._file)

    def __getattr__(self, name):
        if name == "_file":
            raise AttributeError(name)
        return getattr(self._file, name)

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._arguments["mode"]

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        result = self._file.write(s)
        self._check(self._file)
        return result

    def writelines(self, iterable):
        for line in iterable:
            self.write(line)


class TemporaryDirectory:
    """A folder that is removed at the end, with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
        self._delete = False

    def __del__(self):
        if self.__dict__.get("_delete"):
            self._ignore_cleanup_errors = True
            self.cleanup()
