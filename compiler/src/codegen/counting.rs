//! Reference counting in machine code: as the explicit ops say, and for what loads take out of and
//! stores put into objects.

use std::mem::offset_of;

use cranelift_codegen::ir::{
    self as clif, InstBuilder,
    types::{I32, I64},
};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::Header;

use super::symbols::Symbol;
use super::translate::Translator;
use super::words::Known;
use crate::ir::Value;

/// The machine signature of the out-of-line counters.
pub(super) fn counter_signature() -> clif::Signature {
    let mut signature = clif::Signature::new(super::CALL_CONVENTION);
    signature.params.push(clif::AbiParam::new(I64));
    signature
}

impl Translator<'_, '_> {
    /// One more owner of what the word points to, if it is a pointer.
    pub(super) fn retain(&mut self, word: clif::Value, may_be_empty: bool) {
        if self.small && !self.in_exit {
            return self.count_out_of_line(word, false);
        }
        let object = self.is_object(word, may_be_empty);
        let done = self.next_block();
        self.branch_else(object, done);
        self.retain_object(word);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }

    /// One more owner of the object that the word points to.
    pub(super) fn retain_object(&mut self, word: clif::Value) {
        let count = self.field(I32, word, offset_of!(Header, count));
        let more = self.builder.ins().iadd_imm_s(count, 1);
        self.set_field(more, word, offset_of!(Header, count));
    }

    /// One more owner of an operand, with what is known of it.
    pub(super) fn retain_value(&mut self, value: Value, word: clif::Value) {
        match self.known(value) {
            Known::Int(_) | Known::Float(_) => {}
            Known::Other => self.retain_object(word),
            Known::Word => {
                if let Value::Var(var) = value {
                    let may_be_empty = self.may_be_empty(var);
                    self.retain(word, may_be_empty);
                }
            }
        }
    }

    /// Counts by a call: less code where it is rarely run.
    fn count_out_of_line(&mut self, word: clif::Value, out: bool) {
        let counter = self.import(Symbol::Count(out), counter_signature());
        self.builder.ins().call(counter, &[word]);
    }

    /// One owner less; frees at zero.
    pub(super) fn release(&mut self, word: clif::Value, may_be_empty: bool) {
        if self.small {
            return self.count_out_of_line(word, true);
        }
        let object = self.is_object(word, may_be_empty);
        let done = self.next_block();
        self.branch_else(object, done);
        let count = self.field(I32, word, offset_of!(Header, count));
        let less = self.builder.ins().iadd_imm_s(count, -1);
        self.set_field(less, word, offset_of!(Header, count));
        let dead = self.cold_block();
        self.builder.ins().brif(less, done, &[], dead, &[]);
        self.builder.switch_to_block(dead);
        self.call_runtime(RuntimeFn::naja_free, &[word]);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }
}
