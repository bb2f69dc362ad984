//! Threads of the program: each has a stack of its own, and one at a time runs, on the one thread
//! of the system. A thread runs until it waits for something or until its turn ends at a poll,
//! much as CPython's global lock lets threads run.

mod context;
mod stacks;
mod turns;

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

use naja_core::objects::dict;
use naja_core::thread::Personal;
use naja_core::{Obj, Res, call, errors};

use stacks::Stack;
pub use turns::{attend, now, on_tick};

/// Why a thread that waited runs again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wake {
    /// What it waited for has come.
    Ready,
    /// The time is up.
    Timeout,
    /// A signal is to be handled. Only the main thread is woken so.
    Interrupted,
}

/// A thread of the program.
pub struct Thread {
    stack_pointer: usize,
    /// None: the main thread, on the stack of `crate::stack`.
    stack: Option<Stack>,
    personal: Personal,
    /// What it is to call: a function, a tuple and a dict.
    start: Option<[Obj; 3]>,
    wake: Wake,
    is_blocked: bool,
    /// Until when it waits; the latest time there is when for ever.
    deadline: i64,
    /// The descriptors that it waits for, with the events.
    files: Vec<libc::pollfd>,
    /// Threads with one deadline go on in the order in which they began to wait.
    order: u64,
    locals: Obj,
}

/// A thread that has not ended.
pub type ThreadRef = *mut Thread;

struct Scheduler {
    current: ThreadRef,
    main: ThreadRef,
    ready: VecDeque<ThreadRef>,
    /// Those who wait for a time or a descriptor.
    timed: Vec<ThreadRef>,
    /// How many threads have not ended.
    count: usize,
    /// The thread that ended last, while its stack is still run on.
    ended: Option<Box<Thread>>,
    next_order: u64,
    is_finishing: bool,
}

struct Global(UnsafeCell<Scheduler>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Global {}

static SCHEDULER: Global = Global(UnsafeCell::new(Scheduler {
    current: null_mut(),
    main: null_mut(),
    ready: VecDeque::new(),
    timed: Vec::new(),
    count: 1,
    ended: None,
    next_order: 0,
    is_finishing: false,
}));

/// No deadline.
pub const FOR_EVER: i64 = i64::MAX;

#[allow(clippy::mut_from_ref, reason = "one thread runs at a time")]
fn scheduler() -> &'static mut Scheduler {
    // SAFETY: one thread runs at a time, and no reference lives while stacks are switched.
    let scheduler = unsafe { &mut *SCHEDULER.0.get() };
    if scheduler.current.is_null() {
        scheduler.main = Box::into_raw(Box::new(Thread::new(None, 0, None)));
        scheduler.current = scheduler.main;
    }
    scheduler
}

impl Thread {
    fn new(stack: Option<Stack>, stack_limit: usize, start: Option<[Obj; 3]>) -> Thread {
        Thread {
            stack_pointer: 0,
            stack,
            personal: Personal::new(stack_limit),
            start,
            wake: Wake::Ready,
            is_blocked: false,
            deadline: FOR_EVER,
            files: Vec::new(),
            order: 0,
            locals: Obj::NO_VALUE,
        }
    }
}

/// The running thread.
pub fn current() -> ThreadRef {
    scheduler().current
}

/// Whether the main thread runs.
pub fn is_main() -> bool {
    let scheduler = scheduler();
    core::ptr::eq(scheduler.current, scheduler.main)
}

/// How many threads have not ended, the main thread included.
pub fn count() -> usize {
    scheduler().count
}

/// The dict of what the running thread alone knows.
pub fn locals() -> Res {
    let thread = current();
    // SAFETY: the running thread has not ended.
    unsafe {
        if (*thread).locals.is_missing() {
            (*thread).locals = dict::new()?;
        }
        Ok((*thread).locals.clone())
    }
}

/// Lets go of that dict, at the end of the thread or of the program.
pub fn clear_locals() {
    // SAFETY: the running thread has not ended.
    drop(unsafe { core::mem::replace(&mut (*current()).locals, Obj::NO_VALUE) });
}

/// Makes a thread that calls the function when its turn comes.
pub fn start(function: &Obj, positional: &Obj, keywords: &Obj) -> Res<ThreadRef> {
    let scheduler = scheduler();
    let stack = Stack::new();
    let room = scheduler.ready.try_reserve(1).is_ok() && scheduler.timed.try_reserve(1).is_ok();
    let (Some(stack), true) = (stack, room) else {
        return Err(errors::runtime_error("can't start new thread"));
    };
    let limit = crate::stack::limit_of(stack.top(), stack.size());
    let start = [function.clone(), positional.clone(), keywords.clone()];
    // SAFETY: the stack is fresh.
    let stack_pointer = unsafe { context::prepare(stack.top(), run_thread) };
    let mut thread = Box::new(Thread::new(Some(stack), limit, Some(start)));
    thread.stack_pointer = stack_pointer;
    let thread = Box::into_raw(thread);
    scheduler.count += 1;
    scheduler.ready.push_back(thread);
    turns::set_timer(true);
    Ok(thread)
}

