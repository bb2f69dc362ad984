//! Calls: of Python callables, of known functions, of the runtime.

use std::mem::{offset_of, size_of};

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{self as clif, InstBuilder};
use naja_abi::functions::{Returned, RuntimeFn};
use naja_abi::layout::Tuple;
use naja_abi::records::REGISTER_PARAMETERS;
use naja_abi::word::POINTER_TAG;

use super::symbols::Symbol;
use super::translate::{Translator, body_signature};
use crate::ir::facts::gives_nothing;
use crate::ir::{FunctionId, Op, Value, Var};

impl Translator<'_, '_> {
    pub(super) fn values(&mut self, values: &[Value]) -> Vec<clif::Value> {
        values.iter().map(|value| self.value(*value)).collect()
    }

    /// Any of the call ops.
    pub(super) fn call(&mut self, op: &Op) -> Option<clif::Value> {
        let result = match op {
            Op::Call(callee, arguments) => self.call_anything(*callee, arguments),
            Op::CallKeywords(callee, arguments, names) => {
                let callee = self.value(*callee);
                let (array, count) = self.argument_array(None, arguments);
                let names = self.value(*names);
                self.call_runtime(RuntimeFn::naja_call_keywords, &[callee, array, count, names])
            }
            Op::CallMethod(object, name, arguments, site) => {
                self.call_method(*object, *name, arguments, *site)
            }
            Op::CallMethodKeywords(object, name, arguments, names, site) => {
                let name = self.value(*name);
                let (array, count) = self.argument_array(Some(*object), arguments);
                let (names, site) = (self.value(*names), self.value(*site));
                let function = RuntimeFn::naja_call_method_keywords;
                self.call_runtime(function, &[name, array, count, names, site])
            }
            Op::LoadMethod(object, name, site, receiver) => {
                let words = [self.value(*object), self.value(*name), self.value(*site)];
                let place = self.array_address(1);
                let [object, name, site] = words;
                let arguments = [object, name, site, place];
                let method = self.call_runtime(RuntimeFn::naja_load_method, &arguments);
                let method = self.check_word(method);
                let word = self.load(I64, place, 0);
                self.set(*receiver, word);
                return Some(method);
            }
            Op::CallLoaded(method, receiver, arguments) => {
                self.call_loaded(*method, *receiver, arguments)
            }
            Op::CallLoadedKeywords(method, receiver, arguments, names) => {
                let method = self.value(*method);
                let (array, count) = self.argument_array(Some(Value::Var(*receiver)), arguments);
                let names = self.value(*names);
                let function = RuntimeFn::naja_call_loaded_keywords;
                self.call_runtime(function, &[method, array, count, names])
            }
            Op::CallKnown(callee, object, arguments) => {
                self.call_known(*callee, *object, arguments)
            }
            Op::Runtime(function, arguments) => return self.call_row(*function, arguments),
            _ => unreachable!("not a call"),
        };
        Some(self.check_word(result))
    }

    pub(super) fn argument_array(
        &mut self,
        object: Option<Value>,
        arguments: &[Value],
    ) -> (clif::Value, clif::Value) {
        let all: Vec<Value> = object.into_iter().chain(arguments.iter().copied()).collect();
        let words = self.values(&all);
        let array = self.array(&words);
        let count = self.iconst(words.len() as i64);
        (array, count)
    }

    /// Calls the body directly; a generator function's call makes the generator.
    fn call_known(
        &mut self,
        callee: FunctionId,
        object: Value,
        arguments: &[Value],
    ) -> clif::Value {
        let function = &self.unit.program.functions[callee.0 as usize];
        let object = self.value(object);
        let mut words = self.values(arguments);
        if function.is_generator() {
            let array = self.array(&words);
            let address = self.builder.ins().iadd_imm_s(object, -(POINTER_TAG as i64));
            return self.call_runtime(RuntimeFn::naja_build_generator, &[address, array]);
        }
        if words.len() > REGISTER_PARAMETERS {
            words = vec![self.array(&words)];
        }
        words.insert(0, object);
        let signature = body_signature(arguments.len());
        let body = self.import(Symbol::Body(callee), signature);
        let call = self.builder.ins().call(body, &words);
        self.builder.inst_results(call)[0]
    }

