"""Exact rational numbers."""

import math
import operator

__all__ = ["Fraction"]

_HASH_MODULUS = (1 << 61) - 1
_HASH_INFINITE = 314159


def _digits(text):
    """The int in digits with single underscores between them, or None."""
    if not text or text[0] == "_" or text[-1] == "_" or "__" in text:
        return None
    plain = text.replace("_", "")
    return int(plain) if plain.isdecimal() else None


def _read(literal):
    """Numerator and denominator of a spelled number, or None."""
    text = literal.strip()
    sign = 1
    if text[:1] in ("+", "-"):
        sign = -1 if text[0] == "-" else 1
        text = text[1:]
    over, slash, under = text.partition("/")
    if slash:
        numerator = _digits(over.rstrip())
        denominator = _digits(under.lstrip())
        if numerator is None or denominator is None:
            return None
        return sign * numerator, denominator
    mantissa, mark, power = text.replace("E", "e").partition("e")
    exponent = 0
    if mark:
        power_sign = -1 if power[:1] == "-" else 1
        exponent = _digits(power[1:] if power[:1] in ("+", "-") else power)
        if exponent is None:
            return None
        exponent *= power_sign
    whole, point, decimals = mantissa.partition(".")
    if not whole and not decimals:
        return None
    numerator = _digits(whole) if whole else 0
    if numerator is None:
        return None
    if decimals:
        tail = _digits(decimals)
        if tail is None:
            return None
        places = len(decimals.replace("_", ""))
        numerator = numerator * 10**places + tail
        exponent -= places
    if exponent >= 0:
        return sign * numerator * 10**exponent, 1
    return sign * numerator, 10**-exponent


def _power_hash(numerator, denominator):
    try:
        inverse = pow(denominator, -1, _HASH_MODULUS)
    except ValueError:
        value = _HASH_INFINITE
    else:
        value = hash(hash(abs(numerator)) * inverse)
    result = value if numerator >= 0 else -value
    return -2 if result == -1 else result


