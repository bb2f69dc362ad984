"""Of `datetime`: dates and times as text."""

import _dates
from _datetime_delta import timedelta
from _datetime_zone import timezone


def _bad_iso(text):
    return ValueError(f"Invalid isoformat string: {text!r}")


def _number(text, whole):
    if not text or not (text.isascii() and text.isdigit()):
        raise _bad_iso(whole)
    return int(text)


def _read_iso_date(text, whole):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]."""
    year = _number(text[:4], whole)
    dashed = text[4:5] == "-"
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == "W":
        week = _number(rest[1:3], whole)
        day = rest[3:]
        if len(rest) < 3 or len(rest[1:3]) != 2:
            raise _bad_iso(whole)
        if day:
            if dashed:
                if day[0] != "-":
                    raise _bad_iso(whole)
                day = day[1:]
            if len(day) != 1:
                raise _bad_iso(whole)
        ordinal = _dates.from_iso_calendar(year, week, _number(day, whole) if day else 1)
        return _dates.from_ordinal(ordinal)
    if dashed:
        if len(rest) != 5 or rest[2] != "-":
            raise _bad_iso(whole)
        return year, _number(rest[:2], whole), _number(rest[3:], whole)
    if len(rest) != 4:
        raise _bad_iso(whole)
    return year, _number(rest[:2], whole), _number(rest[2:], whole)


def _read_clock(text, whole):
    """[hour, minute, second, microsecond] of HH[[:]MM[[:]SS[.fff]]]."""
    parts = [0, 0, 0, 0]
    place = 0
    colons = text[2:3] == ":"
    for position in range(3):
        digits = text[place : place + 2]
        if len(digits) != 2:
            raise _bad_iso(whole)
        parts[position] = _number(digits, whole)
        place += 2
        following = text[place : place + 1]
        if not following:
            return parts
        if following in ".," and position == 2:
            break
        if colons:
            if following != ":" or position == 2:
                raise _bad_iso(whole)
            place += 1
        elif position == 2:
            raise _bad_iso(whole)
    fraction = text[place + 1 :]
    _number(fraction, whole)
    parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _read_iso_time(text, whole):
    """(hour, minute, second, microsecond, zone)."""
    split = -1
    for mark in "+-Z":
        found = text.find(mark)
        if found >= 0 and (split < 0 or found < split):
            split = found
    if split < 0:
        return *_read_clock(text, whole), None
    parts = _read_clock(text[:split], whole)
    if text[split] == "Z":
        if split + 1 != len(text):
            raise _bad_iso(whole)
        return *parts, timezone.utc
    hours, minutes, seconds, microseconds = _read_clock(text[split + 1 :], whole)
    offset = timedelta(
        hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds
    )
    if not offset:
        return *parts, timezone.utc
    return *parts, timezone(-offset if text[split] == "-" else offset)


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    text = f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03}"
    if timespec == "microseconds":
        return f"{text}.{microsecond:06}"
    raise ValueError("Unknown timespec value")


def _formatted(self, moment, format):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    return _dates.format_moment(moment, format)


def _end_of_iso_date(text):
    """Where the date ends: the separator, which may be any letter, is there."""
    if text[4:5] == "-":
        if text[5:6] != "W":
            return min(10, len(text))
        return 10 if text[8:9] == "-" and text[9:10].isdigit() else 8
    if text[4:5] != "W":
        return min(8, len(text))
    end = 7
    while end < len(text) and text[end].isdigit():
        end += 1
    return 8 if (end - 7) % 2 else 7
