//! Proves that counting is right: every owned value is released or passed on exactly once on every
//! path, error paths and exits of speculated ops included.
//!
//! An abstract interpretation that shares nothing with `ownership`: it knows of each variable
//! whether it holds nothing, owns what it holds, is lent it, or is stale (still has the bits of a
//! value it gave away), and complains about
//!
//! - use of a stale variable, and release or consumption of what is not owned;
//! - overwriting an owned value, and leaving the function with one;
//! - joining paths of which one owns the value and the other has given it away.

use crate::ir::{BlockId, Function, Inst, Op, Repr, Role, Terminator, Value, Var, print};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    /// `NO_VALUE`, or an uncounted small int.
    Nothing,
    /// One count (or nothing: a release looks).
    Owned,
    /// Somebody else's count.
    Lent,
    /// The bits of a value given away or released.
    Stale,
}

/// The complaints about a function; empty when it is right.
pub fn function(function: &Function) -> Vec<String> {
    let mut certifier = Certifier {
        function,
        starts: vec![None; function.blocks.len()],
        work: vec![BlockId(0)],
        place: String::new(),
        complaints: Vec::new(),
    };
    certifier.starts[0] = Some(certifier.entry());
    while let Some(id) = certifier.work.pop() {
        if certifier.complaints.len() > 20 {
            break;
        }
        certifier.block(id);
    }
    certifier.complaints.sort();
    certifier.complaints.dedup();
    certifier.complaints
}

struct Certifier<'a> {
    function: &'a Function,
    starts: Vec<Option<Vec<State>>>,
    work: Vec<BlockId>,
    place: String,
    complaints: Vec<String>,
}