class Fraction:
    """A ratio of two ints in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            top, bottom = cls._parts(numerator)
        elif type(numerator) is int is type(denominator):
            top, bottom = numerator, denominator
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = math.gcd(top, bottom)
        if bottom < 0:
            common = -common
        self._numerator = top // common
        self._denominator = bottom // common
        return self

    @staticmethod
    def _parts(value):
        if isinstance(value, (int, Fraction)):
            return value.numerator, value.denominator
        if isinstance(value, str):
            parts = _read(value)
            if parts is None:
                raise ValueError(f"Invalid literal for Fraction: {value!r}")
            return parts
        if isinstance(value, float) or type(value).__name__ == "Decimal":
            return value.as_integer_ratio()
        raise TypeError("argument should be a string or a Rational instance")

    @classmethod
    def _lowest(cls, numerator, denominator):
        """From parts that are in lowest terms already."""
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(
                f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})"
            )
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a decimal number."""
        if isinstance(dec, int):
            return cls(dec)
        if type(dec).__name__ != "Decimal":
            raise TypeError(
                f"{cls.__name__}.from_decimal() only takes Decimals, "
                f"not {dec!r} ({type(dec).__name__})"
            )
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        """The number above the line."""
        return self._numerator

    @property
    def denominator(self):
        """The number below the line, positive."""
        return self._denominator

    @property
    def real(self):
        """The number itself."""
        return +self

    @property
    def imag(self):
        """Zero."""
        return 0

    def conjugate(self):
        """The number itself."""
        return +self

    def is_integer(self):
        """Whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        older, newer = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            step = top // bottom
            below = older[1] + step * newer[1]
            if below > max_denominator:
                break
            older, newer = newer, (older[0] + step * newer[0], below)
            top, bottom = bottom, top - step * bottom
        fill = (max_denominator - older[1]) // newer[1]
        partial_below = older[1] + fill * newer[1]
        if 2 * bottom * partial_below <= self._denominator:
            return Fraction._lowest(newer[0], newer[1])
        return Fraction._lowest(older[0] + fill * newer[0], partial_below)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        return _formatted(self, format_spec)

    def _arithmetic(self, other, exact, approximate, flip):
        if isinstance(other, (int, Fraction)):
            if isinstance(other, int):
                other = Fraction(other)
            return exact(other, self) if flip else exact(self, other)
        if isinstance(other, (float, complex)):
            return approximate(other, float(self)) if flip else approximate(float(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._arithmetic(other, _add, operator.add, False)

    def __radd__(self, other):
        return self._arithmetic(other, _add, operator.add, True)

    def __sub__(self, other):
        return self._arithmetic(other, _subtract, operator.sub, False)

    def __rsub__(self, other):
        return self._arithmetic(other, _subtract, operator.sub, True)

    def __mul__(self, other):
        return self._arithmetic(other, _multiply, operator.mul, False)

    def __rmul__(self, other):
        return self._arithmetic(other, _multiply, operator.mul, True)

    def __truediv__(self, other):
        return self._arithmetic(other, _divide, operator.truediv, False)

    def __rtruediv__(self, other):
        return self._arithmetic(other, _divide, operator.truediv, True)

    def __floordiv__(self, other):
        return self._arithmetic(other, _floor_divide, operator.floordiv, False)

    def __rfloordiv__(self, other):
        return self._arithmetic(other, _floor_divide, operator.floordiv, True)

    def __mod__(self, other):
        return self._arithmetic(other, _remainder, operator.mod, False)

    def __rmod__(self, other):
        return self._arithmetic(other, _remainder, operator.mod, True)

    def __divmod__(self, other):
        return self._arithmetic(other, _divmod, divmod, False)

    def __rdivmod__(self, other):
        return self._arithmetic(other, _divmod, divmod, True)

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            if power >= 0:
                return Fraction._lowest(self._numerator**power, self._denominator**power)
            if self._numerator == 0:
                raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
            top, bottom = self._denominator**-power, abs(self._numerator) ** -power
            return Fraction._lowest(-top if self._numerator < 0 and power % 2 else top, bottom)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, int):
            return Fraction(other) ** self
        if self._denominator == 1:
            return other**self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction._lowest(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._lowest(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._lowest(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __trunc__(self):
        whole = abs(self._numerator) // self._denominator
        return -whole if self._numerator < 0 else whole

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest
            up = twice > self._denominator or twice == self._denominator and whole % 2
            return whole + 1 if up else whole
        scale = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * scale), scale)
        return Fraction(round(self / scale) * scale)

    def __hash__(self):
        return _power_hash(self._numerator, self._denominator)

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if not math.isfinite(other):
                return 0.0 == other
            return (self._numerator, self._denominator) == other.as_integer_ratio()
        return NotImplemented

    def _compare(self, other, test):
        if isinstance(other, (int, Fraction)):
            return test(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if not math.isfinite(other):
                return test(0.0, other)
            top, bottom = other.as_integer_ratio()
            return test(self._numerator * bottom, self._denominator * top)
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _add(a, b):
    bottom = a._denominator * b._denominator
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, bottom)


def _subtract(a, b):
    bottom = a._denominator * b._denominator
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, bottom)


def _multiply(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _divide(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError("Fraction(1, 0)")
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floor_divide(a, b):
    return a._numerator * b._denominator // (a._denominator * b._numerator)


def _remainder(a, b):
    top = a._numerator * b._denominator % (b._numerator * a._denominator)
    return Fraction(top, a._denominator * b._denominator)


def _divmod(a, b):
    return _floor_divide(a, b), _remainder(a, b)


def _aligned(sign, text, fill, align, width):
    room = width - len(sign) - len(text)
    if room <= 0:
        return sign + text
    if align == "<":
        return sign + text + fill * room
    if align == "=":
        return sign + fill * room + text
    left = room // 2 if align == "^" else room
    return fill * left + sign + text + fill * (room - left)


def _formatted(number, spec):
    fill, align, rest = " ", ">", spec
    if len(rest) > 1 and rest[1] in "<>=^":
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[0] in "<>=^":
        align, rest = rest[0], rest[1:]
    sign = "-" if number < 0 else ""
    if rest[:1] in ("+", "-", " "):
        sign = sign or rest[0].replace("-", "")
        rest = rest[1:]
    if not rest or rest.isdecimal() and rest[0] != "0":
        return _aligned(sign, str(abs(number)), fill, align, int(rest or "0"))
    elif rest[-1] in "eEgG":
        return format(float(number), spec)
    elif rest[-1] in "fF%":
        kind = rest[-1]
        rest, point, digits = rest[:-1].partition(".")
        if rest[:1] == "0":
            if align == ">" and spec[:1] != ">" and spec[1:2] != ">":
                fill, align = "0", "="
            rest = rest[1:]
        grouping = rest[-1:] if rest[-1:] in (",", "_") else ""
        width = rest[:-1] if grouping else rest
        grouped_zeros = grouping and fill == "0" and align == "="
        if (not width or width.isdecimal()) and (not point or digits.isdecimal()) and not grouped_zeros:
            places = int(digits) if point else 6
            text = _fixed(abs(number) * (100 if kind == "%" else 1), places, grouping)
            text += "%" if kind == "%" else ""
            return _aligned(sign, text, fill, align, int(width or "0"))
        if grouped_zeros:
            return format(float(number), spec)
    raise ValueError(
        f"Invalid format specifier {spec!r} for object of type {type(number).__name__!r}"
    )


def _fixed(number, places, grouping):
    scaled = round(number * 10**places)
    whole, decimals = divmod(scaled, 10**places)
    text = format(whole, grouping)
    return f"{text}.{decimals:0{places}d}" if places else text
