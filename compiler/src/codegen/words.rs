//! Words in machine code: operands, tags, immediate floats, loads and stores.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{F64, I8, I64};
use cranelift_codegen::ir::{
    self as clif, ExtFuncData, ExternalName, FuncRef, GlobalValueData, InstBuilder, MemFlagsData,
};
use naja_abi::functions::{Argument, Returned, RuntimeFn};
use naja_abi::layout::Header;
use naja_abi::word;

use super::symbols::Symbol;
use super::translate::Translator;
use crate::ir::{Constant, Repr, Value, Var};

/// What is known of an operand before the program runs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Known {
    /// Nothing.
    Word,
    /// A small int.
    Int(i64),
    /// A float with an immediate form.
    Float(f64),
    /// Neither a small int nor an immediate float.
    Other,
}

impl Translator<'_, '_> {
    /// The operand as a register: a word, or an address for records, or a raw int.
    pub(super) fn value(&mut self, value: Value) -> clif::Value {
        let program = self.unit.program;
        match value {
            Value::Var(var) => self.variable(var),
            Value::Int(value) => self.iconst(value << 2),
            Value::Constant(id) => match &program.constants[id.0 as usize] {
                Constant::Float(bits) => match word::from_float(f64::from_bits(*bits)) {
                    Some(word) => self.iconst(word as i64),
                    None => self.address(Symbol::Constant(id), 1),
                },
                Constant::BigInt(_) => {
                    let slot = self.address(Symbol::Constant(id), 0);
                    self.load(I64, slot, 0)
                }
                Constant::Str(_)
                | Constant::Bytes(_)
                | Constant::Complex(..)
                | Constant::Tuple(_) => self.address(Symbol::Constant(id), 1),
            },
            Value::None => self.singleton("naja_none"),
            Value::True => self.singleton("naja_true"),
            Value::False => self.singleton("naja_false"),
            Value::Ellipsis => self.singleton("naja_ellipsis"),
            Value::NotImplemented => self.singleton("naja_notimplemented"),
            Value::NoValue => self.iconst(word::NO_VALUE as i64),
            Value::Static(symbol) => self.singleton(symbol),
            Value::Module(id) => self.address(Symbol::Module(id), 0),
            Value::Code(id) => self.address(Symbol::Code(id), 0),
            Value::Class(id) => self.address(Symbol::Class(id), 0),
            Value::Site(number) => {
                let size = size_of::<naja_abi::layout::AttributeSite>() as i64;
                self.address(Symbol::Sites, i64::from(number) * size)
            }
            Value::Raw(value) => self.iconst(value),
        }
    }

    /// What is known of the operand.
    pub(super) fn known(&self, value: Value) -> Known {
        match value {
            Value::Var(_) | Value::NoValue => Known::Word,
            Value::Int(value) => Known::Int(value),
            Value::Constant(id) => match &self.unit.program.constants[id.0 as usize] {
                Constant::Float(bits) => {
                    let value = f64::from_bits(*bits);
                    if word::from_float(value).is_some() {
                        Known::Float(value)
                    } else {
                        Known::Other
                    }
                }
                Constant::Str(_)
                | Constant::Bytes(_)
                | Constant::BigInt(_)
                | Constant::Complex(..)
                | Constant::Tuple(_) => Known::Other,
            },
            Value::None
            | Value::True
            | Value::False
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Static(_)
            | Value::Module(_)
            | Value::Code(_)
            | Value::Class(_)
            | Value::Site(_)
            | Value::Raw(_) => Known::Other,
        }
    }

    /// What the variable holds.
    pub(super) fn variable(&mut self, var: Var) -> clif::Value {
        let variable = self.variables[var.0 as usize];
        self.builder.use_var(variable)
    }

    /// Sets the variable.
    pub(super) fn set(&mut self, var: Var, value: clif::Value) {
        let variable = self.variables[var.0 as usize];
        self.builder.def_var(variable, value);
    }

    /// Makes the variable `NO_VALUE`.
    pub(super) fn set_empty(&mut self, var: Var) {
        let empty = self.iconst(word::NO_VALUE as i64);
        self.set(var, empty);
    }

    pub(super) fn iconst(&mut self, value: i64) -> clif::Value {
        self.builder.ins().iconst(I64, value)
    }

    /// The word of an immortal object of the runtime.
    pub(super) fn singleton(&mut self, symbol: &'static str) -> clif::Value {
        let symbol = self.unit.data(symbol);
        self.address(symbol, word::POINTER_TAG as i64)
    }

