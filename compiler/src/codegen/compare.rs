//! Comparison and truth of words.

use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::RuntimeFn;

use super::translate::Translator;
use super::words::Known;
use crate::ir::{Compare, Value};

impl Translator<'_, '_> {
    /// Branches on the truth of `left op right`.
    pub(super) fn compare_branch(
        &mut self,
        operator: Compare,
        left: Value,
        right: Value,
        then: clif::Block,
        otherwise: clif::Block,
    ) {
        let slow = self.cold_block();
        let operands = self.compare_inline(operator, left, right, slow, |this, flag| {
            this.builder.ins().brif(flag, then, &[], otherwise, &[]);
        });
        self.builder.switch_to_block(slow);
        let status = self.call_runtime(truth_function(operator), &operands);
        self.check_status(status);
        self.builder.ins().brif(status, then, &[], otherwise, &[]);
    }

    /// The word of `left op right`.
    pub(super) fn compare(&mut self, operator: Compare, left: Value, right: Value) -> clif::Value {
        let slow = self.cold_block();
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I64);
        let operands = self.compare_inline(operator, left, right, slow, |this, flag| {
            let word = this.bool_of(flag);
            this.jump(done, word);
        });
        self.builder.switch_to_block(slow);
        let word = self.call_runtime(word_function(operator), &operands);
        let word = self.check_word(word);
        self.jump(done, word);
        self.builder.switch_to_block(done);
        result
    }

    /// The inline paths: hands each flag to `finish`, goes to `slow` otherwise.
    fn compare_inline(
        &mut self,
        operator: Compare,
        left: Value,
        right: Value,
        slow: clif::Block,
        mut finish: impl FnMut(&mut Self, clif::Value),
    ) -> [clif::Value; 2] {
        let l = (self.value(left), self.known(left));
        let r = (self.value(right), self.known(right));
        let may_be = |known: Known, float: bool| match known {
            Known::Word => true,
            Known::Int(_) => !float,
            Known::Float(_) => float,
            Known::Other => false,
        };
        let ints = !self.small && may_be(l.1, false) && may_be(r.1, false);
        let floats = !self.small && may_be(l.1, true) && may_be(r.1, true);
        let float_block = if floats { self.builder.create_block() } else { slow };
        if ints {
            let both = self.are_small_ints(l, r);
            self.branch_else(both, float_block);
            let flag = self.builder.ins().icmp(int_condition(operator), l.0, r.0);
            finish(self, flag);
        } else {
            let texts = ((l.0, left), (r.0, right));
            let done =
                !floats && !self.small && self.compare_texts(operator, texts, slow, &mut finish);
            if !done {
                self.builder.ins().jump(float_block, &[]);
            }
        }
        if floats {
            self.builder.switch_to_block(float_block);
            let both = self.are_immediate_floats(l, r);
            self.branch_else(both, slow);
            let (left, right) = (self.decode_operand(l), self.decode_operand(r));
            let flag = self.builder.ins().fcmp(float_condition(operator), left, right);
            finish(self, flag);
        }
        [l.0, r.0]
    }

    /// An owned `True` or `False`.
    pub(super) fn bool_of(&mut self, flag: clif::Value) -> clif::Value {
        let (yes, no) = (self.singleton("naja_true"), self.singleton("naja_false"));
        let word = self.builder.ins().select(flag, yes, no);
        self.retain_object(word);
        word
    }

    /// Branches on the truth of a word.
    pub(super) fn truth_branch(&mut self, value: Value, then: clif::Block, otherwise: clif::Block) {
        let word = self.value(value);
        let (yes, no) = (self.singleton("naja_true"), self.singleton("naja_false"));
        let tests = [(yes, then), (no, otherwise)];
        for (singleton, target) in tests {
            let same = self.builder.ins().icmp(IntCC::Equal, word, singleton);
            let next = self.next_block();
            self.builder.ins().brif(same, target, &[], next, &[]);
            self.builder.switch_to_block(next);
        }
        let other = self.builder.create_block();
        let int = self.is_small_int(word);
        self.branch_else(int, other);
        self.builder.ins().brif(word, then, &[], otherwise, &[]);
        self.builder.switch_to_block(other);
        let none = self.singleton("naja_none");
        let is_none = self.builder.ins().icmp(IntCC::Equal, word, none);
        let slow = self.builder.create_block();
        self.builder.ins().brif(is_none, otherwise, &[], slow, &[]);
        self.builder.switch_to_block(slow);
        let status = self.call_runtime(RuntimeFn::naja_truth, &[word]);
        self.check_status(status);
        self.builder.ins().brif(status, then, &[], otherwise, &[]);
    }
}

/// The condition over tagged small ints.
pub(super) fn int_condition(operator: Compare) -> IntCC {
    match operator {
        Compare::Lt => IntCC::SignedLessThan,
        Compare::Le => IntCC::SignedLessThanOrEqual,
        Compare::Gt => IntCC::SignedGreaterThan,
        Compare::Ge => IntCC::SignedGreaterThanOrEqual,
        Compare::Eq => IntCC::Equal,
        Compare::Ne => IntCC::NotEqual,
    }
}

/// The condition over floats: false for NaN, but for `!=`.
pub(super) fn float_condition(operator: Compare) -> FloatCC {
    match operator {
        Compare::Lt => FloatCC::LessThan,
        Compare::Le => FloatCC::LessThanOrEqual,
        Compare::Gt => FloatCC::GreaterThan,
        Compare::Ge => FloatCC::GreaterThanOrEqual,
        Compare::Eq => FloatCC::Equal,
        Compare::Ne => FloatCC::NotEqual,
    }
}

fn truth_function(operator: Compare) -> RuntimeFn {
    match operator {
        Compare::Lt => RuntimeFn::naja_lt_truth,
        Compare::Le => RuntimeFn::naja_le_truth,
        Compare::Gt => RuntimeFn::naja_gt_truth,
        Compare::Ge => RuntimeFn::naja_ge_truth,
        Compare::Eq => RuntimeFn::naja_eq_truth,
        Compare::Ne => RuntimeFn::naja_ne_truth,
    }
}

fn word_function(operator: Compare) -> RuntimeFn {
    match operator {
        Compare::Lt => RuntimeFn::naja_lt,
        Compare::Le => RuntimeFn::naja_le,
        Compare::Gt => RuntimeFn::naja_gt,
        Compare::Ge => RuntimeFn::naja_ge,
        Compare::Eq => RuntimeFn::naja_eq,
        Compare::Ne => RuntimeFn::naja_ne,
    }
}
