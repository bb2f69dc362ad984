//! The object file: functions as compiled, and data made when something refers to it.
//!
//! Starting from `naja_program`, a symbol is declared and its data built when the first reference
//! to it is met; what nothing refers to does not exist.

use std::collections::HashMap;
use std::path::Path;

use cranelift_codegen::ir::Signature;
use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_module::{
    DataDescription, DataId, FuncId, Linkage, Module, ModuleReloc, ModuleRelocTarget,
};
use cranelift_object::{ObjectBuilder, ObjectModule};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::AttributeSite;

use super::Compiled;
use super::constants::Texts;
use super::lines::Traced;
use super::symbols::{Symbol, Unit};
use crate::ir::Program;

/// The object being written.
pub(super) struct ObjectFile<'a> {
    pub unit: &'a Unit<'a>,
    module: ObjectModule,
    functions: HashMap<Symbol, FuncId>,
    imports: HashMap<&'static str, FuncId>,
    data: HashMap<Symbol, DataId>,
    /// Declared data that has still to be built.
    pending: Vec<Symbol>,
    /// Strings and the like by content.
    pub texts: Texts,
    /// Big ints to build at start: text, and where the word goes.
    pub built: Vec<(String, DataId, usize)>,
    anonymous: u32,
}

/// What an address in data points at.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Data(DataId),
    Function(FuncId),
}

/// Data under construction.
#[derive(Default)]
pub(super) struct Blob {
    bytes: Vec<u8>,
    addresses: Vec<(usize, Target, i64)>,
}

impl Blob {
    /// Zeros of this size.
    pub(super) fn new(size: usize) -> Blob {
        Blob { bytes: vec![0; size], addresses: Vec::new() }
    }

    /// Puts bytes at the offset.
    pub(super) fn put(&mut self, offset: usize, bytes: &[u8]) {
        self.bytes[offset..offset + bytes.len()].copy_from_slice(bytes);
    }

    /// Puts 8 bytes.
    pub(super) fn put_u64(&mut self, offset: usize, value: u64) {
        self.put(offset, &value.to_le_bytes());
    }

    /// Puts 4 bytes.
    pub(super) fn put_u32(&mut self, offset: usize, value: u32) {
        self.put(offset, &value.to_le_bytes());
    }

    /// Puts an address (plus the addend).
    pub(super) fn put_address(&mut self, offset: usize, target: Target, addend: i64) {
        self.addresses.push((offset, target, addend));
    }
}

/// Writes the object.
pub(super) fn write(
    unit: &Unit<'_>,
    isa: OwnedTargetIsa,
    compiled: Vec<Compiled>,
    debug: Option<&Path>,
) -> Result<Vec<u8>, String> {
    let names = cranelift_module::default_libcall_names();
    let mut builder =
        ObjectBuilder::new(isa.clone(), "naja", names).map_err(|error| error.to_string())?;
    builder.per_function_section(true).per_data_object_section(true);
    let mut file = ObjectFile {
        unit,
        module: ObjectModule::new(builder),
        functions: HashMap::new(),
        imports: HashMap::new(),
        data: HashMap::new(),
        pending: Vec::new(),
        texts: Texts::default(),
        built: Vec::new(),
        anonymous: 0,
    };
    let mut traced = Vec::new();
    for mut one in compiled {
        let lines = one.lines.take().map(|lines| (one.symbol, lines));
        let function = file.define_function(one)?;
        traced.extend(lines.map(|(symbol, lines)| Traced { symbol, function, lines }));
    }
    file.program_record();
    let mut product = file.module.finish();
    if let Some(folder) = debug {
        super::lines::write(&mut product, unit, &isa, folder, &traced)?;
    }
    product.emit().map_err(|error| error.to_string())
}

/// The linker's name of a function.
///
/// Symbols of Python functions are dotted names: `$`, which no name has, parts off what is added,
/// so that a method called `code` or `entry` is no clash.
pub(super) fn function_name(symbol: Symbol, program: &Program) -> String {
    match symbol {
        Symbol::Body(id) => program.functions[id.0 as usize].symbol.clone(),
        Symbol::Entry(id) => format!("{}$entry", program.functions[id.0 as usize].symbol),
        Symbol::Inner(id) => format!("{}$loops", program.functions[id.0 as usize].symbol),
        Symbol::Arithmetic(id) => {
            format!("{}$numbers", program.functions[id.0 as usize].symbol)
        }
        Symbol::Runtime(function) => function.row().symbol.to_string(),
        Symbol::Count(false) => "naja$retain".to_string(),
        Symbol::Count(true) => "naja$release".to_string(),
        Symbol::Next => "naja$next".to_string(),
        Symbol::Quiet(function) => format!("{}$quiet", function.row().symbol),
        other => unreachable!("{other:?} is not a function"),
    }
}

