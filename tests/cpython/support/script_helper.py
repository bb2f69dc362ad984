"""Stand-in for `test.support.script_helper`: there is no interpreter to start."""

import unittest


def _refuse(*args, **kwargs):
    raise unittest.SkipTest("starts an interpreter")


assert_python_ok = assert_python_failure = run_python_until_end = spawn_python = _refuse
kill_python = make_script = make_pkg = make_zip_script = run_test_script = _refuse


def interpreter_requires_environment():
    return False
