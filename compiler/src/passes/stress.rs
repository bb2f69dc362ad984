//! Testing only (`naja build --optimise=stress:N`): guards that hold are made to fail.
//!
//! Before every op with an exit stands one that goes there at each `N`th of all its executions, with
//! the same state. So every exit is taken sooner or later, and the answer must not change.

use crate::ir::{Function, Inst, Op};

/// Forces every `period`th exit.
pub fn force_exits(function: &mut Function, period: u32) {
    for block in &mut function.blocks {
        let mut insts = Vec::with_capacity(block.insts.len());
        for inst in block.insts.drain(..) {
            let forced = |exit| Inst::new(Op::ForceExit(period, exit), inst.location);
            let forced = inst.op.exit().map(forced);
            // Its exit stands after it; all others stand before their op.
            let after = matches!(inst.op, Op::ReleaseKeeping(..));
            let (before, after) = if after { (None, forced) } else { (forced, None) };
            insts.extend(before.into_iter().chain([inst]).chain(after));
        }
        block.insts = insts;
    }
}
