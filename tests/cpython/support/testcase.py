"""Stand-in for `test.support.testcase`."""

from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        if exc is None and template is None:
            return
        if template is None:
            self.fail(f"unexpected exception: {exc}")
        if exc is None:
            self.fail(f"expected an exception like {template!r}, got None")
        if not isinstance(exc, ExceptionGroup):
            self.assertEqual(exc.__class__, template.__class__)
            self.assertEqual(exc.args[0], template.args[0])
        else:
            self.assertEqual(exc.message, template.message)
            self.assertEqual(len(exc.exceptions), len(template.exceptions))
            for own, other in zip(exc.exceptions, template.exceptions):
                self.assertExceptionIsLike(own, other)


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        if isnan(x) or isnan(y):
            if isnan(x) and isnan(y):
                return
            self.fail(f"floats {x!r} and {y!r} are not identical")
        if x != y:
            self.fail(f"floats {x!r} and {y!r} are not identical")
        if x == 0.0 and copysign(1.0, x) != copysign(1.0, y):
            self.fail(f"floats {x!r} and {y!r} are not identical: zeros have different signs")


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        self.assertFloatsAreIdentical(x.real, y.real)
        self.assertFloatsAreIdentical(x.imag, y.imag)
