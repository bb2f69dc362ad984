//! Reference counting made explicit.
//!
//! In: the IR as lowered, where every word result is owned by its variable and nobody counts.
//! Out: the same with `Copy` (takes a count), `Move`, `Retain`, `Release` and `release_on_error`
//! such that on every path each owned value is released or passed on exactly once.
//!
//! - A temporary dies after its last use: it is moved into an op that consumes it, else released.
//! - A local dies at rebinding (the old value is released after the new one is stored), at `Clear`
//!   and where the function is left, in the order of the variables.
//! - A `Borrowed` parameter is never counted; a `Local` one is retained at entry. A generator owns
//!   its parameters from the start.
//!
//! Before: `x = Binary.Add x, y`; `t = Call f x`; `Return t`
//! After:  `u = Binary.Add x, y`; `o = Move x`; `x = Move u`; `Release o`; `t = Call f x on error
//! release x`; `Release x`; `Return t`

use crate::ir::liveness::Liveness;
use crate::ir::sets::VarSet;
use crate::ir::{
    Binary, Block, BlockId, Function, Inst, LocationId, Op, Repr, Role, Terminator, Value, Var,
};

/// Puts the counting into a function.
pub fn insert_counts(function: &mut Function) {
    let parameters = function.parameter_count();
    let is_generator = function.is_generator();
    if is_generator {
        for variable in &mut function.variables[..parameters] {
            variable.role = Role::Local;
        }
    }
    borrow_known_callees(function);
    let liveness = Liveness::of(function);
    let bound = bound_locals(function);
    let mut pass = Ownership { function, edges: Vec::new() };
    for number in 0..pass.function.blocks.len() {
        let id = BlockId(number as u32);
        if let Some(bound) = &bound[number] {
            pass.block(id, &liveness, bound.clone());
        }
    }
    pass.release_on_edges();
    if !is_generator {
        let local = |number: &usize| pass.function.variables[*number].role == Role::Local;
        let retains: Vec<Inst> = (0..parameters)
            .filter(local)
            .map(|number| Inst::new(Op::Retain(Var(number as u32)), LocationId(0)))
            .collect();
        pass.function.blocks[0].insts.splice(0..0, retains);
    }
}

struct Ownership<'a> {
    function: &'a mut Function,
    /// Temporaries to release where a branch goes one way: from, to, which.
    edges: Vec<(BlockId, BlockId, Vec<Var>)>,
}

/// What holds around the instruction being rewritten.
struct Around<'a> {
    before: &'a VarSet,
    after: &'a VarSet,
    /// What the handler reads; `None` when exceptions leave the function.
    handler: Option<&'a VarSet>,
}

impl Around<'_> {
    /// Whether the variable's value is read after the instruction, on any way out of it.
    fn keeps(&self, var: Var, raises: bool, dst: Option<Var>) -> bool {
        (self.after.contains(var) && dst != Some(var))
            || (raises && self.handler.is_some_and(|handler| handler.contains(var)))
    }
}

