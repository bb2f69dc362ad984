//! Puts small copies of functions of numbers in the place of their calls.
//!
//! In: fast code with `CallArithmetic` and the like. Out: the same with the callee's blocks instead,
//! where the callee is small and has no loops. Where the callee gives up, the call's exit is taken.
//! Calls in what was put in stay calls, so that recursion is unrolled by one level and its stack
//! is still looked at.

use std::collections::HashMap;

use super::entries::plain;
use crate::ir::{
    Arithmetic, BlockId, Compare, Expect, Function, FunctionId, Inst, Op, Program, Terminator,
    Value, Var,
};

/// Callees with more instructions stay calls.
const CALLEE_MAX: usize = 60;

/// So many instructions are put into one function at most.
const GROWTH_MAX: usize = 600;

/// Inlines what is worth it.
pub(super) fn inline_calls(function: &mut Function, program: &Program) {
    let mut growth = 0;
    // Blocks that are put in lie behind these and are not looked at.
    let count = function.blocks.len();
    let mut work: Vec<BlockId> = (0..count as u32).map(BlockId).collect();
    while let Some(block) = work.pop() {
        let insts = &function.block(block).insts;
        let found = insts.iter().enumerate().find_map(|(index, inst)| {
            let (callee, exit) = called(&inst.op)?;
            let facts = program.functions[callee.0 as usize].arithmetic.as_ref()?;
            let size = size(facts)?;
            (growth + size <= GROWTH_MAX).then_some((index, facts, exit, size))
        });
        let Some((index, facts, exit, size)) = found else { continue };
        growth += size;
        // What follows the call may call again.
        work.push(put_in(function, block, index, facts, exit));
    }
}

fn called(op: &Op) -> Option<(FunctionId, BlockId)> {
    match op {
        Op::CallArithmetic(callee, _, exit)
        | Op::CallArithmeticFloat(callee, _, exit)
        | Op::CallArithmeticFlag(callee, _, exit) => Some((*callee, *exit)),
        _ => None,
    }
}

/// The callee's instructions; `None` when it is to stay a call.
fn size(facts: &Arithmetic) -> Option<usize> {
    let copy = facts.copy.as_ref()?;
    let loops = copy.blocks.iter().any(|block| block.loop_head);
    let size = copy.blocks.iter().map(|block| block.insts.len()).sum();
    (!loops && size <= CALLEE_MAX).then_some(size)
}

/// Replaces the call by the callee's blocks; gives the block that goes on after it.
fn put_in(
    function: &mut Function,
    block: BlockId,
    index: usize,
    facts: &Arithmetic,
    exit: BlockId,
) -> BlockId {
    let copy = facts.copy.as_ref().expect("looked at before");
    let first_var = function.variables.len() as u32;
    function.variables.extend(copy.variables.iter().cloned());
    let renamed = |var: Var| Var(var.0 + first_var);
    let blocks: HashMap<u32, BlockId> =
        reachable(copy).into_iter().map(|id| (id.0, twin(function, block))).collect();
    let after = twin(function, block);
    let insts = &mut function.blocks[block.0 as usize].insts;
    let mut rest = insts.split_off(index);
    let call = rest.remove(0);
    for (number, (argument, _)) in call.op.operands().into_iter().enumerate() {
        let raw = copy.arithmetic.as_ref().and_then(|facts| facts.raw[number]);
        let (op, dst) = match raw {
            Some(raw) => (Op::FloatCopy(argument), raw),
            None => (Op::IntCopy(argument), Var(number as u32)),
        };
        insts.push(Inst { location: call.location, ..plain(op, Some(renamed(dst))) });
    }
    let block = &mut function.blocks[block.0 as usize];
    let terminator = std::mem::replace(&mut block.terminator, Terminator::Jump(blocks[&0]));
    function.blocks[after.0 as usize].insts = rest;
    function.blocks[after.0 as usize].terminator = terminator;
    let mut numbers: Vec<u32> = blocks.keys().copied().collect();
    numbers.sort_unstable();
    for number in numbers {
        let source = &copy.blocks[number as usize];
        let mut insts: Vec<Inst> = source.insts.iter().map(|inst| rename(inst, &renamed)).collect();
        for inst in &mut insts {
            inst.location = call.location;
            if let Some(target) = inst.op.exit_mut() {
                *target = exit;
            }
        }
        let terminator = match &source.terminator {
            Terminator::Return(Value::NoValue) => Terminator::Jump(exit),
            Terminator::Return(value) => {
                insts
                    .extend(call.dst.map(|dst| result(facts, rename_value(*value, &renamed), dst)));
                Terminator::Jump(after)
            }
            other => {
                let mut other = other.clone();
                if let Terminator::Branch { flag, .. } = &mut other {
                    *flag = renamed(*flag);
                }
                other.change_successors(&mut |target| {
                    if gives_up(copy, target) { exit } else { blocks[&target.0] }
                });
                other
            }
        };
        let target = &mut function.blocks[blocks[&number].0 as usize];
        target.insts = insts;
        target.terminator = terminator;
    }
    after
}

/// An empty block like the one the call is in.
fn twin(function: &mut Function, like: BlockId) -> BlockId {
    let (handler, fast) = (function.block(like).handler, function.block(like).fast);
    let block = function.new_block(handler);
    function.blocks[block.0 as usize].fast = fast;
    block
}

/// The copy's blocks that can be reached, but for where it gives up.
fn reachable(copy: &Function) -> Vec<BlockId> {
    let mut found = vec![BlockId(0)];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        next += 1;
        for target in copy.block(id).terminator.successors() {
            if !found.contains(&target) && !gives_up(copy, target) {
                found.push(target);
            }
        }
    }
    found
}

fn gives_up(copy: &Function, id: BlockId) -> bool {
    let block = copy.block(id);
    block.insts.is_empty() && block.terminator == Terminator::Return(Value::NoValue)
}

fn result(facts: &Arithmetic, value: Value, dst: Var) -> Inst {
    let op = match facts.result {
        Expect::Float => Op::FloatCopy(value),
        Expect::Bool => Op::IntCompare(Compare::Ne, value, Value::Int(0)),
        _ => Op::IntCopy(value),
    };
    plain(op, Some(dst))
}

fn rename(inst: &Inst, renamed: &impl Fn(Var) -> Var) -> Inst {
    let mut inst = inst.clone();
    inst.dst = inst.dst.map(renamed);
    inst.op.change_operands(&mut |value, _| rename_value(value, renamed));
    inst
}

fn rename_value(value: Value, renamed: &impl Fn(Var) -> Var) -> Value {
    match value {
        Value::Var(var) => Value::Var(renamed(var)),
        other => other,
    }
}
