//! Resume functions: a machine frame that is rebuilt from the generator's frame at each entry.
//!
//! At a `Yield`, every variable that is read later goes to its word of the frame, owned (borrowed
//! words are retained first, flags become small ints); the other words become `NO_VALUE`. The
//! frame's first words are the parameters; the rest is given out here.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I8, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder, JumpTableData};
use naja_abi::layout::{GENERATOR_FINISHED, Generator};
use naja_abi::word::NO_VALUE;

use super::outline::Part;
use super::translate::Translator;
use crate::ir::suspension::frame_layout;
use crate::ir::{Op, Repr, Role, Value, Var};

/// One `Yield` of the function.
pub(super) struct Suspension {
    /// Variables to save and the frame word of each.
    saved: Vec<(Var, usize)>,
    /// Where the machine code goes on, with what is sent as block parameter.
    resume: clif::Block,
    /// The generator's state while suspended here.
    state: i64,
}

impl Translator<'_, '_> {
    fn frame_offset(word: usize) -> usize {
        size_of::<Generator>() + 8 * word
    }

    /// Dispatches on the state: 0 begins, others go on after their `Yield`.
    pub(super) fn resume_prologue(&mut self, parameters: &[clif::Value]) {
        let (generator, sent) = (parameters[0], parameters[1]);
        self.builder.def_var(self.generator, generator);
        let function = self.load(I64, generator, offset_of!(Generator, function));
        self.builder.def_var(self.function_word, function);
        self.define_generator_variables(generator);
        let (layout, size) = frame_layout(self.function);
        self.frame_size = size;
        for saved in layout {
            let resume = self.builder.create_block();
            self.builder.append_block_param(resume, I64);
            let state = self.suspensions.len() as i64 + 1;
            self.suspensions.push(Suspension { saved, resume, state });
        }
        let start = self.builder.create_block();
        let mut targets = vec![start];
        for _ in 0..self.suspensions.len() {
            targets.push(self.builder.create_block());
        }
        let state = self.load(I64, generator, offset_of!(Generator, state));
        let state = self.builder.ins().ireduce(clif::types::I32, state);
        let pool = &mut self.builder.func.dfg.value_lists;
        let calls: Vec<clif::BlockCall> =
            targets.iter().map(|target| clif::BlockCall::new(*target, [], pool)).collect();
        let table = self.builder.create_jump_table(JumpTableData::new(calls[0], &calls));
        self.builder.ins().br_table(state, table);
        self.builder.switch_to_block(start);
        for number in 0..self.function.parameter_count() {
            let word = self.load(I64, generator, Self::frame_offset(number));
            self.set(Var(number as u32), word);
        }
        let first = self.blocks[0];
        // A generator that gets an exception before it starts never runs; the runtime sees to it.
        self.builder.ins().jump(first, &[]);
        for number in 0..self.suspensions.len() {
            self.builder.switch_to_block(targets[number + 1]);
            let saved = self.suspensions[number].saved.clone();
            for (var, word) in saved {
                self.reload(generator, var, word);
            }
            let resume = self.suspensions[number].resume;
            self.jump(resume, sent);
        }
        self.suspensions.reverse();
    }

    /// Variables that hold the generator's address hold it in every activation.
    fn define_generator_variables(&mut self, generator: clif::Value) {
        for block in &self.function.blocks {
            for inst in &block.insts {
                if let (Op::CurrentGenerator, Some(dst)) = (&inst.op, inst.dst) {
                    self.set(dst, generator);
                }
            }
        }
    }

    fn reload(&mut self, generator: clif::Value, var: Var, word: usize) {
        let content = self.load(I64, generator, Self::frame_offset(word));
        let variable = self.function.variable(var);
        match (variable.repr, variable.role) {
            (Repr::Flag, _) => {
                let plain = self.builder.ins().ushr_imm_u(content, 2);
                let flag = self.builder.ins().ireduce(I8, plain);
                self.set(var, flag);
            }
            (Repr::Word, Role::Borrowed) => {
                // Its owner, the function object, lives as long as the generator.
                self.release(content, true);
                self.set(var, content);
            }
            (Repr::Word, Role::Local | Role::Temporary) => self.set(var, content),
            (Repr::Float | Repr::Machine, _) => unreachable!("not kept across a yield"),
        }
    }

    /// Saves, returns the value, and goes on when resumed.
    pub(super) fn suspend(&mut self, value: Value) -> clif::Value {
        let suspension = self.suspensions.pop().expect("every yield has a suspension");
        let generator = self.builder.use_var(self.generator);
        let yielded = self.value(value);
        let mut empty = vec![true; self.frame_size];
        for (var, word) in &suspension.saved {
            empty[*word] = false;
            let content = self.saved_word(*var);
            self.store(content, generator, Self::frame_offset(*word));
        }
        let nothing = self.iconst(NO_VALUE as i64);
        for (word, _) in empty.iter().enumerate().filter(|(_, empty)| **empty) {
            self.store(nothing, generator, Self::frame_offset(word));
        }
        let state = self.iconst(suspension.state);
        self.store(state, generator, offset_of!(Generator, state));
        self.builder.ins().return_(&[yielded]);
        self.builder.switch_to_block(suspension.resume);
        let sent = self.builder.block_params(suspension.resume)[0];
        let thrown = self.builder.ins().icmp_imm_s(IntCC::Equal, sent, NO_VALUE as i64);
        self.check_failed(thrown);
        sent
    }

    fn saved_word(&mut self, var: Var) -> clif::Value {
        let content = self.variable(var);
        let variable = self.function.variable(var);
        match (variable.repr, variable.role) {
            (Repr::Flag, _) => {
                let wide = self.builder.ins().uextend(I64, content);
                self.builder.ins().ishl_imm_u(wide, 2)
            }
            (Repr::Word, Role::Borrowed) => {
                self.retain(content, true);
                content
            }
            (Repr::Word, Role::Local | Role::Temporary) => content,
            (Repr::Float | Repr::Machine, _) => unreachable!("not kept across a yield"),
        }
    }

    /// Returns from the function; a generator is finished and its frame empty then.
    pub(super) fn return_word(&mut self, word: clif::Value) {
        if self.part == Part::Inner {
            return self.return_from_inner(word);
        }
        if self.function.is_generator() {
            let generator = self.builder.use_var(self.generator);
            let nothing = self.iconst(NO_VALUE as i64);
            for number in 0..self.frame_size {
                self.store(nothing, generator, Self::frame_offset(number));
            }
            let state = self.iconst(GENERATOR_FINISHED as i64);
            self.store(state, generator, offset_of!(Generator, state));
        }
        self.builder.ins().return_(&[word]);
    }
}
