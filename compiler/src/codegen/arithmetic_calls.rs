//! Copies of functions of numbers, and their calls.
//!
//! They take small ints as words and floats as they are, and give back one register. The word
//! `NO_VALUE`, or any NaN, says that the copy gave up, and the caller goes on with the function
//! itself. A function whose copy gives up often is called that way at once.

use std::mem::offset_of;

use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::{F64, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::layout::{AttributeSite, ThreadState};
use naja_abi::word::NO_VALUE;

use super::outline::Part;
use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::{Arithmetic, BlockId, Expect, Function, FunctionId, Value, Var};

/// A copy that gave up so often is not tried again.
const FAILURES_MAX: i64 = 32;

/// The machine signature of the copy.
pub(super) fn signature(function: &Function) -> clif::Signature {
    let facts = function.arithmetic.as_ref().expect("a function of numbers");
    let machine = |kind: &Expect| match kind {
        Expect::Float => clif::AbiParam::new(F64),
        _ => clif::AbiParam::new(I64),
    };
    let mut signature = clif::Signature::new(super::CALL_CONVENTION);
    signature.params.extend(facts.parameters.iter().map(machine));
    signature.returns.push(machine(&facts.result));
    signature
}

impl Translator<'_, '_> {
    fn facts(&self, id: FunctionId) -> &Arithmetic {
        let facts = self.unit.program.functions[id.0 as usize].arithmetic.as_ref();
        facts.expect("a function of numbers")
    }

    /// Takes the numbers in; gives up when there is little stack, or somebody wants a poll.
    pub(super) fn arithmetic_prologue(&mut self, entry: clif::Block) {
        let parameters = self.builder.block_params(entry).to_vec();
        for number in 0..self.variables.len() {
            if self.function.variables[number].repr == crate::ir::Repr::Word {
                self.set_empty(Var(number as u32));
            }
        }
        let raw = self.function.arithmetic.as_ref().map(|facts| facts.raw.clone());
        for (number, raw) in raw.unwrap_or_default().into_iter().enumerate() {
            self.set(raw.unwrap_or(Var(number as u32)), parameters[number]);
        }
        let low = self.is_stack_low();
        self.builder.ins().brif(low, self.error_exit, &[], self.blocks[0], &[]);
    }

    /// Gives up.
    pub(super) fn give_up(&mut self) {
        let result = match self.facts(self.id).result {
            Expect::Float => self.builder.ins().f64const(f64::NAN),
            _ => self.iconst(NO_VALUE as i64),
        };
        self.builder.ins().return_(&[result]);
    }

    /// Returns a number, or gives up.
    pub(super) fn return_number(&mut self, value: Value) {
        if value == Value::NoValue {
            return self.give_up();
        }
        let number = self.value(value);
        self.builder.ins().return_(&[number]);
    }

    /// Calls the copy; when it gives up, to the exit.
    pub(super) fn call_arithmetic(
        &mut self,
        callee: FunctionId,
        arguments: &[Value],
        exit: BlockId,
    ) -> clif::Value {
        let (is_float, site) = {
            let facts = self.facts(callee);
            (facts.result == Expect::Float, facts.site)
        };
        let exit = self.blocks[exit.0 as usize];
        let counts = self.part != Part::Arithmetic;
        if counts {
            let site = self.value(Value::Site(site));
            let failures = self.load(I64, site, offset_of!(AttributeSite, extra));
            let less = IntCC::UnsignedLessThan;
            let few = self.builder.ins().icmp_imm_u(less, failures, FAILURES_MAX);
            self.branch_else(few, exit);
        }
        let arguments: Vec<clif::Value> = arguments.iter().map(|one| self.value(*one)).collect();
        let signature = signature(&self.unit.program.functions[callee.0 as usize]);
        let copy = self.import(Symbol::Arithmetic(callee), signature);
        let call = self.builder.ins().call(copy, &arguments);
        let result = self.builder.inst_results(call)[0];
        let fine = if is_float {
            self.builder.ins().fcmp(FloatCC::Ordered, result, result)
        } else {
            self.builder.ins().icmp_imm_s(IntCC::NotEqual, result, NO_VALUE as i64)
        };
        let failed = if counts { self.cold_block() } else { exit };
        self.branch_else(fine, failed);
        if counts {
            let current = self.builder.current_block();
            self.count_failure(failed, site, exit);
            if let Some(block) = current {
                self.builder.switch_to_block(block);
            }
        }
        result
    }

    /// Counts a failure, unless the copy gave up for a poll.
    fn count_failure(&mut self, failed: clif::Block, site: u32, exit: clif::Block) {
        self.builder.switch_to_block(failed);
        let limit = self.thread_field(offset_of!(ThreadState, stack_limit));
        let poll = self.builder.ins().icmp_imm_s(IntCC::Equal, limit, -1);
        let count = self.cold_block();
        self.builder.ins().brif(poll, exit, &[], count, &[]);
        self.builder.switch_to_block(count);
        let site = self.value(Value::Site(site));
        let failures = self.load(I64, site, offset_of!(AttributeSite, extra));
        let more = self.builder.ins().iadd_imm_s(failures, 1);
        self.store(more, site, offset_of!(AttributeSite, extra));
        self.builder.ins().jump(exit, &[]);
    }
}
