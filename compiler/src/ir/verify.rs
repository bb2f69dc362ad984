//! Checks that a program is well formed. What holds afterwards, each with a test that breaks it:
//!
//! 1. every number (variable, block, function, module, constant, class, site, location) exists;
//! 2. an instruction has a `dst` only when its op has a result, and of the same representation;
//! 3. operands have the representation the op wants (words, flags, raw floats, machine values);
//! 4. `TakeRaised` is the first instruction of every handler block and stands nowhere else;
//!    a handler is never entered by a jump and no block handles its own exceptions;
//! 5. parameters are words that are `Local` or `Borrowed`; a class body has one, a module none;
//! 6. `Yield` and `CurrentGenerator` stand only in generators and coroutines;
//! 7. calls to known functions pass exactly their parameters, `Runtime` ops those of their row;
//! 8. a flag, raw float or machine variable is assigned on every path to a use, a temporary on some.

use naja_abi::functions::Argument;

use super::function::{Function, FunctionKind, Program};
use super::op::{Inst, Op, Terminator};
use super::variable::{BlockId, Repr, Role, Value};

/// Checks every function; the complaints name function, block and instruction.
pub fn program(program: &Program) -> Vec<String> {
    let mut complaints = Vec::new();
    for one in &program.functions {
        complaints.extend(function(one, program));
    }
    complaints
}

/// Checks one function.
pub fn function(function: &Function, program: &Program) -> Vec<String> {
    let mut verifier = Verifier { function, program, place: String::new(), complaints: Vec::new() };
    verifier.parameters();
    let handlers: Vec<BlockId> = function.blocks.iter().filter_map(|block| block.handler).collect();
    for number in 0..function.blocks.len() {
        verifier.block(BlockId(number as u32), &handlers);
    }
    if verifier.complaints.is_empty() {
        super::assigned::check(function, &mut verifier.complaints);
    }
    verifier.complaints
}

struct Verifier<'a> {
    function: &'a Function,
    program: &'a Program,
    place: String,
    complaints: Vec<String>,
}

