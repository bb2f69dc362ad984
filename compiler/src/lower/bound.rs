//! After a body is emitted: definite assignment, checks of promoted globals, dead blocks.
//!
//! `CheckBound` is emitted at every load of a variable; the forward analysis here removes those
//! where the variable is bound on every path. `del`, moves and the end of `except … as` unbind.

use naja_abi::functions::RuntimeFn;

use crate::ir::sets::VarSet;
use crate::ir::{BlockId, Function, Inst, Op, Repr, Role, Terminator, Value, Var};

/// Removes the checks of variables that are surely bound.
pub(super) fn remove_checks(function: &mut Function) {
    let locals = locals(function);
    let starts = bound_at_starts(function, &locals);
    for (index, start) in starts.into_iter().enumerate() {
        let Some(mut state) = start else { continue };
        let mut insts = std::mem::take(&mut function.blocks[index].insts);
        insts.retain(|inst| {
            let needed = match inst.op {
                Op::CheckBound(Value::Var(var), ..) => !state.contains(var),
                _ => true,
            };
            step(inst, &locals, &mut state);
            needed
        });
        function.blocks[index].insts = insts;
    }
}

/// Which variables may be without a value while they are copied.
fn locals(function: &Function) -> Vec<bool> {
    function.variables.iter().map(|variable| variable.role == Role::Local).collect()
}

/// Variables surely bound at the start of each block; `None` for blocks never reached.
fn bound_at_starts(function: &Function, locals: &[bool]) -> Vec<Option<VarSet>> {
    let mut starts: Vec<Option<VarSet>> = vec![None; function.blocks.len()];
    starts[0] = Some((0..function.signature.names.len() as u32).map(Var).collect());
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
                Some(known) => known.intersect(state),
            };
            if changed {
                work.push(target);
            }
        };
        for inst in &block.insts {
            if let (true, Some(handler)) = (inst.op.raises(), block.handler) {
                reach(handler, &state);
            }
            step(inst, locals, &mut state);
        }
        for target in block.terminator.successors() {
            reach(target, &state);
        }
    }
    starts
}

/// What an instruction does to the set of bound variables.
fn step(inst: &Inst, locals: &[bool], state: &mut VarSet) {
    match &inst.op {
        Op::Move(var) | Op::Clear(var) => state.remove(*var),
        Op::CheckBound(Value::Var(var), ..) => {
            state.insert(*var);
        }
        Op::Unpack(..) | Op::UnpackStar(..) => {
            for var in inst.op.written() {
                state.insert(var);
            }
        }
        _ => {}
    }
    let Some(dst) = inst.dst else { return };
    let empty = match inst.op {
        // Temporaries are copied only where they are known to hold something.
        Op::Copy(Value::Var(source)) if locals[source.0 as usize] => !state.contains(source),
        Op::Copy(Value::Var(_)) => false,
        // Loads of locals are checked before they are lent, and moves take what was checked.
        Op::Move(_) => false,
        _ => inst.op.result_may_be_empty(),
    };
    if empty {
        state.remove(dst);
    } else {
        state.insert(dst);
    }
}

/// What is left of the checks of promoted globals becomes a test and a NameError of the global.
pub(super) fn expand_promoted_checks(function: &mut Function, promoted: &[Var]) {
    let mut index = 0;
    while index < function.blocks.len() {
        let position = function.blocks[index].insts.iter().position(|inst| {
            matches!(&inst.op, Op::CheckBound(Value::Var(var), ..) if promoted.contains(var))
        });
        if let Some(position) = position {
            expand_check(function, index, position);
        }
        index += 1;
    }
}

fn expand_check(function: &mut Function, index: usize, position: usize) {
    let handler = function.blocks[index].handler;
    let [missing, rest] = [function.new_block(handler), function.new_block(handler)];
    let tail = function.blocks[index].insts.split_off(position);
    let mut tail = tail.into_iter();
    let Some(Inst { op: Op::CheckBound(variable, name, _), location, .. }) = tail.next() else {
        return;
    };
    let terminator =
        std::mem::replace(&mut function.blocks[index].terminator, Terminator::Unreachable);
    let inst = |op, dst| Inst { op, dst, location, release_on_error: Vec::new() };
    let flag = function.new_variable(crate::ir::Variable {
        name: None,
        repr: Repr::Flag,
        role: Role::Temporary,
        expect: crate::ir::Expect::Any,
    });
    function.blocks[index].insts.push(inst(Op::IsNoValue(variable), Some(flag)));
    function.blocks[index].terminator = Terminator::Branch { flag, then: missing, otherwise: rest };
    let raise = Op::Runtime(RuntimeFn::naja_raise_name_error, vec![name]);
    function.blocks[missing.0 as usize].insts.push(inst(raise, None));
    function.blocks[rest.0 as usize].insts = tail.collect();
    function.blocks[rest.0 as usize].terminator = terminator;
}

/// Drops the blocks that nothing reaches, and numbers the rest anew.
pub(super) fn prune(function: &mut Function) {
    let mut reached = vec![false; function.blocks.len()];
    let mut work = vec![BlockId(0)];
    while let Some(id) = work.pop() {
        if std::mem::replace(&mut reached[id.0 as usize], true) {
            continue;
        }
        let block = function.block(id);
        work.extend(block.terminator.successors());
        if block.insts.iter().any(|inst| inst.op.raises()) {
            work.extend(block.handler);
        }
    }
    let mut next = 0;
    let numbers: Vec<Option<BlockId>> = reached
        .iter()
        .map(|reached| {
            reached.then(|| {
                next += 1;
                BlockId(next - 1)
            })
        })
        .collect();
    let renumber = |id: BlockId| numbers[id.0 as usize].unwrap_or(BlockId(0));
    let mut keep = reached.iter();
    function.blocks.retain(|_| *keep.next().unwrap_or(&false));
    for block in &mut function.blocks {
        block.handler = block.handler.and_then(|handler| numbers[handler.0 as usize]);
        match &mut block.terminator {
            Terminator::Jump(target) => *target = renumber(*target),
            Terminator::Branch { then, otherwise, .. } => {
                *then = renumber(*then);
                *otherwise = renumber(*otherwise);
            }
            Terminator::Return(_) | Terminator::Raise(..) | Terminator::Unreachable => {}
        }
    }
}
