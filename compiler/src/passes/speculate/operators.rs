//! Operators, comparisons and truth in the fast copy.

use super::kinds::Kind;
use super::values::{Class, Fast};
use crate::ir::{Binary, Compare, Constant, Expect, Op, Repr, Role, Unary, Value, Var};

impl Fast<'_, '_> {
    pub(super) fn binary(
        &mut self,
        operator: Binary,
        left: Value,
        right: Value,
        dst: Option<Var>,
        in_place: bool,
    ) -> bool {
        let Some(dst) = dst.filter(|dst| !in_place || left != Value::Var(*dst)) else {
            return false;
        };
        let done = match self.operand_class(operator, left, right) {
            Some(Class::Int) => self.int_binary(operator, left, right, dst),
            Some(Class::Float) => self.float_binary(operator, left, right, dst),
            Some(Class::Unknown | Class::Other) | None => false,
        };
        if let (true, true, Value::Var(var)) = (done, in_place, left) {
            // The operand was given away.
            if self.kind(var) == Kind::Both {
                self.emit(Op::Release(var), None);
            }
            self.set_kind(var, Kind::Word);
        }
        done
    }

    /// `x op= y` with the result in x itself.
    pub(super) fn in_place_kept(&mut self, operator: Binary, var: Var, right: Value) -> bool {
        if !self.pass.generic.is_owned(var) {
            return false;
        }
        // A float whose word is valid too: the word goes when the raw variable has the result.
        let left = Value::Var(var);
        if self.operand_class(operator, left, right) == Some(Class::Float)
            && self.class(left) != Class::Int
        {
            self.float(left);
        }
        let had_word = self.kind(var) == Kind::Both;
        let done = self.binary(operator, left, right, Some(var), false);
        if done && had_word {
            self.emit(Op::Release(var), None);
        }
        done
    }

    /// What both operands are taken as; `None` when the operator stays generic.
    fn operand_class(&self, operator: Binary, left: Value, right: Value) -> Option<Class> {
        let plain = matches!(operator, Binary::Add | Binary::Sub | Binary::Mul | Binary::TrueDiv);
        match (self.class(left), self.class(right)) {
            (Class::Int, Class::Int) => Some(Class::Int),
            (Class::Float, Class::Float | Class::Int) | (Class::Int, Class::Float) => {
                Some(Class::Float)
            }
            (Class::Float, Class::Unknown) | (Class::Unknown, Class::Float) if plain => {
                Some(Class::Float)
            }
            (Class::Int, Class::Unknown) | (Class::Unknown, Class::Int) if plain => {
                Some(Class::Int)
            }
            (_, _) => None,
        }
    }

    fn int_binary(&mut self, operator: Binary, left: Value, right: Value, dst: Var) -> bool {
        match operator {
            Binary::Add
            | Binary::Sub
            | Binary::Mul
            | Binary::FloorDiv
            | Binary::Mod
            | Binary::LShift
            | Binary::RShift
            | Binary::And
            | Binary::Or
            | Binary::Xor => {}
            Binary::TrueDiv => return self.int_true_divide(left, right, dst),
            Binary::Pow if right == Value::Int(2) => {}
            Binary::Pow | Binary::MatMul => return false,
        }
        let (left, right) = (self.int(left), self.int(right));
        let exit = self.exit();
        self.emit_int(Op::IntBinary(operator, left, right, exit), Some(dst));
        true
    }

    fn int_true_divide(&mut self, left: Value, right: Value, dst: Var) -> bool {
        let safe = self.is_not_zero(right);
        let (left, right) = (self.int(left), self.int(right));
        let (left, right) = (self.exact(left), self.exact(right));
        self.set_arithmetic(dst, Binary::TrueDiv, (left, right), safe);
        true
    }

    /// A guarded small int as the float with exactly its value.
    pub(super) fn exact(&mut self, value: Value) -> Value {
        match value {
            Value::Int(number) if number.unsigned_abs() <= 1 << 52 => self.float(value),
            _ => {
                let exit = self.exit();
                self.emit_raw(Op::FloatOfIntExact(value, exit))
            }
        }
    }

    fn float_binary(&mut self, operator: Binary, left: Value, right: Value, dst: Var) -> bool {
        match operator {
            Binary::Add | Binary::Sub | Binary::Mul | Binary::TrueDiv => {}
            Binary::FloorDiv | Binary::Mod => {}
            Binary::Pow => {}
            Binary::LShift
            | Binary::RShift
            | Binary::And
            | Binary::Or
            | Binary::Xor
            | Binary::MatMul => return false,
        }
        let safe = match operator {
            Binary::TrueDiv => self.is_not_zero(right),
            _ => matches!(operator, Binary::Add | Binary::Sub | Binary::Mul),
        };
        let (left, right) = (self.number(left), self.number(right));
        self.set_arithmetic(dst, operator, (left, right), safe);
        true
    }

