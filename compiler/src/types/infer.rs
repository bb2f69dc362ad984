//! What the assignments of a function lead one to expect of its locals: annotations, literals,
//! arithmetic, loops over `range`. A few rounds over all assignments; bold, since nothing trusts it.

use std::collections::HashMap;

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::{Items as _, expectation, of_operation};
use crate::ir::{Binary, Expect, Item};
use crate::names::{Names, ScopeId};

/// Expectations of locals by the scope that owns the slot.
pub type Locals = HashMap<(ScopeId, Name), Expect>;

/// What is known outside of the function.
pub struct Context<'c> {
    /// The scopes of the module.
    pub names: &'c Names,
    /// The program's class of a name.
    pub class_of: &'c dyn Fn(&str) -> Option<u32>,
    /// The expectation of an attribute of a class.
    pub attribute: &'c dyn Fn(u32, &str) -> Expect,
    /// The expectation of a global.
    pub global: &'c dyn Fn(&str) -> Expect,
    /// The declared result of a known function.
    pub result: &'c dyn Fn(&str) -> Expect,
}

/// How a local gets a value.
enum Source<'a> {
    Value(&'a Expr),
    Augmented(Binary, &'a Expr),
    ItemOf(&'a Expr),
    Declared(Expect),
}

/// Where an assignment stands, its target, its source.
type Assignment<'a> = (ScopeId, Name, Source<'a>);

const ROUNDS: usize = 4;
const DEPTH: usize = 24;

/// Expectations of the locals of a function (or of a module's globals), its parameters given.
pub fn locals(
    context: &Context<'_>,
    scope: ScopeId,
    body: &[Stmt],
    expression: Option<&Expr>,
    known: Locals,
) -> Locals {
    let mut scan =
        Scan { names: context.names, scope, class_of: context.class_of, found: Vec::new() };
    scan.visit_body(body);
    if let Some(expression) = expression {
        scan.visit_expr(expression);
    }
    let mut inference = Inference { context, locals: known, mixed: HashMap::new() };
    for _ in 0..ROUNDS {
        if !inference.round(&scan.found) {
            break;
        }
    }
    inference.locals
}

struct Scan<'c, 'a> {
    names: &'c Names,
    scope: ScopeId,
    class_of: &'c dyn Fn(&str) -> Option<u32>,
    found: Vec<Assignment<'a>>,
}

impl<'a> Scan<'_, 'a> {
    fn target(&mut self, target: &'a Expr, source: Source<'a>) {
        match target {
            Expr::Name(name) => {
                let (owner, _) = self.names.resolve(self.scope, &name.id);
                let stored = Name::new(self.names.mangle(self.scope, &name.id));
                self.found.push((owner, stored, source));
            }
            Expr::Tuple(targets) => self.targets(&targets.elts, source),
            Expr::List(targets) => self.targets(&targets.elts, source),
            _ => {}
        }
    }

    fn targets(&mut self, targets: &'a [Expr], source: Source<'a>) {
        let values: Option<&[Expr]> = match source {
            Source::Value(Expr::Tuple(values)) => Some(&values.elts),
            Source::Value(Expr::List(values)) => Some(&values.elts),
            _ => None,
        };
        if let Some(values) = values.filter(|values| values.len() == targets.len()) {
            for (target, value) in targets.iter().zip(values) {
                self.target(target, Source::Value(value));
            }
        }
    }

    fn generators(&mut self, expression: &'a Expr, generators: &'a [ast::Comprehension]) {
        let outer = self.scope;
        self.scope = self.names.scope_at(expression.range());
        for generator in generators {
            self.target(&generator.target, Source::ItemOf(&generator.iter));
        }
        visitor::walk_expr(self, expression);
        self.scope = outer;
    }
}

impl<'a> Visitor<'a> for Scan<'_, 'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::Assign(assignment) => {
                for target in &assignment.targets {
                    self.target(target, Source::Value(&assignment.value));
                }
            }
            Stmt::AugAssign(assignment) => {
                let source = Source::Augmented(super::binary(assignment.op), &assignment.value);
                self.target(&assignment.target, source);
            }
            Stmt::AnnAssign(assignment) => {
                let declared = expectation(&assignment.annotation, self.class_of);
                self.target(&assignment.target, Source::Declared(declared));
            }
            Stmt::For(statement) => {
                self.target(&statement.target, Source::ItemOf(&statement.iter));
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(_) | Expr::Generator(_) => {}
            Expr::Named(named) => {
                self.target(&named.target, Source::Value(&named.value));
                visitor::walk_expr(self, expression);
            }
            Expr::ListComp(inner) => self.generators(expression, &inner.generators),
            Expr::SetComp(inner) => self.generators(expression, &inner.generators),
            Expr::DictComp(inner) => self.generators(expression, &inner.generators),
            _ => visitor::walk_expr(self, expression),
        }
    }
}

struct Inference<'c> {
    context: &'c Context<'c>,
    locals: Locals,
    /// Locals that hold several kinds.
    mixed: HashMap<(ScopeId, Name), ()>,
}

