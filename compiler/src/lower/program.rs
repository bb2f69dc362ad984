//! What the lowering of all functions shares: constant pool, locations, symbols, module facts.

use std::collections::{BTreeSet, HashMap, HashSet};

use ruff_python_ast::name::Name;
use ruff_text_size::{TextRange, TextSize};

use crate::diagnostics::Diagnostic;
use crate::ir::{
    ClassFacts, Constant, ConstantId, Function, FunctionId, LocationId, ModuleId, Program,
    Signature, Value,
};
use crate::names::Names;
use crate::source::Module;
use naja_abi::word::{SMALL_INT_MAX, SMALL_INT_MIN};

/// A constant as a key: pooled by value and exact kind (`1`, `1.0` and `True` differ).
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Str(Vec<u32>),
    Bytes(Vec<u8>),
    BigInt(String),
    Float(u64),
    Complex(u64, u64),
    Tuple(Vec<Value>),
}

/// A module as lowering sees it.
pub(super) struct ModuleContext<'a> {
    pub module: &'a Module,
    pub names: &'a Names,
    /// Slot of each global that can ever be bound.
    pub slots: HashMap<Name, u32>,
    /// Globals that live in variables of the module function.
    pub promoted: BTreeSet<Name>,
    /// Names that a bound global holds for sure: the `def` that binds it, by its range.
    pub known: HashMap<Name, TextRange>,
    /// Globals that are surely a built-in module or its function.
    pub natives: HashMap<Name, crate::ir::Native>,
    /// Functions lowered ahead of their `def`: the id that the `def` at the range will fill.
    pub function_ids: HashMap<TextRange, FunctionId>,
    /// What callers of known functions need: see `known.rs`.
    pub signatures: HashMap<TextRange, super::known::KnownSignature<'a>>,
    /// Classes of the module bound once at its top level, by name.
    pub classes: HashMap<Name, u32>,
    /// What the assignments of the module body say of its globals.
    pub global_expects: crate::types::infer::Locals,
    /// The same by slot.
    pub slot_expects: Vec<crate::ir::Expect>,
    /// Class record of each class statement.
    pub class_ids: HashMap<TextRange, u32>,
}

/// The state of a whole lowering.
pub(super) struct Lowering<'a> {
    pub ir: Program,
    pub modules: Vec<ModuleContext<'a>>,
    pub diagnostics: Vec<Diagnostic>,
    /// Whether what is not supported raises when it is reached, instead of being refused.
    pub raise_unsupported: bool,
    /// Whether this is text for `exec` and its like: names of its top level are looked up in a
    /// namespace, and nothing is known of what is bound (see `text.rs`).
    pub is_text: bool,
    /// Names that a `global` statement anywhere in the text declares: they are that on its top level,
    /// too.
    pub declared_global: BTreeSet<Name>,
    /// Declared results of known functions.
    pub results: HashMap<FunctionId, crate::ir::Expect>,
    constants: HashMap<Key, ConstantId>,
    locations: HashMap<(u32, u32, u32, u32), LocationId>,
    symbols: HashSet<String>,
}

