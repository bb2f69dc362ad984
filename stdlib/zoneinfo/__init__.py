"""Time zones, as the system's files describe them."""

import os
from bisect import bisect_right
from datetime import datetime, timedelta, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_EPOCH = datetime(1970, 1, 1)


class ZoneInfoNotFoundError(KeyError):
    """There is no such time zone."""


ZoneInfoNotFoundError.__module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    """A folder is not as it should be."""


def reset_tzpath(to=None):
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
        TZPATH = tuple(map(os.fspath, to))


def available_timezones():
    """The names of all time zones."""
    found = set()
    for top in TZPATH:
        for folder, folders, files in os.walk(top):
            if folder == top:
                folders[:] = [each for each in folders if each not in ("right", "posix")]
            for name in files:
                path = os.path.join(folder, name)
                try:
                    with open(path, "rb") as file:
                        if file.read(4) == b"TZif":
                            found.add(os.path.relpath(path, top))
                except OSError:
                    pass
    found.discard("posixrules")
    return found


def _seconds(moment):
    """Of a time without zone, since 1970."""
    delta = moment.replace(tzinfo=None, fold=0) - _EPOCH
    return delta.days * 86400 + delta.seconds


class _Rule:
    """What a zone does behind its last known change, such as `EST5EDT,M3.2.0,M11.1.0`."""

    def __init__(self, text):
        self._text = text
        self._at = 0
        self.standard = self._name(), timedelta(seconds=-self._offset())
        self.summer = None
        if self._at < len(text):
            name = self._name()
            shift = self.standard[1] + timedelta(hours=1)
            if self._at < len(text) and text[self._at] != ",":
                shift = timedelta(seconds=-self._offset())
            self.summer = name, shift
            _, start, end = text[self._at:].split(",")
            self._start, self._end = self._date(start), self._date(end)

    def _name(self):
        text, start = self._text, self._at
        if text[start] == "<":
            end = text.index(">", start)
            self._at = end + 1
            return text[start + 1:end]
        end = start
        while end < len(text) and text[end].isalpha():
            end += 1
        self._at = end
        return text[start:end]

    def _offset(self):
        text, start = self._text, self._at
        end = start
        while end < len(text) and text[end] in "+-0123456789:":
            end += 1
        self._at = end
        return _clock(text[start:end])

    def _date(self, text):
        day, _, time = text.partition("/")
        seconds = _clock(time) if time else 7200
        if day[0] == "M":
            return "M", tuple(map(int, day[1:].split("."))), seconds
        if day[0] == "J":
            return "J", (int(day[1:]),), seconds
        return "N", (int(day),), seconds

    def _moment(self, date, year):
        """Of a change in a year, in the time before it."""
        kind, numbers, seconds = date
        if kind == "M":
            month, week, weekday = numbers
            first = datetime(year, month, 1)
            day = 1 + (weekday - (first.weekday() + 1)) % 7 + (week - 1) * 7
            following = datetime(year + month // 12, month % 12 + 1, 1)
            last = (following - timedelta(days=1)).day
            while day > last:
                day -= 7
            base = datetime(year, month, day)
        else:
            day = numbers[0]
            if kind == "J":
                leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
                day = day - 1 + (1 if leap and day > 59 else 0)
            base = datetime(year, 1, 1) + timedelta(days=day)
        return base + timedelta(seconds=seconds)

    def of_local(self, moment, fold):
        """Offset, daylight time and name at a local time."""
        if self.summer is None:
            return self._standard()
        moment = moment.replace(tzinfo=None, fold=0)
        start = self._moment(self._start, moment.year)
        end = self._moment(self._end, moment.year)
        gain = self.summer[1] - self.standard[1]
        if fold == 0:
            begins, ends = start + (gain if gain > timedelta(0) else timedelta(0)), end
        else:
            begins, ends = start, end - gain
        if fold == 0:
            begins = start + gain if gain > timedelta(0) else start
        return self._chosen(begins <= moment < ends if begins < ends else not ends <= moment < begins)

    def of_utc(self, moment):
        if self.summer is None:
            return self._standard(), 0
        start = self._moment(self._start, moment.year) - self.standard[1]
        end = self._moment(self._end, moment.year) - self.summer[1]
        is_summer = start <= moment < end if start < end else not end <= moment < start
        gain = self.summer[1] - self.standard[1]
        fold = 1 if end <= moment < end + gain else 0
        return self._chosen(is_summer), fold

    def _standard(self):
        return self.standard[1], timedelta(0), self.standard[0]

    def _chosen(self, is_summer):
        if is_summer:
            return self.summer[1], self.summer[1] - self.standard[1], self.summer[0]
        return self._standard()


def _clock(text):
    sign = -1 if text[:1] == "-" else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    parts += [0] * (3 - len(parts))
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


class ZoneInfo(tzinfo):
    """A time zone."""

    _cache = {}

    def __new__(cls, key):
        found = cls._cache.get((cls, key))
        if found is None:
            found = cls._cache[cls, key] = cls.no_cache(key)
        return found

    @classmethod
    def no_cache(cls, key):
        if os.path.isabs(key):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        normal = os.path.normpath(key)
        if len(normal) != len(key):
            raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
        if normal.startswith(".."):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        for folder in TZPATH:
            path = os.path.join(folder, key)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    return cls.from_file(file, key)
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")

    @classmethod
    def from_file(cls, fobj, /, key=None):
        self = tzinfo.__new__(cls)
        self._key = key
        self._read(fobj.read())
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for each in list(cls._cache):
            if only_keys is None or each[1] in only_keys:
                del cls._cache[each]

    @property
    def key(self):
        return self._key

    def _read(self, data):
        if data[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        counts = self._counts(data, 0)
        start, width = 0, 4
        if data[4:5] >= b"2":
            utc, std, leap, time, kind, char = counts
            start = 44 + time * 5 + kind * 6 + char + leap * 8 + std + utc
            counts, width = self._counts(data, start), 8
        utc, std, leap, time, kind, char = counts
        at = start + 44
        number = lambda place, size: int.from_bytes(data[place:place + size], "big", signed=True)
        self._times = [number(at + width * index, width) for index in range(time)]
        at += width * time
        indices = data[at:at + time]
        at += time
        names = data[at + kind * 6:at + kind * 6 + char]
        kinds = []
        for index in range(kind):
            place = at + index * 6
            offset, is_summer, name = number(place, 4), data[place + 4], data[place + 5]
            kinds.append((offset, is_summer, names[name:names.index(b"\0", name)].decode()))
        at += kind * 6 + char + leap * (width + 4) + std + utc
        self._before = next((each for each in kinds if not each[1]), kinds[0] if kinds else (0, 0, "UTC"))
        self._kinds = self._with_gains([kinds[index] for index in indices])
        offset, _, name = self._before
        self._before = timedelta(seconds=offset), timedelta(0), name
        footer = data[at:].strip(b"\n").decode() if width == 8 else ""
        self._rule = _Rule(footer) if footer else None
        # Local times at which the zone changes, seen from before and from behind.
        self._local = [[], []]
        previous = int(self._before[0].total_seconds())
        for time, each in zip(self._times, self._kinds):
            offset = int(each[0].total_seconds())
            self._local[0].append(time + max(previous, offset))
            self._local[1].append(time + min(previous, offset))
            previous = offset

    @staticmethod
    def _counts(data, start):
        return [int.from_bytes(data[start + 20 + 4 * index:start + 24 + 4 * index], "big") for index in range(6)]

    @staticmethod
    def _with_gains(kinds):
        """Offset, daylight time and name of each: the gain is that over the nearest standard time."""
        result = []
        for index, (offset, is_summer, name) in enumerate(kinds):
            gain = 0
            if is_summer:
                gain = 3600
                for near in (*range(index - 1, -1, -1), *range(index + 1, len(kinds))):
                    if not kinds[near][1]:
                        if offset != kinds[near][0]:
                            gain = offset - kinds[near][0]
                        break
            result.append((timedelta(seconds=offset), timedelta(seconds=gain), name))
        return result

    def _found(self, moment):
        if moment is None:
            if self._rule is not None and self._rule.summer is None and not self._times:
                return self._rule._standard()
            if self._rule is None and not self._times:
                return self._before
            return None, None, None
        seconds = _seconds(moment)
        changes = self._local[moment.fold]
        index = bisect_right(changes, seconds)
        if index >= len(changes) and self._rule is not None:
            return self._rule.of_local(moment, moment.fold)
        return self._kinds[index - 1] if index else self._before

    def utcoffset(self, dt):
        return self._found(dt)[0]

    def dst(self, dt):
        return self._found(dt)[1]

    def tzname(self, dt):
        return self._found(dt)[2]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        seconds = _seconds(dt)
        index = bisect_right(self._times, seconds)
        if index >= len(self._times) and self._rule is not None:
            kind, fold = self._rule.of_utc(dt.replace(tzinfo=None))
        else:
            kind = self._kinds[index - 1] if index else self._before
            fold = 0
            if index:
                previous = self._kinds[index - 2] if index > 1 else self._before
                lost = (previous[0] - kind[0]).total_seconds()
                fold = 1 if 0 <= seconds - self._times[index - 1] < lost else 0
        return (dt + kind[0]).replace(fold=fold)

    def __repr__(self):
        if self._key is not None:
            return f"{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})"
        return f"{type(self).__module__}.{type(self).__qualname__}.from_file()"

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __reduce__(self):
        return type(self), (self._key,)
