//! Speculated ops: guards, small-int and raw float arithmetic, list items. What does not fit goes to
//! the op's exit, a block of the generic copy.

use std::mem::offset_of;

use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::{F64, I8, I64};
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::{FloatBox, List, Str, Tuple};
use naja_abi::word::NO_VALUE;

use super::compare::{float_condition, int_condition};
use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::{Binary, BlockId, Op, Value};

impl Translator<'_, '_> {
    /// Any speculated op.
    pub(super) fn raw_op(&mut self, op: &Op) -> Option<clif::Value> {
        Some(match op {
            Op::GuardInt(var, exit) => {
                let word = self.variable(*var);
                let int = self.is_small_int(word);
                self.or_exit(int, *exit);
                return None;
            }
            Op::GuardType(var, symbol, exit) => {
                let word = self.variable(*var);
                let may_be_empty = self.may_be_empty(*var);
                self.guard_type(word, symbol, *exit, may_be_empty);
                return None;
            }
            Op::IntBinary(operator, left, right, exit) => {
                let left = (self.value(*left), self.known(*left));
                let right = (self.value(*right), self.known(*right));
                let exit = self.blocks[exit.0 as usize];
                self.int_binary(*operator, left, right, exit).expect("an int operator")
            }
            Op::IntCompare(operator, left, right) => {
                let (left, right) = (self.value(*left), self.value(*right));
                self.builder.ins().icmp(int_condition(*operator), left, right)
            }
            Op::Unbox(value, exit) => self.unbox(*value, *exit),
            Op::FloatConstant(bits) => self.builder.ins().f64const(f64::from_bits(*bits)),
            Op::FloatOfInt(value) => {
                let word = self.value(*value);
                self.float_of_int(word)
            }
            Op::FloatArith(operator, left, right) => {
                let (left, right) = (self.value(*left), self.value(*right));
                match operator {
                    Binary::Add => self.builder.ins().fadd(left, right),
                    Binary::Sub => self.builder.ins().fsub(left, right),
                    Binary::Mul => self.builder.ins().fmul(left, right),
                    _ => self.builder.ins().fdiv(left, right),
                }
            }
            Op::FloatBinary(operator, left, right, exit) => {
                let (left, right) = (self.value(*left), self.value(*right));
                self.float_binary(*operator, left, right, *exit)
            }
            Op::FloatNeg(value) => {
                let value = self.value(*value);
                self.builder.ins().fneg(value)
            }
            Op::FloatAbs(value) => {
                let value = self.value(*value);
                self.builder.ins().fabs(value)
            }
            Op::FloatSqrt(value, exit) => {
                let value = self.value(*value);
                let zero = self.builder.ins().f64const(0.0);
                let fine = self.builder.ins().fcmp(FloatCC::GreaterThanOrEqual, value, zero);
                self.or_exit(fine, *exit);
                self.builder.ins().sqrt(value)
            }
            Op::FloatCompare(operator, left, right) => {
                let (left, right) = (self.value(*left), self.value(*right));
                self.builder.ins().fcmp(float_condition(*operator), left, right)
            }
            Op::BoxFloat(value) => {
                let value = self.value(*value);
                self.encode_float(value)
            }
            Op::ListItem(place, exit) => {
                let word = self.lent_item(place, *exit);
                self.retain(word, false);
                word
            }
            Op::ListItemLent(place, exit) => self.lent_item(place, *exit),
            Op::ListItemFloat(place, exit) => {
                let word = self.word_item(place, *exit);
                self.unbox_word(word, *exit)
            }
            Op::ListItemInt(place, exit) => {
                let word = self.word_item(place, *exit);
                let int = self.is_small_int(word);
                self.or_exit(int, *exit);
                word
            }
            Op::ListItemFlag(place, exit) => self.flag_item(place, *exit),
            Op::ListStore(place, value, exit) => {
                self.store_item(place, *value, *exit);
                return None;
            }
            Op::ListReplace(place, value, exit) => {
                self.replace_item(place, *value, *exit);
                return None;
            }
            Op::ListStoreFlag(place, flag, exit) => {
                self.store_flag(place, *flag, *exit);
                return None;
            }
            Op::ListItems(list) => {
                let list = self.value(*list);
                self.field(I64, list, offset_of!(List, items))
            }
            Op::ListLength(list, bools) => {
                let list = self.value(*list);
                self.tagged_length(list, *bools)
            }
            Op::CallArithmetic(callee, arguments, exit) => {
                self.call_arithmetic(*callee, arguments, *exit)
            }
            Op::CallArithmeticFloat(callee, arguments, exit) => {
                self.call_arithmetic(*callee, arguments, *exit)
            }
            Op::CallArithmeticFlag(callee, arguments, exit) => {
                let word = self.call_arithmetic(*callee, arguments, *exit);
                self.builder.ins().icmp_imm_s(IntCC::NotEqual, word, 0)
            }
            Op::LoadBound(module, slot, exit) => {
                let word = self.slot_word(*module, *slot);
                let bound = self.builder.ins().icmp_imm_s(IntCC::NotEqual, word, NO_VALUE as i64);
                self.or_exit(bound, *exit);
                word
            }
            Op::IntOfFlag(flag) => {
                let flag = self.variable(*flag);
                let number = self.builder.ins().uextend(I64, flag);
                self.builder.ins().ishl_imm_u(number, 2)
            }
            Op::FlagConstant(flag) => self.builder.ins().iconst(I8, i64::from(*flag)),
            Op::FlagCopy(flag) => self.variable(*flag),
            Op::FlagOf(value, exit) => self.flag_of(*value, *exit),
            Op::GuardUncounted(var, exit) => {
                let word = self.variable(*var);
                let object = self.is_object(word, true);
                let exit = self.blocks[exit.0 as usize];
                self.unless(object, exit);
                return None;
            }
            Op::PollOr(exit) => {
                let low = self.is_stack_low();
                let exit = self.blocks[exit.0 as usize];
                self.unless(low, exit);
                return None;
            }
            Op::FloatCopy(value) | Op::IntCopy(value) => self.value(*value),
            Op::FloatRenewed(value) => self.through_memory(*value),
            Op::FloatOfIntExact(value, exit) => {
                let word = self.value(*value);
                let exit = self.blocks[exit.0 as usize];
                self.exact_as_float(word, exit);
                self.float_of_int(word)
            }
            Op::TruthOf(value, exit) => self.truth_or_exit(*value, *exit),
            Op::AttrFloat(object, site, exit) => {
                let (object, site) = (self.value(*object), self.value(*site));
                let target = self.blocks[exit.0 as usize];
                let place = self.slot_place(object, site, target);
                let word = self.load(I64, place, 0);
                self.unbox_word(word, *exit)
            }
            Op::LengthOf(value, symbol, exit) => self.length_of(*value, symbol, *exit),
            Op::ForceExit(period, exit) => {
                self.force_exit(*period, *exit);
                return None;
            }
            _ => unreachable!("not a speculated op"),
        })
    }