impl Certifier<'_> {
    fn entry(&self) -> Vec<State> {
        let parameters = self.function.parameter_count();
        let state = |(number, variable): (usize, &crate::ir::Variable)| {
            if number < parameters {
                if self.function.is_generator() { State::Owned } else { State::Lent }
            } else if variable.role == Role::Borrowed {
                State::Lent
            } else {
                State::Nothing
            }
        };
        self.function.variables.iter().enumerate().map(state).collect()
    }

    fn complain(&mut self, var: Var, what: &str) {
        let name = self.function.variable(var).name.clone().unwrap_or_default();
        let complaint = format!("{}: {}: {var} {name} {what}", self.function.symbol, self.place);
        self.complaints.push(complaint);
    }

    fn is_word(&self, var: Var) -> bool {
        self.function.variable(var).repr == Repr::Word
    }

    /// Joins the state into the block's start.
    fn reach(&mut self, target: BlockId, state: &[State]) {
        let Some(known) = self.starts[target.0 as usize].clone() else {
            self.starts[target.0 as usize] = Some(state.to_vec());
            self.work.push(target);
            return;
        };
        let mut joined = known.clone();
        for (number, (old, new)) in known.iter().zip(state).enumerate() {
            joined[number] = match (*old, *new) {
                (a, b) if a == b => a,
                (State::Owned, State::Nothing) | (State::Nothing, State::Owned) => State::Owned,
                (State::Stale, State::Nothing) | (State::Nothing, State::Stale) => State::Stale,
                (State::Lent, State::Nothing) | (State::Nothing, State::Lent) => State::Lent,
                (a, b) => {
                    let what = format!("is {a:?} on one way to {target} and {b:?} on another");
                    self.complain(Var(number as u32), &what);
                    a
                }
            };
        }
        if joined != known {
            self.starts[target.0 as usize] = Some(joined);
            self.work.push(target);
        }
    }

    fn block(&mut self, id: BlockId) {
        let function = self.function;
        let block = function.block(id);
        let Some(mut state) = self.starts[id.0 as usize].clone() else { return };
        for inst in &block.insts {
            self.place = format!("{id} {}", print::instruction(inst));
            self.inst(inst, block.handler, &mut state);
        }
        self.place = format!("{id} {}", print::terminator(&block.terminator));
        match &block.terminator {
            Terminator::Return(value) => {
                match value {
                    Value::Var(var) => self.take(*var, &mut state),
                    Value::Int(_) | Value::NoValue => {}
                    other => self.complaints.push(format!("{}: {other} is not owned", self.place)),
                }
                self.leave(&state);
            }
            Terminator::Raise(_, released) => {
                self.raise(&state, released, block.handler);
            }
            Terminator::Jump(_) | Terminator::Branch { .. } | Terminator::Unreachable => {}
        }
        for target in block.terminator.successors() {
            self.reach(target, &state);
        }
    }

    /// Leaving the function: nothing may be owned.
    fn leave(&mut self, state: &[State]) {
        for (number, one) in state.iter().enumerate() {
            if *one == State::Owned {
                self.complain(Var(number as u32), "is never released");
            }
        }
    }

    /// An exception with the state as it was.
    fn raise(&mut self, state: &[State], released: &[Var], handler: Option<BlockId>) {
        let mut state = state.to_vec();
        for var in released {
            self.release(*var, &mut state);
        }
        match handler {
            Some(handler) => self.reach(handler, &state),
            None => self.leave(&state),
        }
    }

    /// The variable gives its count away.
    fn take(&mut self, var: Var, state: &mut [State]) {
        let one = &mut state[var.0 as usize];
        match *one {
            State::Owned => *one = State::Stale,
            State::Nothing => {}
            State::Lent => self.complain(var, "is given away but only lent"),
            State::Stale => self.complain(var, "is given away twice"),
        }
    }

    fn release(&mut self, var: Var, state: &mut [State]) {
        let one = &mut state[var.0 as usize];
        match *one {
            State::Owned => *one = State::Stale,
            State::Nothing => {}
            State::Lent => self.complain(var, "is released but only lent"),
            State::Stale => self.complain(var, "is released twice"),
        }
    }

    fn inst(&mut self, inst: &Inst, handler: Option<BlockId>, state: &mut [State]) {
        // Its exit stands behind it.
        if let Op::ReleaseKeeping(var, _) = inst.op {
            self.release(var, state);
        }
        if let Some(exit) = inst.op.exit() {
            self.reach(exit, state);
        }
        match &inst.op {
            Op::Retain(var) => {
                match state[var.0 as usize] {
                    State::Lent => state[var.0 as usize] = State::Owned,
                    State::Nothing => {}
                    State::Owned | State::Stale => self.complain(*var, "is retained but not lent"),
                }
                return;
            }
            Op::ReleaseKeeping(..) => return,
            Op::Release(var) => {
                self.release(*var, state);
                return;
            }
            Op::GuardInt(var, _) | Op::GuardUncounted(var, _) => {
                state[var.0 as usize] = State::Nothing;
                return;
            }
            Op::Clear(var) => {
                self.release(*var, state);
                state[var.0 as usize] = State::Nothing;
                return;
            }
            _ => {}
        }
        self.operands(inst, state);
        if inst.op.raises() {
            self.raise(state, &inst.release_on_error, handler);
        }
        if let Op::Move(var) = &inst.op {
            state[var.0 as usize] = State::Nothing;
        } else if let Op::InPlaceKept(_, var, _) = &inst.op {
            // Only success takes the old value.
            self.take(*var, state);
        } else {
            for var in inst.op.written() {
                self.assign(var, State::Owned, state);
            }
        }
        if let Some(dst) = inst.dst.filter(|dst| self.is_word(*dst)) {
            let lends = matches!(inst.op, Op::ClosureCell(_) | Op::CurrentFunction);
            let lent = lends || self.function.variable(dst).role == Role::Borrowed;
            let small = matches!(
                inst.op,
                Op::IntBinary(operator, ..) if operator != crate::ir::Binary::TrueDiv
            ) || matches!(
                inst.op,
                Op::IntCopy(_)
                    | Op::Copy(Value::NoValue | Value::Int(_))
                    | Op::ListItemInt(..)
                    | Op::SlotInt(..)
                    | Op::CallArithmetic(..)
                    | Op::IntOfFlag(_)
                    | Op::LengthOf(..)
            );
            let new = match (small, lent) {
                (true, _) => State::Nothing,
                (false, true) => State::Lent,
                (false, false) => State::Owned,
            };
            self.assign(dst, new, state);
        } else if inst.op.result() == Some(Repr::Word) && inst.dst.is_none() {
            let complaint = format!("{}: the result is dropped", self.place);
            self.complaints.push(complaint);
        }
    }

    fn operands(&mut self, inst: &Inst, state: &mut [State]) {
        let operands = inst.op.operands();
        for (value, consumed) in &operands {
            if let (Value::Var(var), false) = (value, consumed)
                && self.is_word(*var)
                && state[var.0 as usize] == State::Stale
            {
                self.complain(*var, "is read after it was given away");
            }
        }
        for (value, consumed) in operands {
            match value {
                Value::Var(var) if consumed && self.is_word(var) => self.take(var, state),
                Value::Var(_) | Value::Int(_) | Value::NoValue => {}
                Value::Raw(_)
                | Value::Module(_)
                | Value::Code(_)
                | Value::Class(_)
                | Value::Site(_) => {}
                other if consumed => {
                    self.complaints.push(format!("{}: {other} is not owned", self.place));
                }
                _ => {}
            }
        }
    }

    fn assign(&mut self, var: Var, new: State, state: &mut [State]) {
        if state[var.0 as usize] == State::Owned {
            self.complain(var, "is overwritten while owned");
        }
        state[var.0 as usize] = new;
    }
}
