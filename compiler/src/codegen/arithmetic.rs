//! Operators over words: small ints and immediate floats inline, all else by a runtime call.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{F64, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::RuntimeFn;

use super::translate::Translator;
use super::words::Known;
use crate::ir::{Binary, Unary, Value};

/// Who owns the left operand of a binary operator, and what is tried with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Lent.
    Plain,
    /// Consumed; may change in place.
    InPlace,
    /// Consumed unless it raises; may change in place.
    Kept,
}

/// An operand of a binary operator.
pub(super) type Operand = (clif::Value, Known);

impl Translator<'_, '_> {
    /// left op right.
    pub(super) fn binary(
        &mut self,
        operator: Binary,
        left: Value,
        right: Value,
        form: Form,
    ) -> clif::Value {
        let left_operand = (self.value(left), self.known(left));
        let right_operand = (self.value(right), self.known(right));
        let slow = self.cold_block();
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I64);
        if self.small {
            self.builder.ins().jump(slow, &[]);
        } else if has_int_path(operator, left_operand.1, right_operand.1) {
            let floats = self.float_block(operator, left_operand.1, right_operand.1, slow);
            let ints = self.are_small_ints(left_operand, right_operand);
            self.branch_else(ints, floats);
            if let Some(word) = self.int_binary(operator, left_operand, right_operand, slow) {
                self.jump(done, word);
            }
            if floats != slow {
                self.builder.switch_to_block(floats);
                self.immediate_floats(operator, left_operand, right_operand, slow, done);
            }
        } else {
            let floats = self.float_block(operator, left_operand.1, right_operand.1, slow);
            if floats != slow {
                self.builder.ins().jump(floats, &[]);
                self.builder.switch_to_block(floats);
                self.immediate_floats(operator, left_operand, right_operand, slow, done);
            } else {
                self.builder.ins().jump(slow, &[]);
            }
        }
        self.builder.switch_to_block(slow);
        let (left, right) = (left_operand.0, right_operand.0);
        let word = match form {
            Form::Plain => self.call_runtime(binary_function(operator), &[left, right]),
            Form::InPlace => self.call_runtime(in_place_function(operator), &[left, right]),
            Form::Kept => {
                let operator = self.iconst(operator as i64);
                self.call_runtime(RuntimeFn::naja_in_place_kept, &[operator, left, right])
            }
        };
        let word = self.check_word(word);
        self.jump(done, word);
        self.builder.switch_to_block(done);
        result
    }

    /// A block for the inline float path, or the slow block when there is none.
    fn float_block(
        &mut self,
        operator: Binary,
        left: Known,
        right: Known,
        slow: clif::Block,
    ) -> clif::Block {
        let arithmetic = match operator {
            Binary::Add | Binary::Sub | Binary::Mul | Binary::TrueDiv => true,
            Binary::FloorDiv
            | Binary::Mod
            | Binary::Pow
            | Binary::LShift
            | Binary::RShift
            | Binary::And
            | Binary::Or
            | Binary::Xor
            | Binary::MatMul => false,
        };
        let possible = |known| matches!(known, Known::Word | Known::Float(_));
        if arithmetic && possible(left) && possible(right) {
            self.builder.create_block()
        } else {
            slow
        }
    }

    /// Both operands immediate floats: computes and encodes.
    fn immediate_floats(
        &mut self,
        operator: Binary,
        left: Operand,
        right: Operand,
        slow: clif::Block,
        done: clif::Block,
    ) {
        let fits = self.are_immediate_floats(left, right);
        self.branch_else(fits, slow);
        let (left, right) = (self.decode_operand(left), self.decode_operand(right));
        let value = match operator {
            Binary::Add => self.builder.ins().fadd(left, right),
            Binary::Sub => self.builder.ins().fsub(left, right),
            Binary::Mul => self.builder.ins().fmul(left, right),
            Binary::TrueDiv => {
                let zero = self.builder.ins().f64const(0.0);
                let equal = clif::condcodes::FloatCC::Equal;
                let divides = self.builder.ins().fcmp(equal, right, zero);
                let fine = self.next_block();
                self.builder.ins().brif(divides, slow, &[], fine, &[]);
                self.builder.switch_to_block(fine);
                self.builder.ins().fdiv(left, right)
            }
            Binary::FloorDiv
            | Binary::Mod
            | Binary::Pow
            | Binary::LShift
            | Binary::RShift
            | Binary::And
            | Binary::Or
            | Binary::Xor
            | Binary::MatMul => unreachable!("no inline float path"),
        };
        self.encode_float_to(value, done);
    }

    /// Nonzero when both operands are immediate floats.
    pub(super) fn are_immediate_floats(&mut self, left: Operand, right: Operand) -> clif::Value {
        match (left.1, right.1) {
            (Known::Float(_), _) => self.is_immediate_float(right.0),
            (_, Known::Float(_)) => self.is_immediate_float(left.0),
            (_, _) => {
                let both = self.builder.ins().band(left.0, right.0);
                self.is_immediate_float(both)
            }
        }
    }

    pub(super) fn decode_operand(&mut self, operand: Operand) -> clif::Value {
        match operand.1 {
            Known::Float(value) => self.builder.ins().f64const(value),
            Known::Word | Known::Int(_) | Known::Other => self.decode_float(operand.0),
        }
    }

    /// Both operands small ints: the result word; what does not fit goes to `slow`. `None` when
    /// there is no way but the slow one (which has been taken).
    pub(super) fn int_binary(
        &mut self,
        operator: Binary,
        left: Operand,
        right: Operand,
        slow: clif::Block,
    ) -> Option<clif::Value> {
        let (l, r) = (left.0, right.0);
        Some(match operator {
            Binary::Add if matches!(right.1, Known::Int(_)) => {
                let sum = self.builder.ins().iadd(l, r);
                self.unless_moved(l, sum, matches!(right.1, Known::Int(0..)), slow);
                sum
            }
            Binary::Sub if matches!(right.1, Known::Int(_)) => {
                let difference = self.builder.ins().isub(l, r);
                self.unless_moved(l, difference, matches!(right.1, Known::Int(..=0)), slow);
                difference
            }
            Binary::Add => {
                let (sum, overflow) = self.builder.ins().sadd_overflow(l, r);
                self.unless(overflow, slow);
                sum
            }
            Binary::Sub => {
                let (difference, overflow) = self.builder.ins().ssub_overflow(l, r);
                self.unless(overflow, slow);
                difference
            }
            Binary::Mul => {
                let (plain, tagged) = match right.1 {
                    Known::Int(value) => (self.iconst(value), l),
                    _ => (self.builder.ins().sshr_imm_u(l, 2), r),
                };
                let (product, overflow) = self.builder.ins().smul_overflow(tagged, plain);
                self.unless(overflow, slow);
                product
            }
            Binary::And => self.builder.ins().band(l, r),
            Binary::Or => self.builder.ins().bor(l, r),
            Binary::Xor => self.builder.ins().bxor(l, r),
            Binary::FloorDiv | Binary::Mod => {
                return Some(self.int_divide(operator, left, right, slow));
            }
            Binary::LShift | Binary::RShift => {
                return Some(self.int_shift(operator, left, right, slow));
            }
            Binary::TrueDiv => self.int_true_divide(l, r, slow),
            Binary::Pow => {
                let (product, overflow) = {
                    let plain = self.builder.ins().sshr_imm_u(l, 2);
                    self.builder.ins().smul_overflow(l, plain)
                };
                self.unless(overflow, slow);
                product
            }
            Binary::MatMul => return None,
        })
    }

    /// Goes to `slow` when a sum or difference wrapped around, of which is known whether it had to be
    /// larger: one comparison instead of the overflow flag, which costs three instructions.
    fn unless_moved(
        &mut self,
        from: clif::Value,
        to: clif::Value,
        larger: bool,
        slow: clif::Block,
    ) {
        let wrong = if larger { IntCC::SignedLessThan } else { IntCC::SignedGreaterThan };
        let wrapped = self.builder.ins().icmp(wrong, to, from);
        self.unless(wrapped, slow);
    }

    /// Goes to `slow` when the flag is set.
    pub(super) fn unless(&mut self, flag: clif::Value, slow: clif::Block) {
        let fine = self.next_block();
        self.builder.ins().brif(flag, slow, &[], fine, &[]);
        self.builder.switch_to_block(fine);
    }

    /// Floor division and modulo with Python's signs. A divisor of 0 or -1 is left to `slow`.
    fn int_divide(
        &mut self,
        operator: Binary,
        left: Operand,
        right: Operand,
        slow: clif::Block,
    ) -> clif::Value {
        let (l, r) = (left.0, right.0);
        if let Known::Int(divisor) = right.1
            && divisor > 0
            && divisor & (divisor - 1) == 0
        {
            return match operator {
                Binary::Mod => self.builder.ins().band_imm_s(l, (divisor - 1) << 2),
                _ => {
                    let shift = i64::from(divisor.trailing_zeros());
                    let quotient = self.builder.ins().sshr_imm_u(l, shift);
                    self.builder.ins().band_imm_s(quotient, -4)
                }
            };
        }
        if !matches!(right.1, Known::Int(divisor) if divisor != 0 && divisor != -1) {
            let more = self.builder.ins().iadd_imm_s(r, 4);
            let odd = self.builder.ins().icmp_imm_u(IntCC::UnsignedLessThanOrEqual, more, 4);
            self.unless(odd, slow);
        }
        // The remainder of the tagged words is the tagged remainder.
        let quotient = self.builder.ins().sdiv(l, r);
        let whole = self.builder.ins().imul(quotient, r);
        let remainder = self.builder.ins().isub(l, whole);
        let signs = self.builder.ins().bxor(remainder, r);
        let differ = self.builder.ins().icmp_imm_s(IntCC::SignedLessThan, signs, 0);
        let inexact = self.builder.ins().icmp_imm_s(IntCC::NotEqual, remainder, 0);
        let adjust = self.builder.ins().band(differ, inexact);
        match operator {
            Binary::Mod => {
                let moved = self.builder.ins().iadd(remainder, r);
                self.builder.ins().select(adjust, moved, remainder)
            }
            _ => {
                let less = self.builder.ins().uextend(I64, adjust);
                let floor = self.builder.ins().isub(quotient, less);
                self.builder.ins().ishl_imm_u(floor, 2)
            }
        }
    }

    fn int_shift(
        &mut self,
        operator: Binary,
        left: Operand,
        right: Operand,
        slow: clif::Block,
    ) -> clif::Value {
        let (l, r) = (left.0, right.0);
        if !matches!(right.1, Known::Int(0..=60)) {
            let large = self.builder.ins().icmp_imm_u(IntCC::UnsignedGreaterThan, r, 60 << 2);
            self.unless(large, slow);
        }
        let count = match right.1 {
            Known::Int(count) => self.iconst(count),
            _ => self.builder.ins().ushr_imm_u(r, 2),
        };
        if operator == Binary::RShift {
            let shifted = self.builder.ins().sshr(l, count);
            return self.builder.ins().band_imm_s(shifted, -4);
        }
        let shifted = self.builder.ins().ishl(l, count);
        let back = self.builder.ins().sshr(shifted, count);
        let lost = self.builder.ins().icmp(IntCC::NotEqual, back, l);
        self.unless(lost, slow);
        shifted
    }

    /// Exact while both operands are exact as floats.
    fn int_true_divide(
        &mut self,
        l: clif::Value,
        r: clif::Value,
        slow: clif::Block,
    ) -> clif::Value {
        let zero = self.builder.ins().icmp_imm_s(IntCC::Equal, r, 0);
        self.unless(zero, slow);
        self.exact_as_float(l, slow);
        self.exact_as_float(r, slow);
        let (left, right) = (self.float_of_int(l), self.float_of_int(r));
        let quotient = self.builder.ins().fdiv(left, right);
        self.encode_float(quotient)
    }

    /// Goes on when a float holds the small int exactly: |n| <= 2^52, so that n + 2^52 is below 2^53
    /// as an unsigned number.
    pub(super) fn exact_as_float(&mut self, word: clif::Value, slow: clif::Block) {
        let moved = self.builder.ins().iadd_imm_s(word, 1i64 << 54);
        let large = self.builder.ins().icmp_imm_u(IntCC::UnsignedGreaterThan, moved, 1i64 << 55);
        self.unless(large, slow);
    }

    /// The float with the value of a small-int word.
    pub(super) fn float_of_int(&mut self, word: clif::Value) -> clif::Value {
        let value = self.builder.ins().sshr_imm_u(word, 2);
        self.builder.ins().fcvt_from_sint(F64, value)
    }

    /// op value.
    pub(super) fn unary(&mut self, operator: Unary, value: Value) -> clif::Value {
        let word = self.value(value);
        let slow = self.cold_block();
        let done = self.next_block();
        self.builder.append_block_param(done, I64);
        if self.small {
            self.builder.ins().jump(slow, &[]);
            return self.unary_slow(operator, word, slow, done);
        }
        let int = self.is_small_int(word);
        self.branch_else(int, slow);
        let small = match operator {
            Unary::Neg => {
                let zero = self.iconst(0);
                let (negated, overflow) = self.builder.ins().ssub_overflow(zero, word);
                self.unless(overflow, slow);
                negated
            }
            Unary::Pos => word,
            Unary::Invert => self.builder.ins().bxor_imm_s(word, -4),
        };
        self.jump(done, small);
        self.unary_slow(operator, word, slow, done)
    }

    fn unary_slow(
        &mut self,
        operator: Unary,
        word: clif::Value,
        slow: clif::Block,
        done: clif::Block,
    ) -> clif::Value {
        self.builder.switch_to_block(slow);
        let function = match operator {
            Unary::Neg => RuntimeFn::naja_neg,
            Unary::Pos => RuntimeFn::naja_pos,
            Unary::Invert => RuntimeFn::naja_invert,
        };
        let word = self.call_runtime(function, &[word]);
        let word = self.check_word(word);
        self.jump(done, word);
        self.builder.switch_to_block(done);
        self.builder.block_params(done)[0]
    }
}

