"""Stand-in for CPython's `test.support`: what its tests ask for, in our own words."""

import contextlib
import functools
import gc
import io
import os
import sys
import types
import unittest

from . import import_helper, os_helper, script_helper, testcase, threading_helper, warnings_helper

verbose = False
use_resources = []
failfast = False
max_memuse = 0
real_max_memuse = 0
match_tests = None

Py_DEBUG = False
Py_GIL_DISABLED = False
Py_TRACE_REFS = False
TEST_MODULES_ENABLED = True
is_jython = is_android = is_emscripten = is_wasi = is_apple = is_apple_mobile = False
is_s390x = False
unix_shell = "/bin/sh"
has_fork_support = has_subprocess_support = has_socket_support = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
MS_WINDOWS = False
WITH_DOC_STRINGS = True
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
NHASHBITS = sys.hash_info.width
MAX_Py_ssize_t = sys.maxsize
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
REPO_ROOT = "/nowhere"
TEST_HOME_DIR = "/nowhere/test"
EQUALS_FLOAT = "ieee"


class Error(Exception):
    """A test cannot go on."""


class TestFailed(Error):
    """A test failed."""

    def __init__(self, msg, *args, stats=None):
        self.msg = msg
        super().__init__(msg, *args)


class ResourceDenied(unittest.SkipTest):
    """A test needs more than is allowed."""


def is_resource_enabled(resource):
    return use_resources is None or resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"Use of the {resource!r} resource not enabled")


def requires_resource(resource):
    return unittest.skipUnless(is_resource_enabled(resource), f"resource {resource!r} is not enabled")


def _keep(test):
    return test


def cpython_only(test):
    return unittest.skip("cpython_only")(test)


def impl_detail(msg=None, **guards):
    return _keep if check_impl_detail(**guards) else unittest.skip("implementation detail")


def check_impl_detail(**guards):
    if not guards:
        return False
    named, default = guards.get("cpython"), not list(guards.values())[0]
    return default if named is None else not named


def no_tracing(func):
    return func


def refcount_test(test):
    return test


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


skip_if_suppress_immortalization = lambda: _keep


def requires_docstrings(test):
    return test


requires_IEEE_754 = _keep
requires_zlib = lambda reason="": _keep
requires_gzip = requires_zlib


def requires_subprocess():
    return unittest.skip("starts an interpreter")


def requires_fork():
    return unittest.skip("requires working os.fork()")


def requires_working_socket(*, module=False):
    if module:
        # Loops of asyncio need none here.
        return None
    return unittest.skip("requires socket support")


def requires_limited_api(test):
    return unittest.skip("cpython_only")(test)


def requires_specialization(test):
    return unittest.skip("cpython_only")(test)


def skip_if_sanitizer(reason=None, **kinds):
    return _keep


def check_sanitizer(**kinds):
    return False


def skip_if_pgo_task(test):
    return test


def skip_emscripten_stack_overflow():
    return _keep


def skip_wasi_stack_overflow():
    return _keep


def skip_on_s390x(test):
    return test


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no multiprocessing")


def requires_mac_ver(*version):
    return _keep


def gc_collect():
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    if hasattr(obj, attr):
        before = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield before
        finally:
            setattr(obj, attr, before)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    if item in obj:
        before = obj[item]
        obj[item] = new_val
        try:
            yield before
        finally:
            obj[item] = before
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


@contextlib.contextmanager
def captured_output(stream_name):
    before = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


