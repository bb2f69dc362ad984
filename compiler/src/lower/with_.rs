//! `with` and `async with`: enter, body, and `__exit__` on every way out.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::body::{Body, Frame};
use crate::ir::{Op, Value, Var};

impl<'a> Body<'_, 'a> {
    pub fn with_statement(&mut self, statement: &'a ast::StmtWith) {
        self.with_items(&statement.items, &statement.body, statement.is_async);
    }

    fn with_items(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt], is_async: bool) {
        let Some((item, rest)) = items.split_first() else {
            self.statements(body);
            return;
        };
        let range = item.context_expr.range();
        let manager = self.expression(&item.context_expr);
        let (enter_method, exit_method) = match is_async {
            true => (RuntimeFn::naja_async_enter_method, RuntimeFn::naja_async_exit_method),
            false => (RuntimeFn::naja_with_enter_method, RuntimeFn::naja_with_exit_method),
        };
        let (exit, entered) = self.at(range, |this| {
            let enter = this.runtime(enter_method, vec![manager]);
            let exit = this.temporary();
            this.push(Op::Runtime(exit_method, vec![manager]), Some(exit));
            let entered = this.emit(Op::Call(enter, Vec::new()));
            match is_async {
                true => (exit, this.await_value(entered, naja_abi::functions::AWAIT_ENTER)),
                false => (exit, entered),
            }
        });
        let outside = self.handler;
        let [arrival, after] = [self.block(), self.block()];
        self.set_handler(Some(arrival));
        self.frames.push(Frame::With { exit, range, is_async, outside });
        if let Some(target) = &item.optional_vars {
            self.store(target, entered);
        }
        self.with_items(rest, body, is_async);
        self.frames.pop();
        if !self.terminated {
            self.set_handler(outside);
            self.call_exit(exit, range, is_async);
            self.jump(after);
        }
        self.handler = outside;
        self.exceptional_exit(arrival, exit, (range, is_async), after);
        self.switch(after);
    }

    /// `__exit__(None, None, None)`.
    pub fn call_exit(&mut self, exit: Var, range: TextRange, is_async: bool) {
        let arguments = vec![Value::None, Value::None, Value::None];
        self.at(range, |this| {
            let result = this.emit(Op::Call(Value::Var(exit), arguments));
            if is_async {
                this.await_value(result, naja_abi::functions::AWAIT_EXIT);
            }
        });
    }

    /// `__exit__` with the exception on its way: swallowed, or sent on.
    fn exceptional_exit(
        &mut self,
        arrival: crate::ir::BlockId,
        exit: Var,
        (range, is_async): (TextRange, bool),
        after: crate::ir::BlockId,
    ) {
        let outside = self.handler;
        let (exception, previous) = self.enter_handler(arrival, outside);
        let cleanup = self.block();
        self.set_handler(Some(cleanup));
        let operands = vec![Value::Var(exit), Value::Var(exception)];
        self.frames.push(Frame::Handling { exception, previous, outside });
        let swallowed = self.at(range, |this| {
            if !is_async {
                return this.runtime_flag(RuntimeFn::naja_with_exit, operands);
            }
            let result = this.runtime(RuntimeFn::naja_async_exit, operands);
            let result = this.await_value(result, naja_abi::functions::AWAIT_EXIT);
            this.emit_flag(Op::Truth(result))
        });
        self.frames.pop();
        let [resumed, propagated] =
            [self.function.new_block(outside), self.function.new_block(outside)];
        self.branch(swallowed, resumed, propagated);
        self.handler = outside;
        self.switch(resumed);
        self.leave_handler(previous);
        self.jump(after);
        self.switch(propagated);
        self.leave_handler(previous);
        self.restore(Value::Var(exception));
        self.handler_cleanup(cleanup, previous, outside, None);
        self.handler = outside;
    }
}
