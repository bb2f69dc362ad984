//! Debug information: which machine code belongs to which Python function and line.
//!
//! Written for `--debug` only, as DWARF 4 in sections that `strip` removes: a line table, one
//! `DW_TAG_subprogram` for each machine function, and `.debug_frame`, so that a debugger finds the
//! callers. All copies of a function carry lines: the body has the Python name, the copies have a
//! suffix that says which they are (`add.loops`), as their linker symbols do.

use std::collections::BTreeMap;
use std::path::Path;

use cranelift_codegen::isa::unwind::UnwindInfo;
use cranelift_codegen::isa::{OwnedTargetIsa, TargetIsa};
use cranelift_codegen::{CompiledCode, binemit::CodeOffset};
use cranelift_module::FuncId;
use cranelift_object::ObjectProduct;
use gimli::write::{
    Address, AttributeValue, DebugFrame, DwarfUnit, EndianVec, FileId, FrameTable, LineProgram,
    LineString, Range, RangeList, RelocateWriter, Relocation, RelocationTarget, Sections, Writer,
};
use gimli::{Encoding, Format, LineEncoding, LittleEndian};
use object::write::{StandardSegment, SymbolId};
use object::{RelocationEncoding, RelocationFlags, RelocationKind, SectionKind};

use super::symbols::{Symbol, Unit};
use crate::ir::{FunctionId, FunctionKind};

/// What a machine function's code belongs to.
pub(super) struct Lines {
    length: u32,
    /// From this offset on: the location number; 0 is nowhere.
    places: Vec<(CodeOffset, u32)>,
    unwind: Option<UnwindInfo>,
}

impl Lines {
    /// What the compiled code says.
    pub(super) fn of(code: &CompiledCode, isa: &dyn TargetIsa) -> Result<Lines, String> {
        let unwind = code.create_unwind_info(isa).map_err(|error| error.to_string())?;
        let mut places: Vec<(CodeOffset, u32)> = Vec::new();
        for piece in code.buffer.get_srclocs_sorted() {
            if !piece.loc.is_default() && piece.loc.bits() != 0 {
                places.push((piece.start, piece.loc.bits()));
            }
        }
        Ok(Lines { length: code.buffer.data().len() as u32, places, unwind })
    }
}

/// A machine function that is in the object.
pub(super) struct Traced {
    pub symbol: Symbol,
    pub function: FuncId,
    pub lines: Lines,
}

/// Adds debug information on the functions to the object.
pub(super) fn write(
    product: &mut ObjectProduct,
    unit: &Unit<'_>,
    isa: &OwnedTargetIsa,
    folder: &Path,
    functions: &[Traced],
) -> Result<(), String> {
    let mut writer = DebugInformation::new(unit, folder);
    let mut frames = FrameTable::default();
    let common = isa.create_systemv_cie().map(|common| frames.add_cie(common));
    for traced in functions {
        let index = writer.symbols.len();
        writer.symbols.push(product.function_symbol(traced.function));
        let address = Address::Symbol { symbol: index, addend: 0 };
        if let (Some(common), Some(UnwindInfo::SystemV(unwind))) = (common, &traced.lines.unwind) {
            frames.add_fde(common, unwind.to_fde(address));
        }
        if let Some((id, suffix)) = python_function(traced.symbol) {
            writer.function(id, suffix, address, &traced.lines);
        }
    }
    let (mut sections, symbols) = writer.finish()?;
    let mut frame_section = DebugFrame(Section::default());
    frames.write_debug_frame(&mut frame_section).map_err(|error| error.to_string())?;
    sections.debug_frame = frame_section;
    append(product, &sections, &symbols).map_err(|error| error.to_string())
}

/// The Python function of a machine function, and what is said of the copy after its name.
fn python_function(symbol: Symbol) -> Option<(FunctionId, &'static str)> {
    match symbol {
        Symbol::Body(id) => Some((id, "")),
        Symbol::Entry(id) => Some((id, ".entry")),
        Symbol::Inner(id) => Some((id, ".loops")),
        Symbol::Arithmetic(id) => Some((id, ".numbers")),
        _ => None,
    }
}

