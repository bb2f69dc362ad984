//! Type parameters and `type` statements (PEP 695, PEP 696): functions for scopes of annotations.
//!
//! `def f[T: B](x: T) -> T` becomes a function `<generic parameters of f>` that makes the type
//! parameters, evaluates the annotations, makes `f` and gives it back; it is called at once. Bounds,
//! defaults and the values of aliases are functions that `typing` calls when it is asked for them.
//! Within a class all of them look names up in its namespace first, so it is handed on: to the
//! former as an argument, to the latter as the default of their one parameter.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr, TypeParam};
use ruff_text_size::{Ranged, TextRange};

use super::body::Body;
use crate::ir::{Expect, FunctionKind, Op, Repr, Role, Signature, Value, Var, Variable};
use crate::names::{ScopeId, ScopeKind};

/// The functions of `typing` that are called here.
pub(super) const HELPERS: &[&str] = &[
    "_type_variable",
    "_type_variable_tuple",
    "_parameter_specification",
    "_type_alias",
    "_generic_base",
    "__type_params__",
];

impl<'a> Body<'_, 'a> {
    /// Runs `lower` in the scope of type parameters, which are made first and given to it as a tuple;
    /// `given` are values from outside.
    pub fn with_type_parameters(
        &mut self,
        parameters: &'a ast::TypeParams,
        name: &str,
        given: Vec<Value>,
        lower: impl FnOnce(&mut Body<'_, 'a>, Value, &[Value]) -> Value,
    ) -> Value {
        let kind = ScopeKind::TypeParameters;
        let Some(scope) = self.names.annotation_scope_at(kind, parameters.range) else {
            panic!("no scope of type parameters at {:?}", parameters.range)
        };
        let name = format!("<generic parameters of {name}>");
        let mut arguments = given;
        let count = arguments.len();
        arguments.extend(self.handed_namespace(scope));
        let (range, all) = (parameters.range, arguments.len());
        let (code, closure) = self.annotation_function(scope, &name, all, range, |body, words| {
            body.namespace = words.get(count).copied().or(body.namespace);
            let made = body.type_parameters(parameters);
            let given: Vec<Value> = words[..count].iter().map(|word| Value::Var(*word)).collect();
            lower(body, made, &given)
        });
        let operands = vec![code, closure, Value::NoValue, Value::NoValue];
        let function = self.runtime(RuntimeFn::naja_build_function, operands);
        self.emit(Op::Call(function, arguments))
    }

    /// A `type` statement.
    pub fn type_alias(&mut self, alias: &'a ast::StmtTypeAlias) {
        let Expr::Name(name) = &*alias.name else { return };
        let made = match &alias.type_params {
            None => self.alias_object(alias, &name.id, Value::None),
            Some(parameters) => {
                self.with_type_parameters(parameters, &name.id, Vec::new(), |body, made, _| {
                    body.alias_object(alias, &name.id, made)
                })
            }
        };
        self.store_name(&name.id, made);
    }

    fn alias_object(&mut self, alias: &'a ast::StmtTypeAlias, name: &str, made: Value) -> Value {
        let (kind, value) = (ScopeKind::TypeAlias, &*alias.value);
        let value = self.lazy(kind, alias.range, name, value);
        let name = self.program.str(name);
        self.typing("_type_alias", vec![name, made, value])
    }

    /// The tuple of type parameters, each bound to its name.
    fn type_parameters(&mut self, parameters: &'a ast::TypeParams) -> Value {
        let mut made = Vec::new();
        for parameter in parameters {
            let value = self.at(parameter.range(), |this| this.type_parameter(parameter));
            self.store_name(parameter.name(), value);
            made.push(value);
        }
        self.emit(Op::BuildTuple(made))
    }

    fn type_parameter(&mut self, parameter: &'a TypeParam) -> Value {
        let name = parameter.name().as_str();
        let text = self.program.str(name);
        let default = self.lazy_default(name, parameter.default());
        match parameter {
            TypeParam::TypeVar(variable) => {
                let (mut bound, mut constraints) = (Value::None, Value::None);
                if let Some(value) = &variable.bound {
                    let lazy = self.lazy(ScopeKind::TypeBound, value.range(), name, value);
                    if value.is_tuple_expr() { constraints = lazy } else { bound = lazy }
                }
                self.typing("_type_variable", vec![text, bound, constraints, default])
            }
            TypeParam::TypeVarTuple(_) => self.typing("_type_variable_tuple", vec![text, default]),
            TypeParam::ParamSpec(_) => self.typing("_parameter_specification", vec![text, default]),
        }
    }

    fn lazy_default(&mut self, name: &str, default: Option<&'a Expr>) -> Value {
        match default {
            Some(value) => self.lazy(ScopeKind::TypeDefault, value.range(), name, value),
            None => Value::None,
        }
    }

    /// A function that evaluates an expression of an annotation scope.
    fn lazy(&mut self, kind: ScopeKind, range: TextRange, name: &str, value: &'a Expr) -> Value {
        let Some(scope) = self.names.annotation_scope_at(kind, range) else {
            panic!("no annotation scope at {range:?}")
        };
        let namespace: Vec<Value> = self.handed_namespace(scope).into_iter().collect();
        let count = namespace.len();
        let (code, closure) = self.annotation_function(scope, name, count, range, |body, words| {
            body.namespace = words.first().copied();
            body.starred_annotation(value)
        });
        let defaults = match namespace.is_empty() {
            true => Value::NoValue,
            false => self.emit(Op::BuildTuple(namespace)),
        };
        let operands = vec![code, closure, defaults, Value::NoValue];
        self.runtime(RuntimeFn::naja_build_function, operands)
    }

    /// The namespace of the class around, where the scope asks it first.
    fn handed_namespace(&self, scope: ScopeId) -> Option<Value> {
        self.names.scope(scope).facts.sees_class.then(|| self.namespace_value())
    }

    /// Calls a function of `typing` with the name of the module and these arguments.
    pub fn typing(&mut self, function: &str, arguments: Vec<Value>) -> Value {
        let name = self.program.str("typing");
        let operands = vec![self.module_value(), name, Value::Raw(0), Value::NoValue];
        let typing = self.runtime(RuntimeFn::naja_import, operands);
        let function = self.get_attribute(typing, function);
        let module = self.program.ir.modules[self.module.0 as usize].name.clone();
        let mut words = vec![self.program.str(&module)];
        words.extend(arguments);
        self.emit(Op::Call(function, words))
    }

    // -- functions

    /// The code of an annotation scope and its closure.
    fn annotation_function(
        &mut self,
        scope: ScopeId,
        name: &str,
        count: usize,
        range: TextRange,
        lower: impl FnOnce(&mut Body<'_, 'a>, &[Var]) -> Value,
    ) -> (Value, Value) {
        let info = self.names.scope(scope);
        let qualname = match info.kind == ScopeKind::TypeParameters {
            true => name.to_owned(),
            false => info.qualified_name.clone(),
        };
        let closure = self.closure(scope);
        let line = self.context().module.line(range.start()) as u32;
        let id = self.program.reserve_function(self.module, &qualname);
        let mut body = Body::new(self.program, id, self.module, scope, FunctionKind::Plain);
        let info = body.names.scope(scope);
        body.location = self.location;
        body.function.name = name.to_owned();
        body.function.qualname = qualname;
        body.function.line = line;
        body.function.free_names = info.frees.iter().map(|name| name.to_string()).collect();
        body.function.signature = Signature {
            names: (0..count).map(|number| format!(".{number}")).collect(),
            positional: count as u32,
            ..Signature::default()
        };
        let words: Vec<Var> = (0..count)
            .map(|_| {
                let role = Role::Borrowed;
                let variable = Variable { name: None, repr: Repr::Word, role, expect: Expect::Any };
                body.function.new_variable(variable)
            })
            .collect();
        body.closure_cells();
        body.make_cells(scope);
        let value = lower(&mut body, &words);
        body.return_from_function(value);
        body.finish();
        (Value::Code(id), closure)
    }
}
