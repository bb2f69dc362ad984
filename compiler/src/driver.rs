//! The stages in order: from a script to an executable.
//!
//! `compile` reads as the table of contents of the compiler. It never prints and reads no files
//! but through `source/` and `link/`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::diagnostics::{self, Diagnostic, codes};
use crate::link::{LinkOptions, LinkerKind, RuntimeKind};
use crate::names::{self, Names};
use crate::passes::Optimise;
use crate::source::{self, Program, Request};

/// What to compile, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The main script.
    pub script: PathBuf,
    /// A folder to use instead of the embedded library.
    pub library: Option<PathBuf>,
    /// Folders searched for modules after the script's own.
    pub paths: Vec<PathBuf>,
    /// Keep symbols and debug information.
    pub debug: bool,
    /// What names of files are relative to, for debuggers.
    pub working_folder: PathBuf,
    /// Who joins the objects.
    pub linker: LinkerKind,
    /// The runtime that goes in.
    pub runtime: RuntimeKind,
    /// How much is done for speed.
    pub optimise: Optimise,
    /// What becomes of Python that cannot be compiled.
    pub unsupported: Unsupported,
}

/// What becomes of a construct that is not supported, and of an import that leads nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unsupported {
    /// The program is refused.
    #[default]
    Refuse,
    /// The program builds and raises when it gets there.
    Raise,
}

/// A form of the program between two stages, to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emit {
    /// The syntax tree.
    Ast,
    /// The typed tree.
    Types,
    /// The IR before the passes.
    Ir,
    /// The IR after the ownership pass.
    Owned,
    /// Cranelift's IR.
    Clif,
    /// Assembly.
    Asm,
    /// The object file.
    Obj,
}

/// What comes out, and what to tell.
#[derive(Debug)]
pub struct Outcome<T> {
    /// The result; `None` when the program was refused.
    pub result: Option<T>,
    /// Errors and warnings, in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// How long each stage took, in order.
    pub timing: Timing,
}

