//! From text to syntax tree, with everything CPython would refuse at compile time but what
//! concerns names.

use std::sync::Arc;

use ruff_python_ast::{Mod, ModModule, PythonVersion};
use ruff_python_parser::{
    Mode, ParseError, ParseErrorType, ParseOptions, UnsupportedSyntaxError, parse_unchecked,
};
use ruff_text_size::Ranged;

use super::{brackets, placement, semantics, syntax};
use crate::diagnostics::{Diagnostic, SourceText, codes};

/// A parsed module.
pub struct Parsed {
    /// The syntax tree.
    pub ast: ModModule,
    /// Whether it follows the grammar throughout.
    pub whole: bool,
    /// What is wrong or worth a warning.
    pub diagnostics: Vec<Diagnostic>,
}

/// Parses a module.
pub fn parse(source: &Arc<SourceText>) -> Parsed {
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = parse_unchecked(&source.text, options);
    let mut diagnostics: Vec<Diagnostic> =
        first_per_line(source, parsed.errors()).map(|error| syntax::word(source, error)).collect();
    if !diagnostics.is_empty() {
        blame_bracket(&mut diagnostics, brackets::unmatched(source, parsed.tokens()));
    }
    diagnostics.extend(brackets::too_deep(source, parsed.tokens()));
    let unsupported = parsed.unsupported_syntax_errors().iter();
    diagnostics.extend(unsupported.map(|error| newer(source, error)));
    let whole = diagnostics.is_empty();
    let Mod::Module(ast) = parsed.into_syntax() else {
        unreachable!("a module was asked for");
    };
    if whole {
        diagnostics.extend(semantics::check(source, &ast));
        diagnostics.extend(placement::check(source, &ast));
    }
    Parsed { ast, whole, diagnostics }
}

/// From an unmatched bracket on, the parser's errors only say what follows from it.
fn blame_bracket(diagnostics: &mut Vec<Diagnostic>, bracket: Option<Diagnostic>) {
    let start = |diagnostic: &Diagnostic| {
        diagnostic.place.as_ref().map(|place| (place.source.line(place.range.start()), place.range))
    };
    let Some((bracket, (line, _))) = bracket.and_then(|it| start(&it).map(|at| (it, at))) else {
        return;
    };
    let unterminated = |diagnostic: &Diagnostic| diagnostic.title.starts_with("unterminated");
    if diagnostics.iter().any(unterminated) {
        return;
    }
    diagnostics.retain(|diagnostic| start(diagnostic).is_some_and(|(at, _)| at < line));
    diagnostics.push(bracket);
}

/// After an error the parser guesses; what it says next on the same line is seldom of use, and a
/// block after a broken head is no surprise.
fn first_per_line<'a>(
    source: &'a SourceText,
    errors: &'a [ParseError],
) -> impl Iterator<Item = &'a ParseError> {
    let mut lines: Vec<usize> = Vec::new();
    errors.iter().filter(move |error| {
        let line = source.line(error.location.start());
        let block = error.error == ParseErrorType::UnexpectedIndentation;
        let follows = lines.contains(&line) || (block && lines.contains(&(line - 1)));
        lines.push(line);
        !follows
    })
}

fn newer(source: &Arc<SourceText>, error: &UnsupportedSyntaxError) -> Diagnostic {
    let text = error.to_string();
    let title = text.split(" on Python ").next().unwrap_or(&text);
    Diagnostic::new(&codes::NEWER_PYTHON, source, error.range(), syntax::plain(title))
        .explain("naja compiles Python 3.13; this syntax is not part of it.")
}
