"""Finding files whose names have a pattern."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """The pattern of just this name."""
    if isinstance(pathname, bytes):
        return _magic_bytes.sub(rb"[\1]", pathname)
    return _magic.sub(r"[\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit the pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if root_dir is None:
        root_dir = pathname[:0]
    found = _find(pathname, os.fspath(root_dir), recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # The pattern `**` alone gives an empty path, too.
        first = next(found, None)
        if first:
            yield first
    yield from found


def _is_recursive(pattern):
    return pattern == b"**" if isinstance(pattern, bytes) else pattern == "**"


def _is_hidden(name):
    return name[:1] in (".", b".")


def _find(pathname, root, recursive, only_folders, include_hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(_joined(root, pathname)):
                yield pathname
        elif os.path.isdir(_joined(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _inside(root, base, recursive, only_folders, include_hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _find(folder, root, recursive, True, include_hidden)
    else:
        folders = [folder]
    for each in folders:
        if has_magic(base):
            names = _inside(_joined(root, each), base, recursive, only_folders, include_hidden)
        else:
            names = _plain(_joined(root, each), base)
        for name in names:
            yield os.path.join(each, name)


def _joined(root, path):
    if not root or not path:
        return root or path
    return os.path.join(root, path)


def _plain(folder, base):
    if base:
        return [base] if os.path.lexists(_joined(folder, base)) else []
    return [base] if os.path.isdir(folder) else []


def _inside(folder, pattern, recursive, only_folders, include_hidden):
    """The names in the folder that fit a pattern without slashes."""
    if recursive and _is_recursive(pattern):
        if not folder or os.path.isdir(folder):
            yield pattern[:0]
        yield from _below(folder, only_folders, include_hidden)
        return
    names = _names(folder, only_folders)
    if not (include_hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    yield from fnmatch.filter(names, pattern)


def _below(folder, only_folders, include_hidden):
    for name in _names(folder, only_folders):
        if include_hidden or not _is_hidden(name):
            yield name
            path = _joined(folder, name)
            for below in _below(path, only_folders, include_hidden):
                yield _joined(name, below)


def _names(folder, only_folders):
    if not folder:
        folder = os.curdir if isinstance(folder, str) else os.fsencode(os.curdir)
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                try:
                    if not only_folders or entry.is_dir():
                        found.append(entry.name)
                except OSError:
                    pass
    except OSError:
        pass
    return found


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern as a regular expression."""
    if not seps:
        seps = (os.sep, os.altsep) if os.altsep else os.sep
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    if include_hidden:
        one_last = f"{not_sep}+"
        one = f"{one_last}{any_sep}"
        some = f"(?:.+{any_sep})?"
        any_last = ".*"
    else:
        one_last = f"[^{escaped}.]{not_sep}*"
        one = f"{one_last}{any_sep}"
        some = f"(?:{one})*"
        any_last = f"{some}(?:{one_last})?"
    result = []
    parts = re.split(any_sep, pat)
    for index, part in enumerate(parts):
        is_last = index == len(parts) - 1
        if part == "*":
            result.append(one_last if is_last else one)
        elif recursive and part == "**":
            if not is_last:
                if parts[index + 1] != "**":
                    result.append(some)
            else:
                result.append(any_last)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    result.append(r"(?!\.)")
                inner = fnmatch.translate(part)
                inner = inner.removeprefix("(?s:").removesuffix(r")\Z")
                result.append(inner.replace(".*", f"{not_sep}*") if "*" in part or "?" in part else inner)
            if not is_last:
                result.append(any_sep)
    return rf"(?s:{''.join(result)})\Z"
