//! Text to code: parser, names, lowering and counting of the compiler; and where the text is wrong,
//! CPython's message and place.

use std::cell::UnsafeCell;
use std::path::PathBuf;
use std::sync::Arc;

use naja::diagnostics::{Diagnostic, SourceText};
use naja::lower::{Mode, lower_text};
use naja::source::{Module, Origin};
use naja_abi::evaluator::{
    Answer, FAULT_MEMORY, FAULT_RECURSION, Lent, MODE_EVAL, MODE_SINGLE, Request,
};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::depth::TooDeep;
use crate::syntax::Stage;

/// What is wrong, in the compiler's words, and where.
struct Fault {
    message: String,
    range: TextRange,
    stage: Stage,
}

/// Makes code of the request's text, or says what is wrong with it.
pub fn compile(request: &Request, answer: &mut Answer) {
    // SAFETY: the runtime lends UTF-8 of this length.
    let text = unsafe {
        let bytes = core::slice::from_raw_parts(request.text, request.length as usize);
        core::str::from_utf8_unchecked(bytes)
    };
    let mode = match request.mode {
        MODE_EVAL => Mode::Eval,
        MODE_SINGLE => Mode::Single,
        _ => Mode::Exec,
    };
    let text = naja::source::universal_newlines(text.to_owned());
    if let Err(deep) = crate::depth::check(&text) {
        let (fault, message) = match deep {
            TooDeep::Parser => {
                (FAULT_MEMORY, "Parser stack overflowed - Python source too complex to parse")
            }
            TooDeep::Compiler => {
                (FAULT_RECURSION, "maximum recursion depth exceeded during compilation")
            }
        };
        answer.fault = fault;
        answer.message = lend(0, message.to_owned());
        return;
    }
    let source = SourceText::new("<string>", text);
    match module(&source, mode).and_then(|module| program(&module, mode)) {
        Ok(program) => answer.code = crate::unit::load(program, request.file),
        Err(fault) => tell(&source, &fault, mode, answer),
    }
}

fn program(module: &Module, mode: Mode) -> Result<naja::ir::Program, Fault> {
    let (names, problems) = naja::names::analyse(module);
    if let Some(problem) = first_error(&problems) {
        return Err(Fault::of(problem, Stage::Names));
    }
    let mut program = lower_text(module, &names, mode);
    naja::passes::run(&mut program, naja::passes::Optimise::None, cfg!(debug_assertions));
    Ok(program)
}

/// Parses the text as what it is to be.
fn module(source: &Arc<SourceText>, mode: Mode) -> Result<Module, Fault> {
    let parsed = naja::source::parse(source);
    if parsed.whole && mode == Mode::Eval {
        expect_expression(source, &parsed.ast)?;
    }
    if let Some(problem) = first_error(&parsed.diagnostics) {
        if mode == Mode::Eval {
            refuse_statement(source)?;
        }
        return Err(Fault::of(problem, Stage::Parser));
    }
    if mode == Mode::Single {
        expect_one(source, &parsed.ast)?;
    }
    Ok(Module {
        name: "__main__".to_owned(),
        origin: Origin::Main,
        is_package: false,
        path: PathBuf::new(),
        source: source.clone(),
        ast: parsed.ast,
        whole: true,
    })
}

fn first_error(problems: &[Diagnostic]) -> Option<&Diagnostic> {
    let start = |problem: &&Diagnostic| problem.place.as_ref().map(|place| place.range.start());
    problems.iter().filter(|problem| problem.is_error()).min_by_key(start)
}

impl Fault {
    fn of(problem: &Diagnostic, stage: Stage) -> Fault {
        let range = problem.place.as_ref().map_or(TextRange::default(), |place| place.range);
        Fault { message: problem.title.clone(), range, stage }
    }

    fn syntax(range: TextRange) -> Fault {
        Fault { message: "invalid syntax".to_owned(), range, stage: Stage::Parser }
    }
}

/// Words that begin statements and no expressions.
const STATEMENTS: &[&str] = &[
    "if", "for", "while", "def", "class", "import", "from", "return", "pass", "with", "try",
    "raise", "del", "global", "nonlocal", "assert", "break", "continue", "async",
];

/// `eval` looks no further than at the word that begins a statement.
fn refuse_statement(source: &SourceText) -> Result<(), Fault> {
    let start = source.text.len() - source.text.trim_start().len();
    let first = token(source, TextSize::new(start as u32));
    match STATEMENTS.contains(&source.slice(first)) {
        true => Err(Fault::syntax(first)),
        false => Ok(()),
    }
}

