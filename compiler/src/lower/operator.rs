//! Arithmetic and comparison.

use ruff_python_ast as ast;

use super::body::Body;
use crate::ir::{Compare, Op, Unary, Value, Var};
use crate::types;

/// What a comparison operator is in the IR.
pub(super) enum Comparison {
    Rich(Compare),
    Identity { negated: bool },
    Membership { negated: bool },
}

/// The IR's comparison for an operator.
pub(super) fn comparison_kind(op: ast::CmpOp) -> Comparison {
    match op {
        ast::CmpOp::Eq => Comparison::Rich(Compare::Eq),
        ast::CmpOp::NotEq => Comparison::Rich(Compare::Ne),
        ast::CmpOp::Lt => Comparison::Rich(Compare::Lt),
        ast::CmpOp::LtE => Comparison::Rich(Compare::Le),
        ast::CmpOp::Gt => Comparison::Rich(Compare::Gt),
        ast::CmpOp::GtE => Comparison::Rich(Compare::Ge),
        ast::CmpOp::Is => Comparison::Identity { negated: false },
        ast::CmpOp::IsNot => Comparison::Identity { negated: true },
        ast::CmpOp::In => Comparison::Membership { negated: false },
        ast::CmpOp::NotIn => Comparison::Membership { negated: true },
    }
}

impl<'a> Body<'_, 'a> {
    pub fn binary(&mut self, binary: &'a ast::ExprBinOp) -> Value {
        let left = self.expression(&binary.left);
        let right = self.expression(&binary.right);
        self.emit(Op::Binary(types::binary(binary.op), left, right))
    }

    pub fn unary(&mut self, unary: &'a ast::ExprUnaryOp) -> Value {
        let op = match unary.op {
            ast::UnaryOp::Not => {
                let flag = self.flag_of(&unary.operand);
                let flag = self.emit_flag(Op::FlagNot(flag));
                return self.emit(Op::BoolOf(flag));
            }
            ast::UnaryOp::USub => Unary::Neg,
            ast::UnaryOp::UAdd => Unary::Pos,
            ast::UnaryOp::Invert => Unary::Invert,
        };
        let operand = self.expression(&unary.operand);
        self.emit(Op::Unary(op, operand))
    }

    /// A comparison as a value; a chain gives the first false result or the last one.
    pub fn comparison(&mut self, compare: &'a ast::ExprCompare) -> Value {
        let left = self.expression(&compare.left);
        if let ([op], [right]) = (&*compare.ops, &*compare.comparators) {
            let right = self.expression(right);
            return self.compare_word(*op, left, right);
        }
        let merged = self.merge_variable();
        let after = self.block();
        let last = compare.ops.len() - 1;
        let mut left = left;
        for (index, (op, right)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            let right = self.expression(right);
            let result = self.compare_word(*op, left, right);
            if index < last {
                let [decided, next] = [self.block(), self.block()];
                let flag = self.emit_flag(Op::Truth(result));
                self.branch(flag, next, decided);
                self.switch(decided);
                self.assign(merged, result);
                self.jump(after);
                self.switch(next);
            } else {
                self.assign(merged, result);
                self.jump(after);
            }
            left = right;
        }
        self.switch(after);
        self.take(merged)
    }

    fn compare_word(&mut self, op: ast::CmpOp, left: Value, right: Value) -> Value {
        match comparison_kind(op) {
            Comparison::Rich(compare) => self.emit(Op::Compare(compare, left, right)),
            Comparison::Identity { .. } | Comparison::Membership { .. } => {
                let flag = self.compare_flag(op, left, right);
                self.emit(Op::BoolOf(flag))
            }
        }
    }

    /// One comparison as a flag.
    pub fn compare_flag(&mut self, op: ast::CmpOp, left: Value, right: Value) -> Var {
        let (flag, negated) = match comparison_kind(op) {
            Comparison::Rich(compare) => {
                (self.emit_flag(Op::CompareTruth(compare, left, right)), false)
            }
            Comparison::Identity { negated } => (self.emit_flag(Op::Is(left, right)), negated),
            Comparison::Membership { negated } => {
                (self.emit_flag(Op::Contains(right, left)), negated)
            }
        };
        if negated { self.emit_flag(Op::FlagNot(flag)) } else { flag }
    }
}
