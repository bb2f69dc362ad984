"""Clocks and the calendar. The local time is UTC's."""

from _time import *
from _time import struct_time

_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_COMPOUND = {
    "c": "%a %b %d %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "x": "%m/%d/%y",
}
_WIDTHS = {"d": 2, "H": 2, "I": 2, "j": 3, "m": 2, "M": 2, "S": 2, "y": 2, "Y": 4, "U": 2, "W": 2, "w": 1, "u": 1}
_LIMITS = {
    "d": (1, 31), "H": (0, 23), "I": (1, 12), "j": (1, 366), "m": (1, 12), "M": (0, 59),
    "S": (0, 61), "y": (0, 99), "Y": (0, 9999), "U": (0, 53), "W": (0, 53), "w": (0, 6), "u": (1, 7),
}


def _expanded(format):
    """The format with directives that stand for several written out."""
    result = ""
    index = 0
    while index < len(format):
        letter = format[index]
        if letter == "%" and index + 1 < len(format):
            directive = format[index + 1]
            if directive in _COMPOUND:
                result += _expanded(_COMPOUND[directive])
            else:
                result += letter + directive
            index += 2
        else:
            result += letter
            index += 1
    return result


def _number(text, at, directive):
    """The number that the directive reads, and where it ends; None when there is none."""
    low, high = _LIMITS[directive]
    width = _WIDTHS[directive]
    for length in range(width, 0, -1):
        if directive == "Y" and length < 4:
            break
        part = text[at:at + length]
        if len(part) == length and part.isdigit() and low <= int(part) <= high:
            return int(part), at + length
    if directive == "d" and text[at:at + 1] == " " and text[at + 1:at + 2].isdigit():
        value = int(text[at + 1])
        if value > 0:
            return value, at + 2
    return None


def _name(text, at, names, short):
    """The index of the name that stands in the text, and where it ends."""
    for index, name in enumerate(names):
        name = name[:3] if short else name
        if text[at:at + len(name)].lower() == name:
            return index, at + len(name)
    return None


def _parse(text, format):
    """What the directives of the format find in the text, by their letters."""
    shown = f"time data {text!r} does not match format {format!r}"
    pattern = _expanded(format)
    found = {}
    at = 0
    index = 0
    while index < len(pattern):
        letter = pattern[index]
        index += 1
        if letter.isspace():
            if not text[at:at + 1].isspace():
                raise ValueError(shown)
            while text[at:at + 1].isspace():
                at += 1
            while pattern[index:index + 1].isspace():
                index += 1
            continue
        if letter != "%":
            if text[at:at + 1].lower() != letter.lower():
                raise ValueError(shown)
            at += 1
            continue
        if index == len(pattern):
            raise ValueError(f"stray % in format '{format}'")
        directive = pattern[index]
        index += 1
        if directive in _LIMITS:
            got = _number(text, at, directive)
        elif directive == "f":
            end = at
            while end < at + 6 and text[end:end + 1].isdigit():
                end += 1
            got = None if end == at else (int(text[at:end].ljust(6, "0")), end)
        elif directive in "bB":
            got = _name(text, at, _MONTHS, directive == "b")
        elif directive in "aA":
            got = _name(text, at, _DAYS, directive == "a")
        elif directive == "p":
            got = _name(text, at, ["am", "pm"], False)
        elif directive == "z":
            got = _offset(text, at)
        elif directive == "Z":
            got = _name(text, at, ["utc", "gmt"], False)
        elif directive == "%":
            got = (0, at + 1) if text[at:at + 1] == "%" else None
        else:
            raise ValueError(f"'{directive}' is a bad directive in format '{format}'")
        if got is None:
            raise ValueError(shown)
        found[directive], at = got
    if at != len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    return found


def _offset(text, at):
    """The seconds of `+hh:mm`."""
    if text[at:at + 1] == "Z":
        return 0, at + 1
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    hours = text[at + 1:at + 3]
    end = at + 3
    if text[end:end + 1] == ":":
        end += 1
    minutes = text[end:end + 2]
    if sign is None or not (len(hours) == 2 and hours.isdigit() and len(minutes) == 2 and minutes.isdigit()):
        return None
    return sign * (int(hours) * 3600 + int(minutes) * 60), end + 2


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_of_year(year, month, day):
    lengths = [31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return sum(lengths[:month - 1]) + day


def _weekday(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return (days + _day_of_year(year, month, day) - 1) % 7


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """Parse a string to a time tuple according to a format."""
    for index, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(argument)}")
    found = _parse(data_string, format)
    year = found.get("Y")
    if year is None:
        year = 1900
        if "y" in found:
            year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    month = found.get("m", 1)
    for directive in "bB":
        if directive in found:
            month = found[directive] + 1
    day = found.get("d", 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12
        if found.get("p") == 1:
            hour += 12
    if "j" in found and "m" not in found and "d" not in found:
        month = 1
        rest = found["j"]
        while month < 12 and rest > _day_of_year(year, month + 1, 1) - 1:
            month += 1
        day = rest - _day_of_year(year, month, 1) + 1
    year_for_check = year
    if month == 2 and day == 29 and "Y" not in found and "y" not in found:
        year_for_check = 1904
    if day > _day_of_year(year_for_check, month, 31) - _day_of_year(year_for_check, month, 1) + 1:
        raise ValueError("day is out of range for month")
    lengths = [31, 29 if _is_leap(year_for_check) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day > lengths[month - 1]:
        raise ValueError("day is out of range for month")
    weekday = found.get("a", found.get("A"))
    if weekday is None:
        weekday = _weekday(year, month, day)
    of_year = found.get("j", _day_of_year(year, month, day))
    is_dst = -1 if "Z" not in found else 0
    fields = (year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, of_year, is_dst)
    return struct_time(fields)
