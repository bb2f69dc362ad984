"""Of `datetime`: lengths of time."""

_SECOND = 1000000
_DAY = 86400 * _SECOND


def _type_name(value):
    """A type as C code names it."""
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


class timedelta:
    """A length of time, to the microsecond."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(
        cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ):
        total = 0
        rest = 0.0
        parts = (
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, _SECOND),
            ("minutes", minutes, 60 * _SECOND),
            ("hours", hours, 3600 * _SECOND),
            ("days", days, _DAY),
            ("weeks", weeks, 7 * _DAY),
        )
        for name, value, unit in parts:
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                fraction = (value - whole) * unit
                more = int(fraction)
                total += more
                rest += fraction - more
            else:
                raise TypeError(
                    f"unsupported type for timedelta {name} component: {type(value).__name__}"
                )
        if rest:
            whole = round(rest)
            if abs(whole - rest) == 0.5:
                odd = total & 1
                whole = 2 * round((rest + odd) * 0.5) - odd
            total += whole
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        days, rest = divmod(total, _DAY)
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, _SECOND)
        return self

    @property
    def days(self):
        """Whole days, perhaps negative."""
        return self._days

    @property
    def seconds(self):
        """Seconds beyond the days."""
        return self._seconds

    @property
    def microseconds(self):
        """Microseconds beyond the seconds."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * _SECOND + self._microseconds

    def total_seconds(self):
        """The length in seconds."""
        return self._total() / _SECOND

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, name)
            if value:
                parts.append(f"{name}={value}")
        return f"{_type_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self._microseconds:
            text += f".{self._microseconds:06}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __bool__(self):
        return self._total() != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_divide_rounding(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            divisor = other._total()
            if not divisor:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._total() // divisor
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_divide_rounding(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            if not top:
                raise ZeroDivisionError("division by zero")
            return timedelta._of(_divide_rounding(self._total() * bottom, top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("integer modulo by zero")
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            quotient, rest = divmod(self._total(), other._total())
            return quotient, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _divide_rounding(top, bottom):
    if bottom < 0:
        top, bottom = -top, -bottom
    quotient, rest = divmod(top, bottom)
    if rest * 2 > bottom or (rest * 2 == bottom and quotient & 1):
        quotient += 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


timedelta.__module__ = "datetime"
