//! Expectations of variables: locals by a scan of the function's assignments, temporaries by the
//! instruction that makes them.

use ruff_python_ast::{Expr, Stmt};

use super::body::Body;
use super::program::Lowering;
use crate::ir::{Constant, Expect, FunctionId, Item, ModuleId, Op, Unary, Value};
use crate::names::{Names, ScopeId};
use crate::types::infer::{self, Locals};
use crate::types::{self, Items};
use naja_abi::functions::RuntimeFn;

/// Expectations of the locals of one scope of a module.
pub(super) fn locals_of(
    lowering: &Lowering<'_>,
    module: ModuleId,
    scope: ScopeId,
    code: (&[Stmt], Option<&Expr>),
    known: Locals,
) -> Locals {
    let context = &lowering.modules[module.0 as usize];
    let class_of = |name: &str| context.classes.get(name).copied();
    let context = infer::Context {
        names: context.names,
        class_of: &class_of,
        attribute: &|class, name| attribute(lowering, class, name),
        global: &|name| {
            let key = (Names::MODULE, ruff_python_ast::name::Name::new(name));
            context.global_expects.get(&key).copied().unwrap_or_default()
        },
        result: &|name| {
            let range = context.known.get(name);
            let signature = range.and_then(|range| context.signatures.get(range));
            let returns = signature.and_then(|signature| signature.returns);
            returns.map_or(Expect::Any, |returns| types::expectation(returns, &class_of))
        },
    };
    infer::locals(&context, scope, code.0, code.1, known)
}

/// What is expected of an attribute of an instance of a class.
fn attribute(lowering: &Lowering<'_>, class: u32, name: &str) -> Expect {
    let facts = &lowering.ir.classes[class as usize];
    let slot = facts.slots.iter().position(|slot| slot == name);
    slot.and_then(|slot| facts.expects.get(slot)).copied().unwrap_or_default()
}

impl Body<'_, '_> {
    /// What is expected of an operand.
    pub fn expect_of(&self, value: Value) -> Expect {
        match value {
            Value::Var(var) => self.function.variable(var).expect,
            Value::Int(_) => Expect::Int,
            Value::True | Value::False => Expect::Bool,
            Value::Constant(id) => match &self.program.ir.constants[id.0 as usize] {
                Constant::Str(_) => Expect::Str,
                Constant::Float(_) => Expect::Float,
                Constant::Tuple(_) => Expect::Tuple,
                Constant::Bytes(_) | Constant::BigInt(_) | Constant::Complex(..) => Expect::Any,
            },
            Value::None
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::NoValue
            | Value::Static(_)
            | Value::Module(_)
            | Value::Code(_)
            | Value::Class(_)
            | Value::Site(_)
            | Value::Raw(_) => Expect::Any,
        }
    }

    /// What is expected of an instruction's word result.
    pub fn expect_of_result(&self, op: &Op) -> Expect {
        match op {
            Op::Copy(value) => self.expect_of(*value),
            Op::Move(var) => self.expect_of(Value::Var(*var)),
            Op::Binary(op, left, right) | Op::InPlace(op, left, right) => {
                types::of_operation(*op, self.expect_of(*left), self.expect_of(*right))
            }
            Op::Unary(Unary::Neg | Unary::Pos, value) => self.expect_of(*value),
            Op::Unary(Unary::Invert, _) => Expect::Int,
            Op::Compare(..) | Op::BoolOf(_) => Expect::Bool,
            Op::GetItem(container, _) => match self.expect_of(*container) {
                Expect::List(item) => item.expect(),
                Expect::Str => Expect::Str,
                _ => Expect::Any,
            },
            Op::GetAttr(object, Value::Constant(name), _) => {
                match (self.expect_of(*object), &self.program.ir.constants[name.0 as usize]) {
                    (Expect::Instance(class), Constant::Str(name)) => {
                        let name: String =
                            name.iter().filter_map(|&point| char::from_u32(point)).collect();
                        attribute(self.program, class, &name)
                    }
                    _ => Expect::Any,
                }
            }
            Op::BuildList(items) => {
                let mut items = items.iter().map(|item| Item::of(self.expect_of(*item)));
                let first = items.next().unwrap_or_default();
                Expect::List(if items.all(|item| item == first) { first } else { Item::Any })
            }
            Op::BuildTuple(_) => Expect::Tuple,
            Op::BuildDict(_) => Expect::Dict,
            Op::BuildString(_) => Expect::Str,
            Op::CallKnown(function, ..) => self.declared_result(*function),
            Op::LoadGlobal(_, slot) => self.global_expect(*slot),
            Op::Runtime(RuntimeFn::naja_format, _) => Expect::Str,
            Op::Runtime(RuntimeFn::naja_index, _) => Expect::Int,
            _ => Expect::Any,
        }
    }

    fn declared_result(&self, function: FunctionId) -> Expect {
        self.program.results.get(&function).copied().unwrap_or_default()
    }

    fn global_expect(&self, slot: u32) -> Expect {
        self.context().slot_expects.get(slot as usize).copied().unwrap_or_default()
    }

    /// Scans the function's code for what its locals hold; parameters are declared already.
    pub fn infer_locals(&mut self, statements: &[Stmt], expression: Option<&Expr>) {
        let scope = self.names.frame(self.scope);
        let known = self.locals.iter().filter_map(|((owner, name), variable)| {
            let expect = self.function.variable(*variable).expect;
            (expect != Expect::Any).then(|| ((*owner, name.clone()), expect))
        });
        let known: Locals = known.collect();
        let code = (statements, expression);
        self.expects = locals_of(self.program, self.module, scope, code, known);
    }
}
