//! The module `_time`: clocks and the calendar. The local time is UTC's.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_core::class::Type;
use naja_core::objects::{dict, float, int, module, none, str, tuple};
use naja_core::{Obj, Res, errors, names, ops};

use crate::sys::structure::{self, STRUCT_TIME};
use crate::threads::{self, Wake};
use crate::{io::native, os_error};

const NANOSECONDS: i64 = 1_000_000_000;
const DAY: i64 = 86_400;
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
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
];

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    let put = |name: &str, value: Obj| dict::insert(contents, &names::intern(name), &value);
    put("struct_time", STRUCT_TIME.object())?;
    for name in ["timezone", "altzone", "daylight", "CLOCK_REALTIME"] {
        put(name, Obj::small(0))?;
    }
    let clocks = [
        ("CLOCK_MONOTONIC", 1),
        ("CLOCK_PROCESS_CPUTIME_ID", 2),
        ("CLOCK_THREAD_CPUTIME_ID", 3),
        ("CLOCK_MONOTONIC_RAW", 4),
        ("CLOCK_BOOTTIME", 7),
    ];
    for (name, number) in clocks {
        put(name, Obj::small(number))?;
    }
    put("tzname", tuple::new(alloc::vec![str::new("UTC")?, str::new("UTC")?])?)?;
    Ok(none::none())
}

/// A clock of the system, in nanoseconds.
pub fn read(clock: i32) -> i64 {
    let mut now: libc::timespec = unsafe { core::mem::zeroed() };
    unsafe { libc::clock_gettime(clock, &raw mut now) };
    now.tv_sec * NANOSECONDS + now.tv_nsec
}

fn seconds(nanoseconds: i64) -> Res {
    float::new(nanoseconds as f64 / 1e9)
}

macro_rules! clocks {
    ($($function:ident, $nanoseconds:ident = $clock:ident;)*) => {
        $(
            #[doc = concat!("`", stringify!($function), "()`.")]
            pub fn $function(_: &[Obj]) -> Res {
                seconds(read(libc::$clock))
            }
            #[doc = concat!("`", stringify!($nanoseconds), "()`.")]
            pub fn $nanoseconds(_: &[Obj]) -> Res {
                int::from_i64(read(libc::$clock))
            }
        )*
    };
}

clocks! {
    time, time_ns = CLOCK_REALTIME;
    monotonic, monotonic_ns = CLOCK_MONOTONIC;
    process_time, process_time_ns = CLOCK_PROCESS_CPUTIME_ID;
    thread_time, thread_time_ns = CLOCK_THREAD_CPUTIME_ID;
}

/// `clock_gettime(clk_id, /)`.
pub fn clock_gettime(a: &[Obj]) -> Res {
    seconds(read(ops::index::c_int(&a[0])?))
}

/// `clock_gettime_ns(clk_id, /)`.
pub fn clock_gettime_ns(a: &[Obj]) -> Res {
    int::from_i64(read(ops::index::c_int(&a[0])?))
}

/// `sleep(seconds, /)`.
pub fn sleep(a: &[Obj]) -> Res {
    let duration = match float::value(&a[0]) {
        Some(value) if value.is_nan() => {
            return Err(errors::value_error("Invalid value NaN (not a number)"));
        }
        Some(value) => {
            let scaled = value * 1e9;
            let whole = scaled as i64;
            if (whole as f64) < scaled { whole + 1 } else { whole }
        }
        None => {
            if !ops::index::has_index(&a[0]) {
                return Err(errors::type_error(&format!(
                    "'{}' object cannot be interpreted as an integer",
                    a[0].class().name()
                )));
            }
            os_error::c_long(&a[0])?.saturating_mul(NANOSECONDS)
        }
    };
    if duration < 0 {
        return Err(errors::value_error("sleep length must be non-negative"));
    }
    let end = read(libc::CLOCK_MONOTONIC).saturating_add(duration);
    while threads::count() > 1 {
        if threads::block(end) == Wake::Timeout {
            return Ok(none::none());
        }
        naja_core::thread::poll()?;
    }
    loop {
        let time = libc::timespec { tv_sec: end / NANOSECONDS, tv_nsec: end % NANOSECONDS };
        let status = unsafe {
            libc::clock_nanosleep(
                libc::CLOCK_MONOTONIC,
                libc::TIMER_ABSTIME,
                &raw const time,
                core::ptr::null_mut(),
            )
        };
        if status != libc::EINTR {
            return Ok(none::none());
        }
        naja_core::thread::poll()?;
    }
}

