//! `try`/`except`/`else`/`finally`, `raise` and `assert`.
//!
//! ```text
//! body      handler → dispatch            (else runs outside of dispatch's protection)
//! dispatch  take the exception, enter handling, match each clause in turn
//! clause    handler → cleanup             (cleanup ends the handling and goes on out)
//! no match  end the handling, restore the exception
//! ```
//! With `finally`, all of this lies inside a further region whose handler is the exceptional copy
//! of the final body; every other way out has a copy of its own (`unwind.rs`).

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::body::{Body, Frame};
use crate::ir::{BlockId, Value, Var};

impl<'a> Body<'_, 'a> {
    pub fn try_statement(&mut self, statement: &'a ast::StmtTry) {
        if statement.finalbody.is_empty() {
            self.try_clauses(statement);
        } else {
            self.try_finally(statement);
        }
    }

    fn try_clauses(&mut self, statement: &'a ast::StmtTry) {
        if statement.is_star {
            self.try_except_star(statement);
        } else {
            self.try_except(statement);
        }
    }

    fn try_finally(&mut self, statement: &'a ast::StmtTry) {
        let outside = self.handler;
        let [arrival, after] = [self.block(), self.block()];
        self.set_handler(Some(arrival));
        self.frames.push(Frame::Finally { body: &statement.finalbody, outside });
        if statement.handlers.is_empty() {
            self.statements(&statement.body);
        } else {
            self.try_clauses(statement);
        }
        self.frames.pop();
        if !self.terminated {
            self.set_handler(outside);
            self.statements(&statement.finalbody);
            self.jump(after);
        }
        self.exceptional(arrival, outside, |this| this.statements(&statement.finalbody));
        self.handler = outside;
        self.switch(after);
    }

    /// The copy of a final body that runs while an exception is on its way.
    fn exceptional(
        &mut self,
        arrival: BlockId,
        outside: Option<BlockId>,
        body: impl FnOnce(&mut Self),
    ) {
        let (exception, previous) = self.enter_handler(arrival, outside);
        let cleanup = self.block();
        self.set_handler(Some(cleanup));
        self.frames.push(Frame::Handling { exception, previous, outside });
        body(self);
        self.frames.pop();
        self.set_handler(outside);
        if !self.terminated {
            self.leave_handler(previous);
            self.restore(Value::Var(exception));
        }
        self.handler_cleanup(cleanup, previous, outside, None);
    }

    fn try_except(&mut self, statement: &'a ast::StmtTry) {
        let outside = self.handler;
        let [dispatch, after] = [self.block(), self.block()];
        self.set_handler(Some(dispatch));
        self.statements(&statement.body);
        let dead = self.terminated;
        self.set_handler(outside);
        if !dead {
            self.statements(&statement.orelse);
            self.jump(after);
        }
        let (exception, previous) = self.enter_handler(dispatch, outside);
        let cleanup = self.block();
        self.set_handler(Some(cleanup));
        self.frames.push(Frame::Handling { exception, previous, outside });
        self.clauses(&statement.handlers, exception, previous, after, outside);
        self.frames.pop();
        self.handler_cleanup(cleanup, previous, outside, None);
        self.handler = outside;
        self.switch(after);
    }

    fn clauses(
        &mut self,
        handlers: &'a [ast::ExceptHandler],
        exception: Var,
        previous: Var,
        after: BlockId,
        outside: Option<BlockId>,
    ) {
        for ast::ExceptHandler::ExceptHandler(handler) in handlers {
            let next = self.block();
            if let Some(pattern) = &handler.type_ {
                let matched = self.matches(exception, pattern);
                let clause = self.block();
                self.branch(matched, clause, next);
                self.switch(clause);
            }
            let cleanup = self.handler;
            match &handler.name {
                None => self.statements(&handler.body),
                Some(name) => self.named_clause(name, &handler.body, exception, previous, outside),
            }
            if !self.terminated {
                self.leave_handler(previous);
                self.jump(after);
            }
            self.handler = cleanup;
            if handler.type_.is_none() {
                return;
            }
            self.switch(next);
        }
        self.leave_handler(previous);
        self.set_handler(outside);
        self.restore(Value::Var(exception));
    }

    fn matches(&mut self, exception: Var, pattern: &'a Expr) -> Var {
        let value = self.expression(pattern);
        self.at(pattern.range(), |this| {
            let operands = vec![Value::Var(exception), value];
            this.runtime_flag(RuntimeFn::naja_exception_matches, operands)
        })
    }

    /// A clause with `as name`: the name is deleted on every way out.
    fn named_clause(
        &mut self,
        name: &'a ast::Identifier,
        body: &'a [Stmt],
        exception: Var,
        previous: Var,
        outside: Option<BlockId>,
    ) {
        let handling = self.handler;
        let cleanup = self.function.new_block(outside);
        self.store_name(name, Value::Var(exception));
        self.set_handler(Some(cleanup));
        self.frames.push(Frame::HandlerName { name: &name.id, outside: handling });
        self.statements(body);
        self.frames.pop();
        let dead = self.terminated;
        self.set_handler(handling);
        if !dead {
            self.forget_name(name);
        }
        let here = (self.current, self.terminated);
        self.handler_cleanup(cleanup, previous, outside, Some(name));
        self.handler = handling;
        (self.current, self.terminated) = here;
    }

    pub fn raise(&mut self, statement: &'a ast::StmtRaise) {
        let Some(exception) = &statement.exc else {
            // Inside a handler this goes on with the handled exception, without a new traceback
            // entry; outside it is most likely an error of its own.
            let handling = |frame: &Frame<'_>| matches!(frame, Frame::Handling { .. });
            if self.frames.iter().any(handling) {
                self.nowhere(|this| this.runtime_raise(RuntimeFn::naja_reraise, Vec::new()));
            } else {
                self.runtime_raise(RuntimeFn::naja_reraise, Vec::new());
            }
            return;
        };
        let exception = self.expression(exception);
        match &statement.cause {
            None => self.runtime_raise(RuntimeFn::naja_raise, vec![exception]),
            Some(cause) => {
                let cause = self.expression(cause);
                self.runtime_raise(RuntimeFn::naja_raise_from, vec![exception, cause]);
            }
        }
    }

    pub fn assert(&mut self, statement: &'a ast::StmtAssert) {
        let [after, failed] = [self.block(), self.block()];
        self.condition(&statement.test, after, failed);
        self.switch(failed);
        let message = match &statement.msg {
            Some(message) => self.expression(message),
            None => Value::NoValue,
        };
        self.at(statement.test.range(), |this| {
            this.runtime_raise(RuntimeFn::naja_raise_assertion, vec![message]);
        });
        self.switch(after);
    }
}