def sortdict(mapping):
    return "{%s}" % ", ".join("%r: %r" % pair for pair in sorted(mapping.items()))


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest("object %r has no attribute %r" % (obj, name))


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def run_code(code, extra_names=None):
    import textwrap

    namespace = {}
    if extra_names:
        namespace.update(extra_names)
    exec(textwrap.dedent(code), namespace)
    return namespace


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if (getattr(obj, "__module__", None) in name_of_module
                or (not hasattr(obj, "__module__") and not isinstance(obj, types.ModuleType))):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def check_free_after_iterating(test, iter, cls, args=()):
    done = False

    def wrapper():
        class Own(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass

        it = iter(Own(*args))
        test.assertRaises(StopIteration, next, it)

    wrapper()
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = tp.__name__ if tp.__module__ == "builtins" else f"{tp.__module__}.{tp.__name__}"
    import re

    message = f"cannot create '{re.escape(name)}' instances"
    testcase.assertRaisesRegex(TypeError, message, tp, *args, **kwds)


def calcobjsize(fmt):
    raise unittest.SkipTest("cpython_only")


calcvobjsize = calcobjsize


def check_sizeof(test, o, size):
    raise unittest.SkipTest("cpython_only")


def get_c_recursion_limit():
    return 10000


def exceeds_recursion_limit():
    return 150_000


def get_recursion_depth():
    return 1


def get_recursion_available():
    return sys.getrecursionlimit() - 10


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def infinite_recursion(max_depth=None):
    return set_recursion_limit(max_depth or 20_000)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


def setswitchinterval(interval):
    return None


def bigmemtest(size, memuse, dry_run=True):
    def decorator(method):
        @functools.wraps(method)
        def wrapper(self):
            return method(self, 5147)

        wrapper.size, wrapper.memuse = size, memuse
        return wrapper

    return decorator


def bigaddrspacetest(method):
    return unittest.skip("not enough memory: try a 32-bit build")(method)


def run_with_locale(catstr, *locales):
    return _keep


def run_with_locales(catstr, *locales):
    return _keep


def run_with_tz(tz):
    return unittest.skip("no time zones")


def reap_children():
    return None


def run_in_subinterp(code):
    raise unittest.SkipTest("starts an interpreter")


def collision_stats(nbins, nballs):
    n, k = nbins, nballs
    import math

    mean_free = n * math.exp(k * math.log1p(-1 / n))
    mean_collisions = k - (n - mean_free)
    variance = n * (n - 1) * math.exp(k * math.log1p(-2 / n)) + mean_free * (1 - mean_free)
    return mean_collisions, math.sqrt(max(variance, 0))


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


ALWAYS_EQ = _ALWAYS_EQ()


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


NEVER_EQ = _NEVER_EQ()


@functools.total_ordering
class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


LARGEST = _LARGEST()


@functools.total_ordering
class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


SMALLEST = _SMALLEST()


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class catch_unraisable_exception:
    """Keeps what could not be raised."""

    unraisable = None

    def __enter__(self):
        self.before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *exc_info):
        sys.unraisablehook = self.before
        self.unraisable = None


class SuppressCrashReport:
    """No crash reports are made."""

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        return None


def force_not_colorized(func):
    return func


def force_not_colorized_test_class(cls):
    return cls


def requires_limited_api(test):
    return test


def no_rerun(reason):
    return _keep


def iter_builtin_types():
    import builtins

    for obj in vars(builtins).values():
        if isinstance(obj, type) and obj.__module__ == "builtins":
            yield obj


def iter_slot_wrappers(cls):
    own = vars(cls)
    for name in dir(cls):
        value = getattr(cls, name, None)
        if isinstance(value, types.WrapperDescriptorType):
            yield name, name in own


class Matcher:
    """Finds a dict with some values."""

    def matches(self, d, **kwargs):
        return all(d.get(key) == value for key, value in kwargs.items())


class CPUStopwatch:
    """Measures the time of a block."""

    def __enter__(self):
        import time

        self._clock = time.process_time
        self._start = self._clock()
        self.clock_info = types.SimpleNamespace(resolution=1e-9)
        return self

    def __exit__(self, *exc):
        self.seconds = self._clock() - self._start


def maybe_get_event_loop_policy():
    return None


def late_deletion(obj):
    return None


def skip_if_buggy_ucrt_strfptime(test):
    return test


def missing_compiler_executable(cmd_names=()):
    return "cc"


def args_from_interpreter_flags():
    return []


def flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


def print_warning(msg):
    print(msg, file=sys.stderr)