/// Days since 1970 of a date of the Gregorian calendar.
fn days_from_date(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn date_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// The nine fields of a moment in UTC.
fn fields_of(time: i64) -> [i64; 9] {
    let days = time.div_euclid(DAY);
    let rest = time.rem_euclid(DAY);
    let (year, month, day) = date_from_days(days);
    let of_year = days - days_from_date(year, 1, 1) + 1;
    let weekday = (days + 3).rem_euclid(7);
    [year, month, day, rest / 3600, rest / 60 % 60, rest % 60, weekday, of_year, 0]
}

fn moment(argument: &Obj) -> Res<i64> {
    let Some(given) = native::given(argument) else {
        return Ok(read(libc::CLOCK_REALTIME).div_euclid(NANOSECONDS));
    };
    match float::value(given) {
        Some(value) if value.is_nan() => {
            Err(errors::value_error("Invalid value NaN (not a number)"))
        }
        Some(value) if !(-6.7e16..6.7e16).contains(&value) => {
            Err(errors::overflow_error("timestamp out of range for platform time_t"))
        }
        Some(value) => {
            let whole = value as i64;
            Ok(if (whole as f64) > value { whole - 1 } else { whole })
        }
        None => {
            let value = os_error::c_long(given)?;
            if value.unsigned_abs() > 67_000_000_000_000_000 {
                return Err(os_error::raise_number(libc::EOVERFLOW, &[]));
            }
            Ok(value)
        }
    }
}

/// `gmtime(seconds=None, /)`.
pub fn gmtime(a: &[Obj]) -> Res {
    structure::time(fields_of(moment(&a[0])?), true)
}

/// `localtime(seconds=None, /)`.
pub fn localtime(a: &[Obj]) -> Res {
    structure::time(fields_of(moment(&a[0])?), false)
}

/// The fields of a time tuple.
fn fields_from(value: &Obj) -> Res<[i64; 9]> {
    if !value.is_pointer() || !value.is_instance(&tuple::TUPLE) {
        return Err(errors::type_error("Tuple or struct_time argument required"));
    }
    let items = tuple::items(value);
    if items.len() != 9 {
        return Err(errors::type_error("function takes exactly 9 arguments"));
    }
    let mut fields = [0; 9];
    for (field, item) in fields.iter_mut().zip(items) {
        *field = i64::from(ops::index::c_int(item)?);
    }
    Ok(fields)
}

fn checked(mut fields: [i64; 9]) -> Res<[i64; 9]> {
    let limits: [(usize, i64, i64, &str); 7] = [
        (1, 0, 12, "month out of range"),
        (2, 0, 31, "day of month out of range"),
        (3, 0, 23, "hour out of range"),
        (4, 0, 59, "minute out of range"),
        (5, 0, 61, "seconds out of range"),
        (6, -1, i64::MAX, "day of week out of range"),
        (7, 0, 366, "day of year out of range"),
    ];
    for (index, least, most, message) in limits {
        if fields[index] < least || fields[index] > most {
            return Err(errors::value_error(message));
        }
    }
    fields[1] = fields[1].max(1);
    fields[2] = fields[2].max(1);
    fields[6] = (fields[6] + 7) % 7;
    fields[7] = fields[7].max(1);
    Ok(fields)
}

fn given_or_now(argument: &Obj) -> Res<[i64; 9]> {
    match native::given(argument) {
        Some(value) => checked(fields_from(value)?),
        None => Ok(fields_of(moment(&Obj::NO_VALUE)?)),
    }
}

/// `mktime(time_tuple, /)`.
pub fn mktime(a: &[Obj]) -> Res {
    let [year, month, day, hour, minute, second, ..] = fields_from(&a[0])?;
    let month = month - 1;
    let days = days_from_date(year + month.div_euclid(12), month.rem_euclid(12) + 1, 1) + day - 1;
    float::new((days * DAY + hour * 3600 + minute * 60 + second) as f64)
}

fn in_words(fields: [i64; 9]) -> Res {
    let [year, month, day, hour, minute, second, weekday, ..] = fields;
    str::new(&format!(
        "{} {} {day:2} {hour:02}:{minute:02}:{second:02} {year}",
        &WEEKDAYS[weekday as usize][..3],
        &MONTHS[month as usize - 1][..3]
    ))
}

/// `asctime(time_tuple=None, /)`.
pub fn asctime(a: &[Obj]) -> Res {
    in_words(given_or_now(&a[0])?)
}

/// `ctime(seconds=None, /)`.
pub fn ctime(a: &[Obj]) -> Res {
    in_words(fields_of(moment(&a[0])?))
}

/// `strftime(format, time_tuple=None, /)`.
pub fn strftime(a: &[Obj]) -> Res {
    if !str::is_str(&a[0]) {
        return Err(errors::type_error(&format!(
            "strftime() argument 1 must be str, not {}",
            ops::text::short_class(&a[0])
        )));
    }
    let fields = given_or_now(&a[1])?;
    let zone = match native::given(&a[1]) {
        Some(time) if time.is_exact(&STRUCT_TIME) => structure::time_zone(time),
        _ => "UTC",
    };
    let pattern = str::to_string_lossy(&a[0]);
    let mut text = String::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        if letter != '%' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some('Z') => text.push_str(zone),
            Some(directive) => write_directive(&mut text, directive, &fields),
            None => text.push('%'),
        }
    }
    str::new(&text)
}

