//! Locks of `_thread`: `lock` and `RLock`.

use alloc::collections::VecDeque;
use alloc::format;

use naja_core::class::{BASE, Slots, Spec, Type};
use naja_core::objects::{float, none, str, tuple};
use naja_core::{Obj, Res, errors, ops};

use crate::io::native::{self, Native};
use crate::threads::{self, FOR_EVER, ThreadRef, Wake};

/// What both kinds of locks hold.
struct Lock {
    /// The thread that holds it; of a `lock`, the one that acquired it. Null when it is free.
    owner: ThreadRef,
    /// How often the owner has acquired it.
    count: u64,
    waiting: VecDeque<ThreadRef>,
}

const fn slots() -> Slots {
    Slots {
        drop: Some(native::release::<Lock>),
        new: Some(|class, _| {
            let free = Lock { owner: core::ptr::null_mut(), count: 0, waiting: VecDeque::new() };
            native::make(Type::of(class), Some(free))
        }),
        ..Slots::NONE
    }
}

/// `_thread.lock`.
pub static LOCK: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::thread_lock),
    slots: Slots { repr: Some(repr_lock), ..slots() },
    ..Spec::new("_thread.lock", size_of::<Native<Lock>>())
});

/// `_thread.RLock`.
pub static RLOCK: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::thread_rlock),
    slots: Slots { repr: Some(repr_rlock), ..slots() },
    ..Spec::new("_thread.RLock", size_of::<Native<Lock>>())
});

fn lock(object: &Obj) -> Res<&mut Lock> {
    native::state::<Lock>(object)
}

fn repr_lock(object: &Obj) -> Res {
    let state = if lock(object)?.count > 0 { "locked" } else { "unlocked" };
    let name = object.class().name();
    let address = object.address() as usize;
    str::new(&format!("<{state} _thread.{name} object at {address:#x}>"))
}

fn repr_rlock(object: &Obj) -> Res {
    let own = lock(object)?;
    let state = if own.count > 0 { "locked" } else { "unlocked" };
    let address = object.address() as usize;
    str::new(&format!(
        "<{state} _thread.RLock object owner={} count={} at {address:#x}>",
        own.owner as usize, own.count
    ))
}

/// Until when to wait, from `blocking` and `timeout`; none: not at all.
fn deadline(blocking: &Obj, timeout: &Obj) -> Res<Option<i64>> {
    let blocking = blocking.given().map_or(Ok(true), ops::compare::truth)?;
    let seconds = match timeout.given() {
        None => -1.0,
        Some(timeout) => match float::value(timeout) {
            Some(value) => value,
            None => crate::os_error::c_long(timeout)? as f64,
        },
    };
    if seconds.is_nan() {
        return Err(errors::value_error("Invalid value NaN (not a number)"));
    }
    if !blocking && seconds != -1.0 {
        return Err(errors::value_error("can't specify a timeout for a non-blocking call"));
    }
    if seconds < 0.0 && seconds != -1.0 {
        return Err(errors::value_error("timeout value must be a non-negative number"));
    }
    if seconds > 9_223_372_036.0 {
        return Err(errors::overflow_error("timeout value is too large"));
    }
    if !blocking || seconds == 0.0 {
        return Ok(None);
    }
    if seconds < 0.0 {
        return Ok(Some(FOR_EVER));
    }
    Ok(Some(threads::now().saturating_add((seconds * 1e9) as i64)))
}

/// Waits until the lock is free; false when the time is up.
fn wait(object: &Obj, deadline: Option<i64>) -> Res<bool> {
    while lock(object)?.count > 0 {
        let Some(deadline) = deadline else { return Ok(false) };
        let thread = threads::current();
        let waiting = &mut lock(object)?.waiting;
        if waiting.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        waiting.push_back(thread);
        let reason = threads::block(deadline);
        if reason != Wake::Ready {
            lock(object)?.waiting.retain(|other| !core::ptr::eq(*other, thread));
        }
        match reason {
            Wake::Ready => {}
            Wake::Timeout => return Ok(false),
            Wake::Interrupted => naja_core::thread::poll()?,
        }
    }
    Ok(true)
}

fn wake_next(own: &mut Lock) {
    if let Some(thread) = own.waiting.pop_front() {
        threads::wake(thread, Wake::Ready);
    }
}

