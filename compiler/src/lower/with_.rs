//! `with`: enter, body, and `__exit__` on every way out.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::body::{Body, Frame};
use crate::ir::{Op, Value, Var};

impl<'a> Body<'_, 'a> {
    pub fn with_statement(&mut self, statement: &'a ast::StmtWith) {
        if statement.is_async {
            self.unsupported(statement.range, "`async with`");
            return;
        }
        self.with_items(&statement.items, &statement.body);
    }

    fn with_items(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt]) {
        let Some((item, rest)) = items.split_first() else {
            self.statements(body);
            return;
        };
        let range = item.context_expr.range();
        let manager = self.expression(&item.context_expr);
        let (exit, entered) = self.at(range, |this| {
            let enter = this.runtime(RuntimeFn::naja_with_enter_method, vec![manager]);
            let exit = this.temporary();
            let lookup = Op::Runtime(RuntimeFn::naja_with_exit_method, vec![manager]);
            this.push(lookup, Some(exit));
            (exit, this.emit(Op::Call(enter, Vec::new())))
        });
        let outside = self.handler;
        let [arrival, after] = [self.block(), self.block()];
        self.set_handler(Some(arrival));
        self.frames.push(Frame::With { exit, range, outside });
        if let Some(target) = &item.optional_vars {
            self.store(target, entered);
        }
        self.with_items(rest, body);
        self.frames.pop();
        if !self.terminated {
            self.set_handler(outside);
            self.call_exit(exit, range);
            self.jump(after);
        }
        self.handler = outside;
        self.exceptional_exit(arrival, exit, range, after);
        self.switch(after);
    }

    /// `__exit__(None, None, None)`.
    pub fn call_exit(&mut self, exit: Var, range: TextRange) {
        let arguments = vec![Value::None, Value::None, Value::None];
        self.at(range, |this| this.emit(Op::Call(Value::Var(exit), arguments)));
    }

    /// `__exit__` with the exception on its way: swallowed, or sent on.
    fn exceptional_exit(
        &mut self,
        arrival: crate::ir::BlockId,
        exit: Var,
        range: TextRange,
        after: crate::ir::BlockId,
    ) {
        let outside = self.handler;
        let (exception, previous) = self.enter_handler(arrival, outside);
        let cleanup = self.block();
        self.set_handler(Some(cleanup));
        let operands = vec![Value::Var(exit), Value::Var(exception)];
        let swallowed =
            self.at(range, |this| this.runtime_flag(RuntimeFn::naja_with_exit, operands));
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