/// The DWARF unit of the program under construction.
struct DebugInformation<'a> {
    unit: &'a Unit<'a>,
    dwarf: DwarfUnit,
    /// The files of modules met so far, by module number.
    files: BTreeMap<u32, FileId>,
    ranges: Vec<Range>,
    symbols: Vec<SymbolId>,
}

impl<'a> DebugInformation<'a> {
    fn new(unit: &'a Unit<'a>, folder: &Path) -> DebugInformation<'a> {
        let encoding = Encoding { format: Format::Dwarf32, version: 4, address_size: 8 };
        let folder = folder.as_os_str().as_encoded_bytes().to_vec();
        let script = file_name(unit, 0);
        let mut dwarf = DwarfUnit::new(encoding);
        let root = dwarf.unit.root();
        let entry = dwarf.unit.get_mut(root);
        let text = |text: &[u8]| AttributeValue::String(text.to_vec());
        entry.set(gimli::DW_AT_producer, text(b"naja"));
        entry.set(gimli::DW_AT_language, AttributeValue::Language(gimli::DW_LANG_Python));
        entry.set(gimli::DW_AT_name, text(&script));
        entry.set(gimli::DW_AT_comp_dir, text(&folder));
        entry.set(gimli::DW_AT_low_pc, AttributeValue::Address(Address::Constant(0)));
        dwarf.unit.line_program = LineProgram::new(
            encoding,
            LineEncoding::default(),
            LineString::String(folder),
            None,
            LineString::String(script),
            None,
        );
        DebugInformation {
            unit,
            dwarf,
            files: BTreeMap::new(),
            ranges: Vec::new(),
            symbols: Vec::new(),
        }
    }

    /// Adds a machine function.
    fn function(&mut self, id: FunctionId, suffix: &str, address: Address, lines: &Lines) {
        let unit = self.unit;
        let function = &unit.program.functions[id.0 as usize];
        let file = self.file(function.module.0);
        let name = match function.kind {
            FunctionKind::Module => format!("<module>{suffix}"),
            // The body of a generator is its resume function.
            _ if function.is_generator() => function.qualname.clone(),
            _ => format!("{}{suffix}", function.qualname),
        };
        // A module body has no `def`; its own lines say where it starts.
        let first_line = u64::from(function.line.max(1));
        self.rows(file, address, first_line, lines);
        let root = self.dwarf.unit.root();
        let entry = self.dwarf.unit.add(root, gimli::DW_TAG_subprogram);
        let entry = self.dwarf.unit.get_mut(entry);
        let length = u64::from(lines.length);
        entry.set(gimli::DW_AT_name, AttributeValue::String(name.into_bytes()));
        entry.set(gimli::DW_AT_low_pc, AttributeValue::Address(address));
        entry.set(gimli::DW_AT_high_pc, AttributeValue::Udata(length));
        entry.set(gimli::DW_AT_decl_file, AttributeValue::FileIndex(Some(file)));
        entry.set(gimli::DW_AT_decl_line, AttributeValue::Udata(first_line));
        self.ranges.push(Range::StartLength { begin: address, length });
    }

    /// Adds the rows of a function to the line table.
    fn rows(&mut self, file: FileId, address: Address, first_line: u64, lines: &Lines) {
        let locations = &self.unit.program.locations;
        let program = &mut self.dwarf.unit.line_program;
        let line_of = |number: u32| locations.get(number as usize).map(|place| u64::from(place.0));
        program.begin_sequence(Some(address));
        let start = [(0, Some(first_line))].into_iter();
        let mut last = 0;
        for (offset, line) in start.chain(lines.places.iter().map(|(at, id)| (*at, line_of(*id)))) {
            let Some(line) = line.filter(|line| *line != last && *line != 0) else { continue };
            let row = program.row();
            row.address_offset = u64::from(offset);
            row.file = file;
            row.line = line;
            row.is_statement = true;
            program.generate_row();
            last = line;
        }
        program.end_sequence(u64::from(lines.length));
    }

    /// The file of a module.
    fn file(&mut self, module: u32) -> FileId {
        if let Some(file) = self.files.get(&module) {
            return *file;
        }
        let program = &mut self.dwarf.unit.line_program;
        let name = LineString::String(file_name(self.unit, module));
        let folder = program.default_directory();
        let file = program.add_file(name, folder, None);
        self.files.insert(module, file);
        file
    }

    /// The sections, and the symbols that they refer to by number.
    fn finish(mut self) -> Result<(Sections<Section>, Vec<SymbolId>), String> {
        let root = self.dwarf.unit.root();
        let ranges = self.dwarf.unit.ranges.add(RangeList(self.ranges));
        let entry = self.dwarf.unit.get_mut(root);
        entry.set(gimli::DW_AT_ranges, AttributeValue::RangeListRef(ranges));
        entry.set(gimli::DW_AT_stmt_list, AttributeValue::LineProgramRef);
        let mut sections = Sections::new(Section::default());
        self.dwarf.write(&mut sections).map_err(|error| error.to_string())?;
        Ok((sections, self.symbols))
    }
}

