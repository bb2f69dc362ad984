"""Dates and times of day."""

import time as _time

import _dates
from _datetime_delta import _DAY, _SECOND, _type_name, timedelta
from _datetime_text import _bad_iso, _clock_text, _end_of_iso_date, _formatted, _read_iso_date, _read_iso_time
from _datetime_zone import _asked, _check_zone, _not_given, _offset_text, timezone, tzinfo
from _types import as_static as _as_static

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
UTC = timezone.utc

_LAST_ORDINAL = _dates.to_ordinal(MAXYEAR, 12, 31)
_EPOCH_ORDINAL = _dates.to_ordinal(1970, 1, 1)


def _integer(value):
    if type(value) is int:
        return value
    if isinstance(value, float) or not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _checked_date(year, month, day):
    for position, (name, value) in enumerate((("year", year), ("month", month), ("day", day))):
        if value is _not_given:
            raise TypeError(f"function missing required argument '{name}' (pos {position + 1})")
    year, month, day = _integer(year), _integer(month), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _dates.days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _checked_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _integer(hour), _integer(minute), _integer(second)
    microsecond, fold = _integer(microsecond), _integer(fold)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


class IsoCalendarDate(tuple):
    """Year, week and weekday as ISO 8601 counts them."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day of the calendar."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_not_given, month=_not_given, day=_not_given):
        self = object.__new__(cls)
        self._year, self._month, self._day = _checked_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of a POSIX time."""
        parts = _time.localtime(timestamp)
        return cls(parts[0], parts[1], parts[2])

    @classmethod
    def today(cls):
        """The local day now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        """The day with this number; January 1st of year 1 is 1."""
        n = _integer(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _LAST_ORDINAL:
            raise ValueError(f"year {_dates.from_ordinal(n)[0]} is out of range")
        return cls(*_dates.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        """The day of an ISO 8601 text."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(text) not in (7, 8, 10):
            raise _bad_iso(text)
        try:
            return cls(*_read_iso_date(text, text))
        except ValueError:
            if "W" in text:
                raise _bad_iso(text) from None
            raise

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO week."""
        ordinal = _dates.from_iso_calendar(_integer(year), _integer(week), _integer(day))
        return cls(*_dates.from_ordinal(ordinal))

    @property
    def year(self):
        """1 to 9999."""
        return self._year

    @property
    def month(self):
        """1 to 12."""
        return self._month

    @property
    def day(self):
        """1 to the days of the month."""
        return self._day

    def _moment(self):
        return _dates.Moment(
            self._year,
            self._month,
            self._day,
            0,
            0,
            0,
            self.weekday(),
            _dates.day_of_year(self._year, self._month, self._day),
            "",
        )

    def strftime(self, format):
        """The day under a format."""
        return _formatted(self, self._moment(), format)

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def ctime(self):
        """As C's `ctime`."""
        return f"{_dates.format_moment(self._moment(), '%a %b %e %H:%M:%S')} {self._year:04}"

    def isoformat(self):
        """YYYY-MM-DD."""
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def __repr__(self):
        return f"{_type_name(self)}({self._year}, {self._month}, {self._day})"

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        """As `time.localtime` gives it."""
        return _time.struct_time(
            (
                self._year,
                self._month,
                self._day,
                0,
                0,
                0,
                self.weekday(),
                _dates.day_of_year(self._year, self._month, self._day),
                -1,
            )
        )

    def toordinal(self):
        """1 for January 1st of year 1."""
        return _dates.to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """The same with some parts changed."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def weekday(self):
        """0 for Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday."""
        return self.weekday() + 1

    def isocalendar(self):
        """Year, week and weekday as ISO 8601 counts them."""
        return IsoCalendarDate(_dates.iso_calendar(self._year, self.toordinal()))

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def _shifted(self, days):
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= _LAST_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_dates.from_ordinal(ordinal))

    def __add__(self, other):
        return self._shifted(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _checked_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        """The time of an ISO 8601 text."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*_read_iso_time(text.removeprefix("T"), text))

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        """How far ahead of UTC."""
        return _asked(self._tzinfo, "utcoffset", None)

    def dst(self):
        """The daylight saving part."""
        return _asked(self._tzinfo, "dst", None)

    def tzname(self):
        """Name of the zone."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec="auto"):
        """HH:MM:SS and more."""
        text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        text = f"{_type_name(self)}({self._hour}, {self._minute}"
        if self._second or self._microsecond:
            text += f", {self._second}"
        if self._microsecond:
            text += f", {self._microsecond}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return text + ")"

    def strftime(self, format):
        """The time under a format."""
        moment = _dates.Moment(
            1900, 1, 1, self._hour, self._minute, self._second, 0, 1, self.tzname() or ""
        )
        moment.microsecond = self._microsecond
        moment.offset = _offset_text(self.utcoffset(), "")
        moment.long_offset = _offset_text(self.utcoffset())
        return _formatted(self, moment, format)

    __format__ = date.__format__

    def replace(
        self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None
    ):
        """The same with some parts changed."""
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def _total(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond

    def _compare(self, other, equal):
        """Microseconds from the other to this; None when they only differ."""
        own, others = self.utcoffset(), other.utcoffset()
        difference = self._total() - other._total()
        if own == others:
            return difference
        if own is None or others is None:
            if equal:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return difference - own._total() + others._total()

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compare(other, False) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other, False) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other, False) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other, False) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._total() - (offset._total() if offset else 0))

    def __reduce__(self):
        return self.__class__, (
            self._hour,
            self._minute,
            self._second,
            self._microsecond,
            self._tzinfo,
        )


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(
        cls,
        year=_not_given,
        month=_not_given,
        day=_not_given,
        hour=0,
        minute=0,
        second=0,
        microsecond=0,
        tzinfo=None,
        *,
        fold=0,
    ):
        day_parts = _checked_date(year, month, day)
        parts = _checked_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = day_parts
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _at(cls, microseconds, zone=None):
        """The time this many microseconds after the start of day 0."""
        days, rest = divmod(microseconds, _DAY)
        if not 1 <= days <= _LAST_ORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = _dates.from_ordinal(days)
        seconds, microsecond = divmod(rest, _SECOND)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(year, month, day, hour, minute, second, microsecond, zone)

    @classmethod
    def _from_posix(cls, timestamp, utc):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("cannot convert float NaN to integer")
            if timestamp in (float("inf"), float("-inf")):
                raise OverflowError("cannot convert float infinity to integer")
            seconds = int(timestamp)
            microseconds = round((timestamp - seconds) * 1e6)
        else:
            seconds, microseconds = _integer(timestamp), 0
        more, microseconds = divmod(microseconds, _SECOND)
        seconds += more
        if not utc:
            seconds += _time.localtime(seconds).tm_gmtoff
        if not -62135596800 <= seconds <= 253402300799:
            raise ValueError(f"year {seconds // 31556952 + 1970} is out of range")
        return cls._at((_EPOCH_ORDINAL * 86400 + seconds) * _SECOND + microseconds)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of a POSIX time, local or in a zone."""
        _check_zone(tz)
        if tz is None:
            return cls._from_posix(timestamp, False)
        return tz.fromutc(cls._from_posix(timestamp, True).replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The time of a POSIX time in UTC, without zone."""
        return cls._from_posix(timestamp, True)

    @classmethod
    def now(cls, tz=None):
        """The time now."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        """The local time now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        """The time now in UTC, without zone."""
        return cls._from_posix(_time.time(), True)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time of day."""
        if not isinstance(date, _date):
            raise TypeError(
                f"combine() argument 1 must be datetime.date, not {type(date).__name__}"
            )
        if not isinstance(time, _clock):
            raise TypeError(
                f"combine() argument 2 must be datetime.time, not {type(time).__name__}"
            )
        return cls(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo,
            fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, text, /):
        """The time of an ISO 8601 text."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(text) < 7:
            raise _bad_iso(text)
        split = _end_of_iso_date(text)
        day = _read_iso_date(text[:split], text)
        if split == len(text):
            return cls(*day)
        clock = text[split + 1 :]
        if not clock:
            raise _bad_iso(text)
        return cls(*day, *_read_iso_time(clock, text))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time that a text says under a format."""
        parsed = _dates.parse(date_string, format)
        zone = None
        if parsed.offset is not None:
            offset = timedelta(seconds=parsed.offset, microseconds=parsed.offset_microseconds)
            zone = timezone(offset, parsed.zone) if parsed.zone else timezone(offset)
        return cls(
            parsed.year,
            parsed.month,
            parsed.day,
            parsed.hour,
            parsed.minute,
            parsed.second,
            parsed.microsecond,
            zone,
        )

    def _clock_total(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return seconds * _SECOND + self._microsecond

    def _position(self):
        return self.toordinal() * _DAY + self._clock_total()

    def utcoffset(self):
        """How far ahead of UTC."""
        return _asked(self._tzinfo, "utcoffset", self)

    def dst(self):
        """The daylight saving part."""
        return _asked(self._tzinfo, "dst", self)

    def tzname(self):
        """Name of the zone."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def _local_offset(self):
        """Microseconds that local time is ahead of UTC, this being local."""
        seconds = self._position() // _SECOND - _EPOCH_ORDINAL * 86400
        offset = _time.localtime(seconds).tm_gmtoff
        again = _time.localtime(seconds - offset).tm_gmtoff
        return again * _SECOND

    def timestamp(self):
        """The POSIX time."""
        offset = self.utcoffset()
        ahead = self._local_offset() if offset is None else offset._total()
        return (self._position() - ahead - _EPOCH_ORDINAL * _DAY) / _SECOND

    def timetuple(self):
        """As `time.localtime` gives it."""
        saving = self.dst()
        return self._tuple(-1 if saving is None else 1 if saving else 0)

    def _tuple(self, saving):
        return _time.struct_time(
            (
                self._year,
                self._month,
                self._day,
                self._hour,
                self._minute,
                self._second,
                self.weekday(),
                _dates.day_of_year(self._year, self._month, self._day),
                saving,
            )
        )

    def utctimetuple(self):
        """The time in UTC as `time.gmtime` gives it."""
        offset = self.utcoffset()
        return (self - offset if offset else self)._tuple(0)

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without zone."""
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day, with zone."""
        return _clock(
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold
        )

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None,
    ):
        """The same with some parts changed."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def astimezone(self, tz=None):
        """The same time in another zone, or in local time."""
        _check_zone(tz)
        offset = self.utcoffset()
        ahead = self._local_offset() if offset is None else offset._total()
        utc = self._position() - ahead
        if tz is None:
            seconds = utc // _SECOND - _EPOCH_ORDINAL * 86400
            local = _time.localtime(seconds)
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        elif tz is self._tzinfo:
            return self
        return tz.fromutc(type(self)._at(utc, tz))

    def _moment(self):
        moment = super()._moment()
        moment.hour, moment.minute, moment.second = self._hour, self._minute, self._second
        moment.microsecond = self._microsecond
        moment.zone = self.tzname() or ""
        moment.offset = _offset_text(self.utcoffset(), "")
        moment.long_offset = _offset_text(self.utcoffset())
        return moment

    def isoformat(self, sep="T", timespec="auto"):
        """YYYY-MM-DDTHH:MM:SS and more."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not str")
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        day = f"{self._year:04}-{self._month:02}-{self._day:02}"
        return f"{day}{sep}{clock}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_type_name(self)}({text})"

    def _difference(self, other, equal=False):
        """Microseconds from the other to this; None when one has no zone and that may be."""
        own, others = self.utcoffset(), other.utcoffset()
        difference = self._position() - other._position()
        if self._tzinfo is other._tzinfo or own == others:
            return difference
        if own is None or others is None:
            if equal:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return difference - own._total() + others._total()

    def __eq__(self, other):
        return self._difference(other, True) == 0 if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._difference(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._difference(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._difference(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._difference(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._position() - (offset._total() if offset else 0))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._position() + other._total(), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._position() - other._total(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        own, others = self.utcoffset(), other.utcoffset()
        if self._tzinfo is not other._tzinfo and (own is None) != (others is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._difference(other))

    def __reduce__(self):
        return self.__class__, (*self._key(), *_clock_parts(self), self._tzinfo)


def _clock_parts(moment):
    return moment.hour, moment.minute, moment.second, moment.microsecond


_date = date
_clock = time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

_as_static(timedelta, tzinfo, timezone, IsoCalendarDate, date, time, datetime)
