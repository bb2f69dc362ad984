//! Comprehensions, inlined into the function around them (PEP 709), and generator expressions.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::body::Body;
use super::loop_::Source;
use crate::ir::{Op, Value};
use crate::names::ScopeId;

/// Where the results of a comprehension go.
#[derive(Clone, Copy)]
pub(super) enum Sink<'a> {
    List(Value, &'a Expr),
    Set(Value, &'a Expr),
    Dict(Value, &'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Body<'_, 'a> {
    pub fn comprehension(&mut self, expression: &'a Expr) -> Value {
        let generators = match expression {
            Expr::ListComp(comprehension) => &comprehension.generators,
            Expr::SetComp(comprehension) => &comprehension.generators,
            Expr::DictComp(comprehension) => &comprehension.generators,
            Expr::Generator(comprehension) => &comprehension.generators,
            _ => unreachable!("not a comprehension"),
        };
        if let Expr::Generator(generator) = expression {
            return self.generator_expression(generator);
        }
        let source = self.iteration_source(&generators[0].iter, generators[0].is_async);
        let outer = self.scope;
        let scope = self.names.scope_at(expression.range());
        if !self.names.scope(scope).facts.inlined {
            self.unsupported(expression.range(), "a comprehension in an annotation of a class");
            return Value::None;
        }
        self.scope = scope;
        self.make_cells(scope);
        let (result, sink) = self.sink(expression);
        self.clauses_of(generators, source, sink, expression.range());
        self.clear_iteration_variables(scope);
        self.scope = outer;
        result
    }

    fn sink(&mut self, expression: &'a Expr) -> (Value, Sink<'a>) {
        match expression {
            Expr::ListComp(comprehension) => {
                let list = self.emit(Op::BuildList(Vec::new()));
                (list, Sink::List(list, &comprehension.elt))
            }
            Expr::SetComp(comprehension) => {
                let set = self.emit(Op::BuildSet(Vec::new()));
                (set, Sink::Set(set, &comprehension.elt))
            }
            Expr::DictComp(comprehension) => {
                let dict = self.emit(Op::BuildDict(Vec::new()));
                let key = comprehension.key.as_deref().unwrap_or(&comprehension.value);
                (dict, Sink::Dict(dict, key, &comprehension.value))
            }
            _ => unreachable!("not an inlined comprehension"),
        }
    }

    /// Variables of an inlined comprehension die at its end; cells are let go.
    fn clear_iteration_variables(&mut self, scope: ScopeId) {
        for name in self.names.scope(scope).locals.clone() {
            let key = (scope, name);
            if let Some(&variable) = self.cells.get(&key).or_else(|| self.locals.get(&key)) {
                self.effect(Op::Clear(variable));
            }
        }
    }

    /// The loops, from the outermost; the first source is evaluated already.
    pub fn clauses_of(
        &mut self,
        generators: &'a [ast::Comprehension],
        source: Source,
        sink: Sink<'a>,
        range: TextRange,
    ) {
        let Some((generator, rest)) = generators.split_first() else { return };
        let [head, item, after] = [self.block(), self.block(), self.block()];
        self.jump(head);
        self.loop_head(head);
        let place = generator.iter.range();
        let value = self.at(place, |this| this.next_item(&source, item, after));
        self.switch(item);
        self.store_item(&source, &generator.target, value);
        let next = self.block();
        for test in &generator.ifs {
            let passed = self.block();
            self.condition(test, passed, next);
            self.switch(passed);
        }
        match rest.first() {
            Some(inner) => {
                let source = self.iteration_source(&inner.iter, inner.is_async);
                self.clauses_of(rest, source, sink, range);
            }
            None => self.deliver(sink, range),
        }
        self.jump(next);
        self.switch(next);
        self.effect(Op::Poll);
        self.jump(head);
        self.switch(after);
    }

    fn deliver(&mut self, sink: Sink<'a>, range: TextRange) {
        match sink {
            Sink::List(list, element) => {
                let value = self.expression(element);
                self.at(range, |this| {
                    this.runtime_effect(RuntimeFn::naja_list_append, vec![list, value]);
                });
            }
            Sink::Set(set, element) => {
                let value = self.expression(element);
                self.at(range, |this| {
                    this.runtime_effect(RuntimeFn::naja_set_add, vec![set, value]);
                });
            }
            Sink::Dict(dict, key, value) => {
                let key = self.expression(key);
                let value = self.expression(value);
                self.at(range, |this| {
                    this.runtime_effect(RuntimeFn::naja_dict_insert, vec![dict, key, value]);
                });
            }
            Sink::Yield(element) => {
                let value = self.expression(element);
                self.at(element.range(), |this| this.yield_item(value));
            }
        }
    }
}
