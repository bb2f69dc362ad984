"""Comparing files and folders."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024

_cache = {}


def clear_cache():
    _cache.clear()


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def cmp(f1, f2, shallow=True):
    """Whether both files have the same contents; equal dates and sizes are enough if `shallow`."""
    first = _signature(os.stat(f1))
    second = _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    outcome = _cache.get((f1, f2, first, second))
    if outcome is None:
        outcome = _have_same_contents(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[f1, f2, first, second] = outcome
    return outcome


def _have_same_contents(f1, f2):
    with open(f1, "rb") as one, open(f2, "rb") as other:
        while True:
            part = one.read(BUFSIZE)
            if part != other.read(BUFSIZE):
                return False
            if not part:
                return True


def cmpfiles(a, b, common, shallow=True):
    """The names whose files are the same in both folders, differ, and cannot be compared."""
    result = ([], [], [])
    for name in common:
        try:
            outcome = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            outcome = 2
        result[outcome].append(name)
    return result


def _without(names, unwanted):
    return list(filterfalse(unwanted.__contains__, names))


class dircmp:
    """How two folders differ; the attributes are found when they are asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        unwanted = self.hide + self.ignore
        self.left_list = sorted(_without(os.listdir(self.left), unwanted))
        self.right_list = sorted(_without(os.listdir(self.right), unwanted))

    def phase1(self):
        left = dict(zip(map(os.path.normcase, self.left_list), self.left_list))
        right = dict(zip(map(os.path.normcase, self.right_list), self.right_list))
        self.common = [left[name] for name in left if name in right]
        self.left_only = [left[name] for name in left if name not in right]
        self.right_only = [right[name] for name in right if name not in left]

    def phase2(self):
        self.common_dirs = []
        self.common_files = []
        self.common_funny = []
        for name in self.common:
            try:
                first = stat.S_IFMT(os.stat(os.path.join(self.left, name)).st_mode)
                second = stat.S_IFMT(os.stat(os.path.join(self.right, name)).st_mode)
            except (OSError, ValueError):
                self.common_funny.append(name)
                continue
            if first != second:
                self.common_funny.append(name)
            elif first == stat.S_IFDIR:
                self.common_dirs.append(name)
            elif first == stat.S_IFREG:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        found = cmpfiles(self.left, self.right, self.common_files, self.shallow)
        self.same_files, self.diff_files, self.funny_files = found

    def phase4(self):
        self.subdirs = {}
        for name in self.common_dirs:
            left, right = os.path.join(self.left, name), os.path.join(self.right, name)
            self.subdirs[name] = self.__class__(left, right, self.ignore, self.hide, shallow=self.shallow)

    def phase4_closure(self):
        self.phase4()
        for below in self.subdirs.values():
            below.phase4_closure()

    def report(self):
        print("diff", self.left, self.right)
        for title, names in (
            ("Only in " + str(self.left), self.left_only),
            ("Only in " + str(self.right), self.right_only),
        ):
            if names:
                names.sort()
                print(title, ":", names)
        if self.same_files:
            self.same_files.sort()
            print("Identical files :", self.same_files)
        if self.diff_files:
            self.diff_files.sort()
            print("Differing files :", self.diff_files)
        if self.funny_files:
            self.funny_files.sort()
            print("Trouble with common files :", self.funny_files)
        if self.common_dirs:
            self.common_dirs.sort()
            print("Common subdirectories :", self.common_dirs)
        if self.common_funny:
            self.common_funny.sort()
            print("Common funny cases :", self.common_funny)

    def report_partial_closure(self):
        self.report()
        for below in self.subdirs.values():
            print()
            below.report()

    def report_full_closure(self):
        self.report()
        for below in self.subdirs.values():
            print()
            below.report_full_closure()

    _PHASES = {
        "subdirs": "phase4", "same_files": "phase3", "diff_files": "phase3", "funny_files": "phase3",
        "common_dirs": "phase2", "common_files": "phase2", "common_funny": "phase2",
        "common": "phase1", "left_only": "phase1", "right_only": "phase1",
        "left_list": "phase0", "right_list": "phase0",
    }

    def __getattr__(self, attr):
        if attr not in self._PHASES:
            raise AttributeError(attr)
        getattr(self, self._PHASES[attr])()
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)


dircmp.methodmap = {name: getattr(dircmp, phase) for name, phase in dircmp._PHASES.items()}