/// The name of a module's file as a traceback shows it.
fn file_name(unit: &Unit<'_>, module: u32) -> Vec<u8> {
    let module = &unit.program.modules[module as usize];
    let name = if module.file.is_empty() { &module.name } else { &module.file };
    name.clone().into_bytes()
}

/// A section under construction, with what the linker is to fill in.
#[derive(Clone)]
struct Section {
    bytes: EndianVec<LittleEndian>,
    relocations: Vec<Relocation>,
}

impl Default for Section {
    fn default() -> Section {
        Section { bytes: EndianVec::new(LittleEndian), relocations: Vec::new() }
    }
}

impl RelocateWriter for Section {
    type Writer = EndianVec<LittleEndian>;

    fn writer(&self) -> &Self::Writer {
        &self.bytes
    }

    fn writer_mut(&mut self) -> &mut Self::Writer {
        &mut self.bytes
    }

    fn relocate(&mut self, relocation: Relocation) {
        self.relocations.push(relocation);
    }
}

/// Puts the sections into the object.
fn append(
    product: &mut ObjectProduct,
    sections: &Sections<Section>,
    symbols: &[SymbolId],
) -> Result<(), object::write::Error> {
    let object = &mut product.object;
    let mut places = BTreeMap::new();
    let mut written = Vec::new();
    let collected: Result<(), std::convert::Infallible> = sections.for_each(|id, section| {
        if section.bytes.len() != 0 {
            written.push((id, section));
        }
        Ok(())
    });
    let Ok(()) = collected;
    for (id, section) in &written {
        let segment = object.segment_name(StandardSegment::Debug).to_vec();
        let name = id.name().as_bytes().to_vec();
        let place = object.add_section(segment, name, SectionKind::Debug);
        object.append_section_data(place, section.bytes.slice(), 1);
        places.insert(id.name(), (place, object.section_symbol(place)));
    }
    for (id, section) in &written {
        for relocation in &section.relocations {
            let symbol = match relocation.target {
                RelocationTarget::Symbol(index) => symbols[index],
                RelocationTarget::Section(target) => places[target.name()].1,
            };
            let flags = RelocationFlags::Generic {
                kind: RelocationKind::Absolute,
                encoding: RelocationEncoding::Generic,
                size: relocation.size * 8,
            };
            let offset = relocation.offset as u64;
            let one =
                object::write::Relocation { offset, symbol, addend: relocation.addend, flags };
            object.add_relocation(places[id.name()].0, one)?;
        }
    }
    Ok(())
}
