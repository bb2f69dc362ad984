//! Strs inline: one character of a text, and comparison with a constant.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I8, I32, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::layout::{AUX_WIDTH_SHIFT, Character, Header, Str};
use naja_abi::word::POINTER_TAG;

use super::translate::Translator;
use crate::ir::{Compare, Constant, Value};

impl Translator<'_, '_> {
    /// The character at a tagged index of an object of this class, if that is `str` and the character
    /// one of those made once; else to `slow`.
    pub(super) fn character(
        &mut self,
        (text, class): (clif::Value, clif::Value),
        index: clif::Value,
        slow: clif::Block,
    ) -> clif::Value {
        let texts = self.singleton_address("naja_type_str");
        let is_text = self.builder.ins().icmp(IntCC::Equal, class, texts);
        self.branch_else(is_text, slow);
        let length = self.field(I64, text, offset_of!(Str, length));
        let plain = self.builder.ins().sshr_imm_u(index, 2);
        let within = self.builder.ins().icmp(IntCC::UnsignedLessThan, plain, length);
        self.branch_else(within, slow);
        let narrow = self.is_narrow(text);
        self.branch_else(narrow, slow);
        let place = self.builder.ins().iadd(text, plain);
        let point = self.field(I8, place, size_of::<Str>());
        let point = self.builder.ins().uextend(I64, point);
        let offset = self.builder.ins().imul_imm_s(point, size_of::<Character>() as i64);
        let symbol = self.unit.data("naja_characters");
        let first = self.address(symbol, (size_of::<Character>() as u64 + POINTER_TAG) as i64);
        let word = self.builder.ins().iadd(first, offset);
        let form = self.field(I32, word, offset_of!(Header, aux));
        let made = self.builder.ins().icmp_imm_s(IntCC::NotEqual, form, 0);
        self.branch_else(made, slow);
        self.retain_object(word);
        word
    }

    /// Flag: the str has one byte for each code point.
    fn is_narrow(&mut self, text: clif::Value) -> clif::Value {
        let form = self.field(I32, text, offset_of!(Header, aux));
        let width = self.builder.ins().band_imm_s(form, 7 << AUX_WIDTH_SHIFT);
        self.builder.ins().icmp_imm_s(IntCC::Equal, width, 1 << AUX_WIDTH_SHIFT)
    }

    /// `==` or `!=` with a constant str, where the operand's length decides or it is at most one
    /// character long: hands each flag to `finish`, goes to `slow` otherwise.
    pub(super) fn compare_texts(
        &mut self,
        operator: Compare,
        (left, right): ((clif::Value, Value), (clif::Value, Value)),
        slow: clif::Block,
        finish: &mut impl FnMut(&mut Self, clif::Value),
    ) -> bool {
        let (word, constant, points) =
            match (self.constant_text(left.1), self.constant_text(right.1)) {
                (None, Some(points)) => (left.0, right.0, points),
                (Some(points), None) => (right.0, left.0, points),
                (_, _) => return false,
            };
        let condition = match operator {
            Compare::Eq => IntCC::Equal,
            Compare::Ne => IntCC::NotEqual,
            Compare::Lt | Compare::Le | Compare::Gt | Compare::Ge => return false,
        };
        let object = self.is_object(word, true);
        self.branch_else(object, slow);
        let class = self.class_of(word);
        let texts = self.singleton_address("naja_type_str");
        let is_text = self.builder.ins().icmp(IntCC::Equal, class, texts);
        self.branch_else(is_text, slow);
        let length = self.field(I64, word, offset_of!(Str, length));
        let (same, other) = (self.next_block(), self.next_block());
        let as_long = self.builder.ins().icmp_imm_s(IntCC::Equal, length, points.len() as i64);
        self.builder.ins().brif(as_long, same, &[], other, &[]);
        self.builder.switch_to_block(other);
        let differ = self.builder.ins().iconst(I8, i64::from(operator == Compare::Ne));
        finish(self, differ);
        self.builder.switch_to_block(same);
        match points[..] {
            // A wider one has another character, whose lowest byte says nothing.
            [point @ ..256] => {
                let narrow = self.is_narrow(word);
                self.branch_else(narrow, slow);
                let byte = self.field(I8, word, size_of::<Str>());
                let byte = self.builder.ins().uextend(I64, byte);
                let flag = self.builder.ins().icmp_imm_s(condition, byte, i64::from(point));
                finish(self, flag);
            }
            _ => {
                let identical = self.builder.ins().icmp(IntCC::Equal, word, constant);
                self.branch_else(identical, slow);
                let equal = self.builder.ins().iconst(I8, i64::from(operator == Compare::Eq));
                finish(self, equal);
            }
        }
        true
    }

    pub(super) fn constant_text(&self, value: Value) -> Option<Vec<u32>> {
        let Value::Constant(id) = value else { return None };
        match &self.unit.program.constants[id.0 as usize] {
            Constant::Str(points) => Some(points.clone()),
            _ => None,
        }
    }
}
