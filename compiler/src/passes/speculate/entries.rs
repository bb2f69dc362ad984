//! Ways into and through the fast copy: edges between fast blocks, and entries at loop heads.

use super::Speculation;
use super::exits::Point;
use super::hoist::HeldLists;
use super::kinds::Kind;
use crate::ir::{BlockId, Inst, LocationId, Op, Terminator, Value, Var};

/// Lets the generic copy try the fast one wherever it comes to a head.
pub(super) fn connect(pass: &mut Speculation<'_>, heads: &[BlockId], loops: &HeldLists) {
    for head in heads.iter().copied() {
        let entry = entry(pass, head, loops);
        for number in 0..pass.generic.blocks.len() {
            let terminator = &mut pass.function.blocks[number].terminator;
            terminator.change_successors(&mut |target| if target == head { entry } else { target });
        }
    }
}

/// Guards all that the fast head expects, then enters it; any surprise goes on generic.
fn entry(pass: &mut Speculation<'_>, head: BlockId, loops: &HeldLists) -> BlockId {
    let fast = pass.fast_blocks[head.0 as usize].expect("a loop head has a fast copy");
    let mut insts = Vec::new();
    let mut releases = Vec::new();
    let kinds = pass.starts[head.0 as usize].clone();
    for (number, kind) in kinds.iter().enumerate() {
        let var = Var(number as u32);
        match kind {
            Kind::Int => insts.push(plain(Op::GuardInt(var, head), None)),
            Kind::List => insts.push(plain(Op::GuardType(var, "naja_type_list", head), None)),
            Kind::Raw | Kind::Both => {
                let raw = pass.raw_of(var);
                insts.push(plain(Op::Unbox(Value::Var(var), head), Some(raw)));
                if *kind == Kind::Raw {
                    releases.push(plain(Op::Release(var), None));
                }
            }
            Kind::Instance(class) => insts.push(plain(Op::GuardLayout(var, *class, head), None)),
            Kind::Uncounted => insts.push(plain(Op::GuardUncounted(var, head), None)),
            Kind::Word | Kind::Lent(_) | Kind::Flag(_) => {}
        }
    }
    insts.append(&mut releases);
    let crossing = pass.block_to(loops.loads_at(fast), fast);
    pass.function.blocks[crossing.0 as usize].crossing = true;
    let guards = pass.block_to(insts, crossing);
    pass.function.blocks[guards.0 as usize].fast = false;
    guards
}

