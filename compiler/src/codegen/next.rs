//! The next item of an iterator: of a list it is taken from there, a generator that waits is resumed
//! directly, everything else is asked of the runtime.
//!
//! Resuming by itself is only right where nothing has to be put aside: no exception is being handled
//! here or in the generator, it does not delegate, and the stack has room.

use std::mem::offset_of;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{self as clif, InstBuilder};
use cranelift_codegen::isa::TargetFrontendConfig;
use cranelift_frontend::FunctionBuilder;
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::{GENERATOR_FINISHED, Generator, List, SequenceIterator, ThreadState};
use naja_abi::records::Code;
use naja_abi::word::{NO_VALUE, POINTER_TAG};

use super::symbols::Unit;
use super::translate::{Translator, entry_signature};
use super::words::runtime_signature;
use crate::ir::FunctionId;

/// One word to one word, `NO_VALUE` at the end or when it raised.
pub(super) fn signature() -> clif::Signature {
    runtime_signature(RuntimeFn::naja_next)
}

/// Builds the function.
pub(super) fn build(builder: FunctionBuilder<'_>, unit: &Unit<'_>, config: TargetFrontendConfig) {
    // Any function serves as the one being translated; nothing is taken from it.
    let mut next = Translator::new(builder, unit, &unit.program.functions[0], FunctionId(0));
    let entry = next.builder.create_block();
    next.builder.append_block_params_for_function_params(entry);
    next.builder.switch_to_block(entry);
    let word = next.builder.block_params(entry)[0];
    let slow = next.builder.create_block();
    let object = next.is_object(word, true);
    next.branch_else(object, slow);
    let class = next.class_of(word);
    let other = next.builder.create_block();
    next.item_of_list(word, class, other, slow);
    next.builder.switch_to_block(other);
    next.resume_waiting(word, class, slow);
    next.builder.switch_to_block(slow);
    let item = next.call_runtime(RuntimeFn::naja_next, &[word]);
    next.builder.ins().return_(&[item]);
    next.builder.switch_to_block(next.error_exit);
    next.builder.ins().return_(&[word]);
    next.builder.seal_all_blocks();
    next.builder.finalize(config);
}

impl Translator<'_, '_> {
    /// Resumes a generator that only waits, and returns; else goes to `slow`.
    fn resume_waiting(&mut self, word: clif::Value, class: clif::Value, slow: clif::Block) {
        let generators = self.singleton_address("naja_type_generator");
        let is_generator = self.builder.ins().icmp(IntCC::Equal, class, generators);
        self.branch_else(is_generator, slow);
        let generator = self.builder.ins().iadd_imm_s(word, -(POINTER_TAG as i64));
        let low = self.is_stack_low();
        self.unless(low, slow);
        let state = self.load(I64, generator, offset_of!(Generator, state));
        let finished =
            self.builder.ins().icmp_imm_s(IntCC::Equal, state, GENERATOR_FINISHED as i64);
        self.unless(finished, slow);
        let running = self.load(I64, generator, offset_of!(Generator, running));
        self.unless(running, slow);
        for offset in [offset_of!(Generator, delegate), offset_of!(Generator, handled)] {
            let content = self.load(I64, generator, offset);
            self.only_empty(content, slow);
        }
        let handled = self.thread_field(offset_of!(ThreadState, handled));
        self.only_empty(handled, slow);
        let one = self.iconst(1);
        self.store(one, generator, offset_of!(Generator, running));
        let code = self.load(I64, generator, offset_of!(Generator, code));
        let entry = self.load(I64, code, offset_of!(Code, entry));
        let signature = self.builder.import_signature(entry_signature());
        let sent = self.singleton("naja_none");
        let call = self.builder.ins().call_indirect(signature, entry, &[generator, sent]);
        let item = self.builder.inst_results(call)[0];
        self.after_resumption(word, generator, item);
    }

    /// Returns the next item of a list of words; at its end to `slow`, no such iterator: to `other`.
    fn item_of_list(
        &mut self,
        word: clif::Value,
        class: clif::Value,
        other: clif::Block,
        slow: clif::Block,
    ) {
        let iterators = self.singleton_address("naja_type_list_iterator");
        let is_iterator = self.builder.ins().icmp(IntCC::Equal, class, iterators);
        self.branch_else(is_iterator, other);
        let list = self.field(I64, word, offset_of!(SequenceIterator, sequence));
        let full = self.builder.ins().icmp_imm_s(IntCC::NotEqual, list, NO_VALUE as i64);
        self.branch_else(full, slow);
        let index = self.field(I64, word, offset_of!(SequenceIterator, index));
        // Bools that are bytes are no words: the length is 0 then.
        let length = self.field(I64, list, offset_of!(List, length));
        let within = self.builder.ins().icmp(IntCC::UnsignedLessThan, index, length);
        self.branch_else(within, slow);
        let items = self.field(I64, list, offset_of!(List, items));
        let offset = self.builder.ins().ishl_imm_u(index, 3);
        let place = self.builder.ins().iadd(items, offset);
        let item = self.load(I64, place, 0);
        let behind = self.builder.ins().iadd_imm_s(index, 1);
        self.set_field(behind, word, offset_of!(SequenceIterator, index));
        self.retain(item, false);
        self.builder.ins().return_(&[item]);
    }

    fn only_empty(&mut self, content: clif::Value, slow: clif::Block) {
        let empty = self.builder.ins().icmp_imm_s(IntCC::Equal, content, NO_VALUE as i64);
        self.branch_else(empty, slow);
    }

    fn after_resumption(&mut self, word: clif::Value, generator: clif::Value, item: clif::Value) {
        let zero = self.iconst(0);
        self.store(zero, generator, offset_of!(Generator, running));
        let (failed, special) = (self.cold_block(), self.cold_block());
        let raised = self.builder.ins().icmp_imm_s(IntCC::Equal, item, NO_VALUE as i64);
        self.unless(raised, failed);
        let handled = self.thread_field(offset_of!(ThreadState, handled));
        self.only_empty(handled, special);
        let state = self.load(I64, generator, offset_of!(Generator, state));
        let finished =
            self.builder.ins().icmp_imm_s(IntCC::Equal, state, GENERATOR_FINISHED as i64);
        let end = self.builder.create_block();
        self.unless(finished, end);
        self.builder.ins().return_(&[item]);
        self.builder.switch_to_block(end);
        self.release(item, false);
        let nothing = self.iconst(NO_VALUE as i64);
        self.builder.ins().return_(&[nothing]);
        for block in [failed, special] {
            self.builder.switch_to_block(block);
            let item = self.call_runtime(RuntimeFn::naja_resumed, &[word, item]);
            self.builder.ins().return_(&[item]);
        }
    }
}