/// The ISO year and week.
fn iso_week(year: i64, of_year: i64, weekday: i64) -> (i64, i64) {
    let week = (of_year - 1 - weekday + 10) / 7;
    let weeks_in = |year: i64| {
        let first = (days_from_date(year, 1, 1) + 3).rem_euclid(7);
        let leap = days_from_date(year + 1, 1, 1) - days_from_date(year, 1, 1) == 366;
        if first == 3 || (leap && first == 2) { 53 } else { 52 }
    };
    if week < 1 {
        (year - 1, weeks_in(year - 1))
    } else if week > weeks_in(year) {
        (year + 1, 1)
    } else {
        (year, week)
    }
}

fn write_directive(text: &mut String, directive: char, fields: &[i64; 9]) {
    let [year, month, day, hour, minute, second, weekday, of_year, _] = *fields;
    let half = if hour % 12 == 0 { 12 } else { hour % 12 };
    let sunday = (weekday + 1) % 7;
    let names = (WEEKDAYS[weekday as usize], MONTHS[month as usize - 1]);
    let written = match directive {
        'Y' => format!("{year}"),
        'm' => format!("{month:02}"),
        'd' => format!("{day:02}"),
        'e' => format!("{day:2}"),
        'H' => format!("{hour:02}"),
        'k' => format!("{hour:2}"),
        'I' => format!("{half:02}"),
        'l' => format!("{half:2}"),
        'M' => format!("{minute:02}"),
        'S' => format!("{second:02}"),
        'p' => (if hour < 12 { "AM" } else { "PM" }).into(),
        'P' => (if hour < 12 { "am" } else { "pm" }).into(),
        'a' => names.0[..3].into(),
        'A' => names.0.into(),
        'b' | 'h' => names.1[..3].into(),
        'B' => names.1.into(),
        'y' => format!("{:02}", year.rem_euclid(100)),
        'C' => format!("{:02}", year.div_euclid(100)),
        'j' => format!("{of_year:03}"),
        'w' => format!("{sunday}"),
        'u' => format!("{}", weekday + 1),
        'U' => format!("{:02}", (of_year + 6 - sunday) / 7),
        'W' => format!("{:02}", (of_year + 6 - weekday) / 7),
        'G' => format!("{}", iso_week(year, of_year, weekday).0),
        'g' => format!("{:02}", iso_week(year, of_year, weekday).0.rem_euclid(100)),
        'V' => format!("{:02}", iso_week(year, of_year, weekday).1),
        'D' | 'x' => format!("{month:02}/{day:02}/{:02}", year.rem_euclid(100)),
        'F' => format!("{year}-{month:02}-{day:02}"),
        'T' | 'X' => format!("{hour:02}:{minute:02}:{second:02}"),
        'R' => format!("{hour:02}:{minute:02}"),
        'r' => format!("{half:02}:{minute:02}:{second:02} {}", if hour < 12 { "AM" } else { "PM" }),
        'c' => format!(
            "{} {} {day:2} {hour:02}:{minute:02}:{second:02} {year}",
            &names.0[..3],
            &names.1[..3]
        ),
        's' => {
            let days = days_from_date(year, month, day);
            format!("{}", days * DAY + hour * 3600 + minute * 60 + second)
        }
        'z' => "+0000".into(),
        'n' => "\n".into(),
        't' => "\t".into(),
        '%' => "%".into(),
        other => format!("%{other}"),
    };
    text.push_str(&written);
}

/// `struct_time(sequence)`: nine fields, more are hidden.
pub fn new_struct_time(_class: &Type, values: &Obj) -> Res {
    let items: Vec<Obj> = ops::iteration::collect(values)?;
    if items.len() < 9 {
        return Err(errors::type_error(&format!(
            "time.struct_time() takes an at least 9-sequence ({}-sequence given)",
            items.len()
        )));
    }
    if items.len() > 11 {
        return Err(errors::type_error(&format!(
            "time.struct_time() takes an at most 11-sequence ({}-sequence given)",
            items.len()
        )));
    }
    let mut fields = [0; 9];
    for (field, item) in fields.iter_mut().zip(&items) {
        *field = os_error::c_long(item)?;
    }
    structure::time(fields, false)
}
