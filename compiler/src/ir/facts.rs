//! What each op reads, consumes and writes.
//!
//! One list of operands serves reading and rewriting; a new op makes rustc list the places to fill.

use naja_abi::functions::{Argument, RuntimeFn};

use super::function::Function;
use super::op::{Inst, Op, Place, Terminator};
use super::variable::{BlockId, Repr, Role, Value, Var};

/// Hands every operand to `$value(operand, consumed)` or, for those that are always variables, to
/// `$variable(operand, consumed)`. Works for `&Op` and `&mut Op`.
macro_rules! visit_operands {
    ($op:expr, $value:ident, $variable:ident) => {
        match $op {
            Op::Move(a) => $variable(a, true),
            Op::Clear(a)
            | Op::FlagNot(a)
            | Op::FlagCopy(a)
            | Op::IntOfFlag(a)
            | Op::BoolOf(a)
            | Op::Retain(a)
            | Op::Release(a)
            | Op::GuardInt(a, _)
            | Op::GuardUncounted(a, _)
            | Op::GuardType(a, ..)
            | Op::GuardLayout(a, ..)
            | Op::ReleaseKeeping(a, _) => $variable(a, false),
            Op::InPlaceKept(_, a, b) => {
                $variable(a, false);
                $value(b, false);
            }
            Op::Copy(a)
            | Op::Unary(_, a)
            | Op::Truth(a)
            | Op::IsNoValue(a)
            | Op::Next(a)
            | Op::Unpack(a, _)
            | Op::UnpackStar(a, ..)
            | Op::LoadGlobal(a, _)
            | Op::PeekGlobal(a, _)
            | Op::LoadBound(a, ..)
            | Op::DeleteGlobal(a, _)
            | Op::LoadCell(a)
            | Op::Unbox(a, _)
            | Op::FloatOfInt(a)
            | Op::FloatNeg(a)
            | Op::FloatSqrt(a, _)
            | Op::FloatAbs(a)
            | Op::BoxFloat(a)
            | Op::FloatCopy(a)
            | Op::FloatRenewed(a)
            | Op::IntCopy(a)
            | Op::FloatOfIntExact(a, _)
            | Op::TruthOf(a, _)
            | Op::FlagOf(a, _)
            | Op::ListItems(a)
            | Op::ListLength(a, _)
            | Op::LengthOf(a, ..)
            | Op::SlotFloat(a, ..)
            | Op::SlotInt(a, ..)
            | Op::SlotLent(a, ..) => $value(a, false),
            Op::Binary(_, a, b)
            | Op::Compare(_, a, b)
            | Op::CompareTruth(_, a, b)
            | Op::Contains(a, b)
            | Op::Is(a, b)
            | Op::GetItem(a, b)
            | Op::StoreGlobal(a, _, b)
            | Op::StoreCell(a, b)
            | Op::CheckBound(a, b, _)
            | Op::IntBinary(_, a, b, _)
            | Op::IntCompare(_, a, b)
            | Op::FloatBinary(_, a, b, _)
            | Op::FloatArith(_, a, b)
            | Op::FloatCompare(_, a, b)
            | Op::SlotStoreFloat(a, _, b, _)
            | Op::SlotStoreInt(a, _, b, _)
            | Op::SlotStore(a, _, b, _)
            | Op::AttrFloat(a, b, _) => {
                $value(a, false);
                $value(b, false);
            }
            Op::ListItemLent(Place { list, index, items, length }, _)
            | Op::ListItemFloat(Place { list, index, items, length }, _)
            | Op::ListItemInt(Place { list, index, items, length }, _)
            | Op::ListItemFlag(Place { list, index, items, length }, _)
            | Op::ListItem(Place { list, index, items, length }, _) => {
                $value(list, false);
                $value(index, false);
                $value(items, false);
                $value(length, false);
            }
            Op::ListStore(Place { list, index, items, length }, value, _)
            | Op::ListReplace(Place { list, index, items, length }, value, _) => {
                $value(list, false);
                $value(index, false);
                $value(items, false);
                $value(length, false);
                $value(value, false);
            }
            Op::ListStoreFlag(Place { list, index, items, length }, flag, _) => {
                $value(list, false);
                $value(index, false);
                $value(items, false);
                $value(length, false);
                $variable(flag, false);
            }
            Op::InPlace(_, a, b) => {
                $value(a, true);
                $value(b, false);
            }
            Op::CallLoadedKeywords(callee, receiver, arguments, names) => {
                $value(callee, false);
                $variable(receiver, false);
                for argument in arguments {
                    $value(argument, false);
                }
                $value(names, false);
            }
            Op::CallLoaded(callee, receiver, arguments) => {
                $value(callee, false);
                $variable(receiver, false);
                for argument in arguments {
                    $value(argument, false);
                }
            }
            Op::LoadMethod(a, b, c, _) | Op::GetAttr(a, b, c) | Op::SetItem(a, b, c) => {
                $value(a, false);
                $value(b, false);
                $value(c, false);
            }
            Op::SetAttr(a, b, c, d) => {
                $value(a, false);
                $value(b, false);
                $value(c, false);
                $value(d, false);
            }
            Op::BuildList(items)
            | Op::BuildTuple(items)
            | Op::BuildSet(items)
            | Op::BuildDict(items)
            | Op::BuildString(items) => {
                for item in items {
                    $value(item, true);
                }
            }
            Op::Call(callee, arguments) | Op::CallKnown(_, callee, arguments) => {
                $value(callee, false);
                for argument in arguments {
                    $value(argument, false);
                }
            }
            Op::CallArithmetic(_, arguments, _)
            | Op::CallArithmeticFloat(_, arguments, _)
            | Op::CallArithmeticFlag(_, arguments, _) => {
                for argument in arguments {
                    $value(argument, false);
                }
            }
            Op::CallKeywords(callee, arguments, names) => {
                $value(callee, false);
                for argument in arguments {
                    $value(argument, false);
                }
                $value(names, false);
            }
            Op::CallMethod(object, name, arguments, site) => {
                $value(object, false);
                $value(name, false);
                for argument in arguments {
                    $value(argument, false);
                }
                $value(site, false);
            }
            Op::CallMethodKeywords(object, name, arguments, names, site) => {
                $value(object, false);
                $value(name, false);
                for argument in arguments {
                    $value(argument, false);
                }
                $value(names, false);
                $value(site, false);
            }
            Op::Runtime(function, arguments) => {
                let kinds = function.row().arguments;
                for (index, argument) in arguments.into_iter().enumerate() {
                    $value(argument, kinds.get(index) == Some(&Argument::Own));
                }
            }
            Op::Yield(a) => $value(a, true),
            Op::ClosureCell(_)
            | Op::CurrentFunction
            | Op::TakeRaised
            | Op::CurrentGenerator
            | Op::Poll
            | Op::PollOr(_)
            | Op::FlagConstant(_)
            | Op::ForceExit(..)
            | Op::FloatConstant(_) => {}
        }
    };
}