    fn call_row(&mut self, function: RuntimeFn, arguments: &[Value]) -> Option<clif::Value> {
        let words = self.values(arguments);
        let result = self.call_runtime(function, &words);
        match function.row().returned {
            Returned::Own | Returned::Float | Returned::Int => Some(result),
            Returned::OwnRaises if gives_nothing(function) => {
                Some(self.check_word_or_nothing(result))
            }
            Returned::OwnRaises => Some(self.check_word(result)),
            Returned::BoolRaises => Some(self.check_flag(result)),
            Returned::UnitRaises => {
                self.check_status(result);
                None
            }
            Returned::Unit => None,
        }
    }

    /// A display: the array's words pass over; `width` words make one item.
    pub(super) fn build(
        &mut self,
        function: RuntimeFn,
        items: &[Value],
        width: i64,
    ) -> clif::Value {
        let (array, _) = self.argument_array(None, items);
        let count = self.iconst(items.len() as i64 / width);
        let result = self.call_runtime(function, &[array, count]);
        self.check_word(result)
    }

    /// Exactly as many items as targets.
    pub(super) fn unpack(&mut self, value: Value, targets: &[Var]) {
        let value = self.value(value);
        let (slow, done) = (self.cold_block(), self.builder.create_block());
        if self.small {
            self.builder.ins().jump(slow, &[]);
        } else {
            self.unpack_tuple(value, targets, slow, done);
        }
        self.builder.switch_to_block(slow);
        let array = self.array_address(targets.len());
        let count = self.iconst(targets.len() as i64);
        let status = self.call_runtime(RuntimeFn::naja_unpack, &[value, array, count]);
        self.check_status(status);
        self.load_targets(array, targets.iter());
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }

    /// The items of an exact tuple of that length; anything else goes to `slow`.
    fn unpack_tuple(
        &mut self,
        value: clif::Value,
        targets: &[Var],
        slow: clif::Block,
        done: clif::Block,
    ) {
        let object = self.is_object(value, true);
        self.branch_else(object, slow);
        let class = self.class_of(value);
        let tuple = self.singleton_address("naja_type_tuple");
        let is_tuple = self.builder.ins().icmp(IntCC::Equal, class, tuple);
        self.branch_else(is_tuple, slow);
        let length = self.field(I64, value, offset_of!(Tuple, length));
        let fits = self.builder.ins().icmp_imm_s(IntCC::Equal, length, targets.len() as i64);
        self.branch_else(fits, slow);
        let words: Vec<clif::Value> = (0..targets.len())
            .map(|index| self.field(I64, value, size_of::<Tuple>() + 8 * index))
            .collect();
        for (word, target) in words.into_iter().zip(targets) {
            self.retain(word, false);
            self.set(*target, word);
        }
        self.builder.ins().jump(done, &[]);
    }

    /// At least as many items as plain targets; the rest into a list.
    pub(super) fn unpack_star(&mut self, value: Value, before: &[Var], list: Var, after: &[Var]) {
        let value = self.value(value);
        let array = self.array_address(before.len() + 1 + after.len());
        let counts = (self.iconst(before.len() as i64), self.iconst(after.len() as i64));
        let arguments = [value, array, counts.0, counts.1];
        let status = self.call_runtime(RuntimeFn::naja_unpack_star, &arguments);
        self.check_status(status);
        self.load_targets(array, before.iter().chain([&list]).chain(after));
    }

    fn load_targets<'v>(&mut self, array: clif::Value, targets: impl Iterator<Item = &'v Var>) {
        for (index, target) in targets.enumerate() {
            let word = self.load(I64, array, 8 * index);
            self.set(*target, word);
        }
    }
}
