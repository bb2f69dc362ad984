//! The parser's errors, worded for people: CPython's titles where the case is the same.

use std::sync::Arc;

use ruff_python_parser::{
    InterpolatedStringErrorType as StringError, LexicalErrorType, ParseError, ParseErrorType,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::expected;
use crate::diagnostics::{Code, Diagnostic, SourceText, codes};

/// What to say about an error: code, title, label, sentence, help.
pub(super) struct Wording {
    pub code: &'static Code,
    pub title: String,
    pub label: &'static str,
    pub explanation: &'static str,
    pub help: Option<String>,
}

impl Wording {
    pub fn new(code: &'static Code, title: impl Into<String>) -> Wording {
        Wording { code, title: title.into(), label: "", explanation: "", help: None }
    }

    pub fn label(mut self, label: &'static str) -> Wording {
        self.label = label;
        self
    }

    pub fn explain(mut self, explanation: &'static str) -> Wording {
        self.explanation = explanation;
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Wording {
        self.help = Some(help.into());
        self
    }
}

/// Words one error of the parser.
pub(super) fn word(source: &Arc<SourceText>, error: &ParseError) -> Diagnostic {
    let range = visible(source, error.range());
    let wording = wording(source, &error.error, range);
    let diagnostic = Diagnostic::new(wording.code, source, range, wording.title)
        .label(wording.label)
        .explain(wording.explanation);
    match wording.help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// The parser's own words in our style: no capital first letter, Python's quotes.
pub(super) fn plain(text: &str) -> String {
    let text = text.trim_end_matches('.').replace('`', "'");
    let mut characters = text.chars();
    match characters.next() {
        Some(first) if !text.starts_with("IPython") => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => text,
    }
}

/// A place a person can see: an error at the end of the file moves to the end of its last line.
fn visible(source: &SourceText, range: TextRange) -> TextRange {
    let text = &source.text;
    let start = range.start().to_usize().min(text.len());
    if range.is_empty() && text[start..].trim().is_empty() {
        let end = text[..start].trim_end().len();
        return TextRange::empty(TextSize::new(end as u32));
    }
    range
}

fn wording(source: &SourceText, error: &ParseErrorType, range: TextRange) -> Wording {
    use ParseErrorType as E;
    match error {
        E::OtherError(message) => expected::other(source, message, range),
        E::ExpectedToken { expected, found } => expected::token(source, *expected, *found, range),
        E::SimpleStatementsOnSameLine
        | E::SimpleAndCompoundStatementOnSameLine
        | E::ExpectedExpression
        | E::UnexpectedExpressionToken => expected::statement_end(source, error, range),
        E::UnexpectedIndentation => Wording::new(&codes::INVALID_INDENTATION, "unexpected indent")
            .label("indented more than the line before")
            .explain("Only the lines of a block, after a ':', are indented further."),
        E::Lexical(lexical) => lexical_wording(lexical),
        E::FStringError(error) | E::TStringError(error) => string_wording(error),
        E::InvalidAssignmentTarget
        | E::InvalidNamedAssignmentTarget
        | E::InvalidAnnotatedAssignmentTarget
        | E::InvalidAugmentedAssignmentTarget
        | E::InvalidDeleteTarget => target_wording(source, error, range),
        E::PositionalAfterKeywordArgument
        | E::PositionalAfterKeywordUnpacking
        | E::InvalidArgumentUnpackingOrder
        | E::UnparenthesizedGeneratorExpression => argument_wording(error),
        E::ParamAfterVarKeywordParam
        | E::NonDefaultParamAfterDefaultParam
        | E::VarParameterWithDefault
        | E::ExpectedKeywordParam => parameter_wording(error),
        E::InvalidStarredExpressionUsage | E::IterableUnpackingInComprehension => {
            let title = match error {
                E::IterableUnpackingInComprehension => {
                    "iterable unpacking cannot be used in comprehension"
                }
                _ => "can't use starred expression here",
            };
            Wording::new(&codes::INVALID_STAR, title)
                .label("nothing can take several values here")
                .explain("A star unpacks into the arguments of a call, a tuple, a list or a set.")
        }
        E::ExpectedRealNumber => {
            Wording::new(&codes::INVALID_PATTERN, "real number required in complex literal")
        }
        E::ExpectedImaginaryNumber => {
            Wording::new(&codes::INVALID_PATTERN, "imaginary number required in complex literal")
        }
        E::InvalidStarPatternUsage | E::InvalidMatchPatternTarget => {
            Wording::new(&codes::INVALID_PATTERN, plain(&error.to_string()))
        }
        E::UnparenthesizedNamedExpression => {
            Wording::new(&codes::INVALID_WALRUS, "invalid syntax: ':=' needs parentheses here")
                .label("an assignment expression without parentheses")
                .explain("Only where no confusion with '=' is possible may they be left out.")
                .help("put the assignment expression in parentheses")
        }
        _ => Wording::new(&codes::INVALID_SYNTAX, plain(&error.to_string())),
    }
}

fn lexical_wording(error: &LexicalErrorType) -> Wording {
    use LexicalErrorType as L;
    let literal = |title: &str| Wording::new(&codes::INVALID_LITERAL, title);
    match error {
        L::IndentationError => Wording::new(
            &codes::INVALID_INDENTATION,
            "unindent does not match any outer indentation level",
        )
        .label("no block around this starts here")
        .explain(
            "A line belongs to a block when it is indented exactly as the block's first line.",
        ),
        L::UnclosedStringError => literal("unterminated string literal")
            .label("starts here")
            .explain("The closing quote has to stand on the same line; triple quotes span lines."),
        L::UnicodeError => literal("(unicode error) malformed or unknown escape sequence")
            .label("in this literal")
            .explain("A backslash with x, u, U or N needs the digits or the name of a character."),
        L::MissingUnicodeLbrace | L::MissingUnicodeRbrace => {
            literal("(unicode error) malformed \\N character escape")
                .explain("A named character is written as \\N{NAME}.")
        }
        L::InvalidByteLiteral => literal("bytes can only contain ASCII literal characters")
            .label("not ASCII")
            .help("write the bytes as escapes such as \\xe9, or encode a string"),
        L::FStringError(error) | L::TStringError(error) => string_wording(error),
        L::LineContinuationError => Wording::new(
            &codes::INVALID_SYNTAX,
            "unexpected character after line continuation character",
        )
        .explain("A backslash outside of strings must be the last character of its line."),
        L::Eof => Wording::new(&codes::INVALID_SYNTAX, "unexpected end of file")
            .explain("Something opened earlier is not closed."),
        L::UnrecognizedToken { tok } => unrecognised(*tok),
        L::OtherError(message) => number_wording(message),
        L::StringError => Wording::new(&codes::INVALID_SYNTAX, plain(&error.to_string())),
    }
}

/// The lexer's free-form messages are about numbers, mostly.
fn number_wording(message: &str) -> Wording {
    let literal = |title: &str| Wording::new(&codes::INVALID_LITERAL, title);
    let lower = message.to_ascii_lowercase();
    if lower == "invalid decimal integer literal" {
        return literal(
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for \
             octal integers",
        )
        .explain("Python 2 took a number with a leading zero for an octal one.");
    }
    if lower.contains("parseinterror") {
        return literal("invalid number literal")
            .explain("A prefix such as 0x, 0o or 0b needs digits after it.");
    }
    let number = ["literal", "decimal", "integer", "digit"].iter().any(|word| lower.contains(word));
    let code = if number { &codes::INVALID_LITERAL } else { &codes::INVALID_SYNTAX };
    Wording::new(code, plain(message))
}

fn unrecognised(token: char) -> Wording {
    let wording = match token {
        '$' | '?' | '!' | '`' => Wording::new(&codes::INVALID_SYNTAX, "invalid syntax"),
        _ if token.is_control() || !token.is_ascii() => {
            let title = match token {
                _ if token.is_control() || token.is_whitespace() => {
                    format!("invalid non-printable character U+{:04X}", u32::from(token))
                }
                _ => format!("invalid character '{token}' (U+{:04X})", u32::from(token)),
            };
            Wording::new(&codes::INVALID_SYNTAX, title)
        }
        _ => Wording::new(&codes::INVALID_SYNTAX, format!("invalid character '{token}'")),
    };
    wording.label("not part of Python's grammar")
}

fn string_wording(error: &StringError) -> Wording {
    let literal = |title: &str| Wording::new(&codes::INVALID_LITERAL, title);
    match error {
        StringError::UnclosedLbrace => literal("f-string: expecting '}'")
            .label("the replacement field is not closed")
            .explain("An expression in an f-string stands between '{' and '}'."),
        StringError::InvalidConversionFlag => {
            literal("f-string: invalid conversion character: expected 's', 'r', or 'a'")
        }
        StringError::SingleRbrace => literal("f-string: single '}' is not allowed")
            .explain("A brace that stands for itself is doubled in an f-string.")
            .help("write '}}'"),
        StringError::UnterminatedString => literal("unterminated f-string literal")
            .label("starts here")
            .explain("The closing quote has to stand on the same line; triple quotes span lines."),
        StringError::UnterminatedTripleQuotedString => {
            literal("unterminated triple-quoted f-string literal").label("starts here")
        }
        StringError::LambdaWithoutParentheses => {
            literal("f-string: lambda expressions are not allowed without parentheses")
                .explain("The ':' of the lambda would start the format specification.")
        }
        StringError::ConversionFlagNotImmediatelyAfterExclamation => {
            literal("f-string: conversion type must come right after the exclamation mark")
        }
        StringError::NewlineInFormatSpec => literal(
            "f-string: newlines are not allowed in format specifiers for single quoted \
                     f-strings",
        ),
    }
}

fn target_wording(source: &SourceText, error: &ParseErrorType, range: TextRange) -> Wording {
    let what = target_description(source.slice(range));
    let (title, explanation) = match error {
        ParseErrorType::InvalidDeleteTarget => (
            format!("cannot delete {what}"),
            "Only names, attributes, items and slices can be deleted.",
        ),
        ParseErrorType::InvalidNamedAssignmentTarget => (
            format!("cannot use assignment expressions with {what}"),
            "An assignment expression binds a plain name.",
        ),
        ParseErrorType::InvalidAugmentedAssignmentTarget => (
            format!("{what} is an illegal expression for augmented assignment"),
            "Augmented assignment stores to one name, attribute, item or slice.",
        ),
        ParseErrorType::InvalidAnnotatedAssignmentTarget => (
            match what {
                "tuple" | "list" => format!("only single target (not {what}) can be annotated"),
                _ => "illegal target for annotation".to_owned(),
            },
            "An annotation belongs to one name, attribute or item.",
        ),
        _ => (
            format!("cannot assign to {what}"),
            "Only names, attributes, items, slices and lists of these can be assigned to.",
        ),
    };
    let comparison = matches!(error, ParseErrorType::InvalidAssignmentTarget)
        && !matches!(what, "tuple" | "list" | "None" | "True" | "False" | "lambda");
    let title = if comparison {
        format!("{title} here. Maybe you meant '==' instead of '='?")
    } else {
        title
    };
    Wording::new(&codes::INVALID_TARGET, title).label("not a target").explain(explanation)
}

/// What an expression is, in CPython's words, judged by its text.
fn target_description(text: &str) -> &'static str {
    let first = text.chars().next().unwrap_or(' ');
    let is_call = text.ends_with(')') && !text.starts_with('(');
    match text {
        "None" => "None",
        "True" => "True",
        "False" => "False",
        "..." => "ellipsis",
        "__debug__" => "__debug__",
        _ if text.starts_with("lambda") => "lambda",
        _ if text.starts_with("await ") => "await expression",
        _ if text.starts_with("yield") => "yield expression",
        _ if text.starts_with("f'") || text.starts_with("f\"") => "f-string expression",
        _ if first.is_ascii_digit() || matches!(first, '\'' | '"') => "literal",
        _ if is_call => "function call",
        _ if text.contains(" if ") && text.contains(" else ") => "conditional expression",
        _ if text.contains(" for ") => "comprehension",
        _ if first == '[' => "list",
        _ if first == '{' => "set display",
        _ if first == '(' || text.contains(',') => "tuple",
        _ if ["==", "!=", "<", ">", " in ", " is "].iter().any(|mark| text.contains(mark)) => {
            "comparison"
        }
        _ => "expression",
    }
}

fn argument_wording(error: &ParseErrorType) -> Wording {
    let title = match error {
        ParseErrorType::PositionalAfterKeywordArgument => {
            "positional argument follows keyword argument"
        }
        ParseErrorType::PositionalAfterKeywordUnpacking => {
            "positional argument follows keyword argument unpacking"
        }
        ParseErrorType::InvalidArgumentUnpackingOrder => {
            "iterable argument unpacking follows keyword argument unpacking"
        }
        _ => {
            return Wording::new(
                &codes::INVALID_ARGUMENTS,
                "Generator expression must be parenthesized",
            )
            .label("one argument among several")
            .help("put the generator expression in parentheses");
        }
    };
    Wording::new(&codes::INVALID_ARGUMENTS, title)
        .label("comes too late")
        .explain("In a call, positional arguments come first.")
}

fn parameter_wording(error: &ParseErrorType) -> Wording {
    let (title, explanation) = match error {
        ParseErrorType::ParamAfterVarKeywordParam => (
            "arguments cannot follow var-keyword argument",
            "'**' takes all remaining keywords, so it comes last.",
        ),
        ParseErrorType::NonDefaultParamAfterDefaultParam => (
            "parameter without a default follows parameter with a default",
            "A call fills parameters from the left, so those with defaults come last.",
        ),
        ParseErrorType::VarParameterWithDefault => (
            "var-positional or var-keyword argument cannot have default value",
            "'*' and '**' parameters are empty when nothing is passed.",
        ),
        _ => (
            "named arguments must follow bare *",
            "A bare '*' says that the parameters after it are given by keyword only.",
        ),
    };
    Wording::new(&codes::INVALID_PARAMETERS, title).explain(explanation)
}
