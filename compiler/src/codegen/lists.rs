//! Items of guarded lists in the fast copy: words, and bools of a byte each.
//!
//! A list of bools has the length 0 as a list of words, and the other way round, so that the test of
//! the index also tells the two apart.

use std::mem::offset_of;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I8, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::layout::List;

use super::translate::Translator;
use crate::ir::{BlockId, Place, Value, Var};

impl Translator<'_, '_> {
    /// The number of items, as words or as bools, as a small int's word.
    pub(super) fn tagged_length(&mut self, list: clif::Value, bools: bool) -> clif::Value {
        let offset = if bools { offset_of!(List, bools) } else { offset_of!(List, length) };
        let length = self.field(I64, list, offset);
        self.builder.ins().ishl_imm_u(length, 2)
    }

    /// Goes on when the place is within the list's items of the kind; gives where the items are.
    fn within(&mut self, place: &Place, bools: bool, otherwise: clif::Block) -> clif::Value {
        let index = self.value(place.index);
        let length = match place.length {
            Value::Var(var) => self.variable(var),
            _ => {
                let list = self.value(place.list);
                self.tagged_length(list, bools)
            }
        };
        let within = self.builder.ins().icmp(IntCC::UnsignedLessThan, index, length);
        self.branch_else(within, otherwise);
        match place.items {
            Value::Var(var) => self.variable(var),
            _ => {
                let list = self.value(place.list);
                self.field(I64, list, offset_of!(List, items))
            }
        }
    }

    /// The address of an item in a list of words.
    fn word_address(&mut self, place: &Place, otherwise: clif::Block) -> clif::Value {
        let items = self.within(place, false, otherwise);
        let index = self.value(place.index);
        let offset = self.builder.ins().ishl_imm_u(index, 1);
        self.builder.ins().iadd(items, offset)
    }

    /// The address of an item in a list of bools.
    fn flag_address(&mut self, place: &Place, otherwise: clif::Block) -> clif::Value {
        let items = self.within(place, true, otherwise);
        let index = self.value(place.index);
        let offset = self.builder.ins().ushr_imm_u(index, 2);
        self.builder.ins().iadd(items, offset)
    }

    /// The borrowed word of an item of a list of words.
    pub(super) fn word_item(&mut self, place: &Place, exit: BlockId) -> clif::Value {
        let exit = self.blocks[exit.0 as usize];
        let address = self.word_address(place, exit);
        self.load(I64, address, 0)
    }

    /// The borrowed word of an item of any list.
    pub(super) fn lent_item(&mut self, place: &Place, exit: BlockId) -> clif::Value {
        let (bools, done) = (self.cold_block(), self.builder.create_block());
        let result = self.builder.append_block_param(done, I64);
        let address = self.word_address(place, bools);
        let word = self.load(I64, address, 0);
        self.jump(done, word);
        self.builder.switch_to_block(bools);
        let exit = self.blocks[exit.0 as usize];
        let address = self.flag_address(&unheld(place), exit);
        let flag = self.load(I8, address, 0);
        let (yes, no) = (self.singleton("naja_true"), self.singleton("naja_false"));
        let word = self.builder.ins().select(flag, yes, no);
        self.jump(done, word);
        self.builder.switch_to_block(done);
        result
    }

    /// An item that is a bool, of any list, as a flag.
    pub(super) fn flag_item(&mut self, place: &Place, exit: BlockId) -> clif::Value {
        let (words, done) = (self.cold_block(), self.builder.create_block());
        let result = self.builder.append_block_param(done, I8);
        let address = self.flag_address(place, words);
        let flag = self.load(I8, address, 0);
        self.jump(done, flag);
        self.builder.switch_to_block(words);
        let word = self.word_item(&unheld(place), exit);
        let flag = self.flag_of_word(word, exit);
        self.jump(done, flag);
        self.builder.switch_to_block(done);
        result
    }

    /// Stores a word, retained, and releases the old item.
    pub(super) fn store_item(&mut self, place: &Place, value: Value, exit: BlockId) {
        let word = self.value(value);
        let exit = self.blocks[exit.0 as usize];
        let done = self.next_block();
        let bools = if self.may_be_bool(value) { self.cold_block() } else { exit };
        let address = self.word_address(place, bools);
        self.replace(address, (word, value));
        self.builder.ins().jump(done, &[]);
        if bools != exit {
            self.builder.switch_to_block(bools);
            let address = self.flag_address(&unheld(place), exit);
            let flag = self.flag_of_word_else(word, exit);
            self.store(flag, address, 0);
            self.builder.ins().jump(done, &[]);
        }
        self.builder.switch_to_block(done);
    }

    /// Stores a word, retained, over an item that needs no release.
    pub(super) fn replace_item(&mut self, place: &Place, value: Value, exit: BlockId) {
        let word = self.value(value);
        let exit = self.blocks[exit.0 as usize];
        let address = self.word_address(place, exit);
        let old = self.load(I64, address, 0);
        let tag = self.builder.ins().band_imm_s(old, 3);
        let object = self.builder.ins().icmp_imm_s(IntCC::Equal, tag, 1);
        self.unless(object, exit);
        self.retain_value(value, word);
        self.store(word, address, 0);
    }

    /// Stores a flag in a list of bools.
    pub(super) fn store_flag(&mut self, place: &Place, flag: Var, exit: BlockId) {
        let flag = self.variable(flag);
        let exit = self.blocks[exit.0 as usize];
        let address = self.flag_address(place, exit);
        self.store(flag, address, 0);
    }

    /// Whether the word is `True`; neither `True` nor `False` goes to the exit.
    pub(super) fn flag_of(&mut self, value: Value, exit: BlockId) -> clif::Value {
        let word = self.value(value);
        self.flag_of_word(word, exit)
    }

    fn flag_of_word(&mut self, word: clif::Value, exit: BlockId) -> clif::Value {
        let exit = self.blocks[exit.0 as usize];
        self.flag_of_word_else(word, exit)
    }

    fn flag_of_word_else(&mut self, word: clif::Value, otherwise: clif::Block) -> clif::Value {
        let (yes, no) = (self.singleton("naja_true"), self.singleton("naja_false"));
        let is_true = self.builder.ins().icmp(IntCC::Equal, word, yes);
        let is_false = self.builder.ins().icmp(IntCC::Equal, word, no);
        let either = self.builder.ins().bor(is_true, is_false);
        self.branch_else(either, otherwise);
        is_true
    }

    fn may_be_bool(&self, value: Value) -> bool {
        matches!(value, Value::Var(_) | Value::True | Value::False)
    }
}

/// The same place, its list to be asked anew.
fn unheld(place: &Place) -> Place {
    Place::new(place.list, place.index)
}
