"""Of `decimal`: the numbers. A finite one is a sign, an int and a power of ten."""

import re
from collections import namedtuple
from math import isqrt

from _types import as_static as _as_static

from _decimal_arithmetic import (
    FINITE, INFINITE, NAN, SIGNALING, digit_count, divided, power_of, rounded, without_digits,
)
from _decimal_context import (
    ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Clamped, Context, ConversionSyntax, DivisionByZero,
    DivisionImpossible, DivisionUndefined, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, getcontext,
)

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

_TEXT = re.compile(
    r"\s*(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:E(?P<exp>[-+]?\d+))?"
    r"|Inf(?:inity)?(?P<inf>)|(?P<signal>s)?NaN(?P<diag>\d*))\s*\Z",
    re.IGNORECASE,
)
_MODULUS = 2 ** 61 - 1
_INVERSE_OF_TEN = pow(10, _MODULUS - 2, _MODULUS)


def made(sign, coefficient, exponent, kind=FINITE):
    """A number of these parts."""
    self = object.__new__(Decimal)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._kind = kind
    return self


def finished(parts, context):
    """A number of parts and conditions, of which the context is told."""
    sign, coefficient, exponent, kind, conditions = parts
    if conditions:
        context.raise_for(conditions)
    return made(sign, coefficient, exponent, kind)


def invalid(context, condition=InvalidOperation):
    """NaN, where the context does not trap invalid operations."""
    context.raise_for([condition])
    return made(0, 0, 0, NAN)


def created(value, context):
    """`Context.create_decimal`."""
    if isinstance(value, str) and (value != value.strip() or "_" in value):
        return invalid(context, ConversionSyntax)
    number = Decimal(value, context)
    if number._kind in (NAN, SIGNALING) and digit_count(number._int) > context.prec - context.clamp:
        return invalid(context, ConversionSyntax)
    return number._fixed(context)


