"""Of `pathlib`: patterns, and the paths that fit them."""

import fnmatch
import functools
import os
import posixpath
import re


@functools.lru_cache(maxsize=512)
def _segment_pattern(pattern, case_sensitive):
    """Matches one name."""
    return re.compile(fnmatch.translate(pattern), re.NOFLAG if case_sensitive else re.IGNORECASE).match


def _fits(parts, patterns, sensitive):
    if not patterns:
        return not parts
    if patterns[0] == "**":
        rest = patterns[1:]
        if not rest:
            return True
        return any(_fits(parts[start:], rest, sensitive) for start in range(len(parts) + 1))
    if not parts or not _segment_pattern(patterns[0], sensitive)(parts[0]):
        return False
    return _fits(parts[1:], patterns[1:], sensitive)


def _select(path, patterns, sensitive, follow):
    """The paths below that fit the rest of a pattern."""
    if not patterns:
        yield path
        return
    pattern, rest = patterns[0], patterns[1:]
    if pattern == "**":
        while rest and rest[0] == "**":
            rest = rest[1:]
        for folder, is_folder in _all_below(path, follow, not rest):
            if not rest:
                yield folder
            elif is_folder:
                yield from _select(folder, rest, sensitive, follow)
        return
    if pattern == "..":
        if path.is_dir():
            yield from _select(path._child(".."), rest, sensitive, follow)
        return
    if sensitive == (path.parser is posixpath) and not any(letter in pattern for letter in "*?["):
        child = path._child(pattern)
        if child.exists(follow_symlinks=bool(rest)):
            yield from _select(child, rest, sensitive, follow)
        return
    fits = _segment_pattern(pattern, sensitive)
    for name, is_folder in _entries(path, True):
        if fits(name) and (not rest or is_folder):
            yield from _select(path._child(name), rest, sensitive, follow)


def _entries(path, follow):
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError:
        return
    for entry in entries:
        try:
            is_folder = entry.is_dir(follow_symlinks=follow)
        except OSError:
            is_folder = False
        yield entry.name, is_folder


def _all_below(path, follow, with_files):
    """The path and all folders below it; with the files too if wanted."""
    if with_files:
        if path.exists():
            yield path, True
    else:
        yield path, True
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        folders = []
        for name, is_folder in _entries(folder, follow):
            child = folder._child(name)
            if is_folder:
                folders.append(child)
                yield child, True
            elif with_files:
                yield child, False
        waiting.extend(reversed(folders))
