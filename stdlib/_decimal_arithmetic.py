"""Of `decimal`: rounding, division and functions, on the parts of numbers. Results are sign,
coefficient, exponent, kind and the conditions that came up."""

from _decimal_context import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    Clamped, Inexact, Overflow, Rounded, Subnormal, Underflow,
)
from _decimal_math import log_ten, scaled_exp, scaled_log

FINITE, INFINITE, NAN, SIGNALING = 0, 1, 2, 3
_NOTHING = ()


def digit_count(number):
    return len(str(number)) if number >= 10 else 1


def without_digits(sign, coefficient, count, rounding):
    """The coefficient without its last digits, and whether something was lost."""
    if count > digit_count(coefficient) + 1:
        count = digit_count(coefficient) + 1
        coefficient = 1 if coefficient else 0
        divisor = 10 ** 3
    else:
        divisor = 10 ** count
    kept, rest = divmod(coefficient, divisor)
    if not rest:
        return kept, False
    if rounding == ROUND_HALF_EVEN:
        up = 2 * rest > divisor or 2 * rest == divisor and kept & 1
    elif rounding == ROUND_HALF_UP:
        up = 2 * rest >= divisor
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * rest > divisor
    else:
        up = rounding == ROUND_05UP and kept % 5 == 0
    return kept + 1 if up else kept, True


def _overflow(sign, context, rounding):
    conditions = [Overflow, Inexact, Rounded]
    if (
        rounding in (ROUND_DOWN, ROUND_05UP)
        or rounding == ROUND_CEILING and sign
        or rounding == ROUND_FLOOR and not sign
    ):
        return sign, 10 ** context.prec - 1, context.Etop(), FINITE, conditions
    return sign, 0, 0, INFINITE, conditions


def rounded(sign, coefficient, exponent, context, rounding=None):
    """The number as it fits the context."""
    precision = context.prec
    if not coefficient:
        most = context.Emax if not context.clamp else context.Etop()
        fitted = min(max(exponent, context.Etiny()), most)
        return sign, 0, fitted, FINITE, _NOTHING if fitted == exponent else [Clamped]
    count = digit_count(coefficient)
    adjusted = exponent + count - 1
    if rounding is None:
        rounding = context.rounding
    if adjusted > context.Emax:
        return _overflow(sign, context, rounding)
    subnormal = adjusted < context.Emin
    if count <= precision and not subnormal:
        if not context.clamp or exponent <= context.Etop():
            return sign, coefficient, exponent, FINITE, _NOTHING
        shift = exponent - context.Etop()
        return sign, coefficient * 10 ** shift, context.Etop(), FINITE, [Clamped]
    least = max(adjusted + 1 - precision, context.Etiny())
    conditions = [Subnormal] if subnormal else []
    if exponent >= least:
        return sign, coefficient, exponent, FINITE, conditions
    coefficient, is_inexact = without_digits(sign, coefficient, least - exponent, rounding)
    if coefficient >= 10 ** precision:
        coefficient //= 10
        least += 1
        if least > context.Etop():
            return _overflow(sign, context, rounding)
    if is_inexact:
        if subnormal:
            conditions = [Underflow, Subnormal]
        conditions.append(Inexact)
    conditions.append(Rounded)
    if not coefficient:
        conditions.append(Clamped)
    return sign, coefficient, least, FINITE, conditions


def divided(sign, first, first_exponent, second, second_exponent, context):
    """The quotient of finite numbers, the second of which is not zero."""
    ideal = first_exponent - second_exponent
    if not first:
        return rounded(sign, 0, ideal, context)
    shift = digit_count(second) - digit_count(first) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(first * 10 ** shift, second)
    else:
        quotient, rest = divmod(first, second * 10 ** -shift)
    if rest:
        # Half a unit and no more looks different from half a unit.
        if quotient % 5 == 0:
            quotient += 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return rounded(sign, quotient, exponent, context)


def _approximated(sign, compute, context):
    """Rounds what `compute` gives to more and more digits until the last one is certain."""
    extra = 4
    while True:
        coefficient, exponent = compute(context.prec + extra)
        tail = digit_count(coefficient) - context.prec
        if tail > 2:
            half = 5 * 10 ** (tail - 1)
            if abs(coefficient % (2 * half) - half) > 100 and 100 < coefficient % (2 * half) < 2 * half - 100:
                break
        if extra > context.prec + 40:
            break
        extra += 8 + extra // 2
    parts = rounded(sign, coefficient * 10 + 1, exponent - 1, context, ROUND_HALF_EVEN)
    return parts


