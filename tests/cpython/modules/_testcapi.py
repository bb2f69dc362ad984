"""Stands for CPython's modules for its own tests: using anything of them skips the test."""

import unittest


class _Refused:
    def __call__(self, *args, **kwargs):
        raise unittest.SkipTest("_testcapi")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __mro_entries__(self, bases):
        return ()

    __add__ = __radd__ = __sub__ = __rsub__ = __index__ = __int__ = __iter__ = __call__
    __enter__ = __lt__ = __gt__ = __call__


INT_MAX = 2**31 - 1
INT_MIN = -2**31


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Refused()
