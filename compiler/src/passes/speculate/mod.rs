//! Speculation: a second, fast copy of the loops of a function, over small ints and raw floats.
//!
//! In: counted IR. Out: the same blocks (the *generic copy*) and a *fast copy* of every block that
//! lies in a loop. In the fast copy a variable expected to be a small
//! int is guarded once and then an uncounted word; one expected to be a float lives in a second,
//! raw variable. Whatever does not go as expected leaves to the generic copy *exactly before* the
//! instruction that failed: the generic block is split there, and an exit block first boxes the raw
//! variables that are live. Nothing is done twice, so no effect is repeated. At each loop head the
//! generic copy tries the fast one again.
//!
//! `kinds` decides what form each variable has at the start of each fast block, `fast` translates
//! a block, `exits` makes exit blocks and splits, `hoist` takes questions to lists out of loops,
//! `renew` keeps floats in registers, `entries` are the ways in.

mod arithmetic;
mod attributes;
mod calls;
mod entries;
mod exits;
mod fast;
mod hoist;
mod inline;
mod kinds;
mod natives;
mod operators;
mod renew;
mod values;

use crate::ir::liveness::Liveness;
use crate::ir::sets::VarSet;
use crate::ir::{BlockId, Expect, Function, Program, Terminator, Var};

use super::expect::expectations;
use exits::Exits;
use kinds::Kind;

/// Functions with more instructions than this stay generic.
pub const SIZE_MAX: usize = 4000;

/// Adds the fast copy to a function, where there is something to gain.
pub fn speculate(function: &mut Function, program: &Program) {
    let size: usize = function.blocks.iter().map(|block| block.insts.len()).sum();
    let mut chosen = kinds::loop_blocks(function);
    let has_loops = function.blocks.iter().any(|block| block.loop_head);
    if size > SIZE_MAX || (has_loops && chosen.is_empty()) {
        return;
    }
    let expects = expectations(function, program);
    let numeric = |expect: &Expect| matches!(expect, Expect::Int | Expect::Float);
    if !expects.iter().any(numeric) {
        return;
    }
    let mut heads: Vec<BlockId> =
        chosen.iter().copied().filter(|id| function.block(*id).loop_head).collect();
    if !has_loops {
        if !kinds::pays_without_loops(function, &expects) {
            return;
        }
        heads = vec![kinds::free_entry(function)];
        chosen = kinds::plain_blocks(function);
    }
    let accessed = attributes::accessed(function, &expects, program);
    let values = kinds::value_liveness(function, kinds::Reads::All);
    let starts = kinds::start_kinds(function, &expects, &accessed, false, &values);
    let liveness = Liveness::of(function);
    let generic = function.clone();
    let mut pass = Speculation {
        generic: &generic,
        program,
        expects,
        starts,
        accessed,
        values,
        fast_blocks: vec![None; generic.blocks.len()],
        raw: vec![None; generic.variables.len()],
        exits: Exits::new(&generic, liveness),
        is_arithmetic: false,
        function,
    };
    pass.translate(&chosen);
    let held = hoist::hold_lists(&mut pass);
    renew::renew_floats(&mut pass);
    entries::connect(&mut pass, &heads, &held);
    let exits = pass.exits;
    for id in &chosen {
        pass.function.blocks[id.0 as usize].cold = true;
    }
    exits.split_generic(pass.function);
    inline::inline_calls(function, program);
}

/// Makes the copies of all functions of numbers, of which each is what calls then look at.
pub fn make_arithmetic_copies(program: &mut Program) {
    let functions = 0..program.functions.len();
    let copies: Vec<_> =
        functions.clone().map(|id| arithmetic::copy_of(&program.functions[id], program)).collect();
    for (function, copy) in program.functions.iter_mut().zip(copies) {
        if let Some(facts) = &mut function.arithmetic {
            facts.copy = copy;
        }
    }
    let inlined: Vec<_> = functions
        .map(|id| {
            let facts = program.functions[id].arithmetic.as_ref()?;
            let mut copy = facts.copy.clone()?;
            inline::inline_calls(&mut copy, program);
            Some(copy)
        })
        .collect();
    for (function, copy) in program.functions.iter_mut().zip(inlined) {
        if let Some(facts) = &mut function.arithmetic {
            facts.copy = copy;
        }
    }
}

/// The pass at work.
struct Speculation<'a> {
    /// The function as it came in.
    generic: &'a Function,
    program: &'a Program,
    expects: Vec<Expect>,
    /// Form of each variable at the start of each block.
    starts: Vec<Vec<Kind>>,
    /// Variables whose values are read later, at the start of each generic block.
    values: Vec<VarSet>,
    /// Variables whose slots are used.
    accessed: VarSet,
    /// The fast twin of each chosen block.
    fast_blocks: Vec<Option<BlockId>>,
    /// The raw twin of each variable that has one.
    raw: Vec<Option<Var>>,
    exits: Exits,
    /// Whether the copy of a function of numbers is made, which gives up instead of going on generic.
    is_arithmetic: bool,
    /// The function as it grows.
    function: &'a mut Function,
}

impl Speculation<'_> {
    /// Gives each of the blocks its fast twin.
    fn translate(&mut self, chosen: &[BlockId]) {
        for id in chosen {
            let block = self.function.new_block(None);
            self.function.blocks[block.0 as usize].loop_head = self.generic.block(*id).loop_head;
            self.function.blocks[block.0 as usize].fast = true;
            self.fast_blocks[id.0 as usize] = Some(block);
            for number in 0..self.starts[id.0 as usize].len() {
                if matches!(self.starts[id.0 as usize][number], Kind::Raw | Kind::Both) {
                    self.raw_of(Var(number as u32));
                }
            }
        }
        for id in chosen {
            fast::translate_block(self, *id);
        }
    }

    /// The raw twin of a word variable.
    fn raw_of(&mut self, var: Var) -> Var {
        if let Some(raw) = self.raw[var.0 as usize] {
            return raw;
        }
        let raw = new_raw(self.function);
        self.raw[var.0 as usize] = Some(raw);
        raw
    }

    /// A new block of the fast copy with these instructions that goes on at `target`.
    fn block_to(&mut self, insts: Vec<crate::ir::Inst>, target: BlockId) -> BlockId {
        let block = self.function.new_block(None);
        self.function.blocks[block.0 as usize].insts = insts;
        self.function.blocks[block.0 as usize].fast = true;
        self.function.blocks[block.0 as usize].terminator = Terminator::Jump(target);
        block
    }
}

/// A fresh raw float variable.
fn new_raw(function: &mut Function) -> Var {
    function.new_variable(crate::ir::Variable {
        name: None,
        repr: crate::ir::Repr::Float,
        role: crate::ir::Role::Temporary,
        expect: Expect::Float,
    })
}
