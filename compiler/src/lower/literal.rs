//! Literals: numbers of any size, strings as code points, folded signs and constant tuples.

use ruff_python_ast::{self as ast, Expr};

use super::body::Body;
use crate::ir::Value;
use crate::source::literals;

impl<'a> Body<'_, 'a> {
    /// The constant an expression stands for, when it is a literal or a tuple of such.
    pub fn constant(&mut self, expression: &Expr) -> Option<Value> {
        Some(match expression {
            Expr::NoneLiteral(_) => Value::None,
            Expr::BooleanLiteral(literal) if literal.value => Value::True,
            Expr::BooleanLiteral(_) => Value::False,
            Expr::EllipsisLiteral(_) => Value::Ellipsis,
            Expr::Name(name) if name.id == "__debug__" => Value::True,
            Expr::StringLiteral(literal) => {
                let points = literals::string_expression(&self.context().module.source, literal);
                self.program.code_points(points)
            }
            Expr::BytesLiteral(literal) => {
                let bytes = literals::bytes_expression(&self.context().module.source, literal);
                self.program.bytes(bytes)
            }
            Expr::NumberLiteral(literal) => self.number(&literal.value),
            Expr::UnaryOp(unary) => self.folded_unary(unary)?,
            Expr::BinOp(binary) => self.folded_binary(binary)?,
            Expr::Tuple(tuple) => {
                let items: Option<Vec<Value>> =
                    tuple.elts.iter().map(|item| self.constant(item)).collect();
                self.program.tuple(items?)
            }
            _ => return None,
        })
    }

    fn number(&mut self, number: &ast::Number) -> Value {
        match number {
            ast::Number::Int(int) => match int_value(int) {
                Ok(small) => self.program.int(small),
                Err(decimal) => self.program.big_int(decimal),
            },
            ast::Number::Float(value) => self.program.float(*value),
            ast::Number::Complex { real, imag } => self.program.complex(*real, *imag),
        }
    }

    /// `-1`, `+1`, `~1`, `-1.5` of literals; nothing else is folded here.
    fn folded_unary(&mut self, unary: &ast::ExprUnaryOp) -> Option<Value> {
        if let Some(value) = small_int(&unary.operand) {
            return match unary.op {
                ast::UnaryOp::USub => Some(self.program.int(-value)),
                ast::UnaryOp::UAdd => Some(self.program.int(value)),
                ast::UnaryOp::Invert => Some(self.program.int(!value)),
                ast::UnaryOp::Not => None,
            };
        }
        match (unary.op, &*unary.operand) {
            (ast::UnaryOp::USub, Expr::NumberLiteral(literal)) => match &literal.value {
                ast::Number::Float(value) => Some(self.program.float(-value)),
                ast::Number::Complex { real, imag } => Some(self.program.complex(-real, -imag)),
                ast::Number::Int(int) => {
                    let Err(decimal) = int_value(int) else { return None };
                    Some(self.program.big_int(format!("-{decimal}")))
                }
            },
            _ => None,
        }
    }

    fn folded_binary(&mut self, binary: &ast::ExprBinOp) -> Option<Value> {
        if let (Some(left), Some(right)) = (float_of(&binary.left), float_of(&binary.right)) {
            let both_ints = small_int(&binary.left).is_some() && small_int(&binary.right).is_some();
            if !both_ints || binary.op == ast::Operator::Div {
                return folded_floats(binary.op, left, right)
                    .map(|value| self.program.float(value));
            }
        }
        let value = folded_ints(binary.op, small_int(&binary.left)?, small_int(&binary.right)?)?;
        Some(self.program.int(value))
    }
}

/// The value of an int literal, or its decimal text when it is big.
fn int_value(int: &ast::Int) -> Result<i128, String> {
    if let Some(value) = int.as_u64() {
        return Ok(i128::from(value));
    }
    let text = int.to_string().replace('_', "").to_ascii_lowercase();
    let radix = match text.get(..2) {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => return Err(text.trim_start_matches('0').to_owned()),
    };
    Err(decimal(&text[2..], radix))
}