/// Where a fast block with these forms at its end goes on to reach a generic successor.
pub(super) fn edge(pass: &mut Speculation<'_>, target: BlockId, kinds: &[Kind]) -> BlockId {
    let point = Point { block: target, index: 0 };
    let Some(fast) = pass.fast_blocks[target.0 as usize] else {
        return pass.exits.exit(pass.function, point, kinds, &pass.raw);
    };
    let wanted = pass.starts[target.0 as usize].clone();
    let live = pass.exits.live_at(point).clone();
    let mut guards = Vec::new();
    let mut changes = Vec::new();
    for var in live.iter() {
        let index = var.0 as usize;
        let (Some(from), Some(to)) = (kinds.get(index).copied(), wanted.get(index).copied()) else {
            continue;
        };
        let is_read = pass.values[target.0 as usize].contains(var);
        if pass.is_arithmetic && has_no_word(from, to, is_read) {
            return pass.exits.exit(pass.function, point, kinds, &pass.raw);
        }
        match (from, to) {
            (Kind::Instance(one), Kind::Instance(other)) if one == other => {}
            (Kind::Word | Kind::List | Kind::Instance(_), Kind::Int | Kind::Uncounted)
            | (
                Kind::Word | Kind::List | Kind::Uncounted | Kind::Instance(_),
                Kind::Raw | Kind::Both | Kind::Instance(_),
            )
            | (Kind::Uncounted, Kind::Int)
            | (Kind::Word | Kind::Uncounted | Kind::Instance(_), Kind::List) => {
                let exit = pass.exits.exit(pass.function, point, kinds, &pass.raw);
                let raw = pass.raw_of(var);
                guards.push(match to {
                    Kind::Int => plain(Op::GuardInt(var, exit), None),
                    Kind::Uncounted => plain(Op::GuardUncounted(var, exit), None),
                    Kind::List => plain(Op::GuardType(var, "naja_type_list", exit), None),
                    Kind::Instance(class) => plain(Op::GuardLayout(var, class, exit), None),
                    _ => plain(Op::Unbox(Value::Var(var), exit), Some(raw)),
                });
                if to == Kind::Raw {
                    changes.push(plain(Op::Release(var), None));
                }
            }
            (Kind::Both, Kind::Raw) => changes.push(plain(Op::Release(var), None)),
            (Kind::Raw | Kind::Both, Kind::Uncounted) if is_read => {
                return pass.exits.exit(pass.function, point, kinds, &pass.raw);
            }
            (Kind::Both, Kind::Uncounted) => {
                changes.push(plain(Op::Release(var), None));
                changes.push(plain(Op::Copy(Value::NoValue), Some(var)));
            }
            (Kind::Raw, Kind::Uncounted) => {
                changes.push(plain(Op::Copy(Value::NoValue), Some(var)));
            }
            (Kind::Raw, Kind::Word) => {
                // Read later as a word, or only released: then nothing is as good.
                let op = if is_read {
                    Op::BoxFloat(Value::Var(pass.raw_of(var)))
                } else {
                    Op::Copy(Value::NoValue)
                };
                changes.push(plain(op, Some(var)));
            }
            (Kind::Lent(item), Kind::Word) => {
                changes.push(plain(Op::Copy(Value::Var(item)), Some(var)));
            }
            (Kind::Flag(flag), Kind::Word) => {
                changes.push(plain(Op::BoolOf(flag), Some(var)));
            }
            (_, _) if mismatch(from, to) => {
                // Never as expected: on with the generic copy.
                return pass.exits.exit(pass.function, point, kinds, &pass.raw);
            }
            (_, _) => {}
        }
    }
    guards.append(&mut changes);
    if guards.is_empty() { fast } else { pass.block_to(guards, fast) }
}

/// Whether a word would be wanted of what the copy of a function of numbers has no word of.
fn has_no_word(from: Kind, to: Kind, is_read: bool) -> bool {
    match (from, to) {
        (Kind::Flag(_), _) => true,
        (Kind::Raw, Kind::Word) => is_read,
        (_, _) => false,
    }
}

/// Whether no guard can turn the one form into the other.
fn mismatch(from: Kind, to: Kind) -> bool {
    match (from, to) {
        (Kind::Int, Kind::Raw | Kind::Both | Kind::List | Kind::Instance(_))
        | (Kind::Raw | Kind::Both, Kind::Int | Kind::List | Kind::Instance(_))
        | (Kind::Raw, Kind::Both) => true,
        (Kind::Lent(_) | Kind::Flag(_), to) => to != Kind::Word,
        (_, _) => false,
    }
}

/// An instruction of the pass's own.
pub(super) fn plain(op: Op, dst: Option<Var>) -> Inst {
    Inst { dst, ..Inst::new(op, LocationId(0)) }
}

/// The fast block's terminator for a generic one; values have been made words by now.
pub(super) fn terminator(
    pass: &mut Speculation<'_>,
    generic: &Terminator,
    kinds: &[Kind],
) -> Terminator {
    match generic {
        Terminator::Jump(target) => Terminator::Jump(edge(pass, *target, kinds)),
        Terminator::Branch { flag, then, otherwise } => Terminator::Branch {
            flag: *flag,
            then: edge(pass, *then, kinds),
            otherwise: edge(pass, *otherwise, kinds),
        },
        Terminator::Return(value) => Terminator::Return(*value),
        Terminator::Raise(location, released) => {
            let counted = |var: &Var| match kinds.get(var.0 as usize) {
                Some(Kind::Raw | Kind::Int | Kind::Uncounted) => false,
                Some(
                    Kind::Word
                    | Kind::Both
                    | Kind::List
                    | Kind::Lent(_)
                    | Kind::Flag(_)
                    | Kind::Instance(_),
                )
                | None => true,
            };
            let released = released.iter().copied().filter(counted).collect();
            Terminator::Raise(*location, released)
        }
        Terminator::Unreachable => Terminator::Unreachable,
    }
}
