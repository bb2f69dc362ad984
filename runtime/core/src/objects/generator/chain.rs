//! `yield from` (or `await`) of one generator in another, and so on: the innermost is resumed directly.
//!
//! All generators of such a chain are suspended at their `yield from`, and would only pass on what the
//! innermost gives. While that runs they count as running. When it has ended, its result waits for
//! the generator around it, which is then resumed itself and finds it in its next
//! `naja_delegate_step`.

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_abi::layout::{GENERATOR_FINISHED, Generator};
use naja_abi::word::NO_VALUE;

use super::{Step, guard_stop_iteration, is_steppable, layout, resume_body};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::thread;

/// How a delegate ended that was resumed directly.
struct Ended {
    delegate: *mut Generator,
    /// What it returned, or the exception that left it.
    value: Obj,
    raised: bool,
}

/// More than one when other code runs on the way: another thread's, or a `__del__`.
struct Global(UnsafeCell<Vec<Ended>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static ENDED: Global = Global(UnsafeCell::new(Vec::new()));

/// `aux` of a generator: it delegates inside an `except` clause, whose exception its delegate is to see
/// as the handled one. The body puts it in place, so the delegate is not resumed without it.
const AUX_HANDLING: u32 = 1 << 22;

/// What `Generator::running` is while the body runs: not 0, and tells how many handlers were entered
/// before it.
#[inline(always)]
pub fn mark() -> u64 {
    thread::handlers() + 1
}

/// Notes whether the body, which runs, delegates inside a handler.
#[inline(always)]
pub fn note_handling(generator: *mut Generator) {
    unsafe {
        let aux = (*generator).header.aux & !AUX_HANDLING;
        let handling = (*generator).running != mark();
        (*generator).header.aux = if handling { aux | AUX_HANDLING } else { aux };
    }
}

/// The generator that a suspended generator delegates to, where that can be resumed directly.
#[inline(always)]
fn delegate_of(generator: *mut Generator) -> Option<*mut Generator> {
    unsafe {
        if (*generator).delegate == NO_VALUE || (*generator).running != 0 {
            return None;
        }
        let delegate = Obj::from_ref(&(*generator).delegate);
        if (*generator).handled != NO_VALUE
            || (*generator).header.aux & AUX_HANDLING != 0
            || !is_steppable(delegate)
        {
            return None;
        }
        let inner = layout(delegate);
        let suspended =
            (*inner).running == 0 && (*inner).state != 0 && (*inner).state != GENERATOR_FINISHED;
        suspended.then_some(inner)
    }
}

/// Whether the generator is suspended in a `yield from` of a generator.
#[inline(always)]
pub fn is_delegating(object: &Obj) -> bool {
    delegate_of(layout(object)).is_some() && is_steppable(object)
}

/// Resumes the innermost generator of the chain, and then those around it that it lets go on.
pub fn resume(object: &Obj, mut sent: Obj) -> Res<Step> {
    let _alive = object.clone();
    let outermost = layout(object);
    loop {
        let mut innermost = outermost;
        while let Some(next) = delegate_of(innermost) {
            unsafe { (*innermost).running = 1 };
            innermost = next;
        }
        // SAFETY: each of the chain is kept alive by the one around it.
        let inner = unsafe { Obj::retain_address(innermost) };
        let result = resume_body(&inner, core::mem::replace(&mut sent, none::none()));
        if innermost == outermost {
            return result;
        }
        let mut outer = outermost;
        while outer != innermost {
            unsafe {
                (*outer).running = 0;
                outer = layout(Obj::from_ref(&(*outer).delegate));
            }
        }
        let (value, raised) = match result {
            Ok(Step::Yielded(value)) => return Ok(Step::Yielded(value)),
            Ok(Step::Returned(value)) => (value, false),
            Err(raised) => (errors::catch(guard_stop_iteration(&inner, raised)), true),
        };
        // SAFETY: nothing else runs while the list is borrowed.
        let list = unsafe { &mut *ENDED.0.get() };
        if list.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        list.push(Ended { delegate: innermost, value, raised });
    }
}

/// How the delegate ended, when it has been resumed directly and is done.
#[inline]
pub fn take_ended(delegate: &Obj) -> Option<Res<Step>> {
    // SAFETY: nothing else runs while the list is borrowed.
    let list = unsafe { &mut *ENDED.0.get() };
    if list.is_empty() {
        return None;
    }
    let place = list.iter().rposition(|one| one.delegate as u64 == delegate.word() - 1)?;
    let ended = list.swap_remove(place);
    if ended.raised {
        thread::set_raised(ended.value);
        return Some(Err(errors::already_raised()));
    }
    Some(Ok(Step::Returned(ended.value)))
}
