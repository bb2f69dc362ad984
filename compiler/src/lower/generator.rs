//! `yield`, `yield from` and `await`.
//!
//! While a generator is suspended inside an `except` clause its caller must see its own handled
//! exception, so handlers are left before a `yield` and entered again after it, also when an
//! exception is thrown in.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast as ast;

use super::body::Body;
use crate::ir::{BlockId, Expect, FunctionKind, Op, Value, Var};

impl<'a> Body<'_, 'a> {
    pub fn yield_expression(&mut self, yielded: &'a ast::ExprYield) -> Value {
        let value = yielded.value.as_ref();
        let value = value.map_or(Value::None, |value| self.expression(value));
        self.yield_item(value)
    }

    /// Yields an item of the generator. An asynchronous one marks it, since what its `await`s
    /// pass through goes the same way.
    pub fn yield_item(&mut self, value: Value) -> Value {
        if self.function.kind != FunctionKind::AsyncGenerator {
            return self.yield_value(value);
        }
        let marked = self.runtime(RuntimeFn::naja_async_item, vec![value]);
        self.yield_value(marked)
    }

    /// Suspends with a value; gives what is sent.
    fn yield_value(&mut self, value: Value) -> Value {
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
        self.delegate(delegate)
    }

    /// `await`.
    pub fn await_expression(&mut self, awaited: &'a ast::ExprAwait) -> Value {
        let value = self.expression(&awaited.value);
        self.await_value(value, naja_abi::functions::AWAIT_EXPRESSION)
    }

    /// Waits for a value; `from` says where it came from, for the error.
    pub fn await_value(&mut self, value: Value, from: i64) -> Value {
        let operands = vec![value, Value::Raw(from)];
        let delegate = self.runtime(RuntimeFn::naja_await_iter, operands);
        self.delegate(delegate)
    }

    /// The next item of an asynchronous iterator; goes to `no_more` at its StopAsyncIteration.
    pub fn async_next(&mut self, iterator: Value, no_more: BlockId) -> Value {
        let outside = self.handler;
        let [stopped, propagated, next] = [self.block(), self.block(), self.block()];
        self.set_handler(Some(stopped));
        let awaitable = self.runtime(RuntimeFn::naja_async_next, vec![iterator]);
        let value = self.delegate(awaitable);
        let item = self.local(None, Expect::Any);
        self.assign(item, value);
        self.jump(next);
        self.handler = outside;
        self.switch(stopped);
        let exception = self.nowhere(|this| this.emit(Op::TakeRaised));
        let ended = self.runtime_flag(RuntimeFn::naja_async_ended, vec![exception]);
        self.branch(ended, no_more, propagated);
        self.switch(propagated);
        self.restore(exception);
        self.switch(next);
        self.take(item)
    }

    /// Steps an iterator until it is done; gives its result.
    fn delegate(&mut self, delegate: Value) -> Value {
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
        (stepped, head): (BlockId, BlockId),
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
