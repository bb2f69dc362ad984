"""Operations on path names, `os.path` on Linux."""

import os as _os

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext",
    "basename", "dirname", "commonprefix", "getsize", "getmtime",
    "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile",
    "ismount", "expanduser", "expandvars", "normpath", "abspath",
    "samefile", "sameopenfile", "samestat",
    "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
    "devnull", "realpath", "supports_unicode_filenames", "relpath",
    "commonpath", "isjunction", "isreserved", "isdevdrive",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _sep_of(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """Normalize case: nothing to do here."""
    return _os.fspath(s)


def isabs(s):
    """Whether the path is absolute."""
    s = _os.fspath(s)
    return s.startswith(_sep_of(s))


def _check_types(function, arguments):
    """Raise TypeError for a mixture of str and bytes, or something else."""
    has_str = has_bytes = False
    for argument in arguments:
        if isinstance(argument, str):
            has_str = True
        elif isinstance(argument, bytes):
            has_bytes = True
        else:
            raise TypeError(
                f"{function}() argument must be str, bytes, or os.PathLike object, "
                f"not {argument.__class__.__name__!r}"
            ) from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def join(a, *p):
    """Join path components with `/`; an absolute one discards what is before it."""
    a = _os.fspath(a)
    sep = _sep_of(a)
    path = a
    try:
        for b in p:
            b = _os.fspath(b)
            if b.startswith(sep) or not path:
                path = b
            elif path.endswith(sep):
                path += b
            else:
                path += sep + b
    except (TypeError, AttributeError):
        _check_types("join", (a,) + p)
        raise
    return path


def split(p):
    """Split into (head, tail), the tail being what follows the last slash."""
    p = _os.fspath(p)
    sep = _sep_of(p)
    i = p.rfind(sep) + 1
    head, tail = p[:i], p[i:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def splitext(p):
    """Split into (root, extension)."""
    p = _os.fspath(p)
    sep = _sep_of(p)
    dot = b"." if isinstance(p, bytes) else "."
    slash = p.rfind(sep)
    last = p.rfind(dot)
    if last > slash:
        first = slash + 1
        while first < last:
            if p[first:first + 1] != dot:
                return p[:last], p[last:]
            first += 1
    return p, p[:0]


def splitdrive(p):
    """Split into (drive, rest); there are no drives."""
    p = _os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Split into (drive, root, tail)."""
    p = _os.fspath(p)
    sep = _sep_of(p)
    empty = p[:0]
    if p[:1] != sep:
        return empty, empty, p
    if p[1:2] != sep or p[2:3] == sep:
        return empty, sep, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """The last component."""
    p = _os.fspath(p)
    return p[p.rfind(_sep_of(p)) + 1:]


def dirname(p):
    """Everything before the last component."""
    return split(p)[0]


def commonprefix(m):
    """The longest prefix that all strings share, character by character."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_os.fspath, m))
    low = min(m)
    high = max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def getsize(filename):
    """The size of a file."""
    return _os.stat(filename).st_size


def getmtime(filename):
    """When the file was last modified."""
    return _os.stat(filename).st_mtime


def getatime(filename):
    """When the file was last accessed."""
    return _os.stat(filename).st_atime


def getctime(filename):
    """When the metadata of the file last changed."""
    return _os.stat(filename).st_ctime


def exists(path):
    """Whether the path leads to something."""
    try:
        _os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether there is something at the path, a broken link included."""
    try:
        _os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether the path leads to a regular file."""
    try:
        mode = _os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return mode & 0o170000 == 0o100000


def isdir(s):
    """Whether the path leads to a folder."""
    try:
        mode = _os.stat(s).st_mode
    except (OSError, ValueError):
        return False
    return mode & 0o170000 == 0o040000


def islink(path):
    """Whether the path is a symbolic link."""
    try:
        mode = _os.lstat(path).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return mode & 0o170000 == 0o120000


def isjunction(path):
    """Whether the path is a junction: there are none."""
    _os.fspath(path)
    return False


def isdevdrive(path):
    """Whether the path is on a Dev Drive: there are none."""
    _os.fspath(path)
    return False


def samestat(s1, s2):
    """Whether two stat results are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return samestat(_os.stat(f1), _os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of the same file."""
    return samestat(_os.fstat(fp1), _os.fstat(fp2))


def ismount(path):
    """Whether something is mounted there."""
    try:
        s1 = _os.lstat(path)
    except (OSError, ValueError):
        return False
    if s1.st_mode & 0o170000 == 0o120000:
        return False
    parent = join(_os.fspath(path), b".." if isinstance(_os.fspath(path), bytes) else "..")
    try:
        s2 = _os.lstat(realpath(parent))
    except OSError:
        return False
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def expanduser(path):
    """Replace a `~` at the start by the home folder."""
    path = _os.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    sep = _sep_of(path)
    i = path.find(sep, 1)
    if i < 0:
        i = len(path)
    if i != 1 or "HOME" not in _os.environ:
        return path
    home = _os.environ["HOME"]
    if isinstance(path, bytes):
        home = _os.fsencode(home)
    home = home.rstrip(sep)
    return (home + path[i:]) or sep


def expandvars(path):
    """Replace `$name` and `${name}` by environment variables that are set."""
    path = _os.fspath(path)
    if isinstance(path, bytes):
        return _os.fsencode(expandvars(_os.fsdecode(path)))
    result = ""
    index = 0
    while index < len(path):
        if path[index] != "$":
            result += path[index]
            index += 1
            continue
        if path[index + 1:index + 2] == "{":
            end = path.find("}", index)
            name = path[index + 2:end] if end >= 0 else None
            end += 1
        else:
            end = index + 1
            while end < len(path) and (path[end].isascii() and (path[end].isalnum() or path[end] == "_")):
                end += 1
            name = path[index + 1:end] or None
        if name is not None and name in _os.environ:
            result += _os.environ[name]
            index = end
        elif name is not None:
            result += path[index:end]
            index = end
        else:
            result += "$"
            index += 1
    return result


def normpath(path):
    """Remove double slashes, `.` and `..`."""
    path = _os.fspath(path)
    sep = _sep_of(path)
    empty, dot, dotdot = (b"", b".", b"..") if isinstance(path, bytes) else ("", ".", "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(sep):
        if not part or part == dot:
            continue
        if part != dotdot or (not root and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + sep.join(parts)) or dot


def abspath(path):
    """The absolute path, normalized."""
    path = _os.fspath(path)
    if isinstance(path, bytes):
        if not path.startswith(b"/"):
            path = join(_os.getcwdb(), path)
    elif not path.startswith("/"):
        path = join(_os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The absolute path without symbolic links."""
    filename = _os.fspath(filename)
    sep = _sep_of(filename)
    if isinstance(filename, bytes):
        dot, dotdot, path = b".", b"..", _os.getcwdb()
    else:
        dot, dotdot, path = ".", "..", _os.getcwd()
    rest = filename.split(sep)[::-1]
    if filename.startswith(sep):
        path = sep
    followed = 0
    while rest:
        name = rest.pop()
        if not name or name == dot:
            continue
        if name == dotdot:
            path = path[:path.rindex(sep)] or sep
            continue
        new = path + name if path == sep else path + sep + name
        try:
            mode = _os.lstat(new).st_mode
            if mode & 0o170000 != 0o120000:
                path = new
                continue
            followed += 1
            if followed > 40:
                if strict:
                    _os.stat(new)
                path = new
                continue
            target = _os.readlink(new)
        except OSError:
            if strict:
                raise
            path = new
            continue
        if target.startswith(sep):
            path = sep
        rest.extend(target.split(sep)[::-1])
    return path


def relpath(path, start=None):
    """The path as seen from another folder."""
    path = _os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    if isinstance(path, bytes):
        curdir, sep, pardir = b".", b"/", b".."
    else:
        curdir, sep, pardir = ".", "/", ".."
    start = curdir if start is None else _os.fspath(start)
    try:
        start_list = [part for part in abspath(start).split(sep) if part]
        path_list = [part for part in abspath(path).split(sep) if part]
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_types("relpath", (path, start))
        raise
    shared = len(commonprefix([start_list, path_list]))
    parts = [pardir] * (len(start_list) - shared) + path_list[shared:]
    if not parts:
        return curdir
    return sep.join(parts)


def commonpath(paths):
    """The longest path that all paths start with."""
    paths = tuple(map(_os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_types("commonpath", paths)
    sep = _sep_of(paths[0])
    curdir = b"." if isinstance(paths[0], bytes) else "."
    split_paths = [path.split(sep) for path in paths]
    absolute = {path.startswith(sep) for path in paths}
    if len(absolute) != 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[c for c in s if c and c != curdir] for s in split_paths]
    low = min(split_paths)
    high = max(split_paths)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    prefix = sep if absolute.pop() else sep[:0]
    return prefix + sep.join(common)
