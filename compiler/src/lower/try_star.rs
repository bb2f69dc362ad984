//! `try`/`except*`: each clause takes its part of the exception, all of them run, and what is left
//! over or raised meanwhile goes on together.
//!
//! ```text
//! dispatch  take the exception, enter handling; rest = the exception, raised = []
//! clause    split rest; without a match on to the next clause
//!           else enter handling of the match; what the body raises is put into `raised`
//! end       rest is put into `raised`, too; the runtime says what goes on, if anything
//! ```

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr};

use super::body::{Body, Frame};
use crate::ir::{BlockId, Op, Value, Var};

/// What the clauses of one statement share.
#[derive(Clone, Copy)]
struct Shared {
    /// What no clause has taken.
    rest: Var,
    /// The list of what goes on.
    raised: Value,
    /// Where an exception in the code between the bodies goes.
    cleanup: BlockId,
}

impl<'a> Body<'_, 'a> {
    pub fn try_except_star(&mut self, statement: &'a ast::StmtTry) {
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
        let rest = self.merge_variable();
        self.assign(rest, Value::Var(exception));
        let raised = self.emit(Op::BuildList(Vec::new()));
        let shared = Shared { rest, raised, cleanup };
        for ast::ExceptHandler::ExceptHandler(handler) in &statement.handlers {
            if let Some(pattern) = &handler.type_ {
                self.star_clause(handler, pattern, shared);
            }
        }
        self.runtime_effect(RuntimeFn::naja_list_append, vec![raised, Value::Var(rest)]);
        let operands = vec![Value::Var(exception), raised];
        let going_on = self.runtime(RuntimeFn::naja_star_result, operands);
        self.frames.pop();
        self.leave_handler(previous);
        self.set_handler(outside);
        let nothing = self.emit_flag(Op::Is(going_on, Value::None));
        let restored = self.block();
        self.branch(nothing, after, restored);
        self.switch(restored);
        self.restore(going_on);
        self.handler_cleanup(cleanup, previous, outside, None);
        self.handler = outside;
        self.switch(after);
    }

    fn star_clause(
        &mut self,
        handler: &'a ast::ExceptHandlerExceptHandler,
        pattern: &'a Expr,
        shared: Shared,
    ) {
        let classes = self.expression(pattern);
        let [matched, rest] = [self.temporary(), self.temporary()];
        self.at(handler.range, |this| {
            let operands = vec![Value::Var(shared.rest), classes];
            let parts = this.runtime(RuntimeFn::naja_star_match, operands);
            this.effect(Op::Unpack(parts, vec![matched, rest]));
        });
        self.assign(shared.rest, Value::Var(rest));
        let [clause, next, failed] = [self.block(), self.block(), self.block()];
        let nothing = self.emit_flag(Op::Is(Value::Var(matched), Value::None));
        self.branch(nothing, next, clause);
        self.switch(clause);
        let previous = self.merge_variable();
        let enter = Op::Runtime(RuntimeFn::naja_enter_handler, vec![Value::Var(matched)]);
        self.push(enter, Some(previous));
        self.set_handler(Some(failed));
        let outside = Some(shared.cleanup);
        self.frames.push(Frame::Handling { exception: matched, previous, outside });
        if let Some(name) = &handler.name {
            self.store_name(name, Value::Var(matched));
            self.frames.push(Frame::HandlerName { name: &name.id, outside: Some(failed) });
        }
        self.statements(&handler.body);
        if handler.name.is_some() {
            self.frames.pop();
        }
        self.frames.pop();
        let dead = self.terminated;
        self.set_handler(outside);
        if !dead {
            self.end_star_clause(handler, previous, next);
        }
        self.switch(failed);
        let exception = self.nowhere(|this| this.emit(Op::TakeRaised));
        let operands = vec![shared.raised, exception];
        self.runtime_effect(RuntimeFn::naja_list_append, operands);
        self.end_star_clause(handler, previous, next);
        self.switch(next);
    }

    fn end_star_clause(
        &mut self,
        handler: &'a ast::ExceptHandlerExceptHandler,
        previous: Var,
        next: BlockId,
    ) {
        self.leave_handler(previous);
        if let Some(name) = &handler.name {
            self.forget_name(name);
        }
        self.jump(next);
    }
}
