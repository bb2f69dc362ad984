//! Globals, closure cells and the function's own object.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, types::I64};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::{Cell, Function, Tuple};
use naja_abi::word::NO_VALUE;

use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::Value;

impl Translator<'_, '_> {
    fn slot(&mut self, module: Value, slot: u32) -> clif::Value {
        match module {
            Value::Module(id) => self.address(Symbol::Slots(id), 8 * i64::from(slot)),
            other => unreachable!("{other} is not a module"),
        }
    }

    /// The slot's own word.
    pub(super) fn slot_word(&mut self, module: Value, slot: u32) -> clif::Value {
        let address = self.slot(module, slot);
        self.load(I64, address, 0)
    }

    /// The global's word, or (`lent`) the slot's own; asks the runtime when the slot is empty.
    pub(super) fn load_global(&mut self, module: Value, slot: u32, lent: bool) -> clif::Value {
        let address = self.slot(module, slot);
        let word = self.load(I64, address, 0);
        let empty = self.builder.ins().icmp_imm_s(IntCC::Equal, word, NO_VALUE as i64);
        let (slow, found) = (self.cold_block(), self.builder.create_block());
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I64);
        self.builder.ins().brif(empty, slow, &[], found, &[]);
        self.builder.switch_to_block(found);
        if !lent {
            self.retain(word, false);
        }
        self.jump(done, word);
        self.builder.switch_to_block(slow);
        let module = self.value(module);
        let number = self.iconst(i64::from(slot));
        let looked_up = self.call_runtime(RuntimeFn::naja_load_global, &[module, number]);
        let looked_up = self.check_word(looked_up);
        if lent {
            // Whoever had it to give keeps it.
            self.release(looked_up, false);
        }
        self.jump(done, looked_up);
        self.builder.switch_to_block(done);
        result
    }

    /// The slot's word, perhaps `NO_VALUE`.
    pub(super) fn peek_global(&mut self, module: Value, slot: u32) -> clif::Value {
        let address = self.slot(module, slot);
        let word = self.load(I64, address, 0);
        self.retain(word, true);
        word
    }

    /// Stores into the slot (nothing: makes it unbound), then releases the old content.
    pub(super) fn store_global(&mut self, module: Value, slot: u32, value: Option<Value>) {
        let value = value.unwrap_or(Value::NoValue);
        let word = self.value(value);
        self.retain_value(value, word);
        let address = self.slot(module, slot);
        let old = self.load(I64, address, 0);
        self.store(word, address, 0);
        self.release(old, true);
    }

    /// The cell's content, perhaps `NO_VALUE`.
    pub(super) fn load_cell(&mut self, cell: Value) -> clif::Value {
        let cell = self.value(cell);
        let word = self.field(I64, cell, offset_of!(Cell, value));
        self.retain(word, true);
        word
    }

    /// Stores into the cell, then releases the old content.
    pub(super) fn store_cell(&mut self, cell: Value, value: Value) {
        let cell = self.value(cell);
        let word = self.value(value);
        self.retain_value(value, word);
        let old = self.field(I64, cell, offset_of!(Cell, value));
        self.set_field(word, cell, offset_of!(Cell, value));
        self.release(old, true);
    }

    /// A cell of the function's closure, borrowed.
    pub(super) fn closure_cell(&mut self, index: u32) -> clif::Value {
        let function = self.builder.use_var(self.function_word);
        let closure = self.field(I64, function, offset_of!(Function, closure));
        self.field(I64, closure, size_of::<Tuple>() + 8 * index as usize)
    }
}
