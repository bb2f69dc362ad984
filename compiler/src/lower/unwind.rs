//! Ways out: `return`, `break` and `continue` through loops, `with`, `except` and `finally`.
//!
//! Each way out runs its own copy of what lies on it, as in CPython: a `finally` body, the
//! `__exit__` of a `with`, the end of a handler.

use naja_abi::functions::RuntimeFn;
use ruff_text_size::TextRange;

use super::body::{Body, Frame};
use crate::ir::{BlockId, Op, Terminator, Value, Var};

impl<'a> Body<'_, 'a> {
    /// `return value`, at a place.
    pub fn return_value(&mut self, value: Value, place: TextRange) {
        let value = if self.frames.is_empty() {
            self.function.blocks[self.current.0 as usize].end =
                self.program.location(self.module, place);
            value
        } else {
            // A variable could be rebound by a `finally` body on the way.
            self.at(place, |this| this.emit(Op::Copy(value)))
        };
        let saved = (self.frames.clone(), self.handler);
        self.unwind(0);
        self.return_from_function(value);
        (self.frames, self.handler) = saved;
    }

    /// The function's own end, after everything is unwound.
    pub fn return_from_function(&mut self, value: Value) {
        self.terminate(Terminator::Return(value));
    }

    /// `break`.
    pub fn break_loop(&mut self) {
        self.leave_loop(|after, _| after);
    }

    /// `continue`.
    pub fn continue_loop(&mut self) {
        self.leave_loop(|_, next| next);
    }

    fn leave_loop(&mut self, choose: impl FnOnce(BlockId, BlockId) -> BlockId) {
        let position = self.frames.iter().rposition(|frame| matches!(frame, Frame::Loop { .. }));
        let Some(position) = position else { return };
        let Frame::Loop { after, next, iterator } = self.frames[position] else { return };
        let saved = (self.frames.clone(), self.handler);
        self.unwind(position + 1);
        self.keep(iterator);
        self.jump(choose(after, next));
        (self.frames, self.handler) = saved;
    }

    /// A use of the value, so that it lives until here.
    fn keep(&mut self, value: Option<Value>) {
        if let Some(value @ Value::Var(_)) = value {
            self.emit_flag(Op::IsNoValue(value));
        }
    }

    /// Emits what lies between here and the frame at `depth`, innermost first.
    fn unwind(&mut self, depth: usize) {
        while self.frames.len() > depth {
            let Some(frame) = self.frames.pop() else { return };
            match frame {
                Frame::Loop { iterator, .. } => self.keep(iterator),
                Frame::Finally { body, outside } => {
                    self.set_handler(outside);
                    self.statements(body);
                }
                Frame::With { exit, range, is_async, outside } => {
                    self.set_handler(outside);
                    self.call_exit(exit, range, is_async);
                }
                Frame::Handling { previous, outside, .. } => {
                    self.leave_handler(previous);
                    self.set_handler(outside);
                }
                Frame::HandlerName { name, outside } => {
                    self.set_handler(outside);
                    self.forget_name(name);
                }
            }
        }
    }

    /// Starts the block where an exception arrives: the exception, being handled from now on.
    pub fn enter_handler(&mut self, block: BlockId, outside: Option<BlockId>) -> (Var, Var) {
        self.handler = outside;
        self.switch(block);
        let exception = self.temporary();
        self.push(Op::TakeRaised, Some(exception));
        let previous = self.local(None, crate::ir::Expect::Any);
        let enter = Op::Runtime(RuntimeFn::naja_enter_handler, vec![Value::Var(exception)]);
        self.push(enter, Some(previous));
        (exception, previous)
    }

    /// Puts the previous handled exception back.
    pub fn leave_handler(&mut self, previous: Var) {
        let previous = self.take(previous);
        self.runtime_effect(RuntimeFn::naja_leave_handler, vec![previous]);
    }

    /// Sends an exception on its way again; no traceback entry is added.
    pub fn restore(&mut self, exception: Value) {
        self.nowhere(|this| this.runtime_raise(RuntimeFn::naja_restore, vec![exception]));
    }

    /// The block an exception goes to that leaves a handler: ends the handling, then goes on out.
    pub fn handler_cleanup(
        &mut self,
        block: BlockId,
        previous: Var,
        outside: Option<BlockId>,
        name: Option<&str>,
    ) {
        self.handler = outside;
        self.switch(block);
        let exception = self.nowhere(|this| this.emit(Op::TakeRaised));
        self.leave_handler(previous);
        if let Some(name) = name {
            self.forget_name(name);
        }
        self.restore(exception);
    }

    /// Suspends a generator's own handled exceptions around a `yield`, so that the caller sees
    /// its own; `resume_handlers` puts them back.
    pub fn suspend_handlers(&mut self) -> Vec<(Var, Var)> {
        let handling: Vec<(Var, Var)> = self
            .frames
            .iter()
            .filter_map(|frame| match frame {
                Frame::Handling { exception, previous, .. } => Some((*exception, *previous)),
                Frame::Loop { .. }
                | Frame::Finally { .. }
                | Frame::With { .. }
                | Frame::HandlerName { .. } => None,
            })
            .collect();
        for (_, previous) in handling.iter().rev() {
            self.leave_handler(*previous);
        }
        handling
    }

    pub fn resume_handlers(&mut self, handling: &[(Var, Var)]) {
        for (exception, previous) in handling {
            let enter = Op::Runtime(RuntimeFn::naja_enter_handler, vec![Value::Var(*exception)]);
            self.push(enter, Some(*previous));
        }
    }
}
