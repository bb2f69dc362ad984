//! Calls whose target is known only at run time, but most often is a function of the program whose
//! parameters are the arguments as they stand: its body is called, in registers.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I32, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::{AttributeSite, Function, Header, List, SITE_DIRECT, TypeHead};
use naja_abi::records::{Code, REGISTER_PARAMETERS};
use naja_abi::word::NO_VALUE;

use super::translate::{Translator, body_signature};
use crate::ir::{Value, Var};

impl Translator<'_, '_> {
    /// callee(arguments)
    pub(super) fn call_anything(&mut self, callee: Value, arguments: &[Value]) -> clif::Value {
        let object = self.value(callee);
        let (slow, done) = self.direct_blocks();
        if self.may_be_direct(arguments.len()) {
            let words = self.values(arguments);
            let result = self.call_function(object, &words, slow);
            self.jump(done, result);
        } else {
            self.builder.ins().jump(slow, &[]);
        }
        self.builder.switch_to_block(slow);
        let (array, count) = self.argument_array(None, arguments);
        let result = self.call_runtime(RuntimeFn::naja_call, &[object, array, count]);
        self.finish_direct(result, done)
    }

    /// A loaded method, called with its receiver if it has one.
    pub(super) fn call_loaded(
        &mut self,
        method: Value,
        receiver: Var,
        arguments: &[Value],
    ) -> clif::Value {
        let object = self.value(method);
        let (slow, done) = self.direct_blocks();
        if self.may_be_direct(1 + arguments.len()) {
            let first = self.variable(receiver);
            let bound = self.builder.ins().icmp_imm_s(IntCC::NotEqual, first, NO_VALUE as i64);
            self.branch_else(bound, slow);
            let mut words = self.values(arguments);
            words.insert(0, first);
            let result = self.call_function(object, &words, slow);
            self.jump(done, result);
        } else {
            self.builder.ins().jump(slow, &[]);
        }
        self.builder.switch_to_block(slow);
        let (array, count) = self.argument_array(Some(Value::Var(receiver)), arguments);
        let result = self.call_runtime(RuntimeFn::naja_call_loaded, &[object, array, count]);
        self.finish_direct(result, done)
    }

    /// object.name(arguments)
    pub(super) fn call_method(
        &mut self,
        object: Value,
        name: Value,
        arguments: &[Value],
        site: Value,
    ) -> clif::Value {
        let (slow, done) = self.direct_blocks();
        let is_append = self.is_name(name, "append");
        if let (true, [item], false) = (is_append, arguments, self.small) {
            let result = self.append(object, *item, slow);
            self.jump(done, result);
        } else if self.may_be_direct(1 + arguments.len()) {
            let mut words = vec![self.value(object)];
            words.extend(self.values(arguments));
            let result = self.call_cached(&words, site, slow);
            self.jump(done, result);
        } else {
            self.builder.ins().jump(slow, &[]);
        }
        self.builder.switch_to_block(slow);
        let name = self.value(name);
        let (array, count) = self.argument_array(Some(object), arguments);
        let site = self.value(site);
        let function = RuntimeFn::naja_call_method;
        let result = self.call_runtime(function, &[name, array, count, site]);
        self.finish_direct(result, done)
    }

    fn is_name(&self, name: Value, text: &str) -> bool {
        let points = self.constant_text(name);
        points.is_some_and(|points| points.into_iter().eq(text.chars().map(u32::from)))
    }

