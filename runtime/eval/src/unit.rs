//! A text that was compiled: its IR, and the records that the runtime wants of each function. Nothing
//! of it is ever freed, as with the functions of a program.

use naja::ir::suspension::frame_layout;
use naja::ir::{Constant, Function, FunctionKind, Op, Program, Role, Value, Var};
use naja_abi::layout::AttributeSite;
use naja_abi::records::{
    CODE_ASYNC_GENERATOR, CODE_COROUTINE, CODE_GENERATOR, CODE_KWARGS, CODE_VARARGS, Class, Code,
    Location, Module, NEVER_DIRECT, WordEntry,
};
use naja_abi::word::{NO_VALUE, Word};

use crate::invoke::{
    naja_eval_bytes, naja_eval_complex, naja_eval_float, naja_eval_int, naja_eval_str,
    naja_eval_tuple,
};
use crate::words;

/// One text.
pub struct Unit {
    /// Word of each constant.
    pub constants: Vec<Word>,
    /// Name of each global slot.
    pub globals: Vec<Word>,
    /// The record of the one module.
    pub module: *const Module,
    /// Class records.
    pub classes: Vec<Class>,
    /// Inline caches.
    pub sites: Box<[AttributeSite]>,
    /// Functions, in the order of the IR.
    pub codes: Vec<*const TextCode>,
}

/// A function of a text. The runtime sees the record at its beginning.
#[repr(C)]
pub struct TextCode {
    /// What the runtime reads.
    pub record: Code,
    /// The text it is from.
    pub unit: *const Unit,
    /// What it does.
    pub function: Function,
    /// Its `Yield`s, in block order.
    pub suspensions: Vec<Suspension>,
    /// Words of a generator's frame.
    pub frame_size: usize,
    /// Variables that always hold the generator's address.
    pub generator_variables: Vec<Var>,
}

/// A `Yield`: where it is, and what is kept in which word of the frame.
pub struct Suspension {
    pub block: usize,
    pub index: usize,
    pub saved: Vec<(Var, usize)>,
}

fn leak<T>(value: T) -> &'static mut T {
    Box::leak(Box::new(value))
}

fn text(text: &str) -> Word {
    let points: Vec<u32> = text.chars().map(u32::from).collect();
    code_points(&points)
}