impl Verifier<'_> {
    fn complain(&mut self, what: impl AsRef<str>) {
        let complaint = format!("{}: {}: {}", self.function.symbol, self.place, what.as_ref());
        self.complaints.push(complaint);
    }

    fn expect(&mut self, holds: bool, what: &str) {
        if !holds {
            self.complain(what);
        }
    }

    fn parameters(&mut self) {
        self.place = "parameters".to_string();
        let count = self.function.parameter_count();
        match self.function.kind {
            FunctionKind::Class => self.expect(count == 1, "a class body has one parameter"),
            FunctionKind::Module => self.expect(count == 0, "a module body has no parameter"),
            FunctionKind::Plain
            | FunctionKind::Generator
            | FunctionKind::Coroutine
            | FunctionKind::AsyncGenerator => {}
        }
        self.expect(self.function.variables.len() >= count, "a parameter has no variable");
        for variable in self.function.variables.iter().take(count) {
            let fine = variable.repr == Repr::Word && variable.role != Role::Temporary;
            if !fine {
                self.complain("a parameter is not a local or borrowed word");
            }
        }
        self.expect(!self.function.blocks.is_empty(), "there is no entry block");
    }

    fn block(&mut self, id: BlockId, handlers: &[BlockId]) {
        let function = self.function;
        let block = function.block(id);
        let is_handler = handlers.contains(&id);
        for (index, inst) in block.insts.iter().enumerate() {
            self.place = format!("{id} {}", super::print::instruction(inst));
            self.inst(inst);
            let takes = inst.op == Op::TakeRaised;
            self.expect(
                !takes || (index == 0 && is_handler),
                "TakeRaised outside a handler's start",
            );
        }
        self.place = format!("{id} {}", super::print::terminator(&block.terminator));
        let starts = block.insts.first().is_some_and(|inst| inst.op == Op::TakeRaised);
        self.expect(!is_handler || starts, "a handler does not start with TakeRaised");
        self.expect(block.handler != Some(id), "a block handles its own exceptions");
        for target in block.terminator.successors().into_iter().chain(block.handler) {
            self.target(target);
        }
        for target in block.terminator.successors() {
            self.expect(!handlers.contains(&target), "a jump enters a handler");
        }
        match &block.terminator {
            Terminator::Branch { flag, .. } => self.operand(Value::Var(*flag), Repr::Flag),
            Terminator::Return(Value::Var(var)) if self.function.is_arithmetic_copy() => {
                let repr = self.function.variable(*var).repr;
                self.expect(matches!(repr, Repr::Word | Repr::Float), "a returned flag");
            }
            Terminator::Return(value) => self.operand(*value, Repr::Word),
            Terminator::Raise(location, _) => {
                self.expect(self.has_location(location.0), "no such location");
            }
            Terminator::Jump(_) | Terminator::Unreachable => {}
        }
    }

    fn has_location(&self, location: u32) -> bool {
        location == 0 || (location as usize) < self.program.locations.len()
    }

    fn target(&mut self, target: BlockId) {
        let exists = (target.0 as usize) < self.function.blocks.len();
        self.expect(exists, "no such block");
    }

    fn inst(&mut self, inst: &Inst) {
        self.expect(self.has_location(inst.location.0), "no such location");
        if let Some(dst) = inst.dst {
            match inst.op.result() {
                Some(repr) => self.operand(Value::Var(dst), repr),
                None => self.complain("a dst without a result"),
            }
        }
        for var in inst.op.written().into_iter().chain(inst.release_on_error.iter().copied()) {
            self.operand(Value::Var(var), Repr::Word);
        }
        if let Some(exit) = inst.op.exit() {
            self.target(exit);
        }
        self.operands(&inst.op);
        match &inst.op {
            Op::Yield(_) | Op::CurrentGenerator => {
                self.expect(self.function.is_generator(), "outside a generator");
            }
            Op::GuardLayout(_, class, _) => {
                let class = self.program.classes.get(*class as usize);
                self.expect(class.is_some_and(|class| class.fixed_layout), "no such layout");
            }
            Op::InPlaceKept(_, variable, _) => {
                self.expect(inst.dst == Some(*variable), "the result goes elsewhere");
            }
            Op::CallKnown(callee, _, arguments) => {
                let callee = self.program.functions.get(callee.0 as usize);
                self.expect(callee.is_some(), "no such function");
                let count = callee.map_or(0, Function::parameter_count);
                self.expect(
                    callee.is_none() || count == arguments.len(),
                    "wrong number of arguments",
                );
            }
            _ => {}
        }
    }

    fn operands(&mut self, op: &Op) {
        if let Op::Runtime(function, arguments) = op {
            let kinds = function.row().arguments;
            self.expect(kinds.len() == arguments.len(), "wrong number of arguments");
            for (kind, argument) in kinds.iter().zip(arguments) {
                self.operand(
                    *argument,
                    match kind {
                        Argument::Ref | Argument::Own => Repr::Word,
                        Argument::Ptr | Argument::Int => Repr::Machine,
                        Argument::Float => Repr::Float,
                    },
                );
            }
            return;
        }
        if let Op::CallArithmetic(callee, ..)
        | Op::CallArithmeticFloat(callee, ..)
        | Op::CallArithmeticFlag(callee, ..) = op
        {
            return self.arithmetic_operands(op, callee.0 as usize);
        }
        for (index, (value, _)) in op.operands().into_iter().enumerate() {
            self.operand(value, wanted(op, index));
        }
    }

    fn arithmetic_operands(&mut self, op: &Op, callee: usize) {
        let facts = self.program.functions.get(callee).and_then(|one| one.arithmetic.as_ref());
        let parameters = facts.map(|facts| facts.parameters.clone()).unwrap_or_default();
        let operands = op.operands();
        self.expect(parameters.len() == operands.len(), "wrong number of arguments");
        for ((value, _), parameter) in operands.into_iter().zip(parameters) {
            let float = parameter == super::Expect::Float;
            self.operand(value, if float { Repr::Float } else { Repr::Word });
        }
    }

    fn operand(&mut self, value: Value, wanted: Repr) {
        let program = self.program;
        match value {
            Value::Var(var) => {
                match self.function.variables.get(var.0 as usize).map(|variable| variable.repr) {
                    Some(repr) if repr == wanted => {}
                    Some(repr) => self.complain(format!("{var} is {repr:?}, not {wanted:?}")),
                    None => self.complain(format!("no such variable {var}")),
                }
                return;
            }
            Value::Int(value) => {
                let fits = naja_abi::word::from_small_int(value).is_some();
                self.expect(fits, "the int does not fit a word");
            }
            Value::Constant(id) => {
                self.expect((id.0 as usize) < program.constants.len(), "no such constant");
            }
            Value::Module(id) => {
                self.expect((id.0 as usize) < program.modules.len(), "no such module");
            }
            Value::Code(id) => {
                self.expect((id.0 as usize) < program.functions.len(), "no such function");
            }
            Value::Class(id) => {
                self.expect((id as usize) < program.classes.len(), "no such class");
            }
            Value::Site(id) => self.expect(id < program.site_count, "no such site"),
            Value::None
            | Value::True
            | Value::False
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::NoValue
            | Value::Static(_)
            | Value::Raw(_) => {}
        }
        let repr = match value {
            Value::Module(_)
            | Value::Code(_)
            | Value::Class(_)
            | Value::Site(_)
            | Value::Raw(_) => Repr::Machine,
            _ => Repr::Word,
        };
        self.expect(repr == wanted, "an operand of the wrong representation");
    }
}

