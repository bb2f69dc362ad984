"""Tests as methods of classes: cases, suites, a loader, runners and `main`."""

from .result import TestResult
from .case import (
    TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless, expectedFailure,
    addModuleCleanup, doModuleCleanups, enterModuleContext,
)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .runner import TextTestRunner, TextTestResult
from .signals import installHandler, registerResult, removeResult, removeHandler

__all__ = [
    "TestResult", "TestCase", "TestSuite", "TextTestRunner",
    "TestLoader", "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf",
    "skipUnless", "expectedFailure", "TextTestResult", "installHandler", "registerResult",
    "removeResult", "removeHandler", "addModuleCleanup", "doModuleCleanups", "enterModuleContext",
]

__unittest = True


def load_tests(loader, tests, pattern):
    """`python -m unittest` without arguments: nothing of this package is a test."""
    return tests