def _converted(value):
    """An operand of an operator; None when it has no place there."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return made(1 if value < 0 else 0, abs(value), 0)
    return None


def _operand(value):
    """An operand of a method."""
    number = _converted(value)
    if number is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return number


class Decimal:
    """A decimal number."""

    __slots__ = ("_sign", "_int", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._kind = FINITE
        self._exp = 0
        if isinstance(value, str):
            self._read(value, context)
        elif isinstance(value, int):
            self._sign = 1 if value < 0 else 0
            self._int = abs(int(value))
        elif isinstance(value, Decimal):
            self._take(value)
        elif isinstance(value, float):
            (context or getcontext()).raise_for([FloatOperation])
            self._take(Decimal.from_float(value))
        elif isinstance(value, (list, tuple)):
            self._read_parts(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return self

    def _take(self, other):
        self._sign, self._int, self._exp, self._kind = other._sign, other._int, other._exp, other._kind

    def _read(self, text, context):
        match = _TEXT.match(text.replace("_", ""))
        if match is None:
            self._take(invalid(context or getcontext(), ConversionSyntax))
            return
        self._sign = 1 if match["sign"] == "-" else 0
        whole = match["int"]
        if whole is not None:
            fraction = match["frac"] or ""
            self._int = int((whole + fraction) or "0")
            self._exp = int(match["exp"] or "0") - len(fraction)
            if not -2 * 10 ** 18 < self._exp < 2 * 10 ** 18:
                self._take(invalid(context or getcontext(), InvalidOperation))
        elif match["diag"] is not None:
            self._int = int(match["diag"] or "0")
            self._kind = SIGNALING if match["signal"] else NAN
        else:
            self._int = 0
            self._kind = INFINITE

    def _read_parts(self, value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exponent = value
        if not (isinstance(sign, int) and sign in (0, 1)):
            raise ValueError("sign must be an integer with the value 0 or 1")
        self._sign = int(sign)
        if exponent == "F":
            self._kind, self._int = INFINITE, 0
            return
        number = 0
        for digit in digits:
            if not (isinstance(digit, int) and 0 <= digit <= 9):
                raise ValueError("coefficient must be a tuple of digits")
            number = number * 10 + digit
        self._int = number
        if isinstance(exponent, int):
            self._exp = exponent
        elif exponent in ("n", "N"):
            self._kind = NAN if exponent == "n" else SIGNALING
        else:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")

    @classmethod
    def from_float(cls, f, /):
        """Exactly the float's value."""
        if isinstance(f, int):
            number = Decimal(f)
        elif not isinstance(f, float):
            raise TypeError("argument must be int or float")
        elif f != f:
            number = made(0, 0, 0, NAN)
        elif f in (float("inf"), float("-inf")):
            number = made(1 if f < 0 else 0, 0, 0, INFINITE)
        else:
            sign = 1 if repr(f)[0] == "-" else 0
            top, bottom = abs(f).as_integer_ratio()
            twos = bottom.bit_length() - 1
            number = made(sign, top * 5 ** twos, -twos)
        return number if cls is Decimal else cls(number)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # What kind of number it is.

    def is_nan(self):
        return self._kind >= NAN

    def is_qnan(self):
        return self._kind == NAN

    def is_snan(self):
        return self._kind == SIGNALING

    def is_infinite(self):
        return self._kind == INFINITE

    def is_finite(self):
        return self._kind == FINITE

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == FINITE and self._int == 0

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        context = context or getcontext()
        return self._kind == FINITE and self._int != 0 and context.Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        context = context or getcontext()
        return self._kind == FINITE and self._int != 0 and self.adjusted() < context.Emin

    def _is_integer(self):
        if self._kind != FINITE:
            return False
        return self._exp >= 0 or self._int % 10 ** min(-self._exp, digit_count(self._int) + 1) == 0

    def adjusted(self):
        """The exponent of the first digit."""
        if self._kind != FINITE:
            return 0
        return self._exp + digit_count(self._int) - 1

    def number_class(self, context=None):
        if self._kind == SIGNALING:
            return "sNaN"
        if self._kind == NAN:
            return "NaN"
        sign = "-" if self._sign else "+"
        if self._kind == INFINITE:
            return sign + "Infinity"
        if self._int == 0:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def as_tuple(self):
        digits = tuple(int(digit) for digit in str(self._int))
        if self._kind == FINITE:
            return DecimalTuple(self._sign, digits, self._exp)
        if self._kind == INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        if self._int == 0:
            digits = ()
        return DecimalTuple(self._sign, digits, "n" if self._kind == NAN else "N")

    def as_integer_ratio(self):
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind != FINITE:
            raise ValueError("cannot convert NaN to integer ratio")
        if self._int == 0:
            return 0, 1
        from math import gcd

        top = -self._int if self._sign else self._int
        if self._exp >= 0:
            return top * 10 ** self._exp, 1
        bottom = 10 ** -self._exp
        common = gcd(top, bottom)
        return top // common, bottom // common

    # As text.

    def _shown(self, eng, capitals):
        sign = "-" if self._sign else ""
        if self._kind != FINITE:
            if self._kind == INFINITE:
                return sign + "Infinity"
            payload = str(self._int) if self._int else ""
            return sign + ("NaN" if self._kind == NAN else "sNaN") + payload
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            place = left
        elif not eng:
            place = 1
        elif self._int == 0:
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            whole, fraction = "0", "." + "0" * -place + digits
        elif place >= len(digits):
            whole, fraction = digits + "0" * (place - len(digits)), ""
        else:
            whole, fraction = digits[:place], "." + digits[place:]
        exponent = ""
        if left != place:
            exponent = f"{'E' if capitals else 'e'}{left - place:+d}"
        return sign + whole + fraction + exponent

    def __str__(self):
        return self._shown(False, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self!s}')"

    def _text(self, context):
        return self._shown(False, context.capitals)

    def to_eng_string(self, context=None):
        return self._shown(True, (context or getcontext()).capitals)

    def __format__(self, specifier, /, context=None):
        import _decimal_format as form

        context = context or getcontext()
        spec = form.parsed(specifier)
        if spec["type"] is None:
            spec["type"] = "G" if context.capitals else "g"
        if self._kind != FINITE:
            if spec["zeropad"]:
                spec["fill"], spec["align"] = " ", ">"
            body = self.copy_abs()._shown(False, 1) + ("%" if spec["type"] == "%" else "")
            return form.aligned(form.sign_of(self._sign, spec), body, spec)
        kind = spec["type"]
        number = self
        if kind == "%":
            number = made(self._sign, self._int, self._exp + 2)
        precision = spec["precision"]
        if precision is not None:
            if kind in "eE":
                number = number._cut_to(precision + 1, context.rounding)
            elif kind in "fF%":
                number = number._scaled(-precision, context.rounding)
            elif digit_count(number._int) > precision:
                number = number._cut_to(precision, context.rounding)
        if number._int == 0 and number._exp > 0 and kind in "fF%":
            number = made(number._sign, 0, 0)
        sign = number._sign
        if sign and number._int == 0 and spec["no_neg_0"]:
            sign = 0
        digits = str(number._int)
        left = number._exp + len(digits)
        if kind in "eE":
            place = 1
            if number._int == 0 and precision is not None:
                place = 1 - precision
        elif kind in "fF%":
            place = left
        elif number._exp <= 0 and left > -6:
            place = left
        else:
            place = 1
        if place < 0:
            whole, fraction = "0", "0" * -place + digits
        elif place > len(digits):
            whole, fraction = digits + "0" * (place - len(digits)), ""
        else:
            whole, fraction = digits[:place] or "0", digits[place:]
        if kind in "eE" and number._int == 0 and precision is not None:
            whole, fraction, place = "0", "0" * precision, 1
            left = number._exp + precision + 1
        return form.assembled(sign, whole, fraction, left - place, spec)

    def _cut_to(self, count, rounding):
        """With so many digits; more are rounded, fewer filled up with zeros."""
        if self._int == 0:
            return self
        return self._scaled(self.adjusted() + 1 - count, rounding, True)

    def _scaled(self, exponent, rounding, keep_count=False):
        """With this exponent."""
        if self._int == 0:
            return made(self._sign, 0, exponent)
        if self._exp >= exponent:
            return made(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        count = digit_count(self._int)
        coefficient, _ = without_digits(self._sign, self._int, exponent - self._exp, rounding)
        if keep_count and digit_count(coefficient) > count - (exponent - self._exp):
            coefficient //= 10
            exponent += 1
        return made(self._sign, coefficient, exponent)

    # Signs and rounding to a context.

    def _fixed(self, context):
        if self._kind == FINITE:
            return finished(rounded(self._sign, self._int, self._exp, context), context)
        if self._kind == INFINITE:
            return made(self._sign, 0, 0, INFINITE)
        return self._payload_cut(context)

    def _payload_cut(self, context):
        payload = self._int
        limit = context.prec - context.clamp
        if digit_count(payload) > limit:
            payload %= 10 ** limit
        return made(self._sign, payload, 0, self._kind)

    def _nan(self, context, other=None, third=None):
        """The NaN that an operation gives when an operand is one; None when none is."""
        operands = [each for each in (self, other, third) if each is not None and each._kind >= NAN]
        if not operands:
            return None
        for each in operands:
            if each._kind == SIGNALING:
                context.raise_for([InvalidOperation])
                return made(each._sign, each._int, 0, NAN)._payload_cut(context)
        return operands[0]._payload_cut(context)

    def _positive(self, context):
        if self._kind >= NAN:
            return self._nan(context)
        if self._kind == FINITE and self._int == 0 and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self._fixed(context)

    def _negative(self, context):
        if self._kind >= NAN:
            return self._nan(context)
        return self.copy_negate()._positive(context) if self._is_zero_or_not(context) else self.copy_abs()._fixed(context)

    def _is_zero_or_not(self, context):
        return not (self._kind == FINITE and self._int == 0 and context.rounding != ROUND_FLOOR)

    def _absolute(self, context):
        if self._kind >= NAN:
            return self._nan(context)
        return self._negative(context) if self._sign else self._positive(context)

    def __neg__(self):
        return self._negative(getcontext())

    def __pos__(self):
        return self._positive(getcontext())

    def __abs__(self):
        return self._absolute(getcontext())

    def copy_abs(self):
        return made(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return made(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return made(_operand(other)._sign, self._int, self._exp, self._kind)

    # Addition and multiplication.

    def _add(self, other, context):
        if self._kind or other._kind:
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if self._kind == INFINITE:
                if other._kind == INFINITE and self._sign != other._sign:
                    return invalid(context)
                return made(self._sign, 0, 0, INFINITE)
            return made(other._sign, 0, 0, INFINITE)
        first, second = self, other
        exponent = min(first._exp, second._exp)
        if not first._int or not second._int:
            return self._add_zero(other, exponent, context)
        high, low = (first, second) if first._exp >= second._exp else (second, first)
        shift = high._exp - low._exp
        low_int, low_exp = low._int, low._exp
        if shift > context.prec + 5:
            # What is far below the last digit matters only by being there.
            count = digit_count(high._int)
            least = high._exp + min(-1, count - context.prec - 2)
            if digit_count(low_int) + low_exp - 1 < least:
                low_int, low_exp = 1, least
                shift = high._exp - low_exp
        total = high._int * 10 ** shift
        total = (-total if high._sign else total) + (-low_int if low._sign else low_int)
        if total == 0:
            sign = 1 if context.rounding == ROUND_FLOOR else 0
            return finished(rounded(sign if first._sign != second._sign else first._sign, 0, exponent, context), context)
        return finished(rounded(1 if total < 0 else 0, abs(total), low_exp, context), context)

    def _add_zero(self, other, exponent, context):
        if not self._int and not other._int:
            sign = min(self._sign, other._sign)
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                sign = 1
            return finished(rounded(sign, 0, exponent, context), context)
        number = other if not self._int else self
        exponent = max(exponent, number._exp - context.prec - 1)
        if number._exp > exponent:
            number = made(number._sign, number._int * 10 ** (number._exp - exponent), exponent)
        return number._fixed(context)

    def _subtract(self, other, context):
        if self._kind >= NAN or other._kind >= NAN:
            return self._nan(context, other)
        return self._add(other.copy_negate(), context)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if self.is_zero() or other.is_zero():
                return invalid(context)
            return made(sign, 0, 0, INFINITE)
        return finished(rounded(sign, self._int * other._int, self._exp + other._exp, context), context)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        other, third = _operand(other), _operand(third)
        if self._kind or other._kind:
            for each in (self, other):
                if each._kind == SIGNALING:
                    return each._nan(context)
            if third._kind == SIGNALING:
                return third._nan(context)
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if self.is_zero() or other.is_zero():
                return invalid(context)
            product = made(self._sign ^ other._sign, 0, 0, INFINITE)
        else:
            product = made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product._add(third, context)

    # Division.

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if self._kind == INFINITE:
                return invalid(context) if other._kind == INFINITE else made(sign, 0, 0, INFINITE)
            context.raise_for([Clamped])
            return made(sign, 0, context.Etiny())
        if not other._int:
            return self._divide_by_zero(sign, context)
        return finished(divided(sign, self._int, self._exp, other._int, other._exp, context), context)

    def _divide_by_zero(self, sign, context):
        if not self._int:
            return invalid(context, DivisionUndefined)
        context.raise_for([DivisionByZero])
        return made(sign, 0, 0, INFINITE)

    def _whole_quotient(self, other, context):
        """Quotient and remainder of finite numbers; none when the quotient has too many digits."""
        sign = self._sign ^ other._sign
        ideal = min(self._exp, other._exp)
        gap = self.adjusted() - other.adjusted()
        if not self._int:
            return made(sign, 0, 0), made(self._sign, 0, ideal)
        if gap <= -2:
            return made(sign, 0, 0), self._scaled(ideal, ROUND_HALF_EVEN)
        if gap <= context.prec:
            first, second = self._int, other._int
            if self._exp >= other._exp:
                first *= 10 ** (self._exp - other._exp)
            else:
                second *= 10 ** (other._exp - self._exp)
            quotient, rest = divmod(first, second)
            if quotient < 10 ** context.prec:
                return made(sign, quotient, 0), made(self._sign, rest, ideal)
        return None

    def _divide_int(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind == INFINITE:
            return invalid(context) if other._kind == INFINITE else made(sign, 0, 0, INFINITE)
        if other._kind == INFINITE:
            return made(sign, 0, 0)
        if not other._int:
            return self._divide_by_zero(sign, context)
        found = self._whole_quotient(other, context)
        return invalid(context, DivisionImpossible) if found is None else found[0]

    def _remainder(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._kind == INFINITE:
            return invalid(context)
        if other._kind == INFINITE:
            return self._fixed(context)
        if not other._int:
            return invalid(context, InvalidOperation if self._int else DivisionUndefined)
        found = self._whole_quotient(other, context)
        return invalid(context, DivisionImpossible) if found is None else found[1]._fixed(context)

    def _divmod(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._kind == INFINITE:
            if other._kind == INFINITE:
                nan = invalid(context)
                return nan, nan
            context.raise_for([InvalidOperation])
            return made(sign, 0, 0, INFINITE), made(0, 0, 0, NAN)
        if other._kind != INFINITE and not other._int:
            if not self._int:
                nan = invalid(context, DivisionUndefined)
                return nan, nan
            context.raise_for([InvalidOperation, DivisionByZero])
            return made(sign, 0, 0, INFINITE), made(0, 0, 0, NAN)
        if other._kind == INFINITE:
            return made(sign, 0, 0), self._fixed(context)
        found = self._whole_quotient(other, context)
        if found is None:
            nan = invalid(context, DivisionImpossible)
            return nan, nan
        return found[0], found[1]._fixed(context)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._kind == INFINITE:
            return invalid(context)
        if not other._kind and not other._int:
            return invalid(context, InvalidOperation if self._int else DivisionUndefined)
        if other._kind == INFINITE:
            return self._fixed(context)
        ideal = min(self._exp, other._exp)
        if not self._int:
            return made(self._sign, 0, ideal)._fixed(context)
        gap = self.adjusted() - other.adjusted()
        if gap >= context.prec + 1:
            return invalid(context, DivisionImpossible)
        if gap <= -2:
            return self._scaled(ideal, ROUND_HALF_EVEN)._fixed(context)
        first = self._int * 10 ** (self._exp - ideal)
        second = other._int * 10 ** (other._exp - ideal)
        quotient, rest = divmod(first, second)
        if 2 * rest + (quotient & 1) > second:
            rest -= second
            quotient += 1
        if quotient >= 10 ** context.prec:
            return invalid(context, DivisionImpossible)
        sign = self._sign
        if rest < 0:
            sign, rest = 1 - sign, -rest
        return made(sign, rest, ideal)._fixed(context)

    # Powers and roots.

    def _power(self, other, modulo, context):
        if modulo is not None:
            return self._power_modulo(other, modulo, context)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if other.is_zero():
            return invalid(context) if self.is_zero() else made(0, 1, 0)
        sign = 0
        base = self
        if self._sign == 1:
            if other._is_integer():
                if other._int * 10 ** min(other._exp, 1) % 2 if other._exp >= 0 else other._int // 10 ** -other._exp % 2:
                    sign = 1
            elif not self.is_zero():
                return invalid(context)
            base = self.copy_abs()
        if base.is_zero():
            return made(sign, 0, 0) if other._sign == 0 else made(sign, 0, 0, INFINITE)
        if base._kind == INFINITE:
            return made(sign, 0, 0, INFINITE) if other._sign == 0 else made(sign, 0, 0)
        if base._compare_to(made(0, 1, 0)) == 0:
            return base._power_of_one(sign, other, context)
        if other._kind == INFINITE:
            grows = (other._sign == 0) == (base.adjusted() >= 0)
            return made(sign, 0, 0, INFINITE) if grows else made(sign, 0, 0)
        parts = power_of(sign, base._int, base._exp, other, context)
        return finished(parts, context)

    def _power_of_one(self, sign, other, context):
        if other._is_integer():
            count = int(other) if other._sign == 0 and other.adjusted() < 20 else context.prec
            exponent = self._exp * count if other._sign == 0 else 0
            if exponent < 1 - context.prec:
                exponent = 1 - context.prec
                context.raise_for([Rounded])
        else:
            context.raise_for([Inexact, Rounded])
            exponent = 1 - context.prec
        return made(sign, 10 ** -exponent if exponent < 0 else 1, min(exponent, 0))

    def _power_modulo(self, other, modulo, context):
        nan = self._nan(context, other, modulo)
        if nan is not None:
            return nan
        if not (self._is_integer() and other._is_integer() and modulo._is_integer()):
            return invalid(context)
        if other._sign or modulo.is_zero() or modulo.adjusted() >= context.prec:
            return invalid(context)
        if other.is_zero() and self.is_zero():
            return invalid(context)
        exponent = int(other)
        sign = self._sign if exponent % 2 else 0
        return made(sign, pow(abs(int(self)), exponent, abs(int(modulo))), 0)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._kind:
            nan = self._nan(context)
            if nan is not None:
                return nan
            if self._sign == 0:
                return made(0, 0, 0, INFINITE)
        if not self._int:
            return made(self._sign, 0, self._exp // 2)._fixed(context)
        if self._sign:
            return invalid(context)
        precision = context.prec + 1
        exponent = self._exp >> 1
        coefficient = self._int
        count = digit_count(coefficient)
        if self._exp & 1:
            coefficient *= 10
            length = (count >> 1) + 1
        else:
            length = count + 1 >> 1
        shift = precision - length
        exact = True
        if shift >= 0:
            coefficient *= 100 ** shift
        else:
            coefficient, rest = divmod(coefficient, 100 ** -shift)
            exact = not rest
        exponent -= shift
        root = isqrt(coefficient)
        exact = exact and root * root == coefficient
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent += shift
        elif root % 5 == 0:
            root += 1
        return finished(rounded(0, root, exponent, context, ROUND_HALF_EVEN), context)

    def exp(self, context=None):
        from _decimal_arithmetic import exponential

        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == INFINITE:
            return made(0, 0, 0) if self._sign else made(0, 0, 0, INFINITE)
        if not self._int:
            return made(0, 1, 0)
        return finished(exponential(self._sign, self._int, self._exp, context), context)

    def _special_logarithm(self, context):
        """The logarithm of what is not finite and positive; None for the others."""
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self.is_zero():
            return made(1, 0, 0, INFINITE)
        if self._sign:
            return invalid(context)
        if self._kind == INFINITE:
            return made(0, 0, 0, INFINITE)
        return None

    def ln(self, context=None):
        from _decimal_arithmetic import logarithm

        context = context or getcontext()
        special = self._special_logarithm(context)
        if special is not None:
            return special
        if self._compare_to(made(0, 1, 0)) == 0:
            return made(0, 0, 0)
        return finished(logarithm(self._int, self._exp, context, False), context)

    def log10(self, context=None):
        from _decimal_arithmetic import logarithm

        context = context or getcontext()
        special = self._special_logarithm(context)
        if special is not None:
            return special
        digits = str(self._int)
        if digits[0] == "1" and not digits[1:].strip("0"):
            return Decimal(self._exp + len(digits) - 1)._fixed(context)
        return finished(logarithm(self._int, self._exp, context, True), context)

    def logb(self, context=None):
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == INFINITE:
            return made(0, 0, 0, INFINITE)
        if not self._int:
            context.raise_for([DivisionByZero])
            return made(1, 0, 0, INFINITE)
        return Decimal(self.adjusted())._fixed(context)

    # Comparison.

    def _compare_to(self, other):
        """-1, 0 or 1, of numbers that are no NaN."""
        if self._kind == INFINITE or other._kind == INFINITE:
            first = (-1 if self._sign else 1) if self._kind == INFINITE else 0
            second = (-1 if other._sign else 1) if other._kind == INFINITE else 0
            return (first > second) - (first < second)
        if not self._int or not other._int:
            first = 0 if not self._int else -1 if self._sign else 1
            second = 0 if not other._int else -1 if other._sign else 1
            return (first > second) - (first < second)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        sign = -1 if self._sign else 1
        gap = self.adjusted() - other.adjusted()
        if gap:
            return sign if gap > 0 else -sign
        first, second = self._int, other._int
        if self._exp > other._exp:
            first *= 10 ** (self._exp - other._exp)
        else:
            second *= 10 ** (other._exp - self._exp)
        return sign * ((first > second) - (first < second))

    def _comparand(self, other, equality):
        """The other operand of a comparison, and this one where both change."""
        if isinstance(other, Decimal):
            return self, other
        if isinstance(other, int):
            return self, _converted(other)
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context.flags[FloatOperation] = True
            else:
                context.raise_for([FloatOperation])
            return self, Decimal.from_float(other)
        if equality and isinstance(other, complex) and other.imag == 0:
            context = getcontext()
            context.flags[FloatOperation] = True
            return self, Decimal.from_float(other.real)
        if hasattr(other, "numerator") and hasattr(other, "denominator"):
            own = self
            if self._kind == FINITE:
                own = made(self._sign, self._int * other.denominator, self._exp)
            return own, _converted(int(other.numerator))
        return None

    def __eq__(self, other):
        pair = self._comparand(other, True)
        if pair is None:
            return NotImplemented
        own, other = pair
        if own._kind >= NAN or other._kind >= NAN:
            if own._kind == SIGNALING or other._kind == SIGNALING:
                getcontext().raise_for([InvalidOperation])
            return False
        return own._compare_to(other) == 0

    def _ordered(self, other):
        """-1, 0 or 1; None after a NaN; NotImplemented."""
        pair = self._comparand(other, False)
        if pair is None:
            return NotImplemented
        own, other = pair
        if own._kind >= NAN or other._kind >= NAN:
            getcontext().raise_for([InvalidOperation])
            return None
        return own._compare_to(other)

    def __lt__(self, other):
        found = self._ordered(other)
        if found is NotImplemented:
            return found
        return found is not None and found < 0

    def __le__(self, other):
        found = self._ordered(other)
        if found is NotImplemented:
            return found
        return found is not None and found <= 0

    def __gt__(self, other):
        found = self._ordered(other)
        if found is NotImplemented:
            return found
        return found is not None and found > 0

    def __ge__(self, other):
        found = self._ordered(other)
        if found is NotImplemented:
            return found
        return found is not None and found >= 0

    def __hash__(self):
        if self._kind == SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == NAN:
            return object.__hash__(self)
        if self._kind == INFINITE:
            return -314159 if self._sign else 314159
        if self._exp >= 0:
            power = pow(10, self._exp, _MODULUS)
        else:
            power = pow(_INVERSE_OF_TEN, -self._exp, _MODULUS)
        result = self._int * power % _MODULUS
        if self._sign:
            result = -result
        return -2 if result == -1 else result

    def compare(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        nan = self._nan(context, other)
        return Decimal(self._compare_to(other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        if self._kind >= NAN or other._kind >= NAN:
            context.raise_for([InvalidOperation])
            return self._nan(context, other)
        return Decimal(self._compare_to(other))

    def _total_key(self):
        sign = -1 if self._sign else 1
        if self._kind >= NAN:
            return sign * (3 if self._kind == SIGNALING else 4), sign * self._int, 0
        return sign * (2 if self._kind == INFINITE else 1), 0, 0

    def compare_total(self, other, context=None):
        other = _operand(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        first, second = self._total_key(), other._total_key()
        if first != second:
            return Decimal(1 if first > second else -1)
        if self._kind:
            return Decimal(0)
        found = self._compare_to(other)
        if found == 0 and self._exp != other._exp:
            found = 1 if (self._exp > other._exp) != bool(self._sign) else -1
        return Decimal(found)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def _chosen(self, other, context, wanted, by_size):
        context = context or getcontext()
        other = _operand(other)
        if self._kind >= NAN or other._kind >= NAN:
            if self._kind != SIGNALING and other._kind != SIGNALING:
                if self._kind == NAN and other._kind < NAN:
                    return other._fixed(context)
                if other._kind == NAN and self._kind < NAN:
                    return self._fixed(context)
            return self._nan(context, other)
        found = self.copy_abs()._compare_to(other.copy_abs()) if by_size else self._compare_to(other)
        if found == 0:
            found = int(self.compare_total(other))
        return (self if found == wanted or found == 0 else other)._fixed(context)

    def max(self, other, context=None):
        return self._chosen(other, context, 1, False)

    def min(self, other, context=None):
        return self._chosen(other, context, -1, False)

    def max_mag(self, other, context=None):
        return self._chosen(other, context, 1, True)

    def min_mag(self, other, context=None):
        return self._chosen(other, context, -1, True)

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._kind or other._kind:
            return self._kind >= NAN and other._kind >= NAN or self._kind == other._kind == INFINITE
        return self._exp == other._exp

    # Changing exponents.

    def quantize(self, exp, rounding=None, context=None):
        """With the exponent of another number."""
        context = context or getcontext()
        exp = _operand(exp)
        if self._kind or exp._kind:
            nan = self._nan(context, exp)
            if nan is not None:
                return nan
            if self._kind == exp._kind == INFINITE:
                return made(self._sign, 0, 0, INFINITE)
            return invalid(context)
        if rounding is None:
            rounding = context.rounding
        else:
            rounding = _check_rounding(rounding)
        exponent = exp._exp
        if not context.Etiny() <= exponent <= context.Emax:
            return invalid(context)
        if not self._int:
            return made(self._sign, 0, exponent)._fixed(context)
        if self.adjusted() > context.Emax or self.adjusted() - exponent + 1 > context.prec:
            return invalid(context)
        result = self._scaled(exponent, rounding)
        if result.adjusted() > context.Emax or digit_count(result._int) > context.prec:
            return invalid(context)
        conditions = []
        if exponent > self._exp:
            if result._compare_to(self) != 0:
                conditions.append(Inexact)
            conditions.append(Rounded)
        parts = rounded(result._sign, result._int, result._exp, context)
        return finished((*parts[:4], conditions + [each for each in parts[4] if each not in conditions]), context)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == INFINITE or self._exp >= 0:
            return made(self._sign, self._int, self._exp, self._kind)
        return self._scaled(0, _check_rounding(rounding) if rounding else context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if self._kind == FINITE and self._exp < 0:
            conditions = [Rounded]
            if self._compare_to(result) != 0:
                conditions.insert(0, Inexact)
            if self._int:
                context.raise_for(conditions)
        return result

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        number = self._fixed(context)
        if number._kind:
            return number
        if not number._int:
            return made(number._sign, 0, 0)
        most = context.Etop() if context.clamp else context.Emax
        digits = str(number._int)
        zeros = min(len(digits) - len(digits.rstrip("0")), max(most - number._exp, 0))
        return made(number._sign, number._int // 10 ** zeros, number._exp + zeros)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        limit = 2 * (context.Emax + context.prec)
        if other._kind or other._exp != 0 or other._int > limit:
            return invalid(context)
        if self._kind == INFINITE:
            return made(self._sign, 0, 0, INFINITE)
        return made(self._sign, self._int, self._exp + int(other))._fixed(context)

    def _amount(self, other, context):
        """By how many digits to shift; None when that is too many."""
        other = _operand(other)
        if other._kind or other._exp != 0 or other._int > context.prec:
            return None
        return int(other)

    def shift(self, other, context=None):
        context = context or getcontext()
        nan = self._nan(context, _operand(other))
        if nan is not None:
            return nan
        amount = self._amount(other, context)
        if amount is None:
            return invalid(context)
        if self._kind == INFINITE:
            return made(self._sign, 0, 0, INFINITE)
        if amount < 0:
            coefficient = self._int % 10 ** context.prec // 10 ** -amount
        else:
            coefficient = self._int * 10 ** amount % 10 ** context.prec
        return made(self._sign, coefficient, self._exp)

    def rotate(self, other, context=None):
        context = context or getcontext()
        nan = self._nan(context, _operand(other))
        if nan is not None:
            return nan
        amount = self._amount(other, context)
        if amount is None:
            return invalid(context)
        if self._kind == INFINITE:
            return made(self._sign, 0, 0, INFINITE)
        digits = str(self._int % 10 ** context.prec).rjust(context.prec, "0")
        return made(self._sign, int(digits[amount:] + digits[:amount]), self._exp)

    def next_minus(self, context=None):
        return self._next(context or getcontext(), 1)

    def next_plus(self, context=None):
        return self._next(context or getcontext(), 0)

    def _next(self, context, sign):
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == INFINITE:
            if self._sign == sign:
                return made(sign, 0, 0, INFINITE)
            return made(1 - sign, 10 ** context.prec - 1, context.Etop())
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = ROUND_FLOOR if sign else ROUND_CEILING
        new = self._fixed(quiet)
        if new._compare_to(self) != 0:
            return new
        return self._add(made(sign, 1, context.Etiny() - 1), quiet)

    def next_toward(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        found = self._compare_to(other)
        if found == 0:
            return self.copy_sign(other)
        result = self._next(context, 0 if found < 0 else 1)
        if result._kind == INFINITE:
            context.raise_for([Overflow, Inexact, Rounded])
        elif result.adjusted() < context.Emin:
            conditions = [Underflow, Subnormal, Inexact, Rounded]
            if not result._int:
                conditions.append(Clamped)
            context.raise_for(conditions)
        return result

    # Digits as bits.

    def _bits(self, context):
        """The digits, none of which is above 1; None when some is."""
        if self._kind or self._sign or self._exp:
            return None
        digits = str(self._int)
        if digits.strip("01") or len(digits) > context.prec:
            return None
        return int(digits, 2)

    def _logical(self, other, context, function):
        context = context or getcontext()
        first, second = self._bits(context), _operand(other)._bits(context)
        if first is None or second is None:
            return invalid(context)
        return made(0, int(bin(function(first, second))[2:]), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, int.__and__)

    def logical_or(self, other, context=None):
        return self._logical(other, context, int.__or__)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, int.__xor__)

    def logical_invert(self, context=None):
        context = context or getcontext()
        ones = Decimal(int("1" * context.prec))
        return self._logical(ones, context, int.__xor__)

    def radix(self):
        return Decimal(10)

    # As other kinds of numbers.

    def __bool__(self):
        return self._kind != FINITE or self._int != 0

    def __int__(self):
        if self._kind >= NAN:
            raise ValueError("cannot convert NaN to integer")
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._exp >= 0:
            value = self._int * 10 ** self._exp
        else:
            value = self._int // 10 ** min(-self._exp, digit_count(self._int) + 1)
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._kind == SIGNALING:
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == NAN:
            return float("-nan" if self._sign else "nan")
        return float(self._shown(False, 1))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def _rounded_int(self, rounding):
        if self._kind >= NAN:
            raise ValueError("cannot convert NaN to integer")
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        return int(self._scaled(0, rounding)) if self._exp < 0 else int(self)

    def __round__(self, n=None):
        if n is None:
            return self._rounded_int(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(made(0, 1, -n))

    def __floor__(self):
        return self._rounded_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._rounded_int(ROUND_CEILING)

    def __pow__(self, other, modulo=None):
        other = _converted(other)
        if other is None:
            return NotImplemented
        if modulo is not None:
            modulo = _converted(modulo)
            if modulo is None:
                return NotImplemented
        return self._power(other, modulo, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _converted(other)
        if other is None:
            return NotImplemented
        return other._power(self, None, getcontext())


def _check_rounding(rounding):
    context = object.__new__(Context)
    context.rounding = rounding
    return rounding


def _operator(name, method):
    def forward(self, other):
        other = _converted(other)
        if other is None:
            return NotImplemented
        return getattr(self, method)(other, getcontext())

    def backward(self, other):
        other = _converted(other)
        if other is None:
            return NotImplemented
        return getattr(other, method)(self, getcontext())

    for function, full in ((forward, f"__{name}__"), (backward, f"__r{name}__")):
        function.__name__ = full
        setattr(Decimal, full, function)


for _name, _method in (
    ("add", "_add"), ("sub", "_subtract"), ("mul", "_multiply"), ("truediv", "_divide"),
    ("floordiv", "_divide_int"), ("mod", "_remainder"), ("divmod", "_divmod"),
):
    _operator(_name, _method)
Decimal.__module__ = "decimal"
_as_static(Decimal, Context)