fn code_points(points: &[u32]) -> Word {
    // SAFETY: the array is as long as is said; so below.
    unsafe { naja_eval_str(points.as_ptr() as Word, points.len() as Word) }
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> (*const Word, u32) {
    let words: &'static [Word] = Vec::leak(names.map(text).collect());
    (words.as_ptr(), words.len() as u32)
}

/// Makes the records; gives the code of the whole.
pub fn load(program: Program, file: Word) -> *const Code {
    let module = &program.modules[0];
    let constants = constants(&program.constants);
    let doc = |id: Option<naja::ir::ConstantId>| id.map_or(NO_VALUE, |id| constants[id.0 as usize]);
    let locations = program.locations.iter().map(|&(line, column, end_line, end_column)| {
        Location { line, end_line, column, end_column }
    });
    let locations: &'static [Location] = Vec::leak(locations.collect());
    let record = leak(Module {
        name: text("__main__"),
        file,
        package: text(""),
        doc: doc(module.doc),
        body: core::ptr::null(),
        slot_names: core::ptr::null(),
        slots: core::ptr::null_mut(),
        slot_count: 0,
        is_package: 0,
        source: b"".as_ptr(),
        source_length: 0,
        locations: locations.as_ptr(),
    });
    let site = || AttributeSite { version: 0, offset: 0, method: 0, extra: 0 };
    let unit = leak(Unit {
        globals: module.globals.iter().map(|global| text(&global.name)).collect(),
        module: record,
        classes: program.classes.iter().map(class).collect(),
        sites: (0..program.site_count).map(|_| site()).collect(),
        codes: Vec::new(),
        constants: Vec::new(),
    });
    let body = module.body.0 as usize;
    for (number, function) in program.functions.into_iter().enumerate() {
        let doc = doc(function.doc);
        unit.codes.push(code(function, unit, record, doc, number == body));
    }
    unit.constants = constants;
    unit.codes[body].cast()
}

fn class(facts: &naja::ir::ClassFacts) -> Class {
    let (slot_names, slot_count) = names(facts.slots.iter().map(String::as_str));
    Class {
        slot_names,
        slot_count: u64::from(slot_count),
        line: u64::from(facts.line),
        versions: [0; 4],
    }
}

fn code(
    function: Function,
    unit: *const Unit,
    module: *const Module,
    doc: Word,
    is_text: bool,
) -> *const TextCode {
    let signature = &function.signature;
    let (layout, frame_size) = match function.is_generator() {
        true => frame_layout(&function),
        false => (Vec::new(), 0),
    };
    let kind = match function.kind {
        FunctionKind::Generator => CODE_GENERATOR,
        FunctionKind::Coroutine => CODE_COROUTINE,
        FunctionKind::AsyncGenerator => CODE_ASYNC_GENERATOR,
        FunctionKind::Plain | FunctionKind::Class | FunctionKind::Module => 0,
    };
    let varargs = if signature.varargs { CODE_VARARGS } else { 0 };
    let kwargs = if signature.kwargs { CODE_KWARGS } else { 0 };
    let shown = if is_text { &[] } else { signature.names.as_slice() };
    let (parameters, parameter_count) = names(shown.iter().map(String::as_str));
    let own = function.variables.iter().skip(signature.names.len());
    let own = own.filter(|variable| variable.role != Role::Temporary);
    let (locals, local_count) = names(own.filter_map(|variable| variable.name.as_deref()));
    let (free_names, free_count) = names(function.free_names.iter().map(String::as_str));
    let record = Code {
        entry: entry_of(&function),
        body: core::ptr::null(),
        name: text(&function.name),
        qualname: text(&function.qualname),
        doc,
        module,
        parameters,
        parameter_count,
        positional_only: signature.positional_only,
        positional: if is_text { 0 } else { signature.positional },
        keyword_only: signature.keyword_only,
        flags: kind | varargs | kwargs,
        line: function.line,
        frame_size: frame_size as u32,
        local_count,
        locals,
        free_names,
        free_count,
        direct: NEVER_DIRECT,
        is_text: u32::from(is_text),
        padding: 0,
    };
    let suspensions = suspensions(&function, layout);
    let generator_variables = generator_variables(&function);
    leak(TextCode { record, unit, suspensions, frame_size, generator_variables, function })
}

fn entry_of(function: &Function) -> WordEntry {
    if !function.is_generator() {
        return crate::interpret::enter;
    }
    // SAFETY: the runtime knows by the flags what the entry really is.
    unsafe {
        core::mem::transmute::<naja_abi::layout::ResumeEntry, WordEntry>(crate::generator::resume)
    }
}

fn suspensions(function: &Function, layout: Vec<Vec<(Var, usize)>>) -> Vec<Suspension> {
    let mut layout = layout.into_iter();
    let mut found = Vec::new();
    for (block, content) in function.blocks.iter().enumerate() {
        for (index, inst) in content.insts.iter().enumerate() {
            if matches!(inst.op, Op::Yield(_)) {
                let saved = layout.next().unwrap_or_default();
                found.push(Suspension { block, index, saved });
            }
        }
    }
    found
}

fn generator_variables(function: &Function) -> Vec<Var> {
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    insts.filter(|inst| matches!(inst.op, Op::CurrentGenerator)).filter_map(|it| it.dst).collect()
}

fn constants(pool: &[Constant]) -> Vec<Word> {
    let mut words = Vec::with_capacity(pool.len());
    for constant in pool {
        // SAFETY: arrays are as long as is said.
        let word = unsafe {
            match constant {
                Constant::Str(points) => code_points(points),
                Constant::Bytes(bytes) => {
                    naja_eval_bytes(bytes.as_ptr() as Word, bytes.len() as Word)
                }
                Constant::BigInt(digits) => {
                    naja_eval_int(digits.as_ptr() as Word, digits.len() as Word)
                }
                Constant::Float(bits) => naja_eval_float(*bits),
                Constant::Complex(real, imag) => naja_eval_complex(*real, *imag),
                Constant::Tuple(items) => {
                    let items: Vec<Word> =
                        items.iter().map(|item| item_word(*item, &words)).collect();
                    naja_eval_tuple(items.as_ptr() as Word, items.len() as Word)
                }
            }
        };
        words.push(word);
    }
    words
}

/// The word of an item of a constant tuple; constants come after those they are made of.
fn item_word(value: Value, earlier: &[Word]) -> Word {
    match value {
        Value::Constant(id) => earlier[id.0 as usize],
        other => plain_word(other),
    }
}

/// The word of an operand that is the same in every text.
pub fn plain_word(value: Value) -> Word {
    match value {
        Value::Int(value) => (value << 2) as Word,
        Value::None => words::none(),
        Value::True => words::bool_word(true),
        Value::False => words::bool_word(false),
        Value::Ellipsis => words::ellipsis(),
        Value::NotImplemented => words::not_implemented(),
        Value::NoValue => NO_VALUE,
        Value::Raw(value) => value as Word,
        other => unreachable!("{other:?} depends on the text"),
    }
}