impl Ownership<'_> {
    fn is_temporary(&self, var: Var) -> bool {
        let variable = self.function.variable(var);
        variable.repr == Repr::Word && variable.role == Role::Temporary
    }

    fn is_local(&self, var: Var) -> bool {
        let variable = self.function.variable(var);
        variable.repr == Repr::Word && variable.role == Role::Local
    }

    fn block(&mut self, id: BlockId, liveness: &Liveness, mut bound: VarSet) {
        let block = self.function.block(id).clone();
        let between = liveness.between(&block);
        let handler = block.handler.map(|handler| liveness.at_start(handler));
        let mut insts = Vec::with_capacity(block.insts.len() * 2);
        for (index, inst) in block.insts.iter().enumerate() {
            let around = Around { before: &between[index], after: &between[index + 1], handler };
            self.inst(inst.clone(), &around, &mut bound, &mut insts);
        }
        let before = &between[block.insts.len()];
        let terminator = self.terminator(id, &block, before, liveness, &mut bound, &mut insts);
        let block = &mut self.function.blocks[id.0 as usize];
        block.insts = insts;
        block.terminator = terminator;
    }

    fn inst(
        &mut self,
        mut inst: Inst,
        around: &Around<'_>,
        bound: &mut VarSet,
        out: &mut Vec<Inst>,
    ) {
        let location = inst.location;
        if let Some((operator, var, right)) = self.kept_in_place(&inst, around) {
            inst.op = Op::InPlaceKept(operator, var, right);
        }
        if let Op::Clear(var) = inst.op {
            self.drop_old(var, location, out);
            bound.remove(var);
            return;
        }
        let raises = inst.op.raises();
        let moved = self.pass_operands(&mut inst, around, raises, bound, out);
        if raises {
            inst.release_on_error = self.released_on_error(around, &moved, bound);
        }
        let mut after = Vec::new();
        let writes: VarSet = inst.writes().collect();
        self.results(&mut inst, around, &moved, bound, &mut after);
        out.push(inst);
        for var in around.before.iter() {
            let dies = self.is_temporary(var) && !around.after.contains(var);
            if dies && !moved.contains(var) && !writes.contains(var) {
                out.push(Inst::new(Op::Release(var), location));
            }
        }
        out.append(&mut after);
    }

    /// `x += y` whose exception goes to a handler that reads x.
    fn kept_in_place(&self, inst: &Inst, around: &Around<'_>) -> Option<(Binary, Var, Value)> {
        let Op::InPlace(operator, Value::Var(var), right) = inst.op else { return None };
        let read = around.handler.is_some_and(|handler| handler.contains(var));
        let rebinds = inst.dst == Some(var) && right != Value::Var(var);
        (read && rebinds && self.is_local(var)).then_some((operator, var, right))
    }

    /// Makes every consumed operand a temporary that may be given away; those given away.
    fn pass_operands(
        &mut self,
        inst: &mut Inst,
        around: &Around<'_>,
        raises: bool,
        bound: &mut VarSet,
        out: &mut Vec<Inst>,
    ) -> VarSet {
        let location = inst.location;
        let mut moved = VarSet::new();
        if let Op::Move(var) = inst.op {
            if self.is_local(var) {
                bound.remove(var);
                return moved;
            }
            let keep = !self.is_temporary(var) || around.after.contains(var);
            if keep && inst.dst != Some(var) {
                inst.op = Op::Copy(Value::Var(var));
                return moved;
            }
        }
        if let Op::Copy(Value::Var(var)) = inst.op
            && self.is_temporary(var)
            && !around.after.contains(var)
            && inst.dst.is_some_and(|dst| self.function.is_owned(dst))
        {
            inst.op = Op::Move(var);
        }
        let operands = inst.op.operands();
        let uses =
            |var: Var| operands.iter().filter(|(value, _)| *value == Value::Var(var)).count();
        let rebinds = match &inst.op {
            Op::InPlace(_, Value::Var(var), _) if inst.dst == Some(*var) => Some(*var),
            _ => None,
        };
        let dst = inst.dst;
        inst.op.change_operands(&mut |value, consumed| {
            if !consumed || !is_counted(self.function, value) {
                return value;
            }
            if let Value::Var(var) = value {
                let dies = !around.keeps(var, raises, dst);
                if self.is_temporary(var) && dies && uses(var) == 1 {
                    moved.insert(var);
                    return value;
                }
                // `x += y`: nobody can see x after an exception.
                let unseen = around.handler.is_none_or(|handler| !handler.contains(var));
                if rebinds == Some(var) && unseen && uses(var) == 1 {
                    bound.remove(var);
                    return self.given(Op::Move(var), location, out);
                }
            }
            self.given(Op::Copy(value), location, out)
        });
        moved
    }

    /// A fresh temporary made by the op.
    fn given(&mut self, op: Op, location: LocationId, out: &mut Vec<Inst>) -> Value {
        let fresh = self.function.new_temporary();
        out.push(Inst { dst: Some(fresh), ..Inst::new(op, location) });
        Value::Var(fresh)
    }

    /// What an exception in the instruction leaves without a reader.
    fn released_on_error(&self, around: &Around<'_>, moved: &VarSet, bound: &VarSet) -> Vec<Var> {
        let unread = |var: &Var| match around.handler {
            Some(handler) => !handler.contains(*var),
            None => true,
        };
        let temporaries = around.before.iter().filter(|var| self.is_temporary(*var));
        let temporaries = temporaries.filter(|var| !moved.contains(*var)).filter(unread);
        let locals = bound.iter().filter(|_| around.handler.is_none());
        temporaries.chain(locals).collect()
    }

    /// Sends results that replace an owned value through fresh temporaries, and releases results
    /// that nobody reads. What has to follow the instruction goes to `after`.
    fn results(
        &mut self,
        inst: &mut Inst,
        around: &Around<'_>,
        moved: &VarSet,
        bound: &mut VarSet,
        after: &mut Vec<Inst>,
    ) {
        let location = inst.location;
        let lends = matches!(inst.op, Op::ClosureCell(_) | Op::CurrentFunction);
        if inst.op.result() == Some(Repr::Word) && inst.dst.is_none() && !lends {
            let unused = self.function.new_temporary();
            inst.dst = Some(unused);
            after.push(Inst::new(Op::Release(unused), location));
            return;
        }
        if let Op::Unpack(_, targets) = &mut inst.op {
            for target in targets {
                *target = self.result(*target, location, around, moved, bound, after);
            }
        } else if let Op::UnpackStar(_, before, list, behind) = &mut inst.op {
            for target in before.iter_mut().chain([list]).chain(behind) {
                *target = self.result(*target, location, around, moved, bound, after);
            }
        }
        if let Some(dst) = inst.dst
            && self.function.is_owned(dst)
            && !matches!(inst.op, Op::InPlaceKept(..))
        {
            inst.dst = Some(self.result(dst, location, around, moved, bound, after));
        }
    }

    /// The variable to write instead of `target`.
    fn result(
        &mut self,
        target: Var,
        location: LocationId,
        around: &Around<'_>,
        moved: &VarSet,
        bound: &mut VarSet,
        after: &mut Vec<Inst>,
    ) -> Var {
        let is_local = self.is_local(target);
        let occupied = if is_local {
            !bound.insert(target)
        } else {
            around.before.contains(target) && !moved.contains(target)
        };
        let dead = !is_local && !around.after.contains(target);
        if !occupied {
            if dead {
                after.push(Inst::new(Op::Release(target), location));
            }
            return target;
        }
        let fresh = self.function.new_temporary();
        let old = self.function.new_temporary();
        after.push(Inst { dst: Some(old), ..Inst::new(Op::Move(target), location) });
        if dead {
            after.push(Inst::new(Op::Release(fresh), location));
        } else {
            after.push(Inst { dst: Some(target), ..Inst::new(Op::Move(fresh), location) });
        }
        after.push(Inst::new(Op::Release(old), location));
        fresh
    }

    fn drop_old(&mut self, var: Var, location: LocationId, out: &mut Vec<Inst>) {
        let old = self.function.new_temporary();
        out.push(Inst { dst: Some(old), ..Inst::new(Op::Move(var), location) });
        out.push(Inst::new(Op::Release(old), location));
    }

    fn terminator(
        &mut self,
        id: BlockId,
        block: &Block,
        before: &VarSet,
        liveness: &Liveness,
        bound: &mut VarSet,
        out: &mut Vec<Inst>,
    ) -> Terminator {
        match &block.terminator {
            Terminator::Return(value) => {
                let value = match *value {
                    Value::Var(var) if self.is_temporary(var) => *value,
                    Value::Var(var) if self.is_local(var) => {
                        bound.remove(var);
                        self.given(Op::Move(var), block.end, out)
                    }
                    other if is_counted(self.function, other) => {
                        self.given(Op::Copy(other), block.end, out)
                    }
                    other => other,
                };
                for var in bound.iter() {
                    out.push(Inst::new(Op::Release(var), block.end));
                }
                Terminator::Return(value)
            }
            Terminator::Raise(location, _) => {
                let around = Around {
                    before,
                    after: before,
                    handler: block.handler.map(|handler| liveness.at_start(handler)),
                };
                let released = self.released_on_error(&around, &VarSet::new(), bound);
                Terminator::Raise(*location, released)
            }
            Terminator::Branch { then, otherwise, .. } => {
                for target in [*then, *otherwise] {
                    let start = liveness.at_start(target);
                    let dies = |var: &Var| self.is_temporary(*var) && !start.contains(*var);
                    let dead: Vec<Var> = before.iter().filter(dies).collect();
                    if !dead.is_empty() {
                        self.edges.push((id, target, dead));
                    }
                }
                block.terminator.clone()
            }
            Terminator::Jump(_) | Terminator::Unreachable => block.terminator.clone(),
        }
    }

    /// Releases what dies on the way from a branch to one of its targets.
    fn release_on_edges(&mut self) {
        let mut entries = vec![0; self.function.blocks.len()];
        entries[0] += 1;
        for block in &self.function.blocks {
            for target in block.terminator.successors() {
                entries[target.0 as usize] += 1;
            }
        }
        for (from, to, dead) in std::mem::take(&mut self.edges) {
            let releases = dead.into_iter().map(|var| Inst::new(Op::Release(var), LocationId(0)));
            let releases: Vec<Inst> = releases.collect();
            if entries[to.0 as usize] == 1 {
                self.function.blocks[to.0 as usize].insts.splice(0..0, releases);
                continue;
            }
            let edge = self.function.new_block(None);
            self.function.blocks[edge.0 as usize].insts = releases;
            self.function.blocks[edge.0 as usize].terminator = Terminator::Jump(to);
            let terminator = &mut self.function.blocks[from.0 as usize].terminator;
            terminator.change_successors(&mut |target| if target == to { edge } else { target });
        }
    }
}

