//! The copy of a function of numbers.
//!
//! The same translation as of loops, but of all blocks, with small ints and raw floats coming in as
//! they are, and with one exit, which gives up. It holds no word that would have to be counted.

use naja_abi::functions::RuntimeFn;

use super::Speculation;
use super::exits::Exits;
use super::kinds::{self, Kind};
use super::values::{Class, Fast};
use crate::ir::liveness::Liveness;
use crate::ir::sets::VarSet;
use crate::ir::{BlockId, Expect, Function, Inst, Op, Program, Terminator, Value, Var};
use crate::passes::expect::expectations;
use crate::passes::ownership::insert_counts;

/// The copy, if the function is one of numbers.
pub(super) fn copy_of(function: &Function, program: &Program) -> Option<Box<Function>> {
    let parameters = function.arithmetic.as_ref()?.parameters.clone();
    let mut generic = function.clone();
    insert_counts(&mut generic);
    let mut copy = generic.clone();
    let expects = expectations(&generic, program);
    let values = kinds::value_liveness(&generic, kinds::Reads::All);
    let mut pass = Speculation {
        generic: &generic,
        program,
        starts: kinds::start_kinds(&generic, &expects, &VarSet::new(), true, &values),
        expects,
        accessed: VarSet::new(),
        values,
        fast_blocks: vec![None; generic.blocks.len()],
        raw: vec![None; generic.variables.len()],
        exits: Exits::new(&generic, Liveness::of(&generic)),
        is_arithmetic: true,
        function: &mut copy,
    };
    let give_up = pass.function.new_block(None);
    pass.function.blocks[give_up.0 as usize].terminator = Terminator::Return(Value::NoValue);
    pass.function.blocks[give_up.0 as usize].cold = true;
    pass.exits.give_up = Some(give_up);
    let mut raw = Vec::new();
    for (number, parameter) in parameters.iter().enumerate() {
        let var = Var(number as u32);
        let float = *parameter == Expect::Float;
        raw.push(float.then(|| pass.raw_of(var)));
        pass.starts[0][number] = if float { Kind::Raw } else { Kind::Int };
    }
    let all: Vec<BlockId> = (0..generic.blocks.len() as u32).map(BlockId).collect();
    pass.translate(&all);
    let first = pass.fast_blocks[0].expect("every block has a twin");
    for block in &mut copy.blocks[..generic.blocks.len()] {
        block.insts.clear();
        block.loop_head = false;
        block.terminator = Terminator::Unreachable;
    }
    copy.blocks[0].terminator = Terminator::Jump(first);
    for block in &mut copy.blocks {
        block.fast = false;
    }
    if let Some(facts) = &mut copy.arithmetic {
        facts.raw = raw;
    }
    Some(Box::new(copy))
}

impl Fast<'_, '_> {
    /// The terminator that gives up.
    pub(super) fn give_up(&mut self) -> Terminator {
        Terminator::Jump(self.exit())
    }

    /// What is different in the copy of a function of numbers; `None`: nothing.
    pub(super) fn arithmetic_only(&mut self, inst: &Inst) -> Option<bool> {
        match &inst.op {
            // Nothing in it is counted.
            Op::Release(var) | Op::Clear(var) => self.set_kind(*var, Kind::Word),
            Op::Retain(_) => {}
            Op::FlagNot(_) => self.insts.push(inst.clone()),
            Op::BoolOf(flag) => {
                let dst = inst.dst?;
                let copy = self.new_flag();
                self.emit(Op::FlagCopy(*flag), Some(copy));
                self.set_kind(dst, Kind::Flag(copy));
            }
            Op::Copy(Value::True | Value::False) => {
                let dst = inst.dst?;
                let flag = self.new_flag();
                let value = inst.op == Op::Copy(Value::True);
                self.emit(Op::FlagConstant(value), Some(flag));
                self.set_kind(dst, Kind::Flag(flag));
            }
            Op::Move(var) => {
                if let Kind::Flag(flag) = self.kind(*var) {
                    let dst = inst.dst?;
                    self.set_kind(*var, Kind::Word);
                    self.set_kind(dst, Kind::Flag(flag));
                } else {
                    return None;
                }
            }
            Op::Copy(Value::Var(var)) if matches!(self.kind(*var), Kind::Flag(_)) => {
                let kind = self.kind(*var);
                self.set_kind(inst.dst?, kind);
            }
            Op::Compare(operator, left, right) => {
                let (operator, left, right) = (*operator, *left, *right);
                let flag = self.new_flag();
                if !self.compare(operator, left, right, Some(flag), false) {
                    return Some(false);
                }
                self.set_kind(inst.dst?, Kind::Flag(flag));
            }
            Op::LoadGlobal(module, slot) => {
                return Some(self.load_function(*module, *slot, inst.dst));
            }
            Op::Copy(_)
            | Op::Binary(..)
            | Op::InPlace(..)
            | Op::InPlaceKept(..)
            | Op::Unary(..)
            | Op::CompareTruth(..)
            | Op::Truth(_)
            | Op::IsNoValue(_)
            | Op::CheckBound(..)
            | Op::CallKnown(..)
            | Op::Runtime(RuntimeFn::naja_index, _)
            | Op::Poll => return None,
            _ => return Some(false),
        }
        Some(true)
    }

    /// Returns the number, if it is of the kind that is promised.
    pub(super) fn return_number(&mut self, value: Value) -> Terminator {
        let facts = self.pass.generic.arithmetic.as_ref();
        let kind = match value {
            Value::Var(var) => self.kind(var),
            _ => Kind::Word,
        };
        match (facts.map(|facts| facts.result), value, kind) {
            (Some(Expect::Bool), _, Kind::Flag(flag)) => {
                let int = self.new_int();
                self.emit(Op::IntOfFlag(flag), Some(int));
                Terminator::Return(Value::Var(int))
            }
            (Some(Expect::Bool), Value::True, _) => Terminator::Return(Value::Int(1)),
            (Some(Expect::Bool), Value::False, _) => Terminator::Return(Value::Int(0)),
            (Some(Expect::Int), _, _) if self.class(value) == Class::Int => {
                Terminator::Return(self.int(value))
            }
            (Some(Expect::Float), _, Kind::Raw) => Terminator::Return(self.float(value)),
            (_, _, _) => self.give_up(),
        }
    }
}
