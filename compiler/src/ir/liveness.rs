//! Which variables may still be read, at block starts and between instructions.
//!
//! A raising instruction may go to its block's handler before its results are assigned; a
//! speculated one may leave to its exit.

use super::function::{Block, Function};
use super::op::{Inst, Terminator};
use super::sets::VarSet;
use super::variable::{BlockId, Var};

/// Live variables at the start of each block.
pub struct Liveness {
    starts: Vec<VarSet>,
}

impl Liveness {
    /// Solves the data-flow equations for the function.
    pub fn of(function: &Function) -> Liveness {
        let mut liveness = Liveness { starts: vec![VarSet::new(); function.blocks.len()] };
        let mut changed = true;
        while changed {
            changed = false;
            for number in (0..function.blocks.len()).rev() {
                let block = &function.blocks[number];
                let mut live = liveness.before_terminator(block);
                for inst in block.insts.iter().rev() {
                    liveness.step(block, inst, &mut live);
                }
                changed |= liveness.starts[number].union(&live);
            }
        }
        liveness
    }

    /// What is live at the start of the block.
    pub fn at_start(&self, block: BlockId) -> &VarSet {
        &self.starts[block.0 as usize]
    }

    /// What is live before the block's terminator.
    pub fn before_terminator(&self, block: &Block) -> VarSet {
        let mut live = VarSet::new();
        for successor in block.terminator.successors() {
            live.union(self.at_start(successor));
        }
        if let (Terminator::Raise(..), Some(handler)) = (&block.terminator, block.handler) {
            live.union(self.at_start(handler));
        }
        block.terminator.for_each_read(&mut |var| {
            live.insert(var);
        });
        live
    }

    /// Turns what is live after the instruction into what is live before it.
    pub fn step(&self, block: &Block, inst: &Inst, live: &mut VarSet) {
        for var in inst.writes() {
            live.remove(var);
        }
        if let (true, Some(handler)) = (inst.op.raises(), block.handler) {
            live.union(self.at_start(handler));
        }
        if let Some(exit) = inst.op.exit() {
            live.union(self.at_start(exit));
        }
        inst.for_each_read(&mut |var: Var| {
            live.insert(var);
        });
    }

    /// What is live after each instruction of the block; one more set first: before all of them.
    pub fn between(&self, block: &Block) -> Vec<VarSet> {
        let mut live = self.before_terminator(block);
        let mut sets = vec![live.clone()];
        for inst in block.insts.iter().rev() {
            self.step(block, inst, &mut live);
            sets.push(live.clone());
        }
        sets.reverse();
        sets
    }
}
