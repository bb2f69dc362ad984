//! What happens after a call that raised: cold landings that record the traceback entry, release
//! what is owned and go on at the handler or leave the function.

use std::mem::offset_of;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, types::I8};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::ThreadState;
use naja_abi::word::NO_VALUE;

use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::{BlockId, LocationId, Value, Var};

/// Raising instructions that agree in all of this share a landing.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Landing {
    handler: Option<BlockId>,
    location: LocationId,
    released: Vec<Var>,
}

impl Translator<'_, '_> {
    /// The landing of the instruction being translated.
    pub(super) fn landing(&mut self) -> clif::Block {
        let landing = Landing {
            handler: self.handler,
            location: self.location,
            released: self.release_on_error.clone(),
        };
        if let Some(number) = self.landing_numbers.get(&landing) {
            return self.landings[*number].1;
        }
        let block = self.cold_block();
        self.landing_numbers.insert(landing.clone(), self.landings.len());
        self.landings.push((landing, block));
        block
    }

    /// Fills the landings in; all blocks that jump to them exist by now.
    pub(super) fn finish_landings(&mut self) {
        self.small = true;
        for (landing, block) in std::mem::take(&mut self.landings) {
            self.builder.switch_to_block(block);
            self.builder.set_srcloc(clif::SourceLoc::new(landing.location.0));
            if landing.location.0 != 0 {
                let code = self.address(Symbol::Code(self.id), 0);
                let location = self.iconst(i64::from(landing.location.0));
                self.call_runtime(RuntimeFn::naja_traceback, &[code, location]);
            }
            for var in landing.released {
                let word = self.variable(var);
                self.release(word, true);
            }
            let target = match landing.handler {
                Some(handler) => self.blocks[handler.0 as usize],
                None => self.error_exit,
            };
            self.builder.ins().jump(target, &[]);
        }
    }

    /// Goes on with the word unless it is `NO_VALUE`, which says that the call raised.
    pub(super) fn check_word(&mut self, word: clif::Value) -> clif::Value {
        let failed = self.builder.ins().icmp_imm_s(IntCC::Equal, word, NO_VALUE as i64);
        self.check_failed(failed);
        word
    }

    /// The same for calls whose `NO_VALUE` may also mean "nothing there".
    pub(super) fn check_word_or_nothing(&mut self, word: clif::Value) -> clif::Value {
        let empty = self.builder.ins().icmp_imm_s(IntCC::Equal, word, NO_VALUE as i64);
        let (look, done) = (self.builder.create_block(), self.builder.create_block());
        self.builder.ins().brif(empty, look, &[], done, &[]);
        self.builder.switch_to_block(look);
        let raised = self.thread_field(offset_of!(ThreadState, raised));
        let failed = self.builder.ins().icmp_imm_s(IntCC::NotEqual, raised, NO_VALUE as i64);
        let landing = self.landing();
        self.builder.ins().brif(failed, landing, &[], done, &[]);
        self.builder.switch_to_block(done);
        word
    }

    /// Goes on unless the status is negative.
    pub(super) fn check_status(&mut self, status: clif::Value) {
        let failed = self.builder.ins().icmp_imm_s(IntCC::SignedLessThan, status, 0);
        self.check_failed(failed);
    }

    /// The flag of a 0, 1 or -1 result.
    pub(super) fn check_flag(&mut self, status: clif::Value) -> clif::Value {
        self.check_status(status);
        self.builder.ins().ireduce(I8, status)
    }

    /// Lands when the flag is set.
    pub(super) fn check_failed(&mut self, failed: clif::Value) {
        let landing = self.landing();
        let done = self.next_block();
        self.builder.ins().brif(failed, landing, &[], done, &[]);
        self.builder.switch_to_block(done);
    }

    /// Raises for a local or free variable without a value.
    pub(super) fn check_bound(&mut self, value: Value, name: Value, free: bool) {
        let word = self.value(value);
        let empty = self.builder.ins().icmp_imm_s(IntCC::Equal, word, NO_VALUE as i64);
        let unbound = self.cold_block();
        let done = self.next_block();
        self.builder.ins().brif(empty, unbound, &[], done, &[]);
        self.builder.switch_to_block(unbound);
        let name = self.value(name);
        let function = if free {
            RuntimeFn::naja_raise_unbound_free
        } else {
            RuntimeFn::naja_raise_unbound_local
        };
        self.call_runtime(function, &[name]);
        let landing = self.landing();
        self.builder.ins().jump(landing, &[]);
        self.builder.switch_to_block(done);
    }
}
