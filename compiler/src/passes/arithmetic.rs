//! Finds the functions that compute numbers from numbers and touch nothing else.
//!
//! In: the program as lowered. Out: `Function::arithmetic` of each such function, by which
//! `speculate` makes its copy and lets other fast copies call that. To be found is a matter of speed
//! alone: the copy gives up before whatever it cannot do.

use super::expect::expectations;
use crate::ir::{
    Arithmetic, Binary, Expect, Function, FunctionId, FunctionKind, Op, Program, Terminator, Value,
};

/// Functions with more parameters do not get a copy.
const PARAMETERS_MAX: usize = 6;

/// Functions with more instructions do not get a copy.
const SIZE_MAX: usize = 400;

/// Fills in `Function::arithmetic`.
pub fn find(program: &mut Program) {
    let count = program.functions.len();
    let mut found: Vec<Option<Arithmetic>> =
        program.functions.iter().map(|function| candidate(function, program)).collect();
    loop {
        let falls = |number: usize| {
            found[number].is_some()
                && callees(&program.functions[number]).any(|id| found[id.0 as usize].is_none())
        };
        let fallen: Vec<usize> = (0..count).filter(|number| falls(*number)).collect();
        if fallen.is_empty() {
            break;
        }
        for number in fallen {
            found[number] = None;
        }
    }
    for (function, facts) in program.functions.iter_mut().zip(found) {
        function.arithmetic = facts.map(|facts| {
            program.site_count += 1;
            Arithmetic { site: program.site_count - 1, ..facts }
        });
    }
}

/// The known functions that may be called on a way to a result.
fn callees(function: &Function) -> impl Iterator<Item = FunctionId> + '_ {
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    insts.filter_map(|inst| match inst.op {
        Op::CallKnown(callee, ..) => Some(callee),
        _ => None,
    })
}

fn candidate(function: &Function, program: &Program) -> Option<Arithmetic> {
    let count = function.parameter_count();
    let size: usize = function.blocks.iter().map(|block| block.insts.len()).sum();
    let plain = function.kind == FunctionKind::Plain
        && !function.signature.varargs
        && !function.signature.kwargs
        && function.blocks.iter().all(|block| block.handler.is_none());
    if !plain || count == 0 || count > PARAMETERS_MAX || size > SIZE_MAX {
        return None;
    }
    let expects = expectations(function, program);
    let parameters = expects[..count].to_vec();
    if !parameters.iter().all(|kind| matches!(kind, Expect::Int | Expect::Float)) {
        return None;
    }
    let useful = blocks_before_results(function);
    let only_numbers = function.blocks.iter().zip(&useful).all(|(block, useful)| {
        !useful || block.insts.iter().all(|inst| is_arithmetic(&inst.op, program))
    });
    let result = result(function, &expects).filter(|_| only_numbers)?;
    Some(Arithmetic { parameters, result, site: 0, copy: None, raw: Vec::new() })
}

/// Whether a return can be reached from each block.
fn blocks_before_results(function: &Function) -> Vec<bool> {
    let returns = |block: &crate::ir::Block| matches!(block.terminator, Terminator::Return(_));
    let mut useful: Vec<bool> = function.blocks.iter().map(returns).collect();
    loop {
        let before = useful.clone();
        for (number, block) in function.blocks.iter().enumerate() {
            useful[number] |=
                block.terminator.successors().iter().any(|target| before[target.0 as usize]);
        }
        if useful == before {
            return useful;
        }
    }
}

/// The one kind of all results.
fn result(function: &Function, expects: &[Expect]) -> Option<Expect> {
    let mut result = None;
    for block in &function.blocks {
        let Terminator::Return(value) = block.terminator else { continue };
        let kind = match value {
            Value::Var(var) => returned_kind(function, var, expects),
            Value::Int(_) => Expect::Int,
            Value::True | Value::False => Expect::Bool,
            _ => return None,
        };
        if !matches!(kind, Expect::Int | Expect::Float | Expect::Bool) {
            return None;
        }
        if result.is_some_and(|known| known != kind) {
            return None;
        }
        result = Some(kind);
    }
    result
}

/// What the variable is expected to be; of a constant's copy, what the constant is.
fn returned_kind(function: &Function, var: crate::ir::Var, expects: &[Expect]) -> Expect {
    let made = function.blocks.iter().flat_map(|block| &block.insts);
    let mut makers = made.filter(|inst| inst.dst == Some(var));
    match (makers.next().map(|inst| &inst.op), makers.next()) {
        (Some(Op::Copy(Value::True | Value::False)), None) => Expect::Bool,
        _ => expects[var.0 as usize],
    }
}

fn is_arithmetic(op: &Op, program: &Program) -> bool {
    match op {
        Op::Copy(_)
        | Op::Move(_)
        | Op::Unary(..)
        | Op::Compare(..)
        | Op::CompareTruth(..)
        | Op::Truth(_)
        | Op::FlagNot(_)
        | Op::BoolOf(_)
        | Op::IsNoValue(_)
        | Op::CheckBound(..)
        | Op::CallKnown(..)
        | Op::Poll => true,
        Op::Binary(operator, ..) | Op::InPlace(operator, ..) | Op::InPlaceKept(operator, ..) => {
            *operator != Binary::MatMul
        }
        Op::Runtime(function, _) => *function == naja_abi::functions::RuntimeFn::naja_index,
        Op::LoadGlobal(Value::Module(module), slot) => {
            program.modules[module.0 as usize].globals[*slot as usize].known_function.is_some()
        }
        _ => false,
    }
}
