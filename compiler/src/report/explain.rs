//! The cost of every line of a script, from the IR as it goes to code generation.

use std::collections::BTreeSet;

use super::look::Look;
use super::{Cost, Explanation, Line, MAKES_CLASS, MAKES_FUNCTION, Reason, cost};
use crate::ir::{Block, BlockId, Expect, Function, FunctionKind, Inst, Program, Terminator};

/// Reasons shown for one line.
const REASONS_MAX: usize = 4;

/// What is collected of one line from one of its copies.
#[derive(Clone, Default)]
struct Copy {
    cost: Option<Cost>,
    reasons: BTreeSet<Reason>,
}

#[derive(Clone, Default)]
struct Gathered {
    fast: Copy,
    generic: Copy,
    depth: u32,
    /// The fast copy leaves for the generic one here.
    given_up: bool,
    /// Why there is no fast copy of the loop.
    slow_loop: Option<String>,
}

/// Explains the script of a program that has been through all passes.
pub fn explain(program: &Program) -> Explanation {
    let script = &program.modules[0];
    let texts: Vec<&str> = script.source.lines().collect();
    let mut gathered = vec![Gathered::default(); texts.len() + 1];
    for function in program.functions.iter().filter(|function| function.module.0 == 0) {
        // A module's own annotations and the like are made by code without a place.
        gather(program, function, function, &mut gathered);
        let copy = function.arithmetic.as_ref().and_then(|facts| facts.copy.as_deref());
        if let Some(copy) = copy {
            gather(program, copy, function, &mut gathered);
        }
    }
    let line = |(text, gathered): (&&str, Gathered)| finish(text, gathered);
    let lines = texts.iter().zip(gathered.into_iter().skip(1)).map(line).collect();
    Explanation { file: script.file.clone(), lines }
}

/// Adds a function, or its copy over raw numbers.
fn gather(program: &Program, function: &Function, original: &Function, all: &mut [Gathered]) {
    let look = Look::new(program, function);
    let depths = look.depths();
    let is_copy = !std::ptr::eq(function, original);
    let slow = (!is_copy).then(|| why_slow(&look));
    for (number, block) in function.blocks.iter().enumerate() {
        let fast = block.fast || is_copy;
        for inst in &block.insts {
            let Some(gathered) = place(inst, program, all) else { continue };
            gathered.depth = gathered.depth.max(depths[number]);
            let finding = match cost::is_raw_move(&inst.op, &look) && fast {
                true => cost::Finding::silent(Cost::Raw),
                false => cost::of(&inst.op, &look),
            };
            let copy = if fast { &mut gathered.fast } else { &mut gathered.generic };
            copy.cost = copy.cost.max(finding.cost);
            copy.reasons.extend(finding.reason);
            if depths[number] > 0 && !fast {
                gathered.slow_loop = slow.clone();
            }
        }
        if let Some(inst) = left_early(function, block)
            && let Some(gathered) = place(inst, program, all)
        {
            gathered.given_up = true;
        }
    }
}

fn place<'a>(inst: &Inst, program: &Program, all: &'a mut [Gathered]) -> Option<&'a mut Gathered> {
    let (line, ..) = program.locations.get(inst.location.0 as usize)?;
    if inst.location.0 == 0 { None } else { all.get_mut(*line as usize) }
}

/// The instruction of the generic copy at which a fast block always leaves for it.
fn left_early<'a>(function: &'a Function, block: &Block) -> Option<&'a Inst> {
    let Terminator::Jump(BlockId(target)) = block.terminator else { return None };
    let mut target = &function.blocks[target as usize];
    if !block.fast || target.fast {
        return None;
    }
    let last = block.insts.iter().rev().find(|inst| inst.location.0 != 0)?;
    for _ in 0..4 {
        if let Some(first) = target.insts.iter().find(|inst| inst.location.0 != 0) {
            return (first.location == last.location || first.op.raises()).then_some(first);
        }
        let Terminator::Jump(BlockId(next)) = target.terminator else { return None };
        target = &function.blocks[next as usize];
    }
    None
}

/// Why the loops of a function without a fast copy have none.
fn why_slow(look: &Look<'_>) -> String {
    let size: usize = look.function.blocks.iter().map(|block| block.insts.len()).sum();
    let is_number = |kind: &Expect| matches!(kind, Expect::Int | Expect::Float);
    let whose = match look.function.kind {
        FunctionKind::Module => "the module".to_owned(),
        _ => format!("`{}`", look.function.qualname),
    };
    if !look.expects.iter().any(is_number) {
        format!("no fast copy: nothing in {whose} is known to be an int or a float")
    } else if size > crate::passes::speculate::SIZE_MAX {
        format!("no fast copy: {whose} is too long ({size} instructions)")
    } else {
        "no fast copy: no arithmetic here that it could speed up".to_owned()
    }
}

fn finish(text: &str, gathered: Gathered) -> Line {
    let fast = gathered.fast.cost.is_some();
    let mut copy = if fast { gathered.fast } else { gathered.generic.clone() };
    if fast && gathered.given_up {
        copy.cost = copy.cost.max(gathered.generic.cost);
        copy.reasons.extend(gathered.generic.reasons);
    }
    let mut reasons: Vec<Reason> = copy.reasons.into_iter().collect();
    reasons.sort_by(|one, other| other.cost.cmp(&one.cost).then_with(|| one.what.cmp(&other.what)));
    reasons.dedup_by(|one, other| one.what == other.what);
    let is_definition = |what: &str| [MAKES_CLASS, MAKES_FUNCTION].contains(&what);
    if reasons.iter().any(|reason| is_definition(&reason.what)) {
        reasons.retain(|reason| is_definition(&reason.what));
        reasons.truncate(1);
    }
    reasons.truncate(REASONS_MAX);
    if !fast
        && let (Some(what), Some(cost)) = (gathered.slow_loop, copy.cost)
        && !what.ends_with("speed up")
    {
        reasons.push(Reason { cost, what, instead: None });
    }
    Line { text: text.to_owned(), cost: copy.cost, depth: gathered.depth, fast, reasons }
}