    /// Sets the variable to the operator's result, which is `safe` if nothing can go wrong.
    fn set_arithmetic(&mut self, dst: Var, operator: Binary, of: (Value, Value), safe: bool) {
        if safe {
            return self.set_raw(dst, Op::FloatArith(operator, of.0, of.1));
        }
        let exit = self.exit();
        self.set_raw(dst, Op::FloatBinary(operator, of.0, of.1, exit));
    }

    /// Whether the operand is a constant other than zero.
    fn is_not_zero(&self, value: Value) -> bool {
        match value {
            Value::Int(number) => number != 0,
            Value::Constant(id) => match self.pass.program.constants[id.0 as usize] {
                Constant::Float(bits) => f64::from_bits(bits) != 0.0,
                _ => false,
            },
            _ => false,
        }
    }

    /// The operand as a raw float; a word expected to be an int is guarded as one.
    fn number(&mut self, value: Value) -> Value {
        if self.class(value) == Class::Int && !matches!(value, Value::Int(_)) {
            self.int(value);
        }
        self.float(value)
    }

    pub(super) fn unary(&mut self, operator: Unary, value: Value, dst: Option<Var>) -> bool {
        let Some(dst) = dst else { return false };
        match (operator, self.class(value)) {
            (Unary::Neg, Class::Int) => {
                let value = self.int(value);
                let exit = self.exit();
                let negate = Op::IntBinary(Binary::Sub, Value::Int(0), value, exit);
                self.emit_int(negate, Some(dst));
            }
            (Unary::Neg, Class::Float) => {
                let value = self.float(value);
                self.set_raw(dst, Op::FloatNeg(value));
            }
            (Unary::Pos, Class::Int) => {
                let value = self.int(value);
                self.emit_int(Op::IntCopy(value), Some(dst));
            }
            (Unary::Pos, Class::Float) => {
                let value = self.float(value);
                self.set_raw(dst, Op::FloatCopy(value));
            }
            (Unary::Invert, _) | (_, Class::Unknown | Class::Other) => return false,
        }
        true
    }

    /// A comparison, as a flag or (`word`) as `True` or `False`.
    pub(super) fn compare(
        &mut self,
        operator: Compare,
        left: Value,
        right: Value,
        dst: Option<Var>,
        word: bool,
    ) -> bool {
        let Some(dst) = dst else { return false };
        let ordered = !matches!(operator, Compare::Eq | Compare::Ne);
        let classes = (self.class(left), self.class(right));
        let op = match classes {
            (Class::Int, Class::Int) => Op::IntCompare(operator, self.int(left), self.int(right)),
            (Class::Int, Class::Unknown) | (Class::Unknown, Class::Int) if ordered => {
                Op::IntCompare(operator, self.int(left), self.int(right))
            }
            (Class::Float, Class::Float) => {
                Op::FloatCompare(operator, self.float(left), self.float(right))
            }
            (Class::Float, Class::Unknown) | (Class::Unknown, Class::Float) if ordered => {
                Op::FloatCompare(operator, self.float(left), self.float(right))
            }
            (Class::Float, Class::Int) => {
                let left = self.float(left);
                let right = self.int(right);
                Op::FloatCompare(operator, left, self.exact(right))
            }
            (Class::Int, Class::Float) => {
                let left = self.int(left);
                let left = self.exact(left);
                Op::FloatCompare(operator, left, self.float(right))
            }
            (_, _) => return false,
        };
        if word {
            let flag = self.pass.function.new_variable(crate::ir::Variable {
                name: None,
                repr: Repr::Flag,
                role: Role::Temporary,
                expect: Expect::Any,
            });
            self.emit(op, Some(flag));
            self.emit(Op::BoolOf(flag), Some(dst));
            self.set_kind(dst, Kind::Word);
        } else {
            self.emit(op, Some(dst));
        }
        true
    }

    pub(super) fn truth(&mut self, value: Value, dst: Option<Var>) -> bool {
        match self.class(value) {
            Class::Int => {
                let value = self.int(value);
                self.emit(Op::IntCompare(Compare::Ne, value, Value::Int(0)), dst);
            }
            Class::Float => {
                let value = self.float(value);
                let zero = self.emit_raw(Op::FloatConstant(0));
                self.emit(Op::FloatCompare(Compare::Ne, value, zero), dst);
            }
            Class::Unknown | Class::Other => {
                let Value::Var(var) = value else { return false };
                match self.kind(var) {
                    Kind::Lent(item) if matches!(self.expect(var), Expect::Any | Expect::Bool) => {
                        let exit = self.exit();
                        self.emit(Op::TruthOf(Value::Var(item), exit), dst);
                    }
                    Kind::Word if self.expect(var) == Expect::Bool => {
                        let exit = self.exit();
                        self.emit(Op::TruthOf(value, exit), dst);
                    }
                    Kind::Flag(flag) => {
                        let Some(dst) = dst else { return false };
                        self.emit(Op::FlagCopy(flag), Some(dst));
                    }
                    Kind::Word
                    | Kind::Uncounted
                    | Kind::Int
                    | Kind::Raw
                    | Kind::Both
                    | Kind::List
                    | Kind::Instance(_)
                    | Kind::Lent(_) => return false,
                }
            }
        }
        true
    }
}