/// A known function's global is never rebound: its slot lends the callee for the call.
fn borrow_known_callees(function: &mut Function) {
    let mut reads = vec![0u32; function.variables.len()];
    let mut callees = VarSet::new();
    let mut loaded = VarSet::new();
    for block in &function.blocks {
        for inst in &block.insts {
            inst.for_each_read(&mut |var| reads[var.0 as usize] += 1);
            if let Op::CallKnown(_, Value::Var(callee), _) = inst.op {
                callees.insert(callee);
            }
            if let (Op::LoadGlobal(..), Some(dst)) = (&inst.op, inst.dst) {
                loaded.insert(dst);
            }
        }
        block.terminator.for_each_read(&mut |var| reads[var.0 as usize] += 1);
    }
    for var in loaded.iter().filter(|var| callees.contains(*var)) {
        let variable = &mut function.variables[var.0 as usize];
        if reads[var.0 as usize] == 1 && variable.role == Role::Temporary {
            variable.role = Role::Borrowed;
        }
    }
}

/// Whether giving the value away needs a count.
fn is_counted(function: &Function, value: Value) -> bool {
    match value {
        Value::Var(var) => function.variable(var).repr == Repr::Word,
        Value::Constant(_)
        | Value::None
        | Value::True
        | Value::False
        | Value::Ellipsis
        | Value::NotImplemented
        | Value::Static(_) => true,
        Value::Int(_)
        | Value::NoValue
        | Value::Module(_)
        | Value::Code(_)
        | Value::Class(_)
        | Value::Site(_)
        | Value::Raw(_) => false,
    }
}

