//! Whose turn it is, and for how long.

use alloc::vec::Vec;
use core::ffi::c_int;
use core::sync::atomic::{AtomicBool, Ordering};

use naja_core::thread;

use super::{FOR_EVER, ThreadRef, Wake, scheduler, switch_to, wake};

/// How long a turn is while others wait: CPython's switch interval.
const TURN_MICROSECONDS: i64 = 5000;
/// The longest wait for an event, in case that a signal came right before it.
const WAIT_MAX: i64 = 500_000_000;
const NANOSECONDS: i64 = 1_000_000_000;

static TURN_ENDS: AtomicBool = AtomicBool::new(false);

/// The handler of the signal that ends a turn.
pub extern "C" fn on_tick(_signal: c_int) {
    TURN_ENDS.store(true, Ordering::Relaxed);
    thread::request_attention();
}

/// Starts or stops the clock that ends turns. It counts the time that the program computes.
pub fn set_timer(on: bool) {
    let interval = libc::timeval { tv_sec: 0, tv_usec: if on { TURN_MICROSECONDS } else { 0 } };
    let timer = libc::itimerval { it_interval: interval, it_value: interval };
    // SAFETY: a valid timer.
    unsafe {
        if on {
            crate::signals::install_tick();
        }
        libc::setitimer(libc::ITIMER_VIRTUAL, &raw const timer, core::ptr::null_mut());
    }
}

/// At a poll: the turn ends where its time is over.
pub fn attend() {
    if TURN_ENDS.swap(false, Ordering::Relaxed) {
        give_way();
    }
}

/// The others whose turn it may be go first.
pub fn give_way() {
    let scheduler = scheduler();
    if scheduler.is_finishing || scheduler.count == 1 {
        return;
    }
    look_at_files(0);
    expire();
    if let Some(next) = scheduler.ready.pop_front() {
        scheduler.ready.push_back(scheduler.current);
        switch_to(next);
    }
}

/// The thread whose turn comes now; waits for one.
pub fn next() -> ThreadRef {
    loop {
        expire();
        let scheduler = scheduler();
        if scheduler.is_finishing {
            // Only the main thread is left: what it waits for may come by time alone.
            let current = scheduler.current;
            scheduler.ready.retain(|thread| core::ptr::eq(*thread, current));
        }
        if let Some(next) = scheduler.ready.pop_front() {
            return next;
        }
        let nearest = scheduler.timed.iter().map(|thread| unsafe { (**thread).deadline }).min();
        let wait = match nearest {
            None | Some(FOR_EVER) => WAIT_MAX,
            Some(nearest) => (nearest - now()).clamp(0, WAIT_MAX),
        };
        look_at_files(wait);
        if crate::signals::is_pending() {
            wake(scheduler.main, Wake::Interrupted);
        }
    }
}

/// The monotonic clock, in nanoseconds.
pub fn now() -> i64 {
    crate::native::time::read(libc::CLOCK_MONOTONIC)
}

/// Wakes those whose time has come, the earliest first.
fn expire() {
    let scheduler = scheduler();
    if scheduler.timed.is_empty() {
        return;
    }
    let now = now();
    // SAFETY: threads that wait have not ended.
    let key = |thread: &ThreadRef| unsafe { ((**thread).deadline, (**thread).order) };
    let mut due: Vec<ThreadRef> =
        scheduler.timed.iter().copied().filter(|thread| key(thread).0 <= now).collect();
    due.sort_unstable_by_key(key);
    for thread in due {
        wake(thread, Wake::Timeout);
    }
}

/// Wakes those whose descriptors have something, waiting for that so many nanoseconds.
fn look_at_files(wait: i64) {
    let scheduler = scheduler();
    let mut threads = Vec::new();
    let mut files = Vec::new();
    for thread in &scheduler.timed {
        // SAFETY: as in `expire`.
        let waited_for = unsafe { &(**thread).files };
        threads.extend(waited_for.iter().map(|_| *thread));
        files.extend_from_slice(waited_for);
    }
    if files.is_empty() && wait == 0 {
        return;
    }
    let time = libc::timespec { tv_sec: wait / NANOSECONDS, tv_nsec: wait % NANOSECONDS };
    let found = unsafe {
        libc::ppoll(
            files.as_mut_ptr(),
            files.len() as libc::nfds_t,
            &raw const time,
            core::ptr::null(),
        )
    };
    if found > 0 {
        for (thread, file) in threads.iter().zip(&files) {
            if file.revents != 0 {
                wake(*thread, Wake::Ready);
            }
        }
    }
}