/// `lock.acquire(blocking=True, timeout=-1)`.
pub fn acquire(a: &[Obj]) -> Res {
    let deadline = deadline(&a[1], &a[2])?;
    let got = wait(&a[0], deadline)?;
    if got {
        let own = lock(&a[0])?;
        own.count = 1;
        own.owner = threads::current();
    }
    Ok(none::bool_object(got))
}

/// `lock.release()`, also as `__exit__`.
pub fn release(a: &[Obj]) -> Res {
    let own = lock(&a[0])?;
    if own.count == 0 {
        return Err(errors::runtime_error("release unlocked lock"));
    }
    own.count = 0;
    own.owner = core::ptr::null_mut();
    wake_next(own);
    Ok(none::none())
}

/// `lock.__enter__()`.
pub fn enter(a: &[Obj]) -> Res {
    acquire(&[a[0].clone(), Obj::NO_VALUE, Obj::NO_VALUE])
}

/// `lock.locked()`.
pub fn locked(a: &[Obj]) -> Res {
    Ok(none::bool_object(lock(&a[0])?.count > 0))
}

/// `lock._at_fork_reinit()`: free again, in a child process.
pub fn reset(a: &[Obj]) -> Res {
    let own = lock(&a[0])?;
    own.count = 0;
    own.owner = core::ptr::null_mut();
    own.waiting.clear();
    Ok(none::none())
}

fn is_own(own: &Lock) -> bool {
    own.count > 0 && core::ptr::eq(own.owner, threads::current())
}

/// `RLock.acquire(blocking=True, timeout=-1)`.
pub fn acquire_again(a: &[Obj]) -> Res {
    let deadline = deadline(&a[1], &a[2])?;
    let own = lock(&a[0])?;
    if is_own(own) {
        own.count += 1;
        return Ok(none::bool_object(true));
    }
    acquire_once(&a[0], deadline)
}

fn acquire_once(object: &Obj, deadline: Option<i64>) -> Res {
    let got = wait(object, deadline)?;
    if got {
        let own = lock(object)?;
        own.count = 1;
        own.owner = threads::current();
    }
    Ok(none::bool_object(got))
}

/// `RLock.__enter__()`.
pub fn enter_again(a: &[Obj]) -> Res {
    acquire_again(&[a[0].clone(), Obj::NO_VALUE, Obj::NO_VALUE])
}

/// `RLock.release()`, also as `__exit__`.
pub fn release_once(a: &[Obj]) -> Res {
    let own = lock(&a[0])?;
    if !is_own(own) {
        return Err(errors::runtime_error("cannot release un-acquired lock"));
    }
    own.count -= 1;
    if own.count == 0 {
        own.owner = core::ptr::null_mut();
        wake_next(own);
    }
    Ok(none::none())
}

/// `RLock._is_owned()`.
pub fn is_owned(a: &[Obj]) -> Res {
    Ok(none::bool_object(is_own(lock(&a[0])?)))
}

/// `RLock._recursion_count()`.
pub fn recursion_count(a: &[Obj]) -> Res {
    let own = lock(&a[0])?;
    Ok(Obj::small(if is_own(own) { own.count as i64 } else { 0 }))
}

/// `RLock._release_save()`: lets go however often it was acquired.
pub fn release_save(a: &[Obj]) -> Res {
    let own = lock(&a[0])?;
    if own.count == 0 {
        return Err(errors::runtime_error("cannot release un-acquired lock"));
    }
    let count = core::mem::replace(&mut own.count, 0);
    own.owner = core::ptr::null_mut();
    wake_next(own);
    tuple::from_slice(&[Obj::small(count as i64)])
}

/// `RLock._acquire_restore(state, /)`.
pub fn acquire_restore(a: &[Obj]) -> Res {
    let count = match a[1].is_pointer() && a[1].is_instance(&tuple::TUPLE) {
        true => tuple::items(&a[1]).first().and_then(naja_core::objects::int::as_i64).unwrap_or(1),
        false => 1,
    };
    acquire_once(&a[0], Some(FOR_EVER))?;
    lock(&a[0])?.count = count.max(1) as u64;
    Ok(none::none())
}

/// `allocate_lock()`.
pub fn allocate(_: &[Obj]) -> Res {
    naja_core::call::call0(&LOCK.object())
}
