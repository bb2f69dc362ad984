"""Copying, moving and removing files and whole folders."""

import fnmatch
import os
import stat

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "ExecError", "get_terminal_size", "which", "ignore_patterns", "SameFileError",
    "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
    "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive",
    "ReadError", "RegistryError",
]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """Something went wrong in the middle of a longer work."""


class SameFileError(Error):
    """A file would be copied to itself."""


class SpecialFileError(OSError):
    """The file is none that can be copied, a pipe perhaps."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format cannot be registered."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left in one file object to another."""
    length = length or COPY_BUFSIZE
    while part := fsrc.read(length):
        fdst.write(part)


def _is_same(src, dst):
    if isinstance(src, os.DirEntry):
        src = src.path
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies the contents of a file."""
    if _is_same(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for each in (src, dst):
        try:
            mode = os.stat(each).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            path = each.path if isinstance(each, os.DirEntry) else each
            raise SpecialFileError("`%s` is a named pipe" % path)
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                copyfileobj(source, target)
        except IsADirectoryError as e:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from e
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copies the permissions."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copies permissions and times."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    status = src.stat() if isinstance(src, os.DirEntry) else os.stat(src)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(status.st_mode))


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file and its permissions, to a path or into a folder."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copies a file with all that belongs to it."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """For `copytree`: leaves out the names that have one of the patterns."""

    def _ignore_patterns(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(fnmatch.filter(names, pattern))
        return set(ignored)

    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies a folder with all that is in it."""
    with os.scandir(src) as found:
        entries = list(found)
    ignored = set()
    if ignore is not None:
        ignored = ignore(os.fspath(src), [entry.name for entry in entries])
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        source = os.path.join(src, entry.name)
        target = os.path.join(dst, entry.name)
        value = entry if copy_function in (copy2, copy) else source
        try:
            if entry.is_symlink() and (symlinks or not os.path.exists(source)):
                if not symlinks:
                    if ignore_dangling_symlinks:
                        continue
                    copy_function(value, target)
                    continue
                os.symlink(os.readlink(source), target)
            elif entry.is_dir():
                copytree(value, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(value, target)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder with all that is in it."""
    if ignore_errors:
        def onexc(function, path, error):
            pass
    elif onexc is None:
        if onerror is None:
            def onexc(function, path, error):
                raise error
        else:
            def onexc(function, path, error):
                onerror(function, path, (type(error), error, error.__traceback__))
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as error:
        onexc(os.path.islink, path, error)
        return
    _remove_folder(path, onexc)


def _remove_folder(path, onexc):
    try:
        os.lstat(path)
    except OSError as error:
        onexc(os.lstat, path, error)
        return
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError as error:
        error.filename = path
        onexc(os.scandir if os.path.isdir(path) else os.open, path, error)
        if not os.path.isdir(path):
            return
        entries = []
    for entry in entries:
        full = os.path.join(path, entry.name)
        if entry.is_dir(follow_symlinks=False):
            _remove_folder(full, onexc)
        else:
            try:
                os.unlink(full)
            except OSError as error:
                onexc(os.unlink, full, error)
    try:
        os.rmdir(path)
    except OSError as error:
        onexc(os.rmdir, path, error)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Moves a file or folder, to a path or into a folder."""
    real = dst
    if os.path.isdir(dst):
        if _is_same(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return dst
        name = os.path.basename(os.fspath(src).rstrip(os.path.sep if isinstance(os.fspath(src), str) else b"/"))
        real = os.path.join(dst, name)
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            if (os.path.abspath(dst) + os.path.sep).startswith(os.path.abspath(src) + os.path.sep):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Where a command lies."""

    def fits(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    if path is None:
        path = os.environ.get("PATH", None)
        if path is None:
            path = os.defpath
    if not path:
        return None
    use_bytes = isinstance(cmd, bytes)
    folders = os.fsencode(path).split(b":") if use_bytes else os.fsdecode(path).split(":")
    seen = set()
    for folder in folders:
        if folder not in seen:
            seen.add(folder)
            name = os.path.join(folder, cmd)
            if fits(name):
                return name
    return None


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal."""
    sizes = []
    for name in ("COLUMNS", "LINES"):
        try:
            sizes.append(int(os.environ[name]))
        except (KeyError, ValueError):
            sizes.append(0)
    if sizes[0] <= 0 or sizes[1] <= 0:
        try:
            size = os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        for index in (0, 1):
            if sizes[index] <= 0:
                sizes[index] = size[index] or fallback[index]
    return os.terminal_size(sizes)


def _make_zip(base_name, root, base_dir):
    import zipfile

    name = base_name + ".zip"
    folder = os.path.dirname(name)
    if folder and not os.path.exists(folder):
        os.makedirs(folder)
    with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        start = os.path.normpath(base_dir)
        for where, folders, files in os.walk(os.path.join(root, base_dir)):
            shown = os.path.normpath(os.path.join(start, os.path.relpath(where, os.path.join(root, base_dir))))
            if shown != os.curdir:
                archive.write(where, shown)
            for each in sorted(files):
                full = os.path.join(where, each)
                if os.path.isfile(full):
                    archive.write(full, os.path.normpath(os.path.join(shown, each)))
    return name


_archive_formats = {"zip": (_make_zip, [], "ZIP file")}


def get_archive_formats():
    return sorted((name, entry[2]) for name, entry in _archive_formats.items())


def register_archive_format(name, function, extra_args=None, description=""):
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    _archive_formats[name] = (function, extra_args or [], description)


def unregister_archive_format(name):
    del _archive_formats[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    """Puts a folder into an archive; gives the path of that."""
    if format not in _archive_formats:
        raise ValueError("unknown archive format '%s'" % format)
    base_name = os.path.abspath(os.fspath(base_name))
    function, extra, _ = _archive_formats[format]
    if function is _make_zip:
        return _make_zip(base_name, os.fspath(root_dir or os.curdir), base_dir or os.curdir)
    return function(base_name, base_dir or os.curdir, **dict(extra))


def _unpack_zip(filename, folder):
    import zipfile

    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as archive:
        archive.extractall(folder)


_unpack_formats = {"zip": ([".zip"], _unpack_zip, [], "ZIP file")}


def get_unpack_formats():
    return sorted((name, entry[0], entry[3]) for name, entry in _unpack_formats.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    _unpack_formats[name] = (extensions, function, extra_args or [], description)


def unregister_unpack_format(name):
    del _unpack_formats[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Takes everything out of an archive."""
    folder = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is None:
        for name, entry in _unpack_formats.items():
            if any(filename.endswith(each) for each in entry[0]):
                format = name
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    if format not in _unpack_formats:
        raise ValueError("Unknown unpack format '{0}'".format(format)) from None
    entry = _unpack_formats[format]
    entry[1](filename, folder, **dict(entry[2]))
