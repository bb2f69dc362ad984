"""python-dateutil (dates)."""
# packages: dateutil six

from datetime import date, datetime, timedelta, timezone

from dateutil import tz
from dateutil.easter import EASTER_JULIAN, easter
from dateutil.parser import ParserError, isoparse, parse
from dateutil.relativedelta import FR, MO, TU, relativedelta
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, rruleset, rrulestr
from dateutil.utils import default_tzinfo, today, within_delta

now = datetime(2003, 9, 17, 20, 54, 47, 282310)
print(now + relativedelta(months=+1), now + relativedelta(months=-1, weeks=+1, hour=10))
print(date(2003, 1, 31) + relativedelta(months=+1), date(2004, 2, 29) + relativedelta(years=+1))
print(now + relativedelta(weekday=FR), now + relativedelta(day=31, weekday=FR(-1)), now.date() + relativedelta(weekday=MO(+1)))
print(relativedelta(datetime(2003, 10, 24, 10, 0), now), relativedelta(date(2024, 3, 1), date(1978, 4, 5)))
print(relativedelta(years=1, months=14, days=40, hours=30).normalized(), relativedelta(hours=1.5) * 3, bool(relativedelta()))
print(relativedelta(yearday=260) + date(2003, 1, 1), relativedelta(leapdays=+1, years=1) + date(2003, 3, 1))

for rule in (
    rrule(DAILY, count=3, dtstart=now),
    rrule(WEEKLY, interval=2, wkst=MO, byweekday=(TU, FR), count=4, dtstart=now),
    rrule(MONTHLY, byweekday=FR(-1), until=datetime(2004, 1, 1), dtstart=now),
    rrule(YEARLY, bymonth=(1, 7), bymonthday=(1, -1), byhour=9, byminute=0, bysecond=0, count=4, dtstart=now),
    rrule(MONTHLY, bysetpos=-2, byweekday=range(5), count=3, dtstart=now),
    rrulestr("DTSTART:19970902T090000\nRRULE:FREQ=DAILY;INTERVAL=10;COUNT=3"),
    rrulestr("FREQ=YEARLY;BYEASTER=0;COUNT=3", dtstart=now),
):
    print([str(day) for day in rule])
    print(str(rule).replace("\n", " "))
several = rruleset()
several.rrule(rrule(DAILY, count=7, dtstart=datetime(1997, 9, 2, 9, 0)))
several.exrule(rrule(YEARLY, byweekday=(5, 6), dtstart=datetime(1997, 9, 2, 9, 0)))
several.rdate(datetime(1997, 9, 20))
print([day.day for day in several], several[0], several.before(datetime(1997, 9, 5)), several.after(datetime(1997, 9, 5)))

default = datetime(2003, 9, 25)
for text in (
    "Thu Sep 25 10:36:28 2003", "2003-09-25T10:49:41.5-03:00", "Thu Sep 25 10:36:28", "10h36m28.5s", "Sep 2003", "Sep",
    "10:36", "20030925T104941", "25-Sep-2003", "09-25-2003", "10.09.2003", "10 pm", "Wed, July 10, '96", "1996.July.10 AD 12:08 PM",
    "Thu, 25 Sep 2003 10:49:41 -0300", "3rd of May 2001", "2003-09-25 10:49 UTC", "November 5, 1994, 8:15:30 am",
):
    print(text, "->", repr(parse(text, default=default)))
print(parse("10-09-2003", dayfirst=True), parse("03-09-10", yearfirst=True), parse("Today is 25 of September of 2003, exactly at 10:49:41 with timezone -03:00.", fuzzy=True))
print(parse("Monday at 5 pm and more", fuzzy_with_tokens=True, default=default))
for bad in ("not a date", "2003-13-45", "", "Feb 30 2007"):
    try:
        print(parse(bad))
    except (ParserError, OverflowError) as error:
        print(type(error).__name__, error)
print(isoparse("2024-W10-3"), isoparse("20240101T12:30:45.123456Z"), isoparse("2024-060"))
print([str(easter(year)) for year in (2000, 2024, 2025)], easter(2024, EASTER_JULIAN))

east = tz.tzoffset("EST", -5 * 3600)
print(datetime(2024, 1, 1, tzinfo=tz.UTC).astimezone(east), east, tz.tzutc() == tz.UTC)
rules = tz.tzstr("EST5EDT,M3.2.0,M11.1.0")
for month in (1, 7):
    moment = datetime(2024, month, 1, 12, tzinfo=rules)
    print(moment, moment.tzname(), moment.dst(), moment.astimezone(timezone.utc))
print(tz.datetime_ambiguous(datetime(2024, 11, 3, 1, 30), rules), tz.datetime_exists(datetime(2024, 3, 10, 2, 30), rules))
print(tz.resolve_imaginary(datetime(2024, 3, 10, 2, 30, tzinfo=rules)), tz.gettz("UTC").utcoffset(now), tz.gettz("Nowhere/Land"))
print(default_tzinfo(now, tz.UTC), within_delta(now, now + timedelta(1), timedelta(2)), today().hour)

