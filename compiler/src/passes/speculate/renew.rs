//! Keeps the floats of innermost loops in registers.
//!
//! No register for floats survives a call. A float that an innermost loop computes and that is live
//! across a call elsewhere would be one thing to the register allocator, which keeps it in memory
//! throughout; so such a float becomes a new thing on the ways into the loop and out of it.

use super::Speculation;
use super::entries::plain;
use super::hoist::{loops_among, without_head};
use crate::ir::liveness::Liveness;
use crate::ir::sets::VarSet;
use crate::ir::{BlockId, Op, Repr, Terminator, Value, Var};

/// Renews floats around the innermost loops of the fast copy.
pub(super) fn renew_floats(pass: &mut Speculation<'_>) {
    let first = pass.generic.blocks.len();
    let nodes: Vec<BlockId> =
        (first..pass.function.blocks.len()).map(|number| BlockId(number as u32)).collect();
    let liveness = Liveness::of(pass.function);
    let known = pass.function.blocks.len();
    let kept = across_calls(pass, &nodes, &liveness);
    if kept.iter().next().is_none() {
        return;
    }
    let mut work = vec![nodes];
    while let Some(nodes) = work.pop() {
        for blocks in loops_among(pass, &nodes) {
            let rest = without_head(pass, &blocks);
            if loops_among(pass, &rest).is_empty() {
                renew_around(pass, &blocks, &kept, (&liveness, known));
            } else {
                work.push(rest);
            }
        }
    }
}

/// Raw floats that are live where the fast copy may call something.
fn across_calls(pass: &Speculation<'_>, nodes: &[BlockId], liveness: &Liveness) -> VarSet {
    let mut kept = VarSet::new();
    for block in nodes.iter().map(|id| pass.function.block(*id)).filter(|block| block.fast) {
        if !block.insts.iter().any(|inst| inst.op.runs_code()) {
            continue;
        }
        let live = liveness.between(block);
        for (inst, after) in block.insts.iter().zip(&live[1..]) {
            if inst.op.runs_code() {
                kept.extend(after.iter().filter(|var| Some(*var) != inst.dst));
            }
        }
    }
    kept.iter().filter(|var| pass.function.variable(*var).repr == Repr::Float).collect()
}

/// Where a block leads that was made since the first `known` ones.
fn behind(pass: &Speculation<'_>, mut id: BlockId, known: usize) -> BlockId {
    while id.0 as usize >= known
        && let Terminator::Jump(next) = pass.function.block(id).terminator
    {
        id = next;
    }
    id
}

/// `known` is the number of blocks of which the liveness is known.
fn renew_around(
    pass: &mut Speculation<'_>,
    blocks: &[BlockId],
    kept: &VarSet,
    (liveness, known): (&Liveness, usize),
) {
    let insts = || blocks.iter().flat_map(|id| &pass.function.block(*id).insts);
    if insts().any(|inst| inst.op.runs_code()) {
        return;
    }
    let computed: Vec<Var> = insts().filter_map(|inst| inst.dst).collect();
    let floats: VarSet = computed.into_iter().filter(|var| kept.contains(*var)).collect();
    let first = pass.generic.blocks.len();
    for number in first..pass.function.blocks.len() {
        let id = BlockId(number as u32);
        if !pass.function.block(id).fast {
            continue;
        }
        let inside = blocks.contains(&id);
        let mut terminator = pass.function.block(id).terminator.clone();
        terminator.change_successors(&mut |target| {
            let crosses = blocks.contains(&target) != inside && pass.function.block(target).fast;
            if !crosses {
                return target;
            }
            let live = liveness.at_start(behind(pass, target, known));
            let live = floats.iter().filter(|var| live.contains(*var));
            let renewed = |var| plain(Op::FloatRenewed(Value::Var(var)), Some(var));
            let renewals: Vec<_> = live.map(renewed).collect();
            if renewals.is_empty() { target } else { pass.block_to(renewals, target) }
        });
        pass.function.blocks[number].terminator = terminator;
    }
}
