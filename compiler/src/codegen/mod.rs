//! 6. Code generation: IR to one object file, by Cranelift.
//!
//! Read in this order: `translate` (a function), `words` and `counting` (what all ops use), the ops
//! by kind (`arithmetic`, `compare`, `items`, `names`, `calls`, `raw`), `errors`, `generator`; then
//! `object`, `constants`, `records` and `tables` (the object file and its data), and `lines` (what a
//! debugger reads).

mod arithmetic;
mod arithmetic_calls;
mod calls;
mod compare;
mod cold;
mod constants;
mod counting;
mod direct;
mod errors;
mod generator;
mod items;
mod lines;
mod lists;
mod names;
mod next;
mod object;
mod quiet;
mod outline;
mod raw;
mod records;
mod slots;
mod symbols;
mod tables;
mod text;
mod texts;
mod translate;
mod words;

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use cranelift_codegen::binemit::{Addend, CodeOffset, Reloc};
use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::ir::{self as clif, ExternalName, UserFuncName};
use cranelift_codegen::isa::{self, CallConv, OwnedTargetIsa};
use cranelift_codegen::settings::{self, Configurable};
use cranelift_codegen::{Context, FinalizedRelocTarget};
use cranelift_frontend::{FunctionBuilder, FunctionBuilderContext};
use target_lexicon::Triple;

use crate::ir::{FunctionId, Program};
use symbols::{Symbol, Unit};

/// The calling convention of everything, so that the runtime can call and be called.
const CALL_CONVENTION: CallConv = CallConv::SystemV;

/// Text that is wanted besides the object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Emit {
    /// Cranelift's intermediate text with the Python lines.
    Clif,
    /// Disassembly.
    Asm,
}

/// What to compile for.
#[derive(Clone, Debug)]
pub struct Options {
    /// The target.
    pub triple: Triple,
    /// Text that is wanted.
    pub emit: Option<Emit>,
    /// Set where the object is to say which code belongs to which Python line: the folder that the
    /// names of files are relative to.
    pub debug: Option<PathBuf>,
    /// How many threads may work.
    pub threads: usize,
}

impl Options {
    /// For the machine we run on.
    pub fn host() -> Options {
        Options { triple: Triple::host(), emit: None, debug: None, threads: 1 }
    }
}

/// The object file and the text asked for.
#[derive(Debug)]
pub struct Output {
    /// A relocatable object.
    pub object: Vec<u8>,
    /// `Options::emit`, empty when nothing was asked for.
    pub text: String,
    /// Whether the program needs the evaluator.
    pub evaluates: bool,
}

/// Machine code of one function before it is in the object.
struct Compiled {
    symbol: Symbol,
    bytes: Vec<u8>,
    alignment: u64,
    references: Vec<Reference>,
    lines: Option<lines::Lines>,
    text: String,
}

/// A place in machine code that refers to a symbol.
struct Reference {
    offset: CodeOffset,
    kind: Reloc,
    target: Symbol,
    addend: Addend,
}

/// Compiles a verified, counted program. A failure is a bug in the compiler.
pub fn compile(program: &Program, options: &Options) -> Result<Output, String> {
    let isa = target(&options.triple)?;
    let unit = Unit::new(program);
    let jobs: Vec<Symbol> = (0..program.functions.len() as u32)
        .flat_map(|id| [Symbol::Body(FunctionId(id)), Symbol::Entry(FunctionId(id))])
        .filter(|job| {
            // A resume function is both.
            !matches!(job, Symbol::Body(id) if program.functions[id.0 as usize].is_generator())
        })
        .chain((0..program.functions.len() as u32).map(FunctionId).filter_map(|id| {
            let outline = outline::Outline::of(&program.functions[id.0 as usize]);
            outline.map(|_| Symbol::Inner(id))
        }))
        .chain((0..program.functions.len() as u32).map(FunctionId).filter_map(|id| {
            let facts = program.functions[id.0 as usize].arithmetic.as_ref();
            facts.and_then(|facts| facts.copy.as_ref()).map(|_| Symbol::Arithmetic(id))
        }))
        .chain([Symbol::Count(false), Symbol::Count(true), Symbol::Next])
        .chain(quiet::QUIET.iter().map(|function| Symbol::Quiet(*function)))
        .collect();
    let compiled = compile_all(&jobs, &unit, &isa, options)?;
    let text = compiled.iter().map(|one| one.text.as_str()).collect();
    let object = object::write(&unit, isa, compiled, options.debug.as_deref())?;
    Ok(Output { object, text, evaluates: program.evaluates })
}

fn target(triple: &Triple) -> Result<OwnedTargetIsa, String> {
    let mut flags = settings::builder();
    let wanted = [
        ("opt_level", "speed"),
        ("is_pic", "false"),
        ("preserve_frame_pointers", "true"),
        ("unwind_info", "true"),
        ("probestack_strategy", "inline"),
        ("enable_probestack", "true"),
        ("use_colocated_libcalls", "true"),
        ("enable_verifier", if cfg!(debug_assertions) { "true" } else { "false" }),
    ];
    for (name, value) in wanted {
        flags.set(name, value).map_err(|error| error.to_string())?;
    }
    let builder = isa::lookup(triple.clone()).map_err(|error| error.to_string())?;
    builder.finish(settings::Flags::new(flags)).map_err(|error| error.to_string())
}