/// The representation of the op's operand with this number (`Runtime` aside).
fn wanted(op: &Op, index: usize) -> Repr {
    match op {
        Op::FlagNot(_) | Op::FlagCopy(_) | Op::BoolOf(_) | Op::IntOfFlag(_) => Repr::Flag,
        Op::LoadBound(..) => Repr::Machine,
        Op::ListStoreFlag(..) if index == 4 => Repr::Flag,
        Op::ListItem(..)
        | Op::ListItemLent(..)
        | Op::ListItemFloat(..)
        | Op::ListItemInt(..)
        | Op::ListItemFlag(..)
        | Op::ListStore(..)
        | Op::ListReplace(..)
        | Op::ListStoreFlag(..)
            if matches!(index, 2 | 3) =>
        {
            Repr::Machine
        }
        Op::FloatBinary(..)
        | Op::FloatArith(..)
        | Op::FloatNeg(_)
        | Op::FloatCopy(_)
        | Op::FloatRenewed(_)
        | Op::FloatSqrt(..)
        | Op::FloatAbs(_)
        | Op::FloatCompare(..)
        | Op::BoxFloat(_) => Repr::Float,
        Op::LoadGlobal(..) | Op::PeekGlobal(..) | Op::DeleteGlobal(..) => Repr::Machine,
        Op::StoreGlobal(..) if index == 0 => Repr::Machine,
        Op::GetAttr(..) | Op::LoadMethod(..) if index == 2 => Repr::Machine,
        Op::AttrFloat(..) if index == 1 => Repr::Machine,
        Op::SlotStoreFloat(..) if index == 1 => Repr::Float,
        Op::SetAttr(..) if index == 3 => Repr::Machine,
        Op::CallMethod(_, _, arguments, _) if index == arguments.len() + 2 => Repr::Machine,
        Op::CallMethodKeywords(_, _, arguments, ..) if index == arguments.len() + 3 => {
            Repr::Machine
        }
        _ => Repr::Word,
    }
}
