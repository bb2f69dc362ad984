//! What of a generator lives across its suspensions, and where it is kept meanwhile.

use super::liveness::Liveness;
use super::{Function, Op, Repr, Value, Var};

/// For each `Yield` in block order: what lives across it. And the size of the frame in words.
pub fn frame_layout(function: &Function) -> (Vec<Vec<(Var, usize)>>, usize) {
    let liveness = Liveness::of(function);
    let mut words: Vec<Option<usize>> = vec![None; function.variables.len()];
    let mut size = function.parameter_count();
    for (number, word) in words.iter_mut().enumerate().take(size) {
        *word = Some(number);
    }
    let mut layout = Vec::new();
    for block in &function.blocks {
        let between = liveness.between(block);
        for (index, inst) in block.insts.iter().enumerate() {
            if !matches!(inst.op, Op::Yield(_)) {
                continue;
            }
            // What the op releases when `throw` raises is read too, so the state before it counts;
            // the yielded operand itself is gone.
            let mut live = between[index].clone();
            live.union(&between[index + 1]);
            let mut saved = Vec::new();
            for var in live.iter() {
                let consumed = matches!(inst.op, Op::Yield(Value::Var(given)) if given == var);
                let result = inst.dst == Some(var) && !between[index].contains(var);
                if (consumed && !between[index + 1].contains(var)) || result {
                    continue;
                }
                if function.variable(var).repr == Repr::Machine {
                    continue;
                }
                let word = *words[var.0 as usize].get_or_insert_with(|| {
                    size += 1;
                    size - 1
                });
                saved.push((var, word));
            }
            layout.push(saved);
        }
    }
    (layout, size)
}
