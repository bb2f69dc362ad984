//! `for` and `while`.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::body::{Body, Frame};
use super::literal::small_int;
use crate::ir::{Binary, BlockId, Compare, Expect, Op, Value, Var};
use crate::types::Items as _;

/// What a `for` runs over.
pub(super) enum Source {
    /// An asynchronous iterator.
    Async(Value),
    /// An iterator.
    Iterator(Value, Expect),
    /// `range(…)` with a step of known sign, counted without a range object.
    Counted { counter: Var, stop: Value, step: i64 },
}

impl<'a> Body<'_, 'a> {
    pub fn while_statement(&mut self, statement: &'a ast::StmtWhile) {
        let [head, body, no_more, after] = [self.block(), self.block(), self.block(), self.block()];
        self.jump(head);
        self.loop_head(head);
        self.condition(&statement.test, body, no_more);
        self.switch(body);
        self.loop_body(&statement.body, after, head, None);
        self.back_edge(statement.range, head);
        self.switch(no_more);
        self.statements(&statement.orelse);
        self.jump(after);
        self.switch(after);
    }

    pub fn loop_head(&mut self, head: BlockId) {
        self.function.blocks[head.0 as usize].loop_head = true;
        self.switch(head);
    }

    fn loop_body(
        &mut self,
        body: &'a [Stmt],
        after: BlockId,
        head: BlockId,
        iterator: Option<Value>,
    ) {
        self.frames.push(Frame::Loop { after, next: head, iterator });
        self.statements(body);
        self.frames.pop();
    }

    fn back_edge(&mut self, range: TextRange, head: BlockId) {
        if !self.terminated {
            let first = TextRange::new(range.start(), range.start());
            self.at(first, |this| this.effect(Op::Poll));
            self.jump(head);
        }
    }

    pub fn for_statement(&mut self, statement: &'a ast::StmtFor) {
        let source = self.iteration_source(&statement.iter, statement.is_async);
        let [head, item, no_more, after] = [self.block(), self.block(), self.block(), self.block()];
        self.jump(head);
        self.loop_head(head);
        let range = statement.iter.range();
        let value = self.at(range, |this| this.next_item(&source, item, no_more));
        self.switch(item);
        self.store_item(&source, &statement.target, value);
        let iterator = match source {
            Source::Iterator(iterator, _) | Source::Async(iterator) => Some(iterator),
            Source::Counted { .. } => None,
        };
        self.loop_body(&statement.body, after, head, iterator);
        self.back_edge(statement.range, head);
        self.switch(no_more);
        self.statements(&statement.orelse);
        self.jump(after);
        self.switch(after);
    }

    /// Evaluates what a `for` runs over.
    pub fn iteration_source(&mut self, iterable: &'a Expr, is_async: bool) -> Source {
        if is_async {
            let value = self.expression(iterable);
            let iter = |this: &mut Self| this.runtime(RuntimeFn::naja_async_iter, vec![value]);
            return Source::Async(self.at(iterable.range(), iter));
        }
        if let Some(source) = self.counted_source(iterable) {
            return source;
        }
        let value = self.expression(iterable);
        let iter = |this: &mut Self| this.runtime(RuntimeFn::naja_iter, vec![value]);
        let item = match self.expect_of(value) {
            Expect::List(item) => item.expect(),
            Expect::Str => Expect::Str,
            _ => Expect::Any,
        };
        Source::Iterator(self.at(iterable.range(), iter), item)
    }

    /// `range` with one to three arguments; the bounds are exact ints of any size from then on.
    fn counted_source(&mut self, iterable: &'a Expr) -> Option<Source> {
        let Expr::Call(call) = iterable else { return None };
        let Expr::Name(name) = &*call.func else { return None };
        let plain = call.arguments.keywords.is_empty() && !super::call::spreads(&call.arguments);
        if name.id != "range" || !plain || !self.is_builtin("range") {
            return None;
        }
        let arguments = &*call.arguments.args;
        let (start, stop, step) = match arguments {
            [stop] => (None, stop, 1),
            [start, stop] => (Some(start), stop, 1),
            [start, stop, step] => (Some(start), stop, i64::try_from(small_int(step)?).ok()?),
            _ => return None,
        };
        if step == 0 || step.unsigned_abs() > 1 << 60 {
            return None;
        }
        let start = start.map_or(Value::Int(0), |start| self.expression(start));
        let stop = self.expression(stop);
        Some(self.at(call.range(), |this| {
            let start = this.index_of(start);
            let stop = this.index_of(stop);
            // The bound must not follow a variable that the body rebinds.
            let stop = match stop {
                Value::Var(_) => {
                    let bound = this.local(None, Expect::Int);
                    this.assign(bound, stop);
                    Value::Var(bound)
                }
                constant => constant,
            };
            let counter = this.local(None, Expect::Int);
            this.assign(counter, start);
            Source::Counted { counter, stop, step }
        }))
    }

    /// The exact int of an argument of `range`.
    fn index_of(&mut self, value: Value) -> Value {
        match value {
            Value::Int(_) => value,
            _ => self.runtime(RuntimeFn::naja_index, vec![value]),
        }
    }

    /// Ends a loop head: to `item` with a next item, or to `no_more`.
    pub fn next_item(&mut self, source: &Source, item: BlockId, no_more: BlockId) -> Value {
        match source {
            Source::Async(iterator) => {
                let value = self.async_next(*iterator, no_more);
                self.jump(item);
                value
            }
            Source::Iterator(iterator, expect) => {
                let dst = self.temporary();
                self.function.variables[dst.0 as usize].expect = *expect;
                self.push(Op::Next(*iterator), Some(dst));
                let next = Value::Var(dst);
                let done = self.emit_flag(Op::IsNoValue(next));
                self.branch(done, no_more, item);
                next
            }
            Source::Counted { counter, stop, step } => {
                let compare = if *step > 0 { Compare::Lt } else { Compare::Gt };
                let more = Op::CompareTruth(compare, Value::Var(*counter), *stop);
                let more = self.emit_flag(more);
                self.branch(more, item, no_more);
                Value::Var(*counter)
            }
        }
    }

    /// Binds the target to the item, and moves a counter on.
    pub fn store_item(&mut self, source: &Source, target: &'a Expr, value: Value) {
        match source {
            Source::Iterator(..) | Source::Async(_) => self.store(target, value),
            Source::Counted { counter, step, .. } => {
                let value = self.emit(Op::Copy(value));
                let next = Op::Binary(Binary::Add, Value::Var(*counter), Value::Int(*step));
                self.push(next, Some(*counter));
                self.store(target, value);
            }
        }
    }
}
