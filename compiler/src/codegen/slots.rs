//! Instance slots at known places: one guard of an object's class, then plain loads and stores.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I32, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::{Header, TypeHead};
use naja_abi::records::Class;
use naja_abi::word::{NO_VALUE, POINTER_TAG};

use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::{BlockId, Op, Value, Var};

impl Translator<'_, '_> {
    /// Any op on slots of objects with a guarded layout.
    pub(super) fn slot_op(&mut self, op: &Op) -> Option<clif::Value> {
        Some(match op {
            Op::GuardLayout(var, class, exit) => {
                self.guard_layout(*var, *class, *exit);
                return None;
            }
            Op::SlotFloat(object, slot, exit) => {
                let word = self.instance_slot(*object, *slot);
                self.unbox_word(word, *exit)
            }
            Op::SlotInt(object, slot, exit) => {
                let word = self.instance_slot(*object, *slot);
                let int = self.is_small_int(word);
                self.or_exit(int, *exit);
                word
            }
            Op::SlotLent(object, slot, exit) => {
                let word = self.instance_slot(*object, *slot);
                let full = self.builder.ins().icmp_imm_s(IntCC::NotEqual, word, NO_VALUE as i64);
                self.or_exit(full, *exit);
                word
            }
            Op::SlotStoreFloat(object, slot, value, exit) => {
                self.plain_slot(*object, *slot, *exit);
                let value = self.value(*value);
                let word = self.encode_float(value);
                let object = self.value(*object);
                self.set_field(word, object, slot_offset(*slot));
                return None;
            }
            Op::SlotStoreInt(object, slot, value, exit) => {
                self.plain_slot(*object, *slot, *exit);
                let (object, word) = (self.value(*object), self.value(*value));
                self.set_field(word, object, slot_offset(*slot));
                return None;
            }
            Op::SlotStore(object, slot, value, exit) => {
                self.slot_store(*object, *slot, *value, *exit);
                return None;
            }
            _ => unreachable!("not an op on slots"),
        })
    }

    fn instance_slot(&mut self, object: Value, slot: u32) -> clif::Value {
        let object = self.value(object);
        self.field(I64, object, slot_offset(slot))
    }

    /// Goes on when the slot holds what needs no counting.
    fn plain_slot(&mut self, object: Value, slot: u32, exit: BlockId) {
        let old = self.instance_slot(object, slot);
        // Objects and `NO_VALUE` alike have the low bits 01.
        let tag = self.builder.ins().band_imm_s(old, 3);
        let plain = self.builder.ins().icmp_imm_s(IntCC::NotEqual, tag, POINTER_TAG as i64);
        self.or_exit(plain, exit);
    }

    fn guard_layout(&mut self, var: Var, class: u32, exit: BlockId) {
        let word = self.variable(var);
        let object = self.is_object(word, true);
        self.or_exit(object, exit);
        let record = self.address(Symbol::Class(class), 0);
        let head = self.class_of(word);
        let version = self.load(I64, head, offset_of!(TypeHead, version));
        let known = self.load(I64, record, offset_of!(Class, versions));
        let same = self.builder.ins().icmp(IntCC::Equal, version, known);
        let (ask, done) = (self.cold_block(), self.builder.create_block());
        self.builder.ins().brif(same, done, &[], ask, &[]);
        self.builder.switch_to_block(ask);
        let answer = self.call_runtime(RuntimeFn::naja_has_layout, &[word, record]);
        let exit = self.blocks[exit.0 as usize];
        self.builder.ins().brif(answer, done, &[], exit, &[]);
        self.builder.switch_to_block(done);
    }

    fn slot_store(&mut self, object: Value, slot: u32, value: Value, exit: BlockId) {
        let old = self.instance_slot(object, slot);
        let word = self.value(value);
        let place = self.value(object);
        let full = self.builder.ins().icmp_imm_s(IntCC::NotEqual, old, NO_VALUE as i64);
        self.or_exit(full, exit);
        self.retain_value(value, word);
        self.set_field(word, place, slot_offset(slot));
        self.release(old, false);
    }

    /// How often classes have changed so far.
    pub(super) fn class_changes(&mut self) -> clif::Value {
        let changes = self.singleton_address("naja_class_changes");
        self.load(I64, changes, 0)
    }

    /// To the exit when classes have changed since.
    pub(super) fn unless_classes_changed(&mut self, before: clif::Value, exit: BlockId) {
        let now = self.class_changes();
        let same = self.builder.ins().icmp(IntCC::Equal, before, now);
        self.or_exit(same, exit);
    }

    /// One owner less; looks at the classes when that freed something.
    pub(super) fn release_keeping(&mut self, var: Var, exit: BlockId) {
        let word = self.variable(var);
        let may_be_empty = self.may_be_empty(var);
        let object = self.is_object(word, may_be_empty);
        let done = self.builder.create_block();
        self.branch_else(object, done);
        let count = self.field(I32, word, offset_of!(Header, count));
        let less = self.builder.ins().iadd_imm_s(count, -1);
        self.set_field(less, word, offset_of!(Header, count));
        let dead = self.cold_block();
        self.builder.ins().brif(less, done, &[], dead, &[]);
        self.builder.switch_to_block(dead);
        let before = self.class_changes();
        self.call_runtime(RuntimeFn::naja_free, &[word]);
        self.unless_classes_changed(before, exit);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }
}

/// Where a slot of a class without bases stands: after the header and the pointer to what else the
/// instance has.
fn slot_offset(slot: u32) -> usize {
    size_of::<Header>() + 8 + 8 * slot as usize
}
