//! The records of `naja_abi::records` for the program's functions, classes and modules.

use std::mem::{offset_of, size_of};

use naja_abi::records::{
    BuiltConstant, CODE_ASYNC_GENERATOR, CODE_COROUTINE, CODE_GENERATOR, CODE_KWARGS, CODE_VARARGS,
    Class, Code, Location, Module, NEVER_DIRECT, Program, REGISTER_PARAMETERS,
};
use naja_abi::word::NO_VALUE;

use super::object::{Blob, ObjectFile, Target};
use super::symbols::Symbol;
use crate::ir::suspension::frame_layout;
use crate::ir::{FunctionId, FunctionKind, ModuleId, Role};

impl ObjectFile<'_> {
    pub(super) fn code_record(&mut self, id: FunctionId) -> Blob {
        let program = self.unit.program;
        let function = &program.functions[id.0 as usize];
        let signature = &function.signature;
        let mut blob = Blob::new(size_of::<Code>());
        let entry = self.target(Symbol::Entry(id));
        blob.put_address(offset_of!(Code, entry), entry, 0);
        let simple = !function.is_generator() && signature.names.len() <= REGISTER_PARAMETERS;
        if simple {
            let body = self.target(Symbol::Body(id));
            blob.put_address(offset_of!(Code, body), body, 0);
        }
        let as_they_stand =
            simple && !signature.varargs && !signature.kwargs && signature.keyword_only == 0;
        let direct = if as_they_stand { signature.positional } else { NEVER_DIRECT };
        blob.put_u32(offset_of!(Code, direct), direct);
        self.put_text(&mut blob, offset_of!(Code, name), &function.name);
        self.put_text(&mut blob, offset_of!(Code, qualname), &function.qualname);
        self.put_constant(&mut blob, offset_of!(Code, doc), function.doc);
        let module = self.target(Symbol::Module(function.module));
        blob.put_address(offset_of!(Code, module), module, 0);
        let (names, count) = self.names(signature.names.iter().map(String::as_str));
        blob.put_address(offset_of!(Code, parameters), names, 0);
        blob.put_u32(offset_of!(Code, parameter_count), count as u32);
        blob.put_u32(offset_of!(Code, positional_only), signature.positional_only);
        blob.put_u32(offset_of!(Code, positional), signature.positional);
        blob.put_u32(offset_of!(Code, keyword_only), signature.keyword_only);
        let kind = match function.kind {
            FunctionKind::Generator => CODE_GENERATOR,
            FunctionKind::Coroutine => CODE_COROUTINE,
            FunctionKind::AsyncGenerator => CODE_ASYNC_GENERATOR,
            FunctionKind::Plain | FunctionKind::Class | FunctionKind::Module => 0,
        };
        let varargs = if signature.varargs { CODE_VARARGS } else { 0 };
        let kwargs = if signature.kwargs { CODE_KWARGS } else { 0 };
        blob.put_u32(offset_of!(Code, flags), kind | varargs | kwargs);
        blob.put_u32(offset_of!(Code, line), function.line);
        let frame = if function.is_generator() { frame_layout(function).1 } else { 0 };
        blob.put_u32(offset_of!(Code, frame_size), frame as u32);
        let locals = function.variables.iter().skip(count);
        let locals = locals.filter(|variable| variable.role != Role::Temporary);
        let (names, count) = self.names(locals.filter_map(|variable| variable.name.as_deref()));
        blob.put_address(offset_of!(Code, locals), names, 0);
        blob.put_u32(offset_of!(Code, local_count), count as u32);
        let (names, count) = self.names(function.free_names.iter().map(String::as_str));
        blob.put_address(offset_of!(Code, free_names), names, 0);
        blob.put_u32(offset_of!(Code, free_count), count as u32);
        blob
    }

    pub(super) fn class_record(&mut self, id: u32) -> Blob {
        let facts = &self.unit.program.classes[id as usize];
        let mut blob = Blob::new(size_of::<Class>());
        let (names, count) = self.names(facts.slots.iter().map(String::as_str));
        blob.put_address(offset_of!(Class, slot_names), names, 0);
        blob.put_u64(offset_of!(Class, slot_count), count as u64);
        blob.put_u64(offset_of!(Class, line), u64::from(facts.line));
        blob
    }

    pub(super) fn module_record(&mut self, id: ModuleId) -> Blob {
        let module = &self.unit.program.modules[id.0 as usize];
        let mut blob = Blob::new(size_of::<Module>());
        self.put_text(&mut blob, offset_of!(Module, name), &module.name);
        self.put_text(&mut blob, offset_of!(Module, file), &module.file);
        self.put_text(&mut blob, offset_of!(Module, package), &module.package);
        self.put_constant(&mut blob, offset_of!(Module, doc), module.doc);
        let body = self.target(Symbol::Code(module.body));
        blob.put_address(offset_of!(Module, body), body, 0);
        let (names, count) = self.names(module.globals.iter().map(|global| global.name.as_str()));
        blob.put_address(offset_of!(Module, slot_names), names, 0);
        let slots = self.target(Symbol::Slots(id));
        blob.put_address(offset_of!(Module, slots), slots, 0);
        blob.put_u64(offset_of!(Module, slot_count), count as u64);
        blob.put_u64(offset_of!(Module, is_package), u64::from(module.is_package));
        let source = self.raw_bytes(module.source.as_bytes());
        blob.put_address(offset_of!(Module, source), source, 0);
        blob.put_u64(offset_of!(Module, source_length), module.source.len() as u64);
        blob
    }

    pub(super) fn slots(&mut self, id: ModuleId) -> Blob {
        let count = self.unit.program.modules[id.0 as usize].globals.len();
        let mut blob = Blob::new(8 * count.max(1));
        for slot in 0..count {
            blob.put_u64(8 * slot, NO_VALUE);
        }
        blob
    }

    /// Everything about the program, and with it all data that is referred to.
    pub(super) fn program_record(&mut self) {
        let program = self.unit.program;
        let mut modules = Blob::new(8 * program.modules.len().max(1));
        for number in 1..program.modules.len() {
            let module = self.target(Symbol::Module(ModuleId(number as u32)));
            modules.put_address(8 * (number - 1), module, 0);
        }
        let main = self.target(Symbol::Module(ModuleId(0)));
        let locations = self.locations();
        let (tables, lengths) = self.tables();
        let (natives, native_count) = self.natives();
        self.build_pending();
        let (constants, count) = self.built_constants();
        let mut blob = Blob::new(size_of::<Program>());
        let modules = Target::Data(self.anonymous("modules", modules, false));
        blob.put_address(offset_of!(Program, modules), modules, 0);
        let others = program.modules.len().saturating_sub(1);
        blob.put_u64(offset_of!(Program, module_count), others as u64);
        blob.put_address(offset_of!(Program, main), main, 0);
        blob.put_address(offset_of!(Program, locations), locations, 0);
        blob.put_address(offset_of!(Program, constants), constants, 0);
        blob.put_u64(offset_of!(Program, constant_count), count as u64);
        blob.put_address(offset_of!(Program, tables), tables, 0);
        blob.put_address(offset_of!(Program, table_lengths), lengths, 0);
        blob.put_address(offset_of!(Program, natives), natives, 0);
        blob.put_u64(offset_of!(Program, native_count), native_count as u64);
        if program.evaluates {
            let evaluator = self.unit.data("naja_evaluator");
            let evaluator = self.target(evaluator);
            blob.put_address(offset_of!(Program, evaluator), evaluator, 0);
        }
        let id = self.exported("naja_program");
        self.define(id, blob);
    }

    fn locations(&mut self) -> Target {
        let locations = &self.unit.program.locations;
        let mut blob = Blob::new(size_of::<Location>() * locations.len().max(1));
        for (number, (line, column, end_line, end_column)) in locations.iter().enumerate() {
            let base = number * size_of::<Location>();
            blob.put_u32(base + offset_of!(Location, line), *line);
            blob.put_u32(base + offset_of!(Location, column), *column);
            blob.put_u32(base + offset_of!(Location, end_line), *end_line);
            blob.put_u32(base + offset_of!(Location, end_column), *end_column);
        }
        Target::Data(self.anonymous("locations", blob, false))
    }

    fn built_constants(&mut self) -> (Target, usize) {
        let built = std::mem::take(&mut self.built);
        let mut blob = Blob::new(size_of::<BuiltConstant>() * built.len().max(1));
        for (number, (text, place, offset)) in built.iter().enumerate() {
            let base = number * size_of::<BuiltConstant>();
            let digits = self.raw_bytes(text.as_bytes());
            blob.put_address(base + offset_of!(BuiltConstant, text), digits, 0);
            blob.put_u64(base + offset_of!(BuiltConstant, length), text.len() as u64);
            let slot = base + offset_of!(BuiltConstant, slot);
            blob.put_address(slot, Target::Data(*place), *offset as i64);
        }
        (Target::Data(self.anonymous("constants", blob, false)), built.len())
    }
}