/// `eval` takes one expression: the first token that does not belong to it is wrong.
fn expect_expression(source: &SourceText, ast: &ModModule) -> Result<(), Fault> {
    let Some(first) = ast.body.first() else {
        let end = TextSize::of(source.text.as_str());
        return Err(Fault::syntax(TextRange::empty(end)));
    };
    let Stmt::Expr(statement) = first else {
        let after = match first {
            Stmt::Assign(assignment) => assignment.targets[0].range(),
            Stmt::AugAssign(assignment) => assignment.target.range(),
            Stmt::AnnAssign(assignment) => assignment.target.range(),
            other => return Err(Fault::syntax(token(source, other.start()))),
        };
        return Err(Fault::syntax(next_token(source, after.end())));
    };
    if matches!(&*statement.value, Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Starred(_)) {
        return Err(Fault::syntax(token(source, statement.start())));
    }
    let rest = &source.text[statement.range.end().to_usize()..];
    let wrong = rest.trim_start_matches([' ', '\t', '\\']).starts_with(';');
    match ast.body.get(1) {
        None if !wrong => Ok(()),
        Some(second) if !wrong => Err(Fault::syntax(token(source, second.start()))),
        _ => Err(Fault::syntax(next_token(source, statement.range.end()))),
    }
}

/// One statement: a simple line, or one compound statement.
fn expect_one(source: &SourceText, ast: &ModModule) -> Result<(), Fault> {
    let (Some(first), Some(last)) = (ast.body.first(), ast.body.last()) else {
        let end = TextSize::of(source.text.as_str());
        return Err(Fault::syntax(TextRange::empty(end)));
    };
    if source.line(first.start()) == source.line(last.start()) {
        let compound = matches!(
            last,
            Stmt::If(_)
                | Stmt::For(_)
                | Stmt::While(_)
                | Stmt::With(_)
                | Stmt::Try(_)
                | Stmt::Match(_)
                | Stmt::FunctionDef(_)
                | Stmt::ClassDef(_)
        );
        // A dialogue knows by a further line end that a block is complete.
        if compound && !source.text.ends_with('\n') {
            let end = TextSize::of(source.text.as_str());
            return Err(Fault::syntax(TextRange::empty(end)));
        }
        return Ok(());
    }
    Err(Fault {
        message: "multiple statements found while compiling a single statement".to_owned(),
        range: next_token(source, first.end()),
        stage: Stage::Parser,
    })
}

fn next_token(source: &SourceText, from: TextSize) -> TextRange {
    let rest = &source.text[from.to_usize()..];
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    token(source, from + TextSize::new(blank as u32))
}

/// The token that begins here, nearly as the tokenizer cuts it.
fn token(source: &SourceText, start: TextSize) -> TextRange {
    let rest = &source.text[start.to_usize()..];
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let word = rest.find(|character| !is_word(character)).unwrap_or(rest.len());
    let operators = [
        "**=", "//=", ">>=", "<<=", ":=", "->", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
        "@=", "**", "//", "==", "!=",
    ];
    let sign = operators.iter().find(|sign| rest.starts_with(**sign)).map(|sign| sign.len());
    let one = rest.chars().next().map_or(0, char::len_utf8);
    let length = if word > 0 { word } else { sign.unwrap_or(one) };
    TextRange::at(start, TextSize::new(length as u32))
}

/// Text that is lent until the next answer.
struct Texts(UnsafeCell<[String; 2]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Texts {}

static LENT: Texts = Texts(UnsafeCell::new([String::new(), String::new()]));

fn lend(number: usize, text: String) -> Lent {
    // SAFETY: one thread runs at a time, and the reference ends with this call.
    let place = unsafe { &mut (*LENT.0.get())[number] };
    *place = text;
    Lent { start: place.as_ptr(), length: place.len() as u64 }
}

fn tell(source: &SourceText, fault: &Fault, mode: Mode, answer: &mut Answer) {
    let told = crate::syntax::tell(source, &fault.message, fault.range, fault.stage, mode);
    answer.fault = told.fault;
    answer.place = told.place;
    if let Some(line) = told.line {
        answer.line_text = lend(1, line);
    }
    answer.message = lend(0, told.message);
}