impl Inference<'_> {
    /// One pass over all assignments; whether anything was learnt.
    fn round(&mut self, assignments: &[Assignment<'_>]) -> bool {
        let mut changed = false;
        for (scope, name, source) in assignments {
            let key = (*scope, name.clone());
            let known = self.locals.get(&key).copied().unwrap_or_default();
            let found = match source {
                Source::Declared(expect) => *expect,
                Source::Value(value) => self.of(*scope, value, 0),
                Source::ItemOf(iterable) => self.item_of(*scope, iterable),
                Source::Augmented(op, value) => of_operation(*op, known, self.of(*scope, value, 0)),
            };
            let declared = matches!(source, Source::Declared(expect) if *expect != Expect::Any);
            let joined = if declared { found } else { join(known, found) };
            if self.mixed.contains_key(&key) {
                continue;
            }
            match joined {
                Expect::Any if known != Expect::Any && found != Expect::Any => {
                    self.mixed.insert(key.clone(), ());
                    self.locals.insert(key, Expect::Any);
                    changed = true;
                }
                _ if joined != known => {
                    self.locals.insert(key, joined);
                    changed = true;
                }
                _ => {}
            }
        }
        changed
    }

    fn of(&self, scope: ScopeId, value: &Expr, depth: usize) -> Expect {
        if depth > DEPTH {
            return Expect::Any;
        }
        let of = |value: &Expr| self.of(scope, value, depth + 1);
        match value {
            Expr::Name(name) => self.name(scope, &name.id),
            Expr::BinOp(binary) => {
                of_operation(super::binary(binary.op), of(&binary.left), of(&binary.right))
            }
            Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => Expect::Bool,
            Expr::UnaryOp(unary) => of(&unary.operand),
            Expr::Compare(_) => Expect::Bool,
            Expr::If(conditional) => join(of(&conditional.body), of(&conditional.orelse)),
            Expr::Named(named) => of(&named.value),
            Expr::Subscript(subscript) => match (&*subscript.slice, of(&subscript.value)) {
                (Expr::Slice(_), whole) => whole,
                (_, Expect::List(item)) => item.expect(),
                (_, Expect::Str) => Expect::Str,
                _ => Expect::Any,
            },
            Expr::Attribute(attribute) => match of(&attribute.value) {
                Expect::Instance(class) => (self.context.attribute)(class, &attribute.attr),
                _ => Expect::Any,
            },
            Expr::Call(call) => self.call(scope, call, depth),
            Expr::List(list) => {
                let mut items = list.elts.iter().map(|item| Item::of(of(item)));
                let first = items.next().unwrap_or_default();
                Expect::List(if items.all(|item| item == first) { first } else { Item::Any })
            }
            Expr::ListComp(list) => {
                let inner = self.context.names.scope_at(list.range);
                Expect::List(Item::of(self.of(inner, &list.elt, depth + 1)))
            }
            _ => super::of_literal(value, self.context.class_of),
        }
    }

    fn name(&self, scope: ScopeId, name: &str) -> Expect {
        let (owner, binding) = self.context.names.resolve(scope, name);
        let stored = Name::new(self.context.names.mangle(scope, name));
        match self.locals.get(&(owner, stored)) {
            Some(expect) => *expect,
            None if binding.is_global() => (self.context.global)(name),
            None => Expect::Any,
        }
    }

    fn call(&self, scope: ScopeId, call: &ast::ExprCall, depth: usize) -> Expect {
        match &*call.func {
            Expr::Name(name) => match (self.context.class_of)(&name.id) {
                Some(class) => Expect::Instance(class),
                None => {
                    let declared = (self.context.result)(&name.id);
                    if declared != Expect::Any {
                        return declared;
                    }
                    let arguments = call.arguments.args.iter();
                    let kinds = arguments.map(|argument| self.of(scope, argument, depth + 1));
                    super::of_builtin_call(&name.id, &kinds.collect::<Vec<_>>())
                }
            },
            Expr::Attribute(attribute) => super::of_method_call(&attribute.value, &attribute.attr),
            _ => Expect::Any,
        }
    }

    fn item_of(&self, scope: ScopeId, iterable: &Expr) -> Expect {
        if let Expr::Call(call) = iterable
            && let Expr::Name(name) = &*call.func
            && name.id == "range"
        {
            return Expect::Int;
        }
        match self.of(scope, iterable, 0) {
            Expect::List(item) => item.expect(),
            Expect::Str => Expect::Str,
            _ => Expect::Any,
        }
    }
}

/// What a variable with both kinds of values is expected to hold.
fn join(left: Expect, right: Expect) -> Expect {
    match (left, right) {
        (Expect::Any, other) | (other, Expect::Any) => other,
        (Expect::List(Item::Any), list @ Expect::List(_)) => list,
        (list @ Expect::List(_), Expect::List(Item::Any)) => list,
        (Expect::Int, Expect::Float) | (Expect::Float, Expect::Int) => Expect::Float,
        (Expect::Int, Expect::Bool) | (Expect::Bool, Expect::Int) => Expect::Int,
        (left, right) if left == right => left,
        _ => Expect::Any,
    }
}
