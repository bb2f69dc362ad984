"""Stand-in for `test.support.os_helper`."""

import contextlib
import os

TESTFN = f"@test_{os.getpid()}_tmp"
TESTFN_ASCII = TESTFN
TESTFN_UNICODE = TESTFN + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_NONASCII = TESTFN_UNICODE
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = None
SAVEDCWD = os.getcwd()
FS_NONASCII = "\xe6"


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(dirname):
    try:
        os.rmdir(dirname)
    except FileNotFoundError:
        pass


def rmtree(path):
    for folder, folders, files in os.walk(path, topdown=False):
        for name in files:
            os.unlink(os.path.join(folder, name))
        for name in folders:
            os.rmdir(os.path.join(folder, name))
    rmdir(path)


def create_empty_file(filename):
    with open(filename, "wb"):
        pass


def can_symlink():
    return True


def skip_unless_symlink(test):
    return test


def fs_is_case_insensitive(directory):
    return False


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    path = path or f"/tmp/{TESTFN}_dir"
    os.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    before = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(f"/tmp/{TESTFN}_{name}") as path:
        with change_cwd(path) as folder:
            yield folder


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (
                isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    def __init__(self):
        self._environ = os.environ
        self._changed = {}

    def _note(self, name):
        self._changed.setdefault(name, self._environ.get(name))

    def __getitem__(self, name):
        return self._environ[name]

    def __setitem__(self, name, value):
        self._note(name)
        self._environ[name] = value

    def __delitem__(self, name):
        self.unset(name)

    def set(self, name, value):
        self[name] = value

    def unset(self, *names):
        for name in names:
            self._note(name)
            self._environ.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        for name, value in self._changed.items():
            if value is None:
                self._environ.pop(name, None)
            else:
                self._environ[name] = value
