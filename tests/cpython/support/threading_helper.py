"""Stand-in for `test.support.threading_helper`."""

import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("threads")
    return unittest.skip("threads")


def reap_threads(func):
    return func


def start_threads(threads, unlock=None):
    raise unittest.SkipTest("threads")


def threading_setup():
    return ()


def threading_cleanup(*original_values):
    return None


def join_thread(thread, timeout=None):
    raise unittest.SkipTest("threads")


def run_concurrently(*args, **kwargs):
    raise unittest.SkipTest("threads")


class catch_threading_exception:
    def __enter__(self):
        raise unittest.SkipTest("threads")

    def __exit__(self, *exc):
        return None
