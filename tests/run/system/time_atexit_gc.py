import atexit
import gc
import time

t = time.gmtime(1700000000)
print(t)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %u %G-%V %p %I %y %% %c %x %X %Z", t), time.asctime(t), t.tm_year, t[3], t.tm_zone)
print(time.mktime((2023, 11, 14, 22, 13, 20, 0, 0, 0)) == 1700000000.0)
print(time.strptime("2024-02-29 12:34:56", "%Y-%m-%d %H:%M:%S"))
print(tuple(time.strptime("14 Nov 23", "%d %b %y")))
for bad in (("x", "%Y"), ("2024 1", "%Y"), ("2024", "%Q"), ("2023-02-30", "%Y-%m-%d")):
    try:
        time.strptime(*bad)
    except ValueError as e:
        print(e)
a = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - a >= 0.01, time.time() > 1.7e9, time.time_ns() > 10**18, time.monotonic_ns() > 0)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
print(time.gmtime(0)[:], time.gmtime(-1)[:6], time.ctime(0))
@atexit.register
def last():
    print("last")
atexit.register(print, "first", sep="-")
def gone():
    print("gone")
atexit.register(gone)
atexit.unregister(gone)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.collect() >= 0, gc.get_threshold())
print("end")

# out: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)
# out: 2023-11-14 22:13:20 Tue Tuesday Nov November 318 46 46 2 2 2023-46 PM 10 23 % Tue Nov 14 22:13:20 2023 11/14/23 22:13:20 GMT Tue Nov 14 22:13:20 2023 2023 22 GMT
# out: True
# out: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=12, tm_min=34, tm_sec=56, tm_wday=3, tm_yday=60, tm_isdst=-1)
# out: (2023, 11, 14, 0, 0, 0, 1, 318, -1)
# out: time data 'x' does not match format '%Y'
# out: unconverted data remains:  1
# out: 'Q' is a bad directive in format '%Q'
# out: day is out of range for month
# out: True True True True
# out: sleep length must be non-negative
# out: (1970, 1, 1, 0, 0, 0, 3, 1, 0) (1969, 12, 31, 23, 59, 59) Thu Jan  1 00:00:00 1970
# out: True None False None True (2000, 10, 10)
# out: end
# out: first
# out: last
