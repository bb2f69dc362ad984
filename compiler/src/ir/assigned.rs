//! The verifier's rule 8: which variables are assigned where they are used.

use super::function::Function;
use super::sets::VarSet;
use super::variable::{BlockId, Repr, Role, Var};

/// Complains about uses that no assignment (flags and raw values: not every path) reaches.
pub(super) fn check(function: &Function, complaints: &mut Vec<String>) {
    let maybe = flow(function, false);
    let surely = flow(function, true);
    for (number, block) in function.blocks.iter().enumerate() {
        let (Some(mut maybe), Some(mut surely)) = (maybe[number].clone(), surely[number].clone())
        else {
            continue;
        };
        let mut bad = Vec::new();
        let mut use_of = |var: Var, maybe: &VarSet, surely: &VarSet| {
            let variable = function.variable(var);
            let fine = match (variable.repr, variable.role) {
                (Repr::Word, Role::Local | Role::Borrowed) => true,
                (Repr::Word, Role::Temporary) => maybe.contains(var),
                (Repr::Flag | Repr::Float | Repr::Machine, _) => surely.contains(var),
            };
            if !fine {
                bad.push(var);
            }
        };
        for inst in &block.insts {
            inst.op.for_each_operand(&mut |value, _| {
                if let super::Value::Var(var) = value {
                    use_of(var, &maybe, &surely);
                }
            });
            for var in inst.writes() {
                maybe.insert(var);
                surely.insert(var);
            }
        }
        block.terminator.for_each_read(&mut |var| use_of(var, &maybe, &surely));
        let symbol = &function.symbol;
        complaints
            .extend(bad.iter().map(|var| format!("{symbol}: b{number}: {var} is not assigned")));
    }
}

/// Sets of assigned variables at block starts; `None` for blocks never reached.
fn flow(function: &Function, every_path: bool) -> Vec<Option<VarSet>> {
    let mut starts: Vec<Option<VarSet>> = vec![None; function.blocks.len()];
    let raw = function.arithmetic.iter().flat_map(|facts| facts.raw.iter().flatten().copied());
    starts[0] = Some((0..function.parameter_count() as u32).map(Var).chain(raw).collect());
    let mut work = vec![BlockId(0)];
    while let Some(id) = work.pop() {
        let block = function.block(id);
        let mut state = starts[id.0 as usize].clone().unwrap_or_default();
        let mut reach = |target: BlockId, state: &VarSet| {
            let start = &mut starts[target.0 as usize];
            let changed = match start {
                None => {
                    *start = Some(state.clone());
                    true
                }
                Some(known) if every_path => known.intersect(state),
                Some(known) => known.union(state),
            };
            if changed {
                work.push(target);
            }
        };
        for inst in &block.insts {
            if let Some(exit) = inst.op.exit() {
                reach(exit, &state);
            }
            if let (true, Some(handler)) = (inst.op.raises(), block.handler) {
                reach(handler, &state);
            }
            for var in inst.writes() {
                state.insert(var);
            }
        }
        if let (super::Terminator::Raise(..), Some(handler)) = (&block.terminator, block.handler) {
            reach(handler, &state);
        }
        for target in block.terminator.successors() {
            reach(target, &state);
        }
    }
    starts
}