# out: 2003-10-17 20:54:47.282310 2003-08-24 10:54:47.282310
# out: 2003-02-28 2005-02-28
# out: 2003-09-19 20:54:47.282310 2003-09-26 20:54:47.282310 2003-09-22
# out: relativedelta(months=+1, days=+6, hours=+13, minutes=+5, seconds=+12, microseconds=+717690) relativedelta(years=+45, months=+10, days=+25)
# out: relativedelta(years=+2, months=+2, days=+41, hours=+6) relativedelta(hours=+4) False
# out: 2003-09-17 2004-03-02
# out: ['2003-09-17 20:54:47', '2003-09-18 20:54:47', '2003-09-19 20:54:47']
# out: DTSTART:20030917T205447 RRULE:FREQ=DAILY;COUNT=3
# out: ['2003-09-19 20:54:47', '2003-09-30 20:54:47', '2003-10-03 20:54:47', '2003-10-14 20:54:47']
# out: DTSTART:20030917T205447 RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,FR
# out: ['2003-09-26 20:54:47', '2003-10-31 20:54:47', '2003-11-28 20:54:47', '2003-12-26 20:54:47']
# out: DTSTART:20030917T205447 RRULE:FREQ=MONTHLY;UNTIL=20040101T000000;BYDAY=-1FR
# out: ['2004-01-01 09:00:00', '2004-01-31 09:00:00', '2004-07-01 09:00:00', '2004-07-31 09:00:00']
# out: DTSTART:20030917T205447 RRULE:FREQ=YEARLY;COUNT=4;BYMONTH=1,7;BYMONTHDAY=1,-1;BYHOUR=9;BYMINUTE=0;BYSECOND=0
# out: ['2003-09-29 20:54:47', '2003-10-30 20:54:47', '2003-11-27 20:54:47']
# out: DTSTART:20030917T205447 RRULE:FREQ=MONTHLY;COUNT=3;BYSETPOS=-2;BYDAY=MO,TU,WE,TH,FR
# out: ['1997-09-02 09:00:00', '1997-09-12 09:00:00', '1997-09-22 09:00:00']
# out: DTSTART:19970902T090000 RRULE:FREQ=DAILY;INTERVAL=10;COUNT=3
# out: ['2004-04-11 20:54:47', '2005-03-27 20:54:47', '2006-04-16 20:54:47']
# out: DTSTART:20030917T205447 RRULE:FREQ=YEARLY;COUNT=3;BYEASTER=0
# out: [2, 3, 4, 5, 8, 20] 1997-09-02 09:00:00 1997-09-04 09:00:00 1997-09-05 09:00:00
# out: Thu Sep 25 10:36:28 2003 -> datetime.datetime(2003, 9, 25, 10, 36, 28)
# out: 2003-09-25T10:49:41.5-03:00 -> datetime.datetime(2003, 9, 25, 10, 49, 41, 500000, tzinfo=tzoffset(None, -10800))
# out: Thu Sep 25 10:36:28 -> datetime.datetime(2003, 9, 25, 10, 36, 28)
# out: 10h36m28.5s -> datetime.datetime(2003, 9, 25, 10, 36, 28, 500000)
# out: Sep 2003 -> datetime.datetime(2003, 9, 25, 0, 0)
# out: Sep -> datetime.datetime(2003, 9, 25, 0, 0)
# out: 10:36 -> datetime.datetime(2003, 9, 25, 10, 36)
# out: 20030925T104941 -> datetime.datetime(2003, 9, 25, 10, 49, 41)
# out: 25-Sep-2003 -> datetime.datetime(2003, 9, 25, 0, 0)
# out: 09-25-2003 -> datetime.datetime(2003, 9, 25, 0, 0)
# out: 10.09.2003 -> datetime.datetime(2003, 10, 9, 0, 0)
# out: 10 pm -> datetime.datetime(2003, 9, 25, 22, 0)
# out: Wed, July 10, '96 -> datetime.datetime(1996, 7, 10, 0, 0)
# out: 1996.July.10 AD 12:08 PM -> datetime.datetime(1996, 7, 10, 12, 8)
# out: Thu, 25 Sep 2003 10:49:41 -0300 -> datetime.datetime(2003, 9, 25, 10, 49, 41, tzinfo=tzoffset(None, -10800))
# out: 3rd of May 2001 -> datetime.datetime(2001, 5, 3, 0, 0)
# out: 2003-09-25 10:49 UTC -> datetime.datetime(2003, 9, 25, 10, 49, tzinfo=tzlocal())
# out: November 5, 1994, 8:15:30 am -> datetime.datetime(1994, 11, 5, 8, 15, 30)
# out: 2003-09-10 00:00:00 2003-09-10 00:00:00 2003-09-25 10:49:41-03:00
# out: (datetime.datetime(2003, 9, 29, 17, 0), (' at ', ' and more'))
# out: ParserError Unknown string format: not a date
# out: ParserError month must be in 1..12: 2003-13-45
# out: ParserError String does not contain a date:
# out: ParserError day is out of range for month: Feb 30 2007
# out: 2024-03-06 00:00:00 2024-01-01 12:30:45.123456+00:00 2024-02-29 00:00:00
# out: ['2000-04-23', '2024-03-31', '2025-04-20'] 2024-04-22
# out: 2023-12-31 19:00:00-05:00 tzoffset('EST', -18000) True
# out: 2024-01-01 12:00:00-05:00 EST 0:00:00 2024-01-01 17:00:00+00:00
# out: 2024-07-01 12:00:00-04:00 EDT 1:00:00 2024-07-01 16:00:00+00:00
# out: True False
# out: 2024-03-10 03:30:00-04:00 0:00:00 None
# out: 2003-09-17 20:54:47.282310+00:00 True 0
