//! `class`: a body that fills a namespace, and the call that makes the class of it.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::body::Body;
use crate::ir::{
    Binary, Expect, FunctionId, FunctionKind, Op, Repr, Role, Signature, Terminator, Value,
    Variable,
};
use crate::names::ScopeId;

impl<'a> Body<'_, 'a> {
    pub fn class_statement(&mut self, class: &'a ast::StmtClassDef) {
        let decorators = self.decorators(&class.decorator_list);
        let made = match &class.type_params {
            None => self.class_object(class, None),
            Some(parameters) => {
                self.with_type_parameters(parameters, &class.name, Vec::new(), |body, made, _| {
                    body.class_object(class, Some(made))
                })
            }
        };
        let made = self.decorate(decorators, made);
        self.store_name(&class.name, made);
    }

    /// Calls the metaclass; with type parameters `Generic[…]` is a further base.
    fn class_object(&mut self, class: &'a ast::StmtClassDef, generic: Option<Value>) -> Value {
        let scope = self.names.scope_at(class.range);
        let qualname = self.names.scope(scope).qualified_name.clone();
        let id = self.program.reserve_function(self.module, &qualname);
        let closure = self.closure(scope);
        let line = self.class_line(class);
        self.class_body(id, scope, class, line);
        let operands = vec![Value::Code(id), closure, Value::NoValue, Value::NoValue];
        let body = self.runtime(RuntimeFn::naja_build_function, operands);
        let name = self.program.str(&class.name);
        if let Some(parameters) = generic {
            // The body puts them into the namespace.
            self.set_attribute(body, "__type_params__", parameters);
        }
        let (mut bases, keywords) = self.class_arguments(class.arguments.as_deref());
        if let Some(parameters) = generic {
            let base = self.typing("_generic_base", vec![parameters]);
            let base = self.emit(Op::BuildTuple(vec![base]));
            bases = self.emit(Op::Binary(Binary::Add, bases, base));
        }
        let record = self.class_record(class, line);
        let operands = vec![Value::Class(record), body, name, bases, keywords];
        self.runtime(RuntimeFn::naja_build_class, operands)
    }

    /// The first line, decorators included.
    fn class_line(&self, class: &ast::StmtClassDef) -> u32 {
        let first = class.decorator_list.first().map_or(class.name.range, Ranged::range);
        self.context().module.line(first.start()) as u32
    }

    fn class_record(&mut self, class: &ast::StmtClassDef, line: u32) -> u32 {
        match self.context().class_ids.get(&class.range) {
            Some(&record) => record,
            None => {
                let facts = super::slots::facts(self.names, class, line, &|_| None);
                self.program.reserve_class(facts)
            }
        }
    }

    fn class_arguments(&mut self, arguments: Option<&'a ast::Arguments>) -> (Value, Value) {
        let Some(arguments) = arguments else {
            return (self.program.tuple(Vec::new()), Value::NoValue);
        };
        let bases = if arguments.args.is_empty() {
            self.program.tuple(Vec::new())
        } else {
            self.tuple_display(&arguments.args)
        };
        let keywords = if arguments.keywords.is_empty() {
            Value::NoValue
        } else {
            self.keyword_dict(Value::None, &arguments.keywords)
        };
        (bases, keywords)
    }

    fn class_body(
        &mut self,
        id: FunctionId,
        scope: ScopeId,
        class: &'a ast::StmtClassDef,
        line: u32,
    ) {
        let mut body = Body::new(self.program, id, self.module, scope, FunctionKind::Class);
        let info = body.names.scope(scope);
        body.function.name = class.name.to_string();
        body.function.qualname = info.qualified_name.clone();
        body.function.line = line;
        body.function.free_names = info.frees.iter().map(|name| name.to_string()).collect();
        body.function.signature = Signature {
            names: vec![".namespace".to_owned()],
            positional: 1,
            ..Signature::default()
        };
        let namespace = body.function.new_variable(Variable {
            name: None,
            repr: Repr::Word,
            role: Role::Borrowed,
            expect: Expect::Any,
        });
        body.namespace = Some(namespace);
        body.closure_cells();
        body.at(class.name.range, |body| {
            body.class_head(scope, line);
            if class.type_params.is_some() {
                body.take_type_parameters();
            }
        });
        let (doc, statements) = body.docstring(&class.body);
        if let Some(doc) = doc {
            body.set_in_namespace("__doc__", Value::Constant(doc));
        }
        body.statements(statements);
        body.class_tail(class);
        body.finish();
    }

    /// What every class body begins with.
    fn class_head(&mut self, scope: ScopeId, line: u32) {
        let info = self.names.scope(scope);
        if info.facts.class_cell {
            let cell = self.local(None, Expect::Any);
            let make = Op::Runtime(RuntimeFn::naja_build_cell, vec![Value::NoValue]);
            self.push(make, Some(cell));
            self.class_cell = Some(cell);
        }
        let module = self.load_name("__name__");
        self.set_in_namespace("__module__", module);
        let qualname = self.program.str(&info.qualified_name);
        self.set_in_namespace("__qualname__", qualname);
        self.set_in_namespace("__firstlineno__", Value::Int(i64::from(line)));
        if info.facts.has_annotations {
            self.set_up_annotations();
        }
    }

    /// `__type_params__`, which the function of the body has brought along.
    fn take_type_parameters(&mut self) {
        let function = self.function.new_variable(Variable {
            name: None,
            repr: Repr::Word,
            role: Role::Borrowed,
            expect: Expect::Any,
        });
        self.push(Op::CurrentFunction, Some(function));
        let parameters = self.get_attribute(Value::Var(function), "__type_params__");
        self.set_in_namespace("__type_params__", parameters);
    }

    /// Makes `__annotations__` in the namespace unless it is there.
    pub fn set_up_annotations(&mut self) {
        let name = self.program.str("__annotations__");
        let namespace = self.namespace_value();
        let known = self.runtime(RuntimeFn::naja_namespace_get, vec![namespace, name]);
        let absent = self.emit_flag(Op::IsNoValue(known));
        let [make, after] = [self.block(), self.block()];
        self.branch(absent, make, after);
        self.switch(make);
        let dict = self.emit(Op::BuildDict(Vec::new()));
        self.set_in_namespace("__annotations__", dict);
        self.jump(after);
        self.switch(after);
    }

    fn set_in_namespace(&mut self, name: &str, value: Value) {
        let namespace = self.namespace_value();
        let name = self.program.str(name);
        self.runtime_effect(RuntimeFn::naja_namespace_set, vec![namespace, name, value]);
    }

    /// What every class body ends with.
    fn class_tail(&mut self, class: &'a ast::StmtClassDef) {
        let names = super::slots::static_attributes(class);
        let names = self.program.str_tuple(names.iter().map(String::as_str));
        self.set_in_namespace("__static_attributes__", names);
        let result = self.class_cell.map_or(Value::None, Value::Var);
        self.terminate(Terminator::Return(result));
    }
}

/// The body of a method-like definition within a class body, at any depth of `if` and the like.
pub(super) fn methods<'s>(body: &'s [Stmt], found: &mut Vec<&'s ast::StmtFunctionDef>) {
    for statement in body {
        match statement {
            Stmt::FunctionDef(function) => found.push(function),
            Stmt::If(conditional) => {
                methods(&conditional.body, found);
                for clause in &conditional.elif_else_clauses {
                    methods(&clause.body, found);
                }
            }
            Stmt::Try(statement) => {
                methods(&statement.body, found);
                methods(&statement.orelse, found);
                methods(&statement.finalbody, found);
            }
            Stmt::With(statement) => methods(&statement.body, found),
            _ => {}
        }
    }
}

/// Whether a decorator list holds the plain name.
pub(super) fn has_decorator(function: &ast::StmtFunctionDef, name: &str) -> bool {
    function.decorator_list.iter().any(
        |decorator| matches!(&decorator.expression, Expr::Name(decorator) if decorator.id == name),
    )
}
