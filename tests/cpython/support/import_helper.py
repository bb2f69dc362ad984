"""Stand-in for `test.support.import_helper`: modules are built in, none is loaded anew."""

import contextlib
import sys
import unittest

import _testcapi, _testinternalcapi, _testlimitedcapi, _testbuffer, xxsubtype

def import_module(name, deprecated=False, *, required_on=()):
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error))
    return sys.modules[name]


def _built_in():
    """Has the modules that are asked for by computed names compiled."""
    import bisect, functools, heapq, operator


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    try:
        __import__(name)
    except ImportError:
        return None
    return sys.modules[name]


def unload(name):
    raise unittest.SkipTest("modules are built in")


def forget(modname):
    raise unittest.SkipTest("modules are built in")


def make_legacy_pyc(source):
    raise unittest.SkipTest("modules are built in")


def ready_to_import(name=None, source=""):
    raise unittest.SkipTest("modules are built in")


@contextlib.contextmanager
def isolated_modules():
    yield


class CleanImport:
    def __init__(self, *module_names, usefrozen=False):
        raise unittest.SkipTest("modules are built in")


class DirsOnSysPath:
    def __init__(self, *paths):
        self.before = sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        sys.path[:] = self.before


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(modules):
    return None
