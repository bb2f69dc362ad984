//! The fast copy of a function's loops as a machine function of its own.
//!
//! Were both copies in one, the register allocator would weigh the generic copy's code like the
//! loops it surrounds, and keep what a hot loop works on in memory. So the *outer* function holds the
//! generic copy; where it enters the fast one it writes what is live to an array, and calls the
//! *inner* function with the array and the number of the way in. That gives back the number of the way
//! out, after it has written what is live there.

use std::collections::BTreeSet;

use cranelift_codegen::ir::types::{F64, I8, I32, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder, JumpTableData};

use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::liveness::Liveness;
use crate::ir::{BlockId, Function, LocationId, Repr, Terminator, Var};

/// Which of a function's blocks are being translated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// All, as one machine function.
    Whole,
    /// All but the fast copy.
    Outer,
    /// The fast copy.
    Inner,
    /// The copy of a function of numbers, as a whole.
    Arithmetic,
}

/// The ways between the two machine functions.
pub(super) struct Outline {
    /// Where the inner function is entered.
    entries: Vec<BlockId>,
    /// Where the outer function goes on.
    exits: Vec<BlockId>,
}

impl Outline {
    /// The ways, if the function is worth being two.
    pub(super) fn of(function: &Function) -> Option<Outline> {
        let blocks = || function.blocks.iter().filter(|block| block.fast);
        if function.is_generator() || !blocks().any(|block| block.loop_head) {
            return None;
        }
        let mut exits = BTreeSet::new();
        for block in blocks() {
            exits.extend(block.terminator.successors());
            exits.extend(block.insts.iter().filter_map(|inst| inst.op.exit()));
            exits.extend(block.handler);
        }
        exits.retain(|id: &BlockId| !function.block(*id).fast);
        let is_entry = |id: &BlockId| function.block(*id).fast && function.block(*id).crossing;
        let all = (0..function.blocks.len() as u32).map(BlockId);
        Some(Outline {
            entries: all.filter(is_entry).collect(),
            exits: exits.into_iter().collect(),
        })
    }

    /// What the inner function gives back after a return.
    fn returned(&self) -> i64 {
        self.exits.len() as i64
    }

    /// What it gives back when an exception leaves the function.
    fn raised(&self) -> i64 {
        self.exits.len() as i64 + 1
    }
}

/// The machine signature of inner functions: function object, array, number of the way in.
pub(super) fn inner_signature() -> clif::Signature {
    let mut signature = clif::Signature::new(super::CALL_CONVENTION);
    signature.params.resize(3, clif::AbiParam::new(I64));
    signature.returns.push(clif::AbiParam::new(I64));
    signature
}

/// Where the first instruction from a block on stands that stands anywhere.
pub(super) fn first_place(function: &Function, start: BlockId) -> LocationId {
    let mut block = function.block(start);
    // A loop of nothing but jumps has no place.
    for _ in 0..8 {
        let mut places = block.insts.iter().map(|inst| inst.location);
        match (places.find(|place| *place != LocationId(0)), &block.terminator) {
            (Some(place), _) => return place,
            (None, Terminator::Jump(next)) => block = function.block(*next),
            (None, _) => return block.end,
        }
    }
    LocationId(0)
}

impl Translator<'_, '_> {
    /// Begins the inner function: to the way in that is asked for.
    pub(super) fn inner_prologue(&mut self, entry: clif::Block, liveness: &Liveness) {
        let parameters = self.builder.block_params(entry).to_vec();
        self.builder.def_var(self.function_word, parameters[0]);
        self.builder.def_var(self.frame, parameters[1]);
        for number in 0..self.variables.len() {
            if self.function.variables[number].repr == Repr::Word {
                self.set_empty(Var(number as u32));
            }
        }
        let entries = self.outline().entries.clone();
        let targets: Vec<clif::Block> =
            entries.iter().map(|_| self.builder.create_block()).collect();
        self.dispatch(parameters[2], &targets, self.error_exit);
        for (entry, target) in entries.into_iter().zip(targets) {
            self.builder.switch_to_block(target);
            self.load_live(parameters[1], entry, liveness);
            self.builder.ins().jump(self.blocks[entry.0 as usize], &[]);
        }
    }

    /// Leaves the inner function for a block of the outer one.
    pub(super) fn leave_to(&mut self, target: BlockId, liveness: &Liveness) {
        let frame = self.builder.use_var(self.frame);
        self.store_live(frame, target, liveness);
        let number = self.outline().exits.iter().position(|exit| *exit == target);
        let number = self.iconst(number.expect("the way out is known") as i64);
        self.builder.ins().return_(&[number]);
    }