impl ObjectFile<'_> {
    fn define_function(&mut self, compiled: Compiled) -> Result<FuncId, String> {
        let id = self.function(compiled.symbol);
        let mut relocations = Vec::new();
        for reference in compiled.references {
            let name = match self.target(reference.target) {
                Target::Function(id) => ModuleRelocTarget::user(0, id.as_u32()),
                Target::Data(id) => ModuleRelocTarget::user(1, id.as_u32()),
            };
            relocations.push(ModuleReloc {
                offset: reference.offset,
                kind: reference.kind,
                name,
                addend: reference.addend,
            });
        }
        self.module
            .define_function_bytes(id, compiled.alignment, &compiled.bytes, &relocations)
            .map_err(|error| error.to_string())?;
        Ok(id)
    }

    /// Declares whatever the symbol is.
    pub(super) fn target(&mut self, symbol: Symbol) -> Target {
        match symbol {
            Symbol::Body(_)
            | Symbol::Entry(_)
            | Symbol::Inner(_)
            | Symbol::Arithmetic(_)
            | Symbol::Runtime(_)
            | Symbol::Count(_)
            | Symbol::Next
            | Symbol::Quiet(_) => Target::Function(self.function(symbol)),
            Symbol::Static(_)
            | Symbol::Constant(_)
            | Symbol::Module(_)
            | Symbol::Slots(_)
            | Symbol::Code(_)
            | Symbol::Class(_)
            | Symbol::Sites
            | Symbol::Stress => Target::Data(self.data(symbol)),
        }
    }

    fn function(&mut self, symbol: Symbol) -> FuncId {
        if let Some(id) = self.functions.get(&symbol) {
            return *id;
        }
        let name = function_name(symbol, self.unit.program);
        let linkage = match symbol {
            Symbol::Runtime(_) => Linkage::Import,
            _ => Linkage::Local,
        };
        let id = self.declare(&name, linkage);
        self.functions.insert(symbol, id);
        id
    }

    fn declare(&mut self, name: &str, linkage: Linkage) -> FuncId {
        let signature = Signature::new(super::CALL_CONVENTION);
        let id = self.module.declare_function(name, linkage, &signature);
        id.unwrap_or_else(|error| panic!("cannot declare {name}: {error}"))
    }

    /// A C function of the runtime that only data refers to.
    pub(super) fn imported(&mut self, name: &'static str) -> Target {
        if let Some(id) = self.imports.get(name) {
            return Target::Function(*id);
        }
        if let Some(function) = RuntimeFn::ALL.iter().find(|row| row.row().symbol == name) {
            return Target::Function(self.function(Symbol::Runtime(*function)));
        }
        let id = self.declare(name, Linkage::Import);
        self.imports.insert(name, id);
        Target::Function(id)
    }

    /// The data object of the symbol, built later if it is ours.
    pub(super) fn data(&mut self, symbol: Symbol) -> DataId {
        if let Some(id) = self.data.get(&symbol) {
            return *id;
        }
        let program = self.unit.program;
        let local = Linkage::Local;
        let (name, linkage, writable) = match symbol {
            Symbol::Static(number) => {
                (self.unit.statics[number as usize].to_string(), Linkage::Import, true)
            }
            Symbol::Constant(id) => (format!("constant${}", id.0), local, true),
            Symbol::Module(id) => {
                (format!("module${}", program.modules[id.0 as usize].name), local, true)
            }
            Symbol::Slots(id) => {
                (format!("globals${}", program.modules[id.0 as usize].name), local, true)
            }
            Symbol::Code(id) => {
                (format!("{}$code", program.functions[id.0 as usize].symbol), local, false)
            }
            Symbol::Class(id) => (format!("class${id}"), local, true),
            Symbol::Sites => ("naja$attribute_sites".to_string(), local, true),
            Symbol::Stress => ("naja$forced_exits".to_string(), local, true),
            other => unreachable!("{other:?} is not data"),
        };
        let id = self.declare_data(&name, linkage, writable);
        self.data.insert(symbol, id);
        if linkage == Linkage::Local {
            self.pending.push(symbol);
        }
        id
    }

    /// Declares a data object.
    pub(super) fn declare_data(&mut self, name: &str, linkage: Linkage, writable: bool) -> DataId {
        let id = self.module.declare_data(name, linkage, writable, false);
        id.unwrap_or_else(|error| panic!("cannot declare {name}: {error}"))
    }

    /// Defines data without a name.
    pub(super) fn anonymous(&mut self, kind: &str, blob: Blob, writable: bool) -> DataId {
        self.anonymous += 1;
        let name = format!("{kind}${}", self.anonymous);
        let id = self.declare_data(&name, Linkage::Local, writable);
        self.define(id, blob);
        id
    }

    /// Fills a declared data object.
    pub(super) fn define(&mut self, id: DataId, blob: Blob) {
        let mut description = DataDescription::new();
        description.set_align(8);
        if blob.addresses.is_empty() && blob.bytes.iter().all(|byte| *byte == 0) {
            description.define_zeroinit(blob.bytes.len().max(8));
        } else {
            description.define(blob.bytes.into_boxed_slice());
        }
        for (offset, target, addend) in blob.addresses {
            // A function's address can have no addend here; none is asked for.
            match target {
                Target::Data(target) => {
                    let global = self.module.declare_data_in_data(target, &mut description);
                    description.write_data_addr(offset as u32, global, addend);
                }
                Target::Function(target) => {
                    let function = self.module.declare_func_in_data(target, &mut description);
                    description.write_function_addr(offset as u32, function);
                }
            }
        }
        let defined = self.module.define_data(id, &description);
        defined.unwrap_or_else(|error| panic!("cannot define data: {error}"));
    }

    /// Builds declared data until nothing new is referred to.
    pub(super) fn build_pending(&mut self) {
        while let Some(symbol) = self.pending.pop() {
            let id = self.data[&symbol];
            let blob = match symbol {
                Symbol::Constant(constant) => self.constant(constant, id),
                Symbol::Module(module) => self.module_record(module),
                Symbol::Slots(module) => self.slots(module),
                Symbol::Code(function) => self.code_record(function),
                Symbol::Class(class) => self.class_record(class),
                Symbol::Sites => {
                    let count = self.unit.program.site_count as usize;
                    Blob::new(count.max(1) * size_of::<AttributeSite>())
                }
                Symbol::Stress => Blob::new(8),
                other => unreachable!("{other:?} is not built"),
            };
            self.define(id, blob);
        }
    }
}