/// The exit of a speculated op, by reference.
macro_rules! exit_of {
    ($op:expr) => {
        match $op {
            Op::GuardInt(_, exit)
            | Op::CallArithmetic(_, _, exit)
            | Op::CallArithmeticFloat(_, _, exit)
            | Op::CallArithmeticFlag(_, _, exit)
            | Op::LoadBound(_, _, exit)
            | Op::GuardType(_, _, exit)
            | Op::IntBinary(_, _, _, exit)
            | Op::Unbox(_, exit)
            | Op::FloatBinary(_, _, _, exit)
            | Op::FloatSqrt(_, exit)
            | Op::GuardUncounted(_, exit)
            | Op::PollOr(exit)
            | Op::FlagOf(_, exit)
            | Op::ListItem(_, exit)
            | Op::ListItemFlag(_, exit)
            | Op::ListStore(_, _, exit)
            | Op::ListReplace(_, _, exit)
            | Op::ListStoreFlag(_, _, exit)
            | Op::FloatOfIntExact(_, exit)
            | Op::TruthOf(_, exit)
            | Op::ListItemLent(_, exit)
            | Op::ListItemFloat(_, exit)
            | Op::ListItemInt(_, exit)
            | Op::AttrFloat(_, _, exit)
            | Op::ForceExit(_, exit)
            | Op::LengthOf(_, _, exit)
            | Op::GuardLayout(_, _, exit)
            | Op::SlotFloat(_, _, exit)
            | Op::SlotInt(_, _, exit)
            | Op::SlotLent(_, _, exit)
            | Op::SlotStoreFloat(_, _, _, exit)
            | Op::SlotStoreInt(_, _, _, exit)
            | Op::SlotStore(_, _, _, exit)
            | Op::ReleaseKeeping(_, exit) => Some(exit),
            _ => None,
        }
    };
}

impl Op {
    /// Hands every operand and whether the op consumes it to `visit`.
    pub fn for_each_operand(&self, visit: &mut dyn FnMut(Value, bool)) {
        let seen = std::cell::RefCell::new(visit);
        let value = |value: &Value, consumed| (seen.borrow_mut())(*value, consumed);
        let variable = |var: &Var, consumed| (seen.borrow_mut())(Value::Var(*var), consumed);
        visit_operands!(self, value, variable);
    }

    /// Replaces every operand by what `change` makes of it and of whether it is consumed. An
    /// operand that must be a variable has to stay one.
    pub fn change_operands(&mut self, change: &mut dyn FnMut(Value, bool) -> Value) {
        let seen = std::cell::RefCell::new(change);
        let value = |value: &mut Value, consumed| *value = (seen.borrow_mut())(*value, consumed);
        let variable =
            |var: &mut Var, consumed| match (seen.borrow_mut())(Value::Var(*var), consumed) {
                Value::Var(changed) => *var = changed,
                other => panic!("the operand {var:?} must stay a variable, not {other:?}"),
            };
        visit_operands!(self, value, variable);
    }