fn has_int_path(operator: Binary, left: Known, right: Known) -> bool {
    let possible = |known| matches!(known, Known::Word | Known::Int(_));
    let operator = match operator {
        Binary::MatMul => false,
        Binary::Pow => right == Known::Int(2),
        Binary::Add
        | Binary::Sub
        | Binary::Mul
        | Binary::TrueDiv
        | Binary::FloorDiv
        | Binary::Mod
        | Binary::LShift
        | Binary::RShift
        | Binary::And
        | Binary::Or
        | Binary::Xor => true,
    };
    operator && possible(left) && possible(right)
}

fn binary_function(operator: Binary) -> RuntimeFn {
    match operator {
        Binary::Add => RuntimeFn::naja_add,
        Binary::Sub => RuntimeFn::naja_sub,
        Binary::Mul => RuntimeFn::naja_mul,
        Binary::TrueDiv => RuntimeFn::naja_truediv,
        Binary::FloorDiv => RuntimeFn::naja_floordiv,
        Binary::Mod => RuntimeFn::naja_mod,
        Binary::Pow => RuntimeFn::naja_pow,
        Binary::LShift => RuntimeFn::naja_lshift,
        Binary::RShift => RuntimeFn::naja_rshift,
        Binary::And => RuntimeFn::naja_and,
        Binary::Or => RuntimeFn::naja_or,
        Binary::Xor => RuntimeFn::naja_xor,
        Binary::MatMul => RuntimeFn::naja_matmul,
    }
}

fn in_place_function(operator: Binary) -> RuntimeFn {
    match operator {
        Binary::Add => RuntimeFn::naja_iadd,
        Binary::Sub => RuntimeFn::naja_isub,
        Binary::Mul => RuntimeFn::naja_imul,
        Binary::TrueDiv => RuntimeFn::naja_itruediv,
        Binary::FloorDiv => RuntimeFn::naja_ifloordiv,
        Binary::Mod => RuntimeFn::naja_imod,
        Binary::Pow => RuntimeFn::naja_ipow,
        Binary::LShift => RuntimeFn::naja_ilshift,
        Binary::RShift => RuntimeFn::naja_irshift,
        Binary::And => RuntimeFn::naja_iand,
        Binary::Or => RuntimeFn::naja_ior,
        Binary::Xor => RuntimeFn::naja_ixor,
        Binary::MatMul => RuntimeFn::naja_imatmul,
    }
}
