//! Items, attributes and iteration: exact lists and tuples and cached slots inline.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I32, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::{AUX_TOP_MASK, AttributeSite, Header, List, Tuple, TypeHead};
use naja_abi::word::{NO_VALUE, POINTER_TAG};

use super::symbols::Symbol;
use super::translate::Translator;
use super::words::Known;
use crate::ir::{Expect, Value};

impl Translator<'_, '_> {
    /// container[key].
    pub(super) fn get_item(&mut self, container: Value, key: Value) -> clif::Value {
        let (object, index) = (self.value(container), self.value(key));
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I64);
        let slow = self.builder.create_block();
        if !self.small && self.may_index(container, key) {
            self.object_and_index(object, (index, key), slow);
            let class = self.class_of(object);
            let (lists, other) = (self.builder.create_block(), self.builder.create_block());
            let list = self.singleton_address("naja_type_list");
            let is_list = self.builder.ins().icmp(IntCC::Equal, class, list);
            self.builder.ins().brif(is_list, lists, &[], other, &[]);
            self.builder.switch_to_block(other);
            let tuple = self.singleton_address("naja_type_tuple");
            let is_tuple = self.builder.ins().icmp(IntCC::Equal, class, tuple);
            let texts = self.builder.create_block();
            self.branch_else(is_tuple, texts);
            let length = self.field(I64, object, offset_of!(Tuple, length));
            let offset = self.item_offset(index, length, slow);
            let place = self.builder.ins().iadd(object, offset);
            let word = self.field(I64, place, size_of::<Tuple>());
            self.retain(word, false);
            self.jump(done, word);
            self.builder.switch_to_block(texts);
            if self.may_be_text(container) {
                let word = self.character((object, class), index, slow);
                self.jump(done, word);
            } else {
                self.builder.ins().jump(slow, &[]);
            }
            self.builder.switch_to_block(lists);
            let place = self.list_place(object, index, slow);
            let word = self.load(I64, place, 0);
            self.retain(word, false);
            self.jump(done, word);
        } else {
            self.builder.ins().jump(slow, &[]);
        }
        self.builder.switch_to_block(slow);
        let word = self.call_runtime(RuntimeFn::naja_getitem, &[object, index]);
        let word = self.check_word(word);
        self.jump(done, word);
        self.builder.switch_to_block(done);
        result
    }

    /// Whether nothing says that it is no str.
    fn may_be_text(&self, container: Value) -> bool {
        let Value::Var(var) = container else { return false };
        matches!(self.function.variable(var).expect, Expect::Any | Expect::Str)
    }

    fn may_index(&self, container: Value, key: Value) -> bool {
        let key = self.known(key);
        matches!(container, Value::Var(_)) && (key == Known::Word || matches!(key, Known::Int(0..)))
    }

    /// Goes on when the object is one and the key a small int.
    fn object_and_index(
        &mut self,
        object: clif::Value,
        key: (clif::Value, Value),
        slow: clif::Block,
    ) {
        let is_object = self.is_object(object, true);
        self.branch_else(is_object, slow);
        if self.known(key.1) == Known::Word {
            let int = self.is_small_int(key.0);
            self.branch_else(int, slow);
        }
    }

    /// The address of a static object of the runtime, untagged.
    pub(super) fn singleton_address(&mut self, symbol: &'static str) -> clif::Value {
        let symbol = self.unit.data(symbol);
        self.address(symbol, 0)
    }

    /// The byte offset of an item whose tagged index is within the length; else to `slow`.
    fn item_offset(
        &mut self,
        index: clif::Value,
        length: clif::Value,
        slow: clif::Block,
    ) -> clif::Value {
        let plain = self.builder.ins().sshr_imm_u(index, 2);
        let within = self.builder.ins().icmp(IntCC::UnsignedLessThan, plain, length);
        self.branch_else(within, slow);
        self.builder.ins().ishl_imm_u(index, 1)
    }

    /// The address of a list's item; out of range to `slow`.
    pub(super) fn list_place(
        &mut self,
        list: clif::Value,
        index: clif::Value,
        slow: clif::Block,
    ) -> clif::Value {
        let length = self.field(I64, list, offset_of!(List, length));
        let offset = self.item_offset(index, length, slow);
        let items = self.field(I64, list, offset_of!(List, items));
        self.builder.ins().iadd(items, offset)
    }

    /// container[key] = value.
    pub(super) fn set_item(&mut self, container: Value, key: Value, value: Value) {
        let (object, index, word) = (self.value(container), self.value(key), self.value(value));
        let (done, slow) = (self.builder.create_block(), self.builder.create_block());
        if !self.small && self.may_index(container, key) {
            self.object_and_index(object, (index, key), slow);
            let class = self.class_of(object);
            let list = self.singleton_address("naja_type_list");
            let is_list = self.builder.ins().icmp(IntCC::Equal, class, list);
            self.branch_else(is_list, slow);
            let place = self.list_place(object, index, slow);
            self.replace(place, (word, value));
            self.builder.ins().jump(done, &[]);
        } else {
            self.builder.ins().jump(slow, &[]);
        }
        self.builder.switch_to_block(slow);
        let status = self.call_runtime(RuntimeFn::naja_setitem, &[object, index, word]);
        self.check_status(status);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }

    /// Stores a retained word and releases the old content.
    pub(super) fn replace(&mut self, place: clif::Value, word: (clif::Value, Value)) {
        let old = self.load(I64, place, 0);
        let done = self.next_block();
        // The same object again: nothing changes.
        let same = self.builder.ins().icmp(IntCC::Equal, old, word.0);
        self.unless(same, done);
        self.retain_value(word.1, word.0);
        self.store(word.0, place, 0);
        self.release(old, true);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }

    /// Finds the address of a cached instance slot; everything else goes to `slow`.
    pub(super) fn slot_place(
        &mut self,
        object: clif::Value,
        site: clif::Value,
        slow: clif::Block,
    ) -> clif::Value {
        let is_object = self.is_object(object, true);
        self.branch_else(is_object, slow);
        let class = self.class_of(object);
        let version = self.load(I64, class, offset_of!(TypeHead, version));
        let cached = self.load(I64, site, offset_of!(AttributeSite, version));
        let same = self.builder.ins().icmp(IntCC::Equal, version, cached);
        self.branch_else(same, slow);
        let offset = self.load(I64, site, offset_of!(AttributeSite, offset));
        let place = self.builder.ins().iadd(object, offset);
        self.builder.ins().iadd_imm_s(place, -(POINTER_TAG as i64))
    }

    /// object.name.
    pub(super) fn get_attribute(&mut self, object: Value, name: Value, site: Value) -> clif::Value {
        let (object, site) = (self.value(object), self.value(site));
        let slow = self.builder.create_block();
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I64);
        let place = self.slot_place(object, site, slow);
        let word = self.load(I64, place, 0);
        let empty = self.builder.ins().icmp_imm_s(IntCC::Equal, word, NO_VALUE as i64);
        self.unless(empty, slow);
        self.retain(word, false);
        self.jump(done, word);
        self.builder.switch_to_block(slow);
        let name = self.value(name);
        let word = self.call_runtime(RuntimeFn::naja_getattr, &[object, name, site]);
        let word = self.check_word(word);
        self.jump(done, word);
        self.builder.switch_to_block(done);
        result
    }

    /// object.name = value.
    pub(super) fn set_attribute(&mut self, object: Value, name: Value, value: Value, site: Value) {
        let (object, site, word) = (self.value(object), self.value(site), self.value(value));
        let (slow, done) = (self.builder.create_block(), self.builder.create_block());
        let place = self.slot_place(object, site, slow);
        let old = self.load(I64, place, 0);
        let empty = self.builder.ins().icmp_imm_s(IntCC::Equal, old, NO_VALUE as i64);
        let (fill, full) = (self.builder.create_block(), self.builder.create_block());
        self.builder.ins().brif(empty, fill, &[], full, &[]);
        self.builder.switch_to_block(fill);
        if self.small {
            self.builder.ins().jump(slow, &[]);
        } else {
            self.fill_slot(object, site, place, slow);
            self.retain_value(value, word);
            self.store(word, place, 0);
            self.builder.ins().jump(done, &[]);
        }
        self.builder.switch_to_block(full);
        self.retain_value(value, word);
        self.store(word, place, 0);
        self.release(old, false);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(slow);
        let name = self.value(name);
        let status = self.call_runtime(RuntimeFn::naja_setattr, &[object, name, word, site]);
        self.check_status(status);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }

    /// Notes in the object that the empty slot of the site is its highest; goes on when it is above all
    /// that were ever filled and the instance has nothing besides its slots. See `setattr_at`.
    fn fill_slot(
        &mut self,
        object: clif::Value,
        site: clif::Value,
        place: clif::Value,
        slow: clif::Block,
    ) {
        let number = self.load(I64, site, offset_of!(AttributeSite, extra));
        let state = self.field(I32, object, offset_of!(Header, aux));
        let state = self.builder.ins().uextend(I64, state);
        let top = self.builder.ins().band_imm_s(state, i64::from(AUX_TOP_MASK));
        let above = self.builder.ins().icmp(IntCC::UnsignedGreaterThan, number, top);
        self.branch_else(above, slow);
        // The slots follow the pointer to the rest: the one with number 1 first.
        let before = self.builder.ins().ishl_imm_u(number, 3);
        let rest = self.builder.ins().isub(place, before);
        let rest = self.load(I64, rest, 0);
        self.unless(rest, slow);
        let others = self.builder.ins().bxor(state, top);
        let state = self.builder.ins().bor(others, number);
        let state = self.builder.ins().ireduce(I32, state);
        self.set_field(state, object, offset_of!(Header, aux));
    }

    /// The next item, or `NO_VALUE` at the end.
    pub(super) fn next(&mut self, iterator: Value) -> clif::Value {
        let iterator = self.value(iterator);
        let next = self.import(Symbol::Next, super::next::signature());
        let call = self.builder.ins().call(next, &[iterator]);
        let word = self.builder.inst_results(call)[0];
        self.check_word_or_nothing(word)
    }
}