    /// Whether the block is where the inner function hands over.
    pub(super) fn is_way_out(&self, id: BlockId) -> bool {
        self.outline().exits.contains(&id)
    }

    /// Returns a word from the inner function.
    pub(super) fn return_from_inner(&mut self, word: clif::Value) {
        let frame = self.builder.use_var(self.frame);
        self.store(word, frame, 0);
        let number = self.iconst(self.outline().returned());
        self.builder.ins().return_(&[number]);
    }

    /// Leaves the inner function with an exception on its way.
    pub(super) fn raise_from_inner(&mut self) {
        let number = self.iconst(self.outline().raised());
        self.builder.ins().return_(&[number]);
    }

    /// Calls the inner function at a way in.
    pub(super) fn enter_inner(&mut self, entry: BlockId, liveness: &Liveness) {
        let number = self.outline().entries.iter().position(|one| *one == entry);
        let number = self.iconst(number.expect("the way in is known") as i64);
        let room = self.room(liveness);
        let frame = self.array_address(room);
        self.store_live(frame, entry, liveness);
        let object = self.builder.use_var(self.function_word);
        let inner = self.import(Symbol::Inner(self.id), inner_signature());
        let call = self.builder.ins().call(inner, &[object, frame, number]);
        let way_out = self.builder.inst_results(call)[0];
        let dispatcher = match self.dispatcher {
            Some(block) => block,
            None => {
                let block = self.builder.create_block();
                self.builder.append_block_param(block, I64);
                self.dispatcher = Some(block);
                block
            }
        };
        self.jump(dispatcher, way_out);
    }

    /// Goes on where the inner function said.
    pub(super) fn finish_dispatcher(&mut self, liveness: &Liveness) {
        let Some(dispatcher) = self.dispatcher else { return };
        self.builder.switch_to_block(dispatcher);
        let way_out = self.builder.block_params(dispatcher)[0];
        let exits = self.outline().exits.clone();
        let mut targets: Vec<clif::Block> =
            exits.iter().map(|_| self.builder.create_block()).collect();
        let returned = self.builder.create_block();
        targets.push(returned);
        self.dispatch(way_out, &targets, self.error_exit);
        for (exit, target) in exits.into_iter().zip(targets) {
            self.builder.switch_to_block(target);
            let frame = self.array_address(0);
            self.load_live(frame, exit, liveness);
            self.builder.ins().jump(self.blocks[exit.0 as usize], &[]);
        }
        self.builder.switch_to_block(returned);
        let frame = self.array_address(0);
        let word = self.load(I64, frame, 0);
        self.return_word(word);
    }

    fn outline(&self) -> &Outline {
        self.outline.as_ref().expect("the function has an inner one")
    }

    fn dispatch(&mut self, number: clif::Value, targets: &[clif::Block], other: clif::Block) {
        let calls: Vec<clif::BlockCall> =
            targets.iter().map(|target| self.builder.func.dfg.block_call(*target, &[])).collect();
        let other = self.builder.func.dfg.block_call(other, &[]);
        let table = self.builder.create_jump_table(JumpTableData::new(other, &calls));
        let number = self.builder.ins().ireduce(I32, number);
        self.builder.ins().br_table(number, table);
    }

    /// The most words that a way between the two needs.
    fn room(&self, liveness: &Liveness) -> usize {
        let outline = self.outline();
        let ways = outline.entries.iter().chain(&outline.exits);
        ways.map(|way| liveness.at_start(*way).iter().count()).max().unwrap_or(0)
    }

    fn store_live(&mut self, frame: clif::Value, at: BlockId, liveness: &Liveness) {
        for (index, var) in liveness.at_start(at).iter().enumerate() {
            let mut value = self.variable(var);
            if self.function.variable(var).repr == Repr::Flag {
                value = self.builder.ins().uextend(I64, value);
            }
            self.store(value, frame, 8 * index);
        }
    }

    fn load_live(&mut self, frame: clif::Value, at: BlockId, liveness: &Liveness) {
        for (index, var) in liveness.at_start(at).iter().enumerate() {
            let kind = match self.function.variable(var).repr {
                Repr::Float => F64,
                Repr::Flag => I8,
                Repr::Word | Repr::Machine => I64,
            };
            let value = self.load(kind, frame, 8 * index);
            self.set(var, value);
        }
    }
}