/// Compiles all functions, on several threads when allowed; the order is that of `jobs`.
fn compile_all(
    jobs: &[Symbol],
    unit: &Unit<'_>,
    isa: &OwnedTargetIsa,
    options: &Options,
) -> Result<Vec<Compiled>, String> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut scratch = FunctionBuilderContext::new();
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            match jobs.get(number) {
                Some(job) => {
                    done.push((number, compile_one(*job, unit, isa, options, &mut scratch)?));
                }
                None => return Ok::<_, String>(done),
            }
        }
    };
    let mut all = if options.threads > 1 {
        let results: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..options.threads).map(|_| scope.spawn(work)).collect();
            threads.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
        });
        let mut all = Vec::new();
        for result in results {
            all.extend(result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        all
    } else {
        work()?
    };
    all.sort_by_key(|(number, _)| *number);
    Ok(all.into_iter().map(|(_, compiled)| compiled).collect())
}

fn compile_one(
    symbol: Symbol,
    unit: &Unit<'_>,
    isa: &OwnedTargetIsa,
    options: &Options,
    scratch: &mut FunctionBuilderContext,
) -> Result<Compiled, String> {
    let mut context = Context::new();
    build(symbol, unit, isa, scratch, &mut context);
    let mut text = match options.emit {
        Some(Emit::Clif) => text::clif(symbol, unit, &context.func),
        Some(Emit::Asm) | None => String::new(),
    };
    context.set_disasm(options.emit == Some(Emit::Asm));
    let failed = |what: String| format!("{}: {what}", object::function_name(symbol, unit.program));
    if let Err(error) = context.compile(&**isa, &mut ControlPlane::default()) {
        return Err(failed(format!("{:?}\n{}", error.inner, error.func.display())));
    }
    let code = context.compiled_code().ok_or_else(|| failed("no code".to_string()))?;
    if let Some(assembly) = &code.vcode {
        text = format!("{}:\n{assembly}\n", object::function_name(symbol, unit.program));
    }
    let names = context.func.params.user_named_funcs();
    let references = code.buffer.relocs().iter().map(|reloc| match reloc.target {
        FinalizedRelocTarget::ExternalName(ExternalName::User(name)) => Ok(Reference {
            offset: reloc.offset,
            kind: reloc.kind,
            target: Symbol::unpack(&names[name]),
            addend: reloc.addend,
        }),
        ref other => Err(failed(format!("refers to {other:?}"))),
    });
    let lines = options.debug.as_ref().map(|_| lines::Lines::of(code, &**isa)).transpose()?;
    Ok(Compiled {
        symbol,
        bytes: code.buffer.data().to_vec(),
        alignment: u64::from(code.buffer.alignment),
        references: references.collect::<Result<_, _>>()?,
        lines,
        text,
    })
}

/// Fills the context with the Cranelift function of the symbol.
fn build(
    symbol: Symbol,
    unit: &Unit<'_>,
    isa: &OwnedTargetIsa,
    scratch: &mut FunctionBuilderContext,
    context: &mut Context,
) {
    let config = isa.frontend_config();
    let named = |id: FunctionId, signature| {
        clif::Function::with_name_signature(UserFuncName::user(0, id.0), signature)
    };
    let (id, is_body) = match symbol {
        Symbol::Count(out) => {
            context.func = named(FunctionId(u32::MAX), counting::counter_signature());
            let builder = FunctionBuilder::new(&mut context.func, scratch);
            return translate::counter(builder, unit, out, config);
        }
        Symbol::Next => {
            context.func = named(FunctionId(u32::MAX - 2), next::signature());
            let builder = FunctionBuilder::new(&mut context.func, scratch);
            return next::build(builder, unit, config);
        }
        Symbol::Quiet(function) => {
            context.func = named(FunctionId(u32::MAX - 1), quiet::signature(function));
            return quiet::build(
                FunctionBuilder::new(&mut context.func, scratch),
                function,
                config,
            );
        }
        Symbol::Body(id) | Symbol::Inner(id) | Symbol::Arithmetic(id) => (id, true),
        Symbol::Entry(id) => (id, unit.program.functions[id.0 as usize].is_generator()),
        other => unreachable!("{other:?} is not compiled"),
    };
    let mut function = &unit.program.functions[id.0 as usize];
    if let (Symbol::Arithmetic(_), Some(facts)) = (symbol, &function.arithmetic) {
        function = facts.copy.as_deref().expect("only copies that exist are compiled");
    }
    let signature = match symbol {
        Symbol::Body(_) => translate::body_signature(function.parameter_count()),
        Symbol::Inner(_) => outline::inner_signature(),
        Symbol::Arithmetic(_) => arithmetic_calls::signature(function),
        _ => translate::entry_signature(),
    };
    context.func = named(id, signature);
    let builder = FunctionBuilder::new(&mut context.func, scratch);
    if is_body {
        let mut translator = translate::Translator::new(builder, unit, function, id);
        translator.part = match (symbol, &translator.outline) {
            (Symbol::Inner(_), _) => outline::Part::Inner,
            (Symbol::Arithmetic(_), _) => outline::Part::Arithmetic,
            (_, Some(_)) => outline::Part::Outer,
            (_, None) => outline::Part::Whole,
        };
        let builder = translator.translate();
        builder.finalize(config);
    } else {
        translate::word_entry(builder, unit, id, config);
    }
}