/// Locals that may hold a value at the start of each block; `None` for blocks never reached.
fn bound_locals(function: &Function) -> Vec<Option<VarSet>> {
    let mut starts: Vec<Option<VarSet>> = vec![None; function.blocks.len()];
    let is_local = |var: &Var| {
        let variable = function.variable(*var);
        variable.repr == Repr::Word && variable.role == Role::Local
    };
    starts[0] = Some((0..function.parameter_count() as u32).map(Var).filter(is_local).collect());
    let mut work = vec![BlockId(0)];
    while let Some(id) = work.pop() {
        let block = function.block(id);
        let mut bound = starts[id.0 as usize].clone().unwrap_or_default();
        let mut reach = |target: BlockId, bound: &VarSet| {
            let start = &mut starts[target.0 as usize];
            let is_new = start.is_none();
            if start.get_or_insert_with(VarSet::new).union(bound) || is_new {
                work.push(target);
            }
        };
        for inst in &block.insts {
            if let (true, Some(handler)) = (inst.op.raises(), block.handler) {
                reach(handler, &bound);
            }
            if let Op::Move(var) | Op::Clear(var) = inst.op {
                bound.remove(var);
            } else {
                inst.op.written().iter().filter(|var| is_local(var)).for_each(|var| {
                    bound.insert(*var);
                });
            }
            if let Some(dst) = inst.dst.filter(is_local) {
                bound.insert(dst);
            }
        }
        if let (Terminator::Raise(..), Some(handler)) = (&block.terminator, block.handler) {
            reach(handler, &bound);
        }
        for target in block.terminator.successors() {
            reach(target, &bound);
        }
    }
    starts
}
