//! Tests: expressions whose truth alone matters, lowered to branches without bool objects.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::body::Body;
use crate::ir::{BlockId, Op, Repr, Role, Value, Var, Variable};

impl<'a> Body<'_, 'a> {
    /// Goes to `then` or `otherwise` by the truth of the expression.
    pub fn condition(&mut self, expression: &'a Expr, then: BlockId, otherwise: BlockId) {
        match expression {
            Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => {
                self.condition(&unary.operand, otherwise, then);
            }
            Expr::BoolOp(operation) => self.boolean_condition(operation, then, otherwise),
            Expr::Compare(compare) if compare.ops.len() > 1 => {
                self.at(compare.range, |this| this.chain_condition(compare, then, otherwise));
            }
            Expr::If(conditional) => {
                let [first, second] = [self.block(), self.block()];
                self.condition(&conditional.test, first, second);
                self.switch(first);
                self.condition(&conditional.body, then, otherwise);
                self.switch(second);
                self.condition(&conditional.orelse, then, otherwise);
            }
            _ => match self.known_truth(expression) {
                Some(true) => self.jump(then),
                Some(false) => self.jump(otherwise),
                None => {
                    let flag = self.flag_of(expression);
                    self.branch(flag, then, otherwise);
                }
            },
        }
    }

    fn boolean_condition(
        &mut self,
        operation: &'a ast::ExprBoolOp,
        then: BlockId,
        otherwise: BlockId,
    ) {
        let (last, first) =
            operation.values.split_last().expect("a boolean operation has operands");
        for operand in first {
            let next = self.block();
            match operation.op {
                ast::BoolOp::And => self.condition(operand, next, otherwise),
                ast::BoolOp::Or => self.condition(operand, then, next),
            }
            self.switch(next);
        }
        self.condition(last, then, otherwise);
    }

    fn chain_condition(
        &mut self,
        compare: &'a ast::ExprCompare,
        then: BlockId,
        otherwise: BlockId,
    ) {
        let mut left = self.expression(&compare.left);
        let last = compare.ops.len() - 1;
        for (index, (op, right)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            let right = self.expression(right);
            let flag = self.compare_flag(*op, left, right);
            if index == last {
                self.branch(flag, then, otherwise);
            } else {
                let next = self.block();
                self.branch(flag, next, otherwise);
                self.switch(next);
            }
            left = right;
        }
    }

    /// The truth of a literal.
    fn known_truth(&mut self, expression: &Expr) -> Option<bool> {
        Some(match expression {
            Expr::BooleanLiteral(literal) => literal.value,
            Expr::NoneLiteral(_) => false,
            Expr::EllipsisLiteral(_) => true,
            Expr::NumberLiteral(_) => match self.constant(expression)? {
                Value::Int(value) => value != 0,
                _ => return None,
            },
            Expr::StringLiteral(literal) => !literal.value.is_empty(),
            Expr::Name(name) if name.id == "__debug__" => true,
            _ => return None,
        })
    }

    /// The truth of an expression as a flag.
    pub fn flag_of(&mut self, expression: &'a Expr) -> Var {
        match expression {
            Expr::Compare(compare) if compare.ops.len() == 1 => self.at(compare.range, |this| {
                let left = this.expression(&compare.left);
                let right = this.expression(&compare.comparators[0]);
                this.compare_flag(compare.ops[0], left, right)
            }),
            Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => {
                let flag = self.flag_of(&unary.operand);
                self.emit_flag(Op::FlagNot(flag))
            }
            Expr::BoolOp(_) | Expr::If(_) | Expr::Compare(_) => self.merged_flag(expression),
            _ => {
                let value = self.expression(expression);
                self.at(expression.range(), |this| this.emit_flag(Op::Truth(value)))
            }
        }
    }

    /// A flag by way of branches.
    fn merged_flag(&mut self, expression: &'a Expr) -> Var {
        let [then, otherwise, after] = [self.block(), self.block(), self.block()];
        let merged = self.function.new_variable(Variable {
            name: None,
            repr: Repr::Flag,
            role: Role::Local,
            expect: crate::ir::Expect::Any,
        });
        self.condition(expression, then, otherwise);
        for (block, value) in [(then, Value::None), (otherwise, Value::True)] {
            self.switch(block);
            self.push(Op::Is(value, Value::None), Some(merged));
            self.jump(after);
        }
        self.switch(after);
        merged
    }
}