/// The decimal text of digits in another radix.
fn decimal(digits: &str, radix: u64) -> String {
    const BASE: u64 = 1_000_000_000;
    let mut limbs: Vec<u64> = vec![0];
    for digit in digits.chars() {
        let mut carry = u64::from(digit.to_digit(radix as u32).unwrap_or(0));
        for limb in &mut limbs {
            let value = *limb * radix + carry;
            *limb = value % BASE;
            carry = value / BASE;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let mut text = limbs.pop().unwrap_or(0).to_string();
    for limb in limbs.iter().rev() {
        text.push_str(&format!("{limb:09}"));
    }
    text
}

/// A small int literal, with its sign.
pub(super) fn small_int(expression: &Expr) -> Option<i128> {
    match expression {
        Expr::NumberLiteral(literal) => match &literal.value {
            ast::Number::Int(int) => int.as_i64().map(i128::from),
            ast::Number::Float(_) | ast::Number::Complex { .. } => None,
        },
        Expr::UnaryOp(unary) => match unary.op {
            ast::UnaryOp::USub => Some(-small_int(&unary.operand)?),
            ast::UnaryOp::UAdd => small_int(&unary.operand),
            ast::UnaryOp::Invert => Some(!small_int(&unary.operand)?),
            ast::UnaryOp::Not => None,
        },
        Expr::BinOp(binary) => {
            folded_ints(binary.op, small_int(&binary.left)?, small_int(&binary.right)?)
        }
        _ => None,
    }
}

/// A float literal, or a small int literal beside one.
fn float_of(expression: &Expr) -> Option<f64> {
    if let Some(int) = small_int(expression) {
        let exact = int.unsigned_abs() < 1 << 53;
        return exact.then_some(int as f64);
    }
    match expression {
        Expr::NumberLiteral(literal) => match &literal.value {
            ast::Number::Float(value) => Some(*value),
            ast::Number::Int(_) | ast::Number::Complex { .. } => None,
        },
        Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::USub => Some(-float_of(&unary.operand)?),
        Expr::BinOp(binary) => {
            folded_floats(binary.op, float_of(&binary.left)?, float_of(&binary.right)?)
        }
        _ => None,
    }
}

fn folded_floats(op: ast::Operator, left: f64, right: f64) -> Option<f64> {
    match op {
        ast::Operator::Add => Some(left + right),
        ast::Operator::Sub => Some(left - right),
        ast::Operator::Mult => Some(left * right),
        ast::Operator::Div if right != 0.0 => Some(left / right),
        _ => None,
    }
}

fn folded_ints(op: ast::Operator, left: i128, right: i128) -> Option<i128> {
    let value = match op {
        ast::Operator::Add => left.checked_add(right)?,
        ast::Operator::Sub => left.checked_sub(right)?,
        ast::Operator::Mult => left.checked_mul(right)?,
        ast::Operator::Pow if (0..128).contains(&right) => left.checked_pow(right as u32)?,
        ast::Operator::LShift if (0..64).contains(&right) => left.checked_mul(1 << right)?,
        ast::Operator::RShift if (0..64).contains(&right) => left >> right,
        ast::Operator::BitAnd => left & right,
        ast::Operator::BitOr => left | right,
        ast::Operator::BitXor => left ^ right,
        ast::Operator::FloorDiv if right != 0 => {
            left.div_euclid(right) - i128::from(adjust(left, right))
        }
        ast::Operator::Mod if right != 0 => {
            let remainder = left.rem_euclid(right.abs());
            if right < 0 && remainder != 0 { remainder + right } else { remainder }
        }
        _ => return None,
    };
    (value.unsigned_abs() < 1 << 100).then_some(value)
}

/// `div_euclid` rounds up for a negative divisor with a remainder; Python rounds down.
fn adjust(left: i128, right: i128) -> bool {
    right < 0 && left.rem_euclid(right) != 0
}