    /// Goes on when the flag is set, else to the exit.
    pub(super) fn or_exit(&mut self, flag: clif::Value, exit: BlockId) {
        let exit = self.blocks[exit.0 as usize];
        self.branch_else(flag, exit);
    }

    /// Leaves at every `period`th execution of any such op.
    fn force_exit(&mut self, period: u32, exit: BlockId) {
        let counter = self.address(Symbol::Stress, 0);
        let count = self.load(I64, counter, 0);
        let next = self.builder.ins().iadd_imm_s(count, 1);
        self.store(next, counter, 0);
        let period = self.builder.ins().iconst(I64, i64::from(period));
        let rest = self.builder.ins().urem(next, period);
        let stay = self.builder.ins().icmp_imm_s(IntCC::NotEqual, rest, 0);
        self.or_exit(stay, exit);
    }

    fn guard_type(
        &mut self,
        word: clif::Value,
        symbol: &'static str,
        exit: BlockId,
        may_be_empty: bool,
    ) {
        let object = self.is_object(word, may_be_empty);
        self.or_exit(object, exit);
        let class = self.class_of(word);
        let wanted = self.singleton_address(symbol);
        let same = self.builder.ins().icmp(IntCC::Equal, class, wanted);
        self.or_exit(same, exit);
    }