    /// All operands with whether each is consumed.
    pub fn operands(&self) -> Vec<(Value, bool)> {
        let mut operands = Vec::new();
        self.for_each_operand(&mut |value, consumed| operands.push((value, consumed)));
        operands
    }

    /// The operands the op takes over.
    pub fn consumes(&self) -> Vec<Value> {
        self.operands().into_iter().filter(|operand| operand.1).map(|operand| operand.0).collect()
    }

    /// Variables the op writes besides its `dst`.
    pub fn written(&self) -> Vec<Var> {
        match self {
            Op::Move(var) | Op::Clear(var) | Op::LoadMethod(.., var) => vec![*var],
            Op::Unpack(_, targets) => targets.clone(),
            Op::UnpackStar(_, before, list, after) => {
                before.iter().chain([list]).chain(after).copied().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where a speculated op goes on when its guess was wrong.
    pub fn exit(&self) -> Option<BlockId> {
        exit_of!(self).copied()
    }

    /// The same, to be changed.
    pub fn exit_mut(&mut self) -> Option<&mut BlockId> {
        exit_of!(self)
    }

    /// Whether the word result may be `NO_VALUE` though nothing was raised.
    pub fn result_may_be_empty(&self) -> bool {
        match self {
            Op::Copy(Value::NoValue) => true,
            Op::Next(_) | Op::PeekGlobal(..) | Op::LoadCell(_) => true,
            Op::Runtime(function, _) => gives_nothing(*function),
            Op::Copy(Value::Var(_)) | Op::Move(_) => true,
            _ => false,
        }
    }
}

/// Runtime functions whose `NO_VALUE` may also mean "nothing there", with nothing raised.
pub fn gives_nothing(function: RuntimeFn) -> bool {
    matches!(
        function,
        RuntimeFn::naja_next
            | RuntimeFn::naja_namespace_get
            | RuntimeFn::naja_delegate_step
            | RuntimeFn::naja_delegate_throw
            | RuntimeFn::naja_enter_handler
            | RuntimeFn::naja_delegate_result
    )
}

impl Inst {
    /// An instruction without result.
    pub fn new(op: Op, location: super::LocationId) -> Inst {
        Inst { op, dst: None, location, release_on_error: Vec::new() }
    }

    /// All variables written when the instruction succeeds.
    pub fn writes(&self) -> impl Iterator<Item = Var> {
        self.op.written().into_iter().chain(self.dst)
    }

    /// All variables read (those released when it raises included).
    pub fn for_each_read(&self, visit: &mut dyn FnMut(Var)) {
        self.op.for_each_operand(&mut |value, _| {
            if let Value::Var(var) = value {
                visit(var);
            }
        });
        self.release_on_error.iter().for_each(|var| visit(*var));
    }
}

impl Terminator {
    /// Where control may go on, exceptions aside.
    pub fn successors(&self) -> Vec<BlockId> {
        match self {
            Terminator::Jump(to) => vec![*to],
            Terminator::Branch { then, otherwise, .. } => vec![*then, *otherwise],
            Terminator::Return(_) | Terminator::Raise(..) | Terminator::Unreachable => Vec::new(),
        }
    }

    /// Replaces every successor.
    pub fn change_successors(&mut self, change: &mut dyn FnMut(BlockId) -> BlockId) {
        match self {
            Terminator::Jump(to) => *to = change(*to),
            Terminator::Branch { then, otherwise, .. } => {
                *then = change(*then);
                *otherwise = change(*otherwise);
            }
            Terminator::Return(_) | Terminator::Raise(..) | Terminator::Unreachable => {}
        }
    }

    /// All variables read (those released when it raises included).
    pub fn for_each_read(&self, visit: &mut dyn FnMut(Var)) {
        match self {
            Terminator::Branch { flag, .. } => visit(*flag),
            Terminator::Return(Value::Var(var)) => visit(*var),
            Terminator::Raise(_, released) => released.iter().for_each(|var| visit(*var)),
            Terminator::Return(_) | Terminator::Jump(_) | Terminator::Unreachable => {}
        }
    }
}

impl Function {
    /// Whether the variable owns what it holds.
    pub fn is_owned(&self, var: Var) -> bool {
        let variable = self.variable(var);
        variable.repr == Repr::Word && variable.role != Role::Borrowed
    }

    /// Whether the body is a resume function over a heap frame.
    pub fn is_generator(&self) -> bool {
        match self.kind {
            super::FunctionKind::Generator
            | super::FunctionKind::Coroutine
            | super::FunctionKind::AsyncGenerator => true,
            super::FunctionKind::Plain
            | super::FunctionKind::Class
            | super::FunctionKind::Module => false,
        }
    }

    /// Number of parameters the body gets (a class body's namespace counts).
    pub fn parameter_count(&self) -> usize {
        self.signature.names.len()
    }
}