/// Where a new thread begins.
extern "C" fn run_thread() -> ! {
    arrive();
    // SAFETY: the running thread has not ended.
    if let Some([function, positional, keywords]) = unsafe { (*current()).start.take() }
        && let Err(raised) = call::call_spread(&function, &positional, &keywords)
    {
        crate::report::ended_thread(&errors::catch(raised), &function);
    }
    clear_locals();
    let scheduler = scheduler();
    scheduler.count -= 1;
    if scheduler.count == 1 {
        turns::set_timer(false);
    }
    let next = turns::next();
    let ended = scheduler.current;
    // SAFETY: it came from `Box::into_raw`; the memory is given back when the next thread arrives.
    scheduler.ended = Some(unsafe { Box::from_raw(ended) });
    switch_to(next);
    unreachable!()
}

/// Goes on with another thread; returns when the running one has its next turn.
fn switch_to(next: ThreadRef) {
    let scheduler = scheduler();
    let previous = scheduler.current;
    if core::ptr::eq(previous, next) {
        return;
    }
    scheduler.current = next;
    // SAFETY: neither has given up its memory.
    unsafe {
        (*previous).personal.exchange();
        (*next).personal.exchange();
        crate::stack::change((*next).stack.as_ref().map(|stack| (stack.top(), stack.size())));
        let other = (*next).stack_pointer;
        context::naja_switch_stacks(&raw mut (*previous).stack_pointer, other);
    }
    arrive();
}

/// The first thing that a thread does when its turn begins.
fn arrive() {
    drop(scheduler().ended.take());
    if crate::signals::is_pending() {
        naja_core::thread::request_attention();
    }
}

/// Lets other threads run until somebody wakes the running one or the time comes.
pub fn block(deadline: i64) -> Wake {
    block_for_files(Vec::new(), deadline)
}

/// Lets other threads run until a descriptor has one of its events or the time comes.
pub fn block_for_files(files: Vec<libc::pollfd>, deadline: i64) -> Wake {
    let scheduler = scheduler();
    let thread = scheduler.current;
    // SAFETY: the running thread has not ended.
    unsafe {
        (*thread).is_blocked = true;
        (*thread).deadline = deadline;
        (*thread).files = files;
        (*thread).order = scheduler.next_order;
        (*thread).wake = Wake::Ready;
        scheduler.next_order += 1;
        if deadline != FOR_EVER || !(*thread).files.is_empty() {
            scheduler.timed.push(thread);
        }
        switch_to(turns::next());
        (*thread).wake
    }
}

/// Lets a thread go on that waits.
pub fn wake(thread: ThreadRef, reason: Wake) {
    let scheduler = scheduler();
    // SAFETY: a thread that waits has not ended.
    unsafe {
        if !(*thread).is_blocked {
            return;
        }
        (*thread).is_blocked = false;
        (*thread).wake = reason;
        if (*thread).deadline != FOR_EVER || !(*thread).files.is_empty() {
            scheduler.timed.retain(|other| !core::ptr::eq(*other, thread));
        }
    }
    scheduler.ready.push_back(thread);
}

/// The main thread is to handle a signal.
pub fn interrupt_main() {
    wake(scheduler().main, Wake::Interrupted);
}

/// Gives the rest of the turn to others.
pub fn give_way() {
    turns::give_way();
}

/// From now on no other thread has a turn: the program ends.
pub fn finish() {
    scheduler().is_finishing = true;
    turns::set_timer(false);
}

/// After a fork, in the child: only the running thread is there.
pub fn forget_others() {
    let scheduler = scheduler();
    scheduler.ready.clear();
    scheduler.timed.clear();
    scheduler.count = 1;
    scheduler.main = scheduler.current;
    turns::set_timer(false);
}

/// Waits until the descriptor has one of the events (or has ended) while other threads run.
/// False when the time came first.
pub fn wait_for_file(fd: i32, events: i16, deadline: i64) -> Res<bool> {
    while count() > 1 {
        let file = libc::pollfd { fd, events, revents: 0 };
        match block_for_files(alloc::vec![file], deadline) {
            Wake::Ready => break,
            Wake::Timeout => return Ok(false),
            Wake::Interrupted => naja_core::thread::poll()?,
        }
    }
    Ok(true)
}

/// The same for reading, however long it takes.
pub fn wait_to_read(file: i32) -> Res<()> {
    wait_for_file(file, libc::POLLIN, FOR_EVER).map(|_| ())
}