    /// Flag: truth of what needs no call.
    fn truth_or_exit(&mut self, value: Value, exit: BlockId) -> clif::Value {
        let word = self.value(value);
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I8);
        for (symbol, truth) in [("naja_true", 1), ("naja_false", 0), ("naja_none", 0)] {
            let singleton = self.singleton(symbol);
            let same = self.builder.ins().icmp(IntCC::Equal, word, singleton);
            let next = self.next_block();
            let flag = self.builder.ins().iconst(I8, truth);
            self.builder.ins().brif(same, done, &[flag.into()], next, &[]);
            self.builder.switch_to_block(next);
        }
        let int = self.is_small_int(word);
        self.or_exit(int, exit);
        let flag = self.builder.ins().icmp_imm_s(IntCC::NotEqual, word, 0);
        self.jump(done, flag);
        self.builder.switch_to_block(done);
        result
    }

    fn unbox(&mut self, value: Value, exit: BlockId) -> clif::Value {
        let word = self.value(value);
        self.unbox_word(word, exit)
    }

    pub(super) fn unbox_word(&mut self, word: clif::Value, exit: BlockId) -> clif::Value {
        let done = self.next_block();
        let result = self.builder.append_block_param(done, F64);
        let immediate = self.is_immediate_float(word);
        let boxed = self.cold_block();
        self.branch_else(immediate, boxed);
        let float = self.decode_float(word);
        self.jump(done, float);
        self.builder.switch_to_block(boxed);
        self.guard_type(word, "naja_type_float", exit, true);
        let float = self.field(F64, word, offset_of!(FloatBox, value));
        self.jump(done, float);
        self.builder.switch_to_block(done);
        result
    }

    fn float_binary(
        &mut self,
        operator: Binary,
        left: clif::Value,
        right: clif::Value,
        exit: BlockId,
    ) -> clif::Value {
        match operator {
            Binary::TrueDiv | Binary::FloorDiv | Binary::Mod => {
                let zero = self.builder.ins().f64const(0.0);
                let fine = self.builder.ins().fcmp(FloatCC::NotEqual, right, zero);
                self.or_exit(fine, exit);
                match operator {
                    Binary::TrueDiv => self.builder.ins().fdiv(left, right),
                    Binary::FloorDiv => {
                        self.call_runtime(RuntimeFn::naja_float_floordiv, &[left, right])
                    }
                    _ => self.call_runtime(RuntimeFn::naja_float_mod, &[left, right]),
                }
            }
            Binary::Pow => {
                // What may raise or is complex, and what overflows, is done in words.
                let zero = self.builder.ins().f64const(0.0);
                let positive = self.builder.ins().fcmp(FloatCC::GreaterThan, left, zero);
                self.or_exit(positive, exit);
                let power = self.call_runtime(RuntimeFn::naja_float_pow, &[left, right]);
                let infinity = self.builder.ins().f64const(f64::INFINITY);
                let finite = self.builder.ins().fcmp(FloatCC::LessThan, power, infinity);
                self.or_exit(finite, exit);
                power
            }
            Binary::Add
            | Binary::Sub
            | Binary::Mul
            | Binary::LShift
            | Binary::RShift
            | Binary::And
            | Binary::Or
            | Binary::Xor
            | Binary::MatMul => unreachable!("floats have no such operator that may fail"),
        }
    }

    fn length_of(&mut self, value: Value, symbol: &'static str, exit: BlockId) -> clif::Value {
        let word = self.value(value);
        self.guard_type(word, symbol, exit, true);
        let offset = match symbol {
            "naja_type_list" => {
                let (words, bools) =
                    (self.tagged_length(word, false), self.tagged_length(word, true));
                return self.builder.ins().bor(words, bools);
            }
            "naja_type_tuple" => offset_of!(Tuple, length),
            "naja_type_str" => offset_of!(Str, length),
            other => unreachable!("the length of {other} is not inline"),
        };
        let length = self.field(I64, word, offset);
        self.builder.ins().ishl_imm_u(length, 2)
    }
}