impl<'a> Lowering<'a> {
    pub fn new(modules: Vec<ModuleContext<'a>>, raise_unsupported: bool) -> Lowering<'a> {
        let ir = Program { locations: vec![(0, 0, 0, 0)], ..Program::default() };
        Lowering {
            ir,
            modules,
            diagnostics: Vec::new(),
            raise_unsupported,
            is_text: false,
            declared_global: BTreeSet::new(),
            results: HashMap::new(),
            constants: HashMap::new(),
            locations: HashMap::new(),
            symbols: HashSet::new(),
        }
    }

    fn constant(&mut self, key: Key) -> ConstantId {
        if let Some(&id) = self.constants.get(&key) {
            return id;
        }
        let id = ConstantId(self.ir.constants.len() as u32);
        self.ir.constants.push(match key.clone() {
            Key::Str(points) => Constant::Str(points),
            Key::Bytes(bytes) => Constant::Bytes(bytes),
            Key::BigInt(text) => Constant::BigInt(text),
            Key::Float(bits) => Constant::Float(bits),
            Key::Complex(real, imag) => Constant::Complex(real, imag),
            Key::Tuple(items) => Constant::Tuple(items),
        });
        self.constants.insert(key, id);
        id
    }

    pub fn str_id(&mut self, text: &str) -> ConstantId {
        self.constant(Key::Str(text.chars().map(u32::from).collect()))
    }

    pub fn str(&mut self, text: &str) -> Value {
        Value::Constant(self.str_id(text))
    }

    pub fn code_points(&mut self, points: Vec<u32>) -> Value {
        Value::Constant(self.constant(Key::Str(points)))
    }

    pub fn bytes(&mut self, bytes: Vec<u8>) -> Value {
        Value::Constant(self.constant(Key::Bytes(bytes)))
    }

    pub fn float(&mut self, value: f64) -> Value {
        Value::Constant(self.constant(Key::Float(value.to_bits())))
    }

    pub fn complex(&mut self, real: f64, imag: f64) -> Value {
        Value::Constant(self.constant(Key::Complex(real.to_bits(), imag.to_bits())))
    }

    pub fn int(&mut self, value: i128) -> Value {
        match i64::try_from(value) {
            Ok(small) if (SMALL_INT_MIN..=SMALL_INT_MAX).contains(&small) => Value::Int(small),
            _ => self.big_int(value.to_string()),
        }
    }

    pub fn big_int(&mut self, decimal: String) -> Value {
        Value::Constant(self.constant(Key::BigInt(decimal)))
    }

    pub fn tuple(&mut self, items: Vec<Value>) -> Value {
        Value::Constant(self.constant(Key::Tuple(items)))
    }

    /// A tuple of strings.
    pub fn str_tuple<'s>(&mut self, names: impl IntoIterator<Item = &'s str>) -> Value {
        let items = names.into_iter().map(|name| self.str(name)).collect();
        self.tuple(items)
    }

    pub fn site(&mut self) -> Value {
        self.ir.site_count += 1;
        Value::Site(self.ir.site_count - 1)
    }

    /// The number of a place in a module.
    pub fn location(&mut self, module: ModuleId, range: TextRange) -> LocationId {
        let module = self.modules[module.0 as usize].module;
        let (line, column) = position(module, range.start());
        let (end_line, end_column) = position(module, range.end());
        let place = (line, column, end_line, end_column);
        if let Some(&id) = self.locations.get(&place) {
            return id;
        }
        let id = LocationId(self.ir.locations.len() as u32);
        self.ir.locations.push(place);
        self.locations.insert(place, id);
        id
    }

    /// A linker symbol like the wished one that nothing else has.
    fn unique_symbol(&mut self, wished: &str) -> String {
        let mut symbol = wished.to_owned();
        let mut number = 1;
        while !self.symbols.insert(symbol.clone()) {
            number += 1;
            symbol = format!("{wished}.{number}");
        }
        symbol
    }

    /// Takes a number for a function that is lowered later or now.
    pub fn reserve_function(&mut self, module: ModuleId, qualname: &str) -> FunctionId {
        let context = self.modules[module.0 as usize].module;
        let symbol = self.unique_symbol(&format!("{}.{qualname}", context.name));
        let id = FunctionId(self.ir.functions.len() as u32);
        self.ir.functions.push(Function {
            symbol,
            name: String::new(),
            qualname: qualname.to_owned(),
            doc: None,
            module,
            kind: crate::ir::FunctionKind::Plain,
            signature: Signature::default(),
            free_names: Vec::new(),
            line: 0,
            variables: Vec::new(),
            blocks: Vec::new(),
            result: crate::ir::Expect::Any,
            arithmetic: None,
        });
        id
    }

    /// Takes a number for a class statement.
    pub fn reserve_class(&mut self, facts: ClassFacts) -> u32 {
        self.ir.classes.push(facts);
        self.ir.classes.len() as u32 - 1
    }
}

/// Line from 1 and column from 0 in UTF-8 bytes.
fn position(module: &Module, offset: TextSize) -> (u32, u32) {
    let source = &module.source;
    let line = source.lines().line_index(offset);
    let start = source.lines().line_start(line, &source.text);
    (line.get() as u32, (offset - start).to_u32())
}
