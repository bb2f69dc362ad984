"""Addresses, dates and parameters of mail."""

import datetime
import os
import random
import re
import time
import urllib.parse

from email.quoprimime import _raw_bytes

__all__ = [
    "collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate",
    "format_datetime", "getaddresses", "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz",
    "parsedate_to_datetime", "quote", "unquote", "localtime",
]

COMMASPACE = ", "
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LONG_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]
_ZONES = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
    "MST": -700, "MDT": -600, "PST": -800, "PDT": -700,
}
_specials = re.compile(r'[][\\()<>@,:;".]')
_escapes = re.compile(r'[\\"]')


def quote(str):
    """Text as it stands between quotes."""
    return str.replace("\\", "\\\\").replace('"', r"\"")


def unquote(str):
    """Text without the quotes or brackets around it."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str.startswith("<") and str.endswith(">"):
            return str[1:-1]
    return str


# -- addresses


def formataddr(pair, charset="utf-8"):
    """A name and an address as one."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        if isinstance(charset, str):
            from email.charset import Charset

            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    quotes = '"' if _specials.search(name) else ""
    name = _escapes.sub(r"\\\g<0>", name)
    return f"{quotes}{name}{quotes} <{address}>"


def _address_tokens(text):
    """Kinds and texts: quoted, comment, letter of meaning, atom, blank."""
    at = 0
    while at < len(text):
        letter = text[at]
        end = at + 1
        if letter.isspace():
            while end < len(text) and text[end].isspace():
                end += 1
            yield "blank", " "
        elif letter == '"':
            part = ""
            while end < len(text) and text[end] != '"':
                if text[end] == "\\" and end + 1 < len(text):
                    end += 1
                part += text[end]
                end += 1
            end += 1
            yield "quoted", part
        elif letter == "(":
            depth = 1
            part = ""
            while end < len(text) and depth:
                if text[end] == "\\" and end + 1 < len(text):
                    end += 1
                elif text[end] == "(":
                    depth += 1
                elif text[end] == ")":
                    depth -= 1
                    if not depth:
                        break
                part += text[end]
                end += 1
            end += 1
            yield "comment", part
        elif letter in "<>@,:;":
            yield letter, letter
        else:
            while end < len(text) and text[end] not in '<>@,:;"(' and not text[end].isspace():
                end += 1
            yield "atom", text[at:end]
        at = end


def _address_list(text):
    result = []
    words, comments, route, in_route, is_group = [], [], [], None, False
    seen = False

    def finish():
        nonlocal words, comments, route, in_route, seen
        if seen:
            if route or in_route is not None:
                name = " ".join("".join(words).split())
                address = "".join(route)
                if not name and comments:
                    name = " ".join(comments)
                elif comments:
                    name += " (" + " ".join(comments) + ")"
                result.append((name, address))
            else:
                result.append((" ".join(comments), "".join(words).replace(" ", "") if "@" in words else
                               " ".join("".join(words).split())))
        words, comments, route, in_route, seen = [], [], [], None, False

    for kind, part in _address_tokens(text):
        if kind == "comment":
            comments.append(part)
            seen = True
        elif kind == "<":
            in_route, seen = True, True
        elif kind == ">":
            in_route = False
        elif kind == ",":
            finish()
        elif kind == ":" and not in_route:
            words, is_group = [], True
        elif kind == ";":
            finish()
        elif in_route:
            if kind != "blank":
                route.append(f'"{quote(part)}"' if kind == "quoted" else part)
        elif kind == "blank":
            words.append(" ")
        else:
            words.append(part)
            seen = True
    finish()
    return result


def _is_fine(text):
    depth = 0
    quoted = False
    skip = False
    for letter in text:
        if skip:
            skip = False
        elif letter == "\\":
            skip = True
        elif letter == '"':
            quoted = not quoted
        elif not quoted and letter == "(":
            depth += 1
        elif not quoted and letter == ")":
            depth -= 1
            if depth < 0:
                return False
    return not depth


def getaddresses(fieldvalues, *, strict=True):
    """Pairs of name and address of all these headers."""
    values = [str(value) for value in fieldvalues]
    if not strict:
        return _address_list(COMMASPACE.join(values))
    result = []
    for value in values:
        if not _is_fine(value):
            result.append(("", ""))
            continue
        found = _address_list(value)
        commas = sum(1 for kind, _ in _address_tokens(value) if kind == ",") + 1
        if any("@" not in address for _, address in found) and len(found) != commas:
            found = [("", "")]
        result += [pair if "[" not in pair[1] else ("", "") for pair in found]
    return result


def parseaddr(addr, *, strict=True):
    """Name and address of one."""
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return ("", "")
    found = getaddresses([addr], strict=strict)
    if strict and len(found) > 1 or not found:
        return ("", "")
    return found[0]


# -- dates


