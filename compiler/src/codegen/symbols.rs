//! Names of everything that code and data refer to, before the object file knows them.
//!
//! Functions are translated side by side without touching the object; a reference is a `Symbol`
//! packed into Cranelift's user names, declared in the object when something really refers to it.

use std::collections::HashMap;

use cranelift_codegen::ir::UserExternalName;
use naja_abi::functions::RuntimeFn;

use crate::ir::{ConstantId, FunctionId, ModuleId, Op, Program, Value};

/// Something with an address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Symbol {
    /// A function's body.
    Body(FunctionId),
    /// Its word entry (generators: the resume function).
    Entry(FunctionId),
    /// The fast copy of a function's loops.
    Inner(FunctionId),
    /// The copy of a function of numbers.
    Arithmetic(FunctionId),
    /// A function of the runtime.
    Runtime(RuntimeFn),
    /// A data symbol of the runtime, by its number in `Unit::statics`.
    Static(u32),
    /// A constant (for a big int: the slot that holds its word).
    Constant(ConstantId),
    /// A module's record.
    Module(ModuleId),
    /// A module's global slots.
    Slots(ModuleId),
    /// A function's code record.
    Code(FunctionId),
    /// A class record.
    Class(u32),
    /// All inline caches.
    Sites,
    /// The counter of `Op::ForceExit`.
    Stress,
    /// Counts a word in or out (`true`), out of line.
    Count(bool),
    /// The next item of anything, out of line: see `next.rs`.
    Next,
    /// Calls a function of the runtime and changes no register: see `quiet.rs`.
    Quiet(RuntimeFn),
}

impl Symbol {
    /// Packs the symbol into a Cranelift name.
    pub(super) fn pack(self) -> UserExternalName {
        let (namespace, index) = match self {
            Symbol::Body(id) => (0, id.0),
            Symbol::Entry(id) => (1, id.0),
            Symbol::Runtime(function) => (2, function as u32),
            Symbol::Static(number) => (3, number),
            Symbol::Constant(id) => (4, id.0),
            Symbol::Module(id) => (5, id.0),
            Symbol::Slots(id) => (6, id.0),
            Symbol::Code(id) => (7, id.0),
            Symbol::Class(id) => (8, id),
            Symbol::Sites => (9, 0),
            Symbol::Count(out) => (10, u32::from(out)),
            Symbol::Quiet(function) => (11, function as u32),
            Symbol::Stress => (12, 0),
            Symbol::Inner(id) => (13, id.0),
            Symbol::Arithmetic(id) => (14, id.0),
            Symbol::Next => (15, 0),
        };
        UserExternalName { namespace, index }
    }

    /// The symbol packed in a Cranelift name.
    pub(super) fn unpack(name: &UserExternalName) -> Symbol {
        let index = name.index;
        match name.namespace {
            0 => Symbol::Body(FunctionId(index)),
            1 => Symbol::Entry(FunctionId(index)),
            2 => Symbol::Runtime(RuntimeFn::ALL[index as usize]),
            3 => Symbol::Static(index),
            4 => Symbol::Constant(ConstantId(index)),
            5 => Symbol::Module(ModuleId(index)),
            6 => Symbol::Slots(ModuleId(index)),
            7 => Symbol::Code(FunctionId(index)),
            8 => Symbol::Class(index),
            9 => Symbol::Sites,
            10 => Symbol::Count(index == 1),
            11 => Symbol::Quiet(RuntimeFn::ALL[index as usize]),
            12 => Symbol::Stress,
            13 => Symbol::Inner(FunctionId(index)),
            14 => Symbol::Arithmetic(FunctionId(index)),
            15 => Symbol::Next,
            other => unreachable!("no symbols have the namespace {other}"),
        }
    }
}

/// What all functions share while they are translated.
pub(super) struct Unit<'a> {
    /// The program.
    pub program: &'a Program,
    /// Data symbols of the runtime that may be referred to.
    pub statics: Vec<&'static str>,
    numbers: HashMap<&'static str, u32>,
}

/// Data symbols that code refers to by itself.
const OWN_STATICS: &[&str] = &[
    "naja_none",
    "naja_true",
    "naja_false",
    "naja_ellipsis",
    "naja_notimplemented",
    "naja_thread",
    "naja_class_changes",
    "naja_characters",
    "naja_type_float",
    "naja_type_function",
    "naja_type_generator",
    "naja_type_list_iterator",
    "naja_type_list",
    "naja_type_tuple",
    "naja_type_str",
    "naja_type_bytes",
    "naja_type_complex",
    "naja_evaluator",
];

impl<'a> Unit<'a> {
    /// Collects the data symbols of the runtime that the program mentions.
    pub(super) fn new(program: &'a Program) -> Unit<'a> {
        let mut unit = Unit { program, statics: Vec::new(), numbers: HashMap::new() };
        OWN_STATICS.iter().for_each(|symbol| unit.add(symbol));
        for function in &program.functions {
            for block in &function.blocks {
                for inst in &block.insts {
                    if let Op::GuardType(_, symbol, _) | Op::LengthOf(_, symbol, _) = &inst.op {
                        unit.add(symbol);
                    }
                    inst.op.for_each_operand(&mut |value, _| {
                        if let Value::Static(symbol) = value {
                            unit.add(symbol);
                        }
                    });
                }
                if let crate::ir::Terminator::Return(Value::Static(symbol)) = block.terminator {
                    unit.add(symbol);
                }
            }
        }
        for constant in &program.constants {
            if let crate::ir::Constant::Tuple(items) = constant {
                for item in items {
                    if let Value::Static(symbol) = item {
                        unit.add(symbol);
                    }
                }
            }
        }
        unit
    }

    fn add(&mut self, symbol: &'static str) {
        if !self.numbers.contains_key(symbol) {
            self.numbers.insert(symbol, self.statics.len() as u32);
            self.statics.push(symbol);
        }
    }

    /// The symbol of a data object of the runtime.
    pub(super) fn data(&self, symbol: &'static str) -> Symbol {
        Symbol::Static(self.numbers[symbol])
    }
}
