"""Outcomes, their order, and the text that the runner shows."""
import io
import re
import unittest


class Sums(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        self.addCleanup(print, "cleaned", self._testMethodName)

    def test_right(self):
        self.assertEqual(1 + 1, 2)
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")

    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_parts(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertNotEqual(number, 1)

    @unittest.skip("not today")
    def test_skipped(self):
        raise AssertionError

    @unittest.expectedFailure
    def test_expected(self):
        self.assertIn(3, {1, 2})

    def test_error(self):
        {}["missing"]


out = io.StringIO()
tests = unittest.defaultTestLoader.loadTestsFromTestCase(Sums)
result = unittest.TextTestRunner(out, verbosity=2).run(tests)
text = re.sub(r"in [0-9.]+s", "in a moment", out.getvalue())
print(re.sub(r'File ".*?"', "File", text))
print(result)

# out: class up
# out: cleaned test_error
# out: cleaned test_expected
# out: cleaned test_lists
# out: cleaned test_parts
# out: cleaned test_right
# out: class down
# out: test_error (__main__.Sums.test_error) ... ERROR
# out: test_expected (__main__.Sums.test_expected) ... expected failure
# out: test_lists (__main__.Sums.test_lists) ... FAIL
# out: test_parts (__main__.Sums.test_parts) ...
# out:   test_parts (__main__.Sums.test_parts) (number=1) ... FAIL
# out: test_right (__main__.Sums.test_right) ... ok
# out: test_skipped (__main__.Sums.test_skipped) ... skipped 'not today'
# out:
# out: ======================================================================
# out: ERROR: test_error (__main__.Sums.test_error)
# out: ----------------------------------------------------------------------
# out: Traceback (most recent call last):
# out:   File, line 41, in test_error
# out:     {}["missing"]
# out:     ~~^^^^^^^^^^^
# out: KeyError: 'missing'
# out:
# out: ======================================================================
# out: FAIL: test_lists (__main__.Sums.test_lists)
# out: ----------------------------------------------------------------------
# out: Traceback (most recent call last):
# out:   File, line 25, in test_lists
# out:     self.assertEqual([1, 2, 3], [1, 2, 4])
# out:     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
# out: AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4]
# out:
# out: First differing element 2:
# out: 3
# out: 4
# out:
# out: - [1, 2, 3]
# out: ?        ^
# out:
# out: + [1, 2, 4]
# out: ?        ^
# out:
# out:
# out: ======================================================================
# out: FAIL: test_parts (__main__.Sums.test_parts) (number=1)
# out: ----------------------------------------------------------------------
# out: Traceback (most recent call last):
# out:   File, line 30, in test_parts
# out:     self.assertNotEqual(number, 1)
# out:     ~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^
# out: AssertionError: 1 == 1
# out:
# out: ----------------------------------------------------------------------
# out: Ran 6 tests in a moment
# out:
# out: FAILED (failures=2, errors=1, skipped=1, expected failures=1)
# out:
# out: <unittest.runner.TextTestResult run=6 errors=1 failures=2>
