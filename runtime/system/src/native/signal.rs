//! The module `_signal`.

use naja_core::objects::{dict, float, module, none, tuple};
use naja_core::{Obj, Res, errors, names, ops};

use crate::os_error;
use crate::signals::{self, Action, SIGNALS};

const NUMBERS: &[(&str, i32)] = &[
    ("SIGHUP", libc::SIGHUP),
    ("SIGINT", libc::SIGINT),
    ("SIGQUIT", libc::SIGQUIT),
    ("SIGILL", libc::SIGILL),
    ("SIGTRAP", libc::SIGTRAP),
    ("SIGABRT", libc::SIGABRT),
    ("SIGBUS", libc::SIGBUS),
    ("SIGFPE", libc::SIGFPE),
    ("SIGKILL", libc::SIGKILL),
    ("SIGUSR1", libc::SIGUSR1),
    ("SIGSEGV", libc::SIGSEGV),
    ("SIGUSR2", libc::SIGUSR2),
    ("SIGPIPE", libc::SIGPIPE),
    ("SIGALRM", libc::SIGALRM),
    ("SIGTERM", libc::SIGTERM),
    ("SIGSTKFLT", libc::SIGSTKFLT),
    ("SIGCHLD", libc::SIGCHLD),
    ("SIGCONT", libc::SIGCONT),
    ("SIGSTOP", libc::SIGSTOP),
    ("SIGTSTP", libc::SIGTSTP),
    ("SIGTTIN", libc::SIGTTIN),
    ("SIGTTOU", libc::SIGTTOU),
    ("SIGURG", libc::SIGURG),
    ("SIGXCPU", libc::SIGXCPU),
    ("SIGXFSZ", libc::SIGXFSZ),
    ("SIGVTALRM", libc::SIGVTALRM),
    ("SIGPROF", libc::SIGPROF),
    ("SIGWINCH", libc::SIGWINCH),
    ("SIGIO", libc::SIGIO),
    ("SIGPWR", libc::SIGPWR),
    ("SIGSYS", libc::SIGSYS),
    ("SIGRTMIN", 34),
    ("SIGRTMAX", 64),
];

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    for (name, number) in NUMBERS {
        dict::insert(contents, &names::intern(name), &Obj::small(i64::from(*number)))?;
    }
    Ok(none::none())
}

fn number(argument: &Obj) -> Res<usize> {
    let number = ops::index::c_int(argument)?;
    match usize::try_from(number) {
        Ok(number @ 1..=SIGNALS) => Ok(number),
        _ => Err(errors::value_error("signal number out of range")),
    }
}

/// `signal(number, handler, /)`: 0 and 1 stand for what the system does and for nothing.
pub fn signal(a: &[Obj]) -> Res {
    if !crate::threads::is_main() {
        return Err(errors::value_error(
            "signal only works in main thread of the main interpreter",
        ));
    }
    let number = number(&a[0])?;
    let action = match naja_core::objects::int::as_i64(&a[1]) {
        Some(0) => Action::Default,
        Some(1) => Action::Ignore,
        _ => Action::Call(a[1].clone()),
    };
    naja_core::thread::poll()?;
    if !signals::set_handler(number, action) {
        return Err(os_error::raise(&[]));
    }
    Ok(none::none())
}

/// `getsignal(number, /)`: what `signal` was given last, None before that.
pub fn getsignal(a: &[Obj]) -> Res {
    let handler = signals::handler(number(&a[0])?);
    Ok(if handler.is_missing() { none::none() } else { handler })
}

/// `alarm(seconds, /)`.
pub fn alarm(a: &[Obj]) -> Res {
    let seconds = i64::from(ops::index::c_int(&a[0])?);
    let old = set_timer(libc::ITIMER_REAL, [seconds * 1_000_000, 0])?;
    Ok(Obj::small((old[0] + 999_999) / 1_000_000))
}

fn set_timer(which: i32, [first, then]: [i64; 2]) -> Res<[i64; 2]> {
    let time = |value: i64| libc::timeval { tv_sec: value / 1_000_000, tv_usec: value % 1_000_000 };
    let new = libc::itimerval { it_value: time(first), it_interval: time(then) };
    let mut old: libc::itimerval = unsafe { core::mem::zeroed() };
    if unsafe { libc::setitimer(which as _, &raw const new, &raw mut old) } < 0 {
        return Err(os_error::raise(&[]));
    }
    Ok(microseconds(&old))
}

fn microseconds(timer: &libc::itimerval) -> [i64; 2] {
    [timer.it_value, timer.it_interval].map(|time| time.tv_sec * 1_000_000 + time.tv_usec)
}

fn pair([first, then]: [i64; 2]) -> Res {
    tuple::from_slice(&[float::new(first as f64 / 1e6)?, float::new(then as f64 / 1e6)?])
}

/// `setitimer(which, seconds, interval=0.0, /)`.
pub fn setitimer(a: &[Obj]) -> Res {
    let seconds = |argument: &Obj| match argument.given() {
        None => Ok(0.0),
        Some(value) => match float::value(value) {
            Some(value) => Ok(value),
            None => os_error::c_long(value).map(|value| value as f64),
        },
    };
    let times = [seconds(&a[1])?, seconds(&a[2])?].map(|time| (time * 1e6) as i64);
    pair(set_timer(ops::index::c_int(&a[0])?, times)?)
}

/// `getitimer(which, /)`.
pub fn getitimer(a: &[Obj]) -> Res {
    let mut timer: libc::itimerval = unsafe { core::mem::zeroed() };
    if unsafe { libc::getitimer(ops::index::c_int(&a[0])? as _, &raw mut timer) } < 0 {
        return Err(os_error::raise(&[]));
    }
    pair(microseconds(&timer))
}

/// `pause()`.
pub fn pause(_: &[Obj]) -> Res {
    while !signals::is_pending() {
        // A signal may come right before the wait, so that it is not for ever.
        if crate::threads::count() > 1 {
            crate::threads::block(crate::threads::now() + 100_000_000);
        } else {
            unsafe { libc::ppoll(core::ptr::null_mut(), 0, &TENTH, core::ptr::null()) };
        }
    }
    naja_core::thread::poll()?;
    Ok(none::none())
}

const TENTH: libc::timespec = libc::timespec { tv_sec: 0, tv_nsec: 100_000_000 };

/// `raise_signal(number, /)`.
pub fn raise_signal(a: &[Obj]) -> Res {
    let number = ops::index::c_int(&a[0])?;
    if unsafe { libc::raise(number) } != 0 {
        return Err(os_error::raise(&[]));
    }
    naja_core::thread::poll()?;
    Ok(none::none())
}

/// `pthread_sigmask(how, mask, /)`: masks as ints, bit n - 1 for signal n.
pub fn sigmask(a: &[Obj]) -> Res {
    let how = ops::index::c_int(&a[0])?;
    let mut mask: libc::sigset_t = unsafe { core::mem::zeroed() };
    let mut old: libc::sigset_t = unsafe { core::mem::zeroed() };
    let wanted = os_error::c_long(&a[1])? as u64;
    // SAFETY: the set begins with the bits of the signals.
    let status = unsafe {
        (&raw mut mask).cast::<u64>().write(wanted);
        libc::sigprocmask(how, &raw const mask, &raw mut old)
    };
    if status < 0 {
        return Err(os_error::raise(&[]));
    }
    naja_core::thread::poll()?;
    naja_core::objects::int::from_u64(unsafe { *(&raw const old).cast::<u64>() })
}