    /// The address of a symbol plus an offset.
    pub(super) fn address(&mut self, symbol: Symbol, offset: i64) -> clif::Value {
        let global = match self.addresses.get(&(symbol, offset)) {
            Some(global) => *global,
            None => {
                let function = &mut self.builder.func;
                let name = function.declare_imported_user_function(symbol.pack());
                let global = function.create_global_value(GlobalValueData::Symbol {
                    name: ExternalName::user(name),
                    offset: offset.into(),
                    colocated: true,
                    tls: false,
                });
                self.addresses.insert((symbol, offset), global);
                global
            }
        };
        self.builder.ins().symbol_value(I64, global)
    }

    pub(super) fn load(
        &mut self,
        kind: clif::Type,
        base: clif::Value,
        offset: usize,
    ) -> clif::Value {
        self.builder.ins().load(kind, MemFlagsData::trusted(), base, offset as i32)
    }

    pub(super) fn store(&mut self, value: clif::Value, base: clif::Value, offset: usize) {
        self.builder.ins().store(MemFlagsData::trusted(), value, base, offset as i32);
    }

    /// Loads a field of the object that a pointer word points to.
    pub(super) fn field(
        &mut self,
        kind: clif::Type,
        word: clif::Value,
        offset: usize,
    ) -> clif::Value {
        let offset = offset as i32 - word::POINTER_TAG as i32;
        self.builder.ins().load(kind, MemFlagsData::trusted(), word, offset)
    }

    /// Stores a field of the object that a pointer word points to.
    pub(super) fn set_field(&mut self, value: clif::Value, word: clif::Value, offset: usize) {
        let offset = offset as i32 - word::POINTER_TAG as i32;
        self.builder.ins().store(MemFlagsData::trusted(), value, word, offset);
    }

    /// The type of the object that a pointer word points to.
    pub(super) fn class_of(&mut self, word: clif::Value) -> clif::Value {
        self.field(I64, word, std::mem::offset_of!(Header, class))
    }

    /// Flag: the low two bits are those of a small int.
    pub(super) fn is_small_int(&mut self, word: clif::Value) -> clif::Value {
        let tag = self.builder.ins().band_imm_s(word, 3);
        self.builder.ins().icmp_imm_s(IntCC::Equal, tag, 0)
    }

    /// Flag: both operands are small ints; `None` when known without a test.
    pub(super) fn are_small_ints(
        &mut self,
        left: (clif::Value, Known),
        right: (clif::Value, Known),
    ) -> clif::Value {
        match (left.1, right.1) {
            (Known::Int(_), Known::Int(_)) => self.builder.ins().iconst(I8, 1),
            (Known::Int(_), _) => self.is_small_int(right.0),
            (_, Known::Int(_)) => self.is_small_int(left.0),
            (_, _) => {
                let both = self.builder.ins().bor(left.0, right.0);
                self.is_small_int(both)
            }
        }
    }

    /// Nonzero when the word is an immediate float.
    pub(super) fn is_immediate_float(&mut self, word: clif::Value) -> clif::Value {
        self.builder.ins().band_imm_s(word, 2)
    }

    /// Flag: the word is a pointer to an object; `NO_VALUE` is not.
    ///
    /// `w - 5` of a pointer is its address less 4: rotated right by two, the top bits are zero
    /// exactly for pointers other than the one to address 0.
    pub(super) fn is_object(&mut self, word: clif::Value, may_be_empty: bool) -> clif::Value {
        if !may_be_empty {
            let tag = self.builder.ins().band_imm_s(word, 3);
            return self.builder.ins().icmp_imm_s(IntCC::Equal, tag, word::POINTER_TAG as i64);
        }
        let less = self.builder.ins().iadd_imm_s(word, -5);
        let turned = self.builder.ins().rotr_imm_u(less, 2);
        let top = self.builder.ins().ushr_imm_u(turned, 58);
        self.builder.ins().icmp_imm_s(IntCC::Equal, top, 0)
    }

    /// The float in an immediate-float word.
    pub(super) fn decode_float(&mut self, word: clif::Value) -> clif::Value {
        let less = self.builder.ins().iadd_imm_s(word, -3);
        let bits = self.builder.ins().rotr_imm_u(less, 4);
        self.builder.ins().bitcast(F64, MemFlagsData::new(), bits)
    }

