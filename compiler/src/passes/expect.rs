//! What each variable is expected to hold: a guess from annotations, literals, results of operators
//! and uses, in a bounded number of rounds. Nothing trusts it without a guard.

use crate::ir::{
    Binary, Compare, Constant, Expect, Function, Item, Op, Program, Repr, Unary, Value, Var,
};

const ROUNDS: usize = 6;

/// The expectation of each variable of the function.
pub fn expectations(function: &Function, program: &Program) -> Vec<Expect> {
    let declared: Vec<Expect> = function.variables.iter().map(|variable| variable.expect).collect();
    let mut guess = Guess { program, function, known: declared.clone(), declared };
    for _ in 0..ROUNDS {
        let before = guess.known.clone();
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            if let Some(dst) = inst.dst
                && function.variable(dst).repr == Repr::Word
            {
                let result = guess.result(&inst.op);
                guess.learn(dst, result);
            }
            guess.uses(&inst.op, inst.dst);
        }
        if guess.known == before {
            break;
        }
    }
    guess.known
}

struct Guess<'a> {
    program: &'a Program,
    function: &'a Function,
    declared: Vec<Expect>,
    known: Vec<Expect>,
}

impl Guess<'_> {
    fn of(&self, value: Value) -> Expect {
        match value {
            Value::Var(var) => self.known[var.0 as usize],
            Value::Int(_) => Expect::Int,
            Value::Constant(id) => match &self.program.constants[id.0 as usize] {
                Constant::Float(_) => Expect::Float,
                Constant::Str(_) => Expect::Str,
                Constant::Tuple(_) => Expect::Tuple,
                Constant::Bytes(_) | Constant::BigInt(_) | Constant::Complex(..) => Expect::Any,
            },
            Value::True | Value::False => Expect::Bool,
            Value::None
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::NoValue
            | Value::Static(_)
            | Value::Module(_)
            | Value::Code(_)
            | Value::Class(_)
            | Value::Site(_)
            | Value::Raw(_) => Expect::Any,
        }
    }

    /// Adds a guess to what is known of a variable; a declaration stands.
    fn learn(&mut self, var: Var, new: Expect) {
        if self.function.variable(var).repr != Repr::Word {
            return;
        }
        if self.declared[var.0 as usize] != Expect::Any || new == Expect::Any {
            return;
        }
        let known = &mut self.known[var.0 as usize];
        *known = match (*known, new) {
            (Expect::Any, new) => new,
            (Expect::Int, Expect::Float) | (Expect::Float, Expect::Int) => Expect::Float,
            (Expect::List(Item::Any), Expect::List(item)) => Expect::List(item),
            (old, _) => old,
        };
    }

    fn learn_value(&mut self, value: Value, new: Expect) {
        if let Value::Var(var) = value {
            self.learn(var, new);
        }
    }

    /// What the op's result is expected to be, from its operands.
    fn result(&self, op: &Op) -> Expect {
        match op {
            Op::Copy(value) => self.of(*value),
            Op::Move(var) => self.known[var.0 as usize],
            Op::Binary(operator, left, right) | Op::InPlace(operator, left, right) => {
                arithmetic(*operator, self.of(*left), self.of(*right))
            }
            Op::InPlaceKept(operator, left, right) => {
                arithmetic(*operator, self.of(Value::Var(*left)), self.of(*right))
            }
            Op::Unary(Unary::Neg | Unary::Pos, value) => match self.of(*value) {
                number @ (Expect::Int | Expect::Float) => number,
                _ => Expect::Any,
            },
            Op::Unary(Unary::Invert, _) => Expect::Int,
            Op::Compare(..) | Op::BoolOf(_) => Expect::Bool,
            Op::GetItem(container, _) => match self.of(*container) {
                Expect::List(Item::Int) => Expect::Int,
                Expect::List(Item::Float) => Expect::Float,
                Expect::List(Item::Bool) => Expect::Bool,
                Expect::List(Item::BoolList) => Expect::List(Item::Bool),
                Expect::List(Item::FloatList) => Expect::List(Item::Float),
                Expect::List(Item::IntList) => Expect::List(Item::Int),
                Expect::List(Item::Instance(class)) => Expect::Instance(class),
                _ => Expect::Any,
            },
            Op::GetAttr(object, Value::Constant(name), _) => match self.of(*object) {
                Expect::Instance(class) => self.attribute(class, *name),
                _ => Expect::Any,
            },
            Op::CallKnown(callee, ..) => self.program.functions[callee.0 as usize].result,
            Op::Runtime(naja_abi::functions::RuntimeFn::naja_index, _) => Expect::Int,
            Op::BuildList(items) => match items.first().map(|item| self.of(*item)) {
                Some(Expect::Float) => Expect::List(Item::Float),
                Some(Expect::Int) => Expect::List(Item::Int),
                Some(Expect::Bool) => Expect::List(Item::Bool),
                _ => Expect::List(Item::Any),
            },
            Op::BuildTuple(_) => Expect::Tuple,
            Op::BuildDict(_) => Expect::Dict,
            Op::BuildString(_) => Expect::Str,
            _ => Expect::Any,
        }
    }

    fn attribute(&self, class: u32, name: crate::ir::ConstantId) -> Expect {
        let Some(facts) = self.program.classes.get(class as usize) else { return Expect::Any };
        let Constant::Str(points) = &self.program.constants[name.0 as usize] else {
            return Expect::Any;
        };
        let is_name = |slot: &String| slot.chars().map(u32::from).eq(points.iter().copied());
        let slot = facts.slots.iter().position(is_name);
        slot.and_then(|slot| facts.expects.get(slot).copied()).unwrap_or_default()
    }

    /// Guesses about operands from how they are used.
    fn uses(&mut self, op: &Op, dst: Option<Var>) {
        match op {
            Op::Binary(operator, left, right) | Op::InPlace(operator, left, right) => {
                let result = dst.map_or(Expect::Any, |dst| self.known[dst.0 as usize]);
                self.arithmetic_use(*operator, *left, *right, result);
            }
            Op::InPlaceKept(operator, left, right) => {
                let left = Value::Var(*left);
                self.arithmetic_use(*operator, left, *right, self.of(left));
            }
            Op::Compare(operator, left, right) | Op::CompareTruth(operator, left, right) => {
                let ordered = !matches!(operator, Compare::Eq | Compare::Ne);
                for (one, other) in [(*left, *right), (*right, *left)] {
                    let number @ (Expect::Int | Expect::Float) = self.of(other) else { continue };
                    if ordered {
                        self.learn_value(one, number);
                    }
                }
            }
            Op::GetItem(container, key) | Op::SetItem(container, key, _) => {
                match (self.of(*container), self.of(*key)) {
                    (Expect::Any, Expect::Int) => {
                        self.learn_value(*container, Expect::List(Item::Any));
                    }
                    (Expect::List(_), Expect::Any) => self.learn_value(*key, Expect::Int),
                    _ => {}
                }
                let result = dst.map_or(Expect::Any, |dst| self.known[dst.0 as usize]);
                let item = match (op, result) {
                    (Op::GetItem(..), Expect::Float) => Item::Float,
                    (Op::GetItem(..), Expect::Int) => Item::Int,
                    (Op::GetItem(..), Expect::List(Item::Float)) => Item::FloatList,
                    (Op::GetItem(..), Expect::List(Item::Int)) => Item::IntList,
                    (Op::GetItem(..), Expect::List(Item::Bool)) => Item::BoolList,
                    _ => return,
                };
                if matches!(self.of(*container), Expect::List(Item::Any)) {
                    self.learn_value(*container, Expect::List(item));
                }
            }
            _ => {}
        }
    }

    fn arithmetic_use(&mut self, operator: Binary, left: Value, right: Value, result: Expect) {
        let plain = matches!(operator, Binary::Add | Binary::Sub | Binary::Mul | Binary::TrueDiv);
        if !plain {
            return;
        }
        match (self.of(left), self.of(right), result) {
            (Expect::Float, Expect::Any, _) => self.learn_value(right, Expect::Float),
            (Expect::Any, Expect::Float, _) => self.learn_value(left, Expect::Float),
            (Expect::Any, Expect::Any, Expect::Float) if operator != Binary::TrueDiv => {
                self.learn_value(left, Expect::Float);
                self.learn_value(right, Expect::Float);
            }
            (Expect::Any, Expect::Int, _) if operator != Binary::Mul => {
                self.learn_value(left, Expect::Int);
            }
            (Expect::Int, Expect::Any, _) if operator != Binary::Mul => {
                self.learn_value(right, Expect::Int);
            }
            _ => {}
        }
    }
}

fn arithmetic(operator: Binary, left: Expect, right: Expect) -> Expect {
    match (operator, left, right) {
        (Binary::TrueDiv, Expect::Int, Expect::Int) => Expect::Float,
        (Binary::Pow, Expect::Int, Expect::Int) => Expect::Int,
        (Binary::MatMul, ..) => Expect::Any,
        (_, Expect::Int, Expect::Int) => Expect::Int,
        (_, Expect::Float, Expect::Int | Expect::Float | Expect::Any) => Expect::Float,
        (_, Expect::Int | Expect::Any, Expect::Float) => Expect::Float,
        (Binary::Mul | Binary::Add, Expect::List(item), _) => Expect::List(item),
        (Binary::Mul, _, Expect::List(item)) => Expect::List(item),
        _ => Expect::Any,
    }
}
