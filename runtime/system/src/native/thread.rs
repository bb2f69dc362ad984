//! The module `_thread`: threads and locks.

use naja_core::objects::{dict, int, module, none, str};
use naja_core::slot::Slot;
use naja_core::{Obj, Res, call, errors, names, ops};

use super::lock::{LOCK, RLOCK};
use crate::threads;

/// Called when the main thread has ended, before the exit handlers.
static SHUTDOWN: Slot = Slot::empty();

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    let put = |name: &str, value: &Obj| dict::insert(contents, &names::intern(name), value);
    put("lock", &LOCK.object())?;
    put("LockType", &LOCK.object())?;
    put("RLock", &RLOCK.object())?;
    put("error", &naja_core::objects::exception::types::RUNTIME_ERROR.object())?;
    put("TIMEOUT_MAX", &naja_core::objects::float::new(9_223_372_036.0)?)?;
    Ok(none::none())
}

fn is_callable(object: &Obj) -> bool {
    object.class().slots().call.is_some()
}

/// `start_new_thread(function, args, kwargs={}, /)`.
pub fn start_new_thread(a: &[Obj]) -> Res {
    if !is_callable(&a[0]) {
        return Err(errors::type_error("first arg must be callable"));
    }
    if !a[1].is_pointer() || !a[1].is_instance(&naja_core::objects::tuple::TUPLE) {
        return Err(errors::type_error("2nd arg must be a tuple"));
    }
    if let Some(keywords) = a[2].given()
        && !(keywords.is_pointer() && keywords.is_instance(&dict::DICT))
    {
        return Err(errors::type_error("optional 3rd arg must be a dictionary"));
    }
    identity(threads::start(&a[0], &a[1], &a[2])?)
}

fn identity(thread: threads::ThreadRef) -> Res {
    int::from_u64(thread as u64)
}

/// `get_ident()`.
pub fn get_ident(_: &[Obj]) -> Res {
    identity(threads::current())
}

/// `_count()`: how many threads have not ended, without the main thread.
pub fn count(_: &[Obj]) -> Res {
    Ok(Obj::small(threads::count() as i64 - 1))
}

/// `_locals()`: the dict of the running thread.
pub fn locals(_: &[Obj]) -> Res {
    threads::locals()
}

/// `_give_way()`: the rest of the turn goes to others.
pub fn give_way(_: &[Obj]) -> Res {
    threads::give_way();
    naja_core::thread::poll()?;
    Ok(none::none())
}

/// `exit()`.
pub fn exit(_: &[Obj]) -> Res {
    Err(errors::raise_with(&naja_core::objects::exception::types::SYSTEM_EXIT, &[]))
}

/// `interrupt_main(signum=2, /)`.
pub fn interrupt_main(a: &[Obj]) -> Res {
    let signal = a[0].given().map_or(Ok(libc::SIGINT), ops::index::c_int)?;
    if !(1..=64).contains(&signal) {
        return Err(errors::value_error("signal number out of range"));
    }
    crate::signals::note(signal);
    naja_core::thread::poll()?;
    Ok(none::none())
}

/// `_at_shutdown(function, /)`: what to call when the main thread has ended.
pub fn at_shutdown(a: &[Obj]) -> Res {
    SHUTDOWN.put(a[0].clone());
    Ok(none::none())
}

/// Lets the threads end that the program has to wait for.
pub fn wait_for_threads() {
    let Some(function) = SHUTDOWN.take() else { return };
    if let Err(raised) = call::call0(&function) {
        let exception = errors::catch(raised);
        (naja_core::hooks::get().write_stderr)(b"Exception ignored on threading shutdown:\n");
        crate::report::uncaught(&exception);
    }
}