    /// An owned word of a float: immediate, or boxed on a cold path.
    pub(super) fn encode_float(&mut self, value: clif::Value) -> clif::Value {
        if self.small || self.in_exit {
            // The runtime finds the immediate form too.
            return self.call_runtime(RuntimeFn::naja_box_float, &[value]);
        }
        let done = self.next_block();
        let result = self.builder.append_block_param(done, I64);
        self.encode_float_to(value, done);
        self.builder.switch_to_block(done);
        result
    }

    /// The same, jumping to a block that takes the word.
    pub(super) fn encode_float_to(&mut self, value: clif::Value, done: clif::Block) {
        let bits = self.builder.ins().bitcast(I64, MemFlagsData::new(), value);
        let turned = self.builder.ins().rotl_imm_u(bits, 4);
        let word = self.builder.ins().iadd_imm_s(turned, 3);
        let fits = self.is_immediate_float(word);
        let boxed = self.cold_block();
        self.builder.ins().brif(fits, done, &[word.into()], boxed, &[]);
        self.builder.switch_to_block(boxed);
        let word = self.call_runtime(RuntimeFn::naja_box_float, &[value]);
        self.jump(done, word);
    }

    /// A new block outside the hot path.
    pub(super) fn cold_block(&mut self) -> clif::Block {
        let block = self.builder.create_block();
        self.builder.set_cold_block(block);
        block
    }

    /// Jumps with one block argument.
    pub(super) fn jump(&mut self, target: clif::Block, value: clif::Value) {
        self.builder.ins().jump(target, &[value.into()]);
    }

    /// A new block, outside the hot path if the current one is.
    pub(super) fn next_block(&mut self) -> clif::Block {
        let current = self.builder.current_block();
        if current.is_some_and(|block| self.builder.func.layout.is_cold(block)) {
            return self.cold_block();
        }
        self.builder.create_block()
    }

    /// Goes on when the flag is set, else there.
    pub(super) fn branch_else(&mut self, flag: clif::Value, otherwise: clif::Block) {
        let then = self.next_block();
        self.builder.ins().brif(flag, then, &[], otherwise, &[]);
        self.builder.switch_to_block(then);
    }

    /// Calls a runtime function; a result-less one gives 0.
    pub(super) fn call_runtime(
        &mut self,
        function: RuntimeFn,
        arguments: &[clif::Value],
    ) -> clif::Value {
        if self.is_quiet_here(function) {
            return self.call_quietly(function, arguments);
        }
        let callee = self.runtime_reference(function);
        let call = self.builder.ins().call(callee, arguments);
        match self.builder.inst_results(call).first() {
            Some(result) => *result,
            None => self.iconst(0),
        }
    }

    fn runtime_reference(&mut self, function: RuntimeFn) -> FuncRef {
        let symbol = Symbol::Runtime(function);
        if let Some(reference) = self.imports.get(&symbol) {
            return *reference;
        }
        let signature = runtime_signature(function);
        self.import(symbol, signature)
    }

    /// A reference to a function of the object.
    pub(super) fn import(&mut self, symbol: Symbol, signature: clif::Signature) -> FuncRef {
        if let Some(reference) = self.imports.get(&symbol) {
            return *reference;
        }
        let name = self.builder.func.declare_imported_user_function(symbol.pack());
        let signature = self.builder.import_signature(signature);
        let reference = self.builder.import_function(ExtFuncData {
            name: ExternalName::user(name),
            signature,
            colocated: true,
            patchable: false,
        });
        self.imports.insert(symbol, reference);
        reference
    }
}

/// The machine signature of a runtime function. `Bool!` and `Unit!` come back as 64-bit ints.
pub(super) fn runtime_signature(function: RuntimeFn) -> clif::Signature {
    let row = function.row();
    let mut signature = clif::Signature::new(super::CALL_CONVENTION);
    for argument in row.arguments {
        signature.params.push(clif::AbiParam::new(match argument {
            Argument::Ref | Argument::Own | Argument::Ptr | Argument::Int => I64,
            Argument::Float => F64,
        }));
    }
    match row.returned {
        Returned::Own
        | Returned::OwnRaises
        | Returned::BoolRaises
        | Returned::UnitRaises
        | Returned::Int => signature.returns.push(clif::AbiParam::new(I64)),
        Returned::Float => signature.returns.push(clif::AbiParam::new(F64)),
        Returned::Unit => {}
    }
    signature
}

/// How Cranelift keeps a variable.
pub(super) fn machine_type(repr: Repr) -> clif::Type {
    match repr {
        Repr::Word | Repr::Machine => I64,
        Repr::Flag => I8,
        Repr::Float => F64,
    }
}
