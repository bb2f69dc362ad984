//! Holds lists through loops: where a fast loop does nothing that could change a list's size or move
//! its items, it asks the list once, on its way in.
//!
//! In: the fast copy, before it is joined to the generic one. For every loop of it and every variable
//! that holds a guarded list from the loop's start and is not assigned in it, all ways into the loop
//! get `ListItems` and `ListLength`, and the places in the loop name their results. Everything that
//! might run unknown code (a call, a release, a store that releases) keeps a loop from holding
//! anything; a poll is no such thing in the fast copy, since it leaves it.

use std::collections::BTreeMap;

use super::Speculation;
use super::entries::plain;
use super::kinds::{Kind, components_of};
use crate::ir::{BlockId, Expect, Inst, Op, Place, Repr, Role, Value, Var, Variable};

/// The lists held by the loops of the fast copy.
#[derive(Default)]
pub(super) struct HeldLists {
    loops: Vec<HeldLoop>,
}

struct HeldLoop {
    blocks: Vec<BlockId>,
    /// What to do on each way in.
    loads: Vec<Inst>,
}

/// A list and whether its items are bools.
type Key = (Var, bool);

impl HeldLists {
    /// What has to be done before this fast block is entered from outside.
    pub(super) fn loads_at(&self, fast: BlockId) -> Vec<Inst> {
        let around = self.loops.iter().filter(|held| held.blocks.contains(&fast));
        around.flat_map(|held| held.loads.clone()).collect()
    }
}

/// Finds the loops and the lists they can hold, and rewrites their places.
pub(super) fn hold_lists(pass: &mut Speculation<'_>) -> HeldLists {
    let first = pass.generic.blocks.len();
    let nodes: Vec<BlockId> =
        (first..pass.function.blocks.len()).map(|number| BlockId(number as u32)).collect();
    let mut held = HeldLists::default();
    let mut work = vec![nodes];
    while let Some(nodes) = work.pop() {
        for blocks in loops_among(pass, &nodes) {
            hold_in(pass, &blocks, &mut held);
            work.push(without_head(pass, &blocks));
        }
    }
    held
}

/// The loops that the blocks make among themselves.
pub(super) fn loops_among(pass: &Speculation<'_>, nodes: &[BlockId]) -> Vec<Vec<BlockId>> {
    let blocks = &pass.function.blocks;
    let mut successors: Vec<Vec<BlockId>> = vec![Vec::new(); blocks.len()];
    for node in nodes {
        let mut all = blocks[node.0 as usize].terminator.successors();
        all.retain(|target| nodes.contains(target));
        successors[node.0 as usize] = all;
    }
    let components = components_of(&successors);
    let mut loops: BTreeMap<usize, Vec<BlockId>> = BTreeMap::new();
    for node in nodes {
        loops.entry(components[node.0 as usize]).or_default().push(*node);
    }
    let is_loop = |members: &Vec<BlockId>| {
        members.len() > 1 || successors[members[0].0 as usize].contains(&members[0])
    };
    loops.into_values().filter(is_loop).collect()
}

/// The loop without its head, so that the loops in it can be found.
pub(super) fn without_head(pass: &Speculation<'_>, blocks: &[BlockId]) -> Vec<BlockId> {
    let is_head = |block: &&BlockId| pass.function.block(**block).loop_head;
    let head = blocks.iter().find(is_head).unwrap_or(&blocks[0]);
    blocks.iter().copied().filter(|block| block != head).collect()
}

