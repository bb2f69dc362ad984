"""What `datetime` and `time` share: the calendar, formats of dates, and their reading."""

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    """Days of a month."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_of_year(year, month, day):
    """1 for January 1st."""
    return _BEFORE_MONTH[month] + (month > 2 and is_leap(year)) + day


def days_before_year(year):
    """Days from January 1st of year 1 to that of the year."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def to_ordinal(year, month, day):
    """1 for January 1st of year 1."""
    return days_before_year(year) + day_of_year(year, month, day)


def from_ordinal(number):
    """(year, month, day)."""
    rest = number - 1
    year = rest * 400 // 146097 + 1
    while days_before_year(year + 1) <= rest:
        year += 1
    while days_before_year(year) > rest:
        year -= 1
    rest -= days_before_year(year)
    month = 1
    while rest >= days_in_month(year, month):
        rest -= days_in_month(year, month)
        month += 1
    return year, month, rest + 1


def first_iso_monday(year):
    """The ordinal of the Monday that starts the year's first ISO week."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def iso_calendar(year, ordinal):
    """(ISO year, week, weekday) of a day."""
    monday = first_iso_monday(year)
    if ordinal < monday:
        year -= 1
        monday = first_iso_monday(year)
    elif ordinal >= monday + 52 * 7 and ordinal >= first_iso_monday(year + 1):
        year += 1
        monday = first_iso_monday(year)
    week, day = divmod(ordinal - monday, 7)
    return year, week + 1, day + 1


def from_iso_calendar(year, week, day):
    """The ordinal of a day given by ISO week; ValueError when there is none."""
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (first_iso_monday(year + 1) - first_iso_monday(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return first_iso_monday(year) + (week - 1) * 7 + day - 1


class Moment:
    """The parts that a format may ask for."""

    def __init__(self, year, month, day, hour, minute, second, weekday, yearday, zone):
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.weekday = weekday
        self.yearday = yearday
        self.zone = zone
        self.microsecond = 0
        self.offset = ""
        self.long_offset = ""


_COMPOSED = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "x": "%m/%d/%y",
    "h": "%b",
}


def _field(letter, moment):
    if letter == "Y":
        return str(moment.year)
    if letter == "m":
        return f"{moment.month:02}"
    if letter == "d":
        return f"{moment.day:02}"
    if letter == "H":
        return f"{moment.hour:02}"
    if letter == "M":
        return f"{moment.minute:02}"
    if letter == "S":
        return f"{moment.second:02}"
    if letter == "f":
        return f"{moment.microsecond:06}"
    if letter == "y":
        return f"{moment.year % 100:02}"
    if letter == "C":
        return f"{moment.year // 100:02}"
    if letter == "I":
        return f"{moment.hour % 12 or 12:02}"
    if letter == "l":
        return f"{moment.hour % 12 or 12:2}"
    if letter == "k":
        return f"{moment.hour:2}"
    if letter == "e":
        return f"{moment.day:2}"
    if letter == "p":
        return "AM" if moment.hour < 12 else "PM"
    if letter == "P":
        return "am" if moment.hour < 12 else "pm"
    if letter == "a":
        return DAY_NAMES[moment.weekday][:3]
    if letter == "A":
        return DAY_NAMES[moment.weekday]
    if letter == "b":
        return MONTH_NAMES[moment.month - 1][:3]
    if letter == "B":
        return MONTH_NAMES[moment.month - 1]
    if letter == "j":
        return f"{moment.yearday:03}"
    if letter == "w":
        return str((moment.weekday + 1) % 7)
    if letter == "u":
        return str(moment.weekday + 1)
    if letter == "U":
        return f"{(moment.yearday + 6 - (moment.weekday + 1) % 7) // 7:02}"
    if letter == "W":
        return f"{(moment.yearday + 6 - moment.weekday) // 7:02}"
    if letter in "GgV":
        year, week, _ = iso_calendar(
            moment.year, days_before_year(moment.year) + moment.yearday
        )
        return f"{week:02}" if letter == "V" else str(year) if letter == "G" else f"{year % 100:02}"
    if letter == "z":
        return moment.offset
    if letter == "Z":
        return moment.zone
    if letter == "n":
        return "\n"
    if letter == "t":
        return "\t"
    if letter == "%":
        return "%"
    return None


def format_moment(moment, format):
    """`strftime`."""
    pieces = []
    place = 0
    while True:
        percent = format.find("%", place)
        if percent < 0 or percent + 1 >= len(format):
            pieces.append(format[place:])
            return "".join(pieces)
        pieces.append(format[place:percent])
        letter = format[percent + 1]
        place = percent + 2
        if letter == ":" and format[place : place + 1] == "z":
            pieces.append(moment.long_offset)
            place += 1
            continue
        flag = ""
        if letter in "-_0^#" and place < len(format):
            flag = letter
            letter = format[place]
            place += 1
        if letter in _COMPOSED:
            text = format_moment(moment, _COMPOSED[letter])
        else:
            text = _field(letter, moment)
        if text is None:
            text = "%" + flag + letter
        elif flag == "-":
            text = text.lstrip("0 ") or "0" if text[:1] in "0 " else text
        elif flag == "^":
            text = text.upper()
        elif flag == "_" and text[:1] == "0":
            text = (text.lstrip("0") or "0").rjust(len(text))
        pieces.append(text)


class Parsed:
    """What `strptime` read."""

    def __init__(self):
        self.year = None
        self.month = None
        self.day = None
        self.hour = None
        self.twelve = None
        self.afternoon = None
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.weekday = None
        self.yearday = None
        self.offset = None
        self.offset_microseconds = 0
        self.zone = None
        self.sunday_week = None
        self.monday_week = None
        self.iso_year = None
        self.iso_week = None


class _Mismatch(Exception):
    """The text does not go with the format."""


# letter: (attribute, digits at most, least, greatest)
_NUMBERS = {
    "d": ("day", 2, 1, 31),
    "H": ("hour", 2, 0, 23),
    "I": ("twelve", 2, 1, 12),
    "j": ("yearday", 3, 1, 366),
    "m": ("month", 2, 1, 12),
    "M": ("minute", 2, 0, 59),
    "S": ("second", 2, 0, 61),
    "U": ("sunday_week", 2, 0, 53),
    "W": ("monday_week", 2, 0, 53),
    "V": ("iso_week", 2, 1, 53),
}


def _digits(text, place, most):
    end = place
    while end < len(text) and end - place < most and "0" <= text[end] <= "9":
        end += 1
    return end


def _named(text, place, names):
    rest = text[place:].lower()
    best = None
    for number, name in enumerate(names):
        if rest.startswith(name.lower()) and (best is None or len(name) > len(names[best])):
            best = number
    if best is None:
        raise _Mismatch
    return best, place + len(names[best])


def _read_offset(text, place, parsed):
    if text[place : place + 1] == "Z":
        parsed.offset = 0
        return place + 1
    sign = text[place : place + 1]
    if sign not in ("+", "-"):
        raise _Mismatch
    numbers = []
    at = place + 1
    colons = text[at + 2 : at + 3] == ":"
    for position in range(3):
        if position and colons:
            if text[at : at + 1] != ":":
                break
            at += 1
        end = _digits(text, at, 2)
        if end != at + 2:
            if position < 2:
                raise _Mismatch
            break
        numbers.append(int(text[at:end]))
        at = end
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers[2] if len(numbers) > 2 else 0)
    microseconds = 0
    if len(numbers) > 2 and text[at : at + 1] == ".":
        end = _digits(text, at + 1, 6)
        if end > at + 1:
            microseconds = int(text[at + 1 : end].ljust(6, "0"))
            at = end
    parsed.offset = -seconds if sign == "-" else seconds
    parsed.offset_microseconds = -microseconds if sign == "-" else microseconds
    return at


def _read_field(letter, text, place, parsed):
    """Where the field ends, its longest reading first; gives all ends that may be tried."""
    if letter in _NUMBERS:
        name, most, least, greatest = _NUMBERS[letter]
        end = _digits(text, place, most)
        while end > place:
            value = int(text[place:end])
            if least <= value <= greatest:
                setattr(parsed, name, value)
                return end
            end -= 1
        raise _Mismatch
    if letter in ("Y", "G"):
        end = _digits(text, place, 4)
        if end != place + 4:
            raise _Mismatch
        setattr(parsed, "year" if letter == "Y" else "iso_year", int(text[place:end]))
        return end
    if letter == "y":
        end = _digits(text, place, 2)
        if end != place + 2:
            raise _Mismatch
        value = int(text[place:end])
        parsed.year = value + (2000 if value <= 68 else 1900)
        return end
    if letter == "f":
        end = _digits(text, place, 6)
        if end == place:
            raise _Mismatch
        parsed.microsecond = int(text[place:end].ljust(6, "0"))
        return end
    if letter in ("a", "A"):
        names = [name[:3] for name in DAY_NAMES] if letter == "a" else DAY_NAMES
        parsed.weekday, end = _named(text, place, names)
        return end
    if letter in ("b", "B"):
        names = [name[:3] for name in MONTH_NAMES] if letter == "b" else MONTH_NAMES
        month, end = _named(text, place, names)
        parsed.month = month + 1
        return end
    if letter == "p":
        parsed.afternoon, end = _named(text, place, ("AM", "PM"))
        return end
    if letter in ("w", "u"):
        digit = text[place : place + 1]
        if not digit or digit not in ("0123456" if letter == "w" else "1234567"):
            raise _Mismatch
        parsed.weekday = (int(digit) - 1) % 7
        return place + 1
    if letter == "z":
        return _read_offset(text, place, parsed)
    if letter == "Z":
        number, end = _named(text, place, ("UTC", "GMT"))
        parsed.zone = ("UTC", "GMT")[number]
        return end
    return None


_READ_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _read(text, format, parsed):
    place = 0
    at = 0
    while at < len(format):
        letter = format[at]
        if letter.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            if not text[place : place + 1].isspace():
                raise _Mismatch
            while text[place : place + 1].isspace():
                place += 1
            continue
        at += 1
        if letter != "%":
            if text[place : place + 1].lower() != letter.lower():
                raise _Mismatch
            place += 1
            continue
        if at >= len(format):
            raise ValueError(f"stray % in format '{format}'")
        letter = format[at]
        at += 1
        if letter == "%":
            if text[place : place + 1] != "%":
                raise _Mismatch
            place += 1
            continue
        end = _read_field(letter, text, place, parsed)
        if end is None:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
        place = end
    return place


def _expand(format):
    for letter, meaning in _READ_COMPOSED.items():
        format = format.replace("%" + letter, meaning)
    return format


def parse(text, format):
    """`strptime`: what the text says under the format, the date complete."""
    for position, value in ((1, text), (2, format)):
        if not isinstance(value, str):
            raise TypeError(
                f"strptime() argument {position} must be str, not {type(value).__name__}"
            )
    parsed = Parsed()
    try:
        end = _read(text, _expand(format), parsed)
    except _Mismatch:
        raise ValueError(f"time data {text!r} does not match format {format!r}") from None
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    if parsed.twelve is not None:
        hour = parsed.twelve % 12
        parsed.hour = hour + 12 if parsed.afternoon == 1 else hour
    if parsed.hour is None:
        parsed.hour = 0
    _complete(parsed)
    return parsed


def _complete(parsed):
    if parsed.iso_year is not None and parsed.iso_week is not None and parsed.weekday is not None:
        ordinal = from_iso_calendar(parsed.iso_year, parsed.iso_week, parsed.weekday + 1)
        parsed.year, parsed.month, parsed.day = from_ordinal(ordinal)
    leap_day = parsed.year is None and parsed.month == 2 and parsed.day == 29
    if parsed.year is None:
        parsed.year = 1904 if leap_day else 1900
    year = parsed.year
    if parsed.yearday is None and parsed.weekday is not None:
        week = parsed.sunday_week if parsed.sunday_week is not None else parsed.monday_week
        if week is not None:
            first = (to_ordinal(year, 1, 1) + 6) % 7
            day = parsed.weekday
            if parsed.sunday_week is not None:
                first, day = (first + 1) % 7, (day + 1) % 7
            start = (7 - first) % 7
            parsed.yearday = 1 + day - first if week == 0 else 1 + start + (week - 1) * 7 + day
    if parsed.yearday is not None and (parsed.month is None or parsed.day is None):
        ordinal = days_before_year(year) + parsed.yearday
        parsed.year, parsed.month, parsed.day = from_ordinal(ordinal)
    parsed.month = parsed.month or 1
    parsed.day = parsed.day or 1
    if parsed.day > days_in_month(parsed.year, parsed.month):
        raise ValueError("day is out of range for month")
    parsed.yearday = day_of_year(parsed.year, parsed.month, parsed.day)
    if parsed.weekday is None:
        parsed.weekday = (to_ordinal(parsed.year, parsed.month, parsed.day) + 6) % 7
    if leap_day:
        parsed.year = 1900
