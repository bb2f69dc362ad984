//! `yield` and `yield from`.
//!
//! While a generator is suspended inside an `except` clause its caller must see its own handled
//! exception, so handlers are left before a `yield` and entered again after it, also when an
//! exception is thrown in.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast as ast;

use super::body::Body;
use crate::ir::{Expect, Op, Value, Var};

impl<'a> Body<'_, 'a> {
    pub fn yield_expression(&mut self, yielded: &'a ast::ExprYield) -> Value {
        let value = yielded.value.as_ref();
        let value = value.map_or(Value::None, |value| self.expression(value));
        self.yield_value(value)
    }

    /// Suspends with a value; gives what is sent.
    pub fn yield_value(&mut self, value: Value) -> Value {
        let handling = self.suspend_handlers();
        if handling.is_empty() {
            return self.emit(Op::Yield(value));
        }
        let outside = self.handler;
        let [thrown, resumed] = [self.block(), self.block()];
        self.set_handler(Some(thrown));
        let sent = self.local(None, Expect::Any);
        self.push(Op::Yield(value), Some(sent));
        self.jump(resumed);
        self.handler = outside;
        self.switch(thrown);
        let exception = self.emit(Op::TakeRaised);
        self.resume_handlers(&handling);
        // Raised anew, so that the exception handled here becomes its context.
        self.nowhere(|this| this.runtime_raise(RuntimeFn::naja_raise, vec![exception]));
        self.switch(resumed);
        self.resume_handlers(&handling);
        self.take(sent)
    }

    /// `yield from`: steps the delegate until it is done; what is thrown in goes to the delegate.
    pub fn yield_from(&mut self, yielded: &'a ast::ExprYieldFrom) -> Value {
        let value = self.expression(&yielded.value);
        let delegate = self.runtime(RuntimeFn::naja_yield_from_iter, vec![value]);
        let generator = self.machine();
        let [sent, item] = [self.local(None, Expect::Any), self.local(None, Expect::Any)];
        self.assign(sent, Value::None);
        let [head, stepped, suspended, done] =
            [self.block(), self.block(), self.block(), self.block()];
        self.jump(head);
        self.loop_head(head);
        let word = self.take(sent);
        self.push(Op::CurrentGenerator, Some(generator));
        let operands = vec![Value::Var(generator), delegate, word];
        self.push(Op::Runtime(RuntimeFn::naja_delegate_step, operands), Some(item));
        self.jump(stepped);
        self.switch(stepped);
        let finished = self.emit_flag(Op::IsNoValue(Value::Var(item)));
        self.branch(finished, done, suspended);
        self.switch(suspended);
        self.suspend_delegating(delegate, item, sent, (stepped, head));
        self.switch(done);
        self.runtime(RuntimeFn::naja_delegate_result, Vec::new())
    }

    /// Yields what the delegate gave; a thrown exception goes into the delegate.
    fn suspend_delegating(
        &mut self,
        delegate: Value,
        item: Var,
        sent: Var,
        (stepped, head): (crate::ir::BlockId, crate::ir::BlockId),
    ) {
        let handling = self.suspend_handlers();
        let outside = self.handler;
        let thrown = self.block();
        self.set_handler(Some(thrown));
        let value = self.take(item);
        self.push(Op::Yield(value), Some(sent));
        self.set_handler(outside);
        self.resume_handlers(&handling);
        self.jump(head);
        self.switch(thrown);
        let exception = self.emit(Op::TakeRaised);
        self.resume_handlers(&handling);
        let generator = self.machine();
        self.push(Op::CurrentGenerator, Some(generator));
        let operands = vec![Value::Var(generator), delegate, exception];
        self.push(Op::Runtime(RuntimeFn::naja_delegate_throw, operands), Some(item));
        self.jump(stepped);
    }
}