fn hold_in(pass: &mut Speculation<'_>, blocks: &[BlockId], held: &mut HeldLists) {
    let insts = || blocks.iter().flat_map(|block| &pass.function.block(*block).insts);
    if insts().any(|inst| inst.op.runs_code()) {
        return;
    }
    let mut keys: Vec<Key> = insts().filter_map(|inst| asked(&inst.op)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.retain(|key| is_list_throughout(pass, blocks, key.0));
    if keys.is_empty() {
        return;
    }
    let mut loads = Vec::new();
    let mut names = BTreeMap::new();
    for (list, bools) in keys {
        let (items, length) = (machine(pass), machine(pass));
        loads.push(plain(Op::ListItems(Value::Var(list)), Some(items)));
        loads.push(plain(Op::ListLength(Value::Var(list), bools), Some(length)));
        names.insert((list, bools), (items, length));
    }
    for block in blocks {
        for inst in &mut pass.function.blocks[block.0 as usize].insts {
            let Some((items, length)) = asked(&inst.op).and_then(|key| names.get(&key)) else {
                continue;
            };
            if let Some(place) = place_mut(&mut inst.op) {
                place.items = Value::Var(*items);
                place.length = Value::Var(*length);
            }
        }
    }
    load_on_edges(pass, blocks, &loads);
    held.loops.push(HeldLoop { blocks: blocks.to_vec(), loads });
}

/// Puts the loads on the ways into the loop from other fast blocks.
fn load_on_edges(pass: &mut Speculation<'_>, blocks: &[BlockId], loads: &[Inst]) {
    let first = pass.generic.blocks.len();
    for number in first..pass.function.blocks.len() {
        if blocks.contains(&BlockId(number as u32)) {
            continue;
        }
        let mut terminator = pass.function.blocks[number].terminator.clone();
        terminator.change_successors(&mut |target| {
            if blocks.contains(&target) { pass.block_to(loads.to_vec(), target) } else { target }
        });
        pass.function.blocks[number].terminator = terminator;
    }
}

fn machine(pass: &mut Speculation<'_>) -> Var {
    pass.function.new_variable(Variable {
        name: None,
        repr: Repr::Machine,
        role: Role::Temporary,
        expect: Expect::Any,
    })
}

/// Whether the variable holds the same exact list wherever the loop can be entered, and in it.
fn is_list_throughout(pass: &Speculation<'_>, blocks: &[BlockId], list: Var) -> bool {
    let known = list.0 < pass.generic.variables.len() as u32;
    let at_starts = || {
        pass.fast_blocks.iter().zip(&pass.starts).all(|(fast, kinds)| match fast {
            Some(fast) if blocks.contains(fast) => kinds[list.0 as usize] == Kind::List,
            _ => true,
        })
    };
    let changes = |inst: &Inst| {
        let gone = matches!(inst.op, Op::Retain(var) | Op::Release(var) | Op::ReleaseKeeping(var, _)
            if var == list);
        gone || inst.writes().any(|var| var == list)
    };
    let insts = || blocks.iter().flat_map(|block| &pass.function.block(*block).insts);
    known && at_starts() && !insts().any(changes)
}

/// The list that the op asks for an item, unless it is held already.
fn asked(op: &Op) -> Option<Key> {
    let (place, bools) = match op {
        Op::ListItem(place, _)
        | Op::ListItemLent(place, _)
        | Op::ListItemFloat(place, _)
        | Op::ListItemInt(place, _)
        | Op::ListStore(place, ..)
        | Op::ListReplace(place, ..) => (place, false),
        Op::ListItemFlag(place, _) | Op::ListStoreFlag(place, ..) => (place, true),
        _ => return None,
    };
    match place {
        Place { list: Value::Var(list), items: Value::Raw(_), .. } => Some((*list, bools)),
        _ => None,
    }
}

fn place_mut(op: &mut Op) -> Option<&mut Place> {
    match op {
        Op::ListItem(place, _)
        | Op::ListItemLent(place, _)
        | Op::ListItemFloat(place, _)
        | Op::ListItemInt(place, _)
        | Op::ListItemFlag(place, _)
        | Op::ListStore(place, ..)
        | Op::ListReplace(place, ..)
        | Op::ListStoreFlag(place, ..) => Some(place),
        _ => None,
    }
}
