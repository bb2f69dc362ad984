//! Text that `eval`, `exec` and `compile` are given at run time.
//!
//! Its top level is lowered like a class body: one parameter, the namespace, in which names are looked
//! up first. Every global name has a slot, of which the evaluator only takes the name: it looks in
//! the globals that the code was given. Nothing is promoted and nothing is known of any name.

use std::collections::{BTreeSet, HashMap};

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Stmt};

use super::body::Body;
use super::program::{Lowering, ModuleContext};
use crate::ir::{
    Expect, FunctionKind, Global, ModuleId, Program, Repr, Role, Signature, Terminator, Value,
    Variable,
};
use crate::names::{Binding, Names};
use crate::source::Module;

/// What the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Statements.
    Exec,
    /// One expression, whose value is the result.
    Eval,
    /// One statement of a dialogue: values of expressions are displayed.
    Single,
}

/// Lowers one text. What is not supported raises when it is reached. The body of the one module
/// takes the namespace.
pub fn lower_text(module: &Module, names: &Names, mode: Mode) -> Program {
    let context = context(module, names);
    let slots = context.slots.iter();
    let mut globals: Vec<(u32, String)> =
        slots.map(|(name, slot)| (*slot, name.to_string())).collect();
    globals.sort();
    let mut lowering = Lowering::new(vec![context], true);
    lowering.is_text = true;
    let symbols = names.scopes().iter().flat_map(|scope| &scope.symbols);
    let declared = symbols.filter(|symbol| symbol.binding == Binding::GlobalExplicit);
    lowering.declared_global = declared.map(|symbol| symbol.name.clone()).collect();
    let mut record = super::module::record(module);
    let global = |(_, name)| Global { name, known_function: None, native: None };
    record.globals = globals.into_iter().map(global).collect();
    lowering.ir.modules = vec![record];
    body(&mut lowering, mode);
    lowering.ir
}

fn context<'a>(module: &'a Module, names: &'a Names) -> ModuleContext<'a> {
    let mut listed: BTreeSet<Name> = BTreeSet::new();
    listed.insert(Name::new_static("__annotations__"));
    for scope in names.scopes() {
        listed.extend(scope.symbols.iter().map(|symbol| symbol.name.clone()));
    }
    ModuleContext {
        module,
        names,
        slots: listed.into_iter().zip(0..).collect(),
        promoted: BTreeSet::new(),
        known: HashMap::new(),
        natives: HashMap::new(),
        function_ids: HashMap::new(),
        signatures: HashMap::new(),
        classes: HashMap::new(),
        global_expects: HashMap::new(),
        slot_expects: vec![Expect::Any; names.scopes().iter().map(|it| it.symbols.len()).sum()],
        class_ids: HashMap::new(),
    }
}

fn body(lowering: &mut Lowering<'_>, mode: Mode) {
    let id = ModuleId(0);
    let function = lowering.reserve_function(id, "<module>");
    lowering.ir.modules[0].body = function;
    let module = lowering.modules[0].module;
    let mut body = Body::new(lowering, function, id, Names::MODULE, FunctionKind::Class);
    body.function.name = "<module>".to_owned();
    body.function.qualname = "<module>".to_owned();
    body.function.line = 1;
    body.displays = mode == Mode::Single;
    body.function.signature =
        Signature { names: vec![".namespace".to_owned()], positional: 1, ..Signature::default() };
    let namespace = body.function.new_variable(Variable {
        name: None,
        repr: Repr::Word,
        role: Role::Borrowed,
        expect: Expect::Any,
    });
    body.namespace = Some(namespace);
    if let (Mode::Eval, [Stmt::Expr(expression)]) = (mode, module.ast.body.as_slice()) {
        let value = body.expression(&expression.value);
        body.terminate(Terminator::Return(value));
        return body.finish();
    }
    let (doc, statements) = match mode {
        Mode::Exec => body.docstring(&module.ast.body),
        Mode::Eval | Mode::Single => (None, module.ast.body.as_slice()),
    };
    if body.names.scope(Names::MODULE).facts.has_annotations {
        body.set_up_annotations();
    }
    if let Some(doc) = doc {
        body.store_name("__doc__", Value::Constant(doc));
    }
    body.statements(statements);
    body.terminate(Terminator::Return(Value::None));
    body.finish();
}

impl<'a> Body<'_, 'a> {
    /// Hands the value of an expression statement to `sys.displayhook`.
    pub fn display(&mut self, expression: &'a Expr) {
        let value = self.expression(expression);
        self.runtime_effect(RuntimeFn::naja_eval_display, vec![value]);
    }
}