def format_datetime(dt, usegmt=False):
    """A date as mail has it."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    elif dt.tzinfo is None:
        zone = "-0000"
    else:
        zone = dt.strftime("%z")
    return _date_text(dt.timetuple(), zone)


def _date_text(moment, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (
        _DAYS[moment[6]], moment[2], _MONTHS[moment[1] - 1], moment[0], moment[3], moment[4], moment[5], zone
    )


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A moment in seconds as mail has it."""
    if timeval is None:
        timeval = time.time()
    utc = datetime.timezone.utc
    moment = datetime.datetime.fromtimestamp(timeval, utc)
    if localtime:
        moment = moment.astimezone()
        usegmt = False
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def localtime(dt=None):
    """A date in the local zone; now."""
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


def parsedate_tz(data):
    """The parts of a date, the offset of its zone last; `None` if it is none."""
    found = _parsed(data)
    if not found:
        return None
    if found[9] is None:
        found[9] = 0
    return tuple(found)


def parsedate(data):
    """The same without the zone."""
    found = parsedate_tz(data)
    return found[:9] if isinstance(found, tuple) else found


def _parsed(data):
    if not data:
        return None
    words = data.split()
    if not words:
        return None
    if words[0].endswith(",") or words[0].lower() in [day.lower() for day in _DAYS]:
        del words[0]
    else:
        comma = words[0].rfind(",")
        if comma >= 0:
            words[0] = words[0][comma + 1:]
    if len(words) == 3:
        parts = words[0].split("-")
        if len(parts) == 3:
            words = parts + words[1:]
    if len(words) == 4:
        sign = words[3].find("+")
        if sign == -1:
            sign = words[3].find("-")
        if sign > 0:
            words[3:] = [words[3][:sign], words[3][sign:]]
        else:
            words.append("")
    if len(words) < 5:
        return None
    day, month, year, clock, zone = words[:5]
    if not (day and month and year):
        return None
    names = [name.lower() for name in _MONTHS]
    if month.lower() not in names and month.lower() not in _LONG_MONTHS:
        day, month = month, day.lower()
    month = month.lower()
    if month in names:
        number = names.index(month) + 1
    elif month in _LONG_MONTHS:
        number = _LONG_MONTHS.index(month) + 1
    else:
        return None
    day = day.removesuffix(",")
    if ":" in year and ":" not in clock:
        year, clock = clock, year
    year = year.removesuffix(",")
    if not year or not year[0].isdigit():
        year, zone = zone, year
    clock = clock.removesuffix(",").split(":")
    if len(clock) == 1 and "." in clock[0]:
        clock = clock[0].split(".")
    if len(clock) == 2:
        clock.append("0")
    try:
        year, day = int(year), int(day)
        hour, minute, second = map(int, clock)
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, number, day, hour, minute, second, 0, 1, -1, _offset(zone)]


def _offset(zone):
    zone = zone.upper()
    offset = _ZONES.get(zone)
    if offset is None:
        try:
            offset = int(zone)
        except ValueError:
            pass
        if offset == 0 and zone.startswith("-"):
            offset = None
    if not offset:
        return offset
    sign = -1 if offset < 0 else 1
    offset = abs(offset)
    return sign * (offset // 100 * 3600 + offset % 100 * 60)


def mktime_tz(data):
    """The moment in seconds of what `parsedate_tz` gives."""
    import calendar

    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """The `datetime` of a date of mail."""
    found = _parsed(data)
    if found is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    if found[9] is None:
        return datetime.datetime(*found[:6])
    return datetime.datetime(*found[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=found[9])))


def make_msgid(idstring=None, domain=None):
    """A name of its own for a message."""
    import socket

    moment = int(time.time() * 100)
    text = "" if idstring is None else "." + idstring
    if domain is None:
        domain = socket.getfqdn()
    return "<%d.%d.%d%s@%s>" % (moment, os.getpid(), random.getrandbits(64), text, domain)


# -- parameters


def decode_rfc2231(s):
    """Charset, language and text of a parameter's value."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """The value of a parameter with letters beyond ASCII."""
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return f"{charset}'{'' if language is None else language}'{s}"


def decode_params(params):
    """Parameters with what was split and encoded put together."""
    result = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        found = re.match(r"^(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?$", name)
        if found:
            number = found.group("num")
            pieces.setdefault(found.group("name"), []).append((int(number) if number else 0, value, encoded))
        else:
            result.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort()
        is_encoded = any(encoded for _, _, encoded in parts)
        value = "".join(
            urllib.parse.unquote(part, encoding="latin-1") if encoded else part for _, part, encoded in parts
        )
        value = quote(value)
        if is_encoded:
            charset, language, value = decode_rfc2231(value)
            result.append((name, (charset, language, '"%s"' % value)))
        else:
            result.append((name, '"%s"' % value))
    return result


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    try:
        return str(_raw_bytes(text), charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
