//! Ways out of the fast copy: exit blocks that restore the generic copy's variables, and the
//! splitting of generic blocks where they go on.

use std::collections::{BTreeMap, HashMap};

use naja_abi::functions::RuntimeFn;

use super::kinds::Kind;
use crate::ir::liveness::Liveness;
use crate::ir::sets::VarSet;
use crate::ir::{BlockId, Function, Inst, LocationId, Op, Terminator, Value, Var};

/// A point of the generic copy: before the instruction with this index (or the terminator).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) struct Point {
    pub block: BlockId,
    pub index: usize,
}

/// What an exit block has to restore.
type Recipe = Vec<(Var, Kind, Option<Var>)>;

/// The exits made so far.
pub(super) struct Exits {
    /// Live (and owned) variables between the instructions of each generic block.
    live: Vec<Vec<VarSet>>,
    known: HashMap<(Point, Recipe), BlockId>,
    /// The one exit of the copy of a function of numbers.
    pub give_up: Option<BlockId>,
    /// The landings made so far, by handler and floats.
    landings: HashMap<(BlockId, Vec<(Var, Var)>), BlockId>,
    /// Exit blocks by the point where they go on.
    goals: BTreeMap<Point, Vec<BlockId>>,
}

impl Exits {
    /// No exits yet.
    pub(super) fn new(generic: &Function, liveness: Liveness) -> Exits {
        let live = generic.blocks.iter().map(|block| liveness.between(block)).collect();
        Exits {
            live,
            known: HashMap::new(),
            give_up: None,
            landings: HashMap::new(),
            goals: BTreeMap::new(),
        }
    }

    /// What is live at the point.
    pub(super) fn live_at(&self, point: Point) -> &VarSet {
        &self.live[point.block.0 as usize][point.index]
    }

    /// The exit block to the point from a place where the variables have these forms.
    pub(super) fn exit(
        &mut self,
        function: &mut Function,
        point: Point,
        kinds: &[Kind],
        raw: &[Option<Var>],
    ) -> BlockId {
        if let Some(block) = self.give_up {
            return block;
        }
        let mut recipe = Recipe::new();
        for var in self.live_at(point).iter() {
            let kind = kinds.get(var.0 as usize).copied().unwrap_or(Kind::Word);
            match kind {
                Kind::Raw => recipe.push((var, kind, raw[var.0 as usize])),
                Kind::Lent(_) | Kind::Flag(_) => recipe.push((var, kind, None)),
                Kind::Word
                | Kind::Int
                | Kind::Both
                | Kind::List
                | Kind::Uncounted
                | Kind::Instance(_) => {}
            }
        }
        let key = (point, recipe);
        if let Some(block) = self.known.get(&key) {
            return *block;
        }
        let insts = key.1.iter().map(|(var, kind, raw)| restore(*var, *kind, *raw)).collect();
        let block = function.new_block(None);
        function.blocks[block.0 as usize].insts = insts;
        function.blocks[block.0 as usize].cold = true;
        function.blocks[block.0 as usize].crossing = true;
        self.goals.entry(point).or_default().push(block);
        self.known.insert(key, block);
        block
    }

    /// Where an exception goes from a place where the variables have these forms: to the generic
    /// copy's handler, by way of a block that first makes words of what it reads.
    pub(super) fn landing(
        &mut self,
        function: &mut Function,
        handler: BlockId,
        kinds: &[Kind],
        raw: &[Option<Var>],
    ) -> BlockId {
        let mut floats = Vec::new();
        for var in self.live_at(Point { block: handler, index: 0 }).iter() {
            if let (Some(Kind::Raw), Some(raw)) = (kinds.get(var.0 as usize), raw[var.0 as usize]) {
                floats.push((var, raw));
            }
        }
        if floats.is_empty() {
            return handler;
        }
        let key = (handler, floats);
        if let Some(block) = self.landings.get(&key) {
            return *block;
        }
        let exception = function.new_temporary();
        let inst = |op, dst| Inst { dst, ..Inst::new(op, LocationId(0)) };
        let mut insts = vec![inst(Op::TakeRaised, Some(exception))];
        for (var, raw) in &key.1 {
            insts.push(restore(*var, Kind::Raw, Some(*raw)));
        }
        let again = Op::Runtime(RuntimeFn::naja_restore, vec![Value::Var(exception)]);
        insts.push(inst(again, None));
        let block = function.new_block(Some(handler));
        function.blocks[block.0 as usize].insts = insts;
        function.blocks[block.0 as usize].cold = true;
        self.landings.insert(key, block);
        block
    }

    /// Splits the generic blocks at the points and lets the exits go there.
    pub(super) fn split_generic(self, function: &mut Function) {
        // From the last point of a block to the first, so that indices stay right.
        for (point, exits) in self.goals.into_iter().rev() {
            let goal = if point.index == 0 { point.block } else { split(function, point) };
            for exit in exits {
                function.blocks[exit.0 as usize].terminator = Terminator::Jump(goal);
            }
        }
    }
}

/// The instruction that gives the generic variable its word back.
fn restore(var: Var, kind: Kind, raw: Option<Var>) -> Inst {
    let op = match (kind, raw) {
        (Kind::Raw, Some(raw)) => Op::BoxFloat(Value::Var(raw)),
        (Kind::Lent(item), _) => Op::Copy(Value::Var(item)),
        (Kind::Flag(flag), _) => Op::BoolOf(flag),
        (other, _) => unreachable!("{other:?} needs no restoring"),
    };
    Inst { dst: Some(var), ..Inst::new(op, LocationId(0)) }
}

fn split(function: &mut Function, point: Point) -> BlockId {
    let handler = function.block(point.block).handler;
    let rest = function.new_block(handler);
    function.blocks[rest.0 as usize].cold = function.block(point.block).cold;
    let block = &mut function.blocks[point.block.0 as usize];
    let insts = block.insts.split_off(point.index);
    let terminator = std::mem::replace(&mut block.terminator, Terminator::Jump(rest));
    let rest_block = &mut function.blocks[rest.0 as usize];
    rest_block.insts = insts;
    rest_block.terminator = terminator;
    rest
}
