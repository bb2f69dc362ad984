"""Run by CPython: which methods of a test module CPython itself runs here, and which are left out.

Usage: python3.13 listing.py MODULE. Prints `@ ok ID` or `@ skipped ID REASON` as `runner.py` does.
Left out are methods marked `cpython_only`, and those that start an interpreter, read bytecode, or
need `_testcapi` or another module of CPython's own tests.
"""

import sys
import types
import unittest

import importlib.util
import os

for name in ("_testcapi", "_testinternalcapi", "_testbuffer", "_testlimitedcapi", "xxsubtype"):
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules")
    spec = importlib.util.spec_from_file_location(name, os.path.join(folder, "_testcapi.py"))
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])

from test import support
from test.support import script_helper


def refuse(*args, **kwargs):
    raise unittest.SkipTest("starts an interpreter")


def cpython_only(test):
    return unittest.skip("cpython_only")(test)


support.use_resources = []
support.get_recursion_depth = lambda: 40
support.get_c_recursion_limit = lambda: 10_000
support.exceeds_recursion_limit = lambda: 30_000
support.cpython_only = cpython_only


def check_impl_detail(**guards):
    """As an implementation that is not CPython sees it."""
    if not guards:
        return False
    return guards.get("cpython", not list(guards.values())[0]) is False or (
        "cpython" not in guards and not list(guards.values())[0])


support.check_impl_detail = check_impl_detail
support.impl_detail = lambda msg=None, **guards: (
    (lambda test: test) if support.check_impl_detail(**guards)
    else unittest.skip("implementation detail"))
support.check_sizeof = lambda *args: (_ for _ in ()).throw(unittest.SkipTest("cpython_only"))
support.run_in_subinterp = refuse
for name in ("assert_python_ok", "assert_python_failure", "run_python_until_end", "spawn_python",
             "run_test_script", "make_script", "make_pkg"):
    setattr(script_helper, name, refuse)
import dis
import subprocess

for name in ("dis", "get_instructions", "Bytecode", "findlabels", "code_info", "show_code"):
    setattr(dis, name, refuse)
subprocess.Popen = subprocess.run = subprocess.check_output = refuse


class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.state = ("ok", "")

    def stopTest(self, test):
        super().stopTest(test)
        print("@", self.state[0], test.id(), self.state[1].replace("\n", " "), flush=True)

    def addError(self, test, err):
        kind, text = err[0].__name__, str(err[1])
        hidden = kind in ("ModuleNotFoundError", "ImportError") or "'NoneType'" in text
        self.state = ("skipped", "_testcapi") if hidden else ("failed", f"{kind}: {text[:100]}")

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.addError(test, err)

    def addSkip(self, test, reason):
        self.state = ("skipped", reason)

    def addExpectedFailure(self, test, err):
        pass


def main(name):
    import importlib

    module = importlib.import_module("test." + name)
    unittest.TestLoader().loadTestsFromModule(module).run(Result())


main(sys.argv[1])