/// How long each stage took.
#[derive(Clone, Debug, Default)]
pub struct Timing {
    /// Stage name and duration, in order.
    pub stages: Vec<(&'static str, Duration)>,
}

impl Timing {
    /// Runs a stage and notes its time.
    pub fn stage<T>(&mut self, name: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        self.stages.push((name, start.elapsed()));
        result
    }
}

/// A program that is right as far as it can be told before it runs.
#[derive(Debug)]
pub struct Checked {
    /// Its modules.
    pub program: Program,
    /// The scopes of each module, in the order of `program.modules`.
    pub names: Vec<Names>,
}

/// Reads the program and finds everything CPython would refuse at compile time.
pub fn check(options: &Options) -> Outcome<Checked> {
    let mut timing = Timing::default();
    let (program, diagnostics) = timing.stage("source", || load(options));
    finish_check(program, diagnostics, timing)
}

/// Only reads the program: enough to tell whether it has changed.
pub fn load(options: &Options) -> (Option<Program>, Vec<Diagnostic>) {
    source::load(&Request {
        script: &options.script,
        library: options.library.as_deref(),
        paths: &options.paths,
        is_native: &is_native_module,
        missing_raise: options.unsupported == Unsupported::Raise,
    })
}

/// Checks a program that has been read.
pub fn finish_check(
    program: Option<Program>,
    mut diagnostics: Vec<Diagnostic>,
    mut timing: Timing,
) -> Outcome<Checked> {
    let Some(program) = program else {
        return Outcome { result: None, diagnostics, timing };
    };
    let names = timing.stage("names", || {
        let mut tables = Vec::with_capacity(program.modules.len());
        for module in &program.modules {
            let (table, found) = names::analyse(module);
            // A tree with syntax errors has holes; what is said about its names may be wrong.
            if module.whole {
                diagnostics.extend(found);
            }
            tables.push(table);
        }
        tables
    });
    diagnostics::sort(&mut diagnostics);
    diagnostics::drop_repeated(&mut diagnostics);
    let refused = diagnostics::any_error(&diagnostics);
    let result = (!refused).then_some(Checked { program, names });
    Outcome { result, diagnostics, timing }
}

/// Compiles a checked program and links it into `output`.
pub fn build(
    checked: &Checked,
    options: &Options,
    output: &Path,
    timing: &mut Timing,
) -> Result<(), Vec<Diagnostic>> {
    let made = generate(checked, None, options, timing)?;
    let link = LinkOptions {
        runtime: options.runtime,
        linker: options.linker,
        debug: options.debug,
        evaluator: made.evaluates,
    };
    timing
        .stage("link", || crate::link::link(&[made.object], output, &link))
        .map_err(|error| vec![Diagnostic::without_place(&codes::LINK_FAILED, error.to_string())])
}

/// Compiles a checked program into one object file.
fn compile(
    checked: &Checked,
    options: &Options,
    timing: &mut Timing,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    generate(checked, None, options, timing).map(|output| output.object)
}

/// Lowers, runs the passes and generates code.
fn generate(
    checked: &Checked,
    text: Option<crate::codegen::Emit>,
    options: &Options,
    timing: &mut Timing,
) -> Result<crate::codegen::Output, Vec<Diagnostic>> {
    let program = lower_and_pass(checked, options, timing)?;
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let target = crate::codegen::Options {
        emit: text,
        debug: options.debug.then(|| options.working_folder.clone()),
        threads,
        ..crate::codegen::Options::host()
    };
    let output = timing.stage("codegen", || crate::codegen::compile(&program, &target));
    Ok(output.unwrap_or_else(|error| panic!("code generation failed: {error}")))
}

fn lower_and_pass(
    checked: &Checked,
    options: &Options,
    timing: &mut Timing,
) -> Result<crate::ir::Program, Vec<Diagnostic>> {
    let mut program = lower(checked, options, timing)?;
    let checking = cfg!(debug_assertions);
    timing.stage("passes", || crate::passes::run(&mut program, options.optimise, checking));
    Ok(program)
}

/// Lowers a checked program to IR.
fn lower(
    checked: &Checked,
    options: &Options,
    timing: &mut Timing,
) -> Result<crate::ir::Program, Vec<Diagnostic>> {
    let raise = options.unsupported == Unsupported::Raise;
    let lowered = || crate::lower::lower_program(&checked.program, &checked.names, raise);
    let (program, diagnostics) = timing.stage("lower", lowered);
    if diagnostics::any_error(&diagnostics) {
        return Err(diagnostics);
    }
    if cfg!(debug_assertions) {
        let complaints = crate::ir::verify::program(&program);
        assert!(complaints.is_empty(), "lowering made bad IR:\n{}", complaints.join("\n"));
    }
    Ok(program)
}

/// The text of the program at some stage.
pub fn emit(
    checked: &Checked,
    options: &Options,
    what: Emit,
    timing: &mut Timing,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    match what {
        Emit::Ast => Ok(format!("{:#?}\n", checked.program.main().ast).into_bytes()),
        Emit::Ir => Ok(crate::ir::print::program(&lower(checked, options, timing)?).into_bytes()),
        Emit::Owned => {
            Ok(crate::ir::print::program(&lower_and_pass(checked, options, timing)?).into_bytes())
        }
        Emit::Clif => Ok(generate(checked, Some(crate::codegen::Emit::Clif), options, timing)?
            .text
            .into_bytes()),
        Emit::Asm => Ok(generate(checked, Some(crate::codegen::Emit::Asm), options, timing)?
            .text
            .into_bytes()),
        Emit::Types => types(checked, options, timing).map(String::into_bytes),
        Emit::Obj => compile(checked, options, timing),
    }
}

/// What was found out about the kinds of the script's values, and how.
pub fn types(
    checked: &Checked,
    options: &Options,
    timing: &mut Timing,
) -> Result<String, Vec<Diagnostic>> {
    let mut program = lower(checked, options, timing)?;
    crate::passes::arithmetic::find(&mut program);
    Ok(crate::report::types(&program, checked.program.main()))
}

/// What the script's lines cost.
pub fn explain(
    checked: &Checked,
    options: &Options,
    timing: &mut Timing,
) -> Result<crate::report::Explanation, Vec<Diagnostic>> {
    Ok(crate::report::explain(&lower_and_pass(checked, options, timing)?))
}

/// Whether a module of this name is written in Rust.
fn is_native_module(name: &str) -> bool {
    name == "__future__" || naja_abi::builtins::is_native_module(name)
}
