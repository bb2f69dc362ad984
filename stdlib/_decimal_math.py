"""Of `decimal`: exponential and logarithm, on ints that stand for fractions of a power of two."""

_logs = {}


def exp_fixed(x, bits):
    """`e ** (x / 2**bits)`, times `2**bits`, for x from -2**bits to 4 * 2**bits."""
    halvings = int(bits ** 0.5) // 2 + 8
    work = bits + 2 * halvings + 16
    x <<= work - bits
    x >>= halvings
    one = 1 << work
    total = term = one
    count = 1
    while term:
        term = (term * x >> work) // count
        total += term
        count += 1
        if term == -1:
            break
    for _ in range(halvings):
        total = total * total >> work
    return total >> work - bits


def _inverse_tangent(number, work):
    """The area tangent of 1 / number."""
    power = total = (1 << work) // number
    square = number * number
    count = 3
    while power:
        power //= square
        total += power // count
        count += 2
    return total


def log_ten(bits):
    """The logarithm of ten."""
    found = _logs.get("ten")
    if found is None or found[0] < bits:
        work = bits + 32
        value = 46 * _inverse_tangent(31, work) + 34 * _inverse_tangent(49, work) + 20 * _inverse_tangent(161, work)
        found = _logs["ten"] = work, value
    return found[1] >> found[0] - bits


def log_fixed(x, bits):
    """The logarithm of `x / 2**bits`, times `2**bits`, for x from about 1 to 10 times that."""
    import math

    work = bits + 24
    x <<= work - bits
    shift = max(x.bit_length() - 60, 0)
    guess = math.log((x >> shift) / (1 << 52)) - (work - shift - 52) * math.log(2)
    y = int(guess * (1 << 52))
    y = y << work - 52 if work >= 52 else y >> 52 - work
    right = 45
    while right < work:
        right *= 3
        e = exp_fixed(y, work)
        y += (2 * (x - e) << work) // (x + e)
    return y >> work - bits


def scaled_log(coefficient, exponent, digits):
    """The logarithm of `coefficient * 10**exponent`, times `10**digits`, to within a few units."""
    length = len(str(coefficient))
    power = exponent + length - 1
    bits = int((digits + len(str(abs(power)))) * 3.33) + 40
    # Between 1 and 10, or close to 1 from below where that is near.
    if power == -1 and length > 0:
        ten = 10 ** length
        if coefficient * 2 > ten:
            power, length = 0, length + 1
    x = (coefficient << bits) // 10 ** (length - 1)
    near = (1 << bits) - x
    if 0 < near < 1 << bits - 8 or near < 0 and -near < 1 << bits - 8:
        # Close to 1 the result is small: more bits for the digits that are left.
        bits += bits - abs(near).bit_length() + 16
        x = (coefficient << bits) // 10 ** (length - 1)
    value = log_fixed(x, bits)
    if power:
        value += power * log_ten(bits)
    return (value * 10 ** digits) >> bits


def scaled_exp(coefficient, exponent, digits):
    """`e ** (coefficient * 10**exponent)` as an int of at least so many digits, and the power of ten
    that it is times."""
    extra = max(len(str(abs(coefficient))) + exponent, 0)
    bits = int((digits + extra) * 3.33) + 40
    if exponent >= 0:
        x = coefficient * 10 ** exponent << bits
    else:
        x = (coefficient << bits) // 10 ** -exponent
    ten = log_ten(bits)
    power, rest = divmod(x, ten)
    value = exp_fixed(rest, bits)
    return (value * 10 ** digits) >> bits, power - digits