    /// Puts the item behind those of an exact list that has room, and has items that are words (of an
    /// empty one it is not known yet what they will be); else to `slow`. Gives `None`.
    fn append(&mut self, list: Value, item: Value, slow: clif::Block) -> clif::Value {
        let (object, word) = (self.value(list), self.value(item));
        let is_object = self.is_object(object, true);
        self.branch_else(is_object, slow);
        let class = self.class_of(object);
        let lists = self.singleton_address("naja_type_list");
        let is_list = self.builder.ins().icmp(IntCC::Equal, class, lists);
        self.branch_else(is_list, slow);
        let length = self.field(I64, object, offset_of!(List, length));
        let has_words = self.builder.ins().icmp_imm_s(IntCC::NotEqual, length, 0);
        self.branch_else(has_words, slow);
        let capacity = self.field(I64, object, offset_of!(List, capacity));
        let has_room = self.builder.ins().icmp(IntCC::UnsignedLessThan, length, capacity);
        self.branch_else(has_room, slow);
        self.retain_value(item, word);
        let items = self.field(I64, object, offset_of!(List, items));
        let offset = self.builder.ins().ishl_imm_u(length, 3);
        let place = self.builder.ins().iadd(items, offset);
        self.store(word, place, 0);
        let longer = self.builder.ins().iadd_imm_s(length, 1);
        self.set_field(longer, object, offset_of!(List, length));
        let none = self.singleton("naja_none");
        self.retain_object(none);
        none
    }

    /// The block of what is not direct, and the one where both go on with the result.
    fn direct_blocks(&mut self) -> (clif::Block, clif::Block) {
        let (slow, done) = (self.next_block(), self.next_block());
        self.builder.append_block_param(done, I64);
        (slow, done)
    }

    fn may_be_direct(&self, words: usize) -> bool {
        !self.small && words <= REGISTER_PARAMETERS
    }

    fn finish_direct(&mut self, result: clif::Value, done: clif::Block) -> clif::Value {
        self.jump(done, result);
        self.builder.switch_to_block(done);
        self.builder.block_params(done)[0]
    }

    /// Calls the body of a function that takes the words as they stand; else to `slow`.
    fn call_function(
        &mut self,
        callee: clif::Value,
        words: &[clif::Value],
        slow: clif::Block,
    ) -> clif::Value {
        let object = self.is_object(callee, true);
        self.branch_else(object, slow);
        let class = self.class_of(callee);
        let functions = self.singleton_address("naja_type_function");
        let is_function = self.builder.ins().icmp(IntCC::Equal, class, functions);
        self.branch_else(is_function, slow);
        let code = self.field(I64, callee, offset_of!(Function, code));
        let direct = self.load(I32, code, offset_of!(Code, direct));
        let fits = self.builder.ins().icmp_imm_s(IntCC::Equal, direct, words.len() as i64);
        self.branch_else(fits, slow);
        let body = self.load(I64, code, offset_of!(Code, body));
        self.call_body(body, callee, words)
    }

    /// Calls the method that the site holds for the class of the first word; else to `slow`.
    fn call_cached(
        &mut self,
        words: &[clif::Value],
        site: Value,
        slow: clif::Block,
    ) -> clif::Value {
        let object = self.is_object(words[0], true);
        self.branch_else(object, slow);
        let site = self.value(site);
        let class = self.class_of(words[0]);
        let version = self.load(I64, class, offset_of!(TypeHead, version));
        let cached = self.load(I64, site, offset_of!(AttributeSite, version));
        let same = self.builder.ins().icmp(IntCC::Equal, version, cached);
        self.branch_else(same, slow);
        let kind = self.load(I64, site, offset_of!(AttributeSite, extra));
        let direct = self.builder.ins().icmp_imm_s(IntCC::Equal, kind, SITE_DIRECT as i64);
        self.branch_else(direct, slow);
        let beside = self.field(I64, words[0], size_of::<Header>());
        let plain = self.builder.ins().icmp_imm_s(IntCC::Equal, beside, 0);
        self.branch_else(plain, slow);
        let method = self.load(I64, site, offset_of!(AttributeSite, method));
        let body = self.load(I64, site, offset_of!(AttributeSite, offset));
        // The class could let go of the method while it runs.
        self.retain_object(method);
        let result = self.call_body(body, method, words);
        self.release(method, false);
        result
    }

    fn call_body(
        &mut self,
        body: clif::Value,
        function: clif::Value,
        words: &[clif::Value],
    ) -> clif::Value {
        let signature = self.builder.import_signature(body_signature(words.len()));
        let mut all = vec![function];
        all.extend(words);
        let call = self.builder.ins().call_indirect(signature, body, &all);
        self.builder.inst_results(call)[0]
    }
}
