//! After a body is emitted: a method that is loaded just before its call is not loaded at all.
//!
//! A call `object.name(arguments)` looks the method up first, then evaluates the arguments. Where
//! those do nothing that could be seen, both become one `CallMethod`, which is faster.

use crate::ir::{Block, Function, Inst, Op, Value, Var};

/// Joins what can be joined, block by block.
pub(super) fn join_calls(function: &mut Function) {
    for block in &mut function.blocks {
        let mut index = 0;
        while index < block.insts.len() {
            if let Some(call) = joinable(block, index) {
                join(block, index, call);
            } else {
                index += 1;
            }
        }
    }
}

/// Where the method that is loaded here is called, if nothing between can tell the difference.
fn joinable(block: &Block, index: usize) -> Option<usize> {
    let Inst { op: Op::LoadMethod(object, _, _, receiver), dst: Some(method), .. } =
        &block.insts[index]
    else {
        return None;
    };
    for (offset, inst) in block.insts[index + 1..].iter().enumerate() {
        match &inst.op {
            Op::CallLoaded(callee, first, _) | Op::CallLoadedKeywords(callee, first, ..)
                if *callee == Value::Var(*method) && first == receiver =>
            {
                return Some(index + 1 + offset);
            }
            op if is_unseen(op) && !writes(inst, *object) => {}
            _ => return None,
        }
    }
    None
}

/// Whether it makes no difference to anybody when the op is done. (Only for want of memory can it
/// make no tuple or list.)
fn is_unseen(op: &Op) -> bool {
    let behaviour = op.behaviour();
    let builds = matches!(op, Op::BuildTuple(_) | Op::BuildList(_));
    !behaviour.runs_code && (!behaviour.raises || builds)
}

fn writes(inst: &Inst, object: Value) -> bool {
    let is_object = |var: Var| object == Value::Var(var);
    inst.writes().any(is_object)
}

fn join(block: &mut Block, load: usize, call: usize) {
    let Op::LoadMethod(object, name, site, _) = block.insts.remove(load).op else { return };
    let call = &mut block.insts[call - 1].op;
    *call = match std::mem::replace(call, Op::Poll) {
        Op::CallLoaded(_, _, arguments) => Op::CallMethod(object, name, arguments, site),
        Op::CallLoadedKeywords(_, _, arguments, names) => {
            Op::CallMethodKeywords(object, name, arguments, names, site)
        }
        other => other,
    };
}
