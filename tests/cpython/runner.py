"""Runs the tests of one module and prints a line for each method; part of what is compiled.

The lines go to standard error, each in one write: `@ start ID`, then `@ ok ID`, `@ failed ID`,
`@ skipped ID REASON` or `@ refused ID REASON`. The first argument says how many methods to pass
over (those before a crash), further ones which methods to run alone, by the ends of their names;
`--verbose` prints the tracebacks, too.
"""

import builtins
import sys
import traceback
import unittest

REFUSED_NAMES = ("exec", "eval", "compile")




def _stand_in(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"{name} is not supported yet")

    function.__name__ = function.__qualname__ = name
    return function


# One by one: computed names would take the compiler's knowledge of all built-ins away.
if not hasattr(builtins, "exec"):
    builtins.exec = _stand_in("exec")
if not hasattr(builtins, "eval"):
    builtins.eval = _stand_in("eval")
if not hasattr(builtins, "compile"):
    builtins.compile = _stand_in("compile")


def refusal(error):
    """Why naja does not do this, in a word; None for a failure."""
    if isinstance(error, NotImplementedError) and str(error).endswith("is not supported yet"):
        return str(error)
    if isinstance(error, NameError) and getattr(error, "name", None) in REFUSED_NAMES:
        return error.name
    if isinstance(error, ModuleNotFoundError):
        return str(error)
    return None


class Result(unittest.TestResult):
    """Prints what becomes of each method."""

    def __init__(self, passed_over, verbose, only):
        super().__init__()
        self.left = passed_over
        self.verbose = verbose
        self.only = only
        self.state = None

    def say(self, *words):
        line = " ".join(map(str, words)).replace("\n", " ")
        sys.__stderr__.write(f"@ {line}\n")
        sys.__stderr__.flush()

    def startTest(self, test):
        super().startTest(test)
        self.state = ("ok", "")
        self.say("start", test.id())

    def stopTest(self, test):
        super().stopTest(test)
        kind, reason = self.state
        self.say(kind, test.id(), reason)

    def problem(self, err):
        error = err[1]
        reason = refusal(error)
        if self.verbose:
            traceback.print_exception(error, file=sys.__stderr__)
        if self.state is None:
            self.state = ("ok", "")
        if reason is not None and self.state[0] != "failed":
            self.state = ("refused", reason)
        elif reason is None:
            try:
                text = str(error)
            except Exception:
                text = ""
            self.state = ("failed", f"{type(error).__name__}: {text[:200]}")

    def addError(self, test, err):
        self.problem(err)
        if not hasattr(test, "_testMethodName"):
            self.say("fixture", test.id(), self.state[1])

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.problem(err)

    def addSkip(self, test, reason):
        if self.state is None or self.state[0] == "ok":
            self.state = ("skipped", reason)
        if not hasattr(test, "_testMethodName"):
            self.say("fixture", test.id(), "skipped: " + reason)

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.state = ("failed", "unexpected success")


class Suite(unittest.TestSuite):
    """Passes over the first methods."""

    left = 0
    only = None

    def addTest(self, test):
        if not isinstance(test, unittest.TestSuite):
            if Suite.only is not None and not any(
                    test.id().endswith(name) for name in Suite.only):
                return
            if Suite.left > 0:
                Suite.left -= 1
                return
        super().addTest(test)


def main(module):
    """Runs the tests of a module of the program."""
    arguments = sys.argv[1:]
    verbose = "--verbose" in arguments
    words = [word for word in arguments if not word.startswith("-")]
    Suite.left = int(words[0]) if words else 0
    Suite.only = words[1:] or None
    loader = unittest.TestLoader()
    loader.suiteClass = Suite
    # `load_tests` adds doctests, which need `exec`.
    tests = Suite(
        loader.loadTestsFromTestCase(found)
        for found in (getattr(module, name) for name in dir(module))
        if isinstance(found, type) and issubclass(found, unittest.TestCase)
        and found not in (unittest.TestCase, unittest.FunctionTestCase)
    )
    result = Result(0, verbose, None)
    tests.run(result)
    result.say("done", result.testsRun)