def _tiny(sign, base, context, grows):
    """A result that differs from the base by less than any digit shows."""
    shift = context.prec + 1
    coefficient = base * 10 ** shift + (1 if grows else -1)
    return rounded(sign, coefficient, -shift, context, ROUND_HALF_EVEN)


def exponential(sign, coefficient, exponent, context):
    """`e` to the power of a finite number."""
    adjusted = exponent + digit_count(coefficient) - 1
    if sign == 0 and adjusted > digit_count((context.Emax + 1) * 3):
        return rounded(0, 1, context.Emax + 1, context, ROUND_HALF_EVEN)
    if sign == 1 and adjusted > digit_count((1 - context.Etiny()) * 3):
        return rounded(0, 1, context.Etiny() - 1 - context.prec, context, ROUND_HALF_EVEN)
    if adjusted < -context.prec - 2:
        return _tiny(0, 1, context, not sign)
    value = -coefficient if sign else coefficient
    return _approximated(0, lambda digits: scaled_exp(value, exponent, digits), context)


def logarithm(coefficient, exponent, context, of_ten):
    """The natural logarithm, or the one of base ten, of a number that is not one."""
    negative = [0]
    adjusted = abs(exponent + digit_count(coefficient) - 1)

    def compute(digits):
        places = digits + 2
        while True:
            value = scaled_log(coefficient, exponent, places + 4)
            if of_ten:
                bits = int((places + len(str(adjusted)) + 10) * 3.33) + 40
                value = (value << bits) // log_ten(bits)
            value //= 10 ** 4
            negative[0] = 1 if value < 0 else 0
            if digit_count(abs(value)) >= digits:
                return abs(value), -places
            places += digits - digit_count(abs(value)) + 3

    result = _approximated(0, compute, context)
    return negative[0], *result[1:]


def power_of(sign, base, base_exponent, power, context):
    """A positive number but one to a finite power but zero."""
    if power._is_integer() and power.adjusted() < 10:
        count = int(power)
        if abs(count) * digit_count(base) < 40 * context.prec + 4000:
            exact = base ** abs(count)
            if count > 0:
                return rounded(sign, exact, base_exponent * count, context)
            return divided(sign, 1, 0, exact, base_exponent * -count, context)
    # How large the result is, roughly.
    adjusted = base_exponent + digit_count(base) - 1
    value = -power._int if power._sign else power._int
    size = digit_count(abs(adjusted) + 1) + power.adjusted()
    if size > digit_count(context.Emax) + 3:
        grows = (adjusted >= 0) == (value > 0)
        if adjusted not in (0, -1) or size > 2 * digit_count(context.Emax) + 2 * context.prec:
            if grows:
                return rounded(sign, 1, context.Emax + 1, context)
            return rounded(sign, 1, context.Etiny() - 1 - context.prec, context)

    def compute(digits):
        places = digits + max(power.adjusted(), 0) + 10
        log = scaled_log(base, base_exponent, places)
        while digit_count(abs(log)) < digits:
            places += digits - digit_count(abs(log)) + 3
            log = scaled_log(base, base_exponent, places)
        return scaled_exp(log * value, power._exp - places, digits + 2)

    log = scaled_log(base, base_exponent, context.prec + 10)
    exponent = power._exp - context.prec - 10 + digit_count(abs(log * value)) - 1
    if exponent < -context.prec - 3:
        return _tiny(sign, 1, context, log * value > 0)
    if log * value > 0 and exponent > digit_count((context.Emax + 1) * 3):
        return rounded(sign, 1, context.Emax + 1, context)
    if log * value < 0 and exponent > digit_count((1 - context.Etiny()) * 3):
        return rounded(sign, 1, context.Etiny() - 1 - context.prec, context)
    coefficient, result_exponent = compute(context.prec + 12)
    nearest = coefficient // 10 ** 8 * 10 ** 8
    if 0 < coefficient - nearest < 10 ** 4:
        coefficient = nearest
    elif nearest + 10 ** 8 - coefficient < 10 ** 4:
        coefficient = nearest + 10 ** 8
    parts = rounded(sign, coefficient, result_exponent, context)
    conditions = list(parts[4])
    for each in (Inexact, Rounded):
        if each not in conditions:
            conditions.append(each)
    return (*parts[:4], conditions)
