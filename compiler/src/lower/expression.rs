//! Expressions to words. Conditions go through `condition.rs`, so that tests make no bool objects.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::body::Body;
use crate::ir::{Expect, Op, Value, Var};

/// At most so many values wait for the display that they are items of.
pub(super) const HELD_MAX: usize = 30;

impl<'a> Body<'_, 'a> {
    /// The value of an expression.
    pub fn expression(&mut self, expression: &'a Expr) -> Value {
        if let Some(constant) = self.constant(expression) {
            return constant;
        }
        self.at(expression.range(), |this| this.expression_here(expression))
    }

    fn expression_here(&mut self, expression: &'a Expr) -> Value {
        match expression {
            Expr::Name(name) => self.load_name(&name.id),
            Expr::BinOp(binary) => self.binary(binary),
            Expr::UnaryOp(unary) => self.unary(unary),
            Expr::BoolOp(operation) => self.boolean_operation(operation),
            Expr::Compare(compare) => self.comparison(compare),
            Expr::Call(call) => self.call(call),
            Expr::Attribute(attribute) => self.attribute(attribute),
            Expr::Subscript(subscript) => self.subscript(subscript),
            Expr::Slice(slice) => self.slice(slice),
            Expr::Named(named) => self.walrus(named),
            Expr::If(conditional) => self.conditional(conditional),
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::List(list) => self.list_display(&list.elts),
            Expr::Tuple(tuple) => self.tuple_display(&tuple.elts),
            Expr::Set(set) => self.set_display(&set.elts),
            Expr::Dict(dict) => self.dict_display(dict),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(expression)
            }
            Expr::FString(string) => self.f_string(string),
            Expr::Yield(yielded) => self.yield_expression(yielded),
            Expr::YieldFrom(yielded) => self.yield_from(yielded),
            Expr::Await(awaited) => self.await_expression(awaited),
            Expr::TString(_) => self.refused(expression, "a template string"),
            Expr::IpyEscapeCommand(_) => self.refused(expression, "an IPython command"),
            Expr::Starred(_) => self.refused(expression, "a starred expression here"),
            Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => unreachable!("literals are constants"),
        }
    }

    fn refused(&mut self, expression: &Expr, construct: &str) -> Value {
        self.unsupported(expression.range(), construct);
        Value::None
    }

    /// Evaluates and drops (expression statements).
    pub fn evaluate(&mut self, expression: &'a Expr) {
        let value = self.expression(expression);
        let _ = value;
    }

    pub fn attribute(&mut self, attribute: &'a ast::ExprAttribute) -> Value {
        if let Some(value) = self.super_attribute(attribute) {
            return value;
        }
        let object = self.expression(&attribute.value);
        self.get_attribute(object, &attribute.attr)
    }

    /// object.name
    pub fn get_attribute(&mut self, object: Value, name: &str) -> Value {
        let name = self.mangled(name);
        let name = self.program.str(&name);
        let site = self.program.site();
        self.emit(Op::GetAttr(object, name, site))
    }

    /// object.name = value
    pub fn set_attribute(&mut self, object: Value, name: &str, value: Value) {
        let name = self.mangled(name);
        let name = self.program.str(&name);
        let site = self.program.site();
        self.effect(Op::SetAttr(object, name, value, site));
    }

    fn subscript(&mut self, subscript: &'a ast::ExprSubscript) -> Value {
        let container = self.expression(&subscript.value);
        let Expr::Slice(slice) = &*subscript.slice else {
            let key = self.expression(&subscript.slice);
            return self.emit(Op::GetItem(container, key));
        };
        let [start, stop, step] = self.slice_parts(slice);
        let part = self.runtime(RuntimeFn::naja_get_slice, vec![container, start, stop, step]);
        if let Value::Var(part) = part {
            self.function.variables[part.0 as usize].expect = self.expect_of(container);
        }
        part
    }

    fn slice(&mut self, slice: &'a ast::ExprSlice) -> Value {
        let parts = self.slice_parts(slice);
        self.runtime(RuntimeFn::naja_build_slice, parts.to_vec())
    }

    fn slice_parts(&mut self, slice: &'a ast::ExprSlice) -> [Value; 3] {
        [&slice.lower, &slice.upper, &slice.step].map(|part| match part {
            Some(part) => self.expression(part),
            None => Value::None,
        })
    }

    fn walrus(&mut self, named: &'a ast::ExprNamed) -> Value {
        let value = self.expression(&named.value);
        if let Expr::Name(name) = &*named.target {
            // The variable may be rebound before the value is used.
            let value = self.emit(Op::Copy(value));
            self.store_name(&name.id, value);
            return value;
        }
        value
    }

    /// A variable that several paths give a value.
    pub fn merge_variable(&mut self) -> Var {
        self.local(None, Expect::Any)
    }

    fn conditional(&mut self, conditional: &'a ast::ExprIf) -> Value {
        let [then, otherwise, after] = [self.block(), self.block(), self.block()];
        let merged = self.merge_variable();
        self.condition(&conditional.test, then, otherwise);
        for (block, value) in [(then, &conditional.body), (otherwise, &conditional.orelse)] {
            self.switch(block);
            let value = self.expression(value);
            self.assign(merged, value);
            self.jump(after);
        }
        self.switch(after);
        self.take(merged)
    }

    /// `a and b or c` as a value: the operand that decides.
    fn boolean_operation(&mut self, operation: &'a ast::ExprBoolOp) -> Value {
        let merged = self.merge_variable();
        let after = self.block();
        let (last, first) =
            operation.values.split_last().expect("a boolean operation has operands");
        for operand in first {
            let value = self.expression(operand);
            let [decided, next] = [self.block(), self.block()];
            let flag = self.emit_flag(Op::Truth(value));
            match operation.op {
                ast::BoolOp::And => self.branch(flag, next, decided),
                ast::BoolOp::Or => self.branch(flag, decided, next),
            }
            self.switch(decided);
            self.assign(merged, value);
            self.jump(after);
            self.switch(next);
        }
        let value = self.expression(last);
        self.assign(merged, value);
        self.jump(after);
        self.switch(after);
        self.take(merged)
    }

    // -- displays

    fn has_star(items: &[Expr]) -> bool {
        items.iter().any(|item| matches!(item, Expr::Starred(_)))
    }

    fn items(&mut self, items: &'a [Expr]) -> Vec<Value> {
        items.iter().map(|item| self.expression(item)).collect()
    }

    /// Whether the items are better added one by one: all that are held at a time have to be released
    /// if a later one raises. (CPython draws the line there, too.)
    fn are_too_many(&mut self, items: &[Expr]) -> bool {
        items.len() > HELD_MAX
            && items.iter().filter(|item| self.constant(item).is_none()).count() > HELD_MAX
    }

    fn list_display(&mut self, items: &'a [Expr]) -> Value {
        if Self::has_star(items) || self.are_too_many(items) {
            return self.spread_list(items);
        }
        let items = self.items(items);
        self.emit(Op::BuildList(items))
    }

    pub fn tuple_display(&mut self, items: &'a [Expr]) -> Value {
        if Self::has_star(items) || self.are_too_many(items) {
            let list = self.spread_list(items);
            return self.runtime(RuntimeFn::naja_list_to_tuple, vec![list]);
        }
        let items = self.items(items);
        self.emit(Op::BuildTuple(items))
    }

    /// A list of items some of which are starred, or that are many.
    pub fn spread_list(&mut self, items: &'a [Expr]) -> Value {
        let (first, rest) = self.held_and_added(items);
        let first = self.items(first);
        let list = self.emit(Op::BuildList(first));
        for item in rest {
            match item {
                Expr::Starred(starred) => {
                    let value = self.expression(&starred.value);
                    self.runtime_effect(RuntimeFn::naja_list_extend, vec![list, value]);
                }
                _ => {
                    let value = self.expression(item);
                    self.runtime_effect(RuntimeFn::naja_list_append, vec![list, value]);
                }
            }
        }
        list
    }

    /// The items that are held until the display is made, and those that are added to it.
    fn held_and_added(&mut self, items: &'a [Expr]) -> (&'a [Expr], &'a [Expr]) {
        let plain = items.iter().take_while(|item| !matches!(item, Expr::Starred(_))).count();
        items.split_at(if self.are_too_many(items) { 0 } else { plain })
    }

    fn set_display(&mut self, items: &'a [Expr]) -> Value {
        let (first, rest) = self.held_and_added(items);
        let first = self.items(first);
        let set = self.emit(Op::BuildSet(first));
        for item in rest {
            match item {
                Expr::Starred(starred) => {
                    let value = self.expression(&starred.value);
                    self.runtime_effect(RuntimeFn::naja_set_update, vec![set, value]);
                }
                _ => {
                    let value = self.expression(item);
                    self.runtime_effect(RuntimeFn::naja_set_add, vec![set, value]);
                }
            }
        }
        set
    }

    fn dict_display(&mut self, dict: &'a ast::ExprDict) -> Value {
        let mut rest = &dict.items[..];
        let built = self.some_of_dict(&mut rest);
        while let [item, others @ ..] = rest {
            let part = if item.key.is_none() {
                rest = others;
                self.expression(&item.value)
            } else {
                self.some_of_dict(&mut rest)
            };
            self.runtime_effect(RuntimeFn::naja_dict_update, vec![built, part]);
        }
        built
    }

    /// A dict of the items up to the next `**`, in groups and added together or one by one as CPython
    /// does it: one can tell when a key is hashed.
    fn some_of_dict(&mut self, rest: &mut &'a [ast::DictItem]) -> Value {
        let plain = rest.iter().take_while(|item| item.key.is_some()).count();
        let (group, others) = rest.split_at(plain.min(HELD_MAX / 2 + 2));
        *rest = others;
        let one_by_one = group.len() * 2 > HELD_MAX;
        let dict = one_by_one.then(|| self.emit(Op::BuildDict(Vec::new())));
        let mut words = Vec::new();
        for item in group {
            let Some(key) = &item.key else { continue };
            let (key, value) = (self.expression(key), self.expression(&item.value));
            match dict {
                Some(dict) => {
                    self.runtime_effect(RuntimeFn::naja_dict_insert, vec![dict, key, value]);
                }
                None => words.extend([key, value]),
            }
        }
        if let Some(dict) = dict {
            return dict;
        }
        self.emit(Op::BuildDict(words))
    }
}
