//! `def`, `lambda` and generator expressions: the object made where they stand, and their bodies.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::body::Body;
use super::comprehension::Sink;
use super::loop_::Source;
use crate::ir::{
    ConstantId, Expect, FunctionId, FunctionKind, Op, Repr, Role, Signature, Terminator, Value,
    Variable,
};
use crate::names::{self, ScopeId, SiteKind};

/// What a body consists of.
enum Code<'a> {
    Statements(&'a [Stmt]),
    Expression(&'a Expr),
    Generator(&'a ast::ExprGenerator),
}

/// A function to lower.
struct Definition<'a> {
    range: TextRange,
    name: &'a str,
    parameters: Option<&'a ast::Parameters>,
    returns: Option<&'a Expr>,
    doc: Option<ConstantId>,
    code: Code<'a>,
    line: u32,
}

impl<'a> Body<'_, 'a> {
    pub fn function_statement(&mut self, function: &'a ast::StmtFunctionDef) {
        let decorators = self.decorators(&function.decorator_list);
        let (doc, body) = self.docstring(&function.body);
        let first = function.decorator_list.first().map_or(function.range, Ranged::range);
        let first = if function.decorator_list.is_empty() { function.name.range } else { first };
        let line = self.context().module.line(first.start()) as u32;
        let definition = Definition {
            range: function.range,
            name: &function.name,
            parameters: Some(&function.parameters),
            returns: function.returns.as_deref(),
            doc,
            code: Code::Statements(body),
            line,
        };
        let made = match &function.type_params {
            None => {
                let made = self.make_function(definition);
                self.annotate(function, made);
                made
            }
            Some(parameters) => self.generic_function(function, parameters, definition),
        };
        let made = self.decorate(decorators, made);
        self.store_name(&function.name, made);
    }

    /// Evaluates decorators in order; they are applied in reverse.
    pub fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Vec<(Value, TextRange)> {
        decorators
            .iter()
            .map(|decorator| {
                let value = self.expression(&decorator.expression);
                (value, decorator.expression.range())
            })
            .collect()
    }

    pub fn decorate(&mut self, decorators: Vec<(Value, TextRange)>, made: Value) -> Value {
        decorators.into_iter().rev().fold(made, |made, (decorator, range)| {
            self.at(range, |this| this.emit(Op::Call(decorator, vec![made])))
        })
    }

    /// Splits a docstring off; it is cleaned as CPython 3.13's compiler does.
    pub fn docstring(&mut self, body: &'a [Stmt]) -> (Option<ConstantId>, &'a [Stmt]) {
        if let [Stmt::Expr(first), rest @ ..] = body
            && let Expr::StringLiteral(literal) = &*first.value
        {
            let source = &self.context().module.source;
            let points = crate::source::literals::string_expression(source, literal);
            let points = super::docstring::clean(points);
            let Value::Constant(id) = self.program.code_points(points) else { return (None, rest) };
            return (Some(id), rest);
        }
        (None, body)
    }

    pub fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Value {
        let line = self.context().module.line(lambda.range.start()) as u32;
        self.make_function(Definition {
            range: lambda.range,
            name: "<lambda>",
            parameters: lambda.parameters.as_deref(),
            returns: None,
            doc: None,
            code: Code::Expression(&lambda.body),
            line,
        })
    }

    /// A generator expression: the first iterator is made here, the rest is a function of it.
    pub fn generator_expression(&mut self, generator: &'a ast::ExprGenerator) -> Value {
        let first = &generator.generators[0].iter;
        let iterable = self.expression(first);
        let iter = match generator.generators[0].is_async {
            true => RuntimeFn::naja_async_iter,
            false => RuntimeFn::naja_iter,
        };
        let iterator = self.at(first.range(), |this| this.runtime(iter, vec![iterable]));
        let line = self.context().module.line(generator.range.start()) as u32;
        let made = self.make_function(Definition {
            range: generator.range,
            name: "<genexpr>",
            parameters: None,
            returns: None,
            doc: None,
            code: Code::Generator(generator),
            line,
        });
        self.emit(Op::Call(made, vec![iterator]))
    }

    /// A function with type parameters: made and annotated in their scope, its defaults outside.
    fn generic_function(
        &mut self,
        function: &'a ast::StmtFunctionDef,
        parameters: &'a ast::TypeParams,
        definition: Definition<'a>,
    ) -> Value {
        let outside =
            [self.defaults(&function.parameters), self.keyword_defaults(&function.parameters)];
        let given = outside.into_iter().filter(|value| *value != Value::NoValue).collect();
        self.with_type_parameters(parameters, &function.name, given, |body, made, given| {
            let mut given = given.iter().copied();
            let [defaults, keyword_defaults] = outside.map(|value| match value {
                Value::NoValue => value,
                _ => given.next().unwrap_or(Value::NoValue),
            });
            let function_object = body.function_object(definition, defaults, keyword_defaults);
            body.annotate(function, function_object);
            body.set_attribute(function_object, "__type_params__", made);
            function_object
        })
    }

    /// Makes the function object: defaults, keyword defaults, closure.
    fn make_function(&mut self, definition: Definition<'a>) -> Value {
        let (defaults, keyword_defaults) = match definition.parameters {
            None => (Value::NoValue, Value::NoValue),
            Some(parameters) => (self.defaults(parameters), self.keyword_defaults(parameters)),
        };
        self.function_object(definition, defaults, keyword_defaults)
    }

    fn function_object(
        &mut self,
        definition: Definition<'a>,
        defaults: Value,
        keyword_defaults: Value,
    ) -> Value {
        let scope = self.names.scope_at(definition.range);
        let id = self.reserved(definition.range, scope);
        let closure = self.closure(scope);
        self.lower_function(id, scope, definition);
        let operands = vec![Value::Code(id), closure, defaults, keyword_defaults];
        self.runtime(RuntimeFn::naja_build_function, operands)
    }

    /// The function number for a definition; known functions have theirs already. A `finally`
    /// body that is lowered several times makes a function each time.
    fn reserved(&mut self, range: TextRange, scope: ScopeId) -> FunctionId {
        if let Some(&id) = self.context().function_ids.get(&range) {
            return id;
        }
        let qualname = &self.names.scope(scope).qualified_name;
        self.program.reserve_function(self.module, qualname)
    }

    fn defaults(&mut self, parameters: &'a ast::Parameters) -> Value {
        let all = parameters.posonlyargs.iter().chain(&parameters.args);
        let values: Vec<Value> = all
            .filter_map(|parameter| parameter.default.as_deref())
            .map(|default| self.expression(default))
            .collect();
        if values.is_empty() { Value::NoValue } else { self.emit(Op::BuildTuple(values)) }
    }

    fn keyword_defaults(&mut self, parameters: &'a ast::Parameters) -> Value {
        let mut words = Vec::new();
        for parameter in &parameters.kwonlyargs {
            if let Some(default) = &parameter.default {
                let name = self.mangled(&parameter.parameter.name);
                words.push(self.program.str(&name));
                words.push(self.expression(default));
            }
        }
        if words.is_empty() { Value::NoValue } else { self.emit(Op::BuildDict(words)) }
    }

    /// The tuple of cells that the function closes over.
    pub fn closure(&mut self, scope: ScopeId) -> Value {
        let frees = &self.names.scope(scope).frees;
        if frees.is_empty() {
            return Value::NoValue;
        }
        let cells = frees.iter().map(|name| Value::Var(self.cell_for(name))).collect();
        self.emit(Op::BuildTuple(cells))
    }

    /// The cell of a name that an inner function needs, made here or passed through.
    fn cell_for(&mut self, name: &Name) -> crate::ir::Var {
        let mut scope = self.scope;
        let frame = self.names.frame(scope);
        loop {
            if let Some(&cell) = self.cells.get(&(scope, name.clone())) {
                return cell;
            }
            if scope == frame {
                break;
            }
            scope = self.names.scope(scope).parent.unwrap_or(frame);
        }
        match self.class_cell {
            Some(cell) if name == "__class__" => cell,
            _ => panic!("no cell for {name} in {}", self.function.qualname),
        }
    }

    /// Sets `__annotations__` of a new function.
    fn annotate(&mut self, function: &'a ast::StmtFunctionDef, made: Value) {
        let parameters = &function.parameters;
        let plain = parameters.posonlyargs.iter().chain(&parameters.args);
        let plain = plain.map(|parameter| &parameter.parameter).chain(parameters.vararg.as_deref());
        let keyword = parameters.kwonlyargs.iter().map(|parameter| &parameter.parameter);
        let all = plain.chain(keyword).chain(parameters.kwarg.as_deref());
        let mut words = Vec::new();
        for parameter in all {
            if let Some(annotation) = &parameter.annotation {
                let name = self.mangled(&parameter.name);
                words.push(self.program.str(&name));
                words.push(self.starred_annotation(annotation));
            }
        }
        if let Some(returns) = &function.returns {
            words.push(self.program.str("return"));
            words.push(self.annotation(returns));
        }
        if !words.is_empty() {
            let flat = self.emit(Op::BuildTuple(words));
            self.runtime_effect(RuntimeFn::naja_set_annotations, vec![made, flat]);
        }
    }

    /// `*args: *Ts` unpacks exactly one.
    pub fn starred_annotation(&mut self, annotation: &'a Expr) -> Value {
        let Expr::Starred(starred) = annotation else { return self.annotation(annotation) };
        let value = self.expression(&starred.value);
        let word = self.temporary();
        self.effect(Op::Unpack(value, vec![word]));
        Value::Var(word)
    }

    // -- bodies

    fn lower_function(&mut self, id: FunctionId, scope: ScopeId, definition: Definition<'a>) {
        let kind = match self.names.scope(scope).facts.function_kind {
            names::FunctionKind::Plain => FunctionKind::Plain,
            names::FunctionKind::Generator => FunctionKind::Generator,
            names::FunctionKind::Coroutine => FunctionKind::Coroutine,
            names::FunctionKind::AsyncGenerator => FunctionKind::AsyncGenerator,
        };
        let mut body = Body::new(self.program, id, self.module, scope, kind);
        let info = body.names.scope(scope);
        body.function.name = definition.name.to_owned();
        body.function.qualname = info.qualified_name.clone();
        body.function.doc = definition.doc;
        body.function.line = definition.line;
        body.function.free_names = info.frees.iter().map(|name| name.to_string()).collect();
        body.parameters(definition.parameters);
        match &definition.code {
            Code::Statements(statements) => body.infer_locals(statements, None),
            Code::Expression(expression) => body.infer_locals(&[], Some(expression)),
            Code::Generator(_) => {}
        }
        body.closure_cells();
        body.make_cells(scope);
        if let Some(returns) = definition.returns {
            let result = crate::types::expectation(returns, &|name| body.class_of(name));
            body.function.result = result;
        }
        match definition.code {
            Code::Statements(statements) => {
                body.statements(statements);
                body.return_from_function(Value::None);
            }
            Code::Expression(expression) => {
                let value = body.expression(expression);
                body.return_from_function(value);
            }
            Code::Generator(generator) => body.generator_body(generator),
        }
        body.finish();
    }

    fn generator_body(&mut self, generator: &'a ast::ExprGenerator) {
        let key = (self.scope, Name::new_static(".0"));
        let iterator = Value::Var(self.locals[&key]);
        let source = match generator.generators[0].is_async {
            true => Source::Async(iterator),
            false => Source::Iterator(iterator, Expect::Any),
        };
        let sink = Sink::Yield(&generator.elt);
        self.at(generator.range, |this| {
            this.clauses_of(&generator.generators, source, sink, generator.range);
        });
        self.terminate(Terminator::Return(Value::None));
    }

    /// Declares the parameters as the first variables.
    fn parameters(&mut self, parameters: Option<&'a ast::Parameters>) {
        let scope = self.names.scope(self.scope);
        let mut signature = Signature {
            names: scope.parameters.iter().map(|name| name.to_string()).collect(),
            ..Signature::default()
        };
        let mut annotations: Vec<Option<&Expr>> = vec![None; signature.names.len()];
        match parameters {
            None if signature.names.is_empty() => {}
            None => signature.positional = 1,
            Some(parameters) => {
                signature.positional_only = parameters.posonlyargs.len() as u32;
                signature.positional = signature.positional_only + parameters.args.len() as u32;
                signature.keyword_only = parameters.kwonlyargs.len() as u32;
                signature.varargs = parameters.vararg.is_some();
                signature.kwargs = parameters.kwarg.is_some();
                let plain = parameters.posonlyargs.iter().chain(&parameters.args);
                for (index, parameter) in plain.chain(&parameters.kwonlyargs).enumerate() {
                    annotations[index] = parameter.parameter.annotation.as_deref();
                }
            }
        }
        if signature.positional > 0 && scope.parameters[0] != ".0" {
            self.first_parameter = Some(scope.parameters[0].clone());
        }
        for (name, annotation) in scope.parameters.iter().zip(annotations) {
            let expect = annotation.map_or(Expect::Any, |annotation| {
                crate::types::expectation(annotation, &|name| self.class_of(name))
            });
            let expect = if expect == Expect::Any { self.expect_of_self(name) } else { expect };
            let role = if self.is_rebound(name) { Role::Local } else { Role::Borrowed };
            let variable =
                Variable { name: Some(name.to_string()), repr: Repr::Word, role, expect };
            let variable = self.function.new_variable(variable);
            self.locals.insert((self.scope, name.clone()), variable);
        }
        self.function.signature = signature;
    }

    /// The first parameter of a method is expected to be an instance of the class.
    fn expect_of_self(&self, name: &str) -> Expect {
        let scope = self.names.scope(self.scope);
        let Some(parent) = scope.parent.map(|parent| self.names.scope(parent)) else {
            return Expect::Any;
        };
        let first = scope.parameters.first().is_some_and(|first| first == name);
        if !(first && name == "self") || parent.kind != names::ScopeKind::Class {
            return Expect::Any;
        }
        self.context().class_ids.get(&parent.range).map_or(Expect::Any, |id| Expect::Instance(*id))
    }

    /// Whether the body rebinds or deletes a parameter. A generator owns all of its own.
    fn is_rebound(&self, name: &str) -> bool {
        let scope = self.names.scope(self.scope);
        scope.facts.function_kind != names::FunctionKind::Plain
            || scope.symbol(name).is_some_and(|symbol| {
                symbol.sites.iter().any(|site| site.kind != SiteKind::Parameter)
            })
    }

    /// Loads the cells of the closure into variables.
    pub fn closure_cells(&mut self) {
        let scope = self.names.scope(self.scope);
        for (index, name) in scope.frees.iter().enumerate() {
            let cell = self.function.new_variable(Variable {
                name: None,
                repr: Repr::Word,
                role: Role::Borrowed,
                expect: Expect::Any,
            });
            self.push(Op::ClosureCell(index as u32), Some(cell));
            self.cells.insert((self.scope, name.clone()), cell);
        }
    }

    /// The record of the program's class that a name in an annotation surely means.
    pub fn class_of(&self, name: &str) -> Option<u32> {
        self.context().classes.get(name).copied()
    }
}
